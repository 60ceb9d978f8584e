//! The names of a sentence that several plans share, and which of these is meant.

use std::ops::Range;

use crate::record::{Key, Particle, Plan, PlanId, WordKind};

use super::super::lexicon::Meaning;
use super::super::mention::{How, Mention};
use super::super::particles::Particles;
use super::super::reading::{ReadSentence, is_inside};
use super::super::scope::{aside, is_listed};
use super::Discourse;
use super::dated::Dated;
use super::papers::is_wish;

/// How many bytes away from a name of its own a shared one is told of the same plan.
const SHARED_TO_OWN: usize = 24;

/// How many bytes before a shared name whose it is may begin: `the United Kingdom's`.
const OWNER: usize = 24;

/// How many bytes behind a word for what something is called its name begins.
const CALLED: usize = 6;

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
            // `The American one, which officials called a final offer`.
            let is_called = |name: &Mention<'a>| {
                let between = range.end..name.range.start.max(range.end);
                sentence.words(WordKind::Called, &between).any(|word| word.end + CALLED >= name.range.start)
            };
            !names.iter().any(|name| is_beside(name) || is_called(name))
        };
        let others: Vec<Range<usize>> = found.iter().map(|(range, _)| range.clone()).collect();
        let is_longest =
            |range: &Range<usize>| !others.iter().any(|other| is_inside(range, other) && other.len() > range.len());
        let stands = |range: &Range<usize>| {
            let is_paper = sentence.words(WordKind::Paper, range).next().is_some();
            // `.. 600,000, the Europeans wrote 800,000`: a new clause, and no list.
            let begins = sentence.clause_at(range.start).start == range.start
                && !text[range.end..].trim_start().starts_with([',', '、']);
            is_apart(range)
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

    /// Of the plans that have a shared name, the one whose authors its sentence names before: `the Europeans came with a revised
    /// version`.
    fn of_its_author(
        &self,
        sentence: &ReadSentence<'a>,
        range: &Range<usize>,
        candidates: &[&'a PlanId],
    ) -> Option<&'a Plan> {
        let mut parties = parties_in(sentence, &(sentence.range.start..range.start));
        if parties.is_empty() {
            parties = parties_in(sentence, &(range.end..sentence.range.end));
        }
        let mut authored =
            candidates.iter().filter_map(|id| self.plan(id)).filter(|plan| self.are_authors(&parties, plan));
        authored.next().filter(|_| authored.next().is_none())
    }

    /// Whether one of the plans that go by a shared name may be meant: it is no paper of others, and no option.
    fn is_of_a_paper(
        &self,
        sentence: &ReadSentence<'a>,
        names: &[Mention<'a>],
        range: &Range<usize>,
        candidates: &[&'a PlanId],
    ) -> bool {
        !self.is_of_others(sentence, range, candidates) && !self.is_option(sentence, names, range, candidates)
    }

    /// Whether it is said to be that of parties none of whom drafted any of these: `Ukraine's counter-offer`.
    fn is_of_others(&self, sentence: &ReadSentence<'a>, range: &Range<usize>, candidates: &[&'a PlanId]) -> bool {
        let near = range.start.saturating_sub(OWNER).max(sentence.range.start)..range.start;
        let owners = parties_in(sentence, &near);
        let mut owners = owners.iter().filter(|(_, owner)| owner.end + 1 >= range.start).peekable();
        let drafted = |owner: &Key| {
            let plans = candidates.iter().filter_map(|id| self.plan(id));
            plans.flat_map(|plan| plan.drafted_by.iter()).any(|own| self.record.overlap(own, owner))
        };
        owners.peek().is_some() && !owners.any(|(owner, _)| drafted(owner))
    }

    /// A plan named before that is later than all that share a name for a new one: `the new draft` may be that.
    fn newer(&self, sentence: &ReadSentence<'a>, name: &Range<usize>, candidates: &[&'a PlanId]) -> Option<&'a Plan> {
        if !sentence.has(WordKind::Fresh, name) {
            return None;
        }
        let sharing: Vec<&Plan> = candidates.iter().filter_map(|id| self.plan(id)).collect();
        let is_later = |plan: &&&'a Plan| sharing.iter().all(|one| plan.date.is_after(one.date));
        self.named.iter().rev().find(is_later).copied()
    }

    /// Whether all who drafted a plan are among these parties.
    pub(super) fn are_authors(&self, parties: &[(&'a Key, Range<usize>)], plan: &Plan) -> bool {
        let is_named = |own: &Key| parties.iter().any(|(key, _)| self.record.overlap(own, key));
        !plan.drafted_by.is_empty() && plan.drafted_by.iter().all(is_named)
    }

    /// A shared name with the plan that is meant, or with those of which it cannot be told which is.
    fn one_of(&self, sentence: &ReadSentence<'a>, range: Range<usize>, candidates: &[&'a PlanId]) -> Mention<'a> {
        let fits = |plan: &&&'a Plan| candidates.iter().any(|id| **id == plan.id);
        // A plan that has the names of another one, too, where that was not spoken of before.
        let answers = |plan: &&&'a Plan| candidates.iter().any(|id| self.answers_to(&plan.id, id));
        let before = self.named.iter().rev().find(fits).or_else(|| self.named.iter().rev().find(answers));
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
}

/// Whether a shared name is what someone agrees to, which may be the text that the sentence is about: `停火要等各方接受备忘录`.
fn is_accepted(text: &str, sentence: &ReadSentence<'_>, range: &Range<usize>) -> bool {
    sentence.particles.ends(Particle::Accepting, &text[sentence.range.start..range.start])
}

/// The parties that a part of a sentence names, and where.
pub(super) fn parties_in<'a>(sentence: &ReadSentence<'a>, part: &Range<usize>) -> Vec<(&'a Key, Range<usize>)> {
    let parties = sentence.cues_in(part).filter_map(|cue| match cue.meaning {
        Meaning::Member("parties", key) => Some((key, cue.range.clone())),
        _ => None,
    });
    parties.collect()
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
            Some((_, plans)) => plans.push(plan),
            None => found.push((cue.range.clone(), vec![plan])),
        }
    }
    found
}
