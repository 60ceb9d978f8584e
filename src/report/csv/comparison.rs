//! A comparison as CSV: one row a term change.

use crate::compare::{Comparison, Direction, Row, Side};

use super::super::json::{Number, TermJson, term};
use super::{CsvError, sheet};

const HEADS: [&str; 14] = [
    "from",
    "to",
    "topic",
    "provision",
    "change",
    "direction",
    "before",
    "after",
    "field",
    "area",
    "term_from",
    "term_to",
    "delta",
    "percent",
];

/// A comparison as CSV, with a head row. A row without term changes has one line, with nothing in the columns of terms.
///
/// # Errors
/// Where the writer's buffer fails.
pub fn comparison_csv(comparison: &Comparison<'_>) -> Result<String, CsvError> {
    sheet(HEADS, comparison.rows.iter().flat_map(|row| lines(row, comparison)))
}

fn lines(row: &Row<'_>, comparison: &Comparison<'_>) -> Vec<[String; 14]> {
    if row.terms.is_empty() {
        return vec![line(row, None, comparison)];
    }
    let terms = row.terms.iter().map(|one| term(one, row.provision, comparison.record, comparison.lang));
    terms.map(|term| line(row, Some(&term), comparison)).collect()
}

fn line(row: &Row<'_>, term: Option<&TermJson<'_>>, comparison: &Comparison<'_>) -> [String; 14] {
    let says = |side: &Side<'_>| {
        let says = side.clauses.iter().filter_map(|clause| clause.says.as_ref());
        says.map(|says| says.wording(comparison.lang)).collect::<Vec<_>>().join(" / ")
    };
    let number = |value: Option<Number>| value.map(|value| value.0.normalize().to_string()).unwrap_or_default();
    let word = |value: Option<&str>| value.unwrap_or_default().to_owned();
    [
        comparison.from.id.to_string(),
        comparison.to.id.to_string(),
        row.topic.key.to_string(),
        row.provision.key.to_string(),
        row.change.name().to_owned(),
        word(row.direction.map(Direction::name)),
        says(&row.before),
        says(&row.after),
        word(term.map(|term| term.field)),
        word(term.and_then(|term| term.area)),
        word(term.and_then(|term| term.from.as_deref())),
        word(term.and_then(|term| term.to.as_deref())),
        number(term.and_then(|term| term.delta)),
        number(term.and_then(|term| term.percent)),
    ]
}
