//! Papers that a text tells of by whose they are: `their document`, `a list that Ukraine's allies drew up`.

use std::ops::Range;

use crate::record::{Key, Plan, PlanId, WordKind};

use super::super::lexicon::{Cue, Meaning};
use super::super::mention::{How, Mention};
use super::super::reading::{ReadSentence, is_inside};
use super::Discourse;
use super::epithets::parties_in;
use super::outcomes::is_numbered;
use super::papers::is_wish;

/// How many bytes before a paper the word stands that says whose it is, or that it is a new one.
const OWNED: usize = 32;

/// How many bytes behind a paper, and before it, the words stand that hint at which it is.
const TOLD: usize = 64;
const BESIDE: usize = 12;

/// How many bytes behind a paper those stand who made it: `a document by the three governments`.
const MADE: usize = 48;

impl<'a> Discourse<'_, 'a> {
    /// The papers of a sentence that no name tells of, each as the plan of those whose it is. Each may be another text of
    /// theirs.
    pub(super) fn described(&self, sentence: &ReadSentence<'a>, mentions: &[Mention<'a>]) -> Vec<Mention<'a>> {
        let text = self.reading.folded.as_str();
        let papers: Vec<&Range<usize>> = sentence.words(WordKind::Paper, &sentence.range).collect();
        let is_longest = |paper: &Range<usize>| {
            !papers.iter().any(|other| is_inside(paper, other) && other.len() > paper.len())
        };
        let is_named = |paper: &Range<usize>| {
            mentions.iter().any(|name| name.range.start <= paper.end + 1 && paper.start <= name.range.end + OWNED)
        };
        let free = papers.iter().filter(|paper| is_longest(paper) && !is_named(paper) && !is_wish(text, sentence, paper));
        let described = free.filter_map(|paper| {
            let theirs = || self.plan_of(&self.owners(sentence, paper)?);
            let plan = self.hinted_at(sentence, paper).or_else(theirs)?;
            let range = (*paper).clone();
            Some(Mention { range, plan: Some(plan), fits: Vec::new(), how: How::Described, is_goal: false, aside: None })
        });
        described.collect()
    }

    /// The plan that is told of by who saw or published it: `the paper that the Army Secretary handed to Kyiv`.
    fn hinted_at(&self, sentence: &ReadSentence<'a>, paper: &Range<usize>) -> Option<&'a Plan> {
        let hint = |cue: &Cue<'a>| match cue.meaning {
            Meaning::Hint(plan) => Some(plan),
            _ => None,
        };
        let behind = paper.end..(paper.end + TOLD).min(sentence.range.end);
        let before = paper.start.saturating_sub(BESIDE).max(sentence.range.start)..paper.start;
        let mut hinted = sentence.cues_in(&behind).chain(sentence.cues_in(&before)).filter_map(hint);
        let plan = hinted.next()?;
        if hinted.any(|other| other != plan) { None } else { self.plan(plan) }
    }

    /// Whose a paper is said to be.
    fn owners(&self, sentence: &ReadSentence<'a>, paper: &Range<usize>) -> Option<Vec<&'a Key>> {
        let text = self.reading.folded.as_str();
        let near = paper.start.saturating_sub(OWNED).max(sentence.clause_at(paper.start).start)..paper.start;
        let before = |end: usize| keys(sentence, &(sentence.range.start..end));
        if let Some(theirs) = sentence.words(WordKind::Theirs, &near).next_back() {
            let here = before(theirs.start);
            return Some(if here.is_empty() { self.parties.clone() } else { here });
        }
        if text[paper.end..sentence.range.end].starts_with(" by ") {
            return Some(keys(sentence, &(paper.end..(paper.end + MADE).min(sentence.range.end))));
        }
        let drafting = sentence.words(WordKind::Drafting, &(sentence.range.start..paper.start)).next_back()?;
        sentence.has(WordKind::Introducing, &(drafting.end..paper.start)).then(|| before(drafting.start))
    }

    /// The plan of which these are the authors, and nobody else: of those that the text names, or else of all; where every
    /// name of one means the other, too, it is that other.
    fn plan_of(&self, parties: &[&'a Key]) -> Option<&'a Plan> {
        let is_theirs = |plan: &&'a Plan| {
            let wrote = |party: &Key| plan.drafted_by.iter().any(|author| self.record.overlap(party, author));
            let is_party = |author: &Key| parties.iter().any(|party| self.record.overlap(party, author));
            is_numbered(plan) && parties.iter().all(|party| wrote(party)) && plan.drafted_by.iter().all(is_party)
        };
        if parties.is_empty() {
            return None;
        }
        let named: Vec<&'a Plan> = self.all.iter().copied().filter(is_theirs).collect();
        let theirs = if named.is_empty() { self.record.plans.iter().filter(is_theirs).collect() } else { named };
        let has_other_name =
            |plan: &PlanId| theirs.iter().any(|other| other.id != *plan && self.answers_to(plan, &other.id));
        let mut chief = theirs.iter().copied().filter(|plan| !has_other_name(&plan.id));
        let only = chief.next();
        only.filter(|_| chief.next().is_none())
    }
}

fn keys<'a>(sentence: &ReadSentence<'a>, part: &Range<usize>) -> Vec<&'a Key> {
    parties_in(sentence, part).into_iter().map(|(key, _)| key).collect()
}
