//! Where meaning turns inside a pair: numbers, dates, sums, negations and modal verbs, told before all other words.

use crate::compare::TextRow;
use crate::report::document::Line;

use super::Sides;

impl Sides<'_> {
    /// What turned between the sides of a row, in a line.
    pub(super) fn turns_of(&self, row: &TextRow) -> Option<Line> {
        let before: Vec<_> = row.old.iter().map(|one| self.old.words(*one)).collect();
        let after: Vec<_> = row.new.iter().map(|one| self.new.words(*one)).collect();
        turns_line(&before.join("\n"), &after.join("\n"))
    }
}

fn turns_line(_before: &str, _after: &str) -> Option<Line> {
    None
}
