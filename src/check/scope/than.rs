//! Papers that something is held against, with what they have before them: `比限定60万兵力的28点计划宽松`.

use std::ops::Range;

use crate::record::{Particle, WordKind};

use super::super::mention::{Mention, names_in};
use super::super::reading::{ReadSentence, is_inside};

/// How many bytes behind the sign that ends it the paper begins: `的那份方案`, `的旧方案`.
const TO_PAPER: usize = 12;

/// The paper that a plan is held against, where a stretch tells only what that paper has.
pub(in crate::check) fn held_against(
    text: &str,
    sentence: &ReadSentence<'_>,
    stretch: &Range<usize>,
) -> Option<Range<usize>> {
    let clause = sentence.clause_at(stretch.start);
    let than = sentence.words(WordKind::Than, &(clause.start..stretch.start.max(clause.start))).next_back()?;
    let between = than.end..stretch.start;
    if names_in(sentence, &between).next().is_some() {
        return None;
    }
    let names = names_in(sentence, &(stretch.end..clause.end.max(stretch.end))).map(|cue| &cue.range);
    let papers = sentence.words(WordKind::Paper, &(stretch.end..clause.end.max(stretch.end)));
    let paper = names.chain(papers).min_by_key(|paper| paper.start)?;
    let before = &text[stretch.end..paper.start];
    let sign = sentence.particles.last(Particle::Attributive, before)?;
    (before.len() - sign <= TO_PAPER).then(|| paper.clone())
}

/// The reference to such a paper, where it is a plan.
pub(in crate::check) fn plan_held_against<'m, 'a>(
    text: &str,
    sentence: &ReadSentence<'a>,
    mentions: &'m [Mention<'a>],
    topic: &Range<usize>,
) -> Option<&'m Mention<'a>> {
    let paper = held_against(text, sentence, topic)?;
    mentions.iter().find(|mention| mention.range.start == paper.start || is_inside(&paper, &mention.range))
}
