//! Where meaning turns inside a pair: numbers, dates, sums, negations and modal verbs, told before all other words.

use std::borrow::Cow;

use crate::compare::{Beside, TextRow, Turn};
use crate::report::document::{Line, Role};

use super::words::RowLines;
use super::{Side, Sides};

/// What turned between the sides of a row whose words differ.
pub(in crate::report) fn turns_of(row: &TextRow, sides: &Sides<'_>) -> Vec<Turn> {
    if !row.differs_in_words() {
        return Vec::new();
    }
    turns_beside(&RowLines::of(row, sides).beside(), row, sides)
}

/// The same, of sides that were laid beside each other.
pub(super) fn turns_beside(beside: &Beside<'_>, row: &TextRow, sides: &Sides<'_>) -> Vec<Turn> {
    if is_of_contents(row, sides) {
        return Vec::new();
    }
    if row.old.len() < 2 && row.new.len() < 2 {
        return beside.turns();
    }
    let labels = labels_of(row, sides);
    beside.turns_of_parts(&labels.iter().map(|label| &**label).collect::<Vec<_>>())
}

/// Whether a row is a table of contents on both sides: a page turns nothing, and its titles are told where they stand.
fn is_of_contents(row: &TextRow, sides: &Sides<'_>) -> bool {
    let is_one = |side: &Side<'_>, clause: &usize| side.clause(*clause).is_some_and(|own| own.is_contents);
    row.old.iter().all(|clause| is_one(&sides.old, clause)) && row.new.iter().all(|clause| is_one(&sides.new, clause))
}

/// The labels of the parts of a row that has several, as its words are read: the other side may have them in its words.
fn labels_of<'t>(row: &TextRow, sides: &Sides<'t>) -> Vec<Cow<'t, str>> {
    let own = |side: &Side<'t>, clause: usize| {
        [side.number(clause), side.clause(clause).and_then(|one| side.told_label(one))].into_iter().flatten()
    };
    let of_old = row.old.iter().flat_map(|clause| own(&sides.old, *clause));
    let labels = of_old.chain(row.new.iter().flat_map(|clause| own(&sides.new, *clause)));
    labels.map(|label| sides.read(label)).collect()
}

/// A turn: `30 → 45`, and `+ not` or `− not` where only one side has it.
pub(in crate::report) fn turn_in_words(turn: &Turn) -> String {
    match (&turn.before, &turn.after) {
        (Some(before), Some(after)) => format!("{before} → {after}"),
        (Some(before), None) => format!("− {before}"),
        (None, Some(after)) => format!("+ {after}"),
        (None, None) => String::new(),
    }
}

/// What turned between the sides of a row, in a line; nothing where nothing did.
pub(super) fn turns_line(turns: &[Turn]) -> Option<Line> {
    let words = turns.iter().map(|turn| Line::of(Role::Strong, turn_in_words(turn)));
    words.reduce(|line, next| line.with(Role::Muted, " · ").and(next))
}
