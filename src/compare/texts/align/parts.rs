//! Splits and merges: clauses that are left over and whose words stand in a clause of the other text.

use std::cmp::Reverse;

use rustc_hash::FxHashMap;

use super::super::{Likeness, OutlinedText, PairRule};
use super::bags::{Bags, Side, share};
use super::candidates::{Candidate, NEAR, PART};
use super::cut::Cut;
use super::exact::SAME;
use super::pairing::{Group, Pairing, Partner};

/// So much of what a part says in two words side by side stands so in the whole: a part was cut out, not put together.
const PHRASES: Likeness = Likeness(250);

/// With all parts the likeness is greater than with one by at least this.
const GAIN: u16 = 30;

/// Joins clauses that are left over to the clause that they are a part of.
pub(super) fn join<'t>(
    candidates: &[Candidate],
    bags: &Bags<'t>,
    (old, new): (OutlinedText<'t>, OutlinedText<'t>),
    pairing: &mut Pairing,
) {
    let splits = Way { bags, wholes: &bags.old, parts: &bags.new, text: new, is_split: true };
    let found = splits.groups(candidates, pairing);
    pairing.splits = found;
    let merges = Way { bags, wholes: &bags.new, parts: &bags.old, text: old, is_split: false };
    let found = merges.groups(candidates, pairing);
    pairing.merges = found;
}

/// One of both ways: from a whole of the earlier text to parts of the later one, or back.
pub(super) struct Way<'b, 't> {
    pub(super) bags: &'b Bags<'t>,
    pub(super) wholes: &'b Side,
    pub(super) parts: &'b Side,
    /// The text of the parts.
    pub(super) text: OutlinedText<'t>,
    is_split: bool,
}

impl<'b, 't> Way<'b, 't> {
    fn groups(&self, candidates: &[Candidate], pairing: &mut Pairing) -> Vec<Group> {
        let mut parts_of: FxHashMap<u32, Vec<u32>> = FxHashMap::default();
        for (whole, part) in self.best_wholes(candidates, pairing) {
            parts_of.entry(whole).or_default().push(part);
        }
        for whole in self.wholes_before_repeated(pairing) {
            parts_of.entry(whole).or_default();
        }
        let mut parts_of: Vec<(u32, Vec<u32>)> = parts_of.into_iter().collect();
        parts_of.sort_unstable();
        let cuts: Vec<Cut<'b, 't>> =
            parts_of.into_iter().map(|(whole, parts)| self.cut(whole, &parts, pairing)).collect();
        let mut is_taken = vec![false; self.parts.len()];
        cuts.iter().flat_map(Cut::parts).for_each(|part| is_taken[part as usize] = true);
        let mut groups = Vec::new();
        for mut cut in cuts {
            self.take_beside(&mut cut, &mut is_taken, pairing);
            self.take_in_order(&mut cut, &mut is_taken, pairing);
            match self.group(&cut, pairing) {
                Some(group) => groups.push(group),
                // Its parts may be those of another.
                None => cut.parts().for_each(|part| is_taken[part as usize] = false),
            }
        }
        groups
    }

    /// For each clause that is left over, the clause that has the most of it.
    fn best_wholes(&self, candidates: &[Candidate], pairing: &Pairing) -> Vec<(u32, u32)> {
        let mut best: Vec<Option<(Likeness, bool, u64, u32)>> = vec![None; self.parts.len()];
        for candidate in candidates {
            let (whole, part) = self.turned(candidate);
            if !self.may_be_whole(whole, pairing) || !self.is_left_over(part, pairing) {
                continue;
            }
            let contained = share(candidate.shared, self.parts.weight(part as usize));
            let rank = (contained, candidate.is_near, candidate.shared, whole);
            let is_there = candidate.is_verbatim && contained == SAME || self.is_one_word_of(part, contained);
            let is_cut_out = candidate.phrases >= PHRASES || candidate.is_near && is_there;
            if contained >= PART && is_cut_out && best[part as usize].is_none_or(|other| rank > other) {
                best[part as usize] = Some(rank);
            }
        }
        (0..).zip(best).filter_map(|(part, best)| best.map(|(.., whole)| (whole, part))).collect()
    }

    /// A whole with those of the parts that have a stretch of it for themselves, the heaviest runs first. The part that it
    /// is paired with is one of them.
    fn cut(&self, whole: u32, parts: &[u32], pairing: &Pairing) -> Cut<'b, 't> {
        let mut cut = Cut::of(whole, self.bags, self.is_split);
        if let Some(partner) = self.partner(whole, pairing) {
            cut.take_partner(partner);
        }
        let weight = |part: &u32| self.parts.weight(*part as usize);
        let is_one_run = |one: &u32, next: &u32| self.part_clause(*next) - self.part_clause(*one) <= NEAR;
        let mut runs: Vec<&[u32]> = parts.chunk_by(is_one_run).collect();
        // What stands beside the partner was cut out with it.
        let is_apart = |run: &[u32]| !run.iter().any(|part| cut.is_beside(*part));
        runs.sort_by_key(|run| (is_apart(run), Reverse(run.iter().map(weight).sum::<u64>()), run.first().copied()));
        for run in runs {
            let mut run = run.to_vec();
            run.sort_by_key(|part| (Reverse(weight(part)), *part));
            cut.take_run(&run);
        }
        cut
    }

    /// Takes what stands right beside the parts of a whole and is a part of it as well: a short part has too few words to be
    /// found by them alone.
    fn take_beside(&self, cut: &mut Cut<'b, 't>, is_taken: &mut [bool], pairing: &Pairing) {
        let mut waiting: Vec<u32> = cut.parts().collect();
        while let Some(part) = waiting.pop() {
            let clause = self.part_clause(part);
            let beside = [part.checked_sub(1), part.checked_add(1).filter(|next| (*next as usize) < self.parts.len())];
            for other in beside.into_iter().flatten() {
                let is_beside = self.part_clause(other).abs_diff(clause) == 1;
                let is_open = is_beside && !is_taken[other as usize] && self.is_left_over(other, pairing);
                if is_open && self.is_cut_out(cut.whole(), other) && cut.has_own(other) {
                    cut.take(other);
                    is_taken[other as usize] = true;
                    waiting.push(other);
                }
            }
        }
    }

    /// The group that a whole and its parts are; nothing where it is one part, or where one is as like the whole as all.
    fn group(&self, cut: &Cut<'b, 't>, pairing: &mut Pairing) -> Option<Group> {
        let is_end = |part: u32| Some(part) == cut.first() || self.is_end_of(cut.whole(), part);
        let likeness = cut.gained(if cut.have_bags() && cut.parts().all(is_end) { 1 } else { GAIN })?;
        let first = self.part_clause(cut.first()?);
        let group = Group { whole: self.whole_clause(cut.whole()), parts: cut.clauses(), likeness };
        pairing.group(&group, first, self.is_split);
        Some(group)
    }

    /// Whether a part was cut out of the whole: what it says in words side by side stands so there.
    fn is_cut_out(&self, whole: u32, part: u32) -> bool {
        let (old, new) = if self.is_split { (whole, part) } else { (part, whole) };
        let (old, new) = (old as usize, new as usize);
        let contained = share(self.bags.shared(old, new), self.parts.weight(part as usize));
        let is_verbatim = || contained == SAME && self.bags.is_verbatim(old, new);
        self.bags.shared_phrases(old, new) >= PHRASES || self.is_one_word_of(part, contained) || is_verbatim()
    }

    /// Whether the whole begins or ends with the words of a part: a title that was put before its clause is one, however
    /// little it weighs.
    fn is_end_of(&self, whole: u32, part: u32) -> bool {
        let whole: Vec<u32> = self.wholes.words(whole as usize).collect();
        let part: Vec<u32> = self.parts.words(part as usize).collect();
        whole.starts_with(&part) || whole.ends_with(&part)
    }

    /// Whether a part is one word, which stands in the whole.
    fn is_one_word_of(&self, part: u32, contained: Likeness) -> bool {
        self.parts.length(part as usize) == 1 && contained == SAME
    }
}

impl Way<'_, '_> {
    /// The whole and the part of a candidate, as positions among their bags.
    fn turned(&self, candidate: &Candidate) -> (u32, u32) {
        if self.is_split { (candidate.old, candidate.new) } else { (candidate.new, candidate.old) }
    }

    fn whole_clause(&self, whole: u32) -> u32 {
        self.wholes.clauses[whole as usize]
    }

    fn part_clause(&self, part: u32) -> u32 {
        self.parts.clauses[part as usize]
    }

    /// Whether it has no partner yet, or one that is alike and no more, and is in no group.
    fn may_be_whole(&self, whole: u32, pairing: &Pairing) -> bool {
        let clause = self.whole_clause(whole) as usize;
        let (own, other) = (pairing.side(self.is_split), pairing.side(!self.is_split));
        let is_open =
            |partner: Partner| partner.rule == PairRule::AlikeWords && !other.is_grouped[partner.clause as usize];
        !own.is_grouped[clause] && own.partners[clause].is_none_or(is_open)
    }

    fn is_left_over(&self, part: u32, pairing: &Pairing) -> bool {
        self.is_clause_left_over(self.part_clause(part), pairing)
    }

    pub(super) fn is_clause_left_over(&self, clause: u32, pairing: &Pairing) -> bool {
        let side = pairing.side(!self.is_split);
        side.is_grouped.get(clause as usize).is_some_and(|is_grouped| !is_grouped) && side.partner(clause).is_none()
    }

    /// Wholes that are paired with a clause and alike, where what stands behind that clause is left over and has no bag: its
    /// words stand elsewhere too.
    fn wholes_before_repeated(&self, pairing: &Pairing) -> Vec<u32> {
        let is_repeated =
            |clause: u32| self.is_clause_left_over(clause, pairing) && self.parts.position(clause).is_none();
        let is_before = |whole: &u32| {
            let partner = pairing.side(self.is_split).partner(self.whole_clause(*whole));
            partner.is_some_and(|partner| is_repeated(partner.clause + 1)) && self.may_be_whole(*whole, pairing)
        };
        (0..u32::try_from(self.wholes.len()).unwrap_or(u32::MAX)).filter(is_before).collect()
    }

    /// The part that a whole is paired with.
    fn partner(&self, whole: u32, pairing: &Pairing) -> Option<u32> {
        let partner = pairing.side(self.is_split).partners[self.whole_clause(whole) as usize]?;
        self.parts.position(partner.clause)
    }
}
