//! The figures that a statement gives.

use std::ops::Range;

use crate::record::WordKind;
use crate::text::{Figure, Unit};

use super::super::denial::{BESIDE, is_compared, is_current, is_denied};
use super::super::reading::{ReadSentence, is_inside};
use super::super::together::fits;
use super::matter::Matter;
use super::parts::Parts;

/// The figures that can be the answer, the nearest to the topic first: not what is denied, what is so today, or what another
/// one is compared with.
pub(super) fn figures_of(matter: Matter<'_, '_>, parts: &Parts) -> Vec<Figure> {
    let Matter { sentence, provision, topic, .. } = matter;
    let is_stated = |figure: &&Figure| {
        fits(provision, figure)
            && !is_denied(sentence, &figure.range, BESIDE)
            && !is_current(sentence, &figure.range)
            && !is_compared(sentence, topic, &figure.range)
            && !is_of_contrast(sentence, &figure.range)
    };
    let mut figures: Vec<Figure> = sentence.figures_in(&parts.near).filter(is_stated).cloned().collect();
    figures.sort_by_key(|figure| matter.distance(&figure.range));
    figures
}

/// Whether a figure stands inside the words that set another plan apart: `与规定60万上限的28点草案不同`.
fn is_of_contrast(sentence: &ReadSentence<'_>, figure: &Range<usize>) -> bool {
    sentence.words(WordKind::Contrast, &sentence.range).any(|word| is_inside(figure, word))
}

/// Whether a figure is an amount of something, and neither a difference nor a date nor the number of a plan.
pub(super) fn is_value(figure: &Figure) -> bool {
    !figure.is_difference && !matches!(figure.unit, Unit::CalendarYear | Unit::Points)
}
