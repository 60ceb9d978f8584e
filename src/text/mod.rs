//! Language: the words of prose. This room knows no plans.

mod words;

pub use words::{Token, tokens};
