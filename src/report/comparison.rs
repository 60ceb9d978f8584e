//! A comparison as a page.

use crate::compare::{Absence, Change, Comparison, Edit, Row as Compared, Side, WordChange};
use crate::record::{Clause, Grade, Lang, Plan, Publicity, Source, SourceId, State};

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
    let mut page = Page {
        comparison,
        phrases: Phrases { record: comparison.record, lang: comparison.lang },
        detail,
        cited: Vec::new(),
    };
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
    cited: Vec<&'a SourceId>,
}

impl<'a> Page<'a> {
    fn head(&self, document: &mut Document) {
        let (from, to) = (self.comparison.from, self.comparison.to);
        document.title(self.plan_name(from).with(Role::Plain, " → ").and(self.plan_name(to)));
        document.paragraph(Line::plain(self.count_line()));
        for plan in [from, to] {
            match plan.text {
                Publicity::Reported => document.paragraph(self.caution(plan, self.phrases.get(say::NO_PUBLIC_TEXT))),
                Publicity::ReadOut => document.paragraph(self.caution(plan, self.phrases.get(say::TEXT_READ_OUT))),
                Publicity::Published => {}
            }
        }
        if self.comparison.rows.is_empty() {
            document.paragraph(Line::plain(self.phrases.get(say::NO_ROWS)));
        }
    }

    fn plan_name(&self, plan: &'a Plan) -> Line {
        let title = plan.title.wording(self.comparison.lang);
        Line::of(Role::Strong, title).with(Role::Muted, format!(" ({}, {})", plan.id, plan.date))
    }

    fn caution(&self, plan: &'a Plan, text: &str) -> Line {
        let gap = if self.comparison.lang == Lang::En { " " } else { "" };
        Line::of(Role::Caution, format!("{}{gap}{text}", plan.title.wording(self.comparison.lang)))
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
        let total = summary.total();
        match lang {
            Lang::En => format!("{total} provision{} compared: {counts}.", if total == 1 { "" } else { "s" }),
            Lang::Zh => format!("共比较{total}项条款主题:{counts}。"),
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
        let before = self.side(self.comparison.from, &row.before, row, Edit::Delete);
        let after = self.side(self.comparison.to, &row.after, row, Edit::Insert);
        vec![provision, before, after, self.what_changed(row)]
    }

    /// One plan's answer: its clauses with their points, sources and grades, or the name of its absence.
    fn side(&mut self, plan: &'a Plan, side: &'a Side<'a>, row: &'a Compared<'a>, own: Edit) -> Cell {
        let mut cell = Cell::new();
        for clause in &side.clauses {
            self.clause(&mut cell, clause, row, own);
        }
        match side.absence {
            Some(Absence::Silent) => {
                let text = if plan.text == Publicity::ReadOut { say::SILENT_READ_OUT } else { say::SILENT_PUBLISHED };
                cell.push(Line::of(Role::Muted, format!("({})", self.phrases.get(text))));
            }
            Some(Absence::NotReported) => {
                let text = if plan.text == Publicity::Reported { say::NO_RECORD_OF_TEXT } else { say::PLACE_NOT_SEEN };
                let (name, colon, why) =
                    (self.phrases.get(say::NOT_REPORTED), self.phrases.colon(), self.phrases.get(text));
                cell.push(Line::of(Role::Caution, format!("{name}{colon}{why}")));
            }
            None => {}
        }
        cell
    }

    fn clause(&mut self, cell: &mut Cell, clause: &'a Clause, row: &'a Compared<'a>, own: Edit) {
        let points = match &clause.points[..] {
            [] => Line::default(),
            points => Line::of(Role::Muted, format!("{} ", points.join(self.phrases.comma()))),
        };
        if clause.state != State::Stated {
            cell.push(points.clone().with(Role::Caution, self.phrases.get(say::state(clause.state))));
        }
        if let Some(says) = &clause.says {
            let text = says.wording(self.comparison.lang);
            let line = if clause.state == State::Stated { points } else { Line::default() };
            let is_this = |words: &&WordChange<'a>| {
                std::ptr::eq(if own == Edit::Delete { words.before } else { words.after }, clause)
            };
            cell.push(match row.words.iter().find(is_this).map(|words| &words.diff) {
                Some(diff) if !diff.is_whole => line.and(marked(diff, own)),
                _ => line.with(Role::Plain, text),
            });
        }
        if !clause.sources.is_empty() {
            let line = self.sources(&clause.sources, clause.grade);
            cell.push(line);
        }
        for rival in &clause.rivals {
            let line = self.rival(rival, row);
            cell.push(line);
            if !rival.sources.is_empty() {
                let line = self.sources(&rival.sources, rival.grade);
                cell.push(line);
            }
        }
    }

    fn rival(&self, rival: &'a crate::record::Rival, row: &'a Compared<'a>) -> Line {
        let line = Line::plain("– ");
        let line = if rival.held_by.is_empty() {
            line
        } else {
            let holders = self.phrases.words("parties", &rival.held_by);
            line.with(Role::Strong, format!("{holders}{}", self.phrases.colon()))
        };
        let line = match rival.state {
            State::Stated => line,
            state => {
                line.with(Role::Caution, format!("{}{}", self.phrases.get(say::state(state)), self.phrases.colon()))
            }
        };
        match (&rival.says, &rival.terms.value) {
            (Some(says), _) => line.with(Role::Plain, says.wording(self.comparison.lang)),
            (None, Some(value)) => line.with(Role::Plain, self.phrases.value(value, row.provision)),
            (None, None) => line,
        }
    }

    /// Who says so, and how good the best of them is.
    fn sources(&mut self, ids: &'a [SourceId], grade: Option<Grade>) -> Line {
        let grade = grade.map(|grade| format!(" · {}", self.phrases.get(say::grade(grade)))).unwrap_or_default();
        if self.detail.sources {
            let numbers: Vec<String> = ids.iter().map(|id| format!("[{}]", self.number(id))).collect();
            return Line::of(Role::Muted, format!("{}{grade}", numbers.join("")));
        }
        let outlets: Vec<&Source> = ids.iter().filter_map(|id| self.comparison.record.source(id)).collect();
        let first: Vec<String> = outlets.iter().take(2).map(|source| with_relays(source)).collect();
        let more = if outlets.len() > 2 { format!(" +{}", outlets.len() - 2) } else { String::new() };
        Line::of(Role::Muted, format!("{}{more}{grade}", first.join(self.phrases.comma())))
    }

    fn number(&mut self, id: &'a SourceId) -> usize {
        let at = self.cited.iter().position(|cited| *cited == id).unwrap_or_else(|| {
            self.cited.push(id);
            self.cited.len() - 1
        });
        at + 1
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
        if row.change == Change::Changed && row.terms.is_empty() {
            cell.push(Line::of(Role::Muted, self.phrases.get(say::NOT_JUDGED)));
        }
        cell
    }

    /// What the record remarks on the clauses that are shown: where sources disagree or tell a fact wrongly.
    fn notes(&self) -> Vec<Vec<Line>> {
        let lang = self.comparison.lang;
        let shown = self.comparison.rows.iter().filter(|row| self.is_shown(row));
        let sides =
            shown.flat_map(|row| [(self.comparison.from, &row.before, row), (self.comparison.to, &row.after, row)]);
        sides
            .flat_map(|(plan, side, row)| {
                let notes = side.clauses.iter().flat_map(|clause| {
                    clause.note.iter().chain(clause.rivals.iter().filter_map(|rival| rival.note.as_ref()))
                });
                notes.map(move |note| {
                    let place = format!("{} ({}){}", row.provision.title.wording(lang), plan.id, self.phrases.colon());
                    vec![Line::of(Role::Strong, place).with(Role::Plain, note.wording(lang))]
                })
            })
            .collect()
    }

    fn foot(&mut self, document: &mut Document) {
        let notes = self.notes();
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
            document.paragraph(Line::of(Role::Muted, self.phrases.get(say::SHOW_THEM_ALL)));
        }
        document.paragraph(match self.comparison.lens {
            Some(lens) => {
                let (intro, title, reason) =
                    (self.phrases.get(say::THROUGH_LENS), lens.title.wording(lang), lens.reason.wording(lang));
                Line::of(
                    Role::Muted,
                    match lang {
                        Lang::En => format!("{intro} {title}. {reason}"),
                        Lang::Zh => format!("{intro}{title}。{reason}"),
                    },
                )
            }
            None => Line::of(Role::Muted, self.phrases.get(say::THROUGH_NO_LENS)),
        });
        if self.detail.sources {
            document.heading(Line::of(Role::Strong, self.phrases.get(say::SOURCES)));
            let lines = self.cited.iter().filter_map(|id| self.comparison.record.source(id));
            let lines = lines.map(|source| source_line(source, self.phrases)).collect();
            document.blocks.push(Block::Numbered(lines));
        }
        document.paragraph(super::stamp(self.comparison.record, lang));
    }
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

pub(super) fn with_relays(source: &Source) -> String {
    match &source.relays[..] {
        [] => source.outlet.clone(),
        relays => format!("{} ({})", source.outlet, relays.join(", ")),
    }
}

/// A source in a line: outlet, title, date, kind, address.
pub(super) fn source_line(source: &Source, phrases: Phrases<'_>) -> Line {
    let mut line = Line::of(Role::Strong, with_relays(source));
    if let Some(title) = &source.title {
        line = line.with(Role::Plain, format!(", “{title}”"));
    }
    let date = source.date.map_or_else(|| phrases.get(say::NO_DATE).to_owned(), |date| date.to_string());
    line = line.with(Role::Plain, format!(", {date} ({})", phrases.get(say::source_kind(source.kind))));
    match &source.url {
        Some(url) => line.with(Role::Plain, " ").with(Role::Link, url),
        None => line,
    }
}

/// Rows that follow each other under one topic.
fn by_topic<'r, 'a>(rows: &'r [&'a Compared<'a>]) -> Vec<&'r [&'a Compared<'a>]> {
    rows.chunk_by(|one, next| one.topic.key == next.topic.key).collect()
}
