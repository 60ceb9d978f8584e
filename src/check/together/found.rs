//! What a clause has of the parts of sets: words for concepts, and figures.

use std::ops::Range;

use crate::text::Figure;

use super::super::reading::begun_in;
use super::concepts::{Concepts, Word};

/// What a clause has of the parts of sets.
pub(super) struct Found<'f> {
    words: Vec<Word<'f>>,
    pub(super) concepts: Concepts,
    pub(super) figures: Vec<&'f Figure>,
}

impl<'f> Found<'f> {
    /// What a clause has of the words and figures of its sentence.
    pub(super) fn of(words: &[Word<'f>], figures: &'f [Figure], clause: &Range<usize>) -> Self {
        let begun = begun_in(words, clause, |word| word.range.start);
        let mut words = Vec::with_capacity(begun.len());
        words.extend(begun.iter().filter(|word| word.range.end <= clause.end).copied());
        let figures = begun_in(figures, clause, |figure| figure.range.start).iter();
        Self {
            concepts: Concepts::of_words(&words),
            words,
            figures: figures.filter(|figure| figure.range.end <= clause.end).collect(),
        }
    }

    /// The places of its words for a concept.
    pub(super) fn places(&self, concept: &str) -> impl Iterator<Item = &'f Range<usize>> {
        let bit = Concepts::bit(concept);
        self.words.iter().filter(move |word| word.is_for(bit, concept)).map(|word| word.range)
    }
}
