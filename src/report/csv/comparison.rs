//! A comparison as CSV: one row a term change.

use std::collections::BTreeSet;

use crate::compare::{Comparison, Direction, Row, Side};
use crate::record::{Account, Clause, Grade, State};

use super::super::json::{Number, TermJson, term};
use super::super::messages as say;
use super::super::phrases::Phrases;
use super::{CsvError, joined, sheet};

const HEADS: [&str; 22] = [
    "from",
    "to",
    "topic",
    "provision",
    "change",
    "direction",
    "before_state",
    "before",
    "before_point",
    "before_grade",
    "before_sources",
    "after_state",
    "after",
    "after_point",
    "after_grade",
    "after_sources",
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

fn lines(row: &Row<'_>, comparison: &Comparison<'_>) -> Vec<[String; 22]> {
    if row.terms.is_empty() {
        return vec![line(row, None, comparison)];
    }
    let terms = row.terms.iter().map(|one| term(one, row.provision, comparison.record, comparison.lang));
    terms.map(|term| line(row, Some(&term), comparison)).collect()
}

fn line(row: &Row<'_>, term: Option<&TermJson<'_>>, comparison: &Comparison<'_>) -> [String; 22] {
    let phrases = Phrases { record: comparison.record, lang: comparison.lang };
    let number = |value: Option<Number>| value.map(|value| value.0.normalize().to_string()).unwrap_or_default();
    let word = |value: Option<&str>| value.unwrap_or_default().to_owned();
    let [before_state, before, before_point, before_grade, before_sources] = side_cells(&row.before, phrases);
    let [after_state, after, after_point, after_grade, after_sources] = side_cells(&row.after, phrases);
    [
        comparison.from.id.to_string(),
        comparison.to.id.to_string(),
        row.topic.key.to_string(),
        row.provision.key.to_string(),
        row.change.name().to_owned(),
        word(row.direction.map(Direction::name)),
        before_state,
        before,
        before_point,
        before_grade,
        before_sources,
        after_state,
        after,
        after_point,
        after_grade,
        after_sources,
        word(term.map(|term| term.field)),
        word(term.and_then(|term| term.area)),
        word(term.and_then(|term| term.from.as_deref())),
        word(term.and_then(|term| term.to.as_deref())),
        number(term.and_then(|term| term.delta)),
        number(term.and_then(|term| term.percent)),
    ]
}

/// One plan's answer: its state (or why there is none), its words with every rival account, points, grade and sources.
pub(super) fn side_cells(side: &Side<'_>, phrases: Phrases<'_>) -> [String; 5] {
    let clauses = &side.clauses;
    let state = match side.absence {
        Some(absence) => absence.name().to_owned(),
        None => joined(clauses.iter().map(|clause| clause.state.name())),
    };
    let words: Vec<String> = clauses.iter().flat_map(|clause| accounts(clause, phrases)).collect();
    let sources = clauses.iter().flat_map(|clause| clause.accounts()).flat_map(Account::sources).map(|id| &**id);
    [
        state,
        words.join(" / "),
        joined(clauses.iter().flat_map(|clause| &clause.points).map(String::as_str)),
        joined(clauses.iter().filter_map(|clause| clause.grade).map(Grade::name)),
        joined(sources.collect::<BTreeSet<_>>()),
    ]
}

fn accounts(clause: &Clause, phrases: Phrases<'_>) -> Vec<String> {
    let own = clause.says.as_ref().map(|says| says.wording(phrases.lang).to_owned());
    let rivals = clause.rivals.iter().map(|rival| {
        let holders = rival.held_by.iter().map(|key| phrases.record.word("parties", key, phrases.lang));
        let state = (rival.state != State::Stated).then(|| phrases.get(say::state(rival.state)));
        let says = rival.says.as_ref().map(|says| says.wording(phrases.lang));
        holders.chain(state).chain(says).collect::<Vec<_>>().join(phrases.colon())
    });
    own.into_iter().chain(rivals).collect()
}
