//! The rules that `check` and `lint` go by, as a page.

use crate::check::{CheckRule, Examples, RuleExamples};
use crate::record::{Lang, Phrases, Rule as LintRule};

use super::ENGINE;
use super::document::{Block, Cell, Document, Line, Role, Row, Table};
use super::findings::rule_in_words;
use super::messages as say;

/// A rule as it is told.
#[derive(Clone, Copy, Debug)]
pub(super) struct ToldRule<'a> {
    pub(super) id: &'static str,
    pub(super) explanation: &'static str,
    pub(super) examples: Option<&'a Examples>,
}

/// The rules of `check` and of `lint`, or one of them, in a language.
#[derive(Clone, Debug)]
pub struct Rules<'a> {
    lang: Lang,
    pub(super) check: Vec<ToldRule<'a>>,
    /// Faults of a record are told in English, and so are these.
    pub(super) lint: Vec<ToldRule<'a>>,
    is_one: bool,
}

impl<'a> Rules<'a> {
    /// All rules, those of `check` with their examples.
    pub fn new(examples: &'a RuleExamples, lang: Lang) -> Self {
        let of_check = |rule: &CheckRule| ToldRule {
            id: rule.id(),
            explanation: rule_in_words(*rule, lang),
            examples: examples.of(*rule),
        };
        let of_lint = |rule: &LintRule| ToldRule { id: rule.id(), explanation: rule.explanation(), examples: None };
        Self {
            lang,
            check: CheckRule::ALL.iter().map(of_check).collect(),
            lint: LintRule::ALL.iter().map(of_lint).collect(),
            is_one: false,
        }
    }

    /// The rule with this id alone.
    pub fn only(&self, id: &str) -> Option<Self> {
        let named = |rules: &[ToldRule<'a>]| rules.iter().filter(|rule| rule.id == id).copied().collect();
        let one = Self { lang: self.lang, check: named(&self.check), lint: named(&self.lint), is_one: true };
        let is_known = one.ids().next().is_some();
        is_known.then_some(one)
    }

    /// The ids of the rules.
    pub fn ids(&self) -> impl Iterator<Item = &'static str> {
        self.check.iter().chain(&self.lint).map(|rule| rule.id)
    }
}

/// The rules as a page: a table each, or one rule with all its examples.
pub fn rules_page(rules: &Rules<'_>) -> Document {
    let mut document = Document::default();
    for (name, of) in [(say::CHECK_RULES, &rules.check), (say::LINT_RULES, &rules.lint)] {
        if of.is_empty() {
            continue;
        }
        document.heading(Line::told(Role::Strong, name.get(rules.lang)));
        if rules.is_one {
            for rule in of {
                in_full(&mut document, *rule, rules.lang);
            }
        } else {
            document.blocks.push(table(of, rules.lang));
        }
    }
    if rules.check.iter().any(|rule| rule.examples.is_some()) {
        document.paragraph(Line::of(Role::Muted, say::OF_BUILT_IN.get(rules.lang)));
        if !rules.is_one {
            document.paragraph(Line::told(Role::Muted, say::ALL_EXAMPLES.get(rules.lang)));
        }
    }
    document.paragraph(Line::of(Role::Muted, ENGINE));
    document
}

fn in_full(document: &mut Document, rule: ToldRule<'_>, lang: Lang) {
    document.paragraph(Line::of(Role::Key, rule.id));
    document.paragraph(Line::plain(rule.explanation));
    let Some(examples) = rule.examples else { return };
    for (name, texts) in [(say::FIRES, &examples.fires), (say::DOES_NOT_FIRE, &examples.does_not)] {
        if !texts.is_empty() {
            document.paragraph(Line::of(Role::Strong, name.get(lang)));
            document.blocks.push(Block::List(texts.all().map(|text| vec![Line::plain(text)]).collect()));
        }
    }
}

/// A row for each rule; with examples, the first of each kind.
fn table(rules: &[ToldRule<'_>], lang: Lang) -> Block {
    let has_examples = rules.iter().any(|rule| rule.examples.is_some());
    let (heads, shares) = if has_examples {
        (vec![say::RULE, say::EXPLANATION, say::FIRES, say::DOES_NOT_FIRE], vec![24, 24, 26, 26])
    } else {
        (vec![say::RULE, say::EXPLANATION], vec![28, 72])
    };
    let first = |texts: Option<&Phrases>| -> Cell {
        let text = texts.and_then(|texts| texts.of(lang).first());
        text.map(|text| Line::plain(text.as_str())).into_iter().collect()
    };
    let row = |rule: &ToldRule<'_>| {
        let mut cells = vec![vec![Line::of(Role::Key, rule.id)], vec![Line::plain(rule.explanation)]];
        if has_examples {
            cells.push(first(rule.examples.map(|examples| &examples.fires)));
            cells.push(first(rule.examples.map(|examples| &examples.does_not)));
        }
        Row::Cells(cells)
    };
    Block::Table(Table {
        head: heads.iter().map(|head| Line::of(Role::Strong, head.get(lang))).collect(),
        shares,
        rows: rules.iter().map(row).collect(),
    })
}
