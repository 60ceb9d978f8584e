//! Whether a letter that is a roman number too is the one or the other, and whether a pair of letters goes on behind the
//! last of the alphabet: by their neighbours.

use super::habits::CYRILLIC;
use super::style::{Form, Mark, Style, frame};

/// How far a neighbour is looked for, in clauses.
const REACH: usize = 32;

/// The place of the last letter of Latin.
const LAST: u32 = 26;

/// Gives each letter its style: `(i)` behind `(h)` and before `(j)` is a letter, before `(ii)` a number. Behind `(z)` a pair
/// `(aa)` is the next letter, and stands under none.
pub(super) fn decide(marks: &mut [Mark]) {
    for at in 0..marks.len() {
        let mark = marks[at];
        let Style::Number(form, signs) = mark.style else { continue };
        if !matches!(form, Form::Lower | Form::Upper | Form::Pair) {
            continue;
        }
        if form == Form::Pair
            && let Some(value) = behind_last(&marks[..at], mark)
        {
            let form = if mark.is_upper { Form::Upper } else { Form::Lower };
            marks[at] = Mark { style: Style::Number(form, signs), value, roman: 0, ..mark };
        } else if mark.roman > 0 && is_roman(marks, at) {
            let form = if mark.is_upper { Form::UpperRoman } else { Form::LowerRoman };
            marks[at].style = Style::Number(form, signs);
            marks[at].value = mark.roman;
        } else {
            marks[at].roman = 0;
        }
    }
}

/// The place of a pair in a list of letters that has come to the end of its alphabet.
fn behind_last(before: &[Mark], pair: Mark) -> Option<u32> {
    let is_letter = |mark: &&Mark| {
        let is_single = matches!(mark.style, Style::Number(Form::Lower | Form::Upper, _));
        is_single && frame(mark.style) == frame(pair.style) && mark.is_upper == pair.is_upper
    };
    let letter = before.iter().rev().take(REACH).find(is_letter)?;
    let last = (letter.value + 1).checked_sub(pair.value)?;
    let is_last = last == LAST || usize::try_from(last).ok() == Some(CYRILLIC.chars().count());
    is_last.then_some(letter.value + 1)
}

/// Whether the neighbours of a mark go on as roman numbers.
fn is_roman(marks: &[Mark], at: usize) -> bool {
    let own = marks[at];
    let signs = frame(own.style);
    let is_near = |mark: &&Mark| frame(mark.style) == signs && mark.is_upper == own.is_upper && is_lettered(mark.style);
    let is_pair = matches!(own.style, Style::Number(Form::Pair, _));
    // The next one tells first: what stands before may be the list that this one stands under.
    for next in marks[at + 1..].iter().take(REACH).filter(is_near) {
        if next.roman == own.roman + 1 {
            return true;
        }
        if next.value == own.value + 1 && is_pair == matches!(next.style, Style::Number(Form::Pair, _)) {
            return false;
        }
    }
    for before in marks[..at].iter().rev().take(REACH).filter(is_near) {
        let is_number = matches!(before.style, Style::Number(Form::LowerRoman | Form::UpperRoman, _));
        if is_number && before.value + 1 == own.roman {
            return true;
        }
        if !is_number
            && before.value + 1 == own.value
            && is_pair == matches!(before.style, Style::Number(Form::Pair, _))
        {
            return false;
        }
    }
    own.roman == 1 || is_pair
}

fn is_lettered(style: Style) -> bool {
    matches!(style, Style::Number(Form::Lower | Form::Upper | Form::Pair | Form::LowerRoman | Form::UpperRoman, _))
}
