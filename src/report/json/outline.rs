//! The outline of a text as JSON, written clause by clause.

use schemars::JsonSchema;
use serde::{Serialize, Serializer};

use crate::report::ENGINE;
use crate::report::outline::{Counts, OutlinedFile};
use crate::report::texts::printed;

/// The outline of a text.
#[derive(Serialize, JsonSchema)]
pub struct OutlineJson<'a> {
    /// The shape of this output and its version.
    schema: &'static str,
    /// The program and its version.
    engine: &'static str,
    /// The file, as it was named.
    name: &'a str,
    /// What it was saved as: text, html or docx.
    kind: &'static str,
    /// The encoding of the file.
    encoding: &'static str,
    summary: SummaryJson,
    /// All clauses, in their order.
    #[schemars(with = "Vec<OutlinedClauseJson>")]
    clauses: OutlinedClausesJson<'a>,
}

/// How many clauses there are of each kind.
#[derive(Serialize, JsonSchema)]
struct SummaryJson {
    headings: usize,
    points: usize,
    bullets: usize,
    paragraphs: usize,
    /// How many clauses the deepest one stands in, itself counted.
    levels: usize,
}

/// Clauses that are made when they are written.
struct OutlinedClausesJson<'a>(OutlinedFile<'a>);

#[derive(Serialize, JsonSchema)]
struct OutlinedClauseJson<'a> {
    /// Its place among the clauses, from 0.
    index: usize,
    /// heading, point, bullet or paragraph.
    kind: &'static str,
    /// Its label as it is printed.
    label: Option<&'a str>,
    /// The number or letter of the label alone; empty for a bullet.
    number: Option<&'a str>,
    /// How many clauses it stands under.
    depth: u16,
    /// The clause that it stands under.
    parent: Option<usize>,
    /// The labels that lead to it, from the outermost, without stops: of very many, the last ones.
    path: Vec<&'a str>,
    /// The line of the file that its label or its words begin in, from 1.
    line: usize,
    /// From 1, in code points.
    column: usize,
    /// Its first byte in the file, whatever the encoding: of its label, or of its words. A Word document is compressed: of
    /// the text in it, as UTF-8, with a line for each paragraph.
    start: usize,
    /// The byte behind its last.
    end: usize,
    /// Its own words.
    words: &'a str,
}

/// The outline of a text in the shape of its JSON output. To serialise it makes each clause in turn.
pub fn outline_json(file: OutlinedFile<'_>) -> OutlineJson<'_> {
    let Counts { headings, points, bullets, paragraphs, levels } = file.counts();
    OutlineJson {
        schema: "plandiff/outline/1",
        engine: ENGINE,
        name: file.file.name,
        kind: file.file.origin.kind.name(),
        encoding: file.file.origin.encoding,
        summary: SummaryJson { headings, points, bullets, paragraphs, levels },
        clauses: OutlinedClausesJson(file),
    }
}

impl Serialize for OutlinedClausesJson<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let (side, lines) = (self.0.side(), self.0.lines());
        serializer.collect_seq(self.0.clauses().map(|(index, clause)| {
            let printed = printed(clause);
            let (place, bytes) = (lines.place(&printed), lines.bytes(&printed));
            OutlinedClauseJson {
                index,
                kind: clause.kind.name(),
                label: clause.label.as_ref().map(|label| side.piece(label.printed.clone())),
                number: clause.label.as_ref().map(|label| side.piece(label.number.clone())),
                depth: clause.depth,
                parent: clause.parent,
                path: side.path(index),
                line: place.line,
                column: place.column,
                start: bytes.start,
                end: bytes.end,
                words: side.exact_words(index),
            }
        }))
    }
}
