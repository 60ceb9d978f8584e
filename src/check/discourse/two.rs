//! One of two plans that were named last.

use std::ops::Range;

use crate::record::WordKind;

use super::super::lexicon::Meaning;
use super::super::mention::{How, Mention};
use super::super::reading::ReadSentence;
use super::Discourse;

impl<'a> Discourse<'_, 'a> {
    /// `The former`, `the latter`: one of the two plans that were named last, in the sentence or before it.
    pub(super) fn of_two(&self, sentence: &ReadSentence<'a>, mentions: &[Mention<'a>]) -> Vec<Mention<'a>> {
        if [WordKind::FirstOfTwo, WordKind::SecondOfTwo].iter().all(|kind| !sentence.has(*kind, &sentence.range)) {
            return Vec::new();
        }
        let mut own: Vec<&Mention<'a>> = mentions.iter().collect();
        own.sort_by_key(|mention| mention.range.start);
        let mut named = self.named.clone();
        for plan in own.iter().filter_map(|mention| mention.plan) {
            named.retain(|known| known.id != plan.id);
            named.push(plan);
        }
        let [.., first, second] = named[..] else { return Vec::new() };
        let text = self.reading.folded.as_str();
        // `The former president` is none of them.
        let is_one = |word: &&Range<usize>| {
            let verb = word.end + 1;
            let mut behind = sentence.cues_in(&(verb..sentence.range.end)).take_while(|cue| cue.range.start == verb);
            !text[word.start..word.end].is_ascii() || behind.any(|cue| matches!(cue.meaning, Meaning::Word(_)))
        };
        let words = |kind| sentence.words(kind, &sentence.range).filter(is_one);
        let mention = |range: &Range<usize>, plan| {
            let range = range.clone();
            Mention { range, plan: Some(plan), fits: Vec::new(), how: How::Back, is_goal: false, aside: None }
        };
        let mut found: Vec<Mention<'a>> = words(WordKind::FirstOfTwo).map(|word| mention(word, first)).collect();
        // `The former caps it at 600,000, the latter at 800,000`: the second needs no verb.
        let has_first = !found.is_empty();
        let seconds = sentence.words(WordKind::SecondOfTwo, &sentence.range).filter(|word| has_first || is_one(word));
        found.extend(seconds.map(|word| mention(word, second)));
        found
    }
}
