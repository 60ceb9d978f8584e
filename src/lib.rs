//! Compares the versions of a negotiated text clause by clause, with a source for every row.
//!
//! A *provision* is a question; a *clause* is one plan's typed, sourced answer to it. Two plans are compared
//! question by question, however their points are numbered.
//!
//! ```
//! use plandiff::compare::{Change, compare};
//! use plandiff::record::{Lang, PlanLookup};
//!
//! let record = plandiff::embedded()?;
//! let (PlanLookup::Found(from), PlanLookup::Found(to)) = (record.plan("28"), record.plan("20")) else {
//!     panic!("the built-in record has both plans");
//! };
//! let comparison = compare(&record, from, to, None, Lang::En);
//! let army = comparison.rows.iter().find(|row| &*row.provision.key == "force-size");
//! assert_eq!(army.map(|row| row.change), Some(Change::Changed));
//! # Ok::<(), plandiff::record::StoredError>(())
//! ```

pub mod check;
pub mod cli;
pub mod compare;
mod embedded;
pub mod import;
pub mod record;
pub mod report;
pub mod text;

pub use embedded::{embedded, embedded_examples, embedded_with};
