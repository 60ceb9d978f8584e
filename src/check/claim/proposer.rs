//! Whose proposal a stretch of text tells of.

use std::ops::Range;

use crate::record::{Key, WordKind};

use super::super::lexicon::Meaning;
use super::super::reading::ReadSentence;

/// How many bytes behind the party whose it is a word for a paper stands: `the US proposal`, `Kyiv's own version`.
const TO_PAPER: usize = 8;

/// How many bytes behind the party that would have it a word for a wish stands: `Washington, too, favours`, `美方目前主张`.
const TO_WISH: usize = 12;

/// The party whose proposal a stretch of text tells of: the last one named before what it would have, else one whose paper is
/// named behind.
pub(super) fn proposer<'a>(sentence: &ReadSentence<'a>, part: &Range<usize>, matter: &Range<usize>) -> Option<&'a Key> {
    let parties = || {
        sentence.cues_in(part).filter_map(|cue| match cue.meaning {
            Meaning::Member("parties", party) => Some((party, &cue.range)),
            _ => None,
        })
    };
    let follows = |name: &Range<usize>, kind, away| {
        sentence.words(kind, &(name.end..part.end)).next().is_some_and(|word| word.start <= name.end + away)
    };
    let has_paper =
        |name: &Range<usize>| follows(name, WordKind::Paper, TO_PAPER) || follows(name, WordKind::Option, TO_PAPER);
    let is_owner = |name: &Range<usize>| has_paper(name) || follows(name, WordKind::Wish, TO_WISH);
    let before = parties().rfind(|(_, name)| name.start < matter.end && is_owner(name));
    let behind = || parties().find(|(_, name)| matter.end <= name.start && has_paper(name));
    before.or_else(behind).map(|(party, _)| party)
}
