//! Papers that a text tells of by no name that the record knows.

use crate::record::WordKind;

use super::super::mention::{How, Mention};
use super::super::reading::ReadSentence;
use super::Discourse;

impl<'a> Discourse<'_, 'a> {
    /// Papers of a sentence that are told of by no known name: `the rival paper`, `our text`. Each may be the plan that the
    /// text is at, or another one.
    pub(super) fn unnamed(&self, sentence: &ReadSentence<'a>, mentions: &[Mention<'a>]) -> Vec<Mention<'a>> {
        let Some((plan, _)) = self.focus else { return Vec::new() };
        let words = sentence.words(WordKind::UnnamedPaper, &sentence.range);
        let is_named = |word: &std::ops::Range<usize>| {
            mentions.iter().any(|name| name.range.start <= word.end && word.start <= name.range.end)
        };
        let unnamed = words.filter(|word| !is_named(word)).map(|word| Mention {
            range: word.clone(),
            plan: Some(plan),
            fits: Vec::new(),
            how: How::Reworked,
            is_goal: false,
            aside: None,
        });
        unnamed.collect()
    }
}
