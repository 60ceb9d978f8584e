//! An article with its findings, and where things stand in it.

use std::ops::Range;

use crate::check::{Finding, Findings, Verdict};
use crate::record::Place;

/// An article with its findings.
#[derive(Clone, Copy, Debug)]
pub struct CheckedArticle<'a> {
    /// What it is called: its path, or `-`.
    pub path: &'a str,
    /// The encoding that it was read in.
    pub encoding: &'a str,
    /// Its text.
    pub text: &'a str,
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

/// The lines of a text, to find places in it.
pub(super) struct Lines<'a> {
    text: &'a str,
    /// Where each begins, in bytes.
    starts: Vec<usize>,
}

impl<'a> Lines<'a> {
    pub(super) fn of(text: &'a str) -> Self {
        let behind_breaks = text.match_indices('\n').map(|(at, _)| at + 1);
        Self { text, starts: std::iter::once(0).chain(behind_breaks).collect() }
    }

    /// The place of a byte: line and column from 1.
    pub(super) fn place(&self, byte: usize) -> Place {
        let line = self.starts.partition_point(|start| *start <= byte).max(1);
        let start = self.starts.get(line - 1).copied().unwrap_or_default();
        let before = self.text.get(start..byte).unwrap_or_default();
        Place { line, column: before.chars().count() + 1 }
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

    #[test]
    fn places_count_code_points() {
        let text = "a\n二三 c\r\nd";
        let lines = Lines::of(text);
        let place = |byte| (lines.place(byte).line, lines.place(byte).column);
        assert_eq!([place(0), place(2), place(8), place(text.len() - 1)], [(1, 1), (2, 1), (2, 3), (3, 1)]);
        assert_eq!(lines.around(&(2..5)), ("", "三 c"));
        assert_eq!(lines.around(&(5..8)), ("二", " c"));
    }
}
