//! What the words of a statement say is removed, and what they say is not.

use std::ops::Range;

use crate::record::{Particle, WordKind};

use super::super::denial::{NO_TO_REMOVAL, NOTHING, is_denied, is_removal_of, listed_under, listing, sweeping};
use super::super::lexicon::Meaning;
use super::super::mention::names_in;
use super::super::reading::{ReadSentence, is_inside};
use super::matter::Matter;
use super::parts::Parts;

/// The words for a removal that are about a topic.
pub(super) struct Removals<'s> {
    /// Those that are denied: `the invitation has not been struck out`, so it is kept.
    pub(super) denied: Vec<&'s Range<usize>>,
    /// The others.
    pub(super) plain: Vec<&'s Range<usize>>,
}

/// The words for a removal that are about the topic: in its clause, in what goes on from it, before it or behind it over a
/// list.
pub(super) fn removals_of<'s>(matter: Matter<'s, '_>, Parts { clause, own, .. }: &Parts) -> Removals<'s> {
    let Matter { text, sentence, topic, .. } = matter;
    let behind = clause.end.min(own.end)..own.end.max(clause.end);
    let silent = sentence.words(WordKind::Silence, clause);
    let inside = sentence.words(WordKind::Removal, clause).chain(silent);
    // `Stood in the first draft, and the second has taken it out`: that is told of the second.
    let turns_to_another = |word: &Range<usize>| {
        let own = sentence.clause_at(word.start);
        own.start >= clause.end && names_in(sentence, &(own.start..word.start)).next().is_some()
    };
    let behind = sentence.words(WordKind::Removal, &behind);
    let behind = behind.filter(|word| goes_on(sentence, word) && !turns_to_another(word));
    // `There is no consensus`: the no is a part of the level.
    let is_of_topic = |word: &&Range<usize>| {
        is_removal_of(text, sentence, word, topic)
            && !is_taken_from(text, sentence, word, topic)
            && !is_of_level(matter, word)
    };
    let of_topic = inside.chain(behind).filter(is_of_topic);
    let all = of_topic.chain(listing(sentence, clause, topic)).chain(sweeping(sentence, topic));
    let (denied, mut plain): (Vec<_>, Vec<_>) = all.partition(|word| is_denied(sentence, word, NO_TO_REMOVAL));
    plain.extend(listed_under(text, sentence, topic));
    Removals { denied, plain }
}

/// Whether a word for a removal is a part of a level: `there is no consensus`, or that of a bar: `delete NATO membership from its
/// constitution`.
pub(super) fn is_of_level(Matter { sentence, provision, wording, .. }: Matter<'_, '_>, word: &Range<usize>) -> bool {
    sentence.cues.iter().any(|cue| match cue.meaning {
        Meaning::Level(of, level) if *of == provision.key && !NOTHING.contains(&&**level) => {
            let goes_beyond = (word.start + 1..word.end).contains(&cue.range.start) && cue.range.end > word.end;
            let is_bar = wording.denies.contains(level) && is_inside(word, &cue.range) && *word != cue.range;
            goes_beyond || is_bar
        }
        _ => false,
    })
}

/// Whether a word for a removal tells what was taken out of the topic, or put out of it: `the Group of Eight, from which it was
/// thrown out in 2014`.
fn is_taken_from(text: &str, sentence: &ReadSentence<'_>, word: &Range<usize>, topic: &Range<usize>) -> bool {
    let own = sentence.clause_at(word.start);
    let relative = sentence.words(WordKind::Relative, &(own.start.max(topic.end)..word.start)).next();
    relative.is_some_and(|relative| {
        sentence.particles.ends([Particle::From, Particle::Of], &text[own.start..relative.start])
    })
}

/// How many bytes before its topic a word for a ban begins.
const BANNED: usize = 45;

/// How many bytes behind a word for no a ban stands that it denies.
const LIFTED: usize = 20;

/// Whether a ban of the topic is told not to be there: `contains no ban on jets in Poland`, `lifts the ban on ..`.
pub(super) fn lifts_ban(matter: Matter<'_, '_>, clause: &Range<usize>, removals: &Removals<'_>) -> bool {
    let Matter { sentence, topic, .. } = matter;
    let near = topic.start.saturating_sub(BANNED).max(clause.start)..topic.end;
    let is_lifted = |ban: &Range<usize>| {
        let before = ban.start.saturating_sub(LIFTED).max(clause.start)..ban.start;
        let takes_it = |word: &&Range<usize>| word.end <= ban.start || is_inside(ban, word) || word.start >= topic.end;
        let is_denied = removals.denied.is_empty() && sentence.has(WordKind::Negation, &before);
        is_denied || removals.plain.iter().any(takes_it)
    };
    sentence.words(WordKind::Ban, &near).any(is_lifted)
}

/// Whether the clause of a word goes on from the one before, and does not turn to another matter.
fn goes_on(sentence: &ReadSentence<'_>, word: &Range<usize>) -> bool {
    let own = sentence.clause_at(word.start);
    let mut turns = sentence.words(WordKind::Turn, &own);
    is_inside(word, &own) && !turns.any(|turn| turn.start <= own.start + 1)
}
