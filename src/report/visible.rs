//! Text from files is never trusted: control and bidirectional characters are made visible.

use std::borrow::Cow;

/// The text with every control, bidirectional and zero-width formatting character written as its code point, such as
/// `⟨U+202E⟩`. Line breaks and tabs become spaces.
pub fn visible(text: &str) -> Cow<'_, str> {
    shown(text, |_| ' ')
}

/// The same, but line breaks and tabs stay: for a format that shows them and is not moved by them.
pub(super) fn visible_in_lines(text: &str) -> Cow<'_, str> {
    shown(text, |space| space)
}

fn shown(text: &str, spaced: impl Fn(char) -> char) -> Cow<'_, str> {
    let is_plain = |byte: u8| byte.is_ascii_graphic() || byte == b' ';
    if text.bytes().all(is_plain) || !text.contains(|c: char| c.is_control() || is_deceptive(c)) {
        return Cow::Borrowed(text);
    }
    let mut shown = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '\n' | '\t' | '\r' => shown.push(spaced(character)),
            _ if character.is_control() || is_deceptive(character) => {
                shown.push_str(&format!("⟨U+{:04X}⟩", u32::from(character)));
            }
            _ => shown.push(character),
        }
    }
    Cow::Owned(shown)
}

/// Characters that reorder or hide text: Unicode Technical Report 36, section 2.10, and Standard Annex 9.
fn is_deceptive(character: char) -> bool {
    matches!(
        character,
        '\u{061C}' | '\u{200B}'..='\u{200F}' | '\u{2028}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{FEFF}' | '\u{FFF9}'..='\u{FFFB}' | '\u{E0000}'..='\u{E007F}'
    )
}

#[cfg(test)]
mod tests {
    use super::{visible, visible_in_lines};

    #[test]
    fn shows_what_would_hide_or_reorder() {
        assert_eq!(visible("a\u{1b}[31mb\u{202e}c\nd"), "a⟨U+001B⟩[31mb⟨U+202E⟩c d");
        assert_eq!(visible_in_lines("a\u{1b}[31mb\u{202e}c\r\n\td"), "a⟨U+001B⟩[31mb⟨U+202E⟩c\r\n\td");
        assert_eq!(visible("和平时期 – café 👍"), "和平时期 – café 👍");
    }
}
