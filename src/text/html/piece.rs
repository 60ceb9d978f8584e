//! A line of a page: its visible text, and where each character of it stands in the source.

use html5gum::{Token, Tokenizer};

use super::super::map::Map;
use super::super::script::{is_han, raised};

/// Text with the way back to the source.
#[derive(Clone, Debug, Default)]
pub(super) struct Piece {
    pub(super) text: String,
    pub(super) map: Map,
    /// The source behind its last character.
    pub(super) end: usize,
    /// How wide it is: a Han character says as much as two letters.
    pub(super) width: usize,
    /// How much of that is in links.
    pub(super) linked: usize,
    /// White space that waits for a character behind it.
    blank: Option<(usize, usize)>,
}

impl Piece {
    /// Adds a run of the source: references become characters, white space becomes one blank.
    pub(super) fn push(&mut self, raw: &str, start: usize, is_linked: bool) {
        let mut at = 0;
        while let Some(first) = raw[at..].chars().next() {
            let rest = &raw[at..];
            let length = match first {
                '&' => self.reference(rest, start + at, is_linked),
                _ if first.is_ascii_whitespace() => {
                    let length = rest.len() - rest.trim_ascii_start().len();
                    self.blank.get_or_insert((start + at, length));
                    length
                }
                _ if is_unseen(first) => first.len_utf8(),
                _ => {
                    let is_end = |c: char| c == '&' || c.is_ascii_whitespace() || is_unseen(c);
                    let length = rest.find(is_end).unwrap_or(rest.len());
                    self.add(&rest[..length], (1, 1), start + at, length, is_linked);
                    length
                }
            };
            at += length;
        }
    }

    /// The same for a run whose digits stand above the line: `5¹` is another number than `51`.
    pub(super) fn push_raised(&mut self, raw: &str, start: usize, is_linked: bool) {
        let mut at = 0;
        while let Some(first) = raw[at..].chars().next() {
            let (rest, place) = (&raw[at..], start + at);
            at += match raised(first) {
                // The digits of a reference are no text.
                _ if first == '&' => self.reference(rest, place, is_linked),
                Some(digit) => {
                    let digit = digit.encode_utf8(&mut [0; 4]).to_owned();
                    self.add(&digit, (digit.len(), 1), place, 1, is_linked);
                    1
                }
                None => {
                    let length = rest.find(|c: char| c == '&' || c.is_ascii_digit()).unwrap_or(rest.len());
                    self.push(&rest[..length], place, is_linked);
                    length
                }
            };
        }
    }

    /// Text that does not stand in the source, in front of what stands at a place of it.
    pub(super) fn put(&mut self, text: &str, before: usize) {
        self.map.push(self.text.len(), 1, before, 0);
        self.text.push_str(text);
    }

    /// Adds another line behind this one.
    pub(super) fn append(&mut self, other: &Piece) {
        self.map.append(self.text.len(), &other.map);
        self.text.push_str(&other.text);
        self.end = other.end;
    }

    /// A character reference such as `&amp;` or `&#x2014;`, or a sign that is none; gives its length.
    fn reference(&mut self, rest: &str, at: usize, is_linked: bool) -> usize {
        let is_part = |c: char| c.is_ascii_alphanumeric() || c == '#';
        let name = rest[1..].find(|c| !is_part(c)).unwrap_or(rest.len() - 1);
        let length = 1 + name + usize::from(rest[1 + name..].starts_with(';'));
        let raw = &rest[..length];
        let decoded = decoded(raw);
        if decoded.chars().all(is_unseen) {
            return length;
        }
        if decoded.chars().all(|c| c.is_ascii_whitespace()) {
            self.blank.get_or_insert((at, length));
        } else if decoded == raw {
            self.add(raw, (1, 1), at, length, is_linked);
        } else {
            self.add(&decoded, (decoded.len(), length), at, length, is_linked);
        }
        length
    }

    fn add(&mut self, text: &str, (step, origin_step): (usize, usize), at: usize, length: usize, is_linked: bool) {
        if let Some((blank, length)) = self.blank.take().filter(|_| !self.text.is_empty()) {
            self.map.push(self.text.len(), 1, blank, length);
            self.text.push(' ');
        }
        self.map.push(self.text.len(), step, at, origin_step);
        self.text.push_str(text);
        self.end = at + length;
        let width: usize = text.chars().map(|character| 1 + usize::from(is_han(character))).sum();
        self.width += width;
        self.linked += if is_linked { width } else { 0 };
    }
}

/// Characters that show nothing and part words: the soft hyphen, the zero-width space and the byte order mark.
fn is_unseen(character: char) -> bool {
    matches!(character, '\u{AD}' | '\u{200B}' | '\u{FEFF}')
}

/// What a reference stands for.
fn decoded(reference: &str) -> String {
    let texts = Tokenizer::new(reference).filter_map(|token| match token {
        Ok(Token::String(text)) => Some(String::from_utf8_lossy(&text).into_owned()),
        _ => None,
    });
    texts.collect()
}

#[cfg(test)]
mod tests {
    use super::Piece;

    #[test]
    fn raised_digits_are_told_from_those_of_references() {
        let mut piece = Piece::default();
        piece.push("5", 0, false);
        piece.push_raised("&#160;1 &#8212; a2&b", 1, false);
        assert_eq!(piece.text, "5\u{a0}¹ — a²&b");
        let last = piece.text.len() - "²&b".len();
        assert_eq!(piece.map.origin(&(last..last + "²".len())), 18..19);
    }

    #[test]
    fn references_and_white_space_lead_back_to_the_source() {
        let source = "  a&nbsp;b \n c &amp; d&#8212;e&copyf&shy;g & h&bogus; ";
        let mut piece = Piece::default();
        piece.push(source, 100, false);
        assert_eq!(piece.text, "a\u{a0}b c & d—e©fg & h&bogus;");
        let stands = |part: &str| {
            let at = piece.text.find(part).expect("it is there");
            let origin = piece.map.origin(&(at..at + part.len()));
            &source[origin.start - 100..origin.end - 100]
        };
        assert_eq!(stands("a\u{a0}b"), "a&nbsp;b");
        assert_eq!(stands("b c"), "b \n c");
        assert_eq!(stands("d—e"), "d&#8212;e");
        assert_eq!(stands("g &"), "g &");
    }
}
