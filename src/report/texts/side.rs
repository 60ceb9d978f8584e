//! One of two compared texts: how its clauses are named, where they stand, and what they say.

use std::borrow::Cow;
use std::ops::Range;

use memchr::memchr_iter;

use crate::compare::OutlinedText;
use crate::record::Lang;
use crate::text::{ClauseKind, Label, Origin, TextClause, unwrapped};

use super::TextFile;

/// At most so many labels lead to a clause, and they are looked for so many steps up, counted from its own.
const MOST_LABELS: usize = 12;
const MOST_STEPS: usize = 64;

/// A text with the ends of the lines of its file.
pub(in crate::report) struct Side<'t> {
    text: OutlinedText<'t>,
    file: TextFile<'t>,
    line_ends: Vec<usize>,
}

impl<'t> Side<'t> {
    pub(in crate::report) fn new(text: OutlinedText<'t>, file: TextFile<'t>) -> Self {
        let line_ends = memchr_iter(b'\n', file.origin.source(text.text).as_bytes()).collect();
        Self { text, file, line_ends }
    }

    /// The name of its file.
    pub(in crate::report) fn file_name(&self) -> &'t str {
        self.file.name
    }

    pub(in crate::report) fn origin(&self) -> &'t Origin {
        self.file.origin
    }

    /// How many clauses it has.
    pub(in crate::report) fn len(&self) -> usize {
        self.text.outline.clauses.len()
    }

    pub(in crate::report) fn clause(&self, clause: usize) -> Option<&'t TextClause> {
        self.text.outline.clauses.get(clause)
    }

    /// A piece of the text.
    pub(in crate::report) fn piece(&self, range: Range<usize>) -> &'t str {
        self.text.text.get(range).unwrap_or_default()
    }

    /// The words of a clause as they stand.
    pub(in crate::report) fn exact_words(&self, clause: usize) -> &'t str {
        self.text.words(clause)
    }

    /// The words of a clause in one line.
    pub(in crate::report) fn words(&self, clause: usize) -> Cow<'t, str> {
        unwrapped(self.text.words(clause))
    }

    /// The label of a clause as it is printed, in one line.
    pub(in crate::report) fn label(&self, clause: usize) -> Option<Cow<'t, str>> {
        let label = self.clause(clause)?.label.as_ref()?;
        Some(unwrapped(self.piece(label.printed.clone())))
    }

    /// The line of the file that a clause begins in, from 1. What was taken out of a page may stand there in another order.
    pub(in crate::report) fn line(&self, clause: usize) -> usize {
        let Some(Range { start, .. }) = self.clause(clause).map(printed) else { return 1 };
        let in_source = self.file.origin.in_source(&(start..start + 1)).start;
        1 + self.line_ends.partition_point(|end| *end < in_source)
    }

    /// The line of the file that a clause ends in.
    pub(super) fn last_line(&self, clause: usize) -> usize {
        let Some(printed) = self.clause(clause).map(printed) else { return 1 };
        let (origin, text) = (self.file.origin, self.text.text);
        let inside = origin.source(text).get(origin.in_source(&printed)).unwrap_or_default();
        self.line(clause) + newlines(inside.trim_end())
    }

    /// The labels that lead to a clause, from the outermost: of very many, the last ones.
    pub(in crate::report) fn path(&self, clause: usize) -> Vec<&'t str> {
        let clauses = std::iter::successors(self.clause(clause), |clause| self.clause(clause.parent?));
        let labels = clauses.take(MOST_STEPS).filter_map(|clause| self.told_label(clause)).take(MOST_LABELS);
        let mut labels: Vec<&str> = labels.collect();
        labels.reverse();
        labels
    }

    /// The label of a clause without the blanks and stops around it. A bullet names nothing.
    pub(super) fn told_label(&self, clause: &TextClause) -> Option<&'t str> {
        let Label { printed, .. } = clause.label.as_ref().filter(|_| clause.kind != ClauseKind::Bullet)?;
        let label = self.piece(printed.clone()).trim();
        let bare = label.trim_matches(|sign: char| sign.is_whitespace() || STOPS.contains(&sign));
        Some(if bare.is_empty() { label } else { bare }).filter(|label| !label.is_empty())
    }

    /// What a clause stands behind: the clause before it of the same depth, or else the one that it belongs to. Nothing at
    /// the beginning of the text.
    pub(super) fn before(&self, clause: usize) -> Option<usize> {
        let parent = self.clause(clause)?.parent;
        let parent_of = |one: &usize| self.clause(*one).and_then(|one| one.parent);
        let around = std::iter::successors(clause.checked_sub(1), parent_of).take(MOST_STEPS);
        around.take_while(|one| Some(*one) != parent).find(|one| parent_of(one) == parent).or(parent)
    }

    /// The number of a clause, without the signs around it.
    pub(in crate::report) fn number(&self, clause: usize) -> Option<&'t str> {
        self.text.number(clause).filter(|number| !number.is_empty())
    }

    /// What a clause is called: the labels that lead to it, and its line where it has none of its own.
    pub(super) fn name(&self, clause: usize, lang: Lang) -> String {
        let mut names: Vec<Cow<'_, str>> = self.path(clause).into_iter().map(unwrapped).collect();
        if self.clause(clause).and_then(|clause| self.told_label(clause)).is_none() {
            names.push(self.line_name(clause, lang).into());
        }
        names.join(" › ")
    }

    /// A clause by its line.
    pub(super) fn line_name(&self, clause: usize, lang: Lang) -> String {
        let line = self.line(clause);
        match lang {
            Lang::En => format!("line {line}"),
            Lang::Zh => format!("第{line}行"),
        }
    }
}

/// What may stand around a label and is no part of its name.
const STOPS: [char; 12] = ['.', ':', ',', ';', '-', '–', '—', '*', '#', '、', '．', '：'];

/// Where a clause is printed: its label and its words.
pub(in crate::report) fn printed(clause: &TextClause) -> Range<usize> {
    match &clause.label {
        Some(label) => label.printed.start..clause.words.end.max(label.printed.end),
        None => clause.words.clone(),
    }
}

fn newlines(text: &str) -> usize {
    memchr_iter(b'\n', text.as_bytes()).count()
}
