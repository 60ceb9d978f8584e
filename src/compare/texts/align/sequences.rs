//! The words of clauses by their numbers, in little room.

use std::ops::Range;

/// The numbers of the words of clauses as they follow each other. A large text has millions of them, and nearly all are
/// small, since they are given as words come: most take two bytes.
#[derive(Default)]
pub(super) struct Sequences {
    /// A number in one piece, or from [`LARGE`] on in two, the higher one first.
    pieces: Vec<u16>,
    /// Where the pieces of each clause end.
    ends: Vec<u32>,
    /// Behind how many words each clause ends.
    word_ends: Vec<u32>,
}

/// What is set in the first of two pieces.
const LARGE: u16 = 1 << 15;

impl Sequences {
    /// Adds the words of a clause.
    pub(super) fn push(&mut self, words: &[u32]) {
        for word in words {
            #[expect(clippy::cast_possible_truncation, reason = "it is cut in two")]
            let (high, low) = ((*word >> 16) as u16, *word as u16);
            if high > 0 || low >= LARGE {
                self.pieces.push(high | LARGE);
            }
            self.pieces.push(low);
        }
        let length = u32::try_from(words.len()).unwrap_or(u32::MAX);
        self.word_ends.push(self.word_ends.last().map_or(0, |end| *end).saturating_add(length));
        self.ends.push(u32::try_from(self.pieces.len()).unwrap_or(u32::MAX));
    }

    /// How many clauses there are.
    pub(super) fn len(&self) -> usize {
        self.ends.len()
    }

    /// The words of a clause.
    pub(super) fn words(&self, at: usize) -> impl Iterator<Item = u32> {
        let mut pieces = self.pieces[range(&self.ends, at)].iter().copied();
        let mut next = move || pieces.next().unwrap_or_default();
        self.places(at).map(move |_| match next() {
            high if high & LARGE != 0 => u32::from(high & !LARGE) << 16 | u32::from(next()),
            small => u32::from(small),
        })
    }

    /// Where the words of a clause stand among those of all.
    pub(super) fn places(&self, at: usize) -> Range<usize> {
        range(&self.word_ends, at)
    }

    /// How many words all clauses have.
    pub(super) fn all(&self) -> usize {
        self.word_ends.last().map_or(0, |end| *end as usize)
    }
}

fn range(ends: &[u32], at: usize) -> Range<usize> {
    let start = at.checked_sub(1).map_or(0, |before| ends[before] as usize);
    start..ends[at] as usize
}

#[cfg(test)]
mod tests {
    use super::Sequences;

    #[test]
    fn each_clause_has_the_words_that_it_was_given() {
        let clauses = [vec![], vec![0, 1, 0x7fff], vec![0x8000, 2, 0xffff, 0x1_0000, 0x7fff_fffe], vec![], vec![3]];
        let mut sequences = Sequences::default();
        for words in &clauses {
            sequences.push(words);
        }
        let read: Vec<Vec<u32>> = (0..sequences.len()).map(|at| sequences.words(at).collect()).collect();
        assert_eq!(read, clauses);
        assert_eq!((sequences.places(2), sequences.all()), (3..8, 9));
    }
}
