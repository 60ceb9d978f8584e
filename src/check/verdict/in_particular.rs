//! Whether the particulars of a statement stand against a verdict: the wording and the terms of the clauses beside its value.

use crate::record::{Clause, Key, Value, WordKind};

use super::super::claim::Said;
use super::super::names::{Name, names};
use super::by_value::is_no;
use super::case::Case;
use super::certainty::is_sure;
use super::dissent::{Apart, Dissent, dissent};
use super::judge::Ruling;
use super::shares::is_share_of_another;
use super::wording::{Unworded, is_denied_too, unworded};
use super::{CheckRule, Verdict};

/// The verdict, or another where the statement is borne out but for a party, an area, a member, a share or a ban.
pub(super) fn in_particular<'a>(
    case: Case<'_, 'a>,
    (verdict, rule): Ruling,
) -> (Verdict, CheckRule, Option<Apart<'a>>) {
    use CheckRule as Rule;
    let Case { claim, scene, plan, .. } = case;
    let stated: Vec<&'a Clause> = case.stated().collect();
    let is_of_other_share = || !claim.is_negated && is_share_of_another(claim, scene, &stated);
    if rule == Rule::OtherValueUnsure && is_of_other_share() && is_sure(case) {
        return (Verdict::Contradicted, Rule::OtherValue, None);
    }
    let is_denied_too = || stated.iter().any(|clause| is_denied_too(claim, scene, (plan, clause)));
    if rule == Rule::OtherValueUnsure && claim.is_negated && claim.said == Said::Present && is_denied_too() {
        return (Verdict::Supported, Rule::SameClause, None);
    }
    if rule == Rule::SameValue && gives_a_level_shut_out(case, &stated) {
        return (Verdict::Unclear, Rule::OtherValueUnsure, None);
    }
    let is_borne_out = matches!(rule, Rule::SameValue | Rule::SameClause | Rule::NearLevel);
    let says_yes = matches!(claim.said, Said::Present | Said::Kept | Said::YesNo(true));
    if !is_borne_out || !says_yes {
        return (verdict, rule, None);
    }
    // `Ukraine joins NATO`, where the plan bars it: nothing that was compared says no.
    let says_no = claim.has_no || claim.is_refused || scene.sentence.has(WordKind::Ban, &claim.range);
    let is_barred = || stated.iter().all(|clause| is_no(&clause.terms, &claim.wording.denies));
    if rule == Rule::SameClause && claim.levels.is_empty() && !says_no && !stated.is_empty() && is_barred() {
        return (Verdict::Unclear, Rule::OtherSenseUnsure, None);
    }
    let names = names(claim, scene.sentence);
    match dissent(claim, scene, &names, (plan, &stated)) {
        Some((dissent, apart)) => dissenting(dissent, apart, (verdict, rule), is_sure(case)),
        None => worded(case, &names, (verdict, rule)),
    }
}

/// Whether a statement of several levels gives one that no clause has, and that shuts out one which a clause has: for any area,
/// `Crimea is de facto Russian, but all of Donetsk stays under Ukrainian control`, or as the nearest, `the ceasefire begins before
/// any talks, and the armies withdraw afterwards`.
fn gives_a_level_shut_out(Case { claim, scene, .. }: Case<'_, '_>, stated: &[&Clause]) -> bool {
    let is_of_areas = stated.iter().any(|clause| matches!(clause.terms.value, Some(Value::Map(_))));
    let levels = || {
        stated.iter().flat_map(|clause| match &clause.terms.value {
            Some(Value::Map(map)) => map.values().collect(),
            Some(Value::Level(level)) => vec![level],
            _ => Vec::new(),
        })
    };
    let is_shut_out = |said: &Key| {
        let is_had = levels().any(|own| claim.is_of(said, own));
        !is_had && levels().any(|own| claim.shuts_out(said, own))
    };
    // `Moscow had hoped that it would lift all at once, but it lifts them in stages`.
    let is_turned = || scene.sentence.has(WordKind::Turn, &scene.sentence.range);
    // `Allows a permanent presence in peacetime`, where the plan has none of it: the words of the bar, and leave for it.
    let is_allowed = |first: &Key| {
        let says = |kinds: &[WordKind]| kinds.iter().any(|kind| scene.sentence.has(*kind, &claim.range));
        let is_bar = |level: &Key| claim.wording.denies.contains(level);
        let is_turned_round = !is_bar(first) && levels().all(is_bar);
        is_turned_round && says(&[WordKind::Permit]) && !says(&[WordKind::Negation, WordKind::Ban, WordKind::Refusal])
    };
    match &claim.levels[..] {
        [first, _, ..] if !is_of_areas => (is_shut_out(first) || is_allowed(first)) && !is_turned(),
        [_, _, ..] => claim.levels.iter().any(|said| is_shut_out(said)),
        _ => false,
    }
}

/// The verdict where the terms of the clauses have something else.
fn dissenting(
    dissent: Dissent,
    apart: Apart<'_>,
    (verdict, rule): Ruling,
    is_sure: bool,
) -> (Verdict, CheckRule, Option<Apart<'_>>) {
    use CheckRule as Rule;
    match dissent {
        Dissent::Member if is_sure => (Verdict::Contradicted, Rule::OtherMember, Some(apart)),
        Dissent::Member | Dissent::Particular => (Verdict::Unclear, Rule::OtherParticular, Some(apart)),
        Dissent::Sense if is_sure => (Verdict::Contradicted, Rule::OtherSense, None),
        Dissent::Sense | Dissent::SenseUnsure => (Verdict::Unclear, Rule::OtherValueUnsure, None),
        Dissent::Year => (Verdict::Unclear, Rule::FigureNotCompared, None),
        Dissent::Figure if matches!(rule, Rule::SameClause | Rule::SameValue) => {
            (Verdict::Unclear, Rule::FigureNotCompared, None)
        }
        Dissent::Figure => (verdict, rule, None),
    }
}

/// The verdict where the terms have nothing else: another where the wording of no clause bears the statement out.
fn worded<'a>(
    case: Case<'_, 'a>,
    names: &[Name<'a>],
    (verdict, rule): Ruling,
) -> (Verdict, CheckRule, Option<Apart<'a>>) {
    use CheckRule as Rule;
    let each: Option<Vec<Unworded<'a>>> =
        case.stated().map(|clause| unworded(case.claim, case.scene, names, (case.plan, clause))).collect();
    match each.and_then(|each| each.into_iter().next()) {
        Some(Unworded::Sense(_)) => (Verdict::Unclear, Rule::OtherSenseUnsure, None),
        Some(Unworded::Figure) if is_sure(case) => (Verdict::Contradicted, Rule::OtherValue, None),
        Some(Unworded::Figure) => (Verdict::Unclear, Rule::FigureNotCompared, None),
        Some(Unworded::Names(said)) => {
            let apart = Apart { said, own: Vec::new() };
            (Verdict::Unclear, Rule::OtherParticular, Some(apart))
        }
        None => (verdict, rule, None),
    }
}
