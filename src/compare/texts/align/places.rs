//! The places of a table that is looked into by digests.

/// From so many digests on a table has no more places than digests: to double it would take as much memory as a text.
const LARGE: usize = 1 << 22;

/// How many places a table has.
#[derive(Clone, Copy)]
pub(super) struct Places(u32);

impl Places {
    /// Of a table for so many digests at most. Up to a size there are more, so that fewer digests share a place.
    pub(super) fn of(digests: usize) -> Self {
        let places = if digests < LARGE { digests.max(1).next_power_of_two() } else { digests };
        Self(u32::try_from(places).unwrap_or(u32::MAX))
    }

    pub(super) fn count(self) -> usize {
        self.0 as usize
    }

    /// The place of a digest.
    pub(super) fn place(self, digest: u32) -> u32 {
        digest % self.0
    }
}
