//! Whether two plans answer a question alike, whatever their numbering and their sources.

use std::collections::BTreeSet;

use crate::record::{Account, Clause, Key, State, Terms, Text};

/// Whether two sets of clauses say the same. Rival accounts are compared as a set.
pub(super) fn say_the_same(before: &[&Clause], after: &[&Clause]) -> bool {
    said(before) == said(after)
}

/// What an account says, apart from where it stands and who reports it.
type Said<'a> = (State, &'a Terms, Option<&'a Text>, &'a [Key]);

/// What each clause says by itself, and what its rivals say.
fn said<'a>(clauses: &[&'a Clause]) -> BTreeSet<(Option<Said<'a>>, BTreeSet<Said<'a>>)> {
    let said = |account: Account<'a>| (account.state(), account.terms(), account.says(), account.held_by());
    let of_clause = |clause: &&'a Clause| {
        let mut accounts = clause.accounts().map(said);
        (accounts.next(), accounts.collect())
    };
    clauses.iter().map(of_clause).collect()
}

/// Whether both stand under the same point numbers, as far as both are known.
pub(super) fn stand_alike(before: &[&Clause], after: &[&Clause]) -> bool {
    let points = |clauses: &[&Clause]| -> BTreeSet<String> {
        clauses.iter().flat_map(|clause| clause.points.iter().cloned()).collect()
    };
    let (before, after) = (points(before), points(after));
    before.is_empty() || after.is_empty() || before == after
}
