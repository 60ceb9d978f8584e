//! Where words and numbers begin and end, as phrases see them: a Han character stands for itself.

use std::ops::Range;

/// Adds the places where phrases can begin: not inside a word or a number, and at no blank.
pub(super) fn add_starts(text: &str, part: Range<usize>, starts: &mut Vec<usize>) {
    let mut before = Class::before(text, part.start);
    let mut at = part.start;
    while at < part.end {
        let own = Class::at(text, at);
        if begins_word(before, own) && text.as_bytes()[at] != b' ' {
            starts.push(at);
        }
        before = own;
        at += length(text, at);
    }
}

/// How many bytes the character has that begins here.
fn length(text: &str, at: usize) -> usize {
    match text.as_bytes()[at] {
        0..=0xbf => 1,
        0xc0..=0xdf => 2,
        0xe0..=0xef => 3,
        _ => 4,
    }
}

/// What a character is to the borders of words.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Class {
    Digit,
    /// A letter of ASCII: a number behind it belongs to it.
    Ascii,
    Letter,
    Other,
}

impl Class {
    pub(super) fn of(character: char) -> Self {
        match u8::try_from(character).ok().and_then(|byte| ASCII.get(usize::from(byte))) {
            Some(class) => *class,
            None if is_letter(character) => Class::Letter,
            None => Class::Other,
        }
    }

    /// That of the character that begins at a place; of nothing at the end of the text.
    #[inline]
    fn at(text: &str, at: usize) -> Self {
        match text.as_bytes().get(at) {
            Some(byte) if byte.is_ascii() => ASCII[usize::from(*byte)],
            // These begin Han characters and their marks.
            None | Some(0xe3..=0xe9) => Class::Other,
            Some(_) => text[at..].chars().next().map_or(Class::Other, Class::of),
        }
    }

    /// That of the character that ends at a place; of nothing at the beginning of the text.
    fn before(text: &str, at: usize) -> Self {
        match at.checked_sub(1).map(|last| text.as_bytes()[last]) {
            Some(byte) if byte.is_ascii() => ASCII[usize::from(byte)],
            _ => text[..at].chars().next_back().map_or(Class::Other, Class::of),
        }
    }

    fn is_letter(self) -> bool {
        matches!(self, Class::Ascii | Class::Letter)
    }
}

/// The classes of ASCII.
const ASCII: [Class; 128] = {
    let mut classes = [Class::Other; 128];
    let mut byte: u8 = 0;
    while byte < 128 {
        if byte.is_ascii_digit() {
            classes[byte as usize] = Class::Digit;
        } else if byte.is_ascii_alphabetic() {
            classes[byte as usize] = Class::Ascii;
        }
        byte += 1;
    }
    classes
};

#[inline]
pub(super) fn begins_word(before: Class, first: Class) -> bool {
    match first {
        Class::Digit => !matches!(before, Class::Digit | Class::Ascii),
        _ => !(before.is_letter() && first.is_letter()),
    }
}

/// Whether a word or a number goes on.
pub(super) fn ends_inside(text: &str, at: usize) -> bool {
    match Class::at(text, at) {
        Class::Other => false,
        Class::Digit => Class::before(text, at) == Class::Digit,
        Class::Ascii | Class::Letter => Class::before(text, at).is_letter(),
    }
}

pub(super) fn behind_letters(text: &str, mut at: usize) -> usize {
    while Class::at(text, at).is_letter() {
        at += length(text, at);
    }
    at
}

/// A letter of an alphabet: Han characters stand each for itself.
pub(super) fn is_letter(character: char) -> bool {
    !('\u{2E80}'..='\u{9FFF}').contains(&character) && character.is_alphabetic()
}
