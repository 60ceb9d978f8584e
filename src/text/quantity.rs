//! Quantities in prose: `600,000`, `600k`, `six hundred thousand`, `60万`, `六十万`, `$100bn`, `1000亿美元`, `50%`, `一半`,
//! `one third`, with their bounds, hedges and units. Amounts are exact.

use std::ops::Range;

use rust_decimal::Decimal;

use super::affixes;
use super::number::{Number, begins_tens, next_number};

/// A quantity as prose gives it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Figure {
    /// Its bytes in the folded text, unit and currency with it.
    pub range: Range<usize>,
    /// How much.
    pub amount: Decimal,
    /// The other end, where it is a range.
    pub to: Option<Decimal>,
    /// The other part of the whole, where it is a split: `60-40`.
    pub rest: Option<Decimal>,
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
            Some(last) if is_split(text, last, &figure) => {
                last.rest = Some(figure.amount);
                last.unit = Unit::Percent;
                last.range.end = figure.range.end;
            }
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

/// Whether two figures are both parts of one whole: `60-40`, `60/40`, `60%对40%`. Those of a range have a unit behind.
fn is_split(text: &str, last: &Figure, next: &Figure) -> bool {
    let between = text[last.range.end..next.range.start.max(last.range.end)].trim();
    let is_of_parts = matches!((last.unit, next.unit), (Unit::Bare, Unit::Bare) | (Unit::Percent, Unit::Percent));
    let is_alone = [last, next].iter().all(|one| one.to.is_none() && one.rest.is_none());
    let is_whole = last.amount.checked_add(next.amount) == Some(Decimal::ONE_HUNDRED);
    let is_joined = matches!(between, "-" | "/" | ":" | "to" | "比" | "对");
    is_joined && is_of_parts && is_alone && is_whole && !is_change(text, last, between)
}

/// Whether the words between two figures lead from the one to the other: `from 60 to 40`.
fn is_change(text: &str, last: &Figure, between: &str) -> bool {
    let from = text[..last.range.start].trim_end();
    between == "to" && from.ends_with("from") || matches!(between, "到" | "至") && from.ends_with('从')
}

/// Whether two figures are the ends of one range: `600,000-800,000`, `60万至80万`, `between 5 and 10`.
fn joins_range(text: &str, last: &Figure, next: &Figure) -> bool {
    let between = text[last.range.end..next.range.start.max(last.range.end)].trim();
    let is_word = matches!(between, "-" | "~" | "至" | "到" | "to" | "or");
    let is_between = between == "and" && text[..last.range.start].trim_end().ends_with("between");
    let is_open = last.to.is_none() && last.rest.is_none() && !is_change(text, last, between);
    is_open && (is_word || is_between) && (last.unit == Unit::Bare || last.unit == next.unit)
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
    } else if counts_things(after) && !begins_tens(behind) {
        Unit::Other
    } else {
        Unit::Bare
    };
    Some(Figure {
        range,
        amount,
        to: None,
        rest: number.rest,
        unit,
        limit: Limit::None,
        is_rough: false,
        is_difference: false,
    })
}

/// The word of these that a text begins with.
fn beside(text: &str, words: &[&'static str]) -> Option<&'static str> {
    words.iter().copied().find(|word| {
        let ends = |rest: &str| !word.is_ascii() || !rest.starts_with(|c: char| c.is_ascii_alphanumeric());
        affixes::behind(text, word).is_some_and(ends)
    })
}

/// Whether the words right behind a number are things that it counts: `600,000 homes`, `200 old tanks`.
fn counts_things(after: &str) -> bool {
    let Some(behind) = after.strip_prefix([' ', '-']).filter(|rest| rest.starts_with(|c: char| c.is_ascii_lowercase()))
    else {
        return false;
    };
    let phrase = behind.split(|c: char| !c.is_ascii_alphabetic() && c != ' ').next().unwrap_or_default();
    let mut words = phrase.split(' ');
    // `700,000 because ..`, `700,000 overall`: a number counts what stands in the plural.
    let are_many = |word: &str| word.ends_with('s') && word.len() > 3 && !is_function_word(word);
    match words.next() {
        Some(first) if !is_function_word(first) => are_many(first) || words.next().is_some_and(are_many),
        _ => false,
    }
}

/// Words that name nothing which a number before them could count.
fn is_function_word(word: &str) -> bool {
    const WORDS: [&str; 44] = [
        "in", "and", "or", "to", "for", "of", "at", "by", "from", "with", "after", "before", "under", "when", "while",
        "as", "which", "that", "is", "was", "are", "were", "will", "would", "if", "but", "not", "instead", "rather",
        "on", "than", "the", "because", "since", "overall", "unless", "this", "says", "plus", "minus", "has", "its",
        "always", "perhaps",
    ];
    WORDS.contains(&word)
}

fn is_calendar_year(amount: Decimal, length: usize, behind: &str) -> bool {
    let is_year = amount >= Decimal::from(1_900) && amount < Decimal::from(2_100);
    let is_written_so = amount.scale() == 0 && length == 4;
    is_year && is_written_so && !behind.starts_with("years") && !PERSONS.iter().any(|word| behind.starts_with(word))
}

const BEFORE_AT_MOST: [&str; 23] = [
    "不多于",
    "不会超过",
    "未超过",
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
const BEFORE_AT_LEAST: [&str; 15] = [
    "beyond",
    "above",
    "in excess of",
    "upwards of",
    "超过",
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
const BEFORE_ROUGH: [&str; 21] = [
    "under",
    "below",
    "fewer than",
    "less than",
    "不到",
    "不足",
    "少于",
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
const BEFORE_DIFFERENCE: [&str; 24] = [
    "cut",
    "cuts",
    "cutting",
    "裁减",
    "裁掉",
    "削减",
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
    "多出",
    "多了",
    "少了",
    "高出",
    "高了",
    "低了",
];

/// `Adds 200,000 soldiers to the ceiling`; of money it is the whole that is added.
const BEFORE_MORE: [&str; 12] =
    ["adds", "add", "added", "adding", "增加", "减少", "缩减", "裁掉乌军", "裁减乌军", "砍掉乌军", "减少乌军", "少"];

/// `At least`, which ends like the word for fewer.
const NOT_FEWER: [&str; 3] = ["至少", "最少", "不少"];

/// `200,000 more than the first draft`.
const BEHIND_DIFFERENCE: [&str; 4] = ["more than", "fewer than", "less than", "higher than"];

/// The bound and the hedges that stand right before or behind.
fn with_hedges(text: &str, figure: &mut Figure) {
    let before = text[..figure.range.start].trim_end_matches([' ', '$', '€', '£', '~']);
    let behind = text[figure.range.end..].trim_start();
    let ends = |words: &[&str]| {
        words.iter().any(|word| {
            let rest = affixes::before(before, word);
            rest.is_some_and(|rest| !word.is_ascii() || !rest.ends_with(|c: char| c.is_ascii_alphanumeric()))
        })
    };
    let starts = |words: &[&str]| words.iter().any(|word| affixes::behind(behind, word).is_some());
    if ends(&BEFORE_AT_MOST) || starts(&BEHIND_AT_MOST) {
        figure.limit = Limit::AtMost;
    } else if ends(&BEFORE_AT_LEAST) || starts(&BEHIND_AT_LEAST) {
        figure.limit = Limit::AtLeast;
    }
    figure.is_rough = ends(&BEFORE_ROUGH) || starts(&BEHIND_ROUGH) || text[..figure.range.start].ends_with('~');
    let is_of_things = matches!(figure.unit, Unit::Persons | Unit::Bare);
    let is_more = is_of_things && ends(&BEFORE_MORE) && !ends(&NOT_FEWER);
    figure.is_difference = is_more || ends(&BEFORE_DIFFERENCE) || starts(&BEHIND_DIFFERENCE);
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
    fn both_parts_of_a_whole_are_one_figure() {
        let parts = |text: &str| {
            let found = figures(text)
                .into_iter()
                .map(|figure| (figure.amount.normalize().to_string(), figure.rest, figure.unit));
            found.collect::<Vec<_>>()
        };
        for text in [
            "60/40",
            "60-40",
            "60:40",
            "60 to 40",
            "sixty-forty",
            "60% / 40%",
            "六四开",
            "六四分成",
            "60比40",
            "60%对40%",
        ] {
            assert_eq!(parts(text), [("60".to_owned(), Some(40.into()), Unit::Percent)], "{text}");
        }
        assert_eq!(parts("fifty-fifty"), [("50".to_owned(), Some(50.into()), Unit::Percent)]);
        assert_eq!(told("40-60 percent"), [("40-60".to_owned(), Unit::Percent)]);
        assert_eq!(told("from 60 to 40").len(), 2);
    }

    #[test]
    fn tenths_are_shares_and_members_are_not() {
        assert_eq!(told("七成电力"), [("70".to_owned(), Unit::Percent)]);
        assert_eq!(told("3成"), [("30".to_owned(), Unit::Percent)]);
        assert_eq!(told("three-quarters of it"), [("75".to_owned(), Unit::Percent)]);
        assert_eq!(told("a third of it"), [("33.3".to_owned(), Unit::Percent)]);
        assert_eq!(told("a quarter of a million troops"), [("250000".to_owned(), Unit::Persons)]);
        assert_eq!(told("a third invasion"), []);
        assert_eq!(told("四成员国"), []);
        assert_eq!(told("一成都不行"), []);
    }

    #[test]
    fn bounds_and_hedges_stand_beside_the_figure() {
        let only = |text: &str| figures(text).into_iter().next().expect("a figure");
        assert_eq!(only("no more than 600,000").limit, Limit::AtMost);
        assert_eq!(only("60万人以下").limit, Limit::AtMost);
        assert_eq!(only("at least 20").limit, Limit::AtLeast);
        assert!(only("about 800,000").is_rough && only("80万左右").is_rough);
        assert!(only("cut by 200,000").is_difference && !only("cut to 200,000").is_difference);
        assert!(only("200,000 more than before").is_difference && !only("200,000, more than before").is_difference);
        assert!(only("比初稿多出20万").is_difference && only("高出20万").is_difference);
        assert!(only("adds 200,000 soldiers").is_difference && !only("adds $100 billion").is_difference);
        assert!(only("乌军少28万人").is_difference && !only("至少28万人").is_difference);
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
