//! Clauses with the same words that stand several times in a text, such as a note that an article is repealed: which of them
//! is which is told by the pairs around them.

use std::ops::Range;

use super::exact::SameWords;
use super::pairing::Pairing;

/// Gaps of more clauses are not searched but for clauses at the same place.
const MOST: usize = 32;

/// What stands between two neighbouring pairs: no clause of the later text has a partner.
struct Gap {
    old: Range<u32>,
    new: Range<u32>,
}

/// Pairs clauses with the same words that stand at the same place between the same pairs, where as many clauses stand there in
/// both texts; else those whose words stand there once in each.
pub(super) fn pair(same: &SameWords, pairing: &mut Pairing) {
    for Gap { old, new } in gaps(pairing) {
        if old.len() == new.len() {
            for (old, new) in old.zip(new) {
                if pairing.is_free(old, new) && same.are_same(old, new) {
                    same.pair_same(old, new, pairing);
                }
            }
        } else if old.len().max(new.len()) <= MOST {
            pair_single(same, &old, &new, pairing);
        }
    }
}

fn pair_single(same: &SameWords, old: &Range<u32>, new: &Range<u32>, pairing: &mut Pairing) {
    for clause in new.clone() {
        let number = same.new[clause as usize];
        let is_single = new.clone().filter(|other| same.new[*other as usize] == number).count() == 1;
        let mut found = old.clone().filter(|other| same.old[*other as usize] == number);
        let only = found.next().filter(|_| found.next().is_none() && is_single);
        if let Some(only) = only.filter(|only| pairing.is_free(*only, clause) && same.are_same(*only, clause)) {
            same.pair_same(only, clause, pairing);
        }
    }
}

/// The gaps that have clauses of both texts, from the beginning to the end of the later text.
fn gaps(pairing: &Pairing) -> Vec<Gap> {
    let end = |clauses: usize| u32::try_from(clauses).unwrap_or(u32::MAX);
    let (old_end, new_end) = (end(pairing.old.len()), end(pairing.new.len()));
    let paired = (0..).zip(&pairing.new.partners).filter_map(|(new, partner)| Some((new, (*partner)?.clause)));
    let (mut gaps, mut old_start, mut new_start) = (Vec::new(), 0, 0);
    for (new, old) in paired.chain([(new_end, old_end)]) {
        if old_start < old && new_start < new {
            gaps.push(Gap { old: old_start..old, new: new_start..new });
        }
        (old_start, new_start) = (old.saturating_add(1), new.saturating_add(1));
    }
    gaps
}
