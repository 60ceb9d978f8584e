//! Phrases with others between their words, and whether these break them.

use std::ops::Range;

use crate::record::{Particle, WordKind};
use crate::text::has_han;

use super::super::denial::NOTHING;
use super::super::particles::Particles;
use super::{Cue, Meaning};

/// How many bytes stand at most between a no and its matter where no word says what is provided: `no full`, `not mention an`.
const NO_TO_MATTER: usize = 14;

/// The phrases that nothing between their words breaks: no level stands around a word for no or the beginning of another matter,
/// `promises .. to join` in `promises never to join`; and neither a level nor a provision around another plan, or what it is set
/// against: `elections soon and the first plan has them within 100 days`.
pub(super) fn whole<'a>(mut cues: Vec<Cue<'a>>, text: &str, particles: Particles<'_>) -> Vec<Cue<'a>> {
    let is_loose = |cue: &Cue<'_>| cue.is_loose() && matches!(cue.meaning, Meaning::Level(..) | Meaning::Topic(_));
    if cues.iter().any(is_loose) {
        let between = Between { cues: &cues, text, particles };
        let mut broken = cues.iter().map(|cue| is_loose(cue) && between.breaks(cue)).collect::<Vec<_>>().into_iter();
        cues.retain(|_| broken.next() != Some(true));
    }
    cues
}

/// What stands between the words of a phrase.
struct Between<'s, 'a> {
    cues: &'s [Cue<'a>],
    text: &'s str,
    particles: Particles<'s>,
}

impl Between<'_, '_> {
    fn breaks(&self, cue: &Cue<'_>) -> bool {
        let Some((from, to)) = cue.gap else { return false };
        let gap = from..to;
        let is_level = matches!(cue.meaning, Meaning::Level(..));
        let is_turned = || {
            self.text[gap.clone()].contains([';', '(', ')']) || self.has(&gap, &[WordKind::Negation, WordKind::Turn])
        };
        let whole = &cue.range;
        let is_set_against = || !has_han(&self.text[whole.clone()]) && self.has(whole, &[WordKind::Contrast]);
        // `Could not believe that the 28-point plan grants full amnesty`: the no is not the plan's.
        let is_nothing = matches!(cue.meaning, Meaning::Level(_, level) if NOTHING.contains(&&**level));
        is_level && is_turned()
            || is_nothing && (self.has_plan(&gap) || self.tells_of_others(&gap))
            || is_set_against()
            || self.has_joined_plan(whole)
    }

    fn has(&self, stretch: &Range<usize>, kinds: &[WordKind]) -> bool {
        self.cues.iter().any(|cue| {
            let is_of_kind = matches!(cue.meaning, Meaning::Word(kind) if kinds.contains(&kind));
            is_of_kind && stretch.start <= cue.range.start && cue.range.end <= stretch.end
        })
    }

    fn has_plan(&self, stretch: &Range<usize>) -> bool {
        self.cues.iter().any(|cue| {
            let is_name = matches!(cue.meaning, Meaning::Name(_) | Meaning::Epithet(_));
            is_name && stretch.start <= cue.range.start && cue.range.end <= stretch.end
        })
    }

    /// Whether what stands between a no and its matter says something else than what is provided: `was not consulted about the`.
    fn tells_of_others(&self, gap: &Range<usize>) -> bool {
        gap.len() > NO_TO_MATTER && !has_han(&self.text[gap.clone()]) && !self.has(gap, &[WordKind::Provides])
    }

    /// Whether a plan is named inside a phrase, behind a word that leads on to it: `选举尽快举行到28点的100天内选举`.
    fn has_joined_plan(&self, phrase: &Range<usize>) -> bool {
        let is_joined = |name: &Range<usize>| {
            let before = self.particles.without_end(Particle::Article, &self.text[phrase.start..name.start]);
            let leads_on = || has_han(before) && self.particles.has(Particle::Outcome, before);
            self.particles.ends(Particle::Joining, before) || leads_on()
        };
        self.cues.iter().any(|cue| {
            let is_name = matches!(cue.meaning, Meaning::Name(_) | Meaning::Epithet(_));
            is_name && phrase.start < cue.range.start && cue.range.end < phrase.end && is_joined(&cue.range)
        })
    }
}
