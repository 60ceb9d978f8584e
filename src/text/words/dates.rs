//! Dates, parts of dates, and hours.

use super::lists::{lowered, month};
use super::scan::{Digits, Scan};
use super::{Lead, TokenKind};

/// A date that begins with digits: `2027-01-15`, `15.01.2027`, `15 January 2027`, `2027年1月15日`, or an hour, `12:00`.
pub(super) fn led_by_digits(text: Scan<'_>, first: &Digits) -> Option<(usize, TokenKind)> {
    let end = numeric(text, first)
        .or_else(|| chinese_end(text, first))
        .or_else(|| hour(text, first))
        .or_else(|| day_and_month(text, first))?;
    Some((end, TokenKind::Date))
}

/// A date that the name of a month begins: `January 15, 2027`, `January 2027`.
pub(super) fn led_by(text: Scan<'_>, lead: &Lead<'_>) -> Option<(usize, TokenKind)> {
    month(lead.lower, lead.is_capital)?;
    let dot = text.one_of(lead.end, &['.']);
    let start = linked(text, dot)?;
    let first = text.digits(start)?;
    let end = year(text, start).or_else(|| {
        let day = ordinal(text, first.end);
        let is_day = is_day(&first) && !is_amount(text, day);
        is_day.then(|| year_behind(text, day).unwrap_or(day))
    })?;
    Some((end, TokenKind::Date))
}

/// A date in Chinese that begins with a Han numeral: `二〇二七年一月`, `十五日`.
pub(super) fn chinese(text: Scan<'_>, at: usize) -> Option<(usize, TokenKind)> {
    chinese_end(text, &text.count(at)?).map(|end| (end, TokenKind::Date))
}

fn is_day(digits: &Digits) -> bool {
    digits.count <= 2 && (1..=31).contains(&digits.value)
}

fn is_month(digits: &Digits) -> bool {
    digits.count <= 2 && (1..=12).contains(&digits.value)
}

/// Whether what ends here goes on as another number or word.
fn is_amount(text: Scan<'_>, end: usize) -> bool {
    let mark = text.one_of(end, &['.', ',', ':', '/']);
    let goes_on = mark > end && text.digit(mark).is_some();
    goes_on || text.letter_or_digit(end) || text.one_of(text.gap(end), &['%', '％']) > text.gap(end)
}

/// Year, month and day, or day, month and year, with one sign between them.
fn numeric(text: Scan<'_>, first: &Digits) -> Option<usize> {
    let sign = text.character(first.end).filter(|sign| matches!(sign, '-' | '/' | '.' | '\u{2010}' | '\u{2011}'))?;
    let second = text.digits(first.end + sign.len_utf8())?;
    let last = text.digits(text.one_of(second.end, &[sign]))?;
    let is_apart = text.character(second.end) == Some(sign);
    let is_year_first = is_year(first) && is_month(&second) && is_day(&last);
    let are_day_and_month = is_day(first) && is_month(&second) || is_month(first) && is_day(&second);
    let is_date = is_year_first || are_day_and_month && is_year(&last);
    let goes_on = text.one_of(last.end, &[sign]);
    let ends = !text.letter_or_digit(last.end) && (goes_on == last.end || text.digit(goes_on).is_none());
    (is_apart && is_date && ends).then_some(last.end)
}

fn is_year(digits: &Digits) -> bool {
    digits.count == 4 && (1_000..3_000).contains(&digits.value)
}

/// Hours and minutes.
fn hour(text: Scan<'_>, first: &Digits) -> Option<usize> {
    let minutes = text.digits(text.after(first.end, ":")?)?;
    let is_hour = first.count <= 2 && first.value <= 24 && minutes.count == 2 && minutes.value < 60;
    let seconds = text.after(minutes.end, ":").and_then(|colon| text.digits(colon)).filter(|digits| digits.count == 2);
    let end = seconds.map_or(minutes.end, |seconds| seconds.end);
    (is_hour && !is_amount(text, end)).then_some(end)
}

/// A day with the name of its month: `15 January 2027`, `15. Januar`, `15th of January`, `15 de enero de 2027`.
fn day_and_month(text: Scan<'_>, day: &Digits) -> Option<usize> {
    let is_day = is_day(day);
    let behind = is_day.then(|| text.one_of(ordinal(text, day.end), &['.']))?;
    let start = linked(text, behind)?;
    let end = text.letters(start);
    let is_capital = text.character(start).is_some_and(char::is_uppercase);
    lowered(text.part(start, end), |lower| month(lower, is_capital)).flatten()?;
    let end = if text.letter_or_digit(end) { return None } else { end };
    Some(year_behind(text, end).unwrap_or(end))
}

/// The end of the letters that make a day of a number: `15th`, `1er`, `1º`.
fn ordinal(text: Scan<'_>, at: usize) -> usize {
    const ENDINGS: [&str; 7] = ["st", "nd", "rd", "th", "er", "º", "°"];
    let ending = ENDINGS.iter().find_map(|ending| text.after(at, ending));
    ending.filter(|end| !text.letter_or_digit(*end)).unwrap_or(at)
}

/// The end of a gap, and of the word that may link the parts of a date in it.
fn linked(text: Scan<'_>, at: usize) -> Option<usize> {
    let start = text.gap(at);
    let link = ["of", "de", "del"].iter().find_map(|word| {
        let end = text.after(start, word)?;
        Some(text.gap(end)).filter(|behind| *behind > end)
    });
    (start > at).then_some(link.unwrap_or(start))
}

/// The end of the year behind a day and its month.
fn year_behind(text: Scan<'_>, at: usize) -> Option<usize> {
    year(text, linked(text, text.one_of(at, &[',']))?)
}

fn year(text: Scan<'_>, at: usize) -> Option<usize> {
    text.digits(at).filter(|digits| is_year(digits) && !is_amount(text, digits.end)).map(|digits| digits.end)
}

/// Year, month and day, month and day, or one of them. `15日前` is a day and what is before it; `15日内` are fifteen days.
fn chinese_end(text: Scan<'_>, first: &Digits) -> Option<usize> {
    let counted = |at: usize, sign: &str| text.after(text.one_of(at, &[' ']), sign);
    let day = |day: &Digits| Some(day).filter(|day| is_day(day)).and_then(|day| counted(day.end, "日"));
    // Behind its month `二十五` is a day too, and `025` is none; alone it may be so many days.
    let is_written_out = |day: &Digits| day.end.checked_sub(1).is_some_and(|last| text.byte(last) > Some(0x7F));
    let is_day = |day: &Digits| is_day(day) || is_written_out(day) && (1..=31).contains(&day.value);
    let month = |month: &Digits| {
        let end = Some(month).filter(|month| is_month(month)).and_then(|month| counted(month.end, "月"))?;
        let then = text.count(text.one_of(end, &[' ']));
        let last = then.filter(is_day).and_then(|then| counted(then.end, "日").or_else(|| counted(then.end, "号")));
        Some(last.unwrap_or(end))
    };
    let year = || {
        let end = Some(first).filter(|year| is_year(year)).and_then(|year| counted(year.end, "年"))?;
        let then = text.count(text.one_of(end, &[' ']));
        Some(then.and_then(|then| month(&then)).unwrap_or(end))
    };
    year().or_else(|| month(first)).or_else(|| {
        let end = day(first)?;
        let is_span = ["内", "之内", "以内", "后", "之后", "以后", "內", "後", "间", "的"]
            .iter()
            .any(|word| text.after(end, word).is_some());
        (!is_span).then_some(end)
    })
}
