//! Shared names of papers that tell of a party's option, which the plan that the text is at leaves open: `the US proposal` for
//! the power plant in the 20 points.

use std::ops::Range;

use crate::record::{PlanId, State};

use super::super::mention::Mention;
use super::super::reading::ReadSentence;
use super::Discourse;

impl<'a> Discourse<'_, 'a> {
    /// Whether the plan named last, in the sentence or before it, has an account of its matter that the party in a shared name
    /// stands for, and the text names none of those that go by that name.
    pub(super) fn is_option(
        &self,
        sentence: &ReadSentence<'a>,
        names: &[Mention<'a>],
        name: &Range<usize>,
        candidates: &[&PlanId],
    ) -> bool {
        let here = names.iter().rfind(|own| own.range.end <= name.start).and_then(|own| own.plan);
        let mut told = self.named.iter().chain(&self.all);
        let is_told = told.any(|plan| candidates.iter().any(|id| **id == plan.id));
        let Some(plan) = here.or(self.named.last().copied()).filter(|_| !is_told) else { return false };
        let parties = sentence.parties_in(name);
        let contested = plan.clauses.iter().filter(|clause| clause.state == State::Contested);
        let mut rivals = contested
            .filter(|clause| sentence.topics.iter().any(|(key, _)| **key == clause.provision))
            .flat_map(|clause| &clause.rivals);
        rivals.any(|rival| parties.iter().any(|(party, _)| rival.held_by.contains(*party)))
    }
}
