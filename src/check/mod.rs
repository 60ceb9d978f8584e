//! Checking prose against a record: which statements about a plan it bears out, contradicts, or cannot speak to.
//!
//! A text is folded and read sentence by sentence; phrases of the record show provisions, plans and values; what no
//! gate lets through is left alone or told as unclear. A wrong contradiction is the worst error there is.

mod change;
mod claim;
mod compiled;
mod denial;
mod discourse;
mod ends;
mod examples;
mod finding;
mod fingerprint;
mod gates;
mod lexicon;
mod mention;
mod names;
mod passages;
mod phrases;
mod place;
mod reading;
mod role;
mod scope;
mod scorer;
mod speech;
mod stated;
mod together;
mod trace;
mod verdict;
mod wordings;

use std::borrow::Cow;
use std::ops::Range;

use crate::record::{Plan, Record, TopicId};

pub use claim::{Counts, Said};
pub use compiled::TooLarge;
pub use examples::{Examples, ExamplesError, RuleExamples};
pub use finding::{Finding, Findings, Read};
pub use mention::How;
pub use passages::{Likely, Named, Passage, Passing, Shown};
pub use speech::{Speaker, Told};
pub use stated::{Stated, StatedFigure, Statement, StatementKind};
pub use trace::{Meant, Traced};
pub use verdict::{Apart, CheckRule, Unsure, Verdict};

use claim::Claim;
use compiled::Tables;
use lexicon::Lexicon;
use reading::Reading;
use scorer::Scorer;
use speech::Speech;
use verdict::Scene;

/// A checker for texts, with the phrases of a record.
pub struct Checker<'a> {
    record: &'a Record,
    lexicon: Lexicon<'a>,
    scorer: Scorer<'a>,
}

impl<'a> Checker<'a> {
    /// A checker for a record.
    ///
    /// # Errors
    /// Where the record has more phrases than can be searched for.
    pub fn new(record: &'a Record) -> Result<Self, TooLarge> {
        let mut tables = Tables::of(match record.cues.compiled {
            Some(tables) => Cow::Borrowed(tables),
            None => Cow::Owned(compiled::compile(&record.cues)?),
        });
        let lexicon = Lexicon::new(record, &mut tables);
        Ok(Self { record, lexicon, scorer: Scorer::new(&record.cues, &mut tables) })
    }

    /// Checks a text.
    pub fn check(&self, text: &str) -> Findings<'a> {
        let reading = Reading::of(text, &self.lexicon);
        let (mut claims, mut counts) = claim::claims(&self.lexicon, &reading, &self.scorer);
        verdict::confirm(&mut claims);
        let speech = Speech::of(if claims.is_empty() { "" } else { text }, &reading);
        let findings = claims.iter().filter_map(|claim| Some((claim, self.finding(claim, &reading, &speech)?)));
        let is_stated = |(claim, finding): &(&Claim<'a>, Finding<'a>)| verdict::is_stated(claim, finding.rule);
        let findings: Vec<(&Claim<'a>, Finding<'a>)> = findings.filter(is_stated).collect();
        counts.left += counts.checked - findings.len();
        counts.checked = findings.len();
        let of_paragraph = |number: usize| {
            let from = findings.partition_point(|(claim, _)| claim.paragraph < number);
            findings[from..].iter().take_while(move |(claim, _)| claim.paragraph == number)
        };
        let is_told = |claim: &Claim<'a>| {
            claim.has_timed_level && of_paragraph(claim.paragraph).any(|other| counts_time(claim, other))
        };
        let told: Vec<bool> = findings.iter().map(|(claim, _)| is_told(claim)).collect();
        counts.checked -= told.iter().filter(|is_told| **is_told).count();
        let findings = findings.into_iter().zip(told).filter(|(_, is_told)| !is_told);
        let mut findings: Vec<Finding<'_>> = findings.map(|((_, finding), _)| finding).collect();
        findings.sort_by_key(|finding| (finding.span.start, finding.span.end));
        let read = findings.len();
        let refuted: Vec<(Range<usize>, &TopicId)> = findings
            .iter()
            .filter(|one| one.verdict == Verdict::Contradicted)
            .map(|one| (one.span.clone(), &one.provision.topic))
            .collect();
        findings.retain(|finding| !finding.is_bare_word() && !finding.is_outdone(&refuted));
        counts.checked -= read - findings.len();
        counts.left += read - findings.len();
        Findings { record: self.record, counts, findings }
    }

    fn finding(&self, claim: &Claim<'a>, reading: &Reading<'a>, speech: &Speech<'_, 'a>) -> Option<Finding<'a>> {
        let folded = &reading.folded;
        let sentence = reading.sentence_at(claim.topic.start)?;
        let scene = Scene { lexicon: &self.lexicon, sentence, text: folded.as_str() };
        let judgement = verdict::judge(claim, scene);
        let change = stated::change(claim, sentence, folded);
        let (judgement, other_plan) = change::held(claim, change.as_ref(), sentence, judgement);
        let is_of_clause_alone = judgement.rule == CheckRule::SameClause;
        let compared = is_of_clause_alone.then(|| verdict::compared(claim, scene, &judgement.evidence));
        let (had, others) = compared.unwrap_or_default();
        let loose = is_of_clause_alone.then(|| verdict::loose_figures(claim, scene));
        let loose = loose.into_iter().flatten().filter_map(|figure| folded.origin(figure.range.clone()));
        let mention = claim.mention.as_ref();
        Some(Finding {
            span: folded.origin(reading.without_label(&claim.range))?,
            sentence: folded.origin(reading.without_label(&sentence.range))?,
            cue: folded.origin(claim.topic.clone())?,
            plan: mention.and_then(|mention| mention.plan),
            how: mention.map(|mention| mention.how),
            considered: considered(claim, other_plan),
            other_plan,
            provision: claim.provision,
            verdict: judgement.verdict,
            rule: judgement.rule,
            evidence: judgement.evidence,
            apart: judgement.apart,
            unsure: judgement.unsure.and_then(|unsure| unsure.placed(|range| folded.origin(range))),
            read: Read {
                said: claim.said,
                statement: stated::statement(claim, change, self.record, folded),
                is_negated: claim.is_negated,
                goes_up: claim.goes_up,
                levels: claim.levels.clone(),
                figures: claim.figures.iter().filter_map(|one| folded.origin(one.range.clone())).collect(),
                members: claim.members.iter().copied().collect(),
                had,
                others,
                other_figures: loose.collect(),
                trace: trace::trace(claim, sentence, folded),
            },
            told: speech.told(claim, sentence),
        })
    }
}

/// Whether the length of time in which a statement tells its level is held against the record by itself, with an answer.
fn counts_time<'a>(claim: &Claim<'a>, (other, finding): &(&Claim<'a>, Finding<'a>)) -> bool {
    let plan = claim.plan().map(|plan| &plan.id);
    let is_answered = matches!(finding.verdict, Verdict::Supported | Verdict::Contradicted);
    let overlaps = claim.range.start < other.range.end && other.range.start < claim.range.end;
    let is_beside = claim.provision.topic == other.provision.topic && claim.provision.key != other.provision.key;
    is_beside && overlaps && is_answered && !other.figures.is_empty() && finding.plan.map(|plan| &plan.id) == plan
}

/// The plan of a statement and that at the other end of its change; where no name of its own tells the plan, also the
/// others that the text names.
fn considered<'a>(claim: &Claim<'a>, other: Option<&'a Plan>) -> Vec<&'a Plan> {
    let is_named = claim.mention.as_ref().is_some_and(|mention| mention.how == How::Name);
    let own = claim.mention.iter().flat_map(|mention| mention.plan.into_iter().chain(mention.fits.iter().copied()));
    let mut plans: Vec<&'a Plan> = own.chain(other).collect();
    let others = claim.named.iter().filter(|_| !is_named);
    for plan in others {
        if plans.iter().all(|known| known.id != plan.id) {
            plans.push(plan);
        }
    }
    plans
}
