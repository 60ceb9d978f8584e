//! The stretches of its sentence that a statement is read from.

use std::ops::Range;

use crate::record::{Particle, Plan, ProvisionId, WordKind};
use crate::text::Figure;

use super::super::lexicon::Cue;
use super::super::mention::Mention;
use super::super::reading::{ReadSentence, Topic, is_inside};
use super::matter::Matter;

/// How many bytes into its clause a name may begin that the clause is about: `, under Washington's first draft ..`.
const CLAUSE_TO_NAME: usize = 24;

/// Words by which a clause that begins so only tells more of the one before: `which the first plan had`, `比28点草案的60万 ..`.
const LINKS: [WordKind; 4] = [WordKind::Relative, WordKind::Relation, WordKind::Comparison, WordKind::Contrast];

/// The stretches of its sentence that a statement is read from.
pub(super) struct Parts {
    /// The clause of the topic.
    pub(super) clause: Range<usize>,
    /// What stands between the topic and its neighbours and is about it.
    pub(super) own: Range<usize>,
    /// Where its value may stand.
    pub(super) near: Range<usize>,
}

impl Parts {
    /// Those of a topic in its clause.
    pub(super) fn of(matter: Matter<'_, '_>, clause: Range<usize>) -> Self {
        let Matter { sentence, topic, .. } = matter;
        let (from, to) = neighbours(sentence, &matter.provision.key, topic);
        // A figure that the next topic begins in is this one's, too: `adds $50 billion for the reconstruction`.
        let straddles = |figure: &&Figure, at: usize| figure.range.start < at && at < figure.range.end;
        let behind_figure =
            |at| sentence.figures.iter().find(|figure| straddles(figure, at)).map_or(at, |figure| figure.range.end);
        let to = to.map(behind_figure);
        let own = from.unwrap_or(clause.start).min(clause.start).max(sentence.range.start)
            ..to.unwrap_or(sentence.range.end).max(topic.end);
        let near = from.unwrap_or(sentence.range.start)..to.unwrap_or(sentence.range.end);
        Self { clause, own, near }
    }

    /// The same without the clauses around that begin with another plan, and without what follows one that is joined: what
    /// stands there is told of that one.
    pub(super) fn beside(
        self,
        Matter { text, sentence, topic, .. }: Matter<'_, '_>,
        mentions: &[Mention<'_>],
        plan: Option<&Plan>,
    ) -> Self {
        let is_other =
            |mention: &&Mention<'_>| mention.plan.is_some_and(|other| plan.is_none_or(|own| own.id != other.id));
        let begins = |mention: &&Mention<'_>| {
            let opening = sentence.clause_at(mention.range.start).start..mention.range.start;
            opening.len() <= CLAUSE_TO_NAME && !LINKS.iter().any(|kind| sentence.has(*kind, &opening))
        };
        let clauses = mentions.iter().filter(is_other).filter(begins);
        let clauses: Vec<Range<usize>> = clauses.map(|mention| sentence.clause_at(mention.range.start)).collect();
        let before = clauses.iter().filter(|other| other.end <= self.clause.start).map(|other| other.end).max();
        let behind = clauses.iter().filter(|other| other.start >= self.clause.end).map(|other| other.start).min();
        // `One wants elections soon and the other wants them within 100 days`.
        let is_joined = |mention: &&Mention<'_>| {
            let between = text.get(topic.end..mention.range.start).unwrap_or_default();
            let particles = sentence.particles;
            particles.ends([Particle::Joining, Particle::Outcome], particles.without_end(Particle::Article, between))
        };
        let joined = mentions.iter().filter(is_other).filter(is_joined).map(|mention| mention.range.start).min();
        let behind = behind.into_iter().chain(joined).min();
        let within = |part: &Range<usize>| {
            let start = part.start.max(before.unwrap_or(part.start));
            start..part.end.min(behind.unwrap_or(part.end)).max(start)
        };
        let end = joined.unwrap_or(self.clause.end).min(self.clause.end);
        let clause = self.clause.start..end.max(self.clause.start);
        Self { own: within(&self.own), near: within(&self.near), clause }
    }

    /// Those of a statement that a whole clause is.
    pub(super) fn whole(clause: &Range<usize>) -> Self {
        Self { clause: clause.clone(), own: clause.clone(), near: clause.clone() }
    }

    /// The phrases that are about the topic, or may give its value.
    pub(super) fn cues<'s, 'a>(&self, sentence: &'s ReadSentence<'a>) -> impl DoubleEndedIterator<Item = &'s Cue<'a>> {
        let reach = self.own.start.min(self.near.start)..self.own.end.max(self.near.end);
        let is_of_it = |cue: &&Cue<'a>| is_inside(&cue.range, &self.own) || is_inside(&cue.range, &self.near);
        sentence.cues_in(&reach).filter(is_of_it)
    }
}

/// Where the last topic of another provision before this one ends, and where the first behind it begins.
fn neighbours(
    sentence: &ReadSentence<'_>,
    provision: &ProvisionId,
    topic: &Range<usize>,
) -> (Option<usize>, Option<usize>) {
    let is_other = |(other, _): &&Topic<'_>| *other != provision;
    // `Names 2030 as Ukraine's EU accession date`: the words right before are one with those of the topic.
    let is_joined = |range: &Range<usize>| range.end + ' '.len_utf8() >= topic.start;
    let before = sentence.topics_in(&(sentence.range.start..topic.start));
    let mut behind = sentence.topics_in(&(topic.end..sentence.range.end)).filter(is_other);
    let from = before.filter(is_other).map(|(_, range)| range).filter(|range| !is_joined(range));
    let from = from.map(|range| range.end).max();
    (from, behind.next().map(|(_, range)| range.start))
}
