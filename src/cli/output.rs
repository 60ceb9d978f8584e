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

/// Writes a result where the user wants it; `-` is standard output.
pub(super) fn write(text: &str, settings: &Settings) -> Result<(), OutputError> {
    match settings.output.as_deref().filter(|path| *path != Path::new("-")) {
        Some(path) => write_file(path, text).map_err(|source| OutputError::File { path: path.to_owned(), source }),
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

/// Writes beside the file, then takes its name: what was there before stays until the new text is whole. A link is
/// followed; what is no file (a device, a pipe) is written to as it is.
fn write_file(path: &Path, text: &str) -> io::Result<()> {
    let there = std::fs::metadata(path).ok();
    if there.as_ref().is_some_and(|there| !there.is_file()) {
        return std::fs::OpenOptions::new().write(true).open(path)?.write_all(text.as_bytes());
    }
    let path = if there.is_some() { path.canonicalize()? } else { path.to_owned() };
    let folder = path.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."));
    // The name of the temporary file, which is in the error otherwise, would tell the user nothing.
    let mut file = ordinary_file_in(folder).map_err(|error| io::Error::from(error.kind()))?;
    file.write_all(text.as_bytes())?;
    if let Some(there) = there {
        file.as_file().set_permissions(there.permissions())?;
    }
    file.as_file().sync_all()?;
    file.persist(&path).map_err(|error| error.error)?;
    Ok(())
}

/// A file that takes its place at the end, with the permissions of any new file of this user.
fn ordinary_file_in(folder: &Path) -> io::Result<tempfile::NamedTempFile> {
    let mut builder = tempfile::Builder::new();
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
    builder.tempfile_in(folder)
}
