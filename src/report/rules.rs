//! The rules that `check` and `lint` go by, as a page.

use crate::check::CheckRule;
use crate::record::{Lang, Rule as LintRule};

use super::ENGINE;
use super::document::{Block, Document, Line, Role, Row, Table};
use super::findings::rule_in_words;
use super::messages as say;

/// A rule by its id, with what it says.
pub(super) type ToldRule = (&'static str, &'static str);

/// The rules of `check`.
pub(super) fn check_rules(lang: Lang) -> impl Iterator<Item = ToldRule> {
    CheckRule::ALL.iter().map(move |rule| (rule.id(), rule_in_words(*rule, lang)))
}

/// The rules of `lint`. Faults of a record are told in English, and so are these.
pub(super) fn lint_rules() -> impl Iterator<Item = ToldRule> {
    LintRule::ALL.iter().map(|rule| (rule.id(), rule.explanation()))
}

/// The rules of `check` and of `lint`.
pub fn rules_page(lang: Lang) -> Document {
    let mut document = Document::default();
    document.heading(Line::of(Role::Strong, say::CHECK_RULES.get(lang)));
    document.blocks.push(table(check_rules(lang), lang));
    document.heading(Line::of(Role::Strong, say::LINT_RULES.get(lang)));
    document.blocks.push(table(lint_rules(), lang));
    document.paragraph(Line::of(Role::Muted, ENGINE));
    document
}

fn table(rules: impl Iterator<Item = ToldRule>, lang: Lang) -> Block {
    let head = [say::RULE, say::EXPLANATION].map(|head| Line::of(Role::Strong, head.get(lang)));
    let rows = rules.map(|(id, says)| Row::Cells(vec![vec![Line::of(Role::Key, id)], vec![Line::plain(says)]]));
    Block::Table(Table { head: head.into(), shares: vec![28, 72], rows: rows.collect() })
}
