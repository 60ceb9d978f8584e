//! The words that stand for a paper which no name tells: `the document`, `the declaration`, `the London one`, `what the president
//! read out`, `the second`.

use std::ops::Range;

use crate::record::{Particle, WordKind};
use crate::text::last_bytes;

use super::super::lexicon::Meaning;
use super::super::reading::{ReadSentence, is_inside};
use super::Discourse;

/// How many bytes before a word that stands for a paper an article is: `the earlier London one`.
const ARTICLE_TO_ONE: usize = 24;

/// How many bytes behind `what` a word of drafting ends.
const WHAT_TO_DRAFTING: usize = 48;

impl<'a> Discourse<'_, 'a> {
    /// The words of a sentence that may stand for a paper; of two in one place the longer one.
    pub(super) fn heads(&self, sentence: &ReadSentence<'a>) -> Vec<Range<usize>> {
        let text = self.reading.folded.as_str();
        let papers = sentence.words(WordKind::Paper, &sentence.range);
        let ones = sentence.words(WordKind::StandIn, &sentence.range).filter(|one| is_definite(text, sentence, one));
        let whats = sentence.words(WordKind::ThatWhich, &sentence.range).filter(|what| is_drafted(sentence, what));
        let words = papers.chain(ones).chain(whats).chain(self.ranks(sentence)).cloned();
        let words: Vec<Range<usize>> = words.chain(sorts(sentence)).collect();
        let is_first_and_longest = |at: &usize| {
            let word = &words[*at];
            let is_longer = |other: &Range<usize>| is_inside(word, other) && other.len() > word.len();
            !words[..*at].contains(word) && !words.iter().any(is_longer)
        };
        (0..words.len()).filter(is_first_and_longest).map(|at| words[at].clone()).collect()
    }
}

/// Whether an article stands before a word, or it is theirs: `the London one`.
fn is_definite(text: &str, sentence: &ReadSentence<'_>, one: &Range<usize>) -> bool {
    let before = last_bytes(&text[sentence.clause_at(one.start).start..one.start], ARTICLE_TO_ONE);
    sentence.has(WordKind::Theirs, one) || sentence.particles.has(Particle::Article, before)
}

/// Whether a word of drafting stands behind it: `what the president read out`.
fn is_drafted(sentence: &ReadSentence<'_>, what: &Range<usize>) -> bool {
    sentence.has(WordKind::Drafting, &(what.end..(what.end + WHAT_TO_DRAFTING).min(sentence.range.end)))
}

/// The words of a sentence for a sort of paper.
pub(super) fn sorts(sentence: &ReadSentence<'_>) -> Vec<Range<usize>> {
    let sorts = sentence.cues.iter().filter(|cue| matches!(cue.meaning, Meaning::Sort(_)));
    sorts.map(|cue| cue.range.clone()).collect()
}
