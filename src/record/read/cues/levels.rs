//! The levels of a provision's scale: the phrases that choose them, and how they stand to each other.

use std::collections::{BTreeMap, HashMap};

use super::super::super::cue::Phrases;
use super::super::super::diagnostic::Rule;
use super::super::super::{Key, Provision};
use super::super::known::known_level;
use super::super::table::{Node, Table};
use super::phrases::{LANGUAGES, phrases};

/// The phrases that choose each level.
pub(super) fn levels(table: &Table<'_>, provision: &Provision) -> Vec<(Key, Phrases)> {
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
pub(super) fn beside(table: &Table<'_>, key: &'static str, provision: &Provision) -> BTreeMap<Key, Vec<Key>> {
    let entries = table.get_table(key);
    let entries = entries.iter().flat_map(Table::entries);
    let known = entries.filter_map(|(level, node)| Some((known_level(table.reading, &level, provision)?, node)));
    let others =
        |node: Node<'_>| node.strings().iter().filter_map(|one| known_level(table.reading, one, provision)).collect();
    known.map(|(level, node)| (level, others(node))).collect()
}

/// Levels that contradict each other: what is said of one holds of both.
pub(super) fn excludes(table: &Table<'_>, provision: &Provision) -> BTreeMap<Key, Vec<Key>> {
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

/// The levels under a key.
pub(super) fn known_levels(table: &Table<'_>, key: &'static str, provision: &Provision) -> Vec<Key> {
    table.strings(key).iter().filter_map(|level| known_level(table.reading, level, provision)).collect()
}
