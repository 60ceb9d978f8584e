//! The cells of one answer: what it says, where it comes from, and how both are known.

use crate::compare::{OriginRow, Part, PartOf, Place};
use crate::record::{Account, Lang, Lineage, State};

use super::super::document::{Cell, Line, Role};
use super::super::messages as say;
use super::Page;

/// At most so many outlets are named beside an answer; JSON and CSV have them all.
const MOST_OUTLETS: usize = 3;

impl<'a> Page<'a> {
    /// The cells of a row of the table.
    pub(super) fn cells(&self, row: &'a OriginRow<'a>) -> Vec<Cell> {
        let title = row.provision.title.wording(self.lang);
        vec![
            vec![Line::of(Role::Strong, title), Line::of(Role::Key, &*row.provision.key)],
            self.answer(row),
            self.origin(row),
        ]
    }

    fn answer(&self, row: &'a OriginRow<'a>) -> Cell {
        let mut cell = Vec::new();
        let mut says = self.point(&row.account.clause.points);
        if row.account.state() != State::Stated {
            says = says.with(Role::Caution, format!("{} ", self.phrases.get(say::state(row.account.state()))));
        }
        says = says.with(Role::Plain, row.account.says().map_or("", |says| says.wording(self.lang)));
        let holders = row.account.held_by();
        if !holders.is_empty() {
            let holders = self.phrases.words("parties", holders);
            says = Line::of(Role::Strong, format!("{holders}{}", self.phrases.colon())).and(says);
        }
        cell.push(says);
        cell.push(self.evidence(row.account));
        cell
    }

    fn point(&self, points: &[String]) -> Line {
        match points {
            [] => Line::default(),
            points => Line::of(Role::Muted, format!("{} ", points.join(self.phrases.comma()))),
        }
    }

    /// How an answer is known.
    fn evidence(&self, account: Account<'_>) -> Line {
        let sources = account.sources();
        let grade = account.grade().map_or("", |grade| self.phrases.get(say::grade(grade)));
        let outlets: Vec<&str> = sources
            .iter()
            .filter_map(|id| self.origins.record.source(id))
            .map(|source| &*source.outlet)
            .take(MOST_OUTLETS)
            .collect();
        let more = if sources.len() > MOST_OUTLETS { ", …" } else { "" };
        Line::of(Role::Muted, format!("{grade}{}{}{more}", self.phrases.colon(), outlets.join(", ")))
    }

    fn origin(&self, row: &'a OriginRow<'a>) -> Cell {
        let mut cell: Cell = row.account.clause.lineage.iter().map(|lineage| self.lineage(lineage)).collect();
        let is_same = row.has_same_term();
        if let Some(place) = row.origin.and_then(|origin| origin.place()) {
            let name = if is_same {
                Line::of(Role::Muted, format!("{}{}", self.phrases.get(say::BY_SAME_TERM), self.phrases.colon()))
            } else {
                Line::default()
            };
            cell.push(name.and(self.place(&place)));
            if !is_same {
                let says = place.account.says().map_or("", |says| says.wording(self.lang));
                cell.push(Line::plain(says));
            }
            cell.push(self.evidence(place.account));
        }
        for place in &row.perhaps {
            cell.push(self.perhaps(place));
            cell.extend(place.account.says().filter(|_| !is_same).map(|says| Line::plain(says.wording(self.lang))));
        }
        cell.extend(row.differences.iter().map(|change| self.phrases.change(change, row.provision, None)));
        cell.extend(row.parts.iter().map(|part| self.part(part, row)));
        if row.origin.is_some() && !is_same && !row.unseen.is_empty() {
            cell.push(self.unseen(row));
        }
        cell
    }

    fn place(&self, place: &Place<'a>) -> Line {
        let line = self.plan(place.plan).with(Role::Plain, self.at_points(&place.account.clause.points));
        let line = self.as_account(line, place);
        if place.is_same_day {
            line.with(Role::Caution, format!(" · {}", self.phrases.get(say::SAME_DAY)))
        } else {
            line
        }
    }

    /// An account among rivals is never shown as if it were the text.
    fn as_account(&self, line: Line, place: &Place<'a>) -> Line {
        match place.account.rival {
            Some(_) => line.with(Role::Caution, format!(" · {}", self.phrases.get(say::ONE_ACCOUNT))),
            None => line,
        }
    }

    fn at_points(&self, points: &[String]) -> String {
        let all = points.join(self.phrases.comma());
        match self.lang {
            _ if points.is_empty() => all,
            Lang::En => format!(", point {all}"),
            Lang::Zh => format!("第{all}条"),
        }
    }

    fn perhaps(&self, place: &Place<'a>) -> Line {
        let gap = self.phrases.gap();
        let line = Line::of(Role::Muted, format!("{}{gap}", self.phrases.get(say::OR))).and(self.plan(place.plan));
        self.as_account(line, place).with(Role::Caution, format!(" · {}", self.phrases.get(say::WHICH_IS_EARLIER)))
    }

    fn lineage(&self, lineage: &'a Lineage) -> Line {
        let gap = self.phrases.gap();
        let (declared, relation) = (self.phrases.get(say::DECLARED), self.phrases.get(say::relation(lineage.relation)));
        let line = Line::of(Role::Strong, format!("{declared}{}", self.phrases.colon()))
            .with(Role::Plain, format!("{relation}{gap}"))
            .with(Role::Key, &*lineage.from)
            .with(Role::Plain, self.at_points(&lineage.points));
        let sources: Vec<&str> = lineage.sources.iter().map(|id| &**id).collect();
        line.with(Role::Muted, format!(" ({})", sources.join(", ")))
    }

    fn part(&self, part: &Part<'a>, row: &'a OriginRow<'a>) -> Line {
        let name = match part.what {
            PartOf::Qualifier(key) => self.phrases.word("qualifiers", key).to_owned(),
            PartOf::Status(area, level) => {
                let of = row.provision.answer.vocabulary().unwrap_or_default();
                let level = self.phrases.level(row.provision, level);
                format!("{}{}{level}", self.phrases.word(of, area), self.phrases.colon())
            }
        };
        let line = Line::of(Role::Muted, format!("{name} – "));
        match part.first {
            Some(place) => line
                .with(Role::Plain, self.phrases.get(say::FIRST_IN))
                .with(Role::Plain, " ")
                .with(Role::Key, &*place.plan.id),
            None => line.with(Role::Plain, self.phrases.get(say::FIRST_NOWHERE_ELSE)),
        }
    }

    /// How many earlier texts may have had it unseen.
    fn unseen(&self, row: &OriginRow<'_>) -> Line {
        let (count, all) = (row.unseen.len(), self.origins.earlier.len());
        Line::of(
            Role::Muted,
            match self.lang {
                Lang::En => format!("not seen in {count} of {all} earlier texts"),
                Lang::Zh => format!("{all}份更早文本中有{count}份此处未见"),
            },
        )
    }
}
