//! A file as a text to be read, whatever it was saved as, with the way back to its bytes.

use std::ops::Range;

use super::cut_words::put_together;
use super::decode::{DecodeError, Decoded, decode};
use super::docx::{self, DocxError};
use super::html;
use super::line_ends::to_line_feeds;
use super::map::Map;

/// What a text was saved as.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Kind {
    /// Plain text or Markdown.
    #[default]
    Text,
    /// A web page.
    Html,
    /// A Word document (Office Open XML).
    Docx,
}

impl Kind {
    /// The word of JSON.
    pub fn name(self) -> &'static str {
        match self {
            Kind::Text => "text",
            Kind::Html => "html",
            Kind::Docx => "docx",
        }
    }
}

/// How much of a file is its text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Reading {
    /// Of a page, the article that it was made for; items of lists behind bullets.
    Article,
    /// All of the main content; items of lists behind the numbers that are drawn before them.
    Whole,
}

/// A text to be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Document {
    /// The text: of a page or a Word document, a line for each paragraph, item and row.
    pub text: String,
    /// What it came from.
    pub origin: Origin,
}

/// What a text came from, and where in it each piece stood.
///
/// The default is a text that is its own origin: UTF-8, read as it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Origin {
    /// What it was saved as.
    pub kind: Kind,
    /// The name of its encoding (<https://encoding.spec.whatwg.org/#names-and-labels>).
    pub encoding: &'static str,
    /// Whether only its bytes tell the encoding: it is no UTF-8, and neither a mark nor the page names another.
    pub is_guessed: bool,
    /// The page that the text was taken out of, or the plain text whose cut words were put together.
    page: Option<Page>,
    /// From the decoded characters to the bytes of the file.
    bytes: Map,
}

#[derive(Clone, Debug, PartialEq, Eq)]
struct Page {
    source: String,
    places: Map,
}

impl Document {
    /// The same text, laid beside another version of it: a word that the end of a line cuts in two has no hyphen where the
    /// other version has it in one piece.
    #[must_use]
    pub fn beside(mut self, other: &Document) -> Self {
        if let Some(page) = self.origin.page.as_mut().filter(|_| self.origin.kind == Kind::Text)
            && let Some((text, places)) = put_together(&page.source, &other.text)
        {
            self.text = text;
            page.places = places;
        }
        self
    }
}

impl Default for Origin {
    fn default() -> Self {
        Self { kind: Kind::Text, encoding: "UTF-8", is_guessed: false, page: None, bytes: Map::default() }
    }
}

impl Origin {
    /// The bytes of the file that a range of the text came from, with all that stood between them. A Word document is
    /// compressed: there they are the bytes of the text.
    pub fn bytes(&self, range: &Range<usize>) -> Range<usize> {
        self.bytes.origin(&self.in_source(range))
    }

    /// The decoded file, whose lines and columns are counted: a text that was not taken out of a page is its own.
    pub fn source<'a>(&'a self, text: &'a str) -> &'a str {
        self.page.as_ref().map_or(text, |page| &page.source)
    }

    /// The same as [`Self::bytes`] in the decoded file.
    pub fn in_source(&self, range: &Range<usize>) -> Range<usize> {
        self.page.as_ref().map_or_else(|| range.clone(), |page| page.places.origin(range))
    }
}

/// Why a file cannot be read.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ReadError {
    /// Its bytes are no text.
    #[error(transparent)]
    Decode(#[from] DecodeError),
    /// It is an archive, but no Word document that can be read.
    #[error(transparent)]
    Docx(#[from] DocxError),
    /// It is of a kind that is not read.
    #[error("it is {kind}; save it as text, HTML or DOCX{hint}")]
    Other {
        /// What it is.
        kind: &'static str,
        /// How that is done, where it is worth telling.
        hint: &'static str,
    },
}

/// How files begin that hold text and are not read.
const OTHERS: [(&[u8], &str, &str); 3] = [
    (b"%PDF-", "a PDF", " (`pdftotext` does)"),
    (b"{\\rtf", "RTF", ""),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Word file or another Office file", ""),
];

const ARCHIVE: &[u8] = b"PK\x03\x04";

/// An article as a text to be read. The content of the file tells what it is; its name, where it has one, only whether
/// tags without a head are a page.
///
/// Of a web page it is the article, without menus, notices and what else stands around it, as a reader of news looks for
/// it. The items of a list stand behind bullets: that they are numbered is nothing that an article says, and a number
/// before a sentence could be taken for part of it.
///
/// # Errors
/// Where there is no text in it, or none that can be read.
pub fn read(bytes: Vec<u8>, name: Option<&str>) -> Result<Document, ReadError> {
    read_as(bytes, name, Reading::Article)
}

/// A numbered text, such as a law or a treaty, as a text to be read: all that it says, with the numbers that stand in no
/// text because Word or the browser draws them.
///
/// Plain text stays as it is, but for signs that end a line and are no line feed, such as the carriage return of old Macs
/// or the line separator of Unicode: they become one, in as many bytes, so that no place moves. A word that the end of a
/// line cuts in two is put together: without its hyphen where it stands elsewhere in the text in one piece. Tracked
/// deletions (of Word, and `del` of pages) are no part of the text. Of a web page it is all of its main content, whatever it looks like: only
/// what says of itself that it is a menu, a head, a foot, an aside or hidden is left out, and what stands outside of a
/// `main` that has most of the text. The items of a list stand behind
/// their numbers as they are drawn (`1. `, `b. `), where they do not bring their own, behind a blank line and set in by the
/// items that they stand in. A number that stands in a cell of a
/// table of its own is put before what stands beside it. Of a Word document paragraphs and headings stand behind the
/// numbers that Word counts (`Article 5.`, `2.1`, `(a)`, `第五条`). Numbers that were put in have no length in the file.
///
/// # Errors
/// Where there is no text in it, or none that can be read.
///
/// # Examples
///
/// ```
/// let page = "<html><ol start=4><li>The ferry is free.<li>It runs daily.</ol>";
/// let read = plandiff::text::read_whole(page.as_bytes().to_vec(), None)?;
/// assert_eq!(read.text, "    4. The ferry is free.\n\n    5. It runs daily.\n");
/// # Ok::<(), plandiff::text::ReadError>(())
/// ```
pub fn read_whole(bytes: Vec<u8>, name: Option<&str>) -> Result<Document, ReadError> {
    read_as(bytes, name, Reading::Whole)
}

fn read_as(bytes: Vec<u8>, name: Option<&str>, reading: Reading) -> Result<Document, ReadError> {
    if bytes.starts_with(ARCHIVE) {
        let text = docx::text(&bytes, reading)?;
        return Ok(Document { text, origin: Origin { kind: Kind::Docx, ..Origin::default() } });
    }
    if let Some((_, kind, hint)) = OTHERS.into_iter().find(|(start, ..)| bytes.starts_with(start)) {
        return Err(ReadError::Other { kind, hint });
    }
    let Decoded { text, encoding, is_guessed, bytes } = decode(bytes)?;
    if !html::is_page(&text, name) {
        let source = match reading {
            Reading::Article => text,
            Reading::Whole => to_line_feeds(text),
        };
        let joined = if reading == Reading::Whole { put_together(&source, "") } else { None };
        let (text, page) = match joined {
            Some((text, places)) => (text, Some(Page { source, places })),
            None => (source, None),
        };
        return Ok(Document { text, origin: Origin { kind: Kind::Text, encoding, is_guessed, page, bytes } });
    }
    let (read, places) = html::read(&text, reading);
    if read.trim().is_empty() {
        return Err(DecodeError::Empty.into());
    }
    let page = Some(Page { source: text, places });
    Ok(Document { text: read, origin: Origin { kind: Kind::Html, encoding, is_guessed, page, bytes } })
}
