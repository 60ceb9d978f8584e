//! Language: words, sentences and quantities of prose, and the files it comes in. This room knows no plans.

mod affixes;
mod cut_words;
mod decode;
mod document;
mod docx;
mod fold;
mod html;
mod item;
mod language;
mod line_ends;
mod map;
mod number;
mod numeral;
mod outline;
mod own_label;
mod prose;
mod quantity;
mod quotation;
mod script;
mod table;
mod tail;
mod traditional;
mod unwrapped;
mod window;
mod words;
mod wrapping;

pub use decode::DecodeError;
pub use document::{Document, Kind, Origin, ReadError, read, read_whole};
pub use docx::DocxError;
pub use fold::{Folded, fold, fold_prose};
pub use language::{Language, language};
pub(crate) use numeral::{han, roman};
pub use outline::{ClauseKind, Label, Outline, TextClause, outline};
pub use prose::{LineKind, Paragraph, Sentence, paragraphs};
pub use quantity::{Figure, Limit, Unit, figures};
pub use quotation::{closing_mark, quotations};
pub use table::{Cell, unrolled};
pub use tail::{Tail, tail};
pub use unwrapped::unwrapped;
pub(crate) use words::without_marks;
pub use words::{Amount, Currency, Day, Token, TokenKind, Value, token_stream, tokens};

pub(crate) use language::script_of;
pub(crate) use script::is_han;
pub(crate) use traditional::simplified;
pub(crate) use window::{first_bytes, last_bytes};
