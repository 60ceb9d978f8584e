//! The draft of a plan as a TOML file, with its questions as comments that `lint` refuses.

mod clause;
mod head;
mod messages;
mod notation;

use crate::import::Draft;
use crate::record::Lang;

pub use head::draft_summary;

/// What the comment of a question begins with: `lint` refuses it by its rule `open-question`.
const CHECK: &str = "# check: ";

/// The file. It is TOML, and the same bytes for the same draft.
pub fn draft_toml(draft: &Draft<'_>, lang: Lang) -> String {
    let mut lines = head::lines(draft, lang);
    for clause in &draft.clauses {
        lines.push(String::new());
        lines.extend(clause::lines(draft, clause, lang));
    }
    if !draft.missing.is_empty() {
        lines.push(String::new());
        lines.extend(head::missing(draft, lang));
    }
    lines.join("\n") + "\n"
}
