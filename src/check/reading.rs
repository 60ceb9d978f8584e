//! A text as it is read: folded, cut into sentences, with every cue and figure in its place.

use std::ops::Range;

use crate::record::{ProvisionId, WordKind};
use crate::text::{Figure, Folded, LineKind, Unit, figures, fold_prose, paragraphs};

use super::lexicon::{Cue, Lexicon, Meaning};
use super::together::shown;

/// A text with what was found in it.
pub(super) struct Reading<'a> {
    pub(super) folded: Folded,
    pub(super) paragraphs: Vec<ReadParagraph<'a>>,
}

pub(super) struct ReadParagraph<'a> {
    pub(super) kind: LineKind,
    pub(super) sentences: Vec<ReadSentence<'a>>,
}

/// A sentence with its cues and figures.
pub(super) struct ReadSentence<'a> {
    pub(super) range: Range<usize>,
    pub(super) clauses: Vec<Range<usize>>,
    pub(super) cues: Vec<Cue<'a>>,
    pub(super) figures: Vec<Figure>,
    kinds: Kinds,
    topics: Vec<Topic<'a>>,
}

/// A provision with the words that show it.
pub(super) type Topic<'a> = (&'a ProvisionId, Range<usize>);

/// The kinds of words that a sentence has: it has few of them, and each is asked for many times.
#[derive(Clone, Copy)]
struct Kinds(u32);

impl Kinds {
    fn of(cues: &[Cue<'_>]) -> Self {
        Self(cues.iter().fold(0, |kinds, cue| match cue.meaning {
            Meaning::Word(kind) => kinds | 1 << kind as u32,
            _ => kinds,
        }))
    }

    fn have(self, kind: WordKind) -> bool {
        self.0 & 1 << kind as u32 != 0
    }
}

impl<'a> Reading<'a> {
    pub(super) fn of(text: &str, lexicon: &Lexicon<'a>) -> Self {
        let folded = fold_prose(text);
        let all = figures(folded.as_str());
        let mut rest = &all[..];
        let mut read = Vec::new();
        let mut search = lexicon.search(folded.as_str());
        for paragraph in paragraphs(folded.as_str()) {
            let mut sentences = Vec::new();
            for sentence in paragraph.sentences {
                let before = rest.iter().take_while(|figure| figure.range.end <= sentence.range.start).count();
                rest = &rest[before..];
                let own = rest.iter().take_while(|figure| figure.range.start < sentence.range.end).count();
                let cues = lexicon.read(&mut search, sentence.range.clone());
                let figures: Vec<Figure> =
                    rest[..own].iter().map(|figure| without_owner(figure, &cues, folded.as_str())).collect();
                let together = shown(lexicon, &cues, &figures, &sentence.clauses);
                let mut read = ReadSentence {
                    kinds: Kinds::of(&cues),
                    topics: Vec::new(),
                    cues,
                    figures,
                    range: sentence.range,
                    clauses: sentence.clauses,
                };
                read.topics = read.topics_with(together);
                sentences.push(read);
                rest = &rest[own..];
            }
            read.push(ReadParagraph { kind: paragraph.kind, sentences });
        }
        Self { folded, paragraphs: read }
    }

    /// The sentence that a place of the folded text stands in.
    pub(super) fn sentence_at(&self, at: usize) -> Option<&ReadSentence<'a>> {
        let ends_before =
            |paragraph: &ReadParagraph<'a>| paragraph.sentences.last().is_none_or(|last| last.range.end <= at);
        let paragraph = self.paragraphs.get(self.paragraphs.partition_point(ends_before))?;
        let sentences = &paragraph.sentences;
        let sentence = sentences.get(sentences.partition_point(|sentence| sentence.range.end <= at))?;
        sentence.range.contains(&at).then_some(sentence)
    }
}

impl<'a> ReadSentence<'a> {
    /// The places of a word of language inside a stretch of the text.
    pub(super) fn words(&self, kind: WordKind, part: &Range<usize>) -> impl Iterator<Item = &Range<usize>> {
        let is_of = move |cue: &&Cue<'a>| matches!(cue.meaning, Meaning::Word(own) if own == kind);
        let cues = if self.kinds.have(kind) { &self.cues[..] } else { &[] };
        cues.iter().filter(is_of).map(|cue| &cue.range).filter(|range| is_inside(range, part))
    }

    pub(super) fn has(&self, kind: WordKind, part: &Range<usize>) -> bool {
        self.words(kind, part).next().is_some()
    }

    /// The topics of the sentence in their order. Of two that overlap the longer one counts; what `not` rules out is left
    /// out.
    pub(super) fn topics(&self) -> &[Topic<'a>] {
        &self.topics
    }

    /// The topics, where these provisions are shown by several ideas together.
    fn topics_with(&self, together: Vec<Topic<'a>>) -> Vec<Topic<'a>> {
        let is_ruled_out = |provision: &ProvisionId| {
            self.cues.iter().any(|cue| matches!(cue.meaning, Meaning::Not(own) if own == provision))
        };
        let is_in_one_clause = |range: &Range<usize>| self.clauses.iter().any(|clause| is_inside(range, clause));
        let topics = self.cues.iter().filter_map(|cue| match cue.meaning {
            Meaning::Topic(provision) if !is_ruled_out(provision) && is_in_one_clause(&cue.range) => {
                Some((provision, cue.range.clone(), cue.is_loose))
            }
            _ => None,
        });
        let topics: Vec<(&'a ProvisionId, Range<usize>, bool)> = topics.collect();
        let is_within = |one: &Range<usize>, other: &Range<usize>| is_inside(one, other) && one.len() < other.len();
        let stands = |(provision, range, _): &&(&'a ProvisionId, Range<usize>, bool)| {
            // What stands between loose words may be a topic of its own.
            let covers = |other: &Range<usize>, is_loose: bool| is_within(range, other) && !is_loose;
            !topics.iter().any(|(other, theirs, is_loose)| other != provision && covers(theirs, *is_loose))
        };
        let standing = topics.iter().filter(stands);
        let mut standing: Vec<_> = standing.map(|(provision, range, _)| (*provision, range.clone())).collect();
        // A phrase says it better.
        let phrased = standing.clone();
        let is_new = |(provision, range): &&(&'a ProvisionId, Range<usize>)| {
            let clause = self.clause_at(range.start);
            !phrased.iter().any(|(other, theirs)| other == provision && is_inside(theirs, &clause))
                && !is_ruled_out(provision)
        };
        standing.extend(together.into_iter().filter(|topic| is_new(&topic)));
        standing.sort_by_key(|(_, range)| (range.start, range.end));
        standing
    }

    /// The clause that a place stands in.
    pub(super) fn clause_at(&self, at: usize) -> Range<usize> {
        let own = self.clauses.iter().find(|clause| clause.start <= at && at < clause.end);
        own.cloned().unwrap_or_else(|| self.range.clone())
    }
}

/// The figure, without a unit where the word behind it tells only whose the things are.
fn without_owner(figure: &Figure, cues: &[Cue<'_>], text: &str) -> Figure {
    let behind = &text[figure.range.end..];
    let next = text.len() - behind.trim_start_matches([' ', '-']).len();
    let first = cues.partition_point(|cue| cue.range.start < next);
    let mut there = cues[first..].iter().take_while(|cue| cue.range.start == next);
    let is_owner = |cue: &Cue<'_>| matches!(cue.meaning, Meaning::Word(WordKind::Owner));
    let unit = if figure.unit == Unit::Other && there.any(is_owner) { Unit::Bare } else { figure.unit };
    Figure { unit, ..figure.clone() }
}

pub(super) fn is_inside(part: &Range<usize>, whole: &Range<usize>) -> bool {
    whole.start <= part.start && part.end <= whole.end
}
