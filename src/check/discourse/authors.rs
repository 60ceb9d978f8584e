//! Who drafted a paper, as far as its sentence tells: `Ukraine's counter-offer`, `the Europeans came with a revised version`.

use std::ops::Range;

use crate::record::{Key, Kind, Plan, PlanId, Record};

use super::super::reading::ReadSentence;
use super::Discourse;

/// How many bytes before a shared name whose it is may begin: `the United Kingdom's`.
const OWNER: usize = 24;

impl<'a> Discourse<'_, 'a> {
    /// Whether all who drafted a plan are among these parties.
    pub(super) fn are_authors(&self, parties: &[(&'a Key, Range<usize>)], plan: &Plan) -> bool {
        let is_named = |own: &Key| parties.iter().any(|(key, _)| self.record.overlap(own, key));
        !plan.drafted_by.is_empty() && plan.drafted_by.iter().all(is_named)
    }

    /// Of the plans that have a shared name, the one whose authors its sentence names before: `the Europeans came with a revised
    /// version`.
    pub(super) fn of_its_author(
        &self,
        sentence: &ReadSentence<'a>,
        range: &Range<usize>,
        candidates: &[&'a PlanId],
    ) -> Option<&'a Plan> {
        let mut parties = sentence.parties_in(&(sentence.range.start..range.start));
        if parties.is_empty() {
            parties = sentence.parties_in(&(range.end..sentence.range.end));
        }
        let mut authored =
            candidates.iter().filter_map(|id| self.plan(id)).filter(|plan| self.are_authors(&parties, plan));
        authored.next().filter(|_| authored.next().is_none())
    }

    /// Whether it is said to be that of parties none of whom drafted any of these: `Ukraine's counter-offer`.
    pub(super) fn is_of_others(
        &self,
        sentence: &ReadSentence<'a>,
        range: &Range<usize>,
        candidates: &[&'a PlanId],
    ) -> bool {
        let near = range.start.saturating_sub(OWNER).max(sentence.range.start)..range.start;
        let owners = sentence.parties_in(&near);
        let mut owners = owners.iter().filter(|(_, owner)| owner.end + 1 >= range.start).peekable();
        let drafted = |owner: &Key| {
            let plans = candidates.iter().filter_map(|id| self.plan(id));
            plans.flat_map(|plan| plan.drafted_by.iter()).any(|own| self.record.overlap(own, owner))
        };
        owners.peek().is_some() && !owners.any(|(owner, _)| drafted(owner))
    }
}

/// Whether a plan is that of these parties, and of nobody else.
pub(super) fn is_of(record: &Record, authors: &[&Key], plan: &Plan) -> bool {
    let wrote = |party: &&Key| plan.drafted_by.iter().any(|author| record.overlap(party, author));
    let is_author = |own: &Key| authors.iter().any(|party| record.overlap(party, own));
    plan.kind == Kind::Plan && authors.iter().all(wrote) && plan.drafted_by.iter().all(is_author)
}
