//! The words around a name.

use std::ops::Range;

use crate::text::{first_bytes, last_bytes};

/// The words around a name that stands for a party, and not for whose something is.
pub(super) struct Around<'t> {
    pub(super) before: &'t str,
    pub(super) after: &'t str,
    pub(super) is_chinese: bool,
}

/// How many bytes around a name are looked at.
const WINDOW: usize = 240;

/// The end of a text back to the end of the sentence before.
fn before(text: &str) -> &str {
    let window = last_bytes(text, WINDOW);
    let ends = [window.rfind(['\n', '。', '!', '?']), window.rfind(". ")];
    let start =
        ends.into_iter().flatten().max().map_or(0, |at| at + window[at..].chars().next().map_or(0, char::len_utf8));
    window[start..].trim()
}

/// The beginning of a text up to the end of its sentence.
fn behind(text: &str) -> &str {
    let window = first_bytes(text, WINDOW);
    let ends = [window.find(['\n', '。', '!', '?']), window.find(". ")];
    ends.into_iter().flatten().min().map_or(window, |end| &window[..end])
}

impl<'t> Around<'t> {
    /// Nothing where the name only tells whose something is.
    pub(super) fn of(name: &Range<usize>, text: &'t str) -> Option<Self> {
        const PEOPLE: [&str; 10] =
            ["forces", "troops", "army", "soldiers", "units", "government", "authorities", "side", "military", "state"];
        let (own, after) = (text.get(name.clone())?, behind(text.get(name.end..)?));
        let before = before(text.get(..name.start)?);
        if !own.is_ascii() {
            let after = after.trim_start_matches(['军', '方', '国']);
            return Some(Self { before, after, is_chinese: true });
        }
        let is_adjective = ["an", "ish", "ese", "ch"].iter().any(|end| own.ends_with(end));
        let after = after.trim_start();
        let people = PEOPLE.iter().find(|word| begins_with(after, word)).map(|word| &after[word.len()..]);
        let is_whose = own.ends_with("'s") || after.starts_with("'s") || is_adjective && people.is_none();
        let after = without_aside(people.unwrap_or(after).trim_start());
        (!is_whose).then_some(Self { before, after, is_chinese: false })
    }

    /// Whether it begins a clause, so that it is the subject.
    pub(super) fn is_first(&self) -> bool {
        let before = self.before.strip_suffix("the").map_or(self.before, str::trim_end);
        before.is_empty()
            || before.ends_with([',', ':', ';', '"', '(', '、'])
            || self.follows(&["that", "and", "while", "if"])
    }

    /// What a name that is set off does: `it is Russia that gives`, `Turkey is the country that gives`.
    pub(super) fn set_off(&self) -> Option<&'t str> {
        const WHO: [&str; 3] = ["that ", "who ", "which "];
        const ONE: [&str; 4] = ["country ", "one ", "party ", "side "];
        let who = |after: &'t str| WHO.iter().find_map(|word| after.strip_prefix(word));
        if self.follows(&["it is", "it's"]) {
            return who(self.after);
        }
        let is_the = self.after.strip_prefix("is the ")?;
        ONE.iter().find_map(|word| is_the.strip_prefix(word)).and_then(who)
    }

    /// Whether it is set off from what it does.
    pub(super) fn is_set_off(&self) -> bool {
        self.set_off().is_some()
    }

    /// Whether the name follows one of these words, with or without an article.
    pub(super) fn follows(&self, words: &[&str]) -> bool {
        let before = self.before.strip_suffix(" the").unwrap_or(self.before);
        words.iter().any(|word| {
            let rest = before.strip_suffix(word);
            rest.is_some_and(|rest| !rest.ends_with(|c: char| c.is_ascii_alphanumeric()))
        })
    }

    /// Whether the name stands before one of these words.
    pub(super) fn precedes(&self, words: &[&str]) -> bool {
        words.iter().any(|word| begins_with(self.after, word))
    }
}

/// How many bytes a name has at most that is set aside behind another.
const ASIDE: usize = 30;

/// What stands behind words that set another aside: `, not Ukraine, would pull`.
fn without_aside(after: &str) -> &str {
    let aside = after.strip_prefix(", not ").or_else(|| after.strip_prefix(", rather than "));
    let rest = aside.and_then(|aside| aside.split_once(',')).filter(|(name, _)| name.len() <= ASIDE);
    rest.map_or(after, |(_, rest)| rest.trim_start())
}

/// Whether a text begins with these words, and no longer one.
pub(super) fn begins_with(text: &str, word: &str) -> bool {
    text.strip_prefix(word).is_some_and(|rest| !rest.starts_with(|c: char| c.is_ascii_alphanumeric()))
}
