//! The places of a table that is looked into by digests.

/// How many places a table has, a power of two.
#[derive(Clone, Copy)]
pub(super) struct Places(u32);

impl Places {
    /// Of a table for so many digests at most. There are more, so that fewer digests share a place.
    pub(super) fn of(digests: usize) -> Self {
        let places = digests.max(1).checked_next_power_of_two().and_then(|places| u32::try_from(places).ok());
        Self(places.unwrap_or(1 << 31))
    }

    pub(super) fn count(self) -> usize {
        self.0 as usize
    }

    /// The place of a digest.
    pub(super) fn place(self, digest: u32) -> u32 {
        digest & (self.0 - 1)
    }
}
