//! Several plans side by side, as a page.

use crate::compare::{Change, Matrix, MatrixCell, MatrixRow, Since, Variation};
use crate::record::{Lang, Plan, State};

use super::answers::{Answers, caution_about, notes_of, plan_name};
use super::cited::{Cited, Citing};
use super::comparison::{Detail, lens_line};
use super::document::{Block, Cell, Document, Line, Role, Row, Table};
use super::messages as say;
use super::phrases::Phrases;
use super::stamp;

/// Several plans side by side as a page: what varies in a wide table, the rest by name unless all is asked for.
pub fn matrix_page(matrix: &Matrix<'_>, detail: Detail) -> Document {
    let phrases = Phrases { record: matrix.record, lang: matrix.lang };
    let citing = if detail.sources { Citing::Numbers } else { Citing::Outlets(1) };
    let mut page = Page { matrix, phrases, detail, answers: Answers { phrases, cited: Cited::new(phrases, citing) } };
    let mut document = Document::default();
    page.head(&mut document);
    let (shown, folded): (Vec<_>, Vec<_>) = matrix.rows.iter().partition(|row| page.is_shown(row));
    if !shown.is_empty() {
        let table = page.table(&shown);
        document.blocks.push(Block::Wide(table));
    }
    for variation in Variation::ALL {
        page.fold(&mut document, variation, &folded);
    }
    page.foot(&mut document, &shown, !folded.is_empty());
    document
}

struct Page<'a> {
    matrix: &'a Matrix<'a>,
    phrases: Phrases<'a>,
    detail: Detail,
    answers: Answers<'a>,
}

impl<'a> Page<'a> {
    fn head(&self, document: &mut Document) {
        let names = self.matrix.plans.iter().map(|plan| plan_name(plan, self.phrases));
        let title = names.reduce(|line, name| line.with(Role::Plain, " · ").and(name));
        document.title(title.unwrap_or_default());
        document.paragraph(Line::plain(self.count_line()));
        for plan in &self.matrix.plans {
            caution_about(document, plan, self.phrases);
        }
    }

    fn count_line(&self) -> String {
        let lang = self.matrix.lang;
        let counts =
            Variation::ALL.into_iter().map(|one| (self.matrix.count(one), self.phrases.get(say::variation(one))));
        let counts: Vec<String> = counts
            .filter(|(count, _)| *count > 0)
            .map(|(count, word)| match lang {
                Lang::En => format!("{count} {word}"),
                Lang::Zh => format!("{word}{count}项"),
            })
            .collect();
        let counts = counts.join(self.phrases.comma());
        let (shown, all, plans) = (self.matrix.rows.len(), self.matrix.compared, self.matrix.plans.len());
        match lang {
            _ if shown == 0 => self.phrases.get(say::NO_ROWS).to_owned(),
            Lang::En if shown < all => format!("{shown} of {all} provisions in {plans} plans: {counts}."),
            Lang::En => format!("{all} provisions in {plans} plans: {counts}."),
            Lang::Zh if shown < all => format!("{plans}份方案，共{all}项条款主题，显示{shown}项：{counts}。"),
            Lang::Zh => format!("{plans}份方案，共{all}项条款主题：{counts}。"),
        }
    }

    fn is_shown(&self, row: &MatrixRow<'_>) -> bool {
        let is_in_context = || {
            let varying = self.matrix.rows.iter().filter(|other| other.variation == Variation::Varies);
            varying.into_iter().any(|other| other.topic.key == row.topic.key)
        };
        let variation = row.variation;
        variation == Variation::Varies
            || self.detail.all
            || row.cells.iter().any(|cell| has(cell, State::Unpublished))
            || (self.detail.context && variation == Variation::Same && is_in_context())
    }

    fn table(&mut self, rows: &[&'a MatrixRow<'a>]) -> Table {
        let lang = self.matrix.lang;
        let strong = |text: &str| Line::of(Role::Strong, text);
        let plans = self.matrix.plans.iter().map(|plan| strong(plan.title.wording(lang)));
        let mut table = Table {
            head: std::iter::once(strong(self.phrases.get(say::PROVISION))).chain(plans).collect(),
            shares: std::iter::once(20).chain(self.matrix.plans.iter().map(|_| 28)).collect(),
            rows: Vec::new(),
        };
        for rows in rows.chunk_by(|one, next| one.topic.key == next.topic.key) {
            let topic = rows.first().map_or("", |row| row.topic.title.wording(lang));
            table.rows.push(Row::Group(strong(topic)));
            for row in rows {
                let title = strong(row.provision.title.wording(lang));
                let name = vec![title, Line::of(Role::Key, &*row.provision.key)];
                let answers = self.matrix.plans.iter().zip(&row.cells).map(|(plan, cell)| self.cell(plan, cell, row));
                let cells = std::iter::once(name).chain(answers.collect::<Vec<_>>()).collect();
                table.rows.push(Row::Cells(cells));
            }
        }
        table
    }

    fn cell(&mut self, plan: &Plan, cell: &'a MatrixCell<'a>, row: &MatrixRow<'a>) -> Cell {
        let mut lines = Cell::new();
        let tells_more = |since: &&Since<'_>| since.change.is_difference() || !cell.side.clauses.is_empty();
        let told = cell.since.as_ref().filter(tells_more).filter(|since| since.change != Change::NotReported);
        lines.extend(told.map(|since| self.mark(since, cell)));
        lines.extend(self.answers.cell(plan, &cell.side, row.provision, |_| None));
        lines
    }

    /// What became of the answer: `≠ changed · eased`, and since which plan where that is not the one before.
    fn mark(&self, since: &Since<'a>, cell: &MatrixCell<'a>) -> Line {
        let word = self.phrases.get(say::change(since.change));
        let mut line = match since.change {
            // The answer beneath says so itself.
            Change::Contested if has(cell, State::Contested) => Line::of(Role::Caution, "≠"),
            Change::Deferred if has(cell, State::Deferred) => Line::of(Role::Caution, "≠"),
            Change::Contested => Line::of(Role::Caution, format!("≠ {}", self.phrases.get(say::CONTESTED_BEFORE))),
            change if change.is_difference() => Line::of(Role::Caution, format!("≠ {word}")),
            _ => Line::of(Role::Muted, format!("= {word}")),
        };
        if !since.is_next {
            let gap = self.phrases.gap();
            line = line.with(Role::Muted, format!(" · {}{gap}{}", self.phrases.get(say::SINCE), since.plan.id));
        }
        match since.direction.zip(self.matrix.lens) {
            Some((direction, lens)) => line.with(Role::Plain, " · ").and(self.phrases.direction(direction, lens)),
            None => line,
        }
    }

    /// Rows by their titles only, a line for each topic.
    fn fold(&self, document: &mut Document, variation: Variation, rows: &[&'a MatrixRow<'a>]) {
        let lang = self.matrix.lang;
        let rows: Vec<_> = rows.iter().copied().filter(|row| row.variation == variation).collect();
        if rows.is_empty() {
            return;
        }
        let (all, folded) = (self.matrix.count(variation), rows.len());
        let count = if folded == all { all.to_string() } else { format!("{folded} / {all}") };
        let heading = format!("{} ({count})", self.phrases.get(say::variation_heading(variation)));
        document.heading(Line::of(Role::Strong, heading));
        let topics = rows.chunk_by(|one, next| one.topic.key == next.topic.key).map(|rows| {
            let titles: Vec<&str> = rows.iter().map(|row| row.provision.title.wording(lang)).collect();
            let topic = rows.first().map_or("", |row| row.topic.title.wording(lang));
            let name = Line::of(Role::Strong, format!("{topic}{}", self.phrases.colon()));
            vec![name.with(Role::Plain, titles.join(self.phrases.comma()))]
        });
        document.blocks.push(Block::List(topics.collect()));
    }

    fn foot(&self, document: &mut Document, shown: &[&'a MatrixRow<'a>], is_folded: bool) {
        let cells = shown.iter().flat_map(|row| self.matrix.plans.iter().zip(&row.cells).map(move |cell| (row, cell)));
        let notes: Vec<_> =
            cells.flat_map(|(row, (plan, cell))| notes_of(plan, &cell.side, row.provision, self.phrases)).collect();
        if !notes.is_empty() {
            document.heading(Line::of(Role::Strong, self.phrases.get(say::NOTES)));
            document.blocks.push(Block::List(notes));
        }
        document.paragraph(Line::of(Role::Muted, self.phrases.get(say::ABOUT_MATRIX)));
        if self.detail.is_selection {
            document.paragraph(Line::of(Role::Muted, self.phrases.get(say::ONLY_SHOWN)));
        }
        if is_folded {
            document.paragraph(Line::told(Role::Muted, self.phrases.get(say::SHOW_THEM_ALL)));
        }
        let mut directions =
            self.matrix.rows.iter().flat_map(|row| &row.cells).filter_map(|cell| cell.since?.direction);
        let has_direction = directions.next().is_some();
        if let Some(line) = lens_line(self.matrix.lens, has_direction, self.phrases) {
            document.paragraph(line);
        }
        self.answers.cited.list(document);
        document.paragraph(stamp(self.matrix.record, self.matrix.lang));
    }
}

fn has(cell: &MatrixCell<'_>, state: State) -> bool {
    cell.side.clauses.iter().any(|clause| clause.state == state)
}
