//! The record itself: what it refuses, how it is searched, exported and added to.

#[path = "../shared/program.rs"]
mod program;
#[path = "../shared/small.rs"]
mod small;

mod address;
mod export;
mod import_alignment;
mod importing;
mod lint;
mod log;
mod plan_schema;
mod search;
