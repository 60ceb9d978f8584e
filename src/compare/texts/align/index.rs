//! Which clauses share rare words: an inverted index whose size and whose answers are bounded.

use rayon::prelude::*;

use super::bags::{Bags, Side};
use super::phrases::digest;
use super::places::Places;

/// A key that more clauses have is not looked up: it says nothing.
const MOST_POSTINGS: u8 = 64;

/// A clause is found by its rarest keys, so many at most.
const KEYS: usize = 16;

/// And by one for so many of its words: a long clause may have become many short ones.
const WORDS_OF_KEY: usize = 4;

/// So many postings share a bucket, about.
const POSTINGS_OF_BUCKET: usize = 4;

/// From so many postings on it is quicker to share the sorting than to do it alone.
const WORTH_SHARING: usize = 1 << 16;

/// From keys to the clauses of the earlier text that have them. A key is a digest of a word, or of two words side by side.
pub(super) struct Index {
    common: Common,
    /// Where the postings of each bucket begin; at the end, where the last ones end.
    starts: Vec<u32>,
    /// Keys with their clauses, sorted.
    postings: Vec<(u32, u32)>,
}

impl Index {
    pub(super) fn of(bags: &Bags<'_>) -> Self {
        let common = Common::of(bags);
        let mut postings: Vec<(u32, u32)> = Vec::new();
        let (mut terms, mut rare) = (Terms::default(), Vec::new());
        for (at, clause) in (0..bags.old.len()).zip(0..) {
            terms.read(&bags.old, at);
            common.rarest(&terms, &mut rare);
            let most = KEYS.max(terms.words.len() / WORDS_OF_KEY);
            let asked = rare.iter().take(most).filter(|(_, key)| common.is_asked_for(*key));
            postings.extend(asked.map(|(_, key)| (*key, clause)));
        }
        // In place: a second list would be as large as a text.
        match postings.len() {
            0..WORTH_SHARING => postings.sort_unstable(),
            _ => postings.par_sort_unstable(),
        }
        let mut starts = vec![0_u32; postings.len() / POSTINGS_OF_BUCKET + 2];
        let buckets = starts.len() - 1;
        for (key, _) in &postings {
            starts[place(*key, buckets) + 1] += 1;
        }
        let mut end = 0;
        for start in &mut starts {
            end += *start;
            *start = end;
        }
        Self { common, starts, postings }
    }

    /// The clauses that have a key, in order.
    pub(super) fn clauses(&self, key: u32) -> impl Iterator<Item = u32> {
        let bucket = place(key, self.starts.len() - 1);
        let postings = &self.postings[self.starts[bucket] as usize..self.starts[bucket + 1] as usize];
        postings.iter().filter(move |(own, _)| *own == key).map(|(_, clause)| *clause)
    }

    /// The keys of a clause of the later text that are worth to be looked up, the rarest first, each with how many clauses of
    /// the earlier text have it; and whether it has keys too common for that.
    pub(super) fn rarest(&self, terms: &Terms, keys: &mut Vec<(u8, u32)>) -> bool {
        self.common.rarest(terms, keys)
    }
}

/// The bucket of a key where the keys are sorted.
fn place(key: u32, buckets: usize) -> usize {
    // A key has 32 bits, and so has the number of buckets at most.
    ((u64::from(key) * buckets as u64) >> 32) as usize
}

/// How common each key is, by its place: where two keys share one, both count for more.
struct Common {
    places: Places,
    /// In how many clauses of the earlier text, as far as that is not too many; and whether the later text has it.
    counts: Vec<u8>,
}

/// What is set where the later text has a key: no other is ever asked for.
const ASKED_FOR: u8 = 1 << 7;

impl Common {
    fn of(bags: &Bags<'_>) -> Self {
        let keys = bags.old.all_words() + bags.vocabulary().len();
        let places = Places::of(keys);
        let mut common = Self { places, counts: vec![0; places.count()] };
        let mut terms = Terms::default();
        for at in 0..bags.old.len() {
            terms.read(&bags.old, at);
            terms.each_key(|key| {
                let count = common.count_mut(key);
                *count = (*count + 1).min(MOST_POSTINGS + 1);
            });
        }
        for at in 0..bags.new.len() {
            terms.read(&bags.new, at);
            terms.each_key(|key| *common.count_mut(key) |= ASKED_FOR);
        }
        common
    }

    fn rarest(&self, terms: &Terms, keys: &mut Vec<(u8, u32)>) -> bool {
        keys.clear();
        let mut has_common = false;
        terms.each_key(|key| match self.count(key) & !ASKED_FOR {
            count if count <= MOST_POSTINGS => keys.push((count, key)),
            _ => has_common = true,
        });
        keys.sort_unstable();
        keys.dedup();
        has_common
    }

    fn is_asked_for(&self, key: u32) -> bool {
        self.count(key) & ASKED_FOR != 0
    }

    fn count(&self, key: u32) -> u8 {
        self.counts[self.places.place(key) as usize]
    }

    fn count_mut(&mut self, key: u32) -> &mut u8 {
        &mut self.counts[self.places.place(key) as usize]
    }
}

/// What a clause is found by.
#[derive(Default)]
pub(super) struct Terms {
    /// The numbers of its words, as they follow each other.
    pub(super) words: Vec<u32>,
    /// Each of them once.
    distinct: Vec<u32>,
}

impl Terms {
    pub(super) fn read(&mut self, side: &Side, at: usize) {
        self.words.clear();
        self.words.extend(side.words(at));
        self.distinct.clone_from(&self.words);
        self.distinct.sort_unstable();
        self.distinct.dedup();
    }

    fn each_key(&self, mut take: impl FnMut(u32)) {
        self.distinct.iter().for_each(|word| take(digest(*word, u32::MAX)));
        self.words.windows(2).for_each(|pair| take(digest(pair[0], pair[1])));
    }
}
