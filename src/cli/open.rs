//! `plandiff open`: what a plan leaves open.

use std::process::ExitCode;

use crate::compare::open;
use crate::report::{clauses_csv, open_json, open_page};

use super::output::write;
use super::settings::{Format, Settings};
use super::{Failure, json, no_format, page, plan as find_plan, record};

pub(super) fn run(plan: &str, settings: &Settings) -> Result<ExitCode, Failure> {
    let (record, lang) = (record(settings)?, settings.lang());
    let found = open(record, find_plan(record, plan)?);
    let text = match settings.format() {
        Format::Terminal | Format::Markdown => page(&open_page(&found, lang), settings),
        Format::Json => json(&open_json(&found, lang))?,
        Format::Csv => {
            let clauses: Vec<_> = found.clauses.iter().map(|one| one.clause).collect();
            clauses_csv(record, found.plan, &clauses, lang)?
        }
        format @ (Format::Svg | Format::Html | Format::Unified) => return Err(no_format("open", format)),
    };
    write(&text, settings)?;
    Ok(ExitCode::SUCCESS)
}
