//! A plan's file: its header, its clauses, and what is not encoded.

use std::collections::BTreeSet;
use std::ops::Range;

use super::super::diagnostic::Rule;
use super::super::plan::{Clause, Grade, Kind, Modality, NotEncoded, Plan, Publicity, Rival, State, Terms};
use super::super::{Answer, Key, Lineage, Provision, ProvisionId, Relation, SourceId, Text};
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
    let sources = sources(root, context);
    let note = root.get_text("note", languages);
    let (clauses, places) = root.tables("clause").iter().filter_map(|table| clause(table, context)).unzip();
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
            clauses,
            not_encoded,
        },
    })
}

fn clause(table: &Table<'_>, context: &Context<'_>) -> Option<(Clause, ClausePlaces)> {
    let points = table.get("point").map(Node::one_or_more).unwrap_or_default();
    let provision = table.need_str("provision");
    let known = provision.as_ref().and_then(|name| known_provision(table.reading, name, context));
    let state = table.word("state", &State::ALL, State::name).map_or(State::Stated, |state| state.value);
    let account = account(table, state, known, context);
    let rivals: Vec<(Rival, Option<Range<usize>>)> =
        table.tables("rival").iter().map(|rival| read_rival(rival, known, context)).collect();
    let (lineage, lineage_places) = lineages(table, context).into_iter().unzip();
    table.finish();
    check_rivals(table, state, &account, rivals.len());

    let provision = provision?;
    let (rivals, rival_says) = rivals.into_iter().unzip();
    let places = ClausePlaces {
        points: points.iter().map(|point| point.span.clone()).collect(),
        provision: provision.span,
        says: account.says.as_ref().map(|says| says.span.clone()),
        rivals: rival_says,
        lineage: lineage_places,
    };
    let clause = Clause {
        points: points.into_iter().map(|point| point.value.to_owned()).collect(),
        provision: provision.value.into(),
        state,
        says: account.says.map(|says| says.value),
        terms: account.terms,
        rivals,
        sources: account.sources,
        grade: account.grade,
        note: account.note.map(Box::new),
        lineage,
    };
    Some((clause, places))
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
    let sources = sources(table, context);
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

fn read_rival(
    table: &Table<'_>,
    provision: Option<&Provision>,
    context: &Context<'_>,
) -> (Rival, Option<Range<usize>>) {
    let state = table.word("state", &State::ALL, State::name).map_or(State::Stated, |state| state.value);
    let held_by = table.get("held_by").map(|node| value::members(node, "parties", context)).unwrap_or_default();
    let account = account(table, state, provision, context);
    table.finish();
    if state == State::Contested {
        table.reading.fault(
            Rule::FewRivals,
            table.span.clone(),
            "a rival cannot be contested itself: give each account its own rival",
        );
    }
    let place = account.says.as_ref().map(|says| says.span.clone());
    let rival = Rival {
        state,
        says: account.says.map(|says| says.value),
        terms: account.terms,
        held_by,
        sources: account.sources,
        grade: account.grade,
        note: account.note.map(Box::new),
    };
    (rival, place)
}

/// What clauses and rivals have in common.
struct Account {
    says: Option<At<Text>>,
    terms: Terms,
    sources: Vec<SourceId>,
    grade: Option<Grade>,
    note: Option<Text>,
}

fn account(table: &Table<'_>, state: State, provision: Option<&Provision>, context: &Context<'_>) -> Account {
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
    let sources = sources(table, context);
    let grade = table.word("grade", &Grade::ALL, Grade::name).map(|grade| grade.value);
    let note = table.get_text("note", context.languages).map(|note| note.value);
    check_words(table, state, says.is_some());
    check_value(table, state, answer, provision);
    check_sources(table, state, &sources, grade);
    Account { says, terms, sources, grade, note }
}

fn check_words(table: &Table<'_>, state: State, has_words: bool) {
    if !has_words && matches!(state, State::Stated | State::Deferred) && table.get("says").is_none() {
        let message = "this answer has no controlled wording";
        table.reading.fault_with_hint(
            Rule::NoWords,
            table.span.clone(),
            message,
            "add says = { en = \"...\", zh = \"...\" }",
        );
    }
}

fn check_value(table: &Table<'_>, state: State, answer: Option<Node<'_>>, provision: Option<&Provision>) {
    let is_text = provision.is_none_or(|provision| provision.answer == Answer::Text);
    match answer {
        None if state == State::Stated && !is_text => {
            let message = "this answer has no value";
            table.reading.fault_with_hint(
                Rule::NoValue,
                table.span.clone(),
                message,
                "add `value`, by the type of its provision",
            );
        }
        Some(node) if state != State::Stated => {
            let message = format!("what is {} has no value", state.name());
            table.reading.fault(Rule::NoValue, node.span(), message);
        }
        _ => {}
    }
}

fn check_sources(table: &Table<'_>, state: State, sources: &[SourceId], grade: Option<Grade>) {
    let span = table.span.clone();
    if matches!(state, State::Removed | State::Silent) && sources.is_empty() {
        let message = format!("no source says that this is {}", state.name());
        let hint = "add the source that says so; where no source does, leave the clause out";
        table.reading.fault_with_hint(Rule::UnsourcedRemoval, span, message, hint);
        return;
    }
    if state == State::Contested && sources.is_empty() && grade.is_none() {
        return; // Its rivals have the sources.
    }
    if sources.is_empty() {
        table.reading.fault(Rule::NoSource, span.clone(), "this answer has no source");
    }
    if grade.is_none() && table.get("grade").is_none() {
        table.reading.fault(Rule::NoSource, span, "this answer has no grade");
    }
}

fn check_rivals(table: &Table<'_>, state: State, account: &Account, rivals: usize) {
    let span = table.span.clone();
    match state {
        State::Contested if rivals < 2 => {
            let message = format!("a contested clause has at least two rivals; this one has {rivals}");
            table.reading.fault_with_hint(
                Rule::FewRivals,
                span,
                message,
                "add [[clause.rival]] tables, one for each account",
            );
        }
        State::Contested if account.terms.value.is_some() => {
            table.reading.fault(Rule::FewRivals, span, "a contested clause has no answer of its own");
        }
        State::Stated | State::Unpublished if rivals > 0 => {
            let message = format!("a clause that is {} has no rivals", state.name());
            table.reading.fault_with_hint(
                Rule::FewRivals,
                span,
                message,
                "where accounts differ, its state is \"contested\"",
            );
        }
        State::Denied => {
            let message = "only a rival account can be a denial";
            table.reading.fault(Rule::FewRivals, span, message);
        }
        _ => {}
    }
}

fn known_provision<'c>(reading: Reading<'_>, name: &At<&str>, context: &Context<'c>) -> Option<&'c Provision> {
    let known = context.provisions.get(name.value).copied();
    if known.is_none() {
        let message = format!("`{}` is no provision of the record", name.value);
        match context.retired.iter().find(|retired| &*retired.key == name.value) {
            Some(retired) => {
                let new: Vec<String> = retired.replaced_by.iter().map(|key| format!("`{key}`")).collect();
                let hint = format!("it was replaced by {}", new.join(" and "));
                reading.fault_with_hint(Rule::UnknownProvision, name.span.clone(), message, hint);
            }
            None => {
                let known = context.provisions.keys().copied();
                reading.unknown(Rule::UnknownProvision, name.span.clone(), message, name.value, known);
            }
        }
    }
    known
}

pub(super) fn sources(table: &Table<'_>, context: &Context<'_>) -> Vec<SourceId> {
    let mut seen: BTreeSet<Key> = BTreeSet::new();
    let mut sources = Vec::new();
    for id in table.strings("sources") {
        if !context.sources.contains(id.value) {
            let message = format!("`{}` is not in sources.toml", id.value);
            table.reading.unknown(Rule::UnknownSource, id.span, message, id.value, context.sources.iter().copied());
        } else if !seen.insert(id.value.into()) {
            table.reading.fault(Rule::DuplicateId, id.span, format!("`{}` stands here twice", id.value));
        } else {
            sources.push(id.value.into());
        }
    }
    sources
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
