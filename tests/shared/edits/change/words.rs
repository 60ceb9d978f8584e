//! Edits of the words of clauses.

use std::rc::Rc;

use crate::edits::law::{Law, Node};
use crate::edits::maker::Maker;
use crate::edits::random::Random;
use crate::edits::vocabulary::Word;

/// The fewest words of a clause that is merged with others or that another is split into.
const FEWEST: usize = 7;

/// Replaces, takes out or puts in words, so many in a hundred, at least one. The words are others then.
pub fn reword(node: &mut Node, in_a_hundred: usize, maker: &mut Maker<'_>) {
    let before = node.words.clone();
    while node.words == before {
        node.words = edited(&before, in_a_hundred, maker);
    }
}

fn edited(words: &[Word], in_a_hundred: usize, maker: &mut Maker<'_>) -> Vec<Word> {
    let count = ((words.len() * in_a_hundred + 50) / 100).max(1);
    let mut is_edited = vec![false; words.len()];
    for _ in 0..count {
        let free = |at: usize| (0..words.len()).map(move |by| (at + by) % words.len());
        let start = maker.random.below(words.len());
        let at = free(start).find(|at| !is_edited[*at]).unwrap_or(start);
        is_edited[at] = true;
    }
    let mut edited = Vec::with_capacity(words.len() + count);
    for (&word, is_edited) in words.iter().zip(is_edited) {
        match maker.random.below(100) {
            _ if !is_edited => edited.push(word),
            0..60 => edited.push(maker.vocabulary.any(maker.random)),
            60..80 => {}
            _ => edited.extend([word, maker.vocabulary.any(maker.random)]),
        }
    }
    edited
}

/// The parts that a clause becomes: one where it is too short to be split.
pub fn split(node: Node, maker: &mut Maker<'_>) -> Vec<Node> {
    let most = (node.words.len() / (FEWEST + 2)).min(3);
    if most < 2 {
        return vec![node];
    }
    let count = maker.random.between(2, most);
    let is_edited = maker.random.happens(500);
    let length = node.words.len();
    let parts = (0..count).map(|part| {
        let words = node.words[length * part / count..length * (part + 1) / count].to_vec();
        let mut part = Node { words, has_formula: node.has_formula && part == 0, ..node.clone() };
        if is_edited && part.words.len() >= 10 {
            reword(&mut part, 10, maker);
        }
        part
    });
    parts.collect()
}

pub fn can_be_merged(node: &Node) -> bool {
    super::is_alone(node) && node.words.len() >= FEWEST
}

/// The clause that several become. One alone stays what it is.
pub fn merge(nodes: Vec<Node>, maker: &mut Maker<'_>) -> Vec<Node> {
    if nodes.len() < 2 || !nodes.iter().all(can_be_merged) {
        return nodes;
    }
    let words = nodes.iter().flat_map(|node| node.words.iter().copied()).collect();
    let from = nodes.iter().flat_map(|node| node.from.iter().copied()).collect();
    let has_formula = nodes.iter().any(|node| node.has_formula);
    let mut merged = Node { words, has_formula, from, ..nodes[0].clone() };
    if maker.random.happens(500) {
        reword(&mut merged, 10, maker);
    }
    vec![merged]
}

/// Calls three things by other names, wherever they are spoken of.
pub fn rename(law: &mut Law, random: &mut Random) {
    let names: Vec<(Word, Word)> = (0..3_u32).map(|at| (8 + 6 * at, law.vocabulary.last(random))).collect();
    let renamed = |word: &mut Word| {
        if let Some((_, name)) = names.iter().find(|(old, _)| old == word) {
            *word = *name;
        }
    };
    Rc::make_mut(&mut law.stock).formula.iter_mut().for_each(renamed);
    for chapter in &mut law.chapters {
        chapter.each_mut(&mut |node| node.words.iter_mut().for_each(renamed));
    }
}
