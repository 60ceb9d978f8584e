//! Which clauses share rare words: an inverted index whose size and whose answers are bounded.

use super::bags::Side;
use super::phrases::digest;

/// A key that more clauses have is not looked up: it says nothing.
const MOST_POSTINGS: u8 = 64;

/// A clause is found by its rarest keys, so many at most.
const KEYS: usize = 16;

/// And by one for so many of its words: a long clause may have become many short ones.
const WORDS_OF_KEY: usize = 4;

/// From keys to the clauses of one text that have them. A key is a digest of a word, or of two words side by side.
pub(super) struct Index {
    common: Common,
    /// Where the clauses of each bucket begin; at the end, where the last ones end.
    starts: Vec<u32>,
    /// Keys with their clauses, bucket by bucket.
    postings: Vec<(u32, u32)>,
}

impl Index {
    pub(super) fn of(side: &Side) -> Self {
        let common = Common::of(side);
        let mut chosen: Vec<(u32, u32)> = Vec::new();
        let mut rare = Vec::new();
        for (at, clause) in (0..side.len()).zip(0..) {
            common.rarest(side, at, &mut rare);
            let most = KEYS.max(side.words(at).len() / WORDS_OF_KEY);
            chosen.extend(rare.iter().take(most).map(|(_, key)| (*key, clause)));
        }
        Self::sorted(common, &chosen)
    }

    /// The clauses that have a key, in order.
    pub(super) fn clauses(&self, key: u32) -> impl Iterator<Item = u32> {
        let bucket = bucket(key, self.starts.len() - 1);
        let postings = &self.postings[self.starts[bucket] as usize..self.starts[bucket + 1] as usize];
        postings.iter().filter(move |(own, _)| *own == key).map(|(_, clause)| *clause)
    }

    /// The keys of a clause of the other text that are worth to be looked up, the rarest first, and whether it has keys too
    /// common for that.
    pub(super) fn rarest(&self, side: &Side, at: usize, keys: &mut Vec<(u8, u32)>) -> bool {
        self.common.rarest(side, at, keys)
    }

    /// The keys sorted into their buckets, in linear time.
    fn sorted(common: Common, chosen: &[(u32, u32)]) -> Self {
        let buckets = chosen.len().max(1).next_power_of_two();
        let mut starts = vec![0_u32; buckets + 1];
        for (key, _) in chosen {
            starts[bucket(*key, buckets)] += 1;
        }
        let mut end = 0;
        for start in &mut starts {
            end += *start;
            *start = end;
        }
        let mut postings = vec![(0, 0); chosen.len()];
        for posting in chosen.iter().rev() {
            let start = &mut starts[bucket(posting.0, buckets)];
            *start -= 1;
            postings[*start as usize] = *posting;
        }
        Self { common, starts, postings }
    }
}

/// How common each key is, by its bucket: where two keys share one, both count for more.
struct Common {
    counts: Vec<u8>,
}

impl Common {
    fn of(side: &Side) -> Self {
        let keys: usize = (0..side.len()).map(|at| side.bag(at).len() + side.words(at).len()).sum();
        let mut counts = vec![0_u8; keys.max(1).next_power_of_two()];
        let buckets = counts.len();
        for at in 0..side.len() {
            each_key(side, at, |key| {
                let count = &mut counts[bucket(key, buckets)];
                *count = count.saturating_add(1);
            });
        }
        Self { counts }
    }

    fn rarest(&self, side: &Side, at: usize, keys: &mut Vec<(u8, u32)>) -> bool {
        keys.clear();
        let mut has_common = false;
        each_key(side, at, |key| match self.counts[bucket(key, self.counts.len())] {
            count if count <= MOST_POSTINGS => keys.push((count, key)),
            _ => has_common = true,
        });
        keys.sort_unstable();
        keys.dedup();
        has_common
    }
}

/// The bucket of a key, of a power of two.
fn bucket(key: u32, buckets: usize) -> usize {
    key as usize & (buckets - 1)
}

fn each_key(side: &Side, at: usize, mut take: impl FnMut(u32)) {
    side.bag(at).iter().for_each(|feature| take(digest(feature.number, u32::MAX)));
    side.words(at).windows(2).for_each(|pair| take(digest(pair[0], pair[1])));
}
