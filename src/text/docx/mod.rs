//! The text of a Word document (Office Open XML, ECMA-376 part 1): a line for each paragraph, item and row.
//!
//! The numbers that Word draws before paragraphs stand in no text node: they are counted as Word counts them, from the
//! parts with the numbering and the styles.

mod counters;
mod definitions;
mod lines;
mod numbering;
mod styles;

use std::io::{Cursor, Read};

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};
use zip::ZipArchive;
use zip::result::ZipError;

use super::decode::{DecodeError, decode};
use super::document::Reading;
use numbering::Numbering;

/// Why an archive is no document that can be read.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum DocxError {
    /// Its directory or a part cannot be unpacked.
    #[error("it begins as a Word document does, but the archive cannot be unpacked: {0}")]
    Archive(String),
    /// It holds something else.
    #[error("it is a ZIP archive, but no Word document")]
    Other,
    /// A part unpacks to more than any article has.
    #[error("a part of it unpacks to more than {} MiB", PART >> 20)]
    Large,
    /// A part is no XML.
    #[error("it is a damaged Word document: {0}")]
    Xml(String),
    /// A part is in no encoding, or there is no text.
    #[error(transparent)]
    Decode(#[from] DecodeError),
}

impl From<ZipError> for DocxError {
    fn from(error: ZipError) -> Self {
        DocxError::Archive(error.to_string())
    }
}

impl From<quick_xml::Error> for DocxError {
    fn from(error: quick_xml::Error) -> Self {
        DocxError::Xml(error.to_string())
    }
}

/// What a part may unpack to: a book has a few MiB, and a few KiB can be packed to unpack to all memory.
const PART: u64 = 32 << 20;

/// The text of the document in an archive.
pub(super) fn text(bytes: &[u8], reading: Reading) -> Result<String, DocxError> {
    let mut archive = ZipArchive::new(Cursor::new(bytes))?;
    let main = target(part(&mut archive, "_rels/.rels")?.as_deref(), "", "officeDocument")?;
    let main = main.unwrap_or_else(|| "word/document.xml".to_owned());
    let document = part(&mut archive, &main)?.ok_or(DocxError::Other)?;
    let numbering = match reading {
        Reading::Article => None,
        Reading::Whole => Some(numbering(&mut archive, &main)?),
    };
    let text = lines::lines(&document, numbering.as_ref())?;
    if text.trim().is_empty() { Err(DecodeError::Empty.into()) } else { Ok(text) }
}

/// How the paragraphs of the document in a part are numbered.
fn numbering(archive: &mut ZipArchive<Cursor<&[u8]>>, main: &str) -> Result<Numbering, DocxError> {
    let (folder, name) = main.rsplit_once('/').unwrap_or(("", main));
    let relations = part(archive, &inside(folder, &format!("_rels/{name}.rels")))?;
    let mut named = |kind: &str| {
        let name = target(relations.as_deref(), folder, kind)?;
        part(archive, &name.unwrap_or_else(|| inside(folder, &format!("{kind}.xml"))))
    };
    Numbering::read(named("numbering")?.as_deref(), named("styles")?.as_deref())
}

/// A part as text; nothing where there is none, or nothing in it.
fn part(archive: &mut ZipArchive<Cursor<&[u8]>>, name: &str) -> Result<Option<String>, DocxError> {
    let file = match archive.by_name(name) {
        Err(ZipError::FileNotFound) => return Ok(None),
        file => file?,
    };
    let mut bytes = Vec::new();
    file.take(PART + 1).read_to_end(&mut bytes).map_err(|error| DocxError::Archive(error.to_string()))?;
    if bytes.len() as u64 > PART {
        return Err(DocxError::Large);
    }
    match decode(bytes) {
        Err(DecodeError::Empty) => Ok(None),
        decoded => Ok(Some(decoded?.text)),
    }
}

/// The name of the part that relations lead to from a folder.
fn target(relations: Option<&str>, folder: &str, kind: &str) -> Result<Option<String>, DocxError> {
    let mut reader = Reader::from_str(relations.unwrap_or_default());
    loop {
        match reader.read_event()? {
            Event::Start(element) | Event::Empty(element) => {
                let kind_of = attribute(&element, "Type").unwrap_or_default();
                let is_wanted = kind_of.rsplit_once('/').is_some_and(|(_, last)| last == kind);
                if let (true, Some(target)) = (is_wanted, attribute(&element, "Target")) {
                    let name = target.strip_prefix('/').map_or_else(|| inside(folder, &target), str::to_owned);
                    return Ok(Some(name));
                }
            }
            Event::Eof => return Ok(None),
            _ => {}
        }
    }
}

/// The name of a part in a folder.
fn inside(folder: &str, name: &str) -> String {
    if folder.is_empty() { name.to_owned() } else { format!("{folder}/{name}") }
}

/// An attribute, whatever the prefix of its name.
fn attribute(element: &BytesStart<'_>, name: &str) -> Option<String> {
    let mut attributes = element.attributes();
    // To hold each name against all before it takes a square of time, and a second one of the same name is not read anyway.
    attributes.with_checks(false);
    let found = attributes.flatten().find(|one| one.key.local_name().as_ref() == name)?;
    Some(found.value.into_owned())
}

/// The attribute `val`, which most elements have their value in.
fn value(element: &BytesStart<'_>) -> String {
    attribute(element, "val").unwrap_or_default()
}
