//! A comparison as CSV: one row a term change, safe to open in a spreadsheet.

use crate::compare::{Comparison, Side};

use super::json::term;

/// The rows could not be written.
#[derive(Debug, thiserror::Error)]
#[error("cannot write CSV: {0}")]
pub struct CsvError(String);

const HEAD: [&str; 14] = [
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

/// A comparison as CSV, with a head row.
///
/// # Errors
/// Where the writer's buffer fails.
pub fn comparison_csv(comparison: &Comparison<'_>) -> Result<String, CsvError> {
    let failed = |error: &dyn std::fmt::Display| CsvError(error.to_string());
    let mut writer = csv::Writer::from_writer(Vec::new());
    writer.write_record(HEAD).map_err(|error| failed(&error))?;
    for row in &comparison.rows {
        let says = |side: &Side<'_>| {
            let says = side.clauses.iter().filter_map(|clause| clause.says.as_ref());
            says.map(|says| says.wording(comparison.lang)).collect::<Vec<_>>().join(" / ")
        };
        let head = [
            comparison.from.id.to_string(),
            comparison.to.id.to_string(),
            row.topic.key.to_string(),
            row.provision.key.to_string(),
            row.change.name().to_owned(),
            row.direction.map(|direction| direction.name().to_owned()).unwrap_or_default(),
            says(&row.before),
            says(&row.after),
        ];
        let terms: Vec<_> =
            row.terms.iter().map(|one| term(one, row.provision, comparison.record, comparison.lang)).collect();
        let number = |value: Option<f64>| value.map(|value| value.to_string()).unwrap_or_default();
        let mut tails: Vec<[String; 6]> = terms
            .into_iter()
            .map(|term| {
                let (from, to) = (term.from.unwrap_or_default(), term.to.unwrap_or_default());
                [
                    term.field.to_owned(),
                    term.area.unwrap_or_default().to_owned(),
                    from,
                    to,
                    number(term.delta),
                    number(term.percent),
                ]
            })
            .collect();
        if tails.is_empty() {
            tails.push(Default::default());
        }
        for tail in tails {
            let cells = head.iter().chain(&tail).map(|cell| harmless(cell));
            writer.write_record(cells).map_err(|error| failed(&error))?;
        }
    }
    let bytes = writer.into_inner().map_err(|error| failed(&error))?;
    String::from_utf8(bytes).map_err(|error| failed(&error))
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

#[cfg(test)]
mod tests {
    use super::harmless;

    #[test]
    fn no_formula_runs() {
        assert_eq!(harmless("=cmd|' /C calc'!A0"), "'=cmd|' /C calc'!A0");
        assert_eq!(harmless("-200000"), "-200000");
    }
}
