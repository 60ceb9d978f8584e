//! Breaking lines where a reader expects it, by the columns that characters take.

use std::borrow::Cow;

use unicode_width::UnicodeWidthStr;

use crate::text::is_han;

use super::document::Role;
use super::visible::visible;

/// A piece of a line.
pub(super) struct Piece<'s> {
    pub(super) role: Role,
    pub(super) text: &'s str,
    pub(super) begins_line: bool,
}

/// Breaks pieces of text into lines of at most `room` columns: between words, inside a word only where it is longer
/// than a line, and anywhere between Han characters. No line ends with a blank.
pub(super) fn wrap<'s>(spans: &'s [(Role, Cow<'_, str>)], room: usize) -> Vec<Piece<'s>> {
    let mut pieces = Vec::with_capacity(spans.len() + 1);
    let mut used = 0;
    let mut begins_line = true;
    for (role, text) in spans {
        let wide = columns(text);
        if used + wide <= room {
            // Nearly all lines are short, and need no breaking.
            if !text.is_empty() {
                pieces.push(Piece { role: *role, text, begins_line });
                (used, begins_line) = (used + wide, false);
            }
            continue;
        }
        let (mut start, mut end) = (0, 0);
        for (part, width) in parts(text, room) {
            if used > 0 && used + width - blanks_behind(part) > room {
                pieces.push(Piece { role: *role, text: &text[start..end], begins_line });
                (start, used, begins_line) = (end, 0, true);
            }
            used += width;
            end += part.len();
        }
        if start < end {
            pieces.push(Piece { role: *role, text: &text[start..end], begins_line });
            begins_line = false;
        }
    }
    trim_line_ends(&mut pieces);
    pieces
}

/// Takes the blanks away that lines end with: they may be pieces of their own.
fn trim_line_ends(pieces: &mut [Piece<'_>]) {
    let mut ends_line = true;
    for piece in pieces.iter_mut().rev() {
        if ends_line {
            piece.text = piece.text.trim_end();
        }
        ends_line = piece.begins_line || ends_line && piece.text.is_empty();
    }
}

/// A plain text in lines of at most `room` columns.
pub(super) fn wrapped_lines(text: &str, room: usize) -> Vec<String> {
    let spans = [(Role::Plain, visible(text))];
    wrap(&spans, room).into_iter().map(|piece| piece.text.to_owned()).collect()
}

/// How many blanks a text ends with.
fn blanks_behind(text: &str) -> usize {
    text.bytes().rev().take_while(|byte| *byte == b' ').count()
}

/// The columns of the longest part of a text that no line has to end in.
pub(super) fn longest_part(text: &str) -> usize {
    parts(text, usize::MAX).map(|(part, width)| width - blanks_behind(part)).max().unwrap_or_default()
}

/// The text in parts that a line may end after, each with its columns: words with the blanks behind them, their parts up
/// to a hyphen, and wide characters one by one; what is longer than a line in pieces that fit.
fn parts(text: &str, room: usize) -> impl Iterator<Item = (&str, usize)> {
    let mut rest = text;
    // What is left of a chunk that is longer than a line: it is measured once, however many lines it takes.
    let mut left = 0;
    std::iter::from_fn(move || {
        let is_new = left == 0;
        let chunk = &rest[..if is_new { chunk_end(rest)? } else { left }];
        let part = if is_new && columns(chunk) <= room { chunk } else { &chunk[..fitting(chunk, room)] };
        left = chunk.len() - part.len();
        rest = &rest[part.len()..];
        Some((part, columns(part)))
    })
}

/// Where the first chunk of a text ends.
fn chunk_end(text: &str) -> Option<usize> {
    let first = text.chars().next()?;
    let first_is_wide = is_wide(first);
    let (mut last, mut end) = (first, first.len_utf8());
    loop {
        if last.is_ascii_alphanumeric() {
            // Most of a text is the inside of words, where no chunk ends.
            end += text.as_bytes()[end..].iter().take_while(|byte| byte.is_ascii_alphanumeric()).count();
        }
        let character = text[end..].chars().next().filter(|character| {
            let starts_next = if first_is_wide { !is_closing(*character) } else { is_wide(*character) };
            let starts_next = starts_next && !is_marked(&text[..end], &text[end..]);
            let is_past_hyphen = ends_with_hyphen(&text[..end]) && character.is_alphabetic();
            *character == ' ' || !(last == ' ' || starts_next || is_past_hyphen)
        });
        let Some(character) = character else { return Some(end) };
        last = character;
        end += character.len_utf8();
    }
}

/// Whether the mark of a change stands there: it stays with the words that it marks.
fn is_marked(before: &str, after: &str) -> bool {
    matches!(before.as_bytes(), [.., b'[', b'-'] | [.., b'{', b'+'])
        || matches!(after.as_bytes(), [b'-', b']', ..] | [b'+', b'}', ..])
}

/// Whether it ends with a letter and a hyphen (or a dash): not inside a date or an amount, nor behind a mark of a change.
fn ends_with_hyphen(text: &str) -> bool {
    text.strip_suffix(['-', '–']).is_some_and(|before| before.ends_with(char::is_alphabetic))
}

fn is_wide(character: char) -> bool {
    !character.is_ascii() && (is_han(character) || unicode_width::UnicodeWidthChar::width(character) == Some(2))
}

/// Signs that must not begin a line.
fn is_closing(character: char) -> bool {
    matches!(
        character,
        '\u{FF0C}'
            | '。'
            | '、'
            | '\u{FF1B}'
            | '\u{FF1A}'
            | '\u{FF1F}'
            | '\u{FF01}'
            | '\u{FF09}'
            | '”'
            | '’'
            | '》'
            | ']'
            | '}'
            | '」'
            | ')'
            | ','
            | '.'
    )
}

/// The columns a text takes.
pub(super) fn columns(text: &str) -> usize {
    match text.as_bytes() {
        // Most parts of Chinese are one character.
        [_, _, _] if text.starts_with(is_han) => 2,
        _ if text.is_ascii() => text.len(),
        _ => text.width(),
    }
}

/// How many bytes of a text fit a line: at least one character, and the blanks behind the last.
fn fitting(text: &str, room: usize) -> usize {
    let mut used = 0;
    for (at, character) in text.char_indices() {
        let wide = unicode_width::UnicodeWidthChar::width(character).unwrap_or(0);
        if used + wide > room && at > 0 && character != ' ' {
            return at;
        }
        used += wide;
    }
    text.len()
}
