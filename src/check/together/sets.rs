//! All sets, and which of them a sentence may have at all.

use super::Together;
use super::concepts::Concepts;

/// All that shows a provision together.
pub(in crate::check) struct Sets<'a> {
    /// Those of most parts first.
    sets: Vec<Together<'a>>,
    /// For each bit of a concept, the places and concepts of the sets that are looked at only where a sentence has that: each set
    /// stands under the rarest of its own.
    by_bit: Vec<Vec<(usize, Concepts)>>,
    /// The places of those without a concept.
    of_figures: Vec<usize>,
}

impl<'a> Sets<'a> {
    /// Sets, those of most parts first.
    pub(super) fn of(sets: Vec<Together<'a>>) -> Self {
        let mut common = vec![0; Concepts::BITS];
        sets.iter().flat_map(|set| set.concepts.bits()).for_each(|bit| common[bit] += 1);
        let (mut by_bit, mut of_figures) = (vec![Vec::new(); Concepts::BITS], Vec::new());
        for (at, set) in sets.iter().enumerate() {
            match set.concepts.bits().min_by_key(|bit| common[*bit]) {
                Some(rarest) => by_bit[rarest].push((at, set.concepts)),
                None => of_figures.push(at),
            }
        }
        Self { sets, by_bit, of_figures }
    }

    /// The sets that may stand where there are some concepts, and a figure or none: those of most parts first.
    pub(super) fn among(&self, concepts: Concepts, has_figure: bool) -> Vec<&Together<'a>> {
        let mut places = self.of_figures.clone();
        for bit in concepts.bits() {
            let whole = self.by_bit[bit].iter().filter(|(_, own)| own.are_among(concepts));
            places.extend(whole.map(|(at, _)| *at));
        }
        places.sort_unstable();
        places.into_iter().map(|at| &self.sets[at]).filter(|set| has_figure || !set.has_figure).collect()
    }
}
