//! Where values stand on a scale: amounts of one unit from nothing up, or levels in their order.

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use crate::compare::{Account, History};
use crate::record::{Answer, Key, Lang, Quantity, Value};

use super::numbers::amount;
use super::phrases::Phrases;

/// A scale from left to right.
pub(super) struct Scale<'a> {
    kind: Measure<'a>,
    /// Where a mark stands, in thousandths, and what is written there.
    pub(super) ticks: Vec<(u16, String)>,
}

enum Measure<'a> {
    Amounts { top: Decimal },
    Levels(&'a crate::record::Scale),
}

/// The place of the greatest amount, in thousandths: "no limit" stands beyond it.
const TOP: u16 = 780;

/// The place of "no limit", in thousandths.
const BEYOND: u16 = 1000;

impl<'a> Scale<'a> {
    /// The scale of a history; none where its answers have no common measure.
    pub(super) fn of(history: &History<'a>, lang: Lang) -> Option<Self> {
        let values = || history.entries.iter().flat_map(|entry| &entry.accounts).filter_map(Account::value);
        match &history.provision.answer {
            Answer::Level(scale) if values().next().is_some() => {
                let ticks = scale
                    .levels
                    .iter()
                    .zip(1..)
                    .filter_map(|(level, rank)| Some((rank_place(scale, &level.key)?, format!("{rank}"))));
                Some(Self { ticks: ticks.collect(), kind: Measure::Levels(scale) })
            }
            Answer::Quantity(_) => amounts(values(), history, lang),
            _ => None,
        }
    }

    /// Where a value stands: a range has two places.
    pub(super) fn places(&self, value: &Value) -> Vec<u16> {
        match (&self.kind, value) {
            (Measure::Levels(scale), Value::Level(level)) => rank_place(scale, level).into_iter().collect(),
            (Measure::Amounts { .. }, Value::Quantity(Quantity::NoLimit)) => vec![BEYOND],
            (Measure::Amounts { top }, Value::Quantity(Quantity::Amounts { bounds, .. })) => {
                bounds.values().filter_map(|value| amount_place(*value, *top)).collect()
            }
            _ => Vec::new(),
        }
    }

    /// The levels by their ranks, where it has levels.
    pub(super) fn levels(&self) -> &'a [crate::record::Level] {
        match self.kind {
            Measure::Levels(scale) => &scale.levels,
            Measure::Amounts { .. } => &[],
        }
    }
}

fn amounts<'a>(values: impl Iterator<Item = &'a Value>, history: &History<'a>, lang: Lang) -> Option<Scale<'a>> {
    let (mut greatest, mut unit, mut is_open) = (Decimal::ZERO, None::<&Key>, false);
    for value in values {
        match value {
            Value::Quantity(Quantity::Amounts { bounds, unit: own }) => {
                let is_other = unit.is_some_and(|unit| unit != own) || bounds.values().any(Decimal::is_sign_negative);
                if is_other {
                    return None;
                }
                unit = Some(own);
                greatest = bounds.values().copied().fold(greatest, Decimal::max);
            }
            Value::Quantity(Quantity::NoLimit) => is_open = true,
            _ => return None,
        }
    }
    let step = step(greatest)?;
    let top = greatest.checked_div(step)?.ceil().checked_mul(step)?;
    let count = top.checked_div(step)?.to_u16()?;
    let mut ticks: Vec<(u16, String)> = (0..=count)
        .filter_map(|at| {
            let value = step.checked_mul(Decimal::from(at))?;
            Some((amount_place(value, top)?, amount(value, lang)))
        })
        .collect();
    if is_open {
        let phrases = Phrases { record: history.record, lang };
        ticks.push((BEYOND, phrases.get(super::messages::NO_LIMIT).to_owned()));
    }
    Some(Scale { kind: Measure::Amounts { top }, ticks })
}

/// A round step that the greatest amount has two to five of.
fn step(greatest: Decimal) -> Option<Decimal> {
    if greatest <= Decimal::ZERO {
        return None;
    }
    let (two, five, ten) = (Decimal::TWO, Decimal::from(5), Decimal::TEN);
    let mut step = Decimal::ONE;
    while greatest.checked_div(step)? <= Decimal::ONE {
        step = step.checked_div(ten)?;
    }
    while greatest.checked_div(step)? > ten {
        step = step.checked_mul(ten)?;
    }
    let times = greatest.checked_div(step)?;
    Some(if times > five {
        step.checked_mul(two)?
    } else if times > two {
        step
    } else {
        step.checked_div(two)?
    })
}

fn amount_place(value: Decimal, top: Decimal) -> Option<u16> {
    value.checked_div(top)?.checked_mul(Decimal::from(TOP))?.round().to_u16().map(|place| place.min(TOP))
}

fn rank_place(scale: &crate::record::Scale, level: &str) -> Option<u16> {
    let rank = scale.levels.iter().position(|one| &*one.key == level)?;
    let last = scale.levels.len().checked_sub(1)?.max(1);
    u16::try_from(rank.checked_mul(usize::from(BEYOND))? / last).ok()
}
