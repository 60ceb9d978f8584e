//! What is paired so far.

use super::super::{Likeness, Limit, OutlinedText, PairRule, TextRival};

/// The clause that one was paired with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Partner {
    pub(super) clause: u32,
    pub(super) rule: PairRule,
    pub(super) likeness: Likeness,
}

/// Several clauses of one text that are one clause of the other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Group {
    /// The clause that is one.
    pub(super) whole: u32,
    /// Its parts, in order: all of them, the one it was paired with too.
    pub(super) parts: Vec<u32>,
    pub(super) likeness: Likeness,
}

/// What is known of the clauses of one text.
#[derive(Clone, Debug, Default)]
pub(super) struct Side {
    pub(super) partners: Vec<Option<Partner>>,
    /// Whether a clause is a part or the whole of a split or a merge.
    pub(super) is_grouped: Vec<bool>,
}

impl Side {
    fn of(text: OutlinedText<'_>) -> Self {
        let clauses = text.outline.clauses.len();
        Self { partners: vec![None; clauses], is_grouped: vec![false; clauses] }
    }

    pub(super) fn len(&self) -> usize {
        self.partners.len()
    }

    pub(super) fn partner(&self, clause: u32) -> Option<Partner> {
        self.partners.get(clause as usize).copied().flatten()
    }
}

/// Which clauses of two texts are which.
#[derive(Clone, Debug, Default)]
pub(super) struct Pairing {
    pub(super) old: Side,
    pub(super) new: Side,
    /// Clauses of the later text that were paired with one of several that have the same words only by their order.
    pub(super) in_order: Vec<u32>,
    /// Clauses of the earlier text that became several, by the one.
    pub(super) splits: Vec<Group>,
    /// Clauses of the later text that were several, by the one.
    pub(super) merges: Vec<Group>,
    /// Pairings that were nearly as likely, with the clause of the later text that the row is of.
    pub(super) rivals: Vec<(u32, TextRival)>,
    /// Clauses of the later text that stand at another place.
    pub(super) moved: Vec<u32>,
    pub(super) limits: Vec<Limit>,
}

impl Pairing {
    pub(super) fn new(old: OutlinedText<'_>, new: OutlinedText<'_>) -> Self {
        Self { old: Side::of(old), new: Side::of(new), ..Self::default() }
    }

    /// The earlier text, or the later one.
    pub(super) fn side(&self, is_old: bool) -> &Side {
        if is_old { &self.old } else { &self.new }
    }

    /// Pairs two clauses that have no partner yet.
    pub(super) fn pair(&mut self, old: u32, new: u32, rule: PairRule, likeness: Likeness) {
        self.old.partners[old as usize] = Some(Partner { clause: new, rule, likeness });
        self.new.partners[new as usize] = Some(Partner { clause: old, rule, likeness });
    }

    /// Keeps the clauses of a split or a merge to it. Where its whole has no partner it gets this part.
    pub(super) fn group(&mut self, group: &Group, first: u32, is_split: bool) {
        let (wholes, parts) = if is_split { (&mut self.old, &mut self.new) } else { (&mut self.new, &mut self.old) };
        wholes.is_grouped[group.whole as usize] = true;
        group.parts.iter().for_each(|part| parts.is_grouped[*part as usize] = true);
        if wholes.partners[group.whole as usize].is_none() {
            let (old, new) = if is_split { (group.whole, first) } else { (first, group.whole) };
            self.pair(old, new, PairRule::Contained, group.likeness);
        }
    }

    pub(super) fn is_free(&self, old: u32, new: u32) -> bool {
        self.old.partner(old).is_none() && self.new.partner(new).is_none()
    }

    /// Whether these two are paired with each other.
    pub(super) fn are_paired(&self, old: u32, new: u32) -> bool {
        self.new.partner(new).is_some_and(|partner| partner.clause == old)
    }

    /// Whether one of these is a part of the other.
    pub(super) fn are_in_one_group(&self, old: u32, new: u32) -> bool {
        let is_part = |groups: &[Group], whole: u32, part: u32| {
            let group = groups.binary_search_by_key(&whole, |group| group.whole);
            group.is_ok_and(|at| groups[at].parts.contains(&part))
        };
        is_part(&self.splits, old, new) || is_part(&self.merges, new, old)
    }

    pub(super) fn reach(&mut self, limit: Limit) {
        if !self.limits.contains(&limit) {
            self.limits.push(limit);
        }
    }

    /// The same with both texts swapped.
    pub(super) fn mirrored(self) -> Self {
        let row = |new: u32| self.new.partner(new).map_or(new, |partner| partner.clause);
        let swap = |(of, rival): &(u32, TextRival)| (row(*of), TextRival { old: rival.new, new: rival.old, ..*rival });
        Self {
            rivals: self.rivals.iter().map(swap).collect(),
            moved: self.moved.iter().map(|new| row(*new)).collect(),
            in_order: self.in_order.iter().map(|new| row(*new)).collect(),
            old: self.new,
            new: self.old,
            splits: self.merges,
            merges: self.splits,
            limits: self.limits,
        }
    }
}
