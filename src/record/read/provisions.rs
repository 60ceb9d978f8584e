//! `provisions.toml`: topics, provisions with their scales, and retired keys.

use std::collections::HashSet;

use super::super::diagnostic::Rule;
use super::super::provision::{Answer, Level, PaxCodes, Provision, Retired, Scale, Topic, Up};
use super::super::{Key, Lang};
use super::header::Header;
use super::table::{At, Node, Table};

/// The words for the type of an answer.
const TYPES: [&str; 9] = ["level", "quantity", "set", "map", "shares", "date", "duration", "yes-no", "text"];

/// What more may mean through a lens.
const UPS: [Up; 3] = [Up::Eased, Up::Tightened, Up::Neither];

pub(super) struct Provisions {
    pub(super) topics: Vec<Topic>,
    pub(super) provisions: Vec<Provision>,
    pub(super) retired: Vec<Retired>,
}

pub(super) fn read(root: &Table<'_>, header: &Header) -> Provisions {
    let mut keys = Keys::default();
    let topics: Vec<Topic> = root.tables("topic").iter().filter_map(|table| topic(table, header, &mut keys)).collect();
    let mut keys = Keys::default();
    let tables = root.tables("provision");
    let mut provisions: Vec<Provision> =
        tables.iter().filter_map(|table| provision(table, header, &topics, &mut keys)).collect();
    for table in &tables {
        set_whole(table, &mut provisions);
        table.finish();
    }
    let rank = |provision: &Provision| topics.iter().position(|topic| topic.key == provision.topic);
    provisions.sort_by_key(rank);
    let retired = root
        .tables("retired")
        .iter()
        .filter_map(|table| retired(table, &header.languages, &provisions, &mut keys))
        .collect();
    root.finish();
    Provisions { topics, provisions, retired }
}

/// The keys seen so far, to find one that stands twice.
#[derive(Default)]
struct Keys<'a>(HashSet<&'a str>);

impl<'a> Keys<'a> {
    fn note(&mut self, table: &Table<'_>, key: &At<&'a str>) {
        if !self.0.insert(key.value) {
            let message = format!("`{}` is already the key of another", key.value);
            table.reading.fault(Rule::DuplicateId, key.span.clone(), message);
        }
    }
}

fn topic<'a>(table: &Table<'a>, header: &Header, keys: &mut Keys<'a>) -> Option<Topic> {
    let key = table.need_key("key");
    let title = table.need_text("title", &header.languages);
    let pax = pax(table);
    table.finish();
    let key = key?;
    keys.note(table, &key);
    Some(Topic { key: key.value.into(), title: title?.value, pax })
}

fn pax(table: &Table<'_>) -> PaxCodes {
    let Some(codes) = table.get_table("pax") else {
        return PaxCodes::default();
    };
    let list = |key| codes.strings(key).into_iter().map(|code| code.value.to_owned()).collect();
    let pax = PaxCodes { exact: list("exact"), near: list("near") };
    codes.finish();
    pax
}

fn provision<'a>(table: &Table<'a>, header: &Header, topics: &[Topic], keys: &mut Keys<'a>) -> Option<Provision> {
    let languages = &header.languages;
    let key = table.need_key("key");
    let topic = table.need_str("topic").filter(|topic| is_known_topic(table, topic, topics));
    let title = table.need_text("title", languages);
    let question = table.need_text("question", languages);
    let order = table.get_text("order", languages).map(|order| order.value);
    let answer = answer(table, header);
    let up = table.word("up", &UPS, up_name).map(|up| up.value);
    let pax = pax(table);

    let (key, answer) = (key?, answer?);
    keys.note(table, &key);
    let is_scaled = answer.scale().is_some();
    if order.is_none() && (is_scaled || matches!(up, Some(Up::Eased | Up::Tightened))) {
        let message = format!("`{}` does not say why more of it reads as it does", key.value);
        table.reading.fault_with_hint(
            Rule::EmptyScale,
            key.span.clone(),
            message,
            "add `order`, the reason in a sentence",
        );
    }
    Some(Provision {
        key: key.value.into(),
        topic: topic?.value.into(),
        particular_of: None,
        title: title?.value,
        question: question?.value,
        answer,
        up: up.unwrap_or(if is_scaled { Up::Eased } else { Up::Neither }),
        order,
        pax,
    })
}

/// Notes which other provision a provision asks a particular of.
fn set_whole(table: &Table<'_>, provisions: &mut [Provision]) {
    let Some(whole) = table.get_str("particular_of") else { return };
    let key = table.get("key").and_then(Node::str).map(|key| key.value);
    let others = provisions.iter().map(|provision| &*provision.key).filter(|other| key != Some(*other));
    if !others.clone().any(|other| other == whole.value) {
        let message = format!("`{}` is no other provision of the record", whole.value);
        table.reading.unknown(Rule::UnknownProvision, whole.span, message, whole.value, others);
    } else if let Some(own) = provisions.iter_mut().find(|provision| key == Some(&*provision.key)) {
        own.particular_of = Some(whole.value.into());
    }
}

fn up_name(up: Up) -> &'static str {
    match up {
        Up::Eased => "eased",
        Up::Tightened => "tightened",
        Up::Neither => "neither",
    }
}

fn is_known_topic(table: &Table<'_>, topic: &At<&str>, topics: &[Topic]) -> bool {
    let is_known = topics.iter().any(|known| &*known.key == topic.value);
    if !is_known {
        let names = topics.iter().map(|topic| &*topic.key);
        let message = format!("`{}` is no topic of the record", topic.value);
        table.reading.unknown(Rule::UnknownTopic, topic.span.clone(), message, topic.value, names);
    }
    is_known
}

fn answer(table: &Table<'_>, header: &Header) -> Option<Answer> {
    let kind = table.need_str("type")?;
    Some(match kind.value {
        "level" => Answer::Level(scale(table, header)),
        "quantity" => Answer::Quantity(units(table, header)?),
        "set" => Answer::Set(vocabulary(table, header)?),
        "map" => {
            let scale = scale(table, header);
            Answer::Map(vocabulary(table, header)?, scale)
        }
        "shares" => Answer::Shares(vocabulary(table, header)?),
        "date" => Answer::Date,
        "duration" => Answer::Duration,
        "yes-no" => Answer::YesNo,
        "text" => Answer::Text,
        _ => {
            let message = format!("`{}` is no type of answer", kind.value);
            table.reading.fault_with_hint(
                Rule::WrongType,
                kind.span,
                message,
                format!("it is one of: {}", TYPES.join(", ")),
            );
            return None;
        }
    })
}

fn scale(table: &Table<'_>, header: &Header) -> Scale {
    let mut keys = Keys::default();
    let levels: Vec<Level> = table
        .tables("level")
        .iter()
        .filter_map(|level| {
            let key = level.need_key("key");
            let title = level.need_text("title", &header.languages);
            level.finish();
            let key = key?;
            keys.note(level, &key);
            Some(Level { key: key.value.into(), title: title?.value })
        })
        .collect();
    if levels.len() < 2 {
        let message = format!("this scale has {} level{}", levels.len(), if levels.len() == 1 { "" } else { "s" });
        table.reading.fault_with_hint(
            Rule::EmptyScale,
            table.span.clone(),
            message,
            "a scale needs at least two; a question with one answer is of type yes-no",
        );
    }
    let incomparable = incomparable(table, &levels);
    Scale { levels, incomparable }
}

fn incomparable(table: &Table<'_>, levels: &[Level]) -> Vec<(Key, Key)> {
    let pairs = table.get("incomparable").map(Node::list).unwrap_or_default();
    pairs
        .into_iter()
        .filter_map(|pair| {
            let pair_of = pair.strings();
            for name in pair_of.iter().filter(|name| !levels.iter().any(|level| &*level.key == name.value)) {
                let message = format!("`{}` is no level of this scale", name.value);
                let known = levels.iter().map(|level| &*level.key);
                table.reading.unknown(Rule::UnknownLevel, name.span.clone(), message, name.value, known);
            }
            let [one, other] = &pair_of[..] else {
                pair.wrong_type("a list of two levels");
                return None;
            };
            Some((one.value.into(), other.value.into()))
        })
        .collect()
}

fn units(table: &Table<'_>, header: &Header) -> Option<Vec<Key>> {
    let list = table.need("units")?;
    let units: Vec<Key> = super::value::members_in_order(list, "units", &header.vocabularies);
    if units.is_empty() {
        list.wrong_type("a list of at least one unit");
        return None;
    }
    Some(units)
}

fn vocabulary(table: &Table<'_>, header: &Header) -> Option<String> {
    let of = table.need_str("of")?;
    if !header.vocabularies.contains_key(of.value) {
        let names = header.vocabularies.keys().map(String::as_str);
        let message = format!("`{}` is no vocabulary of the record", of.value);
        table.reading.unknown(Rule::UnknownWord, of.span, message, of.value, names);
        return None;
    }
    Some(of.value.to_owned())
}

fn retired<'a>(
    table: &Table<'a>,
    languages: &[Lang],
    provisions: &[Provision],
    keys: &mut Keys<'a>,
) -> Option<Retired> {
    let key = table.need_key("key");
    let replaced_by = table.strings("replaced_by");
    let reason = table.need_text("reason", languages);
    table.finish();
    for name in &replaced_by {
        if !provisions.iter().any(|provision| &*provision.key == name.value) {
            let message = format!("`{}` is no provision of the record", name.value);
            let known = provisions.iter().map(|provision| &*provision.key);
            table.reading.unknown(Rule::UnknownProvision, name.span.clone(), message, name.value, known);
        }
    }
    let key = key?;
    keys.note(table, &key);
    Some(Retired {
        key: key.value.into(),
        replaced_by: replaced_by.into_iter().map(|name| name.value.into()).collect(),
        reason: reason?.value,
    })
}
