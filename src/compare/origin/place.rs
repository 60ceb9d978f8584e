//! Where an answer stands, and how it is known.

use crate::record::{Clause, Grade, Plan, Rival, SourceId, Terms, Text};

/// An answer in another text.
#[derive(Clone, Copy, Debug)]
pub struct Place<'a> {
    /// The text.
    pub plan: &'a Plan,
    /// The clause.
    pub clause: &'a Clause,
    /// The account, where the clause is contested.
    pub rival: Option<&'a Rival>,
    /// Whether the text has the same date as the plan asked about: which came first that day is not known.
    pub is_same_day: bool,
}

impl<'a> Place<'a> {
    /// Its terms.
    pub fn terms(&self) -> &'a Terms {
        self.rival.map_or(&self.clause.terms, |rival| &rival.terms)
    }

    /// Its controlled wording.
    pub fn says(&self) -> Option<&'a Text> {
        self.rival.map_or(&self.clause.says, |rival| &rival.says).as_ref()
    }

    /// How it is known.
    pub fn evidence(&self) -> Evidence<'a> {
        evidence(self.clause, self.rival)
    }

    /// Which account of its clause it is, counted from 1.
    pub fn account(&self) -> Option<usize> {
        account(self.clause, self.rival)
    }
}

/// How an answer is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Evidence<'a> {
    /// The best grade among its sources.
    pub grade: Option<Grade>,
    /// Where it was seen.
    pub sources: &'a [SourceId],
}

pub(super) fn evidence<'a>(clause: &'a Clause, rival: Option<&'a Rival>) -> Evidence<'a> {
    rival.map_or(Evidence { grade: clause.grade, sources: &clause.sources }, |rival| Evidence {
        grade: rival.grade,
        sources: &rival.sources,
    })
}

pub(super) fn account(clause: &Clause, rival: Option<&Rival>) -> Option<usize> {
    let rival = rival?;
    clause.rivals.iter().position(|one| std::ptr::eq(one, rival)).map(|at| at + 1)
}
