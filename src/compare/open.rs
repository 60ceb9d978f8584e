//! What a plan leaves open: the list that a negotiator's staff keeps.

use crate::record::{Clause, DateValue, NotEncoded, Plan, Provision, Record, State, Value};

/// What a plan leaves open.
#[derive(Clone, Debug)]
pub struct Open<'a> {
    /// The record.
    pub record: &'a Record,
    /// The plan.
    pub plan: &'a Plan,
    /// Its open clauses: by [`OpenKind`], then in the order of the plan.
    pub clauses: Vec<OpenClause<'a>>,
    /// What nobody saw of it, with the reason.
    pub not_seen: &'a [NotEncoded],
}

/// A clause that leaves its question open.
#[derive(Clone, Copy, Debug)]
pub struct OpenClause<'a> {
    /// In which way.
    pub kind: OpenKind,
    /// The question.
    pub provision: &'a Provision,
    /// The clause.
    pub clause: &'a Clause,
}

/// In which way a question is open.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum OpenKind {
    /// Sources or parties give rival answers.
    Contested,
    /// It is left to later talks.
    Deferred,
    /// A date is promised, none is given.
    NoDate,
    /// Its terms are said to stand in a paper that is not public.
    Unpublished,
}

impl OpenKind {
    /// All kinds, in the order in which they are listed.
    pub const ALL: [OpenKind; 4] = [OpenKind::Contested, OpenKind::Deferred, OpenKind::NoDate, OpenKind::Unpublished];

    /// The word of JSON and CSV.
    pub fn name(self) -> &'static str {
        match self {
            OpenKind::Contested => "contested",
            OpenKind::Deferred => "deferred",
            OpenKind::NoDate => "no-date",
            OpenKind::Unpublished => "unpublished",
        }
    }

    pub(super) fn of(clause: &Clause) -> Option<Self> {
        match (clause.state, &clause.terms.value) {
            (State::Contested, _) => Some(OpenKind::Contested),
            (State::Deferred, _) => Some(OpenKind::Deferred),
            (State::Unpublished, _) => Some(OpenKind::Unpublished),
            (_, Some(Value::Date(DateValue::Open))) => Some(OpenKind::NoDate),
            _ => None,
        }
    }
}

impl Open<'_> {
    /// How many clauses are open in this way.
    pub fn count(&self, kind: OpenKind) -> usize {
        self.clauses.iter().filter(|open| open.kind == kind).count()
    }
}

/// What a plan leaves open.
pub fn open<'a>(record: &'a Record, plan: &'a Plan) -> Open<'a> {
    let open = plan.clauses.iter().filter_map(|clause| {
        let (kind, provision) = OpenKind::of(clause).zip(record.provision(&clause.provision))?;
        Some(OpenClause { kind, provision, clause })
    });
    let mut clauses: Vec<OpenClause<'a>> = open.collect();
    clauses.sort_by_key(|open| open.kind);
    Open { record, plan, clauses, not_seen: &plan.not_encoded }
}
