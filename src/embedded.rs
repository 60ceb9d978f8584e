//! The record that is built into the program.

use crate::check::{ExamplesError, RuleExamples};
use crate::record::{Record, StoredError, from_bytes, from_bytes_with};

/// They are no part of the record: they tell of the rules, by what this record has.
const EXAMPLES: &str = include_str!("../plans/rules/check.toml");

const BYTES: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/record.postcard"));

/// The phrases and examples of its cues.
const PHRASES: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/phrases.tables"));

/// The record of `plans/`, as it was read and checked when the program was built.
///
/// # Errors
/// Where the stored form cannot be read: a fault of the build.
pub fn embedded() -> Result<Record, StoredError> {
    let mut record = from_bytes(BYTES)?;
    record.cues.compiled = Some(PHRASES);
    Ok(record)
}

/// The same with the plans of these names only, for all but checking texts; with all of them where a name is not known.
///
/// # Errors
/// Where the stored form cannot be read: a fault of the build.
pub fn embedded_with(names: &[&str]) -> Result<Record, StoredError> {
    from_bytes_with(BYTES, names)
}

/// Examples of the rules of `check`, held against the built-in record.
///
/// # Errors
/// Where they cannot be read: a fault of the build.
pub fn embedded_examples() -> Result<RuleExamples, ExamplesError> {
    RuleExamples::parse(EXAMPLES)
}
