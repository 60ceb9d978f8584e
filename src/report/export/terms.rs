//! `terms`: the typed terms of every account in long form, a row a term.

use serde::Serialize;

use crate::compare::Field;
use crate::record::{DateValue, Key, Modality, Provision, Quantity, Record, Terms, Value};

use super::super::csv::CsvError;
use super::super::json::Number;
use super::super::messages::m;
use super::clauses::{Answer, answers};
use super::{Column, Table};

const COLUMNS: &[Column] = &[
    ("clause", m("id of the clause (clauses.clause)", "条款标识（clauses.clause）")),
    ("account", m("number of the account (clauses.account)", "说法编号（clauses.account）")),
    ("plan", m("id of the plan", "方案标识")),
    ("provision", m("key of the provision", "主题键")),
    (
        "field",
        m(
            "what kind of term it is: amount, level, member, status, share, date, duration, anchor, yes-no, qualifier, bound-party, beneficiary, area, modality",
            "项的类别：数量、等级、成员、地位、份额、日期、时限、起算点、是否、限定语、受约束方、受益方、地区、语气强度",
        ),
    ),
    (
        "vocabulary",
        m(
            "the vocabulary that `member` is from (vocabularies.vocabulary)",
            "member 所属词表（vocabularies.vocabulary）",
        ),
    ),
    ("member", m("the member, area, party, qualifier or event", "成员、地区、当事方、限定语或事件")),
    (
        "bound",
        m(
            "what an amount, date or time means: cap, floor, fixed, level, target, pledge, no-limit; on, by, event, open; within, lasts, at-least",
            "数量、日期或时限的性质",
        ),
    ),
    ("amount", m("the amount, the share in per cent, or the length of time", "数量、份额（百分比）或时长")),
    ("unit", m("the unit of the amount or of the time; per-cent for shares", "数量或时长的单位；份额为 per-cent")),
    (
        "level",
        m(
            "the level (levels.level), the status of an area, or the modality",
            "等级（levels.level）、地区的地位或语气强度",
        ),
    ),
    (
        "rank",
        m(
            "the rank of the level, from 1 (levels.rank); for a modality from the weakest",
            "等级次序，自1起（levels.rank）；语气强度自最弱起",
        ),
    ),
    ("date", m("the date, as precise as it is known", "日期，精度依来源")),
    ("answer", m("true or false, where the answer is yes or no", "是非题的回答：true 或 false")),
];

/// A term; what its kind has not stays empty.
#[derive(Clone, Default, Serialize)]
struct Term<'a> {
    clause: &'a str,
    account: usize,
    plan: &'a str,
    provision: &'a str,
    field: &'static str,
    vocabulary: Option<&'a str>,
    member: Option<&'a str>,
    bound: Option<&'static str>,
    amount: Option<Number>,
    unit: Option<&'a str>,
    level: Option<&'a str>,
    rank: Option<usize>,
    date: Option<String>,
    answer: Option<bool>,
}

pub(super) fn terms(record: &Record) -> Result<Table, CsvError> {
    let answers = answers(record);
    let rows = answers.iter().flat_map(rows);
    let about = m("The typed terms of each account in long form, a row each.", "各说法的类型化内容，每项一行。");
    Table::of("terms", about, COLUMNS, rows)
}

fn rows<'a>(answer: &'a Answer<'a>) -> Vec<Term<'a>> {
    let terms = answer.account.terms();
    let value = terms.value.iter().flat_map(|value| of_value(value, answer.provision));
    let terms = value.chain(beside(terms)).map(|term| Term {
        clause: &answer.clause_id,
        account: answer.account.number(),
        plan: &answer.plan.id,
        provision: &answer.provision.key,
        ..term
    });
    terms.collect()
}

fn of_value<'a>(value: &'a Value, provision: &'a Provision) -> Vec<Term<'a>> {
    let vocabulary = provision.answer.vocabulary();
    match value {
        Value::Quantity(Quantity::NoLimit) => vec![Term { bound: Some("no-limit"), ..term(Field::Amount) }],
        Value::Quantity(Quantity::Amounts { bounds, unit }) => {
            let amount = |(bound, amount): (&crate::record::Bound, &rust_decimal::Decimal)| Term {
                bound: Some(bound.name()),
                amount: Some(Number(*amount)),
                unit: Some(unit),
                ..term(Field::Amount)
            };
            bounds.iter().map(amount).collect()
        }
        Value::Level(level) => vec![Term { level: Some(level), rank: rank(provision, level), ..term(Field::Level) }],
        Value::Set(members) => {
            members.iter().map(|member| Term { vocabulary, member: Some(member), ..term(Field::Member) }).collect()
        }
        Value::Map(map) => map
            .iter()
            .map(|(member, level)| Term {
                vocabulary,
                member: Some(member),
                level: Some(level),
                rank: rank(provision, level),
                ..term(Field::Status)
            })
            .collect(),
        Value::Shares(shares) => shares
            .iter()
            .map(|(member, share)| Term {
                vocabulary,
                member: Some(member),
                amount: Some(Number(*share)),
                unit: Some("per-cent"),
                ..term(Field::Share)
            })
            .collect(),
        Value::Date(date) => vec![of_date(date)],
        Value::Duration(length) => {
            let duration = Term {
                bound: Some(length.kind.name()),
                amount: Some(Number(length.count.into())),
                unit: Some(length.unit.name()),
                ..term(Field::Duration)
            };
            std::iter::once(duration)
                .chain(length.after.as_ref().map(|event| named(Field::Anchor, "events", event)))
                .collect()
        }
        Value::YesNo(answer) => vec![Term { answer: Some(*answer), ..term(Field::YesNo) }],
    }
}

fn of_date(date: &DateValue) -> Term<'_> {
    let empty = term(Field::Date);
    match date {
        DateValue::Open => Term { bound: Some("open"), ..empty },
        DateValue::On(date) => Term { bound: Some("on"), date: Some(date.to_string()), ..empty },
        DateValue::By(date) => Term { bound: Some("by"), date: Some(date.to_string()), ..empty },
        DateValue::Event(event) => Term { bound: Some("event"), ..named(Field::Date, "events", event) },
    }
}

/// What stands beside the value. The modality of an account without a value says nothing and is left out.
fn beside(terms: &Terms) -> Vec<Term<'_>> {
    let sets = [
        (Field::Qualifier, "qualifiers", &terms.qualifiers),
        (Field::BoundParty, "parties", &terms.bound),
        (Field::Beneficiary, "parties", &terms.beneficiaries),
        (Field::Area, "territories", &terms.areas),
    ];
    let members = sets.into_iter().flat_map(|(field, of, keys)| keys.iter().map(move |key| named(field, of, key)));
    let modality = terms.value.as_ref().map(|_| Term {
        level: Some(terms.modality.name()),
        rank: Modality::ALL.iter().position(|one| *one == terms.modality).map(|at| at + 1),
        ..term(Field::Modality)
    });
    members.chain(modality).collect()
}

fn term(field: Field) -> Term<'static> {
    Term { field: field.name(), ..Term::default() }
}

fn named<'a>(field: Field, vocabulary: &'a str, key: &'a Key) -> Term<'a> {
    Term { vocabulary: Some(vocabulary), member: Some(key), ..term(field) }
}

fn rank(provision: &Provision, level: &str) -> Option<usize> {
    let levels = &provision.answer.scale()?.levels;
    levels.iter().position(|one| &*one.key == level).map(|at| at + 1)
}
