//! What an article tells of the world beside a plan: how things are, what was, and what has come about.

use std::ops::Range;

use rust_decimal::Decimal;

use crate::record::WordKind;
use crate::text::{Figure, Unit};

use super::super::denial::counts_what_there_is;
use super::super::left::WhyLeft;
use super::super::mention::{How, Mention};
use super::super::reading::{ReadSentence, is_inside};

/// Words for what becomes of a plan's clause, or for what one has somebody do.
const OF_PLANS: [WordKind; 5] =
    [WordKind::Removal, WordKind::Deferral, WordKind::Kept, WordKind::Reworked, WordKind::Must];

/// Whether a clause tells of the world and not of a plan, and of what in it.
pub(super) fn of_the_world(
    (text, sentence): (&str, &ReadSentence<'_>),
    mentions: &[Mention<'_>],
    clause: &Range<usize>,
) -> Option<WhyLeft> {
    if tells_the_present(sentence, mentions, clause) || tells_how_many(text, sentence, clause) {
        Some(WhyLeft::Present)
    } else {
        tells_what_happened(sentence, mentions, clause).then_some(WhyLeft::Past)
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

/// Whether a clause, in a sentence that speaks of no plan, tells what has come about: `thousands have been exchanged`. What has
/// become of a plan's clause is told by words for a change.
fn tells_what_happened(sentence: &ReadSentence<'_>, mentions: &[Mention<'_>], clause: &Range<usize>) -> bool {
    let speaks_of_one = !mentions.is_empty() || sentence.has(WordKind::Back, &sentence.range);
    let is_of_plan = OF_PLANS.iter().any(|kind| sentence.has(*kind, clause));
    !speaks_of_one && !is_of_plan && sentence.has(WordKind::Happened, clause)
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
