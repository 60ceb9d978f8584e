//! What a record holds, as CSV: its plans, the clauses of one plan, its provisions, the levels of one, its sources.

use crate::record::{Account, Clause, Grade, Key, Lang, Plan, Provision, Record, Source, Text, TopicId};

use super::super::phrases::Phrases;
use super::{CsvError, joined, sheet};

/// The plans of a record, a row each.
///
/// # Errors
/// Where the writer's buffer fails.
pub fn plans_csv(record: &Record, lang: Lang) -> Result<String, CsvError> {
    let heads = ["plan", "kind", "title", "date", "drafted_by", "text", "points", "clauses", "aliases", "note"];
    let row = |plan: &Plan| {
        [
            plan.id.to_string(),
            plan.kind.name().to_owned(),
            plan.title.wording(lang).to_owned(),
            plan.date.to_string(),
            keys(&plan.drafted_by),
            plan.text.name().to_owned(),
            plan.points.map(|points| points.to_string()).unwrap_or_default(),
            plan.clauses.len().to_string(),
            strings(&plan.aliases),
            wording(plan.note.as_ref(), lang),
        ]
    };
    sheet(heads, record.plans.iter().map(row))
}

/// The accounts of a plan: a row for each clause, and behind it one for each rival account, numbered from 1 (the clause
/// itself is account 0); of one topic only where one is named.
///
/// # Errors
/// Where the writer's buffer fails.
pub fn plan_csv(record: &Record, plan: &Plan, topic: Option<&TopicId>, lang: Lang) -> Result<String, CsvError> {
    let answers = plan.clauses.iter().filter_map(|clause| {
        let provision = record.provision(&clause.provision)?;
        topic.is_none_or(|topic| provision.topic == *topic).then_some((clause, provision))
    });
    accounts_sheet(record, plan, answers, lang)
}

/// The accounts of some clauses of a plan, in the columns of [`plan_csv`].
///
/// # Errors
/// Where the writer's buffer fails.
pub fn clauses_csv(record: &Record, plan: &Plan, clauses: &[&Clause], lang: Lang) -> Result<String, CsvError> {
    let answers = clauses.iter().filter_map(|clause| Some((*clause, record.provision(&clause.provision)?)));
    accounts_sheet(record, plan, answers, lang)
}

fn accounts_sheet<'a>(
    record: &'a Record,
    plan: &'a Plan,
    answers: impl Iterator<Item = (&'a Clause, &'a Provision)>,
    lang: Lang,
) -> Result<String, CsvError> {
    let phrases = Phrases { record, lang };
    let rows = answers.flat_map(|(clause, provision)| {
        clause.accounts().map(move |account| account_row(account, (plan, provision), phrases))
    });
    sheet(ACCOUNT, rows)
}

const ACCOUNT: [&str; 17] = [
    "plan",
    "point",
    "topic",
    "provision",
    "account",
    "state",
    "says",
    "value",
    "qualifiers",
    "bound",
    "beneficiaries",
    "areas",
    "modality",
    "held_by",
    "grade",
    "sources",
    "note",
];

fn account_row(account: Account<'_>, (plan, provision): (&Plan, &Provision), phrases: Phrases<'_>) -> [String; 17] {
    let terms = account.terms();
    let in_words = Phrases { record: phrases.record, lang: phrases.lang };
    let value = terms.value.as_ref().map(|value| in_words.value(value, provision)).unwrap_or_default();
    [
        plan.id.to_string(),
        strings(&account.clause.points),
        provision.topic.to_string(),
        provision.key.to_string(),
        account.number().to_string(),
        account.state().name().to_owned(),
        wording(account.says(), phrases.lang),
        value,
        keys(&terms.qualifiers),
        keys(&terms.bound),
        keys(&terms.beneficiaries),
        keys(&terms.areas),
        terms.modality.name().to_owned(),
        keys(account.held_by()),
        account.grade().map(Grade::name).unwrap_or_default().to_owned(),
        joined(account.sources().iter().map(|id| &**id)),
        wording(account.note(), phrases.lang),
    ]
}

/// The provisions of a record, a row each.
///
/// # Errors
/// Where the writer's buffer fails.
pub fn provisions_csv(record: &Record, lang: Lang) -> Result<String, CsvError> {
    let heads = ["provision", "topic", "title", "question", "type", "order", "particular_of", "pax_exact", "pax_near"];
    let row = |provision: &Provision| {
        [
            provision.key.to_string(),
            provision.topic.to_string(),
            provision.title.wording(lang).to_owned(),
            provision.question.wording(lang).to_owned(),
            provision.answer.name().to_owned(),
            wording(provision.order.as_ref(), lang),
            provision.particular_of.as_deref().unwrap_or_default().to_owned(),
            strings(&provision.pax.exact),
            strings(&provision.pax.near),
        ]
    };
    sheet(heads, record.provisions.iter().map(row))
}

/// The levels of provisions, a row each, from the first to the last.
///
/// # Errors
/// Where the writer's buffer fails.
pub fn levels_csv<'a>(provisions: impl IntoIterator<Item = &'a Provision>, lang: Lang) -> Result<String, CsvError> {
    let rows = provisions.into_iter().flat_map(|provision| {
        let levels = provision.answer.scale().into_iter().flat_map(|scale| &scale.levels);
        levels.zip(1_u32..).map(move |(level, rank)| {
            let (key, title) = (level.key.to_string(), level.title.wording(lang).to_owned());
            [provision.key.to_string(), rank.to_string(), key, title]
        })
    });
    sheet(["provision", "rank", "level", "title"], rows)
}

/// The sources of a record, a row each.
///
/// # Errors
/// Where the writer's buffer fails.
pub fn sources_csv(record: &Record, lang: Lang) -> Result<String, CsvError> {
    let heads = ["source", "outlet", "relays", "title", "date", "url", "language", "kind", "covers", "note"];
    let row = |source: &Source| {
        [
            source.id.to_string(),
            source.outlet.to_string(),
            strings(&source.relays),
            source.title.as_deref().unwrap_or_default().to_owned(),
            source.date.map(|date| date.to_string()).unwrap_or_default(),
            source.url.as_deref().unwrap_or_default().to_owned(),
            source.language.to_string(),
            source.kind.name().to_owned(),
            source.covers.as_deref().unwrap_or_default().to_owned(),
            wording(source.note.as_deref(), lang),
        ]
    };
    sheet(heads, record.sources.iter().map(row))
}

fn keys<'a>(keys: impl IntoIterator<Item = &'a Key>) -> String {
    joined(keys.into_iter().map(|key| &**key))
}

fn strings(strings: &[String]) -> String {
    joined(strings.iter().map(String::as_str))
}

fn wording(text: Option<&Text>, lang: Lang) -> String {
    text.map(|text| text.wording(lang).to_owned()).unwrap_or_default()
}
