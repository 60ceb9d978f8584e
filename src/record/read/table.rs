//! TOML tables with spans: asks for keys by name and type, and collects every fault on the way.

mod node;
mod reading;

use std::cell::RefCell;
use std::ops::Range;

use toml::de::DeTable;

use super::super::diagnostic::Rule;
use super::super::{Lang, PartialDate, Text};
use reading::did_you_mean;

pub(in super::super) use node::Node;
pub(in super::super) use reading::Reading;

/// A value with the bytes it stands in.
#[derive(Clone, Debug)]
pub(in super::super) struct At<T> {
    pub(in super::super) value: T,
    pub(in super::super) span: Range<usize>,
}

/// A table that notes which keys were asked for.
pub(in super::super) struct Table<'a> {
    pub(in super::super) reading: Reading<'a>,
    entries: &'a DeTable<'a>,
    pub(in super::super) span: Range<usize>,
    asked: RefCell<Vec<&'static str>>,
}

impl<'a> Table<'a> {
    fn new(reading: Reading<'a>, entries: &'a DeTable<'a>, span: Range<usize>) -> Self {
        Self { reading, entries, span, asked: RefCell::default() }
    }

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
