//! Checking prose against a record: which statements about a plan it bears out, contradicts, or cannot speak to.
//!
//! A text is folded and read sentence by sentence; phrases of the record show provisions, plans and values; what no
//! gate lets through is left alone or told as unclear. A wrong contradiction is the worst error there is.

mod amounts;
mod change;
mod claim;
mod compiled;
mod consensus;
mod denial;
mod discourse;
mod ends;
mod examples;
mod finding;
mod fingerprint;
mod gates;
mod kept;
mod left;
mod lexicon;
mod mention;
mod names;
mod particles;
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

use crate::record::{Plan, Record};

pub use claim::{Counts, Said};
pub use compiled::TooLarge;
pub use examples::{Examples, ExamplesError, RuleExamples};
pub use finding::{Finding, Findings, Read};
pub use left::{LeftAside, WhyLeft};
pub use mention::How;
pub use passages::{Likely, Named, Passage, Passing, Shown};
pub use speech::{Speaker, Told};
pub use stated::{Stated, StatedFigure, Statement, StatementKind};
pub use trace::{Meant, Traced};
pub use verdict::{Apart, CheckRule, Unsure, Verdict};

use claim::{Claim, Gathered};
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
        let mut gathered = claim::gather(&self.lexicon, &reading, &self.scorer);
        consensus::settle(&mut gathered, &self.lexicon, &reading);
        let Gathered { mut claims, mut left, mut counts, .. } = gathered;
        verdict::confirm(&mut claims);
        let speech = Speech::of(if claims.is_empty() { "" } else { text }, &reading);
        let judged = claims.iter().filter_map(|claim| Some((claim, self.finding(claim, &reading, &speech)?)));
        let findings = kept::kept(judged.collect(), &mut left);
        left.sort_by_key(|passage| (passage.cue.start, passage.cue.end));
        counts.checked = findings.len();
        counts.left = left.len();
        Findings { record: self.record, counts, findings, left }
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
        let statement =
            stated::statement(claim, change, verdict::agreed_level(claim, &judgement), (self.record, folded));
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
                statement,
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
