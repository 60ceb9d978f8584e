//! Paragraphs that say what only one plan has: what they go on with is told of that plan.

use std::collections::BTreeSet;

use crate::record::{Key, Plan, PlanId, Terms, Value};

use super::super::claim::{Claim, Said};
use super::likeness::{Likeness, likeness, states};

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
    let has_it = |plan: &Plan| states(plan, claim, |terms| is_given(terms, claim));
    is_plain && has_it(plan) && !others.any(|other| has_it(other))
}

/// Whether the statement gives the very figure of an answer, or all members of its list, of which there are two or more. A level
/// or one member may be that of many plans, and tells none of them.
fn is_given(terms: &Terms, claim: &Claim<'_>) -> bool {
    match &terms.value {
        Some(Value::Set(set)) => {
            let has = |member: &Key| claim.members.contains(member);
            set.len() > 1 && set.iter().all(has)
        }
        _ => claim.own_figures().next().is_some() && likeness(claim, terms) == Likeness::Same,
    }
}
