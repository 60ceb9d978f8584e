//! What the elements of a page hold: how much text, and how much of it is links.

use super::names::Part;
use super::piece::Piece;
use super::tree::{Line, Page};

/// What a line must have beside its links to speak for its element: a date or a name has less.
const SHORT: i64 = 25;

/// What a line that is mostly a link speaks against its element: the menus of a page, with dozens of them, outweigh a notice
/// or two, and a list or two of links do not outweigh a short article.
const LINK: i64 = 10;

/// What each element holds, with all in it.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Weight {
    /// How much speaks for it.
    pub(super) worth: i64,
    pub(super) width: usize,
    pub(super) linked: usize,
    pub(super) lines: usize,
}

impl Page {
    /// Which elements are left out, alone or with one around them.
    pub(super) fn left_out(&self, leaves_out: impl Fn(Part) -> bool) -> Vec<bool> {
        let mut left_out = Vec::with_capacity(self.elements.len());
        for element in &self.elements {
            let with_parent = left_out.get(element.parent).copied().unwrap_or_default();
            left_out.push(with_parent || leaves_out(element.part));
        }
        left_out
    }

    pub(super) fn weights(&self, left_out: &[bool]) -> Vec<Weight> {
        let mut weights = vec![Weight::default(); self.elements.len()];
        for line in self.lines.iter().filter(|line| !left_out[line.element]) {
            let weight = &mut weights[line.element];
            let Piece { width, linked, .. } = line.piece;
            let free = i64::try_from(width.saturating_sub(2 * linked)).unwrap_or_default();
            weight.worth += match self.elements[line.element].heading {
                Some(_) => 0,
                None if 2 * linked > width => -LINK,
                None => (free - SHORT).max(0),
            };
            weight.width += width;
            weight.linked += linked;
            weight.lines += 1;
        }
        for at in (1..self.elements.len()).rev() {
            let (own, around) = (weights[at], &mut weights[self.elements[at].parent]);
            around.worth += own.worth;
            around.width += own.width;
            around.linked += own.linked;
            around.lines += own.lines;
        }
        weights
    }
}

impl Line {
    /// Whether it is a link and little else.
    pub(super) fn is_link(&self) -> bool {
        5 * self.piece.linked > 4 * self.piece.width
    }
}
