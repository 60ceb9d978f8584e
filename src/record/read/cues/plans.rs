//! `plans.toml`: what plans are called.

use super::super::super::PlanId;
use super::super::super::cue::PlanCues;
use super::super::super::diagnostic::Rule;
use super::super::PlacedPlan;
use super::super::table::{At, Node, Reading, Table};
use super::owners::Owners;
use super::parts::{Parts, named};

/// Reads what plans are called.
pub(super) fn read(root: &Table<'_>, plans: &[PlacedPlan<'_>]) -> Vec<PlanCues> {
    let parts = Parts::of(root);
    let cues = named(root).filter_map(|(name, node)| plan(&name, node, plans, &parts)).collect();
    shared_names(root, &parts);
    cues
}

fn plan(name: &At<&str>, node: Node<'_>, plans: &[PlacedPlan<'_>], parts: &Parts) -> Option<PlanCues> {
    let table = node.table()?;
    let plan = known_plan(node.reading, name, plans)?;
    let part = |key| table.get_table(key).map(|table| parts.names(&table)).unwrap_or_default();
    let answers_to = table.strings("answers_to");
    let cues = PlanCues {
        plan,
        names: part("names"),
        epithets: part("epithets"),
        hints: part("hints"),
        sorts: part("sorts"),
        signs: part("signs"),
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

/// Reports names that several papers have: a name says which one is meant.
fn shared_names(root: &Table<'_>, parts: &Parts) {
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
