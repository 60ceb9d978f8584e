//! What several pages have in common: the record they are of, plans, clauses and typed values.

use std::borrow::Cow;
use std::collections::BTreeMap;

use rust_decimal::Decimal;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Serialize, Serializer};

use crate::record::{
    Clause, DateValue, Grade, Key, Keys, Lang, Plan, Provision, Quantity, Record, Rival, SourceId, Terms, Text, Value,
};
use crate::report::ENGINE;
use crate::report::phrases::Phrases;

/// What every page begins with.
#[derive(Debug, Serialize, JsonSchema)]
pub(super) struct Head<'a> {
    /// The shape of this output and its version.
    schema: &'static str,
    /// The program and its version.
    engine: &'static str,
    /// The record that it is of.
    record: RecordJson<'a>,
}

#[derive(Debug, Serialize, JsonSchema)]
struct RecordJson<'a> {
    name: &'a str,
    title: &'a str,
    /// The first 12 hexadecimal digits of the SHA-256 of the record's files.
    digest: &'a str,
    as_of: String,
}

pub(super) fn head<'a>(schema: &'static str, record: &'a Record, lang: Lang) -> Head<'a> {
    Head {
        schema,
        engine: ENGINE,
        record: RecordJson {
            name: &record.id,
            title: record.title.wording(lang),
            digest: &record.digest,
            as_of: record.as_of.to_string(),
        },
    }
}

/// A plan by its names.
#[derive(Debug, Serialize, JsonSchema)]
pub(super) struct PlanJson<'a> {
    id: &'a str,
    kind: &'static str,
    title: &'a str,
    date: String,
    /// How public its text is: published, read-out or reported.
    text: &'static str,
}

pub(super) fn plan(plan: &Plan, lang: Lang) -> PlanJson<'_> {
    PlanJson {
        id: &plan.id,
        kind: plan.kind.name(),
        title: plan.title.wording(lang),
        date: plan.date.to_string(),
        text: plan.text.name(),
    }
}

/// One plan's answer to one provision.
#[derive(Debug, Serialize, JsonSchema)]
pub(super) struct ClauseJson<'a> {
    /// The points as printed; empty where none is known.
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
    note: Option<&'a str>,
}

#[derive(Debug, Serialize, JsonSchema)]
pub(super) struct TermsJson<'a> {
    /// The value in words.
    value: Option<String>,
    /// The value as the record writes it, with keys in place of words.
    typed: Option<TypedJson<'a>>,
    qualifiers: Vec<&'a str>,
    bound: Vec<&'a str>,
    beneficiaries: Vec<&'a str>,
    areas: Vec<&'a str>,
    modality: &'static str,
}

/// A typed value in the form of the record.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(untagged)]
pub(in crate::report) enum TypedJson<'a> {
    /// Yes or no.
    Flag(bool),
    /// A level, a member, a date or a word such as `no-limit`.
    Word(Cow<'a, str>),
    /// An amount or a share.
    Number(Number),
    /// Members of a set.
    Members(Vec<&'a str>),
    /// Statuses by area, shares by party, amounts by bound, and what belongs to them.
    Table(BTreeMap<&'a str, TypedJson<'a>>),
}

/// A decimal number, written with every digit it has.
#[derive(Clone, Copy, Debug)]
pub(in crate::report) struct Number(pub(in crate::report) Decimal);

impl Serialize for Number {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let digits = self.0.normalize().to_string();
        let raw = serde_json::value::RawValue::from_string(digits).map_err(serde::ser::Error::custom)?;
        raw.serialize(serializer)
    }
}

impl JsonSchema for Number {
    fn schema_name() -> Cow<'static, str> {
        "Number".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "number" })
    }
}

pub(in crate::report) fn typed(value: &Value) -> TypedJson<'_> {
    let word = |word: &'static str| TypedJson::Word(Cow::Borrowed(word));
    let number = |value: Decimal| TypedJson::Number(Number(value));
    match value {
        Value::Quantity(Quantity::NoLimit) => word("no-limit"),
        Value::Quantity(Quantity::Amounts { bounds, unit }) => {
            let amounts = bounds.iter().map(|(bound, amount)| (bound.name(), number(*amount)));
            TypedJson::Table(amounts.chain([("unit", key(unit))]).collect())
        }
        Value::Level(level) => key(level),
        Value::Set(members) => TypedJson::Members(keys(members)),
        Value::Map(map) => TypedJson::Table(map.iter().map(|(area, level)| (&**area, key(level))).collect()),
        Value::Shares(shares) => {
            TypedJson::Table(shares.iter().map(|(party, share)| (&**party, number(*share))).collect())
        }
        Value::Date(DateValue::Open) => word("open"),
        Value::Date(DateValue::On(date)) => TypedJson::Table([("on", day(*date))].into()),
        Value::Date(DateValue::By(date)) => TypedJson::Table([("by", day(*date))].into()),
        Value::Date(DateValue::Event(event)) => TypedJson::Table([("event", key(event))].into()),
        Value::Duration(length) => {
            let count = format!("{} {}", length.count, length.unit.name());
            let length_and_anchor = [(length.kind.name(), TypedJson::Word(count.into()))].into_iter();
            TypedJson::Table(
                length_and_anchor.chain(length.after.as_ref().map(|event| ("after", key(event)))).collect(),
            )
        }
        Value::YesNo(answer) => TypedJson::Flag(*answer),
    }
}

fn key(key: &Key) -> TypedJson<'_> {
    TypedJson::Word(Cow::Borrowed(key))
}

fn day(date: crate::record::PartialDate) -> TypedJson<'static> {
    TypedJson::Word(date.to_string().into())
}

pub(super) fn clause<'a>(
    clause: &'a Clause,
    provision: &'a Provision,
    record: &'a Record,
    lang: Lang,
) -> ClauseJson<'a> {
    ClauseJson {
        point: &clause.points,
        says: wording(clause.says.as_ref(), lang),
        terms: terms(&clause.terms, provision, record, lang),
        state: clause.state.name(),
        grade: clause.grade.map(Grade::name),
        sources: ids(&clause.sources),
        rivals: clause.rivals.iter().map(|one| rival(one, provision, record, lang)).collect(),
        note: wording(clause.note.as_deref(), lang),
    }
}

fn rival<'a>(rival: &'a Rival, provision: &'a Provision, record: &'a Record, lang: Lang) -> RivalJson<'a> {
    RivalJson {
        says: wording(rival.says.as_ref(), lang),
        terms: terms(&rival.terms, provision, record, lang),
        state: rival.state.name(),
        held_by: keys(&rival.held_by),
        grade: rival.grade.map(Grade::name),
        sources: ids(&rival.sources),
        note: wording(rival.note.as_deref(), lang),
    }
}

pub(super) fn terms<'a>(terms: &'a Terms, provision: &'a Provision, record: &'a Record, lang: Lang) -> TermsJson<'a> {
    TermsJson {
        value: terms.value.as_ref().map(|value| Phrases { record, lang }.value(value, provision)),
        typed: terms.value.as_ref().map(typed),
        qualifiers: keys(&terms.qualifiers),
        bound: keys(&terms.bound),
        beneficiaries: keys(&terms.beneficiaries),
        areas: keys(&terms.areas),
        modality: terms.modality.name(),
    }
}

pub(super) fn wording(text: Option<&Text>, lang: Lang) -> Option<&str> {
    text.map(|text| text.wording(lang))
}

pub(super) fn keys(keys: &Keys) -> Vec<&str> {
    keys.iter().map(|key| &**key).collect()
}

pub(super) fn ids(ids: &[SourceId]) -> Vec<&str> {
    ids.iter().map(|id| &**id).collect()
}
