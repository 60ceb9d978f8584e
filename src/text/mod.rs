//! Language: the words of prose. This room knows no plans.

mod fold;
mod words;

pub use fold::{Folded, fold};
pub use words::{Token, tokens};
