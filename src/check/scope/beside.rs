//! References that are only told beside what their sentence is about: who is for or against a plan, what came of it, whose
//! something is.

use std::ops::Range;

use crate::record::{Particle, WordKind};
use crate::text::{first_bytes, has_han, last_bytes};

use super::super::mention::{Mention, names_in};
use super::super::particles::Particles;
use super::super::reading::{ReadSentence, is_inside};
use super::rework::has_lost_inside;
use super::{CONTRASTED, NAME_TO_PAPER, PART, RELATED, is_joined_apart};

/// How many bytes before a name stands the word for who is for or against it.
const ATTITUDE: usize = 26;

/// Whether someone is for or against it.
pub(super) fn is_attitude_to(sentence: &ReadSentence<'_>, mention: &Mention<'_>) -> bool {
    let clause = sentence.clause_at(mention.range.start);
    let near = mention.range.start.saturating_sub(ATTITUDE).max(clause.start)..mention.range.start;
    [WordKind::Attitude, WordKind::Demand].iter().any(|kind| sentence.has(*kind, &near))
}

/// Whether what is told is told to stand outside of it: `28点计划之外的内容`.
pub(super) fn is_outside(text: &str, sentence: &ReadSentence<'_>, mention: &Mention<'_>) -> bool {
    let near = mention.range.end..(mention.range.end + NAME_TO_PAPER + PART).min(sentence.range.end);
    let papers = sentence.words(WordKind::Paper, &near).filter(|paper| paper.start == mention.range.end);
    let end = papers.map(|paper| paper.end).max().unwrap_or(mention.range.end);
    let begins = sentence.words(WordKind::Outside, &near).filter(|word| word.start == end);
    let behind = begins.map(|word| &text[word.end..sentence.range.end]).min_by_key(|rest| rest.len());
    behind.is_some_and(|rest| rest.starts_with([',', ':']) || sentence.particles.begins(Particle::Attributive, rest))
}

/// Whether another plan is told to differ from it: `unlike the first plan`, `与28点计划相比`.
pub(super) fn is_contrasted(text: &str, sentence: &ReadSentence<'_>, mention: &Mention<'_>) -> bool {
    let clause = sentence.clause_at(mention.range.start);
    // `Like the draft of 2022, it ..`, `.. to the G8, as in the American paper`.
    let opens = clause.start == sentence.range.start && clause.end < sentence.range.end;
    let adds_nothing = || clause.start > sentence.range.start && sentence.topics_in(&clause).next().is_none();
    if sentence.particles.begins(Particle::Likened, text[clause.clone()].trim_start()) && (opens || adds_nothing())
        || is_likened(text, sentence, mention)
    {
        return true;
    }
    let mut words = sentence.words(WordKind::Contrast, &(clause.start..sentence.range.end));
    words.any(|word| {
        let is_near = word.start + CONTRASTED >= mention.range.start;
        // `instead of the flat ceiling of 600,000 set out in the first plan`.
        let between = word.end..mention.range.start;
        let is_one_phrase = names_in(sentence, &between).all(|name| name.range.end > mention.range.start);
        word.start <= mention.range.start && (is_near || is_one_phrase)
    })
}

/// Whether another plan is told to be like it: `与28点方案一样,允许 ..`, `这一点与美国草案相同`.
fn is_likened(text: &str, sentence: &ReadSentence<'_>, mention: &Mention<'_>) -> bool {
    let particles = sentence.particles;
    let before = &text[sentence.range.start..mention.range.start];
    let papers = sentence.words(WordKind::Paper, &(mention.range.end..sentence.range.end));
    let ends = papers.take_while(|paper| paper.start <= mention.range.end).map(|paper| paper.end);
    let behind = &text[ends.max().unwrap_or(mention.range.end)..sentence.range.end];
    particles.begins(Particle::Alike, behind) && has_with(particles, before)
}

/// Whether what stands before a plan ends with a word for with, whatever owner it has: `与美国28点方案`.
fn has_with(particles: Particles<'_>, before: &str) -> bool {
    particles.has(Particle::With, last_bytes(before, RELATED))
}

/// Whether something is told to come from it, or to have stood in it.
pub(super) fn is_source(
    text: &str,
    sentence: &ReadSentence<'_>,
    mention: &Mention<'_>,
    mentions: &[Mention<'_>],
) -> bool {
    let clause = sentence.clause_at(mention.range.start);
    let mut words = sentence.words(WordKind::Source, &(clause.start..sentence.range.end));
    // `Edited by the E3` and `原方案` are names.
    let is_own = |word: &Range<usize>| is_inside(word, &mention.range);
    let is_near = |word: &Range<usize>| {
        !is_own(word) && word.start <= mention.range.start && mention.range.start <= word.end + PART
    };
    let comes_from = words.any(is_near) && !is_set_beside(text, sentence, mention, mentions);
    // `It drops a part of the first plan`, `gone is that plan's amnesty` are about what that plan became.
    let before = clause.start..mention.range.start;
    let changes = [WordKind::Removal, WordKind::Replacing, WordKind::Kept];
    let is_changed = changes.iter().any(|kind| sentence.has(*kind, &before));
    let is_part = is_changed && (is_possessor(text, sentence, mention) || is_of_another(text, sentence, mention));
    comes_from || is_part || has_lost_inside(text, sentence, mention)
}

/// Whether what it owns is followed by what another owns: `从28点草案的60万到欧版的80万`.
fn is_set_beside(text: &str, sentence: &ReadSentence<'_>, mention: &Mention<'_>, mentions: &[Mention<'_>]) -> bool {
    let owns = |owner: &Mention<'_>| is_possessor(text, sentence, owner);
    owns(mention) && mentions.iter().any(|other| other.range.start > mention.range.end && owns(other))
}

/// How many bytes behind a name are looked at for the sign that something is its own.
const OWNER: usize = NAME_TO_PAPER + 3;

/// Whether it is named as whose something is: `the 28-point plan's amnesty`, `28点草案的大赦`.
pub(in crate::check) fn is_possessor(text: &str, sentence: &ReadSentence<'_>, mention: &Mention<'_>) -> bool {
    let behind = first_bytes(&text[mention.range.end..sentence.range.end.max(mention.range.end)], OWNER);
    let owned = sentence.particles.first(Particle::Genitive, behind).filter(|at| *at <= NAME_TO_PAPER);
    owned.is_some_and(|at| behind[..at].chars().all(|c| c.is_alphanumeric() || c == ' '))
}

/// Whether a topic is named as that of a plan: `the 28-point plan's cap of 600,000`.
pub(in crate::check) fn is_owner_of(
    text: &str,
    sentence: &ReadSentence<'_>,
    mention: &Mention<'_>,
    topic: &Range<usize>,
) -> bool {
    let clause = sentence.clause_at(mention.range.start);
    let is_near = mention.range.end <= topic.start && topic.start <= mention.range.end + RELATED;
    is_near && is_inside(topic, &clause) && is_possessor(text, sentence, mention)
}

/// Whether it only tells more of another plan: `the European answer to the 28 points`, `the cap of the first plan`,
/// `28点计划的欧洲修改版`.
pub(super) fn is_complement(
    text: &str,
    sentence: &ReadSentence<'_>,
    mention: &Mention<'_>,
    mentions: &[Mention<'_>],
) -> bool {
    let clause = sentence.clause_at(mention.range.start);
    let is_other = |other: &&Mention<'_>| is_inside(&other.range, &clause) && other.range != mention.range;
    let mut before = mentions.iter().filter(is_other).filter(|other| other.range.end <= mention.range.start);
    let mut behind = mentions.iter().filter(is_other).filter(|other| other.range.start >= mention.range.end);
    let is_owned = |other: &Mention<'_>| {
        let between = &text[mention.range.end..other.range.start];
        between.len() <= RELATED && sentence.particles.has(Particle::Attributive, between)
    };
    let is_told_of_both = || sentence.has(WordKind::Both, &clause);
    let is_joined = is_of_another(text, sentence, mention) && !is_told_of_both();
    is_joined && before.next().is_some() || behind.next().is_some_and(is_owned)
}

/// Whether another plan does something with it: `欧洲反提案把28点计划的大赦改掉了`.
pub(super) fn is_object(sentence: &ReadSentence<'_>, mention: &Mention<'_>, mentions: &[Mention<'_>]) -> bool {
    let clause = sentence.clause_at(mention.range.start);
    let has_subject = mentions.iter().any(|other| other.range.end <= mention.range.start && other.plan.is_some());
    let mut objects = sentence.words(WordKind::Object, &(clause.start..mention.range.start));
    has_subject && objects.any(|word| word.end == mention.range.start)
}

/// Whether the word right before it makes it a part of what is told of: `of`, `to`, `from`.
fn is_of_another(text: &str, sentence: &ReadSentence<'_>, mention: &Mention<'_>) -> bool {
    let near = mention.range.start.saturating_sub(RELATED).max(sentence.range.start)..mention.range.start;
    // `针对` has 对 in it.
    let is_longer = |word: &&Range<usize>| {
        let is_inside_it = |longer: &Range<usize>| is_inside(word, longer);
        has_han(&text[(*word).clone()]) && sentence.words(WordKind::Reworked, &near).any(is_inside_it)
    };
    let mut words = sentence.words(WordKind::Belonging, &near);
    words.any(|word| !is_longer(&word) && !is_joined_apart(text, sentence, word.end, &mention.range))
}
