//! A law: chapters of articles of points of letters.

use std::rc::Rc;

use super::vocabulary::{Script, Vocabulary, Word};

/// What a made law is like.
#[derive(Clone, Copy, Debug)]
pub struct Shape {
    pub script: Script,
    /// How many clauses it has: headings, articles, points and letters.
    pub clauses: usize,
    /// Whether a stock formula of twelve words stands in a third of the clauses, and one clause in fifty is one of three
    /// sentences.
    pub has_boilerplate: bool,
    /// Whether one clause in twelve has sisters: the same sentence with three other words.
    pub has_sisters: bool,
    /// Whether some articles have no words of their own.
    pub has_bare_articles: bool,
    pub seed: u64,
    /// Laws with the same seed and another topic have the same vocabulary and no clause in common.
    pub topic: u64,
}

impl Shape {
    pub fn new(script: Script, clauses: usize, seed: u64) -> Self {
        Self { script, clauses, has_boilerplate: false, has_sisters: false, has_bare_articles: true, seed, topic: 0 }
    }

    pub fn with_boilerplate(self) -> Self {
        Self { has_boilerplate: true, ..self }
    }

    pub fn with_sisters(self) -> Self {
        Self { has_sisters: true, ..self }
    }

    pub fn without_bare_articles(self) -> Self {
        Self { has_bare_articles: false, ..self }
    }

    pub fn on(self, topic: u64) -> Self {
        Self { topic, ..self }
    }
}

pub struct Law {
    pub shape: Shape,
    pub vocabulary: Rc<Vocabulary>,
    pub stock: Rc<Stock>,
    pub chapters: Vec<Node>,
}

/// What stands in many clauses.
#[derive(Clone)]
pub struct Stock {
    pub formula: Vec<Word>,
    /// Sentences that stand in several clauses as they are.
    pub sentences: Vec<Vec<Word>>,
    /// The sentences of sisters, which differ in every fifth word.
    pub sisters: Vec<Vec<Word>>,
}

/// A clause with the clauses under it.
#[derive(Clone)]
pub struct Node {
    pub level: Level,
    /// Whether a number stands before it.
    pub is_numbered: bool,
    pub words: Vec<Word>,
    /// Whether the stock formula stands before its words.
    pub has_formula: bool,
    /// Whether it is a sentence that stands elsewhere too.
    pub is_stock: bool,
    /// Whether others are much like it.
    pub is_sister: bool,
    /// The clauses of the earlier version that it comes from.
    pub from: Vec<usize>,
    pub under: Vec<Node>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Level {
    Chapter,
    Article,
    Point,
    Letter,
}

impl Node {
    /// A clause without words.
    pub fn empty(level: Level) -> Self {
        Self {
            level,
            is_numbered: true,
            words: Vec::new(),
            has_formula: false,
            is_stock: false,
            is_sister: false,
            from: Vec::new(),
            under: Vec::new(),
        }
    }

    pub fn size(&self) -> usize {
        1 + self.under.iter().map(Node::size).sum::<usize>()
    }

    pub fn has_parts(&self) -> bool {
        !self.under.is_empty()
    }

    /// Does something with it and with every clause under it, in their order.
    pub fn each_mut(&mut self, work: &mut impl FnMut(&mut Node)) {
        work(self);
        self.under.iter_mut().for_each(|node| node.each_mut(work));
    }

    pub fn each<'n>(&'n self, work: &mut impl FnMut(&'n Node)) {
        work(self);
        self.under.iter().for_each(|node| node.each(work));
    }
}

impl Law {
    pub fn each<'n>(&'n self, mut work: impl FnMut(&'n Node)) {
        self.chapters.iter().for_each(|chapter| chapter.each(&mut work));
    }
}
