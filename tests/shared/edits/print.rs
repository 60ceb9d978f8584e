//! A law as a text, with its outline.

use std::collections::BTreeMap;

use plandiff::compare::OutlinedText;
use plandiff::text::{ClauseKind, Label, Outline, TextClause};

use super::labels::{Numbering, label};
use super::law::{Law, Level, Node, Stock};
use super::vocabulary::{Script, Vocabulary};

/// A text and its true outline, whose sources tile it.
pub struct Printed {
    pub text: String,
    pub outline: Outline,
}

impl Printed {
    pub fn outlined(&self) -> OutlinedText<'_> {
        OutlinedText { text: &self.text, outline: &self.outline }
    }

    /// For each clause of an outline that was read out of the text, the true clause whose words begin, or whose label
    /// stands, at the same place.
    pub fn true_clauses(&self, read: &Outline) -> Vec<Option<usize>> {
        let start = |clause: &TextClause| match &clause.label {
            _ if !clause.words.is_empty() => clause.words.start,
            Some(label) => label.printed.start,
            None => clause.source.start,
        };
        let clauses = self.outline.clauses.iter().enumerate();
        let starts: BTreeMap<usize, usize> = clauses.map(|(at, clause)| (start(clause), at)).collect();
        read.clauses.iter().map(|clause| starts.get(&start(clause)).copied()).collect()
    }

    /// How many clauses an outline that was read out of the text has right: their words, number and parent.
    pub fn right_clauses(&self, read: &Outline) -> usize {
        let to_true = self.true_clauses(read);
        let parent = |clause: &TextClause| clause.parent.and_then(|parent| to_true[parent]);
        let number = |clause: &TextClause| clause.label.as_ref().map(|label| label.number.clone());
        let pairs = read.clauses.iter().zip(&to_true).filter_map(|(clause, at)| Some((clause, at.as_ref()?)));
        let is_right = |(clause, at): &(&TextClause, &usize)| {
            let right = &self.outline.clauses[**at];
            clause.words == right.words && number(clause) == number(right) && parent(clause) == right.parent
        };
        pairs.filter(is_right).count()
    }
}

pub fn print(law: &Law, numbering: Numbering) -> Printed {
    let mut printer = Printer {
        vocabulary: &law.vocabulary,
        stock: &law.stock,
        numbering,
        articles: 0,
        text: String::new(),
        clauses: Vec::new(),
    };
    for (at, chapter) in law.chapters.iter().enumerate() {
        printer.print(chapter, at + 1, None, 0);
    }
    Printed { text: printer.text, outline: Outline { clauses: printer.clauses } }
}

struct Printer<'l> {
    vocabulary: &'l Vocabulary,
    stock: &'l Stock,
    numbering: Numbering,
    articles: usize,
    text: String,
    clauses: Vec<TextClause>,
}

impl Printer<'_> {
    fn print(&mut self, node: &Node, at: usize, parent: Option<usize>, depth: u16) {
        let start = self.text.len();
        let label = self.label(node, at);
        let words_start = self.text.len();
        self.words(node);
        let words = words_start..self.text.len();
        let words = if words.is_empty() { label.as_ref().map_or(words, end_of) } else { words };
        self.text += if matches!(node.level, Level::Chapter | Level::Article) { "\n\n" } else { "\n" };
        let kind = match node.level {
            Level::Chapter => ClauseKind::Heading,
            Level::Article if node.has_parts() => ClauseKind::Heading,
            _ if label.is_none() => ClauseKind::Paragraph,
            _ => ClauseKind::Point,
        };
        let clause = self.clauses.len();
        self.clauses.push(TextClause {
            source: start..self.text.len(),
            words,
            label,
            kind,
            parent,
            depth,
            is_contents: false,
        });
        for (at, part) in node.under.iter().enumerate() {
            let at = if part.level == Level::Article {
                self.articles += 1;
                self.articles
            } else {
                at + 1
            };
            self.print(part, at, Some(clause), depth + 1);
        }
    }

    fn label(&mut self, node: &Node, at: usize) -> Option<Label> {
        let is_running = self.numbering == Numbering::Running;
        let at = if is_running { self.clauses.len() + 1 } else { at };
        let label = label(self.vocabulary.script, node.level, at, self.numbering);
        let (before, number, behind) = label.filter(|_| is_running || node.is_numbered)?;
        let start = self.text.len();
        self.text += before;
        let number_start = self.text.len();
        self.text += &number;
        let number = number_start..self.text.len();
        self.text += behind;
        let printed = start..self.text.len();
        if !node.words.is_empty() {
            self.text.push(' ');
        }
        Some(Label { printed, number })
    }

    fn words(&mut self, node: &Node) {
        let formula = if node.has_formula { self.stock.formula.as_slice() } else { &[] };
        let count = formula.len() + node.words.len();
        let is_chinese = self.vocabulary.script == Script::Chinese;
        for (at, &word) in formula.iter().chain(&node.words).enumerate() {
            let spelling = self.vocabulary.spelling(word);
            match spelling.chars().next() {
                Some(first) if at == 0 => {
                    self.text.extend(first.to_uppercase());
                    self.text += &spelling[first.len_utf8()..];
                }
                _ => self.text += spelling,
            }
            // A sign stands behind the same words always, so that what is moved or split keeps its signs.
            let is_last = at + 1 == count;
            if !is_last && word % 13 == 5 {
                self.text += if is_chinese { "，" } else { "," };
            }
            if !is_last && !is_chinese {
                self.text.push(' ');
            }
        }
        let is_title = node.level == Level::Chapter || node.level == Level::Article && node.has_parts();
        if count > 0 && !is_title {
            self.text += match (is_chinese, node.level) {
                (true, Level::Letter) => "；",
                (true, _) => "。",
                (false, Level::Letter) => ";",
                (false, _) => ".",
            };
        }
    }
}

/// The empty range behind a label.
fn end_of(label: &Label) -> std::ops::Range<usize> {
    label.printed.end..label.printed.end
}
