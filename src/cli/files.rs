//! Reading the files that commands are given; `-` is standard input.

use std::io::{Read, Write};
use std::path::Path;

use crate::report::visible;
use crate::text::{self, Document, ReadError};

use super::Failure;

/// From so many bytes of two files on it is quicker to share the work than to do it alone.
const WORTH_SHARING: u64 = 1 << 18;

/// A way to read the bytes of a file, with its name.
type How = fn(Vec<u8>, Option<&str>) -> Result<Document, ReadError>;

pub(super) fn is_standard_input(file: &Path) -> bool {
    file == Path::new("-")
}

/// The text of a file: of a web page, the article on it.
pub(super) fn article(file: &Path) -> Result<Document, Failure> {
    Ok(told(file, read(file, text::read)?))
}

/// The text of a file: of a web page not only an article, but all that stands in it.
pub(super) fn whole(file: &Path) -> Result<Document, Failure> {
    Ok(told(file, read(file, text::read_whole)?))
}

/// The same of two files, which are read side by side where they are large.
pub(super) fn both_whole(old: &Path, new: &Path) -> Result<(Document, Document), Failure> {
    let bytes = |file: &Path| std::fs::metadata(file).map_or(0, |file| file.len());
    if bytes(old).saturating_add(bytes(new)) < WORTH_SHARING {
        return Ok((whole(old)?, whole(new)?));
    }
    let (old_read, new_read) = rayon::join(|| read(old, text::read_whole), || read(new, text::read_whole));
    Ok((told(old, old_read?), told(new, new_read?)))
}

/// Reads a file in one of two ways.
fn read(file: &Path, how: How) -> Result<Document, Failure> {
    let name = file.file_name().and_then(|name| name.to_str());
    how(content(file)?, name).map_err(|error| unreadable(file, &error))
}

/// What was read of a file. An encoding that was only guessed is told, since a wrong one reads as nonsense.
fn told(file: &Path, document: Document) -> Document {
    if document.origin.is_guessed {
        let path = file.display().to_string();
        let note = format!("note: {} is not UTF-8; read as {}\n", visible(&path), document.origin.encoding);
        // Where standard error is closed nobody asks for it.
        let _ = std::io::stderr().write_all(note.as_bytes());
    }
    document
}

/// The bytes of a file, or of standard input.
fn content(file: &Path) -> Result<Vec<u8>, Failure> {
    let mut bytes = Vec::new();
    if is_standard_input(file) {
        std::io::stdin().read_to_end(&mut bytes).map_err(|error| unreadable(file, &error))?;
    } else {
        bytes = std::fs::read(file).map_err(|error| {
            // How a system words that a folder is no file is its own.
            if file.is_dir() { folder_named(file) } else { unreadable(file, &error) }
        })?;
    }
    Ok(bytes)
}

/// That a folder stands where a file is asked for.
pub(super) fn folder_named(folder: &Path) -> Failure {
    unreadable(folder, &"it is a folder; name a file in it")
}

pub(super) fn unreadable(file: &Path, why: &dyn std::fmt::Display) -> Failure {
    Failure::Message(format!(
        "cannot read {}: {why}",
        visible(&file.display().to_string()),
        why = visible(&why.to_string())
    ))
}
