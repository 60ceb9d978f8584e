//! Lines of a text with what is seen of each at a glance.

use std::ops::Range;

use memchr::memchr;

use super::super::script::is_han;
use super::habits::CLOSINGS;

/// A line.
#[derive(Clone, Debug)]
pub(super) struct Line {
    /// All of it with its end.
    pub(super) range: Range<usize>,
    /// What stands in it, without the blanks around.
    pub(super) content: Range<usize>,
    /// How many columns of blanks it begins with.
    pub(super) indent: u16,
}

/// The lines of a text from some byte on.
pub(super) struct Lines<'t> {
    text: &'t str,
    pub(super) at: usize,
    end: u8,
}

/// How many columns a tab is taken for.
const TAB: u16 = 4;

/// No heading has more characters.
const TITLE: usize = 90;

impl<'t> Lines<'t> {
    pub(super) fn of(text: &'t str) -> Self {
        // Only a text without any other mark of a new line has lone carriage returns for it.
        Self { text, at: 0, end: if text.contains('\n') { b'\n' } else { b'\r' } }
    }
}

impl Iterator for Lines<'_> {
    type Item = Line;

    fn next(&mut self) -> Option<Line> {
        let start = self.at;
        if start >= self.text.len() {
            return None;
        }
        let end = memchr(self.end, &self.text.as_bytes()[start..]).map_or(self.text.len(), |at| start + at + 1);
        self.at = end;
        let line = &self.text[start..end];
        let rest = line.trim_start();
        let blanks = &line[..line.len() - rest.len()];
        let content = start + blanks.len()..start + blanks.len() + rest.trim_end().len();
        Some(Line { range: start..end, content, indent: width_of_blanks(blanks) })
    }
}

fn width_of_blanks(blanks: &str) -> u16 {
    let width = |blank: char| match blank {
        '\t' => TAB,
        '\u{3000}' => 2,
        '\n' | '\r' | '\u{C}' => 0,
        _ => 1,
    };
    blanks.chars().fold(0_u16, |sum, blank| sum.saturating_add(width(blank)))
}

/// The columns that a line takes.
pub(super) fn columns(line: &str) -> usize {
    if line.is_ascii() { line.len() } else { line.chars().map(|own| if is_wide(own) { 2 } else { 1 }).sum() }
}

/// Whether a character takes two columns.
pub(super) fn is_wide(character: char) -> bool {
    is_han(character) || matches!(character, '\u{3000}'..='\u{303F}' | '\u{FF00}'..='\u{FF60}')
}

/// Whether a line ends a sentence, or a part of one that an item of a list may end with.
pub(super) fn ends_sentence(line: &str) -> bool {
    let is_closing = |own: char| {
        matches!(own, '"' | '\'' | '”' | '’' | '»' | ')' | '\u{FF09}' | '」' | '』' | ']' | '*' | '_' | '】' | '》')
    };
    let is_end = |own: char| {
        matches!(
            own,
            '.' | '!' | '?' | ':' | ';' | '。' | '…' | '\u{FF01}' | '\u{FF1A}' | '\u{FF1B}' | '\u{FF1F}' | '．'
        )
    };
    line.chars().rev().find(|own| !is_closing(*own) && *own != ' ').is_some_and(is_end)
}

/// Whether a text looks like a title: short, begun with no small letter, and without an end mark.
pub(super) fn is_title(text: &str) -> bool {
    let text = text.trim();
    // Most paragraphs end with a full stop: what is seen at once is looked at first.
    let is_ended = matches!(text.chars().next_back(), Some(',' | '、' | '\u{FF0C}')) || ends_sentence(text);
    // Of the two marks of a line end one counts.
    let is_few = || text.chars().filter(|own| *own != '\r').nth(TITLE).is_none();
    let is_short = || text.len() <= TITLE || text.len() <= TITLE * 4 + 2 && is_few();
    let breaks = |mark: u8| text.bytes().filter(|own| *own == mark).count();
    let is_of_lines = || breaks(b'\n').max(breaks(b'\r')) > 1;
    !is_ended && !text.starts_with(char::is_lowercase) && is_short() && !is_of_lines()
}

/// Whether a text is in capitals.
pub(super) fn is_in_capitals(text: &str) -> bool {
    let mut capitals = 0;
    for character in text.chars() {
        if character.is_lowercase() {
            return false;
        }
        capitals += usize::from(character.is_uppercase());
    }
    capitals > 3
}

/// Whether a text begins with the closing formula of a treaty or a law.
pub(super) fn is_closing(text: &str) -> bool {
    let text = text.trim_start_matches(['*', '_']);
    let Some(first) = text.chars().flat_map(char::to_lowercase).next() else { return false };
    let begins_with = |formula: &str| {
        let mut own = text.chars().flat_map(char::to_lowercase);
        formula.chars().all(|next| own.next() == Some(next))
            && own.next().is_none_or(|next| !next.is_ascii_alphabetic())
    };
    // Few paragraphs go further than their first letter.
    CLOSINGS.iter().any(|formula| formula.starts_with(first) && begins_with(formula))
}
