//! What a statement says beside its value, held against the typed terms of a clause: who, for whom, where, which member, and
//! whether it is forbidden or allowed.

mod areas;
mod members;
mod parties;
mod sense;
mod sibling;

use std::collections::BTreeSet;

use rust_decimal::Decimal;

use crate::record::{Clause, Key, Plan};
use crate::text::{Figure, Unit};

use super::super::claim::Claim;
use super::super::names::Name;
use super::case::Scene;
use super::compared::{loose_figures, untaken};
use areas::other_areas;
use members::other_members;
use parties::{other_doer, other_receiver};
use sense::other_sense;
use sibling::other_of_sibling;

/// What a statement says that a clause does not, from the least sure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Dissent {
    /// A figure that is no answer to its question.
    Figure,
    /// A year to come, by which something is to be done.
    Year,
    /// A ban or a permission, perhaps of something else.
    SenseUnsure,
    /// A party, an area or a member that the clause does not have.
    Particular,
    /// Another member, in the very place of the answer.
    Member,
    /// A ban of what the plan provides for.
    Sense,
}

/// What a statement says otherwise than a clause: the members that it names, and those of the clause in their place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Apart<'a> {
    /// Those of the statement.
    pub said: Vec<&'a Key>,
    /// Those of the clause.
    pub own: Vec<&'a Key>,
}

/// A dissent, with the members that stand apart.
type Dissents<'a> = Option<(Dissent, Apart<'a>)>;

fn apart<'a>(
    dissent: Dissent,
    said: impl IntoIterator<Item = &'a Key>,
    own: impl IntoIterator<Item = &'a Key>,
) -> (Dissent, Apart<'a>) {
    let sorted = |keys: BTreeSet<&'a Key>| keys.into_iter().collect();
    (dissent, Apart { said: sorted(said.into_iter().collect()), own: sorted(own.into_iter().collect()) })
}

/// The dissent of a statement with these names from each of these clauses of a plan: that from the clause nearest to it.
pub(super) fn dissent<'a>(
    claim: &Claim<'a>,
    scene: Scene<'_, 'a>,
    names: &[Name<'a>],
    (plan, clauses): (&'a Plan, &[&'a Clause]),
) -> Dissents<'a> {
    let beside = other_of_sibling(claim, scene, plan);
    let each = clauses.iter().map(|clause| {
        let found = [
            other_members(claim, scene, names, &clause.terms),
            other_areas(claim, scene, names, &clause.terms),
            other_doer(claim, scene, names, &clause.terms),
            other_receiver(scene, names, &clause.terms),
            beside.clone(),
            other_sense(claim, scene, (plan, clause)).map(|dissent| apart(dissent, [], [])),
            other_figure(claim, scene, plan).map(|dissent| apart(dissent, [], [])),
        ];
        found.into_iter().flatten().max_by_key(|(dissent, _)| *dissent)
    });
    each.collect::<Option<Vec<_>>>()?.into_iter().min_by_key(|(dissent, _)| *dissent)
}

/// How many bytes stand between a figure and the words for what it is a part of: `half of the frozen assets`.
const PART: usize = 12;

/// A figure of the very thing that the provision is about, which no provision of the sentence takes; or a year to come, by which
/// it is to be done.
fn other_figure(claim: &Claim<'_>, scene: Scene<'_, '_>, plan: &Plan) -> Option<Dissent> {
    let topic = &claim.topic;
    let year = Decimal::from(plan.date.year());
    let is_to_come = |figure: &Figure| figure.unit == Unit::CalendarYear && figure.amount > year;
    let mut figures = loose_figures(claim, scene);
    let is_of_it = |figure: &Figure| {
        let away = topic.start.saturating_sub(figure.range.end).max(figure.range.start.saturating_sub(topic.end));
        away <= PART
    };
    let year = untaken(claim, scene).any(is_to_come).then_some(Dissent::Year);
    year.or_else(|| figures.any(is_of_it).then_some(Dissent::Figure))
}
