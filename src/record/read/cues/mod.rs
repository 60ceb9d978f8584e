//! `cues/*.toml`: how prose speaks of plans, provisions and members of vocabularies. A record may have none.

mod levels;
mod names;
mod owners;
mod parts;
mod phrases;
mod plans;
mod provision;
mod shadows;
mod words;

use std::collections::HashSet;

use super::super::cue::Cues;
use super::table::Table;
use super::{Context, PlacedPlan};
use owners::Owners;
use provision::{AND, TOGETHER};

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
        cues.concepts.extend(words::concepts(root, &in_sets(roots)));
    }
    let mut topics = Owners::default();
    for (name, root) in roots {
        match *name {
            NAMES => names::read(root, context, &mut cues),
            PLANS => cues.plans.extend(plans::read(root, plans)),
            WORDS => words::read(root, &mut cues),
            CONCEPTS => {}
            _ => cues.provisions.extend(provision::read(root, context, &mut topics, &cues.concepts)),
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
