//! Figures that tell how things are, and not what a plan has.

use std::ops::Range;

use crate::record::{Particle, WordKind};

use super::super::mention::names_in;
use super::super::reading::ReadSentence;

/// How many bytes a word for today stands from a figure.
const TODAY: usize = 30;

/// Whether a figure tells how things are today.
pub(in crate::check) fn is_current(sentence: &ReadSentence<'_>, figure: &Range<usize>) -> bool {
    let near = figure.start.saturating_sub(TODAY)..figure.end + TODAY;
    // `Keeps today's 800,000`: how things are today is what the plan has.
    let is_kept = |word: &Range<usize>| {
        let before = word.start.saturating_sub(TODAY)..word.start;
        sentence.has(WordKind::Kept, &before)
    };
    let mut words = sentence.words(WordKind::Current, &sentence.range);
    // `An army of 800,000, about its present strength`: it only tells what that is like.
    let own = sentence.clause_at(figure.start);
    let is_beside = |word: &Range<usize>| own.contains(&word.start) && word.start < near.end && near.start < word.end;
    words.any(|word| is_beside(word) && !is_kept(word))
}

/// Whether a figure only counts what there is, in a clause before all plans of its sentence: `乌军有88万人,28点计划要 ..`.
pub(in crate::check) fn counts_what_there_is(text: &str, sentence: &ReadSentence<'_>, figure: &Range<usize>) -> bool {
    const RULES: [WordKind; 7] = [
        WordKind::Provides,
        WordKind::Kept,
        WordKind::Ban,
        WordKind::Permit,
        WordKind::Must,
        WordKind::Ceiling,
        WordKind::Back,
    ];
    let clause = sentence.clause_at(figure.start);
    let first = names_in(sentence, &sentence.range).map(|name| name.range.start).min();
    let is_before = first.is_some_and(|first| clause.end <= first);
    let (before, own) = (&text[clause.start..figure.start.max(clause.start)], &text[figure.clone()]);
    let particles = sentence.particles;
    let counts = || particles.ends(Particle::Amounting, before) || particles.begins(Particle::Amounting, own);
    // `达到` right before a figure only counts, whatever it does elsewhere.
    let is_rule = |word: &Range<usize>| word.end < figure.start || word.start > figure.end;
    is_before && counts() && !RULES.iter().any(|kind| sentence.words(*kind, &clause).any(is_rule))
}
