//! Tables of bytes and of numbers, one behind the other, each with its length before it.

use std::borrow::Cow;
use std::num::TryFromIntError;

/// How many bytes a number has.
const WIDTH: usize = 4;

/// Tables as they are written.
#[derive(Default)]
pub(super) struct Written {
    bytes: Vec<u8>,
}

impl Written {
    pub(super) fn bytes(&mut self, table: &[u8]) -> Result<(), TryFromIntError> {
        self.bytes.extend(u32::try_from(table.len())?.to_le_bytes());
        self.bytes.extend(table);
        Ok(())
    }

    pub(super) fn numbers(&mut self, table: impl IntoIterator<Item = u32>) -> Result<(), TryFromIntError> {
        let bytes: Vec<u8> = table.into_iter().flat_map(u32::to_le_bytes).collect();
        self.bytes(&bytes)
    }

    pub(super) fn into_bytes(self) -> Vec<u8> {
        self.bytes
    }
}

/// A table where it lies: in the program, or in memory where a record was read from its files.
pub(crate) type Table<'a> = Cow<'a, [u8]>;

/// Tables in the order in which they were written.
pub(crate) struct Tables<'a> {
    bytes: Cow<'a, [u8]>,
    at: usize,
}

impl<'a> Tables<'a> {
    pub(crate) fn of(bytes: Cow<'a, [u8]>) -> Self {
        Self { bytes, at: 0 }
    }

    /// The next table; an empty one where there is none.
    pub(crate) fn next(&mut self) -> Table<'a> {
        let length =
            self.bytes.get(self.at..).and_then(<[u8]>::first_chunk).map_or(0, |length| u32::from_le_bytes(*length));
        let start = (self.at + WIDTH).min(self.bytes.len());
        let end = start.saturating_add(length as usize).min(self.bytes.len());
        self.at = end;
        match &self.bytes {
            Cow::Borrowed(bytes) => Cow::Borrowed(&bytes[start..end]),
            Cow::Owned(bytes) => Cow::Owned(bytes[start..end].to_vec()),
        }
    }
}

/// A table of numbers.
#[derive(Clone, Copy)]
pub(crate) struct Numbers<'a>(&'a [[u8; WIDTH]]);

impl<'a> Numbers<'a> {
    pub(crate) fn of(table: &'a Table<'_>) -> Self {
        Self(table.as_chunks().0)
    }

    pub(crate) fn len(self) -> usize {
        self.0.len()
    }

    pub(crate) fn at(self, place: usize) -> u32 {
        u32::from_le_bytes(self.0[place])
    }

    /// A number that is a place in another table.
    pub(crate) fn place(self, at: usize) -> usize {
        self.at(at) as usize
    }

    /// A number with a fraction.
    pub(crate) fn fraction(self, place: usize) -> f32 {
        f32::from_bits(self.at(place))
    }

    /// Some of the pairs of a place in another table and a number with a fraction that it is made of.
    pub(crate) fn pairs(self, range: std::ops::Range<usize>) -> impl Iterator<Item = (usize, f32)> {
        let number = |bytes: [u8; WIDTH]| u32::from_le_bytes(bytes);
        let (pairs, _) = self.0.as_chunks::<2>();
        pairs[range].iter().map(move |[place, share]| (number(*place) as usize, f32::from_bits(number(*share))))
    }

    /// The range between a number and the next one.
    pub(crate) fn range(self, at: usize) -> std::ops::Range<usize> {
        self.place(at)..self.place(at + 1)
    }
}
