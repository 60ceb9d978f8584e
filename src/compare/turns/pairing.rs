//! Which of the items of two texts stand against each other.

use std::ops::Range;

use crate::text::Token;

use super::Turn;
use super::doubtful::in_place;
use super::items::Item;
use super::moved::forget_moved;
use super::offers::{Nearness, Offers};
use super::sentences::Sentences;
use super::side::{Side, settled};
use crate::compare::words::Stretch;

/// From so many tokens on, what was only added or only removed is a statement of its own: the verb in it says nothing of
/// the statements that stand in both texts.
const STATEMENT: usize = 6;

/// The turns between two texts, in the order of the texts.
/// `alike`: the stretches of the texts, where they are alike.
pub(super) fn turns(
    (old, old_items): (&[Token<'_>], &[Item]),
    (new, new_items): (&[Token<'_>], &[Item]),
    alike: Option<Vec<Stretch>>,
) -> Vec<Turn> {
    let are_alike = alike.is_some();
    let whole = || vec![Stretch { is_equal: false, old: 0..old.len(), new: 0..new.len() }];
    let stretches = alike.unwrap_or_else(whole);
    let (mut before, mut after) = (Side::new(old_items, old.len()), Side::new(new_items, new.len()));
    for (edit, stretch) in stretches.iter().enumerate().filter(|(_, stretch)| !stretch.is_equal) {
        stretch.old.clone().for_each(|token| before.edits[token] = Some(edit));
        stretch.new.clone().for_each(|token| after.edits[token] = Some(edit));
    }
    let mut pairs = grown(&mut before, &mut after, &stretches);
    before.file();
    after.file();
    for (edit, stretch) in stretches.iter().enumerate() {
        pairs.extend(in_place(&mut before, &mut after, (edit, stretch), (old, new)));
        pairs.extend(replaced(&mut before, &mut after, edit, stretch));
    }
    if before.has_open() && after.has_open() {
        let sentences = Sentences::of((old, old_items), (new, new_items), &stretches);
        pairs.extend(resettled(&mut before, &mut after, &sentences));
        forget_moved(&mut before, &mut after, &sentences, (old, new));
    }
    let mut found: Vec<(Option<usize>, Option<usize>)> =
        pairs.into_iter().map(|(old, new)| (Some(old), Some(new))).collect();
    if are_alike {
        found.extend(alone(&before, &stretches).into_iter().map(|item| (Some(item), None)));
        found.extend(alone(&after, &stretches).into_iter().map(|item| (None, Some(item))));
    }
    // In the order of the texts: an item of one side stands where its edit does.
    let place = |(old, new): &(Option<usize>, Option<usize>)| {
        let token = |side: &Side<'_>, item: &Option<usize>| item.map(|item| side.items[item].tokens.start);
        let at = |token: Option<usize>, range: fn(&Stretch) -> &std::ops::Range<usize>| {
            let token = token?;
            let at = stretches.partition_point(|stretch| range(stretch).end <= token);
            stretches.get(at).filter(|stretch| range(stretch).contains(&token)).map(|_| at)
        };
        let (old, new) = (token(&before, old), token(&after, new));
        (at(new, |stretch| &stretch.new).or_else(|| at(old, |stretch| &stretch.old)), new.or(old), new.is_some())
    };
    found.sort_by_cached_key(place);
    found.into_iter().map(|(old, new)| turn(old.map(|old| &old_items[old]), new.map(|new| &new_items[new]))).collect()
}

fn turn(old: Option<&Item>, new: Option<&Item>) -> Turn {
    let meanings = (old.map(|item| &item.meaning), new.map(|item| &item.meaning));
    let kind = match meanings {
        (Some(old), new) => old.kind_beside(new),
        (None, Some(new)) => new.kind_beside(None),
        (None, None) => super::TurnKind::Negation,
    };
    let text = |item: Option<&Item>| item.map(|item| item.text.clone());
    Turn { kind, before: text(old), after: text(new) }
}

/// Items that share a word which stands in both texts, where the rest of one of them changed: `may` and `may not`. A word
/// that stands in both and turns only one of them (`not` and `not only`) is open from then on.
fn grown(before: &mut Side<'_>, after: &mut Side<'_>, stretches: &[Stretch]) -> Vec<(usize, usize)> {
    let mut pairs = Vec::new();
    for (at, stretch) in stretches.iter().enumerate().filter(|(_, stretch)| stretch.is_equal) {
        for (old_token, new_token) in stretch.old.clone().zip(stretch.new.clone()) {
            let (old, new) = (before.holder(old_token), after.holder(new_token));
            match (old, new) {
                (Some(old), Some(new)) if before.meaning(old).is_akin(after.meaning(new)) => {
                    if before.done[old] || after.done[new] {
                        continue;
                    }
                    (before.done[old], after.done[new]) = (true, true);
                    let are_numbers = !(before.items[old].is_doubtful && after.items[new].is_doubtful);
                    if are_numbers && !before.meaning(old).is_same(after.meaning(new)) {
                        pairs.push((old, new));
                    }
                }
                (None, None) => {}
                _ => {
                    before.edits[old_token] = old.map(|_| at);
                    after.edits[new_token] = new.map(|_| at);
                }
            }
        }
    }
    pairs
}

/// Items of one edit that stand against each other. Those that mean the same are no turn.
fn replaced(before: &mut Side<'_>, after: &mut Side<'_>, edit: usize, stretch: &Stretch) -> Vec<(usize, usize)> {
    let mut pairs = Vec::new();
    // What joins is told where nothing else stands in the edit.
    let is_all = |side: &Side<'_>, item: usize, edited: &Range<usize>| {
        side.is_open(item) && (!side.meaning(item).is_connective() || side.items[item].tokens == *edited)
    };
    for nearness in Nearness::ALL {
        let (mut of_old, mut of_new) = (before.open(edit), after.open(edit));
        of_old.retain(|old| is_all(before, *old, &stretch.old));
        of_new.retain(|new| is_all(after, *new, &stretch.new));
        if of_old.is_empty() || of_new.is_empty() {
            continue;
        }
        let mut offers = Offers::new(nearness);
        for new in of_new {
            offers.file(new, after.meaning(new), &[()]);
        }
        for old in of_old {
            let found = offers.first(before.meaning(old), &[()], &after.done);
            pairs.extend(found.and_then(|new| settled(before, old, after, new, nearness)));
        }
    }
    pairs
}

/// Items of a sentence that stands elsewhere in the other text. Those that mean the same are no turn.
fn resettled(before: &mut Side<'_>, after: &mut Side<'_>, sentences: &Sentences<'_>) -> Vec<(usize, usize)> {
    let mut pairs = Vec::new();
    let elsewhere = sentences.elsewhere();
    for nearness in Nearness::ALL {
        let mut offers = Offers::new(nearness);
        for new in (0..after.items.len()).filter(|new| after.is_open(*new)) {
            let sentence = sentences.of_new(after.items[new].tokens.start);
            offers.file(new, after.meaning(new), &[sentence]);
        }
        for old in 0..before.items.len() {
            if !before.is_open(old) || before.meaning(old).is_connective() {
                continue;
            }
            let sentence = sentences.of_old(before.items[old].tokens.start);
            let places = elsewhere.get(sentence).map_or(&[][..], Vec::as_slice);
            let found = offers.first(before.meaning(old), places, &after.done);
            pairs.extend(found.and_then(|new| settled(before, old, after, new, nearness)));
        }
    }
    pairs
}

/// The items of one side that nothing stands against.
fn alone(side: &Side<'_>, stretches: &[Stretch]) -> Vec<usize> {
    let is_told = |item: &usize| {
        let Some(edit) = side.edit(*item).filter(|_| side.is_open(*item)) else { return false };
        let Stretch { old, new, .. } = &stretches[edit];
        let is_statement = old.len().min(new.len()) == 0 && old.len().max(new.len()) >= STATEMENT;
        side.meaning(*item).speaks_alone() && !(is_statement && side.meaning(*item).is_plain_modality())
    };
    (0..side.items.len()).filter(is_told).collect()
}
