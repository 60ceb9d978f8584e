//! Beginning clauses, with a label and without, and going on with them.

use std::ops::Range;

use super::super::label::{Certainty, Reading, label};
use super::super::line::{Line, is_in_capitals, is_title};
use super::super::style::{Form, Frame, Mark, Style};
use super::super::{ClauseKind, Label, TextClause};
use super::{Cut, Inside};

impl Cut<'_> {
    /// An item behind a bullet, or with a label behind its bullet.
    pub(super) fn item(&mut self, line: &Line, start: usize, sign: char, len: usize) {
        let words = self.trimmed(start + len..line.content.end);
        let at = words.start + emphasis(&self.text[words.clone()]);
        let reading = label(&self.text[at..words.end]).filter(|own| own.certainty == Certainty::Sure);
        if let Some(reading) = reading {
            return self.labelled(line, at, &reading);
        }
        let reading = Reading {
            printed: 0..len,
            number: len..len,
            words: 0,
            style: Style::Bullet(sign),
            value: 0,
            roman: 0,
            certainty: Certainty::Sure,
        };
        self.begin(line, words, Some((start, &reading)), Style::Bullet(sign));
    }

    /// A clause with a label that begins at `start`.
    pub(super) fn labelled(&mut self, line: &Line, start: usize, reading: &Reading) {
        self.lists.note(reading);
        let words = self.trimmed((start + reading.words).min(line.content.end)..line.content.end);
        let is_alone = words.is_empty();
        self.begin(line, words, Some((start, reading)), reading.style);
        if is_alone && takes_words(reading) {
            self.inside = Inside::Label;
        }
    }

    /// A line without a label: a heading or a paragraph.
    pub(super) fn plain(&mut self, line: &Line, content: &str) {
        let emphasis = emphasis(content);
        let is_strong = emphasis > 1 && content.len() > 2 * emphasis && content.ends_with(&content[..emphasis]);
        let is_heading = is_title(content) && (is_in_capitals(content) || is_strong);
        let style = match is_heading {
            true => Style::Title,
            false if is_title(content) => Style::Line,
            false => Style::Text,
        };
        let words = if is_strong { line.content.start + emphasis..line.content.end } else { line.content.clone() };
        self.begin(line, words, None, style);
    }

    /// Whether a line may be the words of the label that stood alone before it. Of an annex without a number only a title is.
    pub(super) fn may_have_words(&self, content: &str) -> bool {
        let label = self.clauses.last().and_then(|clause| clause.label.as_ref());
        let goes_on = || !self.before.is_blank() && content.starts_with(char::is_lowercase);
        label.is_none_or(|label| !label.number.is_empty()) || is_title(content) || goes_on()
    }

    /// The words of a label that stood alone.
    pub(super) fn give_words(&mut self, line: &Line) {
        self.inside = Inside::Clause;
        if let Some(last) = self.clauses.last_mut() {
            last.words = line.content.clone();
        }
    }

    pub(super) fn begin(&mut self, line: &Line, words: Range<usize>, label: Option<(usize, &Reading)>, style: Style) {
        // An emphasis around all the words is none of them.
        let own = &self.text[words.clone()];
        let closing = ["**", "__"]
            .into_iter()
            .find(|sign| own.len() > 2 && own.ends_with(sign) && own.matches(sign).count() % 2 == 1);
        let words = self.trimmed(words.start..words.end - closing.map_or(0, str::len));
        let start = if self.clauses.is_empty() { 0 } else { line.range.start };
        if let Some(last) = self.clauses.last_mut() {
            last.source.end = start;
        }
        let label_of = |(at, reading): (usize, &Reading)| Label {
            printed: at + reading.printed.start..at + reading.printed.end,
            number: at + reading.number.start..at + reading.number.end,
        };
        self.clauses.push(TextClause {
            source: start..self.text.len(),
            words,
            label: label.map(label_of),
            kind: ClauseKind::Paragraph,
            parent: None,
            depth: 0,
            is_contents: false,
        });
        let (value, roman) = label.map_or((0, 0), |(_, reading)| (reading.value, reading.roman));
        let is_upper =
            label.is_some_and(|(at, own)| self.text[at + own.number.start..].starts_with(char::is_uppercase));
        self.marks.push(Mark { style, value, roman, is_upper, indent: line.indent });
        self.inside = if self.text.as_bytes()[line.content.start] == b'|' { Inside::Whole } else { Inside::Clause };
    }

    /// A line that goes on with the clause before.
    pub(super) fn extend(&mut self, line: &Line) {
        if self.inside == Inside::Label {
            return self.give_words(line);
        }
        if let Some(last) = self.clauses.last_mut() {
            if last.words.is_empty() {
                last.words.start = line.content.start;
            }
            last.words.end = line.content.end;
            if let Some(mark) = self.marks.last_mut().filter(|mark| mark.style == Style::Line)
                && !is_title(&self.text[last.words.clone()])
            {
                mark.style = Style::Text;
            }
        }
    }
}

/// How many bytes of signs of emphasis a line begins with.
pub(super) fn emphasis(content: &str) -> usize {
    let signs = content.bytes().take_while(|own| matches!(own, b'*' | b'_')).count();
    let is_around = content.as_bytes().get(signs).is_some_and(|next| !next.is_ascii_whitespace());
    if is_around && signs <= 3 { signs } else { 0 }
}

/// Whether the words of a label may stand in the line behind it. A part of a law has none but a title.
fn takes_words(reading: &Reading) -> bool {
    !matches!(reading.style, Style::Number(Form::UpperRoman, Frame::Bare) | Style::Bullet(_))
}
