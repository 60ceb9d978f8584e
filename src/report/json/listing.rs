//! What a record holds, as JSON: its plans, one plan, its provisions, one provision, its sources.

use schemars::JsonSchema;
use serde::Serialize;

use crate::record::{Clause, Lang, NotEncoded, Plan, Provision, Record, Source, TopicId};

use super::parts::{ClauseJson, Head, PlanJson, clause, head, ids, keys, plan, wording};

/// The plans of a record.
#[derive(Debug, Serialize, JsonSchema)]
pub struct PlansJson<'a> {
    #[serde(flatten)]
    head: Head<'a>,
    /// By date.
    plans: Vec<ListedPlanJson<'a>>,
}

#[derive(Debug, Serialize, JsonSchema)]
struct ListedPlanJson<'a> {
    #[serde(flatten)]
    plan: PlanJson<'a>,
    aliases: &'a [String],
    drafted_by: Vec<&'a str>,
    /// The headline number of points.
    points: Option<u32>,
    /// How many clauses the record has of it.
    clauses: usize,
}

/// One plan with its clauses.
#[derive(Debug, Serialize, JsonSchema)]
pub struct PlanPageJson<'a> {
    #[serde(flatten)]
    head: Head<'a>,
    plan: ListedPlanJson<'a>,
    note: Option<&'a str>,
    sources: Vec<&'a str>,
    answers: Vec<AnswerJson<'a>>,
    /// Points that no clause answers, and why.
    not_encoded: Vec<NotEncodedJson<'a>>,
}

#[derive(Debug, Serialize, JsonSchema)]
pub(super) struct AnswerJson<'a> {
    provision: &'a str,
    topic: &'a str,
    title: &'a str,
    #[serde(flatten)]
    clause: ClauseJson<'a>,
}

#[derive(Debug, Serialize, JsonSchema)]
pub(super) struct NotEncodedJson<'a> {
    points: &'a [String],
    provisions: Vec<&'a str>,
    /// Whether nothing may be concluded of any provision without an answer.
    rest: bool,
    reason: &'a str,
}

/// Topics and provisions.
#[derive(Debug, Serialize, JsonSchema)]
pub struct ProvisionsJson<'a> {
    #[serde(flatten)]
    head: Head<'a>,
    topics: Vec<TopicJson<'a>>,
    /// In the order in which they are shown.
    provisions: Vec<ProvisionJson<'a>>,
}

#[derive(Debug, Serialize, JsonSchema)]
struct TopicJson<'a> {
    key: &'a str,
    title: &'a str,
    pax: PaxJson<'a>,
}

#[derive(Debug, Serialize, JsonSchema)]
struct ProvisionJson<'a> {
    key: &'a str,
    topic: &'a str,
    /// The provision that it asks a particular of.
    particular_of: Option<&'a str>,
    title: &'a str,
    question: &'a str,
    #[serde(rename = "type")]
    answer: &'static str,
    /// Levels from the first to the last.
    levels: Vec<LevelJson<'a>>,
    /// Why the levels stand in this order.
    order: Option<&'a str>,
    pax: PaxJson<'a>,
}

#[derive(Debug, Serialize, JsonSchema)]
struct LevelJson<'a> {
    /// Counted from 1.
    rank: usize,
    key: &'a str,
    title: &'a str,
}

/// Codes of the PA-X peace agreements database.
#[derive(Debug, Serialize, JsonSchema)]
struct PaxJson<'a> {
    exact: &'a [String],
    near: &'a [String],
}

/// One provision with every plan's answer.
#[derive(Debug, Serialize, JsonSchema)]
pub struct ProvisionPageJson<'a> {
    #[serde(flatten)]
    head: Head<'a>,
    provision: ProvisionJson<'a>,
    answers: Vec<PlanAnswerJson<'a>>,
}

#[derive(Debug, Serialize, JsonSchema)]
struct PlanAnswerJson<'a> {
    plan: &'a str,
    #[serde(flatten)]
    clause: ClauseJson<'a>,
}

/// The sources of a record.
#[derive(Debug, Serialize, JsonSchema)]
pub struct SourcesJson<'a> {
    #[serde(flatten)]
    head: Head<'a>,
    /// By id.
    sources: Vec<SourceJson<'a>>,
}

#[derive(Debug, Serialize, JsonSchema)]
pub(super) struct SourceJson<'a> {
    id: &'a str,
    outlet: &'a str,
    /// Whose report it carries, where it is not its own.
    relays: &'a [String],
    title: Option<&'a str>,
    date: Option<String>,
    url: Option<&'a str>,
    /// ISO 639-1.
    language: &'a str,
    kind: &'static str,
    covers: Option<&'a str>,
    note: Option<&'a str>,
}

/// The plans of a record in the shape of their JSON output.
pub fn plans_json(record: &Record, lang: Lang) -> PlansJson<'_> {
    let plans = record.plans.iter().map(|plan| listed(plan, lang)).collect();
    PlansJson { head: head("plandiff/list/1", record, lang), plans }
}

fn listed(one: &Plan, lang: Lang) -> ListedPlanJson<'_> {
    ListedPlanJson {
        plan: plan(one, lang),
        aliases: &one.aliases,
        drafted_by: keys(&one.drafted_by),
        points: one.points,
        clauses: one.clauses.len(),
    }
}

/// One plan in the shape of its JSON output; of one topic only where one is named.
pub fn plan_json<'a>(record: &'a Record, plan: &'a Plan, topic: Option<&TopicId>, lang: Lang) -> PlanPageJson<'a> {
    let answers = plan.clauses.iter().filter_map(|one| {
        let provision = record.provision(&one.provision)?;
        topic.is_none_or(|topic| provision.topic == *topic).then(|| answer(one, provision, record, lang))
    });
    let gaps = plan.not_encoded.iter().filter(|_| topic.is_none()).map(|gap| not_encoded(gap, lang));
    PlanPageJson {
        head: head("plandiff/show/1", record, lang),
        plan: listed(plan, lang),
        note: wording(plan.note.as_ref(), lang),
        sources: ids(&plan.sources),
        answers: answers.collect(),
        not_encoded: gaps.collect(),
    }
}

pub(super) fn answer<'a>(one: &'a Clause, provision: &'a Provision, record: &'a Record, lang: Lang) -> AnswerJson<'a> {
    AnswerJson {
        provision: &provision.key,
        topic: &provision.topic,
        title: provision.title.wording(lang),
        clause: clause(one, provision, record, lang),
    }
}

pub(super) fn not_encoded(gap: &NotEncoded, lang: Lang) -> NotEncodedJson<'_> {
    NotEncodedJson {
        points: &gap.points,
        provisions: gap.provisions.iter().map(|key| &**key).collect(),
        rest: gap.rest,
        reason: gap.reason.wording(lang),
    }
}

/// Topics and provisions in the shape of their JSON output.
pub fn provisions_json(record: &Record, lang: Lang) -> ProvisionsJson<'_> {
    let topics = record.topics.iter().map(|topic| TopicJson {
        key: &topic.key,
        title: topic.title.wording(lang),
        pax: PaxJson { exact: &topic.pax.exact, near: &topic.pax.near },
    });
    ProvisionsJson {
        head: head("plandiff/provisions/1", record, lang),
        topics: topics.collect(),
        provisions: record.provisions.iter().map(|one| provision(one, lang)).collect(),
    }
}

fn provision(provision: &Provision, lang: Lang) -> ProvisionJson<'_> {
    let levels = provision.answer.scale().into_iter().flat_map(|scale| &scale.levels);
    let levels =
        levels.zip(1..).map(|(level, rank)| LevelJson { rank, key: &level.key, title: level.title.wording(lang) });
    ProvisionJson {
        key: &provision.key,
        topic: &provision.topic,
        particular_of: provision.particular_of.as_deref(),
        title: provision.title.wording(lang),
        question: provision.question.wording(lang),
        answer: provision.answer.name(),
        levels: levels.collect(),
        order: wording(provision.order.as_ref(), lang),
        pax: PaxJson { exact: &provision.pax.exact, near: &provision.pax.near },
    }
}

/// One provision with every plan's answer in the shape of its JSON output.
pub fn provision_json<'a>(record: &'a Record, asked: &'a Provision, lang: Lang) -> ProvisionPageJson<'a> {
    let answers = record.plans.iter().flat_map(|plan| {
        plan.answers(&asked.key).map(|one| PlanAnswerJson { plan: &plan.id, clause: clause(one, asked, record, lang) })
    });
    ProvisionPageJson {
        head: head("plandiff/provision/1", record, lang),
        provision: provision(asked, lang),
        answers: answers.collect(),
    }
}

/// The sources of a record in the shape of their JSON output.
pub fn sources_json(record: &Record, lang: Lang) -> SourcesJson<'_> {
    let sources = record.sources.iter().map(|one| source(one, lang)).collect();
    SourcesJson { head: head("plandiff/sources/1", record, lang), sources }
}

pub(super) fn source(source: &Source, lang: Lang) -> SourceJson<'_> {
    SourceJson {
        id: &source.id,
        outlet: &source.outlet,
        relays: &source.relays,
        title: source.title.as_deref(),
        date: source.date.map(|date| date.to_string()),
        url: source.url.as_deref(),
        language: &source.language,
        kind: source.kind.name(),
        covers: source.covers.as_deref(),
        note: wording(source.note.as_deref(), lang),
    }
}
