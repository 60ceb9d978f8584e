//! Cutting a text into clauses: which line begins one, and where its label and its words stand.

mod clause;
mod contents;
mod fence;
mod flow;
mod labels;
mod markdown;
mod sequels;

use std::ops::Range;

use super::TextClause;
use super::habits::AMENDMENTS;
use super::label::{Certainty, bullet, label};
use super::line::{Line, Lines};
use super::quoted::Quotations;
use super::style::{Mark, Style};
use super::width::measure;
use clause::emphasis;
use contents::Contents;
use fence::Fences;
use flow::Before;
use labels::Lists;
use sequels::Sequels;

/// The clauses of a text with what their nesting goes by, one mark for each.
pub(super) fn cut(text: &str) -> (Vec<TextClause>, Vec<Mark>) {
    let measure = measure(text);
    let mut cut = Cut {
        text,
        width: measure.width,
        are_sentences: measure.are_sentences,
        clauses: Vec::new(),
        marks: Vec::new(),
        quotations: Quotations::of(text),
        lists: Lists::default(),
        sequels: Sequels::default(),
        contents: Contents::default(),
        before: Before::Nothing,
        last: None,
        inside: Inside::Clause,
        fences: Fences::new(),
    };
    let mut lines = Lines::of(text);
    while let Some(line) = lines.next() {
        if let Some(end) = cut.line(&line) {
            // The rest of a quotation or of code, whatever its lines begin with.
            while lines.at < end {
                let Some(line) = lines.next() else { break };
                cut.go_on(&line);
            }
        }
    }
    cut.finish()
}

/// What the last line was part of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Inside {
    Clause,
    /// A label that has no words yet.
    Label,
    /// Lines of Markdown that quote.
    Block,
    /// What an amendment puts in, indented deeper than this.
    Indented(u16),
    /// A row of a table, a heading: the next line is no part of it.
    Whole,
}

struct Cut<'t> {
    text: &'t str,
    /// The columns that lines were broken to.
    width: Option<usize>,
    /// Whether lines of wide characters mostly end with a sentence.
    are_sentences: bool,
    clauses: Vec<TextClause>,
    marks: Vec<Mark>,
    quotations: Quotations<'t>,
    lists: Lists,
    sequels: Sequels,
    contents: Contents,
    /// What stands before the line.
    before: Before,
    /// The last line with text in it.
    last: Option<Line>,
    inside: Inside,
    fences: Fences,
}

impl<'t> Cut<'t> {
    fn content(&self, line: &Line) -> &'t str {
        &self.text[line.content.clone()]
    }

    /// Takes a line. Where the lines behind it belong to it whatever they are, gives the byte that they end at.
    fn line(&mut self, line: &Line) -> Option<usize> {
        let content = self.content(line);
        let Some(first) = content.bytes().next() else {
            self.before = self.before.and_blank();
            return None;
        };
        if !first.is_ascii_alphanumeric() {
            if let Some(end) = self.fence(line, content) {
                return Some(end);
            }
            if self.is_of_marks_only(content) {
                return None;
            }
        }
        if flow::tells_page(content) {
            self.before = Before::Nothing;
            return None;
        }
        if let Some(end) = self.contents.end(self.text, content, line.range.start) {
            self.begin(line, line.content.clone(), None, Style::Text);
            if let Some(own) = self.clauses.last_mut() {
                own.is_contents = true;
            }
            self.inside = Inside::Whole;
            return Some(end);
        }
        self.text_line(line, content, first);
        let is_announced = matches!(self.before, Before::Colon { .. });
        let quoted = self.quotations.end(line.content.clone(), is_announced);
        self.note(line);
        quoted.filter(|end| *end > line.range.end)
    }

    /// Takes a line that has text in it.
    fn text_line(&mut self, line: &Line, content: &str, first: u8) {
        let is_blank_before = self.before.is_blank();
        match (self.inside, first) {
            (Inside::Indented(indent), _) if line.indent > indent => return self.extend(line),
            (_, b'>') => return self.block(line),
            (_, b'|') => return self.begin(line, line.content.start..line.content.end, None, Style::Text),
            (_, b'#') if self.heading(line, content) => return,
            _ => {}
        }
        if self.is_quoted(line) {
            return self.extend(line);
        }
        if self.is_amendment() && line.indent > self.last.as_ref().map_or(0, |last| last.indent) + 1 {
            self.inside = Inside::Indented(self.last.as_ref().map_or(0, |last| last.indent));
            return self.extend(line);
        }
        let start = line.content.start + emphasis(content);
        let own = &self.text[start..line.content.end];
        if let Some((sign, len)) = bullet(own) {
            return self.item(line, start, sign, len);
        }
        if let Some(reading) = label(own) {
            if self.accepts(&reading, line, own) {
                return self.labelled(line, start, &reading);
            }
            if self.is_mid_sentence() {
                return self.extend(line);
            }
        }
        if self.inside == Inside::Label {
            if self.may_have_words(content) {
                return self.give_words(line);
            }
            self.inside = Inside::Whole;
        }
        if !is_blank_before && self.goes_on(line, content) {
            return self.extend(line);
        }
        self.plain(line, content);
    }

    /// Whether a line is the quotation that the clause before announced, or one more of them.
    fn is_quoted(&mut self, line: &Line) -> bool {
        let is_announced = matches!(self.before, Before::Colon { .. } | Before::Quotation { .. });
        if self.clauses.is_empty() || self.text.as_bytes()[line.content.start].is_ascii_alphanumeric() {
            return false;
        }
        let is_label = || {
            let mut characters = self.content(line).chars();
            let mark = characters.next();
            mark.is_some_and(|mark| super::super::quotation::closing_mark(mark).is_some())
                && label(characters.as_str().trim_start()).is_some_and(|own| own.certainty > Certainty::Doubtful)
        };
        (is_announced || is_label()) && self.quotations.is_quotation(line.content.clone())
    }

    /// Whether the clause before announces what an amendment puts in.
    fn is_amendment(&self) -> bool {
        matches!(self.before, Before::Colon { .. })
            && self.last.as_ref().is_some_and(|last| {
                let content = self.content(last);
                AMENDMENTS.iter().any(|end| content.ends_with(end))
            })
    }

    /// A line inside a quotation or code.
    fn go_on(&mut self, line: &Line) {
        if line.content.is_empty() {
            return;
        }
        self.extend(line);
        self.note(line);
        self.before = Before::Quotation { is_blank: false };
    }

    /// Remembers the line for the next one.
    fn note(&mut self, line: &Line) {
        let content = self.content(line);
        let is_colon = content.ends_with([':', '：']);
        let is_quotation = content.ends_with(['”', '»', '"', '“', '」', '』', '’', '\'']) && self.is_quoted_line(line);
        self.before = match (is_colon, is_quotation) {
            (true, _) => Before::Colon { is_blank: false },
            (_, true) => Before::Quotation { is_blank: false },
            _ => Before::Line { is_blank: false },
        };
        self.last = Some(line.clone());
    }

    fn is_quoted_line(&self, line: &Line) -> bool {
        self.content(line).starts_with(|own| super::super::quotation::closing_mark(own).is_some())
    }

    fn trimmed(&self, range: Range<usize>) -> Range<usize> {
        let own = &self.text[range.clone()];
        let rest = own.trim_start();
        let start = range.start + (own.len() - rest.len());
        start..start + rest.trim_end().len()
    }

    fn finish(mut self) -> (Vec<TextClause>, Vec<Mark>) {
        let all = self.trimmed(0..self.text.len());
        if self.clauses.is_empty() && !all.is_empty() {
            // A text of rules only is still a text.
            let line = Line { range: 0..self.text.len(), content: all.clone(), indent: 0 };
            self.begin(&line, all, None, Style::Text);
        }
        (self.clauses, self.marks)
    }
}
