//! Whether words that could be the name of a plan are one: a paper, and no wish or part of a longer word.

use std::ops::Range;

use crate::record::WordKind;

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
    let answers_it =
        [" to it ", " to that", " to this", " to them "].iter().any(|words| text[range.end..].starts_with(words));
    let answers_one = answers_it || sentence.has(WordKind::Reworked, range);
    if answers_one || text[range.clone()].starts_with(|c: char| c.is_ascii_digit()) {
        return false;
    }
    let behind = &text[range.end..sentence.range.end];
    let is_of_topic = || {
        let cues = sentence.cues_in(&(range.start..sentence.range.end));
        let mut near = cues.take_while(|cue| cue.range.start <= range.end + 30);
        near.any(|cue| matches!(cue.meaning, Meaning::Topic(_)))
    };
    let does = [" to end", " to stop", " to finish"].iter().any(|words| behind.starts_with(words));
    // `The European answer to the American paper` is one.
    let answers = || names_in(sentence, &(range.end..range.end + ANSWERED)).next().is_some();
    behind.starts_with(" to ") && !does && !answers()
        || [" for the ", " on the "].iter().any(|words| behind.starts_with(words)) && !answers() && is_of_topic()
}
