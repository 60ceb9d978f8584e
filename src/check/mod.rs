//! Checking prose against a record: which statements about a plan it bears out, contradicts, or cannot speak to.
//!
//! A text is folded and read sentence by sentence; phrases of the record show provisions, plans and values; what no
//! gate lets through is left alone or told as unclear. A wrong contradiction is the worst error there is.

mod claims;
mod examples;
mod lexicon;
mod mentions;
mod phrases;
mod reading;
mod scorer;
mod together;
mod verdict;

use std::ops::Range;

use crate::record::{Clause, Key, Plan, Provision, Record};

pub use claims::{Counts, Said};
pub use examples::{Examples, ExamplesError, RuleExamples};
pub use mentions::How;
pub use verdict::{CheckRule, Verdict};

use lexicon::Lexicon;
use reading::Reading;
use scorer::Scorer;

/// The phrases of a record cannot be used.
#[derive(Debug, thiserror::Error)]
#[error("the phrases of the record cannot be searched for: {0}")]
pub struct CheckError(#[from] aho_corasick::BuildError);

/// A checker for texts, with the phrases of a record.
pub struct Checker<'a> {
    record: &'a Record,
    lexicon: Lexicon<'a>,
    scorer: Scorer<'a>,
}

/// What was found in a text.
#[derive(Clone, Debug)]
pub struct Findings<'a> {
    /// The record that it was held against.
    pub record: &'a Record,
    /// How much was read.
    pub counts: Counts,
    /// The statements, in the order of the text.
    pub findings: Vec<Finding<'a>>,
}

/// A statement with what the record says of it.
#[derive(Clone, Debug)]
pub struct Finding<'a> {
    /// Its bytes in the text.
    pub span: Range<usize>,
    /// The words that show the provision, as bytes of the text.
    pub cue: Range<usize>,
    /// The plan it speaks of; nothing where that cannot be told.
    pub plan: Option<&'a Plan>,
    /// How the plan is referred to.
    pub how: Option<How>,
    /// The provision it is about.
    pub provision: &'a Provision,
    /// What the record says.
    pub verdict: Verdict,
    /// The rule that gave the verdict.
    pub rule: CheckRule,
    /// The clauses that it rests on.
    pub evidence: Vec<&'a Clause>,
    /// What was read out of its words.
    pub read: Read<'a>,
}

/// What was read out of a statement.
#[derive(Clone, Debug)]
pub struct Read<'a> {
    /// What it says of the clause.
    pub said: Said,
    /// Whether a word for no stands in it that no phrase accounts for.
    pub is_negated: bool,
    /// Levels that its words choose, the nearest first.
    pub levels: Vec<&'a Key>,
    /// Its figures, the nearest first, as bytes of the text.
    pub figures: Vec<Range<usize>>,
    /// Members of vocabularies that it names.
    pub members: Vec<&'a Key>,
}

impl<'a> Checker<'a> {
    /// A checker for a record.
    ///
    /// # Errors
    /// Where the record has more phrases than can be searched for.
    pub fn new(record: &'a Record) -> Result<Self, CheckError> {
        let (lexicon, scorer) = rayon::join(|| Lexicon::new(record), || Scorer::new(&record.cues));
        Ok(Self { record, lexicon: lexicon?, scorer })
    }

    /// Checks a text.
    pub fn check(&self, text: &str) -> Findings<'a> {
        let reading = Reading::of(text, &self.lexicon);
        let (claims, counts) = claims::claims(&self.lexicon, &reading, &self.scorer);
        let findings = claims.iter().filter_map(|claim| {
            let cues = self.lexicon.provision(&claim.provision.key);
            let judgement = verdict::judge(claim, cues.map_or(&[], |(_, cues)| &cues.matters), &self.record.plans);
            Some(Finding {
                span: reading.folded.origin(claim.range.clone())?,
                cue: reading.folded.origin(claim.topic.clone())?,
                plan: claim.mention.as_ref().and_then(|mention| mention.plan),
                how: claim.mention.as_ref().map(|mention| mention.how),
                provision: claim.provision,
                verdict: judgement.verdict,
                rule: judgement.rule,
                evidence: judgement.evidence,
                read: Read {
                    said: claim.said,
                    is_negated: claim.is_negated,
                    levels: claim.levels.clone(),
                    figures: claim.figures.iter().filter_map(|one| reading.folded.origin(one.range.clone())).collect(),
                    members: claim.members.iter().copied().collect(),
                },
            })
        });
        let mut findings: Vec<Finding<'_>> = findings.collect();
        findings.sort_by_key(|finding| (finding.span.start, finding.span.end));
        Findings { record: self.record, counts, findings }
    }
}
