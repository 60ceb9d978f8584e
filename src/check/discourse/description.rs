//! What a text says of a paper instead of its name, and which plan that fits.

use std::ops::Range;

use crate::record::{Key, Kind, Plan, PlanId, Record};

use super::super::lexicon::Meaning;
use super::super::reading::{ReadSentence, is_inside};
use super::Discourse;

/// What is said of a paper: whose it is, of which month and year, of what sort, where or on what occasion it came.
#[derive(Default)]
pub(super) struct Description<'a> {
    pub(super) owners: Vec<&'a Key>,
    pub(super) months: Vec<i8>,
    pub(super) years: Vec<i16>,
    /// Whether it is told as a known one: `the treaty of April`.
    pub(super) is_known: bool,
    /// For each word of a sort the plans that have it.
    pub(super) sorts: Vec<Vec<&'a PlanId>>,
    /// For each word of a place or an occasion the plans that have it.
    pub(super) signs: Vec<Vec<&'a PlanId>>,
}

impl Description<'_> {
    /// How many things are said of it that tell it from others.
    pub(super) fn facts(&self) -> usize {
        let told = [!self.owners.is_empty(), !self.months.is_empty(), !self.years.is_empty()];
        self.sorts.len() + self.signs.len() + told.into_iter().filter(|is_told| *is_told).count()
    }

    /// Whether it has words for a sort, a place or an occasion.
    pub(super) fn has_words(&self) -> bool {
        !(self.sorts.is_empty() && self.signs.is_empty())
    }

    /// Whether it may tell a paper that was not spoken of: any body may sign a declaration in some month.
    fn is_telling(&self) -> bool {
        let is_rare = self.is_known || !(self.signs.is_empty() && self.owners.is_empty() && self.years.is_empty());
        self.facts() > 1 && is_rare
    }

    /// Whether all that is said fits a plan. Some of those who drafted it may be left out.
    fn fits(&self, plan: &Plan, record: &Record) -> bool {
        let wrote = |party: &&Key| plan.drafted_by.iter().any(|author| record.overlap(party, author));
        let is_of_month = |month: &i8| plan.date.month() == Some(*month);
        plan.kind == Kind::Plan
            && self.sorts.iter().chain(&self.signs).all(|plans| plans.contains(&&plan.id))
            && (self.months.is_empty() || self.months.iter().any(is_of_month))
            && (self.years.is_empty() || self.years.contains(&plan.date.year()))
            && self.owners.iter().all(wrote)
    }
}

impl<'a> Discourse<'_, 'a> {
    /// The plan that a description fits: the last of those that were spoken of before; or else the only one of the record,
    /// where it says two things.
    pub(super) fn fitting(&self, description: &Description<'a>) -> Option<&'a Plan> {
        let fits = |plan: &&Plan| description.fits(plan, self.record);
        let before = self.named.iter().rev().copied().find(|plan| fits(plan));
        before.or_else(|| self.only_one(description))
    }

    /// The only plan of the record that a description fits, where it says two things. A plan that the text names nowhere is told
    /// by its sort or its month, too: places and occasions stand in the news of every day.
    pub(super) fn only_one(&self, description: &Description<'a>) -> Option<&'a Plan> {
        if !description.is_telling() {
            return None;
        }
        let is_special = !(description.sorts.is_empty() && description.months.is_empty());
        let is_known = |plan: &&Plan| is_special || self.all.iter().any(|named| named.id == plan.id);
        self.chief_of(&self.candidates(description)).filter(is_known)
    }

    /// The only plan spoken of before that a description fits.
    pub(super) fn one_of_named(&self, description: &Description<'a>) -> Option<&'a Plan> {
        let mut named = self.named.iter().filter(|plan| description.fits(plan, self.record));
        let only = named.next().copied().filter(|_| description.facts() > 0);
        only.filter(|_| named.next().is_none())
    }

    /// All plans that a description fits.
    pub(super) fn candidates(&self, description: &Description<'a>) -> Vec<&'a Plan> {
        self.record.plans.iter().filter(|plan| description.fits(plan, self.record)).collect()
    }

    /// The only one of some plans; where every name of one means the other, too, it is that other.
    pub(super) fn chief_of(&self, plans: &[&'a Plan]) -> Option<&'a Plan> {
        let has_other_name =
            |plan: &PlanId| plans.iter().any(|other| other.id != *plan && self.answers_to(plan, &other.id));
        let mut chief = plans.iter().copied().filter(|plan| !has_other_name(&plan.id));
        let only = chief.next();
        only.filter(|_| chief.next().is_none())
    }
}

/// For each word of a sort in a part of a sentence the plans that have it.
pub(super) fn sorts_in<'a>(sentence: &ReadSentence<'a>, part: &Range<usize>) -> Vec<Vec<&'a PlanId>> {
    shared(sentence, part, |meaning| match meaning {
        Meaning::Sort(plan) => Some(plan),
        _ => None,
    })
}

/// For each word of a place or an occasion in a part of a sentence the plans that have it.
pub(super) fn signs_in<'a>(sentence: &ReadSentence<'a>, part: &Range<usize>) -> Vec<Vec<&'a PlanId>> {
    shared(sentence, part, |meaning| match meaning {
        Meaning::Sign(plan) => Some(plan),
        _ => None,
    })
}

/// For each word of a kind the plans that have it; of two in one place the longer one.
fn shared<'a>(
    sentence: &ReadSentence<'a>,
    part: &Range<usize>,
    plan: impl Fn(Meaning<'a>) -> Option<&'a PlanId>,
) -> Vec<Vec<&'a PlanId>> {
    let mut found: Vec<(&Range<usize>, Vec<&'a PlanId>)> = Vec::new();
    for cue in sentence.cues_in(part) {
        let Some(plan) = plan(cue.meaning) else { continue };
        match found.iter_mut().find(|(own, _)| **own == cue.range) {
            Some((_, plans)) => plans.push(plan),
            None => found.push((&cue.range, vec![plan])),
        }
    }
    let is_longest =
        |own: &Range<usize>| !found.iter().any(|(other, _)| is_inside(own, other) && other.len() > own.len());
    let longest = found.iter().filter(|(own, _)| is_longest(own));
    longest.map(|(_, plans)| plans.clone()).collect()
}
