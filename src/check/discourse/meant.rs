//! Which of the plans that share a name is meant by it.

use std::ops::Range;

use crate::record::{Particle, Plan, PlanId, WordKind};

use super::super::mention::{How, Mention};
use super::super::reading::ReadSentence;
use super::super::scope::aside;
use super::Discourse;

impl<'a> Discourse<'_, 'a> {
    /// A shared name with the plan that is meant, or with those of which it cannot be told which is.
    pub(super) fn one_of(
        &self,
        sentence: &ReadSentence<'a>,
        range: Range<usize>,
        candidates: &[&'a PlanId],
    ) -> Mention<'a> {
        let fits = |plan: &&&'a Plan| candidates.iter().any(|id| **id == plan.id);
        // A plan that has the names of another one, too, where that was not spoken of before.
        let answers = |plan: &&&'a Plan| candidates.iter().any(|id| self.answers_to(&plan.id, id));
        let before = self.named.iter().rev().find(fits).or_else(|| self.named.iter().rev().find(answers));
        let anywhere: Vec<&&'a Plan> = self.all.iter().filter(fits).collect();
        let plan = match (before, &anywhere[..], candidates) {
            (Some(plan), ..) => Some(*plan),
            (None, [plan], _) => Some(**plan),
            (None, [], [only]) => self.plan(only),
            // A new draft is none of those spoken of before, even where it cannot be told which.
            _ => None,
        };
        if let (Some(plan), Some(newer)) = (plan, self.newer(sentence, &range, candidates)) {
            let aside = aside(self.reading.folded.as_str(), sentence, &range);
            return Mention { range, plan: None, fits: vec![plan, newer], how: How::Epithet, is_goal: false, aside };
        }
        if plan.is_none()
            && anywhere.is_empty()
            && let Some(plan) = self.of_its_author(sentence, &range, candidates)
        {
            let aside = aside(self.reading.folded.as_str(), sentence, &range);
            return Mention { aside, ..Mention::of(plan, range, How::Described) };
        }
        let several = if anywhere.is_empty() {
            candidates.iter().filter_map(|id| self.plan(id)).collect()
        } else {
            anywhere.into_iter().copied().collect()
        };
        let fits = if plan.is_some() { Vec::new() } else { several };
        let text = self.reading.folded.as_str();
        // The only one of those that share the name may be named in the text for another reason.
        let is_guessed = before.is_none() && candidates.len() > 1;
        let how = if is_guessed || is_accepted(text, sentence, &range) { How::Reworked } else { How::Epithet };
        let aside = aside(text, sentence, &range);
        Mention { range, plan, fits, how, is_goal: false, aside }
    }

    /// A plan named before that is later than all that share a name for a new one: `the new draft` may be that.
    fn newer(&self, sentence: &ReadSentence<'a>, name: &Range<usize>, candidates: &[&'a PlanId]) -> Option<&'a Plan> {
        if !sentence.has(WordKind::Fresh, name) {
            return None;
        }
        let sharing: Vec<&Plan> = candidates.iter().filter_map(|id| self.plan(id)).collect();
        let is_later = |plan: &&&'a Plan| sharing.iter().all(|one| plan.date.is_after(one.date));
        self.named.iter().rev().find(is_later).copied()
    }
}

/// Whether a shared name is what someone agrees to, which may be the text that the sentence is about: `停火要等各方接受备忘录`.
fn is_accepted(text: &str, sentence: &ReadSentence<'_>, range: &Range<usize>) -> bool {
    sentence.particles.ends(Particle::Accepting, &text[sentence.range.start..range.start])
}
