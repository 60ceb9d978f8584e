//! Other members than those of a set that answers the question.

use crate::record::{Answer, Group, Key, Keys, Particle, Record, State, Terms, Value, WordKind};

use super::super::super::claim::Claim;
use super::super::super::lexicon::{Cue, Meaning};
use super::super::super::names::Name;
use super::super::super::reading::is_inside;
use super::super::case::Scene;
use super::super::terms::members_of;
use super::{Dissent, Dissents, apart};

/// How many bytes before a name a word for only begins at most that is said of it.
const ONLY: usize = 32;

/// The answer to a question of members, and what a statement names of their vocabulary.
struct Members<'s, 'a> {
    claim: &'s Claim<'a>,
    scene: Scene<'s, 'a>,
    vocabulary: &'a str,
    set: &'a Keys,
    /// Names for members of the set.
    had: Vec<&'s Name<'a>>,
    /// Names for others that have no other part in the clause.
    others: Vec<&'s Name<'a>>,
}

/// Members of the vocabulary of a set in the place of the answer, none of which it has; or a list of which it has some.
pub(super) fn other_members<'a>(
    claim: &Claim<'a>,
    scene: Scene<'_, 'a>,
    names: &[Name<'a>],
    terms: &'a Terms,
) -> Dissents<'a> {
    let members = Members::of(claim, scene, names, terms)?;
    let dissent = if members.are_replaced() {
        if members.is_sure() { Dissent::Member } else { Dissent::Particular }
    } else if members.is_sole() || members.are_all() || members.have_others() {
        Dissent::Particular
    } else {
        let part = members.part_in_place()?;
        return Some(apart(Dissent::Particular, part.members.iter().copied(), members.set));
    };
    Some(apart(dissent, members.missing(), members.set))
}

impl<'s, 'a> Members<'s, 'a> {
    /// Nothing where the answer is no set, or an empty one, or the statement says no.
    fn of(claim: &'s Claim<'a>, scene: Scene<'s, 'a>, names: &'s [Name<'a>], terms: &'a Terms) -> Option<Self> {
        let (Answer::Set(vocabulary), Some(Value::Set(set))) = (&claim.provision.answer, &terms.value) else {
            return None;
        };
        if set.is_empty() || claim.is_negated || claim.has_no {
            return None;
        }
        let record = scene.lexicon.record;
        let own = names.iter().filter(|name| name.vocabulary == *vocabulary);
        let (had, others): (Vec<&Name<'a>>, Vec<&Name<'a>>) =
            own.partition(|name| name.is_of(set, record) && !is_told_apart(claim, name, set, record));
        let has_role = |name: &Name<'_>| name.is_of(terms.bound.iter().chain(&terms.beneficiaries), record);
        let others = others.into_iter().filter(|name| !has_role(name)).collect();
        Some(Self { claim, scene, vocabulary, set, had, others })
    }

    /// Whether the set lacks a member.
    fn lacks(&self, member: &Key) -> bool {
        !self.set.iter().any(|own| self.scene.lexicon.record.overlap(own, member))
    }

    /// A name right before the topic that is another than the one member of the set, or only a part of it: `US fighter jets` where
    /// it is NATO.
    fn part_in_place(&self) -> Option<&Name<'a>> {
        let [whole] = &self.set.iter().collect::<Vec<_>>()[..] else { return None };
        let record = self.scene.lexicon.record;
        let topic = &self.claim.topic;
        let is_part = |name: &Name<'_>| name.members.iter().all(|member| record.has_in_part(whole, member));
        // `美国的战斗机`, `US fighter jets`.
        let is_before = |name: &Name<'_>| {
            let between = self.scene.text.get(name.range.end..topic.start);
            between.is_some_and(|between| {
                between.trim().is_empty() || self.scene.sentence.particles.is(Particle::Attributive, between)
            })
        };
        let is_in_place = |name: &&&Name<'_>| is_before(name) || name.range.start == topic.start;
        let had = self.had.iter().filter(|name| is_part(name));
        // `Gives Ukraine guarantor states`: whom it is given to is not who it is.
        let others = self.others.iter().filter(|name| !self.scene.roles().gets_it(&name.range));
        had.chain(others).find(is_in_place).copied()
    }

    /// The members that are named and that the set lacks.
    fn missing(&self) -> impl Iterator<Item = &'a Key> {
        let all = self.had.iter().chain(&self.others).flat_map(|name| &name.members).copied();
        all.filter(|member| self.lacks(member))
    }

    /// Whether only others are named, and one of them in the place of the answer.
    fn are_replaced(&self) -> bool {
        self.had.is_empty() && self.others.iter().any(|name| self.is_in_place(name))
    }

    /// Whether a name stands in the place of the answer.
    fn is_in_place(&self, name: &Name<'_>) -> bool {
        let (topic, place) = (&self.claim.topic, self.scene.place());
        let is_inside = self.vocabulary == "territories" && is_inside(&name.range, topic);
        let is_party = self.vocabulary == "parties";
        is_inside
            || is_party && place.is_said_to_be(&name.range, topic)
            || !is_party && place.is_beside(&name.range, topic)
    }

    /// Whether those in the place of the answer surely are told as the answer: elsewhere in the sentence the right one may
    /// stand in another role; loose words may be about anything.
    fn is_sure(&self) -> bool {
        // `Four regions` may be any four.
        let is_count = |name: &&Name<'a>| {
            let (own, particles) = (&self.scene.text[name.range.clone()], self.scene.sentence.particles);
            particles.begins(Particle::Number, particles.behind(Particle::Article, own).unwrap_or(own))
        };
        let is_had = self.set.iter().any(|member| self.claim.members.contains(member));
        !is_had && !is_loose(self.claim, self.scene) && !self.others.iter().any(is_count)
    }

    /// Whether one of several is said to be the only one.
    fn is_sole(&self) -> bool {
        let is_one = matches!(self.had[..], [only] if self.set.len() > only.members.len());
        is_one && is_said_to_be_sole(self.claim, self.scene)
    }

    /// Whether only some of the set are said to be all: `must leave only Kharkiv`.
    fn are_all(&self) -> bool {
        let Some(first) = self.had.first() else { return false };
        let near = first.range.start.saturating_sub(ONLY)..first.range.start;
        let is_named = |own: &&Key| self.had.iter().any(|name| name.is_of([*own], self.scene.lexicon.record));
        self.scene.sentence.has(WordKind::Only, &near) && !self.set.iter().all(|own| is_named(&own))
    }

    /// Whether others are named as the answer, or in one list with members of the set.
    fn have_others(&self) -> bool {
        let place = self.scene.place();
        if self.had.is_empty() {
            // A party may be named in many roles; only a list or a place tells that it is the answer, or the words of the
            // topic where another plan has it in this one's place.
            let is_answer = |name: &&&Name<'_>| self.vocabulary != "parties" || self.scene.roles().does_it(&name.range);
            let is_told_apart = |name: &Name<'_>| is_told_apart(self.claim, name, self.set, self.scene.lexicon.record);
            let is_of_topic = |name: &Name<'_>| is_inside(&name.range, &self.claim.topic) && is_told_apart(name);
            return self.others.iter().any(|name| is_answer(&name) || is_of_topic(name));
        }
        let is_partly_had =
            |name: &&Name<'_>| self.vocabulary != "territories" && name.members.iter().any(|one| self.lacks(one));
        let is_listed = |other: &Name<'_>| self.had.iter().any(|name| place.are_listed(&name.range, &other.range));
        let groups = &self.scene.lexicon.record.cues.groups;
        let is_loose_group = |other: &Name<'_>| is_of_one_region(groups, other, &self.had);
        self.had.iter().any(is_partly_had) || self.others.iter().any(|name| is_listed(name) && !is_loose_group(name))
    }
}

/// Whether another plan has the party of a name where this one has one that shares with it, and else the same answer: where
/// one has NATO and the other Europe, they are two.
fn is_told_apart(claim: &Claim<'_>, name: &Name<'_>, set: &Keys, record: &Record) -> bool {
    let [party] = name.members[..] else { return false };
    let answers = record.plans.iter().flat_map(|plan| plan.answers(&claim.provision.key));
    let is_in_its_place = |terms: &Terms| {
        let theirs = members_of(terms);
        let is_in_place = |own: &Key| record.overlap(own, party) && record.are_apart(own, party);
        let swapped = || set.iter().filter(|own| !theirs.contains(own));
        let is_one = theirs.len() == set.len() && theirs.contains(&party) && swapped().count() == 1;
        is_one && swapped().any(is_in_place)
    };
    let mut stated = answers.filter(|clause| clause.state == State::Stated);
    name.vocabulary == "parties" && stated.any(|clause| is_in_its_place(&clause.terms))
}

/// Whether the answer is said to be the only one: `the sole guarantor`, `the only guarantor`.
fn is_said_to_be_sole(claim: &Claim<'_>, scene: Scene<'_, '_>) -> bool {
    let near = claim.range.start.min(claim.topic.start)..claim.topic.end;
    scene.sentence.has(WordKind::Sole, &near)
}

/// Whether the words that show the provision stand apart, with others between them.
fn is_loose(claim: &Claim<'_>, scene: Scene<'_, '_>) -> bool {
    let own = |cue: &&Cue<'_>| matches!(cue.meaning, Meaning::Topic(of) if *of == claim.provision.key);
    let here = scene.sentence.cues_in(&claim.topic).filter(own).filter(|cue| cue.range == claim.topic);
    here.map(Cue::is_loose).reduce(|one, other| one && other).unwrap_or(false)
}

/// Whether a name has with others, told apart, what one name of a region stands for: Donetsk and Luhansk, Donbas.
fn is_of_one_region(groups: &[Group], name: &Name<'_>, others: &[&Name<'_>]) -> bool {
    let has = |group: &Group, name: &Name<'_>| name.members.iter().all(|member| group.members.contains(member));
    groups.iter().any(|group| {
        group.vocabulary == "territories" && has(group, name) && others.iter().any(|other| has(group, other))
    })
}
