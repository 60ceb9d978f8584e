//! The words around a name.

use std::ops::Range;

use crate::record::{Particle, WordKind};
use crate::text::{first_bytes, has_han, last_bytes};

use super::super::mention::whole_names_in;
use super::super::particles::Particles;
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
        let text = roles.text;
        let (own, after) = (text.get(name.clone())?, behind(text.get(name.end..)?));
        let before = before(text.get(..name.start)?);
        let ends = [name.start - (before.len() - before.trim_end().len()), name.end + after.len()];
        let before = before.trim();
        let particles = roles.sentence.particles;
        let people = particles.behind(Particle::People, after);
        if has_han(own) {
            let after = people.unwrap_or(after);
            return Some(Self { roles, before, after, ends, is_chinese: true });
        }
        let is_adjective = ["an", "ish", "ese", "ch"].iter().any(|end| own.ends_with(end));
        let after = after.trim_start();
        let is_genitive = particles.ends(Particle::Genitive, own) || particles.begins(Particle::Genitive, after);
        let is_whose = is_genitive || is_adjective && people.is_none();
        let after = without_aside(particles, people.unwrap_or(after).trim_start());
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
        self.roles.sentence.particles.without_end(Particle::Article, self.before)
    }

    /// Whether it begins a clause, so that it is the subject.
    pub(super) fn is_first(&self) -> bool {
        let before = self.without_article();
        before.is_empty()
            || before.ends_with([',', ':', ';', '"', '(', '、'])
            || self.stands_behind([Particle::Joining, Particle::Conjunction])
            || self.is_behind_plan()
    }

    /// Whether the words by which a sentence comes to a plan stand right before it: `under the 28-point plan Russia gives`.
    fn is_behind_plan(&self) -> bool {
        let Roles { text, sentence } = self.roles;
        let end = self.ends[0] - (self.before.len() - self.without_article().len());
        let particles = sentence.particles;
        let opens = |plan: &Range<usize>| {
            let before = particles.without_end(Particle::Article, &text[sentence.range.start..plan.start]);
            particles.before(Particle::Circumstance, before).is_some_and(|rest| rest.trim().is_empty())
        };
        let mut plans = whole_names_in(text, sentence, &(sentence.range.start..end));
        plans.any(|plan| plan.end == end && opens(&plan))
    }

    /// What a name that is set off does: `it is Russia that gives`, `Turkey is the country that gives`.
    pub(super) fn set_off(&self) -> Option<&'s str> {
        let particles = self.roles.sentence.particles;
        if self.stands_behind(Particle::Cleft) {
            return particles.behind(Particle::Who, self.after).map(str::trim_start);
        }
        let is_one = [Particle::Copula, Particle::Article, Particle::One, Particle::Who];
        is_one.into_iter().try_fold(self.after, |after, kind| particles.behind(kind, after)).map(str::trim_start)
    }

    /// Whether the name stands behind one of these particles, with or without an article.
    pub(super) fn stands_behind(&self, kinds: impl AsRef<[Particle]>) -> bool {
        self.roles.sentence.particles.ends(kinds, self.without_article())
    }

    /// Whether the name stands before one of these particles.
    pub(super) fn begins(&self, kinds: impl AsRef<[Particle]>) -> bool {
        self.roles.sentence.particles.begins(kinds, self.after)
    }
}

/// How many bytes a name has at most that is set aside behind another.
const ASIDE: usize = 30;

/// What stands behind words that set another aside: `, not Ukraine, would pull`.
fn without_aside<'t>(particles: Particles<'_>, after: &'t str) -> &'t str {
    let aside = after.strip_prefix(',').and_then(|after| particles.behind(Particle::Instead, after));
    let rest = aside.and_then(|aside| aside.trim_start().split_once(',')).filter(|(name, _)| name.len() <= ASIDE);
    rest.map_or(after, |(_, rest)| rest.trim_start())
}
