//! The plan that a place beside its name gives a matter to: parentheses, *with its*, or the name right behind a figure.

use std::ops::Range;

use crate::record::{Particle, WordKind};

use super::super::amounts::fits;
use super::super::mention::{How, Mention};
use super::super::reading::{ReadSentence, is_inside};
use super::matter::Matter;

/// The plan right behind whose name the parentheses begin that a topic stands in: `the European text (soon) differs from the first
/// plan (within 100 days)`.
pub(super) fn owner_of_parentheses<'m, 'a>(
    text: &str,
    sentence: &ReadSentence<'_>,
    mentions: &'m [Mention<'a>],
    topic: &Range<usize>,
) -> Option<&'m Mention<'a>> {
    let before = &text[sentence.range.start..topic.start];
    let open = before.rfind('(').filter(|open| !before[*open..].contains(')'))?;
    let at = sentence.range.start + open;
    let paper_at_end = |name: &Range<usize>| {
        let mut papers = sentence.words(WordKind::Paper, &(name.end..at));
        papers.any(|paper| text[name.end..paper.start].trim().is_empty() && text[paper.end..at].trim().is_empty())
    };
    mentions.iter().rev().find(|mention| {
        let name = &mention.range;
        let is_right_before = || text[name.end..at].trim().is_empty() || paper_at_end(name);
        mention.plan.is_some() && mention.how >= How::Epithet && name.end <= at && is_right_before()
    })
}

/// How many bytes stand at most between a figure and the name of the plan that has it: `within 100 days in the US draft`.
const VALUE_TO_NAME: usize = 16;

/// The plan right behind the only figure of a clause that may be the answer, where another is named before: `as soon as possible
/// in the European text and within 100 days in the US draft`.
pub(super) fn owner_of_value<'m, 'a>(matter: Matter<'_, '_>, mentions: &'m [Mention<'a>]) -> Option<&'m Mention<'a>> {
    let Matter { text, sentence, provision, .. } = matter;
    let clause = matter.clause();
    let mut figures = sentence.figures_in(&clause).filter(|figure| fits(provision, figure));
    let (figure, next) = (figures.next()?, figures.next());
    let is_right_behind = |mention: &&Mention<'a>| {
        let begin = mention.range.start;
        let is_near = figure.range.end < begin && begin <= figure.range.end + VALUE_TO_NAME;
        let between = || sentence.particles.without_end(Particle::Article, &text[figure.range.end..begin]);
        is_near && sentence.particles.is(Particle::Circumstance, between().trim())
    };
    let owner = mentions.iter().find(is_right_behind).filter(|owner| owner.plan.is_some() && next.is_none())?;
    let id = |mention: &Mention<'a>| mention.plan.map(|plan| &plan.id);
    let is_before = |other: &Mention<'a>| {
        let behind = other.range.end..figure.range.start.max(other.range.end);
        let joins = || sentence.particles.has_apart([Particle::Joining], &text[behind.clone()]);
        is_inside(&other.range, &clause) && other.range.end <= figure.range.start && id(other) != id(owner) && joins()
    };
    mentions.iter().any(is_before).then_some(owner)
}

/// The plan right behind whose name a topic is told to be its own: `a reply to the 28-point plan with its amnesty and its cap`.
pub(super) fn owner_by_with<'m, 'a>(
    text: &str,
    sentence: &ReadSentence<'_>,
    mentions: &'m [Mention<'a>],
    topic: &Range<usize>,
) -> Option<&'m Mention<'a>> {
    let last = mentions.iter().rev().find(|mention| mention.range.end <= topic.start)?;
    let name = &last.range;
    let papers = sentence.words(WordKind::Paper, &(name.end..topic.start));
    let ends = papers.take_while(|paper| text[name.end..paper.start].trim().is_empty()).map(|paper| paper.end);
    let behind = ends.max().unwrap_or(name.end)..topic.start;
    let is_own = sentence.particles.begins(Particle::WithIts, text[behind.clone()].trim_start());
    let goes_on = || sentence.has(WordKind::Provides, &behind) || text[behind.clone()].contains([';', ':']);
    (last.plan.is_some() && last.how >= How::Epithet && is_own && !goes_on()).then_some(last)
}
