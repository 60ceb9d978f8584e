//! Two texts that nobody encoded, clause by clause: which clause of the one is which of the other.
//!
//! Every pairing here is inferred. It carries its likeness and the rule that made it, and where another was nearly as
//! likely it says so.

mod align;
mod scripts;
mod select;

use crate::text::Outline;

pub use align::compare_texts;
pub(crate) use scripts::{as_written, in_simplified};
pub use select::{TextChoice, TextSelection};

/// A text with its outline.
#[derive(Clone, Copy, Debug)]
pub struct OutlinedText<'t> {
    /// The text.
    pub text: &'t str,
    /// Its clauses.
    pub outline: &'t Outline,
}

impl<'t> OutlinedText<'t> {
    /// The words of a clause, without its label.
    pub fn words(self, clause: usize) -> &'t str {
        self.outline.clauses.get(clause).map_or("", |clause| &self.text[clause.words.clone()])
    }

    /// The number or letter of a clause, without the signs around it.
    pub fn number(self, clause: usize) -> Option<&'t str> {
        let label = self.outline.clauses.get(clause)?.label.as_ref()?;
        Some(&self.text[label.number.clone()])
    }

    /// Whether the labels of two clauses say the same, whatever signs stand around them: `(a)` and `a.` do, `Article 5` and
    /// `Section 5` do not. A bullet says nothing.
    pub fn has_label_of(self, clause: usize, other: OutlinedText<'_>, of: usize) -> bool {
        let (own, other) = (self.label(clause), other.label(of));
        own == other || told(own).eq(told(other))
    }

    /// The label of a clause as it is printed; nothing where it has none.
    fn label(self, clause: usize) -> &'t str {
        let label = self.outline.clauses.get(clause).and_then(|clause| clause.label.as_ref());
        label.map_or("", |label| &self.text[label.printed.clone()])
    }
}

/// What a label says, in lower case: its letters and digits, and the signs between them.
fn told(label: &str) -> impl Iterator<Item = char> {
    let told = label.trim_matches(|sign: char| !(sign.is_alphanumeric() || matches!(sign, '§' | '¶' | '№')));
    told.chars().filter(|sign| !sign.is_whitespace()).flat_map(char::to_lowercase)
}

/// What became of every clause of an earlier text in a later one.
#[derive(Clone, Debug)]
pub struct TextComparison<'t> {
    /// The earlier text.
    pub old: OutlinedText<'t>,
    /// The later text.
    pub new: OutlinedText<'t>,
    /// The rows. Each clause of each text stands in exactly one. They are in the order of the later text; what was removed
    /// stands behind the row of the clause before it in the earlier text.
    pub rows: Vec<TextRow>,
    /// The declared limits that were reached, where the answer may be less than the best.
    pub limits: Vec<Limit>,
    /// Whether one text is in traditional Chinese characters and the other in simplified ones: then both were read in
    /// simplified ones.
    pub is_across_scripts: bool,
}

/// Clauses of the earlier text with the clauses of the later text that they became.
#[derive(Clone, Debug, PartialEq)]
pub struct TextRow {
    /// What happened, in one word.
    pub relation: TextRelation,
    /// The clauses of the earlier text, by their indices, in order. None where it was added.
    pub old: Vec<usize>,
    /// The clauses of the later text, by their indices, in order. None where it was removed.
    pub new: Vec<usize>,
    /// Whether it stands at another place among its neighbours. A row may be moved and reworded.
    pub is_moved: bool,
    /// Whether the number or letter of a pair differs.
    pub is_renumbered: bool,
    /// How alike both sides are. Nothing where one side is empty.
    pub likeness: Option<Likeness>,
    /// Which rule paired them. Nothing where one side is empty.
    pub rule: Option<PairRule>,
    /// Other pairings that were nearly as likely: the row is ambiguous where there are any.
    pub rivals: Vec<TextRival>,
}

impl TextRow {
    /// Whether another pairing was nearly as likely.
    pub fn is_ambiguous(&self) -> bool {
        !self.rivals.is_empty()
    }

    /// Whether both sides are there and their words differ.
    pub fn differs_in_words(&self) -> bool {
        matches!(self.relation, TextRelation::Reworded | TextRelation::Split | TextRelation::Merged)
    }

    /// Whether anything differs between both sides: words, number, place, or one side is empty.
    pub fn is_change(&self) -> bool {
        self.relation != TextRelation::Same
    }
}

/// What happened to the clauses of a row. Where several are true the first of `split`, `merged`, `reworded`, `moved` and
/// `renumbered` is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum TextRelation {
    /// The same words under the same number at the same place.
    Same,
    /// The same words under another number.
    Renumbered,
    /// The same words at another place.
    Moved,
    /// Other words.
    Reworded,
    /// One clause became several.
    Split,
    /// Several clauses became one.
    Merged,
    /// It stands only in the later text.
    Added,
    /// It stands only in the earlier text.
    Removed,
}

impl TextRelation {
    /// All relations, in the order in which counts are told.
    pub const ALL: [TextRelation; 8] = [
        TextRelation::Reworded,
        TextRelation::Moved,
        TextRelation::Renumbered,
        TextRelation::Split,
        TextRelation::Merged,
        TextRelation::Added,
        TextRelation::Removed,
        TextRelation::Same,
    ];

    /// The word of the relation.
    pub fn name(self) -> &'static str {
        match self {
            TextRelation::Same => "same",
            TextRelation::Renumbered => "renumbered",
            TextRelation::Moved => "moved",
            TextRelation::Reworded => "reworded",
            TextRelation::Split => "split",
            TextRelation::Merged => "merged",
            TextRelation::Added => "added",
            TextRelation::Removed => "removed",
        }
    }

    /// The relation as it is told with the texts swapped.
    #[must_use]
    pub fn mirrored(self) -> Self {
        match self {
            TextRelation::Split => TextRelation::Merged,
            TextRelation::Merged => TextRelation::Split,
            TextRelation::Added => TextRelation::Removed,
            TextRelation::Removed => TextRelation::Added,
            same => same,
        }
    }
}

/// How alike two texts are, in thousandths: 1000 for the same words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Likeness(pub u16);

/// Which rule paired clauses.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum PairRule {
    /// The same words, found in both texts.
    SameWords,
    /// The words that weigh are alike.
    AlikeWords,
    /// Headings and clauses without words of their own, by their parts and neighbours, which were paired with each other.
    Surroundings,
    /// The words of several clauses stand in one.
    Contained,
}

impl PairRule {
    /// The word of JSON.
    pub fn name(self) -> &'static str {
        match self {
            PairRule::SameWords => "same-words",
            PairRule::AlikeWords => "alike-words",
            PairRule::Surroundings => "surroundings",
            PairRule::Contained => "contained",
        }
    }
}

/// A pairing that was nearly as likely as that of the row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TextRival {
    /// The clause of the earlier text.
    pub old: usize,
    /// The clause of the later text.
    pub new: usize,
    /// How alike they are.
    pub likeness: Likeness,
}

/// A declared limit of the work.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Limit {
    /// So many clauses were alike that they were paired one after the other, best first, not all at once.
    Component,
    /// Some words stand in so many clauses that they were not looked up.
    Postings,
    /// A clause shares as many rare words with more clauses than were weighed for it.
    Candidates,
}

impl Limit {
    /// The word of JSON.
    pub fn name(self) -> &'static str {
        match self {
            Limit::Component => "component",
            Limit::Postings => "postings",
            Limit::Candidates => "candidates",
        }
    }
}
