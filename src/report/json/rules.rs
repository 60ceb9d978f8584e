//! The rules that `check` and `lint` go by, as JSON.

use schemars::JsonSchema;
use serde::Serialize;

use crate::record::Lang;
use crate::report::ENGINE;

use super::super::rules::{ToldRule, check_rules, lint_rules};

/// The rules of `check` and of `lint`.
#[derive(Debug, Serialize, JsonSchema)]
pub struct RulesJson<'a> {
    /// The shape of this output and its version.
    schema: &'a str,
    /// The program and its version.
    engine: &'a str,
    /// When each rule of `check` gives its verdict.
    check: Vec<RuleJson<'a>>,
    /// What each rule of `lint` asks of a record, in English.
    lint: Vec<RuleJson<'a>>,
}

#[derive(Debug, Serialize, JsonSchema)]
struct RuleJson<'a> {
    id: &'a str,
    explanation: &'a str,
}

/// The rules in the shape of their JSON output.
pub fn rules_json(lang: Lang) -> RulesJson<'static> {
    let rule = |(id, explanation): ToldRule| RuleJson { id, explanation };
    RulesJson {
        schema: "plandiff/rules/1",
        engine: ENGINE,
        check: check_rules(lang).map(rule).collect(),
        lint: lint_rules().map(rule).collect(),
    }
}
