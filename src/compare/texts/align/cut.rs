//! A clause that is cut into parts, and what of it no part has yet.

use std::borrow::Cow;
use std::collections::BTreeSet;

use super::super::Likeness;
use super::bags::{Bags, Feature, Side, place_of, share, shared};
use super::candidates::{FAR_SHARED, NEAR};

/// A part has at least so much of its weight in the whole where no other part has it already.
const OWN: Likeness = Likeness(500);

/// A whole with its parts, by their positions among the bags.
pub(super) struct Cut<'b, 't> {
    bags: &'b Bags<'t>,
    /// Whether the whole is a clause of the earlier text.
    is_split: bool,
    parts: &'b Side,
    whole: u32,
    whole_weight: u64,
    /// What of the whole no part has yet.
    rest: Vec<Feature>,
    /// What the parts have of the whole, by weight.
    covered: u64,
    /// What the parts weigh.
    weight: u64,
    taken: BTreeSet<u32>,
    /// The parts that have no bag, as clauses.
    without_bag: BTreeSet<u32>,
    /// The part that the whole is paired with, or else the one that was taken first.
    first: Option<u32>,
    /// How alike the whole and the part that it is paired with are.
    alone: Likeness,
}

impl<'b, 't> Cut<'b, 't> {
    pub(super) fn of(whole: u32, bags: &'b Bags<'t>, is_split: bool) -> Self {
        let at = whole as usize;
        Self {
            bags,
            is_split,
            parts: bags.side(!is_split),
            whole,
            whole_weight: bags.side(is_split).weight(at),
            rest: bags.bag(is_split, at).into_owned(),
            covered: 0,
            weight: 0,
            taken: BTreeSet::new(),
            without_bag: BTreeSet::new(),
            first: None,
            alone: Likeness(0),
        }
    }

    pub(super) fn whole(&self) -> u32 {
        self.whole
    }

    /// The parts that have a bag, in order.
    pub(super) fn parts(&self) -> impl Iterator<Item = u32> {
        self.taken.iter().copied()
    }

    /// The clauses of all parts, in order.
    pub(super) fn clauses(&self) -> Vec<u32> {
        let with_bag = self.taken.iter().map(|part| self.parts.clauses[*part as usize]);
        with_bag.chain(self.without_bag.iter().copied()).collect::<BTreeSet<u32>>().into_iter().collect()
    }

    /// Whether all parts have a bag.
    pub(super) fn have_bags(&self) -> bool {
        self.without_bag.is_empty()
    }

    /// The part that the whole is paired with, or else the one that was taken first.
    pub(super) fn first(&self) -> Option<u32> {
        self.first
    }

    /// How alike the whole and all of its parts are, where there are several and that is more than with the one that it was
    /// paired with, by at least this.
    pub(super) fn gained(&self, gain: u16) -> Option<Likeness> {
        let likeness = self.likeness();
        (self.taken.len() + self.without_bag.len() > 1 && likeness.0 >= self.alone.0 + gain).then_some(likeness)
    }

    fn likeness(&self) -> Likeness {
        share(2 * self.covered, self.whole_weight + self.weight)
    }

    /// Whether a part has a stretch of the whole for itself.
    pub(super) fn has_own(&self, part: u32) -> bool {
        share(shared(&self.rest, &self.bag(part)), self.parts.weight(part as usize)) >= OWN
    }

    /// Takes the part that the whole is paired with.
    pub(super) fn take_partner(&mut self, part: u32) {
        self.take(part);
        self.alone = self.likeness();
    }

    /// Takes the parts of a run that have a stretch of the whole for themselves. What weighs little shows only together, or
    /// beside other parts, that it was cut out of this clause and of no other.
    pub(super) fn take_run(&mut self, run: &[u32]) {
        let (before, is_beside) = (self.covered, run.iter().any(|part| self.is_beside(*part)));
        let first = self.first;
        let mut taken = Vec::new();
        for part in run {
            if self.has_own(*part) {
                taken.push((*part, self.take(*part)));
            }
        }
        if self.covered - before < FAR_SHARED && !is_beside {
            for (part, had) in taken {
                self.give_back(part, &had);
            }
            self.first = first;
        }
    }

    /// Takes a part, and tells what of the whole it has.
    pub(super) fn take(&mut self, part: u32) -> Vec<Feature> {
        let mut had = Vec::new();
        for feature in self.bag(part).iter() {
            if let Some(at) = place_of(&self.rest, feature.number) {
                let weight = self.rest[at].weight.min(feature.weight);
                self.rest[at].weight -= weight;
                self.covered += u64::from(weight);
                had.push(Feature { number: feature.number, weight });
            }
        }
        self.weight += self.parts.weight(part as usize);
        self.taken.insert(part);
        self.first = self.first.or(Some(part));
        had
    }

    /// Takes a clause without a bag that these features of the whole are, unless another part has most of them. What it has of
    /// the whole is all that it weighs.
    pub(super) fn take_without_bag(&mut self, clause: u32, features: &[Feature]) {
        let mut rest = self.rest.clone();
        let mut had = 0;
        for feature in features {
            if let Some(at) = place_of(&rest, feature.number) {
                let weight = rest[at].weight.min(feature.weight);
                rest[at].weight -= weight;
                had += u64::from(weight);
            }
        }
        if share(had, features.iter().map(|feature| u64::from(feature.weight)).sum()) >= OWN {
            self.rest = rest;
            self.covered += had;
            self.weight += had;
            self.without_bag.insert(clause);
        }
    }

    fn give_back(&mut self, part: u32, had: &[Feature]) {
        for feature in had {
            if let Some(at) = place_of(&self.rest, feature.number) {
                self.rest[at].weight += feature.weight;
                self.covered -= u64::from(feature.weight);
            }
        }
        self.weight -= self.parts.weight(part as usize);
        self.taken.remove(&part);
    }

    fn bag(&self, part: u32) -> Cow<'b, [Feature]> {
        self.bags.bag(!self.is_split, part as usize)
    }

    /// Whether one of the parts stands close to this.
    pub(super) fn is_beside(&self, part: u32) -> bool {
        let clause = |part: u32| self.parts.clauses[part as usize];
        let own = clause(part);
        let nearest = [self.taken.range(..part).next_back(), self.taken.range(part..).next()];
        nearest.into_iter().flatten().any(|other| clause(*other).abs_diff(own) <= NEAR)
    }
}
