//! Calendar dates that may lack their day or month.

use std::fmt;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// A date as precise as its source: a day, a month or a year. Ordered by its first day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum PartialDate {
    /// A year, such as 2025.
    Year(i16),
    /// A year and a month from 1 to 12.
    Month(i16, i8),
    /// A whole date.
    Day(#[serde(with = "numbers")] Date),
}

/// A date is stored as its numbers: to read hundreds of them as text took a thirtieth of the start of `check`.
mod numbers {
    use jiff::civil::Date;
    use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error};

    #[expect(clippy::trivially_copy_pass_by_ref, reason = "serde hands it so")]
    pub(super) fn serialize<S: Serializer>(date: &Date, serializer: S) -> Result<S::Ok, S::Error> {
        (date.year(), date.month(), date.day()).serialize(serializer)
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Date, D::Error> {
        let (year, month, day) = Deserialize::deserialize(deserializer)?;
        Date::new(year, month, day).map_err(D::Error::custom)
    }
}

impl PartialDate {
    /// Reads `2025`, `2025-11` or `2025-11-20`; `None` where it is no date of the calendar.
    pub fn parse(text: &str) -> Option<Self> {
        let digits = |part: &str, width: usize| {
            (part.len() == width && part.bytes().all(|b| b.is_ascii_digit())).then(|| part.parse::<i16>().ok())?
        };
        let mut parts = text.split('-');
        let year = digits(parts.next()?, 4)?;
        let date = match (parts.next(), parts.next(), parts.next()) {
            (None, ..) => Self::Year(year),
            (Some(month), None, _) => Self::Month(year, i8::try_from(digits(month, 2)?).ok()?),
            (Some(month), Some(day), None) => Self::Day(
                Date::new(year, i8::try_from(digits(month, 2)?).ok()?, i8::try_from(digits(day, 2)?).ok()?).ok()?,
            ),
            _ => return None,
        };
        Date::new(date.year(), date.month().unwrap_or(1), 1).ok()?;
        Some(date)
    }

    /// The year.
    pub fn year(self) -> i16 {
        match self {
            Self::Year(year) | Self::Month(year, _) => year,
            Self::Day(date) => date.year(),
        }
    }

    /// The month, from 1 to 12, where it is known.
    pub fn month(self) -> Option<i8> {
        match self {
            Self::Year(_) => None,
            Self::Month(_, month) => Some(month),
            Self::Day(date) => Some(date.month()),
        }
    }

    /// The day of the month, where it is known.
    pub fn day(self) -> Option<i8> {
        match self {
            Self::Day(date) => Some(date.day()),
            _ => None,
        }
    }

    /// Days from `self` to `other`, where both are whole dates.
    pub fn days_until(self, other: Self) -> Option<i64> {
        match (self, other) {
            (Self::Day(from), Self::Day(to)) => Some(i64::from(from.until(to).ok()?.get_days())),
            _ => None,
        }
    }

    /// Whether it is wholly later than `other`: a day is neither earlier nor later than the month it lies in.
    pub fn is_after(self, other: Self) -> bool {
        let first = (self.year(), self.month().unwrap_or(1), self.day().unwrap_or(1));
        let last = (other.year(), other.month().unwrap_or(12), other.day().unwrap_or(31));
        first > last
    }

    fn sort_key(self) -> (i16, i8, i8) {
        (self.year(), self.month().unwrap_or(0), self.day().unwrap_or(0))
    }
}

impl PartialOrd for PartialDate {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for PartialDate {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.sort_key().cmp(&other.sort_key())
    }
}

impl fmt::Display for PartialDate {
    /// Writes the ISO 8601 form, as precise as the date is.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Year(year) => write!(f, "{year:04}"),
            Self::Month(year, month) => write!(f, "{year:04}-{month:02}"),
            Self::Day(date) => write!(f, "{date}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::PartialDate;

    #[test]
    fn a_day_is_not_after_its_own_month() {
        let date = |text| PartialDate::parse(text).expect("a date");
        assert!(date("2026-01-15").is_after(date("2025")) && date("2026").is_after(date("2025-12-31")));
        assert!(!date("2026-01-15").is_after(date("2026-01")) && !date("2026-01").is_after(date("2026-01-15")));
    }

    #[test]
    fn reads_what_the_calendar_has() {
        for date in ["2025", "2025-11", "2025-11-20", "2024-02-29"] {
            assert_eq!(PartialDate::parse(date).map(|d| d.to_string()).as_deref(), Some(date));
        }
        for no_date in ["", "25", "2025-13", "2025-02-30", "2025-1-1", "2025-11-20-1", "november", "2025-00", "-2025"] {
            assert_eq!(PartialDate::parse(no_date), None, "{no_date}");
        }
    }
}
