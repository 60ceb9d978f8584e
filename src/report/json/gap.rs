//! A plan beside the demands of parties, as JSON.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Serialize;

use crate::compare::{Between, Demand, Gap, GapRow, OpenKind, Relation};
use crate::record::Lang;

use super::comparison::{TermJson, term};
use super::parts::{ClauseJson, Head, PlanJson, clause, head, keys, plan};

/// A plan beside the demands of parties.
#[derive(Debug, Serialize, JsonSchema)]
pub struct GapJson<'a> {
    #[serde(flatten)]
    head: Head<'a>,
    plan: PlanJson<'a>,
    positions: Vec<PlanJson<'a>>,
    /// The key of the lens through which more and less are told.
    lens: Option<&'a str>,
    /// To how many demands the plan stands in each way that occurs: meets, exceeds, falls-short, differs, open, silent,
    /// unknown, not-judged.
    summary: BTreeMap<&'static str, usize>,
    /// One for each provision on which a position states something.
    rows: Vec<GapRowJson<'a>>,
}

#[derive(Debug, Serialize, JsonSchema)]
struct GapRowJson<'a> {
    provision: &'a str,
    topic: &'a str,
    title: &'a str,
    /// The plan's clauses.
    answer: Vec<ClauseJson<'a>>,
    /// silent or not-reported, where the plan has no clause.
    absence: Option<&'static str>,
    demands: Vec<DemandJson<'a>>,
    between: Vec<BetweenJson<'a>>,
}

#[derive(Debug, Serialize, JsonSchema)]
struct DemandJson<'a> {
    /// The id of the position.
    position: &'a str,
    parties: Vec<&'a str>,
    clauses: Vec<ClauseJson<'a>>,
    /// meets, exceeds, falls-short, differs, open, silent, unknown or not-judged.
    relation: &'static str,
    /// contested, deferred, no-date or unpublished, where the plan leaves it open.
    open: Option<&'static str>,
    /// demand-not-firm, says-more, circumstances or words-only, where it is not judged.
    doubt: Option<&'static str>,
    /// What differs, from the demand to the plan.
    terms: Vec<TermJson<'a>>,
}

#[derive(Debug, Serialize, JsonSchema)]
struct BetweenJson<'a> {
    /// The ids of two positions of different parties.
    positions: [&'a str; 2],
    /// agreed, apart or not-judged.
    distance: &'static str,
    /// What differs, from the first to the second.
    terms: Vec<TermJson<'a>>,
}

/// A plan beside the demands of parties in the shape of its JSON output.
pub fn gap_json<'a>(gap: &'a Gap<'a>, lang: Lang) -> GapJson<'a> {
    GapJson {
        head: head("plandiff/gap/1", gap.record, lang),
        plan: plan(gap.plan, lang),
        positions: gap.positions.iter().map(|one| plan(one, lang)).collect(),
        lens: gap.lens.map(|lens| &*lens.key),
        summary: gap.counts().into_iter().map(|(relation, count)| (relation.name(), count)).collect(),
        rows: gap.rows.iter().map(|one| row(one, gap, lang)).collect(),
    }
}

fn row<'a>(row: &'a GapRow<'a>, gap: &'a Gap<'a>, lang: Lang) -> GapRowJson<'a> {
    let answer = row.answer.clauses.iter().map(|one| clause(one, row.provision, gap.record, lang));
    GapRowJson {
        provision: &row.provision.key,
        topic: &row.topic.key,
        title: row.provision.title.wording(lang),
        answer: answer.collect(),
        absence: row.answer.absence.map(crate::compare::Absence::name),
        demands: row.demands.iter().map(|one| demand(one, row, gap, lang)).collect(),
        between: row.between.iter().map(|one| between(one, row, gap, lang)).collect(),
    }
}

fn demand<'a>(demand: &'a Demand<'a>, row: &'a GapRow<'a>, gap: &'a Gap<'a>, lang: Lang) -> DemandJson<'a> {
    let clauses = demand.side.clauses.iter().map(|one| clause(one, row.provision, gap.record, lang));
    DemandJson {
        position: &demand.position.id,
        parties: keys(&demand.position.drafted_by),
        clauses: clauses.collect(),
        relation: demand.relation.name(),
        open: match demand.relation {
            Relation::Open(kind) => Some(OpenKind::name(kind)),
            _ => None,
        },
        doubt: match demand.relation {
            Relation::NotJudged(doubt) => Some(doubt.name()),
            _ => None,
        },
        terms: demand.terms.iter().map(|one| term(one, row.provision, gap.record, lang)).collect(),
    }
}

fn between<'a>(between: &'a Between<'a>, row: &'a GapRow<'a>, gap: &'a Gap<'a>, lang: Lang) -> BetweenJson<'a> {
    BetweenJson {
        positions: [&between.one.id, &between.other.id],
        distance: between.distance.name(),
        terms: between.terms.iter().map(|one| term(one, row.provision, gap.record, lang)).collect(),
    }
}
