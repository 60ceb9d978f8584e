//! Where a reference stands: in parentheses, at the end of a change, or in a list.

use std::ops::Range;

use crate::record::{Particle, WordKind};

use super::super::mention::names_in;
use super::super::reading::ReadSentence;

/// The end of the parentheses that a reference stands in: `(the first plan had 600,000)`.
pub(in crate::check) fn aside(text: &str, sentence: &ReadSentence<'_>, range: &Range<usize>) -> Option<usize> {
    let before = &text[sentence.range.start..range.start];
    let open = before.rfind('(')?;
    let is_open = !before[open..].contains(')');
    // `前者(28点计划)要求 ..`: it says which of the two is meant.
    let at = sentence.range.start + open;
    let is_of_two = |kind| sentence.words(kind, &(sentence.range.start..at)).any(|word| word.end == at);
    if is_of_two(WordKind::FirstOfTwo) || is_of_two(WordKind::SecondOfTwo) {
        return None;
    }
    let behind = &text[range.end..sentence.range.end];
    is_open.then(|| behind.find(')').map_or(sentence.range.end, |at| range.end + at))
}

/// Whether the words before make it the outcome of a change: `cut to 19 points`, `turned into a document of 19 points`.
pub(in crate::check) fn is_goal(text: &str, sentence: &ReadSentence<'_>, range: &Range<usize>) -> bool {
    let before = text[sentence.range.start..range.start].trim_end_matches(|c: char| c.is_whitespace() || is_quote(c));
    let particles = sentence.particles;
    let becomes = |before: &str| particles.ends(Particle::Outcome, before);
    let is_answer = |before: &str| particles.ends(Particle::Answering, before);
    let behind_article = |before: &str| {
        let words = particles.before(Particle::Indefinite, before);
        words.is_some_and(|words| becomes(words) && !is_answer(words))
    };
    let of_paper = particles.before(Particle::Of, before).and_then(|paper| paper.trim_end().rsplit_once(' '));
    // `The 28-point plan was reduced to a 19-point framework`.
    let of_named = || names_in(sentence, &(sentence.range.start..range.start)).next().is_some();
    becomes(before)
        || of_paper.is_some_and(|(before, _)| behind_article(before))
        || behind_article(before) && of_named()
}

/// Whether it is one party among others: `guarantees of the United States, NATO and the Europeans`.
pub(in crate::check) fn is_listed(text: &str, sentence: &ReadSentence<'_>, range: &Range<usize>) -> bool {
    let before = sentence.particles.without_end(Particle::Article, text[sentence.range.start..range.start].trim_end());
    let behind = text[range.end..sentence.range.end].trim_start();
    let (particles, beside) = (sentence.particles, [Particle::Joining, Particle::Towards, Particle::By, Particle::For]);
    particles.ends(beside, before)
        || before.ends_with([',', '、'])
        || particles.begins(Particle::Joining, behind)
        || behind.starts_with('、')
}

fn is_quote(character: char) -> bool {
    matches!(character, '"' | '\'')
}
