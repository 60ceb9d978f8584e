//! The figures that a statement gives.

use std::ops::Range;

use crate::record::{Particle, WordKind};
use crate::text::{Figure, Unit};

use super::super::amounts::fits;
use super::super::denial::{NO_TO_FIGURE, counts_what_there_is, is_compared, is_current, is_denied};
use super::super::mention::{names_in, whole_names_in};
use super::super::reading::{ReadSentence, is_inside};
use super::super::scope::held_against;
use super::matter::Matter;
use super::parts::Parts;

/// The figures that can be the answer, the nearest to the topic first: not what is denied, what is so today, or what another
/// one is compared with.
pub(super) fn figures_of(matter: Matter<'_, '_>, parts: &Parts) -> Vec<Figure> {
    let Matter { text, sentence, provision, topic, .. } = matter;
    let is_stated = |figure: &&Figure| {
        fits(provision, figure)
            && !is_denied(sentence, &figure.range, NO_TO_FIGURE)
            && !is_current(sentence, &figure.range)
            && !counts_what_there_is(text, sentence, &figure.range)
            && !is_compared(text, sentence, topic, &figure.range)
            && !is_of_contrast(matter, &figure.range)
            && !is_of_paper_held_against(matter, &figure.range)
            && !is_set_against(matter, &figure.range)
            && !is_left_behind(text, sentence, figure)
    };
    let mut figures: Vec<Figure> = sentence.figures_in(&parts.near).filter(is_stated).cloned().collect();
    if let Some(count) = figures.iter().find(|figure| counts_points(text, sentence, figure)).cloned() {
        figures.retain(|figure| figure.range == count.range || !is_in_name(sentence, &figure.range));
    }
    figures.sort_by_key(|figure| matter.distance(&figure.range));
    figures
}

fn is_in_name(sentence: &ReadSentence<'_>, figure: &Range<usize>) -> bool {
    names_in(sentence, &sentence.range).any(|name| is_inside(figure, &name.range))
}

/// Whether a figure tells how many points a plan has whose name stands right before: `the 28-point plan has 30 points`. Then it is
/// not the number in the name that is told.
fn counts_points(text: &str, sentence: &ReadSentence<'_>, figure: &Figure) -> bool {
    let is_beside = |first: usize, next: usize| text.get(first..next).is_some_and(|gap| gap.trim().is_empty());
    let before = sentence.range.start..figure.range.start;
    let is_named =
        |count: &Range<usize>| whole_names_in(text, sentence, &before).any(|name| is_beside(name.end, count.start));
    let mut counts = sentence.words(WordKind::Count, &before);
    // `Has 30 points that Kyiv rejects` does not count all of them.
    let behind = text[figure.range.end..sentence.range.end].trim_start();
    figure.unit == Unit::Points
        && !behind.starts_with(char::is_alphanumeric)
        && counts.any(|count| is_beside(count.end, figure.range.start) && is_named(count))
}

/// Whether a figure stands inside the words that set another plan apart, and the topic outside: `与规定60万上限的28点草案不同`.
fn is_of_contrast(Matter { sentence, topic, .. }: Matter<'_, '_>, figure: &Range<usize>) -> bool {
    let mut words = sentence.words(WordKind::Contrast, &sentence.range);
    words.any(|word| is_inside(figure, word) && !is_inside(topic, word))
}

/// Whether a stretch stands right behind a word by which something else is more, or takes its place: `比100天更长`, `代替100天`.
pub(super) fn is_set_against(Matter { sentence, .. }: Matter<'_, '_>, stretch: &Range<usize>) -> bool {
    const AGAINST: [WordKind; 2] = [WordKind::Than, WordKind::Replacing];
    let clause = sentence.clause_at(stretch.start);
    let before = clause.start..stretch.start.max(clause.start);
    let is_right_before = |word: &Range<usize>| word.end == stretch.start && !is_denied(sentence, word, NO_TO_FIGURE);
    AGAINST.iter().any(|kind| sentence.words(*kind, &before).any(is_right_before))
}

/// Whether a figure is only that of a paper which another is held against: `比规定60万上限的28点草案宽松`.
fn is_of_paper_held_against(Matter { text, sentence, topic, .. }: Matter<'_, '_>, figure: &Range<usize>) -> bool {
    let paper = |stretch| held_against(text, sentence, stretch);
    paper(figure).is_some_and(|paper_of_figure| paper(topic).is_none_or(|own| own != paper_of_figure))
}

/// Whether a figure is only what something else was made of: `which raised the cap from 600,000`. Of a change both ends are told:
/// `from 600,000 to 800,000`.
fn is_left_behind(text: &str, sentence: &ReadSentence<'_>, figure: &Figure) -> bool {
    let particles = sentence.particles;
    let before = particles.without_end(Particle::Article, &text[sentence.range.start..figure.range.start]);
    let behind = text[figure.range.end..sentence.range.end].trim_start();
    let next = sentence.figures.iter().find(|other| other.range.start >= figure.range.end && is_value(other));
    let leads = |between: &str| particles.ends(Particle::Outcome, particles.without_end(Particle::Article, between));
    let leads_on = particles.begins(Particle::Outcome, behind)
        || next.is_some_and(|next| leads(&text[figure.range.end..next.range.start]));
    let is_from = particles.ends(Particle::From, before) && !matches!(figure.unit, Unit::CalendarYear | Unit::Points);
    // `To 800,000, up from 600,000`.
    let is_second = sentence.figures.iter().any(|other| other.range.end <= figure.range.start && is_value(other));
    let is_out_of = particles.ends(Particle::Out, before) && is_changed(sentence, figure);
    (is_from || is_out_of) && !is_second && !leads_on || is_taken_away(sentence, figure)
}

/// How many bytes behind a figure the word stands that makes something else of it: `由100天内改为尽快`.
const CHANGED: usize = 9;

/// Whether right behind a figure something else is made of it, and no other figure.
fn is_changed(sentence: &ReadSentence<'_>, figure: &Figure) -> bool {
    let own = sentence.clause_at(figure.range.start);
    let behind = figure.range.end.min(own.end)..own.end;
    let near = |word: &Range<usize>| word.start <= figure.range.end + CHANGED;
    sentence.words(WordKind::Reworked, &behind).any(near) && sentence.figures_in(&behind).next().is_none()
}

/// Whether a figure stands in what a clause takes out or changes into something else: `把60万的上限改掉了`.
fn is_taken_away(sentence: &ReadSentence<'_>, figure: &Figure) -> bool {
    const KINDS: [WordKind; 3] = [WordKind::Removal, WordKind::Reworked, WordKind::Replacing];
    let own = sentence.clause_at(figure.range.start);
    let behind = figure.range.end.min(own.end)..own.end;
    let is_object = sentence.has(WordKind::Object, &(own.start..figure.range.start.max(own.start)));
    let is_taken = || KINDS.iter().any(|kind| sentence.has(*kind, &behind));
    is_object && sentence.figures_in(&behind).next().is_none() && is_taken()
}

/// Whether a figure is an amount of something, and neither a difference nor a date nor the number of a plan.
pub(super) fn is_value(figure: &Figure) -> bool {
    !figure.is_difference && !matches!(figure.unit, Unit::CalendarYear | Unit::Points)
}
