//! How sure it is that a statement is about the plan, about the provision and about its value.

use crate::record::{Clause, Plan, Publicity, Terms};
use crate::text::Figure;

use super::super::claim::{Claim, Said};
use super::super::mention::How;
use super::super::reading::is_inside;
use super::another::{is_of_another, tells_of_loss};
use super::case::Case;
use super::likeness::{Likeness, likeness};
use super::rules::CheckRule;

/// How many bytes away from its topic a figure is surely about it.
const FIGURE_TO_TOPIC: usize = 24;

/// Whether the statement is surely about the plan: news behind a name is no rule of it; what names it, refers to it or goes on
/// from a statement of it, where the text names no other, may be.
pub(super) fn is_told(case: Case<'_, '_>) -> bool {
    let Case { claim, how, .. } = case;
    let is_carried = how == How::Back || how == How::Carried && claim.is_of_one_plan;
    let goes_on = is_carried && claim.follows || how >= How::Carried && claim.is_confirmed;
    (how >= How::Epithet || goes_on && !is_of_another(case)) && !tells_of_loss(case)
}

/// Whether a statement is one of its plan at all: what nothing but its place gives to the plan, only by a value that the plan
/// has.
pub(in crate::check) fn is_stated(claim: &Claim<'_>, rule: CheckRule) -> bool {
    !claim.is_bare || rule == CheckRule::SameValue
}

/// Whether the statement is surely about the plan and the provision, and the text of the plan is public.
pub(super) fn is_sure(case: Case<'_, '_>) -> bool {
    is_told(case) && case.plan.text != Publicity::Reported && case.claim.likeness.is_none()
}

/// Whether it surely gives a value of the provision: that of the plan, or one that no plan has which it may be about.
pub(super) fn is_sure_value(case: Case<'_, '_>) -> bool {
    let Case { claim, plan, how, .. } = case;
    let is_public = how > How::Reworked && plan.text != Publicity::Reported;
    let is_readable = is_public && claim.likeness.is_none() && !is_of_another(case) && !tells_of_loss(case);
    is_sure(case) || is_readable && (is_of_no_plan(claim, case.plans()) || is_of_none_named(claim))
}

/// Whether its figure stands right beside the topic and no plan of the record has it: whichever plan is meant, it has
/// another.
fn is_of_no_plan(claim: &Claim<'_>, plans: &[Plan]) -> bool {
    let [figure] = &claim.own_figures().collect::<Vec<_>>()[..] else { return false };
    claim.likeness.is_none() && is_beside(claim, figure) && !has_answer(claim, plans.iter(), &[Likeness::Same])
}

/// Whether it goes on from a statement, and none of the plans that the text names has its value: whichever is meant, it has
/// another.
fn is_of_none_named(claim: &Claim<'_>) -> bool {
    let has_value = !claim.levels.is_empty() || !claim.figures.is_empty();
    let has_it = || has_answer(claim, claim.named.iter().copied(), &[Likeness::Same, Likeness::Near]);
    claim.follows && has_value && !claim.has_no && !has_it()
}

/// Whether an answer that one of these plans gives, or a rival one, stands so to its value.
fn has_answer<'p>(claim: &Claim<'_>, mut plans: impl Iterator<Item = &'p Plan>, wanted: &[Likeness]) -> bool {
    let is_wanted = |terms: &Terms| wanted.contains(&likeness(claim, terms));
    plans.any(|plan| plan.answers(&claim.provision.key).any(|clause| all_terms(clause).any(is_wanted)))
}

fn all_terms(clause: &Clause) -> impl Iterator<Item = &Terms> {
    clause.rivals.iter().map(|rival| &rival.terms).chain([&clause.terms])
}

/// Whether it states one exact figure, right beside its topic.
pub(super) fn is_of_figure(claim: &Claim<'_>) -> bool {
    let [figure] = &claim.own_figures().collect::<Vec<_>>()[..] else { return false };
    !claim.has_no && figure.is_exact() && is_beside(claim, figure)
}

/// Whether a figure stands in the statement and so near to its topic that it surely is about it.
fn is_beside(claim: &Claim<'_>, figure: &Figure) -> bool {
    let away =
        figure.range.start.saturating_sub(claim.topic.end).max(claim.topic.start.saturating_sub(figure.range.end));
    away <= FIGURE_TO_TOPIC && is_inside(&figure.range, &claim.range)
}

/// Whether a value was surely read: a bare word of a matter is no statement that there is a clause on it.
pub(super) fn is_valued(claim: &Claim<'_>) -> bool {
    claim.is_firm || !claim.figures.is_empty() || matches!(claim.said, Said::YesNo(_))
}
