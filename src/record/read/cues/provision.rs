//! `TOPIC.toml`: what shows that a clause speaks of a provision.

use std::collections::{BTreeMap, HashSet};

use super::super::super::Key;
use super::super::super::cue::{Part, Phrases, ProvisionCues};
use super::super::super::diagnostic::Rule;
use super::super::Context;
use super::super::table::{At, Node, Table};
use super::levels::{beside, excludes, known_levels, levels};
use super::owners::{Owners, Told};
use super::parts::Parts;
use super::phrases::{LANGUAGES, phrases};

/// What stands between ideas that show a provision together.
pub(super) const AND: &str = " + ";

/// The key of sets of ideas.
pub(super) const TOGETHER: &str = "together";

/// Reads what shows the provisions of a file; `topics` are the phrases of those read before.
pub(super) fn read(
    root: &Table<'_>,
    context: &Context<'_>,
    topics: &mut Owners,
    concepts: &BTreeMap<Key, Phrases>,
) -> Vec<ProvisionCues> {
    root.entries().filter_map(|(name, node)| provision(&name, node, context, (topics, concepts))).collect()
}

fn provision(
    name: &At<&str>,
    node: Node<'_>,
    context: &Context<'_>,
    (topics, concepts): (&mut Owners, &BTreeMap<Key, Phrases>),
) -> Option<ProvisionCues> {
    let table = node.table()?;
    let Some(provision) = context.provisions.get(name.value) else {
        let message = format!("`{}` is no provision of the record", name.value);
        let known = context.provisions.keys().copied();
        node.reading.unknown(Rule::UnknownProvision, name.span.clone(), message, name.value, known);
        return None;
    };
    if let Some(topic) = table.get_table("topic") {
        topics.note(&topic, name.value, &Parts::default(), |phrase, other| {
            let message = format!("`{phrase}` is a phrase of `{other}` too");
            (message, "a phrase that shows two provisions shows neither")
        });
    }
    tell_apart(&table, ["topic", "not"], "a phrase that shows a provision cannot also rule it out");
    tell_apart(&table, ["yes", "no"], "a phrase that says both yes and no says neither");
    tell_apart(&table, ["topic", "opposite"], "a phrase that shows a provision cannot also state the opposite");
    contrary_examples(&table);
    let part = |key| table.get_table(key).as_ref().map(phrases).unwrap_or_default();
    let cues = ProvisionCues {
        provision: name.value.into(),
        topic: part("topic"),
        together: table.strings(TOGETHER).iter().filter_map(|set| together(&table, set, concepts)).collect(),
        not: part("not"),
        levels: levels(&table, provision),
        covers: beside(&table, "covers", provision),
        excludes: excludes(&table, provision),
        denies: known_levels(&table, "denies", provision),
        opens: known_levels(&table, "opens", provision),
        matters: known_levels(&table, "matters", provision),
        yes: part("yes"),
        no: part("no"),
        opposite: part("opposite"),
        examples: part("examples"),
        near: part("near"),
    };
    table.finish();
    Some(cues)
}

/// The figure that a part of a set stands for, where it is none of the concepts.
pub(super) fn figure(name: &str) -> Option<Part> {
    match name {
        "figure" => Some(Part::Figure),
        "known-figure" => Some(Part::KnownFigure),
        _ => None,
    }
}

/// `army + limit`: ideas by their names; `figure` and `known-figure` are figures.
fn together(table: &Table<'_>, set: &At<&str>, concepts: &BTreeMap<Key, Phrases>) -> Option<Vec<Part>> {
    let part = |name: &str| {
        let known = || concepts.contains_key(name).then(|| Part::Concept(name.into()));
        let part = figure(name).or_else(known);
        if part.is_none() {
            let message = format!("no concept is called `{name}`");
            let known = concepts.keys().map(|name| &**name);
            table.reading.unknown(Rule::UnknownWord, set.span.clone(), message, name, known);
        }
        part
    };
    let names: Vec<&str> = set.value.split(AND).collect();
    if let Some((message, hint)) = weakness(&names) {
        table.reading.fault_with_hint(Rule::WeakSet, set.span.clone(), message, hint);
    }
    names.into_iter().map(part).collect()
}

/// What is wrong with a set of these parts.
fn weakness(names: &[&str]) -> Option<Told> {
    let mut seen = HashSet::new();
    if names.iter().all(|name| figure(name).is_some()) {
        return Some(("a figure without an idea shows nothing".to_owned(), "put a concept together with it"));
    }
    let twice = names.iter().find(|name| !seen.insert(**name))?;
    Some((format!("`{twice}` stands in the set twice"), "name each idea once"))
}

/// Reports phrases that stand under both keys.
fn tell_apart(table: &Table<'_>, keys: [&'static str; 2], hint: &'static str) {
    let mut owners = Owners::default();
    for key in keys {
        if let Some(part) = table.get_table(key) {
            owners.note(&part, key, &Parts::default(), |phrase, other| {
                (format!("`{phrase}` stands under `{other}` too"), hint)
            });
        }
    }
}

/// Reports sentences that are an example of the provision and near it.
fn contrary_examples(table: &Table<'_>) {
    let (Some(examples), Some(near)) = (table.get_table("examples"), table.get_table("near")) else { return };
    for lang in LANGUAGES {
        let own: HashSet<&str> = examples.strings(lang).iter().map(|example| example.value.trim()).collect();
        for sentence in near.strings(lang).into_iter().filter(|sentence| own.contains(sentence.value.trim())) {
            let message = format!("`{}` is an example of this provision too", sentence.value);
            let hint = "leave it under `examples` where it states an answer, else under `near`";
            table.reading.fault_with_hint(Rule::ContraryExample, sentence.span, message, hint);
        }
    }
}
