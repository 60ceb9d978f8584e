//! The text of a Word document (Office Open XML, ECMA-376 part 1): a line for each paragraph, item and row.

use std::io::{Cursor, Read};

use quick_xml::Reader;
use quick_xml::escape::resolve_predefined_entity;
use quick_xml::events::{BytesRef, BytesStart, Event};
use zip::ZipArchive;
use zip::result::ZipError;

use super::decode::{DecodeError, decode};

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

/// Rows of tables inside tables beyond this depth are read as paragraphs.
const TABLES: usize = 8;

/// What is not shown: what was deleted or moved away in a tracked change, and what only older programs show.
const UNSEEN: [&str; 3] = ["Fallback", "del", "moveFrom"];

/// The text of the document in an archive.
pub(super) fn text(bytes: &[u8]) -> Result<String, DocxError> {
    let mut archive = ZipArchive::new(Cursor::new(bytes))?;
    let relations = part(&mut archive, "_rels/.rels")?;
    let main = relations.map(|relations| main_part(&relations)).transpose()?.flatten();
    let main = main.unwrap_or_else(|| "word/document.xml".to_owned());
    let document = part(&mut archive, &main)?.ok_or(DocxError::Other)?;
    let text = lines(&document)?;
    if text.trim().is_empty() { Err(DecodeError::Empty.into()) } else { Ok(text) }
}

/// A part as text; nothing where there is none.
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
    Ok(Some(decode(bytes)?.text))
}

/// The name of the part that holds the document.
fn main_part(relations: &str) -> Result<Option<String>, DocxError> {
    let mut reader = Reader::from_str(relations);
    loop {
        match reader.read_event()? {
            Event::Start(element) | Event::Empty(element) => {
                let is_main = attribute(&element, "Type").is_some_and(|kind| kind.ends_with("/officeDocument"));
                if let (true, Some(target)) = (is_main, attribute(&element, "Target")) {
                    return Ok(Some(target.trim_start_matches('/').to_owned()));
                }
            }
            Event::Eof => return Ok(None),
            _ => {}
        }
    }
}

/// An attribute, whatever the prefix of its name.
fn attribute(element: &BytesStart<'_>, name: &str) -> Option<String> {
    let found = element.attributes().flatten().find(|one| one.key.local_name().as_ref() == name)?;
    Some(found.value.into_owned())
}

fn lines(document: &str) -> Result<String, DocxError> {
    let mut reader = Reader::from_str(document);
    let mut lines = Lines::default();
    let (mut unseen, mut is_text, mut is_document) = (0_usize, false, false);
    loop {
        match reader.read_event()? {
            Event::Eof => break,
            Event::Start(element) => {
                let name = element.local_name();
                if unseen > 0 || UNSEEN.contains(&name.as_ref()) {
                    unseen += 1;
                    continue;
                }
                is_document |= name.as_ref() == "document";
                is_text = name.as_ref() == "t";
                lines.start(&element);
            }
            Event::End(_) if unseen > 0 => unseen -= 1,
            Event::End(element) => {
                is_text = false;
                lines.end(element.local_name().as_ref());
            }
            Event::Empty(element) if unseen == 0 => lines.start(&element),
            Event::Text(text) if is_text => lines.text(&text.xml10_content()),
            Event::CData(text) if is_text => lines.text(&text.xml10_content()),
            Event::GeneralRef(reference) if is_text => lines.reference(&reference)?,
            _ => {}
        }
    }
    lines.end_line();
    if is_document { Ok(lines.done) } else { Err(DocxError::Other) }
}

/// Lines as they are put together.
#[derive(Default)]
struct Lines {
    done: String,
    line: String,
    is_item: bool,
    is_heading: bool,
    /// The rows that are open: each with the lines of its cells.
    rows: Vec<Vec<Vec<String>>>,
    /// Rows that are open beyond those.
    deeper: usize,
}

impl Lines {
    fn start(&mut self, element: &BytesStart<'_>) {
        let value = || attribute(element, "val").unwrap_or_default();
        match element.local_name().as_ref() {
            "p" => self.end_line(),
            "numId" => self.is_item = value() != "0",
            "pStyle" => {
                let style = value();
                self.is_item |= style.starts_with("ListBullet") || style.starts_with("ListNumber");
                self.is_heading = style.starts_with("Heading") || style == "Title";
            }
            "noBreakHyphen" => self.line.push('-'),
            "br" | "cr" if self.rows.is_empty() => self.end_line(),
            "tab" | "ptab" | "br" | "cr" => self.line.push(' '),
            "tr" if self.rows.len() < TABLES => self.rows.push(Vec::new()),
            "tr" => self.deeper += 1,
            "tc" if self.deeper == 0 => self.rows.last_mut().into_iter().for_each(|row| row.push(Vec::new())),
            _ => {}
        }
    }

    fn end(&mut self, name: &str) {
        match name {
            "p" => {
                self.end_line();
                (self.is_item, self.is_heading) = (false, false);
            }
            "tr" if self.deeper > 0 => self.deeper -= 1,
            "tr" => {
                for line in self.rows.pop().map(row_lines).unwrap_or_default() {
                    self.put(line);
                }
            }
            _ => {}
        }
    }

    fn text(&mut self, text: &str) {
        self.line.extend(text.chars().map(|character| if character.is_control() { ' ' } else { character }));
    }

    fn reference(&mut self, reference: &BytesRef<'_>) -> Result<(), DocxError> {
        match (reference.resolve_char_ref()?, resolve_predefined_entity(reference)) {
            (Some(character), _) => self.text(character.encode_utf8(&mut [0; 4])),
            (None, Some(text)) => self.text(text),
            (None, None) => return Err(DocxError::Xml(format!("`&{}`", reference.escape_debug()))),
        }
        Ok(())
    }

    fn end_line(&mut self) {
        let line = std::mem::take(&mut self.line);
        let line = line.trim();
        if line.is_empty() {
            return;
        }
        let is_item = self.is_item && !self.is_heading;
        self.is_item = false;
        self.put(if is_item { format!("• {line}") } else { line.to_owned() });
    }

    fn put(&mut self, line: String) {
        match self.rows.last_mut().and_then(|row| row.last_mut()) {
            Some(cell) => cell.push(line),
            None => {
                self.done.push_str(&line);
                self.done.push('\n');
            }
        }
    }
}

/// The lines of a row: one, unless a cell has several, as where a table lays out a page.
fn row_lines(cells: Vec<Vec<String>>) -> Vec<String> {
    let is_line = cells.len() > 1 && cells.iter().all(|cell| cell.len() <= 1);
    let lines: Vec<String> = cells.into_iter().flatten().collect();
    if is_line && !lines.is_empty() { vec![lines.join(" | ")] } else { lines }
}
