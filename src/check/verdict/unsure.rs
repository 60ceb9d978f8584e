//! Why a statement that may say otherwise than its plan was not told to be wrong.

use std::ops::Range;

use crate::record::{Plan, Publicity};
use crate::text::Figure;

use super::super::names::names;
use super::case::Case;
use super::certainty::is_told;
use super::likeness::states_value;
use super::rules::CheckRule;
use super::softened::is_turned;
use super::versions::other_with_it;
use super::wording::{Unworded, unworded};

/// What keeps a statement from being told to be wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unsure<'a> {
    /// It has words that the clause has no like of, as bytes of the text: `not`, `only`, `before`.
    Words(Range<usize>),
    /// It is told as false, as a wish, or as changed since.
    Told,
    /// The record does not know a word that leads to it, as bytes of the text: `The plan tempers ..`.
    Unknown(Range<usize>),
    /// A word before it bans it, or sets something else in its place.
    Turned,
    /// No name beside it tells which plan it is about.
    Reference,
    /// The text of its plan is not public.
    Reported,
    /// No phrase of the record shows its provision, only its likeness to examples.
    Likeness,
    /// It says no or that something is gone, and may mean another part of it.
    No,
    /// Its figure is rough, or a difference.
    Rough,
    /// Another plan that the text names has it, and may be meant.
    Elsewhere(&'a Plan),
}

impl<'a> Unsure<'a> {
    /// The same of another text, where its words have a place there.
    pub(in crate::check) fn placed(
        self,
        place: impl FnOnce(Range<usize>) -> Option<Range<usize>>,
    ) -> Option<Unsure<'a>> {
        match self {
            Unsure::Words(words) => place(words).map(Unsure::Words),
            Unsure::Unknown(word) => place(word).map(Unsure::Unknown),
            other => Some(other),
        }
    }
}

/// Why a rule does not contradict; nothing where it has no doubt, or for another reason.
pub(super) fn unsure<'a>(case: Case<'_, 'a>, rule: CheckRule) -> Option<Unsure<'a>> {
    match rule {
        CheckRule::OtherSenseUnsure => turning_words(case).map(Unsure::Words),
        CheckRule::OtherValueUnsure => of_value(case),
        _ => None,
    }
}

/// The words that state the opposite of the clause, or that it has no like of.
fn turning_words(case: Case<'_, '_>) -> Option<Range<usize>> {
    let Case { claim, scene, plan, .. } = case;
    let names = names(claim, scene.sentence);
    let unborne = || case.stated().find_map(|clause| unworded(claim, scene, &names, (plan, clause)));
    claim.opposite.clone().or_else(|| match unborne()? {
        Unworded::Sense(words) => Some(words),
        Unworded::Names(_) | Unworded::Figure => None,
    })
}

/// Another plan that the text names and that states the very value.
fn other_with_value<'a>(case: Case<'_, 'a>) -> Option<&'a Plan> {
    let has_value = !case.claim.levels.is_empty() || !case.claim.figures.is_empty();
    other_with_it(case).filter(|other| has_value && states_value(other, case.claim))
}

fn of_value<'a>(case: Case<'_, 'a>) -> Option<Unsure<'a>> {
    let claim = case.claim;
    let is_rough = |figure: &Figure| !figure.is_exact();
    if claim.is_doubtful {
        Some(Unsure::Told)
    } else if is_turned(case) {
        Some(Unsure::Turned)
    } else if let Some(word) = case.unknown_in_lead() {
        Some(Unsure::Unknown(word))
    } else if let Some(other) = other_with_value(case) {
        Some(Unsure::Elsewhere(other))
    } else if !is_told(case) {
        Some(Unsure::Reference)
    } else if case.plan.text == Publicity::Reported {
        Some(Unsure::Reported)
    } else if claim.likeness.is_some() {
        Some(Unsure::Likeness)
    } else if claim.is_negated || claim.has_no {
        Some(Unsure::No)
    } else {
        claim.own_figures().any(is_rough).then_some(Unsure::Rough)
    }
}
