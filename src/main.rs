//! The command line of plandiff.

use std::process::ExitCode;

fn main() -> ExitCode {
    plandiff::cli::run()
}
