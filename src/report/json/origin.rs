//! Where the clauses of a plan come from, as JSON.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Serialize;

use crate::compare::{Basis, OriginKind, OriginRow, Origins, Part, PartOf, Place, Share};
use crate::record::{Account, Lang, Lineage, Record};

use super::comparison::{TermJson, term};
use super::parts::{ClauseJson, Head, PlanJson, clause, head, ids, plan};

/// Where the clauses of a plan come from.
#[derive(Debug, Serialize, JsonSchema)]
pub struct OriginsJson<'a> {
    #[serde(flatten)]
    head: Head<'a>,
    plan: PlanJson<'a>,
    summary: SummaryJson,
    /// How much of the plan stands already in which other text, the largest part first.
    shares: Vec<ShareJson<'a>>,
    /// The earlier texts that were looked at, by date.
    earlier: Vec<&'a str>,
    /// Texts whose date is too coarse to say whether they are earlier.
    undecided: Vec<&'a str>,
    /// A row for each clause that is not contested, and one for each rival account.
    rows: Vec<OriginJson<'a>>,
}

#[derive(Debug, Serialize, JsonSchema)]
struct SummaryJson {
    /// Clauses with a term that could be looked up.
    stated: usize,
    /// How many of them have an origin of each kind.
    origins: BTreeMap<&'static str, usize>,
    /// Clauses whose value is contested: none of them counts as stated.
    contested: usize,
    /// Clauses without a term: words only, left to later talks, struck out or not public.
    not_comparable: usize,
}

#[derive(Debug, Serialize, JsonSchema)]
struct ShareJson<'a> {
    plan: &'a str,
    /// Whether it is known to be earlier.
    is_earlier: bool,
    /// How many of the stated clauses it states with the same term.
    same: usize,
    otherwise: usize,
    /// Contested, left to later talks or not public there.
    unsettled: usize,
    /// Nothing of it was seen there: nothing may be concluded.
    unseen: usize,
    silent: usize,
}

#[derive(Debug, Serialize, JsonSchema)]
struct OriginJson<'a> {
    provision: &'a str,
    topic: &'a str,
    title: &'a str,
    clause: ClauseJson<'a>,
    /// Which rival account the row is about, counted from 1.
    account: Option<usize>,
    /// same-term, rival-account, order-unknown, other-answer, declared or new; null without a term to look up.
    origin: Option<&'static str>,
    /// declared where a source states the lineage, else same-term where the terms are the same.
    basis: Option<&'static str>,
    place: Option<PlaceJson<'a>>,
    /// Other earlier texts that may be as early with the same term, or as near with another answer.
    perhaps: Vec<PlaceJson<'a>>,
    /// What stands beside the same term otherwise than at its origin.
    differences: Vec<TermJson<'a>>,
    /// Where each qualifier, and each area of a map, came from first.
    parts: Vec<PartJson<'a>>,
    declared: Vec<LineageJson<'a>>,
    /// Earlier texts of which nothing was seen here, so that nothing may be concluded.
    unseen: Vec<&'a str>,
}

#[derive(Debug, Serialize, JsonSchema)]
struct PlaceJson<'a> {
    plan: PlanJson<'a>,
    clause: ClauseJson<'a>,
    /// Which account of a contested clause it is, counted from 1.
    account: Option<usize>,
    /// Whether both have the same date, so that which came first is not known.
    same_day: bool,
}

#[derive(Debug, Serialize, JsonSchema)]
struct PartJson<'a> {
    /// qualifier or status.
    field: &'static str,
    key: &'a str,
    /// The level of an area.
    level: Option<&'a str>,
    /// The earliest text that has it; null where none was seen to.
    first: Option<&'a str>,
    point: &'a [String],
}

#[derive(Debug, Serialize, JsonSchema)]
struct LineageJson<'a> {
    from: &'a str,
    point: &'a [String],
    relation: &'static str,
    sources: Vec<&'a str>,
}

/// Where the clauses of a plan come from in the shape of its JSON output.
pub fn origins_json<'a>(origins: &'a Origins<'a>, lang: Lang) -> OriginsJson<'a> {
    OriginsJson {
        head: head("plandiff/origin/1", origins.record, lang),
        plan: plan(origins.plan, lang),
        summary: SummaryJson {
            stated: origins.stated(),
            origins: OriginKind::ALL.into_iter().map(|kind| (kind.name(), origins.count(kind))).collect(),
            contested: origins.contested(),
            not_comparable: origins.not_comparable(),
        },
        shares: origins.shares.iter().map(share).collect(),
        earlier: origins.earlier.iter().map(|plan| &*plan.id).collect(),
        undecided: origins.undecided.iter().map(|plan| &*plan.id).collect(),
        rows: origins.rows.iter().map(|one| row(one, origins.record, lang)).collect(),
    }
}

fn share<'a>(share: &Share<'a>) -> ShareJson<'a> {
    let Share { plan, is_earlier, same, otherwise, unsettled, unseen, silent } = *share;
    ShareJson { plan: &plan.id, is_earlier, same, otherwise, unsettled, unseen, silent }
}

fn row<'a>(row: &'a OriginRow<'a>, record: &'a Record, lang: Lang) -> OriginJson<'a> {
    OriginJson {
        provision: &row.provision.key,
        topic: &row.topic.key,
        title: row.provision.title.wording(lang),
        clause: clause(row.account.clause, row.provision, record, lang),
        account: number(row.account),
        origin: row.origin.map(|origin| origin.kind().name()),
        basis: row.basis().map(Basis::name),
        place: row.origin.and_then(|origin| origin.place()).map(|one| place(&one, row, record, lang)),
        perhaps: row.perhaps.iter().map(|one| place(one, row, record, lang)).collect(),
        differences: row.differences.iter().map(|one| term(one, row.provision, record, lang)).collect(),
        parts: row.parts.iter().map(part).collect(),
        declared: row.account.clause.lineage.iter().map(lineage).collect(),
        unseen: row.unseen.iter().map(|plan| &*plan.id).collect(),
    }
}

fn place<'a>(place: &Place<'a>, row: &OriginRow<'a>, record: &'a Record, lang: Lang) -> PlaceJson<'a> {
    PlaceJson {
        plan: plan(place.plan, lang),
        clause: clause(place.account.clause, row.provision, record, lang),
        account: number(place.account),
        same_day: place.is_same_day,
    }
}

fn number(account: Account<'_>) -> Option<usize> {
    account.rival.map(|_| account.number())
}

fn part<'a>(part: &Part<'a>) -> PartJson<'a> {
    let (field, key, level): (_, &str, Option<&str>) = match part.what {
        PartOf::Qualifier(key) => ("qualifier", key, None),
        PartOf::Status(area, level) => ("status", area, Some(level)),
    };
    PartJson {
        field,
        key,
        level,
        first: part.first.map(|place| &*place.plan.id),
        point: part.first.map_or(&[], |place| &place.account.clause.points),
    }
}

fn lineage(lineage: &Lineage) -> LineageJson<'_> {
    LineageJson {
        from: &lineage.from,
        point: &lineage.points,
        relation: lineage.relation.name(),
        sources: ids(&lineage.sources),
    }
}
