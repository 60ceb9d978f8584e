//! The outline of a numbered text: its headings, articles, points, letters and plain paragraphs, as a tree.
//!
//! Every byte of the text belongs to one clause: the sources of all clauses, put together, are the text.

mod cut;
mod habits;
mod label;
mod letters;
mod line;
mod lookup;
mod number;
mod quoted;
mod spelled;
mod style;
mod tree;
mod width;

use std::ops::Range;

/// A text as its clauses, in their order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Outline {
    /// The clauses. Their sources, put together, are the whole text.
    pub clauses: Vec<TextClause>,
}

/// One clause of a text: a numbered point, an item, a heading or a plain paragraph, without the clauses under it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TextClause {
    /// All of it, in bytes of the text: the blanks before it, its label, its words and the blanks behind them.
    pub source: Range<usize>,
    /// Its own words, in bytes of the text: without its label, and without blanks around them. A label may stand alone.
    pub words: Range<usize>,
    /// Its label, where it has one.
    pub label: Option<Label>,
    /// What it is.
    pub kind: ClauseKind,
    /// The clause that it stands under, as an index of the outline. It stands before this one.
    pub parent: Option<usize>,
    /// How many clauses it stands under.
    pub depth: u16,
    /// Whether it is a table of contents: it names, with their pages, parts of the text that stand elsewhere.
    pub is_contents: bool,
}

/// What a clause of a text is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ClauseKind {
    /// A heading, numbered or not.
    Heading,
    /// A numbered or lettered point.
    Point,
    /// An item behind a bullet.
    Bullet,
    /// A paragraph without a number.
    Paragraph,
}

impl ClauseKind {
    /// The word of JSON.
    pub fn name(self) -> &'static str {
        match self {
            ClauseKind::Heading => "heading",
            ClauseKind::Point => "point",
            ClauseKind::Bullet => "bullet",
            ClauseKind::Paragraph => "paragraph",
        }
    }
}

/// The label of a clause as it is printed, in bytes of the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Label {
    /// All of it, with the words and signs that belong to it: `Article 5.`, `(a)`, `第五条`, `§ 12`.
    pub printed: Range<usize>,
    /// The number or letter alone: `5`, `a`, `五`, `12`, `10.2`. Empty for a bullet.
    pub number: Range<usize>,
}

impl Outline {
    /// The labels that lead to a clause, from the outermost, each as it is printed.
    pub fn path<'t>(&self, text: &'t str, clause: usize) -> Vec<&'t str> {
        let mut labels = Vec::new();
        let mut at = Some(clause);
        while let Some(clause) = at.and_then(|at| self.clauses.get(at)) {
            labels.extend(clause.label.iter().map(|label| &text[label.printed.clone()]));
            at = clause.parent;
        }
        labels.reverse();
        labels
    }
}

/// The outline of a text.
///
/// A line begins a clause where it begins with a label, or with no label and the line before it is another paragraph. What
/// stands under what is learnt from the text: a style of label that is not open yet opens under the clause before, one that
/// is open closes all down to it. The time is in proportion to the length of the text.
pub fn outline(text: &str) -> Outline {
    let (mut clauses, mut marks) = cut::cut(text);
    letters::decide(&mut marks);
    tree::nest(text, &mut clauses, &mut marks);
    Outline { clauses }
}
