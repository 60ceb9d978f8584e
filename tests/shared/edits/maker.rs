//! Making laws, and further clauses like those of a law.

use std::rc::Rc;

use super::law::{Law, Level, Node, Shape, Stock};
use super::random::Random;
use super::vocabulary::{Vocabulary, Word};

pub fn make(shape: Shape) -> Law {
    let mut random = Random::new(shape.seed + ((shape.script as u64) << 32));
    let vocabulary = Rc::new(Vocabulary::new(shape.script, shape.clauses * 25, &mut random));
    let mut sentence = |length| (0..length).map(|_| vocabulary.any(&mut random)).collect();
    let sisters = (0..=shape.clauses / 100).map(|_| sentence(15)).collect();
    let stock = Stock { formula: sentence(12), sentences: vec![sentence(1), sentence(9), sentence(16)], sisters };
    let stock = Rc::new(stock);
    random = Random::new(random.next() ^ shape.topic);
    let random = &mut random;
    let mut maker = Maker { shape, vocabulary: vocabulary.clone(), stock: stock.clone(), random, left: shape.clauses };
    let mut chapters = Vec::new();
    while maker.left > 0 {
        chapters.push(maker.chapter());
    }
    let mut clause = 0;
    for chapter in &mut chapters {
        chapter.each_mut(&mut |node| {
            node.from = vec![clause];
            clause += 1;
        });
    }
    Law { shape, vocabulary, stock, chapters }
}

pub struct Maker<'r> {
    shape: Shape,
    pub vocabulary: Rc<Vocabulary>,
    stock: Rc<Stock>,
    pub random: &'r mut Random,
    /// How many clauses may still be made.
    left: usize,
}

impl Maker<'_> {
    fn chapter(&mut self) -> Node {
        let mut chapter = self.clause(Level::Chapter, 2, 6);
        let articles = self.random.between(3, 12);
        self.put_under(&mut chapter, articles, Self::article);
        chapter
    }

    pub fn article(&mut self) -> Node {
        let style = self.random.below(100);
        let mut article = match style {
            0..15 => self.clause(Level::Article, 8, 60),
            15..35 if self.shape.has_bare_articles => self.clause(Level::Article, 0, 0),
            _ => self.clause(Level::Article, 2, 6),
        };
        let is_numbered = style < 85;
        if style >= 15 {
            let points = self.random.between(2, 8);
            self.put_under(&mut article, points, |maker| Node { is_numbered, ..maker.point() });
        }
        article
    }

    fn point(&mut self) -> Node {
        let mut point = self.leaf(Level::Point);
        if !point.is_stock && self.random.happens(180) {
            let letters = self.random.between(2, 6);
            self.put_under(&mut point, letters, |maker| maker.leaf(Level::Letter));
        }
        point
    }

    fn put_under(&mut self, node: &mut Node, count: usize, mut one: impl FnMut(&mut Self) -> Node) {
        for _ in 0..count {
            if self.left == 0 {
                break;
            }
            let before = node.under.last().is_some_and(|before| before.is_stock);
            let mut part = one(self);
            while part.is_stock && before {
                self.left += part.size();
                part = one(self);
            }
            node.under.push(part);
        }
    }

    /// A point or letter without parts: a few are very short, and some are long.
    pub fn leaf(&mut self, level: Level) -> Node {
        let sentences = if self.shape.has_boilerplate { 3 } else { 1 };
        if self.random.happens(20) {
            let words = self.stock.sentences[self.random.below(sentences)].clone();
            self.left -= 1;
            return Node { words, is_stock: true, ..Node::empty(level) };
        }
        if self.shape.has_sisters && self.random.happens(90) {
            return self.sister(level);
        }
        let (shortest, longest) = match (self.random.below(100), level) {
            (0..10, _) | (10..30, Level::Letter) => (2, 4),
            (0..35, _) => (5, 12),
            (35..80, _) => (13, 35),
            _ => (36, 80),
        };
        self.clause(level, shortest, longest)
    }

    fn sister(&mut self, level: Level) -> Node {
        self.left -= 1;
        let mut words = self.stock.sisters[self.random.below(self.stock.sisters.len())].clone();
        words.iter_mut().skip(3).step_by(5).for_each(|word| *word = self.vocabulary.rare(self.random));
        Node { words, is_sister: true, ..Node::empty(level) }
    }

    fn clause(&mut self, level: Level, shortest: usize, longest: usize) -> Node {
        self.left -= 1;
        let length = self.random.between(shortest, longest);
        let mut words: Vec<Word> = (0..length).map(|_| self.vocabulary.any(self.random)).collect();
        if length <= 6 {
            // What is short is told in words that mean something, as titles and lists are.
            words.iter_mut().skip(1).for_each(|word| *word = self.vocabulary.rare(self.random));
        }
        let can_have = self.shape.has_boilerplate && length >= 5 && matches!(level, Level::Point | Level::Letter);
        let has_formula = can_have && self.random.happens(450);
        Node { words, has_formula, ..Node::empty(level) }
    }
}

impl Law {
    /// A maker of further clauses like those of the law.
    pub fn maker<'r>(&self, random: &'r mut Random) -> Maker<'r> {
        let (vocabulary, stock) = (self.vocabulary.clone(), self.stock.clone());
        Maker { shape: self.shape, vocabulary, stock, random, left: usize::MAX }
    }
}
