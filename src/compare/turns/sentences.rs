//! The sentences of two texts, and which of them say the same, wherever they stand: what moved with its sentence has not
//! turned.

use std::ops::Range;

use rustc_hash::FxHashMap;

use crate::text::{Token, TokenKind};

use super::items::Item;
use crate::compare::words::Stretch;

/// Sentences that have this share of their words in common may be one that was edited: three fifths.
const ALIKE: (usize, usize) = (3, 5);

/// In texts with more pairs of sentences than this none are looked for.
const MOST_PAIRS: usize = 10_000;

/// The sentences of two texts.
pub(super) struct Sentences<'t> {
    old: Vec<&'t [Token<'t>]>,
    new: Vec<&'t [Token<'t>]>,
    old_ends: Vec<usize>,
    new_ends: Vec<usize>,
    /// For each sentence of the old text, which of the new one are as near to it as any and it to them.
    nearest: Vec<Vec<usize>>,
    /// The pairs of sentences that are laid beside each other, with how many tokens they have in common there.
    beside: FxHashMap<(usize, usize), usize>,
}

impl<'t> Sentences<'t> {
    pub(super) fn of(
        (old, old_items): (&'t [Token<'t>], &[Item]),
        (new, new_items): (&'t [Token<'t>], &[Item]),
        stretches: &[Stretch],
    ) -> Self {
        let (old_ranges, new_ranges) = (ranges(old), ranges(new));
        let ends = |ranges: &[Range<usize>]| ranges.iter().map(|range| range.end).collect();
        let mut sentences = Self {
            old: old_ranges.iter().map(|range| &old[range.clone()]).collect(),
            new: new_ranges.iter().map(|range| &new[range.clone()]).collect(),
            old_ends: ends(&old_ranges),
            new_ends: ends(&new_ranges),
            nearest: Vec::new(),
            beside: FxHashMap::default(),
        };
        if old_ranges.len() * new_ranges.len() <= MOST_PAIRS {
            sentences.nearest = nearest(&plain(old, old_items, &old_ranges), &plain(new, new_items, &new_ranges));
        }
        for stretch in stretches.iter().filter(|stretch| stretch.is_equal) {
            for (old, new) in stretch.old.clone().zip(stretch.new.clone()) {
                *sentences.beside.entry((sentences.of_old(old), sentences.of_new(new))).or_default() += 1;
            }
        }
        sentences
    }

    /// The sentence of the old text that a token stands in.
    pub(super) fn of_old(&self, token: usize) -> usize {
        self.old_ends.partition_point(|end| *end <= token)
    }

    /// The sentence of the new text that a token stands in.
    pub(super) fn of_new(&self, token: usize) -> usize {
        self.new_ends.partition_point(|end| *end <= token)
    }

    /// The sentences of the new text that may be an edited one of the old.
    pub(super) fn nearest(&self, old: usize) -> &[usize] {
        self.nearest.get(old).map_or(&[], Vec::as_slice)
    }

    /// For each sentence of the old text those of the new one that may be it edited and stand elsewhere.
    pub(super) fn elsewhere(&self) -> Vec<Vec<usize>> {
        let of = |old| self.nearest(old).iter().copied().filter(|new| !self.are_beside((old, *new))).collect();
        (0..self.old.len()).map(of).collect()
    }

    /// A number for each sentence of the old and of the new text: the same for the same words.
    pub(super) fn wordings(&self) -> (Vec<usize>, Vec<usize>) {
        let mut known: FxHashMap<&[Token<'_>], usize> = FxHashMap::default();
        let mut number = |words: &&'t [Token<'t>]| {
            let next = known.len();
            *known.entry(words).or_insert(next)
        };
        (self.old.iter().map(&mut number).collect(), self.new.iter().map(&mut number).collect())
    }

    /// Whether two sentences are laid beside each other.
    fn are_beside(&self, (old, new): (usize, usize)) -> bool {
        let length = |sentences: &[&[Token<'_>]], at: usize| sentences.get(at).map_or(0, |tokens| tokens.len());
        let shared = self.beside.get(&(old, new)).copied().unwrap_or(0);
        2 * shared >= length(&self.old, old).min(length(&self.new, new))
    }
}

/// The sentences of a text, as ranges of its tokens.
fn ranges(tokens: &[Token<'_>]) -> Vec<Range<usize>> {
    let is_end = |token: &Token<'_>| {
        token.kind == TokenKind::Sign && matches!(token.key(), "." | ";" | "!" | "?" | "。" | "；" | "！" | "？")
    };
    let mut ranges = Vec::new();
    let mut start = 0;
    for (at, token) in tokens.iter().enumerate() {
        if is_end(token) || at + 1 == tokens.len() {
            ranges.push(start..at + 1);
            start = at + 1;
        }
    }
    ranges
}

/// The tokens of each sentence that are no part of what may turn it.
fn plain<'t>(tokens: &[Token<'t>], items: &[Item], ranges: &[Range<usize>]) -> Vec<Vec<Token<'t>>> {
    let mut is_turning = vec![false; tokens.len()];
    for item in items {
        is_turning[item.tokens.clone()].fill(true);
    }
    let plain = |range: &Range<usize>| range.clone().filter(|at| !is_turning[*at]).map(|at| tokens[at]).collect();
    ranges.iter().map(plain).collect()
}

/// For each sentence of the one text the sentences of the other that are alike and as near to it as any, and it to them.
fn nearest(old: &[Vec<Token<'_>>], new: &[Vec<Token<'_>>]) -> Vec<Vec<usize>> {
    let likeness: Vec<Vec<Likeness>> =
        old.iter().map(|one| new.iter().map(|other| likeness(one, other)).collect()).collect();
    let is_best = |old: usize, new: usize| {
        let own = likeness[old][new];
        let is_alike = 2 * own.shared * ALIKE.1 >= own.both * ALIKE.0;
        let rivals = likeness[old].iter().chain(likeness.iter().map(|row| &row[new]));
        is_alike && !rivals.into_iter().any(|rival| rival.is_above(own))
    };
    (0..old.len()).map(|old| (0..new.len()).filter(|new| is_best(old, *new)).collect()).collect()
}

/// How many tokens two sentences share, and how many both have.
#[derive(Clone, Copy)]
struct Likeness {
    shared: usize,
    both: usize,
}

impl Likeness {
    fn is_above(self, other: Self) -> bool {
        self.shared * other.both > other.shared * self.both
    }
}

fn likeness(one: &[Token<'_>], other: &[Token<'_>]) -> Likeness {
    let mut counts: FxHashMap<Token<'_>, usize> = FxHashMap::default();
    for token in one {
        *counts.entry(*token).or_default() += 1;
    }
    let mut shared = 0;
    for token in other {
        if let Some(count) = counts.get_mut(token).filter(|count| **count > 0) {
            *count -= 1;
            shared += 1;
        }
    }
    Likeness { shared, both: one.len() + other.len() }
}
