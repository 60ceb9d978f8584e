//! Items filed by what they mean, so that the first one that may stand against another is found without a look at each.

use std::collections::VecDeque;
use std::hash::Hash;

use rust_decimal::Decimal;
use rustc_hash::FxHashMap;

use super::TurnKind;
use super::lexicon::Force;
use super::meaning::{DAY, Meaning, stand_against};
use crate::text::{Currency, Value};

/// How near two items are in what they mean.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Nearness {
    /// They mean the same: no turn.
    Same,
    /// Both count the same (the same unit, and both money, a share or a number), or are words that do the same.
    Close,
    /// The one may stand in the place of the other: both are words, figures, dates, references or stretches of time.
    Akin,
}

impl Nearness {
    /// The nearest first.
    pub(super) const ALL: [Self; 3] = [Nearness::Same, Nearness::Close, Nearness::Akin];
}

/// Items that others may stand against where they are so near, by their places and what they mean.
pub(super) struct Offers<'m, P> {
    nearness: Nearness,
    items: FxHashMap<(P, Key<'m>), VecDeque<usize>>,
}

impl<'m, P: Copy + Eq + Hash> Offers<'m, P> {
    pub(super) fn new(nearness: Nearness) -> Self {
        Self { nearness, items: FxHashMap::default() }
    }

    /// Files an item at some places. Items come in their order.
    pub(super) fn file(&mut self, item: usize, meaning: &'m Meaning, places: &[P]) {
        for key in filed(self.nearness, meaning) {
            for place in places {
                self.items.entry((*place, key)).or_default().push_back(item);
            }
        }
    }

    /// The first item at one of the places that an item of this meaning may stand against, and that is not done.
    pub(super) fn first(&mut self, meaning: &'m Meaning, places: &[P], done: &[bool]) -> Option<usize> {
        let keys = wanted(self.nearness, meaning);
        let pairs = places.iter().flat_map(|place| keys.iter().map(|key| (*place, *key)));
        let firsts = pairs.filter_map(|pair| {
            let items = self.items.get_mut(&pair)?;
            while items.front().is_some_and(|item| done[*item]) {
                items.pop_front();
            }
            items.front().copied()
        });
        firsts.min()
    }
}

/// What an item is filed and looked for under.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Key<'m> {
    /// A row of the lexicon.
    Row(usize),
    Amount {
        kind: TurnKind,
        unit: Option<&'static str>,
        currency: Option<Currency>,
        amount: Decimal,
    },
    /// How a figure is written, and whether what it amounts to is known.
    Written {
        kind: TurnKind,
        unit: Option<&'static str>,
        written: &'m str,
        is_known: bool,
    },
    Value(TurnKind, &'m Value),
    Count(TurnKind, Option<&'static str>),
    Force(Force),
    Figure,
    Span,
    Date,
    Reference,
}

/// What an item is filed under.
fn filed(nearness: Nearness, meaning: &Meaning) -> Vec<Key<'_>> {
    match (nearness, meaning) {
        (Nearness::Same, Meaning::Word { row, .. }) => vec![Key::Row(*row)],
        (Nearness::Same, Meaning::Figure { kind, value, written, unit }) => {
            let mut keys = amounts(*kind, value.as_ref(), *unit);
            keys.push(Key::Written { kind: *kind, unit: *unit, written, is_known: value.is_some() });
            keys
        }
        (Nearness::Same, Meaning::Date(value)) => {
            let of_days = |days: u32| Key::Amount {
                kind: TurnKind::Number,
                unit: Some(DAY),
                currency: None,
                amount: Decimal::from(days),
            };
            std::iter::once(Key::Value(TurnKind::Date, value)).chain(meaning.days().map(of_days)).collect()
        }
        (Nearness::Same, Meaning::Reference(value)) => vec![Key::Value(TurnKind::Reference, value)],
        (Nearness::Close, Meaning::Figure { kind, unit, .. }) => vec![Key::Count(*kind, *unit)],
        (Nearness::Akin, Meaning::Figure { .. }) => with_span(Key::Figure, meaning),
        (Nearness::Close | Nearness::Akin, Meaning::Word { force, .. }) => vec![Key::Force(*force)],
        (Nearness::Close, Meaning::Date(_)) => vec![Key::Date],
        (Nearness::Akin, Meaning::Date(_)) => with_span(Key::Date, meaning),
        (Nearness::Close | Nearness::Akin, Meaning::Reference(_)) => vec![Key::Reference],
    }
}

fn with_span<'m>(key: Key<'m>, meaning: &Meaning) -> Vec<Key<'m>> {
    std::iter::once(key).chain(meaning.is_span().then_some(Key::Span)).collect()
}

/// What those are filed under that an item may stand against.
fn wanted(nearness: Nearness, meaning: &Meaning) -> Vec<Key<'_>> {
    match (nearness, meaning) {
        (Nearness::Same, Meaning::Figure { kind, value, written, unit }) => {
            let mut keys = amounts(*kind, value.as_ref(), *unit);
            let written = |is_known| Key::Written { kind: *kind, unit: *unit, written, is_known };
            // Where both amounts are known they alone decide.
            keys.push(written(false));
            keys.extend(value.is_none().then(|| written(true)));
            keys
        }
        (Nearness::Akin, Meaning::Word { force, .. }) => {
            let others = Force::ALL.into_iter().filter(|other| stand_against(*force, *other));
            others.map(Key::Force).collect()
        }
        _ => filed(nearness, meaning),
    }
}

/// All that a figure may amount to.
fn amounts<'m>(kind: TurnKind, value: Option<&'m Value>, unit: Option<&'static str>) -> Vec<Key<'m>> {
    match value {
        Some(Value::Amount(own)) => {
            let key = |amount: &Decimal| Key::Amount { kind, unit, currency: own.currency, amount: *amount };
            own.readings.iter().map(key).collect()
        }
        Some(other) => vec![Key::Value(kind, other)],
        None => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::items::items;
    use super::super::wording::Wording;
    use super::{Meaning, Nearness, Offers};
    use crate::text::tokens;

    const PIECES: &str = "shall |may |may not |not |得|不得|and |or |at least 7 |more than 7 |5 |five |1.500 |1,500 |1500 |1.5 |5 days |\
        5 months |7-9 |-5 |$5 |€5 |5 dollars |50% |50 per cent |15日|15天|15 days |Article 5 |Art. 5 |Article 6 |in 2027 |2027年|1 May |60万|六十万|\
        99999999999999999999999999999999999 ";

    fn meanings(pieces: &[&str]) -> Vec<Meaning> {
        let text = pieces.concat();
        items(&Wording::new(&text), &tokens(&text)).into_iter().map(|item| item.meaning).collect()
    }

    fn stands_against(nearness: Nearness, one: &Meaning, other: &Meaning) -> bool {
        match (nearness, one, other) {
            (Nearness::Same, ..) => one.is_same(other),
            (Nearness::Close, Meaning::Word { force, .. }, Meaning::Word { force: other, .. }) => force == other,
            (
                Nearness::Close,
                Meaning::Figure { kind, unit, .. },
                Meaning::Figure { kind: other, unit: other_unit, .. },
            ) => kind == other && unit == other_unit,
            (Nearness::Close, Meaning::Figure { .. }, _) | (Nearness::Close, _, Meaning::Figure { .. }) => false,
            _ => one.is_akin(other),
        }
    }

    proptest! {
        #[test]
        fn the_first_item_that_may_stand_against_another_is_found(
            old in prop::collection::vec(prop::sample::select(PIECES.split('|').collect::<Vec<_>>()), 0..20),
            new in prop::collection::vec(prop::sample::select(PIECES.split('|').collect::<Vec<_>>()), 0..20),
        ) {
            let (old, new) = (meanings(&old), meanings(&new));
            for nearness in Nearness::ALL {
                let mut done = vec![false; new.len()];
                let mut offers = Offers::new(nearness);
                for (item, meaning) in new.iter().enumerate() {
                    offers.file(item, meaning, &[()]);
                }
                for one in &old {
                    let is_free = |item: &usize| !done[*item] && stands_against(nearness, one, &new[*item]);
                    let expected = (0..new.len()).find(is_free);
                    let found = offers.first(one, &[()], &done);
                    prop_assert_eq!(found, expected, "{:?}: {:?} among {:?}", nearness, one, &new);
                    if let Some(item) = found {
                        done[item] = true;
                    }
                }
            }
        }
    }
}
