//! Clauses that an address names, as JSON.

use std::collections::BTreeSet;

use schemars::JsonSchema;
use serde::Serialize;

use crate::record::{Account, Address, Clause, Lang, NotEncoded, Plan, Record, SourceId};

use super::listing::{NotEncodedJson, SourceJson, not_encoded, source};
use super::parts::{ClauseJson, Head, PlanJson, clause, head, plan};

/// The clauses at an address, with every source that they name.
#[derive(Debug, Serialize, JsonSchema)]
pub struct ClausesJson<'a> {
    #[serde(flatten)]
    head: Head<'a>,
    plan: PlanJson<'a>,
    clauses: Vec<AddressedJson<'a>>,
    /// What of the point is not encoded, and why.
    not_encoded: Vec<NotEncodedJson<'a>>,
    /// The sources of these clauses, by id.
    sources: Vec<SourceJson<'a>>,
}

#[derive(Debug, Serialize, JsonSchema)]
struct AddressedJson<'a> {
    /// What one can type for it.
    addresses: Vec<String>,
    provision: &'a str,
    topic: &'a str,
    title: &'a str,
    question: &'a str,
    #[serde(flatten)]
    clause: ClauseJson<'a>,
}

/// The clauses at an address in the shape of their JSON output.
pub fn clauses_json<'a>(
    record: &'a Record,
    of: &'a Plan,
    clauses: &[&'a Clause],
    gaps: &[&'a NotEncoded],
    lang: Lang,
) -> ClausesJson<'a> {
    let addressed = clauses.iter().filter_map(|one| {
        let provision = record.provision(&one.provision)?;
        Some(AddressedJson {
            addresses: Address::of(of, one).iter().map(Address::to_string).collect(),
            provision: &provision.key,
            topic: &provision.topic,
            title: provision.title.wording(lang),
            question: provision.question.wording(lang),
            clause: clause(one, provision, record, lang),
        })
    });
    let accounts = clauses.iter().flat_map(|clause| clause.accounts());
    let cited: BTreeSet<&SourceId> = accounts.flat_map(Account::sources).collect();
    ClausesJson {
        head: head("plandiff/clause/1", record, lang),
        plan: plan(of, lang),
        clauses: addressed.collect(),
        not_encoded: gaps.iter().map(|gap| not_encoded(gap, lang)).collect(),
        sources: cited.into_iter().filter_map(|id| record.source(id)).map(|one| source(one, lang)).collect(),
    }
}
