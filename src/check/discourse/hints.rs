//! The plan that a text tells of without naming any.

use std::ops::Range;

use crate::record::{Plan, PlanId, WordKind};

use super::super::lexicon::Meaning;
use super::super::reading::ReadSentence;
use super::Discourse;
use super::numbers::is_hour;
use super::papers::{is_tail, is_wish};

/// Words of another negotiation, or of a second paper.
const OTHERS: [WordKind; 4] =
    [WordKind::Elsewhere, WordKind::UnnamedPaper, WordKind::FirstOfTwo, WordKind::SecondOfTwo];

impl<'a> Discourse<'_, 'a> {
    /// The one plan that a text which names none tells of: by its authors, its day, who saw it or its bare number of points.
    pub(super) fn hinted_plan(&self) -> Option<&'a Plan> {
        if !self.all.is_empty() {
            return None;
        }
        let text = self.reading.folded.as_str();
        let is_name = |sentence: &ReadSentence<'a>, range: &Range<usize>| {
            !is_hour(text, sentence, range) && !is_wish(text, sentence, range) && !is_tail(text, range)
        };
        let mut hinted: Option<&'a PlanId> = None;
        let (mut has_paper, mut has_party) = (false, false);
        for sentence in self.reading.paragraphs.iter().flat_map(|paragraph| &paragraph.sentences) {
            has_paper |= [WordKind::Paper, WordKind::Back].iter().any(|kind| sentence.has(*kind, &sentence.range));
            // `The rival paper`, `the latter`: it may be of two.
            if OTHERS.iter().any(|kind| sentence.has(*kind, &sentence.range)) {
                return None;
            }
            for cue in &sentence.cues {
                let plan = match cue.meaning {
                    Meaning::Member("parties" | "persons" | "territories", _) => {
                        has_party = true;
                        continue;
                    }
                    Meaning::Epithet(_) => return None,
                    Meaning::Hint(plan) => plan,
                    Meaning::Name(plan) if is_name(sentence, &cue.range) => plan,
                    _ => continue,
                };
                if hinted.is_some_and(|other| other != plan) {
                    return None;
                }
                hinted = Some(plan);
            }
        }
        hinted.filter(|_| has_paper && has_party).and_then(|plan| self.plan(plan))
    }
}
