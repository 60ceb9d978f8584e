//! The figures that a statement gives.

use crate::text::Figure;

use super::super::denial::{BESIDE, is_compared, is_current, is_denied};
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
    };
    let mut figures: Vec<Figure> = sentence.figures_in(&parts.near).filter(is_stated).cloned().collect();
    figures.sort_by_key(|figure| matter.distance(&figure.range));
    figures
}
