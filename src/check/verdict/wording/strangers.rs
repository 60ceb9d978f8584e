//! Whom and what a statement names that neither the terms nor the wording of the clause has.

use std::ops::Range;

use crate::record::{Clause, Key, Particle, Plan, Value, WordKind};
use crate::text::Figure;

use super::super::super::claim::Claim;
use super::super::super::lexicon::Meaning;
use super::super::super::names::Name;
use super::super::super::reading::is_inside;
use super::super::super::wordings::Wording;
use super::super::case::Scene;
use super::super::terms::{all_of, members_of};
use super::OWNED;
use super::sense::is_aside;

/// How many bytes before a name the word stands that sets it aside.
const ASIDE: usize = 5;

/// How many bytes behind a topic the party begins to whom it is done: `towards the`.
const TARGET: usize = 13;

/// How many bytes behind a topic the place begins where it is: `elections in Russia`.
const THERE: usize = 4;

/// The parties, areas and members that stand by the topic and that neither the terms nor the wording of the clause has.
pub(super) fn other_names<'a>(
    claim: &Claim<'a>,
    scene: Scene<'_, 'a>,
    names: &[Name<'a>],
    (plan, clause): (&Plan, &Clause),
    worded: &Wording<'_>,
    near: &Range<usize>,
) -> Vec<&'a Key> {
    let record = scene.lexicon.record;
    // Who is named by the plan's answer to another question of the topic has a part in this one, too.
    let is_of_topic = |other: &&Clause| {
        let provision = scene.lexicon.provision(&other.provision);
        provision.is_some_and(|(provision, _)| provision.topic == claim.provision.topic)
    };
    let beside = || plan.clauses.iter().filter(is_of_topic).flat_map(|other| members_of(&other.terms));
    // `They sign; the United States does not`: who is named so is none of those who answer the question.
    let is_set = matches!(clause.terms.value, Some(Value::Set(_)));
    let is_denied = |key: &&Key| is_set && worded.denied.contains(key);
    let of_clause = || all_of(&clause.terms).chain(worded.members.iter().copied().filter(|key| !is_denied(key)));
    let is_set_aside = |name: &Name<'_>| {
        let before = name.range.start.saturating_sub(ASIDE)..name.range.start;
        scene.sentence.words(WordKind::Negation, &before).any(|word| is_aside(scene.sentence, scene.text, word))
    };
    // `A council led by Trump`: who is named as a person is not named as a country, too.
    let is_had_person = |name: &Name<'_>| {
        let mut cues = scene.sentence.cues_in(&name.range).filter(|cue| cue.range == name.range);
        cues.any(|cue| match cue.meaning {
            Meaning::Member("persons", person) => of_clause().chain(beside()).any(|own| own == person),
            _ => false,
        })
    };
    // `The plan brokered by Trump would see Ukraine ..`: whose plan it is does nothing by it.
    let is_author = |name: &Name<'_>| {
        let plan_at = claim.mention.as_ref().map_or(usize::MAX, |mention| mention.range.end);
        plan_at <= name.range.start && name.range.end <= claim.topic.start && name.is_of(&plan.drafted_by, record)
    };
    // Areas are compared where a clause has some; `the power of the Zaporizhzhia plant` names none.
    let is_area = |name: &Name<'_>| name.vocabulary == "territories";
    let is_agent = |name: &Name<'_>| scene.roles().is_agent(&name.range);
    let is_other = |name: &&Name<'a>| {
        // Who does it is one of the clause, or the very one that another answer names, and not a part of that one.
        let is_had = || {
            if is_agent(name) {
                name.is_one_of(of_clause(), record) || beside().any(|other| name.members.contains(&other))
            } else {
                name.is_of(of_clause().chain(beside()), record)
            }
        };
        !is_area(name)
            && (is_inside(&name.range, near) || is_agent(name))
            && !is_had()
            && !is_set_aside(name)
            && !is_had_person(name)
            && !is_author(name)
    };
    // `Non-aggression towards the United States`: whom it is done to stands right behind the topic. Who gets land is no such.
    let is_of_land = claim.provision.answer.vocabulary() == Some("territories");
    let is_target = |name: &Name<'_>| {
        let is_behind = claim.topic.end <= name.range.start && name.range.start <= claim.topic.end + TARGET;
        is_behind && !is_of_land && name.vocabulary == "parties" && scene.roles().is_object(&name.range)
    };
    // Those who have a part in the plan are named in passing, too: only who does it, or whose it is, is surely meant.
    let parts = || plan.drafted_by.iter().chain(plan.clauses.iter().flat_map(|clause| &clause.terms.bound));
    let is_meant = |name: &&Name<'a>| {
        // `Gives Ukraine guarantor states`: whom it is given to is not whose it is.
        let is_given = scene.roles().gets_it(&name.range);
        let is_at_topic =
            !is_given && name.range.end <= claim.topic.start && claim.topic.start <= name.range.end + OWNED;
        let is_owner = !is_of_land && !is_of_most(name, plan) && is_owner(scene, &name.range, &claim.topic);
        let is_denied = name.members.iter().any(is_denied);
        is_denied
            || is_target(name)
            || !name.is_of(parts(), record)
            || scene.roles().does_it(&name.range)
            || is_agent(name)
            || is_at_topic
            || is_owner
    };
    // Whose assets they are is not who takes a share of their profits.
    let takes_other = |name: &Name<'a>| takes_share(claim, name, clause) && !name.is_of(all_of(&clause.terms), record);
    let is_dissent = |name: &&Name<'a>| is_other(name) && is_meant(name) || takes_other(name);
    let mut others: Vec<&'a Key> = names.iter().filter(is_dissent).flat_map(|name| name.members.clone()).collect();
    others.sort();
    others.dedup();
    others
}

/// How many bytes before a share its party is named: `Moscow takes 50%`.
const TAKES: usize = 12;

/// Whether a party is named right before a share.
fn takes_share(claim: &Claim<'_>, name: &Name<'_>, clause: &Clause) -> bool {
    let is_of_shares = matches!(clause.terms.value, Some(Value::Shares(_)));
    let is_before =
        |figure: &Figure| name.range.end <= figure.range.start && figure.range.start <= name.range.end + TAKES;
    is_of_shares && claim.own_figures().any(is_before)
}

/// Whether a quarter of the plan's clauses or more are about a party, so that it goes without saying: `Ukraine's security`.
fn is_of_most(name: &Name<'_>, plan: &Plan) -> bool {
    let has_it = |clause: &&Clause| {
        let mut parties = clause.terms.bound.iter().chain(&clause.terms.beneficiaries);
        parties.any(|party| name.members.contains(&party))
    };
    4 * plan.clauses.iter().filter(has_it).count() >= plan.clauses.len()
}

/// Whether the topic is told as that of a name, or as there: `caps Russia's army`, `elections in Russia`.
fn is_owner(Scene { text, sentence, .. }: Scene<'_, '_>, name: &Range<usize>, topic: &Range<usize>) -> bool {
    let particles = sentence.particles;
    let has_it = particles.ends(Particle::Genitive, &text[name.clone()])
        || particles.begins(Particle::Genitive, &text[name.end..sentence.range.end]);
    let is_there = name.start <= topic.end + THERE
        && particles.ends(Particle::Circumstance, &text[sentence.range.start..name.start]);
    has_it && is_inside(name, topic) || is_there && name.start >= topic.end
}
