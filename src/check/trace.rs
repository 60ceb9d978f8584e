//! Which words of a statement gave which reading.

use std::ops::Range;

use crate::record::{Key, PlanId, WordKind};
use crate::text::Folded;

use super::claim::Claim;
use super::lexicon::Meaning;
use super::mention::{How, Mention};
use super::reading::{ReadSentence, is_inside};
use super::role;

/// Kinds of words by which no statement is read.
const UNTOLD: [WordKind; 13] = [
    WordKind::Owner,
    WordKind::Saying,
    WordKind::According,
    WordKind::MoreToRead,
    WordKind::Count,
    WordKind::KnownBy,
    WordKind::Event,
    WordKind::Auxiliary,
    WordKind::Theirs,
    WordKind::Drafting,
    WordKind::Called,
    WordKind::Pointing,
    WordKind::Thing,
];

/// Words of a statement and what they were read as.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Traced<'a> {
    /// Their bytes in the text.
    pub span: Range<usize>,
    /// What they were read as.
    pub as_what: Meant<'a>,
}

/// What words were read as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Meant<'a> {
    /// The provision.
    Topic,
    /// A level of it.
    Level(&'a Key),
    /// Yes, or no.
    YesNo(bool),
    /// The opposite of what a clause on it provides.
    Opposite,
    /// A member of a vocabulary.
    Member(&'a Key),
    /// A figure.
    Figure,
    /// A plan by a name of its own.
    Plan(&'a PlanId),
    /// A plan by a name that it shares with others.
    Epithet(&'a PlanId),
    /// A plan that no name tells, by what is told of it.
    Hint(&'a PlanId),
    /// A word of language.
    Word(WordKind),
}

impl<'a> Meant<'a> {
    /// The word of JSON.
    pub fn name(self) -> &'static str {
        match self {
            Meant::Topic => "topic",
            Meant::Level(_) => "level",
            Meant::YesNo(true) => "yes",
            Meant::YesNo(false) => "no",
            Meant::Opposite => "opposite",
            Meant::Member(_) => "member",
            Meant::Figure => "figure",
            Meant::Plan(_) => "plan",
            Meant::Epithet(_) => "epithet",
            Meant::Hint(_) => "hint",
            Meant::Word(kind) => kind.name(),
        }
    }

    /// The key in the record, where the words stand for one.
    pub fn key(self) -> Option<&'a str> {
        match self {
            Meant::Level(key) | Meant::Member(key) => Some(key),
            Meant::Plan(id) | Meant::Epithet(id) | Meant::Hint(id) => Some(id),
            Meant::Topic | Meant::YesNo(_) | Meant::Opposite | Meant::Figure | Meant::Word(_) => None,
        }
    }
}

/// The readings of a statement's words, and of the names in its sentence, in the order of the text.
pub(super) fn trace<'a>(claim: &Claim<'a>, sentence: &ReadSentence<'a>, folded: &Folded) -> Vec<Traced<'a>> {
    let provision = &claim.provision.key;
    let within = |range: &Range<usize>| is_inside(range, &claim.range);
    let mut traced: Vec<(Range<usize>, Meant<'a>)> = Vec::with_capacity(sentence.cues.len());
    for cue in &sentence.cues {
        let range = &cue.range;
        match cue.meaning {
            Meaning::Name(id) => traced.push((range.clone(), Meant::Plan(id))),
            Meaning::Epithet(id) => traced.push((range.clone(), Meant::Epithet(id))),
            Meaning::Hint(id) if hints_at(claim, id) => traced.push((range.clone(), Meant::Hint(id))),
            Meaning::Topic(of) if of == provision && within(range) => traced.push((range.clone(), Meant::Topic)),
            Meaning::Level(of, level) if of == provision && claim.levels.contains(&level) => {
                traced.push((range.clone(), Meant::Level(level)));
            }
            Meaning::YesNo(of, answer) if of == provision => traced.push((range.clone(), Meant::YesNo(answer))),
            Meaning::Opposite(of) if of == provision && claim.opposite.is_some() && within(range) => {
                traced.push((range.clone(), Meant::Opposite))
            }
            Meaning::Member(_, key) if claim.members.contains(key) => {
                traced.push((range.clone(), Meant::Member(key)));
            }
            Meaning::Group(group) => {
                let members = group.members.iter().filter(|key| claim.members.contains(key));
                traced.extend(members.map(|key| (range.clone(), Meant::Member(key))));
            }
            // The name of a party is told as a member, and who says it by itself; its role in the reason.
            Meaning::Word(kind) if UNTOLD.contains(&kind) => {}
            Meaning::Word(kind) if role::WORDS.contains(&kind) => {}
            Meaning::Word(kind) if within(range) => traced.push((range.clone(), Meant::Word(kind))),
            _ => {}
        }
    }
    traced.extend(claim.figures.iter().map(|figure| (figure.range.clone(), Meant::Figure)));
    traced.sort_by_key(|(range, _)| (range.start, range.end));
    let traced = traced.into_iter();
    traced.filter_map(|(range, as_what)| Some(Traced { span: folded.origin(range)?, as_what })).collect()
}

/// Whether a plan is that of a statement, and no name tells so.
fn hints_at(claim: &Claim<'_>, id: &PlanId) -> bool {
    let by_hint = |mention: &&Mention<'_>| matches!(mention.how, How::Hinted | How::Described);
    let mention = claim.mention.as_ref().filter(by_hint);
    mention.and_then(|mention| mention.plan).is_some_and(|plan| plan.id == *id)
}
