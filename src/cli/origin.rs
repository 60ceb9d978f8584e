//! `plandiff origin`: where the clauses of a plan come from.

use std::process::ExitCode;

use crate::compare::origins;
use crate::report::{origins_csv, origins_json, origins_page};

use super::compare::asked;
use super::output::write;
use super::settings::{Format, Settings};
use super::{Failure, json, no_format, page, plan as find_plan, record};

pub(super) fn run(
    plan: &str,
    (topics, provisions): (&[String], &[String]),
    with_outlines: bool,
    settings: &Settings,
) -> Result<ExitCode, Failure> {
    let (record, lang) = (record(settings)?, settings.lang());
    let plan = find_plan(record, plan)?;
    let selection = asked(record, topics, provisions)?;
    let found = origins(record, plan, &selection, with_outlines);
    let text = match settings.format() {
        Format::Terminal | Format::Markdown => page(&origins_page(&found, lang), settings),
        Format::Json => json(&origins_json(&found, lang))?,
        Format::Csv => origins_csv(&found, lang)?,
        format @ (Format::Svg | Format::Html | Format::Unified) => return Err(no_format("origin", format)),
    };
    write(&text, settings)?;
    Ok(ExitCode::SUCCESS)
}
