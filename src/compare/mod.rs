//! Comparing two plans: which questions changed, in which terms, and in which words.
//!
//! A [`Comparison`] is plain data that borrows from the record. It knows neither colours nor tables nor files.

mod accounts;
mod comparison;
mod gap;
mod history;
mod matrix;
mod members;
mod mentions;
mod named;
mod open;
mod origin;
mod pairs;
mod rows;
mod search;
mod select;
mod standing;
mod terms;
mod territory;
mod texts;
mod turns;
mod values;
mod words;

pub(crate) use comparison::side;
pub use comparison::{Comparison, Row, Side, Summary, WordChange, compare};
pub use gap::{Between, Demand, Distance, Doubt, Gap, GapRow, Relation, current_positions, gap};
pub use history::{Account, Entry, History, Mark, Span, history};
pub use matrix::{ColumnOrder, Matrix, MatrixCell, MatrixRow, Since, Variation, matrix};
pub use mentions::{Mention, Mentions};
pub use named::NameHit;
pub use open::{Open, OpenClause, OpenKind, open};
pub use origin::{Basis, Origin, OriginKind, OriginRow, Origins, Part, PartOf, Place, Share, origins};
pub use search::{ClauseHit, Found, FoundIn, Matched, PlanHit, ProvisionHit, SearchScope, search};
pub use select::Selection;
pub use standing::{Absence, Change};
pub use terms::{DeltaUnit, Direction, Field, Member, TermChange, TermValue};
pub use territory::{AreaCell, AreaMap, AreaRow, Said, Territory, Unnamed, area_provisions, territory};
pub use texts::{
    Likeness, Limit, OutlinedText, PairRule, TextChoice, TextComparison, TextRelation, TextRival, TextRow,
    TextSelection, compare_texts,
};
pub(crate) use texts::{as_written, in_simplified};
pub use turns::{Turn, TurnKind, turns};
pub use words::{Beside, Edit, Segment, WordDiff, word_diff};
