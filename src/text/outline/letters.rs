//! Whether a letter that is a roman number too is the one or the other: by its neighbours.

use super::style::{Form, Mark, Style, frame};

/// How far a neighbour is looked for, in clauses.
const REACH: usize = 32;

/// Gives each letter its style: `(i)` behind `(h)` and before `(j)` is a letter, before `(ii)` a number.
pub(super) fn decide(marks: &mut [Mark]) {
    for at in 0..marks.len() {
        let mark = marks[at];
        let Style::Number(form, signs) = mark.style else { continue };
        if !matches!(form, Form::Lower | Form::Upper | Form::Pair) {
            continue;
        }
        if mark.roman > 0 && is_roman(marks, at) {
            let form = if mark.is_upper { Form::UpperRoman } else { Form::LowerRoman };
            marks[at].style = Style::Number(form, signs);
            marks[at].value = mark.roman;
        } else {
            marks[at].roman = 0;
        }
    }
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
