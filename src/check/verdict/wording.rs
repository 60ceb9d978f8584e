//! Whether the wording of a clause bears a statement out where no value tells: whom it names, which figures, and whether it says
//! no, leaves something open to choice, or turns the order round.

use std::ops::Range;

use crate::record::{Clause, Key, Lang, Plan, Quantity, Value, WordKind};
use crate::text::{Figure, Unit};

use super::super::claim::{Claim, Said};
use super::super::lexicon::{Cue, Meaning};
use super::super::names::{Name, names, own_part};
use super::super::reading::{ReadSentence, is_inside};
use super::super::wordings::Wording;
use super::by_value::is_no;
use super::case::Scene;
use super::terms::{all_of, members_of};

/// Words that turn what is said round.
const NO: [WordKind; 4] = [WordKind::Negation, WordKind::Removal, WordKind::Ban, WordKind::Refusal];

/// Words that narrow it, set it against what was to be expected, give leave for it, or put it before what it comes after.
const TURNED: [WordKind; 4] = [WordKind::Only, WordKind::Despite, WordKind::Permit, WordKind::Before];

/// How many bytes away from its topic a word is surely about it.
const NEAR: usize = 48;

/// How many bytes before a name the word stands that sets it aside.
const ASIDE: usize = 5;

/// How many bytes before a topic a name stands whose it is: `Russian rules`.
const OWNED: usize = 1;

/// How many bytes behind a topic the place begins where it is: `elections in Russia`.
const THERE: usize = 4;

/// What the wording of a clause does not bear out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Unworded<'a> {
    /// A word for no, for a limit, for leave, or for another order.
    Sense(Range<usize>),
    /// Parties, areas or members that the clause does not speak of; none where they are not known.
    Names(Vec<&'a Key>),
    /// A figure of a kind that the clause has, too, and another one.
    Figure,
}

/// What a statement says that the wording of the clause does not; nothing where it says no more.
pub(super) fn unworded<'a>(
    claim: &Claim<'a>,
    scene: Scene<'_, 'a>,
    (plan, clause): (&Plan, &Clause),
) -> Option<Unworded<'a>> {
    let own = own_part(claim, scene.sentence);
    let lang = if scene.text[own.clone()].is_ascii() { Lang::En } else { Lang::Zh };
    let worded = scene.lexicon.wording(plan, clause, lang)?;
    let near = claim.topic.start.saturating_sub(NEAR).max(own.start)..(claim.topic.end + NEAR).min(own.end);
    if let Some(word) = turning_word(claim, scene, clause, worded, &near) {
        return Some(Unworded::Sense(word));
    }
    if has_other_figure(claim, scene.sentence, worded, &near) {
        return Some(Unworded::Figure);
    }
    let others = other_names(claim, scene, (plan, clause), worded, &near);
    let is_strange = scene.sentence.has(WordKind::Stranger, &near) && !worded.has(WordKind::Stranger);
    (is_strange || !others.is_empty()).then_some(Unworded::Names(others))
}

/// Whether a clause denies by its wording just what the statement denies: `de facto (not de jure)`.
pub(super) fn is_denied_too(claim: &Claim<'_>, scene: Scene<'_, '_>, (plan, clause): (&Plan, &Clause)) -> bool {
    let [denied] = claim.levels[..] else { return false };
    let own = own_part(claim, scene.sentence);
    let lang = if scene.text[own].is_ascii() { Lang::En } else { Lang::Zh };
    let Some(Wording { cues, .. }) = scene.lexicon.wording(plan, clause, lang) else { return false };
    let is_no = |cue: &Cue<'_>| matches!(cue.meaning, Meaning::Word(WordKind::Negation));
    let is_level = |cue: &Cue<'_>| matches!(cue.meaning, Meaning::Level(of, level) if *of == claim.provision.key && level == denied);
    cues.iter().filter(|cue| is_level(cue)).any(|level| {
        let mut before = cues.iter().filter(|cue| cue.range.end <= level.range.start);
        before.any(|cue| is_no(cue) && level.range.start <= cue.range.end + OWNED)
    })
}

/// The word of the statement for no, for a limit, for leave or for an order that the wording has not.
fn turning_word(
    claim: &Claim<'_>,
    scene: Scene<'_, '_>,
    clause: &Clause,
    worded: &Wording<'_>,
    near: &Range<usize>,
) -> Option<Range<usize>> {
    if is_bounded(clause.terms.value.as_ref()) {
        return None;
    }
    // `Has not been struck out`: the no and the removal say together that it is kept.
    let is_kept = claim.said == Said::Kept && !claim.has_no;
    let is_of_kept = |kind: &WordKind| is_kept && matches!(kind, WordKind::Negation | WordKind::Removal);
    // `It does not acquire nuclear arms`: the no is a part of the answer.
    let is_of_answer =
        |kind: &WordKind| claim.said == Said::YesNo(true) && !claim.is_negated && *kind == WordKind::Negation;
    let says_no_too = NO.iter().any(|kind| worded.has(*kind)) || is_no(&clause.terms, &claim.wording.denies);
    let no = NO.iter().filter(|kind| !says_no_too && !is_of_kept(kind) && !is_of_answer(kind));
    // Who gives the very value says no less by leave for it.
    let has_value = claim.levels.first().is_some_and(|level| has_level(clause, level));
    let is_loose = |kind: &WordKind| has_value && matches!(kind, WordKind::Permit | WordKind::Despite);
    let turned = TURNED.iter().filter(|kind| !worded.has(**kind) && !is_loose(kind));
    no.chain(turned).find_map(|kind| free_words(claim, scene, near, *kind).next().cloned())
}

fn has_level(clause: &Clause, level: &Key) -> bool {
    matches!(&clause.terms.value, Some(Value::Level(own)) if own == level)
}

/// Whether the value is an amount or the like, which a word for no only bounds, or tells of many areas.
fn is_bounded(value: Option<&Value>) -> bool {
    matches!(
        value,
        Some(
            Value::Quantity(Quantity::Amounts { .. })
                | Value::Duration(_)
                | Value::Date(_)
                | Value::Shares(_)
                | Value::Map(_)
        )
    )
}

/// The words of a kind in a stretch that no phrase of the provision has.
fn free_words<'s>(
    claim: &'s Claim<'_>,
    Scene { sentence, text, .. }: Scene<'s, '_>,
    part: &Range<usize>,
    kind: WordKind,
) -> impl Iterator<Item = &'s Range<usize>> {
    let is_of_value = move |word: &Range<usize>| {
        sentence.cues.iter().any(|cue| match cue.meaning {
            // `Did not lift them at once: they go in agreed stages`: another level is denied.
            Meaning::Level(of, level) if *of == claim.provision.key => {
                let is_of_it = claim.levels.contains(&level) && is_inside(word, &cue.range);
                let denies_another = kind == WordKind::Negation
                    && claim.levels.first().is_some_and(|first| *first != level)
                    && word.end <= cue.range.start
                    && cue.range.start <= word.end + DENIES;
                is_of_it || denies_another
            }
            Meaning::YesNo(of, _) => *of == claim.provision.key && is_inside(word, &cue.range),
            // `A pact not to attack`: the words for the provision itself.
            Meaning::Topic(of) => {
                let is_of_kind = matches!(kind, WordKind::Negation | WordKind::Refusal);
                let is_of_it = *of == claim.provision.key && !cue.is_loose() && is_of_kind;
                is_of_it && is_inside(word, &cue.range)
            }
            Meaning::Name(_) | Meaning::Epithet(_) => is_inside(word, &cue.range),
            _ => false,
        })
    };
    let is_free = move |word: &&Range<usize>| {
        let is_of_next = || kind != WordKind::Before && is_of_next(claim, (text, sentence), word);
        !is_of_value(word) && !is_aside(sentence, text, word) && !is_of_next()
    };
    sentence.words(kind, part).filter(is_free)
}

/// Whether a word behind the topic leads on to another one: `Russian becomes an official language and neither side may claim
/// damages`.
fn is_of_next(claim: &Claim<'_>, (text, sentence): (&str, &ReadSentence<'_>), word: &Range<usize>) -> bool {
    let is_begun = || text[claim.topic.end..word.start].trim_end().ends_with(" and");
    let is_next = |other: &Range<usize>| {
        claim.topic.end <= word.start
            && word.end <= other.start
            && (other.start - word.end < word.start - claim.topic.end || is_begun())
    };
    sentence.topics.iter().any(|(provision, range)| **provision != claim.provision.key && is_next(range))
}

/// How many bytes behind a word for no the level begins that it denies: `did not lift all sanctions at once`.
const DENIES: usize = 32;

/// Words between a word for no and what it sets aside: `not by Putin`.
const TO_ASIDE: [&str; 5] = [" by ", " for ", " in ", " from ", " "];

/// Whether a word for no only sets another aside: `Trump, not Putin, as chair`, `all for all, not one for one`, `de facto and not de
/// jure`.
fn is_aside(sentence: &ReadSentence<'_>, text: &str, word: &Range<usize>) -> bool {
    let before = text[..word.start].trim_end();
    let is_behind = before.ends_with(',') || [" and", " but"].iter().any(|link| before.ends_with(link));
    let behind = &text[word.end..];
    let starts = TO_ASIDE.iter().filter(|link| behind.starts_with(**link)).map(|link| word.end + link.len());
    let starts: Vec<usize> = starts.collect();
    let ends = |at: usize| {
        let rest = text[at..].strip_prefix(" ones").unwrap_or(&text[at..]);
        !rest.starts_with(|c: char| c == ' ' || c.is_alphanumeric())
    };
    is_behind
        && sentence.cues.iter().any(|cue| {
            let is_value = matches!(cue.meaning, Meaning::Member(..) | Meaning::Level(..));
            is_value && starts.contains(&cue.range.start) && ends(cue.range.end)
        })
}

/// Whether a figure of a kind that the wording has stands by the topic, and none of that kind is the same.
fn has_other_figure(claim: &Claim<'_>, sentence: &ReadSentence<'_>, worded: &Wording<'_>, near: &Range<usize>) -> bool {
    let is_counted = |figure: &&Figure| {
        figure.is_exact() && is_counted_alike(figure.unit) && claim.figures.iter().all(|own| own.range != figure.range)
    };
    sentence.figures_in(near).filter(is_counted).any(|figure| {
        let mut alike = worded.figures.iter().filter(|own| own.unit == figure.unit).peekable();
        alike.peek().is_some() && alike.all(|own| own.amount != figure.amount)
    })
}

/// Whether what is counted is the same wherever it stands: time and money, and no things.
fn is_counted_alike(unit: Unit) -> bool {
    matches!(unit, Unit::Days | Unit::Weeks | Unit::Months | Unit::Years | Unit::Dollars | Unit::Euros)
}

/// The parties, areas and members that stand by the topic and that neither the terms nor the wording of the clause has.
fn other_names<'a>(
    claim: &Claim<'a>,
    scene: Scene<'_, 'a>,
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
    let names = names(claim, scene.sentence);
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
        let is_had = if is_agent(name) {
            name.is_one_of(of_clause(), record) || beside().any(|other| name.members.contains(&other))
        } else {
            name.is_of(of_clause().chain(beside()), record)
        };
        (is_inside(&name.range, near) || is_agent(name))
            && !is_had
            && !is_area(name)
            && !is_set_aside(name)
            && !is_had_person(name)
            && !is_author(name)
    };
    // Those who have a part in the plan are named in passing, too: only who does it, or whose it is, is surely meant.
    let parts = || plan.drafted_by.iter().chain(plan.clauses.iter().flat_map(|clause| &clause.terms.bound));
    let is_meant = |name: &&Name<'a>| {
        // `Gives Ukraine guarantor states`: whom it is given to is not whose it is.
        let is_given = scene.roles().gets_it(&name.range);
        let is_at_topic =
            !is_given && name.range.end <= claim.topic.start && claim.topic.start <= name.range.end + OWNED;
        let is_owner = !is_of_most(name, plan) && is_owner(&name.range, &claim.topic, scene.text);
        let is_denied = name.members.iter().any(is_denied);
        is_denied
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
fn is_owner(name: &Range<usize>, topic: &Range<usize>, text: &str) -> bool {
    let has_it = text[name.clone()].ends_with("'s") || text[name.end..].starts_with("'s");
    let is_there = text[..name.start].trim_end().ends_with(" in") && name.start <= topic.end + THERE;
    has_it && is_inside(name, topic) || is_there && name.start >= topic.end
}
