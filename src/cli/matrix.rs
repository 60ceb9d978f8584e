//! `plandiff PLAN PLAN PLAN`: three plans or more side by side.

use std::process::ExitCode;

use crate::compare::{ColumnOrder, matrix};
use crate::report::{matrix_csv, matrix_json, matrix_page};

use super::arguments::CompareArguments;
use super::compare::{detail, first_word, lens, record_for, selection};
use super::output::write;
use super::settings::{Format, Settings};
use super::{Failure, distinct_plans, json, no_format, page};

pub(super) fn run(names: &[String], arguments: &CompareArguments, settings: &Settings) -> Result<ExitCode, Failure> {
    let record = record_for(arguments, settings)?;
    names.first().map_or(Ok(()), |word| first_word(record, word))?;
    let plans = distinct_plans(record, names)?;
    let selection = selection(record, arguments)?;
    let order = if arguments.as_given { ColumnOrder::Given } else { ColumnOrder::Time };
    let lens = lens(record, arguments.lens.as_deref())?;
    let matrix = selection.of_matrix(matrix(record, plans, order, lens, settings.lang()));
    let text = match settings.format() {
        Format::Terminal | Format::Markdown => {
            page(&matrix_page(&matrix, detail(arguments, &selection, settings)), settings)
        }
        Format::Json => json(&matrix_json(&matrix))?,
        Format::Csv => matrix_csv(&matrix)?,
        format @ (Format::Svg | Format::Html | Format::Unified) => {
            return Err(no_format("plandiff PLAN PLAN PLAN", format));
        }
    };
    write(&text, settings)?;
    Ok(ExitCode::from(u8::from(arguments.exit_code && matrix.has_differences())))
}
