//! Clauses as bags of words, and how alike two bags are.

use std::borrow::Cow;
use std::cmp::Ordering;

use rustc_hash::FxHashMap;

use super::super::{Likeness, OutlinedText};
use super::exact::{NO_WORDS, SameWords};
use super::pairing::Pairing;
use super::phrases::{Phrases, all_stand_in, sorted_pairs};
use super::sequences::Sequences;
use super::vocabulary::Vocabulary;

/// Clauses that are paired already are looked into as well, so many for each that is not: how common a word is can be told
/// only from a good part of a text.
const SAMPLE: usize = 4;

/// No more of them.
const LARGEST_SAMPLE: usize = 2_000;

/// A word has hardly fewer bytes, with the blank behind it.
const BYTES_OF_A_WORD: usize = 3;

/// A clause of more words is a long one.
pub(super) const LONG: usize = 512;

/// A word or a pair of Han characters with what it weighs in a clause, as often as it stands there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Feature {
    pub(super) number: u32,
    pub(super) weight: u16,
}

/// The clauses of two texts that are not paired yet, as bags of features.
///
/// The bags are made when they are asked for: to keep them would take more memory than the texts. Kept is what each word of
/// the earlier text weighs in its clause, since each of these is compared with many.
pub(super) struct Bags<'t> {
    pub(super) old: Side,
    pub(super) new: Side,
    vocabulary: Vocabulary<'t>,
    phrases: Phrases,
}

/// The bags of one text.
#[derive(Default)]
pub(super) struct Side {
    /// The clauses, in order.
    pub(super) clauses: Vec<u32>,
    /// The numbers of their features as they follow each other, clause by clause.
    sequences: Sequences,
    /// What each of these weighs in its clause, where that is kept.
    weights_of_words: Vec<u16>,
    /// What all features of a clause weigh.
    weights: Vec<u64>,
    /// What stands side by side in clauses that are long, and their features: these are sorted once.
    pairs_of_long: FxHashMap<usize, Vec<u32>>,
    features_of_long: FxHashMap<usize, Vec<Feature>>,
}

impl Side {
    pub(super) fn len(&self) -> usize {
        self.clauses.len()
    }

    /// What all of a bag weighs.
    pub(super) fn weight(&self, at: usize) -> u64 {
        self.weights[at]
    }

    /// The numbers of the features of a clause, as they follow each other.
    pub(super) fn words(&self, at: usize) -> impl Iterator<Item = u32> {
        self.sequences.words(at)
    }

    /// How many they are.
    pub(super) fn length(&self, at: usize) -> usize {
        self.sequences.places(at).len()
    }

    /// The same with what each weighs, where that is kept.
    pub(super) fn weighed_words(&self, at: usize) -> impl Iterator<Item = (u32, u16)> {
        let weights = &self.weights_of_words[self.sequences.places(at)];
        self.sequences.words(at).zip(weights.iter().copied())
    }

    /// The bag of a clause that is long.
    pub(super) fn bag_of_long(&self, at: usize) -> Option<&[Feature]> {
        self.features_of_long.get(&at).map(Vec::as_slice)
    }

    /// How many words all clauses have.
    pub(super) fn all_words(&self) -> usize {
        self.sequences.all()
    }

    /// The digests of what stands side by side in a clause, sorted.
    fn pairs(&self, at: usize) -> Cow<'_, [u32]> {
        self.pairs_of_long.get(&at).map_or_else(|| sorted_pairs(self.words(at)).into(), Cow::from)
    }

    /// Where the bag of a clause stands.
    pub(super) fn position(&self, clause: u32) -> Option<u32> {
        self.clauses.binary_search(&clause).ok().and_then(|at| u32::try_from(at).ok())
    }

    fn push(&mut self, clause: u32, words: &[u32]) {
        self.sequences.push(words);
        if words.len() > LONG {
            self.pairs_of_long.insert(self.clauses.len(), sorted_pairs(words.iter().copied()));
        }
        self.clauses.push(clause);
    }

    /// Weighs all clauses, now that it is known how much each word says.
    fn weigh(&mut self, vocabulary: &Vocabulary<'_>, phrases: &Phrases, are_kept: bool) {
        if are_kept {
            self.weights_of_words.reserve_exact(self.sequences.all());
        }
        let mut weighed = Vec::new();
        for at in 0..self.len() {
            phrases.weigh(self.words(at), vocabulary, &mut weighed);
            self.weights.push(weighed.iter().map(|feature| u64::from(feature.weight)).sum());
            if are_kept {
                self.weights_of_words.extend(weighed.iter().map(|feature| feature.weight));
            }
            if weighed.len() > LONG {
                put_in_bag(&mut weighed);
                self.features_of_long.insert(at, weighed.clone());
            }
        }
    }
}

/// The words of a clause as a bag: each once, by number, with all that it weighs there.
fn put_in_bag(weighed: &mut Vec<Feature>) {
    weighed.sort_unstable_by_key(|feature| feature.number);
    weighed.dedup_by(|next, kept| {
        let is_same = next.number == kept.number;
        if is_same {
            kept.weight = kept.weight.saturating_add(next.weight);
        }
        is_same
    });
}

fn length<T>(all: &[T]) -> u32 {
    u32::try_from(all.len()).unwrap_or(u32::MAX)
}

impl<'t> Bags<'t> {
    /// The bags of all clauses that have words and no partner, but for those whose words stand in the other text too.
    pub(super) fn of_unpaired(
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
        let sampled = filler.side(old, &sample);
        let sampled_words: usize =
            sample.iter().map(|clause| old.words(*clause as usize).len() / BYTES_OF_A_WORD).sum();
        let room = old_side.all_words() + new_side.all_words() + sampled_words;
        let phrases = Phrases::of([&old_side.sequences, &new_side.sequences, &sampled.sequences], room);
        let mut vocabulary = filler.vocabulary;
        vocabulary.weigh();
        old_side.weigh(&vocabulary, &phrases, true);
        new_side.weigh(&vocabulary, &phrases, false);
        Self { old: old_side, new: new_side, vocabulary, phrases }
    }

    /// The vocabulary that the clauses are written in.
    pub(super) fn vocabulary(&self) -> &Vocabulary<'t> {
        &self.vocabulary
    }

    /// The clauses of the earlier text, or of the later one.
    pub(super) fn side(&self, is_old: bool) -> &Side {
        if is_old { &self.old } else { &self.new }
    }

    /// The features of a clause of the earlier text or of the later one, by number.
    pub(super) fn bag(&self, is_old: bool, at: usize) -> Cow<'_, [Feature]> {
        let side = self.side(is_old);
        let made = || {
            let mut bag = self.weighed(side.words(at));
            put_in_bag(&mut bag);
            bag.into()
        };
        side.bag_of_long(at).map_or_else(made, Cow::from)
    }

    /// What two clauses share, by weight.
    pub(super) fn shared(&self, old: usize, new: usize) -> u64 {
        shared(&self.bag(true, old), &self.bag(false, new))
    }

    /// How alike two clauses are: twice what they share by all that they have (L. R. Dice, "Measures of the amount of
    /// ecologic association between species", Ecology 26, 1945), by weight.
    pub(super) fn likeness(&self, old: usize, new: usize) -> Likeness {
        share(2 * self.shared(old, new), self.old.weight(old) + self.new.weight(new))
    }

    /// The same of two clauses by their indices; nothing of one that has no bag.
    pub(super) fn likeness_of_clauses(&self, old: u32, new: u32) -> Likeness {
        let both = self.old.position(old).zip(self.new.position(new));
        both.map_or(Likeness(0), |(old, new)| self.likeness(old as usize, new as usize))
    }

    /// The words of a clause as they follow each other, with what each weighs there.
    pub(super) fn weighed(&self, words: impl Iterator<Item = u32>) -> Vec<Feature> {
        let mut weighed = Vec::with_capacity(words.size_hint().0);
        self.phrases.weigh(words, &self.vocabulary, &mut weighed);
        weighed
    }

    /// How much of what is said in two words side by side in a clause stands so in another too. What many clauses say so
    /// does not count.
    pub(super) fn shared_phrases(&self, old: usize, new: usize) -> Likeness {
        let (of, others) = self.shorter_and_pairs(old, new);
        self.phrases.shared(&of, &others)
    }

    /// Whether all that is said in two words side by side in the shorter of two clauses stands so in the other, what many
    /// clauses say so too.
    pub(super) fn is_verbatim(&self, old: usize, new: usize) -> bool {
        let (of, others) = self.shorter_and_pairs(old, new);
        all_stand_in(&of, &others)
    }

    /// The words of the shorter of two clauses, and what stands side by side in the other.
    fn shorter_and_pairs(&self, old: usize, new: usize) -> (Vec<u32>, Cow<'_, [u32]>) {
        if self.old.length(old) <= self.new.length(new) {
            (self.old.words(old).collect(), self.new.pairs(new))
        } else {
            (self.new.words(new).collect(), self.old.pairs(old))
        }
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
            self.count(text.words(*clause as usize));
            side.push(*clause, &self.words);
        }
        side
    }

    /// Reads a clause, and counts its features.
    fn count(&mut self, words: &'t str) {
        self.vocabulary.features(words, &mut self.words);
        self.distinct.clone_from(&self.words);
        self.distinct.sort_unstable();
        self.distinct.dedup();
        self.vocabulary.count(&self.distinct);
    }
}

/// Where one bag has so many times the features of the other, each feature of the smaller is looked up: one huge clause may
/// be a candidate for every clause of the other text.
const MUCH_LARGER: usize = 16;

/// What two bags share, by weight.
pub(super) fn shared(one: &[Feature], other: &[Feature]) -> u64 {
    let (small, large) = if one.len() <= other.len() { (one, other) } else { (other, one) };
    if large.len() / MUCH_LARGER > small.len() {
        return looked_up(small, large);
    }
    let (mut at, mut behind, mut sum) = (0, 0, 0);
    while let (Some(first), Some(second)) = (one.get(at), other.get(behind)) {
        let (number, other) = (first.number, second.number);
        match number.cmp(&other) {
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

fn looked_up(small: &[Feature], large: &[Feature]) -> u64 {
    let found = |own: &Feature| place_of(large, own.number);
    small.iter().filter_map(|own| found(own).map(|at| u64::from(own.weight.min(large[at].weight)))).sum()
}

/// Where a feature stands in a bag.
pub(super) fn place_of(bag: &[Feature], number: u32) -> Option<usize> {
    bag.binary_search_by_key(&number, |own| own.number).ok()
}

/// A part of a whole, in thousandths; nothing of nothing is none.
pub(super) fn share(part: u64, whole: u64) -> Likeness {
    let thousandths = part.saturating_mul(1000).checked_div(whole).unwrap_or(0).min(1000);
    Likeness(u16::try_from(thousandths).unwrap_or(1000))
}

#[cfg(test)]
mod tests {
    use super::{Feature, MUCH_LARGER, shared};

    #[test]
    fn a_feature_weighs_the_same_in_a_much_larger_bag() {
        let bag = |numbers: &mut dyn Iterator<Item = u32>, weight| -> Vec<Feature> {
            numbers.map(|number| Feature { number, weight }).collect()
        };
        let small = bag(&mut [1, 4, 7, 1000].into_iter(), 5);
        for features in [8, 4 * MUCH_LARGER, 40 * MUCH_LARGER] {
            let large = bag(&mut (0..).take(features), 3);
            assert_eq!((shared(&small, &large), shared(&large, &small)), (9, 9), "{features} features");
        }
    }
}
