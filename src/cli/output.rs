//! Writing results: to standard output, or to a file whole or not at all.

use std::fs::{File, Permissions};
use std::io::{self, BufWriter, StdoutLock, Write};
use std::path::{Path, PathBuf};

use tempfile::NamedTempFile;

use crate::report::visible;

use super::settings::Settings;

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
    /// The file is one of those that are read.
    #[error(
        "`--output {}` would overwrite {}, which is read: nothing was written; name another file, or leave `--output` out to \
         see the result",
        shown(output),
        shown(input)
    )]
    Input { output: PathBuf, input: PathBuf },
}

fn shown(path: &Path) -> String {
    visible(&path.display().to_string()).into_owned()
}

/// Refuses an output that would take the place of a file that is read. Asked before anything is read.
///
/// Both are compared by where they lead to, whatever path is written and whichever links are followed.
pub(super) fn keep_inputs(inputs: &[&Path], settings: &Settings) -> Result<(), OutputError> {
    let is_written = |path: &&Path| *path != Path::new("-") && path.is_file();
    let Some(output) = settings.output.as_deref().filter(is_written) else { return Ok(()) };
    let Ok(target) = output.canonicalize() else { return Ok(()) };
    let is_target = |input: &&&Path| input.canonicalize().is_ok_and(|input| input == target);
    match inputs.iter().filter(|input| **input != Path::new("-")).find(is_target) {
        Some(input) => Err(OutputError::Input { output: output.to_owned(), input: (*input).to_owned() }),
        None => Ok(()),
    }
}

/// Writes a result where the user wants it; `-` is standard output.
pub(super) fn write(text: &str, settings: &Settings) -> Result<(), OutputError> {
    let mut sink = Sink::open(settings)?;
    sink.write(text)?;
    sink.finish()
}

/// Writes a result piece by piece, as it is made.
pub(super) fn write_with(
    settings: &Settings,
    make: impl FnOnce(&mut dyn Write) -> io::Result<()>,
) -> Result<(), OutputError> {
    let mut sink = Sink::open(settings)?;
    make(sink.target.writer()).map_err(|source| fault(sink.path.as_deref(), source))?;
    sink.finish()
}

/// Where a result goes, as it is made.
pub(super) struct Sink {
    path: Option<PathBuf>,
    target: Target,
}

enum Target {
    Standard(BufWriter<StdoutLock<'static>>),
    /// What is no file (a device, a pipe) is written to as it is.
    Device(BufWriter<File>),
    /// Beside the file, to take its name at the end: what was there before stays until the new text is whole.
    Beside {
        file: BufWriter<NamedTempFile>,
        path: PathBuf,
        permissions: Option<Permissions>,
    },
}

impl Target {
    fn writer(&mut self) -> &mut dyn Write {
        match self {
            Target::Standard(stdout) => stdout,
            Target::Device(file) => file,
            Target::Beside { file, .. } => file,
        }
    }
}

impl Sink {
    pub(super) fn open(settings: &Settings) -> Result<Self, OutputError> {
        let path = settings.output.clone().filter(|path| path != Path::new("-"));
        let target = match &path {
            Some(path) => target(path).map_err(|source| OutputError::File { path: path.clone(), source })?,
            None => Target::Standard(BufWriter::new(io::stdout().lock())),
        };
        Ok(Self { path, target })
    }

    pub(super) fn write(&mut self, text: &str) -> Result<(), OutputError> {
        let written = self.target.writer().write_all(text.as_bytes());
        written.map_err(|source| fault(self.path.as_deref(), source))
    }

    /// Hands on what was written so far, for a reader who waits for it.
    pub(super) fn flush(&mut self) -> Result<(), OutputError> {
        match &mut self.target {
            Target::Standard(stdout) => stdout.flush().map_err(|source| fault(None, source)),
            Target::Device(device) => device.flush().map_err(|source| fault(self.path.as_deref(), source)),
            Target::Beside { .. } => Ok(()),
        }
    }

    pub(super) fn finish(mut self) -> Result<(), OutputError> {
        self.flush()?;
        match self.target {
            Target::Standard(_) | Target::Device(_) => Ok(()),
            Target::Beside { file, path, permissions } => {
                take_place(file, &path, permissions).map_err(|source| fault(self.path.as_deref(), source))
            }
        }
    }
}

fn fault(path: Option<&Path>, source: io::Error) -> OutputError {
    match path {
        Some(path) => OutputError::File { path: path.to_owned(), source },
        None if source.kind() == io::ErrorKind::BrokenPipe => OutputError::ClosedPipe,
        None => OutputError::Standard(source),
    }
}

/// What a path leads to. A link is followed.
fn target(path: &Path) -> io::Result<Target> {
    let there = std::fs::metadata(path).ok();
    if there.as_ref().is_some_and(|there| !there.is_file()) {
        return Ok(Target::Device(BufWriter::new(File::options().write(true).open(path)?)));
    }
    let path = if there.is_some() { path.canonicalize()? } else { path.to_owned() };
    let folder = path.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."));
    // That there is no such folder is told as the system says it.
    std::fs::metadata(folder)?;
    // The name of the temporary file, which is in the error otherwise, would tell the user nothing.
    let file = ordinary_file_in(folder).map_err(|error| io::Error::from(error.kind()))?;
    let permissions = there.map(|there| there.permissions());
    Ok(Target::Beside { file: BufWriter::new(file), path, permissions })
}

fn take_place(file: BufWriter<NamedTempFile>, path: &Path, permissions: Option<Permissions>) -> io::Result<()> {
    let file = file.into_inner().map_err(io::IntoInnerError::into_error)?;
    if let Some(permissions) = permissions {
        file.as_file().set_permissions(permissions)?;
    }
    file.as_file().sync_all()?;
    file.persist(path).map_err(|error| error.error)?;
    Ok(())
}

/// A file that takes its place at the end, with the permissions of any new file of this user.
fn ordinary_file_in(folder: &Path) -> io::Result<NamedTempFile> {
    let mut builder = tempfile::Builder::new();
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
    builder.tempfile_in(folder)
}
