//! Compares the versions of a negotiated text clause by clause, with a source for every row.

pub mod compare;
pub mod record;
pub mod text;
