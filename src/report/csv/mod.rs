//! CSV: one row a fact, safe to open in a spreadsheet.

mod comparison;
mod corrections;
mod findings;
mod gap;
mod history;
mod listing;
mod matrix;
mod origin;
mod outline;
mod rules;
mod search;
mod territory;
mod texts;

use std::fmt::Display;

use comparison::side_cells;

pub use comparison::comparison_csv;
pub use corrections::corrections_csv;
pub use findings::findings_csv;
pub use gap::gap_csv;
pub use history::history_csv;
pub use listing::{clauses_csv, levels_csv, plan_csv, plans_csv, provisions_csv, sources_csv};
pub use matrix::matrix_csv;
pub use origin::origins_csv;
pub use outline::outline_csv;
pub use rules::rules_csv;
pub use search::search_csv;
pub use territory::territory_csv;
pub use texts::texts_csv;

/// The rows could not be written.
#[derive(Debug, thiserror::Error)]
#[error("cannot write CSV: {0}")]
pub struct CsvError(String);

impl CsvError {
    pub(super) fn new(error: &dyn Display) -> Self {
        Self(error.to_string())
    }
}

/// Rows under their heads, as RFC 4180 has it (<https://www.rfc-editor.org/rfc/rfc4180>).
pub(super) fn sheet<'h, R: AsRef<[String]>>(
    heads: impl IntoIterator<Item = &'h str>,
    rows: impl IntoIterator<Item = R>,
) -> Result<String, CsvError> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    writer.write_record(heads).map_err(|error| CsvError::new(&error))?;
    for row in rows {
        writer.write_record(row.as_ref().iter().map(|cell| harmless(cell))).map_err(|error| CsvError::new(&error))?;
    }
    let bytes = writer.into_inner().map_err(|error| CsvError::new(&error))?;
    String::from_utf8(bytes).map_err(|error| CsvError::new(&error))
}

/// A cell that a spreadsheet would run as a formula gets an apostrophe in front
/// (<https://owasp.org/www-community/attacks/CSV_Injection>). Plain numbers stay numbers.
fn harmless(cell: &str) -> String {
    let shown = super::visible(cell);
    let is_number = shown.parse::<f64>().is_ok();
    if !is_number && shown.trim_start().starts_with(['=', '+', '-', '@']) {
        format!("'{shown}")
    } else {
        shown.into_owned()
    }
}

/// Several values of one cell. No key, id or point has a semicolon.
pub(super) fn joined<'a>(values: impl IntoIterator<Item = &'a str>) -> String {
    values.into_iter().collect::<Vec<_>>().join("; ")
}

#[cfg(test)]
mod tests {
    use super::harmless;

    #[test]
    fn no_formula_runs() {
        assert_eq!(harmless("=cmd|' /C calc'!A0"), "'=cmd|' /C calc'!A0");
        assert_eq!(harmless("-200000"), "-200000");
    }
}
