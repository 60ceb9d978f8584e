//! Lists: what an item says of another plan ends with the item.

use crate::record::WordKind;

use super::super::mention::Mention;
use super::super::reading::ReadSentence;
use super::Discourse;

/// How many bytes behind the beginning of a line between two items the plan is named that it compares.
const LABEL: usize = 16;

impl<'a> Discourse<'_, 'a> {
    /// Brings an item to the plan of its list, unless it refers back.
    pub(super) fn go_on_with_list(&mut self, sentence: &ReadSentence<'a>, paragraph: usize) {
        match self.list {
            None => self.list = self.focus.map(|(plan, _)| plan),
            Some(plan) if !sentence.has(WordKind::Back, &sentence.range) => {
                self.is_reworked &= self.focus.is_some_and(|(focus, _)| focus.id == plan.id);
                self.focus = Some((plan, paragraph.saturating_sub(1)));
            }
            Some(_) => {}
        }
    }

    /// Ends a list behind its items, but not at a line that only compares another plan: `US draft: 600,000`.
    pub(super) fn leave_list(&mut self, sentence: &ReadSentence<'a>, chief: Option<&Mention<'a>>) {
        let is_compared = |mention: &Mention<'a>| {
            let is_other = mention.plan.map(|plan| &plan.id) != self.list.map(|plan| &plan.id);
            is_other && mention.range.start <= sentence.range.start + LABEL
        };
        let introduces = self.reading.folded.as_str()[sentence.range.clone()].trim_end().ends_with(':');
        if introduces || !chief.is_some_and(is_compared) {
            self.list = None;
        }
    }
}
