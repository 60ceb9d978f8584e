//! Reads and checks `plans/`, and stores the record in the forms that the program starts quickly from.

#[expect(dead_code, unused_imports, reason = "the build reads a record and does nothing else with it")]
#[path = "src/record/mod.rs"]
mod record;

#[expect(dead_code, unused_imports, reason = "the build writes what the program reads")]
#[path = "src/check/compiled/mod.rs"]
mod compiled;

#[expect(dead_code, reason = "the build folds phrases and does nothing else with them")]
#[path = "src/text"]
mod text {
    mod fold;
    mod item;
    mod map;
    mod script;
    mod traditional;
    mod wrapping;

    pub use fold::fold;
}

#[path = "src/report/diagnostics.rs"]
mod diagnostics;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

fn main() -> ExitCode {
    println!("cargo::rerun-if-changed=plans");
    link_in_place();
    match store() {
        Ok(()) => ExitCode::SUCCESS,
        Err(fault) => {
            eprintln!("{fault}");
            ExitCode::FAILURE
        }
    }
}

/// The program is linked for one place in memory: to move its thousands of addresses at each start took a tenth of a run
/// of `plandiff 28 19`. It has no unsafe code of its own that a fixed place could help to attack. With musl rustc
/// links what a static program that may lie anywhere begins with: told `-no-pie`, such a program crashes at its start.
fn link_in_place() {
    let is = |name, wanted| std::env::var(name).is_ok_and(|value| value == wanted);
    if is("CARGO_CFG_TARGET_OS", "linux") && is("CARGO_CFG_TARGET_ENV", "gnu") {
        println!("cargo::rustc-link-arg-bins=-no-pie");
    }
}

fn store() -> Result<(), String> {
    let files = record::files_in(Path::new("plans")).map_err(|error| error.to_string())?;
    let mut read = record::read(files).map_err(|faults| diagnostics::render(&faults, false))?;
    let phrases = compiled::compile(&read.cues).map_err(|error| error.to_string())?;
    read.cues = read.cues.without_phrases();
    let bytes = record::to_bytes(&read).map_err(|error| error.to_string())?;
    let folder = std::env::var_os("OUT_DIR").map(PathBuf::from).ok_or("OUT_DIR is not set")?;
    std::fs::write(folder.join("record.postcard"), bytes).map_err(|error| error.to_string())?;
    std::fs::write(folder.join("phrases.tables"), phrases).map_err(|error| error.to_string())
}
