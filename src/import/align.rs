//! Which provisions a sentence answers: what its words show, what it is like, and what the plans named say there.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use crate::check::{Checker, Likely, Named, Passage, Passing, Said, Shown};
use crate::record::{Answer as Answered, Clause, Key, Lang, Plan, Provision, ProvisionId, Record, State, Terms, Text};

use super::difference::{Difference, other_figures};
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
    lang: Lang,
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

impl<'a> Wording<'a> {
    fn as_model(self, closeness: Closeness, has_same_terms: bool) -> Model<'a> {
        let Wording { plan, clause, says, terms } = self;
        Model { plan, clause, says, terms, closeness, has_same_terms }
    }
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
    /// Words of it that take something out of what it says.
    exception: Option<&'p str>,
    sure: Vec<Weighed<'p, 'a>>,
    unsure: Vec<Weighed<'p, 'a>>,
}

impl<'a> Sentence<'_, 'a> {
    /// The figures that only it or a wording has, but for those that answer another provision or are part of a name.
    fn other_figures(&self, one: &Weighed<'_, 'a>, wording: &str) -> Vec<Decimal> {
        let others = self.sure.iter().filter(|other| other.provision.key != one.provision.key);
        let answering = others.filter_map(|other| other.shown).flat_map(|shown| &shown.read.figures);
        let names = self.passage.named.iter().map(|name| &name.range);
        let elsewhere: Vec<_> = answering.map(|figure| &figure.range).chain(names).collect();
        other_figures(&self.passage.folded, &elsewhere, wording)
    }

    /// What it names in saying one thing: all of its names, unless it says several things.
    fn named_of(&self, one: &Weighed<'_, 'a>) -> Vec<Named<'a>> {
        let own = one.shown.filter(|_| self.sure.len() > 1).map(|shown| &shown.read.members);
        let is_own = |name: &&Named<'a>| own.is_none_or(|own| name.members.iter().all(|member| own.contains(member)));
        self.passage.named.iter().filter(is_own).cloned().collect()
    }
}

fn sentence<'p, 'a>(passage: &'p Passage<'a>, words: &'p str, weighed: Vec<Weighed<'p, 'a>>) -> Sentence<'p, 'a> {
    let next = |own: &Weighed<'_, 'a>| {
        let others = weighed.iter().filter(|other| other.provision.key != own.provision.key);
        others.map(Weighed::closeness).max().unwrap_or_default()
    };
    let are_sure: Vec<bool> = weighed.iter().map(|one| one.is_sure(next(one))).collect();
    let (sure, unsure): (Vec<_>, Vec<_>) = weighed.into_iter().zip(are_sure).partition(|(_, is_sure)| *is_sure);
    let without = |pairs: Vec<(Weighed<'p, 'a>, bool)>| pairs.into_iter().map(|(one, _)| one).collect();
    Sentence {
        passage,
        own: &words[passage.range.clone()],
        exception: passage.exception.clone().and_then(|range| words.get(range)),
        sure: without(sure),
        unsure: without(unsure),
    }
}

impl<'r, 'a> Aligner<'r, 'a> {
    pub(super) fn new(record: &'a Record, checker: &'r Checker<'a>, like: &[&'a Plan], lang: Lang) -> Self {
        let wordings = like.iter().flat_map(|plan| plan.clauses.iter().flat_map(move |clause| wordings(plan, clause)));
        let models = wordings.filter_map(|wording| Some((features(wording.says.own(lang)?), wording)));
        let (weights, models) = (Weights::of(record, lang), models.collect());
        Self { record, checker, lang, weights, models, answered: BTreeMap::new() }
    }

    /// The clauses of a point, sentence by sentence. Nothing is asked twice of one point.
    pub(super) fn clauses(&mut self, point: &str, words: &str) -> Vec<DraftClause<'a>> {
        let whole = features(words);
        let passages = self.checker.passages(words);
        let sentences: Vec<Sentence<'_, 'a>> = passages
            .iter()
            .map(|passage| {
                let own = &words[passage.range.clone()];
                sentence(passage, words, self.weighed(passage, [&features(own), &whole], point))
            })
            .collect();
        let mut clauses = PointClauses::new(point);
        clauses.named = passages.iter().flat_map(|passage| passage.named.iter().cloned()).collect();
        clauses.told = sentences.iter().flat_map(|one| &one.sure).map(|one| one.provision).collect();
        for sentence in &sentences {
            self.add(&mut clauses, sentence, words);
        }
        clauses.clauses
    }

    /// The clauses of a sentence: what is sure, what words of it show beside that, or what it may answer.
    fn add(&mut self, clauses: &mut PointClauses<'_, 'a>, sentence: &Sentence<'_, 'a>, words: &str) {
        let Sentence { own, sure, unsure, .. } = sentence;
        if sure.is_empty() {
            let candidates = unsure.iter().take(MOST).map(|one| candidate(one, words)).collect();
            return clauses.add_unsure(own, candidates);
        }
        let (shown, near): (Vec<_>, Vec<_>) =
            unsure.iter().filter(|one| one.is_near()).partition(|one| one.shown.is_some());
        let dated = self.dated(sentence);
        let mut others = clauses.not_told(near.into_iter().map(|one| one.provision));
        for one in sure {
            let mut answer = self.answer(one, sentence, clauses, std::mem::take(&mut others));
            if dated.iter().any(|date| date.provision.topic == one.provision.topic) {
                // With a day to it, it may be another level than without.
                answer.value = answer.value.asked_if_likely();
            }
            clauses.add_answer(own, answer);
        }
        for date in dated {
            if !clauses.not_told([date.provision]).is_empty() {
                clauses.add(own, Aligned::Beside(Box::new(date)));
            }
        }
        for one in shown {
            if !clauses.not_told([one.provision]).is_empty() {
                clauses.add(own, Aligned::Beside(Box::new(candidate(one, words))));
            }
        }
    }

    /// The questions for a day among the topics of a sentence that has a day which none of its answers takes.
    fn dated(&self, sentence: &Sentence<'_, 'a>) -> Vec<Candidate<'a>> {
        let Some(day) = terms::date_words(sentence.own) else { return Vec::new() };
        let asks_for_day = |provision: &Provision| provision.answer == Answered::Date;
        if sentence.sure.iter().any(|one| asks_for_day(one.provision)) {
            return Vec::new();
        }
        let is_of_topic = |topic| sentence.sure.iter().any(|one| one.provision.topic == topic);
        let own = self.record.provisions.iter().filter(|own| asks_for_day(own) && is_of_topic(own.topic.clone()));
        let models = |key| self.models.iter().map(|(_, model)| model).find(move |model| model.clause.provision == key);
        own.map(|provision| Candidate {
            provision,
            cue: Some(day.to_owned()),
            value: terms::date(sentence.own).value().cloned(),
            model: models(provision.key.clone()).map(|model| model.as_model(Closeness::default(), false)),
        })
        .collect()
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
        sentence: &Sentence<'_, 'a>,
        of_point: &PointClauses<'_, 'a>,
        others: Vec<&'a Provision>,
    ) -> Answer<'a> {
        let (provision, passage, words) = (one.provision, sentence.passage, sentence.own);
        let read = match one.shown {
            Some(shown) => Some(shown.read.clone()),
            None => self.checker.read_as(words, &provision.key),
        };
        let before = self.answered.get(&provision.key).cloned();
        self.answered.entry(provision.key.clone()).or_insert_with(|| of_point.point.to_owned());
        let is_of = |vocabulary: &str, key: &str| {
            self.record.vocabularies.get(vocabulary).is_some_and(|words| words.contains_key(key))
        };
        let members = read.iter().flat_map(|read| &read.members).copied();
        let qualifiers: Vec<_> =
            members.filter(|key| is_of("qualifiers", key) && self.is_used(key, &provision.key)).collect();
        let mut value = terms::value(read.as_ref(), (words, &passage.folded, &passage.named), provision, self.record);
        let (model, difference) = self.model(one, sentence, &of_point.named, (&mut value, &qualifiers));
        let is_deferred = read.as_ref().is_some_and(|read: &Passing<'a>| read.said == Said::Deferred);
        Answer { provision, value, qualifiers, is_deferred, model, difference, others, before }
    }

    /// Whether any answer of the record to a provision has a qualifier: a word may be a qualifier of one clause and the
    /// substance of another.
    fn is_used(&self, qualifier: &Key, provision: &str) -> bool {
        let mut answers = self.record.plans.iter().flat_map(|plan| plan.answers(provision));
        answers.any(|clause| clause.accounts().any(|account| account.terms().qualifiers.contains(qualifier)))
    }

    /// The answer of a plan named to be worded alike, one with the value that was read, or else the closest; and what the
    /// sentence says otherwise.
    fn model(
        &self,
        one: &Weighed<'_, 'a>,
        sentence: &Sentence<'_, 'a>,
        of_point: &[Named<'a>],
        (value, qualifiers): (&mut super::Proposed, &[&'a Key]),
    ) -> (Option<Model<'a>>, Difference<'a>) {
        let exception = sentence.exception.map(str::to_owned);
        let Some(Closest { own: closeness, wording: closest, .. }) = one.closest else {
            return (None, Difference { exception, ..Difference::default() });
        };
        terms::bound_as(value, closest.terms);
        let is_same = |model: &&Wording<'a>| {
            model.clause.provision == one.provision.key
                && value.value().is_some_and(|value| Some(value) == model.terms.value.as_ref())
                && model.terms.qualifiers.iter().eq(qualifiers.iter().copied())
        };
        let own = sentence.named_of(one);
        let names = |model: &Wording<'a>| {
            Difference::of_names([&own, of_point, &self.named(model.says)], model.terms, self.record)
        };
        let same: Vec<Wording<'a>> = self.models.iter().map(|(_, model)| model).filter(is_same).copied().collect();
        let is_plain = |model: &&Wording<'a>| names(model) == Default::default();
        let same = same.iter().find(is_plain).or(same.first()).copied();
        let model = same.unwrap_or(closest);
        let (more, fewer) = names(&model);
        // Where the value is another, the figures are those of the value.
        let figures = same.map(|same| sentence.other_figures(one, same.says.wording(self.lang))).unwrap_or_default();
        let difference = Difference { more, fewer, figures, exception };
        let has_same_terms = same.is_some() && difference.is_none();
        (Some(model.as_model(closeness, has_same_terms)), difference)
    }

    /// What a wording names of vocabularies.
    fn named(&self, says: &Text) -> Vec<Named<'a>> {
        let passages = self.checker.passages(says.wording(self.lang));
        passages.into_iter().flat_map(|passage| passage.named).collect()
    }
}

fn candidate<'a>(one: &Weighed<'_, 'a>, words: &str) -> Candidate<'a> {
    let cue = one.shown.and_then(|shown| words.get(shown.cue.clone())).map(str::to_owned);
    let model = one.closest.filter(|closest| closest.any >= LEAST);
    let model = model.map(|closest| closest.wording.as_model(closest.any, false));
    Candidate { provision: one.provision, cue, value: None, model }
}

/// The answers of a clause that have words: its own, and those of rival accounts.
fn wordings<'a>(plan: &'a Plan, clause: &'a Clause) -> Vec<Wording<'a>> {
    let stated = clause.accounts().filter(|account| account.state() == State::Stated);
    stated.filter_map(|account| Some(Wording { plan, clause, says: account.says()?, terms: account.terms() })).collect()
}
