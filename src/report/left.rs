//! The passages of an article that were not checked, each with its place and the reason.

use super::article::{CheckedArticle, Lines};
use super::document::{Block, Document, Line, Role};
use super::messages as say;
use super::phrases::Phrases;

/// Lists what was left aside.
pub(super) fn left_aside(document: &mut Document, article: CheckedArticle<'_>, phrases: Phrases<'_>) {
    let lines = Lines::of(article);
    let items = article.findings.left.iter().map(|passage| {
        let place = lines.place(&passage.cue);
        let words = format!("{}:{} “{}” ", place.line, place.column, article.words(&passage.cue).trim());
        let title = passage.provision.title.wording(phrases.lang);
        let why = format!(" · {title}{}{}", phrases.colon(), phrases.get(say::why_left(passage.why)));
        vec![Line::plain(words).with(Role::Key, &*passage.provision.key).with(Role::Plain, why)]
    });
    let items: Vec<Vec<Line>> = items.collect();
    if !items.is_empty() {
        document.paragraph(Line::of(
            Role::Strong,
            format!("{}{}", phrases.get(say::LEFT_ASIDE), phrases.colon().trim_end()),
        ));
        document.blocks.push(Block::List(items));
    }
}
