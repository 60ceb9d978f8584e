//! Amounts and shares.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use crate::check::Named;
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

/// The share of the only member named, both halves of a whole, or the share that stands beside each of several members. Which
/// of two has which other part of a split (`60-40`) is not told by the order of the words.
pub(super) fn shares(figures: &[Figure], members: &[&Key], named: &[Named<'_>]) -> Proposed {
    if figures.iter().any(|figure| figure.to.is_some() || figure.is_difference) {
        return Proposed::Open;
    }
    let own: Vec<(Key, Decimal)> = match (figures, members) {
        ([figure], [one]) if figure.rest.is_none() => vec![((*one).clone(), figure.amount.normalize())],
        ([figure], [one, other]) if figure.rest == Some(figure.amount) => {
            [one, other].map(|member| ((**member).clone(), figure.amount.normalize())).into()
        }
        _ => match beside_each_other(figures, members, named) {
            Some(pairs) => pairs,
            None => return Proposed::Open,
        },
    };
    Proposed::Likely(Value::Shares(own.into_iter().collect()))
}

/// Each of several shares with its member, where they take turns: `60% to A and 40% to B`, `A has 60% and B 40%`. They are
/// parts of one whole.
fn beside_each_other(figures: &[Figure], members: &[&Key], named: &[Named<'_>]) -> Option<Vec<(Key, Decimal)>> {
    let mut figures: Vec<&Figure> = figures.iter().filter(|figure| figure.rest.is_none()).collect();
    figures.sort_by_key(|figure| figure.range.start);
    let told: Vec<(usize, &Key)> = named
        .iter()
        .filter_map(|name| match name.members[..] {
            [member] if members.contains(&member) => Some((name.range.start, member)),
            _ => None,
        })
        .collect();
    let are_shares = figures.iter().map(|figure| (figure.range.start, true));
    let mut places: Vec<(usize, bool)> = are_shares.chain(told.iter().map(|(place, _)| (*place, false))).collect();
    places.sort_unstable();
    let take_turns = places.windows(2).all(|pair| pair[0].1 != pair[1].1);
    let is_one_each = figures.len() == members.len() && told.len() == members.len();
    let is_part = figures.iter().map(|figure| figure.amount).sum::<Decimal>() <= Decimal::ONE_HUNDRED;
    let pairs = figures.iter().zip(&told).map(|(figure, (_, member))| ((*member).clone(), figure.amount.normalize()));
    (take_turns && is_one_each && is_part && figures.len() > 1).then(|| pairs.collect())
}

#[cfg(test)]
mod tests {
    use super::{Proposed, shares};
    use crate::check::Named;
    use crate::record::{Key, Value};
    use crate::text::{figures, fold};

    #[test]
    fn each_share_goes_to_the_member_beside_it_where_they_take_turns() {
        let keys = ["ukraine", "russia", "china"].map(Key::from);
        let told = |sentence: &str| {
            let folded = fold(sentence);
            let named = keys.iter().filter_map(|key| {
                let start = folded.as_str().find(&**key)?;
                Some(Named { vocabulary: "parties", members: vec![key], range: start..start + key.len() })
            });
            let mut named: Vec<Named<'_>> = named.collect();
            named.sort_by_key(|one| one.range.start);
            let members: Vec<&Key> = named.iter().map(|one| one.members[0]).collect();
            match shares(&figures(folded.as_str()), &members, &named) {
                Proposed::Likely(Value::Shares(shares)) => {
                    shares.iter().map(|(key, share)| format!("{key} {share}")).collect::<Vec<_>>().join(", ")
                }
                other => format!("{other:?}"),
            }
        };
        assert_eq!(told("60% of it goes to Ukraine and 40% to Russia."), "russia 40, ukraine 60");
        assert_eq!(told("Ukraine has 60% and Russia 40%."), "russia 40, ukraine 60");
        assert_eq!(told("Ukraine has 50%, Russia 30%, China 20%."), "china 20, russia 30, ukraine 50");
        assert_eq!(told("Ukraine has 40%."), "ukraine 40");
        assert_eq!(told("Ukraine and Russia split it 50-50."), "russia 50, ukraine 50");
        for open in [
            "Ukraine and Russia split it 60-40.",
            "Ukraine and Russia have 60% and 40%.",
            "60% is for Ukraine, while Russia has 40%.",
            "Ukraine has 60% and Russia 60%.",
            "Ukraine has 60%, Russia 30% and 10% are left.",
        ] {
            assert_eq!(told(open), "Open", "{open}");
        }
    }
}
