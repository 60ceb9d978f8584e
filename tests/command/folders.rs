//! The folders of tests: cargo builds a `main.rs` of each, and what none of these names is never run.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

fn entries(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).expect("it is a folder").map(|entry| entry.expect("it can be looked at").path());
    entries.collect()
}

/// The files of Rust in a folder and below.
fn sources(folder: &Path) -> Vec<PathBuf> {
    let below = entries(folder).into_iter().flat_map(|path| if path.is_dir() { sources(&path) } else { vec![path] });
    below.filter(|path| path.extension().is_some_and(|extension| extension == "rs")).collect()
}

/// A file with all files of the modules that it declares.
fn named(file: &Path) -> BTreeSet<PathBuf> {
    let text = fs::read_to_string(file).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
    let folder = file.parent().expect("a file has a folder");
    let is_root = file.ends_with("main.rs") || file.ends_with("mod.rs");
    let own = if is_root { folder.to_path_buf() } else { file.with_extension("") };
    let mut files = BTreeSet::from([file.canonicalize().expect("it was read")]);
    let mut at = None;
    for line in text.lines() {
        if let Some(path) = line.strip_prefix("#[path = \"").and_then(|rest| rest.strip_suffix("\"]")) {
            at = Some(folder.join(path));
        } else if let Some(name) = line.strip_prefix("mod ").and_then(|rest| rest.strip_suffix(';')) {
            let flat = own.join(name).with_extension("rs");
            let beside = || if flat.exists() { flat } else { own.join(name).join("mod.rs") };
            files.extend(named(&at.take().unwrap_or_else(beside)));
        }
    }
    files
}

#[test]
fn no_test_file_is_forgotten() {
    let tests = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests").canonicalize().expect("it is there");
    let mains = entries(&tests).into_iter().map(|folder| folder.join("main.rs")).filter(|main| main.exists());
    let named: BTreeSet<PathBuf> = mains.flat_map(|main| named(&main)).collect();
    let forgotten: Vec<PathBuf> = sources(&tests).into_iter().filter(|file| !named.contains(file)).collect();
    assert!(forgotten.is_empty(), "no main.rs leads to {forgotten:?}");
}
