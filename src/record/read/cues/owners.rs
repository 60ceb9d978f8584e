//! Phrases that belong to several things at once, and so tell none of them.

use std::collections::HashMap;

use super::super::super::diagnostic::Rule;
use super::super::table::Table;
use super::parts::Parts;
use super::phrases::LANGUAGES;

/// What each phrase belongs to, without regard to case.
#[derive(Default)]
pub(super) struct Owners(HashMap<String, String>);

/// What is wrong with a phrase that something else has, and what to do.
pub(super) type Told = (String, &'static str);

impl Owners {
    /// Reports the phrases of a table that have an owner.
    pub(super) fn check(&self, table: &Table<'_>, parts: &Parts, told: impl Fn(&str, &str) -> Told) {
        for phrase in LANGUAGES.iter().flat_map(|lang| parts.written(table, lang)) {
            if let Some(owner) = self.0.get(&phrase.value.to_lowercase()) {
                let (message, hint) = told(&phrase.value, owner);
                table.reading.fault_with_hint(Rule::AmbiguousCue, phrase.span, message, hint);
            }
        }
    }

    /// Reports the phrases of a table that something else has too; the others are noted as its own.
    pub(super) fn note(&mut self, table: &Table<'_>, owner: &str, parts: &Parts, told: impl Fn(&str, &str) -> Told) {
        for phrase in LANGUAGES.iter().flat_map(|lang| parts.written(table, lang)) {
            let known = self.0.entry(phrase.value.to_lowercase()).or_insert_with(|| owner.to_owned());
            if known != owner {
                let (message, hint) = told(&phrase.value, known);
                table.reading.fault_with_hint(Rule::AmbiguousCue, phrase.span, message, hint);
            }
        }
    }
}
