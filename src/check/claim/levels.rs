//! The levels that the words of a statement choose, and what else of its answer they name.

use std::cmp::Reverse;
use std::collections::BTreeSet;
use std::ops::Range;

use crate::record::{Answer, Key, Particle, WordKind};
use crate::text::{Figure, Unit, is_han};

use super::super::denial::{NO_TO_DENIED, is_denied, is_in_contrast};
use super::super::lexicon::{Cue, Meaning};
use super::super::mention::names_in;
use super::super::reading::{ReadSentence, is_inside};
use super::matter::Matter;
use super::parts::Parts;

/// How many bytes away from a topic the words of a level may stand to be surely about it.
const FIRM: usize = 30;

/// A level, and the words that choose it.
#[derive(Clone)]
pub(super) struct Chosen<'s, 'a> {
    pub(super) level: &'a Key,
    pub(super) words: &'s Range<usize>,
    /// How many bytes they stand away from the topic.
    away: usize,
}

impl Chosen<'_, '_> {
    /// Whether its words stand right beside the topic.
    pub(super) fn is_firm(&self) -> bool {
        self.away <= FIRM
    }

    /// Whether they stand apart from a word, and do not have it.
    pub(super) fn is_apart_from(&self, word: &Range<usize>) -> bool {
        word.end <= self.words.start || self.words.end <= word.start
    }

    /// Whether its words give a length of time: `within 60 days`.
    pub(super) fn is_timed(&self, sentence: &ReadSentence<'_>) -> bool {
        let is_time = |figure: &&Figure| matches!(figure.unit, Unit::Days | Unit::Weeks | Unit::Months | Unit::Years);
        let is_in_words = |time: &Figure| time.range.start < self.words.end && self.words.start < time.range.end;
        sentence.figures.iter().filter(is_time).any(is_in_words)
    }
}

/// The levels that words beside a topic deny: `does not recognise it de jure`.
pub(super) fn denied_levels<'a>(matter: Matter<'_, 'a>, parts: &Parts) -> Vec<&'a Key> {
    let denied = parts.cues(matter.sentence).filter_map(|cue| match cue.meaning {
        Meaning::Level(of, level) if *of == matter.provision.key => {
            is_denied(matter.sentence, &cue.range, NO_TO_DENIED).then_some(level)
        }
        _ => None,
    });
    denied.collect()
}

/// The levels that words choose, the nearest to the topic first.
pub(super) fn levels_of<'s, 'a>(matter: Matter<'s, 'a>, parts: &Parts) -> Vec<Chosen<'s, 'a>> {
    // `Crimea is recognised de facto as Russian`: the words for the next matter may tell the status of the areas, too.
    let is_status = matches!(matter.provision.answer, Answer::Map(..));
    let of_clause = is_status.then(|| matter.sentence.cues_in(&parts.clause)).into_iter().flatten();
    let own = parts.cues(matter.sentence).chain(of_clause).filter_map(|cue| match cue.meaning {
        Meaning::Level(of, level) if *of == matter.provision.key => {
            Some(Chosen { level, words: &cue.range, away: distance(matter, &cue.range) })
        }
        _ => None,
    });
    let is_unstated = |one: &Chosen<'_, '_>| {
        is_denied(matter.sentence, one.words, NO_TO_DENIED)
            || is_in_contrast(matter.text, matter.sentence, one.words)
            || is_status && tells_which_place(matter, one.words)
    };
    let mut levels: Vec<Chosen<'s, 'a>> = own.filter(|one| !is_unstated(one)).collect();
    levels.sort_by_key(|one| (one.away, Reverse(one.words.len()), one.level));
    levels.dedup_by(|one, other| one.level == other.level && one.words == other.words);
    // `Would permanently station`: the longer phrase says what the word in it means.
    let all = levels.clone();
    let is_part = |one: &Chosen<'_, '_>, whole: &Chosen<'_, '_>| {
        one.level != whole.level && is_inside(one.words, whole.words) && one.words.len() < whole.words.len()
    };
    levels.retain(|one| !all.iter().any(|whole| is_part(one, whole)));
    levels
}

/// Whether words tell how a place stands today, and so which place is meant: `hand over the parts of Donetsk under Ukrainian
/// control`, `仍由乌克兰控制的地区`.
fn tells_which_place(matter: Matter<'_, '_>, words: &Range<usize>) -> bool {
    let Matter { text, sentence, .. } = matter;
    let particles = sentence.particles;
    let (before, behind) = (&text[sentence.range.start..words.start], &text[words.end..sentence.range.end]);
    let is_attribute = || particles.begins(Particle::Attributive, behind) || !text[words.clone()].contains(is_han);
    let is_kept = || sentence.has(WordKind::Kept, &(sentence.clause_at(words.start).start..words.start));
    particles.ends(Particle::Standing, before) && is_attribute()
        || particles.ends(Particle::Parts, without_place(matter, words.start)) && !is_kept()
}

/// What stands in a sentence before a place in it, without the name of the area that it ends with: `parts` of `parts of Donetsk`.
fn without_place<'s>(matter: Matter<'s, '_>, end: usize) -> &'s str {
    let Matter { text, sentence, .. } = matter;
    let before = text[sentence.range.start..end].trim_end();
    let ends = |cue: &&Cue<'_>| {
        matches!(cue.meaning, Meaning::Member("territories", _)) && cue.range.end == sentence.range.start + before.len()
    };
    let Some(name) = sentence.cues_in(&(sentence.range.start..end)).find(ends) else { return before };
    let particles = sentence.particles;
    let of_name = particles.without_end(Particle::Article, &text[sentence.range.start..name.range.start]);
    particles.without_end([Particle::Of, Particle::Circumstance], of_name)
}

/// How many bytes words stand away from the topic, the name of a plan between them left out: `recognition in the 28-point plan is
/// de jure`.
fn distance(matter: Matter<'_, '_>, words: &Range<usize>) -> usize {
    let Matter { sentence, topic, .. } = matter;
    let between = words.end.min(topic.end)..words.start.max(topic.start);
    let name = names_in(sentence, &between).map(|name| name.range.len()).max().unwrap_or(0);
    matter.distance(words).saturating_sub(name)
}

/// What words say to a question of yes and no.
pub(super) fn answer_of(matter: Matter<'_, '_>, parts: &Parts) -> Option<bool> {
    let answers = parts.cues(matter.sentence).filter_map(|cue| match cue.meaning {
        Meaning::YesNo(of, answer) if *of == matter.provision.key => Some((answer, &cue.range)),
        _ => None,
    });
    let answers: Vec<(bool, &Range<usize>)> = answers.collect();
    // `没有确认`: the longer phrase says what the word in it means.
    let is_part =
        |range: &Range<usize>| answers.iter().any(|(_, whole)| is_inside(range, whole) && range.len() < whole.len());
    answers.iter().rev().find(|(_, range)| !is_part(range)).map(|(answer, _)| *answer)
}

/// How many bytes before words for the opposite a word stands that turns them round: `does not entitle`.
const TURNED: usize = 16;

/// The words of a clause that state the opposite of what a clause on the matter provides, where nothing turns them round.
pub(super) fn opposite_of(matter: Matter<'_, '_>, clause: &Range<usize>) -> Option<Range<usize>> {
    let Matter { sentence, provision, topic, .. } = matter;
    let whole = clause.start.min(topic.start)..clause.end.max(topic.end);
    let is_plain = |range: &Range<usize>| {
        let before = range.start.saturating_sub(TURNED).max(whole.start)..range.start;
        ![WordKind::Negation, WordKind::Ban].iter().any(|kind| sentence.has(*kind, &before))
    };
    let states_it = |cue: &Cue<'_>| matches!(cue.meaning, Meaning::Opposite(of) if *of == provision.key);
    // `Does not acquire nuclear arms`: the words for the matter itself turn it round.
    let is_turned = |range: &Range<usize>| {
        let mut own =
            sentence.cues_in(&whole).filter(|cue| matches!(cue.meaning, Meaning::Topic(of) if *of == provision.key));
        own.any(|cue| {
            let before = cue.range.start..range.start.max(cue.range.start);
            is_inside(range, &cue.range) && sentence.has(WordKind::Negation, &before)
        })
    };
    let mut cues = sentence.cues_in(&whole);
    cues.find(|cue| states_it(cue) && is_plain(&cue.range) && !is_turned(&cue.range)).map(|cue| cue.range.clone())
}

/// The members of vocabularies that words name. Where the clause of the topic names some that can answer it, others around do not.
pub(super) fn members_of<'a>(matter: Matter<'_, 'a>, parts: &Parts) -> BTreeSet<&'a Key> {
    let answers = |cue: &Cue<'_>| match cue.meaning {
        Meaning::Member(vocabulary, _) => matter.provision.answer.vocabulary() == Some(vocabulary),
        Meaning::Group(group) => matter.provision.answer.vocabulary() == Some(&group.vocabulary),
        _ => false,
    };
    let is_answered = matter.sentence.cues_in(&parts.clause).any(answers);
    let is_of_it = |cue: &&Cue<'_>| !is_answered || !answers(cue) || is_inside(&cue.range, &parts.clause);
    let mut members = BTreeSet::new();
    for cue in parts.cues(matter.sentence).filter(is_of_it) {
        match cue.meaning {
            Meaning::Member(_, key) => {
                members.insert(key);
            }
            Meaning::Group(group) => members.extend(&group.members),
            _ => {}
        }
    }
    members
}
