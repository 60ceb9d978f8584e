//! Which pairs stand at another place: those under another clause, and of the rest those outside a longest run of pairs that
//! are in the same order in both texts.

use super::super::{OutlinedText, PairRule};
use super::exact::{NO_WORDS, SameWords};
use super::pairing::{Pairing, Partner, Side};

/// Marks what moved. A clause without words of its own has no place but that of its parts: it moved where most of them did.
pub(super) fn mark(same: &SameWords, old_text: OutlinedText<'_>, new_text: OutlinedText<'_>, pairing: &mut Pairing) {
    let (above_old, above_new) = (paired_above(old_text, &pairing.old), paired_above(new_text, &pairing.new));
    let is_under_its_own = |(new, old): &(u32, u32)| {
        match (above_old[*old as usize], above_new[*new as usize]) {
            (Some(above_old), Some(above_new)) => pairing.are_paired(above_old, above_new),
            // A title may be read as the heading of all that follows, or as a line like others.
            (Some(above), None) => !has_label(old_text, above),
            (None, Some(above)) => !has_label(new_text, above),
            (None, None) => true,
        }
    };
    let paired = (0..).zip(&pairing.new.partners).filter_map(|(new, partner)| Some((new, (*partner)?.clause)));
    let (with_words, without): (Vec<_>, Vec<_>) = paired.partition(|(new, _)| same.new[*new as usize] != NO_WORDS);
    let (settled, elsewhere): (Vec<_>, Vec<_>) = with_words.iter().copied().partition(is_under_its_own);
    let keeps_number = |old: u32, new: u32| {
        let number = new_text.number(new as usize);
        number.is_some() && old_text.number(old as usize) == number
    };
    let mut moved: Vec<u32> = outside_of_longest_run(&settled, keeps_number);
    moved.extend(elsewhere.iter().map(|(new, _)| *new));
    let mut is_moved = vec![false; pairing.new.len()];
    for clause in &moved {
        is_moved[*clause as usize] = true;
    }
    let mut balance = vec![0_i64; pairing.new.len()];
    for (clause, _) in &with_words {
        if let Some(parent) = new_text.outline.clauses[*clause as usize].parent {
            balance[parent] += if is_moved[*clause as usize] { 1 } else { -1 };
        }
    }
    moved.extend(without.iter().map(|(new, _)| *new).filter(|new| balance[*new as usize] > 0));
    moved.sort_unstable();
    pairing.moved = moved;
}

fn has_label(text: OutlinedText<'_>, clause: u32) -> bool {
    text.outline.clauses[clause as usize].label.is_some()
}

/// For each clause the nearest one that it surely stands under and that has a partner: one with a label, or with the same words
/// as its partner. What else looks like a heading may be none.
fn paired_above(text: OutlinedText<'_>, side: &Side) -> Vec<Option<u32>> {
    let mut above: Vec<Option<u32>> = Vec::with_capacity(side.len());
    let is_sure = |clause: usize, partner: &Partner| {
        text.outline.clauses[clause].label.is_some() || partner.rule == PairRule::SameWords
    };
    for clause in &text.outline.clauses {
        let parent = clause.parent.and_then(|parent| {
            let index = u32::try_from(parent).ok()?;
            let partner = side.partner(index).filter(|partner| is_sure(parent, partner));
            partner.map(|_| index).or(*above.get(parent)?)
        });
        above.push(parent);
    }
    above
}

/// The clauses of the later text that a longest run leaves out, of pairs in its order; of runs that are equally long the one
/// with the most pairs that kept their number.
fn outside_of_longest_run(pairs: &[(u32, u32)], keeps_number: impl Fn(u32, u32) -> bool) -> Vec<u32> {
    let length = |pairs: usize| u64::try_from(pairs).unwrap_or(u64::MAX);
    let one = length(pairs.len()) + 1;
    let olds = pairs.iter().map(|(_, old)| *old as usize + 1).max().unwrap_or(0);
    let mut ends = Ends(vec![None; olds + 1]);
    let mut before: Vec<Option<usize>> = Vec::with_capacity(pairs.len());
    for (at, (new, old)) in pairs.iter().enumerate() {
        let best = ends.best_before(*old as usize);
        before.push(best.map(|(_, end)| end));
        let worth = best.map_or(0, |(worth, _)| worth) + one + u64::from(keeps_number(*old, *new));
        ends.see(*old as usize, (worth, at));
    }
    let mut is_outside = vec![true; pairs.len()];
    let mut at = ends.best_before(olds).map(|(_, end)| end);
    while let Some(kept) = at {
        is_outside[kept] = false;
        at = before[kept];
    }
    pairs.iter().zip(is_outside).filter(|(_, is_outside)| *is_outside).map(|((new, _), _)| *new).collect()
}

/// What the best run is worth that ends at a clause of the earlier text or before it, and the pair it ends with: P. M. Fenwick,
/// "A new data structure for cumulative frequency tables", Software: Practice and Experience 24, 1994, with the greatest in place
/// of the sum.
struct Ends(Vec<Option<(u64, usize)>>);

impl Ends {
    /// The best run that ends before a clause.
    fn best_before(&self, old: usize) -> Option<(u64, usize)> {
        let mut place = old;
        let mut best: Option<(u64, usize)> = None;
        while place > 0 {
            best = better(best, self.0[place]);
            place &= place - 1;
        }
        best
    }

    /// Takes note of a run that ends at a clause.
    fn see(&mut self, old: usize, run: (u64, usize)) {
        let mut place = old + 1;
        while place < self.0.len() {
            self.0[place] = better(self.0[place], Some(run));
            place += place & place.wrapping_neg();
        }
    }
}

/// The run that is worth more; of equal ones that which ends first.
fn better(one: Option<(u64, usize)>, other: Option<(u64, usize)>) -> Option<(u64, usize)> {
    match (one, other) {
        (Some(one), Some(other)) if (other.0, one.1) > (one.0, other.1) => Some(other),
        (None, other) => other,
        (one, _) => one,
    }
}
