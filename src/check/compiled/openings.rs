//! With which letters the rest of a phrase may go on behind a gap, so that most words there are passed over unread.

use super::trie::END;

/// Pairs of bytes that words begin with, each as one of 24 bits. Several share a bit: what is not in it is surely not, and no
/// more is sure.
#[derive(Clone, Copy)]
pub(crate) struct Openings(u32);

impl Openings {
    const BITS: u32 = 24;
    const ALL: u32 = (1 << Self::BITS) - 1;

    /// Those that are kept in a cell.
    pub(super) fn of_cell(bits: u32) -> Self {
        Self(bits)
    }

    /// Those of spellings, for a cell. Behind a single letter anything may stand.
    pub(super) fn for_cell<'s>(spellings: impl Iterator<Item = &'s [u8]>) -> u32 {
        let of_spelling = |spelling: &[u8]| match spelling {
            [first, second, ..] if *second < END => Self::bit(*first, *second),
            _ => Self::ALL,
        };
        spellings.fold(0, |bits, spelling| bits | of_spelling(spelling))
    }

    /// That of the word that begins a text.
    pub(crate) fn of_word(text: &[u8]) -> Self {
        let byte = |at: usize| text.get(at).copied().unwrap_or_default();
        Self(Self::bit(byte(0), byte(1)))
    }

    /// Whether one of them may be among others.
    pub(crate) fn may_be_in(self, others: Self) -> bool {
        self.0 & others.0 != 0
    }

    fn bit(first: u8, second: u8) -> u32 {
        1 << ((5 * u32::from(first) + u32::from(second)) % Self::BITS)
    }
}
