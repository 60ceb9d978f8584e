//! The wire types of JSON output. They are the source of the published JSON Schema.

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;
use schemars::JsonSchema;
use serde::Serialize;

use crate::compare::{Comparison, DeltaUnit, Edit, Row, TermChange};
use crate::record::{Clause, Lang, Plan, Provision, Record, Rival, Terms};

use super::ENGINE;
use super::messages as say;
use super::phrases::Phrases;

/// The version of the shape of this output.
const SCHEMA: &str = "plandiff/comparison/1";

/// Two plans compared.
#[derive(Debug, Serialize, JsonSchema)]
pub struct ComparisonJson<'a> {
    /// The shape of this output.
    schema: &'static str,
    /// The program and its version.
    engine: &'static str,
    /// The record that both plans are of.
    record: RecordJson<'a>,
    /// The earlier plan.
    from: PlanJson<'a>,
    /// The later plan.
    to: PlanJson<'a>,
    /// How many rows have each change word.
    summary: std::collections::BTreeMap<&'static str, usize>,
    /// The rows.
    changes: Vec<ChangeJson<'a>>,
}

#[derive(Debug, Serialize, JsonSchema)]
struct RecordJson<'a> {
    name: &'a str,
    title: &'a str,
    digest: &'a str,
    as_of: String,
}

#[derive(Debug, Serialize, JsonSchema)]
struct PlanJson<'a> {
    id: &'a str,
    title: &'a str,
    date: String,
    text: &'static str,
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
    words: Vec<Vec<WordJson>>,
}

#[derive(Debug, Serialize, JsonSchema)]
struct ClauseJson<'a> {
    point: &'a [String],
    says: Option<&'a str>,
    #[serde(flatten)]
    terms: TermsJson<'a>,
    state: &'static str,
    grade: Option<&'static str>,
    sources: Vec<&'a str>,
    rivals: Vec<RivalJson<'a>>,
    note: Option<&'a str>,
}

#[derive(Debug, Serialize, JsonSchema)]
struct RivalJson<'a> {
    says: Option<&'a str>,
    #[serde(flatten)]
    terms: TermsJson<'a>,
    state: &'static str,
    held_by: Vec<&'a str>,
    grade: Option<&'static str>,
    sources: Vec<&'a str>,
}

#[derive(Debug, Serialize, JsonSchema)]
struct TermsJson<'a> {
    /// The value in words.
    value: Option<String>,
    qualifiers: Vec<&'a str>,
    bound: Vec<&'a str>,
    beneficiaries: Vec<&'a str>,
    areas: Vec<&'a str>,
    modality: &'static str,
}

/// One term that differs; a value in words, with the figures apart.
#[derive(Debug, Serialize, JsonSchema)]
pub(super) struct TermJson<'a> {
    pub(super) field: &'static str,
    pub(super) from: Option<String>,
    pub(super) to: Option<String>,
    pub(super) delta: Option<f64>,
    pub(super) percent: Option<f64>,
    pub(super) unit: Option<&'a str>,
    /// The area or party that the term is about.
    pub(super) area: Option<&'a str>,
    pub(super) steps: Option<i64>,
    pub(super) direction: Option<&'static str>,
}

#[derive(Debug, Serialize, JsonSchema)]
struct WordJson {
    edit: &'static str,
    text: String,
}

/// A comparison in the shape of its JSON output.
pub fn comparison_json<'a>(comparison: &'a Comparison<'a>) -> ComparisonJson<'a> {
    let (record, lang) = (comparison.record, comparison.lang);
    let summary = comparison.summary();
    ComparisonJson {
        schema: SCHEMA,
        engine: ENGINE,
        record: RecordJson {
            name: &record.id,
            title: record.title.wording(lang),
            digest: &record.digest,
            as_of: record.as_of.to_string(),
        },
        from: plan(comparison.from, lang),
        to: plan(comparison.to, lang),
        summary: crate::compare::Change::ALL.into_iter().map(|change| (change.name(), summary.count(change))).collect(),
        changes: comparison.rows.iter().map(|row| change(row, comparison)).collect(),
    }
}

fn plan(plan: &Plan, lang: Lang) -> PlanJson<'_> {
    PlanJson { id: &plan.id, title: plan.title.wording(lang), date: plan.date.to_string(), text: plan.text.name() }
}

fn change<'a>(row: &'a Row<'a>, comparison: &'a Comparison<'a>) -> ChangeJson<'a> {
    let (record, lang) = (comparison.record, comparison.lang);
    let clauses = |clauses: &[&'a Clause]| clauses.iter().map(|one| clause(one, row.provision, record, lang)).collect();
    ChangeJson {
        provision: &row.provision.key,
        topic: &row.topic.key,
        title: row.provision.title.wording(lang),
        change: row.change.name(),
        direction: row.direction.map(crate::compare::Direction::name),
        lens: comparison.lens.map(|lens| &*lens.key),
        before: clauses(&row.before.clauses),
        after: clauses(&row.after.clauses),
        terms: row.terms.iter().map(|one| term(one, row.provision, record, lang)).collect(),
        words: row.words.iter().map(|words| words.diff.segments.iter().map(word).collect()).collect(),
    }
}

fn clause<'a>(clause: &'a Clause, provision: &'a Provision, record: &'a Record, lang: Lang) -> ClauseJson<'a> {
    ClauseJson {
        point: &clause.points,
        says: clause.says.as_ref().map(|says| says.wording(lang)),
        terms: terms(&clause.terms, provision, record, lang),
        state: clause.state.name(),
        grade: clause.grade.map(crate::record::Grade::name),
        sources: clause.sources.iter().map(|id| &**id).collect(),
        rivals: clause.rivals.iter().map(|one| rival(one, provision, record, lang)).collect(),
        note: clause.note.as_ref().map(|note| note.wording(lang)),
    }
}

fn rival<'a>(rival: &'a Rival, provision: &'a Provision, record: &'a Record, lang: Lang) -> RivalJson<'a> {
    RivalJson {
        says: rival.says.as_ref().map(|says| says.wording(lang)),
        terms: terms(&rival.terms, provision, record, lang),
        state: rival.state.name(),
        held_by: rival.held_by.iter().map(|key| &**key).collect(),
        grade: rival.grade.map(crate::record::Grade::name),
        sources: rival.sources.iter().map(|id| &**id).collect(),
    }
}

fn terms<'a>(terms: &'a Terms, provision: &'a Provision, record: &'a Record, lang: Lang) -> TermsJson<'a> {
    let keys = |keys: &'a std::collections::BTreeSet<crate::record::Key>| keys.iter().map(|key| &**key).collect();
    TermsJson {
        value: terms.value.as_ref().map(|value| Phrases { record, lang }.value(value, provision)),
        qualifiers: keys(&terms.qualifiers),
        bound: keys(&terms.bound),
        beneficiaries: keys(&terms.beneficiaries),
        areas: keys(&terms.areas),
        modality: terms.modality.name(),
    }
}

pub(super) fn term<'a>(
    change: &TermChange<'a>,
    provision: &'a Provision,
    record: &'a Record,
    lang: Lang,
) -> TermJson<'a> {
    let phrases = Phrases { record, lang };
    let number = |value: Option<Decimal>| value.and_then(|value| value.to_f64());
    TermJson {
        field: change.field.name(),
        from: change.from.as_ref().map(|value| phrases.term(value, provision)),
        to: change.to.as_ref().map(|value| phrases.term(value, provision)),
        delta: number(change.delta),
        percent: number(change.percent),
        unit: change.delta.and_then(|_| change.delta_unit()).map(|unit| match unit {
            DeltaUnit::Unit(unit) => &**unit,
            DeltaUnit::Time(unit) => phrases.get(say::time(unit)),
            DeltaUnit::Points => "percentage points",
        }),
        area: change.member.map(|member| &**member.key),
        steps: change.steps,
        direction: change.direction.map(crate::compare::Direction::name),
    }
}

fn word(segment: &crate::compare::Segment) -> WordJson {
    let edit = match segment.edit {
        Edit::Equal => "equal",
        Edit::Delete => "delete",
        Edit::Insert => "insert",
    };
    WordJson { edit, text: segment.text.clone() }
}
