//! What tokens stand for, so that the same amount, day or reference is known again in another writing.

use rust_decimal::Decimal;

use super::super::fold::fold;
use super::super::number::amount_at_start;
use super::super::numeral::{han, roman};
use super::lists::{CHINESE_CURRENCIES, Currency, currency, month, symbol, thousands};
use super::scan::{Scan, is_cased_letter};
use super::{Token, TokenKind};

/// What a number, sum, percentage, date or reference stands for.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Value {
    /// A number, a sum, or a percentage in hundredths.
    Amount(Amount),
    /// A day, a month or a year.
    Day(Day),
    /// A part of a text, or an hour: how it is written once all kinds of writing it are one.
    Written(String),
}

/// How much.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Amount {
    /// The amount. There are two where the mark in it may part groups or decimals: `1.500`.
    pub readings: Vec<Decimal>,
    /// Of which money.
    pub currency: Option<Currency>,
}

/// A day, or the parts of one that are told.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Day {
    /// The year.
    pub year: Option<u32>,
    /// The month.
    pub month: Option<u32>,
    /// The day of the month.
    pub day: Option<u32>,
}

impl Value {
    /// Whether both may stand for the same.
    pub fn is_same(&self, other: &Value) -> bool {
        match (self, other) {
            (Value::Amount(one), Value::Amount(other)) => {
                one.currency == other.currency && one.readings.iter().any(|amount| other.readings.contains(amount))
            }
            _ => self == other,
        }
    }
}

impl Token<'_> {
    /// What the token stands for. Nothing where it is a word, a character or a sign, or where it cannot be told for sure.
    pub fn value(self) -> Option<Value> {
        let folded = fold(&self.unmarked_key());
        let text = folded.as_str();
        match self.kind {
            TokenKind::Number | TokenKind::Money | TokenKind::Percent => amount(text).map(Value::Amount),
            TokenKind::Date => day(text).map(Value::Day).or_else(|| Some(Value::Written(text.to_owned()))),
            TokenKind::Reference => Some(Value::Written(reference(text))),
            TokenKind::Word | TokenKind::Han | TokenKind::Sign | TokenKind::Blank => None,
        }
    }
}

fn amount(text: &str) -> Option<Amount> {
    let number = text.strip_prefix("百分之").unwrap_or(text);
    let start = number.find(|c: char| c.is_ascii_digit() || fraction(c).is_some() || han::is_numeral(c))?;
    let readings = match number[start..].chars().next() {
        Some(first) if han::is_numeral(first) => {
            vec![amount_at_start(&number[start..]).or_else(|| row_of_one(&number[start..]))?]
        }
        _ => scaled(&number[start..])?,
    };
    let hundredths = |amount: &Decimal| amount.checked_div(Decimal::TEN).map(|amount| amount.normalize());
    let readings = if text.contains('‰') { readings.iter().filter_map(hundredths).collect() } else { readings };
    Some(Amount { readings, currency: currency_of(text) })
}

/// A single Han digit, which the reader of figures takes for a number only before some words.
fn row_of_one(text: &str) -> Option<Decimal> {
    Scan(text).count(0).filter(|count| count.value < 100).map(|count| Decimal::from(count.value))
}

fn currency_of(text: &str) -> Option<Currency> {
    let by_symbol = || text.chars().find_map(symbol);
    let by_word = || text.split(|c| !is_cased_letter(c)).find_map(currency);
    let by_name = || CHINESE_CURRENCIES.iter().find(|(name, _)| text.contains(name)).map(|(_, currency)| *currency);
    by_symbol().or_else(by_word).or_else(by_name)
}

/// Digits with the scale words behind them, again and again: `1亿5000万`.
fn scaled(text: &str) -> Option<Vec<Decimal>> {
    let mut total = vec![Decimal::ZERO];
    let mut rest = text;
    while rest.starts_with(|c: char| c.is_ascii_digit() || fraction(c).is_some()) {
        let length = digits_length(rest);
        let part = fraction(rest[length..].chars().next().unwrap_or(' '));
        let mut readings = if length > 0 { readings(&rest[..length])? } else { vec![Decimal::ZERO] };
        rest = &rest[length..];
        if let Some(part) = part {
            readings = readings.iter().filter_map(|amount| amount.checked_add(part)).collect();
            rest = rest.get(rest.chars().next().map_or(0, char::len_utf8)..)?;
        }
        let end = rest.find(|c: char| c.is_ascii_digit()).unwrap_or(rest.len());
        let scale = scale(&rest[..end])?;
        rest = &rest[end..];
        let sums = readings.iter().flat_map(|amount| {
            let part = amount.checked_mul(scale);
            total.iter().map(move |total| part.and_then(|part| total.checked_add(part)))
        });
        total = sums.collect::<Option<Vec<_>>>()?.into_iter().map(|amount| amount.normalize()).collect();
    }
    Some(total)
}

/// The length of digits with the marks between them.
fn digits_length(text: &str) -> usize {
    let bytes = text.as_bytes();
    let is_digit = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_digit);
    let is_part =
        |at: usize| is_digit(at) || matches!(bytes[at], b'.' | b',' | b'\'' | b' ' | b'/' | b':') && is_digit(at + 1);
    (0..bytes.len()).find(|at| !is_part(*at)).unwrap_or(bytes.len())
}

/// What the scale words of a text multiply with.
fn scale(text: &str) -> Option<Decimal> {
    let words = text.split(|c| !is_cased_letter(c)).filter_map(thousands);
    let powers = words.map(|thousands| 1_000_u64.pow(u32::from(thousands)));
    let ranks = text.chars().filter_map(han::rank);
    powers.chain(ranks).try_fold(Decimal::ONE, |scale, by| scale.checked_mul(Decimal::from(by)))
}

/// What digits with marks may stand for.
fn readings(digits: &str) -> Option<Vec<Decimal>> {
    if let Some((above, below)) = digits.split_once('/') {
        let share = above.parse::<Decimal>().ok()?.checked_div(below.parse().ok()?)?;
        return Some(vec![share]);
    }
    let plain: String = digits.chars().filter(|c| !matches!(c, ' ' | '\'')).collect();
    let count = |mark: char| plain.matches(mark).count();
    let last = plain.rfind(['.', ',']);
    let read = |decimal_mark: Option<usize>| {
        let kept = plain.char_indices().filter(|(at, c)| c.is_ascii_digit() || decimal_mark == Some(*at));
        kept.map(|(_, c)| if c == ',' { '.' } else { c }).collect::<String>().parse::<Decimal>().ok()
    };
    let found = match (count('.'), count(','), last) {
        _ if plain.contains(':') => None,
        (0, 0, _) => Some([read(None), None]),
        (1, 0, mark) | (0, 1, mark) => {
            let is_group = mark.is_some_and(|mark| plain.len() - mark == 4 && mark <= 3 && !plain.starts_with('0'));
            Some([read(mark), if is_group { read(None) } else { None }])
        }
        (1, _, mark) | (_, 1, mark) => Some([read(mark), None]),
        _ => {
            let are_groups = plain.split(['.', ',']).skip(1).all(|group| group.len() == 3);
            are_groups.then(|| [read(None), None])
        }
    };
    let readings: Vec<Decimal> = found?.into_iter().flatten().collect();
    (!readings.is_empty()).then_some(readings)
}

fn fraction(character: char) -> Option<Decimal> {
    let parts: (i64, i64) = match character {
        '½' => (1, 2),
        '¼' => (1, 4),
        '¾' => (3, 4),
        '⅓' => (1, 3),
        '⅔' => (2, 3),
        '⅕' => (1, 5),
        '⅛' => (1, 8),
        _ => return None,
    };
    Decimal::from(parts.0).checked_div(Decimal::from(parts.1))
}

/// The day that a date tells. Nothing where it tells an hour, or where day and month cannot be told apart.
fn day(text: &str) -> Option<Day> {
    let mut numbers = Vec::new();
    let mut named = None;
    let mut at = 0;
    while at < text.len() {
        if let Some(count) = Scan(text).count(at) {
            at = count.end;
            numbers.push(count);
        } else {
            let end = Scan(text).letters(at);
            // A month in a date has been told from other words when it was found.
            named = named.or_else(|| month(&text[at..end], true));
            at = end.max(at + Scan(text).character(at).map_or(1, char::len_utf8));
        }
    }
    let value = |at: usize| numbers.get(at).map(|count| count.value);
    let year = |at: usize| numbers.get(at).filter(|count| count.count == 4).map(|count| count.value);
    if let Some(month) = named {
        let day = numbers.iter().find(|count| count.count <= 2).map(|count| count.value);
        return Some(Day { year: (0..numbers.len()).find_map(year), month: u32::try_from(month).ok(), day });
    }
    if text.contains(['年', '月', '日']) {
        let has_year = usize::from(text.contains('年'));
        let has_month = usize::from(text.contains('月'));
        let part = |is_there: bool, at: usize| value(at).filter(|_| is_there);
        return Some(Day {
            year: part(has_year == 1, 0),
            month: part(has_month == 1, has_year),
            day: value(has_year + has_month),
        });
    }
    match (year(0), value(0)?, value(1)?, value(2)?) {
        (Some(year), _, month, day) => Some(Day { year: Some(year), month: Some(month), day: Some(day) }),
        (None, day, month, last) if text.contains('.') || day > 12 => {
            Some(Day { year: Some(last), month: Some(month), day: Some(day) }).filter(|_| !text.contains(':'))
        }
        (None, month, day, last) if day > 12 => Some(Day { year: Some(last), month: Some(month), day: Some(day) }),
        _ => None,
    }
}

/// A reference with one noun for all of its forms and its numbers in digits.
fn reference(text: &str) -> String {
    let noun_end = Scan(text).letters(0);
    let noun = match &text[..noun_end] {
        "art" | "arts" | "article" | "articles" | "artikel" | "artikels" | "artikeln" | "artículo" | "artículos"
        | "ст" => "article",
        "sec" | "section" | "sections" => "section",
        "par" | "para" | "paras" | "paragraph" | "paragraphs" => "paragraph",
        "abs" | "absatz" | "absatzes" | "absätze" | "absätzen" => "absatz",
        "no" | "nos" | "nr" | "n" | "núm" | "nummer" | "number" => "no",
        "п" => "пункт",
        "ч" => "част",
        noun if noun.starts_with("стат") => "article",
        noun if noun.starts_with("пункт") => "пункт",
        noun if noun.starts_with("част") => "част",
        noun => noun,
    };
    let mut written = noun.to_owned();
    let mut at = if text.starts_with('№') { "№".len() } else { noun_end };
    if at == "№".len() && noun_end == 0 {
        written.push_str("no");
    }
    let label = text[at..].trim_start_matches(['.', ' ', '°', 'º']);
    at = text.len() - label.len();
    if let Some(number) = (noun_end > 0).then(|| roman::read(label.chars())).flatten() {
        return format!("{written}{number}");
    }
    while let Some(character) = Scan(text).character(at) {
        let numerals = Scan(text).numerals(at);
        if let Some(amount) =
            (numerals > at).then(|| row_of_one(&text[at..]).or_else(|| amount_at_start(&text[at..]))).flatten()
        {
            written.push_str(&amount.normalize().to_string());
            at = numerals;
        } else {
            if character != ' ' {
                written.push(character);
            }
            at += character.len_utf8();
        }
    }
    written
}
