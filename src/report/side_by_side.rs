//! Two columns of a terminal, each wrapped to its width.

use std::borrow::Cow;

use super::document::{Line, Role};
use super::terminal::Terminal;
use super::wrapping::{Piece, columns, wrap};

/// What stands between the columns.
const BORDER: &str = " │ ";

/// A line of a column as it is written, with the columns of the terminal that it takes.
#[derive(Default)]
struct Written {
    text: String,
    width: usize,
}

impl Terminal {
    /// Writes lines beside each other: the earlier side on the left, the later on the right.
    pub(super) fn side_by_side(self, out: &mut String, left: &[Line], right: &[Line], indent: &str) {
        let room = usize::from(self.columns()).saturating_sub(columns(indent) + columns(BORDER)) / 2;
        let (mut left, mut right) = (self.column(left, room).into_iter(), self.column(right, room).into_iter());
        loop {
            let (left, right) = (left.next(), right.next());
            if left.is_none() && right.is_none() {
                return;
            }
            let (left, right) = (left.unwrap_or_default(), right.unwrap_or_default());
            let blanks = " ".repeat(room.saturating_sub(left.width));
            let line = format!("{indent}{}{blanks}{BORDER}{}", left.text, right.text);
            out.push_str(line.trim_end());
            out.push('\n');
        }
    }

    fn column(self, lines: &[Line], room: usize) -> Vec<Written> {
        let mut written = Vec::new();
        for line in lines {
            let spans = self.spans(line);
            self.wrapped_column(&spans, room, &mut written);
        }
        written
    }

    fn wrapped_column(self, spans: &[(Role, Cow<'_, str>)], room: usize, written: &mut Vec<Written>) {
        written.push(Written::default());
        let mut is_first = true;
        for Piece { role, text, begins_line } in wrap(spans, room.max(1)) {
            if begins_line && !std::mem::take(&mut is_first) {
                written.push(Written::default());
            }
            if let Some(line) = written.last_mut() {
                line.width += columns(text);
                line.text.push_str(&self.styled(role, text, None));
            }
        }
    }
}
