//! What was made of a plan: whether a reference to one is told as what another text amends, answers, replaces or leaves out.

use std::ops::Range;

use crate::record::{Particle, WordKind};

use super::super::lexicon::{Cue, Meaning};
use super::super::mention::{Mention, names_in};
use super::super::reading::{ReadSentence, is_inside};
use super::{CONTRASTED, NAME_TO_PAPER, PART, RELATED};

/// How many bytes from a name a word may stand that tells of a text made of it.
const REWORKED: usize = 60;

/// Whether another text is told to have been made of it, or to answer it: `the 28-point plan was amended`.
pub(in crate::check) fn is_reworked(
    sentence: &ReadSentence<'_>,
    mention: &Mention<'_>,
    mentions: &[Mention<'_>],
) -> bool {
    let clause = sentence.clause_at(mention.range.start);
    // `The 28-point plan, since amended, ..`: the next clause may begin with it.
    let end = (mention.range.end + REWORKED).min(clause.end.max(mention.range.end) + RELATED).min(sentence.range.end);
    let near = mention.range.start.saturating_sub(REWORKED).max(clause.start)..end;
    let is_of_name = |word: &Range<usize>| mentions.iter().any(|name| is_inside(word, &name.range));
    mention.plan.is_some() && sentence.words(WordKind::Reworked, &near).any(|word| !is_of_name(word))
}

/// Whether all of these are references to one plan.
pub(super) fn is_alone(mentions: &[Mention<'_>]) -> bool {
    let mut plans = mentions.iter().filter_map(|mention| mention.plan).map(|plan| &plan.id);
    let first = plans.next();
    plans.all(|plan| Some(plan) == first)
}

/// Whether it tells which other text is meant: `the draft that replaced the 28-point plan`, `28点计划的替代方案`.
pub(super) fn is_made_from_it(text: &str, sentence: &ReadSentence<'_>, mention: &Mention<'_>) -> bool {
    let clause = sentence.clause_at(mention.range.start);
    let mut before = sentence.words(WordKind::Reworked, &(clause.start..mention.range.start));
    // `针对俄乌冲突的28点方案` answers no plan.
    let is_of_plan = |word: &Range<usize>| {
        let between = word.end..mention.range.start;
        let is_author = |cue: &Cue<'_>| match cue.meaning {
            Meaning::Member("parties", key) => mention.plan.is_some_and(|plan| plan.drafted_by.contains(key)),
            _ => false,
        };
        !sentence.particles.has(Particle::Attributive, &text[between.clone()])
            || sentence.cues_in(&between).any(is_author)
    };
    let is_made = before.any(|word| word.end + CONTRASTED >= mention.range.start && is_of_plan(word));
    // `28点计划`: the word for a paper belongs to the name.
    let papers = sentence.words(WordKind::Paper, &(mention.range.end..mention.range.end + NAME_TO_PAPER));
    let end = papers.filter(|word| word.start == mention.range.end).map(|word| word.end).max();
    let behind = end.unwrap_or(mention.range.end)..(mention.range.end + RELATED).min(sentence.range.end);
    let reworked = sentence.words(WordKind::Reworked, &behind).next();
    let is_owner = sentence.particles.begins(Particle::Genitive, &text[behind.start..]) && reworked.is_some();
    let is_its_own = reworked.is_some_and(|word| word.start == behind.start);
    is_made || is_owner || is_its_own
}

/// Whether something is told to have been taken out of it: `removed from the 28-point plan`, `已从28点计划中删除`.
pub(in crate::check) fn has_lost(text: &str, sentence: &ReadSentence<'_>, mention: &Mention<'_>) -> bool {
    let clause = sentence.clause_at(mention.range.start);
    let near = mention.range.start.saturating_sub(RELATED).max(clause.start)..mention.range.start;
    let is_taken_from = sentence.has(WordKind::Source, &near) && sentence.has(WordKind::Removal, &clause);
    mention.plan.is_some() && (is_taken_from || has_lost_inside(text, sentence, mention))
}

/// `28点方案中的大赦条款已删除`: what was in it is not there any more.
pub(super) fn has_lost_inside(text: &str, sentence: &ReadSentence<'_>, mention: &Mention<'_>) -> bool {
    let behind = &text[mention.range.end..sentence.range.end];
    let mut near = behind.char_indices().map(|(at, _)| at).take_while(|at| *at <= PART);
    let particles = sentence.particles;
    let is_inside = |at: usize| {
        let rest = particles.behind(Particle::Inside, &behind[at..]);
        rest.is_some_and(|rest| particles.begins(Particle::Genitive, rest))
    };
    // `28点计划中美国收取补偿的条款，在20点草案里已经划掉`.
    let mut others = names_in(sentence, &(mention.range.end..sentence.range.end));
    let other = others.find(|name| name.range.start > mention.range.end).map(|name| name.range.start);
    let has_another = || other.is_some_and(|other| !sentence.has(WordKind::Removal, &(mention.range.end..other)));
    let paper = sentence.words(WordKind::Paper, &(mention.range.end..sentence.range.end)).next();
    let end = paper.filter(|word| word.start == mention.range.end).map_or(mention.range.end, |word| word.end);
    // `28点计划里查禁纳粹的那句，已不见踪影`: what is gone at the end is gone from another.
    let last = sentence.words(WordKind::Removal, &(end..sentence.range.end)).next_back();
    let is_gone = || last.is_some_and(|word| word.start > sentence.clause_at(end).end);
    let holds_it =
        || particles.begins(Particle::Inside, &text[end..sentence.range.end]) && (has_another() || is_gone());
    sentence.has(WordKind::Removal, &sentence.range) && (near.any(is_inside) || holds_it())
}
