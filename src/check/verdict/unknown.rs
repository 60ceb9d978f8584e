//! Words that the record does not know, by which a sentence may say something else than it was read to.

use std::ops::Range;

use crate::record::WordKind;

use super::super::lexicon::Meaning;
use super::case::{Case, Scene};

/// How many letters a word has at least that is no small one.
pub(super) const LETTERS: usize = 4;

/// What adverbs end with, which say how and not what.
const ADVERB: &str = "ly";

/// With these a plan does something with what stands behind.
const DOES: [WordKind; 6] =
    [WordKind::Provides, WordKind::Must, WordKind::Ban, WordKind::Permit, WordKind::Removal, WordKind::Kept];

/// The first word of a text, or its first sign where no word begins.
pub(super) fn first_word(text: &str) -> &str {
    let end = text.find(|c: char| !c.is_ascii_alphanumeric()).filter(|end| *end > 0);
    let first = text.chars().next().map_or(0, char::len_utf8);
    let word = if text.starts_with(|c: char| c.is_ascii_alphanumeric()) { end.unwrap_or(text.len()) } else { first };
    &text[..word]
}

impl Case<'_, '_> {
    /// Whether a word of English before the matter of a statement is none that the record knows: `The plan tempers the ban`, `Asked
    /// whether the plan ..` may say anything of it. Who says it may be anyone, and so may be what a plan allows or deletes.
    pub(super) fn is_led_by_unknown(self) -> bool {
        let Scene { sentence, text, .. } = self.scene;
        let matter = self.claim.topic.start;
        let name = self.claim.mention.as_ref().map(|mention| &mention.range).filter(|name| !name.is_empty());
        let name = name.filter(|name| name.end <= matter);
        let begin = sentence.range.start.min(matter);
        let before = begin..name.map_or(matter, |name| name.start);
        let said = sentence.words(WordKind::Saying, &before).next_back().map_or(begin, |word| word.end);
        let behind = name.map_or(said, |name| name.end)..matter;
        let does = |kind: &WordKind| sentence.words(*kind, &behind).next().map(|word| word.start);
        let end = DOES.iter().filter_map(does).min().unwrap_or(matter);
        self.unknown_words(said..end).any(|word| {
            let word = &text[word];
            let is_word = word.len() >= LETTERS && word.starts_with(|c: char| c.is_ascii_lowercase());
            is_word && !word.ends_with(ADVERB) && !sentence.particles.knows(word)
        })
    }

    /// The words of a stretch that no cue of its sentence has, or only one for what is not spoken of here.
    fn unknown_words(self, stretch: Range<usize>) -> impl Iterator<Item = Range<usize>> {
        let Scene { sentence, text, .. } = self.scene;
        let mut at = stretch.start;
        let next = move || {
            while at < stretch.end {
                let start = at;
                let begun = sentence.cues_in(&(at..sentence.range.end)).take_while(|cue| cue.range.start == start);
                let known = begun.filter(|cue| self.is_known(&cue.meaning)).map(|cue| cue.range.end).max();
                at = known.unwrap_or_else(|| start + first_word(&text[start..stretch.end]).len());
                if known.is_none() {
                    return Some(start..at);
                }
            }
            None
        };
        std::iter::from_fn(next)
    }

    fn is_known(self, meaning: &Meaning<'_>) -> bool {
        !matches!(meaning, Meaning::Word(_)) || self.goes_on_with(meaning)
    }
}
