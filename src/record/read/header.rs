//! `record.toml`: the record's name, its languages, its lens and its vocabularies.

use std::collections::BTreeMap;

use super::super::diagnostic::Rule;
use super::super::{Key, Keys, Lang, Lens, LensSides, PartialDate, Text, Vocabulary};
use super::table::{At, Node, Table};
use super::value::members_in_order;

/// The format that this program reads.
const FORMAT: u32 = 1;

pub(super) struct Header {
    pub(super) id: Option<String>,
    pub(super) title: Option<Text>,
    pub(super) as_of: Option<At<PartialDate>>,
    pub(super) languages: Vec<Lang>,
    pub(super) lens: Option<Lens>,
    pub(super) vocabularies: BTreeMap<String, Vocabulary>,
    pub(super) part_of: BTreeMap<Key, Key>,
    pub(super) overlaps: BTreeMap<Key, Keys>,
    pub(super) general_areas: Keys,
}

pub(super) fn read(root: &Table<'_>) -> Header {
    check_format(root);
    let languages = languages(root);
    let mut header = Header {
        id: root.need_key("id").map(|id| id.value.to_owned()),
        title: root.need_text("title", &languages).map(|title| title.value),
        as_of: root.need("as_of").and_then(Node::date),
        lens: None,
        vocabularies: vocabularies(root, &languages),
        part_of: BTreeMap::new(),
        overlaps: BTreeMap::new(),
        general_areas: Keys::default(),
        languages,
    };
    header.lens = root.get_table("lens").and_then(|table| lens(&table, &header));
    header.part_of = part_of(root, &header.vocabularies);
    header.overlaps = overlaps(root, &header.vocabularies);
    header.general_areas = general_areas(root, &header.vocabularies);
    root.finish();
    header
}

fn check_format(root: &Table<'_>) {
    if let Some(format) = root.need("format").and_then(Node::count)
        && format.value != FORMAT
    {
        let message = format!("this record is of format {}; this program reads format {FORMAT}", format.value);
        root.reading.fault(Rule::WrongType, format.span, message);
    }
}

fn languages(root: &Table<'_>) -> Vec<Lang> {
    let mut languages = Vec::new();
    for code in root.need("languages").map(Node::strings).unwrap_or_default() {
        match Lang::ALL.into_iter().find(|lang| lang.code() == code.value) {
            Some(lang) if !languages.contains(&lang) => languages.push(lang),
            Some(_) => root.reading.fault(Rule::DuplicateId, code.span, format!("`{}` stands here twice", code.value)),
            None => {
                let message = format!("`{}` is no language of this program", code.value);
                root.reading.fault_with_hint(Rule::UnknownWord, code.span, message, "it speaks en and zh");
            }
        }
    }
    if !languages.contains(&Lang::En) {
        languages.insert(0, Lang::En);
    }
    languages
}

fn lens(table: &Table<'_>, header: &Header) -> Option<Lens> {
    let text = |key| table.need_text(key, &header.languages).map(|text| text.value);
    let key = table.need_key("key");
    let lens = [text("title"), text("reason"), text("eased"), text("tightened"), text("mixed")];
    let sides = table.get_table("sides").and_then(|table| sides(&table, header));
    table.finish();
    let [title, reason, eased, tightened, mixed] = lens;
    Some(Lens {
        key: key?.value.into(),
        title: title?,
        reason: reason?,
        eased: eased?,
        tightened: tightened?,
        mixed: mixed?,
        sides,
    })
}

fn sides(table: &Table<'_>, header: &Header) -> Option<LensSides> {
    let parties = |key| {
        let parties = table.need(key).map(|node| members_in_order(node, "parties", &header.vocabularies));
        parties.into_iter().flatten().collect()
    };
    let (with, against) = (parties("with"), parties("against"));
    let reason = table.need_text("reason", &header.languages);
    table.finish();
    Some(LensSides { with, against, reason: reason?.value })
}

fn general_areas(root: &Table<'_>, vocabularies: &BTreeMap<String, Vocabulary>) -> Keys {
    let areas = root.get("general_areas").map(|node| members_in_order(node, "territories", vocabularies));
    areas.into_iter().flatten().collect()
}

/// Members that lie within another member, such as a part of a region.
fn part_of(root: &Table<'_>, vocabularies: &BTreeMap<String, Vocabulary>) -> BTreeMap<Key, Key> {
    let known = |word: &At<&str>| member(root, word, vocabularies);
    let table = root.get_table("part_of");
    let pairs = table.iter().flat_map(Table::entries);
    pairs.filter_map(|(part, whole)| known(&part).zip(known(&whole.str()?))).collect()
}

/// Members that have others in part, such as an alliance with its members.
fn overlaps(root: &Table<'_>, vocabularies: &BTreeMap<String, Vocabulary>) -> BTreeMap<Key, Keys> {
    let known = |word: &At<&str>| member(root, word, vocabularies);
    let table = root.get_table("overlaps");
    let lists = table.iter().flat_map(Table::entries);
    lists
        .filter_map(|(whole, parts)| Some((known(&whole)?, parts.strings().iter().filter_map(known).collect())))
        .collect()
}

/// The key where any vocabulary has it; a fault where not.
fn member(root: &Table<'_>, word: &At<&str>, vocabularies: &BTreeMap<String, Vocabulary>) -> Option<Key> {
    let is_known = vocabularies.values().any(|words| words.contains_key(word.value));
    if !is_known {
        let message = format!("`{}` is in no vocabulary", word.value);
        let words = vocabularies.values().flat_map(|words| words.keys().map(|key| &**key));
        root.reading.unknown(Rule::UnknownWord, word.span.clone(), message, word.value, words);
    }
    is_known.then(|| Key::from(word.value))
}

fn vocabularies(root: &Table<'_>, languages: &[Lang]) -> BTreeMap<String, Vocabulary> {
    let Some(table) = root.get_table("vocabulary") else {
        return BTreeMap::new();
    };
    table
        .entries()
        .filter_map(|(name, words)| {
            let words = words.table()?.entries().filter_map(|(key, title)| {
                root.reading.check_key(&key);
                Some((key.value.into(), title.text(languages)?.value))
            });
            Some((name.value.to_owned(), words.collect()))
        })
        .collect()
}
