//! Words side by side: what many clauses say in the same phrase says little of any of them.

use rustc_hash::FxHashMap;

use super::super::Likeness;
use super::bags::{Feature, share};
use super::places::Places;
use super::sequences::Sequences;
use super::vocabulary::{Vocabulary, logarithm};

/// Two words side by side in so many clauses are a phrase.
const PHRASE: u8 = 6;

/// What a word in a phrase weighs at least, in 1/256 of a natural unit of information.
const LEAST: u16 = 25;

/// How often each two words stand side by side, by a digest: where two digests share a place, both count for more.
///
/// Nearly all stand so a few times at most. Only for the others there is more room than for that.
pub(super) struct Phrases {
    places: Places,
    /// Two counts in each byte, up to that of a phrase.
    few: Vec<u8>,
    /// The places of phrases, with their counts.
    many: FxHashMap<u32, u16>,
}

impl Phrases {
    /// Of all clauses of these, with room for so many words.
    pub(super) fn of(clauses: [&Sequences; 3], words: usize) -> Self {
        let places = Places::of(words);
        let mut phrases = Self { places, few: vec![0; places.count().div_ceil(2)], many: FxHashMap::default() };
        let each = |phrases: &mut Self, count: fn(&mut Self, u32)| {
            for some in clauses {
                for at in 0..some.len() {
                    pairs(some.words(at)).for_each(|pair| count(phrases, places.place(pair)));
                }
            }
        };
        each(&mut phrases, Self::count_few);
        each(&mut phrases, Self::count_many);
        phrases
    }

    fn count_few(&mut self, place: u32) {
        if self.few(place) < PHRASE {
            self.few[place as usize / 2] += 1 << (4 * (place % 2));
        }
    }

    fn count_many(&mut self, place: u32) {
        if self.few(place) >= PHRASE {
            let count = self.many.entry(place).or_default();
            *count = count.saturating_add(1);
        }
    }

    fn few(&self, place: u32) -> u8 {
        self.few[place as usize / 2] >> (4 * (place % 2)) & 0xf
    }

    /// The words of a clause with what each weighs there: as rare as it is, or, behind a word that often foretells it, only as
    /// much as it then still tells.
    pub(super) fn weigh(
        &self,
        words: impl Iterator<Item = u32>,
        vocabulary: &Vocabulary<'_>,
        weighed: &mut Vec<Feature>,
    ) {
        weighed.clear();
        let mut before = None;
        for number in words {
            let rarity = vocabulary.weight(number);
            let weight = before.and_then(|before| self.told(before, number, vocabulary)).unwrap_or(rarity).min(rarity);
            weighed.push(Feature { number, weight });
            before = Some(number);
        }
    }

    /// What a word tells behind another; nothing where both are no phrase.
    fn told(&self, before: u32, number: u32, vocabulary: &Vocabulary<'_>) -> Option<u16> {
        let place = self.places.place(digest(before, number));
        if self.few(place) < PHRASE {
            return None;
        }
        let together = self.many.get(&place).map_or(0, |count| u32::from(*count));
        let all = vocabulary.clauses(before).max(together);
        Some(logarithm(all, together) + LEAST)
    }

    /// How many of the words side by side in one clause, but for phrases, stand so in another, by its sorted pairs.
    pub(super) fn shared(&self, of: &[u32], others: &[u32]) -> Likeness {
        let own = of.windows(2).map(|pair| digest(pair[0], pair[1]));
        let (mut all, mut found) = (0, 0);
        for digest in own.filter(|digest| self.few(self.places.place(*digest)) < PHRASE) {
            all += 1;
            found += u64::from(others.binary_search(&digest).is_ok());
        }
        share(found, all)
    }
}

/// Whether all of the words side by side in one clause stand so in another, by its sorted pairs.
pub(super) fn all_stand_in(of: &[u32], others: &[u32]) -> bool {
    of.windows(2).all(|pair| others.binary_search(&digest(pair[0], pair[1])).is_ok())
}

/// The digests of what stands side by side in a clause, sorted.
pub(super) fn sorted_pairs(words: impl Iterator<Item = u32>) -> Vec<u32> {
    let mut pairs: Vec<u32> = pairs(words).collect();
    pairs.sort_unstable();
    pairs
}

/// The digests of what stands side by side in a clause, in order.
fn pairs(words: impl Iterator<Item = u32>) -> impl Iterator<Item = u32> {
    let mut before = None;
    words.filter_map(move |own| before.replace(own).map(|before| digest(before, own)))
}

/// A digest of two features side by side.
pub(super) fn digest(one: u32, other: u32) -> u32 {
    let mixed = (u64::from(one) << 32 | u64::from(other)).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    (mixed >> 32) as u32
}
