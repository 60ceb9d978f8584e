//! Text as it is searched: letters without their case, full-width forms as half-width ones, traditional characters as
//! simplified ones, one kind of quotation mark and of hyphen, and no blanks around Han characters.

use std::ops::Range;

use super::traditional::simplified;
use super::words::is_han;

/// A folded text that knows where each piece of it stood.
#[derive(Clone, Debug, Default)]
pub struct Folded {
    text: String,
    /// For each byte of the folded text where the character of the original begins and how long it is, in bytes.
    origins: Vec<(u32, u8)>,
}

/// Folds a text: `NATO`, `nato` and `ＮＡＴＯ` are one, and so are `60 万` and `60萬`.
///
/// What stands beyond the first 4 GiB is not folded.
pub fn fold(text: &str) -> Folded {
    let mut folded = Folded { text: String::with_capacity(text.len()), origins: Vec::with_capacity(text.len()) };
    let mut characters = text.char_indices().map(|(at, character)| (at, character, plain(character))).peekable();
    let mut last = ' ';
    while let Some((at, character, plain)) = characters.next() {
        let Ok(start) = u32::try_from(at) else { break };
        if plain == ' ' && characters.peek().is_some_and(|(.., next)| is_joined(last, *next)) {
            continue;
        }
        let origin = (start, u8::try_from(character.len_utf8()).unwrap_or_default());
        if plain.is_ascii() {
            folded.text.push(plain.to_ascii_lowercase());
        } else {
            folded.text.extend(plain.to_lowercase());
        }
        folded.origins.resize(folded.text.len(), origin);
        last = plain;
    }
    folded
}

/// Whether a blank between these is a matter of typesetting: it stands beside a Han character.
fn is_joined(before: char, after: char) -> bool {
    let is_text = |character: char| is_han(character) || character.is_ascii_digit();
    is_text(before) && is_text(after) && (is_han(before) || is_han(after))
}

impl Folded {
    /// The folded text.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// Where a folded word stands in the original, as byte ranges. A word that begins with a letter or digit of an
    /// alphabet must begin a word of the text too: `art` is not in `party`. Han characters are found anywhere.
    pub fn find(&self, word: &str) -> Vec<Range<usize>> {
        let found = self.text.match_indices(word).filter(|(at, word)| !word.is_empty() && self.begins_word(*at));
        found.filter_map(|(at, word)| self.origin(at..at + word.len())).collect()
    }

    fn begins_word(&self, at: usize) -> bool {
        let before = self.text[..at].chars().next_back();
        let first = self.text[at..].chars().next();
        match (before, first) {
            (Some(before), Some(first)) if first.is_numeric() => !before.is_numeric() && !is_letter(before),
            (Some(before), Some(first)) => !is_letter(first) || !is_letter(before),
            _ => true,
        }
    }

    /// The bytes of the original that a range of folded bytes came from.
    pub fn origin(&self, range: Range<usize>) -> Option<Range<usize>> {
        let (first, _) = self.origins.get(range.start)?;
        let (last, length) = self.origins.get(range.end.checked_sub(1)?)?;
        Some(*first as usize..*last as usize + usize::from(*length))
    }
}

/// The character that stands for a character and its variants.
fn plain(character: char) -> char {
    match character {
        '\u{FF01}'..='\u{FF5E}' => char::from_u32(u32::from(character) - 0xFEE0).unwrap_or(character),
        '\u{3000}' | '\u{A0}' | '\u{2002}'..='\u{200A}' | '\u{202F}' | '\t' => ' ',
        '\0'..='\u{7F}' => character,
        '‘' | '’' | '‛' | '′' => '\'',
        '“' | '”' | '„' | '«' | '»' | '「' | '」' | '『' | '』' | '《' | '》' => '"',
        '\u{2010}'..='\u{2015}' | '−' => '-',
        _ => simplified(character),
    }
}

/// A letter of an alphabet: Han characters stand each for itself.
pub(super) fn is_letter(character: char) -> bool {
    character.is_alphabetic() && !is_han(character)
}

#[cfg(test)]
mod tests {
    use super::fold;

    #[test]
    fn finds_words_whatever_their_case_and_width() {
        let found = |text: &str, word: &str| -> Vec<String> {
            let ranges = fold(text).find(fold(word).as_str());
            ranges.into_iter().map(|range| text[range].to_owned()).collect()
        };
        assert_eq!(found("The ＮＡＴＯ party; nato", "Nato"), ["ＮＡＴＯ", "nato"]);
        assert_eq!(found("a party", "art"), Vec::<String>::new());
        assert_eq!(found("乌克兰把上限定为60万人", "上限"), ["上限"]);
        assert_eq!(found("上限60万人", "60"), ["60"]);
        assert_eq!(found("1600", "600"), Vec::<String>::new());
        assert_eq!(found("İstanbul", "istanbul"), Vec::<String>::new());
        assert_eq!(found("anything", ""), Vec::<String>::new());
    }

    #[test]
    fn scripts_and_spacing_are_one() {
        assert_eq!(fold("烏軍 60 萬人，\u{201c}A\u{2014}b\u{201d}").as_str(), "乌军60万人,\"a-b\"");
        assert_eq!(fold("the 28 points").as_str(), "the 28 points");
        let folded = fold("把 60 萬");
        let range = folded.origin(0..folded.as_str().len()).expect("all of it");
        assert_eq!(range, 0.."把 60 萬".len());
    }
}
