//! What each phrase of a record means.

use std::collections::HashMap;
use std::ops::Range;

use crate::record::{Group, Key, Phrases, PlanId, Provision, ProvisionCues, ProvisionId, Record, WordKind};

use super::CheckError;
use super::phrases::{Hit, Phrasebook};
use super::together::{self, Together};

/// What a phrase says.
#[derive(Clone, Copy, Debug)]
pub(super) enum Meaning<'a> {
    /// A clause speaks of this provision.
    Topic(&'a ProvisionId),
    /// It does not, whatever else it says.
    Not(&'a ProvisionId),
    /// A level of a provision.
    Level(&'a ProvisionId, &'a Key),
    /// Yes, or no.
    YesNo(&'a ProvisionId, bool),
    /// A member of a vocabulary.
    Member(&'a str, &'a Key),
    /// Several members.
    Group(&'a Group),
    /// A name of a plan.
    Name(&'a PlanId),
    /// A name that it shares with others.
    Epithet(&'a PlanId),
    /// A word of language.
    Word(WordKind),
    /// A word for an idea.
    Concept(&'a str),
}

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
    book: Phrasebook,
    meanings: Vec<(Meaning<'a>, bool)>,
}

impl<'a> Lexicon<'a> {
    pub(super) fn new(record: &'a Record) -> Result<Self, CheckError> {
        let cues = &record.cues;
        let known = cues.provisions.iter().filter_map(|cues| Some((record.provision(&cues.provision)?, cues)));
        let provisions = known.map(|(provision, cues)| (&*provision.key, (provision, cues))).collect();
        let mut entries: Vec<(&'a str, Meaning<'a>)> = Vec::new();
        let mut add = |phrases: &'a Phrases, meaning: Meaning<'a>| {
            entries.extend(phrases.all().map(|phrase| (phrase, meaning)));
        };
        for provision in &cues.provisions {
            of_provision(provision, &mut add);
        }
        for (vocabulary, members) in &cues.members {
            for (key, phrases) in members {
                add(phrases, Meaning::Member(vocabulary, key));
            }
        }
        for group in &cues.groups {
            add(&group.names, Meaning::Group(group));
        }
        for plan in &cues.plans {
            add(&plan.names, Meaning::Name(&plan.plan));
            add(&plan.epithets, Meaning::Epithet(&plan.plan));
        }
        for (kind, phrases) in &cues.words {
            add(phrases, Meaning::Word(*kind));
        }
        for (name, phrases) in &cues.concepts {
            add(phrases, Meaning::Concept(name));
        }
        let book = Phrasebook::new(entries.iter().map(|(phrase, _)| *phrase))?;
        let meanings = entries.into_iter().map(|(phrase, meaning)| (meaning, phrase.contains(" .. "))).collect();
        Ok(Self { record, provisions, together: together::all(record), book, meanings })
    }

    /// The provision with this key, and how it is spoken of.
    pub(super) fn provision(&self, key: &str) -> Option<(&'a Provision, &'a ProvisionCues)> {
        self.provisions.get(key).copied()
    }

    /// The phrases in a part of a folded text, in the order of their places.
    pub(super) fn read(&self, text: &str, part: Range<usize>) -> Vec<Cue<'a>> {
        let hits = self.book.find(text, part).into_iter();
        let cue = |hit: Hit| {
            let (meaning, is_loose) = self.meanings[hit.phrase];
            Cue { meaning, range: hit.range, is_loose }
        };
        hits.map(cue).collect()
    }
}

fn of_provision<'a>(cues: &'a ProvisionCues, add: &mut impl FnMut(&'a Phrases, Meaning<'a>)) {
    let provision = &cues.provision;
    add(&cues.topic, Meaning::Topic(provision));
    add(&cues.not, Meaning::Not(provision));
    add(&cues.yes, Meaning::YesNo(provision, true));
    add(&cues.no, Meaning::YesNo(provision, false));
    for (level, phrases) in &cues.levels {
        add(phrases, Meaning::Level(provision, level));
    }
}
