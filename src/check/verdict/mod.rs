//! What the record says of a statement.

mod another;
mod by_state;
mod by_value;
mod case;
mod certainty;
mod compared;
mod confirmed;
mod dissent;
mod in_particular;
mod judge;
mod kind;
mod likeness;
mod options;
mod part_denied;
mod rules;
mod shares;
mod softened;
mod terms;
mod unknown;
mod unsure;
mod versions;
mod wording;

pub(super) use case::Scene;
pub(super) use certainty::is_stated;
pub(super) use compared::{compared, loose_figures};
pub(super) use confirmed::confirm;
pub use dissent::Apart;
pub(super) use judge::{Judgement, agreed_level, judge};
pub use kind::Verdict;
pub use rules::CheckRule;
pub use unsure::Unsure;
