//! Clauses as bags of words, and how alike two bags are.

use std::cmp::Ordering;
use std::ops::Range;

use super::super::{Likeness, OutlinedText};
use super::exact::{NO_WORDS, SameWords};
use super::pairing::Pairing;
use super::phrases::{Phrases, digest};
use super::vocabulary::Vocabulary;

/// Clauses that are paired already are looked into as well, so many for each that is not: how common a word is can be told
/// only from a good part of a text.
const SAMPLE: usize = 4;

/// No more of them.
const LARGEST_SAMPLE: usize = 2_000;

/// So many times longer, a bag is searched for what stands in another, and not walked through: one long clause may be
/// weighed against every clause of the other text.
const LONGER: usize = 16;

/// A word or a pair of Han characters with what it weighs in a clause, as often as it stands there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Feature {
    pub(super) number: u32,
    pub(super) weight: u32,
}

/// The clauses of two texts that are not paired yet, as bags of features.
pub(super) struct Bags {
    pub(super) old: Side,
    pub(super) new: Side,
    phrases: Phrases,
}

/// The bags of one text.
#[derive(Default)]
pub(super) struct Side {
    /// The clauses, in order.
    pub(super) clauses: Vec<u32>,
    /// The numbers of their features as they follow each other, clause by clause.
    words: Vec<u32>,
    word_ends: Vec<u32>,
    /// Digests of each two words side by side, sorted, clause by clause.
    pairs: Vec<u32>,
    pair_ends: Vec<u32>,
    /// The features of each clause, by number.
    features: Vec<Feature>,
    feature_ends: Vec<u32>,
    /// What all features of a clause weigh.
    weights: Vec<u64>,
}

impl Side {
    pub(super) fn len(&self) -> usize {
        self.clauses.len()
    }

    pub(super) fn bag(&self, at: usize) -> &[Feature] {
        &self.features[range(&self.feature_ends, at)]
    }

    /// What all of a bag weighs.
    pub(super) fn weight(&self, at: usize) -> u64 {
        self.weights[at]
    }

    /// The numbers of the features of a clause, as they follow each other.
    pub(super) fn words(&self, at: usize) -> &[u32] {
        &self.words[range(&self.word_ends, at)]
    }

    /// What stands side by side in a clause, as sorted digests.
    pub(super) fn pairs(&self, at: usize) -> &[u32] {
        &self.pairs[range(&self.pair_ends, at)]
    }

    /// Where the bag of a clause stands.
    pub(super) fn position(&self, clause: u32) -> Option<u32> {
        self.clauses.binary_search(&clause).ok().and_then(|at| u32::try_from(at).ok())
    }

    fn push(&mut self, clause: u32, words: &[u32]) {
        self.words.extend_from_slice(words);
        self.word_ends.push(length(&self.words));
        let start = self.pairs.len();
        self.pairs.extend(words.windows(2).map(|pair| digest(pair[0], pair[1])));
        self.pairs[start..].sort_unstable();
        self.pair_ends.push(length(&self.pairs));
        self.clauses.push(clause);
    }

    /// Makes bags of the words, now that it is known how much each of them says.
    fn weigh(&mut self, vocabulary: &Vocabulary<'_>, phrases: &Phrases) {
        self.features.reserve_exact(self.words.len());
        let mut weighed = Vec::new();
        for at in 0..self.len() {
            phrases.weigh(self.words(at), vocabulary, &mut weighed);
            weighed.sort_unstable_by_key(|feature: &Feature| feature.number);
            let mut all = 0;
            for same in weighed.chunk_by(|one, other| one.number == other.number) {
                let weight = same.iter().map(|feature| feature.weight).sum();
                self.features.push(Feature { number: same[0].number, weight });
                all += u64::from(weight);
            }
            self.feature_ends.push(length(&self.features));
            self.weights.push(all);
        }
    }
}

fn range(ends: &[u32], at: usize) -> Range<usize> {
    let start = at.checked_sub(1).map_or(0, |before| ends[before] as usize);
    start..ends[at] as usize
}

fn length<T>(all: &[T]) -> u32 {
    u32::try_from(all.len()).unwrap_or(u32::MAX)
}

impl Bags {
    /// The bags of all clauses that have words and no partner, but for those whose words stand in the other text too.
    pub(super) fn of_unpaired<'t>(
        old: OutlinedText<'t>,
        new: OutlinedText<'t>,
        pairing: &Pairing,
        same: &SameWords,
    ) -> Self {
        let open = |numbers: &[u32], is_old: bool| -> Vec<u32> {
            let is_open = |clause: &u32| {
                let number = numbers[*clause as usize];
                let (in_old, in_new) = same.counts(number);
                let is_shared = in_old > 0 && in_new > 0;
                number != NO_WORDS && !is_shared && pairing.side(is_old).partner(*clause).is_none()
            };
            (0..length(numbers)).filter(is_open).collect()
        };
        let (open_old, open_new) = (open(&same.old, true), open(&same.new, false));
        let mut filler = Filler::default();
        let (mut old_side, mut new_side) = (filler.side(old, &open_old), filler.side(new, &open_new));
        let sample = sample(SAMPLE * (open_old.len() + open_new.len()), &same.old, pairing);
        let mut phrases = Phrases::with_room_for(old_side.words.len() + new_side.words.len());
        for side in [&old_side, &new_side] {
            (0..side.len()).for_each(|at| phrases.count(side.words(at)));
        }
        for clause in sample {
            phrases.count(filler.count(old.words(clause as usize)));
        }
        filler.vocabulary.weigh();
        old_side.weigh(&filler.vocabulary, &phrases);
        new_side.weigh(&filler.vocabulary, &phrases);
        Self { old: old_side, new: new_side, phrases }
    }

    /// What two clauses share, by weight.
    pub(super) fn shared(&self, old: usize, new: usize) -> u64 {
        shared(self.old.bag(old), self.new.bag(new))
    }

    /// How alike two clauses are: twice what they share by all that they have (L. R. Dice, "Measures of the amount of
    /// ecologic association between species", Ecology 26, 1945), by weight.
    pub(super) fn likeness(&self, old: usize, new: usize) -> Likeness {
        share(2 * self.shared(old, new), self.old.weight(old) + self.new.weight(new))
    }

    /// How much of what is said in two words side by side in the shorter of two clauses stands so in the other too. What
    /// many clauses say so does not count.
    pub(super) fn shared_phrases(&self, old: usize, new: usize) -> Likeness {
        let (of_old, of_new) = (self.old.pairs(old), self.new.pairs(new));
        let (shorter, longer) = if of_old.len() <= of_new.len() { (of_old, of_new) } else { (of_new, of_old) };
        self.phrases.shared(shorter, longer)
    }
}

/// Clauses of the earlier text that are paired, evenly from all of it.
fn sample(wanted: usize, numbers: &[u32], pairing: &Pairing) -> Vec<u32> {
    let paired: Vec<u32> = (0..length(numbers)).filter(|clause| pairing.old.partner(*clause).is_some()).collect();
    let step = paired.len().div_ceil(wanted.clamp(1, LARGEST_SAMPLE)).max(1);
    paired.into_iter().step_by(step).collect()
}

/// Reads clauses, with one vocabulary for all.
#[derive(Default)]
struct Filler<'t> {
    vocabulary: Vocabulary<'t>,
    words: Vec<u32>,
    distinct: Vec<u32>,
}

impl<'t> Filler<'t> {
    fn side(&mut self, text: OutlinedText<'t>, clauses: &[u32]) -> Side {
        let mut side = Side::default();
        for clause in clauses {
            side.push(*clause, self.count(text.words(*clause as usize)));
        }
        side
    }

    /// The features of a clause, after they were counted.
    fn count(&mut self, words: &'t str) -> &[u32] {
        self.vocabulary.features(words, &mut self.words);
        self.distinct.clone_from(&self.words);
        self.distinct.sort_unstable();
        self.distinct.dedup();
        self.vocabulary.count(&self.distinct);
        &self.words
    }
}

/// What two bags share, by weight.
pub(super) fn shared(one: &[Feature], other: &[Feature]) -> u64 {
    let (shorter, longer) = if one.len() <= other.len() { (one, other) } else { (other, one) };
    if shorter.len() * LONGER < longer.len() { searched(shorter, longer) } else { walked(shorter, longer) }
}

fn searched(shorter: &[Feature], longer: &[Feature]) -> u64 {
    let shared = |own: &Feature| {
        let at = longer.binary_search_by_key(&own.number, |feature| feature.number).ok()?;
        Some(u64::from(own.weight.min(longer[at].weight)))
    };
    shorter.iter().filter_map(shared).sum()
}

fn walked(one: &[Feature], other: &[Feature]) -> u64 {
    let (mut at, mut behind, mut sum) = (0, 0, 0);
    while let (Some(first), Some(second)) = (one.get(at), other.get(behind)) {
        match first.number.cmp(&second.number) {
            Ordering::Less => at += 1,
            Ordering::Greater => behind += 1,
            Ordering::Equal => {
                sum += u64::from(first.weight.min(second.weight));
                (at, behind) = (at + 1, behind + 1);
            }
        }
    }
    sum
}

/// A part of a whole, in thousandths; nothing of nothing is none.
pub(super) fn share(part: u64, whole: u64) -> Likeness {
    let thousandths = part.saturating_mul(1000).checked_div(whole).unwrap_or(0).min(1000);
    Likeness(u16::try_from(thousandths).unwrap_or(1000))
}
