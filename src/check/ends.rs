//! The two ends of a change: `from 600,000 to 800,000`, `从60万放宽到80万`, `to 800,000, up from 600,000`.

use std::ops::Range;

use crate::record::Particle;
use crate::text::{has_han, last_bytes};

use super::particles::Particles;

/// Which of several values are the ends of a change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Ends {
    /// The place in the list of what it was before.
    pub(super) from: usize,
    /// The place in the list of what it became.
    pub(super) to: usize,
    /// The words from the one that opens the change up to the value behind it: what is named there is what was before.
    pub(super) before: Range<usize>,
}

/// How far a word for an end stands from its value, in bytes.
const REACH: usize = 24;

/// How far the two ends stand apart, in bytes.
const APART: usize = 90;

/// The first two neighbours of these values, given by their places in a folded text in order, that are the ends of a
/// change.
pub(super) fn ends(
    (text, particles): (&str, Particles<'_>),
    sentence: &Range<usize>,
    values: &[Range<usize>],
) -> Option<Ends> {
    values.windows(2).enumerate().find_map(|(at, pair)| {
        let [first, second] = pair else { return None };
        let before = text.get(sentence.start..first.start)?;
        let between = text.get(first.end..second.start)?;
        if between.len() > APART {
            return None;
        }
        if matches!(between.trim(), "→" | "->" | "=>") {
            return Some(Ends { from: at, to: at + 1, before: first.start..second.start });
        }
        if let Some(opener) = opener(particles, before).filter(|_| closes(particles, between)) {
            return Some(Ends { from: at, to: at + 1, before: sentence.start + opener..second.start });
        }
        let is_backwards =
            closes(particles, before) && particles.ends(Particle::From, between) && between.len() <= REACH;
        is_backwards.then(|| Ends { from: at + 1, to: at, before: second.start..second.end })
    })
}

/// Where the word stands that opens a change, right before its first value.
fn opener(particles: Particles<'_>, before: &str) -> Option<usize> {
    let near = last_bytes(before, REACH);
    // Some have other meanings, too: only beside a value do they open a change.
    let beside = || particles.before(Particle::Out, near).map(str::len);
    let at = particles.last(Particle::From, near).or_else(beside)?;
    let is_one_phrase = !near[at..].contains([',', '、', ';', ':']);
    is_one_phrase.then_some(before.len() - near.len() + at)
}

/// How far before a value the word stands that makes it the outcome, in bytes.
const OUTCOME: usize = 15;

/// Whether what stands before a value makes it the outcome of a change.
fn closes(particles: Particles<'_>, before: &str) -> bool {
    let near = last_bytes(before, REACH);
    // A few letters of Chinese are many words.
    let near = if has_han(near) { last_bytes(near, OUTCOME) } else { near };
    particles.has(Particle::Outcome, near)
}

#[cfg(test)]
mod tests {
    use super::{Particles, ends};
    use crate::embedded;
    use crate::text::figures;

    fn read(text: &str) -> Option<(String, String)> {
        let places: Vec<_> = figures(text).into_iter().map(|figure| figure.range).collect();
        let record = embedded().expect("the build wrote it");
        let particles = Particles::of(&record.cues);
        let found = ends((text, particles), &(0..text.len()), &places)?;
        Some((text[places[found.from].clone()].to_owned(), text[places[found.to].clone()].to_owned()))
    }

    #[test]
    fn the_ends_of_a_change_are_found() {
        let pair = |from: &str, to: &str| Some((from.to_owned(), to.to_owned()));
        assert_eq!(read("it was raised from 600,000 to 800,000."), pair("600,000", "800,000"));
        assert_eq!(read("lifted to 800,000, up from 600,000"), pair("600,000", "800,000"));
        assert_eq!(read("from 600,000 in the first draft to 800,000"), pair("600,000", "800,000"));
        assert_eq!(read("cut from 28 to 19 points"), pair("28", "19 points"));
        assert_eq!(read("上限从60万放宽到80万"), pair("60万", "80万"));
        assert_eq!(read("上限由60万人提高至80万人"), pair("60万人", "80万人"));
        assert_eq!(read("600,000 → 800,000"), pair("600,000", "800,000"));
    }

    #[test]
    fn two_values_alone_are_no_change() {
        for text in [
            "600,000 soldiers and 800,000 reservists",
            "a cap of 600,000, not 800,000",
            "60万现役军人，80万预备役",
            "100",
        ] {
            assert_eq!(read(text), None, "{text}");
        }
    }
}
