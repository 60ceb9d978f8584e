//! The comparison of two plans, a row for each question that either of them answers.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use crate::record::{Answer, Clause, Key, Lang, Lens, Plan, Provision, Record, State, Topic, Value};

use super::accounts::{say_the_same, stand_alike};
use super::pairs::{Pair, pairs};
use super::standing::{Absence, Change, Standing, absence, change_between, change_of_all, is_new, standing};
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

/// Compares the answers of two plans, one question at a time.
pub(super) struct Comparer<'a> {
    from: &'a Plan,
    to: &'a Plan,
    parts: &'a BTreeMap<Key, Key>,
    has_lens: bool,
    lang: Lang,
}

impl<'a> Comparer<'a> {
    pub(super) fn new(record: &'a Record, from: &'a Plan, to: &'a Plan, lens: Option<&'a Lens>, lang: Lang) -> Self {
        Self { from, to, parts: &record.part_of, has_lens: lens.is_some(), lang }
    }

    pub(super) fn row(
        &self,
        provision: &'a Provision,
        topic: &'a Topic,
        before: Vec<&'a Clause>,
        after: Vec<&'a Clause>,
    ) -> Row<'a> {
        let pairs = pairs(&before, &after);
        let mut words = self.words(&pairs);
        let (terms, is_withheld) = self.told(terms(provision, &pairs, self.parts), provision);
        let mut terms: Vec<TermChange<'a>> = terms;
        let change = self.change(provision, &pairs, (&before, &after), Told { terms: &terms, is_withheld });
        if matches!(change, Change::Unchanged | Change::Renumbered) {
            words.clear();
        }
        let is_read = self.has_lens && change == Change::Changed;
        for term in terms.iter_mut().filter(|_| !is_read) {
            term.direction = None;
        }
        Row {
            provision,
            topic,
            change,
            direction: Direction::of_all(terms.iter().filter_map(|term| term.direction)),
            before: side(self.from, &provision.key, before),
            after: side(self.to, &provision.key, after),
            terms,
            is_withheld,
            words,
        }
    }

    /// The terms that are told, and whether any is not. A report need not tell all: what only one side has counts as a
    /// change only where the other side could be read.
    fn told(&self, terms: Vec<TermChange<'a>>, provision: &Provision) -> (Vec<TermChange<'a>>, bool) {
        let could_be_read = |plan: &Plan| !plan.is_unknown(&provision.key);
        let all = terms.len();
        let told: Vec<_> = terms
            .into_iter()
            .filter(|term| term.from.is_some() || could_be_read(self.from))
            .filter(|term| term.to.is_some() || could_be_read(self.to))
            .collect();
        let is_withheld = told.len() < all;
        (told, is_withheld)
    }

    fn change(
        &self,
        provision: &Provision,
        pairs: &[Pair<'a>],
        (before, after): (&[&Clause], &[&Clause]),
        told: Told<'_, 'a>,
    ) -> Change {
        let same = if stand_alike(before, after) { Change::Unchanged } else { Change::Renumbered };
        let has_map = are_maps(provision, pairs);
        let standings: Vec<(Standing, Standing)> = pairs
            .iter()
            .filter(|pair| !(has_map && is_all_stated(pair)))
            .map(|pair| {
                let standing = |plan, clause| standing(plan, &provision.key, clause);
                (standing(self.from, pair.before), standing(self.to, pair.after))
            })
            .collect();
        // Of what is unknown on both sides nothing may be concluded, unless it is one and the same text.
        let is_known =
            std::ptr::eq(self.from, self.to) || standings.iter().all(|(before, _)| *before != Standing::Unknown);
        if is_known && say_the_same(before, after) {
            return same;
        }
        if !has_map && is_new(&standings) {
            return Change::Added;
        }
        let of_map = has_map.then(|| told.change(says_differ(pairs.iter()), same));
        let of_pairs = pairs.iter().filter(|pair| !(has_map && is_all_stated(pair))).zip(standings);
        let of_pairs = of_pairs.map(|(pair, (before, after))| {
            change_between(before, after).unwrap_or_else(|| {
                let (terms, is_withheld) = self.told(pair_terms(*pair, provision, false), provision);
                Told { terms: &terms, is_withheld }.change(says_differ(std::iter::once(pair)), same)
            })
        });
        change_of_all(of_pairs.chain(of_map))
    }

    fn words(&self, pairs: &[Pair<'a>]) -> Vec<WordChange<'a>> {
        let stated = pairs.iter().filter_map(Pair::stated);
        stated
            .filter_map(|(before, after)| {
                let (old, new) = before.says.as_ref().zip(after.says.as_ref())?;
                let (old, new) = (old.wording(self.lang), new.wording(self.lang));
                (old != new).then(|| WordChange { before, after, diff: word_diff(old, new) })
            })
            .collect()
    }
}

/// What differs between stated answers: the terms that are told, and whether there are others that cannot be.
#[derive(Clone, Copy)]
struct Told<'t, 'a> {
    terms: &'t [TermChange<'a>],
    is_withheld: bool,
}

impl Told<'_, '_> {
    fn change(&self, words_differ: bool, same: Change) -> Change {
        match (self.terms, self.is_withheld) {
            ([], true) => Change::NotReported,
            ([], false) if !words_differ => same,
            _ => Change::Changed,
        }
    }
}

impl<'a> Pair<'a> {
    fn stated(&self) -> Option<(&'a Clause, &'a Clause)> {
        self.before
            .zip(self.after)
            .filter(|(before, after)| [before, after].iter().all(|one| one.state == State::Stated))
    }
}

/// Whether any answer is worded otherwise, in any language: the judgement does not depend on the language shown.
fn says_differ<'p, 'a: 'p>(pairs: impl Iterator<Item = &'p Pair<'a>>) -> bool {
    pairs.filter_map(Pair::stated).any(|(before, after)| before.says != after.says)
}

/// Whether both plans tell the status of areas: then they are compared area by area, however the plans group them.
fn are_maps(provision: &Provision, pairs: &[Pair<'_>]) -> bool {
    let is_stated = |clause: Option<&Clause>| clause.is_some_and(|clause| clause.state == State::Stated);
    matches!(provision.answer, Answer::Map(..))
        && pairs.iter().any(|pair| is_stated(pair.before))
        && pairs.iter().any(|pair| is_stated(pair.after))
}

fn is_all_stated(pair: &Pair<'_>) -> bool {
    pair.before.into_iter().chain(pair.after).all(|clause| clause.state == State::Stated)
}

/// The terms that differ between stated answers, and the state where a deferred question is answered or an answer deferred.
fn terms<'a>(provision: &'a Provision, pairs: &[Pair<'a>], parts: &'a BTreeMap<Key, Key>) -> Vec<TermChange<'a>> {
    match &provision.answer {
        Answer::Map(of, scale) => {
            let mut contested =
                contested_members(pairs.iter().flat_map(|pair| pair.before.into_iter().chain(pair.after)));
            // Of a region nothing is settled while one of its parts is contested.
            let wholes: Vec<&Key> = contested.iter().filter_map(|part| parts.get(*part)).collect();
            contested.extend(wholes);
            let from = all_statuses(pairs.iter().filter_map(|pair| pair.before), &contested);
            let to = all_statuses(pairs.iter().filter_map(|pair| pair.after), &contested);
            let mut changes = if from.is_empty() || to.is_empty() {
                Vec::new()
            } else {
                statuses(&from, &to, of, scale, provision.up)
            };
            // A part that one side does not name by itself is not told as left out where that side speaks of the whole.
            changes.retain(|change| {
                let whole = change.member.and_then(|member| parts.get(member.key));
                let other = if change.from.is_none() { &from } else { &to };
                (change.from.is_some() && change.to.is_some()) || whole.is_none_or(|whole| !other.contains_key(whole))
            });
            let stated = pairs.iter().filter_map(Pair::stated);
            changes.extend(stated.flat_map(|(before, after)| circumstances(&before.terms, &after.terms, false)));
            changes.extend(pairs.iter().filter_map(change_of_state));
            changes
        }
        _ => {
            let has_others = pairs.len() > 1 && pairs.iter().any(|pair| pair.before.is_some() && pair.after.is_some());
            pairs.iter().flat_map(|pair| pair_terms(*pair, provision, has_others)).collect()
        }
    }
}

/// A plan's answer to a provision with these clauses, or why there is none.
pub(crate) fn side<'a>(plan: &Plan, provision: &str, clauses: Vec<&'a Clause>) -> Side<'a> {
    let absence = clauses.is_empty().then(|| absence(plan, provision));
    Side { clauses, absence }
}

/// What differs in a pair. An answer that stands alone is a term only beside a pair: else the change word tells it.
fn pair_terms<'a>(pair: Pair<'a>, provision: &'a Provision, has_others: bool) -> Vec<TermChange<'a>> {
    let answer = |clause: &'a Clause| TermValue::Answer(clause.says.as_ref());
    let is_stated = |clause: &Clause| clause.state == State::Stated;
    let (before, after) = match (pair.before, pair.after) {
        (Some(before), Some(after)) => (before, after),
        (from, to) if has_others && from.or(to).is_some_and(is_stated) => {
            return vec![TermChange::new(Field::Answer, from.map(answer), to.map(answer))];
        }
        _ => return Vec::new(),
    };
    match (before.state, after.state) {
        (State::Stated, State::Stated) => {
            let mut changes = values(before.terms.value.as_ref(), after.terms.value.as_ref(), provision);
            changes.extend(circumstances(&before.terms, &after.terms, true));
            changes
        }
        (State::Stated, State::Removed | State::Silent) if has_others => {
            vec![TermChange::new(Field::Answer, Some(answer(before)), None)]
        }
        (State::Removed | State::Silent, State::Stated) if has_others => {
            vec![TermChange::new(Field::Answer, None, Some(answer(after)))]
        }
        _ => change_of_state(&pair).into_iter().collect(),
    }
}

/// That a question left to talks before is answered now, or one answered before is left to talks.
fn change_of_state<'a>(pair: &Pair<'a>) -> Option<TermChange<'a>> {
    let (before, after) = pair.before.zip(pair.after)?;
    let states = (before.state, after.state);
    let is_other = matches!(states, (State::Deferred, State::Stated) | (State::Stated, State::Deferred));
    let (from, to) = (TermValue::State(states.0), TermValue::State(states.1));
    is_other.then(|| TermChange::new(Field::State, Some(from), Some(to)))
}

/// Areas whose status is contested in either plan: nothing is told of them as if it were settled.
fn contested_members<'a>(clauses: impl Iterator<Item = &'a Clause>) -> BTreeSet<&'a Key> {
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

fn all_statuses<'a>(clauses: impl Iterator<Item = &'a Clause>, contested: &BTreeSet<&'a Key>) -> Statuses<'a> {
    let maps = clauses.filter_map(|clause| match (&clause.terms.value, clause.state) {
        (Some(Value::Map(map)), State::Stated) => Some(map),
        _ => None,
    });
    maps.flatten().filter(|(area, _)| !contested.contains(area)).collect::<BTreeMap<_, _>>()
}
