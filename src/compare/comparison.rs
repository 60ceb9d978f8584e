//! The comparison of two plans, a row for each question that either of them answers.

use std::collections::HashMap;

use crate::record::{Clause, Lang, Lens, Plan, Provision, Record, Topic};

use super::rows::Comparer;
use super::standing::{Absence, Change, absence};
use super::terms::{Direction, TermChange};
use super::words::WordDiff;

/// Two plans compared.
#[derive(Clone, Debug)]
pub struct Comparison<'a> {
    /// The record that both are of.
    pub record: &'a Record,
    /// The earlier plan, as the user named them.
    pub from: &'a Plan,
    /// The later plan.
    pub to: &'a Plan,
    /// The language of the word differences.
    pub lang: Lang,
    /// The reading through which direction is told, where it is told.
    pub lens: Option<&'a Lens>,
    /// A row for each provision that either plan answers: by weight, then in the order of the record.
    pub rows: Vec<Row<'a>>,
    /// How many rows there were before any were selected.
    pub compared: usize,
}

/// What happened to one provision.
#[derive(Clone, Debug)]
pub struct Row<'a> {
    /// The provision.
    pub provision: &'a Provision,
    /// Its topic.
    pub topic: &'a Topic,
    /// The change word.
    pub change: Change,
    /// What the change means through the lens.
    pub direction: Option<Direction>,
    /// The earlier plan's answer.
    pub before: Side<'a>,
    /// The later plan's answer.
    pub after: Side<'a>,
    /// The terms that differ.
    pub terms: Vec<TermChange<'a>>,
    /// Whether one side says more that cannot be told as a change, as the other side was not read in full.
    pub is_withheld: bool,
    /// The word differences, one for each pair of clauses whose words differ.
    pub words: Vec<WordChange<'a>>,
}

/// Two clauses that belong together and are worded otherwise.
#[derive(Clone, Debug)]
pub struct WordChange<'a> {
    /// The earlier clause.
    pub before: &'a Clause,
    /// The later clause.
    pub after: &'a Clause,
    /// How their words differ.
    pub diff: WordDiff,
}

/// One plan's answer.
#[derive(Clone, Debug)]
pub struct Side<'a> {
    /// The clauses, in the order of the plan.
    pub clauses: Vec<&'a Clause>,
    /// Why there is none, where there is none.
    pub absence: Option<Absence>,
}

/// How many rows have each change word, in the order of [`Change::ALL`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Summary([usize; Change::ALL.len()]);

impl Summary {
    /// How many rows have this change word.
    pub fn count(&self, change: Change) -> usize {
        Change::ALL.iter().position(|one| *one == change).map_or(0, |at| self.0[at])
    }

    /// How many rows there are.
    pub fn total(&self) -> usize {
        self.0.iter().sum()
    }

    fn of(rows: &[Row<'_>]) -> Self {
        Self(Change::ALL.map(|change| rows.iter().filter(|row| row.change == change).count()))
    }
}

impl Comparison<'_> {
    /// How many rows have each change word.
    pub fn summary(&self) -> Summary {
        Summary::of(&self.rows)
    }

    /// Whether the plans differ in any row, as far as the record can tell.
    pub fn has_differences(&self) -> bool {
        self.rows.iter().any(|row| row.change.is_difference())
    }
}

/// Compares two plans of a record, question by question. Direction is told through `lens`; without one, none is told.
/// Word differences are those of the wording in `lang`.
///
/// The work grows with the number of clauses of both plans and the number of provisions.
pub fn compare<'a>(
    record: &'a Record,
    from: &'a Plan,
    to: &'a Plan,
    lens: Option<&'a Lens>,
    lang: Lang,
) -> Comparison<'a> {
    let topics: HashMap<&str, &Topic> = record.topics.iter().map(|topic| (&*topic.key, topic)).collect();
    let (before, after) = (by_provision(from), by_provision(to));
    let comparer = Comparer::new(record, from, to, lens, lang);
    let mut rows: Vec<Row<'a>> = record
        .provisions
        .iter()
        .filter_map(|provision| {
            let clauses = |of: &Answers<'a>| of.get(&*provision.key).cloned().unwrap_or_default();
            let (before, after) = (clauses(&before), clauses(&after));
            if before.is_empty() && after.is_empty() {
                return None;
            }
            Some(comparer.row(provision, topics.get(&*provision.topic)?, before, after))
        })
        .collect();
    rows.sort_by_key(|row| row.change);
    let all = rows.len();
    Comparison { record, from, to, lang, lens, rows, compared: all }
}

/// A plan's clauses by the provision that they answer.
pub(super) type Answers<'a> = HashMap<&'a str, Vec<&'a Clause>>;

pub(super) fn by_provision(plan: &Plan) -> Answers<'_> {
    let mut answers = Answers::new();
    for clause in &plan.clauses {
        answers.entry(&clause.provision).or_default().push(clause);
    }
    answers
}

/// A plan's answer to a provision with these clauses, or why there is none.
pub(crate) fn side<'a>(plan: &Plan, provision: &str, clauses: Vec<&'a Clause>) -> Side<'a> {
    let absence = clauses.is_empty().then(|| absence(plan, provision));
    Side { clauses, absence }
}
