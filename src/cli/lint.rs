//! `plandiff lint`: every fault of a record.

use std::path::Path;
use std::process::ExitCode;

use crate::record::{Faults, files_in, read};
use crate::report::diagnostics;

use super::Failure;
use super::arguments::{Format, Settings};
use super::output::write;

pub(super) fn run(folder: Option<&Path>, settings: &Settings) -> Result<ExitCode, Failure> {
    let folder = folder.or(settings.record.as_deref()).unwrap_or(Path::new("plans"));
    let found = read(files_in(folder)?);
    let text = match (&found, settings.format) {
        (Ok(record), Format::Terminal) => {
            format!(
                "{}: {} plans, {} provisions, {} sources, no faults (digest {})\n",
                folder.display(),
                record.plans.len(),
                record.provisions.len(),
                record.sources.len(),
                record.digest
            )
        }
        (Err(faults), Format::Terminal) => {
            let count = faults.diagnostics.len();
            let shown = diagnostics::render(faults, settings.terminal().color);
            format!("{shown}{count} fault{} in {}\n", if count == 1 { "" } else { "s" }, folder.display())
        }
        (found, Format::Json) => json(found.as_ref().err())?,
        (_, Format::Markdown | Format::Csv) => {
            return Err(Failure::Message("`lint` has the formats terminal and json".to_owned()));
        }
    };
    write(&text, settings)?;
    Ok(if found.is_ok() { ExitCode::SUCCESS } else { ExitCode::from(2) })
}

fn json(faults: Option<&Faults>) -> Result<String, Failure> {
    let diagnostics: Vec<serde_json::Value> = faults
        .into_iter()
        .flat_map(|faults| faults.diagnostics.iter().map(move |fault| (faults, fault)))
        .map(|(faults, fault)| {
            let file = faults.files.iter().find(|file| file.name == fault.file);
            let place = file.map(|file| file.place(fault.span.start));
            serde_json::json!({
                "rule": fault.rule.id(),
                "file": fault.file,
                "line": place.map(|place| place.line),
                "column": place.map(|place| place.column),
                "message": fault.message,
                "hint": fault.hint,
            })
        })
        .collect();
    let report =
        serde_json::json!({ "schema": "plandiff/lint/1", "engine": crate::report::ENGINE, "diagnostics": diagnostics });
    Ok(serde_json::to_string_pretty(&report)? + "\n")
}
