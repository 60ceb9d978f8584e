//! What the record says of a statement about a clause that the plan states: by its value, or by yes and no.

use crate::record::{Answer, Clause, DateValue, Key, Quantity, Terms, Value};

use super::super::claim::{Claim, Said, Silence};
use super::super::mention::How;
use super::super::names::names_of;
use super::case::Case;
use super::certainty::{is_sure, is_sure_value};
use super::judge::Ruling;
use super::likeness::{Likeness, likeness};
use super::versions::is_latest;
use super::{CheckRule as Rule, Verdict};

/// The verdict where the plan states such a clause.
pub(super) fn of_stated(case: Case<'_, '_>) -> Ruling {
    let claim = case.claim;
    // `Contains no ban on ..`: what is not ruled out need not be provided for.
    if claim.lifts_ban && !claim.has_denied_level {
        return of_lifted_ban(case);
    }
    let says_yes_or_no = matches!(claim.said, Said::Absent | Said::YesNo(_));
    let says_only_no = claim.is_negated && claim.figures.is_empty();
    if says_yes_or_no || says_only_no { of_yes_or_no(case) } else { of_values(case) }
}

/// The verdict on a statement that something is not banned: it is borne out where the plan could say no and has other levels.
fn of_lifted_ban(case: Case<'_, '_>) -> Ruling {
    let denies = &case.claim.wording.denies;
    let is_other = |terms: &Terms| matches!(&terms.value, Some(Value::Level(level)) if !denies.contains(level));
    let rules_nothing_out = !denies.is_empty() && case.stated().all(|clause| is_other(&clause.terms));
    if rules_nothing_out { (Verdict::Supported, Rule::SameClause) } else { (Verdict::Unclear, Rule::OtherValueUnsure) }
}

/// The verdict on a statement that there is such a clause or none, or that the answer is yes or no.
fn of_yes_or_no(case: Case<'_, '_>) -> Ruling {
    let claim = case.claim;
    let says_yes = claim.said == Said::YesNo(true) && !claim.is_negated;
    let denies = &claim.wording.denies;
    // Who drops a ban says that something is not ruled out any more.
    let drops_a_no = claim.has_denied_level && claim.levels.iter().any(|level| denies.contains(level));
    let is_told_of = claim.silence == Silence::Untold;
    let has_no = !drops_a_no && is_told_of && case.stated().any(|clause| is_no(&clause.terms, denies));
    match (says_yes, has_no) {
        (true, false) => (Verdict::Supported, Rule::SameClause),
        (false, true) => (Verdict::Supported, Rule::SameValue),
        (true, true) if is_sure(case) => (Verdict::Contradicted, Rule::OtherValue),
        (false, false) if claim.silence == Silence::Partly => (Verdict::Unclear, Rule::OtherValueUnsure),
        (false, false) if is_denied(claim) && is_sure(case) && holds_to_date(case) && is_still_had(case) => {
            (Verdict::Contradicted, Rule::StillThere)
        }
        // `No longer demands a ban`, where the plan has what a ban excludes.
        (false, false) if claim.has_denied_level && is_of_excluded(case) => (Verdict::Supported, Rule::AgreedAbsent),
        // `Does not recognise it de jure`, where the plan does so de facto.
        (false, false) if claim.levels.is_empty() && denies_excluded(case) => (Verdict::Supported, Rule::AgreedAbsent),
        // `No year was in the text`, which leaves the date open.
        (false, false) if claim.figures.is_empty() && has_open_date(case) => (Verdict::Supported, Rule::AgreedOpen),
        // `The case of a missile is gone`, where the plan lists other cases.
        (false, false) if (claim.said == Said::Absent || claim.is_negated) && is_of_other_members(case) => {
            (Verdict::Supported, Rule::AgreedAbsent)
        }
        // `Has no cap of 600,000 any more`, where the plan has another one.
        (false, false) if claim.said == Said::Absent && claim.is_plain_no && has_other_figures(case) => {
            (Verdict::Supported, Rule::AgreedAbsent)
        }
        // A word for no may belong to the clause itself: `Ukraine will not join`.
        (false, false) if claim.said == Said::Present => of_values(case),
        _ => (Verdict::Unclear, Rule::OtherValueUnsure),
    }
}

/// Whether the plan has levels that those of the statement exclude.
fn is_of_excluded(case: Case<'_, '_>) -> bool {
    let is_excluded = |terms: &Terms| match &terms.value {
        Some(Value::Level(level)) => case.claim.excludes(level),
        _ => false,
    };
    case.stated().next().is_some() && case.stated().all(|clause| is_excluded(&clause.terms))
}

/// Whether it gives a figure, and the plan has another in each clause.
fn has_other_figures(case: Case<'_, '_>) -> bool {
    let is_other = |clause: &Clause| likeness(case.claim, &clause.terms) == Likeness::Other;
    let mut stated = case.stated().peekable();
    case.claim.own_figures().next().is_some() && stated.peek().is_some() && stated.all(is_other)
}

/// Whether it denies levels, each of which excludes that of the plan.
fn denies_excluded(case: Case<'_, '_>) -> bool {
    let Case { claim, .. } = case;
    let excludes =
        |denied: &Key, own: &Key| claim.wording.excludes.get(denied).is_some_and(|others| others.contains(own));
    let is_excluded = |terms: &Terms| match &terms.value {
        Some(Value::Level(own)) => claim.denied.iter().all(|denied| excludes(denied, own)),
        _ => false,
    };
    let mut stated = case.stated().peekable();
    !claim.denied.is_empty() && stated.peek().is_some() && stated.all(|clause| is_excluded(&clause.terms))
}

/// Whether the plan sets a date and leaves open which.
fn has_open_date(case: Case<'_, '_>) -> bool {
    let mut stated = case.stated().peekable();
    let is_open = |terms: &Terms| matches!(terms.value, Some(Value::Date(DateValue::Open)));
    stated.peek().is_some() && stated.all(|clause| is_open(&clause.terms))
}

/// Whether it names members of the vocabulary of the answer, and the plan lists others only.
fn is_of_other_members(case: Case<'_, '_>) -> bool {
    let Answer::Set(vocabulary) = &case.claim.provision.answer else { return false };
    let record = case.scene.lexicon.record;
    let named = names_of(case.claim, case.scene.sentence, &[vocabulary]);
    let lists_none = |terms: &Terms| match &terms.value {
        Some(Value::Set(set)) => !named.iter().any(|name| name.is_of(set, record)),
        _ => false,
    };
    let mut stated = case.stated().peekable();
    !named.is_empty() && stated.peek().is_some() && stated.all(|clause| lists_none(&clause.terms))
}

/// The verdict by the value of a statement: that of the clause which it is most like.
fn of_values(case: Case<'_, '_>) -> Ruling {
    let claim = case.claim;
    let likeness = case.stated().map(|clause| likeness(claim, &clause.terms)).min().unwrap_or(Likeness::Silent);
    match likeness {
        Likeness::Same => (Verdict::Supported, Rule::SameValue),
        // `Does not invite it to return`: the level next to the one that is denied says nothing.
        Likeness::Near if claim.has_no => (Verdict::Unclear, Rule::OtherValueUnsure),
        Likeness::Near => (Verdict::Imprecise, Rule::NearLevel),
        Likeness::Silent => (Verdict::Supported, Rule::SameClause),
        Likeness::Other if is_sure_value(case) && gives_value(claim) => (Verdict::Contradicted, Rule::OtherValue),
        Likeness::Other | Likeness::Doubtful => (Verdict::Unclear, Rule::OtherValueUnsure),
    }
}

/// Whether no word for no touches its value, or leaves it what it is: a figure, or a level that says no by itself.
fn gives_value(claim: &Claim<'_>) -> bool {
    let says_no = || claim.levels.iter().any(|level| claim.wording.denies.contains(level));
    let has_value = !claim.has_no || !claim.figures.is_empty() || says_no();
    let is_turned = claim.is_negated || claim.is_figure_denied || claim.is_kept_by_denial || claim.is_refused_before;
    !is_turned && has_value
}

/// Whether it says that there is no such clause.
fn is_denied(claim: &Claim<'_>) -> bool {
    claim.is_denied_apart && (claim.said == Said::Absent || claim.said == Said::YesNo(false) && !claim.is_negated)
}

/// Whether what is denied is what the plan has: who says that a ban is gone says nothing against what took its place.
fn is_still_had(case: Case<'_, '_>) -> bool {
    let claim = case.claim;
    case.stated().any(|clause| match likeness(claim, &clause.terms) {
        // `No binding promise; it only expects so`: the no is an answer of its own.
        Likeness::Same => {
            claim.levels.len() <= 1 || !claim.levels.iter().any(|level| claim.wording.denies.contains(level))
        }
        Likeness::Silent => !matches!(clause.terms.value, Some(Value::Map(_) | Value::Level(_))),
        // `No limit on the army any more`, where the plan has one.
        _ if claim.figures.is_empty() && is_counted(&clause.terms) => true,
        // `No amnesty` is a level of its own.
        _ => {
            claim.is_plain_no
                && !claim.has_denied_level
                && !claim.levels.is_empty()
                && claim.levels.iter().all(|level| claim.wording.denies.contains(level))
        }
    })
}

/// Whether a clause gives an amount, shares, a length of time or a date; a date that is left open is none.
fn is_counted(terms: &Terms) -> bool {
    match &terms.value {
        Some(Value::Date(date)) => !matches!(date, DateValue::Open),
        value => matches!(value, Some(Value::Quantity(_) | Value::Shares(_) | Value::Duration(_))),
    }
}

/// Whether what it says is not there cannot be told of a later plan: none is named, or it gives a plain no and names this one.
fn holds_to_date(case: Case<'_, '_>) -> bool {
    is_latest(case)
        || case.claim.silence == Silence::Wholly && case.how == How::Name
        || case.claim.said == Said::YesNo(false) && case.how >= How::Epithet
}

/// Whether a clause says no: that there is none of it.
pub(super) fn is_no(terms: &Terms, denies: &[Key]) -> bool {
    match &terms.value {
        Some(Value::YesNo(answer)) => !answer,
        Some(Value::Set(members)) => members.is_empty(),
        Some(Value::Quantity(Quantity::NoLimit)) => true,
        Some(Value::Level(level)) => denies.contains(level),
        _ => false,
    }
}
