//! What is gone at one place of a text and stands at another.

use crate::text::{Token, TokenKind};

use super::offers::{Nearness, Offers};
use super::sentences::Sentences;
use super::side::{Side, settled};

/// Where what is gone may stand again.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
enum Place<'t> {
    Anywhere,
    /// In a sentence with these words.
    Wording(usize),
    /// In a sentence, behind a word that moved.
    Behind(usize, Token<'t>),
    /// In a sentence, before a word that moved.
    Before(usize, Token<'t>),
}

/// What is gone at one place and stands at another has only moved. A negation has where its sentence or the word beside it
/// moved too: else it denies something else.
pub(super) fn forget_moved(
    before: &mut Side<'_>,
    after: &mut Side<'_>,
    sentences: &Sentences<'_>,
    (old_tokens, new_tokens): (&[Token<'_>], &[Token<'_>]),
) {
    let (old_wordings, new_wordings) = sentences.wordings();
    let mut offers = Offers::new(Nearness::Same);
    for new in (0..after.items.len()).filter(|new| after.is_open(*new)) {
        let sentence = sentences.of_new(after.items[new].tokens.start);
        offers.file(new, after.meaning(new), &places(after, new, new_tokens, new_wordings[sentence], &[sentence]));
    }
    for old in 0..before.items.len() {
        if !before.is_open(old) {
            continue;
        }
        let sentence = sentences.of_old(before.items[old].tokens.start);
        let places = places(before, old, old_tokens, old_wordings[sentence], sentences.nearest(sentence));
        if let Some(new) = offers.first(before.meaning(old), &places, &after.done) {
            settled(before, old, after, new, Nearness::Same);
        }
    }
}

/// Where an item may be looked for: a negation in its sentence by the words of it, and beside the words around it that moved,
/// in these sentences.
fn places<'t>(
    side: &Side<'_>,
    item: usize,
    tokens: &[Token<'t>],
    wording: usize,
    sentences: &[usize],
) -> Vec<Place<'t>> {
    if !side.meaning(item).is_negation() {
        return vec![Place::Anywhere];
    }
    let own = &side.items[item].tokens;
    let moved = |token: Option<usize>| {
        let token = token?;
        let word = *tokens.get(token).filter(|word| word.kind != TokenKind::Sign)?;
        side.edits[token].map(|_| word)
    };
    let behind = moved(own.start.checked_sub(1)).into_iter();
    let behind = behind.flat_map(|word| sentences.iter().map(move |sentence| Place::Behind(*sentence, word)));
    let before = moved(Some(own.end)).into_iter();
    let before = before.flat_map(|word| sentences.iter().map(move |sentence| Place::Before(*sentence, word)));
    std::iter::once(Place::Wording(wording)).chain(behind).chain(before).collect()
}
