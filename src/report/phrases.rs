//! Terms in words: `cap 600,000 persons → cap 800,000 persons (+200,000, +33.3%)`.

use rust_decimal::Decimal;

use crate::compare::{DeltaUnit, Direction, Field, Member, TermChange, TermValue};
use crate::record::{Bound, DateValue, DurationUnit, Key, Lang, Lens, Provision, Quantity, Record, Value};

use super::document::{Line, Role};
use super::messages::{self as say, Message};
use super::numbers::{amount, signed};

/// Phrases in one language, with the words of one record.
#[derive(Clone, Copy)]
pub(super) struct Phrases<'a> {
    pub(super) record: &'a Record,
    pub(super) lang: Lang,
}

impl<'a> Phrases<'a> {
    pub(super) fn get(self, message: Message) -> &'static str {
        message.get(self.lang)
    }

    pub(super) fn word(self, vocabulary: &str, key: &'a str) -> &'a str {
        self.record.word(vocabulary, key, self.lang)
    }

    /// Words of a vocabulary, set apart by commas.
    pub(super) fn words(self, vocabulary: &str, keys: impl IntoIterator<Item = &'a Key>) -> String {
        let words: Vec<&str> = keys.into_iter().map(|key| self.word(vocabulary, key)).collect();
        words.join(self.comma())
    }

    pub(super) fn comma(self) -> &'static str {
        match self.lang {
            Lang::En => ", ",
            Lang::Zh => "、",
        }
    }

    pub(super) fn colon(self) -> &'static str {
        match self.lang {
            Lang::En => ": ",
            Lang::Zh => "：",
        }
    }

    /// What stands between words of different origin: Chinese has no blank there.
    pub(super) fn gap(self) -> &'static str {
        match self.lang {
            Lang::En => " ",
            Lang::Zh => "",
        }
    }

    /// What stands in brackets behind a word.
    pub(super) fn in_brackets(self, text: &str) -> String {
        match self.lang {
            Lang::En => format!(" ({text})"),
            Lang::Zh => format!("（{text}）"),
        }
    }

    pub(super) fn semicolon(self) -> &'static str {
        match self.lang {
            Lang::En => "; ",
            Lang::Zh => "；",
        }
    }

    /// What ends a sentence before another.
    pub(super) fn full_stop(self) -> &'static str {
        match self.lang {
            Lang::En => ". ",
            Lang::Zh => "。",
        }
    }

    pub(super) fn level(self, provision: &'a Provision, key: &'a str) -> &'a str {
        let level = provision.answer.scale().and_then(|scale| scale.level(key));
        level.map_or(key, |level| level.title.wording(self.lang))
    }

    fn amount(self, bound: Bound, value: Decimal, unit: &'a Key) -> String {
        let value = amount(value, self.lang);
        let (bound, unit) = (self.get(say::bound(bound)), self.word("units", unit));
        match self.lang {
            Lang::En => format!("{bound} {value} {unit}"),
            Lang::Zh => format!("{bound}{value}{unit}"),
        }
    }

    fn date(self, date: &'a DateValue) -> String {
        match date {
            DateValue::Open => self.get(say::OPEN_DATE).to_owned(),
            DateValue::On(date) => date.to_string(),
            DateValue::By(date) => format!("{} {date}", self.get(say::BY)),
            DateValue::Event(event) => {
                format!("{}{}{}", self.get(say::ON_THE_DAY_OF), self.gap(), self.word("events", event))
            }
        }
    }

    fn length(self, count: Decimal, unit: DurationUnit) -> String {
        match self.lang {
            Lang::En if count.abs() == Decimal::ONE => {
                format!("{count} {}", self.get(say::time(unit)).trim_end_matches('s'))
            }
            Lang::En => format!("{count} {}", self.get(say::time(unit))),
            Lang::Zh => format!("{count}{}", self.get(say::time(unit))),
        }
    }

    /// One value of a term.
    pub(super) fn term(self, value: &TermValue<'a>, provision: &'a Provision) -> String {
        match value {
            TermValue::State(state) => self.get(say::state(*state)).to_owned(),
            TermValue::Answer(says) => says.map_or("–", |says| says.wording(self.lang)).to_owned(),
            TermValue::Amount(bound, value, unit) => self.amount(*bound, *value, unit),
            TermValue::NoLimit => self.get(say::NO_LIMIT).to_owned(),
            TermValue::Bound(bound) => self.get(say::bound(*bound)).to_owned(),
            TermValue::Unit(unit) => self.word("units", unit).to_owned(),
            TermValue::Level(level) => self.level(provision, level).to_owned(),
            TermValue::Member(Member { vocabulary, key }) => self.word(vocabulary, key).to_owned(),
            TermValue::Nothing => self.get(say::NOTHING).to_owned(),
            TermValue::Share(share) => format!("{share}%"),
            TermValue::Date(date) => self.date(date),
            TermValue::Duration(kind, count, unit) => {
                let (kind, length) = (self.get(say::duration(*kind)), self.length(Decimal::from(*count), *unit));
                match self.lang {
                    Lang::En => format!("{kind} {length}"),
                    Lang::Zh => format!("{kind}{length}"),
                }
            }
            TermValue::YesNo(answer) => self.get(if *answer { say::YES } else { say::NO }).to_owned(),
            TermValue::Modality(modality) => self.get(say::modality(*modality)).to_owned(),
        }
    }

    /// A changed term as a line, with what it means through the lens.
    pub(super) fn change(self, change: &TermChange<'a>, provision: &'a Provision, lens: Option<&'a Lens>) -> Line {
        let line = Line::of(Role::Muted, format!("{}{}", self.label(change), self.colon()));
        let line = match (&change.from, &change.to) {
            (Some(from), Some(to)) => {
                line.with(Role::Plain, format!("{} → {}", self.term(from, provision), self.term(to, provision)))
            }
            (from, to) if change.field == Field::Status => {
                let status = |value: &Option<TermValue<'a>>| match value {
                    Some(value) => self.term(value, provision),
                    None => self.get(say::NOT_NAMED).to_owned(),
                };
                line.with(Role::Plain, format!("{} → {}", status(from), status(to)))
            }
            (from, to) => {
                let value = from.as_ref().or(to.as_ref()).map(|value| self.term(value, provision)).unwrap_or_default();
                line.with(Role::Plain, value)
            }
        };
        let line = match self.difference(change) {
            Some(difference) if self.lang == Lang::Zh => line.with(Role::Strong, format!("（{difference}）")),
            Some(difference) => line.with(Role::Strong, format!(" ({difference})")),
            None => line,
        };
        match (change.direction, lens) {
            (Some(direction), Some(lens)) => line.with(Role::Plain, " · ").and(self.direction(direction, lens)),
            _ => line,
        }
    }

    fn label(self, change: &TermChange<'a>) -> String {
        let field = self.get(say::field(change.field));
        let what = match (&change.member, change.field) {
            (Some(member), _) => self.word(member.vocabulary, member.key),
            (None, Field::Member) if change.from.is_none() || change.to.is_none() => "",
            _ => field,
        };
        let gained = match (&change.from, &change.to) {
            _ if change.field == Field::Status => None,
            (None, Some(_)) => Some(self.get(say::gained(true))),
            (Some(_), None) => Some(self.get(say::gained(false))),
            _ => None,
        };
        match (gained, self.lang) {
            (None, _) => what.to_owned(),
            (Some(gained), _) if what.is_empty() => gained.to_owned(),
            (Some(gained), Lang::En) => format!("{what} {gained}"),
            (Some(gained), Lang::Zh) => format!("{gained}{what}"),
        }
    }

    /// How much: `+200,000, +33.3%`, `2 levels`.
    fn difference(self, change: &TermChange<'a>) -> Option<String> {
        if let Some(steps) = change.steps {
            let sign = if steps < 0 { "−" } else { "+" };
            let count = steps.unsigned_abs();
            return Some(match self.lang {
                Lang::En => format!("{sign}{count} level{}", if count == 1 { "" } else { "s" }),
                Lang::Zh => format!("{sign}{count}级"),
            });
        }
        let delta = change.delta?;
        let mut difference = match change.delta_unit() {
            Some(DeltaUnit::Time(unit)) => {
                let sign = if delta.is_sign_negative() { "−" } else { "+" };
                format!("{sign}{}", self.length(delta.abs(), unit))
            }
            _ => signed(delta, self.lang),
        };
        if let Some(percent) = change.percent {
            let comma = if self.lang == Lang::Zh { "，" } else { ", " };
            difference.push_str(&format!("{comma}{}%", signed(percent, Lang::En)));
        }
        Some(difference)
    }

    /// What a change means through the lens.
    pub(super) fn direction(self, direction: Direction, lens: &'a Lens) -> Line {
        let (text, role) = match direction {
            Direction::Eased => (&lens.eased, Role::Eased),
            Direction::Tightened => (&lens.tightened, Role::Tightened),
            Direction::Mixed => (&lens.mixed, Role::Caution),
        };
        Line::of(role, text.wording(self.lang))
    }

    /// A value of a clause in a few words.
    pub(super) fn value(self, value: &'a Value, provision: &'a Provision) -> String {
        match value {
            Value::Quantity(Quantity::NoLimit) => self.get(say::NO_LIMIT).to_owned(),
            Value::Quantity(Quantity::Amounts { bounds, unit }) => {
                let amounts: Vec<String> =
                    bounds.iter().map(|(bound, value)| self.amount(*bound, *value, unit)).collect();
                amounts.join(self.comma())
            }
            Value::Level(level) => self.level(provision, level).to_owned(),
            Value::Set(members) if members.is_empty() => self.get(say::NOTHING).to_owned(),
            Value::Set(members) => self.words(provision.answer.vocabulary().unwrap_or_default(), members),
            Value::Map(map) => {
                let of = provision.answer.vocabulary().unwrap_or_default();
                let statuses: Vec<String> = map
                    .iter()
                    .map(|(key, level)| {
                        format!("{}{}{}", self.word(of, key), self.colon(), self.level(provision, level))
                    })
                    .collect();
                statuses.join(self.semicolon())
            }
            Value::Shares(shares) => {
                let of = provision.answer.vocabulary().unwrap_or_default();
                let shares: Vec<String> =
                    shares.iter().map(|(key, share)| format!("{} {share}%", self.word(of, key))).collect();
                shares.join(self.comma())
            }
            Value::Date(date) => self.date(date),
            Value::Duration(value) => {
                let length = self.term(&TermValue::Duration(value.kind, value.count, value.unit), provision);
                match &value.after {
                    Some(event) => format!(
                        "{length} ({}{}{})",
                        self.get(say::field(Field::Anchor)),
                        self.colon(),
                        self.word("events", event)
                    ),
                    None => length,
                }
            }
            Value::YesNo(answer) => self.get(if *answer { say::YES } else { say::NO }).to_owned(),
        }
    }
}
