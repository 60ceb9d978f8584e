//! Two compared texts in a terminal: wrapped to its width, side by side where it is wide.

use std::io::{self, Write};

use crate::compare::{Edit, TextRow};
use crate::report::document::{Line, Role};
use crate::report::messages::texts as say;
use crate::report::terminal::Terminal;

use super::head::{foot, head};
use super::order::{Folding, Item, items};
use super::told::in_a_line;
use super::turns::turns_line;
use super::words::{RowWords, excerpt, redline, side_line, turns_and_words};
use super::{ComparedTexts, Sides, in_order};

/// From so many columns on, both sides stand beside each other.
const WIDE: u16 = 120;

/// What stands under the first line of a row begins with it.
const INDENT: &str = "  ";

/// Less room than this is left empty: an excerpt in it would say nothing.
const LEAST_EXCERPT: usize = 16;

/// Writes two compared texts for a terminal.
///
/// # Errors
/// Where the writer fails.
pub fn texts_in_terminal(compared: ComparedTexts<'_>, terminal: Terminal, out: &mut dyn Write) -> io::Result<()> {
    let sides = compared.sides();
    let items = items(compared, Folding { has_lines: true, context: usize::from(compared.detail.context) });
    out.write_all(terminal.write(&head(compared, &sides)).as_bytes())?;
    let page = Page { rows: &compared.comparison.rows, sides: &sides, terminal };
    let written = |at: usize, item: &Item| page.item(item, at.checked_sub(1).map(|before| &items[before]));
    in_order(&items, written, |piece| out.write_all(piece.as_bytes()))?;
    let has_folded = items.iter().any(|item| !matches!(item, Item::Full(_) | Item::Context(_) | Item::Away(_)));
    out.write_all(format!("\n{}", terminal.write(&foot(compared, has_folded))).as_bytes())
}

struct Page<'p> {
    rows: &'p [TextRow],
    sides: &'p Sides<'p>,
    terminal: Terminal,
}

impl Page<'_> {
    /// An item and the empty line before it, which stands on both sides of what has several lines.
    fn item(&self, item: &Item, before: Option<&Item>) -> String {
        let mut out = String::new();
        let is_block = |item: &Item| matches!(item, Item::Full(_) | Item::Context(_));
        if is_block(item) || before.is_none_or(is_block) {
            out.push('\n');
        }
        match item {
            Item::Full(row) => self.full(&mut out, &self.rows[*row]),
            Item::Context(row) => self.context(&mut out, &self.rows[*row]),
            Item::Line(row) => self.line(&mut out, &self.rows[*row]),
            Item::Same { rows, renumbered } => {
                self.paragraph(&mut out, &self.sides.counted(&self.rows[rows.clone()], *renumbered), "");
            }
            Item::Moved(rows) => {
                self.paragraph(&mut out, &in_a_line(self.sides.moved_together(&self.rows[rows.clone()])), "");
            }
            Item::Away(rows) => self.paragraph(&mut out, &in_a_line(self.sides.away(&self.rows[rows.clone()])), ""),
        }
        out
    }

    fn paragraph(&self, out: &mut String, line: &Line, indent: &str) {
        self.terminal.paragraph(out, line, indent, None);
    }

    /// A row of the same words: as much of them as fits the line.
    fn line(&self, out: &mut String, row: &TextRow) {
        let line = self.sides.headline(row);
        let used: usize = line.spans.iter().map(|span| unicode_width::UnicodeWidthStr::width(&*span.text)).sum();
        let room = usize::from(self.terminal.columns()).saturating_sub(used + 3);
        let words = row.new.first().map(|clause| self.sides.new.words(*clause)).unwrap_or_default();
        let line = if words.is_empty() || room < LEAST_EXCERPT {
            line
        } else {
            line.with(Role::Plain, format!(" · {}", excerpt(&words, room)))
        };
        self.paragraph(out, &line, "");
    }

    /// A row beside a change. What has changed itself is told in full: its words alone would pass for the old ones.
    fn context(&self, out: &mut String, row: &TextRow) {
        if row.is_change() {
            return self.full(out, row);
        }
        self.paragraph(out, &Line::of(Role::Muted, self.sides.row_name(row)), "");
        let muted =
            |line: Line| line.spans.into_iter().fold(Line::default(), |line, span| line.with(Role::Muted, span.text));
        self.paragraphs(out, self.sides.plain_words(row).into_iter().map(muted));
    }

    fn full(&self, out: &mut String, row: &TextRow) {
        self.paragraph(out, &self.sides.headline(row), "");
        self.paragraphs(out, self.sides.rivals(row));
        let Some((turns, words)) = turns_and_words(row, self.sides) else {
            self.plain(out, row);
            return;
        };
        self.paragraphs(out, turns_line(&turns));
        if self.terminal.columns() >= WIDE {
            self.paragraphs(out, words.is_whole.then(|| self.sides.whole_note()));
            let (old, new) = self.sides.in_columns(row, &words);
            self.terminal.side_by_side(out, &old, &new, INDENT);
        } else {
            self.paragraphs(out, self.sides.in_one_column(row, &words));
        }
    }

    /// A row that has one side, or the same words on both.
    fn plain(&self, out: &mut String, row: &TextRow) {
        let lines = self.sides.plain_words(row);
        match (&row.old[..], &row.new[..]) {
            (_, []) if self.terminal.columns() >= WIDE => self.terminal.side_by_side(out, &lines, &[], INDENT),
            ([], _) if self.terminal.columns() >= WIDE => self.terminal.side_by_side(out, &[], &lines, INDENT),
            _ => self.paragraphs(out, lines),
        }
    }

    /// What stands under the first line of a row.
    fn paragraphs(&self, out: &mut String, lines: impl IntoIterator<Item = Line>) {
        for line in lines {
            self.paragraph(out, &line, INDENT);
        }
    }
}

impl Sides<'_> {
    /// The words of a row that has one side, or the same words on both.
    pub(super) fn plain_words(&self, row: &TextRow) -> Vec<Line> {
        match (&row.old[..], &row.new[..]) {
            (old, []) => self.whole(old, Edit::Delete),
            ([], new) => self.whole(new, Edit::Insert),
            (_, new) => self.whole(new, Edit::Equal),
        }
    }

    /// The words of clauses, each in a line; its name before it where there are several.
    fn whole(&self, clauses: &[usize], edit: Edit) -> Vec<Line> {
        let (side, role) = match edit {
            Edit::Delete => (&self.old, Role::Deleted),
            Edit::Insert => (&self.new, Role::Inserted),
            Edit::Equal => (&self.new, Role::Plain),
        };
        let lines = clauses.iter().map(|clause| {
            let words = side.words(*clause);
            let line = if words.is_empty() {
                Line::of(Role::Muted, say::NO_WORDS.get(self.lang))
            } else {
                Line::of(role, words)
            };
            if clauses.len() > 1 { self.named(side.name(*clause, self.lang)).and(line) } else { line }
        });
        lines.collect()
    }

    fn named(&self, name: String) -> Line {
        Line::of(Role::Key, name).with(Role::Muted, self.colon())
    }

    /// The words of a row whose sides differ, one clause behind the other.
    pub(super) fn in_one_column(&self, row: &TextRow, words: &RowWords) -> Vec<Line> {
        if words.is_whole {
            let note = vec![self.whole_note()];
            return [note, self.whole(&row.old, Edit::Delete), self.whole(&row.new, Edit::Insert)].concat();
        }
        let lines = words.parts.iter().map(|part| redline(part, " "));
        self.with_names(row, words, lines.collect())
    }

    /// That the sides of a row are not laid beside each other word by word.
    fn whole_note(&self) -> Line {
        Line::told(Role::Muted, say::SHOWN_WHOLE.get(self.lang))
    }

    /// The same in two columns, with what either has alone.
    fn in_columns(&self, row: &TextRow, words: &RowWords) -> (Vec<Line>, Vec<Line>) {
        if words.is_whole {
            return (self.whole(&row.old, Edit::Delete), self.whole(&row.new, Edit::Insert));
        }
        let of = |own: Edit| words.parts.iter().map(|part| side_line(part, own)).collect::<Vec<Line>>();
        let joined = |lines: Vec<Line>| vec![lines.into_iter().fold(Line::default(), Line::and)];
        let (old, new) = (of(Edit::Delete), of(Edit::Insert));
        if words.parts.len() < 2 {
            (old, new)
        } else if words.are_old {
            (self.with_names(row, words, old), joined(new))
        } else {
            (joined(old), self.with_names(row, words, new))
        }
    }

    /// Lines with the names of their clauses, where there are several.
    fn with_names(&self, row: &TextRow, words: &RowWords, lines: Vec<Line>) -> Vec<Line> {
        let (side, clauses) = if words.are_old { (&self.old, &row.old) } else { (&self.new, &row.new) };
        if clauses.len() < 2 {
            return lines;
        }
        let names = clauses.iter().map(|clause| side.name(*clause, self.lang));
        lines.into_iter().zip(names).map(|(line, name)| self.named(name).and(line)).collect()
    }
}
