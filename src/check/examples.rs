//! Examples of the rules: texts where a rule gives the verdict, and near ones where it does not.

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::record::Phrases;

use super::CheckRule;

/// The examples of a record, by the ids of rules.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(transparent)]
pub struct RuleExamples(BTreeMap<String, Examples>);

/// The examples of one rule.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Examples {
    /// Texts in each of which the rule, and no other one, gives the verdicts.
    pub fires: Phrases,
    /// Texts that are near, and in which it gives none.
    pub does_not: Phrases,
}

/// Examples that cannot be read.
#[derive(Debug, thiserror::Error)]
#[error("the examples of the rules cannot be read: {0}")]
pub struct ExamplesError(#[from] toml::de::Error);

impl RuleExamples {
    /// Reads examples: a table of TOML for each rule.
    ///
    /// # Errors
    /// Where the text is no TOML, or has other keys than those of the format.
    pub fn parse(text: &str) -> Result<Self, ExamplesError> {
        Ok(toml::from_str(text)?)
    }

    /// The examples of a rule, where there are any.
    pub fn of(&self, rule: CheckRule) -> Option<&Examples> {
        self.0.get(rule.id())
    }

    /// The ids that examples are kept under.
    pub fn ids(&self) -> impl Iterator<Item = &str> {
        self.0.keys().map(String::as_str)
    }
}
