//! Text as it is searched: letters without their case, full-width forms as half-width ones.

use std::ops::Range;

/// A folded text that knows where each piece of it stood.
#[derive(Clone, Debug, Default)]
pub struct Folded {
    text: String,
    /// For each byte of the folded text the character of the original that it came from, as a byte range.
    origins: Vec<Range<usize>>,
}

/// Folds a text: `NATO`, `nato` and `ＮＡＴＯ` are one.
pub fn fold(text: &str) -> Folded {
    let mut folded = Folded::default();
    for (at, character) in text.char_indices() {
        for lower in half_width(character).to_lowercase() {
            folded.text.push(lower);
            folded.origins.resize(folded.text.len(), at..at + character.len_utf8());
        }
    }
    folded
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

    fn origin(&self, range: Range<usize>) -> Option<Range<usize>> {
        let first = self.origins.get(range.start)?;
        let last = self.origins.get(range.end.checked_sub(1)?)?;
        Some(first.start..last.end)
    }
}

/// The half-width form of a full-width character (U+FF01 to U+FF5E, and the ideographic space).
fn half_width(character: char) -> char {
    match character {
        '\u{FF01}'..='\u{FF5E}' => char::from_u32(u32::from(character) - 0xFEE0).unwrap_or(character),
        '\u{3000}' => ' ',
        _ => character,
    }
}

/// A letter of an alphabet: Han characters stand each for itself.
fn is_letter(character: char) -> bool {
    character.is_alphabetic() && !super::words::is_han(character)
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
}
