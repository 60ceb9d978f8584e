//! Territory, area by area and plan by plan, as JSON.

use schemars::JsonSchema;
use serde::Serialize;

use crate::compare::{AreaCell, AreaMap, Mentions, Said, Territory, Unnamed};
use crate::record::{Grade, Lang, Plan, Record};

use super::listing::{AnswerJson, answer};
use super::parts::{Head, PlanJson, head, ids, keys, plan};

/// What plans say of each area.
#[derive(Debug, Serialize, JsonSchema)]
pub struct TerritoryJson<'a> {
    #[serde(flatten)]
    head: Head<'a>,
    /// The plans, in the order of the cells.
    plans: Vec<PlanJson<'a>>,
    /// One for each question that is answered area by area.
    maps: Vec<AreaMapJson<'a>>,
    /// What they say of areas in answer to other questions; empty where `--provision` asks for some only.
    also_said: Vec<MentionsJson<'a>>,
}

#[derive(Debug, Serialize, JsonSchema)]
struct MentionsJson<'a> {
    area: &'a str,
    title: &'a str,
    /// The area that it lies within, where the record says so.
    part_of: Option<&'a str>,
    /// The clauses that name it.
    clauses: Vec<MentionJson<'a>>,
}

#[derive(Debug, Serialize, JsonSchema)]
struct MentionJson<'a> {
    /// The id of the plan.
    plan: &'a str,
    #[serde(flatten)]
    answer: AnswerJson<'a>,
}

#[derive(Debug, Serialize, JsonSchema)]
struct AreaMapJson<'a> {
    provision: &'a str,
    title: &'a str,
    question: &'a str,
    areas: Vec<AreaJson<'a>>,
}

#[derive(Debug, Serialize, JsonSchema)]
struct AreaJson<'a> {
    area: &'a str,
    title: &'a str,
    /// The area that it lies within, where the record says so.
    part_of: Option<&'a str>,
    /// One for each plan.
    cells: Vec<AreaCellJson<'a>>,
}

#[derive(Debug, Serialize, JsonSchema)]
struct AreaCellJson<'a> {
    /// The id of the plan.
    plan: &'a str,
    /// What it says of the area; several where accounts differ.
    said: Vec<SaidJson<'a>>,
    /// not-named or not-reported, where it says nothing.
    absence: Option<&'static str>,
    /// What it says of areas that stand for this one too, where it does not name it.
    general: Vec<GeneralJson<'a>>,
    /// Parts of the area of which rival accounts are given.
    contested_parts: Vec<&'a str>,
}

#[derive(Debug, Serialize, JsonSchema)]
struct GeneralJson<'a> {
    area: &'a str,
    #[serde(flatten)]
    said: SaidJson<'a>,
}

#[derive(Debug, Serialize, JsonSchema)]
struct SaidJson<'a> {
    /// The points as printed; empty where none is known.
    point: &'a [String],
    state: &'static str,
    /// The key of the status.
    status: Option<&'a str>,
    /// The status in words.
    status_title: Option<&'a str>,
    /// The party whose proposal it is, where it is one.
    held_by: Vec<&'a str>,
    grade: Option<&'static str>,
    sources: Vec<&'a str>,
}

/// What plans say of each area in the shape of its JSON output.
pub fn territory_json<'a>(territory: &'a Territory<'a>, lang: Lang) -> TerritoryJson<'a> {
    TerritoryJson {
        head: head("plandiff/territory/1", territory.record, lang),
        plans: territory.plans.iter().map(|one| plan(one, lang)).collect(),
        maps: territory.maps.iter().map(|one| map(one, territory, lang)).collect(),
        also_said: territory.mentions.iter().map(|one| mentions(one, territory.record, lang)).collect(),
    }
}

fn mentions<'a>(mentions: &'a Mentions<'a>, record: &'a Record, lang: Lang) -> MentionsJson<'a> {
    let clauses = mentions
        .clauses
        .iter()
        .map(|one| MentionJson { plan: &one.plan.id, answer: answer(one.clause, one.provision, record, lang) });
    MentionsJson {
        area: mentions.area,
        title: record.word("territories", mentions.area, lang),
        part_of: mentions.part_of.map(|whole| &**whole),
        clauses: clauses.collect(),
    }
}

fn map<'a>(map: &'a AreaMap<'a>, territory: &'a Territory<'a>, lang: Lang) -> AreaMapJson<'a> {
    let areas = map.rows.iter().map(|row| AreaJson {
        area: row.area,
        title: territory.record.word("territories", row.area, lang),
        part_of: row.part_of.map(|whole| &**whole),
        cells: territory.plans.iter().zip(&row.cells).map(|(plan, one)| cell(plan, one, map, lang)).collect(),
    });
    AreaMapJson {
        provision: &map.provision.key,
        title: map.provision.title.wording(lang),
        question: map.provision.question.wording(lang),
        areas: areas.collect(),
    }
}

fn cell<'a>(plan: &'a Plan, cell: &'a AreaCell<'a>, map: &'a AreaMap<'a>, lang: Lang) -> AreaCellJson<'a> {
    AreaCellJson {
        plan: &plan.id,
        said: cell.said.iter().map(|one| said(one, map, lang)).collect(),
        absence: cell.absence.map(Unnamed::name),
        general: cell.general.iter().map(|(area, one)| GeneralJson { area, said: said(one, map, lang) }).collect(),
        contested_parts: cell.contested_parts.iter().map(|part| &***part).collect(),
    }
}

fn said<'a>(said: &Said<'a>, map: &'a AreaMap<'a>, lang: Lang) -> SaidJson<'a> {
    let scale = map.provision.answer.scale();
    let title = |status: &'a str| scale.and_then(|scale| scale.level(status)).map(|level| level.title.wording(lang));
    SaidJson {
        point: &said.clause.points,
        state: said.state().name(),
        status: said.status.map(|status| &**status),
        status_title: said.status.and_then(|status| title(status)),
        held_by: said.rival.map(|rival| keys(&rival.held_by)).unwrap_or_default(),
        grade: said.rival.map_or(said.clause.grade, |rival| rival.grade).map(Grade::name),
        sources: ids(said.rival.map_or(&said.clause.sources, |rival| &rival.sources)),
    }
}
