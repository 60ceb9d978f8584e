//! Which clause of the earlier plan belongs to which of the later, where a question has several answers.

use std::collections::{BTreeMap, BTreeSet};

use crate::record::{Clause, Key, Value};

/// An earlier and a later clause, or one that stands alone.
#[derive(Clone, Copy, Debug)]
pub(super) struct Pair<'a> {
    pub(super) before: Option<&'a Clause>,
    pub(super) after: Option<&'a Clause>,
}

/// Above this many possible pairs, only clauses for just the same parties and areas are paired: a bound on the work,
/// far above what a plan says of one question.
const MOST_CANDIDATES: usize = 10_000;

/// Clauses for the same parties and areas belong together, then those that share most of them. One clause that is left
/// on each side makes a pair, unless each is about other parties or areas; of more, none is guessed.
pub(super) fn pairs<'a>(before: &[&'a Clause], after: &[&'a Clause]) -> Vec<Pair<'a>> {
    let mut pairing = Pairing { before, after, partner: vec![None; before.len()], is_free: vec![true; after.len()] };
    pairing.join_same_scope();
    pairing.join_shared_scope();
    pairing.join_last();
    pairing.pairs()
}

struct Pairing<'s, 'a> {
    before: &'s [&'a Clause],
    after: &'s [&'a Clause],
    partner: Vec<Option<usize>>,
    is_free: Vec<bool>,
}

impl<'a> Pairing<'_, 'a> {
    fn join(&mut self, before: usize, after: usize) {
        self.partner[before] = Some(after);
        self.is_free[after] = false;
    }

    fn left(&self) -> (Vec<usize>, Vec<usize>) {
        let before = (0..self.before.len()).filter(|at| self.partner[*at].is_none()).collect();
        let after = (0..self.after.len()).filter(|at| self.is_free[*at]).collect();
        (before, after)
    }

    fn join_same_scope(&mut self) {
        let mut places: BTreeMap<_, Vec<usize>> = BTreeMap::new();
        for (at, clause) in self.after.iter().enumerate().rev() {
            places.entry((&clause.terms.bound, &clause.terms.areas)).or_default().push(at);
        }
        for (at, clause) in self.before.iter().enumerate() {
            if let Some(partner) = places.get_mut(&(&clause.terms.bound, &clause.terms.areas)).and_then(Vec::pop) {
                self.join(at, partner);
            }
        }
    }

    fn join_shared_scope(&mut self) {
        let (before, after) = self.left();
        if before.len().saturating_mul(after.len()) > MOST_CANDIDATES {
            return;
        }
        let scopes = |clauses: &[&'a Clause], places: &[usize]| -> Vec<(usize, BTreeSet<&'a Key>)> {
            places.iter().map(|at| (*at, scope(clauses[*at]))).collect()
        };
        let (before, after) = (scopes(self.before, &before), scopes(self.after, &after));
        let mut candidates = Vec::new();
        for (at, scope) in &before {
            for (partner, other) in &after {
                let shared = scope.intersection(other).count();
                if shared > 0 {
                    let is_same_value = self.before[*at].terms.value == self.after[*partner].terms.value;
                    candidates.push((std::cmp::Reverse((shared, is_same_value)), at + partner, *at, *partner));
                }
            }
        }
        candidates.sort();
        for (_, _, at, partner) in candidates {
            if self.partner[at].is_none() && self.is_free[partner] {
                self.join(at, partner);
            }
        }
    }

    fn join_last(&mut self) {
        let (before, after) = self.left();
        if let (&[before], &[after]) = (&before[..], &after[..])
            && (scope(self.before[before]).is_empty() || scope(self.after[after]).is_empty())
        {
            self.join(before, after);
        }
    }

    fn pairs(self) -> Vec<Pair<'a>> {
        let of_before = self.before.iter().zip(&self.partner);
        let joined =
            of_before.map(|(clause, partner)| Pair { before: Some(clause), after: partner.map(|at| self.after[at]) });
        let free = self.after.iter().zip(&self.is_free).filter(|(_, is_free)| **is_free);
        joined.chain(free.map(|(clause, _)| Pair { before: None, after: Some(clause) })).collect()
    }
}

/// The parties and areas that a clause is about.
fn scope(clause: &Clause) -> BTreeSet<&Key> {
    let of_map = match &clause.terms.value {
        Some(Value::Map(map)) => Some(map.keys()),
        _ => None,
    };
    clause.terms.bound.iter().chain(&clause.terms.areas).chain(of_map.into_iter().flatten()).collect()
}
