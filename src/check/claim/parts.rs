//! The stretches of its sentence that a statement is read from.

use std::ops::Range;

use crate::record::ProvisionId;
use crate::text::Figure;

use super::super::lexicon::Cue;
use super::super::reading::{ReadSentence, Topic, is_inside};
use super::matter::Matter;

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
    let before = sentence.topics_in(&(sentence.range.start..topic.start));
    let mut behind = sentence.topics_in(&(topic.end..sentence.range.end)).filter(is_other);
    let from = before.filter(is_other).map(|(_, range)| range.end).max();
    (from, behind.next().map(|(_, range)| range.start))
}
