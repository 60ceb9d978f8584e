//! The unit of a figure, by the words right beside it.

use rust_decimal::Decimal;

use super::super::affixes;
use super::super::number::{Number, begins_tens};
use super::super::window::first_bytes;
use super::super::words::month;
use super::Unit;

const PERSONS: [&str; 17] = [
    "troops",
    "soldiers",
    "personnel",
    "servicemen",
    "service members",
    "people",
    "persons",
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

/// Words for units, by what they stand for.
type Words = (Unit, &'static [&'static str]);

/// Signs before a number.
const SIGNS: [Words; 3] =
    [(Unit::Dollars, &["$", "usd"]), (Unit::Euros, &["€", "eur"]), (Unit::OtherMoney, &["£", "¥"])];

/// Words behind a number that may be one of a year, too: `日内` tells days, and `日` a day of a month.
const BEFORE_YEARS: [Words; 7] = [
    (Unit::Dollars, &["us dollars", "u.s. dollars", "dollars", "美元", "美金"]),
    (Unit::Euros, &["euros", "euro", "欧元"]),
    (Unit::OtherMoney, &["pounds", "roubles", "rubles", "hryvnia", "英镑", "卢布", "人民币", "元"]),
    (Unit::Days, &["days", "day", "天", "日内"]),
    (Unit::Other, &["日", "号", "月", "时", "分", "架", "枚", "次", "场"]),
    (Unit::Weeks, &["weeks", "week", "周", "个星期"]),
    (Unit::Months, &["months", "month", "个月"]),
];

/// Words behind a number that is none of a year.
const BEHIND_YEARS: [Words; 4] = [
    (Unit::Years, &["years", "year", "年"]),
    (Unit::Kilometres, &["kilometres", "kilometers", "km", "公里"]),
    (Unit::Points, &["points", "point", "点", "条"]),
    (Unit::Persons, &PERSONS),
];

/// The unit of a number, and how many bytes behind it name that.
pub(super) fn unit_of(text: &str, number: &Number, amount: Decimal) -> (Unit, usize) {
    let before = text[..number.range.start].trim_end();
    let after = &text[number.range.end..];
    let behind = after.trim_start_matches([' ', '-']);
    let gap = after.len() - behind.len();
    let named = |words: &[Words]| {
        words.iter().find_map(|(unit, words)| beside(behind, words).map(|word| (*unit, gap + word.len())))
    };
    let signed = || SIGNS.iter().find(|(_, signs)| signs.iter().any(|sign| before.ends_with(sign)));
    if number.is_fraction {
        (Unit::Percent, 0)
    } else if let Some(percent) = named(&[(Unit::Percent, &["%", "percent", "per cent"])]) {
        percent
    } else if let Some((unit, _)) = signed() {
        (*unit, 0)
    } else if is_day_of_month(before, amount) {
        (Unit::Other, 0)
    } else if let Some(unit) = named(&BEFORE_YEARS) {
        unit
    } else if is_calendar_year(amount, number.range.len(), behind) {
        (Unit::CalendarYear, 0)
    } else if let Some(unit) = named(&BEHIND_YEARS) {
        unit
    } else if counts_things(after) && !begins_tens(behind) {
        (Unit::Other, 0)
    } else {
        (Unit::Bare, 0)
    }
}

/// The word of these that a text begins with.
fn beside(text: &str, words: &[&'static str]) -> Option<&'static str> {
    words.iter().copied().find(|word| {
        let ends = |rest: &str| !word.is_ascii() || !rest.starts_with(|c: char| c.is_ascii_alphanumeric());
        affixes::behind(text, word).is_some_and(ends)
    })
}

/// How many bytes behind a number the two words end at most that say what it counts.
const COUNTED: usize = 64;

/// Whether the words right behind a number are things that it counts: `600,000 homes`, `200 old tanks`.
fn counts_things(after: &str) -> bool {
    let Some(behind) = after.strip_prefix([' ', '-']).filter(|rest| rest.starts_with(|c: char| c.is_ascii_lowercase()))
    else {
        return false;
    };
    let near = first_bytes(behind, COUNTED);
    let phrase = near.split(|c: char| !c.is_ascii_alphabetic() && c != ' ').next().unwrap_or_default();
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

/// Whether a number behind the name of a month is a day of it: `nov. 23`.
fn is_day_of_month(before: &str, amount: Decimal) -> bool {
    let before = before.strip_suffix('.').unwrap_or(before);
    let word = before.rsplit(|c: char| !c.is_ascii_alphabetic()).next().unwrap_or_default();
    amount <= Decimal::from(31) && !word.is_empty() && month(word, false).is_some()
}

fn is_calendar_year(amount: Decimal, length: usize, behind: &str) -> bool {
    let is_year = amount >= Decimal::from(1_900) && amount < Decimal::from(2_100);
    let is_written_so = amount.scale() == 0 && length == 4;
    is_year && is_written_so && !behind.starts_with("years") && !PERSONS.iter().any(|word| behind.starts_with(word))
}
