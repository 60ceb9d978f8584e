//! Territory, area by area and plan by plan, as a page.

use crate::compare::{AreaCell, AreaMap, AreaRow, Said, Territory, Unnamed};
use crate::record::{Lang, Plan, Publicity, State};

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
    let mut page = Page { territory, phrases, cited: Cited::new(phrases, citing) };
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
    page.cited.list(&mut document);
    document.paragraph(stamp(territory.record, lang));
    document
}

struct Page<'a> {
    territory: &'a Territory<'a>,
    phrases: Phrases<'a>,
    cited: Cited<'a>,
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
            Some(rival) => self.cited.line(&rival.sources, rival.grade),
            None => self.cited.line(&said.clause.sources, said.clause.grade),
        }
    }
}
