//! The record that is built into the program.

use crate::record::{Record, StoredError, from_bytes, from_bytes_with};

const BYTES: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/record.postcard"));

/// The record of `plans/`, as it was read and checked when the program was built.
///
/// # Errors
/// Where the stored form cannot be read: a fault of the build.
pub fn embedded() -> Result<Record, StoredError> {
    from_bytes(BYTES)
}

/// The same with the plans of these names only; with all of them where a name is not known.
///
/// # Errors
/// Where the stored form cannot be read: a fault of the build.
pub fn embedded_with(names: &[&str]) -> Result<Record, StoredError> {
    from_bytes_with(BYTES, names)
}
