//! Word documents, made of their parts.

use std::io::{Cursor, Write as _};

use plandiff::text::read_whole;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

/// A Word document: its body, its lists and its styles.
pub(crate) fn docx(body: &str, numbering: &str, styles: &str) -> Vec<u8> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    let parts = [
        ("word/document.xml", format!("<w:document><w:body>{body}</w:body></w:document>")),
        ("word/numbering.xml", format!("<w:numbering>{numbering}</w:numbering>")),
        ("word/styles.xml", format!("<w:styles>{styles}</w:styles>")),
    ];
    for (name, text) in parts {
        archive.start_file(name, SimpleFileOptions::default()).expect("a part begins");
        archive.write_all(text.as_bytes()).expect("a part is written");
    }
    archive.finish().expect("the archive is written").into_inner()
}

pub(crate) fn word(body: &str, numbering: &str, styles: &str) -> String {
    read_whole(docx(body, numbering, styles), None).expect("it is a document").text
}

/// A paragraph with some properties.
pub(crate) fn paragraph(properties: &str, text: &str) -> String {
    format!("<w:p><w:pPr>{properties}</w:pPr><w:r><w:t xml:space=\"preserve\">{text}</w:t></w:r></w:p>")
}

/// A paragraph at a level of a list.
pub(crate) fn item(instance: u32, level: u32, text: &str) -> String {
    paragraph(&format!("<w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"{instance}\"/></w:numPr>"), text)
}

pub(crate) fn styled(style: &str, text: &str) -> String {
    paragraph(&format!("<w:pStyle w:val=\"{style}\"/>"), text)
}

/// A list of levels, each with its format, its text and whatever else it has.
pub(crate) fn list(id: u32, levels: &[(&str, &str, &str)]) -> String {
    let level = |(at, (format, text, more)): (usize, &(&str, &str, &str))| {
        format!(
            "<w:lvl w:ilvl=\"{at}\"><w:start w:val=\"1\"/><w:numFmt w:val=\"{format}\"/>{more}<w:lvlText w:val=\"{text}\"/></w:lvl>"
        )
    };
    let levels: String = levels.iter().enumerate().map(level).collect();
    format!("<w:abstractNum w:abstractNumId=\"{id}\">{levels}</w:abstractNum>")
}

/// A use of a list.
pub(crate) fn used(id: u32, list: u32, overrides: &str) -> String {
    format!("<w:num w:numId=\"{id}\"><w:abstractNumId w:val=\"{list}\"/>{overrides}</w:num>")
}
