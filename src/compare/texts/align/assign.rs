//! Of all candidates the assignment that is the likeliest as a whole.

use pathfinding::prelude::{Matrix, kuhn_munkres};

use super::super::{Limit, OutlinedText, PairRule};
use super::bags::Bags;
use super::candidates::Candidate;
use super::pairing::Pairing;

/// So many clauses on a side are assigned all at once; more of them one after the other, the likeliest pair first.
const AT_ONCE: usize = 128;

/// What the same number and a paired neighbour are worth, in thousandths of likeness: they decide only between clauses that
/// words hardly tell apart.
const SAME_NUMBER: u16 = 4;
const PAIRED_NEIGHBOUR: u16 = 8;

/// Pairs clauses that may be the same one.
pub(super) fn pair(
    candidates: &[Candidate],
    bags: &Bags<'_>,
    old: OutlinedText<'_>,
    new: OutlinedText<'_>,
    pairing: &mut Pairing,
) {
    let edge = |candidate: &Candidate| {
        let (of_old, of_new) = (bags.old.clauses[candidate.old as usize], bags.new.clauses[candidate.new as usize]);
        let number = old.number(of_old as usize).filter(|own| new.number(of_new as usize) == Some(own));
        let bonus = number.map_or(0, |_| SAME_NUMBER) + PAIRED_NEIGHBOUR * paired_neighbours(of_old, of_new, pairing);
        let likeness = i64::from(candidate.likeness.0 + bonus);
        // One pair that is nearly the same is worth more than two that are half alike.
        Edge { old: candidate.old, new: candidate.new, worth: likeness.pow(3) }
    };
    let edges: Vec<Edge> = candidates.iter().map(edge).collect();
    let (mut taken, open) = settled(edges, bags);
    for component in components(open, bags.old.len(), bags.new.len()) {
        taken.extend(assignment(component, pairing));
    }
    for Edge { old, new, .. } in taken {
        let likeness = bags.likeness(old as usize, new as usize);
        let (old, new) = (bags.old.clauses[old as usize], bags.new.clauses[new as usize]);
        pairing.pair(old, new, PairRule::AlikeWords, likeness);
    }
}

/// An edge that is worth twice as much as any other of both its clauses stands in an assignment of the greatest worth: the
/// two that it would keep out are not worth more. Of the others those are open whose clauses these have not taken.
fn settled(edges: Vec<Edge>, bags: &Bags<'_>) -> (Vec<Edge>, Vec<Edge>) {
    let (mut olds, mut news) = (vec![Best::default(); bags.old.len()], vec![Best::default(); bags.new.len()]);
    for edge in &edges {
        olds[edge.old as usize].see(edge.worth);
        news[edge.new as usize].see(edge.worth);
    }
    let is_settled =
        |edge: &Edge| olds[edge.old as usize].is_far_above(edge) && news[edge.new as usize].is_far_above(edge);
    let (taken, mut open): (Vec<Edge>, Vec<Edge>) = edges.into_iter().partition(is_settled);
    let is_taken = |of: fn(&Edge) -> u32, all: usize| {
        let mut is_taken = vec![false; all];
        for edge in &taken {
            is_taken[of(edge) as usize] = true;
        }
        is_taken
    };
    let (old_taken, new_taken) = (is_taken(|edge| edge.old, olds.len()), is_taken(|edge| edge.new, news.len()));
    open.retain(|edge| !old_taken[edge.old as usize] && !new_taken[edge.new as usize]);
    (taken, open)
}

/// The best and the second best that a clause may be paired for.
#[derive(Clone, Copy, Default)]
struct Best {
    first: i64,
    second: i64,
}

impl Best {
    fn see(&mut self, worth: i64) {
        self.second = self.second.max(worth.min(self.first));
        self.first = self.first.max(worth);
    }

    /// Whether this edge is the best, and twice worth any other.
    fn is_far_above(self, edge: &Edge) -> bool {
        edge.worth == self.first && self.first >= 2 * self.second
    }
}

/// How many of the clauses before and behind two are paired with each other.
fn paired_neighbours(old: u32, new: u32, pairing: &Pairing) -> u16 {
    let is_paired = |old: Option<u32>, new: Option<u32>| {
        let partner = new.and_then(|new| pairing.new.partner(new));
        old.zip(partner).is_some_and(|(old, partner)| partner.clause == old)
    };
    let before = is_paired(old.checked_sub(1), new.checked_sub(1));
    let behind = is_paired(old.checked_add(1), new.checked_add(1));
    u16::from(before) + u16::from(behind)
}

/// Two bags that may be the same clause, and what that is worth.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Edge {
    old: u32,
    new: u32,
    worth: i64,
}

/// Edges that hang together, in the order of their first.
fn components(edges: Vec<Edge>, olds: usize, news: usize) -> Vec<Vec<Edge>> {
    let mut roots: Vec<u32> = (0..u32::try_from(olds + news).unwrap_or(u32::MAX)).collect();
    let of_new = |new: u32| new + u32::try_from(olds).unwrap_or(u32::MAX);
    for edge in &edges {
        let (one, other) = (root(&mut roots, edge.old), root(&mut roots, of_new(edge.new)));
        roots[one.max(other) as usize] = one.min(other);
    }
    let mut places = vec![None; roots.len()];
    let mut components: Vec<Vec<Edge>> = Vec::new();
    for edge in edges {
        let place = *places[root(&mut roots, edge.old) as usize].get_or_insert_with(|| {
            components.push(Vec::new());
            components.len() - 1
        });
        components[place].push(edge);
    }
    components
}

fn root(roots: &mut [u32], mut at: u32) -> u32 {
    while roots[at as usize] != at {
        roots[at as usize] = roots[roots[at as usize] as usize];
        at = roots[at as usize];
    }
    at
}

/// The edges of a component that are taken, none of which share a clause.
fn assignment(edges: Vec<Edge>, pairing: &mut Pairing) -> Vec<Edge> {
    let distinct = |clause: fn(&Edge) -> u32| {
        let mut clauses: Vec<u32> = edges.iter().map(clause).collect();
        clauses.sort_unstable();
        clauses.dedup();
        clauses
    };
    let (olds, news) = (distinct(|edge| edge.old), distinct(|edge| edge.new));
    match (olds.len(), news.len()) {
        (1, 1) => edges,
        (0..=AT_ONCE, 0..=AT_ONCE) if olds.len() <= news.len() => optimal(&edges, &olds, &news),
        (0..=AT_ONCE, 0..=AT_ONCE) => {
            let turned = |edge: &Edge| Edge { old: edge.new, new: edge.old, ..*edge };
            let edges: Vec<Edge> = edges.iter().map(turned).collect();
            optimal(&edges, &news, &olds).iter().map(turned).collect()
        }
        _ => {
            pairing.reach(Limit::Component);
            greedy(edges)
        }
    }
}

/// The assignment of the greatest worth (H. W. Kuhn, "The Hungarian method for the assignment problem", Naval Research
/// Logistics Quarterly 2, 1955), with no more rows than columns.
fn optimal(edges: &[Edge], rows: &[u32], columns: &[u32]) -> Vec<Edge> {
    let mut worth = Matrix::new(rows.len(), columns.len(), 0_i64);
    let place = |all: &[u32], one: u32| all.binary_search(&one).unwrap_or_default();
    for edge in edges {
        worth[(place(rows, edge.old), place(columns, edge.new))] = edge.worth;
    }
    let (_, chosen) = kuhn_munkres(&worth);
    let pairs = chosen.into_iter().enumerate().map(|(row, column)| (row, column, worth[(row, column)]));
    let taken = pairs.filter(|(.., worth)| *worth > 0);
    taken.map(|(row, column, worth)| Edge { old: rows[row], new: columns[column], worth }).collect()
}

/// The edges that are worth the most, one after the other.
fn greedy(mut edges: Vec<Edge>) -> Vec<Edge> {
    edges.sort_unstable_by_key(|edge| (std::cmp::Reverse(edge.worth), edge.old, edge.new));
    let (mut olds, mut news) = (rustc_hash::FxHashSet::default(), rustc_hash::FxHashSet::default());
    edges.retain(|edge| {
        let is_free = !olds.contains(&edge.old) && !news.contains(&edge.new);
        if is_free {
            olds.insert(edge.old);
            news.insert(edge.new);
        }
        is_free
    });
    edges
}
