//! One provision through all plans, as CSV: one row a value.

use crate::compare::{Account, Entry, History};
use crate::record::{Grade, Lang};

use super::super::json::mark_plans;
use super::super::phrases::Phrases;
use super::{CsvError, joined, sheet};

const HEADS: [&str; 17] = [
    "date",
    "plan",
    "kind",
    "text",
    "provision",
    "state",
    "value",
    "qualifiers",
    "bound",
    "areas",
    "modality",
    "held_by",
    "says",
    "grade",
    "sources",
    "marks",
    "note",
];

/// A history as CSV, one row a value, in time order. Plans without an answer are told by a row with the state `silent`
/// or `not-reported`, behind the others.
///
/// # Errors
/// Where the writer's buffer fails.
pub fn history_csv(history: &History<'_>, lang: Lang) -> Result<String, CsvError> {
    let values = history.entries.iter().flat_map(|entry| entry.accounts.iter().map(move |one| (entry, one)));
    let values = values.map(|(entry, account)| row(entry, account, history, lang));
    let silent = history.silent.iter().map(|plan| (plan, "silent"));
    let absent = silent.chain(history.not_reported.iter().map(|plan| (plan, "not-reported")));
    let absent = absent.map(|(plan, state)| {
        let mut row: [String; 17] = Default::default();
        row[0] = plan.date.to_string();
        row[1] = plan.id.to_string();
        plan.kind.name().clone_into(&mut row[2]);
        plan.text.name().clone_into(&mut row[3]);
        row[4] = history.provision.key.to_string();
        state.clone_into(&mut row[5]);
        row
    });
    sheet(HEADS, values.chain(absent))
}

fn row(entry: &Entry<'_>, account: &Account<'_>, history: &History<'_>, lang: Lang) -> [String; 17] {
    let (plan, terms) = (entry.plan, account.terms());
    let phrases = Phrases { record: history.record, lang };
    let keys = |keys: &crate::record::Keys| joined(keys.iter().map(|key| &**key));
    let marks: Vec<String> = account
        .marks
        .iter()
        .map(|mark| match &mark_plans(mark)[..] {
            [] => mark.name().to_owned(),
            plans => format!("{} ({})", mark.name(), plans.join(" ")),
        })
        .collect();
    [
        plan.date.to_string(),
        plan.id.to_string(),
        plan.kind.name().to_owned(),
        plan.text.name().to_owned(),
        history.provision.key.to_string(),
        account.state().name().to_owned(),
        account.value().map(|value| phrases.value(value, history.provision)).unwrap_or_default(),
        keys(&terms.qualifiers),
        keys(&terms.bound),
        keys(&terms.areas),
        terms.modality.name().to_owned(),
        keys(account.held_by(plan)),
        account.says().map(|says| says.wording(lang).to_owned()).unwrap_or_default(),
        account.grade().map(Grade::name).unwrap_or_default().to_owned(),
        joined(account.sources().iter().map(|id| &**id)),
        marks.join("; "),
        account.note().map(|note| note.wording(lang).to_owned()).unwrap_or_default(),
    ]
}
