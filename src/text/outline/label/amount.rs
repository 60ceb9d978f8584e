//! An amount right behind a label: the `1.` of `1.300总吨` is a point, and not the first part of `1.300`.

use super::super::habits::HAN_AMOUNTS;
use super::super::number::{Numeral, arabic, digits_len, first, narrow};
use super::super::style::{Form, Frame, Style};
use super::{Certainty, Reading};

/// So many digits are the thousands of an amount, where no title follows.
const THOUSANDS: usize = 3;

/// The number of a point with an amount behind it, where a number in two parts reads so. Only its turn in a list tells.
pub(super) fn behind_number(line: &str, own: Numeral) -> Option<Reading> {
    if own.parts != 2 {
        return None;
    }
    let number = digits_len(line);
    let stop = first(&line[number..]).filter(|stop| narrow(*stop) == '.')?.len_utf8();
    let amount = &line[number + stop..];
    let behind = &amount[digits_len(amount)..];
    let is_thousands = amount[..digits_len(amount)].chars().count() == THOUSANDS && goes_on(behind);
    if !is_thousands && !HAN_AMOUNTS.iter().any(|unit| behind.starts_with(unit)) {
        return None;
    }
    Some(Reading {
        printed: 0..number + stop,
        number: 0..number,
        words: number + stop,
        style: Style::Number(Form::Digits, Frame::Stop),
        value: arabic(&line[..number])?.value,
        roman: 0,
        certainty: Certainty::Doubtful,
    })
}

/// Whether a sentence goes on with a unit: in Chinese without a blank, else with a small letter.
fn goes_on(behind: &str) -> bool {
    let is_unit = |next: char| next.is_lowercase();
    first(behind).is_some_and(super::super::super::script::is_han)
        || behind.strip_prefix([' ', '\u{A0}']).is_some_and(|word| word.starts_with(is_unit))
}
