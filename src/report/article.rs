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
        self.text.get(finding.span.clone()).unwrap_or_default()
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
    /// Where each line of the source begins, in bytes of it.
    starts: Vec<usize>,
}

impl<'a> Lines<'a> {
    pub(super) fn of(article: CheckedArticle<'a>) -> Self {
        let CheckedArticle { text, origin, .. } = article;
        let source = origin.source(text);
        let behind_breaks = source.match_indices('\n').map(|(at, _)| at + 1);
        Self { text, origin, source, starts: std::iter::once(0).chain(behind_breaks).collect() }
    }

    /// The place in the file of a range of the text: the line and column of its first character, from 1.
    pub(super) fn place(&self, range: &Range<usize>) -> Place {
        let byte = self.origin.in_source(range).start;
        let line = self.starts.partition_point(|start| *start <= byte).max(1);
        let start = self.starts.get(line - 1).copied().unwrap_or_default();
        let before = self.source.get(start..byte).unwrap_or_default();
        Place { line, column: before.chars().count() + 1 }
    }

    /// The bytes of the file that a range of the text came from.
    pub(super) fn bytes(&self, range: &Range<usize>) -> Range<usize> {
        self.origin.bytes(range)
    }

    /// What stands in the lines of a range before it and behind it.
    pub(super) fn around(&self, range: &Range<usize>) -> (&'a str, &'a str) {
        let (before, behind) = (self.text.get(..range.start), self.text.get(range.end..));
        let before = before.unwrap_or_default().rsplit('\n').next().unwrap_or_default();
        let behind = behind.unwrap_or_default().split('\n').next().unwrap_or_default();
        (before, behind.trim_end())
    }
}

#[cfg(test)]
mod tests {
    use super::Lines;
    use crate::text::Origin;

    #[test]
    fn places_count_code_points() {
        let (text, origin) = ("a\n二三 c\r\nd", Origin::default());
        let lines = Lines { text, origin: &origin, source: text, starts: vec![0, 2, 12] };
        let place = |byte| (lines.place(&(byte..byte + 1)).line, lines.place(&(byte..byte + 1)).column);
        assert_eq!([place(0), place(2), place(8), place(text.len() - 1)], [(1, 1), (2, 1), (2, 3), (3, 1)]);
        assert_eq!(lines.around(&(2..5)), ("", "三 c"));
        assert_eq!(lines.around(&(5..8)), ("二", " c"));
    }
}
