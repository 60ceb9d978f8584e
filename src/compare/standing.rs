//! How a plan stands to a question, and the change word that two standings make.

use crate::record::{Clause, Plan, State};

/// What happened to a provision between two plans.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Change {
    /// A term or the words differ.
    Changed,
    /// The later text is public and silent, or a source says that the clause was struck out.
    Removed,
    /// The earlier text is public and silent, the later one answers.
    Added,
    /// The later plan leaves it to later talks.
    Deferred,
    /// Sources or parties give rival values on either side.
    Contested,
    /// One side has no public text and no report covers it: nothing may be concluded.
    NotReported,
    /// The same terms in the same words under another point number.
    Renumbered,
    /// The same terms in the same words.
    Unchanged,
}

impl Change {
    /// All change words, in the order in which rows are shown: by weight.
    pub const ALL: [Change; 8] = [
        Change::Changed,
        Change::Removed,
        Change::Added,
        Change::Deferred,
        Change::Contested,
        Change::NotReported,
        Change::Renumbered,
        Change::Unchanged,
    ];

    /// The word of the command line and of JSON.
    pub fn name(self) -> &'static str {
        match self {
            Change::Changed => "changed",
            Change::Removed => "removed",
            Change::Added => "added",
            Change::Deferred => "deferred",
            Change::Contested => "contested",
            Change::NotReported => "not-reported",
            Change::Renumbered => "renumbered",
            Change::Unchanged => "unchanged",
        }
    }

    /// Whether it says that the texts differ. `not-reported` does not: nothing may be concluded from it.
    pub fn is_difference(self) -> bool {
        !matches!(self, Change::NotReported | Change::Renumbered | Change::Unchanged)
    }
}

/// Why a plan has no clause for a question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Absence {
    /// The text is public and does not speak of it.
    Silent,
    /// The text is not public, or the place was not seen, and no report covers it.
    NotReported,
}

/// How a plan stands to a question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Standing {
    Contested,
    Stated,
    Deferred,
    Unknown,
    Absent,
}

/// How a plan stands to the question that these clauses of it answer. Where clauses for several areas or parties differ,
/// the most open one tells.
pub(super) fn standing(plan: &Plan, provision: &str, clauses: &[&Clause]) -> Standing {
    let has = |state: State| clauses.iter().any(|clause| clause.state == state);
    if has(State::Contested) {
        Standing::Contested
    } else if has(State::Stated) {
        Standing::Stated
    } else if has(State::Deferred) {
        Standing::Deferred
    } else if has(State::Unpublished) || (clauses.is_empty() && plan.is_unknown(provision)) {
        Standing::Unknown
    } else {
        Standing::Absent
    }
}

/// Why there is no clause, where there is none.
pub(super) fn absence(plan: &Plan, provision: &str) -> Absence {
    if plan.is_unknown(provision) { Absence::NotReported } else { Absence::Silent }
}

/// The change word for two standings, where the clauses are not simply the same. `None`: both are stated, so their terms tell.
pub(super) fn change_between(before: Standing, after: Standing) -> Option<Change> {
    use Standing::{Absent, Contested, Deferred, Stated, Unknown};
    Some(match (before, after) {
        (Contested, _) | (_, Contested) => Change::Contested,
        (Unknown, _) | (_, Unknown) => Change::NotReported,
        (_, Deferred) => Change::Deferred,
        (Absent, Absent) => Change::Unchanged,
        (Absent, _) => Change::Added,
        (_, Absent) => Change::Removed,
        (Deferred, Stated) => Change::Changed,
        (Stated, Stated) => return None,
    })
}
