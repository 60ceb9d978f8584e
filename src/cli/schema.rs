//! `plandiff schema`: the JSON Schema of each output, derived from its own types, and that of a plan file.

use std::process::ExitCode;

use schemars::schema_for;

use crate::report::{
    ClausesJson, ComparisonJson, CorrectionsJson, FaultsJson, FindingsJson, GapJson, HistoryJson, LineJson, MatrixJson,
    OpenJson, OriginsJson, OutlineJson, PlanPageJson, PlansJson, ProvisionPageJson, ProvisionsJson, RulesJson,
    SearchJson, SourcesJson, TerritoryJson, TextsJson, plan_schema,
};

use super::arguments::SchemaOf;
use super::output::write;
use super::settings::Settings;
use super::{Failure, json, record};

pub(super) fn run(of: SchemaOf, settings: &Settings) -> Result<ExitCode, Failure> {
    let schema = match of {
        SchemaOf::Plan => plan_schema(record(settings)?, settings.lang()),
        SchemaOf::Comparison => schema_for!(ComparisonJson<'_>),
        SchemaOf::List => schema_for!(PlansJson<'_>),
        SchemaOf::Show => schema_for!(PlanPageJson<'_>),
        SchemaOf::Provisions => schema_for!(ProvisionsJson<'_>),
        SchemaOf::Provision => schema_for!(ProvisionPageJson<'_>),
        SchemaOf::Sources => schema_for!(SourcesJson<'_>),
        SchemaOf::Lint => schema_for!(FaultsJson<'_>),
        SchemaOf::Open => schema_for!(OpenJson<'_>),
        SchemaOf::Origin => schema_for!(OriginsJson<'_>),
        SchemaOf::Outline => schema_for!(OutlineJson<'_>),
        SchemaOf::Log => schema_for!(CorrectionsJson<'_>),
        SchemaOf::Clause => schema_for!(ClausesJson<'_>),
        SchemaOf::Rules => schema_for!(RulesJson<'_>),
        SchemaOf::Search => schema_for!(SearchJson<'_>),
        SchemaOf::Territory => schema_for!(TerritoryJson<'_>),
        SchemaOf::Gap => schema_for!(GapJson<'_>),
        SchemaOf::Check => schema_for!(FindingsJson<'_>),
        SchemaOf::CheckLine => schema_for!(LineJson<'_>),
        SchemaOf::Matrix => schema_for!(MatrixJson<'_>),
        SchemaOf::Texts => schema_for!(TextsJson<'_>),
        SchemaOf::History => schema_for!(HistoryJson<'_>),
    };
    write(&json(&schema)?, settings)?;
    Ok(ExitCode::SUCCESS)
}
