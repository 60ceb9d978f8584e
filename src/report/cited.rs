//! Sources in print: who carries a claim, and the list that the numbers lead to.

use crate::record::{Grade, Source, SourceId};

use super::document::{Block, Document, Line, Role};
use super::messages as say;
use super::phrases::Phrases;

/// How the sources of an answer are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Citing {
    /// By numbers, which a list at the end explains.
    Numbers,
    /// By the names of their outlets, each a link to the list at the end.
    Links,
    /// By the names of so many outlets.
    Outlets(usize),
}

/// The sources that a page cites, in the order in which it first cites them.
pub(super) struct Cited<'a> {
    phrases: Phrases<'a>,
    citing: Citing,
    ids: Vec<&'a SourceId>,
}

impl<'a> Cited<'a> {
    pub(super) fn new(phrases: Phrases<'a>, citing: Citing) -> Self {
        Self { phrases, citing, ids: Vec::new() }
    }

    /// Who says so, and how good the best of them is.
    pub(super) fn line(&mut self, ids: &'a [SourceId], grade: Option<Grade>) -> Line {
        let grade = grade.map(|grade| format!(" · {}", self.phrases.get(say::grade(grade)))).unwrap_or_default();
        let names = match self.citing {
            Citing::Links => return self.links(ids).with(Role::Muted, grade),
            Citing::Numbers => ids.iter().map(|id| format!("[{}]", self.number(id))).collect(),
            Citing::Outlets(most) => {
                let sources: Vec<&Source> = ids.iter().filter_map(|id| self.phrases.record.source(id)).collect();
                let named: Vec<String> = sources.iter().take(most).map(|source| with_relays(source)).collect();
                let more = sources.len().saturating_sub(most);
                let more = if more > 0 { format!(" +{more}") } else { String::new() };
                format!("{}{more}", named.join(self.phrases.comma()))
            }
        };
        Line::of(Role::Muted, format!("{names}{grade}"))
    }

    fn links(&mut self, ids: &'a [SourceId]) -> Line {
        let mut line = Line::default();
        for source in ids.iter().filter_map(|id| self.phrases.record.source(id)) {
            let comma = if line.spans.is_empty() { "" } else { self.phrases.comma() };
            line = line.with(Role::Muted, comma).with(Role::Cite(self.number(&source.id)), &*source.outlet);
        }
        line
    }

    fn number(&mut self, id: &'a SourceId) -> usize {
        let at = self.ids.iter().position(|cited| *cited == id).unwrap_or_else(|| {
            self.ids.push(id);
            self.ids.len() - 1
        });
        at + 1
    }

    /// The list that the numbers and links lead to, where there are any.
    pub(super) fn list(&self, document: &mut Document) {
        if matches!(self.citing, Citing::Numbers | Citing::Links) {
            document.heading(Line::of(Role::Strong, self.phrases.get(say::SOURCES)));
            let sources = self.ids.iter().filter_map(|id| self.phrases.record.source(id));
            let lines = sources.map(|source| source_line(source, self.phrases)).collect();
            document.blocks.push(Block::Numbered(lines));
        }
    }
}

/// An outlet, with those whose report it carries.
pub(super) fn with_relays(source: &Source) -> String {
    match &source.relays[..] {
        [] => source.outlet.to_string(),
        relays => format!("{} ({})", source.outlet, relays.join(", ")),
    }
}

/// A source in a line: outlet, title, date, kind, address.
pub(super) fn source_line(source: &Source, phrases: Phrases<'_>) -> Line {
    let mut line = Line::of(Role::Strong, with_relays(source));
    if let Some(title) = &source.title {
        line = line.with(Role::Plain, format!(", “{title}”"));
    }
    let date = source.date.map_or_else(|| phrases.get(say::NO_DATE).to_owned(), |date| date.to_string());
    line = line.with(Role::Plain, format!(", {date} ({})", phrases.get(say::source_kind(source.kind))));
    match &source.url {
        Some(url) => line.with(Role::Plain, " ").with(Role::Link, &**url),
        None => line,
    }
}
