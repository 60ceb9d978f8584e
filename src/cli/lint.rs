//! `plandiff lint`: every fault of a record.

use std::path::Path;
use std::process::ExitCode;

use crate::record::{Record, files_in, read};
use crate::report::{diagnostics, faults_json};

use super::output::write;
use super::settings::{Format, Settings};
use super::{Failure, json};

pub(super) fn run(folder: Option<&Path>, settings: &Settings) -> Result<ExitCode, Failure> {
    let folder = folder.or(settings.record.as_deref()).unwrap_or(Path::new("plans"));
    let found = read(files_in(folder)?);
    let text = match (&found, settings.format()) {
        (Ok(record), Format::Terminal) => {
            format!(
                "{}: {} plans, {} provisions, {} sources, no faults (digest {})\n{}",
                folder.display(),
                record.plans.len(),
                record.provisions.len(),
                record.sources.len(),
                record.digest,
                unnamed(record)
            )
        }
        (Err(faults), Format::Terminal) => {
            let count = faults.diagnostics.len();
            let shown = diagnostics::render(faults, settings.terminal().color);
            format!("{shown}{count} fault{} in {}\n", if count == 1 { "" } else { "s" }, folder.display())
        }
        (found, Format::Json) => json(&faults_json(found.as_ref().err()))?,
        (_, Format::Markdown | Format::Csv | Format::Svg | Format::Html | Format::Unified) => {
            return Err(Failure::Message("`lint` has the formats terminal and json".to_owned()));
        }
    };
    write(&text, settings)?;
    Ok(if found.is_ok() { ExitCode::SUCCESS } else { ExitCode::from(2) })
}

/// What `check` cannot know of a record without faults.
fn unnamed(record: &Record) -> String {
    let plans: Vec<String> = record.plans_without_names().map(|plan| format!("`{}`", plan.id)).collect();
    if plans.is_empty() {
        return String::new();
    }
    let plans = plans.join(", ");
    format!("note: `check` finds no statement about {plans}: cues/plans.toml has no names that articles give them\n")
}
