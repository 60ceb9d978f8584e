//! One of two plans that were named last.

use std::ops::Range;

use crate::record::{Particle, Plan, WordKind};
use crate::text::has_han;

use super::super::lexicon::{Cue, Meaning};
use super::super::mention::{How, Mention};
use super::super::reading::ReadSentence;
use super::Discourse;

/// Words for what a plan does: right behind `the former` they make that a plan.
pub(super) const PLAN_VERBS: [WordKind; 19] = [
    WordKind::Demand,
    WordKind::Deferral,
    WordKind::Auxiliary,
    WordKind::Provides,
    WordKind::Permit,
    WordKind::Ban,
    WordKind::Kept,
    WordKind::Removal,
    WordKind::Replacing,
    WordKind::Silence,
    WordKind::Negation,
    WordKind::Saying,
    WordKind::Does,
    WordKind::Gives,
    WordKind::Asks,
    WordKind::Makes,
    WordKind::Must,
    WordKind::Up,
    WordKind::Down,
];

impl<'a> Discourse<'_, 'a> {
    /// `The former`, `the latter`: one of the two plans that were named last before it.
    pub(super) fn of_two(&self, sentence: &ReadSentence<'a>, mentions: &[Mention<'a>]) -> Vec<Mention<'a>> {
        let text = self.reading.folded.as_str();
        // `The former US president` is none of them.
        let is_one = |word: &&Range<usize>| {
            let behind = word.end + 1..sentence.range.end;
            let mut next = sentence.cues_in(&behind).take_while(|cue| cue.range.start == behind.start);
            // `In the former Ukraine renounces NATO`.
            let is_in_it = sentence.particles.ends(Particle::Circumstance, &text[sentence.range.start..word.start]);
            let goes_on = |cue: &Cue<'_>| match cue.meaning {
                Meaning::Word(kind) => PLAN_VERBS.contains(&kind),
                Meaning::Member("parties", _) => is_in_it,
                _ => false,
            };
            has_han(&text[word.start..word.end]) || next.any(goes_on)
        };
        let mention = |range: &Range<usize>, plan| {
            let range = range.clone();
            Mention::of(plan, range, How::Back)
        };
        let firsts = sentence.words(WordKind::FirstOfTwo, &sentence.range).filter(is_one);
        let mut found: Vec<Mention<'a>> =
            firsts.filter_map(|word| Some(mention(word, self.last_two(mentions, word.start)?.0))).collect();
        // `The former caps it at 600,000, the latter at 800,000`: the second needs no verb.
        let has_first = !found.is_empty();
        let seconds = sentence.words(WordKind::SecondOfTwo, &sentence.range).filter(|word| has_first || is_one(word));
        found.extend(seconds.filter_map(|word| Some(mention(word, self.last_two(mentions, word.start)?.1))));
        // `The other one bases ..`, but `the other side` is none.
        let has_noun =
            |word: &&Range<usize>| sentence.has(WordKind::StandIn, word) || sentence.has(WordKind::Paper, word);
        let others = sentence.words(WordKind::OtherOfTwo, &sentence.range);
        let others = others.filter(|word| has_noun(word) || is_one(word));
        found.extend(others.filter_map(|word| Some(Mention::of(self.other_of_two()?, word.clone(), How::Described))));
        // `The European text, the older one, ..` tells more of that.
        let is_beside = |word: &&Range<usize>| text[..word.start].trim_end().ends_with(',');
        for kind in [WordKind::Elder, WordKind::Newer] {
            let words = sentence.words(kind, &sentence.range).filter(|word| !is_beside(word));
            found.extend(words.filter_map(|word| {
                let (first, second) = self.last_two_by_name(mentions, word.start)?;
                let (elder, newer) = if first.date.is_after(second.date) { (second, first) } else { (first, second) };
                Some(mention(word, if kind == WordKind::Elder { elder } else { newer }))
            }));
        }
        found
    }

    /// The same of those that go by a name in the text, where there are two: `the new one` passes by a side paper.
    fn last_two_by_name(&self, mentions: &[Mention<'a>], place: usize) -> Option<(&'a Plan, &'a Plan)> {
        let named = self.named.iter().copied().filter(|plan| self.all.iter().any(|known| known.id == plan.id));
        match named.collect::<Vec<_>>()[..] {
            [.., first, second] if mentions.is_empty() => Some((first, second)),
            _ => self.last_two(mentions, place),
        }
    }

    /// Of the only two plans that the text has told of the one that it is not at.
    fn other_of_two(&self) -> Option<&'a Plan> {
        let (focus, _) = self.focus?;
        match self.named[..] {
            [one, other] if other.id == focus.id => Some(one),
            [one, other] if one.id == focus.id => Some(other),
            _ => None,
        }
    }

    /// The last two plans that are named before a place of a sentence with these references.
    fn last_two(&self, mentions: &[Mention<'a>], place: usize) -> Option<(&'a Plan, &'a Plan)> {
        let mut named = self.named.clone();
        for plan in mentions.iter().filter(|mention| mention.range.end <= place).filter_map(|mention| mention.plan) {
            named.retain(|known| known.id != plan.id);
            named.push(plan);
        }
        let [.., first, second] = named[..] else { return None };
        // Each of the two may have been told of in turn since they were set side by side.
        let is_turned = self.pair.is_some_and(|(one, other)| one.id == second.id && other.id == first.id);
        let is_here = mentions.iter().any(|mention| mention.range.end <= place && mention.plan.is_some());
        Some(if is_turned && !is_here { (second, first) } else { (first, second) })
    }
}
