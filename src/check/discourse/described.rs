//! Papers that a text tells of by whose they are, when they are from, or who saw them: `their document`, `a list that
//! Ukraine's allies drew up`, `the June document`, `the paper that the Telegraph printed`.

use std::ops::Range;

use crate::record::{Key, Kind, Particle, Plan, PlanId, WordKind};
use crate::text::{first_bytes, last_bytes, months};

use super::super::lexicon::Meaning;
use super::super::mention::{How, Mention};
use super::super::reading::{ReadSentence, is_inside};
use super::Discourse;
use super::outcomes::is_numbered;
use super::papers::is_wish;

/// How many bytes before a paper the word stands that says whose it is, when it is from, or that it is a new one.
const OWNER_TO_PAPER: usize = 32;

/// How many bytes behind a paper, and before it, the words stand that hint at which it is.
const TOLD: usize = 64;
const PAPER_TO_HINT: usize = 12;

/// How many bytes behind a paper those stand who made it, or its month: `a document by the three governments`.
const MADE: usize = 48;

impl<'a> Discourse<'_, 'a> {
    /// The papers of a sentence that no name tells of, each as the plan that the words around it fit. Each may be another text
    /// all the same.
    pub(super) fn described(&self, sentence: &ReadSentence<'a>, mentions: &[Mention<'a>]) -> Vec<Mention<'a>> {
        let text = self.reading.folded.as_str();
        let papers: Vec<&Range<usize>> = sentence.words(WordKind::Paper, &sentence.range).collect();
        let is_longest =
            |paper: &Range<usize>| !papers.iter().any(|other| is_inside(paper, other) && other.len() > paper.len());
        let is_named = |paper: &Range<usize>| {
            mentions
                .iter()
                .any(|name| name.range.start <= paper.end + 1 && paper.start <= name.range.end + OWNER_TO_PAPER)
        };
        let free = papers.iter().filter(|paper| is_longest(paper) && !is_named(paper));
        let free = free.filter(|paper| !is_wish(text, sentence, paper));
        let told = free.filter_map(|paper| {
            let owners = self.owners(sentence, paper);
            let hinted = if owners.is_empty() { self.hinted_at(sentence, paper) } else { None };
            Some((*paper, hinted.or_else(|| self.plan_of(&owners, &self.months_of(sentence, paper)))?))
        });
        // `It was published by the Telegraph`.
        let backs = sentence.words(WordKind::Back, &sentence.range).take(1);
        let others = sentence.words(WordKind::UnnamedPaper, &sentence.range);
        let seen = backs
            .chain(others)
            .filter(|word| !is_named(word))
            .filter_map(|word| Some((word, self.hinted_at(sentence, word)?)));
        let mention = |(range, plan): (&Range<usize>, &'a Plan)| {
            let (range, plan) = (range.clone(), Some(plan));
            Mention { range, plan, fits: Vec::new(), how: How::Described, is_goal: false, aside: None }
        };
        told.chain(seen).map(mention).collect()
    }

    /// The plan that is told of by who saw or published it: `the paper that the Army Secretary handed to Kyiv`.
    fn hinted_at(&self, sentence: &ReadSentence<'a>, paper: &Range<usize>) -> Option<&'a Plan> {
        let text = self.reading.folded.as_str();
        let behind = paper.end..(paper.end + TOLD).min(sentence.range.end);
        let before = paper.start.saturating_sub(PAPER_TO_HINT).max(sentence.range.start)..paper.start;
        // `On Christmas Eve the text ..` tells when.
        let owns = |hint: &Range<usize>| !sentence.particles.has(Particle::Definite, &text[hint.end..paper.start]);
        let own = hints(sentence, &before).filter(|(hint, _)| owns(hint));
        let mut hinted = hints(sentence, &behind).chain(own).map(|(_, plan)| plan);
        let plan = hinted.next()?;
        if hinted.any(|other| other != plan) { None } else { self.plan(plan) }
    }

    /// Whose a paper is said to be.
    fn owners(&self, sentence: &ReadSentence<'a>, paper: &Range<usize>) -> Vec<&'a Key> {
        let text = self.reading.folded.as_str();
        let near = before(sentence, paper);
        // `They drew up a list`: those who were spoken of before.
        let until = |end: usize| match keys(sentence, &(sentence.range.start..end)) {
            none if none.is_empty() => self.parties.clone(),
            here => here,
        };
        if let Some(theirs) = sentence.words(WordKind::Theirs, &near).next_back() {
            return until(theirs.start);
        }
        if sentence.particles.begins(Particle::Author, &text[paper.end..sentence.range.end]) {
            return keys(sentence, &behind(sentence, paper));
        }
        let drafting = sentence.words(WordKind::Drafting, &(sentence.range.start..paper.start)).next_back();
        let is_new = |word: &&Range<usize>| sentence.has(WordKind::Introducing, &(word.end..paper.start.max(word.end)));
        drafting.filter(is_new).map_or(Vec::new(), |word| until(word.start))
    }

    /// The months that a paper is said to be of.
    fn months_of(&self, sentence: &ReadSentence<'a>, paper: &Range<usize>) -> Vec<i8> {
        let clause = sentence.clause_at(paper.start);
        let text = &self.reading.folded.as_str()[..clause.end.max(paper.end)];
        let before = last_bytes(&text[clause.start..paper.start], OWNER_TO_PAPER);
        months(before).chain(months(first_bytes(&text[paper.end..], MADE))).collect()
    }

    /// The plan of which these are the authors, and nobody else, and that is of one of these months: of those that the text
    /// names, or else of all; where every name of one means the other, too, it is that other.
    pub(super) fn plan_of(&self, authors: &[&'a Key], months: &[i8]) -> Option<&'a Plan> {
        let is_theirs = |plan: &Plan| {
            let wrote = |party: &Key| plan.drafted_by.iter().any(|author| self.record.overlap(party, author));
            let is_author = |own: &Key| authors.iter().any(|party| self.record.overlap(party, own));
            authors.iter().all(|party| wrote(party)) && plan.drafted_by.iter().all(is_author)
        };
        let is_of_month =
            |plan: &Plan| plan.kind == Kind::Plan && plan.date.month().is_some_and(|month| months.contains(&month));
        let fits = |plan: &&'a Plan| match (authors, months) {
            ([], []) => false,
            ([], _) => is_of_month(plan),
            (_, []) => is_numbered(plan) && is_theirs(plan),
            _ => is_of_month(plan) && is_theirs(plan),
        };
        let named: Vec<&'a Plan> = self.all.iter().copied().filter(fits).collect();
        let fitting = if named.is_empty() { self.record.plans.iter().filter(fits).collect() } else { named };
        let has_other_name =
            |plan: &PlanId| fitting.iter().any(|other| other.id != *plan && self.answers_to(plan, &other.id));
        let mut chief = fitting.iter().copied().filter(|plan| !has_other_name(&plan.id));
        let only = chief.next();
        only.filter(|_| chief.next().is_none())
    }
}

/// What stands right before a paper, in its clause.
fn before(sentence: &ReadSentence<'_>, paper: &Range<usize>) -> Range<usize> {
    paper.start.saturating_sub(OWNER_TO_PAPER).max(sentence.clause_at(paper.start).start)..paper.start
}

/// What stands right behind a paper, in its clause.
fn behind(sentence: &ReadSentence<'_>, paper: &Range<usize>) -> Range<usize> {
    paper.end..(paper.end + MADE).min(sentence.clause_at(paper.start).end).max(paper.end)
}

/// The hints at plans in a part of a sentence.
pub(super) fn hints<'s, 'a>(
    sentence: &'s ReadSentence<'a>,
    part: &Range<usize>,
) -> impl Iterator<Item = (&'s Range<usize>, &'a PlanId)> + use<'s, 'a> {
    sentence.cues_in(part).filter_map(|cue| match cue.meaning {
        Meaning::Hint(plan) => Some((&cue.range, plan)),
        _ => None,
    })
}

fn keys<'a>(sentence: &ReadSentence<'a>, part: &Range<usize>) -> Vec<&'a Key> {
    sentence.parties_in(part).into_iter().map(|(key, _)| key).collect()
}
