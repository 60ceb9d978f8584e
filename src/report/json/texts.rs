//! Two compared texts as JSON, written clause by clause and row by row as it is asked for.

use std::collections::BTreeMap;

use rust_decimal::Decimal;
use schemars::JsonSchema;
use serde::ser::SerializeSeq;
use serde::{Serialize, Serializer};

use crate::compare::{Likeness, Limit, PairRule, Segment, TextRelation, TextRow};
use crate::report::ENGINE;
use crate::report::texts::{ComparedTexts, Side, Sides, exact_difference, in_order, turns_of};
use crate::text::TextClause;

use super::comparison::edit;
use super::parts::Number;

/// Two texts compared.
#[derive(Serialize, JsonSchema)]
pub struct TextsJson<'a> {
    /// The shape of this output and its version.
    schema: &'static str,
    /// The program and its version.
    engine: &'static str,
    /// The earlier text.
    old: TextJson<'a>,
    /// The later text.
    new: TextJson<'a>,
    /// How many rows there are of each relation.
    summary: BTreeMap<&'static str, usize>,
    /// How many rows are ambiguous.
    ambiguous: usize,
    /// Whether one text is in traditional Chinese characters and the other in simplified ones: then both were read in
    /// simplified ones, and equal pieces of a difference are those of the later text.
    across_scripts: bool,
    /// The declared limits of the work that were reached: component, postings, candidates.
    limits: Vec<&'static str>,
    /// The rows that were asked for, in the order of the later text. Without `--only` each clause of each text stands in
    /// exactly one.
    #[schemars(with = "Vec<TextRowJson>")]
    rows: RowsJson<'a>,
}

/// A text. `before_words`, `words` and `after_words` of all clauses, put together, are the text as it was read.
#[derive(Serialize, JsonSchema)]
struct TextJson<'a> {
    /// The file, as it was named.
    name: &'a str,
    /// What it was saved as: text, html or docx.
    kind: &'static str,
    /// The encoding of the file.
    encoding: &'static str,
    /// All clauses, in their order.
    #[schemars(with = "Vec<TextClauseJson>")]
    clauses: ClausesJson<'a>,
}

/// Clauses that are made when they are written.
struct ClausesJson<'a>(Side<'a>);

#[derive(Serialize, JsonSchema)]
struct TextClauseJson<'a> {
    /// Its place among the clauses, from 0: what rows refer to.
    index: usize,
    /// heading, point, bullet or paragraph.
    kind: &'static str,
    /// Its label as it is printed.
    label: Option<&'a str>,
    /// The number or letter of the label alone.
    number: Option<&'a str>,
    /// The labels that lead to it, from the outermost, without stops: of very many, the last ones.
    path: Vec<&'a str>,
    /// The line of the file that it begins in, from 1.
    line: usize,
    /// The clause that it stands under.
    parent: Option<usize>,
    /// How many clauses it stands under.
    depth: u16,
    /// What stands before its words: blanks, and its label.
    before_words: &'a str,
    /// Its own words.
    words: &'a str,
    /// What stands behind its words.
    after_words: &'a str,
}

/// Rows that are made when they are written.
struct RowsJson<'a>(ComparedTexts<'a>);

#[derive(Serialize, JsonSchema)]
struct TextRowJson {
    /// reworded, moved, renumbered, split, merged, added, removed or same: where several are true, the first of split,
    /// merged, reworded, moved and renumbered.
    relation: &'static str,
    /// Whether it stands at another place among its neighbours, whatever the relation.
    moved: bool,
    /// Whether its number differs, whatever the relation.
    renumbered: bool,
    /// Whether another pairing was nearly as likely.
    ambiguous: bool,
    /// The clauses of the earlier text.
    old: Vec<usize>,
    /// The clauses of the later text.
    new: Vec<usize>,
    /// How alike both sides are, from 0 to 1. Every pairing is inferred.
    likeness: Option<Number>,
    /// What it was paired by: same-words, alike-words, surroundings or contained.
    rule: Option<&'static str>,
    /// The other pairings that were nearly as likely.
    rivals: Vec<RivalJson>,
    /// Where meaning turns between its sides, the weightiest first.
    turns: Vec<TurnJson>,
    /// Whether its sides are so unlike that `difference` has each whole.
    is_whole: bool,
    /// Where its words differ: pieces of both sides, line breaks and all. Equal and deleted pieces make the words of the
    /// earlier clauses, equal and inserted ones those of the later; several clauses have a line break between them.
    difference: Vec<PieceJson>,
}

#[derive(Serialize, JsonSchema)]
struct TurnJson {
    /// negation, modality, bound, money, number, percent, date, reference or connective.
    kind: &'static str,
    /// What the earlier clause has; nothing where the later only adds.
    before: Option<String>,
    /// What the later clause has in its place; nothing where it is only gone.
    after: Option<String>,
}

#[derive(Serialize, JsonSchema)]
struct PieceJson {
    /// equal, delete or insert.
    edit: &'static str,
    text: String,
}

#[derive(Serialize, JsonSchema)]
struct RivalJson {
    old: usize,
    new: usize,
    /// From 0 to 1.
    likeness: Number,
}

/// Two compared texts in the shape of their JSON output. To serialise it makes each clause and each row in turn.
pub fn texts_json(compared: ComparedTexts<'_>) -> TextsJson<'_> {
    let rows = &compared.comparison.rows;
    let count = |relation: TextRelation| rows.iter().filter(|row| row.relation == relation).count();
    let [old, new] = [(compared.comparison.old, compared.old), (compared.comparison.new, compared.new)]
        .map(|(text, file)| side(Side::new(text, file)));
    TextsJson {
        schema: "plandiff/texts/1",
        engine: ENGINE,
        old,
        new,
        summary: TextRelation::ALL.into_iter().map(|relation| (relation.name(), count(relation))).collect(),
        ambiguous: rows.iter().filter(|row| row.is_ambiguous()).count(),
        across_scripts: compared.comparison.is_across_scripts,
        limits: compared.comparison.limits.iter().map(|limit| Limit::name(*limit)).collect(),
        rows: RowsJson(compared),
    }
}

fn side(side: Side<'_>) -> TextJson<'_> {
    let origin = side.origin();
    TextJson { name: side.file_name(), kind: origin.kind.name(), encoding: origin.encoding, clauses: ClausesJson(side) }
}

impl Serialize for ClausesJson<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let clauses = (0..self.0.len()).filter_map(|index| Some((index, self.0.clause(index)?)));
        serializer.collect_seq(clauses.map(|(index, one)| clause(&self.0, index, one)))
    }
}

fn clause<'a>(side: &Side<'a>, index: usize, clause: &TextClause) -> TextClauseJson<'a> {
    TextClauseJson {
        index,
        kind: clause.kind.name(),
        label: clause.label.as_ref().map(|label| side.piece(label.printed.clone())),
        number: clause.label.as_ref().map(|label| side.piece(label.number.clone())),
        path: side.path(index),
        line: side.line(index),
        parent: clause.parent,
        depth: clause.depth,
        before_words: side.piece(clause.source.start..clause.words.start),
        words: side.piece(clause.words.clone()),
        after_words: side.piece(clause.words.end..clause.source.end),
    }
}

impl Serialize for RowsJson<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let compared = self.0;
        let sides = compared.sides();
        let asked: Vec<&TextRow> = compared.asked().collect();
        let mut rows = serializer.serialize_seq(Some(asked.len()))?;
        in_order(&asked, |_, one| row(one, &sides), |row| rows.serialize_element(&row))?;
        rows.end()
    }
}

fn row(row: &TextRow, sides: &Sides<'_>) -> TextRowJson {
    let difference = row.differs_in_words().then(|| exact_difference(row, sides));
    TextRowJson {
        relation: row.relation.name(),
        moved: row.is_moved,
        renumbered: row.is_renumbered,
        ambiguous: row.is_ambiguous(),
        old: row.old.clone(),
        new: row.new.clone(),
        likeness: row.likeness.map(share),
        rule: row.rule.map(PairRule::name),
        rivals: row
            .rivals
            .iter()
            .map(|rival| RivalJson { old: rival.old, new: rival.new, likeness: share(rival.likeness) })
            .collect(),
        turns: turns_of(row, sides)
            .into_iter()
            .map(|turn| TurnJson { kind: turn.kind.name(), before: turn.before, after: turn.after })
            .collect(),
        is_whole: difference.as_ref().is_some_and(|difference| difference.is_whole),
        difference: difference.into_iter().flat_map(|difference| difference.segments).map(piece).collect(),
    }
}

fn piece(segment: Segment) -> PieceJson {
    PieceJson { edit: edit(segment.edit), text: segment.text }
}

/// A likeness as a share of one.
fn share(likeness: Likeness) -> Number {
    Number(Decimal::new(i64::from(likeness.0), 3))
}
