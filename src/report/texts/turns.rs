//! Where meaning turns inside a pair: numbers, dates, sums, negations and modal verbs, told before all other words.

use crate::compare::{TextRow, Turn, turns};
use crate::report::document::{Line, Role};

use super::words::joined;
use super::{Side, Sides};

/// What turned between the sides of a row whose words differ.
pub(in crate::report) fn turns_of(row: &TextRow, old: &Side<'_>, new: &Side<'_>) -> Vec<Turn> {
    if !row.differs_in_words() {
        return Vec::new();
    }
    turns(&joined(&row.old, |one| old.words(one)), &joined(&row.new, |one| new.words(one)))
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

impl Sides<'_> {
    /// What turned between the sides of a row, in a line.
    pub(super) fn turns_line(&self, row: &TextRow) -> Option<Line> {
        let told = turns_of(row, &self.old, &self.new);
        let words = told.iter().map(|turn| Line::of(Role::Strong, turn_in_words(turn)));
        words.reduce(|line, next| line.with(Role::Muted, " · ").and(next))
    }
}
