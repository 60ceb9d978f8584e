//! `plandiff log`: the history of the record itself.

use std::process::ExitCode;

use crate::record::{Correction, Record};
use crate::report::{corrections_csv, corrections_json, corrections_page};

use super::output::write;
use super::settings::{Format, Settings};
use super::{Failure, json, no_format, page, plan as find_plan, record};

/// What a user types for the changes about the record as a whole.
const WHOLE: &str = "record";

pub(super) fn run(plan: Option<&str>, settings: &Settings) -> Result<ExitCode, Failure> {
    let (record, lang) = (record(settings)?, settings.lang());
    let asked = asked(record, plan)?;
    let text = match settings.format() {
        Format::Terminal | Format::Markdown => page(&corrections_page(record, &asked, lang), settings),
        Format::Json => json(&corrections_json(record, &asked, lang))?,
        Format::Csv => corrections_csv(&asked, lang)?,
        format @ (Format::Svg | Format::Html | Format::Unified) => return Err(no_format("log", format)),
    };
    write(&text, settings)?;
    Ok(ExitCode::SUCCESS)
}

fn asked<'a>(record: &'a Record, plan: Option<&str>) -> Result<Vec<&'a Correction>, Failure> {
    let plan = match plan {
        None => return Ok(record.corrections.iter().collect()),
        Some(WHOLE) => None,
        Some(name) => Some(&find_plan(record, name)?.id),
    };
    Ok(record.corrections.iter().filter(|correction| correction.plan.as_ref() == plan).collect())
}
