//! Parts of an answer that have a history of their own.

use crate::record::{Key, Terms, Value};

use super::Place;

/// A part of an answer with a history of its own.
#[derive(Clone, Copy, Debug)]
pub struct Part<'a> {
    /// What it is.
    pub what: PartOf<'a>,
    /// The earliest text that has it, in whatever answer to the provision; nothing where none was seen to have it.
    pub first: Option<Place<'a>>,
}

/// Which part of an answer it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PartOf<'a> {
    /// A qualifier.
    Qualifier(&'a Key),
    /// A member of a map, with its level.
    Status(&'a Key, &'a Key),
}

impl PartOf<'_> {
    /// Whether these terms have it.
    pub(super) fn is_in(self, terms: &Terms) -> bool {
        match self {
            PartOf::Qualifier(key) => terms.qualifiers.contains(key),
            PartOf::Status(area, level) => {
                matches!(&terms.value, Some(Value::Map(map)) if map.get(area) == Some(level))
            }
        }
    }
}
