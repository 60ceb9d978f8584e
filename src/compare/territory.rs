//! Territory as a map: area by area, plan by plan.

use std::collections::{BTreeMap, BTreeSet};

use crate::record::{Answer, Clause, Key, Plan, Provision, Record, Rival, State, Value};

use super::matrix::ColumnOrder;
use super::mentions::{Mentions, mentions};

/// The vocabulary whose members are areas.
pub(super) const AREAS: &str = "territories";

/// What plans say of each area.
#[derive(Clone, Debug)]
pub struct Territory<'a> {
    /// The record.
    pub record: &'a Record,
    /// The plans, in the order of the columns.
    pub plans: Vec<&'a Plan>,
    /// A map for each question that is answered area by area, where any of the plans speaks of it.
    pub maps: Vec<AreaMap<'a>>,
    /// What they say of areas in answer to other questions; empty where only some of the questions are asked.
    pub mentions: Vec<Mentions<'a>>,
}

/// The answers to one question, area by area.
#[derive(Clone, Debug)]
pub struct AreaMap<'a> {
    /// The question.
    pub provision: &'a Provision,
    /// The areas that any of the plans names: those that stand for every area first, and each part behind its whole.
    pub rows: Vec<AreaRow<'a>>,
}

/// One area in every plan.
#[derive(Clone, Debug)]
pub struct AreaRow<'a> {
    /// The area.
    pub area: &'a Key,
    /// What it is a part of, where the record says so.
    pub part_of: Option<&'a Key>,
    /// One for each plan, in the order of the columns.
    pub cells: Vec<AreaCell<'a>>,
}

/// What one plan says of one area.
#[derive(Clone, Debug)]
pub struct AreaCell<'a> {
    /// What it says of it; several where accounts differ.
    pub said: Vec<Said<'a>>,
    /// Why it says nothing, where it does not.
    pub absence: Option<Unnamed>,
    /// What it says of the area that this one lies in and of areas that stand for all, where it does not name it.
    pub general: Vec<(&'a Key, Said<'a>)>,
    /// Parts of the area of which rival accounts are given.
    pub contested_parts: Vec<&'a Key>,
}

/// One thing that a plan says of an area.
#[derive(Clone, Copy, Debug)]
pub struct Said<'a> {
    /// The clause.
    pub clause: &'a Clause,
    /// The rival account of it, where this is one.
    pub rival: Option<&'a Rival>,
    /// The status, where one is given.
    pub status: Option<&'a Key>,
}

impl Said<'_> {
    /// How the clause, or this account of it, answers.
    pub fn state(&self) -> State {
        match self.rival {
            Some(rival) if rival.state == State::Stated => State::Contested,
            Some(rival) => rival.state,
            None => self.clause.state,
        }
    }
}

/// Why a plan says nothing of an area.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unnamed {
    /// The text is public and does not name it.
    NotNamed,
    /// Nothing may be concluded.
    NotReported,
}

impl Unnamed {
    /// The word of JSON and CSV.
    pub fn name(self) -> &'static str {
        match self {
            Unnamed::NotNamed => "not-named",
            Unnamed::NotReported => "not-reported",
        }
    }
}

/// The questions of a record that are answered area by area.
pub fn area_provisions(record: &Record) -> impl Iterator<Item = &Provision> {
    record.provisions.iter().filter(|provision| matches!(&provision.answer, Answer::Map(of, _) if of == AREAS))
}

/// What these plans say of each area, for each of these questions; where these are all, also in answer to others.
///
/// The work grows with the product of areas and clauses about them.
pub fn territory<'a>(
    record: &'a Record,
    mut plans: Vec<&'a Plan>,
    order: ColumnOrder,
    asked: &[&'a Provision],
) -> Territory<'a> {
    order.sort(&mut plans);
    let maps = asked.iter().filter_map(|provision| {
        let answers: Vec<Vec<&'a Clause>> = plans.iter().map(|plan| plan.answers(&provision.key).collect()).collect();
        let rows = ordered(record, answers.iter().flatten().flat_map(|clause| named(clause)).collect());
        let rows: Vec<AreaRow<'a>> = rows
            .into_iter()
            .map(|area| {
                let cells =
                    plans.iter().zip(&answers).map(|(plan, answers)| cell(record, plan, provision, answers, area));
                AreaRow { area, part_of: record.part_of.get(area), cells: cells.collect() }
            })
            .collect();
        let is_spoken_of = answers.iter().any(|answers| !answers.is_empty());
        is_spoken_of.then_some(AreaMap { provision, rows })
    });
    let maps = maps.collect();
    let is_all = area_provisions(record).all(|provision| asked.contains(&provision));
    let mentions = if is_all { mentions(record, &plans) } else { Vec::new() };
    Territory { record, plans, maps, mentions }
}

/// Areas that stand for every area first, then by key, each part behind its whole.
pub(super) fn ordered<'a>(record: &'a Record, areas: BTreeSet<&'a Key>) -> Vec<&'a Key> {
    let mut areas: Vec<&'a Key> = areas.into_iter().collect();
    areas.sort_by_key(|area| {
        let whole = record.part_of.get(*area);
        (!record.general_areas.contains(*area), whole.unwrap_or(area), whole.is_some(), *area)
    });
    areas
}

/// The areas that a clause names, in its own words or in an account of it.
fn named(clause: &Clause) -> impl Iterator<Item = &Key> {
    let maps = clause.rivals.iter().map(|rival| rival.terms.value.as_ref()).chain([clause.terms.value.as_ref()]);
    maps.filter_map(map_of).flat_map(BTreeMap::keys).chain(&clause.terms.areas)
}

fn map_of(value: Option<&Value>) -> Option<&BTreeMap<Key, Key>> {
    match value {
        Some(Value::Map(map)) => Some(map),
        _ => None,
    }
}

fn cell<'a>(
    record: &'a Record,
    plan: &'a Plan,
    provision: &'a Provision,
    answers: &[&'a Clause],
    area: &'a Key,
) -> AreaCell<'a> {
    let said: Vec<Said<'a>> = answers.iter().flat_map(|clause| said_of(clause, area)).collect();
    let is_named = !said.is_empty();
    let absence =
        (!is_named).then(|| if plan.is_unknown(&provision.key) { Unnamed::NotReported } else { Unnamed::NotNamed });
    let wider = record.part_of.get(area).into_iter().chain(&record.general_areas);
    let wider = wider.filter(|wider| !is_named && *wider != area);
    let general =
        wider.flat_map(|wider| answers.iter().flat_map(|clause| said_of(clause, wider)).map(move |said| (wider, said)));
    let parts = record.part_of.iter().filter(|(_, whole)| *whole == area).map(|(part, _)| part);
    let is_contested = |part: &&'a Key| {
        answers.iter().flat_map(|clause| said_of(clause, part)).any(|said| said.state() == State::Contested)
    };
    AreaCell { said, absence, general: general.collect(), contested_parts: parts.filter(is_contested).collect() }
}

/// What a clause says of an area: a status, rival accounts, or that the whole question is left open.
fn said_of<'a>(clause: &'a Clause, area: &Key) -> Vec<Said<'a>> {
    let status = |value: Option<&'a Value>| map_of(value).and_then(|map| map.get(area));
    let is_about_it = clause.terms.areas.contains(area);
    let mut said = Vec::new();
    match clause.state {
        State::Stated => said.extend(status(clause.terms.value.as_ref()).map(|status| Said {
            clause,
            rival: None,
            status: Some(status),
        })),
        // The accounts speak for a contested clause.
        State::Contested => {}
        _ if is_about_it || clause.terms.areas.is_empty() => said.push(Said { clause, rival: None, status: None }),
        _ => {}
    }
    said.extend(clause.rivals.iter().filter_map(|rival| match status(rival.terms.value.as_ref()) {
        None if is_about_it && map_of(rival.terms.value.as_ref()).is_none() => {
            Some(Said { clause, rival: Some(rival), status: None })
        }
        status => status.map(|status| Said { clause, rival: Some(rival), status: Some(status) }),
    }));
    said
}
