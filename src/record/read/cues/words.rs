//! `words.toml` and `concepts.toml`: words of the language, by what they do, and words for one idea.

use std::collections::HashSet;

use super::super::super::Key;
use super::super::super::cue::Phrases;
use super::super::super::diagnostic::Rule;
use super::super::super::word_kind::WordKind;
use super::super::table::{At, Node, Table};
use super::parts::{Parts, named};
use super::phrases::phrases;
use super::provision::figure;

/// Reads the words for one idea each, of which provisions use these.
pub(super) fn concepts(root: &Table<'_>, used: &HashSet<&str>) -> Vec<(Key, Phrases)> {
    root.entries().filter_map(|(name, node)| concept(&name, node, used)).collect()
}

fn concept(name: &At<&str>, node: Node<'_>, used: &HashSet<&str>) -> Option<(Key, Phrases)> {
    let phrases = phrases(&node.table()?);
    let fault = if figure(name.value).is_some() {
        Some(("is what figures are called in sets", "give the concept another name"))
    } else if phrases.is_empty() {
        Some(("has no phrases", "write phrases under `en` or `zh`, or leave the concept out"))
    } else if used.contains(name.value) {
        None
    } else {
        Some(("is in no set", "name it in `together` of a provision, or leave it out"))
    };
    if let Some((message, hint)) = fault {
        let message = format!("`{}` {message}", name.value);
        node.reading.fault_with_hint(Rule::IdleConcept, name.span.clone(), message, hint);
    }
    Some((name.value.into(), phrases))
}

/// Reads the words of the language, by what they do.
pub(super) fn read(root: &Table<'_>) -> Vec<(WordKind, Phrases)> {
    let parts = Parts::of(root);
    named(root).filter_map(|(name, node)| kind(&name, node, &parts)).collect()
}

fn kind(name: &At<&str>, node: Node<'_>, parts: &Parts) -> Option<(WordKind, Phrases)> {
    let kind = WordKind::ALL.into_iter().find(|kind| kind.name() == name.value);
    if kind.is_none() {
        let message = format!("`{}` is no kind of word", name.value);
        let known = WordKind::ALL.map(WordKind::name);
        node.reading.unknown(Rule::UnknownWord, name.span.clone(), message, name.value, known);
    }
    Some((kind?, parts.names(&node.table()?)))
}
