//! Two compared texts as a table of GitHub-flavoured markdown: it can be pasted into a comment, and any part of it.

use std::io::{self, Write};

use crate::compare::TextRow;
use crate::report::document::{Cell, Line, Role};
use crate::report::markdown::{table_head, table_row, write};
use crate::report::messages::texts as say;

use super::head::{foot, head};
use super::order::{Folding, Item, items};
use super::turns::turns_line;
use super::words::{excerpt, turns_and_words};
use super::{ComparedTexts, Sides, in_order};

/// So many columns of the words of a moved or renumbered clause are told.
const EXCERPT: usize = 80;

/// Writes two compared texts as markdown.
///
/// # Errors
/// Where the writer fails.
pub fn texts_in_markdown(compared: ComparedTexts<'_>, out: &mut dyn Write) -> io::Result<()> {
    let sides = compared.sides();
    let items = items(compared, Folding { has_lines: true, context: usize::from(compared.detail.context) });
    writeln!(out, "{}", write(&head(compared, &sides)))?;
    if !items.is_empty() {
        let heads = [say::CLAUSE, say::BECAME, say::WORDS].map(|head| Line::plain(head.get(compared.lang)));
        out.write_all(table_head(&heads).as_bytes())?;
    }
    let row = |_, item: &Item| table_row(&sides.cells(&compared.comparison.rows, item));
    in_order(&items, row, |row| out.write_all(row.as_bytes()))?;
    let has_folded = items.iter().any(|item| !matches!(item, Item::Full(_) | Item::Context(_) | Item::Away(_)));
    write!(out, "\n{}", write(&foot(compared, has_folded)))
}

impl Sides<'_> {
    fn cells(&self, rows: &[TextRow], item: &Item) -> [Cell; 3] {
        match item {
            Item::Full(row) => self.full_cells(&rows[*row]),
            Item::Line(row) => {
                let row = &rows[*row];
                let words = row.new.first().map(|clause| self.new.words(*clause)).unwrap_or_default();
                let words = Line::plain(excerpt(&words, EXCERPT));
                [self.name_cell(row), self.fate_cell(row), vec![words]]
            }
            Item::Context(row) if rows[*row].is_change() => self.full_cells(&rows[*row]),
            Item::Context(row) => [self.name_cell(&rows[*row]), Cell::new(), self.plain_words(&rows[*row])],
            Item::Same { rows: of, renumbered } => {
                [Cell::new(), vec![self.counted(&rows[of.clone()], *renumbered)], Cell::new()]
            }
            Item::Moved(of) => without_words(self.moved_together(&rows[of.clone()])),
            Item::Away(of) => without_words(self.away(&rows[of.clone()])),
        }
    }

    fn full_cells(&self, row: &TextRow) -> [Cell; 3] {
        let words = match turns_and_words(row, self) {
            Some((turns, words)) => turns_line(&turns).into_iter().chain(self.in_one_column(row, &words)).collect(),
            None => self.plain_words(row),
        };
        let fate = self.fate_cell(row).into_iter().chain(self.rivals(row)).collect();
        [self.name_cell(row), fate, words]
    }

    fn name_cell(&self, row: &TextRow) -> Cell {
        vec![Line::of(Role::Key, self.row_name(row))]
    }

    fn fate_cell(&self, row: &TextRow) -> Cell {
        let fate = Line::of(Role::Strong, self.fate(row));
        std::iter::once(fate).chain(self.pairing(row).map(|pairing| Line::of(Role::Muted, pairing))).collect()
    }
}

fn without_words(parts: [Line; 2]) -> [Cell; 3] {
    let [name, told] = parts;
    [vec![name], vec![told], Cell::new()]
}
