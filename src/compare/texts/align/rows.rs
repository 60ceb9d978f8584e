//! From what is paired to the rows that are told.

use rustc_hash::{FxHashMap, FxHashSet};

use crate::text::tokens;

use super::super::{OutlinedText, PairRule, TextComparison, TextRelation, TextRival, TextRow};
use super::pairing::{Group, Pairing, Partner};

pub(super) fn comparison<'t>(old: OutlinedText<'t>, new: OutlinedText<'t>, found: Pairing) -> TextComparison<'t> {
    let rows = Rows::of(old, new, &found).of_later_text();
    let rows = with_removed(rows, found.old.len());
    TextComparison { old, new, rows, limits: found.limits, is_across_scripts: false }
}

/// What rows are made of.
struct Rows<'f, 't> {
    old: OutlinedText<'t>,
    new: OutlinedText<'t>,
    found: &'f Pairing,
    /// By each of its parts.
    splits: FxHashMap<u32, &'f Group>,
    /// By the clause that is one.
    merges: FxHashMap<u32, &'f Group>,
    moved: FxHashSet<u32>,
    rivals: FxHashMap<u32, Vec<TextRival>>,
}

impl<'f, 't> Rows<'f, 't> {
    fn of(old: OutlinedText<'t>, new: OutlinedText<'t>, found: &'f Pairing) -> Self {
        let mut rivals: FxHashMap<u32, Vec<TextRival>> = FxHashMap::default();
        for (of, rival) in &found.rivals {
            rivals.entry(*of).or_default().push(*rival);
        }
        Self {
            old,
            new,
            found,
            splits: found.splits.iter().flat_map(|group| group.parts.iter().map(move |part| (*part, group))).collect(),
            merges: found.merges.iter().map(|group| (group.whole, group)).collect(),
            moved: found.moved.iter().copied().collect(),
            rivals,
        }
    }

    /// The rows that have a clause of the later text, in its order. A split stands where its first part does.
    fn of_later_text(&self) -> Vec<TextRow> {
        let clauses = (0..).zip(&self.found.new.partners);
        clauses.filter_map(|(clause, partner)| self.row(clause, *partner)).collect()
    }

    fn row(&self, clause: u32, partner: Option<Partner>) -> Option<TextRow> {
        if let Some(group) = self.splits.get(&clause) {
            let whole = [group.whole];
            return (group.parts.first() == Some(&clause))
                .then(|| self.group(group, &whole, &group.parts, TextRelation::Split));
        }
        if let Some(group) = self.merges.get(&clause) {
            return Some(self.group(group, &group.parts, &[clause], TextRelation::Merged));
        }
        Some(match partner {
            Some(partner) => self.pair(partner, clause),
            None => alone(TextRelation::Added, Vec::new(), indices(&[clause])),
        })
    }

    fn group(&self, group: &Group, old: &[u32], new: &[u32], relation: TextRelation) -> TextRow {
        TextRow {
            likeness: Some(group.likeness),
            rule: Some(PairRule::Contained),
            is_moved: self.is_moved(new),
            is_renumbered: self.is_renumbered(old, new),
            rivals: self.rivals(new),
            ..alone(relation, indices(old), indices(new))
        }
    }

    fn pair(&self, partner: Partner, clause: u32) -> TextRow {
        let (old, new) = ([partner.clause], [clause]);
        let (is_moved, is_renumbered) = (self.is_moved(&new), self.is_renumbered(&old, &new));
        let relation = match (self.is_reworded(partner, clause), is_moved, is_renumbered) {
            (true, ..) => TextRelation::Reworded,
            (_, true, _) => TextRelation::Moved,
            (.., true) => TextRelation::Renumbered,
            _ => TextRelation::Same,
        };
        TextRow {
            likeness: Some(partner.likeness),
            rule: Some(partner.rule),
            is_moved,
            is_renumbered,
            rivals: self.rivals(&new),
            ..alone(relation, indices(&old), indices(&new))
        }
    }

    /// Whether the words differ, and not only the blanks and the signs that stand for each other.
    fn is_reworded(&self, partner: Partner, clause: u32) -> bool {
        let (before, after) = (self.old.words(partner.clause as usize), self.new.words(clause as usize));
        partner.rule != PairRule::SameWords && before != after && tokens(before) != tokens(after)
    }

    fn is_moved(&self, new: &[u32]) -> bool {
        new.iter().any(|clause| self.moved.contains(clause))
    }

    fn is_renumbered(&self, old: &[u32], new: &[u32]) -> bool {
        let firsts = old.first().zip(new.first());
        firsts.is_some_and(|(old, new)| !self.old.has_label_of(*old as usize, self.new, *new as usize))
    }

    fn rivals(&self, new: &[u32]) -> Vec<TextRival> {
        new.iter().filter_map(|clause| self.rivals.get(clause)).flatten().copied().collect()
    }
}

/// A row without a pair.
fn alone(relation: TextRelation, old: Vec<usize>, new: Vec<usize>) -> TextRow {
    TextRow {
        relation,
        old,
        new,
        is_moved: false,
        is_renumbered: false,
        likeness: None,
        rule: None,
        rivals: Vec::new(),
    }
}

fn indices(clauses: &[u32]) -> Vec<usize> {
    clauses.iter().map(|clause| *clause as usize).collect()
}

/// The rows with those of the clauses that were removed, each behind the row of the clause before it.
fn with_removed(rows: Vec<TextRow>, olds: usize) -> Vec<TextRow> {
    let mut row_of: Vec<Option<usize>> = vec![None; olds];
    for (at, row) in rows.iter().enumerate() {
        row.old.iter().for_each(|clause| row_of[*clause] = Some(at));
    }
    let mut behind: Vec<(Option<usize>, usize)> = Vec::new();
    let mut before = None;
    for (clause, row) in row_of.iter().enumerate() {
        match row {
            Some(row) => before = Some(*row),
            None => behind.push((before, clause)),
        }
    }
    behind.sort_unstable();
    let mut removed = behind.into_iter().peekable();
    let mut all = Vec::with_capacity(rows.len() + removed.len());
    let rows = rows.into_iter().enumerate().map(|(at, row)| (Some(at), Some(row)));
    for (at, row) in std::iter::once((None, None)).chain(rows) {
        all.extend(row);
        while let Some((_, clause)) = removed.next_if(|(before, _)| *before == at) {
            all.push(alone(TextRelation::Removed, vec![clause], Vec::new()));
        }
    }
    all
}
