//! What stands at a place of a text: blanks, digits, numerals, words. Every step looks ahead by a bounded stretch, or
//! takes what it looked at.

use super::super::numeral::han;

/// So many bytes of white space may stand inside a token: a line end and the indent of the next line.
const WIDEST_GAP: usize = 16;

/// So many Han numerals are read as one number.
const MOST_NUMERALS: usize = 24;

/// A text that is looked into.
#[derive(Clone, Copy)]
pub(super) struct Scan<'t>(pub(super) &'t str);

/// Digits or numerals in a row.
pub(super) struct Digits {
    pub(super) end: usize,
    pub(super) count: usize,
    /// What they stand for; more than four digits are not told.
    pub(super) value: u32,
}

impl<'t> Scan<'t> {
    pub(super) fn byte(self, at: usize) -> Option<u8> {
        self.0.as_bytes().get(at).copied()
    }

    pub(super) fn character(self, at: usize) -> Option<char> {
        self.rest(at).chars().next()
    }

    pub(super) fn rest(self, at: usize) -> &'t str {
        self.0.get(at..).unwrap_or_default()
    }

    pub(super) fn part(self, start: usize, end: usize) -> &'t str {
        self.0.get(start..end).unwrap_or_default()
    }

    /// The end of the white space at a place.
    pub(super) fn blanks(self, at: usize) -> usize {
        let mut end = at;
        loop {
            match self.byte(end) {
                Some(b' ' | b'\t'..=b'\r') => end += 1,
                // The lead bytes of all white space beyond ASCII.
                Some(0xC2 | 0xE1 | 0xE2 | 0xE3) => match self.character(end) {
                    Some(blank) if blank.is_whitespace() => end += blank.len_utf8(),
                    _ => return end,
                },
                _ => return end,
            }
        }
    }

    /// The end of the white space at a place, where it may stand inside a token: it is short, and at most one line ends
    /// in it. Else the place itself.
    pub(super) fn gap(self, at: usize) -> usize {
        let mut end = at;
        let mut lines = 0;
        while let Some(blank) = self.character(end).filter(|character| character.is_whitespace()) {
            lines += usize::from(matches!(blank, '\n' | '\u{2028}' | '\u{2029}'));
            end += blank.len_utf8();
            if lines > 1 || end - at > WIDEST_GAP {
                return at;
            }
        }
        end
    }

    /// The end of one character of these at a place, or the place itself.
    pub(super) fn one_of(self, at: usize, characters: &[char]) -> usize {
        self.character(at).filter(|character| characters.contains(character)).map_or(at, |found| at + found.len_utf8())
    }

    /// The end of a word that is written so at a place.
    pub(super) fn after(self, at: usize, word: &str) -> Option<usize> {
        self.rest(at).starts_with(word).then_some(at + word.len())
    }

    /// The value and the length of a digit at a place, of half or of full width.
    pub(super) fn digit(self, at: usize) -> Option<(u32, usize)> {
        match self.byte(at)? {
            byte @ b'0'..=b'9' => Some((u32::from(byte - b'0'), 1)),
            0xEF => {
                let digit = self.character(at).filter(|character| ('０'..='９').contains(character))?;
                Some((u32::from(digit) - u32::from('０'), digit.len_utf8()))
            }
            _ => None,
        }
    }

    /// The digits at a place, at least one.
    pub(super) fn digits(self, at: usize) -> Option<Digits> {
        let mut digits = Digits { end: at, count: 0, value: 0 };
        while let Some((value, length)) = self.digit(digits.end) {
            digits.end += length;
            digits.count += 1;
            digits.value = if digits.count > 4 { u32::MAX } else { digits.value * 10 + value };
        }
        (digits.count > 0).then_some(digits)
    }

    /// The end of exactly three digits.
    pub(super) fn three_digits(self, at: usize) -> Option<usize> {
        let digits = self.digits_up_to(at, 4);
        (digits.count == 3).then_some(digits.end)
    }

    fn digits_up_to(self, at: usize, most: usize) -> Digits {
        let mut digits = Digits { end: at, count: 0, value: 0 };
        while let Some((_, length)) = self.digit(digits.end).filter(|_| digits.count < most) {
            digits.end += length;
            digits.count += 1;
        }
        digits
    }

    /// Digits or Han numerals at a place: how Chinese counts days and articles.
    pub(super) fn count(self, at: usize) -> Option<Digits> {
        self.digits(at).or_else(|| {
            let end = self.numerals(at);
            let count = (end - at) / "一".len();
            (count > 0).then(|| Digits { end, count, value: numeral_value(self.part(at, end)) })
        })
    }

    /// The end of the Han numerals at a place, or the place itself.
    pub(super) fn numerals(self, at: usize) -> usize {
        let numerals = self.rest(at).chars().take_while(|character| han::is_numeral(*character)).take(MOST_NUMERALS);
        at + numerals.map(char::len_utf8).sum::<usize>()
    }

    /// The end of the letters at a place, which no digit and no mark is part of.
    pub(super) fn letters(self, at: usize) -> usize {
        let most = super::lists::LONGEST;
        let rest = self.rest(at).char_indices();
        let letters = rest.take_while(|(offset, character)| *offset <= most && is_cased_letter(*character));
        letters.last().map_or(at, |(offset, letter)| at + offset + letter.len_utf8())
    }

    /// Whether a letter of an alphabet or a digit stands at a place.
    pub(super) fn letter_or_digit(self, at: usize) -> bool {
        match self.byte(at) {
            Some(0x80..) => self.character(at).is_some_and(is_letter),
            Some(byte) => byte.is_ascii_alphanumeric(),
            None => false,
        }
    }
}

/// Whether a character is a letter of the Latin, Greek or Cyrillic alphabet beyond ASCII, or an accent upon one.
pub(super) fn is_letter(character: char) -> bool {
    match character {
        '\u{C0}'..='\u{24F}' => !matches!(character, '×' | '÷'),
        '\u{400}'..='\u{52F}' => !matches!(character, '\u{482}' | '\u{488}' | '\u{489}'),
        '\u{300}'..='\u{36F}' => true,
        '\u{AA}' | '\u{B5}' | '\u{BA}' | '\u{250}'..='\u{3FF}' | '\u{1E00}'..='\u{1FFF}' => character.is_alphabetic(),
        _ => false,
    }
}

/// Whether a character is a letter of one of these alphabets.
pub(super) fn is_cased_letter(character: char) -> bool {
    character.is_ascii_alphabetic() || is_letter(character)
}

/// A mark beyond ASCII that may stand inside a word: an apostrophe, a hyphen, the place where it may be broken.
pub(super) fn is_inner_mark(character: char) -> bool {
    matches!(character, '’' | '\u{2010}' | '\u{2011}' | '\u{AD}')
}

/// What Han numerals below a hundred stand for, or a row of digits such as a year: `十五`, `二〇二七`. Others are not told.
fn numeral_value(numerals: &str) -> u32 {
    let is_row = !numerals.contains(is_rank);
    let value = han::ordinal(numerals.chars()).filter(|value| is_row || *value < 100);
    value.and_then(|value| u32::try_from(value).ok()).unwrap_or(u32::MAX)
}

/// Whether a Han numeral multiplies what stands before it.
pub(super) fn is_rank(character: char) -> bool {
    han::rank(character).is_some()
}
