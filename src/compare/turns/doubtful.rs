//! Words that are numbers only in the place of one: `one vote` became `two votes`, but *one that votes* counts nothing.

use crate::text::Token;

use super::offers::Nearness;
use super::side::{Side, settled};
use crate::compare::words::Stretch;

/// So many letters at the beginning of a word are the same in its singular and its plural.
const STEM: usize = 3;

/// Doubtful items of an edit that numbers stand against: those that count the same. Those that mean the same are no turn.
pub(super) fn in_place(
    before: &mut Side<'_>,
    after: &mut Side<'_>,
    (edit, stretch): (usize, &Stretch),
    (old_tokens, new_tokens): (&[Token<'_>], &[Token<'_>]),
) -> Vec<(usize, usize)> {
    let (of_old, of_new) = (before.open(edit), after.open(edit));
    let has_doubtful = |side: &Side<'_>, items: &[usize]| items.iter().any(|item| side.items[*item].is_doubtful);
    if !has_doubtful(before, &of_old) && !has_doubtful(after, &of_new) {
        return Vec::new();
    }
    let mut pairs = Vec::new();
    for old in of_old {
        let counted = Counted::by(before, old, old_tokens, stretch.old.end);
        let may_stand = |new: &usize| {
            let is_one_doubtful = before.items[old].is_doubtful != after.items[*new].is_doubtful;
            is_one_doubtful
                && !after.done[*new]
                && before.meaning(old).counts_like(after.meaning(*new))
                && (before.meaning(old).has_unit()
                    || counted.is_like(Counted::by(after, *new, new_tokens, stretch.new.end)))
        };
        if let Some(new) = of_new.iter().copied().find(may_stand) {
            let is_same = before.meaning(old).is_same(after.meaning(new));
            let nearness = if is_same { Nearness::Same } else { Nearness::Close };
            pairs.extend(settled(before, old, after, new, nearness));
        }
    }
    pairs
}

/// What a number of an edit counts: the word behind it.
#[derive(Clone, Copy)]
enum Counted<'t> {
    /// It stands in both texts, behind the edit.
    Kept,
    Word(&'t str),
}

impl<'t> Counted<'t> {
    fn by(side: &Side<'_>, item: usize, tokens: &[Token<'t>], edit_end: usize) -> Self {
        let end = side.items[item].tokens.end;
        match tokens.get(end) {
            Some(word) if end < edit_end => Counted::Word(word.key()),
            _ => Counted::Kept,
        }
    }

    fn is_like(self, other: Self) -> bool {
        let stem = |word: &'t str| word.chars().flat_map(char::to_lowercase).take(STEM);
        match (self, other) {
            (Counted::Kept, Counted::Kept) => true,
            (Counted::Word(one), Counted::Word(other)) => stem(one).eq(stem(other)),
            _ => false,
        }
    }
}
