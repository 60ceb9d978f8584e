//! What a statement says, typed, as JSON.

use std::borrow::Cow;
use std::collections::BTreeMap;

use crate::check::{Stated, StatedFigure};
use crate::record::Key;
use crate::text::{Limit, Unit};

use super::parts::{Number, TypedJson};

pub(super) fn stated<'a>(stated: &Stated<'a>) -> TypedJson<'a> {
    match stated {
        Stated::Figure(figure) => TypedJson::Table(of_figure(figure)),
        Stated::Level(level) => word(level),
        Stated::Status(of, level) => TypedJson::Table([("level", word(level)), ("of", members(of))].into()),
        Stated::Members(keys) => members(keys),
        Stated::YesNo(answer) => TypedJson::Flag(*answer),
    }
}

fn of_figure<'a>(figure: &StatedFigure) -> BTreeMap<&'a str, TypedJson<'a>> {
    let name = |name: &'static str| TypedJson::Word(Cow::Borrowed(name));
    let mut parts = BTreeMap::from([("amount", TypedJson::Number(Number(figure.amount)))]);
    parts.extend(figure.up_to.map(|amount| ("up_to", TypedJson::Number(Number(amount)))));
    parts.extend(unit(figure.unit).map(|unit| ("unit", name(unit))));
    parts.extend(bound(figure.limit).map(|bound| ("bound", name(bound))));
    parts.extend(figure.is_rough.then_some(("rough", TypedJson::Flag(true))));
    parts.extend(figure.is_difference.then_some(("difference", TypedJson::Flag(true))));
    parts
}

/// The word for a unit, as the record writes it where it has one.
pub(in crate::report) fn unit(unit: Unit) -> Option<&'static str> {
    Some(match unit {
        Unit::Bare => return None,
        Unit::Persons => "persons",
        Unit::Dollars => "usd",
        Unit::Euros => "eur",
        Unit::OtherMoney => "other-money",
        Unit::Percent => "percent",
        Unit::Days => "days",
        Unit::Weeks => "weeks",
        Unit::Months => "months",
        Unit::Years => "years",
        Unit::Kilometres => "km",
        Unit::Points => "points",
        Unit::CalendarYear => "calendar-year",
        Unit::Other => "other",
    })
}

fn bound(limit: Limit) -> Option<&'static str> {
    match limit {
        Limit::None => None,
        Limit::AtMost => Some("at-most"),
        Limit::AtLeast => Some("at-least"),
    }
}

fn word(key: &Key) -> TypedJson<'_> {
    TypedJson::Word(Cow::Borrowed(key))
}

fn members<'a>(keys: &[&'a Key]) -> TypedJson<'a> {
    TypedJson::Members(keys.iter().map(|key| &***key).collect())
}
