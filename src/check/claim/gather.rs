//! All statements of a text, in its order, and how much of it was read.

use std::ops::Range;

use crate::record::{PlanId, WordKind};

use super::super::discourse::Discourse;
use super::super::gates::is_question;
use super::super::left::LeftAside;
use super::super::lexicon::{Lexicon, Meaning};
use super::super::mention::References;
use super::super::reading::{ReadSentence, Reading};
use super::super::scorer::Scorer;
use super::Claim;
use super::crossed::is_cross;

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
    /// Lines behind the article that were not read: a list of links to others.
    pub lines_aside: usize,
}

/// What the statements of a text are read with.
#[derive(Clone, Copy)]
pub(super) struct Reader<'r, 'a> {
    pub(super) lexicon: &'r Lexicon<'a>,
    pub(super) reading: &'r Reading<'a>,
    pub(super) scorer: &'r Scorer<'a>,
}

/// What was gathered from a text.
#[derive(Default)]
pub(in crate::check) struct Gathered<'a> {
    /// The statements of plans, in their order.
    pub(in crate::check) claims: Vec<Claim<'a>>,
    /// What would be a statement, were it told of which plan; in their order.
    pub(in crate::check) unnamed: Vec<Claim<'a>>,
    /// The passages that are no statement of a plan.
    pub(in crate::check) left: Vec<LeftAside<'a>>,
    /// How much was read.
    pub(in crate::check) counts: Counts,
}

/// Gathers the statements of a text.
pub(in crate::check) fn gather<'a>(lexicon: &Lexicon<'a>, reading: &Reading<'a>, scorer: &Scorer<'a>) -> Gathered<'a> {
    let mut gathered = Gathered::default();
    let Gathered { claims, unnamed, left, counts } = &mut gathered;
    counts.lines_aside = reading.lines_aside;
    if is_about_another(reading) {
        counts.sentences = reading.paragraphs.iter().map(|paragraph| paragraph.sentences.len()).sum();
        return gathered;
    }
    let reader = Reader { lexicon, reading, scorer };
    let text = reading.folded.as_str();
    let mut discourse = Discourse::new(lexicon.record, reading);
    // The plans of which the sentence before states something.
    let mut before: Vec<&'a PlanId> = Vec::new();
    // The cells of a row are one paragraph.
    let mut number = 0;
    for (at, paragraph) in reading.paragraphs.iter().enumerate() {
        let begin = paragraph.sentences.first().map_or(0, |first| first.range.start);
        let cell = reading.cell_at(begin);
        number += usize::from(at > 0 && cell.is_none_or(|cell| cell.begins_row));
        let mut asks_what_is_gone = false;
        // Where the statements of the sentence before begin.
        let mut last = claims.len();
        for sentence in &paragraph.sentences {
            let references = match cell {
                Some(cell) => References::of_cell(discourse.column(&cell.head, sentence)),
                None => discourse.read(sentence, number, paragraph.kind),
            };
            let mut found = reader.phrased(sentence, &references, left);
            if found.is_empty() {
                let of_none = reader.unnamed(sentence, &references);
                unnamed.extend(of_none.into_iter().map(|claim| Claim { paragraph: number, ..claim }));
            }
            found.extend(reader.likely(sentence, &references, &found));
            // `What is gone? The recognition of Crimea.`: the question says what is told of it.
            if asks_what_is_gone {
                for claim in &mut found {
                    claim.is_doubtful = true;
                }
            }
            asks_what_is_gone = is_question(text, sentence) && says_gone(sentence);
            // `.. has no cap. In fact it has one`: what was told before is corrected.
            if corrects(sentence) || is_cross(text, sentence) {
                claims[last..].iter_mut().for_each(|claim| claim.is_doubtful = true);
            }
            let found = reader.with_elided(sentence, &references.all, &claims[last..], found);
            last = claims.len();
            counts.sentences += 1;
            counts.of_plans += usize::from(references.are_of_plan() || !found.is_empty());
            let own = found.iter().filter(|claim| !claim.is_bare).filter_map(plan_of).collect();
            claims.extend(found.into_iter().map(|claim| {
                let follows = claim.follows || plan_of(&claim).is_some_and(|plan| before.contains(&plan));
                Claim { paragraph: number, follows, ..claim }
            }));
            before = own;
        }
    }
    let is_of_one_plan = discourse.is_of_one_plan();
    let told = discourse.told();
    for claim in claims.iter_mut().chain(unnamed) {
        claim.named.clone_from(&told);
        claim.is_of_one_plan = is_of_one_plan;
    }
    gathered
}

fn plan_of<'a>(claim: &Claim<'a>) -> Option<&'a PlanId> {
    claim.plan().map(|plan| &plan.id)
}

/// Whether the text is about another negotiation: it speaks of that more often than of the areas of this one, and
/// than of its provisions by half.
fn is_about_another(reading: &Reading<'_>) -> bool {
    let sentences = || reading.paragraphs.iter().flat_map(|one| &one.sentences);
    let elsewhere: usize =
        sentences().map(|sentence| sentence.words(WordKind::Elsewhere, &sentence.range).count()).sum();
    if elsewhere <= 2 {
        return false;
    }
    let (mut areas, mut topics) = (0, 0);
    for cue in sentences().flat_map(|sentence| &sentence.cues) {
        match cue.meaning {
            Meaning::Member("territories", _) => areas += 1,
            Meaning::Topic(_) => topics += 1,
            _ => {}
        }
    }
    elsewhere > areas.max(topics / 2)
}

/// Whether a sentence says of something that it is not there, or not any more.
fn says_gone(sentence: &ReadSentence<'_>) -> bool {
    const KINDS: [WordKind; 3] = [WordKind::Removal, WordKind::Negation, WordKind::Silence];
    KINDS.iter().any(|kind| sentence.has(*kind, &sentence.range))
}

/// How many bytes into a sentence a word may begin that corrects the one before.
const CORRECTING: usize = 12;

/// Whether a sentence begins with words by which what was told before is false.
fn corrects(sentence: &ReadSentence<'_>) -> bool {
    let begin = sentence.range.start..(sentence.range.start + CORRECTING).min(sentence.range.end);
    let first = |word: &Range<usize>| begin.contains(&word.start);
    sentence.words(WordKind::Correcting, &sentence.range).any(first)
}
