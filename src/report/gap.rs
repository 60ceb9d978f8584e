//! A plan beside the demands of parties, as a page.

use crate::compare::{Between, Demand, Distance, Gap, GapRow, OpenKind, Relation};
use crate::record::{Lang, Plan};

use super::answers::{Answers, caution_about, notes_of, plan_name};
use super::cited::{Cited, Citing};
use super::comparison::{Detail, lens_line};
use super::document::{Block, Cell, Document, Line, Role, Row, Table};
use super::messages as say;
use super::phrases::Phrases;
use super::stamp;

/// A plan beside the demands of parties: provision by provision, then how the parties stand to each other. `others` are
/// positions of the same parties that were left out.
pub fn gap_page(gap: &Gap<'_>, others: &[&Plan], detail: Detail, lang: Lang) -> Document {
    let phrases = Phrases { record: gap.record, lang };
    let citing = if detail.sources { Citing::Numbers } else { Citing::Outlets(2) };
    let mut page = Page { gap, phrases, answers: Answers { phrases, cited: Cited::new(phrases, citing) } };
    let mut document = Document::default();
    page.head(&mut document, others);
    if !gap.rows.is_empty() {
        let table = page.table();
        document.blocks.push(Block::Table(table));
    }
    for distance in Distance::ALL {
        page.between(&mut document, distance);
    }
    page.foot(&mut document, detail);
    document
}

struct Page<'a> {
    gap: &'a Gap<'a>,
    phrases: Phrases<'a>,
    answers: Answers<'a>,
}

impl<'a> Page<'a> {
    fn head(&self, document: &mut Document, others: &[&Plan]) {
        let (plan, colon) = (self.gap.plan, self.phrases.colon());
        document
            .title(plan_name(plan, self.phrases).with(Role::Strong, format!("{colon}{}", self.phrases.get(say::GAP))));
        document.paragraph(Line::plain(self.count_line()));
        caution_about(document, plan, self.phrases);
        let positions = self.gap.positions.iter().map(|position| vec![plan_name(position, self.phrases)]);
        document.heading(Line::of(Role::Strong, self.phrases.get(say::DEMANDS_USED)));
        document.blocks.push(Block::List(positions.collect()));
        if !others.is_empty() {
            let ids: Vec<&str> = others.iter().map(|other| &*other.id).collect();
            let line = Line::told(Role::Muted, self.phrases.get(say::OTHER_POSITIONS));
            document.paragraph(line.with(Role::Muted, format!("{colon}{}", ids.join(self.phrases.comma()))));
        }
    }

    /// How many demands were set beside the plan, and how it stands to so many of them.
    fn count_line(&self) -> String {
        let (phrases, counts) = (self.phrases, self.gap.counts());
        let (provisions, demands) = (self.gap.rows.len(), counts.iter().map(|(_, count)| count).sum::<usize>());
        let counts: Vec<String> = counts
            .iter()
            .map(|(relation, count)| format!("{}{}{count}", phrases.get(say::word_to_demand(*relation)), phrases.gap()))
            .collect();
        let counts = counts.join(phrases.comma());
        let plural = |count: usize| if count == 1 { "" } else { "s" };
        match phrases.lang {
            _ if provisions == 0 => phrases.get(say::NO_ROWS).to_owned(),
            Lang::En => format!(
                "{demands} demand{} on {provisions} provision{}. The plan: {counts}.",
                plural(demands),
                plural(provisions)
            ),
            Lang::Zh => format!("{provisions}项条款主题，{demands}项要求。方案：{counts}。"),
        }
    }

    fn table(&mut self) -> Table {
        let lang = self.phrases.lang;
        let strong = |text: &str| Line::of(Role::Strong, text);
        let mut table = Table {
            head: vec![
                strong(self.phrases.get(say::PROVISION)),
                strong(self.gap.plan.title.wording(lang)),
                strong(self.phrases.get(say::DEMANDS)),
            ],
            shares: vec![18, 34, 48],
            rows: Vec::new(),
        };
        for rows in self.gap.rows.chunk_by(|one, next| one.topic.key == next.topic.key) {
            table.rows.push(Row::Group(strong(rows.first().map_or("", |row| row.topic.title.wording(lang)))));
            for row in rows {
                let cells = self.row(row);
                table.rows.push(Row::Cells(cells));
            }
        }
        table
    }

    fn row(&mut self, row: &'a GapRow<'a>) -> Vec<Cell> {
        let title = Line::of(Role::Strong, row.provision.title.wording(self.phrases.lang));
        let name = vec![title, Line::of(Role::Key, &*row.provision.key)];
        let answer = self.answers.cell(self.gap.plan, &row.answer, row.provision, |_| None);
        let demands = row.demands.iter().flat_map(|demand| self.demand(demand, row)).collect();
        vec![name, answer, demands]
    }

    fn demand(&mut self, demand: &'a Demand<'a>, row: &'a GapRow<'a>) -> Cell {
        let position = demand.position;
        let parties = self.phrases.words("parties", &position.drafted_by);
        let mut lines = vec![
            Line::of(Role::Strong, format!("{parties}{}", self.phrases.colon()))
                .and(self.relation(demand.relation))
                .with(Role::Muted, format!(" · {}", position.id)),
        ];
        let terms = demand.terms.iter().map(|term| self.phrases.change(term, row.provision, self.gap.lens));
        lines.extend(terms);
        lines.extend(self.answers.cell(position, &demand.side, row.provision, |_| None));
        lines
    }

    fn relation(&self, relation: Relation) -> Line {
        let role = match relation {
            Relation::Meets => Role::Strong,
            Relation::Exceeds => Role::Eased,
            Relation::FallsShort => Role::Tightened,
            Relation::Differs | Relation::Silent => Role::Plain,
            Relation::Open(_) | Relation::Unknown | Relation::NotJudged(_) => Role::Caution,
        };
        let words = self.phrases.get(say::relation_to_demand(relation));
        match relation {
            Relation::Open(kind) => Line::of(role, format!("{words}{}{}", self.phrases.colon(), self.open(kind))),
            _ => Line::of(role, words),
        }
    }

    fn open(&self, kind: OpenKind) -> &'static str {
        self.phrases.get(say::open_count(kind))
    }

    /// Provisions on which two parties agree, stand apart, or cannot be judged.
    fn between(&self, document: &mut Document, distance: Distance) {
        let rows = self.gap.rows.iter().flat_map(|row| row.between.iter().map(move |between| (row, between)));
        let items: Vec<Vec<Line>> = rows
            .filter(|(_, between)| between.distance == distance)
            .map(|(row, between)| self.pair(row, between))
            .collect();
        if !items.is_empty() {
            let heading = format!("{} ({})", self.phrases.get(say::distance(distance)), items.len());
            document.heading(Line::of(Role::Strong, heading));
            document.blocks.push(Block::List(items));
        }
    }

    fn pair(&self, row: &'a GapRow<'a>, between: &'a Between<'a>) -> Vec<Line> {
        let parties = |plan: &'a Plan| self.phrases.words("parties", &plan.drafted_by);
        let title = row.provision.title.wording(self.phrases.lang);
        let pair = format!("{} – {}", parties(between.one), parties(between.other));
        let head = Line::of(Role::Strong, format!("{title}{}", self.phrases.colon()))
            .with(Role::Plain, pair)
            .with(Role::Muted, format!(" · {} – {}", between.one.id, between.other.id));
        let terms = between.terms.iter().map(|term| self.phrases.change(term, row.provision, None));
        std::iter::once(head).chain(terms).collect()
    }

    fn foot(&self, document: &mut Document, detail: Detail) {
        let notes: Vec<Vec<Line>> = self.gap.rows.iter().flat_map(|row| self.notes(row)).collect();
        if !notes.is_empty() {
            document.heading(Line::of(Role::Strong, self.phrases.get(say::NOTES)));
            document.blocks.push(Block::List(notes));
        }
        document.paragraph(Line::of(Role::Muted, self.phrases.get(say::ABOUT_GAP)));
        if detail.is_selection {
            document.paragraph(Line::of(Role::Muted, self.phrases.get(say::ONLY_SHOWN)));
        }
        let mut demands = self.gap.rows.iter().flat_map(|row| &row.demands);
        let has_direction = demands.any(|demand| demand.terms.iter().any(|term| term.direction.is_some()));
        if let Some(line) = lens_line(self.gap.lens, has_direction, self.phrases) {
            let sides = self.gap.lens.and_then(|lens| lens.sides.as_ref());
            let reason =
                sides.map(|sides| format!("{}{}", self.phrases.gap(), sides.reason.wording(self.phrases.lang)));
            document.paragraph(line.with(Role::Muted, reason.unwrap_or_default()));
        }
        self.answers.cited.list(document);
        document.paragraph(stamp(self.gap.record, self.phrases.lang));
    }

    fn notes(&self, row: &'a GapRow<'a>) -> impl Iterator<Item = Vec<Line>> {
        let of_plan = notes_of(self.gap.plan, &row.answer, row.provision, self.phrases);
        let phrases = self.phrases;
        let of_demands =
            row.demands.iter().flat_map(move |demand| notes_of(demand.position, &demand.side, row.provision, phrases));
        of_plan.chain(of_demands)
    }
}
