//! Which passages state something of a plan, and of which: not questions, demands, guesses, history and what another paper has.

mod world;

use std::ops::Range;

use rust_decimal::Decimal;

use crate::record::{Key, Kind, Particle, Plan, Provision, WordKind};
use crate::text::{Unit, has_han};

use super::left::WhyLeft;
use super::lexicon::{Lexicon, Meaning};
use super::mention::{How, Mention, names_in};
use super::reading::{ReadSentence, is_inside};
use super::scope;
pub(super) use world::is_history;
use world::of_the_world;

/// Whether a clause says what a plan does: where no name is near, news of the war must not pass for a plan. Where the
/// paragraph is at a plan, any clause of the sentence may say so.
pub(super) fn provides(sentence: &ReadSentence<'_>, clause: &Range<usize>, how: How) -> bool {
    let clause = if how >= How::Back { &sentence.range } else { clause };
    [WordKind::Provides, WordKind::Removal, WordKind::Deferral, WordKind::Kept, WordKind::Ban, WordKind::Permit]
        .iter()
        .any(|kind| sentence.has(*kind, clause))
        || sentence.has(WordKind::Back, &sentence.range)
}

pub(super) fn is_question(text: &str, sentence: &ReadSentence<'_>) -> bool {
    text[sentence.range.clone()].trim_end_matches(['"', '\'', ')']).ends_with('?')
}

/// The reference that a clause is under: the last one before its end, else the first behind it.
pub(super) fn governing<'m, 'a>(
    text: &str,
    sentence: &ReadSentence<'a>,
    mentions: &'m [Mention<'a>],
    clause: &Range<usize>,
    topic: &Range<usize>,
) -> Option<&'m Mention<'a>> {
    // What a plan was made into is what such a clause speaks of.
    // `From the first plan's 600,000 to the second one's 800,000`: what stands before it is of the other.
    let is_owned = mentions.iter().any(|other| scope::is_owner_of(text, sentence, other, topic));
    let is_of_other = |goal: &Mention<'_>| is_owned && topic.end <= goal.range.start;
    let is_goal =
        |mention: &&Mention<'_>| mention.is_goal && is_inside(&mention.range, clause) && !is_of_other(mention);
    let goal = mentions.iter().rfind(is_goal);
    if goal.is_some() {
        return goal;
    }
    let is_over = |mention: &Mention<'_>| mention.aside.is_some_and(|end| end <= topic.start);
    // Where the whole clause shows its topic, a name in it is no later than that.
    let reach = if topic == clause { topic.end } else { topic.start };
    let mut before = mentions.iter().rev().filter(|mention| mention.range.start <= reach && !is_over(mention));
    let is_beside = |mention: &&Mention<'_>| is_inside(&mention.range, clause);
    let is_chief = |mention: &&&Mention<'_>| {
        // `It was a reply to a document that put the army at ..`.
        mention.how == How::Reworked
            || is_beside(mention)
            || !scope::is_in_passing(text, sentence, mention)
            || scope::is_antecedent(text, sentence, mention)
    };
    let last = before.clone().next();
    let before = before.find(|mention| is_chief(&mention)).or(last);
    // `800,000 (US plan: 600,000)`: what is added of another plan, with a figure of its own.
    let is_apart = |mention: &Mention<'_>| {
        let rest = mention.aside.map(|end| mention.range.end..end.max(mention.range.end));
        topic.end <= mention.range.start && rest.is_some_and(|rest| sentence.figures_in(&rest).next().is_some())
    };
    let others = || mentions.iter().filter(|mention| !is_apart(mention));
    let inside = others().find(|mention| is_inside(&mention.range, clause));
    let behind = others().find(|mention| mention.range.start > topic.start && mention.range.start < sentence.range.end);
    before.or(inside).or(behind)
}

/// Whether a party says it that did not draft the plan: `俄罗斯表示,境内任何外国军队都是合法目标`.
pub(super) fn is_said_by_others(sentence: &ReadSentence<'_>, mention: &Mention<'_>, topic: &Range<usize>) -> bool {
    let lead = sentence.range.start..topic.start;
    let drafted = |party: &Key| mention.plan.is_some_and(|plan| plan.drafted_by.contains(party));
    let says = |name: &Range<usize>| sentence.words(WordKind::Saying, &lead).any(|word| word.start == name.end);
    sentence.parties_in(&lead).iter().any(|(party, name)| !drafted(party) && says(name))
}

/// Why a passage is no statement about a plan; nothing where it may be one.
pub(super) fn unstated(
    text: &str,
    sentence: &ReadSentence<'_>,
    mentions: &[Mention<'_>],
    clause: &Range<usize>,
    topic: &Range<usize>,
) -> Option<WhyLeft> {
    let reach = clause.start..topic.end.max(clause.end);
    if demand(text, sentence, mentions, topic).is_some() {
        Some(WhyLeft::Demand)
    } else if sentence.has(WordKind::Hypothesis, &reach) {
        Some(WhyLeft::Guess)
    } else if let Some(why) = of_the_world((text, sentence), mentions, (clause, topic)) {
        Some(why)
    } else {
        let is_of_another = is_contrast(text, sentence, mentions, clause, topic)
            || is_replaced(text, sentence, mentions, (clause, topic));
        is_of_another.then_some(WhyLeft::Compared)
    }
}

/// Whether a topic is told as what something else takes the place of: `replaces that plan's ban with a choice`. Where a plan
/// takes the place of a plan, what follows is told of it.
fn is_replaced(
    text: &str,
    sentence: &ReadSentence<'_>,
    mentions: &[Mention<'_>],
    (clause, topic): (&Range<usize>, &Range<usize>),
) -> bool {
    // `以尽快选举代替了百日内选举`: the words that show it may stand on both sides. English swaps land, too.
    let reach = clause.start..if has_han(&text[topic.clone()]) { topic.end } else { topic.start };
    let Some(word) = sentence.words(WordKind::Replacing, &reach).next_back() else {
        return false;
    };
    let between = word.end..topic.start.max(word.end);
    let mut plans = mentions.iter().filter(|mention| is_inside(&mention.range, &between));
    !sentence.has(WordKind::Bringing, &between) && plans.all(|mention| scope::is_possessor(text, sentence, mention))
}

/// The word by which a party asks for something, where the sentence speaks of no plan before.
pub(super) fn demand<'s>(
    text: &str,
    sentence: &'s ReadSentence<'_>,
    mentions: &[Mention<'_>],
    topic: &Range<usize>,
) -> Option<&'s Range<usize>> {
    // `The plan puts them to work, while the EU insists ..`: another matter begins.
    let goes_on = |place: usize, demand: usize| place < demand && !sentence.has(WordKind::Turn, &(place..demand));
    // `Moscow says it would not accept ..`: no plan accepts anything.
    let is_of_asker = |back: &Range<usize>, demand: &Range<usize>| demand.start < back.end && back.end < demand.end;
    let speaks_of_plan = |demand: &Range<usize>| {
        let own = mentions.iter().filter(|mention| mention.range.start >= sentence.range.start);
        let mut backs = sentence.words(WordKind::Back, &sentence.range).filter(|back| !is_of_asker(back, demand));
        own.map(|mention| mention.range.start).any(|place| goes_on(place, demand.start))
            || backs.any(|back| goes_on(back.start, demand.start))
    };
    // `Kyiv does not accept the 28 points` asks for nothing of its own.
    // `He stressed that under the 28-point plan ..` tells what that has.
    let is_of_plan = |demand: &Range<usize>| {
        let tells = |name: &Range<usize>| {
            let before = sentence.particles.without_end(Particle::Article, &text[demand.end..name.start]);
            name.start <= demand.end + ASKED || sentence.particles.ends(Particle::Circumstance, before)
        };
        names_in(sentence, &(demand.end..topic.start.max(demand.end + ASKED))).any(|name| tells(&name.range))
    };
    // `28点草案上网。主张乌军限于60万人`: who asks for it was named before.
    let has_no_subject = |demand: &Range<usize>| {
        let before = &text[sentence.range.start..demand.start];
        has_han(&text[demand.clone()]) && !before.contains(char::is_alphanumeric)
    };
    let last = sentence.words(WordKind::Demand, &(sentence.range.start..topic.start)).next_back();
    last.filter(|demand| !speaks_of_plan(demand) && !is_of_plan(demand) && !has_no_subject(demand))
        .or_else(|| scope::asked_in_setting(text, sentence, mentions, topic))
}

/// How many bytes behind its demand a plan begins that a party is for or against.
const ASKED: usize = 6;

/// How many bytes before its demand a party is named.
const ASKS: usize = 40;

/// The latest stated demands of the party that asks, or those of the year that the sentence names, which speak of a provision.
pub(super) fn position<'a>(
    lexicon: &Lexicon<'a>,
    sentence: &ReadSentence<'a>,
    (demand, topic): (&Range<usize>, &Range<usize>),
    provision: &Provision,
) -> Option<Mention<'a>> {
    let near = demand.start.saturating_sub(ASKS).max(sentence.range.start)..demand.end;
    let mut parties = sentence.cues_in(&near).rev().filter_map(|cue| match cue.meaning {
        Meaning::Member("parties", party) => Some((party, cue.range.clone())),
        _ => None,
    });
    let (party, range) = parties.next()?;
    let positions = lexicon.record.plans.iter().filter(|plan| plan.kind == Kind::Position);
    let own = positions.filter(|plan| plan.drafted_by.contains(party) && plan.answers(&provision.key).next().is_some());
    // `Putin demanded in June 2024`: not what Russia has asked for since.
    let told = sentence.figures_in(&(sentence.range.start..topic.start.max(demand.end)));
    let years: Vec<Decimal> =
        told.filter(|figure| figure.unit == Unit::CalendarYear).map(|figure| figure.amount).collect();
    // `Putin demanded in December 2021`: none of them is so old.
    let clause = sentence.clause_at(demand.start);
    let dated = sentence.figures_in(&clause).filter(|figure| figure.unit == Unit::CalendarYear);
    let last = dated.map(|figure| figure.amount).max();
    let is_so_old = |plan: &Plan| last.is_none_or(|year| Decimal::from(plan.date.year()) <= year);
    let own = own.filter(|plan| is_so_old(plan));
    let is_of_year = |plan: &Plan| years.contains(&Decimal::from(plan.date.year()));
    let later = |one: &'a Plan, other: &'a Plan| match (is_of_year(one), is_of_year(other)) {
        (true, false) => one,
        (false, true) => other,
        _ if other.date.is_after(one.date) => other,
        _ => one,
    };
    let latest = own.reduce(later)?;
    Some(Mention::of(latest, range, How::Demand))
}

/// How many bytes behind a name the word for a paper may end.
const NAME_TO_PAPER: usize = 12;

/// Whether it tells what another paper has: `rather than accepting any land`, `unlike the first plan, which caps ..`.
fn is_contrast(
    text: &str,
    sentence: &ReadSentence<'_>,
    mentions: &[Mention<'_>],
    clause: &Range<usize>,
    topic: &Range<usize>,
) -> bool {
    let before = sentence.range.start..topic.start;
    let is_added = sentence.has(WordKind::Relative, &(clause.start..topic.start));
    sentence.words(WordKind::Contrast, &before).any(|word| {
        let is_own = word.start >= clause.start && word.start <= clause.start + 3;
        let between = sentence.cues_in(&(word.start..topic.start));
        let mut names = between.filter(|cue| matches!(cue.meaning, Meaning::Name(_) | Meaning::Epithet(_)));
        let other = names.next().map(|cue| &cue.range);
        // `The 20 points, unlike the first draft, keep ..`, `200,000 more than the first draft, and ..`: the clause behind
        // goes on.
        let is_over = || {
            let own = sentence.clause_at(word.start);
            let is_difference = sentence.figures_in(&own).any(|figure| figure.is_difference);
            if own.end <= clause.start && (is_difference || text[own.end..topic.start].contains(';')) {
                return true;
            }
            let ends_in_name = other.is_some_and(|other| other.end <= own.end && own.end <= other.end + NAME_TO_PAPER);
            let compares = sentence.has(WordKind::Comparison, &(word.start..own.end));
            compares && own.end < clause.start && ends_in_name && !is_added && !mentions.is_empty()
        };
        is_own
            || !is_over()
                && other.is_some_and(|other| {
                    !mentions
                        .iter()
                        .any(|mention| mention.range.start >= other.start && mention.range.start <= topic.start)
                })
    })
}
