//! Two compared texts in each format, written row by row: a page of 100,000 clauses never stands in memory as a whole.

mod head;
mod in_order;
mod markdown;
mod order;
mod side;
mod terminal;
mod told;
mod turns;
mod unified;
mod words;

use std::borrow::Cow;

use crate::compare::{TextComparison, TextRow, TextSelection, in_simplified};
use crate::record::Lang;
use crate::text::Origin;

pub(super) use in_order::in_order;
pub(super) use side::{Side, printed};
pub(super) use turns::{turn_in_words, turns_of};
pub(super) use words::{exact_difference, excerpt};

pub use markdown::texts_in_markdown;
pub use terminal::texts_in_terminal;
pub use unified::texts_unified;

/// The file that a text came from.
#[derive(Clone, Copy, Debug)]
pub struct TextFile<'t> {
    /// Its name, as the user typed it.
    pub name: &'t str,
    /// What it was saved as, and where in it each piece of the text stood.
    pub origin: &'t Origin,
}

/// How much of two compared texts is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct TextDetail {
    /// Every row in full.
    pub all: bool,
    /// Also the clauses beside a change.
    pub context: bool,
}

/// Two compared texts, and what is asked for of them.
#[derive(Clone, Copy, Debug)]
pub struct ComparedTexts<'t> {
    /// What became of each clause.
    pub comparison: &'t TextComparison<'t>,
    /// The file of the earlier text.
    pub old: TextFile<'t>,
    /// The file of the later text.
    pub new: TextFile<'t>,
    /// Which rows are asked for.
    pub selection: &'t TextSelection,
    /// How much of them.
    pub detail: TextDetail,
    /// The language of what is told.
    pub lang: Lang,
}

impl<'t> ComparedTexts<'t> {
    /// The rows that are asked for, in the order of the later text.
    pub fn asked(self) -> impl Iterator<Item = &'t TextRow> {
        self.comparison.rows.iter().filter(move |row| self.selection.fits(row))
    }

    pub(super) fn sides(self) -> Sides<'t> {
        Sides {
            old: Side::new(self.comparison.old, self.old),
            new: Side::new(self.comparison.new, self.new),
            are_in_two_scripts: self.comparison.is_across_scripts,
            lang: self.lang,
        }
    }
}

impl Sides<'_> {
    /// A text as it is compared: in simplified characters where the texts are in two scripts of Chinese.
    pub(super) fn read<'w>(&self, text: &'w str) -> Cow<'w, str> {
        if self.are_in_two_scripts { in_simplified(text).into() } else { text.into() }
    }
}

/// Both texts with the places of their clauses.
pub(in crate::report) struct Sides<'t> {
    pub(in crate::report) old: Side<'t>,
    pub(in crate::report) new: Side<'t>,
    /// Whether both are read in simplified Chinese characters, and only one is written in them.
    pub(super) are_in_two_scripts: bool,
    pub(super) lang: Lang,
}
