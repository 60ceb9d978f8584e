//! `cues/*.toml`: how prose speaks of plans, provisions and members of vocabularies. A record may have none.

use std::collections::BTreeMap;

use super::super::cue::{Cues, Group, Part, Phrases, PlanCues, ProvisionCues, WordKind};
use super::super::diagnostic::Rule;
use super::super::{Key, Provision};
use super::table::{At, Node, Table};
use super::{Context, PlacedPlan};

/// The folder of cues, inside a record's own.
pub(super) const FOLDER: &str = "cues/";

const NAMES: &str = "cues/names.toml";
const PLANS: &str = "cues/plans.toml";
const WORDS: &str = "cues/words.toml";
const CONCEPTS: &str = "cues/concepts.toml";

/// Reads all files of cues, each by its name.
pub(super) fn read<'a>(roots: &[(&str, Table<'a>)], context: &Context<'_>, plans: &[PlacedPlan<'_>]) -> Cues {
    let mut cues = Cues::default();
    let mut seen: BTreeMap<&'a str, String> = BTreeMap::new();
    for (_, root) in roots.iter().filter(|(name, _)| *name == CONCEPTS) {
        let concepts = root.entries().filter_map(|(name, node)| Some((name.value.to_owned(), phrases(&node.table()?))));
        cues.concepts.extend(concepts);
    }
    for (name, root) in roots {
        match *name {
            NAMES => names(root, context, &mut cues),
            PLANS => cues.plans.extend(root.entries().filter_map(|(plan, node)| of_plan(&plan, node, plans))),
            CONCEPTS => {}
            WORDS => cues.words.extend(root.entries().filter_map(|(word, node)| word_kind(&word, node))),
            _ => {
                for (provision, node) in root.entries() {
                    let known = of_provision(&provision, node, context, (&mut seen, &cues.concepts));
                    cues.provisions.extend(known);
                }
            }
        }
    }
    cues
}

fn of_provision<'a>(
    name: &At<&'a str>,
    node: Node<'a>,
    context: &Context<'_>,
    (seen, concepts): (&mut BTreeMap<&'a str, String>, &BTreeMap<String, Phrases>),
) -> Option<ProvisionCues> {
    let table = node.table()?;
    let Some(provision) = context.provisions.get(name.value) else {
        let message = format!("`{}` is no provision of the record", name.value);
        let known = context.provisions.keys().copied();
        node.reading.unknown(Rule::UnknownProvision, name.span.clone(), message, name.value, known);
        return None;
    };
    let topic = table.get("topic").and_then(Node::table);
    for phrase in topic.iter().flat_map(|topic| ["en", "zh"].map(|lang| topic.strings(lang))).flatten() {
        match seen.get(phrase.value) {
            Some(other) if other != name.value => {
                let message = format!("`{}` is a phrase of `{other}` too", phrase.value);
                let hint = "a phrase that shows two provisions shows neither";
                node.reading.fault_with_hint(Rule::AmbiguousCue, phrase.span, message, hint);
            }
            _ => {
                seen.insert(phrase.value, name.value.to_owned());
            }
        }
    }
    let part = |key| table.get(key).and_then(Node::table).map(|table| phrases(&table)).unwrap_or_default();
    let cues = ProvisionCues {
        provision: name.value.into(),
        topic: topic.map(|topic| phrases(&topic)).unwrap_or_default(),
        together: table.strings("together").iter().filter_map(|set| together(&table, set, concepts)).collect(),
        not: part("not"),
        levels: levels(&table, provision),
        matters: table.strings("matters").iter().filter_map(|level| known_level(&table, level, provision)).collect(),
        yes: part("yes"),
        no: part("no"),
        examples: part("examples"),
        near: part("near"),
    };
    table.finish();
    Some(cues)
}

/// What stands between ideas that show a provision together.
const AND: &str = " + ";

/// `army + limit`: ideas by their names; `figure` and `known-figure` are figures.
fn together(table: &Table<'_>, set: &At<&str>, concepts: &BTreeMap<String, Phrases>) -> Option<Vec<Part>> {
    let part = |name: &str| match name {
        "figure" => Some(Part::Figure),
        "known-figure" => Some(Part::KnownFigure),
        _ if concepts.contains_key(name) => Some(Part::Concept(name.to_owned())),
        _ => {
            let message = format!("no concept is called `{name}`");
            table.reading.unknown(
                Rule::UnknownWord,
                set.span.clone(),
                message,
                name,
                concepts.keys().map(String::as_str),
            );
            None
        }
    };
    set.value.split(AND).map(part).collect()
}

fn levels(table: &Table<'_>, provision: &Provision) -> BTreeMap<Key, Phrases> {
    let entries = table.get("level").and_then(Node::table);
    let entries = entries.iter().flat_map(Table::entries);
    let known = entries.filter_map(|(level, node)| Some((known_level(table, &level, provision)?, node)));
    known.filter_map(|(level, node)| Some((level, phrases(&node.table()?)))).collect()
}

fn known_level(table: &Table<'_>, level: &At<&str>, provision: &Provision) -> Option<Key> {
    let scale = provision.answer.scale();
    if scale.is_some_and(|scale| scale.level(level.value).is_some()) {
        return Some(level.value.into());
    }
    let message = format!("`{}` is no level of `{}`", level.value, provision.key);
    let levels = scale.into_iter().flat_map(|scale| scale.levels.iter().map(|level| &*level.key));
    table.reading.unknown(Rule::UnknownLevel, level.span.clone(), message, level.value, levels);
    None
}

/// The phrases of both languages; each has a letter or digit.
fn phrases(table: &Table<'_>) -> Phrases {
    let list = |lang| {
        let phrases = table.strings(lang).into_iter().filter_map(|phrase| {
            let parts = phrase.value.split(" .. ");
            if parts.clone().any(|part| !part.contains(char::is_alphanumeric)) {
                let message = format!("`{}` has a part without a letter or digit", phrase.value);
                table.reading.fault(Rule::EmptyCue, phrase.span, message);
                return None;
            }
            Some(phrase.value.to_owned())
        });
        phrases.collect()
    };
    let phrases = Phrases { en: list("en"), zh: list("zh") };
    table.finish();
    phrases
}

/// The one table of groups, beside the tables of vocabularies.
const GROUPS: &str = "sets";

fn names(root: &Table<'_>, context: &Context<'_>, cues: &mut Cues) {
    for (vocabulary, node) in root.entries() {
        let Some(table) = node.table() else { continue };
        if vocabulary.value == GROUPS {
            cues.groups.extend(table.entries().filter_map(|(_, node)| group(&node.table()?, context)));
            continue;
        }
        let Some(words) = context.vocabularies.get(vocabulary.value) else {
            let message = format!("the record has no vocabulary `{}`", vocabulary.value);
            let known = context.vocabularies.keys().map(String::as_str);
            root.reading.unknown(Rule::UnknownWord, vocabulary.span.clone(), message, vocabulary.value, known);
            continue;
        };
        let members = table.entries().filter_map(|(member, node)| {
            if !words.contains_key(member.value) {
                let message = format!("`{}` is not in the vocabulary `{}`", member.value, vocabulary.value);
                let known = words.keys().map(|key| &**key);
                root.reading.unknown(Rule::UnknownWord, member.span.clone(), message, member.value, known);
                return None;
            }
            Some((member.value.into(), phrases(&node.table()?)))
        });
        cues.members.insert(vocabulary.value.to_owned(), members.collect());
    }
}

fn group(table: &Table<'_>, context: &Context<'_>) -> Option<Group> {
    let vocabulary = table.need_str("of")?;
    let Some(words) = context.vocabularies.get(vocabulary.value) else {
        let message = format!("the record has no vocabulary `{}`", vocabulary.value);
        let known = context.vocabularies.keys().map(String::as_str);
        table.reading.unknown(Rule::UnknownWord, vocabulary.span, message, vocabulary.value, known);
        return None;
    };
    let members = table.strings("members").into_iter().filter_map(|member| {
        if words.contains_key(member.value) {
            return Some(member.value.into());
        }
        let message = format!("`{}` is not in the vocabulary `{}`", member.value, vocabulary.value);
        table.reading.unknown(Rule::UnknownWord, member.span, message, member.value, words.keys().map(|key| &**key));
        None
    });
    let members: Vec<Key> = members.collect();
    Some(Group { names: phrases(table), vocabulary: vocabulary.value.to_owned(), members })
}

fn of_plan(name: &At<&str>, node: Node<'_>, plans: &[PlacedPlan<'_>]) -> Option<PlanCues> {
    let table = node.table()?;
    if !plans.iter().any(|placed| &*placed.plan.id == name.value) {
        let message = format!("no plan has the id `{}`", name.value);
        let known = plans.iter().map(|placed| &*placed.plan.id);
        node.reading.unknown(Rule::UnknownPlan, name.span.clone(), message, name.value, known);
        return None;
    }
    let part = |key| table.get(key).and_then(Node::table).map(|table| phrases(&table)).unwrap_or_default();
    let cues = PlanCues { plan: name.value.into(), names: part("names"), epithets: part("epithets") };
    table.finish();
    Some(cues)
}

fn word_kind(name: &At<&str>, node: Node<'_>) -> Option<(WordKind, Phrases)> {
    let kind = WordKind::ALL.into_iter().find(|kind| kind.name() == name.value);
    if kind.is_none() {
        let message = format!("`{}` is no kind of word", name.value);
        let known = WordKind::ALL.map(WordKind::name);
        node.reading.unknown(Rule::UnknownWord, name.span.clone(), message, name.value, known);
    }
    Some((kind?, phrases(&node.table()?)))
}
