//! The words around a name.

use std::ops::Range;

use crate::record::WordKind;
use crate::text::{first_bytes, last_bytes};

use super::Roles;

/// The words around a name that stands for a party, and not for whose something is.
pub(super) struct Around<'s, 'a> {
    roles: Roles<'s, 'a>,
    pub(super) before: &'s str,
    pub(super) after: &'s str,
    /// Where they end in the text: those before the name, and those behind it.
    ends: [usize; 2],
    pub(super) is_chinese: bool,
}

/// How many bytes around a name are looked at.
const WINDOW: usize = 240;

/// The end of a text back to the end of the sentence before.
fn before(text: &str) -> &str {
    let window = last_bytes(text, WINDOW);
    let ends = |(at, mark): &(usize, char)| ends_sentence(*mark, &window[at + mark.len_utf8()..]);
    let start = window.char_indices().rev().find(ends).map_or(0, |(at, mark)| at + mark.len_utf8());
    &window[start..]
}

/// The beginning of a text up to the end of its sentence.
fn behind(text: &str) -> &str {
    let window = first_bytes(text, WINDOW);
    let ends = |(at, mark): &(usize, char)| ends_sentence(*mark, &window[at + mark.len_utf8()..]);
    window.char_indices().find(ends).map_or(window, |(end, _)| &window[..end])
}

fn ends_sentence(mark: char, behind: &str) -> bool {
    matches!(mark, '\n' | '。' | '!' | '?') || mark == '.' && behind.starts_with(' ')
}

impl<'s, 'a> Around<'s, 'a> {
    /// Nothing where the name only tells whose something is.
    pub(super) fn of(name: &Range<usize>, roles: Roles<'s, 'a>) -> Option<Self> {
        const PEOPLE: [&str; 10] =
            ["forces", "troops", "army", "soldiers", "units", "government", "authorities", "side", "military", "state"];
        let text = roles.text;
        let (own, after) = (text.get(name.clone())?, behind(text.get(name.end..)?));
        let before = before(text.get(..name.start)?);
        let ends = [name.start - (before.len() - before.trim_end().len()), name.end + after.len()];
        let before = before.trim();
        if !own.is_ascii() {
            let after = after.trim_start_matches(['军', '方', '国']);
            return Some(Self { roles, before, after, ends, is_chinese: true });
        }
        let is_adjective = ["an", "ish", "ese", "ch"].iter().any(|end| own.ends_with(end));
        let after = after.trim_start();
        let people = PEOPLE.iter().find(|word| begins_with(after, word)).map(|word| &after[word.len()..]);
        let is_whose = own.ends_with("'s") || after.starts_with("'s") || is_adjective && people.is_none();
        let after = without_aside(people.unwrap_or(after).trim_start());
        (!is_whose).then_some(Self { roles, before, after, ends, is_chinese: false })
    }

    /// Where in the text an end of the words behind the name begins.
    pub(super) fn place(&self, end: &str) -> usize {
        self.ends[1] - end.len()
    }

    /// Whether the name follows a word of a kind, with or without an article.
    pub(super) fn follows(&self, kind: WordKind) -> bool {
        let end = self.ends[0] - (self.before.len() - self.without_article().len());
        let sentence = self.roles.sentence;
        sentence.words(kind, &(sentence.range.start..end)).any(|word| word.end == end)
    }

    /// Whether the name stands before a word of a kind.
    pub(super) fn precedes(&self, kind: WordKind) -> bool {
        self.roles.begins(kind, self.place(self.after))
    }

    fn without_article(&self) -> &'s str {
        self.before.strip_suffix(" the").unwrap_or(self.before)
    }

    /// Whether it begins a clause, so that it is the subject.
    pub(super) fn is_first(&self) -> bool {
        let before = self.before.strip_suffix("the").map_or(self.before, str::trim_end);
        before.is_empty()
            || before.ends_with([',', ':', ';', '"', '(', '、'])
            || self.stands_behind(&["that", "and", "while", "if"])
    }

    /// What a name that is set off does: `it is Russia that gives`, `Turkey is the country that gives`.
    pub(super) fn set_off(&self) -> Option<&'s str> {
        const WHO: [&str; 3] = ["that ", "who ", "which "];
        const ONE: [&str; 4] = ["country ", "one ", "party ", "side "];
        let who = |after: &'s str| WHO.iter().find_map(|word| after.strip_prefix(word));
        if self.stands_behind(&["it is", "it's"]) {
            return who(self.after);
        }
        let is_the = self.after.strip_prefix("is the ")?;
        ONE.iter().find_map(|word| is_the.strip_prefix(word)).and_then(who)
    }

    /// Whether the name stands behind one of these words, with or without an article.
    pub(super) fn stands_behind(&self, words: &[&str]) -> bool {
        let before = self.without_article();
        words.iter().any(|word| {
            let rest = before.strip_suffix(word);
            rest.is_some_and(|rest| !rest.ends_with(|c: char| c.is_ascii_alphanumeric()))
        })
    }

    /// Whether the name stands before one of these words.
    pub(super) fn stands_before(&self, words: &[&str]) -> bool {
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
fn begins_with(text: &str, word: &str) -> bool {
    text.strip_prefix(word).is_some_and(|rest| !rest.starts_with(|c: char| c.is_ascii_alphanumeric()))
}
