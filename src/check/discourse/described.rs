//! Papers that a text tells of by whose they are, when they are from, or who saw them: `their document`, `a list that
//! Ukraine's allies drew up`, `the June document`, `the paper that the Telegraph printed`.

use std::ops::Range;

use crate::record::{Key, Kind, Particle, Plan, PlanId, WordKind};
use crate::text::{Unit, first_bytes, last_bytes, months};

use super::super::lexicon::Meaning;
use super::super::mention::{How, Mention};
use super::super::reading::ReadSentence;
use super::Discourse;
use super::around::{MADE, OWNER_TO_PAPER, TOLD, around, before, behind, is_new, keys, owner_beside};
use super::authors::is_of;
use super::description::{Description, signs_in, sorts_in};
use super::epithets::is_called;
use super::heads::sorts;
use super::outcomes::is_numbered;
use super::papers::is_wish;

/// How many bytes before a paper the words stand that hint at which it is.
const PAPER_TO_HINT: usize = 12;

impl<'a> Discourse<'_, 'a> {
    /// The papers of a sentence that no name tells of, each as the plan that the words around it fit. Each may be another text
    /// all the same.
    pub(super) fn described(&self, sentence: &ReadSentence<'a>, mentions: &[Mention<'a>]) -> Vec<Mention<'a>> {
        let text = self.reading.folded.as_str();
        let papers = self.heads(sentence);
        let is_named = |paper: &Range<usize>| {
            // `Unlike the 28 points, the list that ..`: it has an article of its own.
            let is_apart = |between: &str| {
                between.rsplit_once(',').is_some_and(|(_, own)| sentence.particles.begins(Particle::Article, own))
            };
            let is_its = |name: &Mention<'_>| {
                name.range.start <= paper.end + 1
                    && paper.start <= name.range.end + OWNER_TO_PAPER
                    && !is_apart(&text[name.range.end.min(paper.start)..paper.start])
            };
            // `The American one, which officials called a final offer`.
            let is_called = |name: &Mention<'_>| is_called(sentence, paper, &name.range);
            mentions.iter().any(|name| is_its(name) || is_called(name))
        };
        let free = papers.iter().filter(|paper| !is_named(paper) && !is_wish(text, sentence, paper));
        let told = free.filter_map(|paper| {
            let plan = self.told_of(sentence, paper, mentions);
            // `The second, which ..`: it is none of those that were told of, whichever it is.
            let is_named_behind = || mentions.iter().any(|name| name.range.start >= paper.end);
            let is_another = || self.is_next_rank(sentence, paper) && !is_named_behind();
            (plan.is_some() || is_another()).then_some((paper, plan))
        });
        // `It was published by the Telegraph`.
        let backs = sentence.words(WordKind::Back, &sentence.range).take(1);
        let others = sentence.words(WordKind::UnnamedPaper, &sentence.range);
        let is_known = |word: &&Range<usize>| is_named(word) || self.is_signed(sentence, word);
        let seen = backs
            .chain(others)
            .filter(|word| !is_known(word))
            .filter_map(|word| Some((word, Some(self.hinted_at(sentence, word)?))));
        let mention = |(range, plan): (&Range<usize>, Option<&'a Plan>)| Mention {
            range: range.clone(),
            plan,
            fits: Vec::new(),
            how: How::Described,
            is_goal: false,
            aside: None,
        };
        told.chain(seen).map(mention).collect()
    }

    /// The plan that the words around a paper tell of.
    fn told_of(&self, sentence: &ReadSentence<'a>, paper: &Range<usize>, mentions: &[Mention<'a>]) -> Option<&'a Plan> {
        // `Would become part of Russia by treaty`: how, and no paper.
        let before = &self.reading.folded.as_str()[sentence.range.start..paper.start];
        if before.is_ascii() && sentence.particles.ends(Particle::By, before.trim_end()) {
            return None;
        }
        let is_of_sort = sorts(sentence).contains(paper);
        // `After the meeting in Florida, he said, the guarantee paper ..`: the whole sentence may tell which.
        let wide = || self.only_one(&self.description(sentence, paper, mentions, true));
        if let Some(plan) = is_of_sort.then(wide).flatten() {
            return Some(plan);
        }
        let described = self.description(sentence, paper, mentions, false);
        if let Some(plan) = self.fitting(&described).filter(|_| described.has_words()) {
            return Some(plan);
        }
        if is_of_sort {
            return self.companion(&described);
        }
        let owners = self.owners(sentence, paper);
        let hinted = if owners.is_empty() { self.hinted_at(sentence, paper) } else { None };
        let told = hinted.or_else(|| self.plan_of(&owners, &self.months_of(sentence, paper)));
        let is_undated = described.months.is_empty();
        let last = || self.last_of(&described.owners).or_else(|| self.counterpart(&described.owners));
        let told = told.or_else(|| last().filter(|_| is_undated));
        told.or_else(|| self.fitting(&described).filter(|_| described.facts() > 1))
            .or_else(|| self.one_of_named(&described).filter(|_| !described.years.is_empty()))
            .or_else(|| self.of_rank(sentence, paper, &described.owners))
    }

    /// What is said around a paper, as far as the names of others.
    fn description(
        &self,
        sentence: &ReadSentence<'a>,
        paper: &Range<usize>,
        mentions: &[Mention<'a>],
        is_wide: bool,
    ) -> Description<'a> {
        let text = self.reading.folded.as_str();
        let around = around(text, sentence, paper, is_wide);
        let names = || mentions.iter().map(|name| &name.range);
        let start = names().filter(|name| name.end <= paper.start).map(|name| name.end).max();
        let end = names().filter(|name| name.start >= paper.end).map(|name| name.start).min();
        let around = around.start.max(start.unwrap_or(0))..around.end.min(end.unwrap_or(around.end));
        let years = sentence.figures_in(&around).filter(|figure| figure.unit == Unit::CalendarYear);
        let owners = match self.owners(sentence, paper) {
            none if none.is_empty() => owner_beside(text, sentence, paper),
            owners => owners,
        };
        Description {
            owners,
            months: months(&text[around.clone()]).collect(),
            years: years.filter_map(|year| year.amount.try_into().ok()).collect(),
            is_known: !is_new(text, sentence, paper),
            sorts: sorts_in(sentence, &around),
            signs: signs_in(sentence, &around),
        }
    }

    /// The plan spoken of last that these drafted, and nobody else.
    fn last_of(&self, authors: &[&'a Key]) -> Option<&'a Plan> {
        let is_theirs = |plan: &&Plan| is_of(self.record, authors, plan);
        self.named.iter().rev().copied().find(|plan| !authors.is_empty() && is_theirs(plan))
    }

    /// The only paper of a sort that came with one that was spoken of before: of the same month, and of one of its authors.
    fn companion(&self, described: &Description<'a>) -> Option<&'a Plan> {
        let shares_author =
            |plan: &Plan, other: &Plan| plan.drafted_by.iter().any(|own| other.drafted_by.contains(own));
        let came_with = |plan: &&Plan| {
            let mut before = self.named.iter();
            before.any(|other| is_of_month(plan, other) && shares_author(plan, other))
        };
        self.chief_of(&self.candidates(described).into_iter().filter(came_with).collect::<Vec<_>>())
    }

    /// The only paper of these parties of the month of one that was spoken of before: `the Ukrainian paper` beside the
    /// memorandum of Russia.
    fn counterpart(&self, authors: &[&'a Key]) -> Option<&'a Plan> {
        let last = self.named.last().filter(|_| !authors.is_empty())?;
        // `Plans led by Britain and France` are none of the three governments' text.
        let is_theirs = |plan: &&Plan| {
            plan.drafted_by.len() == authors.len() && authors.iter().all(|author| plan.drafted_by.contains(*author))
        };
        let beside = self.record.plans.iter().filter(|plan| is_of_month(plan, last));
        self.chief_of(&beside.filter(is_theirs).collect::<Vec<_>>())
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

    /// Whether what is said of a paper fits the plan that the text is at, whichever else it may hint at.
    fn is_signed(&self, sentence: &ReadSentence<'a>, paper: &Range<usize>) -> bool {
        let around = around(self.reading.folded.as_str(), sentence, paper, true);
        let signs = signs_in(sentence, &around);
        self.focus.is_some_and(|(plan, _)| !signs.is_empty() && signs.iter().all(|plans| plans.contains(&&plan.id)))
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
        if let Some(theirs) = sentence.words(WordKind::Theirs, &(near.start..paper.end)).next_back() {
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
        if authors.is_empty() && months.is_empty() {
            return None;
        }
        let is_theirs = |plan: &Plan| is_of(self.record, authors, plan);
        let is_of_month =
            |plan: &Plan| plan.kind == Kind::Plan && plan.date.month().is_some_and(|month| months.contains(&month));
        let fits = |plan: &&'a Plan| match (authors, months) {
            ([], _) => is_of_month(plan),
            (_, []) => is_numbered(plan) && is_theirs(plan),
            _ => is_of_month(plan) && is_theirs(plan),
        };
        let named: Vec<&'a Plan> = self.all.iter().copied().filter(fits).collect();
        let fitting = if named.is_empty() { self.record.plans.iter().filter(fits).collect() } else { named };
        self.chief_of(&fitting)
    }
}

/// Whether two plans are of one month.
fn is_of_month(plan: &Plan, other: &Plan) -> bool {
    let month = |plan: &Plan| plan.date.month().map(|month| (plan.date.year(), month));
    month(plan).is_some() && month(plan) == month(other)
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
