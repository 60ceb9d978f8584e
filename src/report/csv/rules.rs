//! The rules that `check` and `lint` go by, as CSV: one row a rule.

use super::super::rules::{Rules, ToldRule};
use super::{CsvError, sheet};

/// The rules of `check` and of `lint`, a row each.
///
/// # Errors
/// Where the writer's buffer fails.
pub fn rules_csv(rules: &Rules<'_>) -> Result<String, CsvError> {
    let of = |command: &'static str| move |rule: &ToldRule<'_>| [command, rule.id, rule.explanation].map(str::to_owned);
    let rows = rules.check.iter().map(of("check")).chain(rules.lint.iter().map(of("lint")));
    sheet(["command", "rule", "explanation"], rows)
}
