//! Which pairs stand at another place: those under another clause, and of the rest those outside a longest run of pairs that
//! are in the same order in both texts.

use super::super::{OutlinedText, PairRule};
use super::exact::{NO_WORDS, SameWords};
use super::pairing::{Pairing, Partner, Side};

/// Marks what moved, after M. L. Fredman, "On computing the length of longest increasing subsequences", Discrete Mathematics
/// 11, 1975. A clause without words of its own has no place but that of its parts: it moved where most of them did.
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
    let mut moved: Vec<u32> = outside_of_longest_run(&settled);
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

/// The clauses of the later text that a longest run leaves out, of pairs in its order.
fn outside_of_longest_run(pairs: &[(u32, u32)]) -> Vec<u32> {
    // For each length of a run, the pair it ends with that stands first in the earlier text.
    let mut ends: Vec<usize> = Vec::new();
    let mut before: Vec<Option<usize>> = Vec::with_capacity(pairs.len());
    for (at, (_, old)) in pairs.iter().enumerate() {
        let length = ends.partition_point(|end| pairs[*end].1 < *old);
        before.push(length.checked_sub(1).map(|shorter| ends[shorter]));
        if length == ends.len() { ends.push(at) } else { ends[length] = at }
    }
    let mut is_outside = vec![true; pairs.len()];
    let mut at = ends.last().copied();
    while let Some(kept) = at {
        is_outside[kept] = false;
        at = before[kept];
    }
    pairs.iter().zip(is_outside).filter(|(_, is_outside)| *is_outside).map(|((new, _), _)| *new).collect()
}
