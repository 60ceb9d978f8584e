//! Another member than the plan has in its answer to another question of the same topic.

use std::collections::BTreeSet;

use crate::record::{Answer, Key, Particle, Plan, State};

use super::super::super::claim::Claim;
use super::super::super::lexicon::{Cue, Meaning};
use super::super::super::names::names_of;
use super::super::super::role::Roles;
use super::super::case::Scene;
use super::super::terms::members_of;
use super::{Dissent, Dissents, apart};

/// Whether the statement names, in passing, another member than the plan has in its answer to a question of the same topic:
/// a council `chaired by` someone, where the statement is about the council. Of parties only who gives it surely is meant.
pub(super) fn other_of_sibling<'a>(claim: &Claim<'a>, scene: Scene<'_, 'a>, plan: &'a Plan) -> Dissents<'a> {
    let provisions = scene.lexicon.record.provisions.iter();
    let siblings = provisions.filter(|other| other.topic == claim.provision.topic && other.key != claim.provision.key);
    let mut dissents = siblings.filter_map(|sibling| {
        let Answer::Set(vocabulary) = &sibling.answer else { return None };
        let stated = plan.answers(&sibling.key).filter(|clause| clause.state == State::Stated);
        let set: BTreeSet<&'a Key> = stated.flat_map(|clause| members_of(&clause.terms)).collect();
        let is_of_parties = **vocabulary == *"parties";
        if vocabulary == "territories" || set.is_empty() || set.iter().any(|one| claim.members.contains(one)) {
            return None;
        }
        let named = names_of(claim, scene.sentence, &[vocabulary]);
        let is_meant = if is_of_parties { Roles::gives_it } else { Roles::is_agent };
        let agents = named.into_iter().filter(|name| is_meant(scene.roles(), &name.range));
        let said: Vec<&'a Key> = agents.flat_map(|name| name.members).collect();
        let is_strange = || vocabulary == "persons" && is_led_by_another(claim, scene, &set);
        (!said.is_empty() || is_strange()).then(|| apart(Dissent::Particular, said, set))
    });
    dissents.next()
}

/// Whether what the statement is about is said to be led by someone who is none of these, known or not: `chaired by the
/// Secretary-General`.
fn is_led_by_another(claim: &Claim<'_>, scene: Scene<'_, '_>, own: &BTreeSet<&Key>) -> bool {
    let behind = claim.topic.end..scene.sentence.clause_at(claim.topic.start).end.max(claim.topic.end);
    let is_own = |cue: &Cue<'_>| matches!(cue.meaning, Meaning::Member(_, key) if own.contains(key));
    scene.sentence.particles.has(Particle::Chaired, &scene.text[behind.clone()])
        && !scene.sentence.cues_in(&behind).any(is_own)
}
