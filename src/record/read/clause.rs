//! A clause of a plan's file: its own account, its rivals, and where it comes from.

mod needs;

use std::ops::Range;

use super::super::clause::{Clause, Grade, Modality, Rival, State, Terms};
use super::super::diagnostic::Rule;
use super::super::{Lineage, Provision, Relation, SourceId, Text};
use super::known::{known_provision, known_sources};
use super::table::{At, Node, Table};
use super::{Context, value};

/// Where the parts of a clause stand.
pub(in super::super) struct ClausePlaces {
    pub(in super::super) points: Vec<Range<usize>>,
    pub(in super::super) provision: Range<usize>,
    pub(in super::super) says: Option<Range<usize>>,
    pub(in super::super) rivals: Vec<Option<Range<usize>>>,
    pub(in super::super) lineage: Vec<LineagePlaces>,
}

/// Where the parts of a lineage stand.
pub(in super::super) struct LineagePlaces {
    pub(in super::super) from: Range<usize>,
    pub(in super::super) points: Vec<Range<usize>>,
}

/// Reads a clause, with the places of its parts.
pub(super) fn clause(table: &Table<'_>, context: &Context<'_>) -> Option<(Clause, ClausePlaces)> {
    let points = table.get("point").map(Node::one_or_more).unwrap_or_default();
    let provision = table.need_str("provision");
    let known = provision.as_ref().and_then(|name| known_provision(table.reading, name, context));
    let state = table.word("state", &State::ALL, State::name).map_or(State::Stated, |state| state.value);
    let common = common(table, state, known, context);
    let rivals: Vec<(Rival, Option<Range<usize>>)> =
        table.tables("rival").iter().map(|table| rival(table, known, context)).collect();
    let (lineage, lineage_places) = lineages(table, context).into_iter().unzip();
    table.finish();
    needs::rivals(table, state, common.terms.value.is_some(), rivals.len());

    let provision = provision?;
    let (rivals, rival_says) = rivals.into_iter().unzip();
    let places = ClausePlaces {
        points: points.iter().map(|point| point.span.clone()).collect(),
        provision: provision.span,
        says: common.says.as_ref().map(|says| says.span.clone()),
        rivals: rival_says,
        lineage: lineage_places,
    };
    let clause = Clause {
        points: points.into_iter().map(|point| point.value.to_owned()).collect(),
        provision: provision.value.into(),
        state,
        says: common.says.map(|says| says.value),
        terms: common.terms,
        rivals,
        sources: common.sources,
        grade: common.grade,
        note: common.note.map(Box::new),
        lineage,
    };
    Some((clause, places))
}

fn rival(table: &Table<'_>, provision: Option<&Provision>, context: &Context<'_>) -> (Rival, Option<Range<usize>>) {
    let state = table.word("state", &State::ALL, State::name).map_or(State::Stated, |state| state.value);
    let held_by = table.get("held_by").map(|node| value::members(node, "parties", context)).unwrap_or_default();
    let common = common(table, state, provision, context);
    table.finish();
    if state == State::Contested {
        table.reading.fault(
            Rule::FewRivals,
            table.span.clone(),
            "a rival cannot be contested itself: give each account its own rival",
        );
    }
    let place = common.says.as_ref().map(|says| says.span.clone());
    let rival = Rival {
        state,
        says: common.says.map(|says| says.value),
        terms: common.terms,
        held_by,
        sources: common.sources,
        grade: common.grade,
        note: common.note.map(Box::new),
    };
    (rival, place)
}

/// What clauses and rivals have in common.
struct Common {
    says: Option<At<Text>>,
    terms: Terms,
    sources: Vec<SourceId>,
    grade: Option<Grade>,
    note: Option<Text>,
}

fn common(table: &Table<'_>, state: State, provision: Option<&Provision>, context: &Context<'_>) -> Common {
    let says = table.get_text("says", context.languages);
    let answer = table.get("value");
    let members = |key, of| table.get(key).map(|node| value::members(node, of, context)).unwrap_or_default();
    let terms = Terms {
        value: answer.zip(provision).and_then(|(node, provision)| value::value(node, provision, context)),
        qualifiers: members("qualifiers", "qualifiers"),
        bound: members("bound", "parties"),
        beneficiaries: members("beneficiaries", "parties"),
        areas: members("areas", "territories"),
        modality: table
            .word("modality", &Modality::ALL, Modality::name)
            .map_or(Modality::Undertakes, |word| word.value),
    };
    let sources = known_sources(table, context);
    let grade = table.word("grade", &Grade::ALL, Grade::name).map(|grade| grade.value);
    let note = table.get_text("note", context.languages).map(|note| note.value);
    needs::words(table, state, says.is_some());
    needs::value(table, state, answer, provision);
    needs::sources(table, state, &sources, grade);
    Common { says, terms, sources, grade, note }
}

/// One lineage, or a list of them.
fn lineages(table: &Table<'_>, context: &Context<'_>) -> Vec<(Lineage, LineagePlaces)> {
    let Some(node) = table.get("lineage") else { return Vec::new() };
    let nodes = if node.value().is_array() { node.list() } else { vec![node] };
    nodes.into_iter().filter_map(Node::table).filter_map(|table| lineage(&table, context)).collect()
}

fn lineage(table: &Table<'_>, context: &Context<'_>) -> Option<(Lineage, LineagePlaces)> {
    let from = table.need_str("from");
    let points = table.get("point").map(Node::one_or_more).unwrap_or_default();
    let relation = table.need_word("relation", &Relation::ALL, Relation::name);
    let sources = known_sources(table, context);
    table.finish();
    if table.strings("sources").is_empty() {
        let hint = "name the source that states it; where no source does, leave the lineage out";
        let message = "no source states this lineage";
        table.reading.fault_with_hint(Rule::UnsourcedLineage, table.span.clone(), message, hint);
    }
    let from = from?;
    let places = LineagePlaces { from: from.span, points: points.iter().map(|point| point.span.clone()).collect() };
    let points = points.into_iter().map(|point| point.value.to_owned()).collect();
    Some((Lineage { from: from.value.into(), points, relation: relation?.value, sources }, places))
}
