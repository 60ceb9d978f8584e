//! Numbers in prose, without their units: in digits, in English words, in Han numerals, as fractions.

mod chinese;
mod digits;
mod english;

use std::ops::Range;

use rust_decimal::Decimal;

use super::affixes::behind;
use chinese::{chinese, is_numeral};
use digits::digits;
use english::{begins_number, english};

pub(super) use english::begins_tens;

/// Whether the digits belong to a name, such as `f-16`.
fn is_part_of_name(text: &str, at: usize) -> bool {
    let before = &text[..at];
    let is_hyphened = before.strip_suffix('-').is_some_and(|rest| rest.ends_with(|c: char| c.is_ascii_alphabetic()));
    is_hyphened || before.ends_with(['.', '#'])
}

/// A number with its place.
pub(super) struct Number {
    pub(super) range: Range<usize>,
    /// Nothing where it is too great to be told exactly.
    pub(super) amount: Option<Decimal>,
    pub(super) is_fraction: bool,
    /// The other part of the whole, where both are given.
    pub(super) rest: Option<Decimal>,
    /// The upper end, where it is a range: `五六十万`.
    pub(super) to: Option<Decimal>,
}

pub(super) fn next_number(text: &str, from: usize) -> Option<Number> {
    let mut at = from;
    while let Some(byte) = text.as_bytes().get(at) {
        if byte.is_ascii_alphanumeric() {
            let is_free = || !text[..at].ends_with(|c: char| c.is_ascii_alphanumeric());
            if byte.is_ascii_digit() && is_free() && !is_part_of_name(text, at) {
                return Some(digits(text, at));
            }
            let word = word(&text[at..]);
            if begins_number(word)
                && is_free()
                && let Some(number) = english(text, at)
            {
                return Some(number);
            }
            at += word.len();
        } else if byte.is_ascii() {
            at += 1;
        } else {
            let first = text[at..].chars().next()?;
            match Some(at).filter(|_| is_numeral(first)).map(|at| chinese(text, at)) {
                Some(Ok(number)) => return Some(number),
                Some(Err(end)) => at = end,
                None => at += first.len_utf8(),
            }
        }
    }
    None
}

/// The amount of a number that a folded text begins with.
pub(super) fn amount_at_start(text: &str) -> Option<Decimal> {
    next_number(text, 0).filter(|number| number.range.start == 0)?.amount
}

/// The ASCII letters and digits that a text begins with.
fn word(text: &str) -> &str {
    let end = text.bytes().position(|byte| !byte.is_ascii_alphanumeric());
    &text[..end.unwrap_or(text.len())]
}

/// The number as a share where it counts tenths: `七成`. `7成员` are seven members.
fn tenths(text: &str, number: Number) -> Number {
    const OTHER: [char; 14] = ['员', '为', '立', '功', '果', '本', '分', '了', '就', '效', '长', '交', '都', '熟'];
    let behind = behind(&text[number.range.end..], "成").filter(|behind| !behind.starts_with(OTHER));
    let share = number.amount.filter(|amount| *amount <= Decimal::TEN).map(|amount| amount * Decimal::TEN);
    match (behind, share) {
        (Some(_), Some(_)) => {
            let range = number.range.start..number.range.end + '成'.len_utf8();
            Number { range, amount: share, is_fraction: true, rest: None, to: None }
        }
        _ => number,
    }
}

/// The number with the scale words behind it: `60 thousand`, `60万`, `100bn`.
fn scaled(text: &str, range: Range<usize>, amount: Option<Decimal>) -> Number {
    let mut number = Number { range, amount, is_fraction: false, rest: None, to: None };
    while let Some((length, scale)) = scale(&text[number.range.end..]) {
        number.amount = number.amount.and_then(|amount| amount.checked_mul(Decimal::from(scale)));
        number.range.end += length;
    }
    number
}

const SCALES: [(&str, u64); 16] = [
    ("hundred", 100),
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
        let after = behind(&rest[gap..], word)?;
        let ends = is_han || !after.starts_with(|c: char| c.is_ascii_alphanumeric());
        ends.then_some((gap + word.len(), *scale))
    })
}
