//! Reading the files that commands are given; `-` is standard input.

use std::io::{Read, Write};
use std::path::Path;

use crate::report::visible;
use crate::text::{self, Document, ReadError};

use super::Failure;

pub(super) fn is_standard_input(file: &Path) -> bool {
    file == Path::new("-")
}

/// The text of a file: of a web page, the article on it.
pub(super) fn article(file: &Path) -> Result<Document, Failure> {
    read(file, text::read)
}

/// The text of a file: of a web page not only an article, but all that stands in it.
pub(super) fn whole(file: &Path) -> Result<Document, Failure> {
    read(file, text::read_whole)
}

/// Reads a file in one of two ways. An encoding that was only guessed is told, since a wrong one reads as nonsense.
fn read(file: &Path, how: fn(Vec<u8>, Option<&str>) -> Result<Document, ReadError>) -> Result<Document, Failure> {
    let name = file.file_name().and_then(|name| name.to_str());
    let document = how(content(file)?, name).map_err(|error| unreadable(file, &error))?;
    if document.origin.is_guessed {
        let path = file.display().to_string();
        let note = format!("note: {} is not UTF-8; read as {}\n", visible(&path), document.origin.encoding);
        // Where standard error is closed nobody asks for it.
        let _ = std::io::stderr().write_all(note.as_bytes());
    }
    Ok(document)
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
