//! TOML tables with spans: asks for keys by name and type, and collects every fault on the way.

use std::cell::RefCell;
use std::ops::Range;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::super::diagnostic::{Diagnostic, File, Rule};
use super::super::id::is_kebab_case;
use super::super::{Lang, PartialDate, Text, closest};

/// A value with the bytes it stands in.
#[derive(Clone, Debug)]
pub(in super::super) struct At<T> {
    pub(in super::super) value: T,
    pub(in super::super) span: Range<usize>,
}

/// The file being read and the faults found so far.
#[derive(Clone, Copy)]
pub(in super::super) struct Reading<'a> {
    pub(in super::super) file: &'a File,
    pub(in super::super) faults: &'a RefCell<Vec<Diagnostic>>,
}

impl<'a> Reading<'a> {
    pub(in super::super) fn fault(self, rule: Rule, span: Range<usize>, message: impl Into<String>) {
        self.report(rule, span, message.into(), None);
    }

    pub(in super::super) fn fault_with_hint(
        self,
        rule: Rule,
        span: Range<usize>,
        message: impl Into<String>,
        hint: impl Into<String>,
    ) {
        self.report(rule, span, message.into(), Some(hint.into()));
    }

    /// A fault about a name that is not known, with the nearest names.
    pub(in super::super) fn unknown<'n>(
        self,
        rule: Rule,
        span: Range<usize>,
        message: String,
        name: &str,
        known: impl IntoIterator<Item = &'n str>,
    ) {
        self.report(rule, span, message, did_you_mean(name, known));
    }

    fn report(self, rule: Rule, span: Range<usize>, message: String, hint: Option<String>) {
        let file = self.file.name.clone();
        self.faults.borrow_mut().push(Diagnostic { rule, file, span, message, hint });
    }

    /// The root table of the file; every fault of syntax is reported, and what could be read is read.
    pub(in super::super) fn root(self, parsed: &'a Spanned<DeTable<'a>>) -> Table<'a> {
        Table { reading: self, entries: parsed.get_ref(), span: 0..0, asked: RefCell::default() }
    }
}

/// `did you mean ...?`, where a known name is near.
pub(in super::super) fn did_you_mean<'n>(name: &str, known: impl IntoIterator<Item = &'n str>) -> Option<String> {
    let near: Vec<String> = closest(name, known).into_iter().map(|name| format!("`{name}`")).collect();
    (!near.is_empty()).then(|| format!("did you mean {}?", near.join(" or ")))
}

/// A table that notes which keys were asked for.
pub(in super::super) struct Table<'a> {
    pub(in super::super) reading: Reading<'a>,
    entries: &'a DeTable<'a>,
    pub(in super::super) span: Range<usize>,
    asked: RefCell<Vec<&'static str>>,
}

impl<'a> Table<'a> {
    /// The value of a key, if it is there.
    pub(in super::super) fn get(&self, key: &'static str) -> Option<Node<'a>> {
        self.asked.borrow_mut().push(key);
        let (_, value) = self.entries.iter().find(|(name, _)| name.get_ref() == key)?;
        Some(Node { reading: self.reading, value })
    }

    /// The value of a key that must be there.
    pub(in super::super) fn need(&self, key: &'static str) -> Option<Node<'a>> {
        let node = self.get(key);
        if node.is_none() {
            self.reading.fault(Rule::MissingKey, self.span.clone(), format!("the key `{key}` is missing"));
        }
        node
    }

    /// Every key with its value, for tables whose keys are data.
    pub(in super::super) fn entries(&self) -> impl Iterator<Item = (At<&'a str>, Node<'a>)> + use<'a> {
        let reading = self.reading;
        let mut entries: Vec<_> = self.entries.iter().collect();
        entries.sort_by_key(|(key, _)| key.span().start);
        entries
            .into_iter()
            .map(move |(key, value)| (At { value: &**key.get_ref(), span: key.span() }, Node { reading, value }))
    }

    /// Reports keys that nobody asked for.
    pub(in super::super) fn finish(&self) {
        let asked = self.asked.borrow();
        for (key, _) in self.entries().filter(|(key, _)| !asked.contains(&key.value)) {
            let message = format!("the key `{}` is not known here", key.value);
            self.reading.unknown(Rule::UnknownKey, key.span, message, key.value, asked.iter().copied());
        }
    }

    pub(in super::super) fn need_str(&self, key: &'static str) -> Option<At<&'a str>> {
        self.need(key)?.str()
    }

    pub(in super::super) fn get_str(&self, key: &'static str) -> Option<At<&'a str>> {
        self.get(key)?.str()
    }

    pub(in super::super) fn need_text(&self, key: &'static str, languages: &[Lang]) -> Option<At<Text>> {
        self.need(key)?.text(languages)
    }

    pub(in super::super) fn get_text(&self, key: &'static str, languages: &[Lang]) -> Option<At<Text>> {
        self.get(key)?.text(languages)
    }

    pub(in super::super) fn get_table(&self, key: &'static str) -> Option<Table<'a>> {
        self.get(key)?.table()
    }

    /// A list of strings; empty where the key is absent.
    pub(in super::super) fn strings(&self, key: &'static str) -> Vec<At<&'a str>> {
        self.get(key).map(Node::strings).unwrap_or_default()
    }

    /// A list of tables; empty where the key is absent.
    pub(in super::super) fn tables(&self, key: &'static str) -> Vec<Table<'a>> {
        self.get(key).map(|node| node.list().into_iter().filter_map(Node::table).collect()).unwrap_or_default()
    }

    /// A kebab-case id or key.
    pub(in super::super) fn need_key(&self, key: &'static str) -> Option<At<&'a str>> {
        let name = self.need_str(key)?;
        self.reading.check_key(&name);
        Some(name)
    }

    /// One of a few words, such as a grade.
    pub(in super::super) fn word<T: Copy>(
        &self,
        key: &'static str,
        words: &[T],
        name: fn(T) -> &'static str,
    ) -> Option<At<T>> {
        let node = self.get(key)?;
        let word = node.str()?;
        if let Some(found) = words.iter().find(|w| name(**w) == word.value) {
            return Some(At { value: *found, span: word.span });
        }
        let names: Vec<&str> = words.iter().map(|w| name(*w)).collect();
        let hint = did_you_mean(word.value, names.iter().copied())
            .unwrap_or_else(|| format!("it is one of: {}", names.join(", ")));
        self.reading.fault_with_hint(Rule::WrongType, word.span, format!("`{}` is no {key}", word.value), hint);
        None
    }

    /// One of a few words, which must be there.
    pub(in super::super) fn need_word<T: Copy>(
        &self,
        key: &'static str,
        words: &[T],
        name: fn(T) -> &'static str,
    ) -> Option<At<T>> {
        self.need(key)?;
        self.word(key, words, name)
    }

    pub(in super::super) fn date(&self, key: &'static str) -> Option<At<PartialDate>> {
        self.get(key)?.date()
    }
}

impl Reading<'_> {
    pub(in super::super) fn check_key(self, name: &At<&str>) {
        if !is_kebab_case(name.value) {
            let message = format!("`{}` is not kebab-case", name.value);
            self.fault_with_hint(
                Rule::BadKey,
                name.span.clone(),
                message,
                "lower-case letters, digits and single hyphens, as in `force-size`",
            );
        }
    }
}

/// A value of the file.
#[derive(Clone, Copy)]
pub(in super::super) struct Node<'a> {
    pub(in super::super) reading: Reading<'a>,
    value: &'a Spanned<DeValue<'a>>,
}

impl<'a> Node<'a> {
    pub(in super::super) fn span(self) -> Range<usize> {
        self.value.span()
    }

    pub(in super::super) fn value(self) -> &'a DeValue<'a> {
        self.value.get_ref()
    }

    pub(in super::super) fn wrong_type(self, wanted: &str) {
        let found = self.value().type_str();
        self.reading.fault(Rule::WrongType, self.span(), format!("this is a TOML {found}; wanted is {wanted}"));
    }

    pub(in super::super) fn str(self) -> Option<At<&'a str>> {
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

    pub(in super::super) fn bool(self) -> Option<bool> {
        let value = self.value().as_bool();
        if value.is_none() {
            self.wrong_type("true or false");
        }
        value
    }

    /// A whole number from 0 up that fits.
    pub(in super::super) fn count(self) -> Option<At<u32>> {
        let digits = match self.value() {
            DeValue::Integer(integer) => u32::from_str_radix(integer.as_str(), integer.radix()).ok(),
            _ => None,
        };
        if digits.is_none() {
            self.wrong_type("a whole number from 0 to 4,294,967,295");
        }
        Some(At { value: digits?, span: self.span() })
    }

    pub(in super::super) fn list(self) -> Vec<Node<'a>> {
        match self.value() {
            DeValue::Array(items) => items.iter().map(|value| Node { reading: self.reading, value }).collect(),
            _ => {
                self.wrong_type("a list");
                Vec::new()
            }
        }
    }

    pub(in super::super) fn strings(self) -> Vec<At<&'a str>> {
        self.list().into_iter().filter_map(Node::str).collect()
    }

    /// One string, or a list of them.
    pub(in super::super) fn one_or_more(self) -> Vec<At<&'a str>> {
        if self.value().is_str() { self.str().into_iter().collect() } else { self.strings() }
    }

    pub(in super::super) fn table(self) -> Option<Table<'a>> {
        match self.value() {
            DeValue::Table(entries) => {
                Some(Table { reading: self.reading, entries, span: self.span(), asked: RefCell::default() })
            }
            _ => {
                self.wrong_type("a table");
                None
            }
        }
    }

    /// A text in every language of the record.
    pub(in super::super) fn text(self, languages: &[Lang]) -> Option<At<Text>> {
        let table = self.table()?;
        let en = table.need_str("en");
        let zh = if languages.contains(&Lang::Zh) { table.need_str("zh") } else { table.get_str("zh") };
        table.finish();
        Some(At { value: Text::new(en?.value, zh.map(|zh| zh.value.to_owned())), span: self.span() })
    }

    /// A TOML date, or a string with a partial one.
    pub(in super::super) fn date(self) -> Option<At<PartialDate>> {
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
