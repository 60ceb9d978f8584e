//! Several plans side by side, as JSON.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Serialize;

use crate::compare::{Absence, Direction, Matrix, MatrixCell, MatrixRow, Variation};
use crate::record::Plan;

use super::parts::{ClauseJson, Head, PlanJson, clause, head, plan};

/// Several plans side by side.
#[derive(Debug, Serialize, JsonSchema)]
pub struct MatrixJson<'a> {
    #[serde(flatten)]
    head: Head<'a>,
    /// The plans, in the order of the cells.
    plans: Vec<PlanJson<'a>>,
    /// The key of the lens through which direction is told.
    lens: Option<&'a str>,
    /// How many rows vary, stay the same or cannot be compared.
    summary: BTreeMap<&'static str, usize>,
    /// The rows, in the order of the record.
    rows: Vec<MatrixRowJson<'a>>,
}

#[derive(Debug, Serialize, JsonSchema)]
struct MatrixRowJson<'a> {
    provision: &'a str,
    topic: &'a str,
    title: &'a str,
    /// varies, same or not-comparable.
    variation: &'static str,
    /// One for each plan.
    cells: Vec<MatrixCellJson<'a>>,
}

#[derive(Debug, Serialize, JsonSchema)]
struct MatrixCellJson<'a> {
    /// The id of the plan.
    plan: &'a str,
    /// The change word, against the plan named in `since`; null where no plan before could be read.
    change: Option<&'static str>,
    /// The last plan before in which the answer could be read.
    since: Option<&'a str>,
    direction: Option<&'static str>,
    /// silent or not-reported, where there is no clause.
    absence: Option<&'static str>,
    clauses: Vec<ClauseJson<'a>>,
}

/// A matrix in the shape of its JSON output.
pub fn matrix_json<'a>(matrix: &'a Matrix<'a>) -> MatrixJson<'a> {
    MatrixJson {
        head: head("plandiff/matrix/1", matrix.record, matrix.lang),
        plans: matrix.plans.iter().map(|one| plan(one, matrix.lang)).collect(),
        lens: matrix.lens.map(|lens| &*lens.key),
        summary: Variation::ALL.into_iter().map(|one| (one.name(), matrix.count(one))).collect(),
        rows: matrix.rows.iter().map(|one| row(one, matrix)).collect(),
    }
}

fn row<'a>(row: &'a MatrixRow<'a>, matrix: &'a Matrix<'a>) -> MatrixRowJson<'a> {
    MatrixRowJson {
        provision: &row.provision.key,
        topic: &row.topic.key,
        title: row.provision.title.wording(matrix.lang),
        variation: row.variation.name(),
        cells: matrix.plans.iter().zip(&row.cells).map(|(plan, one)| cell(plan, one, row, matrix)).collect(),
    }
}

fn cell<'a>(
    plan: &'a Plan,
    cell: &'a MatrixCell<'a>,
    row: &'a MatrixRow<'a>,
    matrix: &'a Matrix<'a>,
) -> MatrixCellJson<'a> {
    let clauses = cell.side.clauses.iter().map(|one| clause(one, row.provision, matrix.record, matrix.lang));
    MatrixCellJson {
        plan: &plan.id,
        change: cell.since.map(|since| since.change.name()),
        since: cell.since.map(|since| &*since.plan.id),
        direction: cell.since.and_then(|since| since.direction).map(Direction::name),
        absence: cell.side.absence.map(Absence::name),
        clauses: clauses.collect(),
    }
}
