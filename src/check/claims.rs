//! Statements in prose: what a stretch of text says a plan provides.

use std::collections::BTreeSet;
use std::ops::Range;

use crate::record::{Answer, Key, Provision, Record, WordKind};
use crate::text::{Figure, Unit};

use super::lexicon::Meaning;
use super::mentions::{Discourse, Mention};
use super::reading::{ReadSentence, Reading, is_inside};

/// A statement as it was read.
#[derive(Clone, Debug)]
pub(super) struct Claim<'a> {
    /// Its bytes in the folded text.
    pub(super) range: Range<usize>,
    /// The phrase that shows the provision.
    pub(super) topic: Range<usize>,
    pub(super) provision: &'a Provision,
    pub(super) mention: Option<Mention<'a>>,
    pub(super) said: Said,
    /// Whether a word for no stands in it that no phrase accounts for.
    pub(super) is_negated: bool,
    /// Levels that its words choose, the nearest to the topic first.
    pub(super) levels: Vec<&'a Key>,
    /// The members of vocabularies that it names.
    pub(super) members: BTreeSet<&'a Key>,
    /// Its figures, the nearest to the topic first.
    pub(super) figures: Vec<Figure>,
}

/// What is said of a provision.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Said {
    /// That there is such a clause.
    Present,
    /// That there still is one.
    Kept,
    /// That there is none, or no longer.
    Absent,
    /// That it is left to later talks.
    Deferred,
    /// Yes or no.
    YesNo(bool),
}

impl Said {
    /// The word of JSON.
    pub fn name(self) -> &'static str {
        match self {
            Said::Present => "present",
            Said::Kept => "kept",
            Said::Absent => "absent",
            Said::Deferred => "deferred",
            Said::YesNo(true) => "yes",
            Said::YesNo(false) => "no",
        }
    }
}

/// How many sentences were read, and how many speak of a plan.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Sentences.
    pub sentences: usize,
    /// Sentences that speak of a plan of the record.
    pub of_plans: usize,
    /// Statements that were checked.
    pub checked: usize,
    /// Passages about a provision that are no statement about a plan, or of which it cannot be told of which.
    pub left: usize,
}

/// The statements of a text in their order, and how much of it was read.
pub(super) fn claims<'a>(record: &'a Record, reading: &Reading<'a>) -> (Vec<Claim<'a>>, Counts) {
    let mut counts = Counts::default();
    let mut claims = Vec::new();
    if is_about_another(reading) {
        counts.sentences = reading.paragraphs.iter().map(|paragraph| paragraph.sentences.len()).sum();
        return (claims, counts);
    }
    let mut discourse = Discourse::new(record, reading);
    for (number, paragraph) in reading.paragraphs.iter().enumerate() {
        for sentence in &paragraph.sentences {
            counts.sentences += 1;
            let (mentions, carried) = discourse.read(sentence, number, paragraph.kind);
            counts.of_plans += usize::from(!mentions.is_empty() || carried.is_some());
            let found = of_sentence(record, reading, sentence, &mentions, carried.as_ref());
            for claim in found {
                match claim {
                    Some(claim) => claims.push(claim),
                    None => counts.left += 1,
                }
            }
        }
    }
    counts.checked = claims.len();
    (claims, counts)
}

/// Whether the text is about another negotiation: it speaks of that more often than of the parties to this one.
fn is_about_another(reading: &Reading<'_>) -> bool {
    let cues = || reading.paragraphs.iter().flat_map(|one| &one.sentences).flat_map(|sentence| &sentence.cues);
    let elsewhere = cues().filter(|cue| matches!(cue.meaning, Meaning::Word(WordKind::Elsewhere))).count();
    let parties = cues().filter(|cue| matches!(cue.meaning, Meaning::Member("territories", _))).count();
    let names = cues().filter(|cue| matches!(cue.meaning, Meaning::Topic(_))).count();
    elsewhere > 2 && elsewhere > parties.max(names / 2)
}

/// The statements of a sentence; nothing in place of a passage that is none.
fn of_sentence<'a>(
    record: &'a Record,
    reading: &Reading<'a>,
    sentence: &ReadSentence<'a>,
    mentions: &[Mention<'a>],
    carried: Option<&Mention<'a>>,
) -> Vec<Option<Claim<'a>>> {
    let text = reading.folded.as_str();
    let topics = sentence.topics();
    let mut claims: Vec<Option<Claim<'a>>> = Vec::new();
    for (provision, topic) in &topics {
        let Some(provision) = record.provision(provision) else { continue };
        let clause = sentence.clause_at(topic.start);
        let governing = governing(sentence, mentions, &clause, topic).or(carried).cloned();
        let is_known = |one: &Claim<'a>| {
            let plans = |mention: &Option<Mention<'a>>| mention.as_ref().and_then(|one| one.plan).map(|plan| &plan.id);
            one.provision.key == provision.key && plans(&one.mention) == plans(&governing)
        };
        if claims.iter().flatten().any(is_known) {
            continue;
        }
        if is_question(text, sentence) || is_no_statement(sentence, mentions, &clause, topic) {
            claims.push(None);
            continue;
        }
        // What stands between this topic and its neighbours is about it.
        let from = topics.iter().map(|(_, other)| other.end).filter(|end| *end <= topic.start).max();
        let to = topics.iter().map(|(_, other)| other.start).filter(|start| *start >= topic.end).min();
        let own = from.unwrap_or(clause.start).min(clause.start).max(sentence.range.start)
            ..to.unwrap_or(sentence.range.end).max(topic.end);
        let near = from.unwrap_or(sentence.range.start)..to.unwrap_or(sentence.range.end);
        claims.push(Some(read_claim(sentence, provision, topic, (clause, own, near), governing)));
    }
    claims
}

fn is_question(text: &str, sentence: &ReadSentence<'_>) -> bool {
    text[sentence.range.clone()].trim_end_matches(['"', '\'', ')']).ends_with('?')
}

/// The reference that a clause is under: the last one before its end, else the first behind it.
fn governing<'m, 'a>(
    sentence: &ReadSentence<'a>,
    mentions: &'m [Mention<'a>],
    clause: &Range<usize>,
    topic: &Range<usize>,
) -> Option<&'m Mention<'a>> {
    let before = mentions.iter().rfind(|mention| mention.range.start <= topic.start);
    let inside = mentions.iter().find(|mention| is_inside(&mention.range, clause));
    let behind = mentions.iter().find(|mention| mention.range.start < sentence.range.end);
    before.or(inside).or(behind)
}

/// Whether the passage is a party's demand, a guess or a scenario, and no statement about a plan.
fn is_no_statement(
    sentence: &ReadSentence<'_>,
    mentions: &[Mention<'_>],
    clause: &Range<usize>,
    topic: &Range<usize>,
) -> bool {
    let reach = clause.start..topic.end.max(clause.end);
    let speaks_of_plan = |before: usize| {
        mentions.iter().any(|mention| mention.range.start < before && mention.range.start >= sentence.range.start)
            || sentence.words(WordKind::Back, &sentence.range).any(|back| back.start < before)
    };
    let demand = sentence.words(WordKind::Demand, &(sentence.range.start..topic.start)).last();
    let is_demand = demand.is_some_and(|demand| !speaks_of_plan(demand.start));
    is_demand || sentence.has(WordKind::Hypothesis, &reach)
}

fn read_claim<'a>(
    sentence: &ReadSentence<'a>,
    provision: &'a Provision,
    topic: &Range<usize>,
    (clause, own, near): (Range<usize>, Range<usize>, Range<usize>),
    mention: Option<Mention<'a>>,
) -> Claim<'a> {
    let distance = |range: &Range<usize>| {
        if range.end <= topic.start { topic.start - range.end } else { range.start.saturating_sub(topic.end) }
    };
    let mut levels: Vec<(usize, std::cmp::Reverse<usize>, &'a Key)> = Vec::new();
    let mut members = BTreeSet::new();
    let mut yes_no = None;
    for cue in sentence.cues.iter().filter(|cue| is_inside(&cue.range, &own) || is_inside(&cue.range, &near)) {
        match cue.meaning {
            Meaning::Level(of, level) if *of == provision.key => {
                levels.push((distance(&cue.range), std::cmp::Reverse(cue.range.len()), level));
            }
            Meaning::YesNo(of, answer) if *of == provision.key => yes_no = Some(answer),
            Meaning::Member(_, key) => {
                members.insert(key);
            }
            Meaning::Group(group) => members.extend(&group.members),
            _ => {}
        }
    }
    levels.sort();
    let mut figures: Vec<Figure> = sentence
        .figures
        .iter()
        .filter(|figure| is_inside(&figure.range, &near) && fits(provision, figure))
        .cloned()
        .collect();
    figures.sort_by_key(|figure| distance(&figure.range));
    let has = |kind| sentence.has(kind, &own) || sentence.has(kind, &clause);
    let said = if let Some(answer) = yes_no {
        Said::YesNo(answer)
    } else if has(WordKind::Removal) {
        Said::Absent
    } else if has(WordKind::Deferral) {
        Said::Deferred
    } else if has(WordKind::Kept) {
        Said::Kept
    } else {
        Said::Present
    };
    Claim {
        range: clause.start.min(topic.start)..clause.end.max(topic.end),
        topic: topic.clone(),
        provision,
        mention,
        said,
        is_negated: has(WordKind::Negation),
        levels: levels.into_iter().map(|(_, _, level)| level).collect(),
        members,
        figures,
    }
}

/// Whether a figure may be a value of a provision, by its unit.
fn fits(provision: &Provision, figure: &Figure) -> bool {
    match &provision.answer {
        Answer::Quantity(units) => units.iter().any(|unit| match (&**unit, figure.unit) {
            ("persons", Unit::Persons | Unit::Bare)
            | ("usd", Unit::Dollars)
            | ("eur", Unit::Euros)
            | ("km", Unit::Kilometres)
            | ("points", Unit::Points | Unit::Bare) => true,
            ("persons" | "usd" | "eur" | "km" | "points", _) => false,
            (_, own) => matches!(own, Unit::Bare | Unit::Other),
        }),
        Answer::Shares(_) => figure.unit == Unit::Percent,
        Answer::Duration => matches!(figure.unit, Unit::Days | Unit::Weeks | Unit::Months | Unit::Years),
        Answer::Date => figure.unit == Unit::CalendarYear,
        _ => false,
    }
}
