//! The typed answer of a clause.

use std::collections::BTreeMap;

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::{Key, Keys, PartialDate};

/// The value of a clause, by the type of its provision.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
pub enum Value {
    /// An amount with its bound and unit, or a stated absence of any limit.
    Quantity(Quantity),
    /// A level on the provision's ordered scale.
    Level(Key),
    /// Members of a vocabulary.
    Set(Keys),
    /// For each area (or other member) a level on the provision's scale.
    Map(BTreeMap<Key, Key>),
    /// For each party a share in per cent.
    Shares(BTreeMap<Key, Decimal>),
    /// A calendar date.
    Date(DateValue),
    /// A length of time.
    Duration(DurationValue),
    /// Yes or no.
    YesNo(bool),
}

/// An amount, or the statement that there is no limit.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
pub enum Quantity {
    /// A source says that there is no limit.
    NoLimit,
    /// One amount, or two that make a range, each with what it means.
    Amounts {
        /// At least one amount.
        bounds: BTreeMap<Bound, Decimal>,
        /// A unit of the provision.
        unit: Key,
    },
}

/// What an amount means: a cap of 800,000 is not a level of 800,000.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Bound {
    /// At most.
    Cap,
    /// At least.
    Floor,
    /// Exactly.
    Fixed,
    /// A stated level, with no word of a limit.
    Level,
    /// An aim.
    Target,
    /// A promise to give.
    Pledge,
}

impl Bound {
    /// All bounds, in the order in which they are listed.
    pub const ALL: [Bound; 6] = [Bound::Cap, Bound::Floor, Bound::Fixed, Bound::Level, Bound::Target, Bound::Pledge];

    /// The word of the record's format.
    pub fn name(self) -> &'static str {
        match self {
            Bound::Cap => "cap",
            Bound::Floor => "floor",
            Bound::Fixed => "fixed",
            Bound::Level => "level",
            Bound::Target => "target",
            Bound::Pledge => "pledge",
        }
    }
}

/// A date, how firm it is, or what fixes it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
pub enum DateValue {
    /// A date is promised, none is given.
    Open,
    /// On this date.
    On(PartialDate),
    /// By this date.
    By(PartialDate),
    /// The day of an event.
    Event(Key),
}

/// A length of time with its meaning and the event from which it runs.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
pub struct DurationValue {
    /// The words around the length.
    pub kind: Duration,
    /// How many units.
    pub count: u32,
    /// The unit.
    pub unit: DurationUnit,
    /// The event from which it is counted, where the text names one.
    pub after: Option<Key>,
}

/// What a length of time means.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Duration {
    /// A deadline.
    Within,
    /// A term that ends.
    Lasts,
    /// A shortest time.
    AtLeast,
}

impl Duration {
    /// All kinds of duration.
    pub const ALL: [Duration; 3] = [Duration::Within, Duration::Lasts, Duration::AtLeast];

    /// The word of the record's format.
    pub fn name(self) -> &'static str {
        match self {
            Duration::Within => "within",
            Duration::Lasts => "lasts",
            Duration::AtLeast => "at-least",
        }
    }
}

/// A unit of time. Days and weeks compare with each other, months and years likewise.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum DurationUnit {
    /// Calendar days.
    Days,
    /// Weeks of seven days.
    Weeks,
    /// Calendar months.
    Months,
    /// Years of twelve months.
    Years,
}

impl DurationUnit {
    /// All units, from the shortest.
    pub const ALL: [DurationUnit; 4] =
        [DurationUnit::Days, DurationUnit::Weeks, DurationUnit::Months, DurationUnit::Years];

    /// The word of the record's format, in the plural.
    pub fn name(self) -> &'static str {
        match self {
            DurationUnit::Days => "days",
            DurationUnit::Weeks => "weeks",
            DurationUnit::Months => "months",
            DurationUnit::Years => "years",
        }
    }
}

impl DurationValue {
    /// The length in the smallest unit that it compares in: days, or months. Days and months do not compare.
    pub fn length(&self) -> (DurationUnit, u64) {
        let count = u64::from(self.count);
        match self.unit {
            DurationUnit::Days => (DurationUnit::Days, count),
            DurationUnit::Weeks => (DurationUnit::Days, 7 * count),
            DurationUnit::Months => (DurationUnit::Months, count),
            DurationUnit::Years => (DurationUnit::Months, 12 * count),
        }
    }
}
