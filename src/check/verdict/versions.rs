//! What other plans that the text names say of the same question.

use rust_decimal::Decimal;

use crate::record::{Clause, Plan, Quantity, State, Value};

use super::super::claim::Said;
use super::super::mention::How;
use super::Verdict;
use super::by_state::by_state;
use super::case::Case;
use super::likeness::{Likeness, likeness, states_value};

/// Whether the text names no later plan: what is told as gone from this one may be gone from that.
pub(super) fn is_latest(Case { claim, plan, .. }: Case<'_, '_>) -> bool {
    !claim.named.iter().any(|other| other.date.is_after(plan.date))
}

fn is_of_one_year(one: &Plan, other: &Plan) -> bool {
    let year = |plan: &Plan| plan.date.to_string().chars().take(4).collect::<String>();
    year(one) == year(other)
}

/// The last plan before that the text names, where the statement says that an amount went up or down since, and it went the
/// other way.
pub(super) fn turned_from<'a>(Case { claim, plan, how, clauses, .. }: Case<'_, 'a>) -> Option<&'a Plan> {
    let goes_up = claim.goes_up.filter(|_| how >= How::Back && claim.likeness.is_none())?;
    let said: Vec<Decimal> = claim.figures.iter().map(|figure| figure.amount).collect();
    let all = clauses.iter().flat_map(|clause| amounts_of(clause));
    // An army is cut from what it is today; a ceiling is lowered from that of the plan before.
    let is_base =
        |other: &&&Plan| claim.beside.contains(&&other.id) || claim.is_of_ceiling && is_of_one_year(other, plan);
    let earlier = claim.named.iter().filter(is_base).filter(|other| plan.date.is_after(other.date));
    let last = *earlier.max_by_key(|other| other.date)?;
    let before: Vec<Decimal> = last.answers(&claim.provision.key).flat_map(amounts_of).collect();
    let is_other = |now: Decimal| before.iter().all(|before| if goes_up { now < *before } else { now > *before });
    let mut own = all.filter(|amount| said.contains(amount));
    (!before.is_empty() && own.any(is_other)).then_some(last)
}

fn amounts_of(clause: &Clause) -> Vec<Decimal> {
    let values = std::iter::once(&clause.terms).chain(clause.rivals.iter().map(|rival| &rival.terms));
    let amounts = values.filter_map(|terms| match &terms.value {
        Some(Value::Quantity(Quantity::Amounts { bounds, .. })) => Some(bounds.values().copied()),
        _ => None,
    });
    amounts.flatten().collect()
}

/// Another plan that the text names and that has the clause: one with the value that was read, where there is one.
pub(super) fn other_with_it<'a>(Case { claim, plan, .. }: Case<'_, 'a>) -> Option<&'a Plan> {
    let others = claim.named.iter().filter(|other| other.id != plan.id);
    let likest = others.filter_map(|other| {
        let stated = other.answers(&claim.provision.key).filter(|clause| clause.state == State::Stated);
        let likest = stated.map(|clause| likeness(claim, &clause.terms)).min()?;
        (likest != Likeness::Other).then_some((likest, *other))
    });
    likest.min_by_key(|(likeness, _)| *likeness).map(|(_, other)| other)
}

/// Whether it says that a clause is kept which only another plan that the text names has.
pub(super) fn is_kept_elsewhere(case: Case<'_, '_>) -> bool {
    let claim = case.claim;
    claim.said == Said::Kept && claim.likeness.is_none() && !claim.has_no && other_with_it(case).is_some()
}

/// Whether only the plan is in doubt: another that the text names has the clause with this very value.
pub(super) fn is_sure_but_for_plan(case: Case<'_, '_>) -> bool {
    let claim = case.claim;
    let has_value = !claim.levels.is_empty() || !claim.figures.is_empty();
    has_value && claim.likeness.is_none() && other_with_it(case).is_some()
}

/// A paper of the same authors and of the same time that has the very value that was read, where the text names no such
/// paper: what it says is often told of the plan beside it.
pub(super) fn companion_with_it<'a>(case: Case<'_, 'a>) -> Option<&'a Plan> {
    let own = &case.plan.drafted_by;
    beside_with_it(case, |other| other.drafted_by.iter().any(|party| own.contains(party)))
}

/// The same of authors that share a member, as Europe and three of its states do: one name may fit both papers.
pub(super) fn namesake_with_it<'a>(case: Case<'_, 'a>) -> Option<&'a Plan> {
    beside_with_it(case, |other| shares_author(case, other))
}

fn shares_author(case: Case<'_, '_>, other: &Plan) -> bool {
    let (own, record) = (&case.plan.drafted_by, case.scene.lexicon.record);
    let mut pairs = other.drafted_by.iter().flat_map(|party| own.iter().map(move |one| (one, party)));
    pairs.any(|(one, party)| record.overlap(one, party))
}

/// The same of a paper that bears out a statement which says no: `the E3 text sets no limit`, where another of that day sets
/// none.
pub(super) fn namesake_without_it<'a>(case: Case<'_, 'a>) -> Option<&'a Plan> {
    let claim = case.claim;
    let bears_out = |other: &'a Plan| {
        let clauses: Vec<&'a Clause> = other.answers(&claim.provision.key).collect();
        !clauses.is_empty() && by_state(Case { plan: other, clauses: &clauses, ..case }).0 == Verdict::Supported
    };
    let mut others = papers_beside(case).filter(|other| shares_author(case, other));
    others.find(|other| claim.has_no && claim.figures.is_empty() && bears_out(other))
}

/// The other papers of the same kind and day that the text does not name.
fn papers_beside<'s, 'a>(case: Case<'s, 'a>) -> impl Iterator<Item = &'a Plan> + use<'s, 'a> {
    let Case { claim, plan, .. } = case;
    let is_named = move |other: &Plan| claim.named.iter().any(|named| named.id == other.id);
    let is_beside = move |other: &&Plan| other.id != plan.id && other.kind == plan.kind && other.date == plan.date;
    case.plans().iter().filter(is_beside).filter(move |other| !is_named(other))
}

fn beside_with_it<'a>(case: Case<'_, 'a>, has_author: impl Fn(&Plan) -> bool) -> Option<&'a Plan> {
    papers_beside(case).filter(|other| has_author(other)).find(|other| states_value(other, case.claim))
}
