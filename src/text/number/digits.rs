//! Numbers in digits, however they are grouped.

use super::{Number, scaled, tenths};

/// A number in digits with its scale word: `600,000`, `600 000`, `6,00,000`, `60万`.
pub(super) fn digits(text: &str, start: usize) -> Number {
    let bytes = text.as_bytes();
    let mut plain = String::new();
    let mut at = start;
    while let Some(byte) = bytes.get(at) {
        match byte {
            b'0'..=b'9' => plain.push(char::from(*byte)),
            _ if is_grouping(bytes, start, at) => {}
            b'.' if bytes.get(at + 1).is_some_and(u8::is_ascii_digit) && !plain.contains('.') => plain.push('.'),
            _ => break,
        }
        at += 1;
    }
    tenths(text, scaled(text, start..at, plain.parse().ok()))
}

/// Whether so many digits stand at a place, and no more.
fn is_group(bytes: &[u8], at: usize, length: usize) -> bool {
    let is_digit = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_digit);
    (at..at + length).all(is_digit) && !is_digit(at + length)
}

/// Whether a mark in a number only groups its digits. A blank and a point may mean something else: they group thousands alone
/// that are round, as in `600 000` and `600.000`.
fn is_grouping(bytes: &[u8], start: usize, at: usize) -> bool {
    let may_group = || at <= start + 3 || bytes[at - 4] == bytes[at];
    match bytes[at] {
        b',' => is_group(bytes, at + 1, 3) || is_in_lakhs(bytes, start, at),
        b'\'' => may_group() && is_group(bytes, at + 1, 3),
        b' ' | b'.' => {
            may_group() && bytes[start] != b'0' && is_group(bytes, at + 1, 3) && bytes[at + 1..].starts_with(b"000")
        }
        _ => false,
    }
}

/// Whether a comma in a number stands before two digits, as lakhs and crores are grouped: `6,00,000`.
fn is_in_lakhs(bytes: &[u8], start: usize, comma: usize) -> bool {
    let is_begun = comma <= start + 2 || is_group(bytes, comma.saturating_sub(2), 2);
    let ends_in_thousands = |mut at: usize| {
        while is_group(bytes, at, 2) && bytes.get(at + 2) == Some(&b',') {
            at += 3;
        }
        is_group(bytes, at, 3)
    };
    is_begun && is_group(bytes, comma + 1, 2) && ends_in_thousands(comma + 1)
}
