//! The typed value of a sentence, by the type of its provision.

mod amount;
mod members;
mod time;

use std::collections::BTreeMap;

use crate::check::{Named, Passing, Said};
use crate::record::{Answer, Bound, Key, Provision, Quantity, Record, Terms, Value};

use super::Proposed;

pub(super) use members::OF_ANY_PART;
pub(super) use time::{date, date_words};

/// The value that a sentence states, as far as its grammar tells.
pub(super) fn value(
    read: Option<&Passing<'_>>,
    (words, folded, named): (&str, &str, &[Named<'_>]),
    provision: &Provision,
    record: &Record,
) -> Proposed {
    let Some(read) = read.filter(|_| provision.answer != Answer::Text) else {
        return if provision.answer == Answer::Text { Proposed::None } else { Proposed::Open };
    };
    let members = |of: &str| -> Vec<&Key> {
        let known = record.vocabularies.get(of);
        read.members.iter().copied().filter(|key| known.is_some_and(|words| words.contains_key(*key))).collect()
    };
    match &provision.answer {
        Answer::Quantity(units) => amount::quantity(&read.figures, units),
        Answer::Shares(of) => amount::shares(&read.figures, &members(of), named),
        Answer::Date => time::date(words),
        Answer::Duration => time::duration(&read.figures, folded, &members("events")),
        Answer::Set(of) => members::set(of, named, folded),
        Answer::Level(_) => likely(level(read).map(Value::Level)),
        Answer::YesNo => likely(yes_or_no(read).map(Value::YesNo)),
        // Which area has which status no rule of ours reads out of a sentence.
        Answer::Map(..) | Answer::Text => Proposed::Open,
    }
}

/// What an amount without a word of it means is taken from the answer of the plan named, to be confirmed.
pub(super) fn bound_as(value: &mut Proposed, model: &Terms) {
    let Proposed::Unbound(amount, unit) = value else { return };
    if let Some(Value::Quantity(Quantity::Amounts { bounds, .. })) = &model.value
        && let [bound] = bounds.keys().copied().collect::<Vec<Bound>>()[..]
    {
        let bounds = BTreeMap::from([(bound, *amount)]);
        *value = Proposed::Likely(Value::Quantity(Quantity::Amounts { bounds, unit: unit.clone() }));
    }
}

fn likely(value: Option<Value>) -> Proposed {
    value.map_or(Proposed::Open, Proposed::Likely)
}

/// The level that the words choose, where they choose one and stand right beside the topic.
fn level(read: &Passing<'_>) -> Option<Key> {
    let first = read.levels.first().filter(|_| read.is_firm)?;
    read.levels.iter().all(|level| level == first).then(|| (*first).clone())
}

fn yes_or_no(read: &Passing<'_>) -> Option<bool> {
    match read.said {
        Said::YesNo(answer) => Some(answer),
        Said::Present | Said::Kept => Some(!read.is_negated),
        Said::Absent => Some(false),
        Said::Deferred => None,
    }
}
