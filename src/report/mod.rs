//! Turning what was compared into something to read: terminal, markdown, JSON and CSV.
//!
//! Each view builds a [`Document`] (what is said, in which role), and each writer gives a document its looks.
//! JSON and CSV have types of their own, which are also the source of the published schemas.

mod answers;
mod article;
mod carets;
mod cite;
mod cited;
mod clause;
mod comparison;
mod corrections;
mod csv;
pub mod diagnostics;
mod document;
mod draft;
mod export;
mod findings;
mod gap;
mod history;
mod html;
mod json;
mod left;
mod listing;
mod markdown;
mod matrix;
mod messages;
mod notation;
mod numbers;
mod open;
mod origin;
mod outline;
mod phrases;
mod picture;
mod plan_schema;
mod plot;
mod reason;
mod rules;
mod scale;
mod search;
mod side_by_side;
mod suggestion;
mod terminal;
mod territory;
mod texts;
mod visible;
mod wrapping;

use crate::record::{Lang, Record};
use cited::with_relays;

pub use article::{CheckedArticle, Severity};
pub use cite::citation;
pub use clause::clauses_page;
pub use comparison::{Detail, comparison};
pub use corrections::corrections_page;
pub use csv::{
    CsvError, clauses_csv, comparison_csv, corrections_csv, findings_csv, gap_csv, history_csv, levels_csv, matrix_csv,
    origins_csv, outline_csv, plan_csv, plans_csv, provisions_csv, rules_csv, search_csv, sources_csv, territory_csv,
    texts_csv,
};
pub use document::{Block, Cell, Document, Dot, Line, Plot, PlotRow, Role, Row, Span, Table};
pub use draft::{draft_summary, draft_toml};
pub use export::{ExportedFile, export};
pub use findings::{CheckDetail, checked_so_far, findings_in_lines, findings_page};
pub use gap::gap_page;
pub use history::history_page;
pub use html::findings_html;
pub use json::{
    ClausesJson, ComparisonJson, CorrectionsJson, FaultsJson, FindingsJson, GapJson, HistoryJson, LineJson, MatrixJson,
    OpenJson, OriginsJson, OutlineJson, PlanPageJson, PlansJson, ProvisionPageJson, ProvisionsJson, RulesJson,
    SearchJson, SourcesJson, TerritoryJson, TextsJson, clauses_json, comparison_json, corrections_json,
    failed_line_json, faults_json, findings_json, gap_json, history_json, line_json, matrix_json, open_json,
    origins_json, outline_json, plan_json, plans_json, provision_json, provisions_json, rules_json, search_json,
    sources_json, territory_json, texts_json,
};
pub use listing::{plan_page, plans_page, provision_page, provisions_page, sources_page};
pub use markdown::write as markdown;
pub use matrix::matrix_page;
pub use open::open_page;
pub use origin::origins_page;
pub use outline::{OutlinedFile, outline_in_markdown, outline_in_terminal};
pub use picture::history_svg;
pub use plan_schema::plan_schema;
pub use rules::{Rules, rules_page};
pub use search::search_page;
pub use terminal::Terminal;
pub use territory::territory_page;
pub use texts::{ComparedTexts, TextDetail, TextFile, texts_in_markdown, texts_in_terminal, texts_unified};
pub use visible::visible;

/// The name and version of the program, stamped on what it prints.
pub const ENGINE: &str = concat!("plandiff ", env!("CARGO_PKG_VERSION"));

/// What an output was made of: the program and the record, so that it can be made again.
fn stamp(record: &Record, lang: Lang) -> Line {
    let (title, as_of, digest) = (record.title.wording(lang), record.as_of, &record.digest);
    Line::of(
        Role::Muted,
        match lang {
            Lang::En => format!("{ENGINE} · record: {title}, as of {as_of}, digest {digest}"),
            Lang::Zh => format!("{ENGINE} · 记录：{title}，截至{as_of}，摘要值{digest}"),
        },
    )
}
