//! A page in a terminal: wrapped to its width, in colour or without.

use std::borrow::Cow;

use comfy_table::{ColumnConstraint, ContentArrangement, Width, presets};
use owo_colors::{OwoColorize, Style};
use unicode_width::UnicodeWidthStr;

use super::document::{Block, Document, Line, Role, Row, Span, Table};
use super::visible::visible;

/// Below this many columns a table is set as cards, one row after the other.
const NARROW: u16 = 72;

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
        let mut out = String::new();
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
            Block::Table(table) if self.columns() < NARROW => self.cards(out, table),
            Block::Table(table) => self.table(out, table),
            Block::Plot(plot) => out.push_str(&super::plot::draw(plot, usize::from(self.columns()))),
        }
    }

    fn columns(self) -> u16 {
        self.width.max(20)
    }

    /// A paragraph, wrapped, with a mark before its first line and as much room before the others.
    fn paragraph(self, out: &mut String, line: &Line, mark: &str, style: Option<Style>) {
        let room = usize::from(self.columns()).saturating_sub(mark.width()).max(10);
        let indent = " ".repeat(mark.width());
        let spans = self.spans(line);
        for (at, pieces) in wrap(&spans, room).into_iter().enumerate() {
            out.push_str(if at == 0 { mark } else { &indent });
            for (role, text) in pieces {
                out.push_str(&self.styled(role, text, style));
            }
            out.truncate(out.trim_end_matches(' ').len());
            out.push('\n');
        }
    }

    fn spans(self, line: &Line) -> Vec<(Role, Cow<'_, str>)> {
        line.spans.iter().map(|span| (span.role, self.text(span))).collect()
    }

    fn text(self, span: &Span) -> Cow<'_, str> {
        let text = visible(&span.text);
        match span.role {
            Role::Deleted if !self.color => format!("[-{text}-]").into(),
            Role::Inserted if !self.color => format!("{{+{text}+}}").into(),
            _ => text,
        }
    }

    fn styled(self, role: Role, text: &str, style: Option<Style>) -> Cow<'_, str> {
        match look(role).or(style) {
            Some(style) if self.color => text.style(style).to_string().into(),
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

    /// A line of a cell, broken where a reader expects it: the table would break amounts between their digits.
    fn wrapped(self, line: &Line, width: u16) -> String {
        let room = usize::from(width.saturating_sub(PADDING)).max(1);
        let spans = self.spans(line);
        let mut shown = String::new();
        for (at, pieces) in wrap(&spans, room).into_iter().enumerate() {
            if at > 0 {
                shown.push('\n');
            }
            let last = pieces.len().saturating_sub(1);
            for (at, (role, text)) in pieces.into_iter().enumerate() {
                let text = if at == last { text.trim_end() } else { text };
                shown.push_str(&if self.color { tagged(role, text) } else { text.into() });
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
                        if at > 0 && !cell.is_empty() {
                            self.paragraph(out, &head.clone().with(Role::Muted, ":"), "  ", None);
                        }
                        for line in cell {
                            self.paragraph(out, line, if at == 0 { "" } else { "    " }, None);
                        }
                    }
                }
            }
            out.push('\n');
        }
    }
}

fn look(role: Role) -> Option<Style> {
    let style = Style::new();
    Some(match role {
        Role::Plain => return None,
        Role::Strong => style.bold(),
        Role::Muted => style.dimmed(),
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

type Pieces<'s> = Vec<(Role, &'s str)>;

/// Breaks pieces of text into lines of at most `room` columns: between words, inside a word only where it is longer
/// than a line, and anywhere between Han characters.
pub(super) fn wrap<'s>(spans: &'s [(Role, Cow<'_, str>)], room: usize) -> Vec<Pieces<'s>> {
    let mut lines: Vec<Pieces<'s>> = vec![Vec::new()];
    let mut used = 0;
    for (role, text) in spans {
        let (mut start, mut end) = (0, 0);
        for part in chunks(text).flat_map(|chunk| cut(chunk, room)) {
            if used > 0 && used + columns(part.trim_end()) > room {
                push(&mut lines, *role, &text[start..end]);
                lines.push(Vec::new());
                (start, used) = (end, 0);
            }
            used += columns(part);
            end += part.len();
        }
        push(&mut lines, *role, &text[start..end]);
    }
    lines
}

fn push<'s>(lines: &mut [Pieces<'s>], role: Role, text: &'s str) {
    if let (Some(line), false) = (lines.last_mut(), text.is_empty()) {
        line.push((role, text));
    }
}

/// The text in chunks that a line may end after: words with the blanks behind them, their parts up to a hyphen, and
/// wide characters one by one.
fn chunks(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = text;
    std::iter::from_fn(move || {
        let first = rest.chars().next()?;
        let mut end = first.len_utf8();
        for character in rest[end..].chars() {
            let was_blank = rest[..end].ends_with(' ');
            let starts_next = if is_wide(first) { !is_closing(character) } else { is_wide(character) };
            let starts_next = starts_next && !is_marked(&rest[..end], &rest[end..]);
            let is_past_hyphen = character.is_alphabetic() && ends_with_hyphen(&rest[..end]);
            if character != ' ' && (was_blank || starts_next || is_past_hyphen) {
                break;
            }
            end += character.len_utf8();
        }
        let (chunk, after) = rest.split_at(end);
        rest = after;
        Some(chunk)
    })
}

/// Whether the mark of a change stands there: it stays with the words that it marks.
fn is_marked(before: &str, after: &str) -> bool {
    ["[-", "{+"].iter().any(|mark| before.ends_with(mark)) || ["-]", "+}"].iter().any(|mark| after.starts_with(mark))
}

/// Whether it ends with a letter and a hyphen (or a dash): not inside a date or an amount, nor behind a mark of a change.
fn ends_with_hyphen(text: &str) -> bool {
    text.strip_suffix(['-', '–']).is_some_and(|before| before.ends_with(char::is_alphabetic))
}

fn is_wide(character: char) -> bool {
    !character.is_ascii() && unicode_width::UnicodeWidthChar::width(character) == Some(2)
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
fn columns(text: &str) -> usize {
    if text.is_ascii() { text.len() } else { text.width() }
}

/// Pieces of a chunk that fit a line.
fn cut(chunk: &str, room: usize) -> impl Iterator<Item = &str> {
    let mut rest = chunk;
    std::iter::from_fn(move || {
        if rest.is_empty() {
            return None;
        }
        let (piece, after) = rest.split_at(if columns(rest) <= room { rest.len() } else { fitting(rest, room) });
        rest = after;
        Some(piece)
    })
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
