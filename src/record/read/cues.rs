//! `cues/*.toml`: how prose speaks of plans, provisions and members of vocabularies. A record may have none.

use std::collections::{BTreeMap, HashMap, HashSet};

use super::super::cue::{Cues, Group, Part, Phrases, PlanCues, ProvisionCues};
use super::super::word_kind::WordKind;
use super::super::diagnostic::Rule;
use super::super::{Key, PlanId, Provision};
use super::parts::Parts;
use super::shadows::Shadows;
use super::table::{At, Node, Reading, Table};
use super::value::{known_level, known_member, members_in_order};
use super::{Context, PlacedPlan};

/// The folder of cues, inside a record's own.
pub(super) const FOLDER: &str = "cues/";

const NAMES: &str = "cues/names.toml";
const PLANS: &str = "cues/plans.toml";
const WORDS: &str = "cues/words.toml";
const CONCEPTS: &str = "cues/concepts.toml";

/// Reads all files of cues, each by its name.
pub(super) fn read(roots: &[(&str, Table<'_>)], context: &Context<'_>, plans: &[PlacedPlan<'_>]) -> Cues {
    let mut cues = Cues::default();
    for (_, root) in roots.iter().filter(|(name, _)| *name == CONCEPTS) {
        let used = in_sets(roots);
        cues.concepts.extend(root.entries().filter_map(|(name, node)| concept(&name, node, &used)));
    }
    let mut topics = Owners::default();
    for (name, root) in roots {
        match *name {
            NAMES => names(root, context, &mut cues),
            PLANS => {
                let parts = parts(root);
                let plan = |(name, node): (At<&str>, Node<'_>)| of_plan(&name, node, plans, &parts);
                cues.plans.extend(named(root).filter_map(plan));
                names_of_plans(root, &parts);
            }
            CONCEPTS => {}
            WORDS => {
                let parts = parts(root);
                cues.words.extend(named(root).filter_map(|(word, node)| word_kind(&word, node, &parts)));
            }
            _ => {
                for (provision, node) in root.entries() {
                    let known = of_provision(&provision, node, context, (&mut topics, &cues.concepts));
                    cues.provisions.extend(known);
                }
            }
        }
    }
    cues
}

/// The names of all that provisions put together.
fn in_sets<'a>(roots: &[(&str, Table<'a>)]) -> HashSet<&'a str> {
    let of_provisions = roots.iter().filter(|(name, _)| ![NAMES, PLANS, WORDS, CONCEPTS].contains(name));
    let provisions = of_provisions.flat_map(|(_, root)| root.entries().filter_map(|(_, node)| node.table()));
    provisions.flat_map(|table| table.strings(TOGETHER)).flat_map(|set| set.value.split(AND)).collect()
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

/// What each phrase belongs to, without regard to case.
#[derive(Default)]
struct Owners(HashMap<String, String>);

/// What is wrong with a phrase that something else has, and what to do.
type Told = (String, &'static str);

impl Owners {
    /// Reports the phrases of a table that have an owner.
    fn check(&self, table: &Table<'_>, parts: &Parts, told: impl Fn(&str, &str) -> Told) {
        for phrase in LANGUAGES.iter().flat_map(|lang| parts.written(table, lang)) {
            if let Some(owner) = self.0.get(&phrase.value.to_lowercase()) {
                let (message, hint) = told(&phrase.value, owner);
                table.reading.fault_with_hint(Rule::AmbiguousCue, phrase.span, message, hint);
            }
        }
    }

    /// Reports the phrases of a table that something else has too; the others are noted as its own.
    fn note(&mut self, table: &Table<'_>, owner: &str, parts: &Parts, told: impl Fn(&str, &str) -> Told) {
        for phrase in LANGUAGES.iter().flat_map(|lang| parts.written(table, lang)) {
            let known = self.0.entry(phrase.value.to_lowercase()).or_insert_with(|| owner.to_owned());
            if known != owner {
                let (message, hint) = told(&phrase.value, known);
                table.reading.fault_with_hint(Rule::AmbiguousCue, phrase.span, message, hint);
            }
        }
    }
}

fn of_provision(
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

/// What stands between ideas that show a provision together.
const AND: &str = " + ";

const TOGETHER: &str = "together";

/// The figure that a part of a set stands for, where it is none of the concepts.
fn figure(name: &str) -> Option<Part> {
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

fn levels(table: &Table<'_>, provision: &Provision) -> Vec<(Key, Phrases)> {
    let entries = table.get_table("level");
    let entries = entries.iter().flat_map(Table::entries);
    let known =
        entries.filter_map(|(level, node)| Some((known_level(table.reading, &level, provision)?, node.table()?)));
    let mut tables: Vec<(Key, Table<'_>)> = known.collect();
    tables.sort_by(|(one, _), (next, _)| one.cmp(next));
    levels_apart(&tables, provision);
    tables.iter().map(|(level, table)| (level.clone(), phrases(table))).collect()
}

/// Reports phrases of levels that do not lie side by side. `Article 5` may leave open which of its neighbours is meant.
fn levels_apart(tables: &[(Key, Table<'_>)], provision: &Provision) {
    let rank = |key: &Key| provision.answer.scale()?.levels.iter().position(|level| level.key == *key);
    let mut tables: Vec<(usize, &(Key, Table<'_>))> =
        tables.iter().filter_map(|level| Some((rank(&level.0)?, level))).collect();
    tables.sort_by_key(|(rank, _)| *rank);
    let mut last: HashMap<String, (usize, &Key)> = HashMap::new();
    for (rank, (level, table)) in tables {
        for phrase in LANGUAGES.iter().flat_map(|lang| table.strings(lang)) {
            let before = last.insert(phrase.value.to_lowercase(), (rank, level));
            if let Some((_, other)) = before.filter(|(before, _)| before + 1 < rank) {
                let message = format!("`{}` chooses the level `{other}` too, which is no neighbour", phrase.value);
                let hint = "a phrase may leave open which of some neighbouring levels is meant, and no others";
                table.reading.fault_with_hint(Rule::AmbiguousCue, phrase.span, message, hint);
            }
        }
    }
}

/// Levels, each with others that stand in some way to it.
fn beside(table: &Table<'_>, key: &'static str, provision: &Provision) -> BTreeMap<Key, Vec<Key>> {
    let entries = table.get_table(key);
    let entries = entries.iter().flat_map(Table::entries);
    let known = entries.filter_map(|(level, node)| Some((known_level(table.reading, &level, provision)?, node)));
    let others =
        |node: Node<'_>| node.strings().iter().filter_map(|one| known_level(table.reading, one, provision)).collect();
    known.map(|(level, node)| (level, others(node))).collect()
}

/// Levels that contradict each other: what is said of one holds of both.
fn excludes(table: &Table<'_>, provision: &Provision) -> BTreeMap<Key, Vec<Key>> {
    const EXCLUDES: &str = "excludes";
    let entries = table.get_table(EXCLUDES);
    for (level, node) in entries.iter().flat_map(Table::entries) {
        for other in node.strings().iter().filter(|other| other.value == level.value) {
            let message = format!("`{}` excludes itself", level.value);
            let hint = "name the levels that a statement of it contradicts, or leave it out";
            table.reading.fault_with_hint(Rule::OwnExclusion, other.span.clone(), message, hint);
        }
    }
    let said = beside(table, EXCLUDES, provision);
    let mut both = said.clone();
    for (level, others) in &said {
        for other in others {
            let theirs = both.entry(other.clone()).or_default();
            if !theirs.contains(level) {
                theirs.push(level.clone());
            }
        }
    }
    both
}

fn known_levels(table: &Table<'_>, key: &'static str, provision: &Provision) -> Vec<Key> {
    table.strings(key).iter().filter_map(|level| known_level(table.reading, level, provision)).collect()
}

const LANGUAGES: [&str; 2] = ["en", "zh"];

/// The phrases of both languages; each has a letter or digit.
fn phrases(table: &Table<'_>) -> Phrases {
    let phrases = Phrases::new(list(table, "en"), list(table, "zh"));
    table.finish();
    phrases
}

fn list(table: &Table<'_>, lang: &'static str) -> Vec<String> {
    let phrases = table.strings(lang);
    let mut shadows = Shadows::of(phrases.iter().map(|phrase| phrase.value));
    let mut list = Vec::new();
    for phrase in phrases {
        let mut parts = phrase.value.split(" .. ");
        if parts.any(|part| !part.contains(char::is_alphanumeric)) {
            let message = format!("`{}` has a part without a letter or digit", phrase.value);
            let hint = "write words on both sides of ` .. `, or leave the phrase out";
            table.reading.fault_with_hint(Rule::EmptyCue, phrase.span, message, hint);
        } else if let Some(other) = shadows.over(phrase.value) {
            let message = format!("`{}` finds nothing that `{other}` does not find", phrase.value);
            table.reading.fault_with_hint(Rule::ShadowedCue, phrase.span, message, "leave it out");
        } else {
            list.push(phrase.value.to_owned());
        }
    }
    list
}

/// The one table of groups, beside the tables of vocabularies.
const GROUPS: &str = "sets";

fn names(root: &Table<'_>, context: &Context<'_>, cues: &mut Cues) {
    for (name, node) in root.entries() {
        let Some(table) = node.table() else { continue };
        if name.value == GROUPS {
            cues.groups.extend(table.entries().filter_map(|(_, node)| group(&node.table()?, context)));
            continue;
        }
        let Some(vocabulary) = known_vocabulary(root.reading, &name, context) else { continue };
        let members = table.entries().filter_map(|(member, node)| {
            let member = known_member(root.reading, &member, &vocabulary, context.vocabularies)?;
            Some((member, phrases(&node.table()?)))
        });
        let members = members.collect();
        cues.members.insert(vocabulary, members);
    }
}

fn group(table: &Table<'_>, context: &Context<'_>) -> Option<Group> {
    let vocabulary = known_vocabulary(table.reading, &table.need_str("of")?, context)?;
    let members = table.get("members").map(|node| members_in_order(node, &vocabulary, context.vocabularies));
    Some(Group { names: phrases(table), vocabulary, members: members.unwrap_or_default() })
}

/// The vocabulary where the record has it; a fault where not.
fn known_vocabulary(reading: Reading<'_>, name: &At<&str>, context: &Context<'_>) -> Option<String> {
    if context.vocabularies.contains_key(name.value) {
        return Some(name.value.to_owned());
    }
    let message = format!("the record has no vocabulary `{}`", name.value);
    let known = context.vocabularies.keys().map(String::as_str);
    reading.unknown(Rule::UnknownWord, name.span.clone(), message, name.value, known);
    None
}

/// The one table of parts of names and of words, beside the tables of plans and of kinds of words.
const PARTS: &str = "parts";

/// The parts that names and words are made of.
fn parts(root: &Table<'_>) -> Parts {
    let mut parts = Parts::default();
    let table = root.get_table(PARTS);
    for (name, node) in table.iter().flat_map(Table::entries) {
        if let Some(words) = node.table() {
            parts.insert(name.value, phrases(&words));
        }
    }
    parts
}

/// The tables of plans, or of kinds of words.
fn named<'t, 'a>(root: &'t Table<'a>) -> impl Iterator<Item = (At<&'a str>, Node<'a>)> + use<'t, 'a> {
    root.entries().filter(|(name, _)| name.value != PARTS)
}

/// Reports names that several papers have: a name says which one is meant.
fn names_of_plans(root: &Table<'_>, parts: &Parts) {
    let plans = || named(root).filter_map(|(plan, node)| Some((plan.value, node.table()?)));
    let mut owners = Owners::default();
    for (plan, names) in plans().filter_map(|(plan, table)| Some((plan, table.get_table("names")?))) {
        let told = |phrase: &str, other: &str| (format!("`{phrase}` is a name of `{other}` too"), SHARED_NAME);
        owners.note(&names, plan, parts, told);
    }
    for epithets in plans().filter_map(|(_, table)| table.get_table("epithets")) {
        owners.check(&epithets, parts, |phrase, other| (format!("`{phrase}` is a name of `{other}`"), SHARED_NAME));
    }
    let mut owners = Owners::default();
    for (plan, hints) in plans().filter_map(|(plan, table)| Some((plan, table.get_table("hints")?))) {
        let told = |phrase: &str, other: &str| (format!("`{phrase}` is a hint of `{other}` too"), SHARED_HINT);
        owners.note(&hints, plan, parts, told);
    }
}

const SHARED_HINT: &str = "what tells of two plans tells of neither: leave it out of one";

const SHARED_NAME: &str = "a name that several papers share stands under `epithets` of each";

fn of_plan(name: &At<&str>, node: Node<'_>, plans: &[PlacedPlan<'_>], parts: &Parts) -> Option<PlanCues> {
    let table = node.table()?;
    let plan = known_plan(node.reading, name, plans)?;
    let part = |key| table.get_table(key).map(|table| made_of(&table, parts)).unwrap_or_default();
    let answers_to = table.strings("answers_to");
    let cues = PlanCues {
        plan,
        names: part("names"),
        epithets: part("epithets"),
        hints: part("hints"),
        answers_to: answers_to.iter().filter_map(|other| known_plan(table.reading, other, plans)).collect(),
    };
    table.finish();
    Some(cues)
}

/// The plan where the record has it; a fault where not.
fn known_plan(reading: Reading<'_>, name: &At<&str>, plans: &[PlacedPlan<'_>]) -> Option<PlanId> {
    let known = plans.iter().map(|placed| &placed.plan.id);
    if let Some(plan) = known.clone().find(|id| &***id == name.value) {
        return Some(plan.clone());
    }
    let message = format!("no plan has the id `{}`", name.value);
    reading.unknown(Rule::UnknownPlan, name.span.clone(), message, name.value, known.map(|id| &**id));
    None
}

/// The names of both languages, patterns with all that they stand for.
fn made_of(table: &Table<'_>, parts: &Parts) -> Phrases {
    let all = |lang| parts.written(table, lang).into_iter().map(|name| name.value).collect();
    let checked = phrases(table);
    if checked.is_empty() { checked } else { Phrases::new(all("en"), all("zh")) }
}

fn word_kind(name: &At<&str>, node: Node<'_>, parts: &Parts) -> Option<(WordKind, Phrases)> {
    let kind = WordKind::ALL.into_iter().find(|kind| kind.name() == name.value);
    if kind.is_none() {
        let message = format!("`{}` is no kind of word", name.value);
        let known = WordKind::ALL.map(WordKind::name);
        node.reading.unknown(Rule::UnknownWord, name.span.clone(), message, name.value, known);
    }
    Some((kind?, made_of(&node.table()?, parts)))
}
