//! Which pairs stand at another place: those outside a longest run of pairs that are in the same order in both texts.

use super::pairing::Pairing;

/// Marks what moved, after M. L. Fredman, "On computing the length of longest increasing subsequences", Discrete Mathematics
/// 11, 1975.
pub(super) fn mark(pairing: &mut Pairing) {
    let pairs: Vec<(u32, u32)> = (0..)
        .zip(&pairing.new.partners)
        .filter_map(|(new, partner)| partner.map(|partner| (new, partner.clause)))
        .collect();
    // For each length of a run, the pair it ends with that stands first in the earlier text.
    let mut ends: Vec<usize> = Vec::new();
    let mut before: Vec<Option<usize>> = Vec::with_capacity(pairs.len());
    for (at, (_, old)) in pairs.iter().enumerate() {
        let length = ends.partition_point(|end| pairs[*end].1 < *old);
        before.push(length.checked_sub(1).map(|shorter| ends[shorter]));
        if length == ends.len() { ends.push(at) } else { ends[length] = at }
    }
    let mut is_moved = vec![true; pairs.len()];
    let mut at = ends.last().copied();
    while let Some(kept) = at {
        is_moved[kept] = false;
        at = before[kept];
    }
    pairing.moved = pairs.iter().zip(is_moved).filter(|(_, is_moved)| *is_moved).map(|((new, _), _)| *new).collect();
}
