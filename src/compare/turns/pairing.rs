//! Which of the items of two texts stand against each other.

use std::ops::Range;

use crate::text::{Token, TokenKind};

use super::Turn;
use super::items::Item;
use super::meaning::Meaning;
use super::sentences::Sentences;
use crate::compare::words::Stretch;

/// From so many tokens on, what was only added or only removed is a statement of its own: the verb in it says nothing of
/// the statements that stand in both texts.
const STATEMENT: usize = 6;

/// The items of one text on their way to become turns.
struct Side<'i> {
    items: &'i [Item],
    /// For each token, the edit that it stands in. Nothing where it stands in both texts.
    edits: Vec<Option<usize>>,
    /// For each item, whether it has been told or needs no telling.
    done: Vec<bool>,
}

impl<'i> Side<'i> {
    fn new(items: &'i [Item], tokens: usize) -> Self {
        Self { items, edits: vec![None; tokens], done: vec![false; items.len()] }
    }

    /// The edit that an item stands in: that of its first token in one.
    fn edit(&self, item: usize) -> Option<usize> {
        self.items[item].tokens.clone().find_map(|token| self.edits[token])
    }

    /// The items of an edit that are not done yet.
    fn open(&self, edit: usize) -> Vec<usize> {
        (0..self.items.len()).filter(|item| !self.done[*item] && self.edit(*item) == Some(edit)).collect()
    }

    fn is_open(&self, item: usize) -> bool {
        !self.done[item] && self.edit(item).is_some()
    }

    /// Whether an item is left that stands in an edit.
    fn has_open(&self) -> bool {
        (0..self.items.len()).any(|item| self.is_open(item))
    }

    /// The item that a token belongs to.
    fn holder(&self, token: usize) -> Option<usize> {
        let item = self.items.partition_point(|item| item.tokens.end <= token);
        self.items.get(item).filter(|item| item.tokens.contains(&token)).map(|_| item)
    }

    fn meaning(&self, item: usize) -> &'i Meaning {
        &self.items[item].meaning
    }
}

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
    for (edit, stretch) in stretches.iter().enumerate() {
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
            token.and_then(|token| stretches.iter().position(|stretch| range(stretch).contains(&token)))
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
                    if !before.meaning(old).is_same(after.meaning(new)) {
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
        !side.meaning(item).is_connective() || side.items[item].tokens == *edited
    };
    for (rule, fits) in RULES.into_iter().enumerate() {
        for old in before.open(edit) {
            let is_fit = |new: &usize| {
                let are_all = is_all(before, old, &stretch.old) && is_all(after, *new, &stretch.new);
                are_all && fits(before.meaning(old), after.meaning(*new))
            };
            let found = after.open(edit).into_iter().find(is_fit);
            if let Some(new) = found {
                before.done[old] = true;
                after.done[new] = true;
                if rule > 0 {
                    pairs.push((old, new));
                }
            }
        }
    }
    pairs
}

/// The rules by which two items may stand against each other, the best first. Those that mean the same are no turn.
const RULES: [fn(&Meaning, &Meaning) -> bool; 3] = [Meaning::is_same, Meaning::is_close, Meaning::is_akin];

/// Items of a sentence that stands elsewhere in the other text. Those that mean the same are no turn.
fn resettled(before: &mut Side<'_>, after: &mut Side<'_>, sentences: &Sentences<'_>) -> Vec<(usize, usize)> {
    let mut pairs = Vec::new();
    for (rule, fits) in RULES.into_iter().enumerate() {
        for old in 0..before.items.len() {
            if !before.is_open(old) || before.meaning(old).is_connective() {
                continue;
            }
            let stands_against = |new: &usize| {
                let pair = sentences.pair(before.items[old].tokens.start, after.items[*new].tokens.start);
                let is_elsewhere = sentences.are_one(pair) && !sentences.are_beside(pair);
                after.is_open(*new) && is_elsewhere && fits(before.meaning(old), after.meaning(*new))
            };
            if let Some(new) = (0..after.items.len()).find(stands_against) {
                (before.done[old], after.done[new]) = (true, true);
                if rule > 0 {
                    pairs.push((old, new));
                }
            }
        }
    }
    pairs
}

/// What is gone at one place and stands at another has only moved. A negation has where its sentence or the word beside it
/// moved too: else it denies something else.
fn forget_moved(
    before: &mut Side<'_>,
    after: &mut Side<'_>,
    sentences: &Sentences<'_>,
    (old_tokens, new_tokens): (&[Token<'_>], &[Token<'_>]),
) {
    for old in 0..before.items.len() {
        if !before.is_open(old) {
            continue;
        }
        let has_moved = |new: &usize| {
            let (one, other) = (&before.items[old].tokens, &after.items[*new].tokens);
            let neighbours = [(one.start.checked_sub(1), other.start.checked_sub(1)), (Some(one.end), Some(other.end))];
            let moved_along = |(one, other): (Option<usize>, Option<usize>)| {
                let (Some(one), Some(other)) = (one, other) else { return false };
                let are_words = old_tokens.get(one).is_some_and(|token| token.kind != TokenKind::Sign)
                    && old_tokens.get(one) == new_tokens.get(other);
                are_words && before.edits[one].is_some() && after.edits[other].is_some()
            };
            let pair = sentences.pair(one.start, other.start);
            !before.meaning(old).is_negation()
                || sentences.are_same(pair)
                || sentences.are_one(pair) && neighbours.into_iter().any(moved_along)
        };
        let is_same = |new: &usize| after.is_open(*new) && before.meaning(old).is_same(after.meaning(*new));
        if let Some(new) = (0..after.items.len()).find(|new| is_same(new) && has_moved(new)) {
            before.done[old] = true;
            after.done[new] = true;
        }
    }
}

/// The items of one side that nothing stands against.
fn alone(side: &Side<'_>, stretches: &[Stretch]) -> Vec<usize> {
    let is_told = |item: &usize| {
        let Some(edit) = side.edit(*item).filter(|_| !side.done[*item]) else { return false };
        let Stretch { old, new, .. } = &stretches[edit];
        let is_statement = old.len().min(new.len()) == 0 && old.len().max(new.len()) >= STATEMENT;
        side.meaning(*item).speaks_alone() && !(is_statement && side.meaning(*item).is_plain_modality())
    };
    (0..side.items.len()).filter(is_told).collect()
}
