//! Which members of vocabularies terms name: parties, areas, qualifiers, events, units.

use crate::record::{DateValue, Key, Provision, Quantity, Terms, Value};

use super::Member;

/// The members that terms name, each with its vocabulary; one may come twice.
pub(super) fn members<'a>(terms: &'a Terms, provision: &'a Provision) -> impl Iterator<Item = Member<'a>> {
    let beside = [
        ("qualifiers", &terms.qualifiers),
        ("parties", &terms.bound),
        ("parties", &terms.beneficiaries),
        ("territories", &terms.areas),
    ];
    let beside =
        beside.into_iter().flat_map(|(vocabulary, keys)| keys.iter().map(move |key| Member { vocabulary, key }));
    terms.value.iter().flat_map(|value| of_value(value, provision)).chain(beside)
}

fn of_value<'a>(value: &'a Value, provision: &'a Provision) -> Vec<Member<'a>> {
    let vocabulary = provision.answer.vocabulary().unwrap_or_default();
    let own = |key: &'a Key| Member { vocabulary, key };
    match value {
        Value::Set(members) => members.iter().map(own).collect(),
        Value::Map(map) => map.keys().map(own).collect(),
        Value::Shares(shares) => shares.keys().map(own).collect(),
        Value::Quantity(Quantity::Amounts { unit, .. }) => vec![Member { vocabulary: "units", key: unit }],
        Value::Date(DateValue::Event(event)) => vec![Member { vocabulary: "events", key: event }],
        Value::Duration(length) => length.after.iter().map(|key| Member { vocabulary: "events", key }).collect(),
        Value::Quantity(Quantity::NoLimit) | Value::Level(_) | Value::Date(_) | Value::YesNo(_) => Vec::new(),
    }
}
