//! Passages that no plan is named for, and that say what only one has.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use crate::record::{Kind, Plan, ProvisionId, WordKind};

use super::super::claim::{Claim, Gathered};
use super::super::gates::is_question;
use super::super::left::LeftAside;
use super::super::mention::{How, Mention};
use super::super::reading::ReadSentence;
use super::super::verdict::CheckRule;
use super::Bench;

/// How many questions a paragraph must answer as a plan does.
const ANSWERED: usize = 3;

/// How many more than any other plan.
const AHEAD: usize = 2;

/// How many where it gives no value of the plan.
const WITHOUT_VALUE: usize = 4;

/// Of so many statements one may be otherwise.
const OTHERWISE: usize = 4;

impl<'a> Bench<'_, 'a> {
    /// Tells paragraphs that no plan is named for of the only one that fits.
    pub(super) fn tell_unnamed(&self, gathered: &mut Gathered<'a>) {
        let Gathered { claims, unnamed, left, .. } = gathered;
        let told = unnamed.chunk_by(|one, next| one.paragraph == next.paragraph).filter_map(|paragraph| {
            let plan = self.only_fit(paragraph)?;
            let told = paragraph.iter().map(move |claim| of_plan(claim, plan));
            Some(told.filter(|claim| self.rule(claim).is_some_and(|rule| !is_silent(rule))))
        });
        let told: Vec<Claim<'a>> = told.flatten().collect();
        left.retain(|passage| !told.iter().any(|claim| self.is_of(claim, passage)));
        claims.extend(told);
        claims.sort_by_key(|claim| (claim.paragraph, claim.topic.start));
    }

    /// The only plan that has what a paragraph says.
    fn only_fit(&self, paragraph: &[Claim<'a>]) -> Option<&'a Plan> {
        let questions: BTreeSet<&ProvisionId> = paragraph.iter().map(|claim| &claim.provision.key).collect();
        // A text that names no plan at all may speak of a law, or of what someone dreams of.
        let is_of_plans = paragraph.iter().all(|claim| !claim.named.is_empty());
        if questions.len() < ANSWERED || !is_of_plans || self.is_of_any(paragraph) {
            return None;
        }
        let plans = self.lexicon.record.plans.iter().filter(|plan| plan.kind == Kind::Plan);
        let mut counted: Vec<(Score, &'a Plan)> = plans.map(|plan| (self.score(paragraph, plan), plan)).collect();
        counted.sort_by_key(|(score, _)| Reverse(score.answered));
        let [(first, plan), (next, _), ..] = counted[..] else { return None };
        let needed = if first.has_value { ANSWERED } else { WITHOUT_VALUE }.max(next.answered + AHEAD);
        (first.answered >= needed && OTHERWISE * first.otherwise <= paragraph.len()).then_some(plan)
    }

    /// Whether a paragraph may speak of any paper, or of what is only dreamt of: `China has a plan of its own`, `What if ..?`.
    fn is_of_any(&self, paragraph: &[Claim<'a>]) -> bool {
        let own = paragraph.first().and_then(|first| self.reading.paragraph_at(first.topic.start));
        let text = self.reading.folded.as_str();
        let is_open = |sentence: &ReadSentence<'_>| {
            let told = [WordKind::Paper, WordKind::Doubt];
            told.iter().any(|kind| sentence.has(*kind, &sentence.range)) || is_question(text, sentence)
        };
        own.is_some_and(|own| own.sentences.iter().any(is_open))
    }

    fn score(&self, paragraph: &[Claim<'a>], plan: &'a Plan) -> Score {
        let mut answered: BTreeSet<&ProvisionId> = BTreeSet::new();
        let mut score = Score::default();
        for claim in paragraph {
            match self.rule(&of_plan(claim, plan)) {
                Some(CheckRule::SameValue | CheckRule::QualifierMissing) => {
                    score.has_value = true;
                    answered.insert(&claim.provision.key);
                }
                Some(CheckRule::SameClause | CheckRule::NearLevel) => {
                    answered.insert(&claim.provision.key);
                }
                _ => score.otherwise += 1,
            }
        }
        Score { answered: answered.len(), ..score }
    }

    /// Whether a passage that was left aside is a statement.
    fn is_of(&self, claim: &Claim<'a>, passage: &LeftAside<'a>) -> bool {
        let own = self.reading.folded.origin(claim.range.clone());
        let is_inside = own.is_some_and(|own| own.start <= passage.cue.start && passage.cue.end <= own.end);
        is_inside && passage.provision.key == claim.provision.key
    }
}

/// How a plan stands to a paragraph.
#[derive(Clone, Copy, Default)]
struct Score {
    /// How many questions the paragraph answers as the plan does.
    answered: usize,
    /// Whether it gives a value of the plan.
    has_value: bool,
    /// How many of its statements the plan does not bear out.
    otherwise: usize,
}

fn of_plan<'a>(claim: &Claim<'a>, plan: &'a Plan) -> Claim<'a> {
    let place = claim.topic.start..claim.topic.start;
    Claim { mention: Some(Mention::of(plan, place, How::Inferred)), ..claim.clone() }
}

/// Whether the record has nothing on it.
fn is_silent(rule: CheckRule) -> bool {
    matches!(rule, CheckRule::NoClause | CheckRule::NotReported | CheckRule::LeftOpen)
}
