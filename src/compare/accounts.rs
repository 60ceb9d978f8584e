//! Whether two plans answer a question alike, whatever their numbering and their sources.

use std::collections::BTreeSet;

use crate::record::{Clause, Keys, State, Terms, Text};

/// What a clause or a rival says, apart from where it stands and who reports it.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Account<'a> {
    state: State,
    terms: &'a Terms,
    says: Option<&'a Text>,
    held_by: Option<&'a Keys>,
}

/// Whether two sets of clauses say the same. Rival accounts are compared as a set.
pub(super) fn say_the_same(before: &[&Clause], after: &[&Clause]) -> bool {
    accounts(before) == accounts(after)
}

fn accounts<'a>(clauses: &[&'a Clause]) -> BTreeSet<(Account<'a>, BTreeSet<Account<'a>>)> {
    clauses
        .iter()
        .map(|clause| {
            let own = Account { state: clause.state, terms: &clause.terms, says: clause.says.as_ref(), held_by: None };
            let rivals = clause.rivals.iter().map(|rival| Account {
                state: rival.state,
                terms: &rival.terms,
                says: rival.says.as_ref(),
                held_by: Some(&rival.held_by),
            });
            (own, rivals.collect())
        })
        .collect()
}

/// Whether both stand under the same point numbers, as far as both are known.
pub(super) fn stand_alike(before: &[&Clause], after: &[&Clause]) -> bool {
    let points = |clauses: &[&Clause]| -> BTreeSet<String> {
        clauses.iter().flat_map(|clause| clause.points.iter().cloned()).collect()
    };
    let (before, after) = (points(before), points(after));
    before.is_empty() || after.is_empty() || before == after
}
