//! An article with its findings, and where things stand in it.

use std::ops::Range;

use crate::check::{Finding, Findings, Verdict};
use crate::record::Place;
use crate::text::Origin;

/// An article with its findings.
#[derive(Clone, Copy, Debug)]
pub struct CheckedArticle<'a> {
    /// What it is called: its path, or `-`.
    pub path: &'a str,
    /// Its text.
    pub text: &'a str,
    /// What the text came from.
    pub origin: &'a Origin,
    /// What was found.
    pub findings: &'a Findings<'a>,
}

impl<'a> CheckedArticle<'a> {
    /// The words of a finding.
    pub(super) fn quote(&self, finding: &Finding<'_>) -> &'a str {
        self.words(&finding.span)
    }

    /// The words of a range of the text.
    pub(super) fn words(&self, range: &Range<usize>) -> &'a str {
        self.text.get(range.clone()).unwrap_or_default()
    }

    /// How many findings have this verdict.
    pub(super) fn count(&self, verdict: Verdict) -> usize {
        self.findings.findings.iter().filter(|finding| finding.verdict == verdict).count()
    }
}

/// How much a verdict weighs against an article.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Nothing stands against it.
    Fine,
    /// Nothing can be said.
    Note,
    /// It should be worded otherwise.
    Warning,
    /// It is wrong, as far as the record goes.
    Error,
}

impl Severity {
    /// How much a verdict weighs.
    pub fn of(verdict: Verdict) -> Self {
        match verdict {
            Verdict::Supported => Severity::Fine,
            Verdict::NotInRecord | Verdict::Unclear => Severity::Note,
            Verdict::Imprecise | Verdict::Disputed => Severity::Warning,
            Verdict::Contradicted => Severity::Error,
        }
    }
}

/// The lines of an article, to find places in the file that it came from.
pub(super) struct Lines<'a> {
    text: &'a str,
    origin: &'a Origin,
    source: &'a str,
    /// Places to count from, in their order: the beginning of each line, and more inside of a long one.
    marks: Vec<Mark>,
}

/// A byte of the source with its line, from 1, and how many characters of the line stand before it.
#[derive(Clone, Copy)]
struct Mark {
    byte: usize,
    line: usize,
    before: usize,
}

/// How far two marks stand apart at most, in bytes.
const APART: usize = 1_024;

fn marks(source: &str) -> Vec<Mark> {
    let mut last = Mark { byte: 0, line: 1, before: 0 };
    let mut marks = vec![last];
    for line in source.split_inclusive('\n') {
        let (start, end) = (last.byte, last.byte + line.len());
        // Where no character begins, the mark stands before the one that goes on.
        for at in (start + APART..end).step_by(APART) {
            let byte = (start..=at).rev().find(|byte| source.is_char_boundary(*byte)).unwrap_or(start);
            let between = source.get(last.byte..byte).unwrap_or_default().chars().count();
            last = Mark { byte, before: last.before + between, ..last };
            marks.push(last);
        }
        if line.ends_with('\n') {
            last = Mark { byte: end, line: last.line + 1, before: 0 };
            marks.push(last);
        }
    }
    marks
}

impl<'a> Lines<'a> {
    pub(super) fn of(article: CheckedArticle<'a>) -> Self {
        Self::of_text(article.text, article.origin)
    }

    pub(super) fn of_text(text: &'a str, origin: &'a Origin) -> Self {
        let source = origin.source(text);
        Self { text, origin, source, marks: marks(source) }
    }

    /// The place in the file of a range of the text: the line and column of its first character, from 1.
    pub(super) fn place(&self, range: &Range<usize>) -> Place {
        let byte = self.origin.in_source(range).start;
        let marked = self.marks.partition_point(|mark| mark.byte <= byte);
        let [.., mark] = self.marks[..marked] else { return Place { line: 1, column: 1 } };
        let between = self.source.get(mark.byte..byte).unwrap_or_default();
        Place { line: mark.line, column: mark.before + between.chars().count() + 1 }
    }

    /// The bytes of the file that a range of the text came from.
    pub(super) fn bytes(&self, range: &Range<usize>) -> Range<usize> {
        self.origin.bytes(range)
    }

    /// What stands in the lines of a range before it and behind it, at most so many characters of each.
    pub(super) fn around(&self, range: &Range<usize>, most: usize) -> (&'a str, &'a str) {
        let (before, behind) = (self.text.get(..range.start), self.text.get(range.end..));
        let (before, behind) = (before.unwrap_or_default(), behind.unwrap_or_default());
        let own = before.char_indices().rev().take(most).take_while(|(_, character)| *character != '\n');
        let start = own.last().map_or(before.len(), |(at, _)| at);
        let own = behind.char_indices().take(most).take_while(|(_, character)| *character != '\n');
        let end = own.last().map_or(0, |(at, character)| at + character.len_utf8());
        (&before[start..], behind[..end].trim_end())
    }
}

#[cfg(test)]
mod tests {
    use super::{APART, Lines, marks};
    use crate::text::Origin;

    #[test]
    fn places_count_code_points() {
        let (text, origin) = ("a\n二三 c\r\nd", Origin::default());
        let lines = Lines { text, origin: &origin, source: text, marks: marks(text) };
        let place = |byte| (lines.place(&(byte..byte + 1)).line, lines.place(&(byte..byte + 1)).column);
        assert_eq!([place(0), place(2), place(8), place(text.len() - 1)], [(1, 1), (2, 1), (2, 3), (3, 1)]);
        assert_eq!(lines.around(&(2..5), 80), ("", "三 c"));
        assert_eq!(lines.around(&(5..8), 80), ("二", " c"));
        assert_eq!(lines.around(&(8..9), 1), ("三", "c"));
    }

    #[test]
    fn places_in_long_lines_are_counted_from_marks() {
        let text = "二".repeat(1_000) + "\n" + &"a二".repeat(2_000) + "\nb";
        let (text, origin) = (&*text, Origin::default());
        let lines = Lines { text, origin: &origin, source: text, marks: marks(text) };
        assert!(lines.marks.windows(2).all(|two| two[0].byte < two[1].byte && two[1].byte - two[0].byte < 2 * APART));
        for byte in [0, 3, 2_997, 3_000, 3_001, 3_002, 5_001, 10_997, text.len() - 1] {
            let before = &text[..byte];
            let column = before.chars().rev().take_while(|character| *character != '\n').count() + 1;
            let place = lines.place(&(byte..byte + 1));
            assert_eq!((place.line, place.column), (before.matches('\n').count() + 1, column), "{byte}");
        }
    }
}
