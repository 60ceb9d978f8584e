//! What each phrase of a record means.

mod whole;

use std::collections::BTreeSet;
use std::ops::Range;

use rustc_hash::FxHashMap;

use crate::record::{Clause, Key, Lang, Particle, Plan, Provision, ProvisionCues, ProvisionId, Record, WordKind};

use super::compiled::{Tables, meanings};
use super::particles::Particles;
use super::phrases::{Gap, Hit, Phrasebook, Search};
use super::reading::is_inside;
use super::together::{self, Sets};
use super::wordings::{Wording, Wordings};
use whole::whole;

pub(super) use super::compiled::Meaning;

/// A phrase with its place in the folded text.
#[derive(Clone, Debug)]
pub(super) struct Cue<'a> {
    pub(super) meaning: Meaning<'a>,
    pub(super) range: Range<usize>,
    /// What stands between its last two parts, where its words stand apart.
    pub(super) gap: Option<Gap>,
}

impl Cue<'_> {
    /// Whether its words stand apart, with others between them.
    pub(super) fn is_loose(&self) -> bool {
        self.gap.is_some()
    }
}

/// The phrases of a record, ready to be found, and its provisions by their keys.
pub(super) struct Lexicon<'a> {
    pub(super) record: &'a Record,
    provisions: FxHashMap<&'a str, (&'a Provision, &'a ProvisionCues)>,
    /// What several ideas show together.
    pub(super) together: Sets<'a>,
    book: Phrasebook<'a>,
    meanings: Vec<Meaning<'a>>,
    wordings: Wordings<'a>,
}

impl<'a> Lexicon<'a> {
    pub(super) fn new(record: &'a Record, tables: &mut Tables<'a>) -> Self {
        let mut by_key: Vec<&Provision> = record.provisions.iter().collect();
        by_key.sort_unstable_by(|one, next| one.key.cmp(&next.key));
        let of = |key: &ProvisionId| by_key.binary_search_by(|one| one.key.cmp(key)).ok().map(|at| by_key[at]);
        let known = record.cues.provisions.iter().filter_map(|cues| Some((of(&cues.provision)?, cues)));
        let known: Vec<(&Provision, &ProvisionCues)> = known.collect();
        let mut all = Vec::with_capacity(meanings(&record.cues).count());
        all.extend(meanings(&record.cues).map(|(meaning, _)| meaning));
        Self {
            record,
            provisions: known.iter().map(|(provision, cues)| (&*provision.key, (*provision, *cues))).collect(),
            together: together::all(&record.plans, known.into_iter()),
            book: Phrasebook::new(tables),
            meanings: all,
            wordings: Wordings::new(&record.plans),
        }
    }

    /// The provision with this key, and how it is spoken of.
    pub(super) fn provision(&self, key: &str) -> Option<(&'a Provision, &'a ProvisionCues)> {
        self.provisions.get(key).copied()
    }

    /// What the wording of a clause of a plan has, where it has one in this language.
    pub(super) fn wording(&self, plan: &Plan, clause: &Clause, lang: Lang) -> Option<&Wording<'a>> {
        self.wordings.get(self, plan, clause, lang)
    }

    /// A search of a folded text for the phrases.
    pub(super) fn search<'t>(&'t self, text: &'t str) -> Search<'t> {
        self.book.search(text)
    }

    /// The phrases in a text that stands by itself.
    pub(super) fn read_alone(&self, text: &str) -> Vec<Cue<'a>> {
        self.read(&mut self.search(text), 0..text.len())
    }

    /// The phrases in a part of a text, in the order of their places.
    pub(super) fn read(&self, search: &mut Search<'_>, part: Range<usize>) -> Vec<Cue<'a>> {
        let cue = |hit: &Hit| Cue { meaning: self.meanings[hit.meaning], range: hit.range.clone(), gap: hit.gap };
        let cues = search.find(part).iter().map(cue).collect();
        let (text, particles) = (search.text(), Particles::of(&self.record.cues));
        whole(meant(cues, text, particles), text, particles)
    }
}

/// Words that mean nothing of their own inside a fixed phrase.
const MASKED: [WordKind; 11] = [
    WordKind::Than,
    WordKind::Negation,
    WordKind::Removal,
    WordKind::Refusal,
    WordKind::Ban,
    WordKind::Permit,
    WordKind::Only,
    WordKind::Before,
    WordKind::Up,
    WordKind::Down,
    WordKind::Saying,
];

/// The phrases that mean what they mean elsewhere: not the word for no in `not only`, nor that for a removal in `struck the
/// balance`; and not a count of the members that a list before it names, `Sumy, Kharkiv and Mykolaiv, three regions`.
fn meant<'a>(mut cues: Vec<Cue<'a>>, text: &str, particles: Particles<'_>) -> Vec<Cue<'a>> {
    let is_at_stake = |cue: &Cue<'_>| matches!(cue.meaning, Meaning::Word(WordKind::Fixed) | Meaning::Group(_));
    if !cues.iter().any(is_at_stake) {
        return cues;
    }
    let fixed = cues.iter().filter(|cue| matches!(cue.meaning, Meaning::Word(WordKind::Fixed)));
    let fixed: Vec<Range<usize>> = fixed.map(|cue| cue.range.clone()).collect();
    let members = cues.iter().filter_map(|cue| match cue.meaning {
        Meaning::Member(vocabulary, key) => Some((vocabulary, key, cue.range.clone())),
        _ => None,
    });
    let members: Vec<(&str, &Key, Range<usize>)> = members.collect();
    cues.retain(|cue| match cue.meaning {
        Meaning::Word(kind) if MASKED.contains(&kind) => !fixed.iter().any(|whole| is_inside(&cue.range, whole)),
        Meaning::Group(group) => {
            listed_before(&members, &group.vocabulary, cue.range.start, (text, particles)) != group.members.len()
        }
        _ => true,
    });
    cues
}

/// How many members of a vocabulary a list names that ends at a place.
fn listed_before(
    members: &[(&str, &Key, Range<usize>)],
    vocabulary: &str,
    place: usize,
    (text, particles): (&str, Particles<'_>),
) -> usize {
    let mut at = place;
    let mut listed: BTreeSet<&Key> = BTreeSet::new();
    for (_, key, range) in members.iter().rev().filter(|(own, _, range)| *own == vocabulary && range.end <= place) {
        // Of two names in one place the longer one leads on.
        if range.end > at {
            continue;
        }
        let between = text[range.end..at].trim();
        let is_right_behind = between.is_empty() || particles.is([Particle::Article, Particle::AndSoOn], between);
        if !is_right_behind && !particles.join(between) {
            break;
        }
        listed.insert(key);
        at = range.start;
    }
    listed.len()
}
