//! Calendar dates in prose: `15 January 2027`, `January 15, 2027`, `2027-01-15`, `January 2027`, `2027年1月15日`, `2027年1月`.
//!
//! A year alone is a figure; a day without a year is no date that can be told.

use std::ops::Range;

use jiff::civil::Date;

/// A date as a text gives it, as precise as that is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Day {
    /// The year.
    pub year: i16,
    /// The month, from 1 to 12.
    pub month: i8,
    /// The day of the month, where it is told.
    pub day: Option<i8>,
}

impl Day {
    /// The date, where the calendar has it.
    fn new(year: i16, month: i8, day: Option<i8>) -> Option<Self> {
        Date::new(year, month, day.unwrap_or(1)).ok().map(|_| Self { year, month, day })
    }
}

const MONTHS: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];

/// The dates of a folded text with their bytes, in order.
pub fn days(text: &str) -> Vec<(Range<usize>, Day)> {
    let years = text.char_indices().filter(|(at, first)| {
        first.is_ascii_digit() && !text[..*at].ends_with(|before: char| before.is_ascii_alphanumeric())
    });
    years.filter_map(|(at, _)| with_year_at(text, at)).collect()
}

/// The date whose year stands at a place.
fn with_year_at(text: &str, at: usize) -> Option<(Range<usize>, Day)> {
    let (year, behind) = number(&text[at..], 4..=4)?;
    iso(text, at, year, behind).or_else(|| chinese(text, at, year, behind)).or_else(|| english(text, at, year, behind))
}

fn iso(text: &str, at: usize, year: i16, behind: &str) -> Option<(Range<usize>, Day)> {
    let (month, behind) = number(behind.strip_prefix('-')?, 2..=2)?;
    let (day, behind) = number(behind.strip_prefix('-')?, 2..=2)?;
    found(text, at, behind, Day::new(year, i8::try_from(month).ok()?, Some(i8::try_from(day).ok()?)))
}

fn chinese(text: &str, at: usize, year: i16, behind: &str) -> Option<(Range<usize>, Day)> {
    let (month, behind) = number(behind.strip_prefix('年')?, 1..=2)?;
    let behind = behind.strip_prefix('月')?;
    let month = i8::try_from(month).ok()?;
    let day =
        number(behind, 1..=2).and_then(|(day, rest)| Some((i8::try_from(day).ok()?, rest.strip_prefix(['日', '号'])?)));
    match day {
        Some((day, rest)) => found(text, at, rest, Day::new(year, month, Some(day))),
        None => found(text, at, behind, Day::new(year, month, None)),
    }
}

/// The month stands before the year, the day on either side of the month.
fn english(text: &str, at: usize, year: i16, behind: &str) -> Option<(Range<usize>, Day)> {
    let before = text[..at].trim_end_matches([' ', ',']);
    let (before, behind_month) = match number_at_end(before) {
        Some((day, rest)) => (rest.trim_end(), Some(day)),
        None => (before, None),
    };
    let (rest, month) =
        MONTHS.iter().zip(1_i8..).find_map(|(name, month)| Some((before.strip_suffix(name)?, month)))?;
    let own = rest.trim_end().trim_end_matches(" of").trim_end();
    let day_before = number_at_end(own).filter(|_| behind_month.is_none() && rest.ends_with(' '));
    let start = day_before.map_or(rest.len(), |(_, rest)| rest.len());
    let date = Day::new(year, month, behind_month.or(day_before.map(|(day, _)| day)))?;
    Some((start..text.len() - behind.len(), date))
}

fn found(text: &str, at: usize, behind: &str, day: Option<Day>) -> Option<(Range<usize>, Day)> {
    Some((at..text.len() - behind.len(), day?))
}

/// The number of so many digits that a text begins with, and what stands behind.
fn number(text: &str, digits: std::ops::RangeInclusive<usize>) -> Option<(i16, &str)> {
    let length = text.bytes().take_while(u8::is_ascii_digit).count();
    let (own, behind) = text.split_at(length);
    digits.contains(&length).then_some(())?;
    Some((own.parse().ok()?, behind))
}

/// The day that a text ends with, such as `15` or `15th`, and what stands before.
fn number_at_end(text: &str) -> Option<(i8, &str)> {
    let ordinal = ["st", "nd", "rd", "th"].iter().find_map(|ending| text.strip_suffix(ending));
    let own = ordinal.filter(|rest| rest.ends_with(|c: char| c.is_ascii_digit())).unwrap_or(text);
    let rest = own.trim_end_matches(|c: char| c.is_ascii_digit());
    let is_free = !rest.ends_with(|c: char| c.is_alphanumeric() || matches!(c, '-' | '.' | ','));
    own[rest.len()..].parse().ok().filter(|_| is_free).map(|day| (day, rest))
}

#[cfg(test)]
mod tests {
    use super::{Day, days};

    #[test]
    fn dates_are_read_however_they_are_written() {
        let day = Day { year: 2027, month: 1, day: Some(15) };
        for text in [
            "15 january 2027",
            "15th of january 2027",
            "the 15th january, 2027",
            "january 15, 2027",
            "january 15th 2027",
            "2027-01-15",
            "2027年1月15日",
        ] {
            assert_eq!(days(text).iter().map(|(_, day)| *day).collect::<Vec<_>>(), [day], "{text}");
        }
        for text in ["in january 2027", "2027年1月"] {
            assert_eq!(
                days(text).iter().map(|(_, day)| *day).collect::<Vec<_>>(),
                [Day { day: None, ..day }],
                "{text}"
            );
        }
        let text = "by the 1st of march 2026 and not on 2026-05-09.";
        let places: Vec<&str> = days(text).into_iter().map(|(range, _)| &text[range]).collect();
        assert_eq!(places, ["1st of march 2026", "2026-05-09"]);
    }

    #[test]
    fn what_the_calendar_lacks_is_no_date() {
        for text in
            ["30 february 2027", "2027-13-01", "2027年13月", "by 2027", "may 9", "1-2027-01", "point 15 january", ""]
        {
            assert_eq!(days(text), [], "{text}");
        }
    }
}
