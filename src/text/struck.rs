//! Text that Markdown strikes through.

use std::ops::Range;

use memchr::memmem::find_iter;

const TILDES: &str = "~~";

/// Puts blanks in the place of what stands between two tildes and two tildes, and of these: of a text in which words are
/// struck through they are no part. No byte of the text moves.
///
/// As in GitHub's Markdown (<https://github.github.com/gfm/#strikethrough-extension->) both pairs stand in one paragraph, the
/// first right before what is struck and the second right behind it. Three tildes fence code and strike nothing.
pub(super) fn without_struck(text: String) -> String {
    let struck = struck(&text);
    if struck.is_empty() {
        return text;
    }
    let mut kept = String::with_capacity(text.len());
    for Range { start, end } in struck {
        kept.push_str(&text[kept.len()..start]);
        for sign in text[start..end].chars() {
            if matches!(sign, '\n' | '\r') {
                kept.push(sign);
            } else {
                kept.extend(std::iter::repeat_n(' ', sign.len_utf8()));
            }
        }
    }
    kept.push_str(&text[kept.len()..]);
    kept
}

/// What is struck through, with the tildes.
fn struck(text: &str) -> Vec<Range<usize>> {
    let mut struck = Vec::new();
    let mut opening: Option<usize> = None;
    for at in find_iter(text.as_bytes(), TILDES) {
        let (before, behind) = (&text[..at], &text[at + TILDES.len()..]);
        if before.ends_with('~') || behind.starts_with('~') {
            continue;
        }
        let can_close = !before.ends_with(char::is_whitespace);
        match opening.take().filter(|start| can_close && is_one_paragraph(&text[*start..at])) {
            Some(start) => struck.push(start..at + TILDES.len()),
            None if behind.starts_with(|sign: char| !sign.is_whitespace()) => opening = Some(at),
            None => {}
        }
    }
    struck
}

/// Whether no line of it is blank.
fn is_one_paragraph(text: &str) -> bool {
    let mut lines = text.lines().skip(1);
    lines.all(|line| !line.trim().is_empty())
}

#[cfg(test)]
mod tests {
    use super::without_struck;

    #[test]
    fn what_is_struck_becomes_blanks_in_its_place() {
        for (text, kept) in [
            ("within ~~30~~ 60 days", "within        60 days"),
            ("~~第三条\r\n废止~~ next", "           \r\n         next"),
            ("a ~~b~~c~~d~~ e", "a      c      e"),
        ] {
            assert_eq!(without_struck(text.to_owned()), kept);
            assert_eq!(kept.len(), text.len());
        }
    }

    #[test]
    fn tildes_that_strike_nothing_stay() {
        for text in ["~~", "~~~\ncode\n~~~\n", "a ~~ b ~~ c", "~~one\n\ntwo~~", "~~~~", "about ~5 or ~~5", ""] {
            assert_eq!(without_struck(text.to_owned()), text);
        }
    }
}
