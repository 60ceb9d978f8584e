//! `sources.toml`.

use std::collections::HashSet;
use std::ops::Range;

use super::super::diagnostic::Rule;
use super::super::{Lang, Source, SourceKind};
use super::table::{Reading, Table};

/// A source with the places of what other rules look at.
pub(in super::super) struct PlacedSource<'a> {
    pub(in super::super) source: Source,
    pub(in super::super) reading: Reading<'a>,
    pub(in super::super) date: Option<Range<usize>>,
}

pub(super) fn read<'a>(root: &Table<'a>, languages: &[Lang]) -> Vec<PlacedSource<'a>> {
    let mut ids = HashSet::new();
    let sources = root.tables("source").iter().filter_map(|table| source(table, languages, &mut ids)).collect();
    root.finish();
    sources
}

fn source<'a>(table: &Table<'a>, languages: &[Lang], ids: &mut HashSet<&'a str>) -> Option<PlacedSource<'a>> {
    let id = table.need_key("id");
    let outlet = table.need_str("outlet");
    let relays = table.strings("relays");
    let title = table.get_str("title");
    let date = table.date("date");
    let url = table.get_str("url").filter(|url| is_web_address(table, url.value, url.span.clone()));
    let language = table.need_str("language");
    let kind = table.need_word("kind", &SourceKind::ALL, SourceKind::name);
    let covers = table.get_str("covers");
    let note = table.get_text("note", languages);
    table.finish();

    let id = id?;
    if !ids.insert(id.value) {
        table.reading.fault(Rule::DuplicateId, id.span, format!("`{}` is already the id of another source", id.value));
    }
    Some(PlacedSource {
        reading: table.reading,
        date: date.as_ref().map(|date| date.span.clone()),
        source: Source {
            id: id.value.into(),
            outlet: outlet?.value.into(),
            relays: relays.into_iter().map(|outlet| outlet.value.to_owned()).collect(),
            title: title.map(|title| title.value.into()),
            date: date.map(|date| date.value),
            url: url.map(|url| url.value.into()),
            language: language?.value.into(),
            kind: kind?.value,
            covers: covers.map(|covers| covers.value.into()),
            note: note.map(|note| Box::new(note.value)),
        },
    })
}

/// Only addresses of the web: what is printed as a link must not run anything.
fn is_web_address(table: &Table<'_>, url: &str, span: Range<usize>) -> bool {
    let is_web = (url.starts_with("https://") || url.starts_with("http://")) && !url.contains(char::is_whitespace);
    if !is_web {
        let hint = "it begins with https:// or http:// and has no spaces";
        table.reading.fault_with_hint(Rule::WrongType, span, "this is no address of the web", hint);
    }
    is_web
}
