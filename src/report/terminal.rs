//! A page in a terminal: wrapped to its width, in colour or without.

mod colours;
mod tables;

use std::borrow::Cow;

use owo_colors::{OwoColorize, Style};
use unicode_width::UnicodeWidthStr;

use super::document::{Block, Document, Line, Role, Span};
use super::visible::visible;
use super::wrapping::wrap;
use colours::look;

/// Below this many columns a table is set as cards, one row after the other.
const NARROW: u16 = 72;

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
}

/// Ends a line, without the blanks at its end.
fn end_line(out: &mut String) {
    out.truncate(out.trim_end_matches(' ').len());
    out.push('\n');
}
