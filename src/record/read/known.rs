//! Names of what the record has: each is known, or a fault with the nearest names.

use std::collections::{BTreeMap, BTreeSet};

use super::super::diagnostic::Rule;
use super::super::{Key, Provision, SourceId, Vocabulary};
use super::Context;
use super::table::{At, Reading, Table};

/// The key where the vocabulary has it; a fault where not.
pub(super) fn known_member(
    reading: Reading<'_>,
    member: &At<&str>,
    of: &str,
    vocabularies: &BTreeMap<String, Vocabulary>,
) -> Option<Key> {
    let known = vocabularies.get(of);
    if known.is_some_and(|words| words.contains_key(member.value)) {
        return Some(member.value.into());
    }
    let names = known.into_iter().flatten().map(|(key, _)| &**key);
    let message = format!("`{}` is not in the vocabulary `{of}`", member.value);
    reading.unknown(Rule::UnknownWord, member.span.clone(), message, member.value, names);
    None
}

/// The level where the scale of the provision has it; a fault where not.
pub(super) fn known_level(reading: Reading<'_>, level: &At<&str>, provision: &Provision) -> Option<Key> {
    let scale = provision.answer.scale();
    if scale.is_some_and(|scale| scale.level(level.value).is_some()) {
        return Some(level.value.into());
    }
    let message = format!("`{}` is no level of `{}`", level.value, provision.key);
    let levels = scale.into_iter().flat_map(|scale| scale.levels.iter().map(|level| &*level.key));
    reading.unknown(Rule::UnknownLevel, level.span.clone(), message, level.value, levels);
    None
}

/// The provision where the record has it; a fault where not, with what replaced it where it is retired.
pub(super) fn known_provision<'c>(
    reading: Reading<'_>,
    name: &At<&str>,
    context: &Context<'c>,
) -> Option<&'c Provision> {
    let known = context.provisions.get(name.value).copied();
    if known.is_none() {
        let message = format!("`{}` is no provision of the record", name.value);
        match context.retired.iter().find(|retired| &*retired.key == name.value) {
            Some(retired) => {
                let new: Vec<String> = retired.replaced_by.iter().map(|key| format!("`{key}`")).collect();
                let hint = format!("it was replaced by {}", new.join(" and "));
                reading.fault_with_hint(Rule::UnknownProvision, name.span.clone(), message, hint);
            }
            None => {
                let known = context.provisions.keys().copied();
                reading.unknown(Rule::UnknownProvision, name.span.clone(), message, name.value, known);
            }
        }
    }
    known
}

/// The sources that a table names, each once.
pub(super) fn known_sources(table: &Table<'_>, context: &Context<'_>) -> Vec<SourceId> {
    let mut seen: BTreeSet<Key> = BTreeSet::new();
    let mut sources = Vec::new();
    for id in table.strings("sources") {
        if !context.sources.contains(id.value) {
            let message = format!("`{}` is not in sources.toml", id.value);
            table.reading.unknown(Rule::UnknownSource, id.span, message, id.value, context.sources.iter().copied());
        } else if !seen.insert(id.value.into()) {
            table.reading.fault(Rule::DuplicateId, id.span, format!("`{}` stands here twice", id.value));
        } else {
            sources.push(id.value.into());
        }
    }
    sources
}
