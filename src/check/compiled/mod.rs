//! The phrases and examples of a record in the form in which they are searched: tables of bytes, read where they lie, so
//! that a start costs nothing for what no text asks for.
//!
//! The build script includes this room as it stands, to compile the built-in record.

mod features;
mod meaning;
mod openings;
mod tables;
mod training;
mod trie;

use crate::record::Cues;

pub(super) use features::features;
pub(super) use meaning::{Meaning, meanings};
pub(super) use openings::Openings;
pub(super) use tables::{Numbers, Table, Tables};
pub(super) use training::NONE;
pub(super) use trie::{END, GAP, Meanings, Node, OPEN, Trie};

use tables::Written;

/// A record has more phrases, or more words in them, than the tables can number.
#[derive(Clone, Copy, Debug, thiserror::Error)]
#[error("the record has more phrases than can be searched for")]
pub struct TooLarge(#[from] std::num::TryFromIntError);

/// Compiles the phrases and examples of a record. The same cues always give the same bytes.
///
/// # Errors
/// [`TooLarge`], for some millions of letters.
pub fn compile(cues: &Cues) -> Result<Vec<u8>, TooLarge> {
    let mut written = Written::default();
    let phrases = meanings(cues).zip(0..);
    trie::write(
        phrases.flat_map(|((_, phrases), place)| phrases.all().map(move |phrase| (phrase, place))),
        &mut written,
    )?;
    training::write(cues, &mut written)?;
    Ok(written.into_bytes())
}

/// The tables of phrases, each of which means its own place in the list.
#[cfg(test)]
pub(super) fn tables_of(phrases: &[&str]) -> Tables<'static> {
    let mut written = Written::default();
    trie::write(phrases.iter().copied().zip(0..), &mut written).expect("few phrases");
    Tables::of(written.into_bytes().into())
}

/// The tables of examples.
#[cfg(test)]
pub(super) fn tables_of_examples(cues: &Cues) -> Tables<'static> {
    let mut written = Written::default();
    training::write(cues, &mut written).expect("few examples");
    Tables::of(written.into_bytes().into())
}
