//! The binary form of a record, as it is built into the program: postcard, <https://postcard.jamesmunns.com/wire-format>.

use super::Record;

/// The stored form could not be written or read: it was made by another version of the program.
#[derive(Debug, thiserror::Error)]
#[error("the stored record cannot be read: {0}")]
pub struct StoredError(#[from] postcard::Error);

/// Writes a record.
///
/// # Errors
/// Where a type of the record has no stored form; a fault of the program, not of the record.
pub fn to_bytes(record: &Record) -> Result<Vec<u8>, StoredError> {
    Ok(postcard::to_allocvec(record)?)
}

/// Reads a record back.
///
/// # Errors
/// Where the bytes are not the stored form of a record.
pub fn from_bytes(bytes: &[u8]) -> Result<Record, StoredError> {
    Ok(postcard::from_bytes(bytes)?)
}
