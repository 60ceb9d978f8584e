//! Territory, area by area and plan by plan, as a page.

use crate::compare::{AreaCell, AreaMap, AreaRow, Mention, Mentions, Said, Territory, Unnamed};
use crate::record::{Lang, Plan, Publicity, State};

use super::answers::Answers;
use super::cited::{Cited, Citing};
use super::comparison::Detail;
use super::document::{Block, Cell, Document, Line, Role, Row, Table};
use super::messages as say;
use super::phrases::Phrases;
use super::stamp;

/// What plans say of each area, a wide table for each question.
pub fn territory_page(territory: &Territory<'_>, detail: Detail, lang: Lang) -> Document {
    let phrases = Phrases { record: territory.record, lang };
    let citing = if detail.sources { Citing::Numbers } else { Citing::Outlets(1) };
    let answers = Answers { phrases, cited: Cited::new(phrases, citing) };
    let mut page = Page { territory, phrases, answers };
    let mut document = Document::default();
    document.title(Line::of(Role::Strong, phrases.get(say::TERRITORY)));
    if territory.maps.is_empty() {
        document.paragraph(Line::plain(phrases.get(say::NO_ROWS)));
    }
    for map in &territory.maps {
        let title = Line::of(Role::Strong, map.provision.title.wording(lang));
        document.heading(title.with(Role::Key, format!(" {}", map.provision.key)));
        document.paragraph(Line::plain(map.provision.question.wording(lang)));
        let table = page.table(map);
        document.blocks.push(Block::Wide(table));
    }
    document.paragraph(Line::told(Role::Muted, phrases.get(say::ABOUT_TERRITORY)));
    if !territory.mentions.is_empty() {
        document.heading(Line::of(Role::Strong, phrases.get(say::ALSO_SAID_OF_AREAS)));
        document.paragraph(Line::plain(phrases.get(say::ABOUT_ALSO_SAID)));
        page.mentions(&mut document);
    }
    page.answers.cited.list(&mut document);
    document.paragraph(stamp(territory.record, lang));
    document
}

struct Page<'a> {
    territory: &'a Territory<'a>,
    phrases: Phrases<'a>,
    answers: Answers<'a>,
}

impl<'a> Page<'a> {
    fn table(&mut self, map: &'a AreaMap<'a>) -> Table {
        let plans = &self.territory.plans;
        let heads = plans.iter().map(|plan| self.head(plan));
        let head = std::iter::once(Line::of(Role::Strong, self.phrases.get(say::AREA))).chain(heads).collect();
        let shares = std::iter::once(20).chain(plans.iter().map(|_| 28)).collect();
        let rows = map.rows.iter().map(|row| Row::Cells(self.row(row, map))).collect();
        Table { head, shares, rows }
    }

    fn head(&self, plan: &Plan) -> Line {
        let line = Line::of(Role::Strong, plan.title.wording(self.phrases.lang));
        let line = line.with(Role::Muted, format!(" ({}, {})", plan.id, plan.date));
        match plan.text {
            Publicity::Reported => {
                line.with(Role::Caution, format!(" · {}", self.phrases.get(say::publicity(plan.text))))
            }
            Publicity::Published | Publicity::ReadOut => line,
        }
    }

    fn row(&mut self, row: &'a AreaRow<'a>, map: &'a AreaMap<'a>) -> Vec<Cell> {
        let mut name = vec![Line::of(Role::Strong, self.area(row.area)), Line::of(Role::Key, &**row.area)];
        let whole = row.part_of.map(|whole| {
            let (part_of, gap) = (self.phrases.get(say::PART_OF), self.phrases.gap());
            Line::of(Role::Muted, format!("{part_of}{gap}{}", self.area(whole)))
        });
        name.extend(whole);
        let cells: Vec<Cell> = row.cells.iter().map(|cell| self.cell(cell, map)).collect();
        std::iter::once(name).chain(cells).collect()
    }

    fn area(&self, key: &'a str) -> &'a str {
        self.phrases.word("territories", key)
    }

    fn cell(&mut self, cell: &'a AreaCell<'a>, map: &'a AreaMap<'a>) -> Cell {
        let mut lines = Cell::new();
        match cell.absence {
            Some(Unnamed::NotNamed) => {
                lines.push(Line::of(Role::Muted, format!("({})", self.phrases.get(say::NOT_NAMED))));
            }
            Some(Unnamed::NotReported) => lines.push(Line::of(Role::Caution, self.phrases.get(say::NOT_REPORTED))),
            None => {}
        }
        if cell.said.iter().any(|said| said.rival.is_some() && said.clause.state == State::Contested) {
            lines.push(Line::of(Role::Caution, self.phrases.get(say::state(State::Contested))));
        }
        for said in &cell.said {
            let line = self.said(said, map);
            lines.push(line);
            lines.push(self.sources(said));
        }
        for (area, said) in &cell.general {
            let area = Line::of(Role::Muted, format!("{}{}", self.area(area), self.phrases.colon()));
            lines.push(area.and(self.said(said, map)));
            lines.push(self.sources(said));
        }
        for part in &cell.contested_parts {
            let (contested, colon) = (self.phrases.get(say::PART_CONTESTED), self.phrases.colon());
            lines.push(Line::of(Role::Caution, format!("{contested}{colon}{}", self.area(part))));
        }
        lines
    }

    /// The clauses that name areas, under the areas; areas that the same clauses name stand together.
    fn mentions(&mut self, document: &mut Document) {
        let mentions = &self.territory.mentions;
        for (at, of_area) in mentions.iter().enumerate() {
            if mentions[..at].iter().any(|before| are_of_same_clauses(before, of_area)) {
                continue;
            }
            let alike = mentions[at..].iter().filter(|other| are_of_same_clauses(other, of_area));
            let names: Vec<Line> = alike.map(|one| self.named(one)).collect();
            let and = Line::plain(self.phrases.semicolon());
            document.paragraph(names.into_iter().reduce(|all, one| all.and(and.clone()).and(one)).unwrap_or_default());
            let clauses = of_area.clauses.iter().map(|mention| self.mention(mention)).collect();
            document.blocks.push(Block::List(clauses));
        }
    }

    /// An area with its key, and what it is a part of.
    fn named(&self, mentions: &Mentions<'a>) -> Line {
        let name = Line::of(Role::Strong, self.area(mentions.area)).with(Role::Key, format!(" {}", mentions.area));
        match mentions.part_of {
            Some(whole) => {
                let part_of = format!("{}{}{}", self.phrases.get(say::PART_OF), self.phrases.gap(), self.area(whole));
                name.with(Role::Muted, self.phrases.in_brackets(&part_of))
            }
            None => name,
        }
    }

    fn mention(&mut self, mention: &Mention<'a>) -> Vec<Line> {
        let Mention { plan, provision, clause } = *mention;
        let title = provision.title.wording(self.phrases.lang);
        let head = Line::of(Role::Strong, &*plan.id).with(Role::Plain, format!(" · {title}"));
        let mut lines = vec![head.with(Role::Key, format!(" {}", provision.key))];
        self.answers.clause(&mut lines, clause, provision, None);
        lines
    }

    /// A status with its point; before it, where it is not simply stated, how and by whom.
    fn said(&self, said: &Said<'a>, map: &'a AreaMap<'a>) -> Line {
        let points = match &said.clause.points[..] {
            [] => String::new(),
            points => format!("{} ", points.join(self.phrases.comma())),
        };
        let status = said.status.map(|status| self.phrases.level(map.provision, status));
        let state = |state: State| self.phrases.get(say::state(state));
        let colon = self.phrases.colon();
        match said.rival {
            None if said.clause.state == State::Stated => {
                Line::of(Role::Muted, points).with(Role::Plain, status.unwrap_or_default())
            }
            None => Line::of(Role::Muted, points).with(Role::Caution, state(said.clause.state)),
            Some(rival) => {
                let mut line = Line::plain("– ");
                if !rival.held_by.is_empty() {
                    let holders = self.phrases.words("parties", &rival.held_by);
                    line = line.with(Role::Strong, format!("{holders}{colon}"));
                }
                if rival.state != State::Stated {
                    line = line.with(Role::Caution, format!("{}{colon}", state(rival.state)));
                }
                let says = rival.says.as_ref().map(|says| says.wording(self.phrases.lang));
                line.with(Role::Plain, status.or(says).unwrap_or_default())
            }
        }
    }

    fn sources(&mut self, said: &Said<'a>) -> Line {
        match said.rival {
            Some(rival) => self.answers.cited.line(&rival.sources, rival.grade),
            None => self.answers.cited.line(&said.clause.sources, said.clause.grade),
        }
    }
}

fn are_of_same_clauses(one: &Mentions<'_>, other: &Mentions<'_>) -> bool {
    let pairs = one.clauses.iter().zip(&other.clauses);
    one.clauses.len() == other.clauses.len() && pairs.into_iter().all(|(one, other)| one.is(other))
}
