//! Several plans side by side, as CSV: a row for each provision, and seven columns for each plan.

use crate::compare::{Change, Matrix, MatrixRow};

use super::super::phrases::Phrases;
use super::{CsvError, sheet, side_cells};

/// A matrix as CSV, with a head row. The columns of a plan begin with its id.
///
/// # Errors
/// Where the writer's buffer fails.
pub fn matrix_csv(matrix: &Matrix<'_>) -> Result<String, CsvError> {
    let heads = ["topic", "provision", "title", "variation"].map(str::to_owned).into_iter();
    let of_plans = matrix.plans.iter().flat_map(|plan| {
        ["state", "says", "point", "grade", "sources", "change", "since"].map(|column| format!("{}_{column}", plan.id))
    });
    let heads: Vec<String> = heads.chain(of_plans).collect();
    sheet(heads.iter().map(String::as_str), matrix.rows.iter().map(|one| row(one, matrix)))
}

fn row(row: &MatrixRow<'_>, matrix: &Matrix<'_>) -> Vec<String> {
    let phrases = Phrases { record: matrix.record, lang: matrix.lang };
    let names = [
        row.topic.key.to_string(),
        row.provision.key.to_string(),
        row.provision.title.wording(matrix.lang).to_owned(),
        row.variation.name().to_owned(),
    ];
    let cells = row.cells.iter().flat_map(|cell| {
        let change = cell.since.map(|since| since.change).map(Change::name).unwrap_or_default();
        let since = cell.since.map(|since| since.plan.id.to_string()).unwrap_or_default();
        side_cells(&cell.side, phrases).into_iter().chain([change.to_owned(), since])
    });
    names.into_iter().chain(cells).collect()
}
