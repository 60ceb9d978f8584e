//! Turning what was compared into something to read: terminal, markdown, JSON and CSV.
//!
//! Each view builds a [`Document`] (what is said, in which role), and each writer gives a document its looks.
//! JSON and CSV have types of their own, which are also the source of the published schemas.

mod cite;
mod comparison;
mod csv_rows;
pub mod diagnostics;
mod document;
mod json;
mod listing;
mod markdown;
mod messages;
mod numbers;
mod phrases;
mod terminal;
mod visible;

pub use cite::citation;
pub use comparison::{Detail, comparison};
pub use csv_rows::{CsvError, comparison_csv, plans_csv, provisions_csv, sources_csv};
pub use document::{Block, Cell, Document, Line, Role, Row, Span, Table};
pub use json::{
    ChangeJson, ClauseJson, ComparisonJson, LintJson, PlanJson, PlansJson, ProvisionsJson, SourcesJson, comparison_json,
    lint_json, plan_json, plans_json, provisions_json, sources_json,
};
pub use listing::{Showing, plan_page, plans_page, provision_page, provisions_page, sources_page};
pub use markdown::write as markdown;
pub use terminal::Terminal;
pub use visible::visible;

/// The name and version of the program, stamped on what it prints.
pub const ENGINE: &str = concat!("plandiff ", env!("CARGO_PKG_VERSION"));
