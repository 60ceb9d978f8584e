//! Shared names with the month of their paper beside them: `the US plan of April`, `4月的美国方案`.

use std::ops::Range;

use rust_decimal::Decimal;

use crate::record::{Particle, Plan, PlanId};
use crate::text::{Unit, month_at_end, months};

use super::super::reading::ReadSentence;
use super::Discourse;

/// How many bytes a month with its year takes at most, and what links it to a name: ` of september 2025`.
const MONTH: usize = 18;

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
        // `The US plan of November 2024`.
        let near = name.start.saturating_sub(MONTH).max(sentence.range.start)..name.end + MONTH;
        let mut years = sentence.figures_in(&near).filter(|figure| figure.unit == Unit::CalendarYear);
        let year = years.next().map(|figure| figure.amount);
        let is_of_year = |plan: &Plan| year.is_none_or(|year| year == Decimal::from(plan.date.year()));
        let is_of_month = |plan: &Plan| plan.date.month().is_none_or(|own| own == month);
        let is_of_it = |plan: &Plan| is_of_month(plan) && is_of_year(plan);
        if candidates.iter().filter_map(|id| self.plan(id)).any(is_of_it) {
            return Dated::Fits;
        }
        let authors: Vec<_> = sentence.parties_in(name).into_iter().map(|(party, _)| party).collect();
        if authors.is_empty() {
            return Dated::Unknown;
        }
        self.plan_of(&authors, &[month]).filter(|plan| is_of_year(plan)).map_or(Dated::Unknown, Dated::Other)
    }

    /// The month right before a name, right behind it, or in it: `April's US plan`, `the US plan of April`.
    fn month_beside(&self, sentence: &ReadSentence<'a>, name: &Range<usize>) -> Option<i8> {
        let text = self.reading.folded.as_str();
        let before = &text[sentence.range.start..name.start];
        let before =
            sentence.particles.without_end([Particle::Genitive, Particle::Attributive, Particle::Classifier], before);
        let behind = sentence.particles.behind([Particle::Of], &text[name.end..sentence.range.end]);
        let next = || behind?.trim_start().split(|c: char| !c.is_ascii_alphabetic()).next();
        let own = || months(&text[name.clone()]).last();
        month_at_end(before).or_else(|| months(next()?).next()).or_else(own)
    }
}
