//! Words side by side: what many clauses say in the same phrase says little of any of them.

use super::super::Likeness;
use super::bags::{Feature, share};
use super::vocabulary::{Vocabulary, logarithm};

/// Two words side by side in so many clauses are a phrase.
const PHRASE: u16 = 6;

/// What a word in a phrase weighs at least, in 1/256 of a natural unit of information.
const LEAST: u16 = 25;

/// How often each two words stand side by side, by a digest: where two digests share a place, both count for more.
pub(super) struct Phrases {
    counts: Vec<u16>,
}

impl Phrases {
    /// Room for so many words.
    pub(super) fn with_room_for(words: usize) -> Self {
        Self { counts: vec![0; words.max(1).next_power_of_two()] }
    }

    /// Counts the words of a clause.
    pub(super) fn count(&mut self, words: &[u32]) {
        for pair in words.windows(2) {
            let place = self.place(digest(pair[0], pair[1]));
            self.counts[place] = self.counts[place].saturating_add(1);
        }
    }

    /// The words of a clause with what each weighs there: as rare as it is, or, behind a word that often foretells it, only as
    /// much as it then still tells.
    pub(super) fn weigh(&self, words: &[u32], vocabulary: &Vocabulary<'_>, weighed: &mut Vec<Feature>) {
        weighed.clear();
        let mut before = None;
        for number in words {
            let rarity = vocabulary.weight(*number);
            let weight = before.and_then(|before| self.told(before, *number, vocabulary)).unwrap_or(rarity).min(rarity);
            weighed.push(Feature { number: *number, weight });
            before = Some(*number);
        }
    }

    /// What a word tells behind another; nothing where both are no phrase.
    fn told(&self, before: u32, number: u32, vocabulary: &Vocabulary<'_>) -> Option<u16> {
        let together = self.counts[self.place(digest(before, number))];
        let all = vocabulary.clauses(before).max(u32::from(together));
        (together >= PHRASE).then(|| logarithm(all, u32::from(together)) + LEAST)
    }

    /// How many of the words side by side in one clause, but for phrases, stand so in another, by its sorted pairs.
    pub(super) fn shared(&self, of: &[u32], others: &[u32]) -> Likeness {
        let own = of.windows(2).map(|pair| digest(pair[0], pair[1]));
        let (mut all, mut found) = (0, 0);
        for digest in own.filter(|digest| self.counts[self.place(*digest)] < PHRASE) {
            all += 1;
            found += u64::from(others.binary_search(&digest).is_ok());
        }
        share(found, all)
    }

    fn place(&self, digest: u32) -> usize {
        digest as usize & (self.counts.len() - 1)
    }
}

/// Whether all of the words side by side in one clause stand so in another, by its sorted pairs.
pub(super) fn all_stand_in(of: &[u32], others: &[u32]) -> bool {
    of.windows(2).all(|pair| others.binary_search(&digest(pair[0], pair[1])).is_ok())
}

/// The digests of what stands side by side in a clause, sorted.
pub(super) fn sorted_pairs(words: &[u32]) -> Vec<u32> {
    let mut pairs: Vec<u32> = words.windows(2).map(|pair| digest(pair[0], pair[1])).collect();
    pairs.sort_unstable();
    pairs
}

/// A digest of two features side by side.
pub(super) fn digest(one: u32, other: u32) -> u32 {
    let mixed = (u64::from(one) << 32 | u64::from(other)).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    (mixed >> 32) as u32
}
