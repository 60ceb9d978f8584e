//! `names.toml`: what members of vocabularies are called, each by itself and several together.

use super::super::super::cue::{Cues, Group};
use super::super::super::diagnostic::Rule;
use super::super::Context;
use super::super::known::known_member;
use super::super::table::{At, Reading, Table};
use super::super::value::members_in_order;
use super::phrases::phrases;

/// The one table of groups, beside the tables of vocabularies.
const GROUPS: &str = "sets";

/// Reads what members of vocabularies are called.
pub(super) fn read(root: &Table<'_>, context: &Context<'_>, cues: &mut Cues) {
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
