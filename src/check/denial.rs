//! Which words of a statement deny or remove what it speaks of, and which figures are not what it states.

mod heads;
mod object;
mod present;

use std::ops::Range;

use crate::record::{Particle, Provision, WordKind};
use crate::text::{Figure, Limit};

use super::lexicon::Meaning;
use super::mention::names_in;
use super::reading::{ReadSentence, Topic, is_inside};
pub(super) use heads::{head, listed_under, only_leads_on};
use object::{is_passive, takes_another};
pub(super) use present::{counts_what_there_is, is_current};

/// The keys of levels by which a plan has no such clause.
pub(super) const NOTHING: [&str; 2] = ["none", "none-stated"];

/// Whether a list of what is removed ends in a stretch of a sentence: something is kept there or left open, or another matter
/// begins.
fn ends_list(sentence: &ReadSentence<'_>, stretch: &Range<usize>) -> bool {
    const ENDS: [WordKind; 4] = [WordKind::Kept, WordKind::Turn, WordKind::Deferral, WordKind::Contrast];
    ENDS.iter().any(|kind| sentence.has(*kind, stretch))
}

/// The word for a removal in a clause before that goes on over a list: `it no longer has a cap, a ban on bases, an amnesty`,
/// `the amnesty has been struck out, as has the cap`.
pub(super) fn listing<'s>(
    sentence: &'s ReadSentence<'_>,
    clause: &Range<usize>,
    topic: &Range<usize>,
) -> Option<&'s Range<usize>> {
    let word = sentence.words(WordKind::Removal, &(sentence.range.start..clause.start)).next_back()?;
    let between = word.end..topic.start.max(word.end);
    let goes_on = !ends_list(sentence, &between);
    let begins = |kind: WordKind| sentence.words(kind, clause).next().is_some_and(|first| first.start == clause.start);
    let denies = sentence.topics_in(&(word.end..clause.start)).next().is_some();
    let is_item = denies && begins(WordKind::Item) && sentence.has(WordKind::Negation, word);
    (goes_on && (is_item || begins(WordKind::Likewise))).then_some(word)
}

/// Words that may reach over a list of things.
const SHADOWS: [WordKind; 3] = [WordKind::Removal, WordKind::Refusal, WordKind::Silence];

/// Whether a removal or a refusal before a topic may reach it as the next item of its list: nothing between them says what the
/// plan has. `Deletes the deadline, the amnesty and the profit share`.
pub(super) fn is_in_shadow(text: &str, sentence: &ReadSentence<'_>, topic: &Range<usize>) -> bool {
    let particles = sentence.particles;
    let before = sentence.range.start..topic.start;
    let last = |kind: &WordKind| sentence.words(*kind, &before).next_back();
    let removal = SHADOWS.iter().filter_map(last).max_by_key(|word| word.end);
    // `Has no amnesty, profit share or point on NATO`: a plain no reaches over a list only.
    let lists = |no: &&Range<usize>| {
        let between = &text[no.end..topic.start.max(no.end)];
        between.contains(',') || particles.has_apart([Particle::Joining, Particle::Choosing], between)
    };
    let no = last(&WordKind::Negation).filter(lists);
    let Some(word) = removal.into_iter().chain(no).max_by_key(|word| word.end) else { return false };
    let between = word.end..topic.start;
    // `以及` begins one more item, whatever `以` says by itself.
    let is_item = |word: &Range<usize>| sentence.words(WordKind::Item, &between).any(|item| is_inside(word, item));
    // `Strips the first draft of its amnesty, the point on NATO`: neither a plan nor a part of it provides anything.
    let is_noun = |word: &Range<usize>| particles.begins(Particle::Of, &text[word.end..]);
    let is_part = |word: &Range<usize>| particles.is(Particle::PartOfPlan, &text[word.clone()]) || is_noun(word);
    let is_named = |word: &Range<usize>| names_in(sentence, &between).any(|name| is_inside(word, &name.range));
    let mut provides = sentence.words(WordKind::Provides, &between);
    let provides = provides.any(|word| !is_item(word) && !is_part(word) && !is_named(word));
    // `Is silent on the cap, the amnesty ..`.
    let is_silence = sentence.has(WordKind::Silence, word);
    (is_silence || !is_passive(text, sentence, word)) && !provides && !ends_list(sentence, &between)
}

/// The word for a removal in a clause of its own behind a list, all of which it takes: `the cap, the amnesty and the bases, all of
/// them are gone`.
pub(super) fn sweeping<'s>(sentence: &'s ReadSentence<'_>, topic: &Range<usize>) -> Option<&'s Range<usize>> {
    let mut words = sentence.words(WordKind::Removal, &(topic.end..sentence.range.end));
    let word = words.find(|word| {
        let clause = sentence.clause_at(word.start);
        sentence.has(WordKind::Sweeping, &clause) && sentence.topics_in(&clause).next().is_none()
    })?;
    // What is kept is no item of the list: `keeps the cap; the amnesty and the ban, all of them are gone`.
    let stretch = sentence.clause_at(topic.start).start..word.start;
    (!ends_list(sentence, &stretch)).then_some(word)
}

/// How many bytes two topics that share a word for no stand apart at most: `neither A nor B`.
const JOINED: usize = 12;

/// Whether a word for no in the clause is about this topic, and no phrase of the provision accounts for it.
pub(super) fn is_negated(
    sentence: &ReadSentence<'_>,
    provision: &Provision,
    topic: &Range<usize>,
    clause: &Range<usize>,
) -> bool {
    let topics = sentence.topics_in(clause).filter(|(other, _)| **other != provision.key);
    let topics: Vec<&Topic<'_>> = topics.collect();
    // It reaches over topics that stand close together, and on to the next topic.
    let mut begin = topic.start;
    let mut from = clause.start;
    for (_, before) in topics.iter().rev().filter(|(_, range)| range.end <= topic.start) {
        if begin.saturating_sub(before.end) > JOINED {
            from = before.end.min(topic.start);
            break;
        }
        begin = begin.min(before.start);
    }
    let to = topics.iter().map(|(_, range)| range.start).find(|start| *start >= topic.end).unwrap_or(clause.end);
    let is_accounted = |word: &Range<usize>| {
        let mut around = sentence.cues_in(&sentence.range).take_while(|cue| cue.range.start <= word.start);
        around.any(|cue| match cue.meaning {
            Meaning::Topic(of) | Meaning::Level(of, _) | Meaning::YesNo(of, _) => {
                *of == provision.key && is_inside(word, &cue.range)
            }
            _ => false,
        })
    };
    let mut words = sentence.words(WordKind::Negation, &(from..to.max(topic.end)));
    words.any(|word| !is_accounted(word) && !is_of_another(sentence, topic, word))
}

/// Whether a word for no belongs to words that show another topic, or stands right before one behind: `leaves it free to join and
/// gives up no land`, `has an army of 800,000 and no amnesty`.
pub(super) fn is_of_another(sentence: &ReadSentence<'_>, topic: &Range<usize>, word: &Range<usize>) -> bool {
    let is_apart = |other: &Range<usize>| other.end <= topic.start || other.start >= topic.end;
    let leads_to = |other: &Range<usize>| topic.end <= word.start && other.start == word.end + ' '.len_utf8();
    sentence.topics.iter().any(|(_, other)| is_apart(other) && (is_inside(word, other) || leads_to(other)))
}

/// Whether a stretch stands in a clause that only tells what is otherwise elsewhere: `与美国方案在法律上承认克里米亚不同`.
pub(super) fn is_in_contrast(text: &str, sentence: &ReadSentence<'_>, stretch: &Range<usize>) -> bool {
    let own = text[sentence.clause_at(stretch.start)].trim();
    sentence.particles.ends(Particle::Unlike, own) && sentence.particles.begins(Particle::With, own)
}

/// How many bytes before a figure the word stands that only compares with it: `well above the 600,000 that Washington had`.
const COMPARED: usize = 40;

/// Whether a figure is only what another one is compared with.
pub(super) fn is_compared(
    text: &str,
    sentence: &ReadSentence<'_>,
    topic: &Range<usize>,
    figure: &Range<usize>,
) -> bool {
    let clause = sentence.clause_at(figure.start);
    let near = figure.start.saturating_sub(COMPARED).max(clause.start)..figure.start;
    if is_in_contrast(text, sentence, figure) {
        return true;
    }
    let mut words = sentence.words(WordKind::Contrast, &near);
    let is_apart = |word: &Range<usize>| word.start >= topic.end || word.end <= topic.start;
    let is_beside = is_inside(topic, &clause) && sentence.figures.iter().any(|other| other.range.end <= figure.start);
    // `低于欧洲提出的80万人`: the figure is that of another.
    let is_of_another = |word: &Range<usize>| {
        let between = word.end..figure.start;
        let has = |is_of: fn(&Meaning<'_>) -> bool| sentence.cues_in(&between).any(|cue| is_of(&cue.meaning));
        has(|meaning| matches!(meaning, Meaning::Member("parties", _)))
            && !has(|meaning| matches!(meaning, Meaning::Name(_) | Meaning::Epithet(_)))
    };
    // `Well above the 600,000 of the first draft`: it stands right before the figure.
    let is_right_before = |word: &Range<usize>| word.end <= figure.start && figure.start <= word.end + ' '.len_utf8();
    words.any(|word| is_beside && is_apart(word) || is_of_another(word) || is_right_before(word))
}

/// How many bytes before a figure a word for no stands that only bounds it: `no more than 600,000`.
const BOUNDS: usize = 13;

/// Whether a word before a figure denies it: `would not be limited to 600,000`, `refuses a cap of 600,000`.
pub(super) fn denies(sentence: &ReadSentence<'_>, clause: &Range<usize>, figure: &Figure) -> bool {
    let before = clause.start.min(figure.range.start)..figure.range.start;
    let kinds = [WordKind::Negation, WordKind::Removal, WordKind::Refusal];
    let is_bound = |word: &Range<usize>| figure.limit != Limit::None && word.end + BOUNDS >= figure.range.start;
    // `Not 30 per cent but 50`: it denies the other one.
    let is_of_other = |word: &Range<usize>| {
        let mut others = sentence.figures_in(&(word.end..figure.range.start));
        others.any(|other| other.range.start <= word.end + NO_TO_FIGURE)
    };
    kinds.iter().any(|kind| sentence.words(*kind, &before).any(|word| !is_bound(word) && !is_of_other(word)))
}

/// How many bytes a word for no stands before a removal that it denies: `not been struck out`.
pub(super) const NO_TO_REMOVAL: usize = 10;

/// How many bytes a word for no stands before what it denies: `not be returned`, `不予解冻`.
pub(super) const NO_TO_DENIED: usize = 8;

/// How many bytes it stands before a figure that it denies: `not 600,000`; `not more than 600,000` denies none.
pub(super) const NO_TO_FIGURE: usize = 1;

/// Whether a word for no stands right before a phrase.
pub(super) fn is_denied(sentence: &ReadSentence<'_>, phrase: &Range<usize>, reach: usize) -> bool {
    let before = phrase.start.saturating_sub(reach).max(sentence.range.start)..phrase.start;
    let mut words = sentence.words(WordKind::Negation, &sentence.range);
    words.any(|word| word.end > before.start && word.end <= before.end)
}

/// How near behind a word for a removal its object stands, in bytes.
const OBJECT: usize = 26;

/// Whether a word for a removal is about this topic: it takes the topic behind it, or else the one before it.
pub(super) fn is_removal_of(
    text: &str,
    sentence: &ReadSentence<'_>,
    word: &Range<usize>,
    topic: &Range<usize>,
) -> bool {
    let topics = &sentence.topics;
    let next = sentence.topics_in(&(word.end..sentence.range.end)).map(|(_, range)| range).next();
    // `把 .. 删去`: the object stands before.
    let clause = sentence.clause_at(word.start);
    let is_turned = sentence.has(WordKind::Object, &(clause.start..word.start));
    // `Drops the missile clause but keeps the payment`: what is kept is another matter.
    let is_apart = |range: &Range<usize>| range.start > word.end && ends_list(sentence, &(word.end..range.start));
    let next = next.filter(|range| !is_apart(range));
    let takes_next =
        !is_turned && next.is_some_and(|range| range.start <= word.end + OBJECT && range.start < clause.end);
    let before = sentence.topics_in(&(sentence.range.start..word.start));
    let last = before.map(|(_, range)| range).max_by_key(|range| range.end);
    let overlaps = |range: &Range<usize>| range.start < word.end && word.start < range.end;
    let touches = |range: &Range<usize>| range.start <= topic.end && topic.start <= range.end;
    // `Removing sanctions and restoring access`: the word belongs to the first.
    let is_anothers = topics.iter().any(|(_, range)| is_inside(word, range) && !touches(range));
    match (topics.iter().any(|(_, range)| overlaps(range) && touches(range)), next, last) {
        (true, ..) => true,
        _ if is_anothers => false,
        (false, Some(next), _) if takes_next => touches(next),
        (false, _, Some(last)) => touches(last) && !takes_another(text, sentence, word, topic),
        (false, next, None) => next.is_some_and(touches),
    }
}
