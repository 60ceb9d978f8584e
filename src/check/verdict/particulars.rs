//! What a statement says beside its value, held against the typed terms of a clause: who, for whom, where, which member, and
//! whether it is forbidden or allowed.

use std::collections::BTreeSet;
use std::ops::Range;

use rust_decimal::Decimal;

use crate::record::{Answer, Clause, Group, Key, Keys, Lang, Plan, Record, State, Terms, Value, WordKind};
use crate::text::{Figure, Unit};

use super::super::claim::Claim;
use super::super::lexicon::{Cue, Lexicon, Meaning};
use super::super::names::{Name, names, names_of, own_part};
use super::super::place::{are_listed, is_beside, is_said_to_be};
use super::super::reading::{ReadSentence, is_inside};
use super::super::role::{do_together, does_it, gets_it, gives_it, is_agent, is_object};
use super::super::together::fits;
use super::is_no;

/// Where a statement stands.
#[derive(Clone, Copy)]
pub(in crate::check) struct Scene<'s, 'a> {
    pub(in crate::check) lexicon: &'s Lexicon<'a>,
    pub(in crate::check) sentence: &'s ReadSentence<'a>,
    pub(in crate::check) text: &'s str,
}

/// What a statement says that a clause does not, from the least sure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Dissent {
    /// A figure that is no answer to its question.
    Figure,
    /// A ban or a permission, perhaps of something else.
    SenseUnsure,
    /// A party, an area or a member that the clause does not have.
    Particular,
    /// Another member, in the very place of the answer.
    Member,
    /// A ban of what the plan provides for.
    Sense,
}

/// What a statement says otherwise than a clause: the members that it names, and those of the clause in their place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Apart<'a> {
    /// Those of the statement.
    pub said: Vec<&'a Key>,
    /// Those of the clause.
    pub own: Vec<&'a Key>,
}

/// A dissent, with the members that stand apart.
type Dissents<'a> = Option<(Dissent, Apart<'a>)>;

fn apart<'a>(
    dissent: Dissent,
    said: impl IntoIterator<Item = &'a Key>,
    own: impl IntoIterator<Item = &'a Key>,
) -> (Dissent, Apart<'a>) {
    let sorted = |keys: BTreeSet<&'a Key>| keys.into_iter().collect();
    (dissent, Apart { said: sorted(said.into_iter().collect()), own: sorted(own.into_iter().collect()) })
}

/// The dissent of a statement from each of these clauses of a plan: that from the clause nearest to it.
pub(super) fn dissent<'a>(
    claim: &Claim<'a>,
    scene: Scene<'_, 'a>,
    (plan, clauses): (&'a Plan, &[&'a Clause]),
) -> Dissents<'a> {
    let names = names(claim, scene.sentence);
    let beside = other_of_sibling(claim, scene, plan);
    let each = clauses.iter().map(|clause| {
        let found = [
            other_members(claim, scene, &names, &clause.terms),
            other_areas(claim, scene, &names, &clause.terms),
            other_doer(claim, scene, &names, &clause.terms),
            other_receiver(scene, &names, &clause.terms),
            beside.clone(),
            other_sense(claim, scene, (plan, clause)).map(|dissent| apart(dissent, [], [])),
            other_figure(claim, scene).map(|dissent| apart(dissent, [], [])),
        ];
        found.into_iter().flatten().max_by_key(|(dissent, _)| *dissent)
    });
    each.collect::<Option<Vec<_>>>()?.into_iter().min_by_key(|(dissent, _)| *dissent)
}

/// The members that a statement names: those that the clauses have too, and the others.
pub(in crate::check) fn compared<'a>(
    claim: &Claim<'a>,
    scene: Scene<'_, 'a>,
    clauses: &[&Clause],
) -> (Vec<&'a Key>, Vec<&'a Key>) {
    let parts = &scene.lexicon.record.part_of;
    let names = names(claim, scene.sentence);
    let mut keys: Vec<&'a Key> = names.into_iter().flat_map(|name| name.members).collect();
    keys.sort();
    keys.dedup();
    let is_same = |own: &Key, key: &Key| own == key || parts.get(own) == Some(key) || parts.get(key) == Some(own);
    let is_had = |key: &&Key| clauses.iter().any(|clause| all_of(&clause.terms).any(|own| is_same(own, key)));
    keys.into_iter().partition(is_had)
}

/// All parties, areas and members of a clause.
pub(super) fn all_of(terms: &Terms) -> impl Iterator<Item = &Key> {
    members_of(terms).into_iter().chain(&terms.bound).chain(&terms.beneficiaries).chain(&terms.areas)
}

pub(super) fn members_of(terms: &Terms) -> Vec<&Key> {
    match &terms.value {
        Some(Value::Set(members)) => members.iter().collect(),
        Some(Value::Map(levels)) => levels.keys().collect(),
        Some(Value::Shares(shares)) => shares.keys().collect(),
        _ => Vec::new(),
    }
}

/// Members of the vocabulary of a set in the place of the answer, none of which it has; or a list of which it has some.
fn other_members<'a>(claim: &Claim<'a>, scene: Scene<'_, 'a>, names: &[Name<'a>], terms: &'a Terms) -> Dissents<'a> {
    let (Answer::Set(vocabulary), Some(Value::Set(set))) = (&claim.provision.answer, &terms.value) else {
        return None;
    };
    if set.is_empty() || claim.is_negated || claim.has_no {
        return None;
    }
    let (record, text) = (scene.lexicon.record, scene.text);
    let own: Vec<&Name<'a>> = names.iter().filter(|name| name.vocabulary == *vocabulary).collect();
    let (had, others): (Vec<&Name<'a>>, Vec<&Name<'a>>) =
        own.into_iter().partition(|name| name.is_of(set, record) && !is_told_apart(claim, name, set, record));
    let has_role = |name: &Name<'_>| name.is_of(terms.bound.iter().chain(&terms.beneficiaries), record);
    let others: Vec<&Name<'a>> = others.into_iter().filter(|name| !has_role(name)).collect();
    let all = had.iter().chain(&others).flat_map(|name| &name.members).copied();
    let missing = || all.clone().filter(|member| !set.iter().any(|own| record.overlap(own, member)));
    let is_in_place = |name: &Name<'_>| {
        let is_inside = vocabulary == "territories" && is_inside(&name.range, &claim.topic);
        let is_party = vocabulary == "parties";
        is_inside
            || is_party && is_said_to_be(&name.range, &claim.topic, text)
            || !is_party && is_beside(&name.range, &claim.topic, text)
    };
    if had.is_empty() && others.iter().any(|name| is_in_place(name)) {
        // Elsewhere in the sentence the right one may stand in another role; loose words may be about anything.
        // `Four regions` may be any four.
        let is_count = |name: &&Name<'a>| {
            let words = text[name.range.clone()].trim_start_matches("the ");
            ["four", "five", "四", "五"].iter().any(|count| words.starts_with(count))
        };
        let is_had = set.iter().any(|member| claim.members.contains(member));
        let is_sure = !is_had && !is_loose(claim, scene) && !others.iter().any(is_count);
        return Some(apart(if is_sure { Dissent::Member } else { Dissent::Particular }, missing(), set));
    }
    let is_partly_had = |name: &&Name<'_>| {
        let missing = name.members.iter().any(|member| !set.iter().any(|own| record.overlap(own, member)));
        vocabulary != "territories" && missing
    };
    let listed = |other: &Name<'_>| had.iter().any(|name| are_listed(&name.range, &other.range, text));
    let is_loose_group = |other: &Name<'_>| is_of_one_region(&record.cues.groups, other, &had);
    // A party may be named in many roles; only a list or a place tells that it is the answer.
    let is_answer = |name: &Name<'_>| vocabulary != "parties" || does_it(&name.range, text);
    let is_sole = had.len() == 1 && set.len() > had[0].members.len() && is_said_to_be_sole(claim, scene);
    let is_other = is_sole
        || if had.is_empty() {
            others.iter().any(|name| is_answer(name))
        } else {
            had.iter().any(is_partly_had) || others.iter().any(|name| listed(name) && !is_loose_group(name))
        };
    is_other.then(|| apart(Dissent::Particular, missing(), set))
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

/// Whether the answer is said to be the only one: `the sole guarantor`.
fn is_said_to_be_sole(claim: &Claim<'_>, scene: Scene<'_, '_>) -> bool {
    let near = &scene.text[claim.range.start.min(claim.topic.start)..claim.topic.end];
    near.contains("唯一") || near.split_whitespace().any(|word| word == "sole")
}

/// Whether the words that show the provision stand apart, with others between them.
fn is_loose(claim: &Claim<'_>, scene: Scene<'_, '_>) -> bool {
    let own = |cue: &&Cue<'_>| matches!(cue.meaning, Meaning::Topic(of) if *of == claim.provision.key);
    let here = scene.sentence.cues_in(&claim.topic).filter(own).filter(|cue| cue.range == claim.topic);
    here.map(|cue| cue.is_loose).reduce(|one, other| one && other).unwrap_or(false)
}

/// Whether the statement names, in passing, another member than the plan has in its answer to a question of the same topic:
/// a council `chaired by` someone, where the statement is about the council. Of parties only who gives it surely is meant.
fn other_of_sibling<'a>(claim: &Claim<'a>, scene: Scene<'_, 'a>, plan: &'a Plan) -> Dissents<'a> {
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
        let is_meant = if is_of_parties { gives_it } else { is_agent };
        let agents = named.into_iter().filter(|name| is_meant(&name.range, scene.text));
        let said: Vec<&'a Key> = agents.flat_map(|name| name.members).collect();
        (!said.is_empty()).then(|| apart(Dissent::Particular, said, set))
    });
    dissents.next()
}

/// Whether a name has with others, told apart, what one name of a region stands for: Donetsk and Luhansk, Donbas.
fn is_of_one_region(groups: &[Group], name: &Name<'_>, others: &[&Name<'_>]) -> bool {
    let has = |group: &Group, name: &Name<'_>| name.members.iter().all(|member| group.members.contains(member));
    groups.iter().any(|group| {
        group.vocabulary == "territories" && has(group, name) && others.iter().any(|other| has(group, other))
    })
}

/// Areas, none of which the clause is about.
fn other_areas<'a>(claim: &Claim<'a>, scene: Scene<'_, 'a>, names: &[Name<'a>], terms: &'a Terms) -> Dissents<'a> {
    let is_of_areas = claim.provision.answer.vocabulary() == Some("territories");
    let members = if is_of_areas { members_of(terms) } else { Vec::new() };
    let areas: Vec<&'a Key> = members.into_iter().chain(&terms.areas).collect();
    let places: Vec<&Name<'a>> = names.iter().filter(|name| name.vocabulary == "territories").collect();
    let can_differ = !areas.is_empty() && !places.is_empty() && !claim.is_negated;
    let is_other = |name: &&Name<'_>| !name.is_of(areas.iter().copied(), scene.lexicon.record);
    let said = places.iter().flat_map(|name| name.members.iter().copied());
    (can_differ && places.iter().all(is_other)).then(|| apart(Dissent::Particular, said, areas.iter().copied()))
}

/// A party that surely must do it by the statement, where the clause binds others.
fn other_doer<'a>(claim: &Claim<'a>, scene: Scene<'_, 'a>, names: &[Name<'a>], terms: &'a Terms) -> Dissents<'a> {
    let record = scene.lexicon.record;
    let parties = || names.iter().filter(|name| name.vocabulary == "parties");
    let is_bound = |name: &Name<'_>| name.is_of(&terms.bound, record);
    let is_done_to = |name: &Name<'_>| is_object(&name.range, scene.text);
    let is_right = parties().any(|name| is_bound(name) && name.range.start < claim.topic.end && !is_done_to(name));
    let mut doers = parties().filter(|name| name.range.start < claim.topic.end && does_it(&name.range, scene.text));
    let doer = doers.find(|name| !is_right && !is_bound(name)).or_else(|| other_of_pair(scene, names, terms))?;
    (!terms.bound.is_empty()).then(|| apart(Dissent::Particular, doer.members.iter().copied(), &terms.bound))
}

/// Of two that the statement has it `between` that one which the clause does not bind, where it binds the other.
fn other_of_pair<'n, 'a>(scene: Scene<'_, 'a>, names: &'n [Name<'a>], terms: &Terms) -> Option<&'n Name<'a>> {
    let record = scene.lexicon.record;
    let parties: Vec<&Name<'a>> = names.iter().filter(|name| name.vocabulary == "parties").collect();
    let has_part = |name: &Name<'_>| name.is_of(terms.bound.iter().chain(&terms.beneficiaries), record);
    parties.windows(2).find_map(|pair| {
        let [one, other] = pair else { return None };
        let is_between = scene.text[..one.range.start].trim_end().ends_with("between");
        let are_two = is_between && are_listed(&one.range, &other.range, scene.text)
            || do_together(&one.range, &other.range, scene.text);
        match (has_part(one), has_part(other)) {
            (true, false) if are_two => Some(*other),
            (false, true) if are_two => Some(*one),
            _ => None,
        }
    })
}

/// A party that surely gets it by the statement, where the clause is for the benefit of others.
fn other_receiver<'a>(scene: Scene<'_, 'a>, names: &[Name<'a>], terms: &'a Terms) -> Dissents<'a> {
    let record = scene.lexicon.record;
    let parties = || names.iter().filter(|name| name.vocabulary == "parties");
    let is_right = |name: &Name<'_>| name.is_of(&terms.beneficiaries, record);
    let mut receivers = parties().filter(|name| gets_it(&name.range, scene.text));
    let other = receivers.find(|name| !name.is_of(&terms.bound, record))?;
    let can_differ = !terms.beneficiaries.is_empty() && !parties().any(is_right);
    can_differ.then(|| apart(Dissent::Particular, other.members.iter().copied(), &terms.beneficiaries))
}

/// How many bytes stand at most between a party and the share that it gets.
const SHARE: usize = 30;

/// Whether a party surely gets another share by the statement than by any of these clauses.
pub(super) fn is_share_of_another<'a>(claim: &Claim<'a>, scene: Scene<'_, 'a>, clauses: &[&Clause]) -> bool {
    let names = names(claim, scene.sentence);
    !clauses.is_empty() && clauses.iter().all(|clause| gets_other_share(claim, scene, &names, &clause.terms))
}

/// How many bytes stand between a share and what it is a share of.
const PART_OF: usize = 8;

/// Whether a party surely gets another share by the statement than by the clause.
fn gets_other_share(claim: &Claim<'_>, scene: Scene<'_, '_>, names: &[Name<'_>], terms: &Terms) -> bool {
    let Some(Value::Shares(shares)) = &terms.value else { return false };
    let is_exact =
        |figure: &&Figure| !figure.is_rough && !figure.is_difference && figure.to.is_none() && figure.rest.is_none();
    let [figure] = claim.own_figures().filter(is_exact).collect::<Vec<_>>()[..] else { return false };
    // `20% of the profits`, `利润的七成`: the share of just that.
    let beside = |one: &Range<usize>, next: &Range<usize>| one.end <= next.start && next.start <= one.end + PART_OF;
    let is_of_topic = beside(&figure.range, &claim.topic) || beside(&claim.topic, &figure.range);
    if let (true, [share]) = (is_of_topic, &shares.values().collect::<Vec<_>>()[..]) {
        return (**share - figure.amount).abs() > Decimal::ONE;
    }
    let before = names.iter().rev().find(|name| name.range.end <= figure.range.start && name.vocabulary == "parties");
    before.is_some_and(|name| {
        let [party] = name.members[..] else { return false };
        let is_its = figure.range.start - name.range.end <= SHARE && gets_it(&name.range, scene.text);
        let is_near = |share: &Decimal| (*share - figure.amount).abs() <= Decimal::ONE;
        is_its && shares.get(party).is_some_and(|share| !is_near(share))
    })
}

/// How many bytes a word for a ban stands before what it is about.
const GOVERNED: usize = 45;

/// A ban of what the plan provides for, or leave for what it bans, by the wording of the clause.
fn other_sense(claim: &Claim<'_>, scene: Scene<'_, '_>, (plan, clause): (&Plan, &Clause)) -> Option<Dissent> {
    if claim.is_negated || claim.has_no || is_no(&clause.terms, &claim.wording.denies) {
        return None;
    }
    let (bans, permits) = (governs(claim, scene, WordKind::Ban), governs(claim, scene, WordKind::Permit));
    if !bans && !permits {
        return None;
    }
    clause.says.as_ref()?;
    let wordings = || [Lang::En, Lang::Zh].into_iter().filter_map(|lang| scene.lexicon.wording(plan, clause, lang));
    let has = |kinds: &[WordKind]| wordings().any(|wording| wording.has_any(kinds));
    let limits = [WordKind::Ban, WordKind::Negation, WordKind::Removal];
    match (bans, permits) {
        (true, false) if !has(&limits) => {
            let ends = scene.text[claim.topic.end..claim.range.end.max(claim.topic.end)].chars();
            let is_last = !ends.clone().any(char::is_alphanumeric);
            let is_of_it = wordings().any(|wording| speaks_of(&wording.text, &scene.text[claim.topic.clone()]));
            let has_no = matches!(claim.provision.answer, Answer::Level(_)) && !claim.wording.denies.is_empty();
            Some(if is_last && is_of_it && has_no { Dissent::Sense } else { Dissent::SenseUnsure })
        }
        (false, true) if has(&[WordKind::Ban]) && !has(&[WordKind::Permit]) => Some(Dissent::SenseUnsure),
        _ => None,
    }
}

/// Whether a word of this kind stands before the topic, or begins it, with no other topic between.
fn governs(claim: &Claim<'_>, scene: Scene<'_, '_>, kind: WordKind) -> bool {
    let (sentence, topic) = (scene.sentence, &claim.topic);
    let near = topic.start.saturating_sub(GOVERNED).max(own_part(claim, sentence).start);
    sentence.words(kind, &(near..topic.end)).next_back().is_some()
}

/// Whether the wording of a clause has a word of these words, or two Chinese characters of theirs that stand together.
fn speaks_of(says: &str, words: &str) -> bool {
    let long = |word: &&str| word.is_ascii() && (word.len() > 4 || word.contains(|c: char| c.is_ascii_digit()));
    let mut english = words.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty()).filter(long);
    let han: Vec<char> = words.chars().filter(|c| !c.is_ascii()).collect();
    english.any(|word| says.contains(word))
        || han.windows(2).any(|pair| says.contains(&pair.iter().collect::<String>()))
}

/// How many bytes stand between a figure and the words for what it is a part of: `half of the frozen assets`.
const PART: usize = 12;

/// A figure of the very thing that the provision is about, which no provision of the sentence takes.
fn other_figure(claim: &Claim<'_>, scene: Scene<'_, '_>) -> Option<Dissent> {
    let topic = &claim.topic;
    let mut figures = loose_figures(claim, scene);
    let is_of_it = |figure: &Figure| {
        let away = topic.start.saturating_sub(figure.range.end).max(figure.range.start.saturating_sub(topic.end));
        away <= PART
    };
    figures.any(is_of_it).then_some(Dissent::Figure)
}

/// The figures of a statement that no provision of its sentence takes.
pub(in crate::check) fn loose_figures<'s>(
    claim: &'s Claim<'_>,
    scene: Scene<'s, '_>,
) -> impl Iterator<Item = &'s Figure> {
    let part = own_part(claim, scene.sentence);
    let counts = |figure: &Figure| {
        let money = matches!(figure.unit, Unit::Dollars | Unit::Euros | Unit::OtherMoney);
        money || matches!(figure.unit, Unit::Percent | Unit::Persons | Unit::Kilometres)
    };
    let is_taken = move |figure: &Figure| {
        let mut topics = scene.sentence.topics.iter().filter_map(|(key, _)| scene.lexicon.provision(key));
        topics.any(|(provision, _)| fits(provision, figure))
    };
    let is_of_level = move |figure: &Figure| {
        let overlaps = |cue: &Range<usize>| cue.start < figure.range.end && figure.range.start < cue.end;
        scene.sentence.cues.iter().any(|cue| match cue.meaning {
            Meaning::Level(of, _) | Meaning::YesNo(of, _) => *of == claim.provision.key && overlaps(&cue.range),
            _ => false,
        })
    };
    scene.sentence.figures_in(&part).filter(move |figure| counts(figure) && !is_taken(figure) && !is_of_level(figure))
}
