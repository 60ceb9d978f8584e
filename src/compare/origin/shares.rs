//! How much of a plan stands already in which other text.

use std::cmp::Reverse;

use crate::record::{Plan, State};

use super::OriginRow;
use super::search::{is_same_term, is_unseen, stated_answers};

/// How much of a plan another text has.
#[derive(Clone, Debug)]
pub struct Share<'a> {
    /// The text.
    pub plan: &'a Plan,
    /// Whether it is known to be earlier.
    pub is_earlier: bool,
    /// How many of the stated clauses it states with the same term.
    pub same: usize,
    /// To how many of them it gives another answer.
    pub otherwise: usize,
    /// On how many of them it is contested, left to later talks, or not public.
    pub unsettled: usize,
    /// On how many of them nothing of it was seen, so that nothing may be concluded.
    pub unseen: usize,
    /// On how many of them its public text is silent.
    pub silent: usize,
}

/// How much of the plan other texts have: the largest part first.
pub(super) fn shares<'a>(rows: &[OriginRow<'a>], earlier: &[&'a Plan], undecided: &[&'a Plan]) -> Vec<Share<'a>> {
    let of = |is_earlier| move |plan: &&'a Plan| share(rows, plan, is_earlier);
    let mut shares: Vec<Share<'a>> =
        earlier.iter().map(of(true)).chain(undecided.iter().map(of(false))).filter(|share| share.same > 0).collect();
    shares.sort_by_key(|share| Reverse(share.same));
    shares
}

fn share<'a>(rows: &[OriginRow<'a>], plan: &'a Plan, is_earlier: bool) -> Share<'a> {
    let mut share = Share { plan, is_earlier, same: 0, otherwise: 0, unsettled: 0, unseen: 0, silent: 0 };
    for row in rows.iter().filter(|row| row.account.rival.is_none() && row.origin.is_some()) {
        *share.standing(row) += 1;
    }
    share
}

impl Share<'_> {
    /// The count that a row belongs to.
    fn standing(&mut self, row: &OriginRow<'_>) -> &mut usize {
        let key = &*row.provision.key;
        let has = |states: &[State]| self.plan.answers(key).any(|clause| states.contains(&clause.state));
        let mut own = stated_answers(self.plan, key).filter(|account| account.rival.is_none());
        if own.any(|account| is_same_term(row.account.terms(), account.terms())) {
            &mut self.same
        } else if has(&[State::Contested, State::Deferred, State::Unpublished]) {
            &mut self.unsettled
        } else if has(&[State::Stated]) {
            &mut self.otherwise
        } else if is_unseen(self.plan, key) {
            &mut self.unseen
        } else {
            &mut self.silent
        }
    }
}
