//! Choosing rows of two compared texts by what became of their clauses.

use super::{TextRelation, TextRow};

/// What a row of two compared texts may be asked for by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TextChoice {
    /// Its words: it was reworded, split or merged.
    Changed,
    /// Its relation. Of `moved` and `renumbered` rows also those where something else is told first.
    Relation(TextRelation),
    /// Another pairing was nearly as likely.
    Ambiguous,
}

impl TextChoice {
    /// All choices, in the order in which they are told.
    pub const ALL: [TextChoice; 10] = [
        TextChoice::Changed,
        TextChoice::Relation(TextRelation::Reworded),
        TextChoice::Relation(TextRelation::Moved),
        TextChoice::Relation(TextRelation::Renumbered),
        TextChoice::Relation(TextRelation::Split),
        TextChoice::Relation(TextRelation::Merged),
        TextChoice::Relation(TextRelation::Added),
        TextChoice::Relation(TextRelation::Removed),
        TextChoice::Relation(TextRelation::Same),
        TextChoice::Ambiguous,
    ];

    /// The word for it.
    pub fn name(self) -> &'static str {
        match self {
            TextChoice::Changed => "changed",
            TextChoice::Relation(relation) => relation.name(),
            TextChoice::Ambiguous => "ambiguous",
        }
    }

    /// Whether a row is of this choice.
    pub fn fits(self, row: &TextRow) -> bool {
        match self {
            TextChoice::Changed => row.differs_in_words(),
            TextChoice::Relation(TextRelation::Moved) => row.is_moved,
            TextChoice::Relation(TextRelation::Renumbered) => row.is_renumbered,
            TextChoice::Relation(relation) => row.relation == relation,
            TextChoice::Ambiguous => row.is_ambiguous(),
        }
    }
}

/// Which rows are asked for: those of any of the choices, or all where there is none.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TextSelection {
    /// The choices.
    pub choices: Vec<TextChoice>,
}

impl TextSelection {
    /// Whether all rows are asked for.
    pub fn is_all(&self) -> bool {
        self.choices.is_empty()
    }

    /// Whether a row is asked for.
    pub fn fits(&self, row: &TextRow) -> bool {
        self.is_all() || self.choices.iter().any(|choice| choice.fits(row))
    }
}
