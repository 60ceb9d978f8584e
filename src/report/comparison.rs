//! A comparison as a page.

use crate::compare::{Change, Comparison, Edit, Row as Compared, WordChange};
use crate::record::{Clause, Lang, Lens, Plan, State};

use super::answers::{Answers, caution_about, notes_of, plan_name};
use super::cited::{Cited, Citing};
use super::document::{Block, Cell, Document, Line, Role, Row, Table};
use super::messages as say;
use super::phrases::Phrases;

/// How much of a comparison is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Detail {
    /// Also the rows that are unchanged, renumbered or not reported, in full.
    pub all: bool,
    /// Also the unchanged rows of topics in which something changed.
    pub context: bool,
    /// Also a numbered list of all sources, with numbers in the rows.
    pub sources: bool,
    /// Whether only some rows were asked for.
    pub is_selection: bool,
}

/// A comparison as a page.
pub fn comparison(comparison: &Comparison<'_>, detail: Detail) -> Document {
    let phrases = Phrases { record: comparison.record, lang: comparison.lang };
    let citing = if detail.sources { Citing::Numbers } else { Citing::Outlets(2) };
    let mut page =
        Page { comparison, phrases, detail, answers: Answers { phrases, cited: Cited::new(phrases, citing) } };
    let mut document = Document::default();
    page.head(&mut document);
    for change in Change::ALL {
        page.section(&mut document, change);
    }
    page.foot(&mut document);
    document
}

struct Page<'a> {
    comparison: &'a Comparison<'a>,
    phrases: Phrases<'a>,
    detail: Detail,
    answers: Answers<'a>,
}

impl<'a> Page<'a> {
    fn head(&self, document: &mut Document) {
        let (from, to) = (self.comparison.from, self.comparison.to);
        document.title(plan_name(from, self.phrases).with(Role::Plain, " → ").and(plan_name(to, self.phrases)));
        document.paragraph(Line::plain(self.count_line()));
        for plan in [from, to] {
            caution_about(document, plan, self.phrases);
        }
        if from.date.is_after(to.date) {
            document.paragraph(Line::of(Role::Caution, self.phrases.get(say::LATER_FIRST)));
        }
    }

    /// The counts in words: how much was compared, and what could not be.
    fn count_line(&self) -> String {
        let summary = self.comparison.summary();
        let lang = self.comparison.lang;
        let counts: Vec<String> = Change::ALL
            .into_iter()
            .map(|change| (summary.count(change), say::change(change).get(lang)))
            .filter(|(count, _)| *count > 0)
            .map(|(count, word)| match lang {
                Lang::En => format!("{count} {word}"),
                Lang::Zh => format!("{word}{count}项"),
            })
            .collect();
        let counts = counts.join(self.phrases.comma());
        let (total, all) = (summary.total(), self.comparison.compared);
        match lang {
            _ if total == 0 => self.phrases.get(say::NO_ROWS).to_owned(),
            Lang::En if total < all => format!("{total} of {all} provisions shown: {counts}."),
            Lang::En => format!("{total} provision{} compared: {counts}.", if total == 1 { "" } else { "s" }),
            Lang::Zh if total < all => format!("共{all}项条款主题，显示{total}项：{counts}。"),
            Lang::Zh => format!("共比较{total}项条款主题：{counts}。"),
        }
    }

    fn section(&mut self, document: &mut Document, change: Change) {
        let rows: Vec<&'a Compared<'a>> = self.comparison.rows.iter().filter(|row| row.change == change).collect();
        let (shown, folded): (Vec<_>, Vec<_>) = rows.into_iter().partition(|row| self.is_shown(row));
        if shown.is_empty() && folded.is_empty() {
            return;
        }
        let count = shown.len() + folded.len();
        let heading = self.phrases.get(say::heading(change));
        document.heading(Line::of(Role::Strong, format!("{heading} ({count})")));
        if !shown.is_empty() {
            let table = self.table(&shown);
            document.blocks.push(Block::Table(table));
        }
        if !folded.is_empty() {
            document.blocks.push(Block::List(self.folded(&folded)));
        }
    }

    fn is_shown(&self, row: &Compared<'_>) -> bool {
        let is_in_context = || {
            let topics = self.comparison.rows.iter().filter(|other| other.change.is_difference());
            topics.into_iter().any(|other| other.topic.key == row.topic.key)
        };
        row.change.is_difference()
            || self.detail.all
            || has_report_without_terms(row)
            || (self.detail.context && row.change != Change::NotReported && is_in_context())
    }

    /// Rows by their titles only, a line for each topic.
    fn folded(&self, rows: &[&'a Compared<'a>]) -> Vec<Vec<Line>> {
        let lang = self.comparison.lang;
        by_topic(rows)
            .into_iter()
            .map(|rows| {
                let titles: Vec<&str> = rows.iter().map(|row| row.provision.title.wording(lang)).collect();
                let topic = rows.first().map_or("", |row| row.topic.title.wording(lang));
                let name = Line::of(Role::Strong, format!("{topic}{}", self.phrases.colon()));
                vec![name.with(Role::Plain, titles.join(self.phrases.comma()))]
            })
            .collect()
    }

    fn table(&mut self, rows: &[&'a Compared<'a>]) -> Table {
        let head = |plan: &Plan| Line::of(Role::Strong, plan.title.wording(self.comparison.lang));
        let mut table = Table {
            head: vec![
                Line::of(Role::Strong, self.phrases.get(say::PROVISION)),
                head(self.comparison.from),
                head(self.comparison.to),
                Line::of(Role::Strong, self.phrases.get(say::WHAT_CHANGED)),
            ],
            shares: vec![18, 29, 29, 24],
            rows: Vec::new(),
        };
        for rows in by_topic(rows) {
            let topic = rows.first().map_or("", |row| row.topic.title.wording(self.comparison.lang));
            table.rows.push(Row::Group(Line::of(Role::Strong, topic)));
            for row in rows {
                let cells = self.row(row);
                table.rows.push(Row::Cells(cells));
            }
        }
        table
    }

    fn row(&mut self, row: &'a Compared<'a>) -> Vec<Cell> {
        let provision = vec![
            Line::of(Role::Strong, row.provision.title.wording(self.comparison.lang)),
            Line::of(Role::Key, &*row.provision.key),
        ];
        let (from, to) = (self.comparison.from, self.comparison.to);
        let before = self.answers.cell(from, &row.before, row.provision, |clause| reworded(row, clause, Edit::Delete));
        let after = self.answers.cell(to, &row.after, row.provision, |clause| reworded(row, clause, Edit::Insert));
        vec![provision, before, after, self.what_changed(row)]
    }

    fn what_changed(&self, row: &'a Compared<'a>) -> Cell {
        let mut cell = Cell::new();
        if let (Some(direction), Some(lens)) = (row.direction, self.comparison.lens) {
            cell.push(self.phrases.direction(direction, lens));
        }
        let shows_each = row.terms.iter().filter(|term| term.direction.is_some()).count() > 1;
        let lens = if shows_each { self.comparison.lens } else { None };
        cell.extend(row.terms.iter().map(|term| self.phrases.change(term, row.provision, lens)));
        if cell.is_empty() {
            cell.push(Line::plain(self.phrases.get(say::change(row.change))));
        }
        if row.change == Change::Changed && row.terms.is_empty() && !row.words.is_empty() {
            cell.push(Line::of(Role::Muted, self.phrases.get(say::NOT_JUDGED)));
        }
        cell
    }

    fn foot(&mut self, document: &mut Document) {
        let shown = self.comparison.rows.iter().filter(|row| self.is_shown(row));
        let sides =
            shown.flat_map(|row| [(self.comparison.from, &row.before, row), (self.comparison.to, &row.after, row)]);
        let notes: Vec<_> =
            sides.flat_map(|(plan, side, row)| notes_of(plan, side, row.provision, self.phrases)).collect();
        if !notes.is_empty() {
            document.heading(Line::of(Role::Strong, self.phrases.get(say::NOTES)));
            document.blocks.push(Block::List(notes));
        }
        if self.detail.is_selection {
            document.paragraph(Line::of(Role::Muted, self.phrases.get(say::ONLY_SHOWN)));
        }
        let lang = self.comparison.lang;
        let folds = self.comparison.rows.iter().any(|row| !self.is_shown(row));
        if folds {
            document.paragraph(Line::told(Role::Muted, self.phrases.get(say::SHOW_THEM_ALL)));
        }
        let has_direction = self.comparison.rows.iter().any(|row| row.direction.is_some());
        if let Some(line) = lens_line(self.comparison.lens, has_direction, self.phrases) {
            document.paragraph(line);
        }
        self.answers.cited.list(document);
        document.paragraph(super::stamp(self.comparison.record, lang));
    }
}

/// Through which lens direction was read, where any row has one; that it was not, where there is no lens.
pub(super) fn lens_line(lens: Option<&Lens>, has_direction: bool, phrases: Phrases<'_>) -> Option<Line> {
    let Some(lens) = lens else {
        return Some(Line::of(Role::Muted, phrases.get(say::THROUGH_NO_LENS)));
    };
    has_direction.then(|| {
        let (title, reason) = (lens.title.wording(phrases.lang), lens.reason.wording(phrases.lang));
        let (intro, gap, stop) = (phrases.get(say::THROUGH_LENS), phrases.gap(), phrases.full_stop());
        Line::of(Role::Muted, format!("{intro}{gap}{title}{stop}{reason}"))
    })
}

/// The text of a clause with its changed words marked, where its words changed and are alike enough to show which.
fn reworded<'a>(row: &Compared<'a>, clause: &'a Clause, own: Edit) -> Option<Line> {
    let is_this =
        |words: &&WordChange<'a>| std::ptr::eq(if own == Edit::Delete { words.before } else { words.after }, clause);
    let diff = &row.words.iter().find(is_this)?.diff;
    (!diff.is_whole).then(|| marked(diff, own))
}

/// Only this side's words: the marks show what the other side has not.
fn marked(diff: &crate::compare::WordDiff, own: Edit) -> Line {
    let segments = diff.segments.iter().filter(|segment| segment.edit == Edit::Equal || segment.edit == own);
    segments.fold(Line::default(), |line, segment| {
        let role = match segment.edit {
            Edit::Equal => Role::Plain,
            Edit::Delete => Role::Deleted,
            Edit::Insert => Role::Inserted,
        };
        let text = &*segment.text;
        let core = text.trim();
        let start = text.len() - text.trim_start().len();
        line.with(Role::Plain, &text[..start]).with(role, core).with(Role::Plain, &text[start + core.len()..])
    })
}

/// Whether a report says that the text speaks of it, though not what it says.
fn has_report_without_terms(row: &Compared<'_>) -> bool {
    row.before.clauses.iter().chain(&row.after.clauses).any(|clause| clause.state == State::Unpublished)
}

/// Rows that follow each other under one topic.
fn by_topic<'r, 'a>(rows: &'r [&'a Compared<'a>]) -> Vec<&'r [&'a Compared<'a>]> {
    rows.chunk_by(|one, next| one.topic.key == next.topic.key).collect()
}
