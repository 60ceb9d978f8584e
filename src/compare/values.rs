//! Comparing two values by their type.

use std::collections::{BTreeMap, BTreeSet};

use rust_decimal::Decimal;

use crate::record::{Answer, Bound, DateValue, DurationValue, Key, Keys, Provision, Quantity, Scale, Up, Value};

use super::terms::{Direction, Field, Member, TermChange, TermValue, length, members};

/// What differs between two values of one provision.
pub(super) fn values<'a>(
    from: Option<&'a Value>,
    to: Option<&'a Value>,
    provision: &'a Provision,
) -> Vec<TermChange<'a>> {
    let up = provision.up;
    match (from, to, &provision.answer) {
        _ if from == to => Vec::new(),
        (Some(Value::Quantity(from)), Some(Value::Quantity(to)), _) => quantities(from, to, up),
        (Some(Value::Level(from)), Some(Value::Level(to)), Answer::Level(scale)) => {
            vec![levels(Field::Level, from, to, scale, up)]
        }
        (Some(Value::Set(from)), Some(Value::Set(to)), Answer::Set(of)) => sets(from, to, of, up),
        (Some(Value::Map(from)), Some(Value::Map(to)), Answer::Map(of, scale)) => {
            statuses(&borrowed(from), &borrowed(to), of, scale, up)
        }
        (Some(Value::Shares(from)), Some(Value::Shares(to)), Answer::Shares(of)) => shares(from, to, of),
        (Some(Value::Date(from)), Some(Value::Date(to)), _) => vec![dates(from, to, up)],
        (Some(Value::Duration(from)), Some(Value::Duration(to)), _) => durations(from, to, up),
        (Some(Value::YesNo(from)), Some(Value::YesNo(to)), _) => {
            let change = TermChange::new(Field::YesNo, Some(TermValue::YesNo(*from)), Some(TermValue::YesNo(*to)));
            vec![TermChange { direction: Direction::of(*to, up), ..change }]
        }
        // A record that was read has values of its provisions' types only.
        _ => Vec::new(),
    }
}

fn quantities<'a>(from: &'a Quantity, to: &'a Quantity, up: Up) -> Vec<TermChange<'a>> {
    match (from, to) {
        (Quantity::NoLimit, Quantity::NoLimit) => Vec::new(),
        (Quantity::NoLimit, Quantity::Amounts { bounds, unit }) => limits(bounds, unit)
            .map(|(limit, is_cap)| {
                let direction = is_cap.then(|| Direction::of(false, up)).flatten();
                TermChange { direction, ..TermChange::new(Field::Amount, Some(TermValue::NoLimit), Some(limit)) }
            })
            .collect(),
        (Quantity::Amounts { bounds, unit }, Quantity::NoLimit) => limits(bounds, unit)
            .map(|(limit, is_cap)| {
                let direction = is_cap.then(|| Direction::of(true, up)).flatten();
                TermChange { direction, ..TermChange::new(Field::Amount, Some(limit), Some(TermValue::NoLimit)) }
            })
            .collect(),
        (Quantity::Amounts { bounds: from, unit: from_unit }, Quantity::Amounts { bounds: to, unit: to_unit }) => {
            amounts((from, from_unit), (to, to_unit), up)
        }
    }
}

type Amounts<'a> = (&'a BTreeMap<Bound, Decimal>, &'a Key);

/// Each amount with whether it is a cap: only against a cap does "no limit" read as more room.
fn limits<'a>(bounds: &'a BTreeMap<Bound, Decimal>, unit: &'a Key) -> impl Iterator<Item = (TermValue<'a>, bool)> {
    bounds.iter().map(move |(bound, amount)| (TermValue::Amount(*bound, *amount, unit), *bound == Bound::Cap))
}

/// Amounts with the same meaning are compared with each other; what is left over on both sides is compared in its order.
fn amounts<'a>(from: Amounts<'a>, to: Amounts<'a>, up: Up) -> Vec<TermChange<'a>> {
    let mut changes = Vec::new();
    if from.1 != to.1 {
        changes.push(TermChange::new(Field::Unit, Some(TermValue::Unit(from.1)), Some(TermValue::Unit(to.1))));
    }
    let shared = from.0.keys().filter(|bound| to.0.contains_key(bound));
    for bound in shared {
        changes.extend(amount_change((*bound, from.0[bound], from.1), (*bound, to.0[bound], to.1), up));
    }
    let only = |one: Amounts<'a>, other: Amounts<'a>| -> Vec<(Bound, Decimal, &'a Key)> {
        let bounds = one.0.iter().filter(|(bound, _)| !other.0.contains_key(bound));
        bounds.map(|(bound, amount)| (*bound, *amount, one.1)).collect()
    };
    let (gone, new) = (only(from, to), only(to, from));
    let pairs = gone.len().min(new.len());
    for (from, to) in gone.iter().zip(&new) {
        changes.extend(amount_change(*from, *to, up));
        changes.push(TermChange::new(Field::Bound, Some(TermValue::Bound(from.0)), Some(TermValue::Bound(to.0))));
    }
    let value = |(bound, amount, unit)| Some(TermValue::Amount(bound, amount, unit));
    changes.extend(gone[pairs..].iter().map(|amount| TermChange::new(Field::Amount, value(*amount), None)));
    changes.extend(new[pairs..].iter().map(|amount| TermChange::new(Field::Amount, None, value(*amount))));
    changes
}

fn amount_change<'a>(from: (Bound, Decimal, &'a Key), to: (Bound, Decimal, &'a Key), up: Up) -> Option<TermChange<'a>> {
    if from.1 == to.1 && from.2 == to.2 {
        return None;
    }
    let value = |(bound, amount, unit)| Some(TermValue::Amount(bound, amount, unit));
    let change = TermChange::new(Field::Amount, value(from), value(to));
    let is_size = |bound| matches!(bound, Bound::Cap | Bound::Level | Bound::Fixed);
    if from.2 != to.2 || (from.0 != to.0 && !(is_size(from.0) && is_size(to.0))) {
        return Some(change);
    }
    // A cap and a stated level have a difference, but more of one is not more room than less of the other.
    let direction = if from.0 == to.0 { Direction::of(to.1 > from.1, up) } else { None };
    Some(TermChange { direction, ..change.with_amounts(from.1, to.1) })
}

fn levels<'a>(field: Field, from: &'a Key, to: &'a Key, scale: &Scale, up: Up) -> TermChange<'a> {
    let steps = scale.steps(from, to);
    let direction = steps.and_then(|steps| Direction::of(steps > 0, up));
    TermChange { steps, direction, ..TermChange::new(field, Some(TermValue::Level(from)), Some(TermValue::Level(to))) }
}

fn sets<'a>(from: &'a Keys, to: &'a Keys, of: &'a str, up: Up) -> Vec<TermChange<'a>> {
    let changes = members(Field::Member, of, from, to).map(|change| {
        let direction = Direction::of(change.to.is_some(), up);
        let was = change.from.or(from.is_empty().then_some(TermValue::Nothing));
        let is = change.to.or(to.is_empty().then_some(TermValue::Nothing));
        TermChange { direction, from: was, to: is, ..TermChange::new(Field::Member, None, None) }
    });
    changes.collect()
}

/// The statuses of areas, put together from one or several clauses.
pub(super) type Statuses<'a> = BTreeMap<&'a Key, &'a Key>;

fn borrowed(map: &BTreeMap<Key, Key>) -> Statuses<'_> {
    map.iter().collect()
}

/// What differs area by area. An area that only one side names has no direction.
pub(super) fn statuses<'a>(
    from: &Statuses<'a>,
    to: &Statuses<'a>,
    of: &'a str,
    scale: &Scale,
    up: Up,
) -> Vec<TermChange<'a>> {
    let areas: BTreeSet<&'a Key> = from.keys().chain(to.keys()).copied().collect();
    let changes = areas.into_iter().filter_map(|area| {
        let change = match (from.get(area).copied(), to.get(area).copied()) {
            (from, to) if from == to => return None,
            (Some(from), Some(to)) => levels(Field::Status, from, to, scale, up),
            (from, to) => TermChange::new(Field::Status, from.map(TermValue::Level), to.map(TermValue::Level)),
        };
        Some(TermChange { member: Some(Member { vocabulary: of, key: area }), ..change })
    });
    changes.collect()
}

fn shares<'a>(from: &'a BTreeMap<Key, Decimal>, to: &'a BTreeMap<Key, Decimal>, of: &'a str) -> Vec<TermChange<'a>> {
    let holders: BTreeSet<&'a Key> = from.keys().chain(to.keys()).collect();
    let changes = holders.into_iter().filter_map(|holder| {
        let (from, to) = (from.get(holder).copied(), to.get(holder).copied());
        if from == to {
            return None;
        }
        let change = TermChange::new(Field::Share, from.map(TermValue::Share), to.map(TermValue::Share));
        let delta = from.zip(to).and_then(|(from, to)| to.checked_sub(from));
        Some(TermChange { delta, member: Some(Member { vocabulary: of, key: holder }), ..change })
    });
    changes.collect()
}

fn dates<'a>(from: &'a DateValue, to: &'a DateValue, up: Up) -> TermChange<'a> {
    let change = TermChange::new(Field::Date, Some(TermValue::Date(from)), Some(TermValue::Date(to)));
    let day = |date: &DateValue| match date {
        DateValue::On(date) | DateValue::By(date) => Some(*date),
        DateValue::Open | DateValue::Event(_) => None,
    };
    let is_alike = std::mem::discriminant(from) == std::mem::discriminant(to);
    let Some((from, to)) = day(from).zip(day(to)).filter(|_| is_alike) else {
        return change;
    };
    let direction = if from.is_after(to) || to.is_after(from) { Direction::of(to.is_after(from), up) } else { None };
    TermChange { delta: from.days_until(to).map(Decimal::from), direction, ..change }
}

fn durations<'a>(from: &'a DurationValue, to: &'a DurationValue, up: Up) -> Vec<TermChange<'a>> {
    let mut changes = Vec::new();
    if (from.kind, from.length()) != (to.kind, to.length()) {
        changes.push(duration_change(from, to, up));
    }
    if from.after != to.after {
        let event = |key| TermValue::Member(Member { vocabulary: "events", key });
        changes.push(TermChange::new(Field::Anchor, from.after.as_ref().map(event), to.after.as_ref().map(event)));
    }
    changes
}

fn duration_change<'a>(from: &'a DurationValue, to: &'a DurationValue, up: Up) -> TermChange<'a> {
    let change = TermChange::new(Field::Duration, Some(length(from)), Some(length(to)));
    let ((from_unit, from_length), (to_unit, to_length)) = (from.length(), to.length());
    if from_unit != to_unit || from.kind != to.kind || from_length == to_length {
        return change;
    }
    let direction = Direction::of(to_length > from_length, up);
    TermChange { direction, ..change.with_amounts(Decimal::from(from_length), Decimal::from(to_length)) }
}
