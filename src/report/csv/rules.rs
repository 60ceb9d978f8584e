//! The rules that `check` and `lint` go by, as CSV: one row a rule.

use crate::record::Lang;

use super::super::rules::{check_rules, lint_rules};
use super::{CsvError, sheet};

/// The rules of `check` and of `lint`, a row each.
///
/// # Errors
/// Where the writer's buffer fails.
pub fn rules_csv(lang: Lang) -> Result<String, CsvError> {
    let of = |command: &'static str| move |(id, says)| [command, id, says].map(str::to_owned);
    let rows = check_rules(lang).map(of("check")).chain(lint_rules().map(of("lint")));
    sheet(["command", "rule", "explanation"], rows)
}
