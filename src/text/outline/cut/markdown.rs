//! What only Markdown has: headings, rules, quoting lines and code.

use super::super::label::{Certainty, bullet, label};
use super::super::line::{Line, is_title};
use super::super::style::Style;
use super::clause::emphasis;
use super::flow::Before;
use super::{Cut, Inside};

impl Cut<'_> {
    /// A line that quotes in Markdown: text of the clause that announces it, else a paragraph.
    pub(super) fn block(&mut self, line: &Line) {
        let goes_on = self.inside == Inside::Block && !self.before.is_blank();
        if goes_on || matches!(self.before, Before::Colon { .. }) {
            self.extend(line);
        } else {
            let words = self.trimmed(line.content.start + 1..line.content.end);
            self.begin(line, words, None, Style::Text);
        }
        self.inside = Inside::Block;
    }

    /// A heading of Markdown. Gives whether it is one.
    pub(super) fn heading(&mut self, line: &Line, content: &str) -> bool {
        let level = content.bytes().take_while(|own| *own == b'#').count();
        let Some(level) = u8::try_from(level).ok().filter(|level| *level <= 6) else { return false };
        let behind = &content[usize::from(level)..];
        if !behind.starts_with([' ', '\t']) {
            return false;
        }
        let end = line.content.start + content.trim_end_matches('#').trim_end().len();
        let mut words = self.trimmed(line.content.start + usize::from(level)..end);
        words.start += emphasis(&self.text[words.clone()]);
        let reading = label(&self.text[words.clone()]).filter(|own| own.certainty > Certainty::Doubtful);
        let is_bare = reading.as_ref().is_some_and(|reading| reading.words >= words.len());
        match reading {
            Some(reading) => {
                let start = words.start;
                self.lists.note(&reading);
                let words = self.trimmed(start + reading.words..words.end);
                self.begin(line, words, Some((start, &reading)), Style::Heading(level));
            }
            None => self.begin(line, words, None, Style::Heading(level)),
        }
        self.inside = if is_bare && self.title_follows(line) { Inside::Label } else { Inside::Whole };
        true
    }

    /// Whether the next line looks like a title, and stands alone: that of a heading which is a label alone.
    fn title_follows(&self, line: &Line) -> bool {
        let mut lines = self.text[line.range.end..].lines().map(str::trim);
        let title = lines.next().unwrap_or_default();
        let is_alone = lines.next().is_none_or(str::is_empty);
        let is_plain =
            !title.starts_with(['#', '>', '|', '`', '~']) && bullet(title).is_none() && label(title).is_none();
        is_alone && is_plain && title.contains(char::is_alphabetic) && is_title(title)
    }

    /// Code between fences: a paragraph, whatever stands in it.
    pub(super) fn fence(&mut self, line: &Line, content: &str) -> Option<usize> {
        let end = self.fences.end(content, &self.text[line.range.end..])?;
        self.begin(line, line.content.clone(), None, Style::Text);
        self.note(line);
        Some(line.range.end + end)
    }

    /// A line without letters or digits: a rule, or the line under a heading. Gives whether it is one.
    pub(super) fn is_of_marks_only(&mut self, content: &str) -> bool {
        if content.chars().any(char::is_alphanumeric) {
            return false;
        }
        let is_under =
            content.len() > 2 && (content.bytes().all(|own| own == b'=') || content.bytes().all(|own| own == b'-'));
        let is_heading = is_under && !self.before.is_blank() && self.last_is_title();
        if let Some(last) = self.marks.last_mut().filter(|_| is_heading) {
            last.style = Style::Heading(if content.starts_with('=') { 1 } else { 2 });
        }
        self.before = Before::Nothing;
        true
    }

    /// Whether the last clause is one line that looks like a title.
    fn last_is_title(&self) -> bool {
        let (Some(clause), Some(line)) = (self.clauses.last(), &self.last) else { return false };
        clause.words.end == line.content.end
            && clause.words.start >= line.content.start
            && is_title(&self.text[clause.words.clone()])
            && !self.marks.last().is_some_and(|mark| matches!(mark.style, Style::Bullet(_)))
    }
}
