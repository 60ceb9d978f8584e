//! Which tokens of two texts are the same, as ranges of both.

use std::collections::HashMap;
use std::ops::Range;

use similar::{Algorithm, DiffTag, capture_diff_slices};

use crate::text::{Token, TokenKind};

/// Below this share of tokens in common two texts are not alike: their differences would be crumbs.
const ALIKE: f32 = 0.35;

/// Beyond this many tokens on a side two texts are not laid beside each other, so that the work has a bound that does not
/// hang on the clock.
const MOST_TOKENS: usize = 4_000;

/// From this many tokens on, texts that share words are not looked at closely unless they share pairs of words too: most
/// texts of one language have its commonest words in common.
const LONG: usize = 200;

/// The least share of pairs of neighbouring tokens that long texts must have in common. A text in which every other
/// word differs has none.
const LEAST_PAIRS: f32 = 0.1;

/// A stretch of tokens that is the same in both texts, or that differs.
#[derive(Clone, Debug)]
pub(in crate::compare) struct Stretch {
    pub(in crate::compare) is_equal: bool,
    /// Tokens of the earlier text.
    pub(in crate::compare) old: Range<usize>,
    /// Tokens of the later text.
    pub(in crate::compare) new: Range<usize>,
}

/// The stretches of two texts, equal and unequal ones by turns; nothing where the texts are not alike or too long.
pub(in crate::compare) fn stretches(old: &[Token<'_>], new: &[Token<'_>]) -> Option<Vec<Stretch>> {
    if old.len().max(new.len()) > MOST_TOKENS {
        return None;
    }
    let mut known = HashMap::with_capacity(old.len());
    let (old_ids, new_ids) = (identities(old, &mut known), identities(new, &mut known));
    if !may_be_alike(&old_ids, &new_ids) {
        return None;
    }
    let operations = capture_diff_slices(Algorithm::Myers, &old_ids, &new_ids);
    if similar::diff_ratio(&operations, old.len(), new.len()) < ALIKE {
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

/// A number for each token, the same for equal ones.
fn identities<'t>(tokens: &[Token<'t>], known: &mut HashMap<Token<'t>, usize>) -> Vec<usize> {
    let mut identity = |token: &Token<'t>| {
        let next = known.len();
        *known.entry(*token).or_insert(next)
    };
    tokens.iter().map(&mut identity).collect()
}

/// Whether two texts may have enough in common, by the tokens that they share in any order: an upper bound of what they
/// share in one order. Long ones must share pairs of neighbours.
fn may_be_alike(old: &[usize], new: &[usize]) -> bool {
    let singles = shared(old.iter().copied(), new.iter().copied());
    if share(singles, old.len(), new.len()) < ALIKE {
        return false;
    }
    let pairs = |ids: &[usize]| ids.windows(2).map(|pair| (pair[0], pair[1])).collect::<Vec<_>>();
    old.len().min(new.len()) < LONG || share(shared(pairs(old), pairs(new)), old.len(), new.len()) >= LEAST_PAIRS
}

#[expect(clippy::cast_precision_loss, reason = "no text has so many tokens that a share would be told wrongly")]
fn share(shared: usize, old: usize, new: usize) -> f32 {
    if old + new == 0 { 1.0 } else { 2.0 * shared as f32 / (old + new) as f32 }
}

/// How many of these stand on both sides.
fn shared<T: std::hash::Hash + Eq>(old: impl IntoIterator<Item = T>, new: impl IntoIterator<Item = T>) -> usize {
    let mut counts: HashMap<T, usize> = HashMap::new();
    for one in old {
        *counts.entry(one).or_default() += 1;
    }
    let is_shared =
        |one: &T| counts.get_mut(one).is_some_and(|count| std::mem::replace(count, count.saturating_sub(1)) > 0);
    new.into_iter().filter(is_shared).count()
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

/// How well a stretch reads as a phrase, by where it begins: behind a mark best, and never with one or behind a bracket.
fn quality(tokens: &[Token<'_>], start: usize, end: usize) -> u8 {
    const OPENING: [&str; 8] = ["(", "[", "（", "“", "„", "«", "「", "《"];
    let is_mark = |at: usize| {
        let token = tokens.get(at);
        token.is_some_and(|token| token.kind == TokenKind::Sign && !OPENING.contains(&token.key()))
    };
    let is_opening = |at: usize| tokens.get(at).is_some_and(|token| OPENING.contains(&token.key()));
    let begins = start == 0 || is_mark(start - 1);
    let has_own_mark = is_mark(end.saturating_sub(1));
    u8::from(begins) + u8::from(has_own_mark) + u8::from(is_opening(start))
}
