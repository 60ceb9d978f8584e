//! Sets of letters, as small as a number.

use serde::{Deserialize, Serialize};

/// A set of letters, each as one of 128 bits. Several share a bit: what is not in it is surely not, and no more is sure.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Letters(u128);

impl Letters {
    pub(super) fn may_have(self, letter: char) -> bool {
        self.0 & Self::bit(letter) != 0
    }

    /// The small letters of English have each a bit of their own.
    fn bit(letter: char) -> u128 {
        1 << (u32::from(letter) % u128::BITS)
    }
}

impl Extend<char> for Letters {
    fn extend<L: IntoIterator<Item = char>>(&mut self, letters: L) {
        self.0 |= letters.into_iter().fold(0, |bits, letter| bits | Self::bit(letter));
    }
}
