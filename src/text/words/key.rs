//! What tokens are compared by.

use std::cmp::Ordering;
use std::hash::{Hash, Hasher};

use super::super::fold::typeset;
use super::Token;

impl Token<'_> {
    /// The characters that the token is compared by.
    fn normal(self) -> impl Iterator<Item = char> {
        let mut was_blank = false;
        self.key().chars().map(normal).filter(move |character| {
            let is_repeated = was_blank && *character == ' ';
            was_blank = *character == ' ';
            !is_repeated && *character != SOFT_HYPHEN
        })
    }
}

const SOFT_HYPHEN: char = '\u{AD}';

fn normal(character: char) -> char {
    if character.is_whitespace() { ' ' } else { typeset(character) }
}

/// Whether a token is written as it is compared.
pub(super) fn is_normal(token: &str) -> bool {
    let mut last = '.';
    token.chars().all(|character| {
        let is_repeated = last == ' ' && character == ' ';
        last = character;
        !is_repeated && character != SOFT_HYPHEN && normal(character) == character
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
