//! Files as texts: what is read of each kind, and how it is cut into clauses and tokens.

#[path = "../shared/program.rs"]
mod program;

mod files;
mod numbers;
mod outline;
mod outline_page;
mod tokens;
