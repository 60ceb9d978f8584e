//! Signs that end a line and are no line feed: old files have nothing else.

use memchr::{memchr2_iter, memchr3_iter};

/// Makes each sign that ends a line, other than the two of Windows, a line feed: the carriage return of old Macs, the
/// form feed, the vertical tab, NEL and the line and paragraph separators of Unicode. A longer sign becomes blanks and a
/// line feed, so that no byte of the text moves.
pub(super) fn to_line_feeds(text: String) -> String {
    if !has_others(text.as_bytes()) {
        return text;
    }
    let mut fed = String::with_capacity(text.len());
    let mut rest = &*text;
    while let Some(at) = rest.find(is_other) {
        let behind = rest[at..].chars().next().map_or(at, |sign| at + sign.len_utf8());
        fed.push_str(&rest[..at]);
        if rest[at..].starts_with("\r\n") {
            fed.push('\r');
        } else {
            fed.extend(std::iter::repeat_n(' ', behind - at - 1));
            fed.push('\n');
        }
        rest = &rest[behind..];
    }
    fed.push_str(rest);
    fed
}

fn is_other(character: char) -> bool {
    matches!(character, '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

/// Whether there is any: nearly no text has one, and to go through its bytes takes a fraction of the time that it takes to go
/// through its characters.
fn has_others(text: &[u8]) -> bool {
    let first_bytes = memchr3_iter(b'\r', 0xb, 0xc, text).chain(memchr2_iter(0xc2, 0xe2, text));
    first_bytes.map(|at| &text[at..]).any(begins_with_other)
}

/// The same as [`is_other`], but for a carriage return before a line feed.
fn begins_with_other(text: &[u8]) -> bool {
    match text {
        [b'\r', next, ..] => *next != b'\n',
        [b'\r' | 0xb | 0xc, ..] | [0xc2, 0x85, ..] | [0xe2, 0x80, 0xa8 | 0xa9, ..] => true,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::to_line_feeds;

    #[test]
    fn every_sign_that_ends_a_line_becomes_a_line_feed_in_its_place() {
        let text = "a\rb\r\nc\r\rd\u{c}e\u{b}f\u{85}g\u{2028}汉\u{2029}“h”\r";
        let fed = to_line_feeds(text.to_owned());
        assert_eq!(fed, "a\nb\r\nc\n\nd\ne\nf \ng  \n汉  \n“h”\n");
        assert_eq!(fed.len(), text.len());
    }

    #[test]
    fn each_is_found_wherever_it_stands() {
        for sign in ["\r", "\u{b}", "\u{c}", "\u{85}", "\u{2028}", "\u{2029}"] {
            for (before, behind) in [("", ""), ("a", ""), ("", "b"), ("a", "b"), ("one\r\n", "two\n")] {
                let text = format!("{before}{sign}{behind}");
                assert_ne!(to_line_feeds(text.clone()), text, "{text:?}");
            }
        }
    }

    #[test]
    fn a_text_without_them_stays() {
        for text in ["", "one\r\ntwo\nthree", "“汉…字”\u{202f}\u{a0}"] {
            assert_eq!(to_line_feeds(text.to_owned()), text);
        }
    }
}
