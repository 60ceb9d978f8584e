//! A change between two plans, held against both of them.

use std::collections::BTreeSet;
use std::ops::Range;

use rust_decimal::Decimal;

use crate::record::{Clause, Plan, Publicity, Quantity, State, Terms, Value};

use super::claim::Claim;
use super::lexicon::Meaning;
use super::mention::How;
use super::reading::{ReadSentence, is_inside};
use super::stated::{Change, Stated, StatedFigure, are_of_one_order};
use super::verdict::{CheckRule, Judgement, Verdict};

/// What the record says of a change whose one end was judged, with the plan at its other end where that is known.
///
/// Only where the plan before is named at the very value that it is said to have may the record contradict that.
pub(super) fn held<'a>(
    claim: &Claim<'a>,
    change: Option<&Change<'a>>,
    sentence: &ReadSentence<'a>,
    judgement: Judgement<'a>,
) -> (Judgement<'a>, Option<&'a Plan>) {
    let plan = claim.plan();
    let (Some(Change { from: Stated::Figure(from), to: Stated::Figure(to), before }), Some(plan)) = (change, plan)
    else {
        return (judgement, None);
    };
    let judgement = without_direction_of_itself(claim, from, to, judgement);
    let is_open = matches!(judgement.verdict, Verdict::Supported | Verdict::Imprecise)
        || judgement.rule == CheckRule::OtherEndUnsure;
    let own = stated_amounts(&judgement.evidence);
    if !is_open || own.is_empty() || !from.is_exact() || !to.is_exact() {
        return (judgement, None);
    }
    let named = named_beside(claim, sentence, plan);
    let judged = if own.contains(&to.amount) {
        named.map(|(other, place)| {
            // `From 800,000 in the first plan to 600,000 in the next`: the ends may have been swapped.
            let is_swapped = other.date.is_after(plan.date);
            let at_start = || judged_at_start(claim, (plan, other), from, is_inside(&place, before));
            (if is_swapped { UNSURE } else { at_start() }, Some(other))
        })
    } else {
        Some(judged_at_end(claim, plan, named.map(|(other, _)| other), to))
    };
    match judged {
        Some((judged, other)) => {
            let (verdict, rule) = judged.unwrap_or((judgement.verdict, judgement.rule));
            let mut evidence = judgement.evidence;
            evidence.extend(other.into_iter().flat_map(|other| other.answers(&claim.provision.key)));
            (Judgement { verdict, rule, evidence, ..judgement }, other)
        }
        None => (judgement, None),
    }
}

/// Another verdict than that on one end; nothing where that stands.
type Judged = Option<(Verdict, CheckRule)>;

const UNSURE: Judged = Some((Verdict::Unclear, CheckRule::OtherEndUnsure));
const RIVALS: Judged = Some((Verdict::Disputed, CheckRule::RivalAccounts));

/// `Cut from 900,000 to 800,000` need not be told from the plan before: the army itself may be meant.
fn without_direction_of_itself<'a>(
    claim: &Claim<'a>,
    from: &StatedFigure,
    to: &StatedFigure,
    judgement: Judgement<'a>,
) -> Judgement<'a> {
    let is_of_itself = judgement.rule == CheckRule::WrongDirection && claim.goes_up == Some(to.amount > from.amount);
    match UNSURE {
        Some((verdict, rule)) if is_of_itself => Judgement { verdict, rule, ..judgement },
        _ => judgement,
    }
}

/// What the plan before says of the value that it is said to have. Only where it is named at that value, and not just in
/// the same sentence, may it contradict.
fn judged_at_start(
    claim: &Claim<'_>,
    (plan, before): (&Plan, &Plan),
    from: &StatedFigure,
    is_at_value: bool,
) -> Judged {
    let is_sure = is_at_value && is_by_name(claim) && claim.likeness.is_none() && plan.date.is_after(before.date);
    match standing(from, before, &before.answers(&claim.provision.key).collect::<Vec<_>>()) {
        Standing::Same => None,
        Standing::Rival => RIVALS,
        Standing::Other if is_sure => Some((Verdict::Contradicted, CheckRule::WrongStart)),
        Standing::Other | Standing::Unknown => UNSURE,
    }
}

/// What later plans say of the value that the plan is said to have got, where the statement was read as one about the
/// plan before.
fn judged_at_end<'a>(
    claim: &Claim<'a>,
    plan: &Plan,
    named: Option<&'a Plan>,
    to: &StatedFigure,
) -> (Judged, Option<&'a Plan>) {
    let later = named.map_or_else(|| claim.named.clone(), |other| vec![other]);
    let later = later.into_iter().filter(|other| other.date.is_after(plan.date));
    let answers = later.map(|other| (other, other.answers(&claim.provision.key).collect::<Vec<&Clause>>()));
    let answers: Vec<(&'a Plan, Vec<&Clause>)> = answers.collect();
    let with = |amounts: fn(&[&Clause]) -> BTreeSet<Decimal>| {
        let found = answers.iter().find(|(_, clauses)| amounts(clauses).contains(&to.amount));
        found.map(|(other, _)| *other)
    };
    match (with(stated_amounts), with(rival_amounts)) {
        (Some(other), _) => (None, Some(other)),
        (None, Some(other)) => (RIVALS, Some(other)),
        (None, None) => (UNSURE, None),
    }
}

fn is_by_name(claim: &Claim<'_>) -> bool {
    claim.mention.as_ref().is_some_and(|mention| mention.how == How::Name)
}

/// The one other plan that the sentence names, and where.
fn named_beside<'a>(claim: &Claim<'a>, sentence: &ReadSentence<'a>, plan: &Plan) -> Option<(&'a Plan, Range<usize>)> {
    let names = sentence.cues.iter().filter_map(|cue| match cue.meaning {
        Meaning::Name(id) if *id != plan.id => {
            let plan = claim.named.iter().find(|named| named.id == *id)?;
            Some((*plan, cue.range.clone()))
        }
        _ => None,
    });
    let names: Vec<(&'a Plan, Range<usize>)> = names.collect();
    let (first, _) = names.first()?;
    let is_only = names.iter().all(|(other, _)| other.id == first.id);
    names.iter().find(|_| is_only).cloned()
}

/// How the first value of a change stands to the plan before.
enum Standing {
    Same,
    /// Some accounts have it.
    Rival,
    Other,
    Unknown,
}

fn standing(from: &StatedFigure, other: &Plan, clauses: &[&Clause]) -> Standing {
    let stated = stated_amounts(clauses);
    if stated.contains(&from.amount) {
        return Standing::Same;
    }
    if rival_amounts(clauses).contains(&from.amount) {
        return Standing::Rival;
    }
    // Figures of another order may count something else.
    let is_near = |amount: &Decimal| are_of_one_order(from.amount, *amount);
    match (clauses, stated.len()) {
        ([only], 1) if only.state == State::Stated && only.rivals.is_empty() && stated.iter().all(is_near) => {
            if other.text == Publicity::Reported { Standing::Unknown } else { Standing::Other }
        }
        _ => Standing::Unknown,
    }
}

fn stated_amounts(clauses: &[&Clause]) -> BTreeSet<Decimal> {
    let stated = clauses.iter().filter(|clause| clause.state == State::Stated);
    stated.flat_map(|clause| amounts(&clause.terms)).collect()
}

fn rival_amounts(clauses: &[&Clause]) -> BTreeSet<Decimal> {
    clauses.iter().flat_map(|clause| &clause.rivals).flat_map(|rival| amounts(&rival.terms)).collect()
}

fn amounts(terms: &Terms) -> impl Iterator<Item = Decimal> {
    let bounds = match &terms.value {
        Some(Value::Quantity(Quantity::Amounts { bounds, .. })) => Some(bounds.values().copied()),
        _ => None,
    };
    bounds.into_iter().flatten()
}
