//! Clauses with the same words.

use std::hash::Hasher;

use rayon::prelude::*;
use rustc_hash::{FxHashMap, FxHasher};

use super::super::{Likeness, OutlinedText, PairRule};
use super::case;
use super::pairing::Pairing;

/// From so many clauses on it is quicker to share the work than to do it alone.
const WORTH_SHARING: usize = 4_000;

/// Each clause by its words: two clauses have one number where their words are the same, however they are set in lines. Short
/// ones have one in any case of letters: a title in capitals is the same title.
pub(super) struct SameWords {
    pub(super) old: Vec<u32>,
    pub(super) new: Vec<u32>,
    /// By that number, how often the words stand in each text.
    counts: Vec<Counts>,
    /// The same by their words as they are written.
    written_old: Vec<u32>,
    written_new: Vec<u32>,
}

#[derive(Clone, Copy, Default)]
struct Counts {
    old: u32,
    new: u32,
}

/// The number of clauses without words of their own.
pub(super) const NO_WORDS: u32 = 0;

impl SameWords {
    pub(super) fn of(old: OutlinedText<'_>, new: OutlinedText<'_>) -> Self {
        let mut numbers =
            Numbers { words: vec![("", NO_WORDS)], counts: vec![Counts::default()], ..Numbers::default() };
        let written_old = numbers.of(old, |counts| &mut counts.old);
        let written_new = numbers.of(new, |counts| &mut counts.new);
        let words: Vec<&str> = numbers.words.iter().map(|(words, _)| *words).collect();
        let in_any_case = case::firsts(&words);
        let mut counts = numbers.counts;
        for (number, first) in &in_any_case {
            let Counts { old, new } = std::mem::take(&mut counts[*number as usize]);
            counts[*first as usize].old += old;
            counts[*first as usize].new += new;
        }
        let first = |number: &u32| in_any_case.get(number).copied().unwrap_or(*number);
        let old = written_old.iter().map(first).collect();
        let new = written_new.iter().map(first).collect();
        Self { old, new, counts, written_old, written_new }
    }

    /// Whether a clause of the earlier text has the words of one of the later text, in any case.
    pub(super) fn are_same(&self, old: u32, new: u32) -> bool {
        let number = self.old[old as usize];
        number == self.new[new as usize] && number != NO_WORDS
    }

    /// Whether neither clause has words of its own.
    pub(super) fn have_none(&self, old: u32, new: u32) -> bool {
        self.old[old as usize] == NO_WORDS && self.new[new as usize] == NO_WORDS
    }

    /// The numbers of the earlier and of the later text: first those of the words as they are written, then in any case.
    pub(super) fn numbers(&self) -> [(&[u32], &[u32]); 2] {
        [(&self.written_old, &self.written_new), (&self.old, &self.new)]
    }

    /// Pairs two clauses with the same words; those that are written in another case are alike and no more.
    pub(super) fn pair_same(&self, old: u32, new: u32, pairing: &mut Pairing) {
        let is_written_so = self.written_old[old as usize] == self.written_new[new as usize];
        let rule = if is_written_so { PairRule::SameWords } else { PairRule::AlikeWords };
        pairing.pair(old, new, rule, SAME);
    }

    /// How often words stand in the earlier and in the later text.
    pub(super) fn counts(&self, number: u32) -> (u32, u32) {
        let counts = self.counts[number as usize];
        (counts.old, counts.new)
    }

    /// Pairs what stands once in each text, and then its neighbours as long as they are the same.
    pub(super) fn pair(&self, pairing: &mut Pairing) {
        let mut only: Vec<Option<u32>> = vec![None; self.counts.len()];
        for (clause, number) in (0..).zip(&self.old) {
            if matches!(self.counts[*number as usize], Counts { old: 1, new: 1 }) && *number != NO_WORDS {
                only[*number as usize] = Some(clause);
            }
        }
        for (clause, number) in (0..).zip(&self.new) {
            if let Some(old) = only[*number as usize] {
                self.pair_same(old, clause, pairing);
            }
        }
        self.extend_from(Ends::Unpaired, pairing);
    }

    /// Pairs the neighbours of what is paired, forwards and then backwards, as long as their words are the same. Both
    /// beginnings are a pair, and so are both ends.
    pub(super) fn extend(&self, pairing: &mut Pairing) {
        self.extend_from(Ends::Paired, pairing);
    }

    fn extend_from(&self, ends: Ends, pairing: &mut Pairing) {
        let (old_end, new_end) = (end(&self.old), end(&self.new));
        let may_pair = |old: u32, new: u32, pairing: &Pairing| {
            old < old_end && pairing.is_free(old, new) && self.are_same(old, new)
        };
        let are_paired = ends == Ends::Paired;
        let mut next = are_paired.then_some(0);
        for new in 0..new_end {
            if let Some(old) = next.filter(|old| may_pair(*old, new, pairing)) {
                self.pair_same(old, new, pairing);
            }
            next = pairing.new.partner(new).map(|partner| partner.clause + 1);
        }
        let mut behind = are_paired.then_some(old_end);
        for new in (0..new_end).rev() {
            let before = behind.and_then(|old| old.checked_sub(1));
            if let Some(old) = before.filter(|old| may_pair(*old, new, pairing)) {
                self.pair_same(old, new, pairing);
            }
            behind = pairing.new.partner(new).map(|partner| partner.clause);
        }
    }
}

/// Whether both beginnings count as a pair, and both ends. They may not before more is known: one text may begin with a list
/// of its titles.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Ends {
    Unpaired,
    Paired,
}

/// Pairs the clauses of a text with themselves.
pub(super) fn pair_each_with_itself(pairing: &mut Pairing) {
    for clause in 0..u32::try_from(pairing.new.len()).unwrap_or(u32::MAX) {
        pairing.pair(clause, clause, PairRule::SameWords, SAME);
    }
}

/// The likeness of the same words.
pub(super) const SAME: Likeness = Likeness(1000);

fn end(clauses: &[u32]) -> u32 {
    u32::try_from(clauses.len()).unwrap_or(u32::MAX)
}

/// Numbers for words, given as they come.
#[derive(Default)]
struct Numbers<'t> {
    /// By their digest, the number of the first words that have it.
    known: FxHashMap<u64, u32>,
    /// By their number, the words, and the number of the next words with their digest.
    words: Vec<(&'t str, u32)>,
    counts: Vec<Counts>,
}

impl<'t> Numbers<'t> {
    fn of(&mut self, text: OutlinedText<'t>, count: fn(&mut Counts) -> &mut u32) -> Vec<u32> {
        let all = 0..text.outline.clauses.len();
        let digest_of = |clause: usize| digest(text.words(clause));
        let digests: Vec<u64> = match all.len() {
            0..WORTH_SHARING => all.clone().map(digest_of).collect(),
            _ => all.clone().into_par_iter().map(digest_of).collect(),
        };
        let number = |(clause, digest)| {
            let number = self.number(text.words(clause), digest);
            *count(&mut self.counts[number as usize]) += 1;
            number
        };
        all.zip(digests).map(number).collect()
    }

    fn number(&mut self, words: &'t str, digest: u64) -> u32 {
        if words.is_empty() {
            return NO_WORDS;
        }
        let new = u32::try_from(self.words.len()).unwrap_or(u32::MAX);
        let mut number = *self.known.entry(digest).or_insert(new);
        while number != new {
            let (known, next) = self.words[number as usize];
            if known == words || is_same(known, words) {
                return number;
            }
            if next == NO_WORDS {
                self.words[number as usize].1 = new;
            }
            number = self.words[number as usize].1;
        }
        self.words.push((words, NO_WORDS));
        self.counts.push(Counts::default());
        new
    }
}

/// A digest of the words, whatever blanks stand between them.
fn digest(words: &str) -> u64 {
    let mut hasher = FxHasher::default();
    if is_even(words.as_bytes()) {
        hasher.write(words.as_bytes());
    } else {
        let mut even = String::with_capacity(words.len());
        for word in words.split_ascii_whitespace() {
            if !even.is_empty() {
                even.push(' ');
            }
            even.push_str(word);
        }
        hasher.write(even.as_bytes());
    }
    hasher.finish()
}

/// Whether nothing but single blanks stands between words.
pub(super) fn is_even(words: &[u8]) -> bool {
    memchr::memchr3(b'\n', b'\t', b'\r', words).is_none() && memchr::memmem::find(words, b"  ").is_none()
}

fn is_same(one: &str, other: &str) -> bool {
    one.split_ascii_whitespace().eq(other.split_ascii_whitespace())
}
