//! Splits and merges: clauses that are left over and whose words stand in a clause of the other text.

use std::collections::BTreeSet;

use rustc_hash::FxHashMap;

use super::super::{Likeness, PairRule};
use super::bags::{Bags, Feature, Side, share, shared};
use super::candidates::{Candidate, FAR_SHARED, NEAR, PART};
use super::pairing::{Group, Pairing, Partner};

/// A part has at least so much of its weight in the whole where no other part has it already.
const OWN: Likeness = Likeness(500);

/// So much of what a part says in two words side by side stands so in the whole: a part was cut out, not put together.
const PHRASES: Likeness = Likeness(250);

/// With all parts the likeness is greater than with one by at least this.
const GAIN: u16 = 30;

/// Joins clauses that are left over to the clause that they are a part of.
pub(super) fn join(candidates: &[Candidate], bags: &Bags, pairing: &mut Pairing) {
    let splits = Way { wholes: &bags.old, parts: &bags.new, is_split: true };
    let found = splits.groups(candidates, pairing);
    pairing.splits = found;
    let merges = Way { wholes: &bags.new, parts: &bags.old, is_split: false };
    let found = merges.groups(candidates, pairing);
    pairing.merges = found;
}

/// One of both ways: from a whole of the earlier text to parts of the later one, or back.
struct Way<'b> {
    wholes: &'b Side,
    parts: &'b Side,
    is_split: bool,
}

impl Way<'_> {
    fn groups(&self, candidates: &[Candidate], pairing: &mut Pairing) -> Vec<Group> {
        let mut parts_of: FxHashMap<u32, Vec<u32>> = FxHashMap::default();
        for (whole, part) in self.best_wholes(candidates, pairing) {
            parts_of.entry(whole).or_default().push(part);
        }
        let mut parts_of: Vec<(u32, Vec<u32>)> = parts_of.into_iter().collect();
        parts_of.sort_unstable();
        parts_of.into_iter().filter_map(|(whole, parts)| self.group(whole, &parts, pairing)).collect()
    }

    /// For each clause that is left over, the clause that has the most of it.
    fn best_wholes(&self, candidates: &[Candidate], pairing: &Pairing) -> Vec<(u32, u32)> {
        let mut best: Vec<Option<(Likeness, bool, u64, u32)>> = vec![None; self.parts.len()];
        for candidate in candidates {
            let (whole, part) = self.turned(candidate);
            if !self.may_be_whole(whole, pairing) || !self.is_left_over(part, pairing) {
                continue;
            }
            let contained = share(candidate.shared, self.parts.weight(part as usize));
            let rank = (contained, candidate.is_near, candidate.shared, whole);
            if contained >= PART && candidate.phrases >= PHRASES && best[part as usize].is_none_or(|other| rank > other)
            {
                best[part as usize] = Some(rank);
            }
        }
        (0..).zip(best).filter_map(|(part, best)| best.map(|(.., whole)| (whole, part))).collect()
    }

    /// The whole with those of the parts that have a stretch of it for themselves; nothing where that is one only.
    fn group(&self, whole: u32, others: &[u32], pairing: &mut Pairing) -> Option<Group> {
        let partner = self.partner(whole, pairing);
        let mut rest = Rest::of(self.wholes.bag(whole as usize));
        let mut parts: BTreeSet<u32> = BTreeSet::new();
        let mut weight = 0;
        if let Some(partner) = partner {
            rest.take(self.parts.bag(partner as usize));
            weight += self.parts.weight(partner as usize);
            parts.insert(self.part_clause(partner));
        }
        let whole_weight = self.wholes.weight(whole as usize);
        let alone = share(2 * rest.taken, whole_weight + weight);
        let mut first = partner.map(|partner| self.part_clause(partner));
        let mut waiting: Vec<u32> = others.to_vec();
        waiting.sort_by_key(|part| (std::cmp::Reverse(self.parts.weight(*part as usize)), *part));
        for part in waiting {
            let own = rest.shared(self.parts.bag(part as usize));
            let is_own = share(own, self.parts.weight(part as usize)) >= OWN;
            let clause = self.part_clause(part);
            if is_own && (own >= FAR_SHARED || is_beside(clause, &parts)) {
                rest.take(self.parts.bag(part as usize));
                weight += self.parts.weight(part as usize);
                first.get_or_insert(clause);
                parts.insert(clause);
            }
        }
        let likeness = share(2 * rest.taken, whole_weight + weight);
        if parts.len() < 2 || likeness.0 < alone.0 + GAIN {
            return None;
        }
        let group = Group { whole: self.whole_clause(whole), parts: parts.into_iter().collect(), likeness };
        pairing.group(&group, first?, self.is_split);
        Some(group)
    }
}

impl Way<'_> {
    /// The whole and the part of a candidate, as positions among their bags.
    fn turned(&self, candidate: &Candidate) -> (u32, u32) {
        if self.is_split { (candidate.old, candidate.new) } else { (candidate.new, candidate.old) }
    }

    fn whole_clause(&self, whole: u32) -> u32 {
        self.wholes.clauses[whole as usize]
    }

    fn part_clause(&self, part: u32) -> u32 {
        self.parts.clauses[part as usize]
    }

    /// Whether it has no partner yet, or one that is alike and no more, and is in no group.
    fn may_be_whole(&self, whole: u32, pairing: &Pairing) -> bool {
        let clause = self.whole_clause(whole) as usize;
        let (own, other) = (pairing.side(self.is_split), pairing.side(!self.is_split));
        let is_open =
            |partner: Partner| partner.rule == PairRule::AlikeWords && !other.is_grouped[partner.clause as usize];
        !own.is_grouped[clause] && own.partners[clause].is_none_or(is_open)
    }

    fn is_left_over(&self, part: u32, pairing: &Pairing) -> bool {
        let (clause, side) = (self.part_clause(part) as usize, pairing.side(!self.is_split));
        side.partners[clause].is_none() && !side.is_grouped[clause]
    }

    /// The part that a whole is paired with.
    fn partner(&self, whole: u32, pairing: &Pairing) -> Option<u32> {
        let partner = pairing.side(self.is_split).partners[self.whole_clause(whole) as usize]?;
        self.parts.position(partner.clause)
    }
}

fn is_beside(clause: u32, parts: &BTreeSet<u32>) -> bool {
    parts.range(clause.saturating_sub(NEAR)..=clause.saturating_add(NEAR)).next().is_some()
}

/// What of a whole no part has yet.
struct Rest {
    features: Vec<Feature>,
    /// What the parts have, by weight.
    taken: u64,
}

impl Rest {
    fn of(whole: &[Feature]) -> Self {
        Self { features: whole.to_vec(), taken: 0 }
    }

    fn shared(&self, part: &[Feature]) -> u64 {
        shared(&self.features, part)
    }

    fn take(&mut self, part: &[Feature]) {
        self.taken += self.shared(part);
        for feature in part {
            if let Ok(at) = self.features.binary_search_by_key(&feature.number, |own| own.number) {
                let own = &mut self.features[at];
                own.weight = own.weight.saturating_sub(feature.weight);
            }
        }
    }
}
