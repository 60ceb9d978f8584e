//! Whether a text is told to have no word of a matter: more than that it does not grant it.

use std::ops::Range;

use crate::record::WordKind;

use super::super::denial::is_removal_of;
use super::matter::Matter;

/// How many bytes may stand between the word for silence and its matter.
const SILENCE_TO_TOPIC: usize = 6;

/// How many bytes may stand behind the matter where it is all that the text is silent on: `the 28-point plan's amnesty`.
const ALONE: usize = 3;

/// How much of a matter a text is told to be silent on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::check) enum Silence {
    /// Nothing is said of that.
    Untold,
    /// Of the matter, or of something about it: `makes no mention of how the amnesty would work`.
    Partly,
    /// Of the matter itself: `does not mention an amnesty`.
    Wholly,
}

impl Silence {
    pub(super) fn of(Matter { text, sentence, topic, .. }: Matter<'_, '_>, clause: &Range<usize>) -> Self {
        let mut words =
            sentence.words(WordKind::Silence, clause).filter(|word| is_removal_of(text, sentence, word, topic));
        let Some(word) = words.next() else { return Silence::Untold };
        let is_beside = word.end <= topic.start && topic.start <= word.end + SILENCE_TO_TOPIC;
        let rest = text[topic.end.min(clause.end)..clause.end].trim_end_matches(|c: char| !c.is_alphanumeric());
        let is_behind = topic.end <= word.start && word.start <= topic.end + SILENCE_TO_TOPIC;
        if is_beside && rest.len() <= ALONE || is_behind { Silence::Wholly } else { Silence::Partly }
    }
}
