//! Concepts and the words for them, each with a bit: most sets are ruled out by a few of these.

use std::ops::Range;

use super::super::lexicon::{Cue, Meaning};

/// Some concepts, each as one of 128 bits. Several may share a bit: what is missing here is missing, and no more is sure.
#[derive(Clone, Copy, Debug)]
pub(super) struct Concepts(u128);

impl Concepts {
    /// How many bits there are.
    pub(super) const BITS: usize = 128;

    /// Those of these names.
    pub(super) fn of<'n>(names: impl Iterator<Item = &'n str>) -> Self {
        Self(names.fold(0, |bits, name| bits | 1 << Self::bit(name)))
    }

    /// The place of a concept's bit: by three of its bytes and their number.
    pub(super) fn bit(name: &str) -> usize {
        let byte = |at: usize| name.as_bytes().get(at).copied().map_or(0, usize::from);
        let last = name.len().saturating_sub(1);
        (byte(0) + 3 * byte(name.len() / 2) + 7 * byte(last) + 13 * name.len()) % Self::BITS
    }

    /// Those that words stand for.
    pub(super) fn of_words(words: &[Word<'_>]) -> Self {
        Self(words.iter().fold(0, |bits, word| bits | 1 << word.bit))
    }

    /// Whether all of them are among others; where they share bits, that is not sure.
    pub(super) fn are_among(self, others: Self) -> bool {
        self.0 & !others.0 == 0
    }

    /// Those that are surely not among others.
    pub(super) fn missing_in(self, others: Self) -> Self {
        Self(self.0 & !others.0)
    }

    /// The places of their bits.
    pub(super) fn bits(self) -> impl Iterator<Item = usize> {
        let mut left = self.0;
        std::iter::from_fn(move || {
            let first = (left != 0).then(|| left.trailing_zeros() as usize)?;
            left &= left - 1;
            Some(first)
        })
    }

    pub(super) fn is_empty(self) -> bool {
        self.0 == 0
    }

    pub(super) fn is_one(self) -> bool {
        self.0.is_power_of_two()
    }
}

/// A word for a concept, with the concept's bit.
#[derive(Clone, Copy)]
pub(super) struct Word<'c> {
    bit: usize,
    name: &'c str,
    pub(super) range: &'c Range<usize>,
}

impl<'c> Word<'c> {
    /// A cue, where that is a word for a concept.
    pub(super) fn of(cue: &'c Cue<'_>) -> Option<Self> {
        match cue.meaning {
            Meaning::Concept(name) => Some(Self { bit: Concepts::bit(name), name, range: &cue.range }),
            _ => None,
        }
    }

    /// Whether it stands for a concept. The bits tell that of most in one step.
    pub(super) fn is_for(&self, bit: usize, name: &str) -> bool {
        self.bit == bit && self.name == name
    }
}
