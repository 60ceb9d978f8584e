//! Which plan a passage on a provision is told of.

use std::ops::Range;

use crate::record::{Plan, PlanId, WordKind};

use super::super::gates::governing;
use super::super::lexicon::{Cue, Meaning};
use super::super::mention::{How, Mention, References};
use super::super::reading::{ReadSentence, is_inside};
use super::matter::Matter;

/// How many bytes behind a name a word that turns to it may end: `美国方案则 ..`.
const TURN: usize = 6;

/// The reference to the plan that a clause about a matter speaks of.
pub(super) fn governed<'a>(
    matter: Matter<'_, 'a>,
    clause: &Range<usize>,
    references: &References<'a>,
) -> Option<Mention<'a>> {
    let Matter { text, sentence, topic, .. } = matter;
    let References { mentions, carried, .. } = references;
    let carried = carried.as_ref();
    let id = |mention: &Mention<'a>| -> Option<&'a PlanId> { mention.plan.map(|plan| &plan.id) };
    let mention = match governing(text, sentence, mentions, clause, topic) {
        Some(late) if is_late(matter, clause, late) => carried.filter(|carried| id(late) != id(carried)),
        nearest => nearest.or(carried),
    };
    let mention = of_both(sentence, mentions, clause).or_else(|| mention.cloned())?;
    Some(by_time(text, sentence, mention, clause))
}

/// Whether what is named behind comes too late: `it let them charge a fee, and that is still so in the second`.
fn is_late(matter: Matter<'_, '_>, clause: &Range<usize>, mention: &Mention<'_>) -> bool {
    let Matter { sentence, topic, .. } = matter;
    let turns = || sentence.has(WordKind::Turn, &(clause.start..mention.range.end + TURN));
    mention.range.start >= clause.end && (refers_back(sentence, topic) || turns())
}

/// Whether the sentence refers back before a place.
fn refers_back(sentence: &ReadSentence<'_>, topic: &Range<usize>) -> bool {
    sentence.has(WordKind::Back, &(sentence.range.start..topic.start))
}

/// A reference, weaker where it only tells when: `After the 28-point plan leaked, Europe proposed ..`.
fn by_time<'a>(text: &str, sentence: &ReadSentence<'a>, mention: Mention<'a>, clause: &Range<usize>) -> Mention<'a> {
    const EARLIER: [&str; 5] = ["after ", "since ", "when ", "following ", "once "];
    let own = sentence.clause_at(mention.range.start);
    let words = &text[own.clone()];
    let is_time =
        EARLIER.iter().any(|word| words.starts_with(word)) || words.ends_with(['后', '後']) || words.ends_with("以来");
    let is_apart = own.end <= clause.start && mention.range.start >= sentence.range.start && !mention.range.is_empty();
    let is_party = |cue: &Cue<'_>| matches!(cue.meaning, Meaning::Member("parties", _));
    let is_of_party = sentence.cues_in(clause).any(is_party);
    if is_time && is_apart && is_of_party { Mention { how: mention.how.min(How::Carried), ..mention } } else { mention }
}

/// The plans of a clause that says the same of several: `neither the first nor the second has an amnesty`.
fn of_both<'a>(sentence: &ReadSentence<'a>, mentions: &[Mention<'a>], clause: &Range<usize>) -> Option<Mention<'a>> {
    let own = || mentions.iter().filter(|mention| is_inside(&mention.range, clause));
    let mut fits: Vec<&'a Plan> = Vec::new();
    for plan in own().filter_map(|mention| mention.plan) {
        if fits.iter().all(|known| known.id != plan.id) {
            fits.push(plan);
        }
    }
    let first = own().next().filter(|_| fits.len() > 1 && sentence.has(WordKind::Both, clause))?;
    Some(Mention { plan: None, fits, how: How::Name, is_goal: false, aside: first.aside, range: first.range.clone() })
}
