//! Whether what a line begins with is a label there: by its signs, by the sentence before it and by the list it is in.

use super::super::habits::BONDS;
use super::super::label::{Certainty, Reading, YEARS};
use super::super::line::{Line, is_title};
use super::super::number::letters_len;
use super::super::style::{Frame, Mark, Style};
use super::Cut;

/// So many lists are remembered.
const LISTS: usize = 16;

/// The numbers that lists have come to.
#[derive(Default)]
pub(super) struct Lists {
    last: [Option<(Style, u32, u32)>; LISTS],
    next: usize,
}

impl Lists {
    /// Remembers a label.
    pub(super) fn note(&mut self, own: &Reading) {
        let known = self.last.iter().position(|last| last.is_some_and(|(style, ..)| style == own.style));
        let at = known.unwrap_or(self.next);
        if known.is_none() {
            self.next = (self.next + 1) % LISTS;
        }
        self.last[at] = Some((own.style, own.value, own.roman));
    }

    /// Whether a label goes on a list.
    fn has_before(&self, own: &Reading) -> bool {
        let mark = Mark { style: own.style, value: own.value, roman: own.roman, is_upper: false, indent: 0 };
        self.last.iter().flatten().any(|(style, value, roman)| mark.follows(*style, *value, *roman))
    }
}

impl Cut<'_> {
    /// Whether what a line begins with is a label there.
    pub(super) fn accepts(&mut self, reading: &Reading, line: &Line, own: &str) -> bool {
        let mark =
            Mark { style: reading.style, value: reading.value, roman: reading.roman, is_upper: false, indent: 0 };
        let is_bare = matches!(reading.style, Style::Number(_, Frame::Bare));
        let may_begin = mark.is_first() && is_title(own) && is_bare;
        let is_in_turn = self.lists.has_before(reading);
        let is_likely = reading.certainty > Certainty::Doubtful;
        if !self.is_mid_sentence() {
            return is_likely
                || is_in_turn
                || may_begin && self.begins_apart()
                || (!is_bare || is_title(own) && self.begins_apart()) && self.begins_list(reading, line);
        }
        if is_bond(&own[reading.words.min(own.len())..]) {
            return false;
        }
        if is_decimal(reading, own) {
            return mark.is_first() && self.begins_list(reading, line);
        }
        let begins_inner = self.is_set_in(line) && self.begins_list(reading, line);
        if begins_inner && mark.is_first() {
            return true;
        }
        if self.is_full_before(line) {
            // Only where the width asked for the break, the sentence may go on with what looks like a label.
            return is_likely && (is_in_turn || begins_inner) && !self.ends_with_lead();
        }
        let is_lead = !mark.is_first() && self.is_long_before() && self.ends_with_lead();
        !is_lead && (is_likely || is_in_turn || begins_inner)
    }

    fn is_set_in(&self, line: &Line) -> bool {
        self.last.as_ref().is_some_and(|last| line.indent > last.indent)
    }

    /// Whether the next label of its list follows at the same indentation.
    fn begins_list(&mut self, reading: &Reading, line: &Line) -> bool {
        let may_be_list = matches!(reading.style, Style::Number(..)) && reading.value < YEARS;
        may_be_list && self.sequels.has(self.text, line)
    }
}

/// Whether a digit stands right behind a label, as in `1.5`.
fn is_decimal(reading: &Reading, own: &str) -> bool {
    own[reading.printed.end..].starts_with(|next: char| next.is_ascii_digit())
}

/// Whether what stands behind a label binds it to the sentence before: *(a) / and (b)*.
fn is_bond(words: &str) -> bool {
    let is_small = words.starts_with(char::is_lowercase);
    words.starts_with([',', ';', ')']) || is_small && BONDS.get(&words[..letters_len(words)]).is_some()
}
