//! What a search found, as JSON.

use schemars::JsonSchema;
use serde::Serialize;

use crate::compare::{Found, Matched};
use crate::record::{Address, Clause, Plan};

use super::parts::{Head, PlanJson, head, plan};

/// What a search found.
#[derive(Debug, Serialize, JsonSchema)]
pub struct SearchJson<'a> {
    #[serde(flatten)]
    head: Head<'a>,
    /// The words as they were searched: without case, half-width.
    words: &'a [String],
    /// How many clauses were searched.
    clauses_searched: usize,
    /// By the date of their plans, then in the order of the record.
    clauses: Vec<ClauseHitJson<'a>>,
    provisions: Vec<ProvisionHitJson<'a>>,
    plans: Vec<PlanHitJson<'a>>,
    /// Parties, areas and other members of vocabularies, by their titles.
    names: Vec<NameHitJson<'a>>,
    /// Words of the record near to one that no text has, where nothing was found.
    near: &'a [String],
}

#[derive(Debug, Serialize, JsonSchema)]
struct ClauseHitJson<'a> {
    plan: PlanJson<'a>,
    point: &'a [String],
    /// What one can type for it.
    addresses: Vec<String>,
    provision: &'a str,
    topic: &'a str,
    title: &'a str,
    state: &'static str,
    texts: Vec<MatchedJson<'a>>,
}

#[derive(Debug, Serialize, JsonSchema)]
struct ProvisionHitJson<'a> {
    key: &'a str,
    topic: &'a str,
    title: &'a str,
    texts: Vec<MatchedJson<'a>>,
}

#[derive(Debug, Serialize, JsonSchema)]
struct PlanHitJson<'a> {
    #[serde(flatten)]
    plan: PlanJson<'a>,
    texts: Vec<MatchedJson<'a>>,
}

#[derive(Debug, Serialize, JsonSchema)]
struct NameHitJson<'a> {
    /// The vocabulary: parties, territories, ...
    vocabulary: &'a str,
    key: &'a str,
    title: &'a str,
    texts: Vec<MatchedJson<'a>>,
    /// The clauses that name it.
    clauses: Vec<NamingJson<'a>>,
}

#[derive(Debug, Serialize, JsonSchema)]
struct NamingJson<'a> {
    /// The id of the plan.
    plan: &'a str,
    provision: &'a str,
    /// What one can type for the clause.
    addresses: Vec<String>,
}

#[derive(Debug, Serialize, JsonSchema)]
struct MatchedJson<'a> {
    /// says, note, title, question or level.
    field: &'static str,
    /// In a clause: 0 for its own text, else the number of the rival account.
    account: Option<usize>,
    language: &'static str,
    text: &'a str,
    /// Where the words are: from the first character to behind the last, counted in Unicode code points.
    marks: Vec<[usize; 2]>,
}

fn matched<'a>(text: &Matched<'a>) -> MatchedJson<'a> {
    let characters = |bytes: usize| text.text[..bytes].chars().count();
    MatchedJson {
        field: text.place.name(),
        account: text.place.account(),
        language: text.lang.code(),
        text: text.text,
        marks: text.marks.iter().map(|mark| [characters(mark.start), characters(mark.end)]).collect(),
    }
}

/// What a search found in the shape of its JSON output.
pub fn search_json<'a>(found: &'a Found<'a>) -> SearchJson<'a> {
    let lang = found.lang;
    let clauses = found.clauses.iter().map(|hit| ClauseHitJson {
        plan: plan(hit.plan, lang),
        point: &hit.clause.points,
        addresses: Address::of(hit.plan, hit.clause).iter().map(Address::to_string).collect(),
        provision: &hit.provision.key,
        topic: &hit.provision.topic,
        title: hit.provision.title.wording(lang),
        state: hit.clause.state.name(),
        texts: hit.texts.iter().map(matched).collect(),
    });
    let provisions = found.provisions.iter().map(|hit| ProvisionHitJson {
        key: &hit.provision.key,
        topic: &hit.provision.topic,
        title: hit.provision.title.wording(lang),
        texts: hit.texts.iter().map(matched).collect(),
    });
    let plans = found
        .plans
        .iter()
        .map(|hit| PlanHitJson { plan: plan(hit.plan, lang), texts: hit.texts.iter().map(matched).collect() });
    let names = found.names.iter().map(|hit| NameHitJson {
        vocabulary: hit.vocabulary,
        key: hit.key,
        title: hit.title.wording(lang),
        texts: hit.texts.iter().map(matched).collect(),
        clauses: hit.clauses.iter().map(|(plan, clause)| naming(plan, clause)).collect(),
    });
    SearchJson {
        head: head("plandiff/search/1", found.record, lang),
        words: &found.words,
        clauses_searched: found.clauses_searched,
        clauses: clauses.collect(),
        provisions: provisions.collect(),
        plans: plans.collect(),
        names: names.collect(),
        near: &found.near,
    }
}

fn naming<'a>(plan: &'a Plan, clause: &'a Clause) -> NamingJson<'a> {
    NamingJson {
        plan: &plan.id,
        provision: &clause.provision,
        addresses: Address::of(plan, clause).iter().map(Address::to_string).collect(),
    }
}
