//! Sources: where a statement of the record was seen.

use serde::{Deserialize, Serialize};

use super::{Label, PartialDate, SourceId, Text};

/// One page, statement or article.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
pub struct Source {
    /// Its id.
    pub id: SourceId,
    /// Who published it.
    pub outlet: Label,
    /// Whose report it carries, where it is not its own. Relays of one report are one report.
    pub relays: Vec<String>,
    /// Its title, where known.
    pub title: Option<Label>,
    /// Its date, where it shows one.
    pub date: Option<PartialDate>,
    /// Its address, where there is one.
    pub url: Option<Label>,
    /// The ISO 639-1 code of its language.
    pub language: Label,
    /// What kind of source it is.
    pub kind: SourceKind,
    /// Which part of a plan it carries, such as `points 1–10`.
    pub covers: Option<Label>,
    /// What to know about it.
    pub note: Option<Box<Text>>,
}

/// What kind of source it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum SourceKind {
    /// Carries the document's text, whole or in part.
    Text,
    /// A news report.
    Report,
    /// A statement by an official or a government.
    Statement,
    /// A summary of a document or of reports.
    Summary,
    /// An analysis or a comment.
    Analysis,
    /// A page that gathers other outlets' items, often with a leaning.
    Aggregator,
    /// A post in a forum or blog.
    Forum,
    /// A reader's article: the lowest grade.
    Article,
}

impl SourceKind {
    /// All kinds.
    pub const ALL: [SourceKind; 8] = [
        SourceKind::Text,
        SourceKind::Report,
        SourceKind::Statement,
        SourceKind::Summary,
        SourceKind::Analysis,
        SourceKind::Aggregator,
        SourceKind::Forum,
        SourceKind::Article,
    ];

    /// The word of the record's format.
    pub fn name(self) -> &'static str {
        match self {
            SourceKind::Text => "text",
            SourceKind::Report => "report",
            SourceKind::Statement => "statement",
            SourceKind::Summary => "summary",
            SourceKind::Analysis => "analysis",
            SourceKind::Aggregator => "aggregator",
            SourceKind::Forum => "forum",
            SourceKind::Article => "article",
        }
    }
}
