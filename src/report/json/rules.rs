//! The rules that `check` and `lint` go by, as JSON.

use schemars::JsonSchema;
use serde::Serialize;

use crate::record::{Lang, Phrases};
use crate::report::ENGINE;

use super::super::rules::{Rules, ToldRule};

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
    /// Texts where the rule applies, held against the built-in record.
    #[serde(skip_serializing_if = "Option::is_none")]
    fires: Option<TextsJson<'a>>,
    /// Texts that are near, where it does not.
    #[serde(skip_serializing_if = "Option::is_none")]
    does_not: Option<TextsJson<'a>>,
}

/// Texts by language.
#[derive(Debug, Serialize, JsonSchema)]
struct TextsJson<'a> {
    en: &'a [String],
    zh: &'a [String],
}

/// The rules in the shape of their JSON output.
pub fn rules_json<'a>(rules: &Rules<'a>) -> RulesJson<'a> {
    let texts = |phrases: &'a Phrases| TextsJson { en: phrases.of(Lang::En), zh: phrases.of(Lang::Zh) };
    let rule = |rule: &ToldRule<'a>| RuleJson {
        id: rule.id,
        explanation: rule.explanation,
        fires: rule.examples.map(|examples| texts(&examples.fires)),
        does_not: rule.examples.map(|examples| texts(&examples.does_not)),
    };
    RulesJson {
        schema: "plandiff/rules/1",
        engine: ENGINE,
        check: rules.check.iter().map(rule).collect(),
        lint: rules.lint.iter().map(rule).collect(),
    }
}
