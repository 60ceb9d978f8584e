//! Tables in a terminal: beside each other, in blocks of columns, or as cards.

use comfy_table::{ColumnConstraint, ContentArrangement, Width, presets};
use owo_colors::Style;
use unicode_width::UnicodeWidthStr;

use super::super::document::{Cell, Line, Role, Row, Table};
use super::super::wrapping::{columns, longest_part, wrap};
use super::Terminal;
use super::colours::{paint, tagged};

/// The least that a wide table needs for the names of its rows, and for each column beside them.
const LEAST_NAME: u16 = 20;
const LEAST_COLUMN: u16 = 24;

/// The blanks before a field of a card.
const FIELD: &str = "  ";

/// The blanks on both sides of a cell.
const PADDING: u16 = 2;

impl Terminal {
    /// A table with its columns beside each other.
    pub(super) fn table(self, out: &mut String, table: &Table) {
        let widths = self.widths(table);
        let mut shown = comfy_table::Table::new();
        shown
            .load_style(presets::UTF8_FULL.with_rounded_corners())
            .set_content_arrangement(ContentArrangement::Disabled)
            .set_width(self.columns())
            .set_header(table.head.iter().zip(&widths).map(|(line, width)| self.wrapped(line, *width)));
        let mut group: Option<Line> = None;
        for row in &table.rows {
            match row {
                Row::Group(line) => group = Some(Line::plain("▸ ").and(line.clone())),
                Row::Cells(cells) => {
                    let name = group.take();
                    shown.add_row(cells.iter().zip(&widths).enumerate().map(|(at, (cell, width))| {
                        let lines = name.iter().filter(|_| at == 0).chain(cell);
                        let lines: Vec<String> = lines.map(|line| self.wrapped(line, *width)).collect();
                        lines.join("\n")
                    }));
                }
            }
        }
        shown.set_constraints(widths.into_iter().map(|width| ColumnConstraint::Absolute(Width::Fixed(width))));
        for line in shown.lines() {
            out.push_str(&if self.color { paint(&line) } else { line.into() });
            out.push('\n');
        }
    }

    /// A wide table: where its columns have no room beside each other, each group of rows in blocks of columns.
    pub(super) fn wide(self, out: &mut String, table: &Table) {
        let room = usize::from(self.columns().saturating_sub(LEAST_NAME) / LEAST_COLUMN).max(1);
        let columns = table.head.len().saturating_sub(1);
        if columns <= room {
            return self.table(out, table);
        }
        let size = columns.div_ceil(columns.div_ceil(room));
        let mut is_first = true;
        for rows in table.rows.chunk_by(|_, next| !matches!(next, Row::Group(_))) {
            for start in (1..=columns).step_by(size) {
                if !std::mem::take(&mut is_first) {
                    out.push('\n');
                }
                self.table(out, &block(table, rows, start..(start + size).min(columns + 1)));
            }
        }
    }

    /// A line of a cell, broken where a reader expects it: the table would break amounts between their digits.
    fn wrapped(self, line: &Line, width: u16) -> String {
        let room = usize::from(width.saturating_sub(PADDING)).max(1);
        let spans = self.spans(line);
        let mut shown = String::with_capacity(spans.iter().map(|(_, text)| text.len() + 8).sum());
        let mut pieces = wrap(&spans, room).into_iter().peekable();
        while let Some(piece) = pieces.next() {
            let ends_line = pieces.peek().is_none_or(|next| next.begins_line);
            shown.push_str(&if self.color { tagged(piece.role, piece.text) } else { piece.text.into() });
            if ends_line && pieces.peek().is_some() {
                shown.push('\n');
            }
        }
        shown
    }

    /// The widths of the columns by their shares, so that all tables of a page line up; where the keys that name rows have
    /// no room in a line, the other columns give them some.
    fn widths(self, table: &Table) -> Vec<u16> {
        let count = u16::try_from(table.shares.len()).unwrap_or(u16::MAX);
        let borders = count.saturating_add(1);
        let room = self.columns().saturating_sub(borders);
        let all: u16 = table.shares.iter().sum::<u16>().max(1);
        let mut widths: Vec<u16> = table
            .shares
            .iter()
            .map(|share| u16::try_from(u32::from(room) * u32::from(*share) / u32::from(all)).unwrap_or(room))
            .collect();
        let rest = room.saturating_sub(widths.iter().sum());
        if let Some(last) = widths.last_mut() {
            *last += rest;
        }
        let wanted = table.rows.iter().map(key_columns).max().unwrap_or_default() + PADDING;
        if widths.first().is_some_and(|first| *first < wanted) {
            self.give_way(&mut widths, wanted, table);
        }
        widths
    }

    /// Widens the first column as far as the others can give it room, the one with most to spare first: a word stays whole.
    fn give_way(self, widths: &mut [u16], wanted: u16, table: &Table) {
        let least: Vec<u16> =
            (0..widths.len()).map(|at| self.longest_word(table, at).saturating_add(PADDING)).collect();
        while widths[0] < wanted {
            let spare = |at: &usize| widths[*at].saturating_sub(least[*at]);
            let Some(most) = (1..widths.len()).max_by_key(spare).filter(|at| spare(at) > 0) else { return };
            widths[most] -= 1;
            widths[0] += 1;
        }
    }

    /// The columns of the longest word in a column of a table.
    fn longest_word(self, table: &Table, at: usize) -> u16 {
        let cells = table.rows.iter().filter_map(|row| match row {
            Row::Cells(cells) => cells.get(at),
            Row::Group(_) => None,
        });
        let lines = table.head.get(at).into_iter().chain(cells.flatten());
        let words = lines.flat_map(|line| self.spans(line)).map(|(_, text)| longest_part(&text));
        u16::try_from(words.max().unwrap_or_default()).unwrap_or(u16::MAX)
    }

    /// A table where there is no room for columns: each row as a card, each cell under its head.
    pub(super) fn cards(self, out: &mut String, table: &Table) {
        for row in &table.rows {
            match row {
                Row::Group(line) => self.paragraph(out, line, "", Some(Style::new().bold().underline())),
                Row::Cells(cells) => {
                    for (at, (head, cell)) in table.head.iter().zip(cells).enumerate() {
                        match at {
                            0 => cell.iter().for_each(|line| self.paragraph(out, line, "", None)),
                            _ => self.field(out, &head.clone().with(Role::Muted, ":"), cell),
                        }
                    }
                }
            }
            out.push('\n');
        }
    }

    /// A cell of a card behind its head where one line has room for both, else under it.
    fn field(self, out: &mut String, head: &Line, cell: &Cell) {
        let lines: Vec<&Line> =
            cell.iter().filter(|line| line.spans.iter().any(|span| !span.text.is_empty())).collect();
        let dot = Line::of(Role::Muted, " · ");
        let Some(said) = lines.iter().map(|line| (*line).clone()).reduce(|all, line| all.and(dot.clone()).and(line))
        else {
            return;
        };
        let whole = head.clone().with(Role::Plain, " ").and(said);
        let width: usize = whole.spans.iter().map(|span| self.text(span).width()).sum();
        if FIELD.width() + width <= usize::from(self.columns()) {
            return self.paragraph(out, &whole, FIELD, None);
        }
        self.paragraph(out, head, FIELD, None);
        for line in lines {
            self.paragraph(out, line, "    ", None);
        }
    }
}

/// The columns of the key that names a row. One that only stands beneath a name may be broken.
fn key_columns(row: &Row) -> u16 {
    let Row::Cells(cells) = row else { return 0 };
    let first = cells.first().and_then(|cell| cell.first()).and_then(|line| line.spans.first());
    let key = first.filter(|span| span.role == Role::Key).map(|span| columns(span.text.trim()));
    u16::try_from(key.unwrap_or_default()).unwrap_or(u16::MAX)
}

/// Some rows of a table with its first column and these others.
fn block(table: &Table, rows: &[Row], columns: std::ops::Range<usize>) -> Table {
    fn picked<T: Clone>(all: &[T], columns: std::ops::Range<usize>) -> Vec<T> {
        [&all[..1], &all[columns]].concat()
    }
    let rows = rows.iter().map(|row| match row {
        Row::Cells(cells) => Row::Cells(picked(cells, columns.clone())),
        Row::Group(name) => Row::Group(name.clone()),
    });
    let rows = rows.collect();
    Table { head: picked(&table.head, columns.clone()), shares: picked(&table.shares, columns), rows }
}
