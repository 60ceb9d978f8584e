//! Which clauses share rare words: an inverted index whose size and whose answers are bounded.

use super::bags::{Side, digest};

/// A key that more clauses have is not looked up: it says nothing.
pub(super) const MOST_POSTINGS: u16 = 64;

/// A clause is found by its rarest keys, so many at most.
const KEYS: usize = 24;

/// From keys to the clauses of one text that have them. A key is a digest of a word, or of two words side by side.
pub(super) struct Index {
    /// Where the clauses of each bucket end.
    ends: Vec<u32>,
    /// Keys with their clauses, bucket by bucket.
    postings: Vec<(u32, u32)>,
    /// How many clauses have a key of each bucket, in the whole text.
    counts: Vec<u16>,
    mask: u32,
}

impl Index {
    pub(super) fn of(side: &Side) -> Self {
        let keys: usize = (0..side.len()).map(|at| side.bag(at).len() + side.neighbours(at).len()).sum();
        let buckets = keys.max(1).next_power_of_two();
        let mask = u32::try_from(buckets - 1).unwrap_or(u32::MAX);
        let mut counts = vec![0_u16; buckets];
        for at in 0..side.len() {
            each_key(side, at, |key| {
                let count = &mut counts[(key & mask) as usize];
                *count = count.saturating_add(1);
            });
        }
        let mut index = Self { ends: Vec::new(), postings: Vec::new(), counts, mask };
        let mut chosen: Vec<(u32, u32)> = Vec::new();
        let mut rare = Vec::new();
        for (at, clause) in (0..side.len()).zip(0..) {
            index.rarest(side, at, &mut rare);
            chosen.extend(rare.iter().take(KEYS).map(|(_, key)| (*key, clause)));
        }
        index.fill(&chosen);
        index
    }

    /// The clauses that have a key, in order.
    pub(super) fn clauses(&self, key: u32) -> impl Iterator<Item = u32> {
        let bucket = (key & self.mask) as usize;
        let start = bucket.checked_sub(1).map_or(0, |before| self.ends[before] as usize);
        let postings = &self.postings[start..self.ends[bucket] as usize];
        postings.iter().filter(move |(own, _)| *own == key).map(|(_, clause)| *clause)
    }

    /// The keys of a clause that are worth to be looked up, the rarest first, and whether it has keys too common for that.
    pub(super) fn rarest(&self, side: &Side, at: usize, keys: &mut Vec<(u16, u32)>) -> bool {
        keys.clear();
        let mut has_common = false;
        each_key(side, at, |key| match self.counts[(key & self.mask) as usize] {
            count if count <= MOST_POSTINGS => keys.push((count, key)),
            _ => has_common = true,
        });
        keys.sort_unstable();
        keys.dedup();
        has_common
    }

    /// Sorts the chosen keys into their buckets, in linear time.
    fn fill(&mut self, chosen: &[(u32, u32)]) {
        let mut ends = vec![0_u32; self.counts.len()];
        for (key, _) in chosen {
            ends[(key & self.mask) as usize] += 1;
        }
        let mut sum = 0;
        for end in &mut ends {
            sum += *end;
            *end = sum;
        }
        let mut next = ends.clone();
        self.postings = vec![(0, 0); chosen.len()];
        for posting in chosen.iter().rev() {
            let place = &mut next[(posting.0 & self.mask) as usize];
            *place -= 1;
            self.postings[*place as usize] = *posting;
        }
        self.ends = ends;
    }
}

fn each_key(side: &Side, at: usize, mut take: impl FnMut(u32)) {
    side.bag(at).iter().for_each(|feature| take(digest(feature.number, u32::MAX)));
    side.neighbours(at).iter().for_each(|key| take(*key));
}
