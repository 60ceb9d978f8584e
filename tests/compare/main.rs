//! Plans of the record beside each other: what changed, where it came from, and what it is far from.

#[path = "../shared/program.rs"]
mod program;
#[path = "../shared/small.rs"]
mod small;

mod changes;
mod comparison;
mod gap;
mod history;
mod matrix;
mod open;
mod origin;
mod territory;
