//! `plandiff export`: the whole record as tidy tables in a folder, whole or not at all.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use crate::report::{ExportedFile, export};

use super::output::write;
use super::settings::{Format, Settings};
use super::{Failure, record};

/// The name of the new folder while it is written.
const FRESH: &str = "new";

/// Why an export could not be written. What was there before is left as it was.
#[derive(Debug, thiserror::Error)]
pub(super) enum ExportError {
    #[error("{} is not empty; name a new folder, or give --force to replace an earlier export", .0.display())]
    NotEmpty(PathBuf),
    #[error("{} holds {}, which is no file of an export; only an earlier export is replaced", .0.display(), .1.display())]
    NoExport(PathBuf, PathBuf),
    #[error("{} is not a folder", .0.display())]
    NoFolder(PathBuf),
    #[error("{} names no folder that could be replaced", .0.display())]
    NoName(PathBuf),
    #[error("cannot write {}: {source}", path.display())]
    Write { path: PathBuf, source: io::Error },
}

pub(super) fn run(folder: &Path, force: bool, settings: &Settings) -> Result<ExitCode, Failure> {
    if settings.format() != Format::Terminal || settings.output.is_some() {
        let message =
            "`export` writes CSV, JSON lines and a codebook into its folder; it takes no --format and no --output";
        return Err(Failure::Message(message.to_owned()));
    }
    if folder == Path::new("-") {
        let message = "`export` writes many files, which do not fit standard output (`-`); name a folder, as in `plandiff export \
                       tables`; a folder of that name is `./-`";
        return Err(Failure::Message(message.to_owned()));
    }
    let record = record(settings)?;
    let files = export(record, settings.lang())?;
    write_folder(folder, &files, force)?;
    write(&format!("{}: {} files, digest {}\n", folder.display(), files.len(), record.digest), settings)?;
    Ok(ExitCode::SUCCESS)
}

/// Writes into a fresh folder beside the one asked for, which then takes its name.
fn write_folder(folder: &Path, files: &[ExportedFile], force: bool) -> Result<(), ExportError> {
    check(folder, files, force)?;
    let failed = |source| ExportError::Write { path: folder.to_owned(), source };
    if folder.file_name().is_none() {
        return Err(ExportError::NoName(folder.to_owned()));
    }
    let parent = folder.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let room = tempfile::Builder::new().prefix(".plandiff-export-").tempdir_in(parent).map_err(failed)?;
    let fresh = room.path().join(FRESH);
    fs::create_dir(&fresh).map_err(failed)?;
    for file in files {
        write_file(&fresh.join(&file.name), &file.text).map_err(failed)?;
    }
    take_place(folder, room).map_err(failed)
}

fn write_file(path: &Path, text: &str) -> io::Result<()> {
    let mut file = fs::File::create_new(path)?;
    io::Write::write_all(&mut file, text.as_bytes())?;
    file.sync_all()
}

/// Only an empty folder, or with `force` an earlier export, may give way: nothing else is ever lost.
fn check(folder: &Path, files: &[ExportedFile], force: bool) -> Result<(), ExportError> {
    let failed = |source| ExportError::Write { path: folder.to_owned(), source };
    let entries = match fs::read_dir(folder) {
        Ok(entries) => entries.collect::<Result<Vec<_>, _>>().map_err(failed)?,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
        Err(error) if error.kind() == io::ErrorKind::NotADirectory => {
            return Err(ExportError::NoFolder(folder.to_owned()));
        }
        Err(source) => return Err(failed(source)),
    };
    if !entries.is_empty() && !force {
        return Err(ExportError::NotEmpty(folder.to_owned()));
    }
    let is_ours = |entry: &fs::DirEntry| {
        entry.file_type().is_ok_and(|kind| kind.is_file()) && files.iter().any(|file| *file.name == *entry.file_name())
    };
    match entries.iter().find(|entry| !is_ours(entry)) {
        Some(other) => Err(ExportError::NoExport(folder.to_owned(), other.file_name().into())),
        None => Ok(()),
    }
}

/// Puts the new folder in the place of the old one. Where that fails, the old one is put back; where that fails too, it
/// stays in the folder for the work.
fn take_place(folder: &Path, room: tempfile::TempDir) -> io::Result<()> {
    let (fresh, old) = (room.path().join(FRESH), room.path().join("old"));
    let was_there = fs::symlink_metadata(folder).is_ok();
    if was_there {
        fs::rename(folder, &old)?;
    }
    let placed = fs::rename(&fresh, folder);
    if placed.is_err() && was_there && fs::rename(&old, folder).is_err() {
        let _ = room.keep();
    }
    placed
}
