//! Which of the plans that share a name is meant by it.

use std::ops::Range;

use crate::record::{Key, Particle, Plan, PlanId, WordKind};

use super::super::lexicon::{Cue, Meaning};
use super::super::mention::{How, Mention};
use super::super::reading::ReadSentence;
use super::super::scope::aside;
use super::Discourse;
use super::authors::is_of;

impl<'a> Discourse<'_, 'a> {
    /// A shared name with the plan that is meant, or with those of which it cannot be told which is.
    pub(super) fn one_of(
        &self,
        sentence: &ReadSentence<'a>,
        range: Range<usize>,
        candidates: &[&'a PlanId],
    ) -> Mention<'a> {
        // A sort of paper may be another one of that sort that was spoken of.
        let of_sort: Vec<&PlanId> =
            sentence.cues_in(&range).filter(|cue| cue.range == range).filter_map(sort).collect();
        let is_of_sort = |plan: &Plan| of_sort.contains(&&plan.id);
        let fits = |plan: &&&'a Plan| candidates.iter().any(|id| **id == plan.id) || is_of_sort(plan);
        // A plan that has the names of another one, too, where that was not spoken of before.
        let answers = |plan: &&&'a Plan| candidates.iter().any(|id| self.answers_to(&plan.id, id));
        let before = self.named.iter().rev().find(fits).or_else(|| self.named.iter().rev().find(answers));
        // `The American paper`, where the text is at one that is theirs, too.
        if let Some(plan) = self.at_one_of_theirs(sentence, &range, before.copied()) {
            let aside = aside(self.reading.folded.as_str(), sentence, &range);
            return Mention { aside, ..Mention::of(plan, range, How::Described) };
        }
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

    /// The plan that the text is at, where the parties in a shared name drafted it and no name told so, and another plan is
    /// not the nearer one.
    fn at_one_of_theirs(
        &self,
        sentence: &ReadSentence<'a>,
        range: &Range<usize>,
        before: Option<&'a Plan>,
    ) -> Option<&'a Plan> {
        let authors: Vec<&Key> = sentence.parties_in(range).into_iter().map(|(party, _)| party).collect();
        let is_theirs = |plan: &&&'a Plan| !authors.is_empty() && is_of(self.record, &authors, plan);
        let last = self.named.iter().rev().find(is_theirs).copied()?;
        let is_older = before.is_none() || self.focus.is_some_and(|(focus, _)| focus.id == last.id);
        (is_older && before.is_none_or(|plan| plan.id != last.id)).then_some(last)
    }

    /// A plan named before that is later than all that share a name for a new one: `the new draft` may be that.
    fn newer(&self, sentence: &ReadSentence<'a>, name: &Range<usize>, candidates: &[&'a PlanId]) -> Option<&'a Plan> {
        if !sentence.has(WordKind::Fresh, name) {
            return None;
        }
        let sharing: Vec<&Plan> = candidates.iter().filter_map(|id| self.plan(id)).collect();
        let is_later = |plan: &&&'a Plan| sharing.iter().all(|one| plan.date.is_after(one.date));
        let newer = self.named.iter().rev().find(is_later).copied();
        newer.filter(|plan| !candidates.contains(&&plan.id))
    }
}

/// Whether a shared name is what someone agrees to, which may be the text that the sentence is about: `停火要等各方接受备忘录`.
fn is_accepted(text: &str, sentence: &ReadSentence<'_>, range: &Range<usize>) -> bool {
    sentence.particles.ends(Particle::Accepting, &text[sentence.range.start..range.start])
}

/// The plan that is of the sort that words tell.
fn sort<'a>(cue: &Cue<'a>) -> Option<&'a PlanId> {
    match cue.meaning {
        Meaning::Sort(plan) => Some(plan),
        _ => None,
    }
}
