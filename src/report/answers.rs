//! One plan's answer in a cell: its clauses with their points, every rival account, who says so, or why there is none.

use crate::compare::{Absence, Side};
use crate::record::{Clause, Plan, Provision, Publicity, Rival, State};

use super::cited::Cited;
use super::document::{Cell, Document, Line, Role};
use super::messages as say;
use super::phrases::Phrases;

/// Writes answers, and keeps which sources they cite.
pub(super) struct Answers<'a> {
    pub(super) phrases: Phrases<'a>,
    pub(super) cited: Cited<'a>,
}

impl<'a> Answers<'a> {
    /// One plan's answer, or the name of its absence. `reworded` is the text of a clause with its changed words marked,
    /// where it has any.
    pub(super) fn cell(
        &mut self,
        plan: &Plan,
        side: &Side<'a>,
        provision: &'a Provision,
        reworded: impl Fn(&'a Clause) -> Option<Line>,
    ) -> Cell {
        let mut cell = Cell::new();
        for clause in &side.clauses {
            self.clause(&mut cell, clause, provision, reworded(clause));
        }
        cell.extend(side.absence.map(|absence| self.absence(plan, absence)));
        cell
    }

    fn absence(&self, plan: &Plan, absence: Absence) -> Line {
        match absence {
            Absence::Silent => {
                let text = if plan.text == Publicity::ReadOut { say::SILENT_READ_OUT } else { say::SILENT_PUBLISHED };
                Line::of(Role::Muted, format!("({})", self.phrases.get(text)))
            }
            Absence::NotReported => {
                let text = if plan.text == Publicity::Reported { say::NO_RECORD_OF_TEXT } else { say::PLACE_NOT_SEEN };
                let (name, colon) = (self.phrases.get(say::NOT_REPORTED), self.phrases.colon());
                Line::of(Role::Caution, format!("{name}{colon}{}", self.phrases.get(text)))
            }
        }
    }

    /// A clause with its points, how it answers, every account of it, and who says so.
    pub(super) fn clause(
        &mut self,
        cell: &mut Cell,
        clause: &'a Clause,
        provision: &'a Provision,
        reworded: Option<Line>,
    ) {
        let points = match &clause.points[..] {
            [] => Line::default(),
            points => Line::of(Role::Muted, format!("{} ", points.join(self.phrases.comma()))),
        };
        if clause.state != State::Stated {
            cell.push(points.clone().with(Role::Caution, self.phrases.get(say::state(clause.state))));
        }
        if let Some(says) = &clause.says {
            let line = if clause.state == State::Stated { points } else { Line::default() };
            let text = reworded.unwrap_or_else(|| Line::plain(says.wording(self.phrases.lang)));
            cell.push(line.and(text));
        }
        if !clause.sources.is_empty() {
            cell.push(self.cited.line(&clause.sources, clause.grade));
        }
        for rival in &clause.rivals {
            cell.push(self.rival(rival, provision));
            if !rival.sources.is_empty() {
                cell.push(self.cited.line(&rival.sources, rival.grade));
            }
        }
    }

    fn rival(&self, rival: &'a Rival, provision: &'a Provision) -> Line {
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
            (Some(says), _) => line.with(Role::Plain, says.wording(self.phrases.lang)),
            (None, Some(value)) => line.with(Role::Plain, self.phrases.value(value, provision)),
            (None, None) => line,
        }
    }
}

/// That the text of a plan is not public, or was only read out.
pub(super) fn caution_about(document: &mut Document, plan: &Plan, phrases: Phrases<'_>) {
    let text = match plan.text {
        Publicity::Published => return,
        Publicity::ReadOut => say::TEXT_READ_OUT,
        Publicity::Reported => say::NO_PUBLIC_TEXT,
    };
    let (title, gap) = (plan.title.wording(phrases.lang), phrases.gap());
    document.paragraph(Line::of(Role::Caution, format!("{title}{gap}{}", phrases.get(text))));
}

/// A plan by its title, id and date.
pub(super) fn plan_name(plan: &Plan, phrases: Phrases<'_>) -> Line {
    Line::of(Role::Strong, plan.title.wording(phrases.lang)).with(Role::Muted, format!(" ({}, {})", plan.id, plan.date))
}

/// What the record remarks on clauses: where sources disagree or tell a fact wrongly.
pub(super) fn notes_of<'a>(
    plan: &'a Plan,
    side: &'a Side<'a>,
    provision: &'a Provision,
    phrases: Phrases<'a>,
) -> impl Iterator<Item = Vec<Line>> {
    let accounts = side.clauses.iter().flat_map(|clause| clause.accounts());
    let notes = accounts.filter_map(|account| Some((account.number(), account.note()?)));
    notes.map(move |(number, note)| {
        let account = match number {
            0 => String::new(),
            number => format!("{}{} {number}", phrases.comma(), phrases.get(say::ACCOUNT)),
        };
        let title = provision.title.wording(phrases.lang);
        let place = format!("{title} ({}{account}){}", plan.id, phrases.colon());
        vec![Line::of(Role::Strong, place).with(Role::Plain, note.wording(phrases.lang))]
    })
}
