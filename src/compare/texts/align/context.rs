//! Clauses that their own words do not tell apart: those without words, and those whose words stand in a text several times.
//! Their parts, the clause they stand under and their neighbours do.

use std::cmp::Reverse;

use rustc_hash::FxHashMap;

use crate::text::ClauseKind;

use super::super::{Likeness, OutlinedText, PairRule};
use super::bags::Bags;
use super::exact::{NO_WORDS, SAME, SameWords};
use super::gaps;
use super::pairing::{Pairing, Side};

pub(super) fn pair(
    same: &SameWords,
    bags: &Bags<'_>,
    old: OutlinedText<'_>,
    new: OutlinedText<'_>,
    pairing: &mut Pairing,
) {
    by_parts(same, bags, old, new, pairing);
    same.extend(pairing);
    for numbers in same.numbers() {
        under_pairs(same, numbers, old, new, pairing);
    }
    same.extend(pairing);
    gaps::pair(same, pairing);
    for numbers in same.numbers() {
        in_order(same, numbers, pairing);
    }
    by_parts(same, bags, old, new, pairing);
    by_neighbours(same, pairing);
    by_place(bags, pairing);
}

/// Pairs clauses whose parts are paired: those without words of their own or with the same words; and headings in other
/// words, where most parts of the one that has fewer are paired with parts of the other. What they stand under may then be
/// paired in the same way.
fn by_parts(same: &SameWords, bags: &Bags<'_>, old: OutlinedText<'_>, new: OutlinedText<'_>, pairing: &mut Pairing) {
    let (old_parts, new_parts) = (parts(old), parts(new));
    let is_heading =
        |text: OutlinedText<'_>, clause: u32| text.outline.clauses[clause as usize].kind == ClauseKind::Heading;
    let mut is_done = false;
    while !is_done {
        is_done = true;
        for ((of_old, of_new), votes) in votes(old, new, pairing) {
            let is_most = 2 * votes > old_parts[of_old as usize].min(new_parts[of_new as usize]);
            if same.are_same(of_old, of_new) && pairing.is_free(of_old, of_new) {
                same.pair_same(of_old, of_new, pairing);
                is_done = false;
                continue;
            }
            let (rule, likeness) = if same.have_none(of_old, of_new) {
                (PairRule::Surroundings, SAME)
            } else if is_most && is_heading(old, of_old) && is_heading(new, of_new) {
                (PairRule::Surroundings, bags.likeness_of_clauses(of_old, of_new))
            } else {
                continue;
            };
            if pairing.is_free(of_old, of_new) {
                pairing.pair(of_old, of_new, rule, likeness);
                is_done = false;
            }
        }
    }
}

/// Clauses without partners, with how many of their parts are paired with each other; the most first.
fn votes(old: OutlinedText<'_>, new: OutlinedText<'_>, pairing: &Pairing) -> Vec<((u32, u32), u32)> {
    let mut votes: FxHashMap<(u32, u32), u32> = FxHashMap::default();
    for (clause, partner) in new.outline.clauses.iter().zip(&pairing.new.partners) {
        let partner = partner.and_then(|partner| old.outline.clauses.get(partner.clause as usize));
        let parents = partner.and_then(|partner| partner.parent).zip(clause.parent);
        let parents = parents.map(|(of_old, of_new)| (index(of_old), index(of_new)));
        if let Some(parents) = parents.filter(|(of_old, of_new)| pairing.is_free(*of_old, *of_new)) {
            *votes.entry(parents).or_default() += 1;
        }
    }
    let mut votes: Vec<((u32, u32), u32)> = votes.into_iter().collect();
    votes.sort_unstable_by_key(|(pair, votes)| (Reverse(*votes), *pair));
    votes
}

/// How many clauses stand right under each.
fn parts(text: OutlinedText<'_>) -> Vec<u32> {
    let mut parts = vec![0; text.outline.clauses.len()];
    text.outline.clauses.iter().filter_map(|clause| clause.parent).for_each(|parent| parts[parent] += 1);
    parts
}

/// Pairs clauses with the same words that stand under clauses that are paired, in their order.
fn under_pairs(
    same: &SameWords,
    (of_old, of_new): (&[u32], &[u32]),
    old: OutlinedText<'_>,
    new: OutlinedText<'_>,
    pairing: &mut Pairing,
) {
    let mut waiting: FxHashMap<(u32, u32), Vec<u32>> = FxHashMap::default();
    for clause in (0..index(old.outline.clauses.len())).rev() {
        let parent = old.outline.clauses[clause as usize].parent;
        if let (None, Some(parent)) = (pairing.old.partner(clause), parent) {
            waiting.entry((index(parent), of_old[clause as usize])).or_default().push(clause);
        }
    }
    for (clause, own) in (0..).zip(&new.outline.clauses) {
        let parent = own.parent.and_then(|parent| pairing.new.partner(index(parent)));
        let (None, Some(parent)) = (pairing.new.partner(clause), parent) else { continue };
        let number = of_new[clause as usize];
        let found = waiting.get_mut(&(parent.clause, number)).filter(|_| number != NO_WORDS).and_then(Vec::pop);
        if let Some(found) = found {
            same.pair_same(found, clause, pairing);
        }
    }
}

/// Pairs the clauses with the same words that are left, in the order of both texts. Where one text has more of them, any of
/// these may be the one.
fn in_order(same: &SameWords, (of_old, of_new): (&[u32], &[u32]), pairing: &mut Pairing) {
    let mut waiting: FxHashMap<u32, Vec<u32>> = FxHashMap::default();
    for clause in (0..index(of_old.len())).rev() {
        let number = of_old[clause as usize];
        if pairing.old.partner(clause).is_none() && number != NO_WORDS {
            waiting.entry(number).or_default().push(clause);
        }
    }
    for (clause, number) in (0..).zip(of_new) {
        if pairing.new.partner(clause).is_some() {
            continue;
        }
        if let Some(found) = waiting.get_mut(number).and_then(Vec::pop) {
            same.pair_same(found, clause, pairing);
            pairing.in_order.push(clause);
        }
    }
}

/// Pairs clauses without words or parts that stand beside a pair. Both beginnings are one, and so are both ends.
fn by_neighbours(same: &SameWords, pairing: &mut Pairing) {
    let end = index(pairing.new.len());
    let old_end = index(pairing.old.len());
    // Forwards and then backwards: each pair is a neighbour of the next.
    for clause in (0..end).chain((0..end).rev()).filter(|clause| same.new[*clause as usize] == NO_WORDS) {
        let beside = |at: u32| pairing.new.partner(at).map(|partner| partner.clause);
        let behind = clause.checked_sub(1).map_or(Some(0), |before| beside(before)?.checked_add(1));
        let before = if clause + 1 == end { Some(old_end) } else { beside(clause + 1) };
        let before = before.and_then(|behind| behind.checked_sub(1));
        for old in behind.into_iter().chain(before).filter(|old| *old < old_end) {
            if pairing.is_free(old, clause) && same.have_none(old, clause) {
                pairing.pair(old, clause, PairRule::Surroundings, SAME);
            }
        }
    }
}

/// So alike, two clauses are paired where each stands alone between the same two pairs.
const LEAST_AT_ONE_PLACE: Likeness = Likeness(250);

/// Pairs clauses that were reworded so much that only their place shows them, where it leaves no choice.
fn by_place(bags: &Bags<'_>, pairing: &mut Pairing) {
    let before = |clause: u32, side: &Side| clause.checked_sub(1).map(|before| side.partner(before).map(|_| before));
    let behind = |clause: u32, side: &Side| {
        let behind = clause + 1;
        (behind as usize != side.len()).then(|| side.partner(behind).map(|_| behind))
    };
    for clause in 0..index(pairing.new.len()) {
        if pairing.new.partner(clause).is_some() {
            continue;
        }
        let place = match before(clause, &pairing.new) {
            None => Some(0),
            Some(before) => before.and_then(|before| pairing.new.partner(before)).map(|partner| partner.clause + 1),
        };
        let Some(place) = place.filter(|place| (*place as usize) < pairing.old.len()) else { continue };
        let is_alone = match (behind(place, &pairing.old), behind(clause, &pairing.new)) {
            (None, None) => true,
            (Some(Some(old)), Some(Some(new))) => pairing.are_paired(old, new),
            _ => false,
        };
        let likeness = bags.likeness_of_clauses(place, clause);
        if is_alone && pairing.is_free(place, clause) && likeness >= LEAST_AT_ONE_PLACE {
            pairing.pair(place, clause, PairRule::AlikeWords, likeness);
        }
    }
}

fn index(clause: usize) -> u32 {
    u32::try_from(clause).unwrap_or(u32::MAX)
}
