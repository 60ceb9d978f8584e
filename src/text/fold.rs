//! Text as it is searched: letters without their case, full-width forms as half-width ones, traditional characters as
//! simplified ones, one kind of quotation mark and of hyphen, and no blanks around Han characters.

use std::ops::Range;

use super::map::Map;
use super::script::is_han;
use super::traditional::{is_common, simplified};
use super::wrapping::soft_breaks;

/// A folded text that knows where each piece of it stood.
#[derive(Clone, Debug, Default)]
pub struct Folded {
    text: String,
    origins: Map,
}

/// Folds a text: `NATO`, `nato` and `ＮＡＴＯ` are one, and so are `60 万` and `60萬`.
pub fn fold(text: &str) -> Folded {
    fold_with(text, &[])
}

/// Folds running text: as [`fold`], and a line that was broken to a width goes on in the next.
pub fn fold_prose(text: &str) -> Folded {
    fold_with(text, &soft_breaks(text))
}

/// `blanks`: where a mark of a new line stands for a blank, in order.
fn fold_with(text: &str, blanks: &[usize]) -> Folded {
    let mut folded = Folded { text: String::with_capacity(text.len()), origins: Map::default() };
    let mut rest = Characters { text, at: 0, blanks };
    let mut last = (' ', ' ');
    loop {
        while rest.plain_run(&mut folded) || rest.han_run(&mut folded) {
            last = folded.text.chars().next_back().map_or(last, |character| (character, character));
        }
        let Some((at, character, plain)) = rest.one() else { return folded };
        if plain == ' ' {
            // However many there are, they are one.
            let mut ahead = rest;
            let mut next = ahead.one();
            while let Some((.., ' ')) = next {
                rest = ahead;
                next = ahead.one();
            }
            if next.is_some_and(|(_, own, plain)| is_joined(last, (own, plain))) {
                continue;
            }
        }
        folded.push(at, character, plain);
        last = (character, plain);
    }
}

/// What is left of a text, each character with its place and the plain one that stands for it.
#[derive(Clone, Copy)]
struct Characters<'t> {
    text: &'t str,
    at: usize,
    blanks: &'t [usize],
}

impl Characters<'_> {
    /// Folds the letters, digits and signs of ASCII that come next, with single blanks between them: each but for its case
    /// stands for itself.
    fn plain_run(&mut self, folded: &mut Folded) -> bool {
        let rest = &self.text.as_bytes()[self.at..];
        let is_graphic = |at: usize| rest.get(at).is_some_and(u8::is_ascii_graphic);
        let mut length = 0;
        while is_graphic(length) {
            length += 1;
            if rest.get(length) == Some(&b' ') && is_graphic(length + 1) {
                length += 1;
            }
        }
        let start = folded.text.len();
        folded.text.push_str(&self.text[self.at..self.at + length]);
        folded.text[start..].make_ascii_lowercase();
        self.take(folded, start, 1)
    }

    /// Folds the Han characters that come next, but for rare ones, whose simplified form is longer.
    fn han_run(&mut self, folded: &mut Folded) -> bool {
        let start = folded.text.len();
        let common = |character: char| Some(character).filter(|character| is_common(*character));
        folded.text.extend(self.text[self.at..].chars().map_while(|own| common(simplified(common(own)?))));
        self.take(folded, start, '一'.len_utf8())
    }

    /// Goes on behind characters that were folded, each to one of the same length.
    fn take(&mut self, folded: &mut Folded, start: usize, length: usize) -> bool {
        let taken = folded.text.len() - start;
        if taken > 0 {
            folded.origins.push(start, length, self.at, length);
        }
        self.at += taken;
        taken > 0
    }

    /// The next character.
    fn one(&mut self) -> Option<(usize, char, char)> {
        loop {
            let (at, character) = (self.at, self.text[self.at..].chars().next()?);
            self.at += character.len_utf8();
            let blanks = self.blanks.strip_prefix(&[at]);
            self.blanks = blanks.unwrap_or(self.blanks);
            let plain = if blanks.is_some() { ' ' } else { plain(character) };
            if !is_invisible(plain) {
                return Some((at, character, plain));
            }
        }
    }
}

/// Whether a character only says where a word may be broken, or nothing.
fn is_invisible(character: char) -> bool {
    matches!(character, '\u{AD}' | '\u{200B}' | '\u{2060}' | '\u{FEFF}')
}

/// Whether a blank between these is a matter of typesetting: it stands beside a Han character or one of its marks. Each is
/// a character with the plain one that stands for it.
fn is_joined(before: (char, char), after: (char, char)) -> bool {
    let is_text = |(own, plain): (char, char)| is_han(plain) || plain.is_ascii_digit() || is_quote(own);
    let is_beside_han = is_han(before.1) || is_han(after.1);
    is_beside_han && is_text(before) && is_text(after) || is_han_mark(before.0) || is_han_mark(after.0)
}

fn is_quote(character: char) -> bool {
    matches!(character, '‘' | '’' | '“' | '”')
}

/// A mark that is set as wide as a Han character, with room of its own.
fn is_han_mark(character: char) -> bool {
    matches!(
        character,
        '、' | '。'
            | '，'
            | '：'
            | '；'
            | '！'
            | '？'
            | '（'
            | '）'
            | '「'
            | '」'
            | '『'
            | '』'
            | '《'
            | '》'
            | '〈'
            | '〉'
    )
}

impl Folded {
    fn push(&mut self, at: usize, character: char, plain: char) {
        let start = self.text.len();
        if plain.is_ascii() {
            self.text.push(plain.to_ascii_lowercase());
        } else {
            self.text.extend(plain.to_lowercase());
        }
        self.origins.push(start, self.text.len() - start, at, character.len_utf8());
    }

    /// Adds a part of another folded text, which begins and ends with characters.
    pub(super) fn copy(&mut self, other: &Folded, part: Range<usize>) {
        self.origins.append_part(self.text.len(), &other.origins, &part);
        self.text.push_str(&other.text[part]);
    }

    /// Adds text that does not stand in the original, in front of what stands at a place of another folded text.
    pub(super) fn put(&mut self, text: &str, other: &Folded, before: usize) {
        let origin = other.origins.origin(&(before..before + 1)).start;
        self.origins.push(self.text.len(), 1, origin, 0);
        self.text.push_str(text);
    }

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
        let is_inside = range.start < self.text.len() && (1..=self.text.len()).contains(&range.end);
        is_inside.then(|| self.origins.origin(&range))
    }
}

/// The character that stands for a character and its variants.
fn plain(character: char) -> char {
    match typeset(character) {
        same if same == character => simplified(character),
        other => other,
    }
}

/// The character that stands for all that differ from it by typesetting: their width, the kind of a quotation mark, of a
/// dash or of a blank.
pub(super) fn typeset(character: char) -> char {
    match character {
        '\u{FF01}'..='\u{FF5E}' => char::from_u32(u32::from(character) - 0xFEE0).unwrap_or(character),
        '\u{3000}' | '\u{A0}' | '\u{2002}'..='\u{200A}' | '\u{202F}' | '\u{205F}' | '\t' => ' ',
        '‘' | '’' | '‛' | '′' => '\'',
        '“' | '”' | '„' | '«' | '»' | '「' | '」' | '『' | '』' | '《' | '》' => '"',
        '\u{2010}'..='\u{2015}' | '−' => '-',
        _ => character,
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
        assert_eq!(fold("the \u{a0}28\u{2009} \u{200b}points").as_str(), "the 28 points");
        assert_eq!(fold("甲、 乙，\u{3000}NATO 等“ 丙 ” 丁").as_str(), "甲、乙,nato 等\"丙\"丁");
        assert_eq!(fold("把\u{3000} 60 \u{a0}萬").as_str(), "把60万");
        // The simplified form of this one is longer.
        let folded = fold("甲龓乙");
        assert_eq!(folded.origin("甲𫜲".len()..folded.as_str().len()), Some("甲龓".len().."甲龓乙".len()));
        let folded = fold("把 60 萬");
        let range = folded.origin(0..folded.as_str().len()).expect("all of it");
        assert_eq!(range, 0.."把 60 萬".len());
    }
}
