//! Whether words that could be the name of a plan are one: a paper, and no wish or part of a longer word.

use std::ops::Range;

use crate::record::{Particle, WordKind};

use super::super::lexicon::Meaning;
use super::super::mention::names_in;
use super::super::reading::ReadSentence;

/// Whether it is the end of a longer word: `a US-Ukrainian-European document` is no European one.
pub(super) fn is_tail(text: &str, range: &Range<usize>) -> bool {
    text[..range.start].ends_with('-')
}

/// How many bytes behind a paper the one that it answers is named.
const ANSWERED: usize = 48;

/// Whether it is a wish about one question, no paper: `the US plan to be paid for its guarantee`.
pub(super) fn is_wish(text: &str, sentence: &ReadSentence<'_>, range: &Range<usize>) -> bool {
    // A number of points is no wish: `cut from 28 points to 19`.
    // Nor is an answer: `the counter-proposal to the plan of ..`.
    let particles = sentence.particles;
    let behind = &text[range.end..sentence.range.end];
    let to = particles.behind(Particle::Infinitive, behind).map(str::trim_start);
    let answers_it = to.is_some_and(|it| {
        let place = sentence.range.end - it.len();
        sentence.words(WordKind::Pointing, &(place..sentence.range.end)).next().is_some_and(|word| word.start == place)
    });
    let answers_one = answers_it || sentence.has(WordKind::Reworked, range);
    if answers_one || text[range.clone()].starts_with(|c: char| c.is_ascii_digit()) {
        return false;
    }
    let is_of_topic = || {
        let cues = sentence.cues_in(&(range.start..sentence.range.end));
        let mut near = cues.take_while(|cue| cue.range.start <= range.end + 30);
        near.any(|cue| matches!(cue.meaning, Meaning::Topic(_)))
    };
    let does = particles.begins(Particle::Ending, behind);
    // `The European answer to the American paper` is one.
    let answers = || names_in(sentence, &(range.end..range.end + ANSWERED)).next().is_some();
    to.is_some() && !does && !answers() || particles.begins(Particle::About, behind) && !answers() && is_of_topic()
}
