//! Words of any two texts, as they are compared.
//!
//! What says one thing stays one token, and is told by its kind: numbers, sums, percentages, dates and references. A Han
//! character is a token of its own, a word of an alphabet is one, and so is a sign. What no rule here knows is cut by the
//! word boundaries of Unicode Standard Annex 29 (<https://www.unicode.org/reports/tr29/>).
//!
//! A number in Han numerals (`六十万`) is one token as one in digits is (`60万`): what changed is the number, and not one
//! of its characters. A row of numerals is a number where it begins with a digit or a ten and has a rank: `一致`, `万一` and
//! `千方百计` are none.

mod dates;
mod key;
mod lists;
mod marks;
mod numbers;
mod references;
mod scan;
mod value;

use std::borrow::Cow;

use unicode_segmentation::UnicodeSegmentation;

use super::numeral::han;
use super::script::is_han;
use key::is_normal;
use marks::{Mark, Unmarked};
use scan::{Scan, is_inner_mark, is_letter};

pub use lists::Currency;
pub(super) use lists::month;
pub use value::{Amount, Day, Value};

/// One word, number, Han character or sign, with the white space that follows it.
///
/// Two tokens are equal where they are written alike: full-width forms and half-width ones, quotation marks of any kind,
/// dashes of any kind and blanks of any width are the same. Marks of emphasis (`**not**`) and the backslash of an escape
/// (`1\.`) belong to the word beside them and make no difference.
#[derive(Clone, Copy, Debug)]
pub struct Token<'a> {
    /// The token with its trailing white space. The tokens of a text, put together, are the text.
    pub text: &'a str,
    /// What it is.
    pub kind: TokenKind,
    /// Whether its key is written as it is compared.
    is_normal: bool,
    /// Whether marks of typesetting stand inside of its key.
    is_marked: bool,
    /// So many bytes of marks stand before its key.
    lead: u8,
    /// So many bytes of the text stand before the end of its key.
    key_end: u32,
}

/// What a token is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum TokenKind {
    /// A word of an alphabet, with the marks inside it: `treaty`, `F-16`, `party's`.
    Word,
    /// A number with its scale word, or a fraction: `600,000`, `60万`, `六十万`, `100 млрд`, `½`.
    Number,
    /// A sum with its currency: `€100bn`, `$100 billion`, `1000亿美元`.
    Money,
    /// A percentage: `50 %`, `33.3%`, `百分之五十`.
    Percent,
    /// A date, a part of one, or an hour: `2027-01-15`, `15 January 2027`, `1月15日`, `12:00`.
    Date,
    /// The number of an article, a section, a point: `Art. 5(2)`, `§ 12`, `第五条第二款`, `10.a`.
    Reference,
    /// A Han character.
    Han,
    /// A mark, a symbol, or what else is no word.
    Sign,
    /// White space that a text begins with.
    Blank,
}

impl<'a> Token<'a> {
    /// The text without its trailing white space and the marks of typesetting around it.
    pub fn key(self) -> &'a str {
        self.text.get(self.key_start()..self.key_end as usize).unwrap_or(self.text)
    }

    /// Where the key begins in the text: behind the marks of typesetting before it.
    pub fn key_start(self) -> usize {
        usize::from(self.lead)
    }

    /// The key without the marks of typesetting inside of it.
    fn unmarked_key(self) -> Cow<'a, str> {
        if self.is_marked { Cow::Owned(self.normal().collect()) } else { Cow::Borrowed(self.key()) }
    }

    /// Whether it is so short that two edits around it read better as one: a Han character, a sign, or a word of at
    /// most three letters.
    pub fn is_slight(self) -> bool {
        match self.kind {
            TokenKind::Han | TokenKind::Sign | TokenKind::Blank => true,
            TokenKind::Word => self.key().chars().nth(3).is_none(),
            _ => false,
        }
    }
}

/// A text without its marks of typesetting: emphasis and escapes.
pub(crate) fn without_marks(text: &str) -> Cow<'_, str> {
    marks::unmarked(text).text
}

/// The tokens of a text, in order. Together they are the whole text.
pub fn tokens(text: &str) -> Vec<Token<'_>> {
    // A token of English has about six bytes with its blank, one of Chinese about three.
    let mut tokens = Vec::with_capacity(text.len() / 4 + 1);
    tokens.extend(token_stream(text));
    tokens
}

/// The tokens of a text, in order, one at a time: nothing is kept, however long the text is, unless it has marks of
/// typesetting in it.
pub fn token_stream(text: &str) -> impl Iterator<Item = Token<'_>> {
    let Unmarked { text: unmarked, marks } = marks::unmarked(text);
    let mut marks = marks.into_iter().peekable();
    let (mut at, mut start) = (0, 0);
    std::iter::from_fn(move || {
        let first = unmarked.as_bytes().get(at)?;
        let (end, kind, is_normal) = token_at(Scan(&unmarked), at, *first);
        let behind = Scan(&unmarked).blanks(end);
        let mut token = Token { text: "", kind, is_normal, is_marked: false, lead: 0, key_end: 0 };
        let mut length = behind - at;
        let (mut tail, mut are_marks) = (0, false);
        while let Some((place, mark)) =
            marks.next_if(|(place, mark)| *place < behind || *place == behind && mark.is_closing)
        {
            length += mark.length;
            are_marks = true;
            tail += token.take(mark, place == at, place == end);
        }
        token.text = text.get(start..start + length)?;
        let key_end = if are_marks { token.text.trim_end().len().saturating_sub(tail) } else { end - at };
        // No text is so long; of a key that were, all would be compared.
        token.key_end = u32::try_from(key_end).unwrap_or(u32::MAX);
        (at, start) = (behind, start + length);
        Some(token)
    })
}

impl Token<'_> {
    /// Takes a mark of typesetting, which stands at the begin of the token, at its end, or inside of it. How many bytes
    /// of it stand at the end.
    fn take(&mut self, mark: Mark, is_at_begin: bool, is_at_end: bool) -> usize {
        if is_at_begin {
            // No run of marks is longer than a few bytes.
            self.lead = self.lead.saturating_add(u8::try_from(mark.length).unwrap_or(u8::MAX));
        } else if is_at_end && mark.is_closing {
            return mark.length;
        } else {
            self.is_marked = true;
            self.is_normal = false;
        }
        0
    }
}

/// Where the token ends that begins at a place, without its trailing white space, what it is, and whether it is written
/// as it is compared.
fn token_at(text: Scan<'_>, at: usize, first: u8) -> (usize, TokenKind, bool) {
    let plain = |(end, kind)| (end, kind, is_normal(text.part(at, end)));
    match first {
        b'a'..=b'z' | b'A'..=b'Z' => match ascii_word(text, at) {
            Some(end) => (end, TokenKind::Word, true),
            None => plain(word(text, at)),
        },
        b'0'..=b'9' => plain(numbers::number(text, at).unwrap_or_else(|| word(text, at))),
        b'$' => plain(numbers::money(text, at).unwrap_or((at + 1, TokenKind::Sign))),
        b' ' | b'\t' | b'\n' | b'\r' => (at, TokenKind::Blank, true),
        0..=0x7F => (at + 1, TokenKind::Sign, true),
        _ => beyond_ascii(text, at),
    }
}

/// The end of a word of ASCII letters and digits that no more words belong to, by what stands behind it: nearly all words
/// are told so. Nothing where more must be looked at.
fn ascii_word(text: Scan<'_>, at: usize) -> Option<usize> {
    let bytes = text.0.as_bytes();
    let mut end = at + 1;
    while bytes.get(end).is_some_and(|byte| IS_WORDLY[usize::from(*byte)]) {
        end += 1;
    }
    let is_whole = match bytes.get(end)? {
        b' ' => goes_apart(bytes, end + 1),
        b'.' => bytes.get(end + 1) == Some(&b' ') && goes_apart(bytes, end + 2),
        b',' | b';' | b':' | b')' | b'"' => true,
        _ => false,
    };
    is_whole.then_some(end)
}

/// The ASCII letters and digits.
const IS_WORDLY: [bool; 256] = {
    let mut is_wordly = [false; 256];
    let mut byte = 0;
    while byte < 128_u8 {
        is_wordly[byte as usize] = byte.is_ascii_alphanumeric();
        byte += 1;
    }
    is_wordly
};

/// Whether what stands behind a word and a blank belongs to no word before it: it is no number, no roman numeral, no single
/// letter, no second blank, and no `de` of a date.
fn goes_apart(bytes: &[u8], at: usize) -> bool {
    let is_lower = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_lowercase);
    match bytes.get(at) {
        Some(b'0'..=b'9' | 0xC2 | 0xE2 | 0xEF | b'\t'..=b'\r' | b' ') => false,
        Some(b'A'..=b'Z') => is_lower(at + 1),
        Some(b'd') => bytes.get(at + 1) != Some(&b'e') || is_lower(at + 2),
        _ => true,
    }
}

/// A word with the marks inside it, or what it begins: `Article 5`, `January 15`, `EUR 100`.
fn word(text: Scan<'_>, at: usize) -> (usize, TokenKind) {
    let end = word_end(text, at);
    let is_capital = text.character(at).is_some_and(char::is_uppercase);
    let is_whole = match text.byte(end) {
        Some(b' ') => goes_apart(text.0.as_bytes(), end + 1),
        Some(b',' | b';' | b')') => true,
        _ => false,
    };
    if is_whole {
        return (end, TokenKind::Word);
    }
    let begun = lists::lowered(text.part(at, end), |lower| {
        let lead = Lead { lower, is_capital, end };
        references::led_by(text, &lead).or_else(|| dates::led_by(text, &lead)).or_else(|| numbers::led_by(text, &lead))
    });
    begun.flatten().unwrap_or((end, TokenKind::Word))
}

/// A word that may be the first of several that are one token.
struct Lead<'w> {
    lower: &'w str,
    is_capital: bool,
    end: usize,
}

/// The end of a word: letters and digits, with single hyphens and apostrophes between them.
fn word_end(text: Scan<'_>, at: usize) -> usize {
    let bytes = text.0.as_bytes();
    let mut end = at;
    loop {
        match bytes.get(end) {
            Some(byte) if byte.is_ascii_alphanumeric() || *byte == b'_' => end += 1,
            Some(b'-' | b'\'') if end > at && text.letter_or_digit(end + 1) => end += 1,
            Some(0x80..) => match text.character(end) {
                Some(letter) if is_letter(letter) => end += letter.len_utf8(),
                Some(mark) if is_inner_mark(mark) && end > at && text.letter_or_digit(end + mark.len_utf8()) => {
                    end += mark.len_utf8()
                }
                _ => return end.max(at + 1),
            },
            _ => return end.max(at + 1),
        }
    }
}

/// A token that begins with a character beyond ASCII.
fn beyond_ascii(text: Scan<'_>, at: usize) -> (usize, TokenKind, bool) {
    let plain = |(end, kind)| (end, kind, is_normal(text.part(at, end)));
    let Some(first) = text.character(at) else { return (text.0.len(), TokenKind::Sign, true) };
    if is_han(first) {
        let atom = match first {
            '第' => references::chinese(text, at),
            first if han::is_numeral(first) => numbers::chinese(text, at),
            _ => None,
        };
        return atom.map_or((at + first.len_utf8(), TokenKind::Han, true), plain);
    }
    if is_letter(first) {
        return plain(word(text, at));
    }
    if first.is_whitespace() {
        return (at, TokenKind::Blank, true);
    }
    let atom = match first {
        '０'..='９' | '½' | '¼' | '¾' | '⅓'..='⅞' => numbers::number(text, at),
        '§' | '№' => references::led_by_sign(text, at),
        '€' | '£' | '¥' | '₴' | '₽' | '￥' | '＄' | '￡' => numbers::money(text, at),
        _ => None,
    };
    plain(atom.unwrap_or_else(|| other(&text.0[at..], first, at)))
}

/// A mark, a symbol, or a word of a script without a rule of its own.
fn other(rest: &str, first: char, at: usize) -> (usize, TokenKind) {
    let is_mark = matches!(first, '\u{A1}'..='\u{BF}' | '\u{2010}'..='\u{205E}' | '\u{3001}'..='\u{3020}' | '\u{FF01}'..='\u{FF0F}' | '\u{FF1A}'..='\u{FF20}');
    let length =
        if is_mark { first.len_utf8() } else { rest.split_word_bounds().next().map_or(first.len_utf8(), str::len) };
    // Words of these scripts have no blank inside, and no white space is taken for a part of one.
    let length = rest[..length].find(char::is_whitespace).unwrap_or(length);
    (at + length, if first.is_alphanumeric() { TokenKind::Word } else { TokenKind::Sign })
}
