//! Whether what contradicts a plan is told as false, as a wish, as changed since, or as what someone else says.

use std::ops::Range;

use crate::record::{Particle, Plan, State, WordKind};

use super::super::CheckRule;
use super::super::case::Case;
use super::comment::is_beside_plan;
use super::detail::is_of_detail;
use super::gone::is_denied_behind;

/// Whether it may not be told as true.
pub(super) fn may_not_hold(case: Case<'_, '_>, rule: CheckRule) -> bool {
    let claim = case.claim;
    claim.is_doubtful
        || claim.is_refused && matches!(rule, CheckRule::StruckOut | CheckRule::NoneSet)
        || is_denied_behind(case)
        || claim.has_no && is_only_likened(case)
        || is_turned(case)
        || (rule == CheckRule::StillThere || claim.has_no && rule == CheckRule::OtherValue) && is_gone_by_now(case)
        || case.unknown_in_lead().is_some()
        || departs(case)
        || rule == CheckRule::StillThere && is_of_detail(case)
        || rule == CheckRule::OtherValue && is_banned_level(case)
        || is_beside_plan(case)
}

/// Whether its plan is named behind it as what it is like, so that who says no may not be the plan: `Kyiv will never
/// recognise it, as the 28-point plan demands`.
fn is_only_likened(Case { claim, scene, .. }: Case<'_, '_>) -> bool {
    let mention = claim.mention.as_ref().filter(|mention| mention.range.start >= claim.topic.end);
    let between = mention.map(|mention| &scene.text[claim.topic.end..mention.range.start]);
    let is_like = |words: &str| scene.sentence.particles.begins(Particle::Like, words);
    between.is_some_and(|between| between.split(',').skip(1).any(is_like))
}

/// Whether a word before it bans it, or sets something else in its place.
pub(in super::super) fn is_turned(case: Case<'_, '_>) -> bool {
    is_beyond_ban(case) || is_set_aside(case)
}

/// Whether words tell that the plan does not have it: `takes issue with the cap of 600,000`, `600,000 are too few for it`.
fn departs(Case { claim, scene, .. }: Case<'_, '_>) -> bool {
    let sentence = scene.sentence;
    let own = sentence.clause_at(claim.topic.start);
    let before = claim.mention.as_ref().filter(|mention| mention.range.end <= claim.topic.start);
    let begin = before.map_or(own.start, |mention| mention.range.start.max(sentence.range.start));
    let end = claim.range.end.max(own.end).max(claim.topic.end);
    sentence.has(WordKind::Departs, &(begin.min(own.start).min(claim.range.start)..end))
}

/// Whether its level is what a ban is of, and no bar itself: `bans Russia from hindering Ukraine`.
fn is_banned_level(case: Case<'_, '_>) -> bool {
    let Case { claim, .. } = case;
    let is_bar = claim.levels.first().is_none_or(|level| claim.wording.denies.contains(level));
    !is_bar && is_led_by(case, WordKind::Ban, claim.topic.end)
}

/// Whether its figure is what a ban begins with, or what is banned: `forbids more than 600,000`.
fn is_beyond_ban(case: Case<'_, '_>) -> bool {
    case.claim.own_figures().any(|figure| is_led_by(case, WordKind::Ban, figure.range.start))
}

/// Whether a word stands before its matter or its figure by which something else is in its place: `compensation for Ukraine
/// instead of a profit share`, `elections soon instead of within 100 days`.
fn is_set_aside(case: Case<'_, '_>) -> bool {
    const ASIDE: [WordKind; 2] = [WordKind::Contrast, WordKind::Replacing];
    let topic = &case.claim.topic;
    let figures = case.claim.own_figures().map(|figure| figure.range.start).filter(|start| *start > topic.end);
    let mut places = figures.chain([topic.start]);
    places.any(|place| ASIDE.into_iter().any(|kind| is_led_by(case, kind, place)))
}

/// Whether a word stands before a place in the clause of the matter, and no other matter between: `bars it from NATO and caps its
/// army at 600,000` bans no army.
fn is_led_by(Case { claim, scene, .. }: Case<'_, '_>, kind: WordKind, place: usize) -> bool {
    let sentence = scene.sentence;
    let begin = sentence.clause_at(claim.topic.start).start.min(claim.topic.start);
    let leads =
        |word: &Range<usize>| sentence.topics_in(&(word.start..place)).all(|(key, _)| **key == claim.provision.key);
    sentence.words(kind, &(begin..place.max(begin))).any(leads)
}

/// Whether it is told to be there no longer, and a later plan is without it: `The 28-point plan no longer contains an amnesty
/// since Geneva` may be told of what came of the plan.
fn is_gone_by_now(case: Case<'_, '_>) -> bool {
    let Case { claim, scene, plan, .. } = case;
    let has_lost = |other: &Plan| {
        let mut answers = other.answers(&claim.provision.key);
        other.date.is_after(plan.date) && answers.any(|clause| matches!(clause.state, State::Removed | State::Silent))
    };
    scene.sentence.particles.has(Particle::NoLonger, &scene.text[claim.range.clone()])
        && case.plans().iter().any(has_lost)
}
