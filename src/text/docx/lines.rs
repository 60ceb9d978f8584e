//! The paragraphs and rows of the part that holds the document, put together to lines.

use quick_xml::Reader;
use quick_xml::escape::resolve_predefined_entity;
use quick_xml::events::{BytesRef, BytesStart, Event};

use super::super::own_label::is_label;
use super::super::script::raised;
use super::counters::{BULLET, Counters};
use super::numbering::{Numbering, Properties};
use super::{DocxError, value};

/// Rows of tables inside tables beyond this depth are read as paragraphs.
const TABLES: usize = 8;

/// What is not shown: what was deleted or moved away in a tracked change, what it was like before one, and what only older
/// programs show.
const UNSEEN: [&str; 5] = ["Fallback", "del", "moveFrom", "pPrChange", "rPrChange"];

/// The document of a part, line by line; with the numbers of its paragraphs where their numbering is given.
pub(super) fn lines(document: &str, numbering: Option<&Numbering>) -> Result<String, DocxError> {
    let mut reader = Reader::from_str(document);
    reader.config_mut().expand_empty_elements = true;
    let mut lines = Lines { counters: numbering.map(Counters::new), ..Lines::default() };
    let (mut unseen, mut is_text, mut is_document) = (0_usize, false, false);
    loop {
        match reader.read_event()? {
            Event::Eof => break,
            Event::Start(element) => {
                let name = element.local_name();
                if unseen > 0 || UNSEEN.contains(&name.as_ref()) {
                    if unseen == 0 {
                        lines.unseen(name.as_ref());
                    }
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
struct Lines<'n> {
    /// Nothing where numbers are not asked for.
    counters: Option<Counters<'n>>,
    done: String,
    line: String,
    /// What stands before the next line: a number or a bullet.
    mark: Option<String>,
    properties: Properties,
    are_properties_open: bool,
    /// Whether digits stand above the line.
    is_raised: bool,
    /// Whether the mark at the end of the paragraph was deleted in a tracked change: the next goes on in its line.
    goes_on: bool,
    /// The rows that are open: each with the lines of its cells.
    rows: Vec<Vec<Vec<String>>>,
    /// Rows that are open beyond those.
    deeper: usize,
}

impl Lines<'_> {
    fn start(&mut self, element: &BytesStart<'_>) {
        match element.local_name().as_ref() {
            "p" if !std::mem::take(&mut self.goes_on) => self.end_line(),
            "pPr" => (self.properties, self.are_properties_open) = (Properties::default(), true),
            "numId" => self.properties.instance = Some(value(element)),
            "ilvl" => self.properties.level = value(element).parse().ok(),
            "pStyle" => self.properties.style = Some(value(element)),
            "r" => self.is_raised = false,
            "vertAlign" => self.is_raised = self.counters.is_some() && value(element) == "superscript",
            "noBreakHyphen" => self.line.push('-'),
            "br" | "cr" if self.rows.is_empty() => self.end_line(),
            "tab" | "ptab" | "br" | "cr" => self.line.push(' '),
            "tr" if self.rows.len() < TABLES => self.rows.push(Vec::new()),
            "tr" => self.deeper += 1,
            "tc" if self.deeper == 0 => self.rows.last_mut().into_iter().for_each(|row| row.push(Vec::new())),
            _ => {}
        }
    }

    fn unseen(&mut self, name: &str) {
        self.goes_on |= self.are_properties_open && self.counters.is_some() && matches!(name, "del" | "moveFrom");
    }

    fn end(&mut self, name: &str) {
        match name {
            "pPr" => {
                self.are_properties_open = false;
                if !self.goes_on {
                    self.mark = self.next_mark();
                }
            }
            "p" if !self.goes_on => self.end_paragraph(),
            "tc" if std::mem::take(&mut self.goes_on) => self.end_paragraph(),
            "tr" if self.deeper > 0 => self.deeper -= 1,
            "tr" => {
                let with_labels = self.counters.is_some();
                for line in self.rows.pop().map(|cells| row_lines(cells, with_labels)).unwrap_or_default() {
                    self.put(line);
                }
            }
            _ => {}
        }
    }

    /// What stands before the paragraph whose properties were read.
    fn next_mark(&mut self) -> Option<String> {
        let own = &self.properties;
        if let Some(counters) = &mut self.counters {
            return counters.next(own);
        }
        let style = own.style.as_deref().unwrap_or_default();
        let is_heading = style.starts_with("Heading") || style == "Title";
        let is_list_style = style.starts_with("ListBullet") || style.starts_with("ListNumber");
        let is_item = own.instance.as_deref().map_or(is_list_style, |instance| instance != "0");
        (is_item && !is_heading).then(|| BULLET.to_owned())
    }

    fn text(&mut self, text: &str) {
        let is_raised = self.is_raised;
        self.line.extend(text.chars().map(|character| match character {
            _ if character.is_control() => ' ',
            // `5¹` is another number than `51`.
            _ if is_raised => raised(character).unwrap_or(character),
            _ => character,
        }));
    }

    fn reference(&mut self, reference: &BytesRef<'_>) -> Result<(), DocxError> {
        match (reference.resolve_char_ref()?, resolve_predefined_entity(reference)) {
            (Some(character), _) => self.text(character.encode_utf8(&mut [0; 4])),
            (None, Some(text)) => self.text(text),
            (None, None) => return Err(DocxError::Xml(format!("`&{}`", reference.escape_debug()))),
        }
        Ok(())
    }

    /// A cell may hold nothing but the number that Word draws there.
    fn end_paragraph(&mut self) {
        self.end_line();
        let is_numbered_cell = self.counters.is_some() && !self.rows.is_empty();
        if let Some(mark) = self.mark.take().filter(|mark| is_numbered_cell && mark != BULLET) {
            self.put(mark);
        }
    }

    fn end_line(&mut self) {
        let line = std::mem::take(&mut self.line);
        let line = line.trim();
        if line.is_empty() {
            return;
        }
        let mark = self.mark.take();
        self.put(mark.map_or_else(|| line.to_owned(), |mark| format!("{mark} {line}")));
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
fn row_lines(mut cells: Vec<Vec<String>>, with_labels: bool) -> Vec<String> {
    if with_labels {
        join_labels(&mut cells);
    }
    let is_line = cells.len() > 1 && cells.iter().all(|cell| cell.len() <= 1);
    let lines: Vec<String> = cells.into_iter().flatten().collect();
    if is_line && !lines.is_empty() { vec![lines.join(" | ")] } else { lines }
}

/// Numbers of clauses that stand in the first cells of a row are put before what stands in the next.
fn join_labels(cells: &mut Vec<Vec<String>>) {
    let is_number = |cell: &Vec<String>| matches!(&cell[..], [only] if is_label(only));
    let before = cells.iter().take_while(|cell| cell.is_empty() || is_number(cell)).count();
    if before == cells.len() || !cells[..before].iter().any(is_number) {
        return;
    }
    let numbers: Vec<String> = cells.drain(..before).flatten().collect();
    if let Some(line) = cells.first_mut().and_then(|cell| cell.first_mut()) {
        *line = format!("{} {line}", numbers.join(" "));
    }
}
