//! Declared lineage: where a source says that a clause comes from an earlier text.

use serde::{Deserialize, Serialize};

use super::{PlanId, SourceId};

/// A source's statement that a clause comes from points of an earlier plan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
pub struct Lineage {
    /// The earlier plan.
    pub from: PlanId,
    /// Its points as printed; empty where the source names none.
    pub points: Vec<String>,
    /// What became of them.
    pub relation: Relation,
    /// Which sources say so.
    pub sources: Vec<SourceId>,
}

/// What became of a point in a later plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Relation {
    /// It stands as it stood.
    Kept,
    /// It stands under another number.
    Renumbered,
    /// It stands in another place or part.
    Moved,
    /// It became several.
    Split,
    /// Several became one.
    Merged,
    /// Another text stands in its place.
    Replaced,
}

impl Relation {
    /// All relations.
    pub const ALL: [Relation; 6] =
        [Relation::Kept, Relation::Renumbered, Relation::Moved, Relation::Split, Relation::Merged, Relation::Replaced];

    /// The word of the record's format.
    pub fn name(self) -> &'static str {
        match self {
            Relation::Kept => "kept",
            Relation::Renumbered => "renumbered",
            Relation::Moved => "moved",
            Relation::Split => "split",
            Relation::Merged => "merged",
            Relation::Replaced => "replaced",
        }
    }
}
