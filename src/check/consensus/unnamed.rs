//! Passages that no plan is named for, and whole texts that name none, which say what only one has.

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

/// How many questions a whole text that names no plan must answer as one does.
const ANSWERED_IN_ALL: usize = 5;

/// Of so many statements of a whole text one may be otherwise: an article that never says which plan it means still gets some of
/// them wrong.
const OTHERWISE_IN_ALL: usize = 3;

impl<'a> Bench<'_, 'a> {
    /// Tells paragraphs that no plan is named for of the only one that fits.
    pub(super) fn tell_unnamed(&self, gathered: &mut Gathered<'a>) {
        let Gathered { claims, unnamed, left, counts } = gathered;
        if claims.is_empty() && unnamed.iter().all(|claim| claim.named.is_empty()) {
            claims.extend(self.told_in_all(unnamed));
            left.retain(|passage| !claims.iter().any(|claim| self.is_of(claim, passage)));
            counts.of_plans = counts.of_plans.max(self.sentences_of(claims));
            return;
        }
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
        let [(first, plan), (next, _), ..] = self.counted(paragraph)[..] else { return None };
        let needed = if first.valued > 0 { ANSWERED } else { WITHOUT_VALUE }.max(next.answered + AHEAD);
        (first.answered >= needed && OTHERWISE * first.otherwise <= paragraph.len()).then_some(plan)
    }

    /// How many sentences some statements stand in.
    fn sentences_of(&self, claims: &[Claim<'a>]) -> usize {
        let begins = claims.iter().filter_map(|claim| self.reading.sentence_at(claim.topic.start));
        begins.map(|sentence| sentence.range.start).collect::<BTreeSet<_>>().len()
    }

    /// The statements of a text that names no plan, told of the only one that has most of what it says.
    fn told_in_all(&self, unnamed: &[Claim<'a>]) -> Vec<Claim<'a>> {
        let mut sentences = self.reading.paragraphs.iter().flat_map(|paragraph| &paragraph.sentences);
        if !sentences.any(|one| one.has(WordKind::Paper, &one.range)) {
            return Vec::new();
        }
        let told: Vec<Claim<'a>> = unnamed.iter().filter(|claim| !claim.is_doubtful).cloned().collect();
        let mut counted = self.counted(&told);
        counted.sort_by_key(|(score, _)| Reverse(score.answered + score.valued));
        let [(first, plan), (next, _), ..] = counted[..] else { return Vec::new() };
        let is_meant = first.valued > 0
            && first.answered >= ANSWERED_IN_ALL
            && first.answered + first.valued >= next.answered + next.valued + AHEAD
            && OTHERWISE_IN_ALL * first.otherwise <= told.len();
        let of_it = told.iter().map(|claim| of_plan(claim, plan)).filter(|_| is_meant);
        of_it.filter(|claim| self.rule(claim).is_some_and(|rule| !is_silent(rule))).collect()
    }

    /// The plans by how many questions some statements answer as they do, from the most.
    fn counted(&self, claims: &[Claim<'a>]) -> Vec<(Score, &'a Plan)> {
        let plans = self.lexicon.record.plans.iter().filter(|plan| plan.kind == Kind::Plan);
        let mut counted: Vec<(Score, &'a Plan)> = plans.map(|plan| (self.score(claims, plan), plan)).collect();
        counted.sort_by_key(|(score, _)| Reverse(score.answered));
        counted
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
        let mut valued: BTreeSet<&ProvisionId> = BTreeSet::new();
        let mut score = Score::default();
        for claim in paragraph {
            // Most plans say nothing of most questions.
            let has_clause = plan.answers(&claim.provision.key).next().is_some();
            match has_clause.then(|| self.rule(&of_plan(claim, plan))).flatten() {
                Some(CheckRule::SameValue | CheckRule::QualifierMissing) => {
                    valued.insert(&claim.provision.key);
                    answered.insert(&claim.provision.key);
                }
                Some(CheckRule::SameClause | CheckRule::NearLevel | CheckRule::AgreedOpen) => {
                    answered.insert(&claim.provision.key);
                }
                // What its accounts differ on tells nothing.
                Some(CheckRule::RivalAccounts) => {}
                _ => score.otherwise += 1,
            }
        }
        Score { answered: answered.len(), valued: valued.len(), ..score }
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
    /// With how many of them it gives a value of the plan.
    valued: usize,
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
