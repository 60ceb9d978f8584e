//! The terms that differ between the answers of two plans.

use std::collections::{BTreeMap, BTreeSet};

use crate::record::{Clause, Key, Provision, Scale, State, Value};

use super::super::pairs::Pair;
use super::super::terms::{Field, TermChange, TermValue, circumstances};
use super::super::values::{Statuses, statuses, values};

/// What differs between maps, area by area, and the state where a deferred question is answered or an answer deferred.
pub(super) fn map_terms<'a>(
    pairs: &[Pair<'a>],
    (of, scale): (&'a str, &'a Scale),
    provision: &'a Provision,
    parts: &'a BTreeMap<Key, Key>,
) -> Vec<TermChange<'a>> {
    let mut contested = contested_members(pairs.iter().flat_map(|pair| pair.before.into_iter().chain(pair.after)));
    // Of a region nothing is settled while one of its parts is contested.
    let wholes: Vec<&Key> = contested.iter().filter_map(|part| parts.get(*part)).collect();
    contested.extend(wholes);
    let from = all_statuses(pairs.iter().filter_map(|pair| pair.before), &contested);
    let to = all_statuses(pairs.iter().filter_map(|pair| pair.after), &contested);
    let mut changes =
        if from.is_empty() || to.is_empty() { Vec::new() } else { statuses(&from, &to, of, scale, provision.up) };
    // A part that one side does not name by itself is not told as left out where that side speaks of the whole.
    changes.retain(|change| {
        let whole = change.member.and_then(|member| parts.get(member.key));
        let other = if change.from.is_none() { &from } else { &to };
        (change.from.is_some() && change.to.is_some()) || whole.is_none_or(|whole| !other.contains_key(whole))
    });
    let stated = pairs.iter().filter_map(Pair::stated);
    changes.extend(stated.flat_map(|(before, after)| circumstances(&before.terms, &after.terms, false)));
    changes.extend(pairs.iter().filter_map(change_of_state));
    changes
}

/// What differs in a pair. An answer that stands alone is a term only beside a pair: else the change word tells it.
pub(super) fn pair_terms<'a>(pair: Pair<'a>, provision: &'a Provision, has_others: bool) -> Vec<TermChange<'a>> {
    let answer = |clause: &'a Clause| TermValue::Answer(clause.says.as_ref());
    let is_stated = |clause: &Clause| clause.state == State::Stated;
    let (before, after) = match (pair.before, pair.after) {
        (Some(before), Some(after)) => (before, after),
        (from, to) if has_others && from.or(to).is_some_and(is_stated) => {
            return vec![TermChange::new(Field::Answer, from.map(answer), to.map(answer))];
        }
        _ => return Vec::new(),
    };
    match (before.state, after.state) {
        (State::Stated, State::Stated) => {
            let mut changes = values(before.terms.value.as_ref(), after.terms.value.as_ref(), provision);
            changes.extend(circumstances(&before.terms, &after.terms, true));
            changes
        }
        (State::Stated, State::Removed | State::Silent) if has_others => {
            vec![TermChange::new(Field::Answer, Some(answer(before)), None)]
        }
        (State::Removed | State::Silent, State::Stated) if has_others => {
            vec![TermChange::new(Field::Answer, None, Some(answer(after)))]
        }
        _ => change_of_state(&pair).into_iter().collect(),
    }
}

/// That a question left to talks before is answered now, or one answered before is left to talks.
pub(super) fn change_of_state<'a>(pair: &Pair<'a>) -> Option<TermChange<'a>> {
    let (before, after) = pair.before.zip(pair.after)?;
    let states = (before.state, after.state);
    let is_other = matches!(states, (State::Deferred, State::Stated) | (State::Stated, State::Deferred));
    let (from, to) = (TermValue::State(states.0), TermValue::State(states.1));
    is_other.then(|| TermChange::new(Field::State, Some(from), Some(to)))
}

/// Areas whose status is contested in either plan: nothing is told of them as if it were settled.
fn contested_members<'a>(clauses: impl Iterator<Item = &'a Clause>) -> BTreeSet<&'a Key> {
    clauses
        .filter(|clause| clause.state == State::Contested)
        .flat_map(|clause| {
            let rivals = clause.rivals.iter().filter_map(|rival| match &rival.terms.value {
                Some(Value::Map(map)) => Some(map.keys()),
                _ => None,
            });
            clause.terms.areas.iter().chain(rivals.flatten())
        })
        .collect()
}

fn all_statuses<'a>(clauses: impl Iterator<Item = &'a Clause>, contested: &BTreeSet<&'a Key>) -> Statuses<'a> {
    let maps = clauses.filter_map(|clause| match (&clause.terms.value, clause.state) {
        (Some(Value::Map(map)), State::Stated) => Some(map),
        _ => None,
    });
    maps.flatten().filter(|(area, _)| !contested.contains(area)).collect::<BTreeMap<_, _>>()
}
