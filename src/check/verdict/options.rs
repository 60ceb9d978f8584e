//! What a party would have where accounts differ: told as its proposal, it is held against its own account.

use std::collections::BTreeSet;

use crate::record::{Answer, Key, Rival, Value, Vocabulary};

use super::super::claim::Claim;
use super::case::Case;
use super::likeness::{Likeness, likeness};

/// Whether it is told as the proposal of a party, which it does not turn down, and that party's account says the same.
pub(super) fn is_partys_own(case: Case<'_, '_>) -> bool {
    let claim = case.claim;
    if claim.has_no || claim.is_refused {
        return false;
    }
    claim.proposer.is_some_and(|party| accounts_of(case, party).any(|own| says_the_same(case, own)))
}

/// Whether it is told as the proposal of a party that has another account.
pub(super) fn is_anothers(case: Case<'_, '_>) -> bool {
    let claim = case.claim;
    !claim.levels.is_empty()
        && claim.proposer.is_some_and(|party| accounts_of(case, party).next().is_some())
        && !is_partys_own(case)
}

/// Whether an option that it tells may be one of the accounts: one has its value, or it gives none; and the party whose it is told
/// to be is known for no other.
pub(super) fn is_one_of_options(case: Case<'_, '_>) -> bool {
    let may_be = |account: &Rival| matches!(likeness(case.claim, &account.terms), Likeness::Same | Likeness::Silent);
    let is_known_for_another = case.claim.proposer.is_some_and(|party| {
        let mut own = accounts_of(case, party).peekable();
        own.peek().is_some() && !own.any(may_be)
    });
    accounts(case).any(may_be) && !is_known_for_another
}

fn accounts<'a>(case: Case<'_, 'a>) -> impl Iterator<Item = &'a Rival> {
    case.clauses.iter().flat_map(|clause| &clause.rivals)
}

fn accounts_of<'a>(case: Case<'_, 'a>, party: &Key) -> impl Iterator<Item = &'a Rival> {
    accounts(case).filter(move |account| account.held_by.contains(party))
}

/// Whether an account says the same: its value, or a set that has all members which the statement names.
fn says_the_same(case: Case<'_, '_>, account: &Rival) -> bool {
    match (&account.terms.value, &case.claim.provision.answer) {
        (Some(Value::Set(set)), Answer::Set(vocabulary)) => {
            let named = named(case.claim, &case.scene.lexicon.record.vocabularies[vocabulary]);
            !named.is_empty() && named.iter().all(|key| set.contains(*key))
        }
        (Some(Value::Level(level)), _) => told(case).is_some_and(|told| told == level),
        _ => likeness(case.claim, &account.terms) == Likeness::Same,
    }
}

/// The level of the accounts that the words nearest to the matter choose: those of another party's proposal may stand behind.
fn told<'a>(case: Case<'_, 'a>) -> Option<&'a Key> {
    let levels = || {
        accounts(case).filter_map(|account| match &account.terms.value {
            Some(Value::Level(level)) => Some(level),
            _ => None,
        })
    };
    case.claim.levels.iter().find_map(|said| levels().find(|level| case.claim.is_of(said, level)))
}

/// The members of a vocabulary that a statement names.
fn named<'a>(claim: &Claim<'a>, vocabulary: &Vocabulary) -> BTreeSet<&'a Key> {
    claim.members.iter().copied().filter(|member| vocabulary.contains_key(*member)).collect()
}
