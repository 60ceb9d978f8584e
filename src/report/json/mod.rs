//! The wire types of JSON output, one file a page. They are the source of the published JSON Schemas.

mod comparison;
mod faults;
mod history;
mod listing;
mod parts;

pub use comparison::{ComparisonJson, comparison_json};
pub use faults::{FaultsJson, faults_json};
pub use history::{HistoryJson, history_json};
pub use listing::{
    PlanPageJson, PlansJson, ProvisionPageJson, ProvisionsJson, SourcesJson, plan_json, plans_json, provision_json,
    provisions_json, sources_json,
};

pub(super) use comparison::{TermJson, term};
pub(super) use history::plans as mark_plans;
pub(super) use parts::Number;
