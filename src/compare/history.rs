//! One provision through all plans in time order: who said what, when it was new, and when it came back.
//!
//! A plan of the same day, or of a month that holds the day, is neither earlier nor later: it sets no mark on the other.
//! What a report leaves out is no difference. An outline is nobody's text: it gets no mark and sets none.

use std::collections::{BTreeMap, BTreeSet};

use crate::record::{
    Clause, Grade, Key, Keys, Kind, PartialDate, Plan, Provision, Record, Rival, SourceId, State, Terms, Text, Value,
};

use super::standing::{Absence, absence};

/// Which plans a history is of. An empty set of kinds asks for all.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Span {
    /// Only plans of these kinds; marks are set among them.
    pub kinds: BTreeSet<Kind>,
    /// No plan that is wholly earlier. Marks still know of it.
    pub from: Option<PartialDate>,
    /// No plan that is wholly later. Marks still know of it.
    pub to: Option<PartialDate>,
}

/// One provision through the plans of a record.
#[derive(Clone, Debug)]
pub struct History<'a> {
    /// The record.
    pub record: &'a Record,
    /// The provision.
    pub provision: &'a Provision,
    /// The plans that answer it, by date, then id.
    pub entries: Vec<Entry<'a>>,
    /// Plans with a public text that does not speak of it.
    pub silent: Vec<&'a Plan>,
    /// Plans of which nothing may be concluded.
    pub not_reported: Vec<&'a Plan>,
}

/// One plan with all that is known of its answer.
#[derive(Clone, Debug)]
pub struct Entry<'a> {
    /// The plan.
    pub plan: &'a Plan,
    /// Its answers: one for each clause, and one for each rival account; at least one.
    pub accounts: Vec<Account<'a>>,
}

/// One answer, as a clause states it or a rival account has it.
#[derive(Clone, Debug)]
pub struct Account<'a> {
    /// The clause.
    pub clause: &'a Clause,
    /// The rival account of it, where this is one.
    pub rival: Option<&'a Rival>,
    /// What is remarkable about its value.
    pub marks: Vec<Mark<'a>>,
}

/// What is remarkable about a value.
#[derive(Clone, Debug)]
pub enum Mark<'a> {
    /// No earlier entry has this value.
    First,
    /// It differs from the last stated value before it: that of these plans.
    Changed(Vec<&'a Plan>),
    /// It is back to the value that this earlier text stated, and the last stated value before it was another. What stood
    /// in one account among rivals only, or in a demand, comes back to nothing.
    Restored(&'a Plan),
    /// No later entry has this value, and a later one states otherwise.
    Last,
}

impl Mark<'_> {
    /// The word of JSON and CSV.
    pub fn name(&self) -> &'static str {
        match self {
            Mark::First => "first-in",
            Mark::Changed(_) => "changed-in",
            Mark::Restored(_) => "restored",
            Mark::Last => "last-in",
        }
    }
}

impl<'a> Account<'a> {
    /// How the provision is answered; contested where it is one of several rival accounts.
    pub fn state(&self) -> State {
        match self.rival {
            Some(rival) if rival.state == State::Stated => State::Contested,
            Some(rival) => rival.state,
            None => self.clause.state,
        }
    }

    /// The typed terms.
    pub fn terms(&self) -> &'a Terms {
        self.rival.map_or(&self.clause.terms, |rival| &rival.terms)
    }

    /// The answer in controlled wording.
    pub fn says(&self) -> Option<&'a Text> {
        self.rival.map_or(self.clause.says.as_ref(), |rival| rival.says.as_ref())
    }

    /// The best grade among its sources.
    pub fn grade(&self) -> Option<Grade> {
        self.rival.map_or(self.clause.grade, |rival| rival.grade)
    }

    /// Where it was seen.
    pub fn sources(&self) -> &'a [SourceId] {
        self.rival.map_or(&self.clause.sources, |rival| &rival.sources)
    }

    /// Remarks.
    pub fn note(&self) -> Option<&'a Text> {
        self.rival.map_or(self.clause.note.as_deref(), |rival| rival.note.as_deref())
    }

    /// The value, where the account gives one: what is struck out, deferred, denied or unpublished has none.
    pub fn value(&self) -> Option<&'a Value> {
        let gives_one = matches!(self.state(), State::Stated | State::Contested);
        self.terms().value.as_ref().filter(|_| gives_one)
    }

    /// Who holds it: for a rival account the party whose proposal it is, where it is one, else the drafters of the plan.
    pub fn held_by(&self, plan: &'a Plan) -> &'a Keys {
        self.rival.map_or(&plan.drafted_by, |rival| &rival.held_by)
    }
}

/// One provision through the plans of a record, in time order.
///
/// The work grows with the square of the number of answers to the one provision.
pub fn history<'a>(record: &'a Record, provision: &'a Provision, span: &Span) -> History<'a> {
    let mut plans: Vec<&'a Plan> =
        record.plans.iter().filter(|plan| span.kinds.is_empty() || span.kinds.contains(&plan.kind)).collect();
    plans.sort_by(|one, other| (one.date, &one.id).cmp(&(other.date, &other.id)));
    let mut history = History { record, provision, entries: Vec::new(), silent: Vec::new(), not_reported: Vec::new() };
    for plan in plans {
        let accounts: Vec<Account<'a>> = plan.answers(&provision.key).flat_map(accounts).collect();
        match absence(plan, &provision.key) {
            _ if !accounts.is_empty() => history.entries.push(Entry { plan, accounts }),
            Absence::Silent => history.silent.push(plan),
            Absence::NotReported => history.not_reported.push(plan),
        }
    }
    set_marks(&mut history.entries, &provision.key);
    history.entries.retain(|entry| span.holds(entry.plan));
    history.silent.retain(|plan| span.holds(plan));
    history.not_reported.retain(|plan| span.holds(plan));
    history
}

impl Span {
    fn holds(&self, plan: &Plan) -> bool {
        self.from.is_none_or(|from| !from.is_after(plan.date)) && self.to.is_none_or(|to| !plan.date.is_after(to))
    }
}

/// The clause itself, unless only its rivals speak, and each rival account.
fn accounts(clause: &Clause) -> impl Iterator<Item = Account<'_>> {
    let speaks_itself = clause.rivals.is_empty() || clause.state != State::Contested || clause.terms.value.is_some();
    let own = speaks_itself.then_some(Account { clause, rival: None, marks: Vec::new() });
    let rivals = clause.rivals.iter().map(move |rival| Account { clause, rival: Some(rival), marks: Vec::new() });
    own.into_iter().chain(rivals)
}

/// One value with the plan that has it.
#[derive(Clone, Copy)]
struct Given<'a> {
    plan: &'a Plan,
    terms: &'a Terms,
    is_stated: bool,
    is_readable: bool,
}

impl Given<'_> {
    /// Whether a text had this value, whatever accounts say.
    fn stood(&self) -> bool {
        self.is_stated && self.plan.kind == Kind::Plan
    }
}

fn set_marks(entries: &mut [Entry<'_>], provision: &str) {
    let given: Vec<Given<'_>> = entries
        .iter()
        .filter(|entry| entry.plan.kind != Kind::Outline)
        .flat_map(|entry| entry.accounts.iter().filter_map(|account| given(entry.plan, account, provision)))
        .collect();
    for entry in entries.iter_mut().filter(|entry| entry.plan.kind != Kind::Outline) {
        for account in &mut entry.accounts {
            if let Some(own) = self::given(entry.plan, account, provision) {
                account.marks = marks(own, &given);
            }
        }
    }
}

fn given<'a>(plan: &'a Plan, account: &Account<'a>, provision: &str) -> Option<Given<'a>> {
    account.value().map(|_| Given {
        plan,
        terms: account.terms(),
        is_stated: account.state() == State::Stated,
        is_readable: !plan.is_unknown(provision),
    })
}

fn marks<'a>(own: Given<'a>, all: &[Given<'a>]) -> Vec<Mark<'a>> {
    let earlier = all.iter().filter(|other| own.plan.date.is_after(other.plan.date));
    let later = all.iter().filter(|other| other.plan.date.is_after(own.plan.date));
    let mut marks = Vec::new();
    let mut same_before = earlier.clone().rev().filter(|other| is_same(own, **other)).peekable();
    if same_before.peek().is_none() {
        marks.push(Mark::First);
    }
    let stated: Vec<Given<'_>> = earlier.copied().filter(|other| other.is_stated).collect();
    let last = last_stated(&stated);
    if !last.is_empty() && !last.iter().any(|other| is_same(own, *other)) {
        let mut plans: Vec<&'a Plan> = last.iter().map(|other| other.plan).collect();
        plans.dedup_by_key(|plan| &plan.id);
        marks.push(Mark::Changed(plans));
        marks.extend(same_before.find(|other| other.stood()).map(|other| Mark::Restored(other.plan)));
    }
    let has_later = later.clone().any(|other| is_same(own, *other));
    if !has_later && later.clone().any(|other| other.is_stated) {
        marks.push(Mark::Last);
    }
    marks
}

/// Those with none later among them: of two texts of one day neither is the last.
fn last_stated<'a>(stated: &[Given<'a>]) -> Vec<Given<'a>> {
    let is_last = |one: &&Given<'a>| !stated.iter().any(|other| other.plan.date.is_after(one.plan.date));
    stated.iter().filter(is_last).copied().collect()
}

/// Whether two values are the same as far as both are told: what only one side has differs only where the other side
/// could be read.
fn is_same(one: Given<'_>, other: Given<'_>) -> bool {
    let agree = Agreement { one: one.is_readable, other: other.is_readable };
    agree.values(one.terms.value.as_ref(), other.terms.value.as_ref())
        && agree.sets(&one.terms.qualifiers, &other.terms.qualifiers)
        && agree.sets(&one.terms.bound, &other.terms.bound)
        && agree.sets(&one.terms.areas, &other.terms.areas)
        && one.terms.modality == other.terms.modality
}

/// Which of two sides could be read in full.
#[derive(Clone, Copy)]
struct Agreement {
    one: bool,
    other: bool,
}

impl Agreement {
    fn sets(self, one: &Keys, other: &Keys) -> bool {
        // Two sets that each have what the other lacks differ, whoever could be read.
        let do_meet = one.is_subset(other) || other.is_subset(one);
        do_meet && (!self.one || other.is_subset(one)) && (!self.other || one.is_subset(other))
    }

    fn maps<V: PartialEq>(self, one: &BTreeMap<Key, V>, other: &BTreeMap<Key, V>) -> bool {
        let keys = |map: &BTreeMap<Key, V>| map.keys().cloned().collect::<Keys>();
        one.iter().all(|(key, value)| other.get(key).is_none_or(|theirs| theirs == value))
            && self.sets(&keys(one), &keys(other))
    }

    fn values(self, one: Option<&Value>, other: Option<&Value>) -> bool {
        match (one, other) {
            (Some(Value::Set(one)), Some(Value::Set(other))) => self.sets(one, other),
            (Some(Value::Map(one)), Some(Value::Map(other))) => self.maps(one, other),
            (Some(Value::Shares(one)), Some(Value::Shares(other))) => self.maps(one, other),
            _ => one == other,
        }
    }
}
