//! Timelines and live coverage: each entry stands under its own date or hour, and speaks of no plan of the entry before.

use crate::text::months;

use super::super::reading::{ReadSentence, Reading};
use super::Discourse;

/// How many paragraphs of a text begin with a date or an hour where it is a timeline.
const ENTRIES: usize = 3;

impl<'a> Discourse<'_, 'a> {
    /// Leaves the plan of the entry before, where a paragraph begins a new one.
    pub(super) fn begin_entry(&mut self, sentence: &ReadSentence<'a>) {
        if self.is_timeline && is_dated(&self.reading.folded.as_str()[sentence.range.clone()]) {
            self.focus = None;
        }
    }
}

/// Whether so many paragraphs begin with a date or an hour that they are the entries of a timeline.
pub(super) fn is_timeline(reading: &Reading<'_>) -> bool {
    let text = reading.folded.as_str();
    let firsts = reading.paragraphs.iter().filter_map(|paragraph| paragraph.sentences.first());
    firsts.filter(|first| is_dated(&text[first.range.clone()])).take(ENTRIES).count() == ENTRIES
}

/// Whether a folded text begins with an hour or with a day and its month: `16:30`, `11月20日`, `Nov 21`, `21 November`.
fn is_dated(text: &str) -> bool {
    let text = text.trim_start_matches(|c: char| !c.is_alphanumeric());
    let mut words = text.split_whitespace();
    let (first, second) = (words.next().unwrap_or_default(), words.next().unwrap_or_default());
    let is_day = |word: &str| word.starts_with(|c: char| c.is_ascii_digit());
    let is_month = |word: &str| word.is_ascii() && months(word).next().is_some();
    is_hour(first) || is_signed(first) || is_month(first) && is_day(second) || is_day(first) && is_month(second)
}

/// `16:30`, `9.05`.
fn is_hour(word: &str) -> bool {
    let digits =
        |part: &str, lengths: &[usize]| lengths.contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit());
    let parts = word.trim_end_matches([':', ',', '-']).split_once([':', '.']);
    parts.is_some_and(|(hours, minutes)| digits(hours, &[1, 2]) && digits(minutes, &[2]))
}

/// `11月20日`, `2025年11月20日`.
fn is_signed(word: &str) -> bool {
    let is_number = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    let word = word.split_once('年').filter(|(year, _)| is_number(year)).map_or(word, |(_, rest)| rest);
    let parts = word.split_once('月').and_then(|(month, rest)| Some((month, rest.split_once('日')?.0)));
    parts.is_some_and(|(month, day)| is_number(month) && is_number(day))
}

#[cfg(test)]
mod tests {
    use super::is_dated;

    #[test]
    fn entries_begin_with_a_date_or_an_hour() {
        for entry in [
            "16:30 downing street",
            "• 9.05 in kyiv",
            "11月20日 草案上网",
            "2025年11月20日,",
            "nov 21 a draft",
            "21 november: a draft",
        ] {
            assert!(is_dated(entry), "{entry}");
        }
        for other in ["28点草案", "the 28 points", "6. 600,000", "november was cold", "1000.50", "11月的草案"] {
            assert!(!is_dated(other), "{other}");
        }
    }
}
