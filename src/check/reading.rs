//! A text as it is read: folded, cut into sentences, with every cue and figure in its place.

use std::ops::Range;

use crate::record::{Key, ProvisionId, WordKind};
use crate::text::{
    Cell, Figure, Folded, LineKind, Sentence, Tail, Unit, figures, fold, fold_prose, paragraphs, tail, unrolled,
};

use super::lexicon::{Cue, Lexicon, Meaning};
use super::particles::Particles;
use super::together::shown;

/// A text with what was found in it.
pub(super) struct Reading<'a> {
    pub(super) folded: Folded,
    pub(super) paragraphs: Vec<ReadParagraph<'a>>,
    /// Lines behind the article that were not read.
    pub(super) lines_aside: usize,
    /// Cells under the name of a plan, each a paragraph, in order.
    cells: Vec<Cell>,
}

pub(super) struct ReadParagraph<'a> {
    pub(super) kind: LineKind,
    pub(super) sentences: Vec<ReadSentence<'a>>,
}

/// A sentence with its cues and figures.
pub(super) struct ReadSentence<'a> {
    pub(super) range: Range<usize>,
    pub(super) clauses: Vec<Range<usize>>,
    /// All but words for concepts.
    pub(super) cues: Vec<Cue<'a>>,
    pub(super) figures: Vec<Figure>,
    /// The topics in the order of their places. Of two that overlap the longer one counts; what `not` rules out is left
    /// out.
    pub(super) topics: Vec<Topic<'a>>,
    /// Whether it has a name of a plan, of its own or shared.
    pub(super) has_names: bool,
    /// Those of the record, to look for beside a place of it.
    pub(super) particles: Particles<'a>,
    words: Words,
}

/// A provision with the words that show it.
pub(super) type Topic<'a> = (&'a ProvisionId, Range<usize>);

impl<'a> Reading<'a> {
    pub(super) fn of(text: &str, lexicon: &Lexicon<'a>) -> Self {
        let Tail { start, lines } =
            tail(text, |line| is_more_to_read(lexicon, line)).unwrap_or(Tail { start: text.len(), lines: 0 });
        let folded = fold_prose(&text[..start]);
        let (folded, cells) = unrolled(&folded, |head| names_plan(lexicon, head)).unwrap_or((folded, Vec::new()));
        let all = figures(folded.as_str());
        let mut rest = &all[..];
        let mut read = Vec::new();
        let mut search = lexicon.search(folded.as_str());
        let particles = Particles::of(&lexicon.record.cues);
        for paragraph in paragraphs(folded.as_str()) {
            let mut sentences = Vec::with_capacity(paragraph.sentences.len());
            for sentence in paragraph.sentences {
                let before = rest.iter().take_while(|figure| figure.range.end <= sentence.range.start).count();
                rest = &rest[before..];
                let own = rest.iter().take_while(|figure| figure.range.start < sentence.range.end).count();
                let (own, behind) = rest.split_at(own);
                rest = behind;
                // A range of two figures may go on in the next line.
                let inside = own.iter().filter(|figure| is_inside(&figure.range, &sentence.range));
                let mut cues = lexicon.read(&mut search, sentence.range.clone());
                let figures: Vec<Figure> = inside.map(|figure| without_owner(figure, &cues, folded.as_str())).collect();
                let together = shown(lexicon, &cues, &figures, &sentence.clauses);
                // Most cues are words for concepts, and these say nothing but what they show together.
                cues.retain(|cue| !matches!(cue.meaning, Meaning::Concept(_)));
                let words = Words::of(&cues);
                let topics = topics(folded.as_str(), (&cues, &words), &sentence.clauses, together);
                let has_names = has_names(&cues);
                let Sentence { range, clauses } = sentence;
                sentences.push(ReadSentence { range, clauses, cues, figures, topics, has_names, particles, words });
            }
            read.push(ReadParagraph { kind: paragraph.kind, sentences });
        }
        Self { folded, paragraphs: read, lines_aside: lines, cells }
    }

    /// The cell under the name of a plan that a place of the folded text stands in.
    pub(super) fn cell_at(&self, at: usize) -> Option<&Cell> {
        self.cells.get(self.cells.partition_point(|cell| cell.line.end <= at)).filter(|cell| cell.line.contains(&at))
    }

    /// A stretch of the folded text without the label of its row.
    pub(super) fn without_label(&self, range: &Range<usize>) -> Range<usize> {
        match self.cell_at(range.start) {
            Some(cell) if range.end <= cell.own.start => cell.own.clone(),
            Some(cell) => range.start.max(cell.own.start)..range.end,
            None => range.clone(),
        }
    }

    /// The paragraph that a place of the folded text stands in, or the next one.
    pub(super) fn paragraph_at(&self, at: usize) -> Option<&ReadParagraph<'a>> {
        let ends_before =
            |paragraph: &ReadParagraph<'a>| paragraph.sentences.last().is_none_or(|last| last.range.end <= at);
        self.paragraphs.get(self.paragraphs.partition_point(ends_before))
    }

    /// The sentence that a place of the folded text stands in.
    pub(super) fn sentence_at(&self, at: usize) -> Option<&ReadSentence<'a>> {
        let paragraph = self.paragraph_at(at)?;
        let sentence = paragraph.sentences.partition_point(|sentence| sentence.range.end <= at);
        paragraph.sentences.get(sentence).filter(|sentence| sentence.range.contains(&at))
    }
}

impl<'a> ReadSentence<'a> {
    /// A part of it, as if it stood by itself.
    pub(super) fn part(&self, part: &Range<usize>) -> Self {
        let cues: Vec<Cue<'a>> = self.cues_in(part).cloned().collect();
        let words = Words::of(&cues);
        let clauses = vec![part.clone()];
        Self {
            range: part.clone(),
            clauses,
            figures: self.figures_in(part).cloned().collect(),
            topics: self.topics_in(part).cloned().collect(),
            has_names: has_names(&cues),
            cues,
            particles: self.particles,
            words,
        }
    }

    /// The places of a word of language inside a stretch of the text, in order.
    pub(super) fn words(
        &self,
        kind: WordKind,
        part: &Range<usize>,
    ) -> impl DoubleEndedIterator<Item = &Range<usize>> + use<'_, 'a> {
        let end = part.end;
        begun_in(self.words.of_kind(kind), part, |(_, range)| range.start)
            .iter()
            .map(|(_, range)| range)
            .filter(move |range| range.end <= end)
    }

    /// Whether a word of one of these kinds stands anywhere in it.
    pub(super) fn has_any(&self, kinds: &[WordKind]) -> bool {
        kinds.iter().any(|kind| self.words.kinds & bit(*kind) != 0)
    }

    pub(super) fn has(&self, kind: WordKind, part: &Range<usize>) -> bool {
        self.has_any(&[kind]) && self.words(kind, part).next().is_some()
    }

    /// The cues inside a stretch of the text, in order.
    pub(super) fn cues_in(&self, part: &Range<usize>) -> impl DoubleEndedIterator<Item = &Cue<'a>> + use<'_, 'a> {
        let end = part.end;
        begun_in(&self.cues, part, |cue| cue.range.start).iter().filter(move |cue| cue.range.end <= end)
    }

    /// The parties that a stretch of the text names, and where.
    pub(super) fn parties_in(&self, part: &Range<usize>) -> Vec<(&'a Key, Range<usize>)> {
        let parties = self.cues_in(part).filter_map(|cue| match cue.meaning {
            Meaning::Member("parties", key) => Some((key, cue.range.clone())),
            _ => None,
        });
        parties.collect()
    }

    /// The figures inside a stretch of the text, in order.
    pub(super) fn figures_in(&self, part: &Range<usize>) -> impl Iterator<Item = &Figure> + use<'_, 'a> {
        let end = part.end;
        begun_in(&self.figures, part, |figure| figure.range.start).iter().filter(move |figure| figure.range.end <= end)
    }

    /// The topics inside a stretch of the text, in order.
    pub(super) fn topics_in(&self, part: &Range<usize>) -> impl DoubleEndedIterator<Item = &Topic<'a>> + use<'_, 'a> {
        let end = part.end;
        begun_in(&self.topics, part, |(_, range)| range.start).iter().filter(move |(_, range)| range.end <= end)
    }

    /// The clause that a place stands in.
    pub(super) fn clause_at(&self, at: usize) -> Range<usize> {
        clause_at(&self.clauses, at).unwrap_or(&self.range).clone()
    }

    /// The first clause that begins at a place or behind it.
    pub(super) fn clause_from(&self, at: usize) -> Option<&Range<usize>> {
        self.clauses.get(self.clauses.partition_point(|clause| clause.start < at))
    }
}

/// Whether a line heads a list of other articles: it says so, and nothing else, or a title behind a colon.
fn is_more_to_read(lexicon: &Lexicon<'_>, line: &str) -> bool {
    let line = fold(line);
    let behind = |cue: &Cue<'_>| line.as_str()[cue.range.end..].trim_start();
    let is_head = |cue: &Cue<'_>| {
        matches!(cue.meaning, Meaning::Word(WordKind::MoreToRead))
            && cue.range.start == 0
            && (behind(cue).is_empty() || behind(cue).starts_with(':'))
    };
    lexicon.read_alone(line.as_str()).iter().any(is_head)
}

fn names_plan(lexicon: &Lexicon<'_>, text: &str) -> bool {
    has_names(&lexicon.read_alone(text))
}

fn has_names(cues: &[Cue<'_>]) -> bool {
    cues.iter().any(|cue| matches!(cue.meaning, Meaning::Name(_) | Meaning::Epithet(_)))
}

/// The words of language of a sentence.
struct Words {
    /// By their kinds, those of a kind in the order of their places.
    by_kind: Vec<(WordKind, Range<usize>)>,
    /// The kinds that there are, each as a bit: a sentence has few, and is asked for many.
    kinds: u128,
}

const _: () = assert!(WordKind::ALL.len() <= u128::BITS as usize);

impl Words {
    fn of(cues: &[Cue<'_>]) -> Self {
        let words = cues.iter().filter_map(|cue| match cue.meaning {
            Meaning::Word(kind) => Some((kind, cue.range.clone())),
            _ => None,
        });
        let mut by_kind = Vec::with_capacity(cues.len());
        by_kind.extend(words);
        by_kind.sort_by_key(|(kind, _)| *kind);
        let kinds = by_kind.iter().fold(0, |kinds, (kind, _)| kinds | bit(*kind));
        Self { by_kind, kinds }
    }

    fn of_kind(&self, kind: WordKind) -> &[(WordKind, Range<usize>)] {
        if self.kinds & bit(kind) == 0 {
            return &[];
        }
        let behind = &self.by_kind[self.by_kind.partition_point(|(own, _)| *own < kind)..];
        &behind[..behind.partition_point(|(own, _)| *own == kind)]
    }
}

fn bit(kind: WordKind) -> u128 {
    1 << kind as u32
}

/// The topics that phrases show, and those that several ideas show together where no phrase says it better.
fn topics<'a>(
    text: &str,
    (cues, words): (&[Cue<'a>], &Words),
    clauses: &[Range<usize>],
    together: Vec<Topic<'a>>,
) -> Vec<Topic<'a>> {
    if together.is_empty() && !cues.iter().any(|cue| matches!(cue.meaning, Meaning::Topic(_))) {
        return together;
    }
    let not = cues.iter().filter_map(|cue| match cue.meaning {
        Meaning::Not(provision) => Some((provision, &cue.range)),
        _ => None,
    });
    let not: Vec<(&ProvisionId, &Range<usize>)> = not.collect();
    // A semicolon begins another matter.
    let is_near = |one: &Range<usize>, other: &Range<usize>| {
        let between = one.end.min(other.end)..one.start.max(other.start);
        between.is_empty() || !text[between].contains(';')
    };
    let is_ruled_out = |provision: &ProvisionId, range: &Range<usize>| {
        not.iter().any(|(other, word)| *other == provision && is_near(range, word))
    };
    let is_in_one_clause =
        |range: &Range<usize>| clause_at(clauses, range.start).is_some_and(|clause| is_inside(range, clause));
    let phrased = cues.iter().filter_map(|cue| match cue.meaning {
        Meaning::Topic(provision) if !is_ruled_out(provision, &cue.range) && is_in_one_clause(&cue.range) => {
            Some((provision, cue))
        }
        _ => None,
    });
    let phrased: Vec<(&'a ProvisionId, &Cue<'a>)> = phrased.collect();
    let longest = phrased.iter().map(|(_, cue)| cue.range.len()).max().unwrap_or_default();
    let stands = |(provision, cue): &&(&'a ProvisionId, &Cue<'a>)| {
        // What stands between loose words may be a topic of its own.
        let covers = |other: &Cue<'a>| {
            is_inside(&cue.range, &other.range) && cue.range.len() < other.range.len() && !other.is_loose()
        };
        let reach = cue.range.start.saturating_sub(longest)..cue.range.end;
        let near = begun_in(&phrased, &reach, |(_, cue)| cue.range.start);
        !near.iter().any(|(other, theirs)| other != provision && covers(theirs))
    };
    let standing = phrased.iter().filter(stands);
    let mut topics: Vec<Topic<'a>> = standing.map(|(provision, cue)| (*provision, cue.range.clone())).collect();
    let start_of_clause = |range: &Range<usize>| clause_at(clauses, range.start).map(|clause| clause.start);
    let is_new = |(provision, range): &Topic<'a>| {
        let place = start_of_clause(range);
        let is_said = |(own, other): &Topic<'a>| own == provision && start_of_clause(other) == place;
        !topics.iter().any(is_said) && !is_ruled_out(provision, range)
    };
    let new: Vec<Topic<'a>> = together.into_iter().filter(is_new).collect();
    topics.extend(new);
    let timing: Vec<&Range<usize>> = clauses.iter().filter(|clause| is_timing(words, clause)).collect();
    let is_timing = |(_, range): &Topic<'a>| timing.iter().any(|clause| is_inside(range, clause));
    if !topics.iter().all(is_timing) {
        topics.retain(|topic| !is_timing(topic));
    }
    topics.sort_by_key(|(_, range)| (range.start, range.end));
    topics
}

/// Whether a clause only says before what another one holds: `在赔偿损失之前，资产不予解冻`.
fn is_timing(words: &Words, clause: &Range<usize>) -> bool {
    let mut own = words.of_kind(WordKind::Before).iter().filter(|(_, word)| is_inside(word, clause));
    own.any(|(_, word)| word.start == clause.start || word.end == clause.end)
}

/// The clause that a place stands in.
fn clause_at(clauses: &[Range<usize>], at: usize) -> Option<&Range<usize>> {
    clauses.get(clauses.partition_point(|clause| clause.end <= at)).filter(|clause| clause.start <= at)
}

/// Those that begin in a stretch of the text, of a list in the order of places.
pub(super) fn begun_in<'l, T>(list: &'l [T], part: &Range<usize>, start: impl Fn(&T) -> usize) -> &'l [T] {
    let from = list.partition_point(|one| start(one) < part.start);
    let behind = &list[from..];
    &behind[..behind.partition_point(|one| start(one) < part.end)]
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
