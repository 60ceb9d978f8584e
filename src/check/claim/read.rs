//! Reading a statement: what its words say of a provision.

use std::ops::Range;

use crate::record::{Particle, PlanId, Provision, ProvisionCues, WordKind};

use super::super::denial::{denies, is_negated, is_of_another, sweeping};
use super::super::lexicon::{Cue, Meaning};
use super::super::mention::{Mention, names_in};
use super::super::reading::{ReadSentence, is_inside};
use super::crossed::is_crossed_out;
use super::direction::direction;
use super::figures::figures_of;
use super::levels::{Chosen, answer_of, denied_levels, levels_of, members_of, opposite_of};
use super::matter::Matter;
use super::parts::Parts;
use super::proposer::proposer;
use super::removals::{Removals, is_of_level, lifts_ban, removals_of};
use super::silence::Silence;
use super::{Claim, Said};

/// What a sentence says of a provision at a place, with no plan in view.
pub(in crate::check) fn in_passing<'a>(
    text: &str,
    sentence: &ReadSentence<'a>,
    (provision, wording): (&'a Provision, &'a ProvisionCues),
    topic: &Range<usize>,
) -> Claim<'a> {
    let matter = Matter { text, sentence, provision, wording, topic };
    read(matter, &Parts::of(matter, matter.clause()), None)
}

/// Whether a word for a removal is about its levels, and none of those that choose one: `no longer demands a ban`.
fn has_denied_level(levels: &[Chosen<'_, '_>], removals: &Removals<'_>) -> bool {
    let is_apart = |word: &&Range<usize>| levels.iter().all(|one| one.is_apart_from(word));
    !levels.is_empty() && removals.plain.iter().any(is_apart)
}

/// Whether words for a level may hold only when something else has come about, which may be what the plan says: `at once after ..`,
/// `once all have signed, .. at once`. Another clause may tell it, or another sentence, where this one names no plan.
fn is_conditional(Matter { text, sentence, .. }: Matter<'_, '_>, words: &Range<usize>) -> bool {
    let around = [sentence.range.start..words.start, words.end..sentence.range.end];
    let is_told = |part| sentence.particles.has([Particle::After, Particle::Afterwards], &text[part]);
    let is_alone = sentence.clauses.len() <= 1 && names_in(sentence, &sentence.range).next().is_some();
    !is_alone || around.into_iter().any(is_told)
}

/// Whether a clause that names no plan tells what was so before: `以前选举限100天,现在是..`.
fn looks_back(
    sentence: &ReadSentence<'_>,
    clause: &Range<usize>,
    topic: &Range<usize>,
    mention: Option<&Mention<'_>>,
) -> bool {
    let is_named = mention.is_some_and(|mention| !mention.range.is_empty() && is_inside(&mention.range, clause));
    !is_named && sentence.has(WordKind::Former, &(clause.start..topic.start.max(clause.start)))
}

/// Whether someone asks for it of the plan: `Kyiv insists that the 28-point plan allow ..`.
fn is_wished(sentence: &ReadSentence<'_>, mention: Option<&Mention<'_>>) -> bool {
    let place = mention.map_or(sentence.range.start, |mention| mention.range.start);
    sentence.has(WordKind::Demand, &(sentence.range.start..place.max(sentence.range.start)))
}

/// Whether the clause that names the plan only supposes what it tells: `28点计划若写成法律承认`.
fn is_supposed(Matter { text, sentence, topic, .. }: Matter<'_, '_>, mention: Option<&Mention<'_>>) -> bool {
    let own = sentence.clause_at(topic.start);
    let Some(name) = mention.map(|mention| &mention.range).filter(|name| is_inside(name, &own)) else { return false };
    let papers = sentence.words(WordKind::Paper, &(name.end..own.end)).filter(|paper| paper.start == name.end);
    let end = papers.map(|paper| paper.end).max().unwrap_or(name.end);
    [own.start, end].into_iter().any(|at| sentence.particles.begins(Particle::Supposing, &text[at..own.end]))
}

/// Whether someone is told to give the plan out as what follows: `有媒体把20点文本的上限写成60万`, `20点文本常被说成 ..`.
fn is_retold(text: &str, sentence: &ReadSentence<'_>, mention: Option<&Mention<'_>>) -> bool {
    let Some(name) = mention.map(|mention| &mention.range) else { return false };
    let clause = sentence.clause_at(name.start);
    let is_object = sentence.words(WordKind::Object, &(clause.start..name.start)).any(|word| word.end == name.start);
    let mut given = sentence.words(WordKind::GivenAs, &(name.end..clause.end.max(name.end)));
    given.any(|word| is_object || sentence.particles.ends(Particle::Passive, &text[name.end..word.start]))
}

/// What parts of a sentence say of a provision; what its text says around it is told later.
pub(super) fn read<'a>(matter: Matter<'_, 'a>, parts: &Parts, mention: Option<Mention<'a>>) -> Claim<'a> {
    let Matter { sentence, provision, wording, topic, .. } = matter;
    let clause = &parts.clause;
    let has = |kind| sentence.has(kind, clause);
    let sentence_has = |kind| sentence.has(kind, &sentence.range);
    let is_doubtful = sentence_has(WordKind::Doubt)
        || is_wished(sentence, mention.as_ref())
        || is_crossed_out(matter.text, sentence)
        || is_supposed(matter, mention.as_ref())
        || is_retold(matter.text, sentence, mention.as_ref())
        || looks_back(sentence, clause, topic, mention.as_ref());
    let levels = levels_of(matter, parts);
    let figures = figures_of(matter, parts);
    let answer = answer_of(matter, parts);
    let removals = removals_of(matter, parts);
    let value = levels.first().map(|level| level.words).or(figures.first().map(|figure| &figure.range));
    let proposer = proposer(sentence, &parts.near, value.filter(|value| topic.end <= value.start).unwrap_or(topic));
    let is_kept = !removals.denied.is_empty();
    let denies_it = |kind| {
        let mut words = sentence.words(kind, clause);
        words.any(|word| !is_of_another(sentence, topic, word) && !is_of_level(matter, word))
    };
    let has_no = !is_kept && (denies_it(WordKind::Negation) || denies_it(WordKind::Removal));
    Claim {
        range: clause.start.min(topic.start)..clause.end.max(topic.end),
        topic: topic.clone(),
        provision,
        wording,
        mention,
        said: said_of((sentence, clause, topic), answer, &removals),
        is_negated: !is_kept && is_negated(sentence, provision, topic, clause),
        levels: levels.iter().map(|one| one.level).collect(),
        denied: denied_levels(matter, parts),
        members: members_of(matter, parts),
        has_no: has_no || !removals.plain.is_empty(),
        opposite: opposite_of(matter, clause),
        is_kept_by_denial: is_kept,
        lifts_ban: lifts_ban(matter, clause, &removals),
        silence: Silence::of(matter, clause),
        is_plain_no: removals.plain.iter().any(|word| says_no(sentence, word)),
        has_denied_level: has_denied_level(&levels, &removals),
        is_denied_apart: answer == Some(false) || is_denied_apart(matter, &removals),
        is_firm: levels.first().is_some_and(Chosen::is_firm),
        is_conditional: levels.first().is_some_and(|one| is_conditional(matter, one.words)),
        has_timed_level: levels.first().is_some_and(|one| one.is_timed(sentence)),
        is_refused: has(WordKind::Refusal),
        is_refused_before: sentence.has(WordKind::Refusal, &(clause.start..topic.start.max(clause.start))),
        is_figure_denied: figures.first().is_some_and(|figure| denies(sentence, clause, figure)),
        is_option: sentence_has(WordKind::Option),
        figures,
        goes_up: direction(sentence, topic, clause),
        proposer,
        beside: sentence.cues.iter().filter_map(named).collect(),
        follows: sentence_has(WordKind::Back),
        is_of_ceiling: has(WordKind::Ceiling),
        is_in_shadow: false,
        is_swept: sweeping(sentence, topic).is_some(),
        is_provided: has(WordKind::Provides),
        is_doubtful,
        named: Vec::new(),
        is_of_one_plan: false,
        paragraph: 0,
        is_confirmed: false,
        is_bare: false,
        likeness: None,
    }
}

/// What a clause says of its provision: an answer to a question of yes and no says more than that there is such a clause, and
/// a removal more than that it is kept.
fn said_of(
    (sentence, clause, topic): (&ReadSentence<'_>, &Range<usize>, &Range<usize>),
    answer: Option<bool>,
    removals: &Removals<'_>,
) -> Said {
    if let Some(answer) = answer {
        Said::YesNo(answer)
    } else if !removals.plain.is_empty() {
        Said::Absent
    } else if sentence.has(WordKind::Deferral, clause) {
        Said::Deferred
    } else if !removals.denied.is_empty() || is_kept(sentence, clause, topic) {
        Said::Kept
    } else {
        Said::Present
    }
}

/// Whether a word says that it is still there, and no word for no stands before it or between it and the matter: `neither .. nor
/// .. survived`, `keeps the assets frozen and grants no recognition`.
fn is_kept(sentence: &ReadSentence<'_>, clause: &Range<usize>, topic: &Range<usize>) -> bool {
    let mut kept = sentence.words(WordKind::Kept, clause);
    kept.any(|word| {
        let until = word.start.max(topic.start);
        !sentence.has(WordKind::Negation, &(clause.start..until))
    })
}

/// Whether it is removed by words that say that there is none, or by others than those that show it: `contains no amnesty`
/// denies an amnesty; `scrapping sanctions` denies no rule on sanctions.
fn is_denied_apart(matter: Matter<'_, '_>, removals: &Removals<'_>) -> bool {
    let overlaps = |word: &Range<usize>| word.start < matter.topic.end && matter.topic.start < word.end;
    removals.plain.iter().any(|word| !overlaps(word) || says_no(matter.sentence, word))
}

fn says_no(sentence: &ReadSentence<'_>, word: &Range<usize>) -> bool {
    sentence.has(WordKind::Negation, word)
}

fn named<'a>(cue: &Cue<'a>) -> Option<&'a PlanId> {
    match cue.meaning {
        Meaning::Name(plan) | Meaning::Epithet(plan) => Some(plan),
        _ => None,
    }
}
