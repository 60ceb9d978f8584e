//! Quantities in prose: `600,000`, `600k`, `six hundred thousand`, `60万`, `六十万`, `$100bn`, `1000亿美元`, `50%`, `一半`,
//! `one third`, with their bounds, hedges and units. Amounts are exact.

use std::ops::Range;

use rust_decimal::Decimal;

/// A quantity as prose gives it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Figure {
    /// Its bytes in the folded text, unit and currency with it.
    pub range: Range<usize>,
    /// How much.
    pub amount: Decimal,
    /// The other end, where it is a range.
    pub to: Option<Decimal>,
    /// Of what, as far as the words right beside it say.
    pub unit: Unit,
    /// What the words before and behind make of it.
    pub limit: Limit,
    /// Whether it is said to be rough.
    pub is_rough: bool,
    /// Whether it is a difference and no amount: `cut by 200,000`.
    pub is_difference: bool,
}

/// The unit of a figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// None is said.
    Bare,
    /// People.
    Persons,
    /// US dollars.
    Dollars,
    /// Euros.
    Euros,
    /// Another currency.
    OtherMoney,
    /// Per cent, or a fraction.
    Percent,
    /// Days.
    Days,
    /// Weeks.
    Weeks,
    /// Months.
    Months,
    /// Years of time.
    Years,
    /// Kilometres.
    Kilometres,
    /// Points of a plan.
    Points,
    /// A calendar year.
    CalendarYear,
    /// Something else that is counted.
    Other,
}

/// What the words around a figure make of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Limit {
    /// Nothing.
    None,
    /// An upper bound.
    AtMost,
    /// A lower bound.
    AtLeast,
}

/// The figures of a folded text, in order. None overlaps another.
pub fn figures(text: &str) -> Vec<Figure> {
    let mut figures: Vec<Figure> = Vec::new();
    let mut at = 0;
    while let Some(number) = next_number(text, at) {
        at = number.range.end;
        let Some(mut figure) = with_unit(text, &number) else { continue };
        with_hedges(text, &mut figure);
        at = at.max(figure.range.end);
        match figures.last_mut() {
            Some(last) if joins_range(text, last, &figure) => {
                last.to = Some(figure.amount);
                last.range.end = figure.range.end;
                if last.unit == Unit::Bare {
                    last.unit = figure.unit;
                }
            }
            _ => figures.push(figure),
        }
    }
    figures
}

/// Whether the digits belong to a name, such as `f-16`.
fn is_part_of_name(text: &str, at: usize) -> bool {
    let before = &text[..at];
    let is_hyphened = before.strip_suffix('-').is_some_and(|rest| rest.ends_with(|c: char| c.is_ascii_alphabetic()));
    is_hyphened || before.ends_with(['.', '#'])
}

struct Number {
    range: Range<usize>,
    /// Nothing where it is too great to be told exactly.
    amount: Option<Decimal>,
    is_fraction: bool,
}

/// Whether two figures are the ends of one range: `600,000-800,000`, `60万至80万`, `between 5 and 10`.
fn joins_range(text: &str, last: &Figure, next: &Figure) -> bool {
    let between = &text[last.range.end..next.range.start.max(last.range.end)];
    let is_word = matches!(between.trim(), "-" | "~" | "至" | "到" | "to" | "or");
    let is_between = between.trim() == "and" && text[..last.range.start].trim_end().ends_with("between");
    let from = text[..last.range.start].trim_end();
    let is_change = between.trim() == "to" && from.ends_with("from")
        || matches!(between.trim(), "到" | "至") && from.ends_with('从');
    last.to.is_none() && !is_change && (is_word || is_between) && (last.unit == Unit::Bare || last.unit == next.unit)
}

fn next_number(text: &str, from: usize) -> Option<Number> {
    let mut at = from;
    while let Some(first) = text[at..].chars().next() {
        if first.is_ascii_alphanumeric() {
            let is_free = !text[..at].ends_with(|c: char| c.is_ascii_alphanumeric());
            if first.is_ascii_digit() && is_free && !is_part_of_name(text, at) {
                return Some(digits(text, at));
            }
            if let Some(number) = Some(at).filter(|_| is_free).and_then(|at| english(text, at)) {
                return Some(number);
            }
            at += word(&text[at..]).len();
        } else if is_numeral(first) {
            match chinese(text, at) {
                Ok(number) => return Some(number),
                Err(end) => at = end,
            }
        } else {
            at += first.len_utf8();
        }
    }
    None
}

/// The ASCII letters and digits that a text begins with.
fn word(text: &str) -> &str {
    let end = text.bytes().position(|byte| !byte.is_ascii_alphanumeric());
    &text[..end.unwrap_or(text.len())]
}

/// A number in digits with its scale word.
fn digits(text: &str, start: usize) -> Number {
    let bytes = text.as_bytes();
    let is_digit = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_digit);
    let mut plain = String::new();
    let mut at = start;
    loop {
        if is_digit(at) {
            plain.push(char::from(bytes[at]));
            at += 1;
        } else if bytes.get(at) == Some(&b',') && (1..=3).all(|next| is_digit(at + next)) && !is_digit(at + 4) {
            at += 1;
        } else if bytes.get(at) == Some(&b'.') && is_digit(at + 1) && !plain.contains('.') {
            plain.push('.');
            at += 1;
        } else {
            break;
        }
    }
    scaled(text, start..at, plain.parse().ok())
}

/// The number with the scale words behind it: `60 thousand`, `60万`, `100bn`.
fn scaled(text: &str, range: Range<usize>, amount: Option<Decimal>) -> Number {
    let mut number = Number { range, amount, is_fraction: false };
    while let Some((length, scale)) = scale(&text[number.range.end..]) {
        number.amount = number.amount.and_then(|amount| amount.checked_mul(Decimal::from(scale)));
        number.range.end += length;
    }
    number
}

const SCALES: [(&str, u64); 15] = [
    ("thousand", 1_000),
    ("million", 1_000_000),
    ("billion", 1_000_000_000),
    ("trillion", 1_000_000_000_000),
    ("mln", 1_000_000),
    ("bln", 1_000_000_000),
    ("bn", 1_000_000_000),
    ("tn", 1_000_000_000_000),
    ("k", 1_000),
    ("m", 1_000_000),
    ("b", 1_000_000_000),
    ("万", 10_000),
    ("亿", 100_000_000),
    ("千", 1_000),
    ("百", 100),
];

fn scale(rest: &str) -> Option<(usize, u64)> {
    let blank = usize::from(rest.starts_with([' ', '-']));
    SCALES.iter().find_map(|(word, scale)| {
        let is_han = !word.is_ascii();
        let gap = if is_han || word.len() == 1 { 0 } else { blank };
        let after = rest[gap..].strip_prefix(word)?;
        let ends = is_han || !after.starts_with(|c: char| c.is_ascii_alphanumeric());
        ends.then_some((gap + word.len(), *scale))
    })
}

const WORDS: [(&str, u64); 29] = [
    ("one", 1),
    ("two", 2),
    ("three", 3),
    ("four", 4),
    ("five", 5),
    ("six", 6),
    ("seven", 7),
    ("eight", 8),
    ("nine", 9),
    ("ten", 10),
    ("eleven", 11),
    ("twelve", 12),
    ("thirteen", 13),
    ("fourteen", 14),
    ("fifteen", 15),
    ("sixteen", 16),
    ("seventeen", 17),
    ("eighteen", 18),
    ("nineteen", 19),
    ("twenty", 20),
    ("thirty", 30),
    ("forty", 40),
    ("fifty", 50),
    ("sixty", 60),
    ("seventy", 70),
    ("eighty", 80),
    ("ninety", 90),
    ("a hundred", 100),
    ("hundred", 100),
];

const FRACTIONS: [(&str, u64, u64); 14] = [
    ("half a million", 500_000, 0),
    ("half a billion", 500_000_000, 0),
    ("one half", 50, 1),
    ("one-half", 50, 1),
    ("half", 50, 1),
    ("one third", 333, 10),
    ("one-third", 333, 10),
    ("a third", 333, 10),
    ("two thirds", 667, 10),
    ("two-thirds", 667, 10),
    ("a quarter", 25, 1),
    ("one quarter", 25, 1),
    ("three quarters", 75, 1),
    ("a fifth", 20, 1),
];

/// Whether a word may begin a number in English words.
fn begins_number(word: &str) -> bool {
    matches!(
        word,
        "a" | "half"
            | "hundred"
            | "one"
            | "two"
            | "three"
            | "four"
            | "five"
            | "six"
            | "seven"
            | "eight"
            | "nine"
            | "ten"
            | "eleven"
            | "twelve"
            | "thirteen"
            | "fourteen"
            | "fifteen"
            | "sixteen"
            | "seventeen"
            | "eighteen"
            | "nineteen"
            | "twenty"
            | "thirty"
            | "forty"
            | "fifty"
            | "sixty"
            | "seventy"
            | "eighty"
            | "ninety"
    )
}

/// A number in English words: `six hundred thousand`, `half`, `one third`.
fn english(text: &str, start: usize) -> Option<Number> {
    let rest = &text[start..];
    if !begins_number(word(rest)) {
        return None;
    }
    let ends = |word: &str| !rest[word.len()..].starts_with(|c: char| c.is_ascii_alphanumeric());
    if let Some((word, amount, divisor)) = FRACTIONS.iter().find(|(word, ..)| rest.starts_with(word) && ends(word)) {
        let range = start..start + word.len();
        return Some(match divisor {
            0 => Number { range, amount: Some(Decimal::from(*amount)), is_fraction: false },
            _ => Number { range, amount: Some(Decimal::from(*amount) / Decimal::from(*divisor)), is_fraction: true },
        });
    }
    let mut total = Some(0_u64);
    let mut end = start;
    let mut words = 0;
    loop {
        let gap = usize::from(words > 0 && text[end..].starts_with([' ', '-']));
        let rest = &text[end + gap..];
        let word = WORDS.iter().find(|(word, _)| {
            rest.starts_with(word) && !rest[word.len()..].starts_with(|c: char| c.is_ascii_alphanumeric())
        });
        let Some((word, value)) = word else { break };
        total = total.and_then(
            |total| {
                if *value == 100 { total.max(1).checked_mul(100) } else { total.checked_add(*value) }
            },
        );
        end += gap + word.len();
        words += 1;
    }
    (words > 0).then(|| scaled(text, start..end, total.map(Decimal::from)))
}

/// Whether a character may begin a number in Han numerals.
fn is_numeral(character: char) -> bool {
    matches!(
        character,
        '零' | '〇'
            | '一'
            | '二'
            | '两'
            | '三'
            | '四'
            | '五'
            | '六'
            | '七'
            | '八'
            | '九'
            | '十'
            | '百'
            | '千'
            | '万'
            | '亿'
            | '半'
    )
}

/// A number in Han numerals of at least one of 十百千万亿, or a fraction: `六十万`, `一千亿`, `一半`, `三分之一`. Where there
/// is none, the place from which on there may be one.
fn chinese(text: &str, start: usize) -> Result<Number, usize> {
    let rest = &text[start..];
    if rest.starts_with("一半") || rest.starts_with("半数") {
        let range = start..start + "一半".len();
        return Ok(Number { range, amount: Some(Decimal::from(50)), is_fraction: true });
    }
    let (whole, length) = han(rest).ok_or(start + "半".len())?;
    let end = start + length;
    if let Some(after) = text[end..].strip_prefix("分之")
        && let Some((part, part_length)) = han(after)
        && whole != Some(0)
    {
        let share = |part: u64, whole: u64| {
            let hundredfold = Decimal::from(part).checked_mul(Decimal::ONE_HUNDRED)?;
            hundredfold.checked_div(Decimal::from(whole)).map(|share| share.round_dp(1))
        };
        let amount = part.zip(whole).and_then(|(part, whole)| share(part, whole));
        let range = start..end + "分之".len() + part_length;
        return Ok(Number { range, amount, is_fraction: true });
    }
    let has_rank = rest[..length].contains(['十', '百', '千', '万', '亿']);
    let is_counted = text[end..].starts_with(['天', '日', '年', '个', '周', '人', '%']);
    if has_rank || is_counted {
        return Ok(Number { range: start..end, amount: whole.map(Decimal::from), is_fraction: false });
    }
    // Of such a row of digits only the last may begin something else: `一半`.
    let last = rest[..length].chars().next_back().map_or(0, char::len_utf8);
    Err(if length > last { end - last } else { end })
}

/// The number that Han numerals at the beginning of a text stand for, where it is not too great to be told, and their
/// length.
fn han(text: &str) -> Option<(Option<u64>, usize)> {
    let rank = |c: char| match c {
        '十' => Some(10),
        '百' => Some(100),
        '千' => Some(1_000),
        '万' => Some(10_000),
        '亿' => Some(100_000_000),
        _ => None,
    };
    let counts = |c: char| han_digit(c).is_some() || rank(c).is_some();
    let length = text.find(|c: char| !counts(c)).unwrap_or(text.len());
    let amount = || {
        let (mut total, mut section, mut number) = (0_u64, 0_u64, 0_u64);
        for character in text[..length].chars() {
            match rank(character) {
                None => number = han_digit(character).unwrap_or_default(),
                Some(rank) if rank < 10_000 => {
                    section = section.checked_add(number.max(1).checked_mul(rank)?)?;
                    number = 0;
                }
                Some(rank) => {
                    let counted = total.checked_add(section)?.checked_add(number)?;
                    total = counted.max(1).checked_mul(rank)?;
                    (section, number) = (0, 0);
                }
            }
        }
        total.checked_add(section)?.checked_add(number)
    };
    (length > 0).then(|| (amount(), length))
}

fn han_digit(character: char) -> Option<u64> {
    Some(match character {
        '零' | '〇' => 0,
        '一' => 1,
        '二' | '两' => 2,
        '三' => 3,
        '四' => 4,
        '五' => 5,
        '六' => 6,
        '七' => 7,
        '八' => 8,
        '九' => 9,
        _ => return None,
    })
}

const PERSONS: [&str; 16] = [
    "troops",
    "soldiers",
    "personnel",
    "servicemen",
    "service members",
    "people",
    "men",
    "members",
    "fighters",
    "military",
    "strong",
    "active",
    "人",
    "名",
    "兵力",
    "士兵",
];

/// The figure with the unit that stands right beside it; none where its amount cannot be told.
fn with_unit(text: &str, number: &Number) -> Option<Figure> {
    let amount = number.amount?;
    let mut range = number.range.clone();
    let before = text[..range.start].trim_end();
    let after = &text[range.end..];
    let behind = after.trim_start_matches([' ', '-']);
    let gap = after.len() - behind.len();
    let mut take = |length: usize| range.end += gap + length;
    let word = |words: &[&'static str]| beside(behind, words);
    let unit = if number.is_fraction {
        Unit::Percent
    } else if let Some(word) = word(&["%", "percent", "per cent"]) {
        take(word.len());
        Unit::Percent
    } else if before.ends_with('$') || before.ends_with("usd") {
        Unit::Dollars
    } else if before.ends_with('€') || before.ends_with("eur") {
        Unit::Euros
    } else if before.ends_with(['£', '¥']) {
        Unit::OtherMoney
    } else if let Some(word) = word(&["us dollars", "u.s. dollars", "dollars", "美元", "美金"]) {
        take(word.len());
        Unit::Dollars
    } else if let Some(word) = word(&["euros", "euro", "欧元"]) {
        take(word.len());
        Unit::Euros
    } else if let Some(word) = word(&["pounds", "roubles", "rubles", "hryvnia", "英镑", "卢布", "人民币", "元"])
    {
        take(word.len());
        Unit::OtherMoney
    } else if let Some(word) = word(&["days", "day", "天", "日内"]) {
        take(word.len());
        Unit::Days
    } else if let Some(word) = word(&["日", "号", "月", "时", "分", "架", "枚", "次", "场"]) {
        take(word.len());
        Unit::Other
    } else if let Some(word) = word(&["weeks", "week", "周", "个星期"]) {
        take(word.len());
        Unit::Weeks
    } else if let Some(word) = word(&["months", "month", "个月"]) {
        take(word.len());
        Unit::Months
    } else if is_calendar_year(amount, number.range.len(), behind) {
        Unit::CalendarYear
    } else if let Some(word) = word(&["years", "year", "年"]) {
        take(word.len());
        Unit::Years
    } else if let Some(word) = word(&["kilometres", "kilometers", "km", "公里"]) {
        take(word.len());
        Unit::Kilometres
    } else if let Some(word) = word(&["points", "point", "点", "条"]) {
        take(word.len());
        Unit::Points
    } else if let Some(word) = word(&PERSONS) {
        take(word.len());
        Unit::Persons
    } else if behind.starts_with(|c: char| c.is_ascii_lowercase()) && gap > 0 && !is_function_word(behind) {
        Unit::Other
    } else {
        Unit::Bare
    };
    Some(Figure { range, amount, to: None, unit, limit: Limit::None, is_rough: false, is_difference: false })
}

/// The word of these that a text begins with.
fn beside(text: &str, words: &[&'static str]) -> Option<&'static str> {
    words.iter().copied().find(|word| {
        let ends = |rest: &str| !word.is_ascii() || !rest.starts_with(|c: char| c.is_ascii_alphanumeric());
        text.strip_prefix(word).is_some_and(ends)
    })
}

/// Words that name nothing which a number before them could count.
fn is_function_word(text: &str) -> bool {
    const WORDS: [&str; 32] = [
        "in", "and", "or", "to", "for", "of", "at", "by", "from", "with", "after", "before", "under", "when", "while",
        "as", "which", "that", "is", "was", "are", "were", "will", "would", "if", "but", "not", "instead", "rather",
        "on", "than", "the",
    ];
    let word = text.split(|c: char| !c.is_ascii_alphabetic()).next().unwrap_or_default();
    WORDS.contains(&word)
}

fn is_calendar_year(amount: Decimal, length: usize, behind: &str) -> bool {
    let is_year = amount >= Decimal::from(1_900) && amount < Decimal::from(2_100);
    let is_written_so = amount.scale() == 0 && length == 4;
    is_year && is_written_so && !behind.starts_with("years") && !PERSONS.iter().any(|word| behind.starts_with(word))
}

const BEFORE_AT_MOST: [&str; 20] = [
    "at most",
    "no more than",
    "not more than",
    "up to",
    "maximum of",
    "a maximum of",
    "not exceed",
    "not exceeding",
    "capped at",
    "limited to",
    "cap of",
    "limit of",
    "ceiling of",
    "不超过",
    "不得超过",
    "至多",
    "最多",
    "上限为",
    "上限定为",
    "限制在",
];
const BEFORE_AT_LEAST: [&str; 10] = [
    "at least",
    "no fewer than",
    "no less than",
    "not less than",
    "minimum of",
    "more than",
    "over",
    "至少",
    "不少于",
    "不低于",
];
const BEFORE_ROUGH: [&str; 14] = [
    "about",
    "around",
    "roughly",
    "some",
    "nearly",
    "almost",
    "approximately",
    "an estimated",
    "close to",
    "约",
    "大约",
    "近",
    "将近",
    "约为",
];
const BEHIND_AT_MOST: [&str; 6] = ["or fewer", "or less", "at most", "以下", "以内", "之内"];
const BEHIND_AT_LEAST: [&str; 5] = ["or more", "at least", "以上", "起", "之多"];
const BEHIND_ROUGH: [&str; 4] = ["or so", "左右", "上下", "余"];
const BEFORE_DIFFERENCE: [&str; 12] = [
    "by",
    "by about",
    "by some",
    "by around",
    "by nearly",
    "by over",
    "by more than",
    "减少了",
    "增加了",
    "削减了",
    "裁减了",
    "增至原来的",
];

/// The bound and the hedges that stand right before or behind.
fn with_hedges(text: &str, figure: &mut Figure) {
    let before = text[..figure.range.start].trim_end_matches([' ', '$', '€', '£', '~']);
    let behind = text[figure.range.end..].trim_start();
    let ends = |words: &[&str]| {
        words.iter().any(|word| {
            let rest = before.strip_suffix(word);
            rest.is_some_and(|rest| !word.is_ascii() || !rest.ends_with(|c: char| c.is_ascii_alphanumeric()))
        })
    };
    let starts = |words: &[&str]| words.iter().any(|word| behind.starts_with(word));
    if ends(&BEFORE_AT_MOST) || starts(&BEHIND_AT_MOST) {
        figure.limit = Limit::AtMost;
    } else if ends(&BEFORE_AT_LEAST) || starts(&BEHIND_AT_LEAST) {
        figure.limit = Limit::AtLeast;
    }
    figure.is_rough = ends(&BEFORE_ROUGH) || starts(&BEHIND_ROUGH) || text[..figure.range.start].ends_with('~');
    figure.is_difference = ends(&BEFORE_DIFFERENCE);
}

#[cfg(test)]
mod tests {
    use super::{Limit, Unit, figures};

    fn told(text: &str) -> Vec<(String, Unit)> {
        figures(text)
            .into_iter()
            .map(|figure| {
                let to = figure.to.map(|to| format!("-{}", to.normalize())).unwrap_or_default();
                (format!("{}{to}", figure.amount.normalize()), figure.unit)
            })
            .collect()
    }

    #[test]
    fn amounts_are_read_however_they_are_written() {
        for text in
            ["600,000", "600000", "600k", "six hundred thousand", "60万", "六十万", "600 thousand", "0.6 million"]
        {
            assert_eq!(told(text), [("600000".to_owned(), Unit::Bare)], "{text}");
        }
        for text in
            ["$100bn", "$100 billion", "1000亿美元", "一千亿美元", "100 billion dollars", "100 billion us dollars"]
        {
            assert_eq!(told(text), [("100000000000".to_owned(), Unit::Dollars)], "{text}");
        }
        for text in ["50%", "50 percent", "half of it", "一半"] {
            assert_eq!(told(text), [("50".to_owned(), Unit::Percent)], "{text}");
        }
        assert_eq!(told("三分之一"), [("33.3".to_owned(), Unit::Percent)]);
        assert_eq!(told("half a million troops"), [("500000".to_owned(), Unit::Persons)]);
        assert_eq!(told("within 100 days"), [("100".to_owned(), Unit::Days)]);
        assert_eq!(told("100天内"), [("100".to_owned(), Unit::Days)]);
        assert_eq!(told("by 2027"), [("2027".to_owned(), Unit::CalendarYear)]);
        assert_eq!(told("f-16, g8 and article5"), []);
    }

    #[test]
    fn ranges_stay_together_and_changes_do_not() {
        assert_eq!(told("600,000-800,000"), [("600000-800000".to_owned(), Unit::Bare)]);
        assert_eq!(told("60万至80万"), [("600000-800000".to_owned(), Unit::Bare)]);
        assert_eq!(told("从60万到80万").len(), 2);
        assert_eq!(told("from 600,000 to 800,000").len(), 2);
    }

    #[test]
    fn bounds_and_hedges_stand_beside_the_figure() {
        let only = |text: &str| figures(text).into_iter().next().expect("a figure");
        assert_eq!(only("no more than 600,000").limit, Limit::AtMost);
        assert_eq!(only("60万人以下").limit, Limit::AtMost);
        assert_eq!(only("at least 20").limit, Limit::AtLeast);
        assert!(only("about 800,000").is_rough && only("80万左右").is_rough);
        assert!(only("cut by 200,000").is_difference && !only("cut to 200,000").is_difference);
    }

    #[test]
    fn numbers_too_great_to_be_told_are_no_figures() {
        let digits = "12345678901234567890123456789012";
        for text in
            [digits, "99,999,999,999,999,999,999,999,999,999,999", "九亿亿亿一万", "9 trillion trillion trillion"]
        {
            assert_eq!(told(text), [], "{text}");
            assert_eq!(told(&format!("{text}, 28 points")), [("28".to_owned(), Unit::Points)], "{text}");
        }
        for text in ["9".repeat(500), "亿".repeat(50), "万亿".repeat(30), "九千".repeat(50), "hundred ".repeat(30)]
        {
            let _ = figures(&text);
        }
        assert_eq!(told(&"1,".repeat(50)).len(), 50);
        assert_eq!(told("二一半"), [("50".to_owned(), Unit::Percent)]);
    }
}
