//! What plans say of an area in answer to questions that are not asked area by area: who leaves it, who runs it.

use std::collections::BTreeMap;

use crate::record::{Clause, Key, Plan, Provision, Record};

use super::Member;
use super::members::members;
use super::territory::{AREAS, area_provisions, ordered};

/// What plans say of one area in answer to other questions.
#[derive(Clone, Debug)]
pub struct Mentions<'a> {
    /// The area.
    pub area: &'a Key,
    /// What it is a part of, where the record says so.
    pub part_of: Option<&'a Key>,
    /// The clauses: plan by plan, in the order of each.
    pub clauses: Vec<Mention<'a>>,
}

/// One clause that names an area.
#[derive(Clone, Copy, Debug)]
pub struct Mention<'a> {
    /// The plan.
    pub plan: &'a Plan,
    /// The question.
    pub provision: &'a Provision,
    /// The clause.
    pub clause: &'a Clause,
}

impl Mention<'_> {
    /// Whether both are the same clause.
    pub fn is(&self, other: &Self) -> bool {
        std::ptr::eq(self.clause, other.clause)
    }
}

/// The areas that clauses of these plans name in their terms, or an account of them does, each with these clauses.
pub(super) fn mentions<'a>(record: &'a Record, plans: &[&'a Plan]) -> Vec<Mentions<'a>> {
    let mut by_area: BTreeMap<&'a Key, Vec<Mention<'a>>> = BTreeMap::new();
    for plan in plans {
        for clause in &plan.clauses {
            let Some(provision) = record.provision(&clause.provision) else { continue };
            if area_provisions(record).any(|of_map| of_map.key == provision.key) {
                continue;
            }
            let mention = Mention { plan, provision, clause };
            let accounts = clause.rivals.iter().map(|rival| &rival.terms);
            let named = accounts.chain([&clause.terms]).flat_map(|terms| members(terms, provision));
            for Member { key: area, .. } in named.filter(|member| member.vocabulary == AREAS) {
                let told = by_area.entry(area).or_default();
                if !told.iter().any(|one| one.is(&mention)) {
                    told.push(mention);
                }
            }
        }
    }
    let areas = ordered(record, by_area.keys().copied().collect());
    let mentions = areas.into_iter().filter_map(|area| {
        let clauses = by_area.remove(area)?;
        Some(Mentions { area, part_of: record.part_of.get(area), clauses })
    });
    mentions.collect()
}
