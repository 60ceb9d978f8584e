//! Pairing the clauses of two texts.

use std::collections::HashMap;

use super::{Likeness, OutlinedText, PairRule, TextComparison, TextRelation, TextRow};

/// Pairs the clauses of two texts.
pub fn compare_texts<'t>(old: OutlinedText<'t>, new: OutlinedText<'t>) -> TextComparison<'t> {
    let mut by_words: HashMap<&str, Vec<usize>> = HashMap::new();
    for clause in (0..old.outline.clauses.len()).rev() {
        by_words.entry(old.words(clause)).or_default().push(clause);
    }
    let mut taken = vec![false; old.outline.clauses.len()];
    let mut rows = Vec::new();
    for clause in 0..new.outline.clauses.len() {
        let found = by_words.get_mut(new.words(clause)).and_then(Vec::pop);
        let is_renumbered = found.is_some_and(|found| old.number(found) != new.number(clause));
        if let Some(found) = found {
            taken[found] = true;
        }
        rows.push(TextRow {
            relation: match (found, is_renumbered) {
                (None, _) => TextRelation::Added,
                (Some(_), true) => TextRelation::Renumbered,
                (Some(_), false) => TextRelation::Same,
            },
            old: found.into_iter().collect(),
            new: vec![clause],
            is_moved: false,
            is_renumbered,
            likeness: found.map(|_| Likeness(1000)),
            rule: found.map(|_| PairRule::SameWords),
            rivals: Vec::new(),
        });
    }
    let removed = (0..taken.len()).filter(|clause| !taken[*clause]);
    rows.extend(removed.map(|clause| TextRow {
        relation: TextRelation::Removed,
        old: vec![clause],
        new: Vec::new(),
        is_moved: false,
        is_renumbered: false,
        likeness: None,
        rule: None,
        rivals: Vec::new(),
    }));
    TextComparison { old, new, rows, limits: Vec::new() }
}
