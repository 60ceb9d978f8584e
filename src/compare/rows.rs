//! The comparison of two plans, a row for each question that either of them answers.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use crate::record::{Answer, Clause, Key, Lang, Lens, Plan, Provision, Record, State, Topic, Value};

use super::accounts::{say_the_same, stand_alike};
use super::standing::{Absence, Change, Standing, absence, change_between, standing};
use super::terms::{Direction, Field, TermChange, TermValue, circumstances};
use super::values::{Statuses, statuses, values};
use super::words::{WordDiff, word_diff};

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
    /// The word differences, one for each pair of clauses whose words differ.
    pub words: Vec<WordDiff>,
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
    let comparer = Comparer { from, to, has_lens: lens.is_some(), lang };
    let mut rows: Vec<Row<'a>> = record
        .provisions
        .iter()
        .filter_map(|provision| {
            let clauses = |of: &HashMap<&'a str, Vec<&'a Clause>>| of.get(&*provision.key).cloned().unwrap_or_default();
            let (before, after) = (clauses(&before), clauses(&after));
            if before.is_empty() && after.is_empty() {
                return None;
            }
            Some(comparer.row(provision, topics.get(&*provision.topic)?, before, after))
        })
        .collect();
    rows.sort_by_key(|row| row.change);
    Comparison { record, from, to, lang, lens, rows }
}

fn by_provision(plan: &Plan) -> HashMap<&str, Vec<&Clause>> {
    let mut answers: HashMap<&str, Vec<&Clause>> = HashMap::new();
    for clause in &plan.clauses {
        answers.entry(&clause.provision).or_default().push(clause);
    }
    answers
}

struct Comparer<'a> {
    from: &'a Plan,
    to: &'a Plan,
    has_lens: bool,
    lang: Lang,
}

impl<'a> Comparer<'a> {
    fn row(
        &self,
        provision: &'a Provision,
        topic: &'a Topic,
        before: Vec<&'a Clause>,
        after: Vec<&'a Clause>,
    ) -> Row<'a> {
        let standings = (standing(self.from, &provision.key, &before), standing(self.to, &provision.key, &after));
        let mut terms = Self::terms(provision, standings, &before, &after);
        let words = self.words(&before, &after);
        let change = self.change(standings, (&before, &after), !terms.is_empty() || !words.is_empty());
        let direction = (self.has_lens && change == Change::Changed)
            .then(|| Direction::of_all(terms.iter().filter_map(|term| term.direction)))
            .flatten();
        if !self.has_lens {
            for term in &mut terms {
                term.direction = None;
            }
        }
        Row {
            provision,
            topic,
            change,
            direction,
            before: side(self.from, &provision.key, before),
            after: side(self.to, &provision.key, after),
            terms,
            words,
        }
    }

    fn change(&self, standings: (Standing, Standing), clauses: (&[&Clause], &[&Clause]), differs: bool) -> Change {
        let (before, after) = clauses;
        let same = if stand_alike(before, after) { Change::Unchanged } else { Change::Renumbered };
        // Of what is unknown on both sides nothing may be concluded, unless it is one and the same text.
        let is_known = standings.0 != Standing::Unknown || std::ptr::eq(self.from, self.to);
        if !before.is_empty() && is_known && say_the_same(before, after) {
            return same;
        }
        change_between(standings.0, standings.1).unwrap_or(if differs { Change::Changed } else { same })
    }

    /// The terms that differ: between the stated answers of both, and the state where a deferred question is answered now.
    fn terms(
        provision: &'a Provision,
        standings: (Standing, Standing),
        before: &[&'a Clause],
        after: &[&'a Clause],
    ) -> Vec<TermChange<'a>> {
        if standings == (Standing::Deferred, Standing::Stated) {
            let (from, to) = (TermValue::State(State::Deferred), TermValue::State(State::Stated));
            return vec![TermChange::new(Field::State, Some(from), Some(to))];
        }
        let contested_clauses = before.iter().chain(after);
        let (before, after) = (stated(before), stated(after));
        if before.is_empty() || after.is_empty() {
            return Vec::new();
        }
        match &provision.answer {
            Answer::Map(of, scale) => {
                let contested = contested_members(contested_clauses);
                let (from, to) = (all_statuses(&before, &contested), all_statuses(&after, &contested));
                let mut changes = statuses(&from, &to, of, scale, provision.up);
                if let ([from], [to]) = (&before[..], &after[..]) {
                    changes.extend(circumstances(&from.terms, &to.terms, false));
                }
                changes
            }
            _ => pairs(&before, &after).into_iter().flat_map(|pair| pair_terms(pair, provision)).collect(),
        }
    }

    fn words(&self, before: &[&'a Clause], after: &[&'a Clause]) -> Vec<WordDiff> {
        let says = |clause: &'a Clause| clause.says.as_ref().map(|says| says.wording(self.lang));
        let pairs = pairs(&stated(before), &stated(after)).into_iter().filter_map(|(before, after)| before.zip(after));
        pairs
            .filter_map(|(before, after)| {
                let (before, after) = says(before).zip(says(after))?;
                (before != after).then(|| word_diff(before, after))
            })
            .collect()
    }
}

fn side<'a>(plan: &Plan, provision: &str, clauses: Vec<&'a Clause>) -> Side<'a> {
    let absence = clauses.is_empty().then(|| absence(plan, provision));
    Side { clauses, absence }
}

fn stated<'a>(clauses: &[&'a Clause]) -> Vec<&'a Clause> {
    clauses.iter().copied().filter(|clause| clause.state == State::Stated).collect()
}

type Pair<'a> = (Option<&'a Clause>, Option<&'a Clause>);

/// Clauses for the same parties and areas belong together; what is left over is paired in its order.
fn pairs<'a>(before: &[&'a Clause], after: &[&'a Clause]) -> Vec<Pair<'a>> {
    let fits =
        |one: &Clause, other: &Clause| one.terms.bound == other.terms.bound && one.terms.areas == other.terms.areas;
    let mut rest: Vec<&'a Clause> = after.to_vec();
    let mut pairs: Vec<Pair<'a>> = Vec::new();
    let mut alone = Vec::new();
    for clause in before {
        match rest.iter().position(|other| fits(clause, other)) {
            Some(at) => pairs.push((Some(clause), Some(rest.remove(at)))),
            None => alone.push(*clause),
        }
    }
    let mut rest = rest.into_iter();
    pairs.extend(alone.into_iter().map(|clause| (Some(clause), rest.next())));
    pairs.extend(rest.map(|clause| (None, Some(clause))));
    pairs
}

fn pair_terms<'a>(pair: Pair<'a>, provision: &'a Provision) -> Vec<TermChange<'a>> {
    let (Some(before), Some(after)) = pair else {
        let answer = |clause: &'a Clause| TermValue::Answer(clause.says.as_ref());
        return vec![TermChange::new(Field::Answer, pair.0.map(answer), pair.1.map(answer))];
    };
    let mut changes = values(before.terms.value.as_ref(), after.terms.value.as_ref(), provision);
    changes.extend(circumstances(&before.terms, &after.terms, true));
    changes
}

/// Areas whose status is contested in either plan: nothing is told of them as if it were settled.
fn contested_members<'a: 'c, 'c>(clauses: impl Iterator<Item = &'c &'a Clause>) -> BTreeSet<&'a Key> {
    clauses
        .filter(|clause| clause.state == State::Contested)
        .flat_map(|clause| {
            let rivals = clause.rivals.iter().filter_map(|rival| match &rival.terms.value {
                Some(Value::Map(map)) => Some(map.keys()),
                _ => None,
            });
            clause.terms.areas.iter().chain(rivals.flatten())
        })
        .collect()
}

fn all_statuses<'a>(clauses: &[&'a Clause], contested: &BTreeSet<&'a Key>) -> Statuses<'a> {
    let maps = clauses.iter().filter_map(|clause| match &clause.terms.value {
        Some(Value::Map(map)) => Some(map),
        _ => None,
    });
    maps.flatten().filter(|(area, _)| !contested.contains(area)).collect::<BTreeMap<_, _>>()
}
