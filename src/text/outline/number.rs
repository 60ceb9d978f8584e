//! Numbers as lists have them: digits and paths of digits, letters, roman and Chinese numbers, signs and words.

use super::super::numeral::{han as han_numeral, roman};
use super::super::script::is_han;
use super::habits::{CYRILLIC, ORDINALS, SUFFIXES};
use super::style::Form;

/// A number at the beginning of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Numeral {
    /// How many bytes it has.
    pub(super) len: usize,
    pub(super) form: Form,
    /// Its value; of one in parts, that of the last.
    pub(super) value: u32,
    /// The value of letters as a roman number; 0 where they are none.
    pub(super) roman: u32,
    /// How many parts it has: 3 for `1.2.3`.
    pub(super) parts: u8,
}

/// No part of a number in parts has more digits, and no number that is not in its turn: it would be a year.
const DIGITS: usize = 3;

/// No number has more digits.
const MOST_DIGITS: usize = 7;

/// The ASCII character that a full-width one stands for.
pub(super) fn narrow(character: char) -> char {
    match character {
        '\u{FF01}'..='\u{FF5E}' => char::from_u32(u32::from(character) - 0xFEE0).unwrap_or(character),
        '｡' => '.',
        _ => character,
    }
}

pub(super) fn first(text: &str) -> Option<char> {
    text.chars().next()
}

/// Digits with their value: of either width.
fn digits(text: &str) -> Option<(usize, u32)> {
    let (mut len, mut count, mut value) = (0, 0, 0);
    for character in text.chars() {
        let Some(digit) = narrow(character).to_digit(10) else { break };
        (len, count, value) = (len + character.len_utf8(), count + 1, value * 10 + digit);
        if count > MOST_DIGITS {
            return None;
        }
    }
    (count > 0).then_some((len, value))
}

/// How many bytes of digits, of either width, a text begins with.
pub(super) fn digits_len(text: &str) -> usize {
    text.find(|own: char| narrow(own).to_digit(10).is_none()).unwrap_or(text.len())
}

/// A number in digits, with what belongs to it: parts, letters and words behind it (`12A`, `5-1`, `5 bis`).
pub(super) fn arabic(text: &str) -> Option<Numeral> {
    let (mut len, mut value) = digits(text)?;
    let mut parts = 1;
    let is_short = |len: usize, text: &str| text[..len].chars().count() <= DIGITS && !text.starts_with('0');
    while let Some(dot) = first(&text[len..]).filter(|dot| narrow(*dot) == '.') {
        let behind = &text[len + dot.len_utf8()..];
        let Some((more, next)) = digits(behind) else { break };
        if !is_short(more, behind) || parts == 9 {
            return None;
        }
        (len, value, parts) = (len + dot.len_utf8() + more, next, parts + 1);
    }
    if parts > 1 && !is_short(text.find(['.', '\u{FF0E}']).unwrap_or(0), text) {
        return None;
    }
    len += suffix(&text[len..])?;
    Some(Numeral { len, form: Form::Digits, value, roman: 0, parts })
}

/// What belongs to a number behind its digits. Nothing where other letters stand there, so that it is no number: `5th`.
fn suffix(text: &str) -> Option<usize> {
    let Some(next) = first(text).filter(|next| !matches!(next, '.' | ' ' | ')')) else {
        return Some(word_suffix(text));
    };
    if matches!(next, '\u{B9}' | '\u{B2}' | '\u{B3}' | '\u{2070}'..='\u{2079}') {
        let end = text.find(|sign: char| !matches!(sign, '\u{B9}' | '\u{B2}' | '\u{B3}' | '\u{2070}'..='\u{2079}'));
        return Some(end.unwrap_or(text.len()));
    }
    if next == '-' {
        let behind = text[1..].bytes().take_while(u8::is_ascii_digit).count();
        return Some(if (1..=DIGITS).contains(&behind) { behind + 1 } else { 0 });
    }
    if is_han(next) {
        return Some(0);
    }
    let own = &text[..letters_len(text)];
    let is_letter = match own.chars().count() {
        0 => return Some(word_suffix(text)),
        1 => true,
        2 | 3 => own.chars().all(char::is_uppercase),
        _ => false,
    };
    let is_ordinal = matches!(own, "er" | "re" | "ère");
    (is_letter || is_ordinal).then(|| own.len() + word_suffix(&text[own.len()..]))
}

/// ` bis` and its like, where no other number follows: `12 bis 14` are two.
fn word_suffix(text: &str) -> usize {
    let Some(behind) = text.strip_prefix([' ', '\u{A0}']) else { return 0 };
    let start = text.len() - behind.len();
    let Some(word) = SUFFIXES.iter().find(|word| behind.starts_with(**word)) else { return 0 };
    let rest = &behind[word.len()..];
    let goes_on =
        rest.trim_start().starts_with(|next: char| next.is_ascii_digit()) || rest.starts_with(char::is_alphanumeric);
    if goes_on { 0 } else { start + word.len() }
}

/// How many bytes of letters a text begins with.
pub(super) fn letters_len(text: &str) -> usize {
    let ascii = text.bytes().take_while(u8::is_ascii_alphabetic).count();
    match text.as_bytes().get(ascii) {
        Some(byte) if !byte.is_ascii() => text.find(|next: char| !next.is_alphabetic()).unwrap_or(text.len()),
        _ => ascii,
    }
}

/// Letters as a number: one, a pair, or a roman number.
pub(super) fn lettered(text: &str) -> Option<Numeral> {
    let mut own = ['\0'; 8];
    let mut count = 0;
    let mut len = 0;
    for character in text.chars().take_while(|next| next.is_alphabetic() && !is_han(*next)) {
        *own.get_mut(count)? = narrow(character);
        (count, len) = (count + 1, len + character.len_utf8());
    }
    let own = &own[..count];
    let head = *own.first()?;
    let is_upper = head.is_uppercase();
    if !own.iter().all(|letter| letter.is_uppercase() == is_upper) {
        return None;
    }
    let roman = roman::read(own.iter().copied()).unwrap_or(0);
    let (form, value) = match own {
        [letter] => (if is_upper { Form::Upper } else { Form::Lower }, place(*letter)?),
        [letter, second] if letter == second => (Form::Pair, place(*letter)?),
        _ if roman > 0 => (if is_upper { Form::UpperRoman } else { Form::LowerRoman }, roman),
        _ => return None,
    };
    Some(Numeral { len, form, value, roman, parts: 1 })
}

/// The place of a letter in its alphabet, from 1.
fn place(letter: char) -> Option<u32> {
    if letter.is_ascii_alphabetic() {
        return Some(u32::from(letter.to_ascii_lowercase()) - u32::from('a') + 1);
    }
    let small = letter.to_lowercase().next()?;
    let at = CYRILLIC.chars().position(|own| own == small)?;
    u32::try_from(at + 1).ok()
}

/// A number in Han numerals.
pub(super) fn han(text: &str) -> Option<Numeral> {
    let is_numeral = |own: &char| plain(*own)[0].is_some();
    let count = text.chars().take_while(is_numeral).take(MOST_DIGITS + 1).count();
    let own = text.chars().take(count);
    let len = own.clone().map(char::len_utf8).sum();
    let value = han_numeral::ordinal(own.flat_map(plain).flatten())?;
    let value = u32::try_from(value).ok().filter(|_| (1..=MOST_DIGITS).contains(&count))?;
    Some(Numeral { len, form: Form::Han, value, roman: 0, parts: 1 })
}

/// The plain numerals that a sign stands for: 廿 is twenty, and some digits are those of sums.
fn plain(sign: char) -> [Option<char>; 2] {
    match sign {
        '廿' => [Some('二'), Some('十')],
        '壹' => [Some('一'), None],
        '貳' | '贰' => [Some('二'), None],
        '叁' => [Some('三'), None],
        own => [Some(own).filter(|own| han_numeral::is_ordinal(*own)), None],
    }
}

/// The rows of numbers in one character: the first and the last, the value of the first, and whether signs stand in it.
const ROWS: [(char, char); 13] = [
    ('①', '⑳'),
    ('⑴', '⒇'),
    ('⒈', '⒛'),
    ('⒜', '⒵'),
    ('㈠', '㈩'),
    ('㊀', '㊉'),
    ('❶', '❿'),
    ('➀', '➉'),
    ('➊', '➓'),
    ('Ⅰ', 'Ⅻ'),
    ('ⅰ', 'ⅻ'),
    ('㉑', '㉟'),
    ('⓪', '⓪'),
];

/// A number in one character.
pub(super) fn sign(text: &str) -> Option<Numeral> {
    let own = first(text)?;
    let (start, _) = ROWS.into_iter().find(|(start, end)| (*start..=*end).contains(&own))?;
    let place = u32::from(own) - u32::from(start) + 1;
    let (start, value) = match start {
        '㉑' => ('①', place + 20),
        '⓪' => ('①', 0),
        _ => (start, place),
    };
    Some(Numeral { len: own.len_utf8(), form: Form::Sign(start), value, roman: 0, parts: 1 })
}

/// A number as a word.
pub(super) fn ordinal(text: &str) -> Option<Numeral> {
    let len = letters_len(text);
    let value = *ORDINALS.get(&text[..len])?;
    Some(Numeral { len, form: Form::Word, value, roman: 0, parts: 1 })
}

/// A word in lower case, where there is room for it.
pub(super) fn lower<'r>(word: &str, room: &'r mut [u8; 40]) -> Option<&'r str> {
    if word.is_empty() || word.len() > 24 {
        return None;
    }
    let mut len = 0;
    if word.is_ascii() {
        len = word.len();
        room[..len].copy_from_slice(word.as_bytes());
        room[..len].make_ascii_lowercase();
    } else {
        for character in word.chars().flat_map(char::to_lowercase) {
            let end = len + character.len_utf8();
            character.encode_utf8(room.get_mut(len..end)?);
            len = end;
        }
    }
    std::str::from_utf8(&room[..len]).ok()
}

#[cfg(test)]
mod tests {
    use super::{arabic, han, lettered, ordinal, sign};

    #[test]
    fn digits_with_what_belongs_to_them() {
        let read = |text| arabic(text).map(|own| (&text[..own.len], own.value, own.parts));
        assert_eq!(read("12A. Text"), Some(("12A", 12, 1)));
        assert_eq!(read("5 bis. Texte"), Some(("5 bis", 5, 1)));
        assert_eq!(read("12 bis 14"), Some(("12", 12, 1)));
        assert_eq!(read("1.2.3 Scope"), Some(("1.2.3", 3, 3)));
        assert_eq!(read("１．２　范围"), Some(("１．２", 2, 2)));
        assert_eq!(read("121-3."), Some(("121-3", 121, 1)));
        assert_eq!(read("1er"), Some(("1er", 1, 1)));
        assert_eq!(read("5¹."), Some(("5¹", 5, 1)));
        assert_eq!(read("12а. Текст"), Some(("12а", 12, 1)));
        assert_eq!(read("7АБ. Текст"), Some(("7АБ", 7, 1)));
        for text in ["5th", "10km", "10км", "5лет", "24.02.2022", "01.5", "1.2024", "12345678"] {
            assert_eq!(read(text), None, "{text}");
        }
    }

    #[test]
    fn letters_have_a_place_and_may_be_roman() {
        let read = |text| lettered(text).map(|own| (own.value, own.roman));
        assert_eq!(read("c)"), Some((3, 100)));
        assert_eq!(read("i)"), Some((9, 1)));
        assert_eq!(read("XIV."), Some((14, 14)));
        assert_eq!(read("aa)"), Some((1, 0)));
        assert_eq!(read("в)"), Some((3, 0)));
        for text in ["iix", "the", "Iv", "IIII", ""] {
            assert_eq!(read(text), None, "{text}");
        }
    }

    #[test]
    fn numbers_of_other_scripts() {
        let value = |text| han(text).map(|own| own.value);
        assert_eq!(
            [value("十"), value("十二"), value("二十"), value("一百零三"), value("二〇二二")]
                .map(|own| own.unwrap_or(0)),
            [10, 12, 20, 103, 2022]
        );
        assert_eq!(sign("③ ").map(|own| own.value), Some(3));
        assert_eq!(ordinal("Première").map(|own| own.value), Some(1));
        assert_eq!(ordinal("Überall"), None);
    }
}
