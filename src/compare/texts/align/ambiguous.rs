//! Pairs that another pair is nearly as likely as.

use std::cmp::Reverse;

use rustc_hash::FxHashMap;

use super::super::{Likeness, PairRule, TextRival};
use super::bags::Bags;
use super::candidates::Candidate;
use super::exact::{NO_WORDS, SAME, SameWords};
use super::pairing::{Pairing, Partner};

/// A pair that is less likely by no more than this may be the right one as well.
const NEARLY: u16 = 50;

/// So many rivals of a row are told, the likeliest.
const MOST: usize = 4;

/// Marks the rows that are not the only likely ones.
pub(super) fn mark(candidates: &[Candidate], bags: &Bags<'_>, same: &SameWords, pairing: &mut Pairing) {
    let mut rivals: Vec<(u32, TextRival)> = Vec::new();
    for candidate in candidates {
        let old = bags.old.clauses[candidate.old as usize];
        let new = bags.new.clauses[candidate.new as usize];
        if pairing.are_paired(old, new) || pairing.are_in_one_group(old, new) {
            continue;
        }
        let rival = TextRival { old: old as usize, new: new as usize, likeness: candidate.likeness };
        let (of_old, of_new) = (pairing.old.partner(old), pairing.new.partner(new));
        if of_new.is_some_and(|partner| is_rival(partner, of_old, candidate.likeness)) {
            rivals.push((new, rival));
        }
        if let Some(partner) = of_old.filter(|partner| is_rival(*partner, of_new, candidate.likeness)) {
            rivals.push((partner.clause, rival));
        }
    }
    rivals.extend(left_over(same, pairing));
    rivals.sort_unstable_by_key(|(of, rival)| (*of, Reverse(rival.likeness), rival.old, rival.new));
    rivals.dedup();
    let of_one_row = rivals.chunk_by(|(one, _), (other, _)| one == other);
    pairing.rivals = of_one_row.flat_map(|some| some.iter().take(MOST).copied()).collect();
}

/// Whether a pair is nearly as likely as the one that was taken, and the other of its clauses has no better partner.
fn is_rival(taken: Partner, other: Option<Partner>, likeness: Likeness) -> bool {
    let is_near = |partner: Partner| partner.rule == PairRule::AlikeWords && likeness.0 + NEARLY >= partner.likeness.0;
    is_near(taken) && other.is_none_or(is_near)
}

/// Where one text has the same words more often, the clauses that are left may stand for those that were paired in order.
fn left_over(same: &SameWords, pairing: &Pairing) -> Vec<(u32, TextRival)> {
    let mut olds: FxHashMap<u32, Vec<usize>> = FxHashMap::default();
    let mut news: FxHashMap<u32, Vec<usize>> = FxHashMap::default();
    let left = |clauses: &[u32], partners: &[Option<Partner>], left: &mut FxHashMap<u32, Vec<usize>>| {
        for (clause, number) in clauses.iter().enumerate() {
            let (in_old, in_new) = same.counts(*number);
            if *number != NO_WORDS && in_old > 0 && in_new > 0 && partners[clause].is_none() {
                left.entry(*number).or_default().push(clause);
            }
        }
    };
    left(&same.old, &pairing.old.partners, &mut olds);
    left(&same.new, &pairing.new.partners, &mut news);
    let mut rivals = Vec::new();
    for new in &pairing.in_order {
        let (Some(partner), number) = (pairing.new.partner(*new), same.new[*new as usize]) else { continue };
        let others = olds.get(&number).into_iter().flatten().take(MOST);
        rivals.extend(others.map(|old| (*new, TextRival { old: *old, new: *new as usize, likeness: SAME })));
        let others = news.get(&number).into_iter().flatten().take(MOST);
        let old = partner.clause as usize;
        rivals.extend(others.map(|other| (*new, TextRival { old, new: *other, likeness: SAME })));
    }
    rivals
}
