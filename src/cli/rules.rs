//! `plandiff rules`: what `check` and `lint` go by.

use std::process::ExitCode;

use crate::report::{rules_csv, rules_json, rules_page};

use super::arguments::{Format, Settings};
use super::output::write;
use super::{Failure, json, no_format, page};

pub(super) fn run(settings: &Settings) -> Result<ExitCode, Failure> {
    let lang = settings.lang();
    let text = match settings.format {
        Format::Terminal | Format::Markdown => page(&rules_page(lang), settings),
        Format::Json => json(&rules_json(lang))?,
        Format::Csv => rules_csv(lang)?,
        format @ (Format::Svg | Format::Html) => return Err(no_format("rules", format)),
    };
    write(&text, settings)?;
    Ok(ExitCode::SUCCESS)
}
