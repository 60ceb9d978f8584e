//! Which stretch of its sentence a reference to a plan speaks for.

mod beside;
mod clause;
mod place;
mod relative;
mod rework;
mod setting;
mod than;

use std::ops::Range;

use crate::record::{Particle, WordKind};

use super::mention::{How, Mention, names_in};
use super::reading::ReadSentence;

use beside::{is_attitude_to, is_complement, is_contrasted, is_object, is_outside, is_source};
pub(super) use beside::{is_owner_of, is_possessor};
use clause::is_told_behind;
pub(super) use clause::{is_brought_in, is_conceded, is_in_passing, looks_back, tells_when};
pub(super) use place::{aside, is_goal, is_listed};
pub(super) use relative::is_antecedent;
use relative::{relative, relative_behind};
pub(super) use rework::{has_lost, is_reworked};
use rework::{is_alone, is_made_from_it};
pub(super) use setting::{asked_in_setting, ends_in_change, is_listed_as_demand};
pub(super) use than::{held_against, plan_held_against};

/// How many bytes before a name stands the word that relates something to it: `600,000 in the first draft`.
const RELATED: usize = 24;

/// How many bytes before a name a word that contrasts it may begin: `unlike the original 28-point plan`.
const CONTRASTED: usize = 32;

/// How many bytes behind a name the word for a paper may end that belongs to it: `the 28-point plan's`.
const NAME_TO_PAPER: usize = 12;

/// How many bytes behind a name `中的` still belongs to it.
const PART: usize = 15;

/// Whether a name behind a place is only joined to what stands there, which names no plan: `on the line of contact and the first
/// plan ..`. What relates that to something else tells nothing of the plan.
fn is_joined_apart(text: &str, sentence: &ReadSentence<'_>, place: usize, name: &Range<usize>) -> bool {
    let between = place..name.start.max(place);
    let is_joined = sentence
        .particles
        .ends(Particle::Joining, sentence.particles.without_end(Particle::Article, &text[between.clone()]));
    is_joined && names_in(sentence, &between).next().is_none()
}

/// The references that their sentence says something about: not only that another plan differs from one, was made from it
/// or answers it, or that someone is for or against it.
pub(super) fn governing<'a>(text: &str, sentence: &ReadSentence<'a>, mentions: &[Mention<'a>]) -> Vec<Mention<'a>> {
    // `They reject the 28 points, since it caps ..`: what refers back to it speaks of it all the same.
    let is_taken_up = |mention: &Mention<'a>| sentence.has(WordKind::Back, &(mention.range.end..sentence.range.end));
    let is_beside = |mention: &Mention<'a>| {
        let is_told_of_another = || {
            is_source(text, sentence, mention, mentions)
                || is_complement(text, sentence, mention, mentions)
                || is_object(sentence, mention, mentions)
        };
        !mention.is_goal && is_told_of_another()
    };
    let governs = |mention: &&Mention<'a>| {
        mention.is_goal
            || !(is_attitude_to(sentence, mention) && !is_taken_up(mention) && !is_possessor(text, sentence, mention)
                || is_outside(text, sentence, mention)
                || (is_contrasted(text, sentence, mention) || is_beside(mention))
                    && !is_antecedent(text, sentence, mention))
    };
    // `The draft that replaced the 28-point plan keeps ..`: it is that draft which does.
    let is_alone = is_alone(mentions);
    let how = |mention: &Mention<'a>| {
        let is_made = is_alone && is_made_from_it(text, sentence, mention);
        if is_made { mention.how.min(How::Reworked) } else { mention.how }
    };
    let scoped = |mention: &Mention<'a>| {
        let aside = mention.aside.or_else(|| relative(text, sentence, mention, mentions));
        let aside = aside.or_else(|| is_beside(mention).then_some(sentence.range.end));
        // `Unlike the US version, which accepts ..., it ..`
        let of_relative = || Some(relative_behind(text, sentence, mention)?.end);
        // `Kyiv rejects the 28-point plan's amnesty and ..`
        let of_clause = || sentence.clause_at(mention.range.start).end;
        let is_possessed = || is_attitude_to(sentence, mention) && !is_taken_up(mention);
        let aside = aside.or_else(|| is_possessed().then(of_clause));
        // `While attention is fixed on the US plan, ..`
        let is_conceded_only = || {
            let others = mentions.iter().map(|other| other.range.start);
            let next = others.filter(|start| *start > mention.range.start).min().unwrap_or(sentence.range.end);
            let own = sentence.range.start..sentence.clause_at(next).start.max(of_clause());
            is_conceded(text, sentence, mention) && sentence.topics_in(&own).next().is_none()
        };
        let aside = aside.or_else(|| (is_told_behind(text, sentence, mention) || is_conceded_only()).then(of_clause));
        let aside = aside.or_else(|| of_relative().filter(|_| is_contrasted(text, sentence, mention)));
        Mention { aside, how: how(mention), ..mention.clone() }
    };
    mentions.iter().filter(governs).map(scoped).collect()
}
