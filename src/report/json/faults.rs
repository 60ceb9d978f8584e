//! The faults of a record as JSON.

use schemars::JsonSchema;
use serde::Serialize;

use crate::record::{Diagnostic, Faults};
use crate::report::ENGINE;

/// What `lint` found: nothing, or every fault.
#[derive(Debug, Serialize, JsonSchema)]
pub struct FaultsJson<'a> {
    /// The shape of this output and its version.
    schema: &'static str,
    /// The program and its version.
    engine: &'static str,
    /// The faults, by file and place.
    diagnostics: Vec<FaultJson<'a>>,
}

#[derive(Debug, Serialize, JsonSchema)]
struct FaultJson<'a> {
    rule: &'static str,
    file: &'a str,
    /// Counted from 1.
    line: Option<usize>,
    /// In code points, counted from 1.
    column: Option<usize>,
    message: &'a str,
    hint: Option<&'a str>,
}

/// The faults in the shape of their JSON output; none where the record was read.
pub fn faults_json(faults: Option<&Faults>) -> FaultsJson<'_> {
    let all = faults.into_iter().flat_map(|faults| faults.diagnostics.iter().map(|one| fault(one, faults)));
    FaultsJson { schema: "plandiff/lint/1", engine: ENGINE, diagnostics: all.collect() }
}

fn fault<'a>(fault: &'a Diagnostic, faults: &'a Faults) -> FaultJson<'a> {
    let file = faults.files.iter().find(|file| file.name == fault.file);
    let place = file.map(|file| file.place(fault.span.start));
    FaultJson {
        rule: fault.rule.id(),
        file: &fault.file,
        line: place.map(|place| place.line),
        column: place.map(|place| place.column),
        message: &fault.message,
        hint: fault.hint.as_deref(),
    }
}
