//! Judging a statement: a first verdict by the state of the clause, another where it names something else or may not be meant
//! so, and the clauses that it rests on.

use crate::record::{Clause, Key, Plan, Value};

use super::super::claim::Claim;
use super::super::mention::Mention;
use super::by_state::by_state;
use super::case::{Case, Scene};
use super::dissent::Apart;
use super::in_particular::in_particular;
use super::softened::{dated_alike, softened};
use super::unsure::{Unsure, unsure};
use super::versions::{companion_with_it, namesake_with_it, namesake_without_it, other_with_it, turned_from};
use super::{CheckRule, Verdict};

/// A verdict and the rule that gave it.
pub(super) type Ruling = (Verdict, CheckRule);

/// A verdict with its rule and the clauses that it rests on.
pub(in crate::check) struct Judgement<'a> {
    pub(in crate::check) verdict: Verdict,
    pub(in crate::check) rule: CheckRule,
    pub(in crate::check) evidence: Vec<&'a Clause>,
    /// What stands apart, where that gave the verdict.
    pub(in crate::check) apart: Option<Apart<'a>>,
    /// What keeps it from being told to be wrong; words as bytes of the folded text.
    pub(in crate::check) unsure: Option<Unsure<'a>>,
}

/// What the record says of a statement.
pub(in crate::check) fn judge<'a>(claim: &Claim<'a>, scene: Scene<'_, 'a>) -> Judgement<'a> {
    let Some((plan, how)) = claim.mention.as_ref().and_then(|mention| Some((mention.plan?, mention.how))) else {
        return of_several(claim, scene);
    };
    let mut evidence: Vec<&'a Clause> = plan.answers(&claim.provision.key).collect();
    let case = Case { claim, scene, plan, how, clauses: &evidence };
    let before = turned_from(case);
    let (verdict, rule, apart) = match before {
        Some(_) => (Verdict::Contradicted, CheckRule::WrongDirection, None),
        None => in_particular(case, by_state(case)),
    };
    let (verdict, rule) = softened(case, (verdict, rule));
    let unsure = unsure(case, rule);
    let others = answers_of_others(case, rule, before);
    evidence.extend(others);
    Judgement { verdict, rule, evidence, apart, unsure }
}

/// Of the levels that a statement chooses, the nearest in which a clause agrees that bears it out.
pub(in crate::check) fn agreed_level<'a>(claim: &Claim<'a>, judgement: &Judgement<'a>) -> Option<&'a Key> {
    let has_it = |said: &Key, clause: &Clause| match &clause.terms.value {
        Some(Value::Level(level)) => claim.is_of(said, level),
        _ => false,
    };
    let agrees = |said: &&'a Key| judgement.evidence.iter().any(|clause| has_it(said, clause));
    claim.levels.iter().copied().find(agrees).filter(|_| judgement.rule == CheckRule::SameValue)
}

/// The clauses of other plans that a rule rests on.
fn answers_of_others<'a>(case: Case<'_, 'a>, rule: CheckRule, before: Option<&'a Plan>) -> Vec<&'a Clause> {
    let other = match rule {
        CheckRule::OtherVersion => return dated_alike(case).collect(),
        CheckRule::WrongDirection => before,
        CheckRule::WrongPlan | CheckRule::NoClause | CheckRule::NotReported => other_with_it(case),
        CheckRule::OtherPaper => {
            companion_with_it(case).or_else(|| namesake_with_it(case)).or_else(|| namesake_without_it(case))
        }
        _ => None,
    };
    other.into_iter().flat_map(|other| other.answers(&case.claim.provision.key)).collect()
}

/// What the record says of a statement about one of several plans: where all of them bear it out, so does it; else it
/// cannot be told.
fn of_several<'a>(claim: &Claim<'a>, scene: Scene<'_, 'a>) -> Judgement<'a> {
    let fits = claim.mention.iter().flat_map(|mention| &mention.fits);
    let each = fits.map(|plan| {
        let mention = claim.mention.as_ref().map(|mention| Mention { plan: Some(plan), ..mention.clone() });
        judge(&Claim { mention, ..claim.clone() }, scene)
    });
    let each: Vec<Judgement<'a>> = each.collect();
    // `Neither has an amnesty`: the same no must bear out all of them.
    let is_borne_out = |one: &Judgement<'a>| !claim.is_negated || one.rule == CheckRule::AgreedAbsent;
    let agrees = each.iter().all(|one| one.verdict == Verdict::Supported && is_borne_out(one));
    let evidence = each.iter().flat_map(|one| one.evidence.iter().copied()).collect();
    match each.first() {
        Some(first) if agrees => {
            Judgement { verdict: Verdict::Supported, rule: first.rule, evidence, apart: None, unsure: None }
        }
        _ => {
            Judgement { verdict: Verdict::Unclear, rule: CheckRule::SeveralPlans, evidence, apart: None, unsure: None }
        }
    }
}
