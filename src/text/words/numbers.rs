//! Numbers with what belongs to them: marks between their digits, scale words, a sign of percent, a currency.

use super::super::numeral::han;
use super::lists::{CHINESE_CURRENCIES, currency, is_code, is_percent, lowered, symbol, thousands};
use super::scan::{Digits, Scan, is_rank};
use super::{Lead, TokenKind, dates, references, word_end};

/// A number, sum, percentage, date or reference that begins with a digit.
pub(super) fn number(text: Scan<'_>, at: usize) -> Option<(usize, TokenKind)> {
    let Some(first) = text.digits(at) else {
        let fraction = text.character(at).filter(|character| is_fraction(*character))?;
        return Some(counted(text, at + fraction.len_utf8()));
    };
    if let Some(date) = dates::led_by_digits(text, &first) {
        return Some(date);
    }
    let end = amount(text, at, &first);
    let chained = chain(text, end);
    if chained > end {
        return Some((chained, chain_kind(text.part(at, chained))));
    }
    let is_plain = end == first.end;
    if is_plain && let Some(end) = references::suffix(text, end).filter(|end| is_label(text, first.end, *end)) {
        return Some((end, TokenKind::Reference));
    }
    if text.letter_or_digit(end) && !begins_measure(text, end) {
        return Some((word_end(text, end), TokenKind::Word));
    }
    Some(counted(text, end))
}

/// Whether what stands right behind digits makes the number of a part of them: `12a` and `10.a`, but not `60k`, `5 (2)`.
fn is_label(text: Scan<'_>, digits: usize, end: usize) -> bool {
    !text.letter_or_digit(end) && text.byte(digits) != Some(b' ') && !begins_measure(text, digits)
}

/// Whether a word right behind digits is a scale, a currency, or per cent.
fn begins_measure(text: Scan<'_>, at: usize) -> bool {
    let word = text.part(at, text.letters(at));
    let is_measure = |lower: &str| thousands(lower).is_some() || currency(lower).is_some() || is_percent(lower);
    lowered(word, is_measure).unwrap_or_default()
}

/// The end of digits with the marks that group them and the mark before their decimals: `600,000`, `1.000.000`, `3,5`.
fn amount(text: Scan<'_>, at: usize, first: &Digits) -> usize {
    const GROUPING: [char; 9] = [',', '.', ' ', '\u{A0}', '\u{202F}', '\u{2009}', '\u{2007}', '\'', '’'];
    let is_wide = text.byte(at) == Some(0xEF);
    let may_group = first.count <= 3 && text.digit(at).is_some_and(|(digit, _)| digit > 0);
    let mark = text.character(first.end).filter(|mark| GROUPING.contains(mark) || is_wide && *mark == '，');
    let mut end = first.end;
    if let Some(mark) = mark.filter(|_| may_group) {
        while text.character(end) == Some(mark)
            && let Some(group) = text.three_digits(end + mark.len_utf8())
        {
            end = group;
        }
    }
    let decimals = |mark: usize| text.digits(mark).filter(|_| mark > end).map(|digits| digits.end);
    let is_other = |character: &char| end == first.end || mark != Some(*character);
    let decimal_mark =
        text.character(end).filter(|character| matches!(character, '.' | ',' | '．') && is_other(character));
    let end = decimal_mark.and_then(|mark| decimals(end + mark.len_utf8())).unwrap_or(end);
    let fraction = text.character(end).filter(|character| is_fraction(*character));
    end + fraction.map_or(0, char::len_utf8)
}

fn is_fraction(character: char) -> bool {
    matches!(character, '½' | '¼' | '¾' | '⅓'..='⅞')
}

/// The end of further digits, each behind a mark, where they are more than one number has: `3.2.1`, `1,2,3`, `1/2`.
fn chain(text: Scan<'_>, at: usize) -> usize {
    let mut end = at;
    loop {
        let mark = text.one_of(end, &['.', ',', '/', ':']);
        match text.digits(mark).filter(|_| mark > end) {
            Some(digits) => end = digits.end,
            None => return end,
        }
    }
}

/// `3.2.1` and `2014/512` are numbers of papers and their parts; `1/2` and `60:40` are amounts.
fn chain_kind(chain: &str) -> TokenKind {
    let is_point = chain.matches('.').count() > 1 && !chain.contains([',', '/', ':']);
    let is_paper = chain.contains('/') && chain.split('/').any(|part| part.len() > 2);
    if is_point || is_paper { TokenKind::Reference } else { TokenKind::Number }
}

/// The number that ends here with its scale words, and what it counts: money, per cent, or something else.
fn counted(text: Scan<'_>, end: usize) -> (usize, TokenKind) {
    let end = scaled(text, end);
    if let Some(end) = percent(text, end) {
        return (end, TokenKind::Percent);
    }
    money_behind(text, end).map_or((end, TokenKind::Number), |end| (end, TokenKind::Money))
}

/// The end of the scale words behind a number: `100 billion`, `60万`, `1亿5000万`, `100 тыс.`
fn scaled(text: Scan<'_>, at: usize) -> usize {
    let start = text.gap(at);
    if text.character(start).is_some_and(is_rank) {
        let mut end = text.numerals(start);
        while let Some(more) = text.digits(end) {
            let behind = text.numerals(more.end);
            if behind == more.end {
                return end;
            }
            end = behind;
        }
        return end;
    }
    let end = text.letters(start);
    let is_scale = |lower: &str| {
        // `5 m` is a length.
        let is_near = start == at || lower.chars().nth(1).is_some();
        (is_near && thousands(lower).is_some()).then(|| lower.chars().count() <= 4)
    };
    match lowered(text.part(start, end), is_scale).flatten() {
        Some(is_short) if !text.letter_or_digit(end) => {
            let end = if is_short { dotted(text, end) } else { end };
            scaled_again(text, end)
        }
        _ => at,
    }
}

/// The end of a second scale word: `100 mil millones`.
fn scaled_again(text: Scan<'_>, at: usize) -> usize {
    let start = text.gap(at);
    let end = text.letters(start);
    let is_scale = lowered(text.part(start, end), |lower| thousands(lower).is_some_and(|scale| scale > 1));
    if is_scale == Some(true) && start > at && !text.letter_or_digit(end) { end } else { at }
}

/// The end of the full stop of a shortened word, where a sentence goes on behind it.
fn dotted(text: Scan<'_>, at: usize) -> usize {
    let dot = text.one_of(at, &['.']);
    let behind = text.character(text.gap(dot));
    let goes_on = behind.is_some_and(|behind| !behind.is_uppercase() && !matches!(behind, '"' | '»' | '”'));
    if goes_on { dot } else { at }
}

fn percent(text: Scan<'_>, at: usize) -> Option<usize> {
    let start = text.gap(at);
    let sign = text.one_of(start, &['%', '％', '‰']);
    let phrase = ["per cent", "pour cent", "por ciento"].iter().find_map(|phrase| text.after(start, phrase));
    let word = || {
        let end = text.letters(start);
        lowered(text.part(start, end), is_percent).unwrap_or_default().then_some(end)
    };
    let end = Some(sign).filter(|sign| *sign > start).or(phrase).or_else(word)?;
    (sign > start || !text.letter_or_digit(end)).then_some(end)
}

/// The end of a currency behind a number: `€`, `dollars`, `US dollars`, `de euros`, `美元`.
fn money_behind(text: Scan<'_>, at: usize) -> Option<usize> {
    let start = text.gap(at);
    if let Some(sign) = text.character(start).filter(|sign| symbol(*sign).is_some()) {
        // In `5 $10 notes` the sign belongs to the next number.
        let end = start + sign.len_utf8();
        return text.digit(end).is_none().then_some(end);
    }
    if let Some(end) = CHINESE_CURRENCIES.iter().find_map(|(name, _)| text.after(start, name)) {
        return Some(end);
    }
    let linked = ["US ", "US-", "U.S. ", "de ", "d'", "d’"].iter().find_map(|link| text.after(start, link));
    let word = linked.unwrap_or(start);
    let end = text.letters(word);
    let is_currency = lowered(text.part(word, end), |lower| currency(lower).is_some()).unwrap_or_default();
    (is_currency && !text.letter_or_digit(end)).then_some(end)
}

/// A sum that its symbol begins: `€100bn`, `$ 100 billion`.
pub(super) fn money(text: Scan<'_>, at: usize) -> Option<(usize, TokenKind)> {
    let sign = text.character(at).filter(|sign| symbol(*sign).is_some())?;
    sum(text, text.gap(at + sign.len_utf8()))
}

/// A sum that letters begin: `US$100`, `EUR 100`.
pub(super) fn led_by(text: Scan<'_>, lead: &Lead<'_>) -> Option<(usize, TokenKind)> {
    if matches!(lead.lower, "us" | "a" | "c" | "au" | "ca" | "nz" | "hk") && text.byte(lead.end) == Some(b'$') {
        return money(text, lead.end);
    }
    is_code(lead.lower).then(|| sum(text, text.gap(lead.end)))?
}

fn sum(text: Scan<'_>, start: usize) -> Option<(usize, TokenKind)> {
    let end = amount(text, start, &text.digits(start)?);
    if text.letter_or_digit(end) && !begins_measure(text, end) {
        return None;
    }
    Some((scaled(text, end), TokenKind::Money))
}

/// A number in Han numerals, or a date or percentage that begins with one: `六十万`, `三分之一`, `百分之五十`, `十五日`.
pub(super) fn chinese(text: Scan<'_>, at: usize) -> Option<(usize, TokenKind)> {
    if let Some(part) = text.after(at, "百分之") {
        return share(text, part).map(|end| (end, TokenKind::Percent));
    }
    let end = text.numerals(at);
    if end == at {
        return None;
    }
    if let Some(date) = dates::chinese(text, at) {
        return Some(date);
    }
    if let Some(part) =
        text.after(end, "分之").map(|part| text.numerals(part)).filter(|part| *part > end + "分之".len())
    {
        return Some((part, TokenKind::Number));
    }
    let numerals = text.part(at, end);
    let mut characters = numerals.chars();
    let begins =
        characters.next().is_some_and(|first| first == '十' || han::digit(first).is_some_and(|digit| digit > 0));
    let is_single = characters.next().is_none();
    if begins && !is_single && numerals.contains(is_rank) {
        let money = money_behind(text, end);
        return Some(money.map_or((end, TokenKind::Number), |end| (end, TokenKind::Money)));
    }
    let is_counted = is_single && begins && is_counter(numerals, text.rest(end));
    is_counted.then_some((end, TokenKind::Number))
}

/// Whether what stands behind a single numeral is counted by it. `一个` mostly is an article.
fn is_counter(numeral: &str, behind: &str) -> bool {
    const COUNTERS: [&str; 12] = ["天", "日", "年", "周", "票", "倍", "成", "个", "個", "人", "名", "次"];
    let counter = COUNTERS.iter().position(|counter| behind.starts_with(counter));
    counter.is_some_and(|counter| numeral != "一" || counter < 5)
}

fn share(text: Scan<'_>, at: usize) -> Option<usize> {
    match text.digits(at) {
        Some(first) => Some(amount(text, at, &first)),
        None => Some(text.numerals(at)).filter(|end| *end > at),
    }
}
