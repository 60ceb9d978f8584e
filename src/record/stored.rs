//! The binary form of a record, as it is built into the program: postcard, <https://postcard.jamesmunns.com/wire-format>.
//!
//! Each plan is stored by itself under its names, so that a question about two plans reads two plans.

use serde::{Deserialize, Serialize};

use super::{Plan, Record};

/// The stored form could not be written or read: it was made by another version of the program.
#[derive(Debug, thiserror::Error)]
#[error("the stored record cannot be read: {0}")]
pub struct StoredError(#[from] postcard::Error);

/// What is stored: the record without its plans, and the plans apart.
#[derive(Serialize, Deserialize)]
struct Stored {
    frame: Record,
    plans: Vec<StoredPlan>,
}

#[derive(Serialize, Deserialize)]
struct StoredPlan {
    names: Vec<String>,
    bytes: Vec<u8>,
}

/// The same, borrowing from the bytes it is read from.
#[derive(Deserialize)]
struct Opened<'a> {
    frame: Record,
    #[serde(borrow)]
    plans: Vec<OpenedPlan<'a>>,
}

#[derive(Deserialize)]
struct OpenedPlan<'a> {
    #[serde(borrow)]
    names: Vec<&'a str>,
    bytes: &'a [u8],
}

/// Writes a record.
///
/// # Errors
/// Where a type of the record has no stored form; a fault of the program, not of the record.
pub fn to_bytes(record: &Record) -> Result<Vec<u8>, StoredError> {
    let stored = |plan: &Plan| -> Result<StoredPlan, StoredError> {
        let names = std::iter::once(&*plan.id).chain(plan.aliases.iter().map(String::as_str)).map(str::to_owned);
        Ok(StoredPlan { names: names.collect(), bytes: postcard::to_allocvec(plan)? })
    };
    let plans = record.plans.iter().map(stored).collect::<Result<_, _>>()?;
    let frame = Record { plans: Vec::new(), ..record.clone() };
    Ok(postcard::to_allocvec(&Stored { frame, plans })?)
}

/// Reads a record back.
///
/// # Errors
/// Where the bytes are not the stored form of a record.
pub fn from_bytes(bytes: &[u8]) -> Result<Record, StoredError> {
    read(postcard::from_bytes(bytes)?, |_| true)
}

/// Reads a record back with the plans of these ids or aliases only; with all plans where one of the names is none
/// of theirs, so that what was meant can be looked up.
///
/// # Errors
/// Where the bytes are not the stored form of a record.
pub fn from_bytes_with(bytes: &[u8], names: &[&str]) -> Result<Record, StoredError> {
    let opened: Opened<'_> = postcard::from_bytes(bytes)?;
    let has = |plan: &OpenedPlan<'_>, name: &str| plan.names.iter().any(|own| own.eq_ignore_ascii_case(name));
    let all_known = names.iter().all(|name| opened.plans.iter().any(|plan| has(plan, name)));
    read(opened, |plan| !all_known || names.iter().any(|name| has(plan, name)))
}

fn read(opened: Opened<'_>, wanted: impl Fn(&OpenedPlan<'_>) -> bool) -> Result<Record, StoredError> {
    let mut record = opened.frame;
    for plan in opened.plans.iter().filter(|plan| wanted(plan)) {
        record.plans.push(postcard::from_bytes(plan.bytes)?);
    }
    Ok(record)
}
