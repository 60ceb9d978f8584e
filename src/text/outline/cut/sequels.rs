//! Labels that a later line goes on from: two in order make a list, wherever it begins.

use super::super::label::label;
use super::super::line::{Line, Lines};
use super::super::style::{Mark, Style};
use super::clause::emphasis;

/// The next label of a list stands no more lines on.
const REACH: usize = 32;

/// So many lists are followed at once.
const LISTS: usize = 8;

/// No label with its signs is longer, in bytes.
const LABEL: usize = 16;

/// Lines whose label the next one of their list follows at the same indentation, by the bytes that they begin at.
#[derive(Default)]
pub(super) struct Sequels {
    /// Sorted; not there before it is asked for.
    starts: Option<Vec<usize>>,
}

/// The last label of a list.
#[derive(Clone, Copy)]
struct Last {
    mark: Mark,
    start: usize,
    /// The number of its line.
    line: usize,
}

impl Sequels {
    /// Whether the label of a line is followed by the next one. All lines are looked at once, and only where one is in doubt.
    pub(super) fn has(&mut self, text: &str, line: &Line) -> bool {
        let starts = self.starts.get_or_insert_with(|| starts(text));
        starts.binary_search(&line.range.start).is_ok()
    }
}

fn starts(text: &str) -> Vec<usize> {
    let mut starts = Vec::new();
    let mut lists: [Option<Last>; LISTS] = [None; LISTS];
    let mut oldest = 0;
    for (at, line) in Lines::of(text).enumerate() {
        let Some(mark) = mark(&text[line.content.clone()], line.indent) else { continue };
        let own = Last { mark, start: line.range.start, line: at };
        let known = lists.iter().position(|last| {
            last.is_some_and(|last| {
                at - last.line <= REACH && last.mark.indent == mark.indent && is_next(last.mark, mark)
            })
        });
        let same = known.or_else(|| {
            lists.iter().position(|last| {
                last.is_some_and(|last| last.mark.style == mark.style && last.mark.indent == mark.indent)
            })
        });
        starts.extend(known.and_then(|list| lists[list]).map(|last| last.start));
        let list = same.unwrap_or(oldest);
        if same.is_none() {
            oldest = (oldest + 1) % LISTS;
        }
        lists[list] = Some(own);
    }
    starts.sort_unstable();
    starts
}

/// The mark of a line that begins with a number or letter and its signs.
fn mark(content: &str, indent: u16) -> Option<Mark> {
    let start = emphasis(content);
    let own = &content[start..];
    let may_be_label = own.bytes().take(LABEL).any(|sign| matches!(sign, b'.' | b')') || !sign.is_ascii())
        || own.starts_with(|digit: char| digit.is_ascii_digit());
    let reading = label(own).filter(|_| may_be_label)?;
    let is_number = matches!(reading.style, Style::Number(..));
    let mark = Mark { style: reading.style, value: reading.value, roman: reading.roman, is_upper: false, indent };
    is_number.then_some(mark)
}

/// Whether a label is the very next one.
fn is_next(last: Mark, next: Mark) -> bool {
    let (Style::Number(_, signs), Style::Number(_, next_signs)) = (last.style, next.style) else { return false };
    let is_number = last.style == next.style && last.value + 1 == next.value;
    let is_roman = last.roman > 0 && last.roman + 1 == next.roman;
    signs == next_signs && (is_number || is_roman)
}
