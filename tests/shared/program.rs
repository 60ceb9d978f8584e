//! The program as a user runs it, for tests of what it prints.

#![allow(dead_code, reason = "each folder of tests is a crate of its own, and needs some of these")]

use std::process::{Command, Output, Stdio};

/// Runs the program in the folder of the crate, with nothing on its standard input.
pub fn run(arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_plandiff"));
    command.args(arguments).current_dir(env!("CARGO_MANIFEST_DIR")).env_remove("COLUMNS");
    command.stdin(Stdio::null()).output().expect("the program starts")
}

/// What it prints when it can do what it is asked for.
pub fn printed(arguments: &[&str]) -> String {
    let output = run(arguments);
    assert!(output.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).expect("output is UTF-8")
}

/// The same as JSON.
pub fn json(arguments: &[&str]) -> serde_json::Value {
    serde_json::from_str(&printed(arguments)).expect("output is JSON")
}

/// What it says when it cannot: nothing on standard output, and exit code 2.
pub fn refused(arguments: &[&str]) -> String {
    let output = run(arguments);
    assert_eq!(output.status.code(), Some(2), "{arguments:?}");
    assert!(output.stdout.is_empty(), "{arguments:?}");
    String::from_utf8(output.stderr).expect("troubles are UTF-8")
}

/// A page without the line that changes with every release and every edit of the record.
pub fn without_stamp(page: &str) -> String {
    let lines = page.lines().filter(|line| !line.contains("digest") && !line.contains("摘要值"));
    lines.map(|line| format!("{line}\n")).collect()
}
