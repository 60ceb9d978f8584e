//! What became of each clause.

use std::collections::{BTreeMap, BTreeSet};

use plandiff::compare::TextRelation;

use super::law::Law;
use super::print::Printed;

/// The true rows, by the relation and the clauses of both sides.
pub struct Truth {
    pub rows: Vec<TrueRow>,
}

/// What a row of a comparison ought to say.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TrueRow {
    pub relation: TextRelation,
    pub old: Vec<usize>,
    pub new: Vec<usize>,
    /// Whether it is one of the fewest rows without which the order of both texts is the same.
    pub is_moved: bool,
    pub is_renumbered: bool,
}

pub fn truth(old_text: &Printed, new: &Law, new_text: &Printed) -> Truth {
    let (old_count, mut new_count) = (old_text.outline.clauses.len(), 0);
    let mut became: Vec<Vec<usize>> = vec![Vec::new(); old_count];
    let mut sides: Vec<(Vec<usize>, Vec<usize>)> = Vec::new();
    new.each(|node| {
        for from in &node.from {
            became[*from].push(new_count);
        }
        if node.from.len() != 1 {
            sides.push((node.from.clone(), vec![new_count]));
        }
        new_count += 1;
    });
    let merged: BTreeSet<usize> = sides.iter().flat_map(|(old, _)| old.clone()).collect();
    for (clause, became) in became.into_iter().enumerate() {
        if !merged.contains(&clause) {
            sides.push((vec![clause], became));
        }
    }
    let has_moved = off_the_order(&sides);
    let mut rows = Vec::new();
    for (at, (old_side, new_side)) in sides.into_iter().enumerate() {
        let (relation, is_moved, is_renumbered) = match (old_side.as_slice(), new_side.as_slice()) {
            ([], _) => (TextRelation::Added, false, false),
            (_, []) => (TextRelation::Removed, false, false),
            (&[before], &[after]) => {
                let (before_text, after_text) = (old_text.outlined(), new_text.outlined());
                let is_reworded = before_text.words(before) != after_text.words(after);
                let is_renumbered = before_text.number(before) != after_text.number(after);
                let relation = match (is_reworded, has_moved[at], is_renumbered) {
                    (true, ..) => TextRelation::Reworded,
                    (_, true, _) => TextRelation::Moved,
                    (.., true) => TextRelation::Renumbered,
                    _ => TextRelation::Same,
                };
                (relation, has_moved[at], is_renumbered)
            }
            (&[_], _) => (TextRelation::Split, has_moved[at], false),
            (..) => (TextRelation::Merged, has_moved[at], false),
        };
        rows.push(TrueRow { relation, old: old_side, new: new_side, is_moved, is_renumbered });
    }
    Truth { rows }
}

/// For each row, whether it stands off the longest chain of rows that both texts have in the same order.
fn off_the_order(sides: &[(Vec<usize>, Vec<usize>)]) -> Vec<bool> {
    let mut order: BTreeMap<usize, (usize, usize)> = BTreeMap::new();
    for (at, (old, new)) in sides.iter().enumerate() {
        if let (Some(&old), Some(&new)) = (old.first(), new.first()) {
            order.insert(new, (old, at));
        }
    }
    let order: Vec<(usize, usize)> = order.into_values().collect();
    // The end of the best chain of each length, and for each row the one before it in its chain.
    let mut ends: Vec<usize> = Vec::new();
    let mut before: Vec<Option<usize>> = Vec::with_capacity(order.len());
    for (at, (old, _)) in order.iter().enumerate() {
        let length = ends.partition_point(|end| order[*end].0 < *old);
        before.push(length.checked_sub(1).map(|shorter| ends[shorter]));
        if length == ends.len() {
            ends.push(at);
        } else {
            ends[length] = at;
        }
    }
    let mut has_moved = vec![false; sides.len()];
    for (_, row) in &order {
        has_moved[*row] = true;
    }
    let mut at = ends.last().copied();
    while let Some(row) = at {
        has_moved[order[row].1] = false;
        at = before[row];
    }
    has_moved
}
