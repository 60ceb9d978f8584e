//! Two compared texts as CSV: one row a row, written as it is made.

use std::io::{self, Write};

use crate::compare::{PairRule, TextRow};
use crate::report::texts::{ComparedTexts, Side, Sides, in_order, turn_in_words, turns_of};

use super::{harmless, joined};

const HEADS: [&str; 14] = [
    "relation",
    "moved",
    "renumbered",
    "ambiguous",
    "old_clause",
    "old_line",
    "new_clause",
    "new_line",
    "likeness",
    "rule",
    "turns",
    "before",
    "after",
    "rival_lines",
];

/// Writes two compared texts as CSV, with a head row.
///
/// # Errors
/// Where the writer fails.
pub fn texts_csv(compared: ComparedTexts<'_>, out: &mut dyn Write) -> io::Result<()> {
    let sides = compared.sides();
    let mut writer = csv::Writer::from_writer(out);
    writer.write_record(HEADS).map_err(as_io)?;
    let asked: Vec<&TextRow> = compared.asked().collect();
    in_order(
        &asked,
        |_, row| cells(row, &sides),
        |cells| writer.write_record(cells.iter().map(|cell| harmless(cell))).map_err(as_io),
    )?;
    writer.flush()
}

/// The error of the writer beneath: whether a pipe was closed must stay to be seen.
pub(super) fn as_io(error: csv::Error) -> io::Error {
    match error.into_kind() {
        csv::ErrorKind::Io(error) => error,
        other => io::Error::other(format!("{other:?}")),
    }
}

fn cells(row: &TextRow, sides: &Sides<'_>) -> [String; 14] {
    let (old, new) = (&sides.old, &sides.new);
    let yes_no = |flag: bool| if flag { "yes" } else { "no" }.to_owned();
    let paths = |side: &Side<'_>, clauses: &[usize]| {
        clauses.iter().map(|one| side.path(*one).join(" › ")).collect::<Vec<_>>().join("; ")
    };
    let lines = |side: &Side<'_>, clauses: &[usize]| {
        clauses.iter().map(|one| side.line(*one).to_string()).collect::<Vec<_>>().join("; ")
    };
    let words = |side: &Side<'_>, clauses: &[usize]| joined_words(side, clauses);
    let rivals = row.rivals.iter().map(|rival| {
        let (old, new) = (old.line(rival.old), new.line(rival.new));
        format!("{old} → {new} ({})", share(rival.likeness.0))
    });
    let turns = turns_of(row, sides);
    let turns: Vec<String> = turns.iter().map(|one| format!("{}: {}", one.kind.name(), turn_in_words(one))).collect();
    [
        row.relation.name().to_owned(),
        yes_no(row.is_moved),
        yes_no(row.is_renumbered),
        yes_no(row.is_ambiguous()),
        paths(old, &row.old),
        lines(old, &row.old),
        paths(new, &row.new),
        lines(new, &row.new),
        row.likeness.map(|likeness| share(likeness.0)).unwrap_or_default(),
        row.rule.map(PairRule::name).unwrap_or_default().to_owned(),
        joined(turns.iter().map(String::as_str)),
        words(old, &row.old),
        words(new, &row.new),
        joined(rivals.collect::<Vec<_>>().iter().map(String::as_str)),
    ]
}

fn joined_words(side: &Side<'_>, clauses: &[usize]) -> String {
    clauses.iter().map(|one| side.words(*one)).collect::<Vec<_>>().join(" / ")
}

/// A likeness in thousandths as a share of one.
fn share(thousandths: u16) -> String {
    rust_decimal::Decimal::new(i64::from(thousandths), 3).normalize().to_string()
}
