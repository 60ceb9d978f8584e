//! Amounts as answers to a provision: which figures may be one, and which ones plans give.

use rust_decimal::Decimal;

use crate::record::{Answer, Plan, Provision, ProvisionId, Quantity, Value};
use crate::text::{Figure, Unit};

/// Whether a figure may be a value of a provision, by its unit.
pub(super) fn fits(provision: &Provision, figure: &Figure) -> bool {
    match &provision.answer {
        Answer::Quantity(units) => units.iter().any(|unit| match (&**unit, figure.unit) {
            ("persons", Unit::Persons | Unit::Bare)
            | ("usd", Unit::Dollars)
            | ("eur", Unit::Euros)
            | ("km", Unit::Kilometres)
            | ("points", Unit::Points | Unit::Bare) => true,
            ("persons" | "usd" | "eur" | "km" | "points", _) => false,
            (_, own) => matches!(own, Unit::Bare | Unit::Other),
        }),
        Answer::Shares(_) => figure.unit == Unit::Percent,
        Answer::Duration => matches!(figure.unit, Unit::Days | Unit::Weeks | Unit::Months | Unit::Years),
        Answer::Date => figure.unit == Unit::CalendarYear,
        _ => false,
    }
}

/// The amounts that plans answer a provision with, in order.
pub(super) fn answered(plans: &[Plan], provision: &ProvisionId) -> Vec<Decimal> {
    let clauses = plans.iter().flat_map(|plan| plan.answers(provision));
    let terms = clauses.flat_map(|clause| {
        std::iter::once(&clause.terms)
            .chain(clause.rivals.iter().map(|rival| &rival.terms))
            .filter_map(|one| one.value.as_ref())
    });
    let mut amounts: Vec<Decimal> = terms
        .flat_map(|value| match value {
            Value::Quantity(Quantity::Amounts { bounds, .. }) => bounds.values().copied().collect(),
            Value::Shares(shares) => shares.values().copied().collect(),
            Value::Duration(length) => vec![Decimal::from(length.count)],
            _ => Vec::new(),
        })
        .collect();
    amounts.sort_unstable();
    amounts.dedup();
    amounts
}
