//! Writing results: to standard output, or to a file whole or not at all.

use std::io::{self, Write};
use std::path::{Path, PathBuf};

use super::arguments::Settings;

/// Why a result could not be written.
#[derive(Debug, thiserror::Error)]
pub(super) enum OutputError {
    /// The reader went away: no fault of ours.
    #[error("the pipe is closed")]
    ClosedPipe,
    /// Standard output failed.
    #[error("cannot write to standard output: {0}")]
    Standard(io::Error),
    /// The file failed.
    #[error("cannot write {}: {source}", path.display())]
    File { path: PathBuf, source: io::Error },
}

/// Writes a result where the user wants it.
pub(super) fn write(text: &str, settings: &Settings) -> Result<(), OutputError> {
    match &settings.output {
        Some(path) => write_file(path, text).map_err(|source| OutputError::File { path: path.clone(), source }),
        None => {
            let mut stdout = io::stdout().lock();
            let written = stdout.write_all(text.as_bytes()).and_then(|()| stdout.flush());
            written.map_err(|error| match error.kind() {
                io::ErrorKind::BrokenPipe => OutputError::ClosedPipe,
                _ => OutputError::Standard(error),
            })
        }
    }
}

/// Writes beside the file, then takes its name: what was there before stays until the new text is whole.
fn write_file(path: &Path, text: &str) -> io::Result<()> {
    let folder = path.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let mut file = ordinary_file_in(folder)?;
    file.write_all(text.as_bytes())?;
    file.as_file().sync_all()?;
    file.persist(path).map_err(|error| error.error)?;
    Ok(())
}

/// A file that takes its place at the end, with the permissions of any new file of this user.
fn ordinary_file_in(folder: &Path) -> io::Result<tempfile::NamedTempFile> {
    let mut builder = tempfile::Builder::new();
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
    builder.tempfile_in(folder)
}
