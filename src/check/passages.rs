//! What a text that names no plan speaks of: for each of its sentences the provisions that its words show or are like, and
//! what they say of each. It is read as statements are, but held against nothing.

use std::ops::Range;

use crate::record::{Key, Provision, WordKind};
use crate::text::Figure;

use super::amounts::fits;
use super::claim::{Said, in_passing};
use super::lexicon::Meaning;
use super::reading::{ReadSentence, Reading, is_inside};
use super::{Checker, Claim};

/// So many provisions that a sentence is like are told, the likest first.
const MOST: usize = 5;

/// A sentence, and the provisions that it may speak of.
#[derive(Clone, Debug)]
pub struct Passage<'a> {
    /// Its bytes in the text.
    pub range: Range<usize>,
    /// It as it was read: folded.
    pub folded: String,
    /// What it names of vocabularies, in the order of its words.
    pub named: Vec<Named<'a>>,
    /// The first words of it that take something out of what it says, as bytes of the text.
    pub exception: Option<Range<usize>>,
    /// Provisions that its words show, in the order of these words.
    pub shown: Vec<Shown<'a>>,
    /// Provisions whose examples it is like, the likest first.
    pub likely: Vec<Likely<'a>>,
}

/// A provision that words of a sentence show.
#[derive(Clone, Debug)]
pub struct Shown<'a> {
    /// The provision.
    pub provision: &'a Provision,
    /// The words that show it, as bytes of the text.
    pub cue: Range<usize>,
    /// Whether the sentence is more like the examples of the provision than like what states no answer.
    pub is_agreed: bool,
    /// What its words say of it.
    pub read: Passing<'a>,
}

/// A provision whose examples a sentence is like.
#[derive(Clone, Copy, Debug)]
pub struct Likely<'a> {
    /// The provision.
    pub provision: &'a Provision,
    /// How like, where 1 is as like as can be.
    pub likeness: f32,
    /// Whether it is well ahead of all others.
    pub is_ahead: bool,
}

/// What words say of a provision, with no plan in view.
#[derive(Clone, Debug)]
pub struct Passing<'a> {
    /// That there is such a clause, that there is none, yes or no.
    pub said: Said,
    /// Whether a word for no stands among them that no phrase accounts for.
    pub is_negated: bool,
    /// Levels that they choose, the nearest to the words that show the provision first.
    pub levels: Vec<&'a Key>,
    /// Whether the words that choose the first level stand right beside these.
    pub is_firm: bool,
    /// The members of vocabularies that they name.
    pub members: Vec<&'a Key>,
    /// The figures that can be an answer by their unit, the nearest first, as bytes of the folded sentence.
    pub figures: Vec<Figure>,
}

/// Members of a vocabulary that words of a sentence name.
#[derive(Clone, Debug)]
pub struct Named<'a> {
    /// The vocabulary.
    pub vocabulary: &'a str,
    /// One member, or those that the name stands for.
    pub members: Vec<&'a Key>,
    /// Its bytes in the folded sentence.
    pub range: Range<usize>,
}

impl<'a> Checker<'a> {
    /// The sentences of a text that need not name a plan, each with the provisions that it may speak of.
    pub fn passages(&self, text: &str) -> Vec<Passage<'a>> {
        let reading = Reading::of(text, &self.lexicon);
        let sentences = reading.paragraphs.iter().flat_map(|paragraph| &paragraph.sentences);
        sentences.filter_map(|sentence| self.passage(&reading, sentence)).collect()
    }

    /// What the words of a sentence say of a provision that they do not show.
    pub fn read_as(&self, text: &str, provision: &str) -> Option<Passing<'a>> {
        let reading = Reading::of(text, &self.lexicon);
        let sentence = reading.paragraphs.iter().flat_map(|paragraph| &paragraph.sentences).next()?;
        match self.lexicon.provision(provision) {
            Some(own) => {
                let claim = in_passing(reading.folded.as_str(), sentence, own, &sentence.range);
                Some(passing(claim, sentence))
            }
            None => Some(without_cues(self.record.provision(provision)?, sentence)),
        }
    }

    fn passage(&self, reading: &Reading<'a>, sentence: &ReadSentence<'a>) -> Option<Passage<'a>> {
        let folded = reading.folded.as_str();
        let own = &folded[sentence.range.clone()];
        let mut shown: Vec<Shown<'a>> = Vec::new();
        for (key, topic) in &sentence.topics {
            let Some((provision, wording)) = self.lexicon.provision(key) else { continue };
            if shown.iter().any(|known| known.provision.key == provision.key) {
                continue;
            }
            let claim = in_passing(folded, sentence, (provision, wording), topic);
            let clause = &folded[claim.range.clone()];
            let is_agreed = self.scorer.agrees(own, &provision.key) || self.scorer.agrees(clause, &provision.key);
            let cue = reading.folded.origin(topic.clone())?;
            shown.push(Shown { provision, cue, is_agreed, read: passing(claim, sentence) });
        }
        let ahead = self.scorer.likely(own).map(|likely| likely.provision);
        let likely = self.scorer.likeliest(own, MOST).into_iter().filter_map(|likely| {
            let (provision, _) = self.lexicon.provision(likely.provision)?;
            let is_ahead = ahead.is_some_and(|ahead| ahead == likely.provision);
            Some(Likely { provision, likeness: likely.likeness, is_ahead })
        });
        let likely = likely.collect();
        let exception = sentence.words(WordKind::Exception, &sentence.range).next();
        Some(Passage {
            range: reading.folded.origin(sentence.range.clone())?,
            folded: own.to_owned(),
            named: named(sentence),
            exception: exception.and_then(|words| reading.folded.origin(words.clone())),
            shown,
            likely,
        })
    }
}

/// What a sentence says of a provision that the record has no phrases for: its figures.
fn without_cues<'a>(provision: &Provision, sentence: &ReadSentence<'a>) -> Passing<'a> {
    let start = sentence.range.start;
    let own = sentence.figures.iter().filter(|figure| fits(provision, figure));
    Passing {
        said: Said::Present,
        is_negated: sentence.has(WordKind::Negation, &sentence.range),
        levels: Vec::new(),
        is_firm: false,
        members: Vec::new(),
        figures: own.map(|figure| from(figure, start)).collect(),
    }
}

/// The figure with its bytes counted from a place.
fn from(figure: &Figure, start: usize) -> Figure {
    let range = figure.range.start.saturating_sub(start)..figure.range.end.saturating_sub(start);
    Figure { range, ..figure.clone() }
}

/// The names of members in a sentence. Of names that lie in each other the longest is meant.
fn named<'a>(sentence: &ReadSentence<'a>) -> Vec<Named<'a>> {
    let known = sentence.cues_in(&sentence.range).filter(|cue| !cue.is_loose()).filter_map(|cue| {
        let (vocabulary, members) = match cue.meaning {
            Meaning::Member(vocabulary, key) => (vocabulary, vec![key]),
            Meaning::Group(group) => (&*group.vocabulary, group.members.iter().collect()),
            _ => return None,
        };
        Some(Named { vocabulary, members, range: cue.range.clone() })
    });
    let known: Vec<Named<'a>> = known.collect();
    let is_whole = |one: &&Named<'a>| {
        let holds = |other: &Named<'a>| is_inside(&one.range, &other.range) && one.range.len() < other.range.len();
        !known.iter().any(|other| other.vocabulary == one.vocabulary && holds(other))
    };
    let start = sentence.range.start;
    let mut whole: Vec<Named<'a>> = known.iter().filter(is_whole).cloned().collect();
    for one in &mut whole {
        one.range = one.range.start.saturating_sub(start)..one.range.end.saturating_sub(start);
    }
    whole.sort_by_key(|one| one.range.start);
    whole
}

fn passing<'a>(claim: Claim<'a>, sentence: &ReadSentence<'a>) -> Passing<'a> {
    let start = sentence.range.start;
    Passing {
        said: claim.said,
        is_negated: claim.is_negated,
        is_firm: claim.is_firm,
        members: claim.members.iter().copied().collect(),
        figures: claim.own_figures().map(|figure| from(figure, start)).collect(),
        levels: claim.levels,
    }
}
