//! Reading the value of a clause by the type of its provision.

use std::collections::BTreeMap;

use rust_decimal::Decimal;
use toml::de::DeValue;

use super::super::diagnostic::Rule;
use super::super::value::{Bound, DateValue, Duration, DurationUnit, DurationValue, Quantity, Value};
use super::super::{Answer, Key, Keys, Provision, Vocabulary};
use super::Context;
use super::known::{known_level, known_member};
use super::table::{At, Node, Table};

/// The value, or nothing where it is at fault; then the fault is reported.
pub(super) fn value(node: Node<'_>, provision: &Provision, context: &Context<'_>) -> Option<Value> {
    match &provision.answer {
        Answer::Level(_) => level(node, provision).map(Value::Level),
        Answer::Quantity(units) => quantity(node, units, provision).map(Value::Quantity),
        Answer::Set(of) => Some(Value::Set(members(node, of, context))),
        Answer::Map(of, _) => map(node, of, provision, context),
        Answer::Shares(of) => shares(node, of, context),
        Answer::Date => date(node, context).map(Value::Date),
        Answer::Duration => duration(node, context).map(Value::Duration),
        Answer::YesNo => node.bool().map(Value::YesNo),
        Answer::Text => {
            let message = format!("`{}` is of type text: its clauses have words and no value", provision.key);
            node.reading.fault(Rule::WrongValue, node.span(), message);
            None
        }
    }
}

/// Members of a vocabulary, each known.
pub(super) fn members(node: Node<'_>, of: &str, context: &Context<'_>) -> Keys {
    members_in_order(node, of, context.vocabularies).into_iter().collect()
}

/// Members of a vocabulary, each known, as they are listed.
pub(super) fn members_in_order(node: Node<'_>, of: &str, vocabularies: &BTreeMap<String, Vocabulary>) -> Vec<Key> {
    node.strings().iter().filter_map(|member| known_member(node.reading, member, of, vocabularies)).collect()
}

fn word(node: Node<'_>, member: &At<&str>, of: &str, context: &Context<'_>) -> Option<Key> {
    known_member(node.reading, member, of, context.vocabularies)
}

fn level(node: Node<'_>, provision: &Provision) -> Option<Key> {
    known_level(node.reading, &node.str()?, provision)
}

fn wrong_value(node: Node<'_>, wanted: &str) {
    let message = format!("this is not a value of type {wanted}");
    node.reading.fault(Rule::WrongValue, node.span(), message);
}

fn decimal(node: Node<'_>) -> Option<Decimal> {
    let number = match node.value() {
        DeValue::Integer(integer) => i64::from_str_radix(integer.as_str(), integer.radix()).ok().map(Decimal::from),
        DeValue::Float(float) => float.as_str().parse().ok(),
        _ => None,
    };
    match number {
        Some(number) if number >= Decimal::ZERO => Some(number.normalize()),
        _ => {
            node.reading.fault(
                Rule::WrongValue,
                node.span(),
                "this is not an amount: wanted is a number from 0 up to 9,223,372,036,854,775,807",
            );
            None
        }
    }
}

fn quantity(node: Node<'_>, units: &[Key], provision: &Provision) -> Option<Quantity> {
    if node.value().as_str() == Some("no-limit") {
        return Some(Quantity::NoLimit);
    }
    if !node.value().is_table() {
        wrong_value(
            node,
            "quantity: write { cap = 600_000 }, with a bound (cap, floor, fixed, level, target, pledge), or \"no-limit\"",
        );
        return None;
    }
    let table = node.table()?;
    let mut bounds = BTreeMap::new();
    for bound in Bound::ALL {
        if let Some(amount) = table.get(bound.name()).and_then(decimal) {
            bounds.insert(bound, amount);
        }
    }
    let unit = match table.get_str("unit") {
        Some(unit) if !units.iter().any(|known| &**known == unit.value) => {
            let message = format!("`{}` is no unit of `{}`", unit.value, provision.key);
            table.reading.unknown(Rule::WrongUnit, unit.span, message, unit.value, units.iter().map(|u| &**u));
            None
        }
        Some(unit) => Some(unit.value.into()),
        None => units.first().cloned(),
    };
    table.finish();
    if bounds.is_empty() {
        wrong_value(node, "quantity: it has no amount; write { cap = 600_000 }");
        return None;
    }
    Some(Quantity::Amounts { bounds, unit: unit? })
}

fn map(node: Node<'_>, of: &str, provision: &Provision, context: &Context<'_>) -> Option<Value> {
    if !node.value().is_table() {
        wrong_value(node, "map: write { crimea = \"level\", ... }");
        return None;
    }
    let statuses = node
        .table()?
        .entries()
        .filter_map(|(member, status)| Some((word(node, &member, of, context)?, level(status, provision)?)));
    Some(Value::Map(statuses.collect()))
}

fn shares(node: Node<'_>, of: &str, context: &Context<'_>) -> Option<Value> {
    if !node.value().is_table() {
        wrong_value(node, "shares: write { russia = 50, ukraine = 50 }, in per cent");
        return None;
    }
    let shares: BTreeMap<Key, Decimal> = node
        .table()?
        .entries()
        .filter_map(|(member, share)| Some((word(node, &member, of, context)?, decimal(share)?)))
        .collect();
    if shares.values().sum::<Decimal>() > Decimal::ONE_HUNDRED {
        node.reading.fault(Rule::WrongValue, node.span(), "these shares add up to more than 100 per cent");
        return None;
    }
    Some(Value::Shares(shares))
}

fn date(node: Node<'_>, context: &Context<'_>) -> Option<DateValue> {
    if node.value().as_str() == Some("open") {
        return Some(DateValue::Open);
    }
    if !node.value().is_table() {
        wrong_value(node, "date: write { on = 2027-01-01 }, { by = \"2027\" }, { event = \"signature\" } or \"open\"");
        return None;
    }
    let table = node.table()?;
    let on = table.date("on").map(|date| DateValue::On(date.value));
    let by = table.date("by").map(|date| DateValue::By(date.value));
    let event = table.get_str("event").and_then(|event| word(node, &event, "events", context)).map(DateValue::Event);
    table.finish();
    one_of(node, [on, by, event], "date: it has `on`, `by` or `event`, one of them")
}

fn duration(node: Node<'_>, context: &Context<'_>) -> Option<DurationValue> {
    if !node.value().is_table() {
        wrong_value(node, "duration: write { within = \"100 days\", after = \"signature\" }");
        return None;
    }
    let table = node.table()?;
    let lengths = Duration::ALL.map(|kind| Some((kind, length(&table, kind)?)));
    let after = table.get_str("after").and_then(|event| word(node, &event, "events", context));
    table.finish();
    let (kind, (count, unit)) = one_of(node, lengths, "duration: it has `within`, `lasts` or `at-least`, one of them")?;
    Some(DurationValue { kind, count, unit, after })
}

fn length(table: &Table<'_>, kind: Duration) -> Option<(u32, DurationUnit)> {
    let text = table.get_str(kind.name())?;
    let parsed = text.value.split_once(' ').and_then(|(count, unit)| {
        let count = count.parse().ok()?;
        let unit = DurationUnit::ALL.into_iter().find(|known| known.name() == unit)?;
        Some((count, unit))
    });
    if parsed.is_none() {
        let message = format!("`{}` is no length of time", text.value);
        table.reading.fault_with_hint(
            Rule::WrongValue,
            text.span,
            message,
            "write \"100 days\"; units are days, weeks, months, years",
        );
    }
    parsed
}

fn one_of<T>(node: Node<'_>, choices: impl IntoIterator<Item = Option<T>>, wanted: &str) -> Option<T> {
    let mut given: Vec<T> = choices.into_iter().flatten().collect();
    if given.len() != 1 {
        wrong_value(node, wanted);
        return None;
    }
    given.pop()
}
