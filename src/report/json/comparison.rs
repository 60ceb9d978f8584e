//! A comparison as JSON.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Serialize;

use crate::compare::{Change, Comparison, DeltaUnit, Direction, Edit, Row, Segment, TermChange};
use crate::record::{Clause, Lang, Provision, Record};
use crate::report::phrases::Phrases;

use super::parts::{ClauseJson, Head, Number, PlanJson, clause, head, plan};

/// Two plans compared.
#[derive(Debug, Serialize, JsonSchema)]
pub struct ComparisonJson<'a> {
    #[serde(flatten)]
    head: Head<'a>,
    /// The earlier plan.
    from: PlanJson<'a>,
    /// The later plan.
    to: PlanJson<'a>,
    /// How many rows have each change word.
    summary: BTreeMap<&'static str, usize>,
    /// The rows.
    changes: Vec<ChangeJson<'a>>,
}

#[derive(Debug, Serialize, JsonSchema)]
struct ChangeJson<'a> {
    provision: &'a str,
    topic: &'a str,
    title: &'a str,
    change: &'static str,
    direction: Option<&'static str>,
    lens: Option<&'a str>,
    before: Vec<ClauseJson<'a>>,
    after: Vec<ClauseJson<'a>>,
    terms: Vec<TermJson<'a>>,
    /// Word differences, one list of pieces for each pair of clauses whose words differ.
    words: Vec<Vec<WordJson<'a>>>,
}

/// One term that differs; a value in words, with the figures apart.
#[derive(Debug, Serialize, JsonSchema)]
pub(in crate::report) struct TermJson<'a> {
    pub(in crate::report) field: &'static str,
    pub(in crate::report) from: Option<String>,
    pub(in crate::report) to: Option<String>,
    /// The later amount less the earlier.
    pub(in crate::report) delta: Option<Number>,
    /// The delta in per cent of the earlier amount, to a tenth.
    pub(in crate::report) percent: Option<Number>,
    /// The unit of the delta.
    pub(in crate::report) unit: Option<&'a str>,
    /// The area or party that the term is about.
    pub(in crate::report) area: Option<&'a str>,
    /// How many levels lie between both, later levels positive.
    pub(in crate::report) steps: Option<i64>,
    pub(in crate::report) direction: Option<&'static str>,
}

#[derive(Debug, Serialize, JsonSchema)]
struct WordJson<'a> {
    /// equal, delete or insert.
    edit: &'static str,
    text: &'a str,
}

/// A comparison in the shape of its JSON output.
pub fn comparison_json<'a>(comparison: &'a Comparison<'a>) -> ComparisonJson<'a> {
    let lang = comparison.lang;
    let summary = comparison.summary();
    ComparisonJson {
        head: head("plandiff/comparison/1", comparison.record, lang),
        from: plan(comparison.from, lang),
        to: plan(comparison.to, lang),
        summary: Change::ALL.into_iter().map(|change| (change.name(), summary.count(change))).collect(),
        changes: comparison.rows.iter().map(|row| change(row, comparison)).collect(),
    }
}

fn change<'a>(row: &'a Row<'a>, comparison: &'a Comparison<'a>) -> ChangeJson<'a> {
    let (record, lang) = (comparison.record, comparison.lang);
    let clauses = |clauses: &[&'a Clause]| clauses.iter().map(|one| clause(one, row.provision, record, lang)).collect();
    ChangeJson {
        provision: &row.provision.key,
        topic: &row.topic.key,
        title: row.provision.title.wording(lang),
        change: row.change.name(),
        direction: row.direction.map(Direction::name),
        lens: comparison.lens.map(|lens| &*lens.key),
        before: clauses(&row.before.clauses),
        after: clauses(&row.after.clauses),
        terms: row.terms.iter().map(|one| term(one, row.provision, record, lang)).collect(),
        words: row.words.iter().map(|words| words.diff.segments.iter().map(word).collect()).collect(),
    }
}

pub(in crate::report) fn term<'a>(
    change: &TermChange<'a>,
    provision: &'a Provision,
    record: &'a Record,
    lang: Lang,
) -> TermJson<'a> {
    let phrases = Phrases { record, lang };
    TermJson {
        field: change.field.name(),
        from: change.from.as_ref().map(|value| phrases.term(value, provision)),
        to: change.to.as_ref().map(|value| phrases.term(value, provision)),
        delta: change.delta.map(Number),
        percent: change.percent.map(Number),
        unit: change.delta.and_then(|_| change.delta_unit()).map(|unit| match unit {
            DeltaUnit::Unit(unit) => &**unit,
            DeltaUnit::Time(unit) => unit.name(),
            DeltaUnit::Points => "percentage-points",
        }),
        area: change.member.map(|member| &**member.key),
        steps: change.steps,
        direction: change.direction.map(Direction::name),
    }
}

fn word(segment: &Segment) -> WordJson<'_> {
    WordJson { edit: edit(segment.edit), text: &segment.text }
}

/// The word for what happened to a piece.
pub(super) fn edit(edit: Edit) -> &'static str {
    match edit {
        Edit::Equal => "equal",
        Edit::Delete => "delete",
        Edit::Insert => "insert",
    }
}
