//! Labels at the beginning of a line: numbers, letters and bullets with their signs, and how surely they are one.
//! (Whether a cell or an item of a file brings a label before there are lines is told by `own_label`.)

mod amount;
mod han;
mod words;

use std::ops::Range;

use super::habits::{BULLETS, Behind, HAN_MEASURES, MEASURES};
use super::number::{Numeral, arabic, first, han as han_number, lettered, letters_len, narrow, ordinal, sign};
use super::style::{Form, Frame, Style};

/// How surely the beginning of a line is a label.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Certainty {
    /// Only where it goes on a list.
    Doubtful,
    /// Unless a sentence goes on there.
    Likely,
    /// Its signs are those of a label.
    Sure,
}

/// What the beginning of a line reads as, in bytes of the line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Reading {
    pub(super) printed: Range<usize>,
    pub(super) number: Range<usize>,
    /// Where the words begin.
    pub(super) words: usize,
    pub(super) style: Style,
    pub(super) value: u32,
    pub(super) roman: u32,
    pub(super) certainty: Certainty,
}

/// Numbers from here on are years or amounts, unless a list has come so far.
pub(super) const YEARS: u32 = 1000;

/// The label that a line begins with, if it may be one. The line has no blanks around it.
pub(super) fn label(line: &str) -> Option<Reading> {
    let bytes = line.as_bytes();
    match *bytes.first()? {
        b'0'..=b'9' => words::behind_number(line).or_else(|| of_digits(line)),
        b'(' => bracketed(line),
        b'A'..=b'Z' | b'a'..=b'z' => of_letters(line),
        own if own.is_ascii() => None,
        _ => of_other_signs(line),
    }
}

/// The bullet that a line begins with, and how many bytes it has.
pub(super) fn bullet(line: &str) -> Option<(char, usize)> {
    let own = first(line)?;
    let at = BULLETS.iter().position(|one| *one == own)?;
    let behind = &line[own.len_utf8()..];
    // What may be a minus, a dash or an emphasis needs a blank.
    let is_apart = if at < 5 { behind.starts_with(char::is_whitespace) } else { !behind.starts_with(own) };
    (is_apart && !behind.trim_start().is_empty()).then_some((own, own.len_utf8()))
}

fn of_digits(line: &str) -> Option<Reading> {
    let own = arabic(line)?;
    amount::behind_number(line, own).or_else(|| numbered(line, own))
}

fn of_letters(line: &str) -> Option<Reading> {
    let len = letters_len(line);
    match line.as_bytes().get(len).copied() {
        Some(b' ' | b'\t' | b'-' | b':' | b'*' | b'_' | 0xC2) => words::worded(line, len),
        Some(b'.') => words::worded(line, len)
            .or_else(|| numbered(line, lettered(line)?))
            .or_else(|| numbered(line, ordinal(line)?)),
        Some(b')' | 0xEF) => lettered(line).and_then(|own| numbered(line, own)),
        None => alone(line).or_else(|| words::worded(line, len)),
        Some(_) => None,
    }
}

/// A roman number that is all of a line.
fn alone(line: &str) -> Option<Reading> {
    let own = lettered(line).filter(|own| own.roman > 0 && line.starts_with(char::is_uppercase))?;
    let style = Style::Number(Form::UpperRoman, Frame::Bare);
    let all = 0..line.len();
    let (value, roman, words) = (own.roman, own.roman, all.end);
    Some(Reading { printed: all.clone(), number: all, words, style, value, roman, certainty: Certainty::Doubtful })
}

fn of_other_signs(line: &str) -> Option<Reading> {
    match first(line)? {
        '\u{FF08}' => bracketed(line),
        '§' => words::section_sign(line),
        '第' => han::unit(line),
        '附' => han::annex(line),
        '\u{FF10}'..='\u{FF19}' => of_digits(line),
        own if super::super::script::is_han(own) => numbered(line, han_number(line)?),
        own if own.is_alphabetic() && sign(line).is_none() => of_letters(line),
        '№' => words::worded(line, '№'.len_utf8()),
        _ => sign(line).map(|own| signed(line, own)),
    }
}

/// A number in one character, which needs no signs around it.
fn signed(line: &str, own: Numeral) -> Reading {
    let behind = &line[own.len..];
    let mark = first(behind).filter(|mark| matches!(narrow(*mark), '.' | '、')).map_or(0, char::len_utf8);
    let printed = 0..own.len + mark;
    let words = words_at(line, printed.end);
    let style = Style::Number(own.form, Frame::Bare);
    let Numeral { value, roman, .. } = own;
    Reading { printed, number: 0..own.len, words, style, value, roman, certainty: Certainty::Sure }
}

/// Where the words behind a label begin: behind blanks, and behind a dash that sets them apart.
fn words_at(line: &str, from: usize) -> usize {
    let behind = |from: usize| line.len() - line[from..].trim_start().len();
    // An emphasis that held the label alone ends with it.
    let closing = ["**", "__"].into_iter().find(|sign| line[from..].starts_with(sign)).map_or(0, str::len);
    let at = behind(from + closing);
    let dash = first(&line[at..]).filter(|sign| matches!(sign, '-' | '–' | '—' | '−' | ':' | '：'));
    match dash {
        Some(dash) if line[at + dash.len_utf8()..].starts_with(char::is_whitespace) => behind(at + dash.len_utf8()),
        _ => at,
    }
}

/// The signs behind a number, and how many bytes they have.
fn frame(behind: &str) -> (Frame, usize) {
    let mut signs = behind.chars();
    let Some(own) = signs.next() else { return (Frame::Bare, 0) };
    let len = own.len_utf8();
    let next = signs.next();
    match (narrow(own), next.map(narrow)) {
        ('.', Some(')')) => (Frame::Bracket, len + next.map_or(0, char::len_utf8)),
        ('.', Some('º' | '°' | 'ª')) | ('º' | '°' | 'ª', Some('.' | ')')) => {
            (Frame::Degree, len + next.map_or(0, char::len_utf8))
        }
        ('.', _) => (Frame::Stop, len),
        (')', _) => (Frame::Bracket, len),
        ('、', _) => (Frame::Comma, len),
        ('º' | '°' | 'ª', _) => (Frame::Degree, len),
        _ => (Frame::Bare, 0),
    }
}

/// A number or letter with the signs behind it.
fn numbered(line: &str, own: Numeral) -> Option<Reading> {
    let (frame, signs) = frame(&line[own.len..]);
    let printed = 0..own.len + signs;
    let behind = &line[printed.end..];
    let certainty = match own.form {
        Form::Digits if own.parts > 1 => path_certainty(frame, behind),
        Form::Digits => digits_certainty(own, frame, behind),
        Form::Han => han::certainty(own, frame, behind),
        Form::Word => word_certainty(own, frame, behind),
        _ => letters_certainty(own, frame, behind),
    }?;
    let style = if own.parts > 1 { Style::Path(own.parts) } else { Style::Number(own.form, frame) };
    let Numeral { value, roman, .. } = own;
    Some(Reading { number: 0..own.len, words: words_at(line, printed.end), printed, style, value, roman, certainty })
}

/// `(5)`, `(a)`, `（一）`.
fn bracketed(line: &str) -> Option<Reading> {
    let open = first(line)?.len_utf8();
    let inside = &line[open..];
    let start = open + (inside.len() - inside.trim_start_matches(' ').len());
    let inside = &line[start..];
    let own = arabic(inside).or_else(|| lettered(inside)).or_else(|| han_number(inside))?;
    let number = start..start + own.len;
    let blanks = line[number.end..].len() - line[number.end..].trim_start_matches(' ').len();
    let close = first(&line[number.end + blanks..]).filter(|sign| narrow(*sign) == ')')?;
    let printed = 0..number.end + blanks + close.len_utf8();
    let behind = &line[printed.end..];
    let is_letter = matches!(own.form, Form::Lower | Form::Upper);
    let certainty = match first(behind).map(narrow) {
        Some(',' | ';' | '.' | ')' | '/' | '-') => return None,
        _ if own.value >= YEARS => Certainty::Doubtful,
        _ if is_letter && behind.trim_start().starts_with(|next: char| next.is_ascii_digit()) => Certainty::Doubtful,
        None => Certainty::Likely,
        Some(next) if next.is_lowercase() => Certainty::Likely,
        Some(_) => Certainty::Sure,
    };
    let style = if own.parts > 1 { Style::Path(own.parts) } else { Style::Number(own.form, Frame::Brackets) };
    let Numeral { value, roman, .. } = own;
    Some(Reading { number, words: words_at(line, printed.end), printed, style, value, roman, certainty })
}

fn digits_certainty(own: Numeral, frame: Frame, behind: &str) -> Option<Certainty> {
    let is_apart = is_apart(behind);
    let next = first(behind.trim_start_matches(['*', '_']).trim_start());
    let is_small = next.is_some_and(char::is_lowercase);
    let is_year = own.value >= YEARS;
    match frame {
        Frame::Bracket | Frame::Comma if next.is_some_and(|next| next.is_ascii_digit()) && !is_apart => None,
        Frame::Stop | Frame::Bracket | Frame::Comma if is_year => Some(Certainty::Doubtful),
        Frame::Bracket | Frame::Comma => Some(if is_small && !is_apart { Certainty::Likely } else { Certainty::Sure }),
        Frame::Stop if is_apart && measure(behind) == Some(Behind::Stop) => None,
        Frame::Stop if is_apart => Some(if is_small || next.is_none() { Certainty::Likely } else { Certainty::Sure }),
        Frame::Stop if matches!(next, Some(',' | ';' | '.' | ')' | '/' | '%')) => None,
        Frame::Stop if is_small || behind.starts_with(|next: char| next.is_ascii_digit()) => Some(Certainty::Doubtful),
        Frame::Stop => Some(Certainty::Likely),
        Frame::Degree if is_apart && is_small && own.value > 1 => Some(Certainty::Doubtful),
        Frame::Degree if is_apart => Some(Certainty::Likely),
        Frame::Bare if is_apart && !is_year && measure(behind).is_none() && next.is_some_and(is_capital) => {
            Some(Certainty::Doubtful)
        }
        Frame::Degree | Frame::Bare | Frame::Brackets => None,
    }
}

/// How surely digits in parts are a label: `1.2 Scope` is, `3.5 million` is none.
fn path_certainty(frame: Frame, behind: &str) -> Option<Certainty> {
    let next = first(behind.trim_start());
    match (frame, next) {
        (Frame::Stop | Frame::Bracket, _) if is_apart(behind) => Some(Certainty::Sure),
        (Frame::Stop | Frame::Bracket, Some(next)) if next.is_alphabetic() => Some(Certainty::Likely),
        (Frame::Bare, Some(next))
            if is_apart(behind) && (is_capital(next) || matches!(next, '“' | '«' | '"' | '[')) =>
        {
            Some(if measure(behind).is_some() { Certainty::Doubtful } else { Certainty::Likely })
        }
        (Frame::Bare, Some(next)) if is_apart(behind) && next.is_lowercase() => Some(Certainty::Doubtful),
        (Frame::Bare, Some(next)) if super::super::script::is_han(next) => {
            Some(if HAN_MEASURES.contains(&next) { Certainty::Doubtful } else { Certainty::Likely })
        }
        (Frame::Bare, None) => Some(Certainty::Doubtful),
        _ => None,
    }
}

/// How surely a letter or a roman number is a label: `A.` may be an initial.
fn letters_certainty(own: Numeral, frame: Frame, behind: &str) -> Option<Certainty> {
    let is_apart = is_apart(behind);
    let is_single = matches!(own.form, Form::Lower | Form::Upper);
    match frame {
        Frame::Bracket if is_apart => Some(Certainty::Sure),
        Frame::Comma if own.form != Form::Lower => Some(Certainty::Likely),
        Frame::Stop if !is_apart => None,
        Frame::Stop if is_single && !(own.value == 1 || own.roman == 1) => Some(Certainty::Doubtful),
        Frame::Stop if !is_single && (own.roman == 0 || own.roman > 39) => Some(Certainty::Doubtful),
        Frame::Bracket | Frame::Stop => Some(Certainty::Likely),
        _ => None,
    }
}

/// How surely a number as a word is a label: `Primero.- `, but not `Second, `.
fn word_certainty(own: Numeral, frame: Frame, behind: &str) -> Option<Certainty> {
    let is_apart = is_apart(behind) || behind.starts_with(['-', '–', '—']);
    let is_label = frame == Frame::Stop && is_apart && !behind.trim_start().starts_with(char::is_lowercase);
    let certainty = if own.value == 1 { Certainty::Likely } else { Certainty::Doubtful };
    (is_label && !behind.is_empty()).then_some(certainty)
}

/// Whether a blank, the end of the line or of an emphasis follows.
fn is_apart(behind: &str) -> bool {
    behind.is_empty() || behind.starts_with(char::is_whitespace) || behind.starts_with("**") || behind.starts_with("__")
}

/// The word behind a number that makes a date or an amount of it, by what may stand between them.
fn measure(behind: &str) -> Option<Behind> {
    let word = behind.trim_start();
    // None begins with another letter than these.
    let is_word = word.starts_with(|own: char| own.is_ascii_alphabetic());
    is_word.then(|| MEASURES.get(&word[..letters_len(word)]).copied())?
}

/// Whether a title or a sentence may begin with it: a capital, or a letter of a script that has none.
fn is_capital(next: char) -> bool {
    next.is_alphabetic() && !next.is_lowercase()
}
