//! Paragraphs that say what only one plan has: what they go on with is told of that plan.

use std::collections::BTreeSet;

use crate::record::{Clause, Key, Plan, PlanId, State, Value};

use super::super::claim::{Claim, Said};
use super::likeness::{Likeness, likeness};

/// Marks each statement whose paragraph has given before a figure or a list that its plan has, and no other plan that the text
/// names.
pub(in crate::check) fn confirm(claims: &mut [Claim<'_>]) {
    let mut confirmed: BTreeSet<(usize, PlanId)> = BTreeSet::new();
    for claim in claims {
        let Some(plan) = claim.plan() else { continue };
        let here = (claim.paragraph, plan.id.clone());
        claim.is_confirmed = confirmed.contains(&here);
        if has_only(plan, claim) {
            confirmed.insert(here);
        }
    }
}

/// Whether the plan has what the statement gives, and no other plan that the text names has it.
fn has_only(plan: &Plan, claim: &Claim<'_>) -> bool {
    let is_plain = matches!(claim.said, Said::Present | Said::Kept) && !claim.has_no && claim.likeness.is_none();
    let mut others = claim.named.iter().filter(|other| other.id != plan.id);
    is_plain && has_it(plan, claim) && !others.any(|other| has_it(other, claim))
}

fn has_it(plan: &Plan, claim: &Claim<'_>) -> bool {
    let mut stated = plan.answers(&claim.provision.key).filter(|clause| clause.state == State::Stated);
    stated.any(|clause| is_given(clause, claim))
}

/// Whether the statement gives the very figure of a clause, or all members of its list, of which there are two or more.
fn is_given(clause: &Clause, claim: &Claim<'_>) -> bool {
    match &clause.terms.value {
        Some(Value::Set(set)) => {
            let has = |member: &Key| claim.members.contains(member);
            set.len() > 1 && set.iter().all(has)
        }
        _ => claim.own_figures().next().is_some() && likeness(claim, &clause.terms) == Likeness::Same,
    }
}
