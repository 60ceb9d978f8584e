//! Other parties than those of a clause, by what they do and get.

use crate::record::{Particle, Terms};

use super::super::super::claim::Claim;
use super::super::super::names::Name;
use super::super::case::Scene;
use super::{Dissent, Dissents, apart};

/// A party that surely must do it by the statement, where the clause binds others.
pub(super) fn other_doer<'a>(
    claim: &Claim<'a>,
    scene: Scene<'_, 'a>,
    names: &[Name<'a>],
    terms: &'a Terms,
) -> Dissents<'a> {
    if terms.bound.is_empty() {
        return None;
    }
    let record = scene.lexicon.record;
    let parties = || names.iter().filter(|name| name.vocabulary == "parties");
    let is_bound = |name: &Name<'_>| name.is_of(&terms.bound, record);
    let is_done_to = |name: &Name<'_>| scene.roles().is_object(&name.range);
    let before = || parties().filter(|name| name.range.start < claim.topic.end);
    let is_right = || before().any(|name| is_bound(name) && !is_done_to(name));
    let doer = before().find(|name| !is_bound(name) && scene.roles().does_it(&name.range)).filter(|_| !is_right());
    let doer = doer.or_else(|| other_of_pair(scene, names, terms));
    let doer =
        doer.or_else(|| before().find(|name| is_pair_of_one(name, terms) && scene.roles().does_it(&name.range)))?;
    Some(apart(Dissent::Particular, doer.members.iter().copied(), &terms.bound))
}

/// Whether a name stands for two parties of which the clause binds one: `both countries adopt the rules`.
fn is_pair_of_one(name: &Name<'_>, terms: &Terms) -> bool {
    let [one, other] = name.members[..] else { return false };
    terms.bound.contains(one) != terms.bound.contains(other)
}

/// Of two that the statement has it `between` that one which the clause does not bind, where it binds the other.
fn other_of_pair<'n, 'a>(scene: Scene<'_, 'a>, names: &'n [Name<'a>], terms: &Terms) -> Option<&'n Name<'a>> {
    let record = scene.lexicon.record;
    let parties: Vec<&Name<'a>> = names.iter().filter(|name| name.vocabulary == "parties").collect();
    let has_part = |name: &Name<'_>| name.is_of(terms.bound.iter().chain(&terms.beneficiaries), record);
    parties.windows(2).find_map(|pair| {
        let [one, other] = pair else { return None };
        let before = &scene.text[scene.sentence.range.start..one.range.start];
        let is_between = scene.sentence.particles.ends(Particle::Between, before);
        let are_two = is_between && scene.place().are_listed(&one.range, &other.range)
            || scene.roles().do_together(&one.range, &other.range);
        match (has_part(one), has_part(other)) {
            (true, false) if are_two => Some(*other),
            (false, true) if are_two => Some(*one),
            _ => None,
        }
    })
}

/// A party that surely gets it by the statement, where the clause is for the benefit of others.
pub(super) fn other_receiver<'a>(scene: Scene<'_, 'a>, names: &[Name<'a>], terms: &'a Terms) -> Dissents<'a> {
    if terms.beneficiaries.is_empty() {
        return None;
    }
    let record = scene.lexicon.record;
    let parties = || names.iter().filter(|name| name.vocabulary == "parties");
    // `Has the United States pay Ukraine`: who surely does it for another gets nothing by it.
    let is_right = |name: &Name<'_>| {
        let roles = scene.roles();
        let only_does = || roles.does_it(&name.range) && !roles.gets_it(&name.range);
        name.is_of(&terms.beneficiaries, record) && !only_does()
    };
    let mut receivers = parties().filter(|name| scene.roles().gets_it(&name.range));
    let other = receivers.find(|name| !name.is_of(&terms.bound, record))?;
    (!parties().any(is_right)).then(|| apart(Dissent::Particular, other.members.iter().copied(), &terms.beneficiaries))
}
