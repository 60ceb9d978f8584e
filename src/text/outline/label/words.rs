//! Labels with a word of structure: *Article 5.*, *§ 12*, *Chapter IV*, *Erster Teil*, *2. Abschnitt*.

use super::super::habits::{DETAILS, Group, NUMBER_SIGNS, RANGES, WORDS};
use super::super::line::is_title;
use super::super::number::{Numeral, arabic, first, lettered, letters_len, narrow, ordinal};
use super::super::spelled::spelled;
use super::super::style::{Form, Style};
use super::{Certainty, Reading, words_at};

/// No word with so few letters stands before a number without a full stop.
const SHORT: usize = 4;

/// A word and its number. The first word of the line has `len` bytes.
pub(super) fn worded(line: &str, len: usize) -> Option<Reading> {
    let Some((group, len)) = word(line, len) else { return ordinal_first(line, len) };
    let is_abbreviated = line[..len].chars().count() < SHORT;
    let stop = usize::from(line[len..].starts_with('.'));
    if is_abbreviated && stop == 0 && !matches!(group, Group::Part | Group::Item) {
        return None;
    }
    let start = after_blanks(line, len + stop);
    let start = start + NUMBER_SIGNS.iter().find(|sign| line[start..].starts_with(**sign)).map_or(0, |sign| sign.len());
    let start = after_blanks(line, start);
    let (number, own) = match number_of_word(line, start) {
        Some(found) if start > len => found,
        _ => return without_number(line, len, group),
    };
    let end = number.end + usize::from(own.form != Form::Word && line[number.end..].starts_with(')'));
    let is_small = line.starts_with(char::is_lowercase);
    let found = ended(line, number, end, Style::Word(group, own.parts), own)?;
    Some(match found.certainty {
        // Inside a sentence the word is a reference more often than not.
        Certainty::Sure if is_small => Reading { certainty: Certainty::Likely, ..found },
        Certainty::Likely if is_small => Reading { certainty: Certainty::Doubtful, ..found },
        _ => found,
    })
}

/// `§ 12`, `§§ 12 bis 14`.
pub(super) fn section_sign(line: &str) -> Option<Reading> {
    let signs = line.chars().take_while(|own| *own == '§').count();
    let start = after_blanks(line, signs * '§'.len_utf8());
    let own = arabic(&line[start..])?;
    let mut number = start..start + own.len;
    if signs > 1 {
        while let Some(more) = next_of_range(&line[number.end..]) {
            number.end += more;
        }
    }
    ended(line, number.clone(), number.end, Style::Word(Group::Sign, own.parts), own)
}

fn next_of_range(behind: &str) -> Option<usize> {
    let word = RANGES.iter().find(|word| behind.starts_with(**word))?;
    Some(word.len() + arabic(&behind[word.len()..])?.len)
}

/// `2. Abschnitt`: a number in front of its word.
pub(super) fn behind_number(line: &str) -> Option<Reading> {
    let own = arabic(line)?;
    let rest = line[own.len..].strip_prefix(". ")?;
    let start = line.len() - rest.len();
    divided(line, start, 0..own.len, own)
}

/// `Erster Teil`: a number as a word in front of its word.
fn ordinal_first(line: &str, len: usize) -> Option<Reading> {
    let own = ordinal(line).filter(|own| own.len == len)?;
    let start = after_blanks(line, len);
    divided(line, start, 0..own.len, own)
}

/// A number whose word of structure begins at `start`.
fn divided(line: &str, start: usize, number: std::ops::Range<usize>, own: Numeral) -> Option<Reading> {
    let (group, len) = word(&line[start..], letters_len(&line[start..]))?;
    let end = start + len;
    let is_heading = line[start..].starts_with(char::is_uppercase) && is_title(&line[end..]);
    (group.is_division() && is_heading).then(|| Reading {
        printed: 0..end,
        number,
        words: words_at(line, end),
        style: Style::Word(group, 1),
        value: own.value,
        roman: 0,
        certainty: Certainty::Likely,
    })
}

/// The group of the first word of a text, or of its first two, and how many bytes they have.
fn word(text: &str, len: usize) -> Option<(Group, usize)> {
    let joined = text[len..].strip_prefix('-').map_or(0, |rest| 1 + letters_len(rest));
    let word = &text[..len + joined];
    if let Some(group) = WORDS.get(word) {
        return Some((*group, word.len()));
    }
    let first = WORDS.near(word).iter().find(|(own, _)| own.contains(' ') && own.len() > len)?.0;
    let end = after_blanks(text, len);
    let end = end + letters_len(&text[end..]);
    let group = WORDS.get(&text[..end]).filter(|_| first.len() < text.len())?;
    Some((*group, end))
}

fn after_blanks(line: &str, from: usize) -> usize {
    line.len() - line[from..].trim_start_matches([' ', '\t', '\u{A0}', '\u{202F}']).len()
}

/// The number behind a word: digits, a roman number, a capital, a word, or a letter in brackets.
fn number_of_word(line: &str, start: usize) -> Option<(std::ops::Range<usize>, Numeral)> {
    let rest = &line[start..];
    if let Some(inside) = rest.strip_prefix('(') {
        let own = arabic(inside).or_else(|| lettered(inside))?;
        let number = start + 1..start + 1 + own.len;
        return line[number.end..].starts_with(')').then_some((number, own));
    }
    if let Some(own) = arabic(rest) {
        return Some((start..start + own.len, own));
    }
    if let Some(found) = coded(line, start) {
        return Some(found);
    }
    if rest.strip_prefix("Ier").is_some_and(|behind| !behind.starts_with(char::is_alphabetic)) {
        let own = Numeral { len: 3, form: Form::UpperRoman, value: 1, roman: 1, parts: 1 };
        return Some((start..start + own.len, own));
    }
    let of_letters = lettered(rest).filter(|own| is_number(rest, *own));
    let own = of_letters.or_else(|| spelled(rest)).or_else(|| ordinal(rest))?;
    // Of a roman number only this is meant, whatever letter it looks like.
    let value = if own.form == Form::Upper && own.roman > 0 { own.roman } else { own.value };
    Some((start..start + own.len, Numeral { value, ..own }))
}

fn is_number(text: &str, own: Numeral) -> bool {
    text.starts_with(char::is_uppercase) && (own.form != Form::Pair || own.roman > 0)
}

/// The number of a French code: `L. 121-3`.
fn coded(line: &str, start: usize) -> Option<(std::ops::Range<usize>, Numeral)> {
    let letters = line[start..].bytes().take_while(u8::is_ascii_uppercase).count();
    if !(1..=3).contains(&letters) {
        return None;
    }
    let stop = usize::from(line[start + letters..].starts_with('.'));
    let at = after_blanks(line, start + letters + stop);
    let own = arabic(&line[at..])?;
    Some((start..at + own.len, own))
}

/// An annex that is the only one.
fn without_number(line: &str, len: usize, group: Group) -> Option<Reading> {
    let behind = &line[len..];
    let is_alone = behind.chars().all(|next| next.is_whitespace() || matches!(next, ':' | '.' | '*' | '_'));
    (group == Group::Annex && is_alone && line.starts_with(char::is_uppercase)).then_some(Reading {
        printed: 0..len,
        number: len..len,
        words: line.len(),
        style: Style::Word(group, 1),
        value: 1,
        roman: 0,
        certainty: Certainty::Likely,
    })
}

/// What follows a word and its number, and whether it is a label by that: *Article 5 of the Treaty* is none.
fn ended(line: &str, number: std::ops::Range<usize>, end: usize, style: Style, own: Numeral) -> Option<Reading> {
    let sign = first(&line[end..]);
    let signs = match sign.map(narrow) {
        Some('.' | ':') => sign.map_or(0, char::len_utf8),
        Some('º' | '°' | 'ª') => {
            let sign = sign.map_or(0, char::len_utf8);
            sign + usize::from(line[end + sign..].starts_with('.'))
        }
        _ => 0,
    };
    let printed = 0..end + signs;
    let behind = &line[printed.end..];
    let is_stopped = line[..printed.end].ends_with(['.', ':', '：', '\u{FF0E}', ')']);
    let certainty = if is_stopped { Some(Certainty::Sure) } else { goes_on(behind) }?;
    let words = words_at(line, printed.end);
    // `Artículo 5.- Texto`
    let dash = first(&line[words..]).filter(|sign| is_stopped && matches!(sign, '-' | '–' | '—'));
    let words = dash.map_or(words, |dash| words_at(line, words + dash.len_utf8()));
    let Numeral { value, roman, .. } = own;
    Some(Reading { printed, number, words, style, value, roman, certainty })
}

/// How surely a label without a full stop is one, by what is behind it.
fn goes_on(behind: &str) -> Option<Certainty> {
    let rest = behind.trim_start_matches('*').trim_start();
    let Some(next) = first(rest) else { return Some(Certainty::Sure) };
    if next == '(' {
        return behind_brackets(rest);
    }
    let gap = behind.len() - behind.trim_start().len();
    if gap == 0 && !behind.starts_with("**") {
        return None;
    }
    if matches!(next, '-' | '–' | '—') {
        return Some(Certainty::Sure);
    }
    if matches!(next, ',' | ';' | '/' | ')') {
        return None;
    }
    if next.is_lowercase() {
        return (gap > 1 && !behind.starts_with(['\u{A0}', '\u{3000}'])).then_some(Certainty::Likely);
    }
    if DETAILS.get(&rest[..letters_len(rest)]).is_some() {
        return None;
    }
    // *Статья 5 Конституции запрещает это.* is a sentence: names of laws have capitals.
    let is_cyrillic = matches!(next, '\u{400}'..='\u{52F}');
    Some(if is_cyrillic && !is_title(rest) { Certainty::Doubtful } else { Certainty::Likely })
}

/// Behind `Section 12 (1)` a sentence goes on with a small letter.
fn behind_brackets(rest: &str) -> Option<Certainty> {
    let (_, behind) = rest.split_once(')')?;
    let next = first(behind.trim_start());
    (!next.is_some_and(|next| next.is_lowercase() || matches!(next, ',' | ';' | '('))).then_some(Certainty::Likely)
}
