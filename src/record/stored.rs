//! The binary form of a record, as it is built into the program: postcard, <https://postcard.jamesmunns.com/wire-format>.
//!
//! Plans, provisions and sources are stored one by one under their names, so that a question about two plans reads two
//! plans, what they answer and what they cite; of a whole record the clauses of a plan are read when they are asked for.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::{Account, Clause, Cues, Later, Plan, Provision, Record, Source};

/// The stored form could not be written or read: it was made by another version of the program.
#[derive(Debug, thiserror::Error)]
#[error("the stored record cannot be read: {0}")]
pub struct StoredError(#[from] postcard::Error);

/// What is stored: the record without its plans, provisions and sources, and these apart.
#[derive(Serialize)]
struct Stored {
    frame: Record,
    /// Each under its id and aliases, without its clauses, and these.
    plans: Vec<(Vec<String>, Vec<u8>, Vec<u8>)>,
    provisions: Vec<(String, Vec<u8>)>,
    corrections: Vec<u8>,
    cues: Vec<u8>,
    /// Each under its id, in one piece.
    sources: Vec<u8>,
}

/// The same, borrowing from the bytes it is read from.
#[derive(Deserialize)]
#[serde(bound(deserialize = "'de: 'static + 'a"))]
struct Opened<'a> {
    frame: Record,
    #[serde(borrow)]
    plans: Vec<(Vec<&'a str>, &'a [u8], &'a [u8])>,
    #[serde(borrow)]
    provisions: Named<'a>,
    corrections: &'a [u8],
    cues: &'a [u8],
    sources: &'a [u8],
}

/// Things under their names.
type Named<'a> = Vec<(&'a str, &'a [u8])>;

/// Writes a record.
///
/// # Errors
/// Where a type of the record has no stored form; a fault of the program, not of the record.
pub fn to_bytes(record: &Record) -> Result<Vec<u8>, StoredError> {
    let plan = |plan: &Plan| {
        let frame = Plan { clauses: Vec::new().into(), ..plan.clone() };
        let names = names(plan).map(str::to_owned).collect();
        Ok((names, postcard::to_allocvec(&frame)?, postcard::to_allocvec(&plan.clauses)?))
    };
    let provision = |one: &Provision| Ok((one.key.to_string(), postcard::to_allocvec(one)?));
    let source = |source: &Source| Ok((source.id.to_string(), postcard::to_allocvec(source)?));
    let sources = record.sources.iter().map(source).collect::<Result<Vec<(String, Vec<u8>)>, StoredError>>()?;
    let stored = Stored {
        frame: Record {
            plans: Vec::new(),
            provisions: Vec::new(),
            sources: Vec::new().into(),
            corrections: Vec::new().into(),
            cues: Cues::default(),
            ..record.clone()
        },
        plans: record.plans.iter().map(plan).collect::<Result<_, StoredError>>()?,
        provisions: record.provisions.iter().map(provision).collect::<Result<_, StoredError>>()?,
        corrections: postcard::to_allocvec(&record.corrections)?,
        cues: postcard::to_allocvec(&record.cues)?,
        sources: postcard::to_allocvec(&sources)?,
    };
    Ok(postcard::to_allocvec(&stored)?)
}

fn names(plan: &Plan) -> impl Iterator<Item = &str> {
    std::iter::once(&*plan.id).chain(plan.aliases.iter().map(String::as_str))
}

/// Reads a record back, but for the clauses of its plans, its sources and corrections, which are read when they are asked
/// for.
///
/// # Errors
/// Where the bytes are not the stored form of a record; where only its clauses, sources or corrections are not, asking for
/// these panics.
pub fn from_bytes(bytes: &'static [u8]) -> Result<Record, StoredError> {
    let opened: Opened<'_> = postcard::from_bytes(bytes)?;
    let plans = opened.plans.iter().map(|(_, frame, clauses)| plan(frame, clauses)).collect::<Result<_, _>>()?;
    let provisions = read(&opened.provisions, |_| true)?;
    let cues = postcard::from_bytes(opened.cues)?;
    let sources = Later::stored(opened.sources, |bytes| whole(sources(bytes, |_| true)));
    let corrections = Later::stored(opened.corrections, |bytes| whole(postcard::from_bytes(bytes).map_err(Into::into)));
    Ok(Record { provisions, sources, plans, corrections, cues, ..opened.frame })
}

/// A plan, the clauses of which are read when they are asked for.
fn plan(frame: &'static [u8], clauses: &'static [u8]) -> Result<Plan, StoredError> {
    let clauses = Later::stored(clauses, |bytes| whole(postcard::from_bytes(bytes).map_err(Into::into)));
    Ok(Plan { clauses, ..postcard::from_bytes(frame)? })
}

/// A list of a record that was opened.
fn whole<T>(read: Result<Vec<T>, StoredError>) -> Vec<T> {
    read.expect("the build wrote the list that it reads back")
}

/// Reads a record back with the plans of these ids or aliases, the provisions that they answer and the sources that
/// they cite, without its corrections and cues; the whole of it where one of the names is none of a plan's, so that what was
/// meant can be looked up.
///
/// # Errors
/// Where the bytes are not the stored form of a record.
pub fn from_bytes_with(bytes: &'static [u8], wanted: &[&str]) -> Result<Record, StoredError> {
    let opened: Opened<'_> = postcard::from_bytes(bytes)?;
    let is_named = |names: &[&str], wanted: &str| names.iter().any(|name| name.eq_ignore_ascii_case(wanted));
    if !wanted.iter().all(|wanted| opened.plans.iter().any(|(names, ..)| is_named(names, wanted))) {
        return from_bytes(bytes);
    }
    let plans = opened.plans.iter().filter(|(names, ..)| wanted.iter().any(|wanted| is_named(names, wanted)));
    let read_now = |frame: &'static [u8], clauses: &'static [u8]| -> Result<Plan, StoredError> {
        let clauses: Vec<Clause> = postcard::from_bytes(clauses)?;
        Ok(Plan { clauses: clauses.into(), ..postcard::from_bytes(frame)? })
    };
    let plans: Vec<Plan> = plans.map(|(_, frame, clauses)| read_now(frame, clauses)).collect::<Result<_, _>>()?;
    let answered: BTreeSet<&str> =
        plans.iter().flat_map(|plan| plan.clauses.iter()).map(|clause| &*clause.provision).collect();
    let provisions = read(&opened.provisions, |key| answered.contains(key))?;
    let cited: BTreeSet<&str> = plans.iter().flat_map(cited).collect();
    let sources = sources(opened.sources, |id| cited.contains(id))?.into();
    Ok(Record { provisions, sources, plans, ..opened.frame })
}

fn read<'a, T: Deserialize<'a>>(
    stored: &[(&str, &'a [u8])],
    is_wanted: impl Fn(&str) -> bool,
) -> Result<Vec<T>, StoredError> {
    let wanted: Vec<&'a [u8]> = stored.iter().filter(|(name, _)| is_wanted(name)).map(|(_, bytes)| *bytes).collect();
    let mut read = Vec::with_capacity(wanted.len());
    for bytes in wanted {
        read.push(postcard::from_bytes(bytes)?);
    }
    Ok(read)
}

fn sources(stored: &'static [u8], is_wanted: impl Fn(&str) -> bool) -> Result<Vec<Source>, StoredError> {
    let named: Named<'static> = postcard::from_bytes(stored)?;
    read(&named, is_wanted)
}

fn cited(plan: &Plan) -> impl Iterator<Item = &str> {
    let of_clauses = plan.clauses.iter().flat_map(Clause::accounts).flat_map(Account::sources);
    plan.sources.iter().chain(of_clauses).map(|id| &**id)
}

#[cfg(test)]
mod tests {
    use crate::record::read_directory;

    use super::{from_bytes, to_bytes};

    #[test]
    fn what_is_read_later_is_what_was_written() {
        let written = read_directory(concat!(env!("CARGO_MANIFEST_DIR"), "/plans").as_ref()).expect("no faults");
        let bytes = to_bytes(&written).expect("it has a stored form").leak();
        let read = from_bytes(bytes).expect("it was written so");
        assert!(!read.sources.is_empty() && !read.corrections.is_empty());
        assert_eq!(read, written);
    }
}
