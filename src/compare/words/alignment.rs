//! Which tokens of two texts are the same, as ranges of both.

use std::ops::Range;

use rustc_hash::{FxBuildHasher, FxHashMap};
use similar::{Algorithm, DiffTag, capture_diff_slices};

use crate::text::{Token, TokenKind, is_han};

/// Below this share of tokens in common two texts are not alike: their differences would be crumbs.
const ALIKE: f32 = 0.35;

/// Beyond this many tokens on a side two texts are not laid beside each other, so that the work has a bound that does not
/// hang on the clock.
pub(in crate::compare) const MOST_TOKENS: usize = 4_000;

/// From this many tokens on, texts that share words are not laid beside each other unless they share phrases too: most texts
/// of one language have its commonest words in common.
const LONG: usize = 200;

/// The least share of tokens, in any order, that long texts must have in common: less than [`ALIKE`], since some tokens weigh
/// more than others.
const LEAST_TOKENS: f32 = 0.2;

/// The least share of phrases of three tokens that long texts must have in common. Where half of the words are others, about
/// an eighth of the phrases is left.
const LEAST_PHRASES: f32 = 0.1;

/// A stretch of tokens that is the same in both texts, or that differs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::compare) struct Stretch {
    pub(in crate::compare) is_equal: bool,
    /// Tokens of the earlier text.
    pub(in crate::compare) old: Range<usize>,
    /// Tokens of the later text.
    pub(in crate::compare) new: Range<usize>,
}

impl Stretch {
    /// The same with its sides exchanged.
    pub(in crate::compare) fn mirrored(self) -> Self {
        Self { old: self.new, new: self.old, ..self }
    }
}

/// The stretches of two texts, equal and unequal ones by turns; nothing where the texts are not alike or too long. With the
/// texts exchanged they are the same, with their sides exchanged.
pub(in crate::compare) fn stretches(old: &[Token<'_>], new: &[Token<'_>]) -> Option<Vec<Stretch>> {
    // The algorithm goes in one direction, and may take another way back.
    if written(old).le(written(new)) {
        return forth(old, new);
    }
    forth(new, old).map(|stretches| stretches.into_iter().map(Stretch::mirrored).collect())
}

fn written<'t>(tokens: &[Token<'t>]) -> impl Iterator<Item = &'t str> {
    tokens.iter().map(|token| token.text)
}

fn forth(old: &[Token<'_>], new: &[Token<'_>]) -> Option<Vec<Stretch>> {
    if old.len().max(new.len()) > MOST_TOKENS {
        return None;
    }
    let mut known = Known(FxHashMap::with_capacity_and_hasher(old.len().max(new.len()), FxBuildHasher));
    let (old_ids, new_ids) = (known.identities(old), known.identities(new));
    let are_long = old.len().min(new.len()) >= LONG;
    if are_long && !may_be_alike(&old_ids, &new_ids, known.0.len()) {
        return None;
    }
    let operations = capture_diff_slices(Algorithm::Myers, &old_ids, &new_ids);
    let equal = operations.iter().filter(|operation| operation.tag() == DiffTag::Equal);
    let shared = share(equal.map(|operation| weight(&old[operation.old_range()])).sum(), weight(old) + weight(new));
    if shared < ALIKE && !differ_in_case_alone(old, new) {
        return None;
    }
    let mut stretches: Vec<Stretch> = Vec::new();
    for operation in operations {
        let next = Stretch {
            is_equal: operation.tag() == DiffTag::Equal,
            old: operation.old_range(),
            new: operation.new_range(),
        };
        match stretches.last_mut() {
            Some(last) if last.is_equal == next.is_equal => {
                last.old.end = next.old.end;
                last.new.end = next.new.end;
            }
            _ => stretches.push(next),
        }
    }
    for at in 1..stretches.len().saturating_sub(1) {
        if let [before, edit, after] = &mut stretches[at - 1..=at + 1] {
            slide(old, new, before, edit, after);
        }
    }
    stretches.retain(|stretch| !stretch.old.is_empty() || !stretch.new.is_empty());
    Some(stretches)
}

/// Whether two texts are the same but for the case of their letters, as a title and the same title in capitals are.
fn differ_in_case_alone(old: &[Token<'_>], new: &[Token<'_>]) -> bool {
    let lower = |token: &Token<'_>| token.key().to_lowercase();
    old.len() == new.len() && old.iter().zip(new).all(|(old, new)| old == new || lower(old) == lower(new))
}

/// How much tokens count: each Han character of a number or reference as much as a word.
fn weight(tokens: &[Token<'_>]) -> usize {
    let weigh = |token: &Token<'_>| match token.kind {
        TokenKind::Word | TokenKind::Han | TokenKind::Sign | TokenKind::Blank => 1,
        _ => token.key().chars().filter(|character| is_han(*character)).count().max(1),
    };
    tokens.iter().map(weigh).sum()
}

/// The share of both texts that stands in both.
#[expect(clippy::cast_precision_loss, reason = "no text has so many tokens that a share would be told wrongly")]
fn share(shared: usize, of_both: usize) -> f32 {
    if of_both == 0 { 1.0 } else { 2.0 * shared as f32 / of_both as f32 }
}

/// The different tokens of both texts, each with its number.
struct Known<'t>(FxHashMap<Token<'t>, u32>);

impl<'t> Known<'t> {
    /// A number for each token, the same for equal ones.
    fn identities(&mut self, tokens: &[Token<'t>]) -> Vec<u32> {
        let mut identity = |token: &Token<'t>| {
            // At most [`MOST_TOKENS`] are known of either side.
            let next = u32::try_from(self.0.len()).unwrap_or(u32::MAX);
            *self.0.entry(*token).or_insert(next)
        };
        tokens.iter().map(&mut identity).collect()
    }
}

/// Whether two long texts may have enough in common: tokens in any order, and phrases. `known`: how many different tokens
/// there are.
fn may_be_alike(old: &[u32], new: &[u32], known: usize) -> bool {
    let both = old.len() + new.len();
    share(shared_tokens(old, new, known), both) >= LEAST_TOKENS
        && share(shared_phrases(old, new), both) >= LEAST_PHRASES
}

/// How many tokens stand on both sides, in any order.
fn shared_tokens(old: &[u32], new: &[u32], known: usize) -> usize {
    let mut counts = vec![0_usize; known];
    for id in old {
        counts[*id as usize] += 1;
    }
    new.iter().filter(|id| take(&mut counts[**id as usize])).count()
}

/// How many phrases of three tokens stand on both sides.
fn shared_phrases(old: &[u32], new: &[u32]) -> usize {
    let mut counts: FxHashMap<&[u32], usize> = FxHashMap::default();
    for phrase in old.windows(3) {
        *counts.entry(phrase).or_default() += 1;
    }
    new.windows(3).filter(|phrase| counts.get_mut(phrase).is_some_and(take)).count()
}

/// Takes one away where there is one.
fn take(count: &mut usize) -> bool {
    let is_there = *count > 0;
    *count = count.saturating_sub(1);
    is_there
}

/// Moves what was only added or only removed along words that stand at both of its ends, so that it begins where a phrase
/// does: `A; B; C` becomes `A; B; {+D; +}C` and not `A; B{+; D+}; C`.
fn slide(old: &[Token<'_>], new: &[Token<'_>], before: &mut Stretch, edit: &mut Stretch, after: &mut Stretch) {
    let (tokens, edited) = match (edit.old.is_empty(), edit.new.is_empty()) {
        (true, false) => (new, edit.new.clone()),
        (false, true) => (old, edit.old.clone()),
        _ => return,
    };
    let length = edited.len();
    let most_back = before.old.len().min(before.new.len());
    let back = (0..most_back).take_while(|by| tokens[edited.end - 1 - by] == tokens[edited.start - 1 - by]).count();
    let most_on = after.old.len().min(after.new.len());
    let on = (0..most_on).take_while(|by| tokens[edited.start + by] == tokens[edited.end + by]).count();
    let places = (edited.start - back..=edited.start + on).map(|start| (quality(tokens, start, start + length), start));
    let own = quality(tokens, edited.start, edited.end);
    // Of equally good places the first; none is worth a move that makes it no better.
    let best = places.rev().max_by_key(|(quality, _)| *quality).filter(|(quality, _)| *quality > own);
    let Some((_, start)) = best else { return };
    let shift = |range: &mut Range<usize>, border: usize| *range = range.start.min(border)..border;
    let moved = |at: usize| (at + start) - edited.start;
    let (old_start, new_start) = (moved(edit.old.start), moved(edit.new.start));
    let (old_end, new_end) = (moved(edit.old.end), moved(edit.new.end));
    shift(&mut before.old, old_start);
    shift(&mut before.new, new_start);
    (edit.old, edit.new) = (old_start..old_end, new_start..new_end);
    (after.old.start, after.new.start) = (old_end, new_end);
}

/// How well a stretch reads as a phrase: best from behind one mark to behind the next, then from behind a mark or from a
/// bracket on, then from a mark on.
fn quality(tokens: &[Token<'_>], start: usize, end: usize) -> u8 {
    const OPENING: [&str; 8] = ["(", "[", "（", "“", "„", "«", "「", "《"];
    let sign = |at: usize| tokens.get(at).filter(|token| token.kind == TokenKind::Sign).map(|token| token.key());
    let is_mark = |at: usize| sign(at).is_some_and(|sign| !OPENING.contains(&sign));
    let is_opening = sign(start).is_some_and(|sign| OPENING.contains(&sign));
    let begins = start == 0 || is_mark(start - 1);
    match (begins || is_opening, end > 0 && is_mark(end - 1)) {
        (true, true) => 3,
        (true, false) => 2,
        (false, _) => u8::from(is_mark(start)),
    }
}

#[cfg(test)]
mod tests {
    use super::{Stretch, stretches};
    use crate::text::tokens;
    use proptest::prelude::proptest;

    proptest! {
        #[test]
        fn with_the_texts_exchanged_the_sides_are(before in "([ab] |[军队,.]){0,16}", after in "([ab] |[军队,.]){0,16}") {
            let (old, new) = (tokens(&before), tokens(&after));
            let back = stretches(&new, &old).map(|back| back.into_iter().map(Stretch::mirrored).collect::<Vec<_>>());
            proptest::prop_assert_eq!(stretches(&old, &new), back);
        }
    }
}
