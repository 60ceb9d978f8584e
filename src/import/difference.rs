//! What a sentence says otherwise than the clause that it is like: whatever the words share, it is another commitment then.

use std::collections::BTreeSet;
use std::ops::Range;

use rust_decimal::Decimal;

use crate::check::Named;
use crate::record::{Key, Record, Terms, Value};
use crate::text::{Figure, Unit, figures, fold};

use super::terms::OF_ANY_PART;

/// What a sentence says otherwise than a clause.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Difference<'a> {
    /// Parties and areas that the sentence names, and the clause does not have.
    pub more: Vec<&'a Key>,
    /// Parties and areas that the clause names, and the point does not.
    pub fewer: Vec<&'a Key>,
    /// Figures that only one of both has.
    pub figures: Vec<Decimal>,
    /// Words of the sentence that take something out of what it says.
    pub exception: Option<String>,
}

impl<'a> Difference<'a> {
    /// Whether there is none.
    pub fn is_none(&self) -> bool {
        *self == Self::default()
    }

    /// Holds what a statement names, and its whole point with it, against the words and terms of a clause. A name of several
    /// parties together, such as both sides, says nothing new where the clause names none.
    pub(super) fn of_names(
        [own, point, wording]: [&[Named<'a>]; 3],
        terms: &Terms,
        record: &Record,
    ) -> (Vec<&'a Key>, Vec<&'a Key>) {
        let (point, wording) = (of_any_part(point), of_any_part(wording));
        let of_terms = members(terms);
        let names_any = !(wording.is_empty() && of_terms.is_empty());
        let own: Vec<Named<'a>> = own.iter().filter(|one| names_any || one.members.len() == 1).cloned().collect();
        let is_new = |key: &&'a Key| !wording.contains(*key) && !of_terms.contains(*key);
        let is_gone = |key: &&'a Key| !point.iter().any(|own| record.overlap(own, key));
        (of_any_part(&own).into_iter().filter(is_new).collect(), wording.into_iter().filter(is_gone).collect())
    }
}

/// The figures that only a sentence or a wording has, but for those of the sentence that stand in other words of it.
pub(super) fn other_figures(folded: &str, elsewhere: &[&Range<usize>], wording: &str) -> Vec<Decimal> {
    let is_elsewhere = |figure: &Figure| {
        elsewhere.iter().any(|words| words.start <= figure.range.start && figure.range.end <= words.end)
    };
    let (own, of_wording) = (figures(folded), figures(fold(wording).as_str()));
    let own = own.into_iter().filter(|figure| !is_elsewhere(figure));
    let (own, of_wording) = (amounts(own), amounts(of_wording));
    own.symmetric_difference(&of_wording).copied().collect()
}

/// The amounts of figures. A number of points refers to a text, and one thing (一个) is no amount.
fn amounts(figures: impl IntoIterator<Item = Figure>) -> BTreeSet<Decimal> {
    let is_amount = |figure: &Figure| match figure.unit {
        Unit::Points => false,
        Unit::Bare | Unit::Other => figure.amount != Decimal::ONE,
        _ => true,
    };
    let ends = |figure: Figure| [Some(figure.amount), figure.to, figure.rest];
    figures.into_iter().filter(is_amount).flat_map(ends).flatten().map(|amount| amount.normalize()).collect()
}

/// The parties and areas among what is named.
fn of_any_part<'a>(named: &[Named<'a>]) -> BTreeSet<&'a Key> {
    let own = named.iter().filter(|one| OF_ANY_PART.contains(&one.vocabulary));
    own.flat_map(|one| one.members.iter().copied()).collect()
}

/// The members of vocabularies that terms name.
fn members(terms: &Terms) -> BTreeSet<&Key> {
    let of_value: Vec<&Key> = match &terms.value {
        Some(Value::Set(members)) => members.iter().collect(),
        Some(Value::Map(statuses)) => statuses.keys().collect(),
        Some(Value::Shares(shares)) => shares.keys().collect(),
        _ => Vec::new(),
    };
    [&terms.bound, &terms.beneficiaries, &terms.areas].into_iter().flatten().chain(of_value).collect()
}
