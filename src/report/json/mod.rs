//! The wire types of JSON output, one file a page. They are the source of the published JSON Schemas.

mod clause;
mod comparison;
mod corrections;
mod faults;
mod findings;
mod gap;
mod history;
mod listing;
mod matrix;
mod open;
mod origin;
mod outline;
mod parts;
mod rules;
mod search;
mod stated;
mod territory;
mod texts;

pub use clause::{ClausesJson, clauses_json};
pub use comparison::{ComparisonJson, comparison_json};
pub use corrections::{CorrectionsJson, corrections_json};
pub use faults::{FaultsJson, faults_json};
pub use findings::{FindingsJson, LineJson, failed_line_json, findings_json, line_json};
pub use gap::{GapJson, gap_json};
pub use history::{HistoryJson, history_json};
pub use listing::{
    PlanPageJson, PlansJson, ProvisionPageJson, ProvisionsJson, SourcesJson, plan_json, plans_json, provision_json,
    provisions_json, sources_json,
};
pub use matrix::{MatrixJson, matrix_json};
pub use open::{OpenJson, open_json};
pub use origin::{OriginsJson, origins_json};
pub use outline::{OutlineJson, outline_json};
pub use rules::{RulesJson, rules_json};
pub use search::{SearchJson, search_json};

pub use territory::{TerritoryJson, territory_json};
pub use texts::{TextsJson, texts_json};

pub(super) use comparison::{TermJson, term};
pub(super) use history::plans as mark_plans;
pub(super) use parts::{Number, TypedJson, typed};
pub(super) use stated::unit;
