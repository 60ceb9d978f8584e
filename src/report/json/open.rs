//! What a plan leaves open, as JSON.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Serialize;

use crate::compare::{Open, OpenKind};
use crate::record::Lang;

use super::listing::{AnswerJson, NotEncodedJson, answer, not_encoded};
use super::parts::{Head, PlanJson, head, plan};

/// What a plan leaves open.
#[derive(Debug, Serialize, JsonSchema)]
pub struct OpenJson<'a> {
    #[serde(flatten)]
    head: Head<'a>,
    plan: PlanJson<'a>,
    /// How many clauses are open in each way.
    summary: BTreeMap<&'static str, usize>,
    clauses: Vec<OpenClauseJson<'a>>,
    /// Points that no clause answers, and why.
    not_encoded: Vec<NotEncodedJson<'a>>,
}

#[derive(Debug, Serialize, JsonSchema)]
struct OpenClauseJson<'a> {
    /// contested, deferred, no-date or unpublished.
    kind: &'static str,
    #[serde(flatten)]
    answer: AnswerJson<'a>,
}

/// What a plan leaves open in the shape of its JSON output.
pub fn open_json<'a>(open: &'a Open<'a>, lang: Lang) -> OpenJson<'a> {
    let clauses = open.clauses.iter().map(|one| OpenClauseJson {
        kind: one.kind.name(),
        answer: answer(one.clause, one.provision, open.record, lang),
    });
    OpenJson {
        head: head("plandiff/open/1", open.record, lang),
        plan: plan(open.plan, lang),
        summary: OpenKind::ALL.into_iter().map(|kind| (kind.name(), open.count(kind))).collect(),
        clauses: clauses.collect(),
        not_encoded: open.not_seen.iter().map(|gap| not_encoded(gap, lang)).collect(),
    }
}
