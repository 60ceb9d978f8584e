//! Whose proposal a stretch of text tells of.

use std::ops::Range;

use crate::record::{Key, WordKind};

use super::super::lexicon::Meaning;
use super::super::reading::ReadSentence;

/// How many bytes a word for a paper stands behind the party whose it is: `the US proposal`, `Kyiv's own version`.
const PARTY_TO_PAPER: usize = 8;

/// The party whose proposal a stretch of text tells of.
pub(super) fn proposer<'a>(sentence: &ReadSentence<'a>, part: &Range<usize>) -> Option<&'a Key> {
    let parties = sentence.cues_in(part).filter_map(|cue| match cue.meaning {
        Meaning::Member("parties", party) => Some((party, &cue.range)),
        _ => None,
    });
    let mut owners = parties.filter(|(_, range)| {
        let words = [WordKind::Paper, WordKind::Option].into_iter();
        let mut behind = words.filter_map(|kind| sentence.words(kind, &(range.end..part.end)).next());
        behind.any(|word| word.start <= range.end + PARTY_TO_PAPER)
    });
    owners.next().map(|(party, _)| party)
}
