//! References to a part of a text: a noun or sign with the number of the part.

use super::super::numeral::{han, roman};
use super::lists::{Noun, noun};
use super::scan::Scan;
use super::{Lead, TokenKind};

/// A reference that a noun begins: `Article 5(2)`, `Abs. 2`, `ст. 5`, `No. 3`, `Annex IV`.
pub(super) fn led_by(text: Scan<'_>, lead: &Lead<'_>) -> Option<(usize, TokenKind)> {
    let noun = noun(lead.lower)?;
    let dot = match lead.lower {
        "n" | "no" => text.one_of(lead.end, &['.', '°', 'º']),
        _ => text.one_of(lead.end, &['.']),
    };
    let has_dot = dot > lead.end;
    let start = text.gap(dot);
    let is_apart = start > dot || has_dot;
    let fits = match noun {
        Noun::Full | Noun::Lettered => !has_dot,
        Noun::Short => true,
        Noun::Dotted => has_dot,
    };
    let end = || {
        label(text, start)
            .or_else(|| in_roman(text, start, lead.is_capital))
            .or_else(|| letter(text, start).filter(|_| noun == Noun::Lettered))
    };
    (fits && is_apart).then(end)?.map(|end| (end, TokenKind::Reference))
}

/// A reference that a sign begins: `§ 12`, `№ 5`.
pub(super) fn led_by_sign(text: Scan<'_>, at: usize) -> Option<(usize, TokenKind)> {
    let sign = text.one_of(at, &['§', '№']);
    let second = text.one_of(sign, &['§']);
    label(text, text.gap(second)).map(|end| (end, TokenKind::Reference))
}

/// The end of a number as parts of a text have it: `5`, `5(2)`, `10.a`, `3.2.1`, `12a`.
fn label(text: Scan<'_>, at: usize) -> Option<usize> {
    let mut end = text.digits(at).filter(|digits| digits.count <= 5)?.end;
    while let Some(part) = text.after(end, ".").and_then(|dot| text.digits(dot)) {
        end = part.end;
    }
    let end = suffix(text, end).unwrap_or(end);
    let is_amount = text.one_of(end, &['%', '％']) > end
        || [',', ' ', '\u{A0}'].iter().any(|mark| {
            let behind = text.one_of(end, &[*mark]);
            behind > end && text.three_digits(behind).is_some()
        });
    (!is_amount && !text.letter_or_digit(end)).then_some(end)
}

/// The end of what may follow the number of a part: a letter or numbers in brackets. Nothing where none does.
pub(super) fn suffix(text: Scan<'_>, at: usize) -> Option<usize> {
    let dot = text.one_of(at, &['.']);
    let mut end = letter(text, dot).unwrap_or(at);
    while let Some(inner) = bracketed(text, end).or_else(|| bracketed(text, text.one_of(end, &[' ']))) {
        end = inner;
    }
    (end > at).then_some(end)
}

/// The end of a single small or capital letter.
fn letter(text: Scan<'_>, at: usize) -> Option<usize> {
    let letter = text.character(at).filter(|character| text.letter_or_digit(at) && character.is_alphabetic())?;
    let end = at + letter.len_utf8();
    (!text.letter_or_digit(end)).then_some(end)
}

/// The end of a short number or letter in brackets: `(2)`, `(a)`, `(iv)`, `（一）`.
fn bracketed(text: Scan<'_>, at: usize) -> Option<usize> {
    let start = text.one_of(at, &['(', '（']);
    let inner = match text.digits(start) {
        Some(digits) => (digits.count <= 3).then_some(digits.end),
        None => letter(text, start).or_else(|| {
            let rest = text.rest(start).chars();
            let length = rest.take(6).take_while(|c| matches!(c, 'i' | 'v' | 'x')).count();
            Some(start + length).filter(|end| *end > start).or(Some(text.numerals(start)).filter(|end| *end > start))
        }),
    }?;
    let end = text.one_of(inner, &[')', '）']);
    (start > at && end > inner).then_some(end)
}

/// The end of a roman numeral in capital letters. A lone `I` behind a small word is a person.
fn in_roman(text: Scan<'_>, at: usize, is_capital: bool) -> Option<usize> {
    let rest = text.rest(at);
    let length = rest.bytes().take(12).take_while(|byte| matches!(byte, b'I' | b'V' | b'X' | b'L' | b'C')).count();
    let numeral = &rest[..length];
    let end = at + length;
    let is_number = roman::read(numeral.chars()).is_some() && (is_capital || numeral != "I");
    (is_number && !text.letter_or_digit(end)).then_some(end)
}

/// A Chinese reference: `第五条`, `第五条第二款`, `第28点`, `第（一）项`.
pub(super) fn chinese(text: Scan<'_>, at: usize) -> Option<(usize, TokenKind)> {
    let mut end = at;
    while let Some(part) = chinese_part(text, end) {
        end = part;
    }
    (end > at).then_some((end, TokenKind::Reference))
}

fn chinese_part(text: Scan<'_>, at: usize) -> Option<usize> {
    const PARTS: [&str; 14] = ["条", "條", "款", "项", "項", "章", "节", "節", "编", "編", "点", "點", "部分", "段"];
    let start = text.after(at, "第")?;
    let number = text.count(start).map(|count| count.end).or_else(|| bracketed(text, start))?;
    let number = text.one_of(number, &[' ']);
    let end = PARTS.iter().find_map(|part| text.after(number, part))?;
    let inserted = text.after(end, "之").filter(|behind| text.character(*behind).is_some_and(han::is_numeral));
    Some(inserted.map_or(end, |behind| text.numerals(behind)))
}
