//! A few keys, each once.

use std::ops::Deref;

use serde::{Deserialize, Serialize};

use super::Key;

/// Keys in their order, each once. Nearly all that a record has are of one key or two: a list of them takes a tenth of what
/// a tree does, and the record is read at each start.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent, bound(deserialize = "'de: 'static"))]
pub struct Keys(Vec<Key>);

impl FromIterator<Key> for Keys {
    fn from_iter<T: IntoIterator<Item = Key>>(keys: T) -> Self {
        let mut keys: Vec<Key> = keys.into_iter().collect();
        keys.sort_unstable();
        keys.dedup();
        Self(keys)
    }
}

impl<'a> IntoIterator for &'a Keys {
    type Item = &'a Key;
    type IntoIter = std::slice::Iter<'a, Key>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.iter()
    }
}

impl Deref for Keys {
    type Target = [Key];

    fn deref(&self) -> &[Key] {
        &self.0
    }
}

impl Keys {
    /// Those that others lack.
    pub fn difference<'a>(&'a self, others: &'a Keys) -> impl Iterator<Item = &'a Key> {
        self.iter().filter(|key| !others.contains(key))
    }

    /// Whether others have all of them.
    pub fn is_subset(&self, others: &Keys) -> bool {
        self.difference(others).next().is_none()
    }

    /// Whether others have none of them.
    pub fn is_disjoint(&self, others: &Keys) -> bool {
        self.iter().all(|key| !others.contains(key))
    }
}
