//! Parts whose words tell little of them, since they are few, or stand in other clauses of both texts too: `(b) duties;`. That
//! they were cut out of a clause is told by their place, beside other parts of it, and by the order of the words there.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use super::cut::Cut;
use super::pairing::Pairing;
use super::parts::Way;

/// Wholes of more words are not searched: the work has a bound, and so long a clause has parts that their own words tell.
const MOST_WORDS: usize = 2_000;

/// So many clauses in a row are looked at.
const MOST_CLAUSES: u32 = 32;

impl Way<'_, '_> {
    /// Takes clauses beside the parts whose words stand in the whole as they are, in their order.
    pub(super) fn take_in_order(&self, cut: &mut Cut<'_, '_>, is_taken: &mut [bool], pairing: &Pairing) {
        if self.wholes.length(cut.whole() as usize) > MOST_WORDS {
            return;
        }
        let whole: Vec<u32> = self.wholes.words(cut.whole() as usize).collect();
        let parts = cut.clauses();
        let beside = self.beside(&parts, is_taken, pairing);
        if beside.is_empty() {
            return;
        }
        let places = self.places(&whole, &parts, &beside);
        let weighed = self.bags.weighed(whole.iter().copied());
        for clause in without_gap(&parts, &places) {
            match self.parts.position(clause) {
                Some(part) if cut.has_own(part) => {
                    cut.take(part);
                    is_taken[part as usize] = true;
                }
                Some(_) => {}
                None => cut.take_without_bag(clause, &weighed[places[&clause].clone()]),
            }
        }
    }

    /// Where those clauses beside the parts stand in the whole that stand there as they are, in order.
    fn places(&self, whole: &[u32], parts: &[u32], beside: &BTreeSet<u32>) -> BTreeMap<u32, Range<usize>> {
        let all: BTreeSet<u32> = parts.iter().chain(beside).copied().collect();
        let ends = self.ends(whole, &all, beside);
        let mut places = BTreeMap::new();
        let (mut start, mut words) = (0, Vec::new());
        for (clause, end) in all.into_iter().zip(ends) {
            match self.parts.position(clause) {
                Some(part) => {
                    words.clear();
                    words.extend(self.parts.words(part as usize));
                }
                None => self.bags.vocabulary().known_features(self.text.words(clause as usize), &mut words),
            }
            if let Some(place) = found(&whole[..end], start, &words) {
                start = place.end;
                if beside.contains(&clause) {
                    places.insert(clause, place);
                }
            }
        }
        places
    }

    /// Clauses that are left over and stand beside parts, or beside each other there.
    fn beside(&self, parts: &[u32], is_taken: &[bool], pairing: &Pairing) -> BTreeSet<u32> {
        let is_open = |clause: u32| {
            let is_taken = self.parts.position(clause).is_some_and(|part| is_taken[part as usize]);
            !is_taken && self.is_clause_left_over(clause, pairing)
        };
        let mut beside = BTreeSet::new();
        for part in parts {
            let behind = (1..=MOST_CLAUSES).map_while(|step| part.checked_add(step));
            let before = (1..=MOST_CLAUSES).map_while(|step| part.checked_sub(step));
            for way in [&mut behind.into_iter() as &mut dyn Iterator<Item = u32>, &mut before.into_iter()] {
                let mut last = *part;
                beside.extend(way.take_while(|clause| {
                    let is_next = is_open(*clause) && self.stand_together(last, *clause);
                    last = *clause;
                    is_next
                }));
            }
        }
        beside
    }

    /// For each clause, the place in the whole that it must end at, so that the parts behind it have room there.
    fn ends(&self, whole: &[u32], clauses: &BTreeSet<u32>, beside: &BTreeSet<u32>) -> Vec<usize> {
        let mut end = whole.len();
        let of_clause = |clause: &u32| {
            let own_end = end;
            let part = self.parts.position(*clause).filter(|_| !beside.contains(clause));
            let words = part.map(|part| self.parts.words(part as usize).collect::<Vec<u32>>());
            let place = words.and_then(|words| whole[..end].windows(words.len().max(1)).rposition(|own| own == words));
            end = place.unwrap_or(end);
            own_end
        };
        let mut ends: Vec<usize> = clauses.iter().rev().map(of_clause).collect();
        ends.reverse();
        ends
    }

    /// Whether two clauses stand under the same one, or one of them under the other.
    fn stand_together(&self, one: u32, other: u32) -> bool {
        let parent = |clause: u32| self.text.outline.clauses.get(clause as usize).and_then(|own| own.parent);
        let (of_one, of_other) = (parent(one), parent(other));
        of_one == of_other || of_other == Some(one as usize) || of_one == Some(other as usize)
    }
}

/// Those clauses that stand right beside a part, or beside each other there.
fn without_gap(parts: &[u32], places: &BTreeMap<u32, Range<usize>>) -> Vec<u32> {
    let mut near: BTreeSet<u32> = parts.iter().copied().collect();
    for clause in places.keys() {
        if clause.checked_sub(1).is_some_and(|before| near.contains(&before)) {
            near.insert(*clause);
        }
    }
    for clause in places.keys().rev() {
        if near.contains(&clause.saturating_add(1)) {
            near.insert(*clause);
        }
    }
    places.keys().copied().filter(|clause| near.contains(clause)).collect()
}

/// Where words stand in others, from some place on.
fn found(others: &[u32], start: usize, words: &[u32]) -> Option<Range<usize>> {
    let rest = others.get(start..).filter(|_| !words.is_empty())?;
    let at = rest.windows(words.len()).position(|own| own == words)?;
    Some(start + at..start + at + words.len())
}
