//! Which plan a text is brought to by a sentence, and whether it only looks back at one.

use std::ops::Range;

use crate::record::{Particle, Plan, PlanId, WordKind};

use super::super::gates::is_question;
use super::super::mention::Mention;
use super::super::reading::ReadSentence;
use super::super::scope;
use super::Discourse;

/// How many years lie at least between a plan and one of a war's earlier talks, which is told of in passing.
const LONG_PAST: i16 = 5;

impl<'a> Discourse<'_, 'a> {
    /// The reference whose plan is spoken of next: `28 points became 19`, what a plan was made into; else a plan that is
    /// brought in, else what the sentence begins with. A known plan that stands further on is compared with it.
    pub(super) fn chief<'m>(
        &self,
        sentence: &ReadSentence<'a>,
        governing: &'m [Mention<'a>],
        known: &[&PlanId],
    ) -> Option<&'m Mention<'a>> {
        let text = self.reading.folded.as_str();
        let goal = governing.iter().rfind(|mention| mention.is_goal);
        // `Zelensky presented a new text`: none of those that were named.
        let is_new = |mention: &Mention<'a>| match mention.plan {
            Some(plan) => !known.contains(&&plan.id),
            None => mention.fits.len() > 1,
        };
        let brought_in = governing.iter().rfind(|one| is_new(one) && scope::is_brought_in(text, sentence, one));
        let subject = sentence.range.start + sentence.range.len() / 2;
        let back = sentence.words(WordKind::Back, &sentence.range).next().map(|word| word.start);
        let refers_back = back.is_some();
        // `It takes the US plan as its basis`, `Where the American text differs, ..`.
        let is_basis = |mention: &Mention<'a>| {
            let is_taken = back.is_some_and(|back| back < mention.range.start);
            let opening = sentence.words(WordKind::Relative, &sentence.range).next();
            // `But where ..`.
            let opens = |word: &Range<usize>| {
                let before = text[sentence.range.start..word.start].trim();
                before.is_empty() || sentence.particles.is(Particle::Conjunction, before)
            };
            let is_aside = opening.is_some_and(opens) && !is_question(text, sentence);
            self.focus.is_some() && (is_taken && scope::is_reworked(sentence, mention, governing) || is_aside)
        };
        // `The army has 800,000 soldiers, the US plan said 600,000`: the text stays where it is.
        let is_beside = |mention: &Mention<'_>| {
            let before = sentence.range.start..sentence.clause_at(mention.range.start).start;
            self.focus.is_some() && sentence.topics_in(&before).next().is_some()
        };
        // `After the European text, Washington drew up one of 19 points`: the one is only when the other came.
        let is_when = |mention: &Mention<'_>| {
            governing.len() > 1 && scope::tells_when(text, sentence, mention)
                || self.focus.is_some() && scope::is_conceded(text, sentence, mention)
        };
        let is_only = governing.len() == 1 && !refers_back;
        let is_subject = |mention: &&Mention<'a>| {
            let is_first = mention.range.start < subject || self.focus.is_none();
            mention.aside.is_none()
                && !is_basis(mention)
                && !is_beside(mention)
                && !is_when(mention)
                && (is_first || is_only && (is_new(mention) || self.is_headed))
        };
        goal.or(brought_in).or_else(|| governing.iter().find(is_subject))
    }

    /// Whether it is from a time long before the plan that the text is at.
    pub(super) fn is_long_past(&self, plan: &Plan) -> bool {
        self.focus.is_some_and(|(focus, _)| plan.date.year() + LONG_PAST < focus.date.year())
    }

    /// Brings the text to a plan; where it only looks back at that, it comes back to its own.
    pub(super) fn turn_to(&mut self, plan: &'a Plan, looks_back: bool, paragraph: usize) {
        self.home = if looks_back {
            self.home.or(self.focus.map(|(home, _)| home)).filter(|home| home.id != plan.id)
        } else {
            None
        };
        self.focus = Some((plan, paragraph));
        self.is_back_home = false;
    }

    /// Whether a sentence behind a paragraph that ended with another plan begins with a word for that: `That document had ..`.
    pub(super) fn points_away(&self, sentence: &ReadSentence<'a>) -> bool {
        let back = sentence.words(WordKind::Back, &sentence.range).next();
        let text = &self.reading.folded.as_str()[sentence.range.clone()];
        let is_distal = sentence.particles.begins(Particle::It, text);
        self.left.is_some() && is_distal && back.is_some_and(|word| word.start == sentence.range.start)
    }

    /// Whether it is older than the plan that the text is at and names: further on in a paragraph, what it had is told beside
    /// that.
    pub(super) fn is_older(&self, plan: &Plan) -> bool {
        let is_named = |focus: &Plan| self.all.iter().any(|named| named.id == focus.id);
        self.focus.is_some_and(|(focus, _)| focus.date.is_after(plan.date) && is_named(focus))
    }

    /// Whether a sentence tells of two papers, each older than the plan that the text is at: what they had is told beside that.
    pub(super) fn are_older(&self, mentions: &[Mention<'a>]) -> bool {
        let plans = || mentions.iter().filter_map(|mention| mention.plan);
        let are_two = plans().zip(plans().skip(1)).any(|(one, other)| one.id != other.id);
        are_two && plans().all(|plan| self.is_older(plan))
    }
}

/// Whether a sentence begins with a word by which the text turns: `But the first plan ..`.
pub(super) fn turns(sentence: &ReadSentence<'_>) -> bool {
    sentence.words(WordKind::Turn, &sentence.range).next().is_some_and(|word| word.start == sentence.range.start)
}
