//! Which rows of a comparison are asked for.

use std::collections::BTreeSet;

use crate::record::{Provision, ProvisionId, TopicId};

use super::{Change, Comparison, Gap, Matrix};

/// Which rows are asked for. Empty sets ask for all.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Selection {
    /// Rows of these topics.
    pub topics: BTreeSet<TopicId>,
    /// Rows of these provisions.
    pub provisions: BTreeSet<ProvisionId>,
    /// Rows with these change words.
    pub changes: BTreeSet<Change>,
}

impl Selection {
    /// Whether all rows are asked for.
    pub fn is_all(&self) -> bool {
        *self == Self::default()
    }

    /// Whether rows of this provision are asked for, whatever their change.
    pub fn asks(&self, provision: &Provision) -> bool {
        (self.topics.is_empty() || self.topics.contains(&provision.topic))
            && (self.provisions.is_empty() || self.provisions.contains(&provision.key))
    }

    /// The comparison with only the rows asked for.
    pub fn of<'a>(&self, mut comparison: Comparison<'a>) -> Comparison<'a> {
        comparison.rows.retain(|row| self.asks(row.provision) && self.asks_change(row.change));
        comparison
    }

    /// The matrix with only the rows asked for: those in which any plan has one of the change words.
    pub fn of_matrix<'a>(&self, mut matrix: Matrix<'a>) -> Matrix<'a> {
        matrix.rows.retain(|row| {
            let mut changes = row.cells.iter().filter_map(|cell| cell.since).map(|since| since.change);
            self.asks(row.provision) && (self.changes.is_empty() || changes.any(|change| self.asks_change(change)))
        });
        matrix
    }

    /// The demands with only the rows asked for.
    pub fn of_gap<'a>(&self, mut gap: Gap<'a>) -> Gap<'a> {
        gap.rows.retain(|row| self.asks(row.provision));
        gap
    }

    fn asks_change(&self, change: Change) -> bool {
        self.changes.is_empty() || self.changes.contains(&change)
    }
}
