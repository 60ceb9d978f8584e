//! `corrections.toml`: the history of the record itself. A record may have none.

use std::ops::Range;

use super::super::diagnostic::Rule;
use super::super::{Correction, CorrectionKind, ProvisionId};
use super::Context;
use super::known::known_sources;
use super::table::{At, Node, Reading, Table};

/// What stands in place of a plan where a correction is about the record as a whole.
const WHOLE: &str = "record";

/// A correction with the place of what other rules look at.
pub(in super::super) struct PlacedCorrection<'a> {
    pub(in super::super) correction: Correction,
    pub(in super::super) reading: Reading<'a>,
    pub(in super::super) plan: Range<usize>,
}

pub(super) fn read<'a>(root: &Table<'a>, context: &Context<'_>) -> Vec<PlacedCorrection<'a>> {
    let corrections = root.tables("correction").iter().filter_map(|table| correction(table, context)).collect();
    root.finish();
    corrections
}

fn correction<'a>(table: &Table<'a>, context: &Context<'_>) -> Option<PlacedCorrection<'a>> {
    let date = table.need("date").and_then(Node::date);
    let plan = table.need_str("plan");
    let provision = table.get_str("provision").and_then(|name| provision(table, &name, context));
    let points = table.get("point").map(Node::one_or_more).unwrap_or_default();
    let kind = table.need_word("kind", &CorrectionKind::ALL, CorrectionKind::name);
    let what = table.need_text("what", context.languages);
    let why = table.need_text("why", context.languages);
    let sources = known_sources(table, context);
    table.finish();

    let plan = plan?;
    Some(PlacedCorrection {
        reading: table.reading,
        plan: plan.span,
        correction: Correction {
            date: date?.value,
            plan: (plan.value != WHOLE).then(|| plan.value.into()),
            provision,
            points: points.into_iter().map(|point| point.value.to_owned()).collect(),
            kind: kind?.value,
            what: what?.value,
            why: why?.value,
            sources,
        },
    })
}

/// A provision of the record, or one that was retired since.
fn provision(table: &Table<'_>, name: &At<&str>, context: &Context<'_>) -> Option<ProvisionId> {
    let is_retired = context.retired.iter().any(|retired| &*retired.key == name.value);
    if is_retired || context.provisions.contains_key(name.value) {
        return Some(name.value.into());
    }
    let message = format!("`{}` is no provision of the record", name.value);
    let known = context.provisions.keys().copied();
    table.reading.unknown(Rule::UnknownProvision, name.span.clone(), message, name.value, known);
    None
}
