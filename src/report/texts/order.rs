//! In which order rows are told, and which of them are told in full, in a line, or only counted.

use std::ops::Range;

use crate::compare::{TextRelation, TextRow};

use super::ComparedTexts;

/// So many rows of the same words are told one by one; more that follow each other are counted.
const MOST_LINES: usize = 3;

/// What is told at one place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Item {
    /// A row with all of its words.
    Full(usize),
    /// A row of the same words, in a line.
    Line(usize),
    /// A row beside a change.
    Context(usize),
    /// Rows of the same words at the same place, of which so many have another number.
    Same { rows: Range<usize>, renumbered: usize },
    /// Rows of the same words that stand elsewhere, one behind the other on both sides.
    Moved(Range<usize>),
    /// At the old place of such rows: where they went.
    Away(Range<usize>),
}

/// How a format tells rows of the same words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Folding {
    /// Whether moved and renumbered rows are told in a line.
    pub(super) has_lines: bool,
    /// How many neighbours of a change are told.
    pub(super) context: usize,
}

/// What becomes of a row on the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Fate {
    Full,
    Line,
    Context,
    Counted,
    Hidden,
}

/// What is told, in order: by the later text, with a mark at the place that a moved row has left.
pub(super) fn items(compared: ComparedTexts<'_>, folding: Folding) -> Vec<Item> {
    let rows = &compared.comparison.rows[..];
    let fates = fates(compared, folding);
    let mut aways = aways(compared, &fates).into_iter().peekable();
    let mut items = Items { rows, fates: &fates, told: Vec::new(), open: 0..0 };
    while let Some((_, rows)) = aways.next_if(|(anchor, _)| anchor.is_none()) {
        items.told.push(Item::Away(rows));
    }
    for at in 0..rows.len() {
        items.add(at);
        while let Some((_, rows)) = aways.next_if(|(anchor, _)| *anchor == Some(at)) {
            items.close();
            items.told.push(Item::Away(rows));
        }
    }
    items.close();
    items.told
}

fn fates(compared: ComparedTexts<'_>, folding: Folding) -> Vec<Fate> {
    let rows = &compared.comparison.rows;
    let mut fates: Vec<Fate> = rows.iter().map(|row| fate(row, compared, folding)).collect();
    let full: Vec<usize> = (0..fates.len()).filter(|at| fates[*at] == Fate::Full).collect();
    for at in full {
        let last = (at + folding.context).min(fates.len() - 1);
        for beside in &mut fates[at.saturating_sub(folding.context)..=last] {
            if matches!(beside, Fate::Counted | Fate::Hidden) {
                *beside = Fate::Context;
            }
        }
    }
    fates
}

fn fate(row: &TextRow, compared: ComparedTexts<'_>, folding: Folding) -> Fate {
    match row.relation {
        _ if !compared.selection.fits(row) => Fate::Hidden,
        _ if compared.detail.all || !compared.selection.is_all() || row.is_ambiguous() => Fate::Full,
        TextRelation::Same => Fate::Counted,
        TextRelation::Renumbered | TextRelation::Moved if folding.has_lines => Fate::Line,
        _ => Fate::Full,
    }
}

/// The rows that left a place, each with the row that it stood behind. Rows that went together are told together.
fn aways(compared: ComparedTexts<'_>, fates: &[Fate]) -> Vec<(Option<usize>, Range<usize>)> {
    let rows = &compared.comparison.rows;
    let mut row_of = vec![None; compared.comparison.old.outline.clauses.len()];
    for (at, row) in rows.iter().enumerate() {
        for clause in &row.old {
            if let Some(place) = row_of.get_mut(*clause) {
                *place = Some(at);
            }
        }
    }
    let mut aways: Vec<(Option<usize>, Range<usize>)> = Vec::new();
    let mut anchor: Option<usize> = None;
    for (clause, at) in row_of.into_iter().enumerate().filter_map(|(clause, at)| Some((clause, at?))) {
        let row = &rows[at];
        if row.new.is_empty() {
            // What was removed behind a moved clause is told where that went.
            anchor = if at == anchor.map_or(0, |anchor| anchor + 1) { Some(at) } else { anchor };
        } else if !row.is_moved {
            anchor = anchor.max(Some(at));
        } else if row.old.first() == Some(&clause) && matches!(fates[at], Fate::Full | Fate::Line) {
            match aways.last_mut() {
                Some((_, group)) if group.end == at && follows(&rows[at - 1], row) => group.end = at + 1,
                _ => aways.push((anchor, at..at + 1)),
            }
        }
    }
    aways.sort_by_key(|(anchor, _)| *anchor);
    aways
}

/// Whether a row stood right behind another in the earlier text.
fn follows(before: &TextRow, row: &TextRow) -> bool {
    matches!((before.old.last(), row.old.first()), (Some(last), Some(first)) if last + 1 == *first)
}

/// Items as they come, with rows that may be counted together held back.
struct Items<'r> {
    rows: &'r [TextRow],
    fates: &'r [Fate],
    told: Vec<Item>,
    open: Range<usize>,
}

impl Items<'_> {
    fn add(&mut self, at: usize) {
        match self.fates[at] {
            Fate::Counted | Fate::Line => {
                if !self.goes_on(at) {
                    self.close();
                    self.open = at..at;
                }
                self.open.end = at + 1;
            }
            Fate::Full => self.single(Item::Full(at)),
            Fate::Context => self.single(Item::Context(at)),
            Fate::Hidden => {}
        }
    }

    fn single(&mut self, item: Item) {
        self.close();
        self.told.push(item);
    }

    /// Whether a row may be counted with those that are held back.
    fn goes_on(&self, at: usize) -> bool {
        let Some(before) = self.open.clone().next_back().filter(|before| before + 1 == at) else { return false };
        let (before, row) = (&self.rows[before], &self.rows[at]);
        before.is_moved == row.is_moved && (!row.is_moved || follows(before, row))
    }

    /// Tells the rows that are held back, together or one by one.
    fn close(&mut self) {
        let rows = std::mem::take(&mut self.open);
        let Some(first) = rows.clone().next() else { return };
        let lines = rows.clone().filter(|at| self.fates[*at] == Fate::Line).count();
        if lines > MOST_LINES || lines == 0 {
            let is_moved = self.rows[first].is_moved;
            self.told.push(if is_moved { Item::Moved(rows) } else { Item::Same { rows, renumbered: lines } });
            return;
        }
        let mut start = first;
        for at in rows.clone().filter(|at| self.fates[*at] == Fate::Line) {
            self.same(start..at);
            self.told.push(Item::Line(at));
            start = at + 1;
        }
        self.same(start..rows.end);
    }

    fn same(&mut self, rows: Range<usize>) {
        if !rows.is_empty() {
            self.told.push(Item::Same { rows, renumbered: 0 });
        }
    }
}
