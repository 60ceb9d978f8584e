//! One row of a comparison: what became of the answer to one question.

mod terms;

use std::collections::BTreeMap;

use crate::record::{Answer, Clause, Key, Lang, Lens, Plan, Provision, Record, State, Topic};

use super::accounts::{say_the_same, stand_alike};
use super::comparison::{Row, WordChange, side};
use super::pairs::{Pair, pairs};
use super::standing::{Change, Standing, change_between, change_of_all, is_new, standing};
use super::terms::{Direction, TermChange};
use super::words::word_diff;
use terms::{change_of_state, map_terms, pair_terms};

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
        let differences = self.differences(provision, &pairs);
        let change = self.change(provision, &pairs, (&before, &after), &differences);
        let stays = matches!(change, Change::Unchanged | Change::Renumbered);
        let Told { mut terms, is_withheld } = differences.together();
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
            words: if stays { Vec::new() } else { self.words(&pairs) },
        }
    }

    fn differences(&self, provision: &'a Provision, pairs: &[Pair<'a>]) -> Differences<'a> {
        let told = |terms| self.told(terms, provision);
        match &provision.answer {
            Answer::Map(of, scale) if are_stated(pairs) => {
                Differences::OfMaps(told(map_terms(pairs, (of, scale), provision, self.parts)))
            }
            Answer::Map(..) => {
                Differences::OfPairs(pairs.iter().map(|pair| told(Vec::from_iter(change_of_state(pair)))).collect())
            }
            _ => {
                let has_others = pairs.len() > 1 && pairs.iter().any(|pair| pair.before.and(pair.after).is_some());
                let of_pair = |pair: &Pair<'a>| told(pair_terms(*pair, provision, has_others));
                Differences::OfPairs(pairs.iter().map(of_pair).collect())
            }
        }
    }

    /// The terms that are told, and whether any is not. A report need not tell all: what only one side has counts as a
    /// change only where the other side could be read.
    fn told(&self, terms: Vec<TermChange<'a>>, provision: &Provision) -> Told<'a> {
        let could_be_read = |plan: &Plan| !plan.is_unknown(&provision.key);
        let all = terms.len();
        let told = terms
            .into_iter()
            .filter(|term| term.from.is_some() || could_be_read(self.from))
            .filter(|term| term.to.is_some() || could_be_read(self.to));
        let terms: Vec<_> = told.collect();
        Told { is_withheld: terms.len() < all, terms }
    }

    fn change(
        &self,
        provision: &Provision,
        pairs: &[Pair<'a>],
        (before, after): (&[&Clause], &[&Clause]),
        differences: &Differences<'a>,
    ) -> Change {
        let same = if stand_alike(before, after) { Change::Unchanged } else { Change::Renumbered };
        let has_map = matches!(differences, Differences::OfMaps(_));
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
        let between = standings.into_iter().map(|(before, after)| change_between(before, after));
        match differences {
            Differences::OfMaps(told) => {
                change_of_all(between.flatten().chain([told.change(says_differ(pairs), same)]))
            }
            Differences::OfPairs(told) => {
                let of_terms = pairs.iter().zip(told).map(|(pair, told)| told.change(says_differ(&[*pair]), same));
                change_of_all(between.zip(of_terms).map(|(between, of_terms)| between.unwrap_or(of_terms)))
            }
        }
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

/// What differs between two plans, told of each pair of answers; of maps, of all answers together.
enum Differences<'a> {
    OfPairs(Vec<Told<'a>>),
    OfMaps(Told<'a>),
}

impl<'a> Differences<'a> {
    fn together(self) -> Told<'a> {
        match self {
            Differences::OfMaps(told) => told,
            Differences::OfPairs(told) => Told {
                is_withheld: told.iter().any(|told| told.is_withheld),
                terms: told.into_iter().flat_map(|told| told.terms).collect(),
            },
        }
    }
}

/// What differs between stated answers: the terms that are told, and whether there are others that cannot be.
struct Told<'a> {
    terms: Vec<TermChange<'a>>,
    is_withheld: bool,
}

impl Told<'_> {
    fn change(&self, words_differ: bool, same: Change) -> Change {
        match (&self.terms[..], self.is_withheld) {
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
fn says_differ(pairs: &[Pair<'_>]) -> bool {
    pairs.iter().filter_map(Pair::stated).any(|(before, after)| before.says != after.says)
}

/// Whether both plans state something: maps are then compared area by area, however the plans group them.
fn are_stated(pairs: &[Pair<'_>]) -> bool {
    let is_stated = |clause: Option<&Clause>| clause.is_some_and(|clause| clause.state == State::Stated);
    pairs.iter().any(|pair| is_stated(pair.before)) && pairs.iter().any(|pair| is_stated(pair.after))
}

fn is_all_stated(pair: &Pair<'_>) -> bool {
    pair.before.into_iter().chain(pair.after).all(|clause| clause.state == State::Stated)
}
