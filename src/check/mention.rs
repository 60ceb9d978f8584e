//! A reference to a plan: where it stands, which plan it means, and how it names it.

use std::ops::Range;

use crate::record::{Plan, WordKind};

use super::lexicon::{Cue, Meaning};
use super::reading::{ReadSentence, begun_in};

/// A reference to a plan.
#[derive(Clone, Debug)]
pub(super) struct Mention<'a> {
    pub(super) range: Range<usize>,
    /// The plan; nothing where it is none of the record's, or cannot be told.
    pub(super) plan: Option<&'a Plan>,
    /// The plans that the name fits, where it cannot be told which.
    pub(super) fits: Vec<&'a Plan>,
    pub(super) how: How,
    /// Whether it is what another plan was made into: `cut from 28 points to 19`.
    pub(super) is_goal: bool,
    /// The end of the parentheses that it stands in: `(the first plan had 600,000)`.
    pub(super) aside: Option<usize>,
}

impl<'a> Mention<'a> {
    /// A reference to one plan.
    pub(super) fn of(plan: &'a Plan, range: Range<usize>, how: How) -> Self {
        Mention { range, plan: Some(plan), fits: Vec::new(), how, is_goal: false, aside: None }
    }
}

/// The references to plans of a sentence.
pub(super) struct References<'a> {
    /// Those that the sentence says something about, in their order.
    pub(super) mentions: Vec<Mention<'a>>,
    /// All that stand in it, in their order.
    pub(super) all: Vec<Mention<'a>>,
    /// What governs where none stands.
    pub(super) carried: Option<Mention<'a>>,
}

impl<'a> References<'a> {
    /// Those of a sentence in a cell, where the head of its column names a plan.
    pub(super) fn of_cell(head: Option<Mention<'a>>) -> Self {
        Self { mentions: head.into_iter().collect(), all: Vec::new(), carried: None }
    }

    /// Whether the sentence speaks of a plan.
    pub(super) fn are_of_plan(&self) -> bool {
        !self.mentions.is_empty() || self.carried.as_ref().is_some_and(|mention| mention.how >= How::Back)
    }
}

/// How a plan is referred to, from the weakest.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum How {
    /// It is what a party asks for, and no plan: its stated demands.
    Demand,
    /// The text names no plan; what it says of authors, a day or who saw the paper tells of this one.
    Hinted,
    /// Nothing in reach names it; the text as a whole speaks of this plan.
    Document,
    /// The text carries another plan on; what its passage says, this one has and that one has not.
    Inferred,
    /// No name tells which paper is meant; whose it is, or who saw it, tells of this plan.
    Described,
    /// It may be this plan or another text: one that changes or answers it, or one told of by no name of its own.
    Reworked,
    /// It was spoken of some paragraphs before.
    Carried,
    /// It was spoken of before in the paragraph, or the sentence refers back to it.
    Back,
    /// By a name that it shares with others, one of which the text has named.
    Epithet,
    /// By its name.
    Name,
}

impl How {
    /// The word of JSON.
    pub fn name(self) -> &'static str {
        match self {
            How::Demand => "demand",
            How::Hinted => "hinted",
            How::Document => "document",
            How::Inferred => "inferred",
            How::Described => "described",
            How::Reworked => "reworked",
            How::Carried => "carried",
            How::Back => "back",
            How::Epithet => "epithet",
            How::Name => "name",
        }
    }
}

/// The names, own or shared, that begin in a stretch of the text.
pub(super) fn names_in<'s, 'a>(
    sentence: &'s ReadSentence<'a>,
    part: &Range<usize>,
) -> impl Iterator<Item = &'s Cue<'a>> + use<'s, 'a> {
    begun_in(&sentence.cues, part, |cue| cue.range.start)
        .iter()
        .filter(|cue| matches!(cue.meaning, Meaning::Name(_) | Meaning::Epithet(_)))
}

/// The names of plans in a part of a sentence, each with a word for a paper right behind it: `28-point plan`.
pub(super) fn whole_names_in<'s>(
    text: &'s str,
    sentence: &'s ReadSentence<'_>,
    part: &Range<usize>,
) -> impl Iterator<Item = Range<usize>> + use<'s> {
    let end = part.end;
    let is_behind = move |name: &Range<usize>, paper: &Range<usize>| {
        text.get(name.end..paper.start).is_some_and(|gap| gap.trim().is_empty())
    };
    names_in(sentence, part).map(move |name| {
        let papers = sentence.words(WordKind::Paper, &(name.range.end..end));
        let last = papers.take_while(|paper| is_behind(&name.range, paper)).map(|paper| paper.end).max();
        name.range.start..last.unwrap_or(name.range.end)
    })
}
