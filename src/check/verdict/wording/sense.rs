//! Whether a statement says no, only, leave or another order where the wording of the clause does not.

use std::ops::Range;

use crate::record::{Clause, Key, Particle, Quantity, Value, WordKind};
use crate::text::has_han;

use super::super::super::claim::{Claim, Said};
use super::super::super::lexicon::Meaning;
use super::super::super::reading::{ReadSentence, is_inside};
use super::super::super::wordings::Wording;
use super::super::by_value::is_no;
use super::super::case::Scene;

/// Words that turn what is said round.
const NO: [WordKind; 4] = [WordKind::Negation, WordKind::Removal, WordKind::Ban, WordKind::Refusal];

/// Words that narrow it, set it against what was to be expected, give leave for it, or put it before what it comes after.
const TURNED: [WordKind; 4] = [WordKind::Only, WordKind::Despite, WordKind::Permit, WordKind::Before];

/// The word of the statement for no, for a limit, for leave or for an order that the wording has not.
pub(super) fn turning_word(
    claim: &Claim<'_>,
    scene: Scene<'_, '_>,
    clause: &Clause,
    worded: &Wording<'_>,
    near: &Range<usize>,
) -> Option<Range<usize>> {
    if is_bounded(clause.terms.value.as_ref()) {
        return None;
    }
    // `Has not been struck out`: the no and the removal say together that it is kept.
    let is_kept = claim.said == Said::Kept && !claim.has_no;
    let is_of_kept = |kind: &WordKind| is_kept && matches!(kind, WordKind::Negation | WordKind::Removal);
    // `It does not acquire nuclear arms`: the no is a part of the answer.
    let is_of_answer =
        |kind: &WordKind| claim.said == Said::YesNo(true) && !claim.is_negated && *kind == WordKind::Negation;
    let says_no_too = NO.iter().any(|kind| worded.has(*kind)) || is_no(&clause.terms, &claim.wording.denies);
    let no = NO.iter().filter(|kind| !says_no_too && !is_of_kept(kind) && !is_of_answer(kind));
    // Who gives the very value says no less by leave for it; a bar that is given leave for is none: `allows a permanent presence`.
    let has_value = claim.levels.first().is_some_and(|level| has_level(clause, level));
    let is_bar = claim.levels.first().is_some_and(|level| claim.wording.denies.contains(level));
    let says_no = NO.iter().any(|kind| scene.sentence.has(*kind, near));
    let is_loose = |kind: &WordKind| match kind {
        WordKind::Permit => has_value && (!is_bar || says_no),
        WordKind::Despite => has_value,
        _ => false,
    };
    let turned = TURNED.iter().filter(|kind| !worded.has(**kind) && !is_loose(kind));
    no.chain(turned).find_map(|kind| free_words(claim, scene, near, *kind).next().cloned())
}

fn has_level(clause: &Clause, level: &Key) -> bool {
    matches!(&clause.terms.value, Some(Value::Level(own)) if own == level)
}

/// Whether the value is an amount or the like, which a word for no only bounds, or tells of many areas.
fn is_bounded(value: Option<&Value>) -> bool {
    matches!(
        value,
        Some(
            Value::Quantity(Quantity::Amounts { .. })
                | Value::Duration(_)
                | Value::Date(_)
                | Value::Shares(_)
                | Value::Map(_)
        )
    )
}

/// The words of a kind in a stretch that no phrase of the provision has.
fn free_words<'s>(
    claim: &'s Claim<'_>,
    Scene { sentence, text, .. }: Scene<'s, '_>,
    part: &Range<usize>,
    kind: WordKind,
) -> impl Iterator<Item = &'s Range<usize>> {
    let is_of_value = move |word: &Range<usize>| {
        sentence.cues.iter().any(|cue| match cue.meaning {
            // `Did not lift them at once: they go in agreed stages`: another level is denied.
            Meaning::Level(of, level) if *of == claim.provision.key => {
                let is_of_it = claim.levels.contains(&level) && is_inside(word, &cue.range);
                let denies_another = kind == WordKind::Negation
                    && claim.levels.first().is_some_and(|first| *first != level)
                    && word.end <= cue.range.start
                    && cue.range.start <= word.end + DENIES;
                // `Was merely eligible`: it narrows nothing but the value.
                let is_right_before = (word.end..=word.end + ' '.len_utf8()).contains(&cue.range.start);
                let narrows_it = kind == WordKind::Only && claim.levels.contains(&level) && is_right_before;
                is_of_it || denies_another || narrows_it
            }
            Meaning::YesNo(of, _) => *of == claim.provision.key && is_inside(word, &cue.range),
            // `A pact not to attack`: the words for the provision itself.
            Meaning::Topic(of) => {
                let is_of_kind = matches!(kind, WordKind::Negation | WordKind::Refusal);
                let is_of_it = *of == claim.provision.key && !cue.is_loose() && is_of_kind;
                is_of_it && is_inside(word, &cue.range)
            }
            Meaning::Name(_) | Meaning::Epithet(_) => is_inside(word, &cue.range),
            _ => false,
        })
    };
    let is_free = move |word: &&Range<usize>| {
        let is_of_next = || kind != WordKind::Before && is_of_next(claim, (text, sentence), word);
        !is_of_value(word) && !is_aside(sentence, text, word) && !is_of_next()
    };
    sentence.words(kind, part).filter(is_free)
}

/// Whether a word behind the topic leads on to another one: `Russian becomes an official language and neither side may claim
/// damages`.
fn is_of_next(claim: &Claim<'_>, (text, sentence): (&str, &ReadSentence<'_>), word: &Range<usize>) -> bool {
    let is_begun = || sentence.particles.ends(Particle::Joining, &text[claim.topic.end..word.start]);
    let is_next = |other: &Range<usize>| {
        claim.topic.end <= word.start
            && word.end <= other.start
            && (other.start - word.end < word.start - claim.topic.end || is_begun())
    };
    sentence.topics.iter().any(|(provision, range)| **provision != claim.provision.key && is_next(range))
}

/// How many bytes behind a word for no the level begins that it denies: `did not lift all sanctions at once`.
const DENIES: usize = 32;

/// Words between a word for no and what it sets aside: `not by Putin`.
const TO_ASIDE: [Particle; 4] = [Particle::By, Particle::For, Particle::Circumstance, Particle::Towards];

/// Whether a word for no only sets another aside: `Trump, not Putin, as chair`, `all for all, not one for one`, `de facto and not de
/// jure`.
pub(super) fn is_aside(sentence: &ReadSentence<'_>, text: &str, word: &Range<usize>) -> bool {
    let particles = sentence.particles;
    let before = text[sentence.range.start..word.start].trim_end();
    let is_behind = before.ends_with(',') || particles.ends([Particle::Joining, Particle::Conjunction], before);
    let behind = &text[word.end..sentence.range.end];
    let starts = [Some(behind), particles.behind(TO_ASIDE, behind)];
    let starts = starts.map(|rest| rest.map(|rest| sentence.range.end - rest.trim_start().len()));
    let ends = |at: usize| {
        let rest = particles.behind(Particle::One, &text[at..]).unwrap_or(&text[at..]);
        !rest.starts_with(|c: char| c == ' ' || c.is_alphanumeric())
    };
    // Chinese sets another aside by a contrast: 而非.
    is_behind
        && !has_han(&text[word.clone()])
        && sentence.cues.iter().any(|cue| {
            let is_value = matches!(cue.meaning, Meaning::Member(..) | Meaning::Level(..));
            is_value && starts.contains(&Some(cue.range.start)) && ends(cue.range.end)
        })
}
