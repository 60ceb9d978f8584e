//! Amounts and shares.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use crate::record::{Bound, Key, Quantity, Value};
use crate::text::{Figure, Limit, Unit};

use super::super::Proposed;

/// The amount of the only figure: sure where its bound and its unit are told.
pub(super) fn quantity(figures: &[Figure], units: &[Key]) -> Proposed {
    let ([figure], [unit, ..]) = (figures, units) else { return Proposed::Open };
    if figure.is_difference || figure.rest.is_some() {
        return Proposed::Open;
    }
    let amounts = |bounds: &[(Bound, Decimal)]| {
        let bounds: BTreeMap<Bound, Decimal> =
            bounds.iter().map(|(bound, amount)| (*bound, amount.normalize())).collect();
        Value::Quantity(Quantity::Amounts { bounds, unit: unit.clone() })
    };
    let amount = figure.amount;
    match (figure.to, figure.limit) {
        (Some(to), _) => Proposed::Likely(amounts(&[(Bound::Floor, amount), (Bound::Cap, to)])),
        (None, Limit::AtMost) => sure_of(figure, units, amounts(&[(Bound::Cap, amount)])),
        (None, Limit::AtLeast) => sure_of(figure, units, amounts(&[(Bound::Floor, amount)])),
        (None, Limit::None) => Proposed::Unbound(amount.normalize(), unit.clone()),
    }
}

fn sure_of(figure: &Figure, units: &[Key], value: Value) -> Proposed {
    let names_unit = !matches!(figure.unit, Unit::Bare | Unit::Other);
    if names_unit && units.len() == 1 && !figure.is_rough { Proposed::Sure(value) } else { Proposed::Likely(value) }
}

/// The share of the only member named, or both halves of a whole. Which of two has which other part is not told by the
/// order of the words.
pub(super) fn shares(figures: &[Figure], members: &[&Key]) -> Proposed {
    let [figure] = figures else { return Proposed::Open };
    let is_plain = figure.to.is_none() && !figure.is_difference;
    let own: Vec<(Key, Decimal)> = match members {
        [one] if is_plain && figure.rest.is_none() => vec![((*one).clone(), figure.amount.normalize())],
        [one, other] if is_plain && figure.rest == Some(figure.amount) => {
            [one, other].map(|member| ((**member).clone(), figure.amount.normalize())).into()
        }
        _ => return Proposed::Open,
    };
    Proposed::Likely(Value::Shares(own.into_iter().collect()))
}
