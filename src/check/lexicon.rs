//! What each phrase of a record means.

use std::collections::HashMap;
use std::ops::Range;

use crate::record::{Provision, ProvisionCues, Record};

use super::compiled::{Tables, meanings};
use super::phrases::{Hit, Phrasebook, Search};
use super::together::{self, Together};

pub(super) use super::compiled::Meaning;

/// A phrase with its place in the folded text.
#[derive(Clone, Debug)]
pub(super) struct Cue<'a> {
    pub(super) meaning: Meaning<'a>,
    pub(super) range: Range<usize>,
    /// Whether its words stand apart, with others between them.
    pub(super) is_loose: bool,
}

/// The phrases of a record, ready to be found, and its provisions by their keys.
pub(super) struct Lexicon<'a> {
    pub(super) record: &'a Record,
    provisions: HashMap<&'a str, (&'a Provision, &'a ProvisionCues)>,
    /// What several ideas show together.
    pub(super) together: Vec<Together<'a>>,
    book: Phrasebook<'a>,
    meanings: Vec<Meaning<'a>>,
}

impl<'a> Lexicon<'a> {
    pub(super) fn new(record: &'a Record, tables: &mut Tables<'a>) -> Self {
        let by_key: HashMap<&str, &Provision> = record.provisions.iter().map(|one| (&*one.key, one)).collect();
        let known = || record.cues.provisions.iter().filter_map(|cues| Some((*by_key.get(&*cues.provision)?, cues)));
        Self {
            record,
            provisions: known().map(|(provision, cues)| (&*provision.key, (provision, cues))).collect(),
            together: together::all(&record.plans, known()),
            book: Phrasebook::new(tables),
            meanings: meanings(&record.cues).into_iter().map(|(meaning, _)| meaning).collect(),
        }
    }

    /// The provision with this key, and how it is spoken of.
    pub(super) fn provision(&self, key: &str) -> Option<(&'a Provision, &'a ProvisionCues)> {
        self.provisions.get(key).copied()
    }

    /// A search of a folded text for the phrases.
    pub(super) fn search<'t>(&'t self, text: &'t str) -> Search<'t> {
        self.book.search(text)
    }

    /// The phrases in a part of a text, in the order of their places.
    pub(super) fn read(&self, search: &mut Search<'_>, part: Range<usize>) -> Vec<Cue<'a>> {
        let cue =
            |hit: &Hit| Cue { meaning: self.meanings[hit.meaning], range: hit.range.clone(), is_loose: hit.is_loose };
        search.find(part).iter().map(cue).collect()
    }
}
