//! What holds for every comparison.

use plandiff::compare::{Change, Direction, Row, compare};
use plandiff::record::{Lang, Record, read_directory};

fn record() -> Record {
    plandiff::embedded().expect("the built-in record is read")
}

#[test]
fn the_built_in_record_is_the_folder() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/plans");
    let mut folder = read_directory(folder.as_ref()).expect("the folder is read");
    // The phrases are stored apart, as the tables that they are searched by.
    folder.cues = folder.cues.without_phrases();
    let mut built_in = record();
    assert!(built_in.cues.compiled.take().is_some_and(|tables| !tables.is_empty()));
    assert_eq!(built_in, folder);
}

#[test]
fn a_plan_compared_with_itself_changes_nothing() {
    let record = record();
    for plan in &record.plans {
        for row in compare(&record, plan, plan, record.lens.as_ref(), Lang::En).rows {
            assert_eq!(row.change, Change::Unchanged, "{}: {}", plan.id, row.provision.key);
            assert!(row.terms.is_empty() && row.words.is_empty());
        }
    }
}

/// The change words that a row may have when the sides are swapped.
fn mirrored(change: Change) -> &'static [Change] {
    match change {
        Change::Added => &[Change::Removed],
        Change::Removed => &[Change::Added, Change::Deferred],
        Change::Deferred => &[Change::Changed, Change::Deferred, Change::Removed],
        Change::Changed => &[Change::Changed, Change::Deferred],
        Change::Contested => &[Change::Contested],
        Change::NotReported => &[Change::NotReported],
        Change::Renumbered => &[Change::Renumbered],
        Change::Unchanged => &[Change::Unchanged],
    }
}

#[test]
fn swapping_sides_mirrors_every_change() {
    let record = record();
    for from in &record.plans {
        for to in &record.plans {
            let there = compare(&record, from, to, record.lens.as_ref(), Lang::En);
            let back = compare(&record, to, from, record.lens.as_ref(), Lang::En);
            assert_eq!(there.rows.len(), back.rows.len());
            for row in &there.rows {
                let other = back
                    .rows
                    .iter()
                    .find(|other| other.provision.key == row.provision.key)
                    .expect("the same provisions");
                assert_mirrored(row, other);
            }
        }
    }
}

fn assert_mirrored(row: &Row<'_>, other: &Row<'_>) {
    let key = &row.provision.key;
    assert!(mirrored(row.change).contains(&other.change), "{key}: {:?} and {:?}", row.change, other.change);
    if row.change == Change::Changed && other.change == Change::Changed {
        let mirror = row.direction.map(|direction| match direction {
            Direction::Eased => Direction::Tightened,
            Direction::Tightened => Direction::Eased,
            Direction::Mixed => Direction::Mixed,
        });
        assert_eq!(mirror, other.direction, "{key}");
        for term in &row.terms {
            let back = other.terms.iter().any(|back| {
                back.field == term.field
                    && back.from == term.to
                    && back.to == term.from
                    && back.delta == term.delta.map(|delta| -delta)
            });
            assert!(back, "{key}: {term:?}");
        }
    }
}
