//! What a word for a removal takes where its clause speaks of something that no phrase of the record shows.

use std::ops::Range;

use crate::record::{Particle, WordKind};
use crate::text::last_bytes;

use super::super::mention::names_in;
use super::super::reading::ReadSentence;

/// How many bytes before a removal stands the word that makes it a passive: `the amnesty was dropped`.
const PASSIVE: usize = 10;

/// Whether a word for a removal is a passive: what it takes stands before it.
pub(super) fn is_passive(text: &str, sentence: &ReadSentence<'_>, word: &Range<usize>) -> bool {
    let near = last_bytes(&text[sentence.range.start..word.start], PASSIVE);
    sentence.particles.has(Particle::Passive, near)
}

/// Whether a word for a removal behind a topic has an object, or a subject, of its own: `the guarantees are kept and the payment
/// clause is deleted`, `由各国保障,并删除了补偿条款`. `It`, `that clause` are the topic.
pub(super) fn takes_another(
    text: &str,
    sentence: &ReadSentence<'_>,
    word: &Range<usize>,
    topic: &Range<usize>,
) -> bool {
    let own = sentence.clause_at(word.start);
    let begin = own.start.max(topic.end);
    if word.start < begin || sentence.has(WordKind::Pointing, &(begin..own.end)) {
        return false;
    }
    let has_thing = |stretch: Range<usize>| sentence.has(WordKind::Thing, &stretch);
    let behind = &text[word.end..own.end];
    let behind = sentence.particles.behind(Particle::Perfect, behind).unwrap_or(behind);
    let behind = behind.trim_matches(|c: char| !c.is_alphanumeric());
    if behind.is_empty() || is_passive(text, sentence, word) {
        return has_thing(begin..word.start);
    }
    // `Does not appear in the 28-point plan`: a plan is no object of it.
    if sentence.particles.begins(Particle::Genitive, behind)
        || names_in(sentence, &(word.end..own.end)).next().is_some()
    {
        return false;
    }
    let is_named = !behind.is_ascii() && behind.chars().take_while(|c| !c.is_ascii_punctuation()).count() > 1;
    let mut things = sentence.words(WordKind::Thing, &(word.end..own.end));
    is_named || things.next().is_some_and(|thing| thing.start <= word.end + ' '.len_utf8())
}
