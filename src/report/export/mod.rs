//! The whole record as tidy tables: CSV, JSON lines, and a codebook that is made from the same columns.
//!
//! A [`Table`] has its columns with what they mean, and its rows as JSON objects. CSV, JSON lines and the codebook
//! are all written from it, so that none can say other than the others. Nothing here knows folders.

mod clauses;
mod codebook;
mod plans;
mod provisions;
mod sources;
mod terms;

use std::collections::BTreeMap;

use serde::Serialize;
use serde_json::value::RawValue;

use crate::record::{Lang, Record, Text};

use super::csv::{CsvError, joined, sheet};
use super::messages::Message;

/// A file of an export.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ExportedFile {
    /// Its name, without a folder.
    pub name: String,
    /// What it holds.
    pub text: String,
}

/// A column and what it means.
type Column = (&'static str, Message);

/// A table of an export.
struct Table {
    name: &'static str,
    about: Message,
    columns: &'static [Column],
    /// Each row as a JSON object with a member for every column.
    rows: Vec<String>,
    /// Whether it is written as JSON lines too.
    is_in_lines: bool,
}

/// The record as the files of an export, the codebook in one language, every other text in all.
///
/// # Errors
/// Where a row cannot be written.
pub fn export(record: &Record, lang: Lang) -> Result<Vec<ExportedFile>, CsvError> {
    let tables = [
        clauses::clauses(record)?,
        terms::terms(record)?,
        sources::sources(record)?,
        sources::citations(record)?,
        provisions::provisions(record)?,
        provisions::levels(record)?,
        provisions::topics(record)?,
        plans::plans(record)?,
        provisions::pax(record)?,
        plans::not_encoded(record)?,
        provisions::vocabularies(record)?,
    ];
    let mut files = Vec::new();
    for table in &tables {
        files.push(ExportedFile { name: format!("{}.csv", table.name), text: table.csv()? });
        if table.is_in_lines {
            files.push(ExportedFile { name: format!("{}.jsonl", table.name), text: table.lines() });
        }
    }
    files.push(ExportedFile { name: "codebook.md".to_owned(), text: codebook::write(record, &tables, lang) });
    Ok(files)
}

impl Table {
    fn of<T: Serialize>(
        name: &'static str,
        about: Message,
        columns: &'static [Column],
        rows: impl IntoIterator<Item = T>,
    ) -> Result<Self, CsvError> {
        let rows = rows.into_iter().map(|row| serde_json::to_string(&row));
        let rows = rows.collect::<Result<_, _>>().map_err(|error| CsvError::new(&error))?;
        Ok(Self { name, about, columns, rows, is_in_lines: false })
    }

    /// The table, to be written as JSON lines too.
    fn and_lines(self) -> Self {
        Self { is_in_lines: true, ..self }
    }

    fn csv(&self) -> Result<String, CsvError> {
        let rows = self.rows.iter().map(|row| cells(row, self.columns)).collect::<Result<Vec<_>, _>>()?;
        sheet(self.columns.iter().map(|(name, _)| *name), rows)
    }

    fn lines(&self) -> String {
        self.rows.iter().flat_map(|row| [row, "\n"]).collect()
    }
}

/// The cells of a row in the order of the columns.
fn cells(row: &str, columns: &[Column]) -> Result<Vec<String>, CsvError> {
    let members: BTreeMap<&str, &RawValue> = serde_json::from_str(row).map_err(|error| CsvError::new(&error))?;
    let cell = |(name, _): &Column| match members.get(name) {
        Some(value) if name.ends_with("_json") && value.get() != "null" => Ok(value.get().to_owned()),
        Some(value) => plain(value.get()),
        None => Ok(String::new()),
    };
    columns.iter().map(cell).collect()
}

/// A JSON value as a cell: text without its quotes, a list set apart by semicolons, a number with all its digits.
fn plain(value: &str) -> Result<String, CsvError> {
    let failed = |error: serde_json::Error| CsvError::new(&error);
    match value.as_bytes().first() {
        Some(b'"') => serde_json::from_str(value).map_err(failed),
        Some(b'[') => {
            let items: Vec<String> = serde_json::from_str(value).map_err(failed)?;
            Ok(joined(items.iter().map(String::as_str)))
        }
        _ if value == "null" => Ok(String::new()),
        _ => Ok(value.to_owned()),
    }
}

/// The wording in this very language; nothing where the record has none.
fn own(text: Option<&Text>, lang: Lang) -> Option<&str> {
    text.and_then(|text| text.own(lang))
}
