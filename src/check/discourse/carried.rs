//! The plan that a sentence is told of by none of its own words.

use crate::record::{Plan, WordKind};

use super::super::mention::{How, Mention};
use super::super::reading::ReadSentence;
use super::Discourse;

/// How many paragraphs may lead to the first name of a plan.
const LEAD: usize = 3;

/// How many paragraphs a plan is carried on without a word of it, and how many the one that the text names first.
const CARRY: usize = 6;
const CARRY_FIRST: usize = 14;

impl<'a> Discourse<'_, 'a> {
    /// What governs a sentence where no reference stands in it.
    pub(super) fn carried(&self, sentence: &ReadSentence<'a>, paragraph: usize) -> Option<Mention<'a>> {
        let range = sentence.range.start..sentence.range.start;
        let refers_back = sentence.has(WordKind::Back, &sentence.range);
        let is_first = |plan: &Plan| self.all.first().is_some_and(|first| first.id == plan.id);
        let reach = |plan: &Plan| if is_first(plan) { CARRY_FIRST } else { CARRY };
        match self.focus {
            // A reference back reaches as far as no other plan is spoken of.
            Some((plan, at)) if refers_back || paragraph - at <= reach(plan) => {
                // Where a paragraph speaks of two plans, the one it is at is a guess.
                let is_alone = self.here.0 != paragraph || self.here.1.len() <= 1;
                let how = if self.is_reworked || self.is_back_home && refers_back {
                    How::Reworked
                } else if self.is_described || !self.by_name.contains(&&plan.id) {
                    How::Described
                } else if at == paragraph && is_alone || refers_back {
                    How::Back
                } else {
                    How::Carried
                };
                Some(Mention::of(plan, range, how))
            }
            // A lead may speak of the plan that the text names behind it.
            _ => match self.all[..] {
                [plan] if paragraph < LEAD || self.named.iter().any(|named| named.id == plan.id) => {
                    Some(Mention::of(plan, range, How::Document))
                }
                _ => Some(Mention::of(self.hinted?, range, How::Hinted)),
            },
        }
    }
}
