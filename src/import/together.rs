//! The clauses of one point, put together: what several of its sentences say of one provision is one clause with one question.

use crate::check::Named;
use crate::record::Provision;

use super::draft::{Aligned, Answer, Candidate, DraftClause};

/// So many candidates are told.
pub(super) const MOST: usize = 4;

/// The clauses of a point, as they come.
pub(super) struct PointClauses<'p, 'a> {
    pub(super) point: &'p str,
    /// Provisions that need no hint any more: they have a clause of the point, or had a hint.
    pub(super) told: Vec<&'a Provision>,
    /// What its sentences name of vocabularies.
    pub(super) named: Vec<Named<'a>>,
    pub(super) clauses: Vec<DraftClause<'a>>,
}

impl<'p, 'a> PointClauses<'p, 'a> {
    pub(super) fn new(point: &'p str) -> Self {
        Self { point, told: Vec::new(), named: Vec::new(), clauses: Vec::new() }
    }

    pub(super) fn add(&mut self, words: &str, aligned: Aligned<'a>) {
        self.clauses.push(DraftClause { point: self.point.to_owned(), words: words.to_owned(), aligned });
    }

    /// Those of some provisions that had no clause and no hint. From now on they had one.
    pub(super) fn not_told(&mut self, provisions: impl IntoIterator<Item = &'a Provision>) -> Vec<&'a Provision> {
        let mut fresh = Vec::new();
        for provision in provisions {
            if !self.told.iter().any(|known| known.key == provision.key) {
                self.told.push(provision);
                fresh.push(provision);
            }
        }
        fresh
    }

    /// Adds an answer, or what it has more than an answer of the point to the same provision. Two values stay two clauses.
    pub(super) fn add_answer(&mut self, words: &str, answer: Answer<'a>) {
        for clause in &mut self.clauses {
            if let Aligned::Sure(known) = &mut clause.aligned
                && known.provision.key == answer.provision.key
                && (known.value.value().is_none() || answer.value.value().is_none() || known.value == answer.value)
            {
                join(&mut clause.words, words);
                return complete(known, answer);
            }
        }
        self.add(words, Aligned::Sure(Box::new(answer)));
    }

    /// Adds what a sentence may answer. What it most likely answers is asked once: in the clause that has it.
    pub(super) fn add_unsure(&mut self, words: &str, candidates: Vec<Candidate<'a>>) {
        let Some(first) = candidates.first().map(|first| first.provision) else {
            return self.add(words, Aligned::Unknown);
        };
        for clause in &mut self.clauses {
            match &mut clause.aligned {
                Aligned::Unsure(known) if known.first().is_some_and(|known| known.provision.key == first.key) => {
                    for one in candidates {
                        if known.len() < MOST && !known.iter().any(|known| known.provision.key == one.provision.key) {
                            known.push(one);
                        }
                    }
                    return join(&mut clause.words, words);
                }
                _ => {}
            }
        }
        self.add(words, Aligned::Unsure(candidates));
    }
}

fn join(words: &mut String, more: &str) {
    if words != more {
        *words = format!("{words} {more}");
    }
}

/// Adds to an answer what another of the same point has more.
fn complete<'a>(known: &mut Answer<'a>, more: Answer<'a>) {
    let had = known.qualifiers.len();
    for qualifier in more.qualifiers {
        if !known.qualifiers.contains(&qualifier) {
            known.qualifiers.push(qualifier);
        }
    }
    if known.value.value().is_none() && more.value.value().is_some() {
        (known.value, known.model) = (more.value, more.model);
        known.difference = more.difference;
    } else if known.difference.is_none() && !more.difference.is_none() {
        known.difference = more.difference;
        known.model.iter_mut().for_each(|model| model.has_same_terms = false);
    }
    if let Some(model) = known.model.as_mut().filter(|_| known.qualifiers.len() > had) {
        model.has_same_terms = false;
    }
    known.is_deferred |= more.is_deferred;
    for other in more.others {
        if !known.others.iter().any(|known| known.key == other.key) {
            known.others.push(other);
        }
    }
}
