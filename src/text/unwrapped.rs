//! A clause that was set in several lines, as one line.

use std::borrow::Cow;

use super::script::is_han;

/// The text without its line breaks: each, with the blanks around it, becomes one blank, and nothing between Han
/// characters or the signs of their sentences. Other blanks stay.
pub fn unwrapped(text: &str) -> Cow<'_, str> {
    // The bytes that a mark of a new line begins with: most clauses are one line, and have none of them.
    let may_break = |byte| matches!(byte, b'\n'..=b'\r' | 0xC2 | 0xE2);
    let Some(first) = text.bytes().any(may_break).then(|| text.find(is_break)).flatten() else {
        return Cow::Borrowed(text);
    };
    let mut joined = String::with_capacity(text.len());
    joined.push_str(text[..first].trim_end());
    let mut rest = text[first..].trim_start();
    while !rest.is_empty() {
        if needs_blank(&joined, rest) {
            joined.push(' ');
        }
        let end = rest.find(is_break).unwrap_or(rest.len());
        joined.push_str(rest[..end].trim_end());
        rest = rest[end..].trim_start();
    }
    Cow::Owned(joined)
}

/// The marks of a new line: Unicode Standard Annex 14, classes BK, CR, LF and NL.
fn is_break(character: char) -> bool {
    matches!(character, '\n' | '\r' | '\u{0B}' | '\u{0C}' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

fn needs_blank(before: &str, behind: &str) -> bool {
    let (Some(last), Some(next)) = (before.chars().next_back(), behind.chars().next()) else { return false };
    let fits = |character: char| is_of_han_text(character) || is_shared_sign(character);
    !(fits(last) && fits(next) && (is_of_han_text(last) || is_of_han_text(next)))
}

/// A Han character, or one of the full-width signs of its sentences (Unicode blocks 3000 and FF00).
fn is_of_han_text(character: char) -> bool {
    is_han(character) || matches!(character, '\u{3001}'..='\u{303F}' | '\u{FF01}'..='\u{FF60}')
}

/// A sign that Han and Latin texts share.
fn is_shared_sign(character: char) -> bool {
    matches!(character, '“' | '”' | '‘' | '’' | '—' | '…')
}

#[cfg(test)]
mod tests {
    use super::unwrapped;

    #[test]
    fn a_line_break_is_a_blank_between_words_and_nothing_between_han_characters() {
        assert_eq!(unwrapped("The parties\r\n   meet  again\nsoon."), "The parties meet  again soon.");
        assert_eq!(unwrapped("各方\n  应当停火，\n并撤军。"), "各方应当停火，并撤军。");
        assert_eq!(unwrapped("上限为\n600 人"), "上限为 600 人");
        assert_eq!(unwrapped("他说：\n“停火。”\n随后 “no.”\n“Yes.”"), "他说：“停火。”随后 “no.” “Yes.”");
        assert_eq!(unwrapped("\n\nalone\n"), "alone");
        assert!(matches!(unwrapped("in one line"), std::borrow::Cow::Borrowed(_)));
    }
}
