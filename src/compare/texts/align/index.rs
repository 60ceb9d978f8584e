//! Which clauses share rare words: an inverted index whose size and whose answers are bounded.

use rayon::prelude::*;

use super::bags::{Bags, Feature};
use super::phrases::digest;

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

/// From keys to the clauses of one text that have them. A key is a digest of a word, or of two words side by side.
pub(super) struct Index {
    common: Common,
    /// Where the postings of each bucket begin; at the end, where the last ones end.
    starts: Vec<u32>,
    /// Keys with their clauses, sorted.
    postings: Vec<(u32, u32)>,
}

impl Index {
    /// Of the clauses of the earlier text.
    pub(super) fn of(bags: &Bags<'_>) -> Self {
        let common = Common::of(bags);
        let mut postings: Vec<(u32, u32)> = Vec::new();
        let mut rare = Vec::new();
        for (at, clause) in (0..bags.old.len()).zip(0..) {
            let words = bags.old.words(at);
            common.rarest(bags.bag_of_old(at), words, &mut rare);
            let most = KEYS.max(words.len() / WORDS_OF_KEY);
            postings.extend(rare.iter().take(most).map(|(_, key)| (*key, clause)));
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

    /// The keys of a clause of the other text that are worth to be looked up, the rarest first, and whether it has keys too
    /// common for that.
    pub(super) fn rarest(&self, bag: &[Feature], words: &[u32], keys: &mut Vec<(u8, u32)>) -> bool {
        self.common.rarest(bag, words, keys)
    }
}

/// The bucket of a key where the keys are sorted.
fn place(key: u32, buckets: usize) -> usize {
    // A key has 32 bits, and so has the number of buckets at most.
    ((u64::from(key) * buckets as u64) >> 32) as usize
}

/// How common each key is, by its bucket: where two keys share one, both count for more.
struct Common {
    counts: Vec<u8>,
}

impl Common {
    fn of(bags: &Bags<'_>) -> Self {
        let clauses = || (0..bags.old.len()).map(|at| (bags.bag_of_old(at), bags.old.words(at)));
        let keys: usize = clauses().map(|(bag, words)| bag.len() + words.len()).sum();
        let mut counts = vec![0_u8; keys.max(1).next_power_of_two()];
        let buckets = counts.len();
        for (bag, words) in clauses() {
            each_key(bag, words, |key| {
                let count = &mut counts[bucket(key, buckets)];
                *count = count.saturating_add(1);
            });
        }
        Self { counts }
    }

    fn rarest(&self, bag: &[Feature], words: &[u32], keys: &mut Vec<(u8, u32)>) -> bool {
        keys.clear();
        let mut has_common = false;
        each_key(bag, words, |key| match self.counts[bucket(key, self.counts.len())] {
            count if count <= MOST_POSTINGS => keys.push((count, key)),
            _ => has_common = true,
        });
        keys.sort_unstable();
        keys.dedup();
        has_common
    }
}

/// The bucket of a key where they are counted, of a power of two.
fn bucket(key: u32, buckets: usize) -> usize {
    key as usize & (buckets - 1)
}

fn each_key(bag: &[Feature], words: &[u32], mut take: impl FnMut(u32)) {
    for feature in bag {
        take(digest(feature.number, u32::MAX));
    }
    words.windows(2).for_each(|pair| take(digest(pair[0], pair[1])));
}
