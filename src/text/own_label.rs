//! Whether a cell of a table or an item of a list brings its own label: `(a)`, `5.`, `§ 12`, `第五条`.
//!
//! A list that brings its own numbers is not numbered once more, and a cell that holds nothing but a number is the number of
//! what stands beside it. This is asked while pages and Word documents are laid out as text, of one cell or item alone. What
//! the lines of any text begin with is read in `outline::label`, which also says how sure that is: there the lines around
//! decide.

use super::numeral::{han, roman};
use super::script::is_han;

/// The longest number, in characters.
const LONGEST: usize = 10;

/// Words before a number, in small letters.
const WORDS: [&str; 24] = [
    "article",
    "art.",
    "section",
    "sec.",
    "chapter",
    "part",
    "rule",
    "clause",
    "point",
    "annex",
    "artikel",
    "artículo",
    "articolo",
    "абзац",
    "глава",
    "пункт",
    "раздел",
    "розділ",
    "статья",
    "стаття",
    "часть",
    "частина",
    "teil",
    "chapitre",
];

/// Whether a text is the number of a clause and nothing else.
pub(super) fn is_label(text: &str) -> bool {
    let text = text.trim();
    label(text).is_some_and(|length| length == text.len())
}

/// Whether a text begins with the number of a clause.
pub(super) fn begins_with_label(text: &str) -> bool {
    label(text.trim_start()).is_some()
}

/// The length of the number at the beginning of a text, with its signs.
fn label(text: &str) -> Option<usize> {
    in_brackets(text).or_else(|| with_mark(text)).or_else(|| behind_word(text)).or_else(|| counted(text))
}

/// `(a)`, `（一）`, `[12]`.
fn in_brackets(text: &str) -> Option<usize> {
    let inner = text.strip_prefix(['(', '（', '['])?;
    let length = number(inner)?;
    let behind = inner[length..].strip_prefix([')', '）', ']'])?;
    Some(text.len() - behind.len())
}

/// `5.`, `2.1.`, `a)`, `IV.`, `一、`, `①`.
fn with_mark(text: &str) -> Option<usize> {
    if text.starts_with(|c| matches!(c, '①'..='⓪')) {
        return text.chars().next().map(char::len_utf8);
    }
    let length = number(text)?;
    let behind = text[length..].strip_prefix(['.', ')', '、', '．', '）', '°'])?;
    let is_apart = behind.is_empty() || behind.starts_with(char::is_whitespace) || text[length..].starts_with('、');
    let is_initial = text[..length].chars().all(char::is_uppercase) && !is_roman(&text[..length]);
    (is_apart && (behind.is_empty() || !is_initial)).then(|| text.len() - behind.len())
}

/// `Article 5`, `§ 12.`.
fn behind_word(text: &str) -> Option<usize> {
    let rest = match text.strip_prefix('§') {
        Some(rest) => rest.trim_start_matches('§'),
        None => {
            let end = text.find(char::is_whitespace)?;
            WORDS.contains(&&*text[..end].to_lowercase()).then(|| &text[end..])?
        }
    };
    let rest = rest.trim_start();
    let behind = &rest[number(rest)?..];
    if behind.starts_with(char::is_alphanumeric) {
        return None;
    }
    let behind = behind.strip_prefix(['.', ':', ')', '．', '：']).unwrap_or(behind);
    Some(text.len() - behind.len())
}

/// `第五条`, `第 12 章`.
fn counted(text: &str) -> Option<usize> {
    let rest = text.strip_prefix('第')?.trim_start();
    let rest = rest[number(rest)?..].trim_start();
    let behind = rest.strip_prefix(|c| "条條章节節款项項目编編部篇".contains(c))?;
    Some(text.len() - behind.len())
}

/// The length of a number: digits, also in several parts, a letter or a doubled one, a Roman or a Han numeral.
fn number(text: &str) -> Option<usize> {
    let is_digits = text.starts_with(|c: char| c.is_ascii_digit());
    let is_part = |c: char| if is_digits { c.is_ascii_digit() || c == '.' } else { c.is_alphabetic() };
    let own = &text[..text.find(|c| !is_part(c)).unwrap_or(text.len())];
    let own = own.trim_end_matches('.');
    let numeral = &own[..own.find(|c| !han::is_ordinal(c)).unwrap_or(own.len())];
    let mut letters = own.chars();
    let is_letter = letters.next().is_some_and(|first| !is_han(first) && letters.clone().all(|next| next == first));
    match () {
        () if own.is_empty() || own.chars().nth(LONGEST).is_some() && numeral.is_empty() => None,
        () if is_digits || is_roman(own) || is_letter && letters.as_str().chars().count() < 2 => Some(own.len()),
        () => (!numeral.is_empty()).then_some(numeral.len()),
    }
}

fn is_roman(text: &str) -> bool {
    roman::read(text.chars()).is_some()
}

#[cfg(test)]
mod tests {
    use super::{begins_with_label, is_label};

    #[test]
    fn numbers_that_stand_alone_are_labels() {
        for text in [
            "1.",
            "2.1.",
            "(a)",
            "(iv)",
            "a)",
            "aa)",
            "IV.",
            "B.",
            "§ 12",
            "§12.",
            "Article 5",
            "Art. 5.",
            "СТАТТЯ 7.",
            "第五条",
            "第 12 章",
            "（三）",
            "一、",
            "①",
            " (1) ",
            "а)",
            "б.",
            "[4]",
        ] {
            assert!(is_label(text), "{text}");
        }
        for text in [
            "",
            "1",
            "1990",
            "9,000",
            "Army",
            "(none)",
            "2.5",
            "the.",
            "Part of it",
            "(mild)",
            "(civil)",
            "19.5 million",
            "一",
            "...",
        ] {
            assert!(!is_label(text), "{text}");
        }
    }

    #[test]
    fn a_text_may_begin_with_one() {
        for text in
            ["(a) the ferry", "1. The ferry", "第五条 渡船", "一、渡船", "Article 5 The ferry", "§ 3 Ferries", "(1)the"]
        {
            assert!(begins_with_label(text), "{text}");
        }
        for text in [
            "A. Miller keeps it",
            "M. Miller keeps it",
            "两、三天",
            "1.5 tonnes",
            "1990 was",
            "(see below)",
            "Part of the ferry",
            "一条船",
            "i am",
        ] {
            assert!(!begins_with_label(text), "{text}");
        }
    }
}
