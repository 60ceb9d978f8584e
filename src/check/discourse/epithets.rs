//! The names of a sentence that several plans share.

use std::ops::Range;

use crate::record::{Key, Particle, PlanId, WordKind};

use super::super::lexicon::Meaning;
use super::super::mention::{How, Mention};
use super::super::particles::Particles;
use super::super::reading::{ReadSentence, is_inside};
use super::super::scope::{aside, is_listed};
use super::Discourse;
use super::dated::Dated;
use super::heads::sorts;
use super::papers::is_wish;

/// How many bytes away from a name of its own a shared one is told of the same plan.
const SHARED_TO_OWN: usize = 24;

/// How many bytes behind a word for what something is called its name begins.
const CALLED: usize = 6;

/// How many signs at most make a people of the name of a place: `欧洲人`.
const PEOPLE: usize = 1;

impl<'a> Discourse<'_, 'a> {
    /// Names that several plans share, each with the plan that the text before, or else the text as a whole, has named.
    pub(super) fn epithets(&self, sentence: &ReadSentence<'a>, names: &[Mention<'a>]) -> Vec<Mention<'a>> {
        if !sentence.has_names {
            return Vec::new();
        }
        let found = shared_names(sentence);
        // `欧洲对28点计划的修改稿` is none of the plan named beside it, but one made of it.
        let is_made_of = |range: &Range<usize>, name: &Mention<'a>| {
            let mut candidates = found.iter().filter(|(own, _)| own == range).flat_map(|(_, candidates)| candidates);
            let is_later =
                |id: &PlanId| self.plan(id).zip(name.plan).is_some_and(|(own, named)| own.date.is_after(named.date));
            sentence.has(WordKind::Reworked, range) && candidates.all(|id| is_later(id))
        };
        let text = self.reading.folded.as_str();
        let is_apart = |range: &Range<usize>| {
            let clause = sentence.clause_at(range.start);
            let is_beside = |name: &Mention<'a>| {
                // `The US plan that the European text was to replace` is another.
                let between = name.range.end.min(range.end)..name.range.start.max(range.start);
                is_inside(&name.range, &clause)
                    && !text.get(between.clone()).is_some_and(|between| joins_two(sentence.particles, between))
                    && !sentence.has(WordKind::Reworked, &between)
                    && range.start <= name.range.end + SHARED_TO_OWN
                    && name.range.start <= range.end + SHARED_TO_OWN
                    && !is_made_of(range, name)
            };
            !names.iter().any(|name| is_beside(name) || is_called(sentence, range, &name.range))
        };
        let others: Vec<Range<usize>> = found.iter().map(|(range, _)| range.clone()).collect();
        let sorts = sorts(sentence);
        let is_longest = |range: &Range<usize>| {
            // `The American draft on guarantees` is a draft on guarantees.
            let overlaps = |sort: &Range<usize>| sort.start < range.end && range.start < sort.end;
            !others.iter().any(|other| is_inside(range, other) && other.len() > range.len())
                && !sorts.iter().any(|sort| overlaps(sort) && sort.len() > range.len())
        };
        let stands = |range: &Range<usize>| {
            let is_paper = sentence.words(WordKind::Paper, range).next().is_some();
            // `.. 600,000, the Europeans wrote 800,000`: a new clause, and no list.
            let begins = sentence.clause_at(range.start).start == range.start
                && !text[range.end..].trim_start().starts_with([',', '、']);
            // `The 28-point plan starts it once the parties accept the memorandum`: what they take is that plan.
            let is_taken = !names.is_empty()
                && sentence.particles.ends(Particle::Accepting, &text[sentence.range.start..range.start]);
            is_apart(range)
                && !is_taken
                && is_longest(range)
                && !is_wish(text, sentence, range)
                && (is_paper || begins || !is_listed(text, sentence, range))
        };
        let mentions = found
            .iter()
            .filter(|(range, candidates)| stands(range) && self.is_of_a_paper(sentence, names, range, candidates));
        let meant = mentions.map(|(range, candidates)| {
            let aside = aside(text, sentence, range);
            match self.dated(sentence, range, candidates) {
                Dated::Fits => self.one_of(sentence, range.clone(), candidates),
                Dated::Other(plan) => Mention { aside, ..Mention::of(plan, range.clone(), How::Described) },
                // What is said of a paper that the record does not know is told of none.
                Dated::Unknown => Mention {
                    range: range.clone(),
                    plan: None,
                    fits: Vec::new(),
                    how: How::Epithet,
                    is_goal: false,
                    aside,
                },
            }
        });
        meant.collect()
    }

    /// Whether one of the plans that go by a shared name may be meant: it is no paper of others, and no option.
    fn is_of_a_paper(
        &self,
        sentence: &ReadSentence<'a>,
        names: &[Mention<'a>],
        range: &Range<usize>,
        candidates: &[&'a PlanId],
    ) -> bool {
        !self.is_of_others(sentence, range, candidates)
            && !self.is_option(sentence, names, range, candidates)
            && !self.is_author_alone(sentence, range, candidates)
    }

    /// Whether a shared name is only that of the authors of a paper which the text names nowhere: `the Europeans were right to be
    /// asked for $100 billion`, `欧洲人呢?`.
    fn is_author_alone(&self, sentence: &ReadSentence<'a>, range: &Range<usize>, candidates: &[&'a PlanId]) -> bool {
        let is_named = || self.all.iter().chain(&self.named).any(|plan| candidates.contains(&&plan.id));
        let text = self.reading.folded.as_str();
        let is_all = |party: &Range<usize>| {
            let before =
                sentence.particles.without_end(Particle::Article, &text[range.start..party.start.max(range.start)]);
            before.is_empty() && text[party.end.min(range.end)..range.end].chars().count() <= PEOPLE
        };
        // `英、法、德提出修改稿`: what they made is their paper.
        let is_made = sentence.has(WordKind::Reworked, &sentence.range);
        // `The E3`: those who drafted it, and none of whom they are a part.
        let drafted =
            |key: &Key| candidates.iter().filter_map(|id| self.plan(id)).any(|plan| plan.drafted_by.contains(key));
        let is_of_more = |(key, party): &(&Key, Range<usize>)| is_all(party) && !drafted(key);
        !is_made && sentence.parties_in(range).iter().any(is_of_more) && !is_named()
    }
}

/// Whether what stands before a name is called so: `the American one, which officials called a final offer`.
pub(super) fn is_called(sentence: &ReadSentence<'_>, paper: &Range<usize>, name: &Range<usize>) -> bool {
    let between = paper.end..name.start.max(paper.end);
    sentence.words(WordKind::Called, &between).any(|word| word.end + CALLED >= name.start)
}

/// Whether what stands between two names sets two papers side by side: `the American draft and the European text`.
fn joins_two(particles: Particles<'_>, between: &str) -> bool {
    const JOINS: [Particle; 3] = [Particle::Joining, Particle::Choosing, Particle::Versus];
    particles.ends(JOINS, between) || between.trim_end().ends_with('、') || particles.has_apart(JOINS, between)
}

/// The shared names of a sentence, each with the plans that have it.
fn shared_names<'a>(sentence: &ReadSentence<'a>) -> Vec<(Range<usize>, Vec<&'a PlanId>)> {
    let mut found: Vec<(Range<usize>, Vec<&'a PlanId>)> = Vec::new();
    for cue in &sentence.cues {
        let Meaning::Epithet(plan) = cue.meaning else { continue };
        match found.iter_mut().find(|(own, _)| *own == cue.range) {
            Some((_, plans)) if plans.contains(&plan) => {}
            Some((_, plans)) => plans.push(plan),
            None => found.push((cue.range.clone(), vec![plan])),
        }
    }
    found
}
