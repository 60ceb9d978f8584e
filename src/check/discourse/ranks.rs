//! Papers told of in turn, by their order: `The first is what Witkoff brought to Paris. The second ..`.

use std::ops::Range;

use crate::record::{Key, Particle, Plan, WordKind};
use crate::text::has_han;

use super::super::lexicon::Meaning;
use super::super::mention::Mention;
use super::super::reading::{ReadSentence, is_inside};
use super::Discourse;
use super::two::PLAN_VERBS;

/// Words for the place of a paper in its order.
const RANKS: [WordKind; 3] = [WordKind::First, WordKind::Second, WordKind::Third];

/// The papers of a text by their order.
pub(super) type Ranks<'a> = [Option<&'a Plan>; RANKS.len()];

impl<'a> Discourse<'_, 'a> {
    /// The words of a sentence for a paper by its order.
    pub(super) fn ranks<'s>(&self, sentence: &'s ReadSentence<'a>) -> Vec<&'s Range<usize>> {
        let text = self.reading.folded.as_str();
        let of_kind = |kind: &WordKind| sentence.words(*kind, &sentence.range).collect::<Vec<_>>();
        let words: Vec<&Range<usize>> = RANKS.iter().flat_map(of_kind).collect();
        let is_longest =
            |word: &Range<usize>| !words.iter().any(|other| is_inside(word, other) && other.len() > word.len());
        words.iter().copied().filter(|word| is_longest(word) && is_subject(text, sentence, word)).collect()
    }

    /// The paper that has this place in the order: that of its owners, or the one that had it before.
    pub(super) fn of_rank(
        &self,
        sentence: &ReadSentence<'a>,
        word: &Range<usize>,
        owners: &[&'a Key],
    ) -> Option<&'a Plan> {
        let rank = rank(sentence, word)?;
        self.plan_of(owners, &[]).or(self.by_rank[rank])
    }

    /// Whether a word is for a paper that follows another one in the order.
    pub(super) fn is_next_rank(&self, sentence: &ReadSentence<'a>, word: &Range<usize>) -> bool {
        rank(sentence, word).is_some_and(|rank| self.by_rank[..rank].iter().any(Option::is_some))
    }

    /// Notes which papers a sentence tells of by their order: that of the word itself, or else the first one behind it.
    pub(super) fn note_ranks(&mut self, sentence: &ReadSentence<'a>, mentions: &[Mention<'a>]) {
        for word in self.ranks(sentence) {
            let mut behind = mentions.iter().filter(|mention| mention.range.start >= word.start);
            let plan = behind.find_map(|mention| mention.plan);
            if let (Some(rank), Some(plan)) = (rank(sentence, word), plan) {
                self.by_rank[rank] = Some(plan);
            }
        }
    }
}

/// Which place a word tells, counted from nothing.
fn rank(sentence: &ReadSentence<'_>, word: &Range<usize>) -> Option<usize> {
    RANKS.iter().position(|kind| sentence.words(*kind, word).next().is_some())
}

/// Whether a paper may be meant, and not `the first round`: it does something, or more is told of it behind a comma.
fn is_subject(text: &str, sentence: &ReadSentence<'_>, word: &Range<usize>) -> bool {
    let behind = &text[word.end..sentence.range.end];
    let next = word.end + 1..sentence.range.end;
    let mut cues = sentence.cues_in(&next).take_while(|cue| cue.range.start == next.start);
    has_han(&text[word.clone()])
        || behind.starts_with(',')
        || sentence.particles.begins(Particle::Copula, behind)
        || cues.any(|cue| matches!(cue.meaning, Meaning::Word(kind) if PLAN_VERBS.contains(&kind)))
}
