//! Which provisions a sentence answers: what its words show, what it is like, and what the plans named say there.

use std::collections::BTreeMap;

use crate::check::{Checker, Likely, Passage, Passing, Said, Shown};
use crate::record::{Clause, Key, Lang, Plan, Provision, ProvisionId, Record, State, Terms, Text};

use super::draft::{Aligned, Answer, Candidate, DraftClause, Model};
use super::likeness::{Closeness, Features, Weights, features};
use super::terms;
use super::together::{MOST, PointClauses};

/// From here on words alone are enough where no other provision comes near. Set, with the two below, by the statements of
/// `tests/data/statements` and the example in `examples/leak`: see `tests/record/import_alignment.rs`.
const ALIKE: Closeness = Closeness(600);

/// From here on words bear out a phrase.
const BORNE_OUT: Closeness = Closeness(300);

/// Below this they say nothing.
const LEAST: Closeness = Closeness(250);

/// How far the words of one provision must be ahead of those of the next to be enough alone.
const AHEAD: u16 = 50;

/// Finds what sentences answer.
pub(super) struct Aligner<'r, 'a> {
    record: &'a Record,
    checker: &'r Checker<'a>,
    weights: Weights,
    models: Vec<(Features, Wording<'a>)>,
    /// The provisions that are answered, each with its first point.
    answered: BTreeMap<ProvisionId, String>,
}

/// An answer of an encoded plan with its words.
#[derive(Clone, Copy)]
struct Wording<'a> {
    plan: &'a Plan,
    clause: &'a Clause,
    says: &'a Text,
    terms: &'a Terms,
}

/// The closest wording, and how close it is.
#[derive(Clone, Copy)]
struct Closest<'a> {
    /// To the sentence.
    own: Closeness,
    /// To the sentence or to its whole point: what is said over several sentences.
    any: Closeness,
    wording: Wording<'a>,
}

/// What speaks for a provision.
struct Weighed<'p, 'a> {
    provision: &'a Provision,
    shown: Option<&'p Shown<'a>>,
    likely: Option<&'p Likely<'a>>,
    /// The closest wording of the plans named.
    closest: Option<Closest<'a>>,
    /// Whether that stands under the same number.
    is_at_point: bool,
}

impl Weighed<'_, '_> {
    fn closeness(&self) -> Closeness {
        self.closest.map(|closest| closest.own).unwrap_or_default()
    }

    fn closeness_of_point(&self) -> Closeness {
        self.closest.map(|closest| closest.any).unwrap_or_default()
    }

    /// Two of three must agree: its words, its likeness to examples, the wording of a plan named.
    fn is_sure(&self, next: Closeness) -> bool {
        let is_alike = self.closeness() >= ALIKE && self.closeness().0 >= next.0 + AHEAD;
        let is_borne_out = self.closeness() >= BORNE_OUT;
        let is_ahead = self.likely.is_some_and(|likely| likely.is_ahead);
        let is_agreed = self.shown.is_some_and(|shown| shown.is_agreed && self.closest.is_some());
        is_alike || is_agreed || (self.shown.is_some() && (is_borne_out || is_ahead)) || (is_borne_out && is_ahead)
    }

    /// Whether one thing speaks for it beside others that are sure.
    fn is_near(&self) -> bool {
        self.shown.is_some() || self.closeness() >= BORNE_OUT
    }

    /// What comes first among candidates: what was shown, then what is closest; the same number only parts equals.
    fn order(&self) -> impl Ord + use<> {
        let likeness = self.likely.map_or(0.0, |likely| likely.likeness);
        let closeness = self.closeness_of_point();
        let rank = (self.shown.is_some(), closeness.0 / 100, self.is_at_point, closeness, likeness.to_bits());
        std::cmp::Reverse(rank)
    }
}

/// A sentence with the provisions that it answers surely, and those that it may answer.
struct Sentence<'p, 'a> {
    passage: &'p Passage<'a>,
    own: &'p str,
    sure: Vec<Weighed<'p, 'a>>,
    unsure: Vec<Weighed<'p, 'a>>,
}

fn sentence<'p, 'a>(passage: &'p Passage<'a>, own: &'p str, weighed: Vec<Weighed<'p, 'a>>) -> Sentence<'p, 'a> {
    let next = |own: &Weighed<'_, 'a>| {
        let others = weighed.iter().filter(|other| other.provision.key != own.provision.key);
        others.map(Weighed::closeness).max().unwrap_or_default()
    };
    let are_sure: Vec<bool> = weighed.iter().map(|one| one.is_sure(next(one))).collect();
    let (sure, unsure): (Vec<_>, Vec<_>) = weighed.into_iter().zip(are_sure).partition(|(_, is_sure)| *is_sure);
    let without = |pairs: Vec<(Weighed<'p, 'a>, bool)>| pairs.into_iter().map(|(one, _)| one).collect();
    Sentence { passage, own, sure: without(sure), unsure: without(unsure) }
}

impl<'r, 'a> Aligner<'r, 'a> {
    pub(super) fn new(record: &'a Record, checker: &'r Checker<'a>, like: &[&'a Plan], lang: Lang) -> Self {
        let wordings = like.iter().flat_map(|plan| plan.clauses.iter().flat_map(move |clause| wordings(plan, clause)));
        let models = wordings.filter_map(|wording| Some((features(wording.says.own(lang)?), wording)));
        let (weights, models) = (Weights::of(record, lang), models.collect());
        Self { record, checker, weights, models, answered: BTreeMap::new() }
    }

    /// The clauses of a point, sentence by sentence.
    /// The clauses of a point, sentence by sentence. Nothing is asked twice of one point.
    pub(super) fn clauses(&mut self, point: &str, words: &str) -> Vec<DraftClause<'a>> {
        let whole = features(words);
        let passages = self.checker.passages(words);
        let sentences: Vec<Sentence<'_, 'a>> = passages
            .iter()
            .map(|passage| {
                let own = &words[passage.range.clone()];
                sentence(passage, own, self.weighed(passage, [&features(own), &whole], point))
            })
            .collect();
        let mut clauses = PointClauses::new(point);
        clauses.told = sentences.iter().flat_map(|one| &one.sure).map(|one| one.provision).collect();
        for sentence in &sentences {
            self.add(&mut clauses, sentence, words);
        }
        clauses.clauses
    }

    /// The clauses of a sentence: what is sure, what words of it show beside that, or what it may answer.
    fn add(&mut self, clauses: &mut PointClauses<'_, 'a>, sentence: &Sentence<'_, 'a>, words: &str) {
        let Sentence { passage, own, sure, unsure } = sentence;
        if sure.is_empty() {
            let candidates = unsure.iter().take(MOST).map(|one| candidate(one, words)).collect();
            return clauses.add_unsure(own, candidates);
        }
        let (shown, near): (Vec<_>, Vec<_>) =
            unsure.iter().filter(|one| one.is_near()).partition(|one| one.shown.is_some());
        let mut others = clauses.not_told(near.into_iter().map(|one| one.provision));
        for one in sure {
            let answer = self.answer(one, passage, own, clauses.point, std::mem::take(&mut others));
            clauses.add_answer(own, answer);
        }
        for one in shown {
            if !clauses.not_told([one.provision]).is_empty() {
                clauses.add(own, Aligned::Beside(Box::new(candidate(one, words))));
            }
        }
    }

    /// The provisions that anything speaks for, the likeliest first.
    fn weighed<'p>(&self, passage: &'p Passage<'a>, own: [&Features; 2], point: &str) -> Vec<Weighed<'p, 'a>> {
        let mut closest: BTreeMap<&ProvisionId, Closest<'a>> = BTreeMap::new();
        for (wording, model) in &self.models {
            let [own, whole] = own.map(|features| self.weights.closeness(features, wording));
            let one = Closest { own, any: own.max(whole), wording: *model };
            let known = closest.entry(&model.clause.provision).or_insert(one);
            if (one.own, one.any) > (known.own, known.any) {
                *known = one;
            }
        }
        let alike = closest.iter().filter(|(_, closest)| closest.any >= LEAST);
        let mut keys: Vec<&ProvisionId> = alike.map(|(key, _)| *key).collect();
        keys.extend(passage.shown.iter().map(|shown| &shown.provision.key));
        keys.extend(passage.likely.iter().map(|likely| &likely.provision.key));
        keys.sort_unstable();
        keys.dedup();
        let weighed = keys.into_iter().filter_map(|key| {
            let closest = closest.get(key).copied();
            Some(Weighed {
                provision: self.record.provision(key)?,
                shown: passage.shown.iter().find(|shown| shown.provision.key == *key),
                likely: passage.likely.iter().find(|likely| likely.provision.key == *key),
                is_at_point: closest
                    .is_some_and(|closest| closest.wording.clause.points.iter().any(|own| own == point)),
                closest,
            })
        });
        let mut weighed: Vec<Weighed<'p, 'a>> = weighed.collect();
        weighed.sort_by_key(Weighed::order);
        weighed
    }

    fn answer(
        &mut self,
        one: &Weighed<'_, 'a>,
        passage: &Passage<'a>,
        words: &str,
        point: &str,
        others: Vec<&'a Provision>,
    ) -> Answer<'a> {
        let provision = one.provision;
        let read = match one.shown {
            Some(shown) => Some(shown.read.clone()),
            None => self.checker.read_as(words, &provision.key),
        };
        let before = self.answered.get(&provision.key).cloned();
        self.answered.entry(provision.key.clone()).or_insert_with(|| point.to_owned());
        let is_of = |vocabulary: &str, key: &str| {
            self.record.vocabularies.get(vocabulary).is_some_and(|words| words.contains_key(key))
        };
        let members = read.iter().flat_map(|read| &read.members).copied();
        let qualifiers: Vec<_> =
            members.filter(|key| is_of("qualifiers", key) && self.is_used(key, &provision.key)).collect();
        let mut value = terms::value(read.as_ref(), (words, &passage.folded), provision, self.record);
        let model = self.model(one, &mut value, &qualifiers);
        let is_deferred = read.as_ref().is_some_and(|read: &Passing<'a>| read.said == Said::Deferred);
        Answer { provision, value, qualifiers, is_deferred, model, others, before }
    }

    /// Whether any answer of the record to a provision has a qualifier: a word may be a qualifier of one clause and the
    /// substance of another.
    fn is_used(&self, qualifier: &Key, provision: &str) -> bool {
        let mut answers = self.record.plans.iter().flat_map(|plan| plan.answers(provision));
        answers.any(|clause| clause.accounts().any(|account| account.terms().qualifiers.contains(qualifier)))
    }

    /// The answer of a plan named to be worded alike: one with the value that was read, or else the closest.
    fn model(&self, one: &Weighed<'_, 'a>, value: &mut super::Proposed, qualifiers: &[&'a Key]) -> Option<Model<'a>> {
        let Closest { own: closeness, wording: closest, .. } = one.closest?;
        terms::bound_as(value, closest.terms);
        let own =
            || self.models.iter().map(|(_, model)| model).filter(|model| model.clause.provision == one.provision.key);
        let is_same = |terms: &Terms| {
            value.value() == terms.value.as_ref() && terms.qualifiers.iter().eq(qualifiers.iter().copied())
        };
        let same = own().find(|model| is_same(model.terms)).copied();
        let Wording { plan, clause, says, terms } = same.unwrap_or(closest);
        Some(Model { plan, clause, says, terms, closeness, has_same_terms: same.is_some() && value.value().is_some() })
    }
}

fn candidate<'a>(one: &Weighed<'_, 'a>, words: &str) -> Candidate<'a> {
    let cue = one.shown.and_then(|shown| words.get(shown.cue.clone())).map(str::to_owned);
    let model = one.closest.filter(|closest| closest.any >= LEAST).map(|closest| {
        let Wording { plan, clause, says, terms } = closest.wording;
        Model { plan, clause, says, terms, closeness: closest.any, has_same_terms: false }
    });
    Candidate { provision: one.provision, cue, model }
}

/// The answers of a clause that have words: its own, and those of rival accounts.
fn wordings<'a>(plan: &'a Plan, clause: &'a Clause) -> Vec<Wording<'a>> {
    let stated = clause.accounts().filter(|account| account.state() == State::Stated);
    stated.filter_map(|account| Some(Wording { plan, clause, says: account.says()?, terms: account.terms() })).collect()
}
