//! The command line as a whole, and this folder of tests.

#[path = "../shared/contrast.rs"]
mod contrast;
#[path = "../shared/program.rs"]
mod program;

mod folders;
mod picture;
mod transcripts;
