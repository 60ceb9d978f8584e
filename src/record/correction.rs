//! Corrections: the history of the record itself.

use serde::{Deserialize, Serialize};

use super::{PartialDate, PlanId, ProvisionId, SourceId, Text};

/// One change of the record. It tells what the record says otherwise than before, never that a text changed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
pub struct Correction {
    /// When the record was changed.
    pub date: PartialDate,
    /// The plan that it is about; nothing where it is about the record as a whole.
    pub plan: Option<PlanId>,
    /// The provision that it is about, where it is about one; its key may be retired since.
    pub provision: Option<ProvisionId>,
    /// The points that it is about.
    pub points: Vec<String>,
    /// What kind of change it is.
    pub kind: CorrectionKind,
    /// What was changed.
    pub what: Text,
    /// Why.
    pub why: Text,
    /// Where the reason was seen.
    pub sources: Vec<SourceId>,
}

/// What kind of change of the record it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum CorrectionKind {
    /// Something was added that was not there.
    Added,
    /// A text was read again, and is encoded otherwise.
    ReRead,
    /// A grade was changed.
    ReGraded,
    /// An error was put right.
    Fixed,
    /// Other sources stand for it.
    ReSourced,
    /// Something was taken back.
    Withdrawn,
}

impl CorrectionKind {
    /// All kinds.
    pub const ALL: [CorrectionKind; 6] = [
        CorrectionKind::Added,
        CorrectionKind::ReRead,
        CorrectionKind::ReGraded,
        CorrectionKind::Fixed,
        CorrectionKind::ReSourced,
        CorrectionKind::Withdrawn,
    ];

    /// The word of the record's format.
    pub fn name(self) -> &'static str {
        match self {
            CorrectionKind::Added => "added",
            CorrectionKind::ReRead => "re-read",
            CorrectionKind::ReGraded => "re-graded",
            CorrectionKind::Fixed => "fixed",
            CorrectionKind::ReSourced => "re-sourced",
            CorrectionKind::Withdrawn => "withdrawn",
        }
    }
}
