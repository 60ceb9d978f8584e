//! Where one answer comes from, among texts that are earlier and some of which that is not known.

use crate::record::{Account, Clause, Lineage, Plan, Provision, State, Terms, Topic, Value};

use super::super::terms::circumstances;
use super::{Origin, OriginRow, Part, PartOf, Place};

/// Dated before the plan, or the same day with an id that stands first.
pub(super) fn is_earlier(other: &Plan, plan: &Plan) -> bool {
    plan.date.is_after(other.date) || (is_same_day(other, plan) && other.id < plan.id)
}

fn is_same_day(other: &Plan, plan: &Plan) -> bool {
    other.date == plan.date && plan.date.day().is_some()
}

/// A day and its month, or two texts of one month: which is earlier is not known.
pub(super) fn overlaps(other: &Plan, plan: &Plan) -> bool {
    !is_same_day(other, plan) && !other.date.is_after(plan.date) && !plan.date.is_after(other.date)
}

/// Looks answers up in other texts.
pub(super) struct Search<'s, 'a> {
    pub(super) plan: &'a Plan,
    pub(super) earlier: &'s [&'a Plan],
    pub(super) undecided: &'s [&'a Plan],
}

impl<'a> Search<'_, 'a> {
    /// Where one answer comes from.
    pub(super) fn row(&self, provision: &'a Provision, topic: &'a Topic, account: Account<'a>) -> OriginRow<'a> {
        let terms = stated_terms(account);
        let origin = terms.map(|terms| self.origin(&provision.key, terms, &account.clause.lineage));
        let differences = match (origin, terms) {
            (
                Some(Origin::SameTerm(place) | Origin::RivalAccount(place) | Origin::OrderUnknown(place)),
                Some(terms),
            ) => circumstances(place.account.terms(), terms, true),
            _ => Vec::new(),
        };
        let perhaps = match (origin, terms) {
            (Some(Origin::SameTerm(first)), Some(terms)) => self.as_early(&provision.key, terms, first.plan),
            (Some(Origin::OtherAnswer(nearest)), _) => self.as_near(&provision.key, nearest),
            _ => Vec::new(),
        };
        let unseen = self.earlier.iter().filter(|plan| is_unseen(plan, &provision.key));
        OriginRow {
            provision,
            topic,
            account,
            origin,
            perhaps,
            differences,
            parts: terms.map(|terms| self.parts(&provision.key, terms)).unwrap_or_default(),
            unseen: unseen.copied().collect(),
        }
    }

    fn origin(&self, provision: &'a str, terms: &Terms, lineage: &[Lineage]) -> Origin<'a> {
        let is_same = |place: &Place<'a>| is_same_term(terms, place.account.terms());
        let first = |plans: &[&'a Plan], is_stated: bool| {
            plans.iter().find_map(|plan| {
                let same = self.places(plan, provision).filter(|place| place.account.rival.is_none() == is_stated);
                same.filter(is_same).min_by_key(|place| circumstances(place.account.terms(), terms, true).len())
            })
        };
        let nearest = || {
            let plans = self.earlier.iter().rev();
            let is_apart = |place: &Place<'a>| {
                (place.account.terms().areas != terms.areas, place.account.terms().bound != terms.bound)
            };
            plans.into_iter().find_map(|plan| self.places(plan, provision).min_by_key(is_apart))
        };
        let stated = first(self.earlier, true).map(Origin::SameTerm);
        stated
            .or_else(|| first(self.earlier, false).map(Origin::RivalAccount))
            .or_else(|| first(self.undecided, true).map(Origin::OrderUnknown))
            .or_else(|| nearest().map(Origin::OtherAnswer))
            .unwrap_or(if lineage.is_empty() { Origin::New } else { Origin::Declared })
    }

    /// The same term in other texts that are not dated wholly after the first.
    fn as_early(&self, provision: &'a str, terms: &Terms, first: &Plan) -> Vec<Place<'a>> {
        let others = self.earlier.iter().filter(|plan| plan.id != first.id && !plan.date.is_after(first.date));
        others
            .filter_map(|plan| {
                let mut stated = self.places(plan, provision).filter(|place| place.account.rival.is_none());
                stated.find(|place| is_same_term(terms, place.account.terms()))
            })
            .collect()
    }

    /// All other answers that are not dated wholly before the nearest.
    fn as_near(&self, provision: &'a str, nearest: Place<'a>) -> Vec<Place<'a>> {
        let plans = self.earlier.iter().filter(|plan| !nearest.plan.date.is_after(plan.date));
        let places = plans.flat_map(|plan| self.places(plan, provision));
        places.filter(|place| !std::ptr::eq(place.account.terms(), nearest.account.terms())).collect()
    }

    fn parts(&self, provision: &'a str, terms: &'a Terms) -> Vec<Part<'a>> {
        let qualifiers = terms.qualifiers.iter().map(PartOf::Qualifier);
        let statuses = match &terms.value {
            Some(Value::Map(map)) => map.iter().map(|(area, level)| PartOf::Status(area, level)).collect(),
            _ => Vec::new(),
        };
        let parts = qualifiers.chain(statuses);
        parts
            .map(|what| Part {
                what,
                first: self
                    .earlier
                    .iter()
                    .find_map(|plan| self.places(plan, provision).find(|place| what.is_in(place.account.terms()))),
            })
            .collect()
    }

    /// The answers of a text to a provision that have a term, each account of a contested one by itself.
    fn places(&self, plan: &'a Plan, provision: &'a str) -> impl Iterator<Item = Place<'a>> {
        let is_same_day = is_same_day(plan, self.plan);
        stated_answers(plan, provision).map(move |account| Place { plan, account, is_same_day })
    }
}

/// The answers of a text to a provision that have a term, each account of a contested one by itself.
pub(super) fn stated_answers<'a>(plan: &'a Plan, provision: &'a str) -> impl Iterator<Item = Account<'a>> {
    plan.answers(provision).flat_map(Clause::accounts).filter(|account| stated_terms(*account).is_some())
}

/// The terms of an answer that states a value.
fn stated_terms(account: Account<'_>) -> Option<&Terms> {
    Some(account.terms()).filter(|terms| account.state() == State::Stated && terms.value.is_some())
}

/// The same value for the same areas, and not for wholly other parties.
pub(super) fn is_same_term(terms: &Terms, other: &Terms) -> bool {
    let is_for_others = !terms.bound.is_empty() && !other.bound.is_empty() && terms.bound.is_disjoint(&other.bound);
    terms.value == other.value && terms.areas == other.areas && !is_for_others
}

/// Whether a text has no answer that was seen, though it may have one.
pub(super) fn is_unseen(plan: &Plan, provision: &str) -> bool {
    plan.is_unknown(provision) && plan.answers(provision).next().is_none()
}
