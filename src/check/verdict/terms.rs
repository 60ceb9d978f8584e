//! The parties, areas and members that the terms of a clause have.

use crate::record::{Key, Terms, Value};

/// All parties, areas and members of a clause.
pub(super) fn all_of(terms: &Terms) -> impl Iterator<Item = &Key> {
    members_of(terms).into_iter().chain(&terms.bound).chain(&terms.beneficiaries).chain(&terms.areas)
}

pub(super) fn members_of(terms: &Terms) -> Vec<&Key> {
    match &terms.value {
        Some(Value::Set(members)) => members.iter().collect(),
        Some(Value::Map(levels)) => levels.keys().collect(),
        Some(Value::Shares(shares)) => shares.keys().collect(),
        _ => Vec::new(),
    }
}
