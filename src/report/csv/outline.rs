//! The outline of a text as CSV: one row a clause, written as it is made.

use std::io::{self, Write};

use crate::report::outline::OutlinedFile;
use crate::report::texts::printed;

use super::harmless;
use super::texts::as_io;

const HEADS: [&str; 12] =
    ["index", "kind", "label", "number", "depth", "parent", "path", "line", "column", "start", "end", "words"];

/// Writes the outline of a text as CSV, with a head row.
///
/// # Errors
/// Where the writer fails.
pub fn outline_csv(file: OutlinedFile<'_>, out: &mut dyn Write) -> io::Result<()> {
    let (side, lines) = (file.side(), file.lines());
    let mut writer = csv::Writer::from_writer(out);
    writer.write_record(HEADS).map_err(as_io)?;
    for (index, clause) in file.clauses() {
        let printed = printed(clause);
        let (place, bytes) = (lines.place(&printed), lines.bytes(&printed));
        let label = clause.label.as_ref();
        let cells = [
            index.to_string(),
            clause.kind.name().to_owned(),
            label.map(|label| side.piece(label.printed.clone()).to_owned()).unwrap_or_default(),
            label.map(|label| side.piece(label.number.clone()).to_owned()).unwrap_or_default(),
            clause.depth.to_string(),
            clause.parent.map(|parent| parent.to_string()).unwrap_or_default(),
            side.path(index).join(" › "),
            place.line.to_string(),
            place.column.to_string(),
            bytes.start.to_string(),
            bytes.end.to_string(),
            side.words(index).into_owned(),
        ];
        writer.write_record(cells.iter().map(|cell| harmless(cell))).map_err(as_io)?;
    }
    writer.flush()
}
