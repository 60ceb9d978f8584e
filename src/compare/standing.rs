//! How a plan stands to a question, and the change word that two standings make.

use std::collections::BTreeSet;

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

impl Absence {
    /// The word of JSON and CSV.
    pub fn name(self) -> &'static str {
        match self {
            Absence::Silent => "silent",
            Absence::NotReported => "not-reported",
        }
    }
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

/// How a plan stands to a question with this clause, or without any for the parties and areas concerned.
pub(super) fn standing(plan: &Plan, provision: &str, clause: Option<&Clause>) -> Standing {
    match clause.map(|clause| clause.state) {
        Some(State::Contested | State::Denied) => Standing::Contested,
        Some(State::Stated) => Standing::Stated,
        Some(State::Deferred) => Standing::Deferred,
        Some(State::Unpublished) => Standing::Unknown,
        None if plan.is_unknown(provision) => Standing::Unknown,
        Some(State::Removed | State::Silent) | None => Standing::Absent,
    }
}

/// Whether the later plan answers, in part perhaps by leaving it to talks, what the earlier one does not speak of.
pub(super) fn is_new(standings: &[(Standing, Standing)]) -> bool {
    let is_answer = |after| matches!(after, Standing::Stated | Standing::Deferred);
    standings.iter().all(|(before, after)| *before == Standing::Absent && is_answer(*after))
        && standings.iter().any(|(_, after)| *after == Standing::Stated)
}

/// The change word for several answers together, in whatever order: contested where one is; changed where they differ
/// in different ways, or one differs beside one that stays. What is not reported of one hides no difference of another.
pub(super) fn change_of_all(changes: impl Iterator<Item = Change>) -> Change {
    let words: BTreeSet<Change> = changes.collect();
    let mut differences = words.iter().filter(|change| change.is_difference());
    let stays = words.contains(&Change::Unchanged) || words.contains(&Change::Renumbered);
    match (differences.next(), differences.next()) {
        _ if words.contains(&Change::Contested) => Change::Contested,
        (Some(only), None) if !stays => *only,
        (Some(_), _) => Change::Changed,
        // Of the rest the first weighs most: not reported, then renumbered.
        (None, _) => words.first().copied().unwrap_or(Change::Unchanged),
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
