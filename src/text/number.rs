//! Numbers in prose, without their units: in digits, in English words, in Han numerals, as fractions.

use std::ops::Range;

use rust_decimal::Decimal;

use super::affixes::behind;
use super::numeral::han;

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
    tenths(text, scaled(text, start..at, plain.parse().ok()))
}

/// The number as a share where it counts tenths: `七成`. `7成员` are seven members.
fn tenths(text: &str, number: Number) -> Number {
    const OTHER: [char; 14] = ['员', '为', '立', '功', '果', '本', '分', '了', '就', '效', '长', '交', '都', '熟'];
    let behind = behind(&text[number.range.end..], "成").filter(|behind| !behind.starts_with(OTHER));
    let share = number.amount.filter(|amount| *amount <= Decimal::TEN).map(|amount| amount * Decimal::TEN);
    match (behind, share) {
        (Some(_), Some(_)) => {
            let range = number.range.start..number.range.end + '成'.len_utf8();
            Number { range, amount: share, is_fraction: true, rest: None }
        }
        _ => number,
    }
}

/// The number with the scale words behind it: `60 thousand`, `60万`, `100bn`.
fn scaled(text: &str, range: Range<usize>, amount: Option<Decimal>) -> Number {
    let mut number = Number { range, amount, is_fraction: false, rest: None };
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
        let after = behind(&rest[gap..], word)?;
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

const FRACTIONS: [(&str, u64, u64); 26] = [
    ("a quarter of a million", 250_000, 0),
    ("a quarter of a billion", 250_000_000, 0),
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
    ("one-quarter", 25, 1),
    ("three quarters", 75, 1),
    ("three-quarters", 75, 1),
    ("a fifth", 20, 1),
    ("one fifth", 20, 1),
    ("one-fifth", 20, 1),
    ("two fifths", 40, 1),
    ("two-fifths", 40, 1),
    ("three fifths", 60, 1),
    ("three-fifths", 60, 1),
    ("four fifths", 80, 1),
    ("a tenth", 10, 1),
];

/// Whether a text goes on with another number in English words: `sixty-forty`.
pub(super) fn begins_tens(text: &str) -> bool {
    WORDS.iter().any(|(own, value)| (10..100).contains(value) && word(text) == *own)
}

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
    // `A third invasion` is no share.
    let is_ordinal = |share: &str, behind: &str| {
        let next = behind.strip_prefix(' ').filter(|_| matches!(share, "a third" | "a fifth" | "a tenth"));
        next.is_some_and(|next| next.starts_with(|c: char| c.is_ascii_lowercase()) && word(next) != "of")
    };
    let ends = |word: &str| {
        let behind = &rest[word.len()..];
        !behind.starts_with(|c: char| c.is_ascii_alphanumeric()) && !is_ordinal(word, behind)
    };
    let is_here = |word: &str| behind(rest, word).is_some_and(|_| ends(word));
    if let Some((word, amount, divisor)) = FRACTIONS.iter().find(|(word, ..)| is_here(word)) {
        let range = start..start + word.len();
        return Some(match divisor {
            0 => Number { range, amount: Some(Decimal::from(*amount)), is_fraction: false, rest: None },
            _ => {
                let share = Decimal::from(*amount) / Decimal::from(*divisor);
                Number { range, amount: Some(share), is_fraction: true, rest: None }
            }
        });
    }
    let mut total = Some(0_u64);
    let mut end = start;
    let mut words = 0;
    let mut last = 0;
    loop {
        let gap = usize::from(words > 0 && text[end..].starts_with([' ', '-']));
        let rest = &text[end + gap..];
        let ends = |behind: &str| !behind.starts_with(|c: char| c.is_ascii_alphanumeric());
        let word = WORDS.iter().find(|(word, _)| behind(rest, word).is_some_and(ends));
        // `Fifty-fifty` is no hundred.
        let goes_on = |value: u64| words == 0 || value == 100 || last == 100 || last >= 20 && value < 10;
        let Some((word, value)) = word.filter(|(_, value)| goes_on(*value)) else { break };
        last = *value;
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
    character == '半' || han::is_numeral(character)
}

/// A number in Han numerals of at least one of 十百千万亿, or a fraction: `六十万`, `一千亿`, `一半`, `三分之一`. Where there
/// is none, the place from which on there may be one.
fn chinese(text: &str, start: usize) -> Result<Number, usize> {
    let rest = &text[start..];
    if rest.starts_with("一半") || rest.starts_with("半数") {
        let range = start..start + "一半".len();
        return Ok(Number { range, amount: Some(Decimal::from(50)), is_fraction: true, rest: None });
    }
    if let Some(parts) = parts_of_ten(rest, start) {
        return Ok(parts);
    }
    let (whole, length) = in_han(rest).ok_or(start + "半".len())?;
    let end = start + length;
    if let Some(after) = text[end..].strip_prefix("分之")
        && let Some((part, part_length)) = in_han(after)
        && whole != Some(0)
    {
        let share = |part: u64, whole: u64| {
            let hundredfold = Decimal::from(part).checked_mul(Decimal::ONE_HUNDRED)?;
            hundredfold.checked_div(Decimal::from(whole)).map(|share| share.round_dp(1))
        };
        let amount = part.zip(whole).and_then(|(part, whole)| share(part, whole));
        let range = start..end + "分之".len() + part_length;
        return Ok(Number { range, amount, is_fraction: true, rest: None });
    }
    let has_rank = rest[..length].contains(|c| han::rank(c).is_some());
    let is_counted = text[end..].starts_with(['天', '日', '年', '个', '周', '人', '%']);
    if has_rank || is_counted {
        return Ok(Number { range: start..end, amount: whole.map(Decimal::from), is_fraction: false, rest: None });
    }
    let shared =
        tenths(text, Number { range: start..end, amount: whole.map(Decimal::from), is_fraction: false, rest: None });
    if shared.is_fraction && length == "七".len() {
        return Ok(shared);
    }
    // Of such a row of digits only the last may begin something else: `一半`.
    let last = rest[..length].chars().next_back().map_or(0, char::len_utf8);
    Err(if length > last { end - last } else { end })
}

/// Both parts of a whole that make ten: `六四开`, `三七分`.
fn parts_of_ten(rest: &str, start: usize) -> Option<Number> {
    let mut characters = rest.chars();
    let (one, other) = (han::digit(characters.next()?)?, han::digit(characters.next()?)?);
    let is_split = one + other == 10 && characters.next().is_some_and(|word| matches!(word, '开' | '分'));
    let tenth = |part: u32| Decimal::from(part * 10);
    let range = start..start + "六四开".len();
    is_split.then(|| Number { range, amount: Some(tenth(one)), is_fraction: true, rest: Some(tenth(other)) })
}

/// The number that Han numerals at the beginning of a text stand for, where it is not too great to be told, and their
/// length.
fn in_han(text: &str) -> Option<(Option<u64>, usize)> {
    let length = text.find(|c: char| !han::is_numeral(c)).unwrap_or(text.len());
    (length > 0).then(|| (han::counted(text[..length].chars()), length))
}
