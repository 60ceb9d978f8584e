//! Words that were cut in two at the end of a line: `agree-` with `ment` in the next line.
//!
//! Whether the hyphen belongs to the word is told by the text alone: where the word stands elsewhere in one piece, it does
//! not; so it is where it does in another version of the text. Else it stays, without the end of the line: `long-term`. The line ends behind the word then, so that lines stay what
//! they were.

use std::ops::Range;

use memchr::memchr_iter;
use rustc_hash::FxHashSet;

use super::map::Map;

/// Words behind which a half of a word is no part of theirs: `Ein-` and `und Ausfuhr`.
const CONJUNCTIONS: [&str; 11] = ["und", "oder", "bis", "sowie", "and", "or", "et", "ou", "или", "та", "або"];

/// A word that the end of a line divides, in bytes of the text.
struct CutWord {
    /// The letters before the hyphen.
    first: Range<usize>,
    /// The hyphen.
    hyphen: Range<usize>,
    /// The letters in the next line.
    second: Range<usize>,
}

/// The text with its cut words put together, and where each piece of it stood. Nothing where there are none. Another version
/// may have words in one piece that this one only cuts.
pub(super) fn put_together(text: &str, other_version: &str) -> Option<(String, Map)> {
    let cuts: Vec<CutWord> = memchr_iter(b'\n', text.as_bytes()).filter_map(|end| cut_word(text, end)).collect();
    if cuts.is_empty() {
        return None;
    }
    let whole_words = whole_words([text, other_version], &cuts.iter().map(|cut| cut.word(text)).collect());
    let mut joined = Joined::default();
    let mut at = 0;
    for cut in cuts {
        // Of a word in three pieces the first two are put together.
        if cut.first.start < at {
            continue;
        }
        let is_one = text[cut.hyphen.clone()].starts_with('\u{AD}') || whole_words.contains(&cut.word(text));
        joined.copy(text, at..if is_one { cut.hyphen.start } else { cut.hyphen.end });
        let rest = &text[cut.second.start..];
        let end = cut.second.start + rest.find(char::is_whitespace).unwrap_or(rest.len());
        joined.copy(text, cut.second.start..end);
        let behind = &text[end..];
        let blanks = behind.len() - behind.trim_start_matches([' ', '\t']).len();
        at = end;
        if blanks > 0 && !behind[blanks..].starts_with(['\r', '\n']) {
            at += blanks;
            joined.put(&text[cut.hyphen.end..cut.second.start], at);
        }
    }
    joined.copy(text, at..text.len());
    Some((joined.text, joined.map))
}

impl CutWord {
    /// Both halves in one piece, in small letters.
    fn word(&self, text: &str) -> String {
        let halves = text[self.first.clone()].chars().chain(text[self.second.clone()].chars());
        halves.flat_map(char::to_lowercase).collect()
    }
}

/// The word that the line which ends at a line feed cuts.
fn cut_word(text: &str, line_feed: usize) -> Option<CutWord> {
    let line = &text.as_bytes()[..line_feed];
    let line = line.strip_suffix(b"\r").unwrap_or(line);
    // Few lines end with a hyphen.
    line.last().filter(|byte| matches!(byte, b'-' | 0x90 | 0xAD))?;
    let before = &text[..line.len()];
    let bare = before.strip_suffix(['-', '\u{2010}', '\u{AD}'])?;
    let hyphen = bare.len()..before.len();
    let first = letters_start(bare)..bare.len();
    let behind = &text[line_feed + 1..];
    let next = behind.trim_start_matches([' ', '\t']);
    let start = text.len() - next.len();
    let second = start..start + next.find(|own: char| !own.is_alphabetic()).unwrap_or(next.len());
    let (one, other) = (&text[first.clone()], &text[second.clone()]);
    let is_in_one_case = other.starts_with(char::is_lowercase)
        || one.chars().all(char::is_uppercase) && other.chars().all(char::is_uppercase);
    let sign = text[second.end..].chars().next();
    let is_label = sign == Some(')') || other.chars().nth(1).is_none();
    let is_conjunction = sign.is_some_and(char::is_whitespace) && CONJUNCTIONS.contains(&other);
    let is_cut = !one.is_empty() && !other.is_empty() && is_in_one_case && !is_label && !is_conjunction;
    is_cut.then_some(CutWord { first, hyphen, second })
}

/// Where the letters begin that a text ends with.
fn letters_start(text: &str) -> usize {
    text.char_indices().rev().take_while(|(_, own)| own.is_alphabetic()).last().map_or(text.len(), |(at, _)| at)
}

/// Which of the wanted words stand in the texts in one piece, in small letters.
fn whole_words(texts: [&str; 2], wanted: &FxHashSet<String>) -> FxHashSet<String> {
    let longest = wanted.iter().map(String::len).max().unwrap_or_default();
    let mut small = String::with_capacity(longest);
    let mut found = FxHashSet::default();
    let words = texts.into_iter().flat_map(|text| text.split(|own: char| !own.is_alphabetic()));
    for word in words.filter(|word| (1..=longest).contains(&word.len())) {
        small.clear();
        small.extend(word.chars().flat_map(char::to_lowercase));
        if wanted.contains(&small) && !found.contains(&small) {
            found.insert(small.clone());
        }
    }
    found
}

/// A text on its way.
#[derive(Default)]
struct Joined {
    text: String,
    map: Map,
}

impl Joined {
    fn copy(&mut self, text: &str, range: Range<usize>) {
        if !range.is_empty() {
            self.map.push(self.text.len(), 1, range.start, 1);
            self.text.push_str(&text[range]);
        }
    }

    /// Text that stood elsewhere, before a byte of the origin.
    fn put(&mut self, text: &str, before: usize) {
        self.map.push(self.text.len(), 1, before, 0);
        self.text.push_str(text);
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::put_together;

    fn joined(text: &str) -> String {
        joined_beside(text, "")
    }

    fn joined_beside(text: &str, other: &str) -> String {
        put_together(text, other).map_or(text.to_owned(), |(text, _)| text)
    }

    #[test]
    fn so_has_a_word_that_another_version_has_in_one_piece() {
        let text = "the coordi-\nnation of long-\nterm plans";
        assert_eq!(joined_beside(text, "Coordination is long."), "the coordination\nof long-term\nplans");
    }

    #[test]
    fn a_word_that_stands_elsewhere_in_one_piece_has_no_hyphen() {
        let text = "Each agree-\nment is kept. The agreement is one.\n";
        assert_eq!(joined(text), "Each agreement\nis kept. The agreement is one.\n");
        let text = "Стороны согла-\r\n  сились об этом; где согласились, там мир.\r\n";
        assert_eq!(joined(text), "Стороны согласились\r\n  об этом; где согласились, там мир.\r\n");
        assert_eq!(joined("AGREE-\nMENT\nAn agreement."), "AGREEMENT\nAn agreement.");
    }

    #[test]
    fn another_keeps_its_hyphen_without_the_end_of_the_line() {
        assert_eq!(joined("a long-\nterm plan"), "a long-term\nplan");
        assert_eq!(joined("on self-govern-\nment, whatever government"), "on self-government,\nwhatever government");
        assert_eq!(joined("the so\u{AD}\ncial fund"), "the social\nfund");
        assert_eq!(joined("an in-\nter-\nnational"), "an in-ter-\nnational");
    }

    #[test]
    fn what_is_no_cut_word_stays() {
        for text in [
            "Ein-\nund Ausfuhr",
            "of F-\n16 jets",
            "Anglo-\nAmerican",
            "points (a)-\n(c)",
            "- a\n-\n- b",
            "the sub-\na) first",
            "no -\nhyphen",
            "word-\n\nterm",
            "-\nment",
            "end-",
        ] {
            assert_eq!(joined(text), text);
        }
    }

    #[test]
    fn each_piece_leads_back_to_where_it_stood() {
        let text = "Each agree-\n   ment is kept. The agreement is one.\n";
        let (joined, map) = put_together(text, "").expect("it has a cut word");
        let stood = |piece: &str| {
            let at = joined.find(piece).expect("it is there");
            &text[map.origin(&(at..at + piece.len()))]
        };
        assert_eq!(stood("agreement"), "agree-\n   ment");
        assert_eq!(stood("is kept"), "is kept");
        assert_eq!(stood("Each"), "Each");
        assert_eq!(stood("one.\n"), "one.\n");
    }

    proptest! {
        #[test]
        fn any_text_can_be_put_together(text in "([a-c]{0,3}|[-\u{AD}\u{2010}]|\r?\n| |[аБ]|und|\\PC){0,30}") {
            if let Some((joined, map)) = put_together(&text, "") {
                let letters = |text: &str| -> String { text.chars().filter(|own| own.is_alphabetic()).collect() };
                prop_assert_eq!(letters(&joined), letters(&text));
                prop_assert_eq!(joined.matches('\n').count() <= text.matches('\n').count(), true);
                for (at, own) in joined.char_indices().filter(|(_, own)| own.is_alphabetic()) {
                    prop_assert_eq!(&text[map.origin(&(at..at + own.len_utf8()))], own.to_string());
                }
            }
        }
    }
}
