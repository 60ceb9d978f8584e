//! A plan's file: its header, and what is not encoded.

use std::ops::Range;

use super::super::ProvisionId;
use super::super::plan::{Kind, NotEncoded, Plan, Publicity};
use super::clause::{ClausePlaces, clause};
use super::known::{known_provision, known_sources};
use super::table::{At, Node, Reading, Table};
use super::{Context, value};

/// A plan with the places of what other rules look at.
pub(in super::super) struct PlacedPlan<'a> {
    pub(in super::super) plan: Plan,
    pub(in super::super) reading: Reading<'a>,
    pub(in super::super) id: Range<usize>,
    pub(in super::super) aliases: Vec<Range<usize>>,
    pub(in super::super) date: Range<usize>,
    pub(in super::super) points: Range<usize>,
    pub(in super::super) subpoints: Vec<Range<usize>>,
    pub(in super::super) clauses: Vec<ClausePlaces>,
    pub(in super::super) not_encoded: Vec<Vec<Range<usize>>>,
}

pub(super) fn read<'a>(root: &Table<'a>, context: &Context<'_>) -> Option<PlacedPlan<'a>> {
    let languages = context.languages;
    let id = root.need_key("id");
    let aliases: Vec<At<&str>> = root.strings("aliases");
    for alias in &aliases {
        root.reading.check_key(alias);
    }
    let kind = root.word("kind", &Kind::ALL, Kind::name).map_or(Kind::Plan, |kind| kind.value);
    let title = root.need_text("title", languages);
    let also_called = root.get_table("also_called");
    let called = |language| {
        let names = also_called.as_ref().map(|table| table.strings(language)).unwrap_or_default();
        names.into_iter().map(|name| name.value.to_owned()).collect()
    };
    let (also_called_en, also_called_zh) = (called("en"), called("zh"));
    if let Some(table) = &also_called {
        table.finish();
    }
    let date = root.need("date").and_then(Node::date);
    let drafted_by = root.get("drafted_by").map(|node| value::members(node, "parties", context)).unwrap_or_default();
    let text = root.need_word("text", &Publicity::ALL, Publicity::name);
    let points = root.get("points").and_then(Node::count);
    let subpoints = root.strings("subpoints");
    let sources = known_sources(root, context);
    let note = root.get_text("note", languages);
    let (clauses, places): (Vec<_>, _) =
        root.tables("clause").iter().filter_map(|table| clause(table, context)).unzip();
    let (not_encoded, gaps) = root.tables("not_encoded").iter().filter_map(|table| not_encoded(table, context)).unzip();
    root.finish();

    let (id, date) = (id?, date?);
    Some(PlacedPlan {
        reading: root.reading,
        id: id.span,
        aliases: aliases.iter().map(|alias| alias.span.clone()).collect(),
        date: date.span,
        points: points.as_ref().map_or(0..0, |points| points.span.clone()),
        subpoints: subpoints.iter().map(|point| point.span.clone()).collect(),
        clauses: places,
        not_encoded: gaps,
        plan: Plan {
            id: id.value.into(),
            aliases: aliases.into_iter().map(|alias| alias.value.to_owned()).collect(),
            kind,
            title: title?.value,
            also_called_en,
            also_called_zh,
            date: date.value,
            drafted_by,
            text: text?.value,
            points: points.map(|points| points.value),
            subpoints: subpoints.into_iter().map(|point| point.value.to_owned()).collect(),
            sources,
            note: note.map(|note| note.value),
            clauses: clauses.into(),
            not_encoded,
        },
    })
}

fn not_encoded(table: &Table<'_>, context: &Context<'_>) -> Option<(NotEncoded, Vec<Range<usize>>)> {
    let points = table.get("point").map(Node::one_or_more).unwrap_or_default();
    let provisions: Vec<ProvisionId> = table
        .strings("provisions")
        .iter()
        .filter_map(|name| known_provision(table.reading, name, context).map(|provision| provision.key.clone()))
        .collect();
    let rest = table.get("rest").and_then(Node::bool).unwrap_or_default();
    let reason = table.need_text("reason", context.languages);
    table.finish();
    let places = points.iter().map(|point| point.span.clone()).collect();
    let points = points.into_iter().map(|point| point.value.to_owned()).collect();
    Some((NotEncoded { points, provisions, rest, reason: reason?.value }, places))
}
