//! For each clause without a partner, those of the other text that may be it.

use rayon::prelude::*;

use super::super::{Likeness, Limit};
use super::bags::{Bags, share};
use super::exact::SAME;
use super::index::{Index, Terms};
use super::overlap::Overlap;
use super::pairing::Pairing;

/// Less alike clauses are never paired.
pub(super) const LEAST: Likeness = Likeness(350);

/// So alike, clauses need not share what stands side by side in them.
const SURE: Likeness = Likeness(650);
const SURE_NEAR: Likeness = Likeness(450);

/// Less alike ones share at least so much of it.
const PHRASES: Likeness = Likeness(80);

/// So few words need not stand side by side where a clause stands where it is looked for.
const SHORT: usize = 6;

/// So many candidates are weighed for each clause, those that share the most rare keys.
const MOST: usize = 12;

/// And one for so many of its words: a long clause may have become many short ones.
const WORDS_OF_PART: usize = 8;

/// So many clauses on each side of the place where a clause would stand are weighed too.
pub(super) const NEAR: u32 = 3;

/// What two clauses that stand far from each other must share, by weight: about two rare words.
pub(super) const FAR_SHARED: u64 = 2_400;

/// From so many clauses on it is quicker to share the work than to do it alone.
const WORTH_SHARING: usize = 1_000;

/// Two clauses that may be the same one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Candidate {
    /// Positions among the bags.
    pub(super) old: u32,
    pub(super) new: u32,
    pub(super) likeness: Likeness,
    /// What they share, by weight.
    pub(super) shared: u64,
    /// Whether the later one stands where the earlier one would be looked for.
    pub(super) is_near: bool,
    /// How much of what the shorter one says in two words side by side stands so in the other.
    pub(super) phrases: Likeness,
    /// Whether the one with fewer words stands in the other as it is.
    pub(super) is_verbatim: bool,
}

impl Candidate {
    /// Whether both may be the same clause. Words that stand here and there in both do not show it where hardly two of them
    /// stand side by side in both, unless there are too few to tell.
    fn is_likely(&self, bags: &Bags<'_>) -> bool {
        let words = bags.old.length(self.old as usize).min(bags.new.length(self.new as usize));
        let is_short_and_near = self.is_near && words <= SHORT;
        let is_placed = self.is_near || self.shared >= FAR_SHARED;
        let sure = if self.is_near { SURE_NEAR } else { SURE };
        let is_worded = self.likeness >= sure || self.phrases >= PHRASES || is_short_and_near;
        self.likeness >= LEAST && is_placed && is_worded
    }
}

/// The candidates of all clauses of the later text, in their order: `likely` may be paired as they are, and of the others
/// one may be a part.
#[derive(Default)]
pub(super) struct Candidates {
    pub(super) likely: Vec<Candidate>,
    pub(super) weaker: Vec<Candidate>,
}

impl Candidates {
    pub(super) fn all(&self) -> Vec<Candidate> {
        self.likely.iter().chain(&self.weaker).copied().collect()
    }
}

/// What is weighed as a part of another clause has at least so much of its weight there.
pub(super) const PART: Likeness = Likeness(550);

pub(super) fn candidates(bags: &Bags<'_>, pairing: &mut Pairing) -> Candidates {
    let index = Index::of(bags);
    let places = places(bags, pairing);
    let new = 0..bags.new.len();
    let of = |search: &mut Search<'_, '_>, new: usize| search.of(&index, bags, new, places[new]);
    let found: Vec<(Vec<Candidate>, Option<Limit>)> = if new.len() < WORTH_SHARING {
        let mut search = Search::new(bags);
        new.map(|new| of(&mut search, new)).collect()
    } else {
        new.into_par_iter().with_min_len(WORTH_SHARING).map_init(|| Search::new(bags), of).collect()
    };
    let mut candidates = Candidates::default();
    for (some, limit) in found {
        if let Some(limit) = limit {
            pairing.reach(limit);
        }
        for candidate in some {
            if candidate.is_likely(bags) {
                candidates.likely.push(candidate)
            } else {
                candidates.weaker.push(candidate)
            }
        }
    }
    keep_pieces(&mut candidates, bags);
    candidates
}

/// So alike, two clauses may be the same one even if the words of one stand in a third as they are.
const SURER_THAN_PIECE: Likeness = Likeness(850);

/// So many words of a piece show that it was cut out of the clause that it stands in.
const WORDS_OF_PIECE: usize = 6;

/// A clause whose words stand as they are in a longer clause nearby was cut out of it, or put into it: it is no likely partner
/// of a third that only sounds like it.
fn keep_pieces(candidates: &mut Candidates, bags: &Bags<'_>) {
    let (mut olds, mut news) = (vec![false; bags.old.len()], vec![false; bags.new.len()]);
    for candidate in candidates.likely.iter().chain(&candidates.weaker) {
        let (old, new) = (candidate.old as usize, candidate.new as usize);
        let (of_old, of_new) = (bags.old.length(old), bags.new.length(new));
        let is_piece = candidate.is_verbatim && candidate.is_near && of_old.min(of_new) >= WORDS_OF_PIECE;
        olds[old] |= is_piece && of_old < of_new;
        news[new] |= is_piece && of_new < of_old;
    }
    let is_other = |candidate: &Candidate| {
        let is_of_piece = olds[candidate.old as usize] || news[candidate.new as usize];
        is_of_piece && !candidate.is_verbatim && candidate.likeness < SURER_THAN_PIECE
    };
    candidates.likely.retain(|candidate| !is_other(candidate));
}

/// Where a clause of the later text would stand in the earlier one, reckoned from its paired neighbours before and behind.
#[derive(Clone, Copy)]
struct Place {
    from_before: u32,
    from_behind: u32,
}

impl Place {
    fn is_near(self, old: u32) -> bool {
        old.abs_diff(self.from_before) <= NEAR || old.abs_diff(self.from_behind) <= NEAR
    }
}

/// The place of each clause that has a bag.
fn places(bags: &Bags<'_>, pairing: &Pairing) -> Vec<Place> {
    let old_end = u32::try_from(pairing.old.len()).unwrap_or(u32::MAX);
    let mut places = vec![Place { from_before: 0, from_behind: old_end }; bags.new.len()];
    let mut expected = 0;
    let mut bag = 0;
    for (new, partner) in (0..).zip(&pairing.new.partners) {
        expected = partner.map_or(expected, |partner| partner.clause);
        if bags.new.clauses.get(bag) == Some(&new) {
            places[bag].from_before = expected;
            bag += 1;
        }
        expected = expected.saturating_add(1);
    }
    let mut expected = old_end;
    let mut bag = bags.new.len();
    for (new, partner) in (0..).zip(&pairing.new.partners).collect::<Vec<(u32, _)>>().into_iter().rev() {
        expected = partner.map_or(expected.saturating_sub(1), |partner| partner.clause);
        if bag.checked_sub(1).and_then(|before| bags.new.clauses.get(before)) == Some(&new) {
            bag -= 1;
            places[bag].from_behind = expected;
        }
    }
    places
}

/// What is reused from search to search.
struct Search<'b, 't> {
    bags: &'b Bags<'t>,
    terms: Terms,
    keys: Vec<(u8, u32)>,
    /// How many keys each clause shares; all nothing between two searches.
    hits: Vec<u16>,
    /// Which clauses share any.
    touched: Vec<u32>,
    overlap: Overlap<'b, 't>,
}

impl<'b, 't> Search<'b, 't> {
    fn new(bags: &'b Bags<'t>) -> Self {
        let (terms, overlap) = (Terms::default(), Overlap::new(bags));
        Self { bags, terms, keys: Vec::new(), hits: vec![0; bags.old.len()], touched: Vec::new(), overlap }
    }

    /// The candidates for a clause, and the limit that may hide others: no key is rare enough to be looked up, or more clauses
    /// than are weighed have as many keys as the best.
    fn of(&mut self, index: &Index, bags: &Bags<'_>, new: usize, place: Place) -> (Vec<Candidate>, Option<Limit>) {
        self.terms.read(&bags.new, new);
        let has_common = index.rarest(&self.terms, &mut self.keys);
        let has_no_keys = has_common && self.keys.is_empty();
        for (_, key) in self.keys.iter().filter(|(clauses, _)| *clauses > 0) {
            for old in index.clauses(*key) {
                let hits = &mut self.hits[old as usize];
                if *hits == 0 {
                    self.touched.push(old);
                }
                *hits = hits.saturating_add(1);
            }
        }
        let hits = &self.hits;
        self.touched.sort_unstable_by_key(|old| (std::cmp::Reverse(hits[*old as usize]), *old));
        let most = MOST.max(self.terms.words.len() / WORDS_OF_PART);
        let hits_of = |at: usize| self.touched.get(at).map(|old| hits[*old as usize]);
        let has_more_of_the_best = hits_of(most).is_some_and(|dropped| hits_of(0) == Some(dropped) && dropped > 1);
        let limit = if has_no_keys { Some(Limit::Postings) } else { has_more_of_the_best.then_some(Limit::Candidates) };
        let mut found: Vec<u32> = self.touched.iter().copied().take(most).collect();
        for old in self.touched.drain(..) {
            self.hits[old as usize] = 0;
        }
        found.extend(self.near(place));
        found.sort_unstable();
        found.dedup();
        self.overlap.begin(new);
        let weighed = found.into_iter().filter_map(|old| self.weighed(old, new, place));
        (weighed.collect(), limit)
    }

    /// The clauses without a partner around a place.
    fn near(&self, place: Place) -> impl Iterator<Item = u32> + use<'b, 't> {
        let bags = self.bags;
        [place.from_before, place.from_behind].into_iter().flat_map(move |at| {
            let from = bags.old.clauses.partition_point(|old| *old < at.saturating_sub(NEAR));
            let around = bags.old.clauses[from..].iter().take_while(move |old| **old <= at.saturating_add(NEAR));
            (0..).zip(around).map(move |(step, _): (usize, _)| u32::try_from(from + step).unwrap_or(u32::MAX))
        })
    }

    /// A candidate with its likeness; nothing where neither is much of the other.
    fn weighed(&mut self, old: u32, new: usize, place: Place) -> Option<Candidate> {
        let bags = self.bags;
        let at = old as usize;
        let shared = self.overlap.with(at);
        let (of_old, of_new) = (bags.old.weight(at), bags.new.weight(new));
        let likeness = share(2 * shared, of_old + of_new);
        let is_near = place.is_near(bags.old.clauses[at]);
        let is_part = share(shared, of_old.min(of_new)) >= PART;
        (likeness >= LEAST || is_part).then(|| {
            let phrases = bags.shared_phrases(at, new);
            let is_verbatim = share(shared, of_old.min(of_new)) == SAME && bags.is_verbatim(at, new);
            let new = u32::try_from(new).unwrap_or(u32::MAX);
            Candidate { old, new, likeness, shared, is_near, phrases, is_verbatim }
        })
    }
}
