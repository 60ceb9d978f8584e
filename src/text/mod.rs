//! Language: words, sentences and quantities of prose. This room knows no plans.

mod decode;
mod fold;
mod prose;
mod quantity;
mod traditional;
mod words;
mod wrapping;

pub use decode::{DecodeError, Decoded, decode};
pub use fold::{Folded, fold, fold_prose};
pub use prose::{LineKind, Paragraph, Sentence, paragraphs};
pub use quantity::{Figure, Limit, Unit, figures};
pub use words::{Token, tokens};
