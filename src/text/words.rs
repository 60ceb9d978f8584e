//! Words of English, Chinese and mixed prose, as they are compared.
//!
//! Typed atoms (numbers, dates, amounts, references such as `10.a`) stay whole; a Han character is a token of its
//! own; every other script is cut by the word boundaries of Unicode Standard Annex 29
//! (<https://www.unicode.org/reports/tr29/>).

use unicode_segmentation::UnicodeSegmentation;

use super::script::is_han;

/// One word, Han character or sign, with the white space that follows it.
#[derive(Clone, Copy, Debug)]
pub struct Token<'a> {
    /// The token with its trailing white space. The tokens of a text, put together, are the text.
    pub text: &'a str,
}

impl<'a> Token<'a> {
    /// What tokens are compared by: the text without its trailing white space.
    pub fn key(self) -> &'a str {
        self.text.trim_end()
    }

    /// Whether it is so short that two edits around it read better as one: a Han character, a sign, or a word of at
    /// most three letters.
    pub fn is_slight(self) -> bool {
        let key = self.key();
        let mut characters = key.chars();
        match (characters.next(), characters.next()) {
            (None, _) => true,
            (Some(only), None) => is_han(only) || !only.is_numeric(),
            _ => key.len() <= 3 && key.bytes().all(|b| b.is_ascii_alphabetic()),
        }
    }
}

impl PartialEq for Token<'_> {
    fn eq(&self, other: &Self) -> bool {
        self.key() == other.key()
    }
}

impl Eq for Token<'_> {}

impl std::hash::Hash for Token<'_> {
    fn hash<H: std::hash::Hasher>(&self, state: &mut H) {
        self.key().hash(state);
    }
}

impl PartialOrd for Token<'_> {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Token<'_> {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.key().cmp(other.key())
    }
}

/// The tokens of a text, in order. Together they are the whole text.
pub fn tokens(text: &str) -> Vec<Token<'_>> {
    let mut tokens = Vec::new();
    let mut rest = text;
    while !rest.is_empty() {
        let word = word_length(rest);
        let space = rest[word..].len() - rest[word..].trim_start().len();
        let (token, after) = rest.split_at(word + space);
        tokens.push(Token { text: token });
        rest = after;
    }
    tokens
}

/// How many bytes the first word has; zero before white space.
fn word_length(text: &str) -> usize {
    let Some(first) = text.chars().next() else {
        return 0;
    };
    if first.is_whitespace() {
        0
    } else if first.is_ascii_alphanumeric() {
        ascii_word_length(text)
    } else if is_han(first) {
        first.len_utf8()
    } else {
        text.split_word_bounds().next().map_or(first.len_utf8(), str::len)
    }
}

/// A word of ASCII letters and digits, with single signs inside it: `600,000`, `2027-01-15`, `10.a`, `Article-5-like`.
fn ascii_word_length(text: &str) -> usize {
    let bytes = text.as_bytes();
    let is_part = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_alphanumeric);
    let mut at = 1;
    loop {
        if is_part(at) {
            at += 1;
        } else if is_part(at + 1) && joins(bytes, at) {
            at += 2;
        } else {
            break;
        }
    }
    // A letter beyond ASCII or a combining mark right after belongs to the word, as in `naïve`.
    match text[at..].chars().next() {
        Some(next) if next.is_alphanumeric() && !next.is_ascii() && !is_han(next) => {
            text.split_word_bounds().next().map_or(at, |word| word.len().max(at))
        }
        _ if bytes.get(at) == Some(&b'%') && bytes[at - 1].is_ascii_digit() => at + 1,
        _ => at,
    }
}

fn joins(bytes: &[u8], at: usize) -> bool {
    let digit = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_digit);
    match bytes.get(at) {
        Some(b'-' | b'\'') => true,
        Some(b'.') => digit(at - 1),
        Some(b',' | b'/' | b':') => digit(at - 1) && digit(at + 1),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::tokens;

    fn words(text: &str) -> Vec<&str> {
        tokens(text).into_iter().map(super::Token::key).collect()
    }

    #[test]
    fn keeps_atoms_whole() {
        assert_eq!(
            words("a cap of 600,000 by 2027-01-15 (10.a), 33.3%."),
            ["a", "cap", "of", "600,000", "by", "2027-01-15", "(", "10.a", ")", ",", "33.3%", "."]
        );
    }

    #[test]
    fn takes_han_characters_one_by_one() {
        assert_eq!(words("上限60万人。"), ["上", "限", "60", "万", "人", "。"]);
    }

    #[test]
    fn keeps_letters_beyond_ascii_in_their_word() {
        assert_eq!(words("a naïve café"), ["a", "naïve", "café"]);
    }
}
