//! What a plan leaves open, as a page.

use crate::compare::{Open, OpenKind};
use crate::record::Lang;

use super::document::{Block, Document, Line, Role, Table};
use super::listing::{answer_heads, answer_row, not_encoded_list};
use super::messages as say;
use super::phrases::Phrases;
use super::stamp;

/// What a plan leaves open, each kind under its heading, and what nobody saw of it.
pub fn open_page(open: &Open<'_>, lang: Lang) -> Document {
    let (record, plan) = (open.record, open.plan);
    let phrases = Phrases { record, lang };
    let mut document = Document::default();
    document.title(
        Line::of(Role::Strong, format!("{}{}{}", plan.title.wording(lang), phrases.colon(), phrases.get(say::OPEN)))
            .with(Role::Muted, format!(" ({}, {})", plan.id, plan.date)),
    );
    document.paragraph(Line::plain(count_line(open, phrases)));
    for kind in OpenKind::ALL.into_iter().filter(|kind| open.count(*kind) > 0) {
        let heading = format!("{} ({})", phrases.get(say::open_heading(kind)), open.count(kind));
        document.heading(Line::of(Role::Strong, heading));
        let clauses = open.clauses.iter().filter(|one| one.kind == kind);
        let rows = clauses.map(|one| answer_row(record, one.clause, lang)).collect();
        let (head, shares) = answer_heads(phrases);
        document.blocks.push(Block::Table(Table { head, shares, rows }));
    }
    if !open.not_seen.is_empty() {
        document.heading(Line::of(Role::Strong, phrases.get(say::NOT_ENCODED)));
        document.blocks.push(not_encoded_list(open.not_seen, phrases));
    }
    document.paragraph(stamp(record, lang));
    document
}

/// How much is open, in words.
fn count_line(open: &Open<'_>, phrases: Phrases<'_>) -> String {
    let counts = OpenKind::ALL.into_iter().map(|kind| (open.count(kind), phrases.get(say::open_count(kind))));
    let counts: Vec<String> = counts
        .filter(|(count, _)| *count > 0)
        .map(|(count, word)| match phrases.lang {
            Lang::En => format!("{count} {word}"),
            Lang::Zh => format!("{word}{count}项"),
        })
        .collect();
    let (all, counts) = (open.plan.clauses.len(), counts.join(phrases.comma()));
    match phrases.lang {
        Lang::En if counts.is_empty() => format!("Of {all} clauses none is open."),
        Lang::En => format!("Of {all} clauses: {counts}."),
        Lang::Zh if counts.is_empty() => format!("{all}条条款中没有未决条款。"),
        Lang::Zh => format!("{all}条条款中：{counts}。"),
    }
}
