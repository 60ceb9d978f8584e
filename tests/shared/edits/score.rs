//! How well a comparison tells the truth.

use std::collections::BTreeSet;
use std::fmt;

use plandiff::compare::{TextComparison, TextRelation};

use super::truth::Truth;

/// What was told, what is true, and what is both.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    pub told: usize,
    pub truth: usize,
    pub right: usize,
}

impl Counts {
    fn of<T: Ord>(told: &BTreeSet<T>, truth: &BTreeSet<T>) -> Self {
        Self { told: told.len(), truth: truth.len(), right: told.intersection(truth).count() }
    }

    fn add(&mut self, other: Self) {
        self.told += other.told;
        self.truth += other.truth;
        self.right += other.right;
    }

    /// How much of what is told is true: all of it where nothing is told.
    pub fn precision(self) -> f64 {
        share(self.right, self.told)
    }

    /// How much of what is true is told.
    pub fn recall(self) -> f64 {
        share(self.right, self.truth)
    }

    /// The harmonic mean of both.
    pub fn f1(self) -> f64 {
        share(2 * self.right, self.told + self.truth)
    }
}

#[expect(clippy::cast_precision_loss, reason = "no text has so many clauses")]
fn share(part: usize, whole: usize) -> f64 {
    if whole == 0 { 1.0 } else { part as f64 / whole as f64 }
}

/// How well comparisons tell the truth, summed over as many as one likes.
#[derive(Clone, Debug, Default)]
pub struct Score {
    /// Pairs of an old and a new clause, with each part of what was split or merged.
    pub pairs: Counts,
    /// Rows with their relation and both sides, by relation, in the order of `TextRelation::ALL`.
    pub relations: [Counts; TextRelation::ALL.len()],
    /// Pairs that stand at another place.
    pub moved: Counts,
    /// Pairs of one clause with one whose numbers differ.
    pub renumbered: Counts,
}

impl Score {
    /// The score of a comparison of texts whose outlines are the true ones.
    pub fn of(comparison: &TextComparison<'_>, truth: &Truth) -> Self {
        let itself = |outline: usize| (0..outline).map(Some).collect::<Vec<_>>();
        let (old, new) = (comparison.old.outline.clauses.len(), comparison.new.outline.clauses.len());
        Self::of_read(comparison, truth, &itself(old), &itself(new))
    }

    /// The score of a comparison whose outlines were read out of the texts, with the true clause of each clause. A clause
    /// that is none has a number of its own.
    pub fn of_read(
        comparison: &TextComparison<'_>,
        truth: &Truth,
        old: &[Option<usize>],
        new: &[Option<usize>],
    ) -> Self {
        let true_ones = |clauses: &[usize], to_true: &[Option<usize>]| -> Vec<usize> {
            clauses.iter().map(|clause| to_true[*clause].unwrap_or(usize::MAX - clause)).collect()
        };
        let told = comparison.rows.iter().map(|row| Row {
            relation: row.relation,
            old: true_ones(&row.old, old),
            new: true_ones(&row.new, new),
            is_moved: row.is_moved,
            is_renumbered: row.is_renumbered,
        });
        let truth = truth.rows.iter().map(|row| Row {
            relation: row.relation,
            old: row.old.clone(),
            new: row.new.clone(),
            is_moved: row.is_moved,
            is_renumbered: row.is_renumbered,
        });
        Self::between(&told.collect::<Vec<_>>(), &truth.collect::<Vec<_>>())
    }

    fn between(told: &[Row], truth: &[Row]) -> Self {
        let relations = TextRelation::ALL.map(|relation| {
            let rows = |rows: &[Row]| -> BTreeSet<(Vec<usize>, Vec<usize>)> {
                let of_it = rows.iter().filter(|row| row.relation == relation);
                of_it.map(|row| (row.old.clone(), row.new.clone())).collect()
            };
            Counts::of(&rows(told), &rows(truth))
        });
        let chosen = |choose: fn(&Row) -> bool| {
            let pairs = |rows: &[Row]| -> BTreeSet<(usize, usize)> {
                rows.iter().filter(|row| choose(row)).flat_map(Row::pairs).collect()
            };
            Counts::of(&pairs(told), &pairs(truth))
        };
        Self {
            pairs: chosen(|_| true),
            relations,
            moved: chosen(|row| row.is_moved && row.is_single()),
            renumbered: chosen(|row| row.is_renumbered && row.is_single()),
        }
    }

    pub fn add(&mut self, other: &Self) {
        self.pairs.add(other.pairs);
        self.moved.add(other.moved);
        self.renumbered.add(other.renumbered);
        self.relations.iter_mut().zip(other.relations).for_each(|(counts, other)| counts.add(other));
    }

    pub fn of_relation(&self, relation: TextRelation) -> Counts {
        let at = TextRelation::ALL.iter().position(|one| *one == relation).expect("all are listed");
        self.relations[at]
    }

    /// Over all rows, whatever their relation.
    pub fn over_all(&self) -> Counts {
        self.over(&TextRelation::ALL)
    }

    /// Over all rows but those that stayed wholly the same, which are easy to tell and many.
    pub fn over_changes(&self) -> Counts {
        self.over(&TextRelation::ALL[..TextRelation::ALL.len() - 1])
    }

    pub fn over(&self, relations: &[TextRelation]) -> Counts {
        let mut over = Counts::default();
        for relation in relations {
            over.add(self.of_relation(*relation));
        }
        over
    }
}

struct Row {
    relation: TextRelation,
    old: Vec<usize>,
    new: Vec<usize>,
    is_moved: bool,
    is_renumbered: bool,
}

impl Row {
    fn pairs(&self) -> Vec<(usize, usize)> {
        self.old.iter().flat_map(|old| self.new.iter().map(move |new| (*old, *new))).collect()
    }

    fn is_single(&self) -> bool {
        self.old.len() == 1 && self.new.len() == 1
    }
}

impl fmt::Display for Score {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let relations = TextRelation::ALL.iter().map(|relation| (relation.name(), self.of_relation(*relation)));
        let sums = [
            ("all relations", self.over_all()),
            ("all but same", self.over_changes()),
            ("pairs", self.pairs),
            ("moved or not", self.moved),
            ("number changed", self.renumbered),
        ];
        writeln!(
            formatter,
            "{:16}{:>8}{:>8}{:>8}{:>11}{:>8}{:>8}",
            "", "true", "told", "right", "precision", "recall", "F1"
        )?;
        for (name, counts) in relations.chain(sums) {
            let Counts { told, truth, right } = counts;
            let (precision, recall, f1) = (counts.precision(), counts.recall(), counts.f1());
            writeln!(formatter, "{name:16}{truth:>8}{told:>8}{right:>8}{precision:>11.4}{recall:>8.4}{f1:>8.4}")?;
        }
        Ok(())
    }
}
