//! Where the words stand around a paper that tell which it is, and whose it is by them.

use std::ops::Range;

use crate::record::{Key, Particle};
use crate::text::{first_bytes, has_han, last_bytes};

use super::super::reading::ReadSentence;

/// How many bytes before a paper the word stands that says whose it is, when it is from, or that it is a new one.
pub(super) const OWNER_TO_PAPER: usize = 32;

/// How many bytes behind a paper the words stand that hint at which it is.
pub(super) const TOLD: usize = 64;

/// How many bytes behind a paper those stand who made it, or its month: `a document by the three governments`.
pub(super) const MADE: usize = 48;

/// How many bytes an adjective between whose a paper is and its noun takes at most: `Kyiv's own`.
const OWN: usize = 20;

/// Where the words stand that tell which paper is meant: of a new one anywhere before it in the sentence; behind it, not what
/// it provides. `is_wide` takes all that stands before any.
pub(super) fn around(text: &str, sentence: &ReadSentence<'_>, paper: &Range<usize>, is_wide: bool) -> Range<usize> {
    let near = last_bytes(&text[sentence.range.start..paper.start], OWNER_TO_PAPER).len();
    let is_anywhere = is_wide || is_new(text, sentence, paper);
    let clause = sentence.clause_at(paper.start).start;
    let start = if is_anywhere { sentence.range.start } else { clause.max(paper.start - near) };
    let told = paper.end + first_bytes(&text[paper.end..sentence.range.end.max(paper.end)], TOLD).len();
    let provided = sentence.topics_in(&(paper.end..sentence.range.end)).next().map_or(told, |(_, topic)| topic.start);
    start..told.min(provided)
}

/// Whether a paper is told as a new one: `a declaration`.
pub(super) fn is_new(text: &str, sentence: &ReadSentence<'_>, paper: &Range<usize>) -> bool {
    let near = last_bytes(&text[sentence.range.start..paper.start], OWNER_TO_PAPER);
    sentence.particles.has(Particle::Indefinite, near)
}

/// Whose a paper is by the name right before it, or behind `from`.
pub(super) fn owner_beside<'a>(text: &str, sentence: &ReadSentence<'a>, paper: &Range<usize>) -> Vec<&'a Key> {
    let is_its = |range: &Range<usize>| {
        let between = &text[range.end..paper.start];
        let is_adjective = || !between.contains(',') && !sentence.particles.has(Particle::Article, between);
        let is_right_before = || between.is_empty() || sentence.particles.is(Particle::Genitive, between);
        between.len() <= OWN && if has_han(between) { is_right_before() } else { is_adjective() }
    };
    let owner = sentence.parties_in(&before(sentence, paper)).into_iter().rfind(|(_, range)| is_its(range));
    match owner {
        Some((owner, _)) => vec![owner],
        None => owners_behind(text, sentence, paper),
    }
}

/// Those whom a paper is told to be from: `the one from Moscow`, `the first, from Washington, ..`.
fn owners_behind<'a>(text: &str, sentence: &ReadSentence<'a>, paper: &Range<usize>) -> Vec<&'a Key> {
    let behind = text[paper.end..sentence.range.end.max(paper.end)].trim_start_matches([',', ' ']);
    let Some(rest) = sentence.particles.behind(Particle::From, behind) else { return Vec::new() };
    let start = sentence.range.end - rest.len();
    let end = start + rest.find(',').unwrap_or(rest.len());
    let near = start..(start + MADE).min(sentence.range.end);
    let owners = sentence.parties_in(&near).into_iter().filter(|(_, owner)| owner.start < end);
    owners.map(|(owner, _)| owner).collect()
}

/// What stands right before a paper, in its clause.
pub(super) fn before(sentence: &ReadSentence<'_>, paper: &Range<usize>) -> Range<usize> {
    paper.start.saturating_sub(OWNER_TO_PAPER).max(sentence.clause_at(paper.start).start)..paper.start
}

/// What stands right behind a paper, in its clause.
pub(super) fn behind(sentence: &ReadSentence<'_>, paper: &Range<usize>) -> Range<usize> {
    paper.end..(paper.end + MADE).min(sentence.clause_at(paper.start).end).max(paper.end)
}

/// The parties that a part of a sentence names.
pub(super) fn keys<'a>(sentence: &ReadSentence<'a>, part: &Range<usize>) -> Vec<&'a Key> {
    sentence.parties_in(part).into_iter().map(|(key, _)| key).collect()
}
