//! Two compared texts as a word difference that people know: that of `git diff --word-diff`, with a hunk for each change.
//!
//! A line is a clause, with its label. The head of a hunk says what became of it; where a clause has moved away, a hunk
//! without lines tells where it went.

use std::borrow::Cow;
use std::io::{self, Write};

use owo_colors::{OwoColorize, Style};

use crate::compare::TextRow;
use crate::report::document::{Line, Role};
use crate::report::visible;

use super::head::{limits, sentences};
use super::order::{Folding, Item, items};
use super::told::in_a_line;
use super::words::{difference, redline};
use super::{ComparedTexts, Side, Sides};

/// How many neighbours of a change are told, and how many where context is asked for.
const CONTEXT: usize = 1;
const MORE_CONTEXT: usize = 3;

/// Writes two compared texts as a unified word difference, in colour or without.
///
/// # Errors
/// Where the writer fails.
pub fn texts_unified(compared: ComparedTexts<'_>, is_colored: bool, out: &mut dyn Write) -> io::Result<()> {
    let sides = compared.sides();
    let context = if compared.detail.context { MORE_CONTEXT } else { CONTEXT };
    let mut hunks = Hunks {
        rows: &compared.comparison.rows,
        sides: &sides,
        is_colored,
        out,
        open: Vec::new(),
        passed: Passed::default(),
        reached: 0,
    };
    let sentences = sentences(compared, &sides).into_iter();
    for sentence in sentences.chain(limits(compared).map(str::to_owned)) {
        hunks.line(&format!("# {sentence}"), Style::new().dimmed())?;
    }
    for (mark, name) in [("---", sides.old.file_name()), ("+++", sides.new.file_name())] {
        hunks.line(&format!("{mark} {}", visible(name)), Style::new().bold())?;
    }
    for item in items(compared, Folding { has_lines: false, context }) {
        hunks.item(&item)?;
    }
    hunks.close()
}

/// How far the rows were passed, and the last clauses of each side before.
#[derive(Default)]
struct Passed {
    rows: usize,
    old: Option<usize>,
    new: Option<usize>,
}

struct Hunks<'h> {
    rows: &'h [TextRow],
    sides: &'h Sides<'h>,
    is_colored: bool,
    out: &'h mut dyn Write,
    /// The rows of the hunk that is not written yet.
    open: Vec<(usize, bool)>,
    passed: Passed,
    /// The row behind the last one that was come to.
    reached: usize,
}

impl Hunks<'_> {
    fn item(&mut self, item: &Item) -> io::Result<()> {
        let is_change = !matches!(item, Item::Context(_));
        match item {
            Item::Full(row) | Item::Line(row) | Item::Context(row) => {
                self.reached = row + 1;
                self.add(*row, is_change)
            }
            Item::Same { rows, .. } | Item::Moved(rows) => {
                self.reached = rows.end;
                self.close()
            }
            Item::Away(rows) => {
                self.close()?;
                self.pass(self.reached);
                let rows = &self.rows[rows.clone()];
                let old: Vec<usize> = rows.iter().flat_map(|row| row.old.iter().copied()).collect();
                self.head(&old, &[], &plain(&in_a_line(self.sides.away(rows))))
            }
        }
    }

    /// A hunk has one change. What moved has a hunk of its own, since its lines of both sides lie apart.
    fn add(&mut self, at: usize, is_change: bool) -> io::Result<()> {
        let is_apart = |row: usize| self.rows[row].is_moved;
        let has_change = self.open.iter().any(|(_, is_change)| *is_change);
        let begins = self
            .open
            .last()
            .is_some_and(|(last, _)| last + 1 != at || is_apart(*last) || is_apart(at) || is_change && has_change);
        if begins {
            self.close()?;
        }
        self.open.push((at, is_change));
        Ok(())
    }

    fn close(&mut self) -> io::Result<()> {
        let open = std::mem::take(&mut self.open);
        let Some((first, _)) = open.first().copied() else { return Ok(()) };
        self.pass(first);
        let rows: Vec<&TextRow> = open.iter().map(|(at, _)| &self.rows[*at]).collect();
        let told =
            open.iter().find(|(_, is_change)| *is_change).map(|(at, _)| plain(&self.sides.headline(&self.rows[*at])));
        let of = |side: fn(&TextRow) -> &Vec<usize>| rows.iter().flat_map(|row| side(row).clone()).collect::<Vec<_>>();
        self.head(&of(|row| &row.old), &of(|row| &row.new), &told.unwrap_or_default())?;
        for row in rows {
            for line in self.sides.unified_lines(row) {
                self.redline(&line)?;
            }
        }
        Ok(())
    }

    /// Takes note of the clauses up to a row: a hunk without lines on a side stands behind the last one there.
    fn pass(&mut self, to: usize) {
        for row in self.rows.get(self.passed.rows..to).unwrap_or_default().iter().filter(|row| !row.is_moved) {
            self.passed.old = row.old.last().copied().or(self.passed.old);
            self.passed.new = row.new.last().copied().or(self.passed.new);
        }
        self.passed.rows = self.passed.rows.max(to);
    }

    fn head(&mut self, old: &[usize], new: &[usize], told: &str) -> io::Result<()> {
        let old = lines(&self.sides.old, old, self.passed.old);
        let new = lines(&self.sides.new, new, self.passed.new);
        let (place, told) = (format!("@@ -{old} +{new} @@"), visible(told));
        if self.is_colored {
            writeln!(self.out, "{} {told}", place.style(Style::new().cyan()))
        } else {
            writeln!(self.out, "{}", format!("{place} {told}").trim_end())
        }
    }

    fn line(&mut self, text: &str, style: Style) -> io::Result<()> {
        if self.is_colored { writeln!(self.out, "{}", text.style(style)) } else { writeln!(self.out, "{text}") }
    }

    fn redline(&mut self, line: &Line) -> io::Result<()> {
        for span in &line.spans {
            let text = visible(&span.text);
            let (text, style): (Cow<'_, str>, _) = match span.role {
                Role::Deleted => (format!("[-{text}-]").into(), Some(Style::new().red())),
                Role::Inserted => (format!("{{+{text}+}}").into(), Some(Style::new().green())),
                _ => (text, None),
            };
            match style.filter(|_| self.is_colored) {
                Some(style) => write!(self.out, "{}", text.style(style))?,
                None => write!(self.out, "{text}")?,
            }
        }
        writeln!(self.out)
    }
}

/// The lines of clauses as a hunk tells them: the first, and how many; behind which line where there is none.
fn lines(side: &Side<'_>, clauses: &[usize], before: Option<usize>) -> String {
    let (first, last) = (clauses.iter().min(), clauses.iter().max());
    match (first, last) {
        (Some(first), Some(last)) => {
            let (first, last) = (side.line(*first), side.last_line(*last));
            let count = (last + 1).saturating_sub(first);
            if count == 1 { first.to_string() } else { format!("{first},{count}") }
        }
        _ => format!("{},0", before.map_or(0, |clause| side.last_line(clause))),
    }
}

fn plain(line: &Line) -> String {
    line.spans.iter().map(|span| &*span.text).collect()
}

impl Sides<'_> {
    /// The clauses of a row with their labels, a line each.
    fn unified_lines(&self, row: &TextRow) -> Vec<Line> {
        let one_sided = |side: &Side<'_>, clauses: &[usize], role: Role| -> Vec<Line> {
            clauses.iter().map(|clause| Line::of(role, labelled(side, *clause))).collect()
        };
        match (&row.old[..], &row.new[..]) {
            (old, []) => one_sided(&self.old, old, Role::Deleted),
            ([], new) => one_sided(&self.new, new, Role::Inserted),
            (old, new) if !row.differs_in_words() => {
                let pairs = new.iter().enumerate().map(|(at, clause)| {
                    self.labels(old.get(at), Some(clause)).with(Role::Plain, self.new.words(*clause))
                });
                pairs.collect()
            }
            (old, new) => {
                let words = difference(row, self);
                if words.is_whole {
                    let removed = one_sided(&self.old, old, Role::Deleted);
                    return [removed, one_sided(&self.new, new, Role::Inserted)].concat();
                }
                let parts = words.parts.iter().enumerate().map(|(at, part)| {
                    let first = |clauses: &'_ [usize]| clauses.first().filter(|_| at == 0).copied();
                    let (old, new) = if words.are_old {
                        (old.get(at).copied(), first(new))
                    } else {
                        (first(old), new.get(at).copied())
                    };
                    self.labels(old.as_ref(), new.as_ref()).and(redline(part, ""))
                });
                parts.collect()
            }
        }
    }

    /// The labels of a pair, with a blank behind.
    fn labels(&self, old: Option<&usize>, new: Option<&usize>) -> Line {
        let (old, new) = (old.and_then(|one| self.old.label(*one)), new.and_then(|one| self.new.label(*one)));
        let blank = if old.is_some() || new.is_some() { " " } else { "" };
        let line = match (old, new) {
            (Some(old), Some(new)) if old == new => Line::plain(new),
            (old, new) => {
                Line::of(Role::Deleted, old.unwrap_or_default()).with(Role::Inserted, new.unwrap_or_default())
            }
        };
        line.with(Role::Plain, blank)
    }
}

/// A clause with its label, in one line.
fn labelled(side: &Side<'_>, clause: usize) -> String {
    let parts = [side.label(clause).unwrap_or_default(), side.words(clause)];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
}
