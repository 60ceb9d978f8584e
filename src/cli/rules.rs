//! `plandiff rules`: what `check` and `lint` go by.

use std::process::ExitCode;

use crate::embedded_examples;
use crate::record::closest;
use crate::report::{Rules, rules_csv, rules_json, rules_page, visible};

use super::output::write;
use super::settings::{Format, Settings};
use super::{Failure, did_you_mean, json, no_format, page};

pub(super) fn run(rule: Option<&str>, settings: &Settings) -> Result<ExitCode, Failure> {
    let examples = embedded_examples()?;
    let rules = Rules::new(&examples, settings.lang());
    let rules = match rule {
        None => rules,
        Some(id) => rules.only(id).ok_or_else(|| unknown(id, &rules))?,
    };
    let text = match settings.format() {
        Format::Terminal | Format::Markdown => page(&rules_page(&rules), settings),
        Format::Json => json(&rules_json(&rules))?,
        Format::Csv => rules_csv(&rules)?,
        format @ (Format::Svg | Format::Html | Format::Unified) => return Err(no_format("rules", format)),
    };
    write(&text, settings)?;
    Ok(ExitCode::SUCCESS)
}

fn unknown(id: &str, rules: &Rules<'_>) -> Failure {
    let hint = did_you_mean(&closest(id, rules.ids()), "`plandiff rules` lists them");
    Failure::Message(format!("no rule is named `{}`{hint}", visible(id)))
}
