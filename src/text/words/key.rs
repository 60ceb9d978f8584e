//! What tokens are compared by.

use std::cmp::Ordering;
use std::hash::{Hash, Hasher};

use unicode_normalization::UnicodeNormalization;

use super::super::fold::typeset;
use super::Token;

impl Token<'_> {
    /// The characters that the token is compared by.
    pub(super) fn normal(self) -> impl Iterator<Item = char> {
        let as_written = self.is_normal.then(|| self.key().chars());
        let made_normal = (!self.is_normal).then(|| {
            let mut was_blank = false;
            // But for escapes and emphasis, none of these stands inside of a token that has some.
            let mut is_escaped = false;
            let is_kept = move |character: &char| {
                let is_mark = self.is_marked && !is_escaped && matches!(character, '*' | '_' | '\\');
                is_escaped = is_mark && *character == '\\';
                !is_mark
            };
            let kept = self.key().chars().filter(is_kept).map(normal);
            let kept = kept.filter(move |character| {
                let is_repeated = was_blank && *character == ' ';
                was_blank = *character == ' ';
                !is_repeated && *character != SOFT_HYPHEN
            });
            kept.nfc()
        });
        as_written.into_iter().flatten().chain(made_normal.into_iter().flatten())
    }
}

const SOFT_HYPHEN: char = '\u{AD}';

/// Whether a character may be a part of one that is also written as a whole: an accent behind its letter, a part of a
/// syllable of Korean, a sign of a unit that is a letter.
fn may_be_composed(character: char) -> bool {
    matches!(character, '\u{300}'..='\u{36F}' | '\u{1100}'..='\u{11FF}' | '\u{2126}' | '\u{212A}' | '\u{212B}' | '\u{3099}' | '\u{309A}')
}

fn normal(character: char) -> char {
    if character.is_whitespace() { ' ' } else { typeset(character) }
}

/// Whether a token is written as it is compared.
pub(super) fn is_normal(token: &str) -> bool {
    let mut last = '.';
    token.chars().all(|character| {
        let is_repeated = last == ' ' && character == ' ';
        last = character;
        !is_repeated && character != SOFT_HYPHEN && normal(character) == character && !may_be_composed(character)
    })
}

impl PartialEq for Token<'_> {
    fn eq(&self, other: &Self) -> bool {
        if self.is_normal && other.is_normal { self.key() == other.key() } else { self.normal().eq(other.normal()) }
    }
}

impl Eq for Token<'_> {}

impl Ord for Token<'_> {
    fn cmp(&self, other: &Self) -> Ordering {
        if self.is_normal && other.is_normal { self.key().cmp(other.key()) } else { self.normal().cmp(other.normal()) }
    }
}

impl PartialOrd for Token<'_> {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

/// Bytes are handed to a hasher in pieces of this size, so that equal tokens are hashed alike however they are written.
const PIECE: usize = 64;

impl Hash for Token<'_> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        if self.is_normal {
            self.key().as_bytes().chunks(PIECE).for_each(|piece| state.write(piece));
        } else {
            let mut piece = [0; PIECE];
            let mut filled = 0;
            for character in self.normal() {
                for byte in character.encode_utf8(&mut [0; 4]).bytes() {
                    piece[filled] = byte;
                    filled += 1;
                    if filled == PIECE {
                        state.write(&piece);
                        filled = 0;
                    }
                }
            }
            if filled > 0 {
                state.write(&piece[..filled]);
            }
        }
        state.write_u8(0xFF);
    }
}
