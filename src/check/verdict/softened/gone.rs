//! Whether what is told to be gone, or not there, may be something else than the clause, or gone from another plan.

use std::ops::Range;

use crate::record::{Clause, Key, Particle, State, Value, WordKind};

use super::super::super::claim::{Claim, Said};
use super::super::super::denial::listed_under;
use super::super::super::lexicon::{Cue, Meaning};
use super::super::super::mention::How;
use super::super::super::reading::ReadSentence;
use super::super::CheckRule;
use super::super::case::{Case, Scene};
use super::super::part_denied::is_of_a_part;
use super::super::terms::all_of;

/// Whether what a rule takes for gone, or for kept, may be another thing than the clause.
pub(super) fn may_be_gone_elsewhere(case: Case<'_, '_>, rule: CheckRule) -> bool {
    let (claim, sentence) = (case.claim, case.scene.sentence);
    match rule {
        CheckRule::StruckOut => is_listed_apart(sentence),
        CheckRule::OtherValue => is_gone_since(claim, sentence),
        CheckRule::StillThere => {
            is_shared_behind(claim, sentence)
                || is_of_another_hand(case)
                || is_gone_now(claim, sentence)
                || is_lifted_so(case)
                || is_beside_another(case)
                || is_elsewhere(case)
                || is_of_a_part(case)
                || is_taken_from_within(case)
        }
        _ => false,
    }
}

/// Whether its plan is named only in a later clause, which says no or that something is gone: `the deadline of 100 days, the
/// 20-point plan no longer has it`.
pub(super) fn is_denied_behind(Case { claim, scene, .. }: Case<'_, '_>) -> bool {
    const KINDS: [WordKind; 4] = [WordKind::Negation, WordKind::Removal, WordKind::Refusal, WordKind::Silence];
    claim.mention.as_ref().filter(|mention| mention.range.start >= claim.range.end).is_some_and(|mention| {
        let own = scene.sentence.clause_at(mention.range.start);
        KINDS.iter().any(|kind| scene.sentence.has(*kind, &(mention.range.end..own.end)))
    })
}

/// Whether who takes it out may be no plan: `They also took out the withdrawal`, `英法德删除了投资工具`.
fn is_of_another_hand(Case { claim, how, scene, .. }: Case<'_, '_>) -> bool {
    let mut removals = scene.sentence.words(WordKind::Removal, &claim.range);
    let is_someones = |word: &Range<usize>| {
        let before = scene.sentence.range.start..word.start;
        let is_party = |cue: &Cue<'_>| matches!(cue.meaning, Meaning::Member("parties" | "persons", _));
        let is_hand = scene.sentence.particles.begins(Particle::Persons, &scene.text[before.clone()]);
        word.end <= claim.topic.start && (is_hand || scene.sentence.cues_in(&before).any(is_party))
    };
    how < How::Epithet && removals.any(is_someones)
}

/// Whether what is told to go goes as the plan says: `制裁逐项拿掉` lifts them.
fn is_lifted_so(case: Case<'_, '_>) -> bool {
    let claim = case.claim;
    let mut removals = case.scene.sentence.words(WordKind::Removal, &(claim.topic.start..claim.range.end));
    let is_level = |clause: &&Clause| matches!(&clause.terms.value, Some(Value::Level(own)) if claim.fits(own));
    removals.next().is_some() && case.stated().any(|clause| is_level(&clause))
}

/// Whether it is told to be gone now, which is told of what came of the plan: `最初那份计划要 .., 现在这一条已经删除`.
fn is_gone_now(claim: &Claim<'_>, sentence: &ReadSentence<'_>) -> bool {
    let mut removals = sentence.words(WordKind::Removal, &(claim.topic.end..sentence.range.end));
    removals.any(|word| sentence.has(WordKind::Current, &(sentence.clause_at(word.start).start..word.start)))
}

/// Whether a removal in a later clause may be told of another matter of its clause, behind it: `the US is paid for its guarantee;
/// that sentence is gone` denies no guarantee.
fn is_shared_behind(claim: &Claim<'_>, sentence: &ReadSentence<'_>) -> bool {
    let is_later = |range: &Range<usize>| range.end > claim.topic.end && range.start < claim.range.end;
    let mut others = sentence.topics.iter().filter(|(key, _)| **key != claim.provision.key);
    let has_removal = |stretch: Range<usize>| sentence.has(WordKind::Removal, &stretch);
    let is_behind = !has_removal(claim.range.clone()) && has_removal(claim.range.end..sentence.range.end);
    is_behind && others.any(|(_, range)| is_later(range))
}

/// Whether it says that there is none only by words for a removal in a later clause, which may be told of what came of the plan:
/// `it had an amnesty, but the clause was deleted`.
fn is_gone_since(claim: &Claim<'_>, sentence: &ReadSentence<'_>) -> bool {
    let says_none = claim.levels.iter().any(|level| claim.wording.denies.contains(level));
    says_none && !claim.has_no && sentence.has(WordKind::Removal, &(claim.range.end..sentence.range.end))
}

/// Whether something is told to be gone in a clause that speaks of no matter, which may be meant for all: `gone from the one,
/// in the other version, are ..`.
fn is_listed_apart(sentence: &ReadSentence<'_>) -> bool {
    let mut removals = sentence.words(WordKind::Removal, &sentence.range);
    removals.any(|word| sentence.topics_in(&sentence.clause_at(word.start)).next().is_none())
}

/// Whether its sentence names another plan, which may be the one that has none: `the amnesty of the first draft is gone from
/// the second`.
fn is_beside_another(Case { claim, plan, .. }: Case<'_, '_>) -> bool {
    claim.beside.iter().any(|other| **other != plan.id)
}

/// Whether it is listed as what was taken out of the plan, which is told of what came of it: `28点中被删去的内容包括:..`.
fn is_taken_from_within(Case { claim, scene, .. }: Case<'_, '_>) -> bool {
    let Scene { sentence, text, .. } = scene;
    let word = listed_under(text, sentence, &claim.topic);
    word.is_some_and(|word| {
        let is_of_things = sentence.particles.begins(Particle::Attributive, &text[word.end..sentence.range.end]);
        is_of_things && sentence.has(WordKind::Removal, word)
    })
}

/// Whether it names areas, none of which the clauses are about: `it does not make Russia leave Crimea`.
fn is_elsewhere(case: Case<'_, '_>) -> bool {
    let record = case.scene.lexicon.record;
    let is_area = |key: &Key| record.vocabularies.get("territories").is_some_and(|areas| areas.contains_key(key));
    let of_clause = |clause: &Clause| all_of(&clause.terms).filter(|key| is_area(key)).cloned().collect::<Vec<_>>();
    let own: Vec<Key> = case.stated().flat_map(of_clause).collect();
    let mut named = case.claim.members.iter().filter(|key| is_area(key)).peekable();
    named.peek().is_some() && !own.is_empty() && named.all(|area| own.iter().all(|one| !record.overlap(one, area)))
}

/// Whether it may be one more thing that goes with what is removed or refused before it, the list of which may go on: `deletes
/// the deadline, the amnesty and the profit share`.
pub(super) fn is_listed_as_gone(claim: &Claim<'_>) -> bool {
    claim.is_in_shadow && matches!(claim.said, Said::Present | Said::Kept) && !claim.is_negated
}

/// Whether a source says that the plan has none of it.
pub(super) fn is_without(clauses: &[&Clause]) -> bool {
    !clauses.is_empty() && clauses.iter().all(|clause| matches!(clause.state, State::Removed | State::Silent))
}
