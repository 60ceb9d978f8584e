//! Which plan a passage on a provision is told of.

use std::ops::Range;

use crate::record::{Particle, Plan, PlanId, ProvisionId, WordKind};
use crate::text::is_han;

use super::super::gates::governing;
use super::super::lexicon::{Cue, Meaning};
use super::super::mention::{How, Mention, References, names_in};
use super::super::reading::{ReadSentence, is_inside};
use super::super::scope::{ends_in_change, plan_held_against, tells_when};
use super::figures::is_value;
use super::owners::{owner_by_with, owner_of_parentheses};

/// The reference to the plan that a clause about a topic speaks of.
pub(super) fn governed<'a>(
    (text, sentence): (&str, &ReadSentence<'a>),
    clause: &Range<usize>,
    topic: &Range<usize>,
    references: &References<'a>,
) -> Option<Mention<'a>> {
    let References { mentions, carried, all } = references;
    if let Some(other) = plan_held_against(text, sentence, all, topic) {
        return Some(other.clone());
    }
    if let Some(owner) = owner_of_parentheses(text, sentence, all, topic) {
        return Some(owner.clone());
    }
    if let Some(owner) = owner_by_with(text, sentence, all, topic) {
        return Some(owner.clone());
    }
    let carried = carried.as_ref();
    let id = |mention: &Mention<'a>| -> Option<&'a PlanId> { mention.plan.map(|plan| &plan.id) };
    let mention = match governing(text, sentence, mentions, clause, topic) {
        Some(late) if is_late(sentence, clause, topic, late) => carried.filter(|carried| id(late) != id(carried)),
        Some(late) if speaks_for_itself((text, sentence), (clause, topic), late, carried) => carried,
        nearest => nearest.or(carried),
    };
    let mention = of_both(sentence, mentions, clause).or_else(|| mention.cloned())?;
    let mention = in_turn((text, sentence), mention);
    Some(by_time(text, sentence, mention, clause))
}

/// How many bytes behind a name a word that turns to it may end: `美国方案则 ..`.
const TURN: usize = 6;

/// Whether what is named behind comes too late: `it let them charge a fee, and that is still so in the second`.
fn is_late(sentence: &ReadSentence<'_>, clause: &Range<usize>, topic: &Range<usize>, mention: &Mention<'_>) -> bool {
    let turns = || sentence.has(WordKind::Turn, &(clause.start..mention.range.end + TURN));
    mention.range.start >= clause.end && (refers_back(sentence, topic) || turns())
}

/// How many bytes into its clause a name may begin that the clause is about.
const CLAUSE_TO_NAME: usize = 32;

/// How many bytes behind a name its clause may end with a word for a paper.
const PAPER_TO_END: usize = 8;

/// Whether what is named behind begins a clause with a value of its own: `the army has 800,000, the US plan said 600,000`.
/// Where no other plan is known that the text could be at, it takes a value without a word of what has it.
fn speaks_for_itself(
    (text, sentence): (&str, &ReadSentence<'_>),
    (clause, topic): (&Range<usize>, &Range<usize>),
    mention: &Mention<'_>,
    carried: Option<&Mention<'_>>,
) -> bool {
    let own = sentence.clause_at(mention.range.start);
    let opening = own.start..mention.range.start;
    let is_its_own = opening.len() <= CLAUSE_TO_NAME && sentence.topics_in(&opening).next().is_none();
    if mention.range.start < clause.end || !is_its_own {
        return false;
    }
    // `The assets stay frozen; the Americans wanted ..`
    let is_apart = text[topic.end.min(own.start)..own.start].contains(';');
    if is_apart && own.end > mention.range.end + PAPER_TO_END && carried.is_some() {
        return true;
    }
    // `Under the US plan, it was 600,000`: the next clause is its own.
    let is_frame =
        own.end <= mention.range.end + PAPER_TO_END && !sentence.particles.ends(Particle::Copula, &text[opening]);
    let next = sentence.clause_from(own.end).filter(|_| is_frame).map_or(own.end, |next| next.end);
    let own_rest = mention.range.end..next.max(mention.range.end);
    // `欧洲文本规定，和平时期可达80万`
    let rest = if text[own_rest.clone()].contains(is_han) { own_rest.start..sentence.range.end } else { own_rest };
    let has_topic = sentence.topics_in(&rest).next().is_some();
    let is_said = |key: &ProvisionId| sentence.topics_in(topic).any(|(own, _)| *own == key);
    let says_it_again = sentence.topics_in(&rest).any(|(key, _)| is_said(key));
    let has_figure = sentence.figures_in(&rest).any(is_value);
    let denies = [WordKind::Negation, WordKind::Removal, WordKind::Kept];
    let has_value = || has_figure || denies.iter().any(|kind| sentence.has(*kind, &rest));
    let is_at_another = carried.is_some_and(|carried| {
        carried.how >= How::Carried && carried.plan.map(|plan| &plan.id) != mention.plan.map(|plan| &plan.id)
    });
    if is_at_another { has_topic || has_value() } else { has_figure && (!has_topic || says_it_again) }
}

/// Whether the sentence refers back before a place.
fn refers_back(sentence: &ReadSentence<'_>, topic: &Range<usize>) -> bool {
    sentence.has(WordKind::Back, &(sentence.range.start..topic.start))
}

/// A reference, weaker where it ends a list of papers whose values follow in turn: `the US, E3 and 20-point texts have 600,000,
/// 800,000 and 800,000`.
fn in_turn<'a>((text, sentence): (&str, &ReadSentence<'a>), mention: Mention<'a>) -> Mention<'a> {
    let before = text[sentence.range.start.min(mention.range.start)..mention.range.start].trim_end();
    let particles = sentence.particles;
    let joins = particles.ends(Particle::Joining, particles.without_end(Particle::Article, before));
    let ends_list = joins || before.ends_with(['、', '/']);
    let behind = mention.range.end..sentence.range.end;
    let has_two = || sentence.figures_in(&behind).filter(|figure| is_value(figure)).nth(1).is_some();
    let is_told_so = || sentence.has(WordKind::Both, &behind);
    let is_row = || is_row((text, sentence), &mention) || heads_with_another((text, sentence), &mention);
    let is_in_turn = ends_list && (has_two() || is_told_so()) || is_row();
    if is_in_turn { Mention { how: mention.how.min(How::Reworked), ..mention } } else { mention }
}

/// Whether a sentence names another plan, too, and sets values beside each other by signs: `28点→20点,选举:100天→尽快`.
fn is_row((text, sentence): (&str, &ReadSentence<'_>), mention: &Mention<'_>) -> bool {
    let is_set = ["→", "->", "|"].iter().any(|sign| text[sentence.range.clone()].contains(sign));
    is_set && is_beside_another(sentence, &sentence.range, mention)
}

/// Whether a reference stands with another plan in a clause that heads what follows: `20点与28点对照: 选举..`.
fn heads_with_another((text, sentence): (&str, &ReadSentence<'_>), mention: &Mention<'_>) -> bool {
    let own = sentence.clause_at(mention.range.start);
    let is_head = is_inside(&mention.range, &own) && text[own.end..].trim_start().starts_with(':');
    is_head && is_beside_another(sentence, &own, mention)
}

/// Whether a stretch has a name of a plan beside this one.
fn is_beside_another(sentence: &ReadSentence<'_>, stretch: &Range<usize>, mention: &Mention<'_>) -> bool {
    let mut names = names_in(sentence, stretch);
    names.any(|name| name.range.end <= mention.range.start || mention.range.end <= name.range.start)
}

/// A reference, weaker where it only tells when: `After the 28-point plan leaked, Europe proposed ..`.
fn by_time<'a>(text: &str, sentence: &ReadSentence<'a>, mention: Mention<'a>, clause: &Range<usize>) -> Mention<'a> {
    let own = sentence.clause_at(mention.range.start);
    let is_apart = own.end <= clause.start && mention.range.start >= sentence.range.start && !mention.range.is_empty();
    // `28点计划传出，..`: an event beside what is told.
    let is_event = is_apart && sentence.words(WordKind::Event, &own).any(|word| word.end == own.end);
    let is_party = |cue: &Cue<'_>| matches!(cue.meaning, Meaning::Member("parties", _));
    let is_of_party = is_apart && sentence.cues_in(clause).any(is_party);
    let is_changed = is_apart && ends_in_change(text, sentence, &mention);
    let how = if is_event || is_changed {
        How::Reworked
    } else if is_of_party && tells_when(text, sentence, &mention) {
        How::Carried
    } else {
        mention.how
    };
    // By a name it is the plan that was changed; otherwise it may be the outcome already.
    let plan = mention.plan.filter(|_| !is_changed || mention.how < How::Name);
    Mention { how: mention.how.min(how), plan, ..mention }
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
