//! Statements that no phrase shows and that are worded like examples of a provision which their plan answers.

use std::ops::Range;

use crate::record::WordKind;

use super::super::gates::{is_question, provides, unstated};
use super::super::lexicon::Meaning;
use super::super::mention::{How, Mention, References};
use super::super::reading::ReadSentence;
use super::Claim;
use super::gather::Reader;
use super::governed::governed;
use super::matter::Matter;
use super::parts::Parts;
use super::read::read;

/// A stretch of fewer bytes is too short to be like anything.
const SHORTEST: usize = 27;

impl<'a> Reader<'_, 'a> {
    /// The statements of clauses that no phrase shows to be about a provision, and no statement known before has.
    pub(super) fn likely(
        self,
        sentence: &ReadSentence<'a>,
        references: &References<'a>,
        known: &[Claim<'a>],
    ) -> Vec<Claim<'a>> {
        if is_question(self.reading.folded.as_str(), sentence) {
            return Vec::new();
        }
        let is_taken = |clause: &Range<usize>| {
            let overlaps = |range: &Range<usize>| range.start < clause.end && clause.start < range.end;
            sentence.topics.iter().any(|(_, topic)| overlaps(topic)) || known.iter().any(|claim| overlaps(&claim.range))
        };
        let free = sentence.clauses.iter().filter(|clause| clause.len() >= SHORTEST && !is_taken(clause));
        free.filter_map(|clause| self.likeliest(sentence, references, clause)).collect()
    }

    /// The statement of a clause about the provision whose examples it is most like.
    fn likeliest(
        self,
        sentence: &ReadSentence<'a>,
        references: &References<'a>,
        clause: &Range<usize>,
    ) -> Option<Claim<'a>> {
        let text = self.reading.folded.as_str();
        let mention = governed((text, sentence), clause, clause, references)?;
        let plan = mention.plan?;
        if !tells(text, sentence, &mention, &references.mentions, clause) {
            return None;
        }
        let likely = self.scorer.likely(&without_names(text, sentence, clause))?;
        let (provision, wording) = self.lexicon.provision(likely.provision)?;
        let is_ruled_out =
            sentence.cues_in(clause).any(|cue| matches!(cue.meaning, Meaning::Not(other) if *other == provision.key));
        if is_ruled_out || plan.answers(&provision.key).next().is_none() {
            return None;
        }
        let matter = Matter { text, sentence, provision, wording, topic: clause };
        let claim = read(matter, &Parts::whole(clause), Some(mention));
        Some(Claim { likeness: Some(likely.likeness), ..claim })
    }
}

/// Whether a clause tells what the plan does, and not what someone asks for.
fn tells(
    text: &str,
    sentence: &ReadSentence<'_>,
    mention: &Mention<'_>,
    mentions: &[Mention<'_>],
    clause: &Range<usize>,
) -> bool {
    let is_told = mention.how > How::Document && provides(sentence, clause, mention.how);
    let is_asked = sentence.has(WordKind::Demand, clause);
    is_told && !is_asked && unstated(text, sentence, mentions, clause, clause).is_none()
}

/// The text of a clause without the names of plans in it: `the draft of 28 points` alone says nothing.
fn without_names(text: &str, sentence: &ReadSentence<'_>, clause: &Range<usize>) -> String {
    let mut kept = String::with_capacity(clause.len());
    let mut from = clause.start;
    for cue in sentence.cues_in(clause) {
        if matches!(cue.meaning, Meaning::Name(_) | Meaning::Epithet(_)) && cue.range.start >= from {
            kept.push_str(&text[from..cue.range.start]);
            from = cue.range.end;
        }
    }
    kept.push_str(&text[from..clause.end]);
    kept
}
