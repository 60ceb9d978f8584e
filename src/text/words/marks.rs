//! Marks of typesetting among the words: the emphasis of Markdown (`**not**`, `_may_`) and its escapes (`1\.`).
//!
//! A mark belongs to the word beside it and makes no other word of it. Emphasis is a run of one to three `*` or `_` right
//! before a word, which the same run in reverse closes right behind a word of the same paragraph. An asterisk of a footnote
//! (`army*`), of a product (`5 * 3`) or of a list, and a line inside a name (`snake_case`) are none.

use std::borrow::Cow;

use super::super::script::is_han;

/// No run of marks of emphasis is longer.
const LONGEST_RUN: usize = 3;

/// A mark of typesetting in a text.
#[derive(Clone, Copy, Debug)]
pub(super) struct Mark {
    /// Where it begins, and how many bytes it has.
    start: usize,
    pub(super) length: usize,
    /// Whether it belongs to what stands before it.
    pub(super) is_closing: bool,
}

impl Mark {
    fn end(self) -> usize {
        self.start + self.length
    }
}

/// A text without its marks of typesetting.
pub(super) struct Unmarked<'t> {
    pub(super) text: Cow<'t, str>,
    /// The marks in order, each with its place in the text without them.
    pub(super) marks: Vec<(usize, Mark)>,
}

/// Takes the marks of typesetting out of a text.
pub(super) fn unmarked(text: &str) -> Unmarked<'_> {
    let marks = marks(text);
    if marks.is_empty() {
        return Unmarked { text: Cow::Borrowed(text), marks: Vec::new() };
    }
    let mut kept = String::with_capacity(text.len());
    let mut placed = Vec::with_capacity(marks.len());
    let mut end = 0;
    for mark in marks {
        kept.push_str(&text[end..mark.start]);
        placed.push((kept.len(), mark));
        end = mark.end();
    }
    kept.push_str(&text[end..]);
    Unmarked { text: Cow::Owned(kept), marks: placed }
}

/// The marks of typesetting of a text, in order.
fn marks(text: &str) -> Vec<Mark> {
    let bytes = text.as_bytes();
    let mut marks = Vec::new();
    // The runs that may open emphasis and are not closed yet: of one kind the last alone.
    let mut open: Vec<(usize, &str)> = Vec::new();
    let mut last = 0;
    while let Some(start) = memchr::memchr3(b'*', b'_', b'\\', &bytes[last..]).map(|offset| last + offset) {
        if ends_paragraph(&text[last..start]) {
            open.clear();
        }
        if bytes[start] == b'\\' {
            let is_escape = bytes.get(start + 1).is_some_and(u8::is_ascii_punctuation);
            if is_escape {
                marks.push(Mark { start, length: 1, is_closing: false });
            }
            last = start + 1 + usize::from(is_escape);
            continue;
        }
        let length = bytes[start..].iter().take_while(|byte| matches!(byte, b'*' | b'_')).count();
        last = start + length;
        let run = &text[start..last];
        if length > LONGEST_RUN {
            continue;
        }
        let (before, after) = (text[..start].chars().next_back(), text[last..].chars().next());
        if closes(before, after)
            && let Some(place) = open.iter().rposition(|(_, open)| open.bytes().eq(run.bytes().rev()))
        {
            // What was opened inside of it and is not closed is no emphasis.
            marks.push(Mark { start: open[place].0, length, is_closing: false });
            open.truncate(place);
            marks.push(Mark { start, length, is_closing: true });
        } else if opens(before, after) {
            open.retain(|(_, open)| *open != run);
            open.push((start, run));
        }
    }
    marks.sort_by_key(|mark| mark.start);
    marks
}

fn ends_paragraph(text: &str) -> bool {
    let mut lines = text.split('\n').skip(1).peekable();
    std::iter::from_fn(|| lines.next().filter(|_| lines.peek().is_some())).any(|line| line.trim_start().is_empty())
}

/// Whether a run between these characters may open emphasis.
fn opens(before: Option<char>, after: Option<char>) -> bool {
    let is_before_word = after.is_some_and(|after| after.is_alphanumeric() || OPENING.contains(&after));
    is_before_word && before.is_none_or(|before| !before.is_alphanumeric() || is_han(before))
}

/// Whether a run between these characters may close emphasis.
fn closes(before: Option<char>, after: Option<char>) -> bool {
    let is_behind_word = before.is_some_and(|before| before.is_alphanumeric() || CLOSING.contains(&before));
    is_behind_word && after.is_none_or(|after| !after.is_alphanumeric() || is_han(after))
}

/// The signs that a stretch of emphasis may begin with.
const OPENING: [char; 13] = ['(', '[', '"', '“', '„', '«', '（', '「', '《', '§', '$', '€', '£'];

/// The signs that it may end with.
const CLOSING: [char; 23] = [
    ')', ']', '"', '”', '“', '»', '.', ',', ';', ':', '!', '?', '%', '）', '」', '》', '。', '，', '；', '：', '、',
    '！', '？',
];
