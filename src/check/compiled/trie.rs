//! Phrases as a trie of bytes, in one table.
//!
//! A phrase is spelled by the bytes of its folded letters and by marks that no UTF-8 text has. The trie is a double array
//! with one cell for each node (Aoe 1989, <https://doi.org/10.1109/32.31365>): the base of a node and the label of an edge
//! give the place of the next node, whose cell has that label where there is such an edge.

use std::collections::{BTreeMap, VecDeque};
use std::num::TryFromIntError;

use crate::text::fold;

use super::TooLarge;
use super::openings::Openings;
use super::tables::{Numbers, Table, Written};

/// The mark behind a phrase.
pub(crate) const END: u8 = 0xfd;

/// The mark that stands for a short stretch of text: ` .. `.
pub(crate) const GAP: u8 = 0xfe;

/// The mark that stands for any further letters: `*`.
pub(crate) const OPEN: u8 = 0xff;

/// The label of a cell that is no node, behind each gap: it has the openings of what may stand there.
const OPENINGS: u8 = 0xfb;

/// The label of a cell without a node. No text and no phrase has such a byte.
const FREE: u8 = 0xf8;

/// How many labels there are, and so how many cells lie in a block.
const BLOCK: usize = 256;

/// A node, as its cell: the label that leads to it, whether marks are behind it, and its base. Behind [`END`] the base is the
/// place of what the phrase says among all meanings.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Node(u32);

impl Node {
    const MARKED: u32 = 1 << u8::BITS;
    const BASE: u32 = u8::BITS + 1;

    fn label(self) -> u32 {
        self.0 & u32::from(u8::MAX)
    }

    pub(crate) fn has_marks(self) -> bool {
        self.0 & Self::MARKED != 0
    }

    fn base(self) -> usize {
        (self.0 >> Self::BASE) as usize
    }
}

/// The nodes of all phrases.
#[derive(Clone, Copy)]
pub(crate) struct Trie<'t>(Numbers<'t>);

impl<'t> Trie<'t> {
    pub(crate) fn of(table: &'t Table<'_>) -> Self {
        Self(Numbers::of(table))
    }

    /// Where all phrases begin.
    pub(crate) fn root(self) -> Node {
        Node(self.0.at(0))
    }

    /// The node that an edge leads to.
    pub(crate) fn next(self, node: Node, label: u8) -> Option<Node> {
        let next = Node(self.0.at(node.base() ^ usize::from(label)));
        (next.label() == u32::from(label)).then_some(next)
    }

    /// How what may stand behind a gap begins.
    pub(crate) fn openings(self, gap: Node) -> Openings {
        Openings::of_cell(self.0.at(gap.base() ^ usize::from(OPENINGS)) >> u8::BITS)
    }
}

/// What phrases mean: the numbers of their meanings, those of one end of the trie behind each other. The lowest bit tells the
/// last of them.
#[derive(Clone, Copy)]
pub(crate) struct Meanings<'t>(Numbers<'t>);

impl<'t> Meanings<'t> {
    const LAST: u32 = 1;

    pub(crate) fn of(table: &'t Table<'_>) -> Self {
        Self(Numbers::of(table))
    }

    /// Those of the phrases that end at a node behind [`END`].
    pub(crate) fn behind(self, end: Node) -> impl Iterator<Item = usize> + use<'t> {
        let mut next = Some(end.base());
        std::iter::from_fn(move || {
            let place = next?;
            let number = self.0.at(place);
            next = (number & Self::LAST == 0).then_some(place + 1);
            Some((number >> 1) as usize)
        })
    }

    /// The numbers of some ends in one row, and where each of them begins.
    fn in_a_row<'m>(ends: impl Iterator<Item = &'m Vec<u32>>) -> (Vec<u32>, Vec<usize>) {
        let (mut row, mut places) = (Vec::new(), Vec::new());
        for meanings in ends {
            places.push(row.len());
            row.extend(meanings.iter().map(|meaning| meaning << 1));
            if let Some(last) = row.last_mut() {
                *last |= Self::LAST;
            }
        }
        (row, places)
    }
}

/// Writes the trie, and what the phrases mean that end at each of its ends: phrases with the numbers of meanings.
pub(super) fn write<'p>(phrases: impl Iterator<Item = (&'p str, u32)>, written: &mut Written) -> Result<(), TooLarge> {
    let mut spelled: BTreeMap<Vec<u8>, Vec<u32>> = BTreeMap::new();
    for (phrase, meaning) in phrases {
        spelled.entry(spell(phrase)).or_default().push(meaning);
    }
    let spellings: Vec<&[u8]> = spelled.keys().map(Vec::as_slice).collect();
    let (meanings, places) = Meanings::in_a_row(spelled.values());
    written.numbers(Cells::of(&spellings, &places)?)?;
    written.numbers(meanings)?;
    Ok(())
}

/// The bytes and marks of a phrase.
fn spell(phrase: &str) -> Vec<u8> {
    let mut spelling = Vec::new();
    // No phrase is looked for at a blank.
    for part in phrase.split(" .. ").map(str::trim).filter(|part| !part.is_empty()) {
        if !spelling.is_empty() {
            spelling.push(GAP);
        }
        for piece in part.split_inclusive('*') {
            spelling.extend(fold(piece.trim_end_matches('*')).as_str().as_bytes());
            if piece.ends_with('*') {
                spelling.push(OPEN);
            }
        }
    }
    spelling.push(END);
    spelling
}

/// Cells while they are filled.
struct Cells {
    cells: Vec<u32>,
    /// Bases that a node has.
    bases: Vec<bool>,
    /// No cell before this one is looked at.
    first: usize,
}

/// So many cells from the last are looked at: what is left free before them fits hardly any node, and all nodes would look
/// at it in vain.
const WINDOW: usize = 2 * BLOCK;

impl Cells {
    /// The cells of spellings that are in order; an end has the place of its meanings.
    fn of(spellings: &[&[u8]], meanings: &[usize]) -> Result<Vec<u32>, TryFromIntError> {
        let mut filled = Self { cells: Vec::new(), bases: Vec::new(), first: 1 };
        filled.grow(1);
        // The root has the label of no byte: a text may have a NUL.
        filled.cells[0] = u32::from(FREE);
        // Level by level as far as nearly every walk comes; then phrase by phrase. So a walk stays in few places of memory.
        let mut shallow = VecDeque::from([(0, 0..spellings.len(), 0)]);
        let mut deep = Vec::new();
        while let Some((cell, range, depth)) = shallow.pop_front().or_else(|| deep.pop()) {
            let mut edges = Vec::new();
            let mut start = range.start;
            let own = &spellings[range];
            for group in own.chunk_by(|one, next| one[depth] == next[depth]) {
                edges.push((group[0][depth], start..start + group.len()));
                start += group.len();
            }
            let is_gap = Node(filled.cells[cell]).label() == u32::from(GAP);
            let labels: Vec<u8> = edges.iter().map(|(label, _)| *label).chain(is_gap.then_some(OPENINGS)).collect();
            let base = filled.place(&labels);
            filled.cells[cell] |= packed(base)?;
            if edges.last().is_some_and(|(label, _)| *label >= END) {
                filled.cells[cell] |= Node::MARKED;
            }
            if is_gap {
                let openings = Openings::for_cell(own.iter().map(|spelling| &spelling[depth..]));
                filled.cells[base ^ usize::from(OPENINGS)] = openings << u8::BITS | u32::from(OPENINGS);
            }
            for (label, range) in edges {
                let next = base ^ usize::from(label);
                filled.cells[next] = u32::from(label);
                if label == END {
                    filled.cells[next] |= packed(meanings[range.start])?;
                } else if depth < SHALLOW {
                    shallow.push_back((next, range, depth + 1));
                } else {
                    deep.push((next, range, depth + 1));
                }
            }
        }
        Ok(filled.cells)
    }

    /// A base of its own, from which all these labels lead to free cells.
    fn place(&mut self, labels: &[u8]) -> usize {
        let first = labels.first().map_or(0, |label| usize::from(*label));
        self.first = self.first.max(self.cells.len().saturating_sub(WINDOW));
        while !self.is_free(self.first) {
            self.first += 1;
        }
        let mut cell = self.first;
        loop {
            let base = cell ^ first;
            if labels.iter().all(|label| self.is_free(base ^ usize::from(*label)))
                && self.bases.get(base) != Some(&true)
            {
                self.grow(base + 1);
                self.bases[base] = true;
                return base;
            }
            cell += 1;
        }
    }

    fn is_free(&self, cell: usize) -> bool {
        cell > 0 && self.cells.get(cell).is_none_or(|cell| *cell == u32::from(FREE))
    }

    /// Whole blocks, up to that of a cell at least: then no label leads out of them.
    fn grow(&mut self, length: usize) {
        let length = length.next_multiple_of(BLOCK).max(self.cells.len());
        self.cells.resize(length, u32::from(FREE));
        self.bases.resize(length, false);
    }
}

/// So many levels of the trie are laid out level by level.
const SHALLOW: usize = 4;

/// A base or a place in the bits of a node that hold it.
fn packed(base: usize) -> Result<u32, TryFromIntError> {
    u32::try_from((base as u64) << Node::BASE)
}
