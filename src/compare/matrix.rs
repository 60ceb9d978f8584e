//! Several plans side by side: what each says to each question, and what became of it since the plan before.

use std::collections::HashMap;

use crate::record::{Lang, Lens, Plan, Provision, Record, State, Topic};

use super::comparison::{Side, by_provision, side};
use super::rows::Comparer;
use super::standing::{Absence, Change};
use super::terms::Direction;

/// Several plans side by side.
#[derive(Clone, Debug)]
pub struct Matrix<'a> {
    /// The record that all are of.
    pub record: &'a Record,
    /// The plans, in the order of the columns.
    pub plans: Vec<&'a Plan>,
    /// The language of the output.
    pub lang: Lang,
    /// The reading through which direction is told, where it is told.
    pub lens: Option<&'a Lens>,
    /// A row for each provision that any of the plans answers, in the order of the record.
    pub rows: Vec<MatrixRow<'a>>,
    /// How many rows there were before any were selected.
    pub compared: usize,
}

/// One provision in every plan.
#[derive(Clone, Debug)]
pub struct MatrixRow<'a> {
    /// The provision.
    pub provision: &'a Provision,
    /// Its topic.
    pub topic: &'a Topic,
    /// One cell for each plan, in the order of the columns.
    pub cells: Vec<MatrixCell<'a>>,
    /// Whether it differs among the plans.
    pub variation: Variation,
}

/// One plan's answer to one provision.
#[derive(Clone, Debug)]
pub struct MatrixCell<'a> {
    /// The answer.
    pub side: Side<'a>,
    /// What became of it since the last plan before in which it could be read; nothing where there is none.
    pub since: Option<Since<'a>>,
}

/// What became of an answer since an earlier column.
#[derive(Clone, Copy, Debug)]
pub struct Since<'a> {
    /// The plan of that column.
    pub plan: &'a Plan,
    /// Whether it is the very column before.
    pub is_next: bool,
    /// The change word.
    pub change: Change,
    /// What the change means through the lens.
    pub direction: Option<Direction>,
}

/// In which order plans stand side by side.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ColumnOrder {
    /// By date, then id.
    Time,
    /// As they are given.
    Given,
}

impl ColumnOrder {
    pub(super) fn sort(self, plans: &mut [&Plan]) {
        if self == ColumnOrder::Time {
            plans.sort_by(|one, other| (one.date, &one.id).cmp(&(other.date, &other.id)));
        }
    }
}

/// Whether a provision differs among the plans.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Variation {
    /// Some plan differs from one before it, or from one of the same day, or its own answer is contested.
    Varies,
    /// All plans that could be read answer alike.
    Same,
    /// Of no two plans enough is known to conclude anything.
    NotComparable,
}

impl Variation {
    /// All of them, in the order in which they are counted.
    pub const ALL: [Variation; 3] = [Variation::Varies, Variation::Same, Variation::NotComparable];

    /// The word of JSON and CSV.
    pub fn name(self) -> &'static str {
        match self {
            Variation::Varies => "varies",
            Variation::Same => "same",
            Variation::NotComparable => "not-comparable",
        }
    }
}

impl Matrix<'_> {
    /// How many rows vary, stay the same or cannot be compared.
    pub fn count(&self, variation: Variation) -> usize {
        self.rows.iter().filter(|row| row.variation == variation).count()
    }

    /// Whether the plans differ in any row, as far as the record can tell.
    pub fn has_differences(&self) -> bool {
        self.count(Variation::Varies) > 0
    }
}

/// Lays plans side by side. Each answer is compared with that of the last plan before which could be read: a plan of
/// which nothing is known hides no change. In the order of time a plan of the same day is not one before.
///
/// The work grows with the number of plans and of their clauses.
pub fn matrix<'a>(
    record: &'a Record,
    mut plans: Vec<&'a Plan>,
    order: ColumnOrder,
    lens: Option<&'a Lens>,
    lang: Lang,
) -> Matrix<'a> {
    order.sort(&mut plans);
    let is_before =
        |one: usize, other: usize| order == ColumnOrder::Given || plans[other].date.is_after(plans[one].date);
    let topics: HashMap<&str, &'a Topic> = record.topics.iter().map(|topic| (&*topic.key, topic)).collect();
    let answers: Vec<_> = plans.iter().map(|plan| by_provision(plan)).collect();
    let rows = record.provisions.iter().filter_map(|provision| {
        let sides = plans.iter().zip(&answers).map(|(plan, answers)| {
            side(plan, &provision.key, answers.get(&*provision.key).cloned().unwrap_or_default())
        });
        let sides: Vec<Side<'a>> = sides.collect();
        if sides.iter().all(|side| side.clauses.is_empty()) {
            return None;
        }
        let topic = topics.get(&*provision.topic)?;
        let compared = |before: usize, at: usize| {
            let row = Comparer::new(record, plans[before], plans[at], lens, lang).row(
                provision,
                topic,
                sides[before].clauses.clone(),
                sides[at].clauses.clone(),
            );
            Since { plan: plans[before], is_next: before + 1 == at, change: row.change, direction: row.direction }
        };
        // The last column before that something can be concluded from; else the last that something is known of.
        let since = |at: usize| {
            let known = (0..at).rev().filter(|before| is_before(*before, at) && could_be_read(&sides[*before]));
            let known = known.map(|before| compared(before, at));
            let mut nothing = None;
            for since in known {
                if since.change != Change::NotReported {
                    return Some(since);
                }
                nothing = nothing.or(Some(since));
            }
            nothing
        };
        // Texts of one day have no order, yet they may differ.
        let differs_in_any_order = || {
            let pairs = (0..plans.len()).flat_map(|at| (0..at).map(move |before| (before, at)));
            let mut unordered = pairs.filter(|(before, at)| !is_before(*before, *at));
            unordered.any(|(before, at)| compared(before, at).change.is_difference())
        };
        let since: Vec<_> = (0..sides.len()).map(since).collect();
        let changes = || since.iter().flatten().map(|since| since.change);
        let clauses = || sides.iter().flat_map(|side| &side.clauses);
        let is_contested = || clauses().any(|clause| clause.state == State::Contested);
        let variation = if changes().any(Change::is_difference) || is_contested() || differs_in_any_order() {
            Variation::Varies
        } else if changes().any(|change| change != Change::NotReported) {
            Variation::Same
        } else {
            Variation::NotComparable
        };
        let cells = sides.into_iter().zip(since).map(|(side, since)| MatrixCell { side, since }).collect();
        Some(MatrixRow { provision, topic, cells, variation })
    });
    let rows: Vec<_> = rows.collect();
    Matrix { record, plans, lang, lens, compared: rows.len(), rows }
}

/// Whether anything is known of the answer, be it that there is none.
fn could_be_read(side: &Side<'_>) -> bool {
    side.absence == Some(Absence::Silent) || side.clauses.iter().any(|clause| clause.state != State::Unpublished)
}
