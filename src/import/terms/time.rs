//! Dates and lengths of time, with the words that say what they mean.

use std::ops::Range;

use rust_decimal::prelude::ToPrimitive;

use crate::record::{DateValue, Duration, DurationUnit, DurationValue, Key, PartialDate, Value};
use crate::text::{Day, Figure, Limit, TokenKind, Unit, Value as Written, figures, fold, tokens};

use super::super::Proposed;

const BY: [&str; 5] = ["by", "no later than", "not later than", "不晚于", "不迟于"];
const BY_BEHIND: [&str; 6] = ["之前", "以前", "前", "年之前", "年以前", "年前"];
const ON: [&str; 3] = ["on", "于", "在"];
const WITHIN: [&str; 2] = ["within", "in no more than"];
const WITHIN_BEHIND: [&str; 4] = ["内", "之内", "以内", "的期限内"];
const LASTS: [&str; 8] = ["for", "for a term of", "for a period of", "lasts", "lasting", "为期", "有效期为", "期限为"];
const ANCHOR: [&str; 7] = ["of", "after", "from", "following", "自", "起", "后"];

fn ends(before: &str, words: &[&str]) -> bool {
    let before = before.trim_end();
    words.iter().any(|word| {
        let rest = before.strip_suffix(word);
        rest.is_some_and(|rest| !word.is_ascii() || !rest.ends_with(|c: char| c.is_ascii_alphanumeric()))
    })
}

fn starts(behind: &str, words: &[&str]) -> bool {
    let behind = behind.trim_start();
    words.iter().any(|word| {
        let rest = behind.strip_prefix(word);
        rest.is_some_and(|rest| !word.is_ascii() || !rest.starts_with(|c: char| c.is_ascii_alphanumeric()))
    })
}

/// The only date of a sentence: sure where it says `by` or `on`.
pub(in super::super) fn date(words: &str) -> Proposed {
    let (found, is_year) = dates_or_years(words);
    let [(range, date)] = &found[..] else { return Proposed::Open };
    let (before, behind) = (fold(&words[..range.start]), fold(&words[range.end..]));
    if ends(before.as_str(), &BY) || starts(behind.as_str(), &BY_BEHIND) {
        Proposed::Sure(Value::Date(DateValue::By(*date)))
    } else if ends(before.as_str(), &ON) && !is_year {
        Proposed::Sure(Value::Date(DateValue::On(*date)))
    } else {
        Proposed::Likely(Value::Date(DateValue::On(*date)))
    }
}

/// The words of the first date of a sentence.
pub(in super::super) fn date_words(words: &str) -> Option<&str> {
    let (found, _) = dates_or_years(words);
    words.get(found.first()?.0.clone())
}

/// The dates of a sentence; where it has none, its years, and that these are years.
fn dates_or_years(words: &str) -> (Vec<(Range<usize>, PartialDate)>, bool) {
    match dates(words) {
        found if found.is_empty() => (years(words), true),
        found => (found, false),
    }
}

/// The dates that have a year, with their bytes.
fn dates(words: &str) -> Vec<(Range<usize>, PartialDate)> {
    let mut start = 0;
    let tokens = tokens(words).into_iter().filter_map(|token| {
        let begin = start + token.key_start();
        let range = begin..begin + token.key().len();
        start += token.text.len();
        let Some(Written::Day(day)) = token.value().filter(|_| token.kind == TokenKind::Date) else { return None };
        Some((range, partial(day)?))
    });
    tokens.collect()
}

fn partial(day: Day) -> Option<PartialDate> {
    let year = format!("{:04}", day.year?);
    PartialDate::parse(&match (day.month, day.day) {
        (Some(month), Some(day)) => format!("{year}-{month:02}-{day:02}"),
        (Some(month), None) => format!("{year}-{month:02}"),
        (None, _) => year,
    })
}

/// The years that stand alone.
fn years(words: &str) -> Vec<(Range<usize>, PartialDate)> {
    let folded = fold(words);
    let years = figures(folded.as_str()).into_iter().filter(|figure| figure.unit == Unit::CalendarYear);
    years
        .filter_map(|year| {
            Some((folded.origin(year.range)?, PartialDate::parse(&year.amount.normalize().to_string())?))
        })
        .collect()
}

/// The only length of time: sure where its words say what it means, and from which event it is counted if they name one.
pub(super) fn duration(figures: &[Figure], folded: &str, events: &[&Key]) -> Proposed {
    let [figure] = figures else { return Proposed::Open };
    let unit = match figure.unit {
        Unit::Days => DurationUnit::Days,
        Unit::Weeks => DurationUnit::Weeks,
        Unit::Months => DurationUnit::Months,
        Unit::Years => DurationUnit::Years,
        _ => return Proposed::Open,
    };
    let is_whole = figure.amount.is_integer() && figure.to.is_none() && !figure.is_difference;
    let Some(count) = figure.amount.to_u32().filter(|_| is_whole) else { return Proposed::Open };
    let (before, behind) = (&folded[..figure.range.start], &folded[figure.range.end..]);
    let own = &folded[figure.range.clone()];
    let kind = if figure.limit == Limit::AtLeast {
        Duration::AtLeast
    } else if ends(before, &WITHIN) || own.ends_with('内') || starts(behind, &WITHIN_BEHIND) {
        Duration::Within
    } else if ends(before, &LASTS) {
        Duration::Lasts
    } else {
        return Proposed::Open;
    };
    let is_anchored = starts(behind, &ANCHOR) || ends(before, &["后", "起"]);
    let after = match events {
        [event] => Some((*event).clone()),
        _ => None,
    };
    let is_sure = !figure.is_rough && after.is_some() == is_anchored && events.len() < 2;
    let value = Value::Duration(DurationValue { kind, count, unit, after });
    if is_sure { Proposed::Sure(value) } else { Proposed::Likely(value) }
}

#[cfg(test)]
mod tests {
    use super::{Proposed, date, duration};
    use crate::record::{DateValue, Duration, DurationUnit, DurationValue, Key, Value};
    use crate::text::{figures, fold};

    #[test]
    fn a_date_is_sure_where_its_words_say_what_it_means() {
        let told = |text: &str| match date(text) {
            Proposed::Sure(Value::Date(DateValue::By(date))) => format!("by {date}"),
            Proposed::Sure(Value::Date(DateValue::On(date))) => format!("on {date}"),
            Proposed::Likely(Value::Date(DateValue::On(date))) => format!("perhaps on {date}"),
            other => format!("{other:?}"),
        };
        for (text, expected) in [
            ("It ends by 31 March 2026.", "by 2026-03-31"),
            ("It ends no later than March 2026.", "by 2026-03"),
            ("不晚于2026年3月31日结束。", "by 2026-03-31"),
            ("2027年前加入。", "by 2027"),
            ("It begins on 1 May 2026.", "on 2026-05-01"),
            ("It joins in 2027.", "perhaps on 2027"),
            ("It begins around 1 May 2026.", "perhaps on 2026-05-01"),
            ("From 1 May 2026 to 1 June 2026.", "Open"),
            ("It begins soon.", "Open"),
        ] {
            assert_eq!(told(text), expected, "{text}");
        }
    }

    #[test]
    fn a_deadline_is_sure_where_it_says_from_when() {
        let signature = Key::from("signature");
        let told = |text: &str, events: &[&Key]| {
            let folded = fold(text);
            duration(&figures(folded.as_str()), folded.as_str(), events)
        };
        let value = |kind, after: Option<&Key>| {
            Value::Duration(DurationValue { kind, count: 100, unit: DurationUnit::Days, after: after.cloned() })
        };
        let within = value(Duration::Within, None);
        assert_eq!(told("They vote within 100 days.", &[]), Proposed::Sure(within.clone()));
        assert_eq!(told("100天内举行选举。", &[]), Proposed::Sure(within.clone()));
        assert_eq!(told("They vote within 100 days after that.", &[]), Proposed::Likely(within));
        let after = Proposed::Sure(value(Duration::Within, Some(&signature)));
        assert_eq!(told("They vote within 100 days of signature.", &[&signature]), after);
        assert_eq!(told("It is given for 100 days.", &[]), Proposed::Sure(value(Duration::Lasts, None)));
        assert_eq!(told("It is given for at least 100 days.", &[]), Proposed::Sure(value(Duration::AtLeast, None)));
        assert_eq!(told("It took 100 days.", &[]), Proposed::Open);
    }
}
