//! One clause in full, or the clauses of one point: everything that the record has of them.

use crate::record::{Account, Address, Clause, Lang, NotEncoded, Plan, Provision, Record, SourceId, State, Terms};

use super::cited::source_line;
use super::document::{Block, Document, Line, Role};
use super::listing::not_encoded_list;
use super::messages::{self as say, Message};
use super::phrases::Phrases;
use super::stamp;

/// Clauses of a plan in full, each with its addresses, and what of their place is not encoded.
pub fn clauses_page(record: &Record, plan: &Plan, clauses: &[&Clause], gaps: &[&NotEncoded], lang: Lang) -> Document {
    let page = Page { record, plan, phrases: Phrases { record, lang }, lang };
    let mut document = Document::default();
    document.title(
        Line::of(Role::Strong, plan.title.wording(lang)).with(Role::Muted, format!(" ({}, {})", plan.id, plan.date)),
    );
    for clause in clauses {
        if let Some(provision) = record.provision(&clause.provision) {
            page.clause(&mut document, clause, provision);
        }
    }
    if !gaps.is_empty() {
        document.heading(Line::of(Role::Strong, page.phrases.get(say::NOT_ENCODED)));
        document.blocks.push(not_encoded_list(gaps.iter().copied(), page.phrases));
    }
    document.paragraph(stamp(record, lang));
    document
}

struct Page<'a> {
    record: &'a Record,
    plan: &'a Plan,
    phrases: Phrases<'a>,
    lang: Lang,
}

impl<'a> Page<'a> {
    fn clause(&self, document: &mut Document, clause: &'a Clause, provision: &'a Provision) {
        let title = Line::of(Role::Strong, provision.title.wording(self.lang));
        document.heading(title.with(Role::Key, format!(" {}", provision.key)));
        for account in clause.accounts() {
            if account.rival.is_some() {
                let number = format!("{} {}", self.phrases.get(say::ACCOUNT), account.number());
                document.paragraph(Line::of(Role::Strong, number));
            }
            document.blocks.push(Block::List(self.facts(account, provision)));
        }
    }

    fn facts(&self, account: Account<'a>, provision: &'a Provision) -> Vec<Vec<Line>> {
        let clause = account.clause;
        let is_own = account.rival.is_none();
        let mut facts = Vec::new();
        if is_own && !clause.points.is_empty() {
            facts.push(self.fact(say::POINT, Role::Strong, clause.points.join(self.phrases.comma())));
        }
        if !account.held_by().is_empty() {
            facts.push(self.fact(say::HELD_BY, Role::Strong, self.phrases.words("parties", account.held_by())));
        }
        let state = if account.state() == State::Stated { Role::Plain } else { Role::Caution };
        facts.push(self.fact(say::STATE, state, self.phrases.get(say::state(account.state()))));
        if let Some(says) = account.says() {
            facts.push(self.fact(say::ANSWER, Role::Plain, says.wording(self.lang)));
        }
        if let Some(value) = &account.terms().value {
            facts.push(self.fact(say::VALUE, Role::Plain, self.phrases.value(value, provision)));
        }
        self.parties_and_limits(&mut facts, account.terms());
        if let Some(grade) = account.grade() {
            facts.push(self.fact(say::GRADE, Role::Plain, self.phrases.get(say::grade(grade))));
        }
        if let Some(note) = account.note() {
            facts.push(self.fact(say::NOTE, Role::Plain, note.wording(self.lang)));
        }
        facts.extend(self.sources(account.sources()));
        if is_own {
            let addresses: Vec<String> = Address::of(self.plan, clause).iter().map(Address::to_string).collect();
            facts.push(self.fact(say::ADDRESS, Role::Key, addresses.join(self.phrases.comma())));
        }
        facts
    }

    fn parties_and_limits(&self, facts: &mut Vec<Vec<Line>>, terms: &'a Terms) {
        for (label, vocabulary, keys) in [
            (say::QUALIFIERS, "qualifiers", &terms.qualifiers),
            (say::BOUND_PARTIES, "parties", &terms.bound),
            (say::BENEFICIARIES, "parties", &terms.beneficiaries),
            (say::AREAS, "territories", &terms.areas),
        ] {
            if !keys.is_empty() {
                facts.push(self.fact(label, Role::Plain, self.phrases.words(vocabulary, keys)));
            }
        }
        if terms.value.is_some() {
            facts.push(self.fact(say::FIRMNESS, Role::Plain, self.phrases.get(say::modality(terms.modality))));
        }
    }

    /// Every source of an account, with its remarks, as one item.
    fn sources(&self, ids: &[SourceId]) -> Option<Vec<Line>> {
        if ids.is_empty() {
            return None;
        }
        let label = Line::of(Role::Muted, format!("{}{}", self.phrases.get(say::SOURCES), self.phrases.colon()));
        let lines = ids.iter().filter_map(|id| self.record.source(id)).flat_map(|source| {
            let line = Line::of(Role::Key, format!("{} ", source.id)).and(source_line(source, self.phrases));
            let covers = source.covers.as_ref().map(|covers| {
                Line::of(Role::Muted, format!("{}{}{covers}", self.phrases.get(say::COVERS), self.phrases.colon()))
            });
            let note = source.note.as_deref().map(|note| Line::of(Role::Muted, note.wording(self.lang)));
            [Some(line), covers, note].into_iter().flatten()
        });
        Some(std::iter::once(label).chain(lines).collect())
    }

    fn fact(&self, label: Message, role: Role, text: impl Into<String>) -> Vec<Line> {
        vec![Line::of(Role::Muted, format!("{}{}", self.phrases.get(label), self.phrases.colon())).with(role, text)]
    }
}
