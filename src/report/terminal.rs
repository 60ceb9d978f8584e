//! A page in a terminal: wrapped to its width, in colour or without.

use std::borrow::Cow;

use comfy_table::{ColumnConstraint, ContentArrangement, Width, presets};
use owo_colors::{OwoColorize, Style};
use unicode_width::UnicodeWidthStr;

use super::document::{Block, Cell, Document, Line, Role, Row, Span, Table};
use super::visible::visible;
use super::wrapping::wrap;

/// Below this many columns a table is set as cards, one row after the other.
const NARROW: u16 = 72;

/// The least that a wide table needs for the names of its rows, and for each column beside them.
const LEAST_NAME: u16 = 20;
const LEAST_COLUMN: u16 = 24;

/// The blanks before a field of a card.
const FIELD: &str = "  ";

/// The blanks on both sides of a cell.
const PADDING: u16 = 2;

/// How a terminal shows a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Terminal {
    /// Columns of the terminal; at least 20 are used.
    pub width: u16,
    /// Whether to write colours (ANSI escapes). Without them, changed words stand in `[-…-]` and `{+…+}`.
    pub color: bool,
}

impl Terminal {
    /// The page as text, each line ended.
    pub fn write(self, document: &Document) -> String {
        // Room for a long page at once: to move it each time it outgrows its place costs more than room unused.
        let mut out = String::with_capacity(64 * 1024);
        for (at, block) in document.blocks.iter().enumerate() {
            if at > 0 {
                out.push('\n');
            }
            self.block(&mut out, block);
        }
        out
    }

    fn block(self, out: &mut String, block: &Block) {
        match block {
            Block::Title(line) => self.paragraph(out, line, "", Some(Style::new().bold())),
            Block::Heading(line) => self.paragraph(out, line, "", Some(Style::new().bold().underline())),
            Block::Paragraph(line) => self.paragraph(out, line, "", None),
            Block::List(items) => {
                for item in items {
                    for (at, line) in item.iter().enumerate() {
                        self.paragraph(out, line, if at == 0 { "• " } else { "  " }, None);
                    }
                }
            }
            Block::Numbered(lines) => {
                let digits = lines.len().to_string().len();
                for (at, line) in lines.iter().enumerate() {
                    self.paragraph(out, line, &format!("{:>digits$}. ", at + 1), None);
                }
            }
            Block::Table(table) | Block::Wide(table) if self.columns() < NARROW => self.cards(out, table),
            Block::Table(table) => self.table(out, table),
            Block::Wide(table) => self.wide(out, table),
            Block::Plot(plot) => out.push_str(&super::plot::draw(plot, usize::from(self.columns()))),
        }
    }

    pub(super) fn columns(self) -> u16 {
        self.width.max(20)
    }

    /// A paragraph, wrapped, with a mark before its first line and as much room before the others.
    pub(super) fn paragraph(self, out: &mut String, line: &Line, mark: &str, style: Option<Style>) {
        let room = usize::from(self.columns()).saturating_sub(mark.width()).max(10);
        let indent = " ".repeat(mark.width());
        let spans = self.spans(line);
        out.push_str(mark);
        for (at, piece) in wrap(&spans, room).into_iter().enumerate() {
            if piece.begins_line && at > 0 {
                end_line(out);
                out.push_str(&indent);
            }
            out.push_str(&self.styled(piece.role, piece.text, style));
        }
        end_line(out);
    }

    pub(super) fn spans(self, line: &Line) -> Vec<(Role, Cow<'_, str>)> {
        let mut spans: Vec<(Role, Cow<'_, str>)> = Vec::with_capacity(line.spans.len());
        let mut is_behind_code = false;
        for span in &line.spans {
            let is_code = span.role == Role::Code;
            match spans.last_mut() {
                // No line may end between a command and the mark behind it.
                Some((role, before)) if is_code || is_behind_code && *role == span.role => {
                    before.to_mut().push_str(&self.text(span));
                }
                _ => spans.push((span.role, self.text(span))),
            }
            is_behind_code = is_code;
        }
        spans
    }

    fn text(self, span: &Span) -> Cow<'_, str> {
        let text = visible(&span.text);
        match span.role {
            Role::Deleted if !self.color => format!("[-{text}-]").into(),
            Role::Inserted if !self.color => format!("{{+{text}+}}").into(),
            Role::Code => format!("`{text}`").into(),
            _ => text,
        }
    }

    pub(super) fn styled(self, role: Role, text: &str, style: Option<Style>) -> Cow<'_, str> {
        match look(role).or(style) {
            Some(style) if self.color && !text.is_empty() => text.style(style).to_string().into(),
            _ => text.into(),
        }
    }

    fn table(self, out: &mut String, table: &Table) {
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
    fn wide(self, out: &mut String, table: &Table) {
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

    /// The widths of the columns by their shares, so that all tables of a page line up.
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
        widths
    }

    /// A table where there is no room for columns: each row as a card, each cell under its head.
    fn cards(self, out: &mut String, table: &Table) {
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

/// Ends a line, without the blanks at its end.
fn end_line(out: &mut String) {
    out.truncate(out.trim_end_matches(' ').len());
    out.push('\n');
}

fn look(role: Role) -> Option<Style> {
    let style = Style::new();
    Some(match role {
        Role::Plain | Role::Code => return None,
        Role::Strong => style.bold(),
        Role::Muted | Role::Cite(_) => style.dimmed(),
        Role::Key => style.cyan(),
        Role::Deleted => style.red().strikethrough(),
        Role::Inserted => style.green().underline(),
        Role::Eased => style.green(),
        Role::Tightened => style.red(),
        Role::Caution => style.yellow(),
        Role::Link => style.blue().underline(),
    })
}

/// The roles by their tags.
const TAGS: [(Role, char); 9] = [
    (Role::Strong, '\u{E0041}'),
    (Role::Muted, '\u{E0042}'),
    (Role::Key, '\u{E0043}'),
    (Role::Deleted, '\u{E0044}'),
    (Role::Inserted, '\u{E0045}'),
    (Role::Eased, '\u{E0046}'),
    (Role::Tightened, '\u{E0047}'),
    (Role::Caution, '\u{E0048}'),
    (Role::Link, '\u{E0049}'),
];

const END: char = '\u{E007F}';

/// The text between tag characters. They have no width, so the table measures it rightly, and data cannot have them:
/// [`visible`] spells them out. (The table's own handling of escapes took a quarter of a whole run.)
fn tagged(role: Role, text: &str) -> Cow<'_, str> {
    match TAGS.iter().find(|(one, _)| *one == role) {
        Some((_, tag)) => format!("{tag}{text}{END}").into(),
        None => text.into(),
    }
}

/// The line with the escapes of its tags.
fn paint(line: &str) -> Cow<'_, str> {
    let starts = |text: &str| {
        text.char_indices().find_map(|(at, character)| {
            TAGS.iter().find(|(_, tag)| *tag == character).map(|(role, tag)| (at, *role, at + tag.len_utf8()))
        })
    };
    let mut painted = String::new();
    let mut rest = line;
    while let Some((start, role, inner)) = starts(rest) {
        let end = rest[inner..].find(END).map_or(rest.len(), |length| inner + length);
        painted.push_str(&rest[..start]);
        let text = &rest[inner..end];
        painted.push_str(&look(role).map_or_else(|| text.to_owned(), |style| text.style(style).to_string()));
        rest = rest[end..].trim_start_matches(END);
    }
    if painted.is_empty() {
        return Cow::Borrowed(line);
    }
    painted.push_str(rest);
    Cow::Owned(painted)
}
