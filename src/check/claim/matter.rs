//! A provision at the place where a sentence speaks of it.

use std::ops::Range;

use crate::record::{Particle, Provision, ProvisionCues, WordKind};
use crate::text::is_han;

use super::super::lexicon::{Cue, Meaning};
use super::super::reading::ReadSentence;

/// A provision at the place where a sentence speaks of it.
#[derive(Clone, Copy)]
pub(super) struct Matter<'s, 'a> {
    /// The folded text.
    pub(super) text: &'s str,
    pub(super) sentence: &'s ReadSentence<'a>,
    pub(super) provision: &'a Provision,
    /// How the provision is spoken of.
    pub(super) wording: &'a ProvisionCues,
    /// The words that show it.
    pub(super) topic: &'s Range<usize>,
}

impl Matter<'_, '_> {
    /// How many bytes a stretch of the text stands away from the topic.
    pub(super) fn distance(&self, range: &Range<usize>) -> usize {
        if range.end <= self.topic.start {
            self.topic.start - range.end
        } else {
            range.start.saturating_sub(self.topic.end)
        }
    }

    /// The clause of the topic; where that is a label, or says when or of what the next one holds, both.
    pub(super) fn clause(&self) -> Range<usize> {
        with_next(self.text, self.sentence, self.sentence.clause_at(self.topic.start))
    }
}

/// How long a label is at most, in bytes: `Army: Ukraine keeps ..`.
const LABEL: usize = 60;

/// A clause; where it is a label, or says when or of what the next one holds, both.
fn with_next(text: &str, sentence: &ReadSentence<'_>, clause: Range<usize>) -> Range<usize> {
    let (own, behind) = (&text[clause.clone()], &text[clause.end..sentence.range.end]);
    let end = clause.start + own.trim_end().len();
    let is_named = sentence.words(WordKind::Label, &clause).any(|word| word.end == end);
    let is_heading = is_named || own.contains(':') || behind.starts_with(':');
    let is_label = clause.len() <= LABEL && is_heading;
    let leads = behind.starts_with(',')
        && sentence.words(WordKind::Leading, &clause).next().is_some_and(|word| word.start == clause.start);
    match sentence.clause_from(clause.end) {
        Some(next) if is_label || leads => clause.start..next.end,
        _ => with_list(text, sentence, clause),
    }
}

/// A clause that begins or ends in a name, with the rest of the list that this is of: `leave Sumy, Kharkiv and Mykolaiv`,
/// `Crimea, Luhansk and Donetsk are recognised`.
fn with_list(text: &str, sentence: &ReadSentence<'_>, clause: Range<usize>) -> Range<usize> {
    let mut whole = clause;
    while let Some(next) = sentence.clause_from(whole.end) {
        let is_item = text[whole.end..next.start].trim() == "," && is_named_at_end(text, sentence, &whole);
        if !is_item || !is_of_names(text, sentence, next) {
            break;
        }
        whole.end = next.end;
    }
    while let Some(last) = sentence.clauses.iter().rfind(|clause| clause.end <= whole.start) {
        if text[last.end..whole.start].trim() != "," || !is_end_of_list(text, sentence, &whole) {
            break;
        }
        if !is_of_names(text, sentence, last) {
            let first = names(sentence, last).find(|name| text[name.end..last.end].trim().is_empty());
            whole.start = first.map_or(whole.start, |name| name.start);
            break;
        }
        whole.start = last.start;
    }
    whole
}

/// The names of members in a stretch, in their order.
fn names<'s>(sentence: &'s ReadSentence<'_>, stretch: &Range<usize>) -> impl Iterator<Item = &'s Range<usize>> {
    let is_name = |cue: &&Cue<'_>| matches!(cue.meaning, Meaning::Member(..) | Meaning::Group(_)) && !cue.is_loose();
    sentence.cues_in(stretch).filter(is_name).map(|cue| &cue.range)
}

fn is_named_at_end(text: &str, sentence: &ReadSentence<'_>, clause: &Range<usize>) -> bool {
    names(sentence, clause).any(|name| text[name.end..clause.end].trim().is_empty())
}

/// Whether a clause begins with the last names of a list, or with names alone: `Luhansk and Donetsk are ..`. No comma stands in a
/// list of Chinese names.
fn is_end_of_list(text: &str, sentence: &ReadSentence<'_>, clause: &Range<usize>) -> bool {
    let mut names = names(sentence, clause);
    let first = names.next().filter(|name| name.start <= clause.start + BETWEEN);
    let Some(first) = first.filter(|_| !text[clause.clone()].contains(is_han)) else { return false };
    let particles = sentence.particles;
    let is_next = |between: &str| {
        between.trim() == "," || particles.is(Particle::Joining, particles.without_end(Particle::Article, between))
    };
    names.any(|next| next.start >= first.end && is_next(&text[first.end..next.start]))
}

/// How many bytes of an item of a list are no names at most: `and the .. regions`.
const BETWEEN: usize = 16;

/// Whether a clause is nothing but names.
fn is_of_names(text: &str, sentence: &ReadSentence<'_>, clause: &Range<usize>) -> bool {
    let (mut at, mut named) = (clause.start, 0);
    for name in names(sentence, clause).filter(|name| name.start >= clause.start) {
        if name.start >= at {
            named += name.len();
            at = name.end;
        }
    }
    named > 0 && text[clause.clone()].trim().len() <= named + BETWEEN
}
