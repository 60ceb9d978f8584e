//! Shared names with the month of their paper beside them: `the US plan of April`, `4月的美国方案`.

use std::ops::Range;

use crate::record::{Particle, Plan, PlanId};
use crate::text::{month_at_end, months};

use super::super::reading::ReadSentence;
use super::Discourse;
use super::epithets::parties_in;

/// What the month beside a shared name tells.
pub(super) enum Dated<'a> {
    /// Nothing that stands against those that have the name.
    Fits,
    /// Another paper: the only one of those authors and that month.
    Other(&'a Plan),
    /// None that the record knows.
    Unknown,
}

impl<'a> Discourse<'_, 'a> {
    /// Which paper is meant by a shared name beside a month.
    pub(super) fn dated(&self, sentence: &ReadSentence<'a>, name: &Range<usize>, candidates: &[&PlanId]) -> Dated<'a> {
        let Some(month) = self.month_beside(sentence, name) else { return Dated::Fits };
        let is_of_it = |plan: &Plan| plan.date.month().is_none_or(|own| u8::try_from(own) == Ok(month));
        if candidates.iter().filter_map(|id| self.plan(id)).any(is_of_it) {
            return Dated::Fits;
        }
        let authors: Vec<_> = parties_in(sentence, name).into_iter().map(|(party, _)| party).collect();
        if authors.is_empty() {
            return Dated::Unknown;
        }
        self.plan_of(&authors, &[month]).map_or(Dated::Unknown, Dated::Other)
    }

    /// The month right before a name, or right behind it: `April's US plan`, `the US plan of April`.
    fn month_beside(&self, sentence: &ReadSentence<'a>, name: &Range<usize>) -> Option<u8> {
        let text = self.reading.folded.as_str();
        let before = &text[sentence.range.start..name.start];
        let before =
            sentence.particles.without_end([Particle::Genitive, Particle::Attributive, Particle::Classifier], before);
        let behind = sentence.particles.behind([Particle::Of], &text[name.end..sentence.range.end]);
        let next = || behind?.trim_start().split(|c: char| !c.is_ascii_alphabetic()).next();
        month_at_end(before).or_else(|| months(next()?).next())
    }
}
