//! Which share a party gets by a statement.

use std::ops::Range;

use rust_decimal::Decimal;

use crate::record::{Clause, Terms, Value};
use crate::text::Figure;

use super::super::claim::Claim;
use super::super::names::{Name, names};
use super::super::reading::is_inside;
use super::case::Scene;

/// How many bytes stand at most between a party and the share that it gets.
const SHARE: usize = 30;

/// Whether a party surely gets another share by the statement than by any of these clauses.
pub(super) fn is_share_of_another<'a>(claim: &Claim<'a>, scene: Scene<'_, 'a>, clauses: &[&Clause]) -> bool {
    let names = names(claim, scene.sentence);
    !clauses.is_empty() && clauses.iter().all(|clause| gets_other_share(claim, scene, &names, &clause.terms))
}

/// How many bytes stand between a share and what it is a share of.
const PART_OF: usize = 8;

/// Whether a party surely gets another share by the statement than by the clause.
fn gets_other_share(claim: &Claim<'_>, scene: Scene<'_, '_>, names: &[Name<'_>], terms: &Terms) -> bool {
    let Some(Value::Shares(shares)) = &terms.value else { return false };
    let is_exact = |figure: &&Figure| figure.is_exact() && figure.rest.is_none();
    let [figure] = claim.own_figures().filter(is_exact).collect::<Vec<_>>()[..] else { return false };
    // `20% of the profits`, `利润的七成`: the share of just that.
    let beside = |one: &Range<usize>, next: &Range<usize>| one.end <= next.start && next.start <= one.end + PART_OF;
    let is_of_topic = is_inside(&figure.range, &claim.topic)
        || beside(&figure.range, &claim.topic)
        || beside(&claim.topic, &figure.range);
    if let (true, [share]) = (is_of_topic, &shares.values().collect::<Vec<_>>()[..]) {
        return (**share - figure.amount).abs() > Decimal::ONE;
    }
    let before = names.iter().rev().find(|name| name.range.end <= figure.range.start && name.vocabulary == "parties");
    before.is_some_and(|name| {
        let [party] = name.members[..] else { return false };
        let is_its = figure.range.start - name.range.end <= SHARE && scene.roles().gets_it(&name.range);
        let is_near = |share: &Decimal| (*share - figure.amount).abs() <= Decimal::ONE;
        is_its && shares.get(party).is_some_and(|share| !is_near(share))
    })
}
