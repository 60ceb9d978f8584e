//! One provision through all plans, as a page.

use crate::compare::{Account, Entry, History, Mark};
use crate::record::{Kind, Lang, Plan, Quantity, State, Value};

use super::cited::with_relays;
use super::document::{Block, Cell, Document, Dot, Line, Plot, PlotRow, Role, Row, Table};
use super::messages as say;
use super::numbers::amount;
use super::phrases::Phrases;
use super::scale::Scale;
use super::stamp;

/// One provision through all plans as a page, with a plot in a terminal where its answers have a scale.
pub fn history_page(history: &History<'_>, lang: Lang) -> Document {
    let page = Page { history, phrases: Phrases { record: history.record, lang } };
    let mut document = Document::default();
    let (title, key) = (history.provision.title.wording(lang), &history.provision.key);
    document.title(Line::of(Role::Strong, title).with(Role::Key, format!(" {key}")));
    document.paragraph(Line::plain(history.provision.question.wording(lang)));
    if history.entries.is_empty() {
        document.paragraph(Line::plain(page.phrases.get(say::NO_ENTRIES)));
    } else {
        page.plot(&mut document);
        document.blocks.push(Block::Table(page.table()));
    }
    page.absent(&mut document);
    page.notes(&mut document);
    document.paragraph(Line::of(Role::Muted, page.phrases.get(say::ABOUT_MARKS)));
    document.paragraph(stamp(history.record, lang));
    document
}

struct Page<'a> {
    history: &'a History<'a>,
    phrases: Phrases<'a>,
}

impl<'a> Page<'a> {
    fn plot(&self, document: &mut Document) {
        let Some(scale) = Scale::of(self.history, self.phrases.lang) else { return };
        let rows = self.history.entries.iter().filter_map(|entry| self.plot_row(entry, &scale)).collect();
        let legend = scale.levels().iter().zip(1..);
        let legend = legend.map(|(level, rank)| format!("{rank} {}", level.title.wording(self.phrases.lang)));
        document.blocks.push(Block::Plot(Plot { rows, ticks: scale.ticks.clone() }));
        let legend: Vec<String> = legend.collect();
        document.paragraph(Line::of(
            Role::Muted,
            [&[self.phrases.get(say::ABOUT_DOTS).to_owned()][..], &legend].concat().join(" · "),
        ));
    }

    fn plot_row(&self, entry: &'a Entry<'a>, scale: &Scale<'_>) -> Option<PlotRow> {
        let given: Vec<&Account<'_>> = entry.accounts.iter().filter(|account| account.value().is_some()).collect();
        let dots: Vec<Dot> = given
            .iter()
            .flat_map(|account| {
                let places = account.value().map(|value| scale.places(value)).unwrap_or_default();
                places.into_iter().map(|place| Dot { place, is_firm: is_firm(entry.plan, account) })
            })
            .collect();
        let values =
            given.iter().filter_map(|account| Some(self.phrases.short_value(account.value()?, self.history.provision)));
        let values: Vec<String> = values.collect();
        let label = format!("{} {}", entry.plan.date, entry.plan.id);
        (!dots.is_empty()).then(|| PlotRow { label, dots, text: values.join(" | ") })
    }

    fn table(&self) -> Table {
        let heads = [say::DATE, say::PLAN, say::ANSWER, say::HOW_KNOWN, say::MARKS];
        let rows = self.history.entries.iter().flat_map(|entry| {
            entry.accounts.iter().enumerate().map(|(at, account)| Row::Cells(self.row(entry, account, at == 0)))
        });
        Table {
            head: heads.map(|head| Line::of(Role::Strong, self.phrases.get(head))).into(),
            shares: vec![17, 20, 25, 21, 17],
            rows: rows.collect(),
        }
    }

    fn row(&self, entry: &'a Entry<'a>, account: &'a Account<'a>, is_first: bool) -> Vec<Cell> {
        let plan = entry.plan;
        let mut name = vec![
            Line::of(Role::Strong, plan.title.wording(self.phrases.lang)).with(Role::Key, format!(" {}", plan.id)),
        ];
        if plan.kind == Kind::Outline {
            name.push(Line::of(Role::Caution, self.phrases.get(say::AUTHORS_SKETCH)));
        }
        if !is_first {
            name = vec![Line::of(Role::Key, &*plan.id)];
        }
        let holders = account.held_by(plan);
        if !holders.is_empty() {
            let (held, colon) = (self.phrases.get(say::HOLDER), self.phrases.colon());
            name.push(Line::of(Role::Muted, format!("{held}{colon}{}", self.phrases.words("parties", holders))));
        }
        let marks = account.marks.iter().map(|mark| self.phrases.mark(mark)).collect();
        vec![vec![Line::plain(plan.date.to_string())], name, self.answer(account), self.known(plan, account), marks]
    }

    fn answer(&self, account: &'a Account<'a>) -> Cell {
        let mut cell = Cell::new();
        if account.value().is_some() {
            cell.push(Line::of(Role::Strong, self.phrases.history_value(account, self.history.provision)));
        }
        cell.extend(account.says().map(|says| Line::plain(says.wording(self.phrases.lang))));
        cell
    }

    /// The state, the place in the text, the grade and the sources.
    fn known(&self, plan: &Plan, account: &Account<'a>) -> Cell {
        let state = account.state();
        let role = if state == State::Stated { Role::Plain } else { Role::Caution };
        let mut cell = vec![Line::of(role, self.phrases.get(say::state(state)))];
        cell.push(Line::of(Role::Muted, self.phrases.get(say::text_of(plan.text))));
        if !account.clause.points.is_empty() {
            let points = account.clause.points.join(self.phrases.comma());
            cell.push(Line::of(
                Role::Muted,
                format!("{}{}{points}", self.phrases.get(say::POINT), self.phrases.colon()),
            ));
        }
        cell.extend(account.grade().map(|grade| Line::of(Role::Muted, self.phrases.get(say::grade(grade)))));
        let sources = account.sources().iter().filter_map(|id| self.history.record.source(id));
        let sources: Vec<String> = sources.map(with_relays).collect();
        let more = if sources.len() > 2 { format!(" +{}", sources.len() - 2) } else { String::new() };
        let first: Vec<&str> = sources.iter().take(2).map(String::as_str).collect();
        cell.push(Line::of(Role::Muted, format!("{}{more}", first.join(self.phrases.comma()))));
        cell
    }

    /// The plans without an answer, counted and named: what is silent apart from what is unknown.
    fn absent(&self, document: &mut Document) {
        for (name, plans) in
            [(say::DOES_NOT_SPEAK, &self.history.silent), (say::NOT_REPORTED_IN, &self.history.not_reported)]
        {
            if !plans.is_empty() {
                let ids: Vec<&str> = plans.iter().map(|plan| &*plan.id).collect();
                let name = format!("{} ({}){}", self.phrases.get(name), plans.len(), self.phrases.colon());
                document.paragraph(Line::of(Role::Strong, name).with(Role::Plain, ids.join(", ")));
            }
        }
    }

    fn notes(&self, document: &mut Document) {
        let accounts = self.history.entries.iter().flat_map(|entry| {
            let of_rivals = entry.accounts.iter().filter_map(|account| Some((account.rival?, account.note()?)));
            let of_rivals = of_rivals.map(|(_, note)| note);
            let mut clauses: Vec<_> = entry.accounts.iter().map(|account| account.clause).collect();
            clauses.dedup_by(|one, other| std::ptr::eq(*one, *other));
            let of_clauses: Vec<_> = clauses.into_iter().filter_map(|clause| clause.note.as_deref()).collect();
            of_clauses.into_iter().chain(of_rivals).map(move |note| (entry.plan, note))
        });
        let notes: Vec<Vec<Line>> = accounts
            .map(|(plan, note)| {
                let place = Line::of(Role::Strong, format!("{}{}", plan.id, self.phrases.colon()));
                vec![place.with(Role::Plain, note.wording(self.phrases.lang))]
            })
            .collect();
        if !notes.is_empty() {
            document.heading(Line::of(Role::Strong, self.phrases.get(say::NOTES)));
            document.blocks.push(Block::List(notes));
        }
    }
}

/// Whether a public text states it: only then is its dot filled.
pub(super) fn is_firm(plan: &Plan, account: &Account<'_>) -> bool {
    account.state() == State::Stated && plan.kind == Kind::Plan && plan.text != crate::record::Publicity::Reported
}

impl<'a> Phrases<'a> {
    /// A value with its qualifiers: `cap 800,000 persons, in peacetime`.
    pub(super) fn history_value(self, account: &Account<'a>, provision: &'a crate::record::Provision) -> String {
        let value = account.value().map(|value| self.value(value, provision));
        let qualifiers = account.terms().qualifiers.iter().map(|key| self.word("qualifiers", key).to_owned());
        value.into_iter().chain(qualifiers).collect::<Vec<_>>().join(self.comma())
    }

    /// A value without its unit and qualifiers: `cap 800,000`.
    fn short_value(self, value: &'a Value, provision: &'a crate::record::Provision) -> String {
        match value {
            Value::Quantity(Quantity::Amounts { bounds, .. }) => {
                let amounts = bounds.iter().map(|(bound, value)| {
                    let gap = self.gap();
                    format!("{}{gap}{}", self.get(say::bound(*bound)), amount(*value, self.lang))
                });
                amounts.collect::<Vec<_>>().join(self.comma())
            }
            _ => self.value(value, provision),
        }
    }

    /// A mark in words, with the plans that it refers to.
    pub(super) fn mark(self, mark: &Mark<'_>) -> Line {
        let ids = |plans: &[&Plan]| plans.iter().map(|plan| &*plan.id).collect::<Vec<_>>().join(self.comma());
        match mark {
            Mark::First => Line::of(Role::Strong, self.get(say::FIRST_HERE)),
            Mark::Changed(plans) => Line::plain(format!("{}{}", self.get(say::CHANGED_FROM), ids(plans))),
            Mark::Restored(plan) => Line::of(Role::Strong, format!("{}{}", self.get(say::RESTORED_FROM), plan.id)),
            Mark::Last => Line::plain(self.get(say::LAST_IN)),
        }
    }
}
