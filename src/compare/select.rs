//! Which rows of a comparison are asked for.

use std::collections::BTreeSet;

use crate::record::{Provision, ProvisionId, TopicId};

use super::{Change, Comparison};

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
        comparison.rows.retain(|row| {
            (self.topics.is_empty() || self.topics.contains(&row.topic.key))
                && (self.provisions.is_empty() || self.provisions.contains(&row.provision.key))
                && (self.changes.is_empty() || self.changes.contains(&row.change))
        });
        comparison
    }
}
