//! What an article tells of the world beside a plan: how things are, what was, and what has come about.

use std::ops::Range;

use rust_decimal::Decimal;

use crate::record::{Particle, WordKind};
use crate::text::{Figure, Unit, has_han};

use super::super::denial::counts_what_there_is;
use super::super::left::WhyLeft;
use super::super::mention::{How, Mention, names_in};
use super::super::reading::{ReadSentence, is_inside};

/// Words for what becomes of a plan's clause, or for what one has somebody do.
const OF_PLANS: [WordKind; 5] =
    [WordKind::Removal, WordKind::Deferral, WordKind::Kept, WordKind::Reworked, WordKind::Must];

/// Whether a clause tells of the world and not of a plan, and of what in it.
pub(super) fn of_the_world(
    (text, sentence): (&str, &ReadSentence<'_>),
    mentions: &[Mention<'_>],
    (clause, topic): (&Range<usize>, &Range<usize>),
) -> Option<WhyLeft> {
    let is_named = names_in(sentence, &sentence.range).next().is_some();
    let speaks_of_plan = !mentions.is_empty() || is_named || sentence.has(WordKind::Back, &sentence.range);
    if tells_the_present(sentence, mentions, clause) || tells_how_many(text, sentence, clause) {
        Some(WhyLeft::Present)
    } else if speaks_of_plan || OF_PLANS.iter().any(|kind| sentence.has(*kind, clause)) {
        None
    } else if tells_what_happened((text, sentence), clause) || begins_long_ago(text, sentence, topic) {
        Some(WhyLeft::Past)
    } else {
        is_said_by_stranger(sentence, topic).then_some(WhyLeft::NotTold)
    }
}

/// Whether a clause that names no plan only tells how things are today: `the present strength of the army`.
fn tells_the_present(sentence: &ReadSentence<'_>, mentions: &[Mention<'_>], clause: &Range<usize>) -> bool {
    let does = [WordKind::Provides, WordKind::Kept].iter().any(|kind| sentence.has(*kind, clause));
    mentions.is_empty() && !does && sentence.has(WordKind::Current, clause)
}

/// Whether a clause only counts what there is.
fn tells_how_many(text: &str, sentence: &ReadSentence<'_>, clause: &Range<usize>) -> bool {
    sentence.figures_in(clause).any(|figure| counts_what_there_is(text, sentence, &figure.range))
}

/// How many bytes into its sentence the words begin that tell when all of it came about.
const OPENING: usize = 24;

/// Whether a clause tells what has come about: `thousands have been exchanged`. What has become of a plan's clause is told by
/// words for a change, and a condition need not have come about: `until Moscow has paid`.
fn tells_what_happened((text, sentence): (&str, &ReadSentence<'_>), clause: &Range<usize>) -> bool {
    let opening = sentence.range.start..(sentence.range.start + OPENING).min(sentence.range.end);
    let is_condition = |word: &Range<usize>| {
        let own = sentence.clause_at(word.start);
        sentence.particles.has(Particle::Until, &text[own.start..word.start])
    };
    let mut happened = sentence.words(WordKind::Happened, &sentence.range).filter(|word| !is_condition(word));
    // `Last week's document is narrower`: it may be a plan.
    let tells = |word: &Range<usize>| opening.contains(&word.start) || clause.contains(&word.start);
    !sentence.has(WordKind::Paper, &opening) && happened.any(tells)
}

/// The year before which no plan tells what is to be done.
const LONG_AGO: i32 = 2024;

/// Whether a sentence begins with a year long ago in which what it tells came about: `乌克兰2019年修宪,把加入北约确立为 ..`. A year
/// that only tells more of a thing belongs to that: `2022年冻结的资产`.
fn begins_long_ago(text: &str, sentence: &ReadSentence<'_>, topic: &Range<usize>) -> bool {
    let opening = sentence.range.start..(sentence.range.start + OPENING).min(topic.start.max(sentence.range.start));
    let is_long_ago = |figure: &&Figure| figure.unit == Unit::CalendarYear && figure.amount < Decimal::from(LONG_AGO);
    let year = sentence.figures_in(&opening).find(is_long_ago);
    year.is_some_and(|year| {
        let behind = &text[year.range.end..topic.start.max(year.range.end)];
        has_han(behind) && !sentence.particles.has(Particle::Attributive, behind)
    })
}

/// Whether a country that is no party says it: `波兰总理表示,不会向乌克兰派遣士兵`.
fn is_said_by_stranger(sentence: &ReadSentence<'_>, topic: &Range<usize>) -> bool {
    let lead = sentence.range.start..topic.start;
    let stranger = sentence.words(WordKind::Stranger, &lead).next();
    stranger.is_some_and(|stranger| sentence.has(WordKind::Saying, &(stranger.end..lead.end.max(stranger.end))))
}

/// Whether a clause that names no plan tells of a year before the plan that it would be about: `annexed in 2014`.
pub(in crate::check) fn is_history(
    sentence: &ReadSentence<'_>,
    mention: &Mention<'_>,
    clause: &Range<usize>,
    topic: &Range<usize>,
) -> bool {
    let Some(year) = mention.plan.map(|plan| plan.date.year()).filter(|_| mention.how < How::Epithet) else {
        return false;
    };
    let is_earlier = |figure: &Figure| figure.unit == Unit::CalendarYear && figure.amount < Decimal::from(year);
    // `2024年开始入盟谈判`: a phrase with others between its words may stand around a year.
    let is_one_phrase = sentence.cues_in(topic).any(|cue| cue.range == *topic && !cue.is_loose());
    let is_apart = |figure: &Figure| !is_one_phrase || !is_inside(&figure.range, topic);
    let is_told = OF_PLANS.iter().chain(&[WordKind::Provides]).any(|kind| sentence.has(*kind, clause));
    !is_told && sentence.figures_in(clause).any(|figure| is_earlier(figure) && is_apart(figure))
}
