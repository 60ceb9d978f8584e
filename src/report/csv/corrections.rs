//! The history of the record itself, as CSV.

use crate::record::{Correction, Lang};

use super::{CsvError, joined, sheet};

/// Changes of the record, a row each; `change_of_record` says that none is a change of a text.
///
/// # Errors
/// Where the writer's buffer fails.
pub fn corrections_csv(corrections: &[&Correction], lang: Lang) -> Result<String, CsvError> {
    let heads = ["date", "change_of_record", "plan", "provision", "point", "what", "why", "sources"];
    let row = |correction: &&Correction| {
        [
            correction.date.to_string(),
            correction.kind.name().to_owned(),
            correction.plan.as_deref().unwrap_or("record").to_owned(),
            correction.provision.as_deref().unwrap_or_default().to_owned(),
            joined(correction.points.iter().map(String::as_str)),
            correction.what.wording(lang).to_owned(),
            correction.why.wording(lang).to_owned(),
            joined(correction.sources.iter().map(|id| &**id)),
        ]
    };
    sheet(heads, corrections.iter().map(row))
}
