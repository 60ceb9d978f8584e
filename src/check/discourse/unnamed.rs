//! Papers that a text tells of by no name that the record knows.

use std::ops::Range;

use crate::record::WordKind;

use super::super::mention::{How, Mention};
use super::super::reading::ReadSentence;
use super::Discourse;

impl<'a> Discourse<'_, 'a> {
    /// Papers of a sentence that are told of by no known name: `the rival paper`, `our text`. Each may be the plan that the
    /// text is at, or another one.
    pub(super) fn unnamed(&self, sentence: &ReadSentence<'a>, mentions: &[Mention<'a>]) -> Vec<Mention<'a>> {
        let words = sentence.words(WordKind::UnnamedPaper, &sentence.range);
        let is_named = |word: &Range<usize>| {
            // `The 24-point list published by ..`: it goes on with the name.
            mentions.iter().any(|name| name.range.start <= word.end && word.start <= name.range.end + 1)
        };
        let focus = self.focus.map(|(plan, _)| plan);
        let unnamed = words.filter(|word| !is_named(word)).filter_map(|word| {
            let before = mentions.iter().filter(|name| name.range.end <= word.start).max_by_key(|name| name.range.end);
            let plan = focus.or(before.and_then(|name| name.plan))?;
            let range = word.clone();
            Some(Mention::of(plan, range, How::Reworked))
        });
        unnamed.collect()
    }
}
