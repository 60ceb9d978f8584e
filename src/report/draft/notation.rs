//! Values and texts in the notation of plan files.

use rust_decimal::Decimal;
use toml_writer::{ToTomlValue, TomlStringBuilder};

use crate::record::{
    Answer, DateValue, Duration, DurationUnit, DurationValue, Key, Lang, PartialDate, Provision, Quantity, Record,
    Text, Value,
};

use super::super::numbers::grouped;
use super::super::visible;

/// A string with its quotation marks, in one line.
pub(super) fn string(text: &str) -> String {
    TomlStringBuilder::new(text).as_basic().to_toml_value()
}

/// Words of a file in one line of a comment: nothing in them moves a terminal or ends the comment.
pub(super) fn remark(words: &str) -> String {
    let one_line = words.split_whitespace().collect::<Vec<_>>().join(" ");
    visible(&one_line).into_owned()
}

/// A list of strings.
pub(super) fn list<'a>(words: impl IntoIterator<Item = &'a str>) -> String {
    format!("[{}]", words.into_iter().map(string).collect::<Vec<_>>().join(", "))
}

/// A list of keys.
pub(super) fn keys<'a>(keys: impl IntoIterator<Item = &'a Key>) -> String {
    list(keys.into_iter().map(|key| &**key))
}

/// A text in every language of the record that has it.
pub(super) fn text(text: &Text, record: &Record) -> String {
    let own = record.languages.iter().filter_map(|lang| Some((lang.code(), string(text.own(*lang)?))));
    format!("{{ {} }}", own.map(|(code, words)| format!("{code} = {words}")).collect::<Vec<_>>().join(", "))
}

fn number(amount: Decimal) -> String {
    grouped(amount).replace(',', "_")
}

fn day(date: PartialDate) -> String {
    match date {
        PartialDate::Day(day) => day.to_string(),
        date => string(&date.to_string()),
    }
}

fn pairs(pairs: impl Iterator<Item = (String, String)>) -> String {
    format!("{{ {} }}", pairs.map(|(key, value)| format!("{key} = {value}")).collect::<Vec<_>>().join(", "))
}

/// A date as the head of a file has it.
pub(super) fn date(date: PartialDate) -> String {
    day(date)
}

/// A value.
pub(super) fn value(value: &Value, provision: &Provision) -> String {
    match value {
        Value::Quantity(Quantity::NoLimit) => string("no-limit"),
        Value::Quantity(Quantity::Amounts { bounds, unit }) => {
            let is_first = matches!(&provision.answer, Answer::Quantity(units) if units.first() == Some(unit));
            let unit = (!is_first).then(|| ("unit".to_owned(), string(unit)));
            pairs(bounds.iter().map(|(bound, amount)| (bound.name().to_owned(), number(*amount))).chain(unit))
        }
        Value::Level(level) => string(level),
        Value::Set(members) => keys(members),
        Value::Map(statuses) => pairs(statuses.iter().map(|(area, level)| (area.to_string(), string(level)))),
        Value::Shares(shares) => pairs(shares.iter().map(|(party, share)| (party.to_string(), number(*share)))),
        Value::Date(DateValue::Open) => string("open"),
        Value::Date(DateValue::On(on)) => pairs(std::iter::once(("on".to_owned(), day(*on)))),
        Value::Date(DateValue::By(by)) => pairs(std::iter::once(("by".to_owned(), day(*by)))),
        Value::Date(DateValue::Event(event)) => pairs(std::iter::once(("event".to_owned(), string(event)))),
        Value::Duration(length) => duration(length),
        Value::YesNo(answer) => answer.to_string(),
    }
}

fn duration(length: &DurationValue) -> String {
    let count = string(&format!("{} {}", length.count, length.unit.name()));
    let after = length.after.iter().map(|event| ("after".to_owned(), string(event)));
    pairs(std::iter::once((length.kind.name().to_owned(), count)).chain(after))
}

/// What values of a provision look like: what an editor may write.
pub(super) fn choices(provision: &Provision, record: &Record, lang: Lang) -> String {
    let members = |of: &str| {
        let words = record.vocabularies.get(of);
        words.into_iter().flat_map(|words| words.keys()).map(|key| string(key)).collect::<Vec<_>>().join(", ")
    };
    let levels = || {
        let levels = provision.answer.scale().map(|scale| &scale.levels[..]).unwrap_or_default();
        let told = levels.iter().map(|level| format!("{} ({})", string(&level.key), level.title.wording(lang)));
        told.collect::<Vec<_>>().join(" | ")
    };
    match &provision.answer {
        Answer::Level(_) => levels(),
        Answer::Quantity(units) => {
            let first = units.first().map_or("", |unit| &**unit);
            let bounds = crate::record::Bound::ALL.map(|bound| format!("{{ {} = ... }}", bound.name()));
            format!("{} | \"no-limit\" ({})", bounds.join(" | "), record.word("units", first, lang))
        }
        Answer::Set(of) => format!("[...]: {}", members(of)),
        Answer::Map(of, _) => format!("{{ {of} = level, ... }}: {}", levels()),
        Answer::Shares(of) => format!("{{ {of} = per cent, ... }}"),
        Answer::Date => {
            format!("{{ on = ... }} | {{ by = ... }} | {{ event = ... }} ({}) | \"open\"", members("events"))
        }
        Answer::Duration => {
            let kinds = Duration::ALL.map(|kind| format!("{{ {} = \"...\" }}", kind.name()));
            let units = DurationUnit::ALL.map(DurationUnit::name).join(", ");
            format!("{} ({units}), after = ... ({})", kinds.join(" | "), members("events"))
        }
        Answer::YesNo => "true | false".to_owned(),
        Answer::Text => String::new(),
    }
}
