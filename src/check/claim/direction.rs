//! Whether something is said to go up or down, and from what.

use std::ops::Range;

use crate::record::WordKind;
use crate::text::Figure;

use super::super::reading::{ReadSentence, is_inside};
use super::Claim;

/// What a clause right behind says of a value beside another's: `800,000 troops, lower than the 600,000 of the first plan`.
pub(super) fn compared<'a>(sentence: &ReadSentence<'a>, claim: &Claim<'a>, end: usize) -> Option<Claim<'a>> {
    let next = sentence.clause_from(claim.range.end).filter(|next| next.end <= end)?;
    let other = claim.figures.iter().any(|figure| is_inside(&figure.range, next));
    let (own, _): (Vec<Figure>, Vec<Figure>) =
        claim.figures.iter().cloned().partition(|figure| is_inside(&figure.range, &claim.range));
    if !other || own.is_empty() || !sentence.has(WordKind::Contrast, next) {
        return None;
    }
    let goes_up = Some(direction(sentence, next, next)?);
    Some(Claim { range: next.clone(), topic: next.clone(), figures: own, goes_up, ..claim.clone() })
}

/// Whether the nearest word of direction in the clause says up or down.
pub(super) fn direction(sentence: &ReadSentence<'_>, topic: &Range<usize>, clause: &Range<usize>) -> Option<bool> {
    let nearest = |kind| {
        let away = |word: &Range<usize>| word.start.abs_diff(topic.end).min(topic.start.abs_diff(word.end));
        sentence.words(kind, clause).map(away).min()
    };
    match (nearest(WordKind::Up), nearest(WordKind::Down)) {
        (Some(up), Some(down)) if up != down => Some(up < down),
        (Some(_), None) => Some(true),
        (None, Some(_)) => Some(false),
        _ => None,
    }
}
