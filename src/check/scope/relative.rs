//! Clauses that only add something to a plan: which one has what they tell.

use std::ops::Range;

use crate::record::{Particle, WordKind};

use super::super::mention::Mention;
use super::super::reading::ReadSentence;
use super::{NAME_TO_PAPER, RELATED};

/// Whether a relative clause right behind tells what it has: `a break with the first draft, which had demanded ..`.
pub(in crate::check) fn is_antecedent(text: &str, sentence: &ReadSentence<'_>, mention: &Mention<'_>) -> bool {
    relative_behind(text, sentence, mention).is_some()
}

pub(super) fn relative_behind<'s>(
    text: &str,
    sentence: &'s ReadSentence<'_>,
    mention: &Mention<'_>,
) -> Option<&'s Range<usize>> {
    let own = sentence.clause_at(mention.range.start);
    let is_last = own.end <= mention.range.end + NAME_TO_PAPER;
    let is_relative = |next: &&Range<usize>| {
        let word = sentence.words(WordKind::Relative, next).next();
        // `Under which`.
        word.map(|word| text[next.start..word.start].trim())
            .is_some_and(|before| before.is_empty() || sentence.particles.is(Particle::Circumstance, before))
    };
    sentence.clause_from(own.end).filter(|_| is_last).filter(is_relative)
}

/// The end of the clause that a reference stands in, where that clause only adds something to a plan named before:
/// `the European text, which takes the 28 points as its basis, ..`, or to a matter: `the guarantee, which in the US draft ..`.
pub(super) fn relative(
    text: &str,
    sentence: &ReadSentence<'_>,
    mention: &Mention<'_>,
    mentions: &[Mention<'_>],
) -> Option<usize> {
    let clause = sentence.clause_at(mention.range.start);
    let opening = clause.start..(clause.start + RELATED).min(mention.range.start);
    let added = sentence.words(WordKind::Relative, &opening).next()?;
    let between = sentence.particles.without_end(Particle::Article, &text[added.end..mention.range.start]);
    let is_frame = clause.start > sentence.range.start && sentence.particles.is(Particle::Circumstance, between);
    let is_before = |other: &Mention<'_>| other.range.end <= clause.start;
    // `Where the American draft gives 100 days, it says ..`: what is told behind is of the plan that the text is at.
    let opens = || {
        let before = text[sentence.range.start..added.start].trim();
        before.is_empty() || sentence.particles.is(Particle::Conjunction, before)
    };
    let takes_up = |next: &Range<usize>| sentence.words(WordKind::Back, next).any(|word| word.start == next.start);
    let is_opening = || opens() && sentence.clause_from(clause.end).is_some_and(takes_up);
    (is_frame || mentions.iter().any(is_before) || is_opening()).then_some(clause.end)
}
