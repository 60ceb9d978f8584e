//! Clauses that begin with where or when a paper came: `In Istanbul Moscow wanted ..`, `In April: ..; in November: ..`.

use std::ops::Range;

use crate::record::Particle;
use crate::text::{Unit, first_bytes, months};

use super::super::mention::{How, Mention};
use super::super::reading::ReadSentence;
use super::Discourse;
use super::description::{Description, signs_in};

/// How many bytes where or when takes at most: `in September 2025`, `in the French capital`.
const FRAME: usize = 24;

/// How many bytes a fragment without a verb takes at most.
const FRAGMENT: usize = 40;

impl<'a> Discourse<'_, 'a> {
    /// The papers that the clauses of a sentence are framed with, each the only one of those spoken of before that it fits.
    pub(super) fn frames(&self, sentence: &ReadSentence<'a>, mentions: &[Mention<'a>]) -> Vec<Mention<'a>> {
        if mentions.is_empty()
            && let Some(brought_in) = self.fragment(sentence)
        {
            return vec![brought_in];
        }
        if self.named.len() < 2 {
            return Vec::new();
        }
        let is_free = |frame: &Range<usize>| {
            let is_apart = |name: &Mention<'a>| name.range.end <= frame.start || frame.end <= name.range.start;
            mentions.iter().all(is_apart)
        };
        let framed = sentence.clauses.iter().filter_map(|clause| {
            let frame = self.frame(sentence, clause).filter(is_free)?;
            let plan = self.one_of_named(&self.told_in(sentence, &frame))?;
            Some(Mention::of(plan, frame, How::Described))
        });
        framed.collect()
    }

    /// The paper that a fragment without a verb brings in: `And then Paris, 6 January.`
    fn fragment(&self, sentence: &ReadSentence<'a>) -> Option<Mention<'a>> {
        let range = &sentence.range;
        if range.len() > FRAGMENT || !sentence.topics.is_empty() {
            return None;
        }
        let signs = signs_in(sentence, range);
        if signs.is_empty() {
            return None;
        }
        let months = months(&self.reading.folded.as_str()[range.clone()]).collect();
        let plan = self.only_one(&Description { months, signs, ..Description::default() })?;
        Some(Mention::of(plan, range.clone(), How::Described))
    }

    /// The words at the beginning of a clause that may tell where or when.
    fn frame(&self, sentence: &ReadSentence<'a>, clause: &Range<usize>) -> Option<Range<usize>> {
        let text = &self.reading.folded.as_str()[clause.clone()];
        let rest = sentence.particles.behind(Particle::Circumstance, text)?;
        let start = clause.end - rest.len();
        let words = first_bytes(rest, FRAME);
        let end = words.find([',', ':', ';']).unwrap_or(words.len());
        Some(start..start + end)
    }

    /// What the first words of a frame tell.
    fn told_in(&self, sentence: &ReadSentence<'a>, frame: &Range<usize>) -> Description<'a> {
        let text = self.reading.folded.as_str();
        let opening = first_word(text, frame);
        let years = sentence.figures_in(frame).filter(|figure| figure.unit == Unit::CalendarYear);
        let mut signs = signs_in(sentence, frame);
        let starts_with_sign =
            sentence.cues_in(frame).any(|cue| cue.range.start <= frame.start + 1 && cue.range.end > frame.start);
        if !starts_with_sign {
            signs.clear();
        }
        Description {
            months: months(&text[opening]).collect(),
            years: years.filter_map(|year| year.amount.try_into().ok()).collect(),
            signs,
            ..Description::default()
        }
    }
}

/// The first word of a stretch.
fn first_word(text: &str, stretch: &Range<usize>) -> Range<usize> {
    let words = &text[stretch.clone()];
    let start = stretch.start + (words.len() - words.trim_start().len());
    let len = text[start..stretch.end].find(|c: char| !c.is_alphanumeric()).unwrap_or(stretch.end - start);
    start..start + len
}
