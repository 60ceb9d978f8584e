//! How clauses are marked, as far as their nesting goes by it.

use super::habits::Group;

/// The signs around a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Frame {
    /// None: `5 Ceasefire`.
    Bare,
    /// `5.`
    Stop,
    /// `5)`
    Bracket,
    /// `(5)`
    Brackets,
    /// `五、`
    Comma,
    /// `5°`, `5.º`
    Degree,
}

/// How a number is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
    Digits,
    Lower,
    Upper,
    /// `aa`, as German laws have it beneath `a`.
    Pair,
    LowerRoman,
    UpperRoman,
    Han,
    /// In one character, such as `①`; by the first character of its row.
    Sign(char),
    /// A word: `Primero`.
    Word,
}

/// What a clause is marked with. Clauses of one style are of one level.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Style {
    /// A word of structure, with how many parts its number has: 2 for `Section 3.2`.
    Word(Group, u8),
    /// A number alone.
    Number(Form, Frame),
    /// A number of several parts: 3 for `1.2.3`.
    Path(u8),
    /// A bullet.
    Bullet(char),
    /// A heading of Markdown, with its level.
    Heading(u8),
    /// A heading without a number that is plainly one: in capitals.
    Title,
    /// A line that may be a heading: short, and without an end mark.
    Line,
    /// A paragraph.
    Text,
}

/// What the nesting of a clause goes by.
#[derive(Clone, Copy, Debug)]
pub(super) struct Mark {
    pub(super) style: Style,
    /// The number, as far as order goes: the last part of one of several, 3 for `c`.
    pub(super) value: u32,
    /// The value that its letters have as a roman number; 0 where they are none. Where the style is one of letters, both
    /// can be meant.
    pub(super) roman: u32,
    /// Whether its letters are capitals.
    pub(super) is_upper: bool,
    /// How many columns of blanks stand before it in its line.
    pub(super) indent: u16,
}

/// How far a list may skip and still be the same list.
const SKIP: u32 = 3;

impl Mark {
    /// Whether it goes on where a clause of the same style stands.
    pub(super) fn follows(self, style: Style, value: u32, roman: u32) -> bool {
        let goes_on = |from: u32, to: u32| to > 0 && (from..=from + SKIP).contains(&to);
        let is_same = self.style == style && goes_on(value, self.value);
        is_same || self.roman > 0 && roman > 0 && goes_on(roman, self.roman) && frame(self.style) == frame(style)
    }

    /// Whether it may be the first of its kind.
    pub(super) fn is_first(self) -> bool {
        self.value == 1 || self.roman == 1
    }
}

/// The signs around a number.
pub(super) fn frame(style: Style) -> Option<Frame> {
    match style {
        Style::Number(_, frame) => Some(frame),
        _ => None,
    }
}
