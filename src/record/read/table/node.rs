//! One value of the file: asks for its type.

use std::ops::Range;

use toml::Spanned;
use toml::de::DeValue;

use super::super::super::diagnostic::Rule;
use super::super::super::{Lang, PartialDate, Text};
use super::{At, Reading, Table};

/// A value of the file.
#[derive(Clone, Copy)]
pub(in super::super::super) struct Node<'a> {
    pub(in super::super::super) reading: Reading<'a>,
    pub(super) value: &'a Spanned<DeValue<'a>>,
}

impl<'a> Node<'a> {
    pub(in super::super::super) fn span(self) -> Range<usize> {
        self.value.span()
    }

    pub(in super::super::super) fn value(self) -> &'a DeValue<'a> {
        self.value.get_ref()
    }

    pub(in super::super::super) fn wrong_type(self, wanted: &str) {
        let found = self.value().type_str();
        self.reading.fault(Rule::WrongType, self.span(), format!("this is a TOML {found}; wanted is {wanted}"));
    }

    pub(in super::super::super) fn str(self) -> Option<At<&'a str>> {
        match self.value() {
            DeValue::String(text) if text.trim().is_empty() => {
                self.reading.fault(Rule::WrongType, self.span(), "this text is empty");
                None
            }
            DeValue::String(text) => Some(At { value: text, span: self.span() }),
            _ => {
                self.wrong_type("a string");
                None
            }
        }
    }

    pub(in super::super::super) fn bool(self) -> Option<bool> {
        let value = self.value().as_bool();
        if value.is_none() {
            self.wrong_type("true or false");
        }
        value
    }

    /// A whole number from 0 up that fits.
    pub(in super::super::super) fn count(self) -> Option<At<u32>> {
        let digits = match self.value() {
            DeValue::Integer(integer) => u32::from_str_radix(integer.as_str(), integer.radix()).ok(),
            _ => None,
        };
        if digits.is_none() {
            self.wrong_type("a whole number from 0 to 4,294,967,295");
        }
        Some(At { value: digits?, span: self.span() })
    }

    pub(in super::super::super) fn list(self) -> Vec<Node<'a>> {
        match self.value() {
            DeValue::Array(items) => items.iter().map(|value| Node { reading: self.reading, value }).collect(),
            _ => {
                self.wrong_type("a list");
                Vec::new()
            }
        }
    }

    pub(in super::super::super) fn strings(self) -> Vec<At<&'a str>> {
        self.list().into_iter().filter_map(Node::str).collect()
    }

    /// One string, or a list of them.
    pub(in super::super::super) fn one_or_more(self) -> Vec<At<&'a str>> {
        if self.value().is_str() { self.str().into_iter().collect() } else { self.strings() }
    }

    pub(in super::super::super) fn table(self) -> Option<Table<'a>> {
        match self.value() {
            DeValue::Table(entries) => Some(Table::new(self.reading, entries, self.span())),
            _ => {
                self.wrong_type("a table");
                None
            }
        }
    }

    /// A text in every language of the record.
    pub(in super::super::super) fn text(self, languages: &[Lang]) -> Option<At<Text>> {
        let table = self.table()?;
        let en = table.need_str("en");
        let zh = if languages.contains(&Lang::Zh) { table.need_str("zh") } else { table.get_str("zh") };
        table.finish();
        Some(At { value: Text::new(en?.value, zh.map(|zh| zh.value.to_owned())), span: self.span() })
    }

    /// A TOML date, or a string with a partial one.
    pub(in super::super::super) fn date(self) -> Option<At<PartialDate>> {
        let text = match self.value() {
            DeValue::Datetime(datetime) => datetime.to_string(),
            DeValue::String(text) => text.to_string(),
            _ => {
                self.wrong_type("a date, or a string such as \"2025-11\"");
                return None;
            }
        };
        let date = PartialDate::parse(&text);
        if date.is_none() {
            let hint = "write a day as 2025-11-20, a month as \"2025-11\", a year as \"2025\"";
            self.reading.fault_with_hint(Rule::BadDate, self.span(), format!("`{text}` is no date"), hint);
        }
        Some(At { value: date?, span: self.span() })
    }
}
