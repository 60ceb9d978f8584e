//! Quotations that go over several lines: what an amendment puts in stays text of the clause that puts it in.

use super::super::quotation::closing_mark;
use super::label::{Certainty, label};

/// A quotation has at most so many bytes: a mark that nobody closed must not take the rest of the text.
const LONGEST: usize = 64 << 10;

/// So many bytes may be read ahead in any text.
const LEAST: usize = 1 << 20;

/// So many marks that nobody closed are passed over in a line.
const TRIES: usize = 4;

/// So many signs are looked at behind a single mark: a line may be nothing but marks.
const SIGNS: usize = 32;

/// Finds where quotations end.
pub(super) struct Quotations<'t> {
    text: &'t str,
    /// Whether there is any mark at all. Most laws have none, and are not searched line by line.
    is_quoting: bool,
    /// How many bytes may still be read ahead: twice the text and a constant, so that the time stays in proportion whatever is in it.
    budget: usize,
}

impl<'t> Quotations<'t> {
    pub(super) fn of(text: &'t str) -> Self {
        let is_quoting = !text.is_ascii() || memchr::memchr2(b'"', b'\'', text.as_bytes()).is_some();
        Self { text, is_quoting, budget: 2 * text.len() + LEAST }
    }

    /// Where a quotation ends that begins in a line and goes on behind it. It begins behind a colon or with a label;
    /// `is_announced` is whether the text before the line ended with a colon, or with another quotation.
    pub(super) fn end(&mut self, line: std::ops::Range<usize>, is_announced: bool) -> Option<usize> {
        if !self.is_quoting {
            return None;
        }
        let begins = |opened: usize| {
            let before = self.text[line.start..opened].trim_end();
            before.is_empty() && is_announced || before.ends_with([':', '：'])
        };
        let mut at = line.start;
        for _ in 0..TRIES {
            let (opened, mark) = self.unclosed(at..line.end, begins)?;
            at = opened + mark.len_utf8();
            let is_label =
                || label(self.text[at..line.end].trim()).is_some_and(|own| own.certainty > Certainty::Doubtful);
            if !begins(opened) && !is_label() {
                continue;
            }
            let most = (opened + LONGEST.min(self.budget)).min(self.text.len());
            let end = self.close(opened, mark, most);
            self.budget = self.budget.saturating_sub(end.unwrap_or(most).saturating_sub(opened));
            if end.is_some() {
                return end;
            }
        }
        None
    }

    /// The first mark in a line whose quotation does not end there. Single marks are apostrophes, unless they begin one.
    fn unclosed(&self, line: std::ops::Range<usize>, begins: impl Fn(usize) -> bool) -> Option<(usize, char)> {
        let mut at = line.start;
        while let Some((opened, mark)) = opening(&self.text[..line.end], at) {
            at = opened + mark.len_utf8();
            if matches!(mark, '\'' | '‘') && !begins(opened) {
                continue;
            }
            match self.close(opened, mark, line.end) {
                Some(behind) => at = behind,
                None => return Some((opened, mark)),
            }
        }
        None
    }

    /// Whether a line begins with a quotation that is all of it, or that goes on behind it.
    pub(super) fn is_quotation(&mut self, line: std::ops::Range<usize>) -> bool {
        let own = &self.text[line.clone()];
        let Some(mark) = own.chars().next().filter(|mark| closing_mark(*mark).is_some()) else { return false };
        match self.close(line.start, mark, line.end) {
            Some(end) => self.text[end..line.end].chars().all(|own| !own.is_alphanumeric()),
            None => self.end(line, true).is_some(),
        }
    }

    /// Where the quotation is closed that is opened there, before a byte of the text.
    fn close(&self, opened: usize, mark: char, before: usize) -> Option<usize> {
        let before = (0..=before).rev().find(|at| self.text.is_char_boundary(*at)).unwrap_or(opened);
        let end = closing_mark(mark)?;
        let from = opened + mark.len_utf8();
        let bytes = self.text.as_bytes();
        let (mut depth, mut at) = (1_usize, from);
        let lead = [first_byte(mark), first_byte(end)];
        while at < before {
            if !lead.contains(&bytes[at]) {
                at += 1;
                continue;
            }
            let Some(own) = self.text[at..before].chars().next() else { break };
            let behind = at + own.len_utf8();
            if own == end && closes(self.text, at, own) {
                depth -= 1;
                if depth == 0 {
                    return Some(behind);
                }
            } else if own == mark && opens(self.text, at, own) && !begins_line(self.text, at) {
                // At the beginning of a line the same quotation goes on, as printers have it.
                depth += 1;
            }
            at = behind;
        }
        None
    }
}

fn first_byte(character: char) -> u8 {
    let mut room = [0; 4];
    character.encode_utf8(&mut room).as_bytes()[0]
}

/// The next mark that opens a quotation, from a byte on.
fn opening(text: &str, from: usize) -> Option<(usize, char)> {
    let bytes = text.as_bytes();
    let may_open = |at: &usize| matches!(bytes[*at], b'"' | b'\'' | 0xC2 | 0xE2 | 0xE3 | 0xEF);
    (from..text.len()).filter(may_open).find_map(|at| {
        let own = text.get(at..)?.chars().next()?;
        (closing_mark(own).is_some() && opens(text, at, own)).then_some((at, own))
    })
}

/// Whether a mark stands where one opens: straight ones are told by what is around them.
fn opens(text: &str, at: usize, mark: char) -> bool {
    let before = text[..at].chars().next_back();
    let is_apart =
        before.is_none_or(|own| own.is_whitespace() || matches!(own, '(' | '[' | '\u{FF08}' | ':' | '—' | '‘' | '\''));
    let behind = text[at + mark.len_utf8()..].chars().next();
    match mark {
        '"' | '\'' | '‘' | '‚' => is_apart && behind.is_some_and(|own| !own.is_whitespace()),
        '»' | '›' => is_apart && behind.is_some_and(char::is_alphanumeric),
        _ => true,
    }
}

/// Whether a mark stands where one closes. A single one may be an apostrophe: it closes at the end of a line only.
fn closes(text: &str, at: usize, mark: char) -> bool {
    let mut behind = text[at + mark.len_utf8()..].chars();
    match mark {
        '"' => behind.next().is_none_or(|own| !own.is_alphanumeric()) && !opens(text, at, mark),
        // Where it closes what `„` opened, it stands behind the words.
        '“' | '«' | '‹' => behind.next().is_none_or(|own| !own.is_alphanumeric()),
        '\'' | '’' => behind
            .take(SIGNS)
            .find(|own| own.is_alphanumeric() || matches!(own, '\n' | '\r'))
            .is_none_or(char::is_whitespace),
        _ => true,
    }
}

fn begins_line(text: &str, at: usize) -> bool {
    let before = text[..at].trim_end_matches([' ', '\t', '\u{3000}']);
    before.is_empty() || before.ends_with(['\n', '\r'])
}
