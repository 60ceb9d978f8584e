//! Clauses as bags of words, and how alike two bags are.

use std::cmp::Ordering;
use std::ops::Range;

use super::super::{Likeness, OutlinedText};
use super::exact::{NO_WORDS, SameWords};
use super::pairing::Pairing;
use super::vocabulary::Vocabulary;

/// Clauses that are paired already are looked into as well, so many for each that is not: how common a word is can be told
/// only from a good part of a text.
const SAMPLE: usize = 4;

/// No more of them.
const LARGEST_SAMPLE: usize = 2_000;

/// A feature with how often it stands in a clause.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Feature {
    pub(super) number: u32,
    pub(super) count: u16,
}

/// The clauses of two texts that are not paired yet, as bags of features.
pub(super) struct Bags {
    pub(super) old: Side,
    pub(super) new: Side,
    /// What each feature weighs.
    pub(super) weights: Vec<u32>,
}

/// The bags of one text.
#[derive(Default)]
pub(super) struct Side {
    /// The clauses, in order.
    pub(super) clauses: Vec<u32>,
    /// All features, bag by bag, each by number.
    features: Vec<Feature>,
    /// Where each bag ends.
    ends: Vec<u32>,
    /// What all features of a bag weigh.
    weights: Vec<u64>,
    /// Digests of the words side by side, bag by bag, in order.
    neighbours: Vec<u32>,
    neighbour_ends: Vec<u32>,
}

impl Side {
    pub(super) fn len(&self) -> usize {
        self.clauses.len()
    }

    pub(super) fn bag(&self, at: usize) -> &[Feature] {
        &self.features[range(&self.ends, at)]
    }

    /// What weighs all of a bag.
    pub(super) fn weight(&self, at: usize) -> u64 {
        self.weights[at]
    }

    /// Digests of each two words side by side.
    pub(super) fn neighbours(&self, at: usize) -> &[u32] {
        &self.neighbours[range(&self.neighbour_ends, at)]
    }

    /// Where the bag of a clause stands.
    pub(super) fn position(&self, clause: u32) -> Option<u32> {
        self.clauses.binary_search(&clause).ok().and_then(|at| u32::try_from(at).ok())
    }

    fn push(&mut self, clause: u32, features: &mut [u32]) {
        self.neighbours.extend(features.windows(2).map(|pair| digest(pair[0], pair[1])));
        self.neighbour_ends.push(length(&self.neighbours));
        features.sort_unstable();
        for same in features.chunk_by(|one, other| one == other) {
            let count = u16::try_from(same.len()).unwrap_or(u16::MAX);
            self.features.push(Feature { number: same[0], count });
        }
        self.clauses.push(clause);
        self.ends.push(length(&self.features));
    }

    fn weigh(&mut self, weights: &[u32]) {
        let weight = |feature: &Feature| u64::from(weights[feature.number as usize]) * u64::from(feature.count);
        self.weights = (0..self.len()).map(|at| self.bag(at).iter().map(weight).sum()).collect();
    }
}

fn range(ends: &[u32], at: usize) -> Range<usize> {
    let start = at.checked_sub(1).map_or(0, |before| ends[before] as usize);
    start..ends[at] as usize
}

fn length<T>(all: &[T]) -> u32 {
    u32::try_from(all.len()).unwrap_or(u32::MAX)
}

/// A digest of two features side by side.
pub(super) fn digest(one: u32, other: u32) -> u32 {
    let mixed = (u64::from(one) << 32 | u64::from(other)).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    #[expect(clippy::cast_possible_truncation, reason = "the upper half")]
    let upper = (mixed >> 32) as u32;
    upper
}

impl Bags {
    /// The bags of all clauses that have words and no partner, but for those whose words stand in the other text too.
    pub(super) fn of_unpaired<'t>(
        old: OutlinedText<'t>,
        new: OutlinedText<'t>,
        pairing: &Pairing,
        same: &SameWords,
    ) -> Self {
        let open = |numbers: &[u32], is_paired: &dyn Fn(usize) -> bool| -> Vec<u32> {
            let is_open = |clause: &u32| {
                let number = numbers[*clause as usize];
                let (in_old, in_new) = same.counts(number);
                number != NO_WORDS && (in_old == 0 || in_new == 0) && !is_paired(*clause as usize)
            };
            (0..length(numbers)).filter(is_open).collect()
        };
        let open_old = open(&same.old, &|clause| pairing.old.partners[clause].is_some());
        let open_new = open(&same.new, &|clause| pairing.new.partners[clause].is_some());
        let mut filler = Filler::default();
        let mut bags = Self { old: filler.side(old, &open_old), new: filler.side(new, &open_new), weights: Vec::new() };
        let paired: Vec<u32> =
            (0..length(&same.old)).filter(|clause| pairing.old.partners[*clause as usize].is_some()).collect();
        let sample = (SAMPLE * (open_old.len() + open_new.len())).min(LARGEST_SAMPLE).max(1);
        let step = paired.len().div_ceil(sample).max(1);
        paired.iter().step_by(step).for_each(|clause| filler.count(old.words(*clause as usize)));
        bags.weights = filler.vocabulary.weights();
        bags.old.weigh(&bags.weights);
        bags.new.weigh(&bags.weights);
        bags
    }

    /// What two clauses share, by weight.
    pub(super) fn shared(&self, old: usize, new: usize) -> u64 {
        shared(self.old.bag(old), self.new.bag(new), &self.weights)
    }

    /// How alike two clauses are: twice what they share by all that they have (L. R. Dice, "Measures of the amount of
    /// ecologic association between species", Ecology 26, 1945), by weight.
    pub(super) fn likeness(&self, old: usize, new: usize) -> Likeness {
        share(2 * self.shared(old, new), self.old.weight(old) + self.new.weight(new))
    }
}

/// Fills bags, with one vocabulary for all.
#[derive(Default)]
struct Filler<'t> {
    vocabulary: Vocabulary<'t>,
    features: Vec<u32>,
}

impl<'t> Filler<'t> {
    fn side(&mut self, text: OutlinedText<'t>, clauses: &[u32]) -> Side {
        let mut side = Side::default();
        for clause in clauses {
            self.vocabulary.features(text.words(*clause as usize), &mut self.features);
            side.push(*clause, &mut self.features);
            self.vocabulary.count(side.bag(side.len() - 1).iter().map(|feature| feature.number));
        }
        side
    }

    fn count(&mut self, words: &'t str) {
        self.vocabulary.features(words, &mut self.features);
        self.features.sort_unstable();
        self.features.dedup();
        self.vocabulary.count(self.features.iter().copied());
    }
}

/// What two bags share, by weight.
pub(super) fn shared(one: &[Feature], other: &[Feature], weights: &[u32]) -> u64 {
    let (mut at, mut behind, mut sum) = (0, 0, 0);
    while let (Some(first), Some(second)) = (one.get(at), other.get(behind)) {
        match first.number.cmp(&second.number) {
            Ordering::Less => at += 1,
            Ordering::Greater => behind += 1,
            Ordering::Equal => {
                sum += u64::from(weights[first.number as usize]) * u64::from(first.count.min(second.count));
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
