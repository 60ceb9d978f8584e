//! The record that is built into the program.

use crate::record::{Record, StoredError, from_bytes};

/// The record of `plans/`, as it was read and checked when the program was built.
///
/// # Errors
/// Where the stored form cannot be read: a fault of the build.
pub fn embedded() -> Result<Record, StoredError> {
    from_bytes(include_bytes!(concat!(env!("OUT_DIR"), "/record.postcard")))
}
