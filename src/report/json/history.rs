//! One provision through all plans, as JSON.

use schemars::JsonSchema;
use serde::Serialize;

use crate::compare::{Account, Entry, History, Mark};
use crate::record::{Grade, Lang};

use super::parts::{Head, PlanJson, TermsJson, head, ids, keys, plan, terms, wording};

/// One provision through all plans, in time order.
#[derive(Debug, Serialize, JsonSchema)]
pub struct HistoryJson<'a> {
    #[serde(flatten)]
    head: Head<'a>,
    provision: &'a str,
    title: &'a str,
    question: &'a str,
    /// By date, then id.
    entries: Vec<EntryJson<'a>>,
    /// Ids of plans with a public text that does not speak of it.
    silent: Vec<&'a str>,
    /// Ids of plans of which nothing may be concluded.
    not_reported: Vec<&'a str>,
}

#[derive(Debug, Serialize, JsonSchema)]
struct EntryJson<'a> {
    plan: PlanJson<'a>,
    /// One for each clause, and one for each rival account.
    values: Vec<AccountJson<'a>>,
}

#[derive(Debug, Serialize, JsonSchema)]
struct AccountJson<'a> {
    /// The points as printed; empty where none is known.
    point: &'a [String],
    state: &'static str,
    says: Option<&'a str>,
    #[serde(flatten)]
    terms: TermsJson<'a>,
    /// For a rival account the party whose proposal it is, where it is one; else the drafters of the plan.
    held_by: Vec<&'a str>,
    grade: Option<&'static str>,
    sources: Vec<&'a str>,
    note: Option<&'a str>,
    marks: Vec<MarkJson<'a>>,
}

#[derive(Debug, Serialize, JsonSchema)]
struct MarkJson<'a> {
    /// first-in: no earlier entry has it. changed-in: the last stated value before was another, that of these plans.
    /// restored: this earlier text stated the same, and another value stood in between. last-in: no later entry has it,
    /// and one states otherwise.
    mark: &'static str,
    /// The earlier plans that it refers to.
    plans: Vec<&'a str>,
}

/// A history in the shape of its JSON output.
pub fn history_json<'a>(history: &'a History<'a>, lang: Lang) -> HistoryJson<'a> {
    let names = |plans: &'a [&'a crate::record::Plan]| plans.iter().map(|plan| &*plan.id).collect();
    HistoryJson {
        head: head("plandiff/history/1", history.record, lang),
        provision: &history.provision.key,
        title: history.provision.title.wording(lang),
        question: history.provision.question.wording(lang),
        entries: history.entries.iter().map(|one| entry(one, history, lang)).collect(),
        silent: names(&history.silent),
        not_reported: names(&history.not_reported),
    }
}

fn entry<'a>(entry: &'a Entry<'a>, history: &'a History<'a>, lang: Lang) -> EntryJson<'a> {
    let values = entry.accounts.iter().map(|one| account(one, entry, history, lang)).collect();
    EntryJson { plan: plan(entry.plan, lang), values }
}

fn account<'a>(account: &'a Account<'a>, entry: &Entry<'a>, history: &'a History<'a>, lang: Lang) -> AccountJson<'a> {
    AccountJson {
        point: &account.clause.points,
        state: account.state().name(),
        says: wording(account.says(), lang),
        terms: terms(account.terms(), history.provision, history.record, lang),
        held_by: keys(account.held_by(entry.plan)),
        grade: account.grade().map(Grade::name),
        sources: ids(account.sources()),
        note: wording(account.note(), lang),
        marks: account.marks.iter().map(|one| MarkJson { mark: one.name(), plans: plans(one) }).collect(),
    }
}

/// The ids of the plans that a mark refers to.
pub(in crate::report) fn plans<'a>(mark: &Mark<'a>) -> Vec<&'a str> {
    match mark {
        Mark::First | Mark::Last => Vec::new(),
        Mark::Changed(plans) => plans.iter().map(|plan| &*plan.id).collect(),
        Mark::Restored(plan) => vec![&plan.id],
    }
}
