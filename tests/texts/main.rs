//! Any two texts beside each other: which clauses are paired, what is told of them, and how it is shown.

#[path = "../shared/edits/mod.rs"]
mod edits;
#[path = "../shared/hand.rs"]
mod hand;
#[path = "../shared/invariants/mod.rs"]
mod invariants;

mod alignment;
mod any_texts;
mod command;
mod properties;
mod rows_told;
mod shown;
mod turns;
mod word_marks;
