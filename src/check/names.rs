//! The parties, areas and other members that a statement names.

use std::ops::Range;

use crate::record::{Key, Record, WordKind};

use super::claim::Claim;
use super::lexicon::{Cue, Meaning};
use super::reading::{ReadSentence, is_inside};

/// Members that one name stands for.
#[derive(Clone, Debug)]
pub(super) struct Name<'a> {
    pub(super) vocabulary: &'a str,
    pub(super) members: Vec<&'a Key>,
    pub(super) range: Range<usize>,
}

impl Name<'_> {
    /// Whether it stands for one of these, for a part of one, or for what has one in part.
    pub(super) fn is_of<'k>(&self, keys: impl IntoIterator<Item = &'k Key>, record: &Record) -> bool {
        keys.into_iter().any(|key| self.members.iter().any(|own| record.overlap(own, key)))
    }

    /// Whether it stands for one of these, or for a whole that has one in part: NATO is not one of Europe, nor Turkey one of NATO.
    pub(super) fn is_one_of<'k>(&self, keys: impl IntoIterator<Item = &'k Key>, record: &Record) -> bool {
        let is_one = |own: &Key, key: &Key| own == key || record.has_in_part(own, key) && !record.are_apart(own, key);
        keys.into_iter().any(|key| self.members.iter().any(|own| is_one(own, key)))
    }
}

/// The vocabularies of those who do something, of where it is done, and of bodies that watch over it.
const OF_ALL: [&str; 3] = ["parties", "territories", "bodies"];

/// What a statement names of parties, areas and the vocabulary of its provision, but for what belongs to the name of a plan.
pub(super) fn names<'a>(claim: &Claim<'a>, sentence: &ReadSentence<'a>) -> Vec<Name<'a>> {
    let own = claim.provision.answer.vocabulary();
    let vocabularies: Vec<&str> = OF_ALL.into_iter().chain(own).collect();
    let names = names_of(claim, sentence, &vocabularies);
    // The same words may stand for a person and for the party: the answer's vocabulary tells which is meant.
    let is_answer = |name: &Name<'_>| own == Some(name.vocabulary);
    let is_answered = |name: &Name<'_>| names.iter().any(|other| is_answer(other) && other.range == name.range);
    let stands: Vec<bool> = names.iter().map(|name| is_answer(name) || !is_answered(name)).collect();
    standing(names, stands)
}

/// What a statement names of these vocabularies, but for what belongs to the name of a plan.
pub(super) fn names_of<'a>(claim: &Claim<'a>, sentence: &ReadSentence<'a>, vocabularies: &[&str]) -> Vec<Name<'a>> {
    let part = own_part(claim, sentence);
    let cues = || sentence.cues_in(&part).filter(|cue| !cue.is_loose());
    let known = cues().filter_map(|cue| {
        let (vocabulary, members) = match cue.meaning {
            Meaning::Member(vocabulary, key) => (vocabulary, vec![key]),
            Meaning::Group(group) => (&*group.vocabulary, group.members.iter().collect()),
            _ => return None,
        };
        vocabularies.contains(&vocabulary).then(|| Name { vocabulary, members, range: cue.range.clone() })
    });
    let known: Vec<Name<'a>> = known.collect();
    let is_longest = |name: &Name<'a>| {
        let is_part = |other: &Name<'a>| is_inside(&name.range, &other.range) && name.range.len() < other.range.len();
        !known.iter().any(|other| other.vocabulary == name.vocabulary && is_part(other))
    };
    let is_of_plan = |name: &Name<'a>| {
        let behind = name.range.start..name.range.end + TITLED;
        sentence.cues.iter().filter(|cue| is_plan_or_paper(cue)).any(|plan| {
            let touches = name.range.start < plan.range.end && plan.range.start < name.range.end;
            touches || behind.contains(&plan.range.start) && plan.range.start >= name.range.end
        })
    };
    // `Outside the five oblasts`, `五州外`: what is named there is what is not meant.
    let is_left_out = |name: &Name<'a>| {
        let around = name.range.start.saturating_sub(OUTSIDE)..name.range.end + OUTSIDE;
        let mut words = sentence.words(WordKind::Outside, &around);
        words.any(|word| {
            word.end <= name.range.start || word.start >= name.range.end && word.start <= name.range.end + 1
        })
    };
    let stands = known.iter().map(|name| is_longest(name) && !is_of_plan(name) && !is_left_out(name)).collect();
    standing(known, stands)
}

/// Those of these names that stand, as a list of the same length tells.
fn standing(names: Vec<Name<'_>>, stands: Vec<bool>) -> Vec<Name<'_>> {
    names.into_iter().zip(stands).filter(|(_, stands)| *stands).map(|(name, _)| name).collect()
}

/// How many bytes beside a name a word stands that takes it out.
const OUTSIDE: usize = 18;

/// How many bytes behind a name a plan of its is named: `Moscow's draft`, `美国的方案`.
const TITLED: usize = 4;

fn is_plan_or_paper(cue: &Cue<'_>) -> bool {
    matches!(cue.meaning, Meaning::Name(_) | Meaning::Epithet(_) | Meaning::Word(WordKind::Paper))
}

/// The words of a statement up to its neighbours, which speak of other provisions.
pub(super) fn own_part(claim: &Claim<'_>, sentence: &ReadSentence<'_>) -> Range<usize> {
    let (topic, whole) = (&claim.topic, &claim.range);
    let others = sentence.topics_in(whole).filter(|(provision, _)| **provision != claim.provision.key);
    let others: Vec<&Range<usize>> = others.map(|(_, range)| range).collect();
    let from = others.iter().filter(|other| other.end <= topic.start).map(|other| other.end).max();
    let to = others.iter().filter(|other| other.start >= topic.end).map(|other| other.start).min();
    let (first, last) = (with_opening(sentence, whole.start), with_addition(sentence, whole.end));
    from.unwrap_or(first)..to.unwrap_or(last)
}

/// Where a clause begins with one before that only tells how: `Under the supervision of NATO, the plant restarts`.
fn with_opening(sentence: &ReadSentence<'_>, start: usize) -> usize {
    const KINDS: [WordKind; 3] = [WordKind::Bringing, WordKind::Relation, WordKind::Leading];
    let before = sentence.clauses.iter().rfind(|clause| clause.end <= start);
    before.filter(|clause| is_adverbial(sentence, clause, &KINDS)).map_or(start, |clause| clause.start)
}

/// Where a clause ends with one behind that only tells how: `a dialogue, with the EU as mediator`.
fn with_addition(sentence: &ReadSentence<'_>, end: usize) -> usize {
    let next = sentence.clause_from(end);
    next.filter(|clause| is_adverbial(sentence, clause, &[WordKind::Bringing])).map_or(end, |clause| clause.end)
}

/// Whether a clause speaks of no provision and of no plan, and begins with a word of these kinds.
fn is_adverbial(sentence: &ReadSentence<'_>, clause: &Range<usize>, kinds: &[WordKind]) -> bool {
    let begins = |kind: &WordKind| sentence.words(*kind, clause).next().is_some_and(|word| word.start == clause.start);
    let is_plan = |cue: &Cue<'_>| matches!(cue.meaning, Meaning::Name(_) | Meaning::Epithet(_));
    kinds.iter().any(begins) && sentence.topics_in(clause).next().is_none() && !sentence.cues_in(clause).any(is_plan)
}
