//! How a value that was read stands to one of the record, by its type.

use rust_decimal::Decimal;

use crate::record::{
    Bound, DateValue, Duration, DurationUnit, DurationValue, Key, Plan, Quantity, State, Terms, Value,
};
use crate::text::{Figure, Limit, Unit};

use super::super::claim::Claim;
use super::super::stated::are_of_one_order;

/// How a value that was read stands to one of the record.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Likeness {
    Same,
    /// The level next to it.
    Near,
    /// Nothing that can be held against it.
    Silent,
    /// Otherwise, and it may be the reading.
    Doubtful,
    Other,
}

/// How the value that a statement gives stands to the terms of a clause.
pub(super) fn likeness(claim: &Claim<'_>, terms: &Terms) -> Likeness {
    match &terms.value {
        // `Sets no ceiling`, `is against a limit`: no amount is named, and something is denied.
        Some(Value::Quantity(Quantity::Amounts { .. }) | Value::Shares(_) | Value::Duration(_) | Value::Date(_))
            if claim.figures.is_empty() && claim.has_no =>
        {
            Likeness::Doubtful
        }
        Some(Value::Quantity(Quantity::Amounts { bounds, .. })) => any(claim
            .own_figures()
            .map(|figure| amount(claim, figure, bounds.iter().map(|(bound, amount)| (*bound, *amount))))),
        Some(Value::Quantity(Quantity::NoLimit)) => {
            if claim.figures.is_empty() {
                Likeness::Silent
            } else {
                Likeness::Doubtful
            }
        }
        Some(Value::Level(level)) => level_likeness(claim, level),
        Some(Value::Map(map)) => {
            let is_named = |area: &&Key| claim.members.contains(*area);
            let has_named = map.keys().any(|area| is_named(&area));
            let levels = map.iter().filter(|(area, _)| !has_named || is_named(area)).map(|(_, level)| level);
            status(claim, &levels.collect::<Vec<_>>(), has_named)
        }
        Some(Value::Shares(shares)) => {
            let shares: Vec<Decimal> = shares.values().copied().collect();
            any(claim.own_figures().map(|figure| share(figure, &shares)))
        }
        Some(Value::Duration(length)) => any(claim.own_figures().map(|figure| period(figure, length))),
        Some(Value::Date(DateValue::On(date) | DateValue::By(date))) => any(claim.own_figures().map(|figure| {
            let is_same = date.to_string().starts_with(&figure.amount.to_string());
            firm(figure, is_same, true)
        })),
        Some(Value::Date(DateValue::Open | DateValue::Event(_))) if !claim.figures.is_empty() => Likeness::Doubtful,
        _ => Likeness::Silent,
    }
}

/// The status that a statement gives to areas, named or not.
fn status(claim: &Claim<'_>, levels: &[&Key], are_named: bool) -> Likeness {
    if claim.levels.is_empty() {
        Likeness::Silent
    } else if levels.iter().any(|level| claim.fits(level)) {
        Likeness::Same
    } else if claim.is_firm && levels.iter().all(|level| claim.excludes(level)) {
        Likeness::Other
    } else if are_named && levels.iter().all(|level| is_far_from(claim, level)) {
        Likeness::Doubtful
    } else {
        Likeness::Silent
    }
}

/// A figure counts against a plan only where it is exact.
fn firm(figure: &Figure, is_same: bool, is_comparable: bool) -> Likeness {
    match (is_same, is_comparable) {
        (true, _) => Likeness::Same,
        (false, true) if figure.is_exact() => Likeness::Other,
        _ => Likeness::Doubtful,
    }
}

/// A part of a whole, or both parts: `60-40`. Only where both are given is it sure that nothing else is counted.
fn share(figure: &Figure, shares: &[Decimal]) -> Likeness {
    let is_near = |one: Decimal, other: Decimal| (one - other).abs() <= Decimal::ONE;
    let Some(rest) = figure.rest else {
        let is_same = shares.iter().any(|share| is_near(*share, figure.amount));
        return if is_same { Likeness::Same } else { Likeness::Doubtful };
    };
    let parts = match shares {
        [only] => (*only, Decimal::ONE_HUNDRED - only),
        [one, other] => (*one, *other),
        _ => return Likeness::Doubtful,
    };
    let is_same = is_near(parts.0.max(parts.1), figure.amount.max(rest));
    firm(figure, is_same, true)
}

/// A length of time, in whatever unit that compares with that of the record.
fn period(figure: &Figure, length: &DurationValue) -> Likeness {
    let unit = match figure.unit {
        Unit::Days => DurationUnit::Days,
        Unit::Weeks => DurationUnit::Weeks,
        Unit::Months => DurationUnit::Months,
        _ => DurationUnit::Years,
    };
    let said = u32::try_from(figure.amount).ok().filter(|_| figure.amount.fract().is_zero());
    let Some(count) = said else { return Likeness::Doubtful };
    let said = DurationValue { unit, count, kind: Duration::Within, after: None }.length();
    let (own, said_unit) = (length.length(), said.0);
    firm(figure, said == own, said_unit == own.0)
}

fn any(likenesses: impl Iterator<Item = Likeness>) -> Likeness {
    likenesses.min().unwrap_or(Likeness::Silent)
}

fn amount(claim: &Claim<'_>, figure: &Figure, bounds: impl Iterator<Item = (Bound, Decimal)>) -> Likeness {
    let amounts: Vec<(Bound, Decimal)> = bounds.collect();
    let ends = [Some(figure.amount), figure.to];
    let is_same = amounts.iter().any(|(_, amount)| ends.contains(&Some(*amount)));
    // `From 600,000 to 800,000`, `by 600,000`.
    if is_same && (figure.to.is_some() || figure.is_difference) {
        return Likeness::Doubtful;
    }
    // `Raises the ceiling to more than 600,000` may be a slip; who has at least as many as the cap has no cap.
    if is_same && figure.limit == Limit::AtLeast && amounts.iter().all(|(bound, _)| *bound == Bound::Cap) {
        return if claim.is_of_ceiling { Likeness::Doubtful } else { Likeness::Other };
    }
    // `More than 500,000` is true of a cap of 600,000, too, and `at most 900,000` of a level of 800,000.
    let may_hold = match figure.limit {
        Limit::AtLeast => amounts.iter().all(|(_, amount)| figure.amount < *amount),
        Limit::AtMost => amounts.iter().all(|(bound, amount)| *bound != Bound::Cap && *amount < figure.amount),
        Limit::None => false,
    };
    if may_hold {
        return Likeness::Doubtful;
    }
    // Two figures of one order may be the same question; others are about something else.
    let is_near = amounts.iter().any(|(_, amount)| *amount > Decimal::ZERO && are_of_one_order(figure.amount, *amount));
    firm(figure, is_same, is_near)
}

/// Whether all levels of a statement are far from one of the record.
fn is_far_from(claim: &Claim<'_>, level: &Key) -> bool {
    let scale = claim.provision.answer.scale();
    let is_far = |said: &&Key| {
        let steps = scale.and_then(|scale| scale.steps(said, level));
        steps.is_some_and(|steps| steps.unsigned_abs() >= FAR)
    };
    claim.levels.iter().all(is_far)
}

/// Whether a plan states an answer to the question of a statement of whose terms this holds.
pub(super) fn states(plan: &Plan, claim: &Claim<'_>, holds: impl Fn(&Terms) -> bool) -> bool {
    let mut stated = plan.answers(&claim.provision.key).filter(|clause| clause.state == State::Stated);
    stated.any(|clause| holds(&clause.terms))
}

/// Whether a plan states the very value that was read.
pub(super) fn states_value(plan: &Plan, claim: &Claim<'_>) -> bool {
    states(plan, claim, |terms| likeness(claim, terms) == Likeness::Same)
}

/// How many levels lie between what one status of an area says and what surely is another.
const FAR: u64 = 3;

fn level_likeness(claim: &Claim<'_>, level: &Key) -> Likeness {
    if claim.levels.is_empty() {
        return Likeness::Silent;
    }
    // `Sends no force`: of two levels that shut each other out, the nearer one may be what is said.
    let is_outdone = claim.levels.first().is_some_and(|nearest| claim.shuts_out(nearest, level));
    if claim.fits(level) {
        return if is_outdone && claim.has_no { Likeness::Doubtful } else { Likeness::Same };
    }
    if claim.is_firm && claim.excludes(level) {
        return Likeness::Other;
    }
    let Some(scale) = claim.provision.answer.scale() else { return Likeness::Silent };
    // Levels that lie near each other are worded alike: only the far end of a scale surely says otherwise.
    let is_next = |said: &&Key| scale.steps(said, level).is_some_and(|steps| steps.unsigned_abs() <= 1);
    let is_far = |said: &&Key| {
        let steps = scale.steps(said, level).map_or(0, i64::unsigned_abs);
        steps >= 2 && usize::try_from(2 * steps).is_ok_and(|twice| twice >= scale.levels.len().saturating_sub(1))
    };
    if claim.levels.iter().any(is_next) {
        // Who counts the days says more than the level next to it does.
        if claim.has_timed_level { Likeness::Doubtful } else { Likeness::Near }
    } else if claim.is_firm && !claim.is_conditional && claim.levels.iter().all(is_far) {
        Likeness::Other
    } else {
        Likeness::Doubtful
    }
}
