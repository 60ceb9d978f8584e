//! Reading a record from its TOML files: every fault of every file is found in one run.

mod clause;
mod corrections;
mod cues;
mod header;
mod known;
mod plan;
mod provisions;
mod questions;
mod sources;
mod table;
mod value;

use std::cell::RefCell;
use std::collections::{BTreeMap, HashMap, HashSet};
use std::io;
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};
use toml::de::DeTable;

use super::diagnostic::{Diagnostic, Faults, File, Rule};
use super::lint;
use super::{Lang, Provision, Record, Retired, Source, Vocabulary};
use table::Reading;

pub(super) use corrections::PlacedCorrection;
pub(super) use plan::PlacedPlan;
pub(super) use sources::PlacedSource;

/// The files that every record has.
const NEEDED: [&str; 3] = ["record.toml", "provisions.toml", "sources.toml"];

/// The file that a record may have, of its own history.
const CORRECTIONS: &str = "corrections.toml";

/// The folder, inside a record's own, of stated demands and of authors' sketches.
const POSITIONS: &str = "positions";

/// Why a record could not be read.
#[derive(Debug, thiserror::Error)]
pub enum ReadError {
    /// A file or the folder could not be read.
    #[error("cannot read {}: {source}", path.display())]
    Io {
        /// The file or folder.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// The files have faults.
    #[error("the record has {} fault{}", .0.diagnostics.len(), if .0.diagnostics.len() == 1 { "" } else { "s" })]
    Faults(Faults),
}

/// The TOML files of a record's folder, by name.
///
/// # Errors
/// [`ReadError::Io`] with the file or folder that could not be read.
pub fn files_in(folder: &Path) -> Result<Vec<File>, ReadError> {
    let mut files = toml_files(folder, "")?;
    let positions = folder.join(POSITIONS);
    if positions.is_dir() {
        files.extend(toml_files(&positions, "positions/")?);
    }
    let cues = folder.join(cues::FOLDER);
    if cues.is_dir() {
        files.extend(toml_files(&cues, cues::FOLDER)?);
    }
    files.sort_by(|a, b| a.name.cmp(&b.name));
    Ok(files)
}

fn toml_files(folder: &Path, prefix: &str) -> Result<Vec<File>, ReadError> {
    let failed = |path: &Path| {
        let path = path.to_owned();
        |source| ReadError::Io { path, source }
    };
    let mut files = Vec::new();
    for entry in std::fs::read_dir(folder).map_err(failed(folder))? {
        let path = entry.map_err(failed(folder))?.path();
        if path.extension().is_some_and(|extension| extension == "toml") {
            // A pipe or a device with such a name would be read for ever.
            if !std::fs::metadata(&path).map_err(failed(&path))?.is_file() {
                let error = io::Error::new(io::ErrorKind::InvalidInput, "it is no ordinary file");
                return Err(failed(&path)(error));
            }
            let bytes = std::fs::read(&path).map_err(failed(&path))?;
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            files.push(File::new(format!("{prefix}{name}"), &bytes));
        }
    }
    Ok(files)
}

/// Reads the record in a folder.
///
/// # Errors
/// [`ReadError::Io`] where a file cannot be read, [`ReadError::Faults`] with every fault of the files.
pub fn read_directory(folder: &Path) -> Result<Record, ReadError> {
    read(files_in(folder)?).map_err(ReadError::Faults)
}

/// What clauses may refer to.
struct Context<'a> {
    languages: &'a [Lang],
    vocabularies: &'a BTreeMap<String, Vocabulary>,
    provisions: HashMap<&'a str, &'a Provision>,
    retired: &'a [Retired],
    sources: HashSet<&'a str>,
}

/// Reads a record from its files.
///
/// # Errors
/// Every fault of the files, in the order of files and places.
pub fn read(mut files: Vec<File>) -> Result<Record, Faults> {
    files.sort_by(|a, b| a.name.cmp(&b.name));
    let faults = RefCell::new(Vec::new());
    let record = read_all(&files, &faults);
    let mut diagnostics = faults.into_inner();
    match record {
        Some(record) if diagnostics.is_empty() => Ok(record),
        _ => {
            keep_syntax_first(&mut diagnostics);
            diagnostics.sort_by(|a, b| (&a.file, a.span.start, a.rule).cmp(&(&b.file, b.span.start, b.rule)));
            diagnostics.dedup();
            Err(Faults { files, diagnostics })
        }
    }
}

/// What a broken file seems to lack may only be unread: of such a file only the faults of syntax are told.
fn keep_syntax_first(diagnostics: &mut Vec<Diagnostic>) {
    let broken: HashSet<String> =
        diagnostics.iter().filter(|fault| fault.rule == Rule::Syntax).map(|fault| fault.file.clone()).collect();
    diagnostics.retain(|fault| fault.rule == Rule::Syntax || !broken.contains(&fault.file));
}

fn read_all(files: &[File], faults: &RefCell<Vec<Diagnostic>>) -> Option<Record> {
    let parsed: Vec<_> = files.iter().map(|file| parse(Reading { file, faults })).collect();
    let named = |name: &str| {
        let at = files.iter().position(|file| file.name == name)?;
        Some(Reading { file: &files[at], faults }.root(&parsed[at]))
    };
    for name in NEEDED.into_iter().filter(|name| named(name).is_none()) {
        faults.borrow_mut().push(Diagnostic {
            rule: Rule::MissingFile,
            file: name.to_owned(),
            span: 0..0,
            message: format!("the record has no file `{name}`"),
            hint: Some(
                "name the folder that holds record.toml, provisions.toml, sources.toml and the plans".to_owned(),
            ),
        });
    }

    let header = header::read(&named("record.toml")?);
    let provisions = named("provisions.toml").map(|root| provisions::read(&root, &header));
    let placed_sources = named("sources.toml").map(|root| sources::read(&root, &header.languages));
    let (provisions, placed_sources) = (provisions?, placed_sources?);
    let context = Context {
        languages: &header.languages,
        vocabularies: &header.vocabularies,
        provisions: provisions.provisions.iter().map(|provision| (&*provision.key, provision)).collect(),
        retired: &provisions.retired,
        sources: placed_sources.iter().map(|placed| &*placed.source.id).collect(),
    };
    let of_plans = files.iter().zip(&parsed).filter(|(file, _)| !NEEDED.contains(&&*file.name));
    let plans: Vec<Option<PlacedPlan<'_>>> = of_plans
        .filter(|(file, _)| file.name != CORRECTIONS && !file.name.starts_with(cues::FOLDER))
        .map(|(file, parsed)| plan::read(&Reading { file, faults }.root(parsed), &context))
        .collect();
    let are_all_read = plans.iter().all(Option::is_some);
    let plans: Vec<PlacedPlan<'_>> = plans.into_iter().flatten().collect();
    let corrections = named(CORRECTIONS).map(|root| corrections::read(&root, &context)).unwrap_or_default();
    let of_cues = files.iter().zip(&parsed).filter(|(file, _)| file.name.starts_with(cues::FOLDER));
    let of_cues: Vec<_> = of_cues.map(|(file, parsed)| (&*file.name, Reading { file, faults }.root(parsed))).collect();
    let cues = cues::read(&of_cues, &context, &plans);
    lint::check(header.as_of.as_ref().map(|as_of| as_of.value), &placed_sources, &plans, &provisions.provisions);
    if are_all_read {
        lint::check_names(&plans, &corrections);
    }

    let mut sources: Vec<Source> = placed_sources.into_iter().map(|placed| placed.source).collect();
    sources.sort_by(|a, b| a.id.cmp(&b.id));
    let mut plans: Vec<_> = plans.into_iter().map(|placed| placed.plan).collect();
    plans.sort_by(|a, b| (a.date, &a.id).cmp(&(b.date, &b.id)));
    let mut corrections: Vec<_> = corrections.into_iter().map(|placed| placed.correction).collect();
    corrections.sort_by_key(|correction| std::cmp::Reverse(correction.date));
    Some(Record {
        id: header.id?,
        title: header.title?,
        as_of: header.as_of?.value,
        lens: header.lens,
        languages: header.languages,
        vocabularies: header.vocabularies,
        part_of: header.part_of,
        overlaps: header.overlaps,
        general_areas: header.general_areas,
        topics: provisions.topics,
        provisions: provisions.provisions,
        retired: provisions.retired,
        sources: sources.into(),
        plans,
        corrections: corrections.into(),
        cues,
        digest: digest(files),
    })
}

/// Parses a file as far as it goes; every fault of syntax and every open question is reported.
fn parse(reading: Reading<'_>) -> toml::Spanned<DeTable<'_>> {
    if let Some(at) = reading.file.invalid_at {
        reading.fault_with_hint(Rule::Syntax, at..at, "this byte is not UTF-8", "save the file as UTF-8");
    }
    let (table, errors) = DeTable::parse_recoverable(&reading.file.text);
    for error in errors {
        let span = error.span().unwrap_or(0..0);
        reading.fault(Rule::Syntax, span, error.message().to_owned());
    }
    questions::report(reading);
    table
}

/// The first 12 hexadecimal digits of the SHA-256 of all names and texts.
fn digest(files: &[File]) -> String {
    let mut hash = Sha256::new();
    for file in files {
        hash.update(file.name.as_bytes());
        hash.update([0]);
        hash.update(file.text.as_bytes());
        hash.update([0]);
    }
    hash.finalize().iter().take(6).map(|byte| format!("{byte:02x}")).collect()
}
