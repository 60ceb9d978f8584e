//! Lists that are read when they are first asked for.

use std::ops::Deref;
use std::sync::OnceLock;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A list of the record. That of the built-in record is read when it is first asked for: a check of a short text spent half of
/// its start on reading sources, corrections, and clauses of plans that it did not speak of.
///
/// # Panics
/// Asking for it, where what the build stored cannot be read back: a fault of the program.
#[derive(Clone, Debug)]
pub struct Later<T> {
    list: OnceLock<Vec<T>>,
    stored: Option<Stored<T>>,
}

/// A list in stored form, and how it is read.
type Stored<T> = (&'static [u8], fn(&'static [u8]) -> Vec<T>);

impl<T> Later<T> {
    /// A list that is read later.
    pub(super) fn stored(stored: &'static [u8], read: fn(&'static [u8]) -> Vec<T>) -> Self {
        Self { list: OnceLock::new(), stored: Some((stored, read)) }
    }
}

impl<T> From<Vec<T>> for Later<T> {
    fn from(list: Vec<T>) -> Self {
        Self { list: list.into(), stored: None }
    }
}

impl<T> Deref for Later<T> {
    type Target = [T];

    fn deref(&self) -> &[T] {
        self.list.get_or_init(|| self.stored.map(|(stored, read)| read(stored)).unwrap_or_default())
    }
}

impl<T> FromIterator<T> for Later<T> {
    fn from_iter<I: IntoIterator<Item = T>>(items: I) -> Self {
        Vec::from_iter(items).into()
    }
}

impl<'l, T> IntoIterator for &'l Later<T> {
    type Item = &'l T;
    type IntoIter = std::slice::Iter<'l, T>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

impl<T: PartialEq> PartialEq for Later<T> {
    fn eq(&self, other: &Self) -> bool {
        **self == **other
    }
}

impl<T: Eq> Eq for Later<T> {}

impl<T: Serialize> Serialize for Later<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        (**self).serialize(serializer)
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Later<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Vec::deserialize(deserializer).map(Self::from)
    }
}
