//! `plandiff schema`: the JSON Schema of each output, derived from its own types.

use std::process::ExitCode;

use schemars::schema_for;

use crate::report::{
    ComparisonJson, FaultsJson, HistoryJson, PlanPageJson, PlansJson, ProvisionPageJson, ProvisionsJson, SourcesJson,
};

use super::arguments::{SchemaOf, Settings};
use super::output::write;
use super::{Failure, json};

pub(super) fn run(of: SchemaOf, settings: &Settings) -> Result<ExitCode, Failure> {
    let schema = match of {
        SchemaOf::Comparison => schema_for!(ComparisonJson<'_>),
        SchemaOf::List => schema_for!(PlansJson<'_>),
        SchemaOf::Show => schema_for!(PlanPageJson<'_>),
        SchemaOf::Provisions => schema_for!(ProvisionsJson<'_>),
        SchemaOf::Provision => schema_for!(ProvisionPageJson<'_>),
        SchemaOf::Sources => schema_for!(SourcesJson<'_>),
        SchemaOf::Lint => schema_for!(FaultsJson<'_>),
        SchemaOf::History => schema_for!(HistoryJson<'_>),
    };
    write(&json(&schema)?, settings)?;
    Ok(ExitCode::SUCCESS)
}
