//! Particles in their place: whether a text ends with one, begins with one, or is one.

use memchr::memchr;

use crate::record::{Cues, Particle, ParticleWords};
use crate::text::is_han;

/// The particles of a record, held against stretches of a folded text. A word keeps to the borders of words; blanks around a
/// stretch do not count, and of two words the longer one does.
#[derive(Clone, Copy)]
pub(super) struct Particles<'a>(&'a ParticleWords);

impl<'a> Particles<'a> {
    pub(super) fn of(cues: &'a Cues) -> Self {
        Self(&cues.particles)
    }

    /// What stands before the particle that a stretch ends with.
    pub(super) fn before(self, kinds: impl AsRef<[Particle]>, text: &str) -> Option<&str> {
        let text = text.trim_end();
        let last = text.chars().next_back()?;
        let rest = |word: &str| text.strip_suffix(word).filter(|rest| !goes_on(rest, word));
        let near = kinds.as_ref().iter().filter(|kind| self.0.may_end(**kind, last));
        near.flat_map(|kind| self.0.of(*kind)).filter_map(rest).min_by_key(|rest| rest.len())
    }

    /// What stands behind the particle that a stretch begins with.
    pub(super) fn behind(self, kinds: impl AsRef<[Particle]>, text: &str) -> Option<&str> {
        let text = text.trim_start();
        let first = text.chars().next()?;
        behind_longest(self.words_with(kinds.as_ref(), first), text)
    }

    /// What stands behind the particle of whatever kind that a stretch begins with.
    pub(super) fn behind_any(self, text: &str) -> Option<&str> {
        let text = text.trim_start();
        let first = text.chars().next()?;
        behind_longest(self.0.beginning_with(first), text)
    }

    /// Whether a stretch ends with a particle.
    pub(super) fn ends(self, kinds: impl AsRef<[Particle]>, text: &str) -> bool {
        self.before(kinds, text).is_some()
    }

    /// Whether a stretch begins with a particle.
    pub(super) fn begins(self, kinds: impl AsRef<[Particle]>, text: &str) -> bool {
        self.behind(kinds, text).is_some()
    }

    /// Whether a stretch is a particle and nothing else.
    pub(super) fn is(self, kinds: impl AsRef<[Particle]>, text: &str) -> bool {
        let text = text.trim();
        text.chars().next().is_some_and(|first| self.words_with(kinds.as_ref(), first).any(|word| word == text))
    }

    /// Where the first particle of a stretch begins.
    pub(super) fn first(self, kinds: impl AsRef<[Particle]>, text: &str) -> Option<usize> {
        self.words(kinds.as_ref()).filter_map(|word| places(word, text).next()).min()
    }

    /// Where the last particle of a stretch begins.
    pub(super) fn last(self, kinds: impl AsRef<[Particle]>, text: &str) -> Option<usize> {
        self.words(kinds.as_ref()).filter_map(|word| places(word, text).last()).max()
    }

    /// Whether a particle stands anywhere in a stretch.
    pub(super) fn has(self, kinds: impl AsRef<[Particle]>, text: &str) -> bool {
        self.words(kinds.as_ref()).any(|word| places(word, text).next().is_some())
    }

    /// Whether a particle stands in a stretch between blanks: a Han character may be a part of a longer word.
    pub(super) fn has_apart(self, kinds: impl AsRef<[Particle]>, text: &str) -> bool {
        text.split_whitespace().any(|word| self.is(kinds.as_ref(), word))
    }

    /// Whether what stands between two things makes them one list: `and`, `, and the`, `以及`.
    pub(super) fn join(self, between: &str) -> bool {
        let between = between.trim();
        let behind_sign = between.strip_prefix([',', '、']);
        let rest = behind_sign.unwrap_or(between);
        let joined = self.behind([Particle::Joining, Particle::Choosing], rest);
        let rest = joined.unwrap_or(rest).trim();
        (behind_sign.is_some() || joined.is_some()) && (rest.is_empty() || self.is(Particle::Article, rest))
    }

    /// A stretch without the particle that it may end with.
    pub(super) fn without_end(self, kinds: impl AsRef<[Particle]>, text: &str) -> &str {
        self.before(kinds, text).map_or(text, str::trim_end)
    }

    fn words(self, kinds: &[Particle]) -> impl Iterator<Item = &'a str> {
        kinds.iter().flat_map(move |kind| self.0.of(*kind))
    }

    /// The words of the kinds of which some may begin with a letter.
    fn words_with(self, kinds: &[Particle], first: char) -> impl Iterator<Item = &'a str> {
        kinds.iter().filter(move |kind| self.0.may_begin(**kind, first)).flat_map(move |kind| self.0.of(*kind))
    }
}

/// What stands behind the longest of these words that a text begins with.
fn behind_longest<'w, 't>(words: impl Iterator<Item = &'w str>, text: &'t str) -> Option<&'t str> {
    let rest = |word: &str| text.strip_prefix(word).filter(|rest| !goes_on(word, rest));
    words.filter_map(rest).min_by_key(|rest| rest.len())
}

/// Where a word stands in a text.
fn places(word: &str, text: &str) -> impl Iterator<Item = usize> {
    let found = begun(word, text);
    found.filter(move |at| !goes_on(&text[..*at], word) && !goes_on(word, &text[at + word.len()..]))
}

/// Where the bytes of a word stand in a text, one behind the other: a search that costs nothing to prepare, for words and texts are
/// short.
fn begun(word: &str, text: &str) -> impl Iterator<Item = usize> {
    let (word, text) = (word.as_bytes(), text.as_bytes());
    let mut from = 0;
    std::iter::from_fn(move || {
        loop {
            let at = from + memchr(*word.first()?, text.get(from..)?)?;
            if text[at..].starts_with(word) {
                from = at + word.len();
                return Some(at);
            }
            from = at + 1;
        }
    })
}

/// Whether a word goes on from the end of a text to the beginning of the next: Han characters stand each for itself.
fn goes_on(text: &str, next: &str) -> bool {
    let is_letter = |letter: &char| letter.is_alphanumeric() && !is_han(*letter);
    text.chars().next_back().is_some_and(|last| is_letter(&last))
        && next.chars().next().is_some_and(|first| is_letter(&first))
}

#[cfg(test)]
mod tests {
    use super::Particles;
    use crate::record::{Particle, ParticleWords};

    const JOINING: Particle = Particle::Joining;

    fn words(of_joining: &[&str]) -> ParticleWords {
        let owned = |words: &[&str]| words.iter().map(|word| (*word).to_owned()).collect::<Vec<_>>();
        let mut words = ParticleWords::default();
        words.set(JOINING, &owned(of_joining));
        words.set(Particle::Number, &owned(&["four"]));
        words
    }

    #[test]
    fn particles_keep_to_their_place_and_to_words() {
        let words = words(&["and", "and then", "和"]);
        let particles = Particles(&words);
        assert_eq!(particles.before(JOINING, "Britain and "), Some("Britain "));
        assert_eq!(particles.behind(JOINING, " and then Britain"), Some(" Britain"));
        assert_eq!(particles.before(JOINING, "英国和"), Some("英国"));
        assert!(particles.is(JOINING, " and "));
        assert_eq!(particles.first(JOINING, "a band, and another"), Some(8));
        assert!(!particles.ends(JOINING, "the land"));
        assert!(!particles.begins(JOINING, "andorra"));
        assert!(!particles.has(Particle::Article, "and"));
    }

    #[test]
    fn each_kind_has_its_own_words() {
        let mut words = words(&["or"]);
        words.set(JOINING, &["and", "和"].map(str::to_owned));
        assert_eq!(words.of(JOINING).collect::<Vec<_>>(), ["and", "和"]);
        assert_eq!(words.of(Particle::Number).collect::<Vec<_>>(), ["four"]);
        assert_eq!(words.of(Particle::OfHour).count(), 0);
        assert_eq!(ParticleWords::default().of(JOINING).count(), 0);
    }

    #[test]
    fn no_particle_is_empty() {
        let words = words(&["", " ", "and"]);
        assert_eq!(words.of(JOINING).collect::<Vec<_>>(), ["and"]);
        assert_eq!(Particles(&words).behind(JOINING, "Britain"), None);
    }
}
