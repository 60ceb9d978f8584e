//! What one clause of the later text shares with many of the earlier one.

use std::borrow::Cow;

use super::bags::{Bags, Feature, shared};

/// The words of a clause of the later text by their numbers, so that a clause of the earlier one is gone through once, in the
/// order of its words: to sort these would take longer, and more memory to keep them sorted.
pub(super) struct Overlap<'b, 't> {
    bags: &'b Bags<'t>,
    bag: Cow<'b, [Feature]>,
    /// By the number of a feature: all but those of the clause are nothing.
    weights: Vec<Weight>,
}

#[derive(Clone, Copy, Default)]
struct Weight {
    /// What it weighs in the clause.
    own: u16,
    /// What of that the words that were seen so far do not have.
    left: u16,
}

impl<'b, 't> Overlap<'b, 't> {
    pub(super) fn new(bags: &'b Bags<'t>) -> Self {
        let weights = vec![Weight::default(); bags.vocabulary().len()];
        Self { bags, bag: Cow::default(), weights }
    }

    /// Turns to another clause of the later text.
    pub(super) fn begin(&mut self, new: usize) {
        for feature in self.bag.iter() {
            self.weights[feature.number as usize] = Weight::default();
        }
        self.bag = self.bags.bag(false, new);
        for Feature { number, weight } in self.bag.iter() {
            self.weights[*number as usize] = Weight { own: *weight, left: *weight };
        }
    }

    /// What it shares with a clause of the earlier text, by weight.
    pub(super) fn with(&mut self, old: usize) -> u64 {
        if let Some(bag) = self.bags.old.bag_of_long(old) {
            return shared(bag, &self.bag);
        }
        let mut sum = 0;
        for (number, weight) in self.bags.old.weighed_words(old) {
            let left = &mut self.weights[number as usize].left;
            let both = weight.min(*left);
            *left -= both;
            sum += u64::from(both);
        }
        for number in self.bags.old.words(old) {
            let weight = &mut self.weights[number as usize];
            weight.left = weight.own;
        }
        sum
    }
}

#[cfg(test)]
mod tests {
    use super::super::super::OutlinedText;
    use super::super::bags::{Bags, LONG};
    use super::super::exact::SameWords;
    use super::super::pairing::Pairing;
    use super::Overlap;
    use crate::text::outline;

    #[test]
    fn it_is_the_same_whether_a_clause_is_long_or_sorted_or_neither() {
        let long = |words: usize| (0..2 * LONG).map(|word| format!("word{} ", word % words)).collect::<String>();
        let texts = [
            format!("1. a ferry, a boat, a ferry, a pier\n2. {}\n3. one boat\n4. a a a a a\n", long(700)),
            format!("1. the ferry of a boat, a ferry\n2. two a\n3. {}\n4. word1 word2 word699\n", long(650)),
        ];
        let outlines = texts.each_ref().map(|text| outline(text));
        let [old, new] = [0, 1].map(|at| OutlinedText { text: &texts[at], outline: &outlines[at] });
        let bags = Bags::of_unpaired(old, new, &Pairing::new(old, new), &SameWords::of(old, new));
        let mut overlap = Overlap::new(&bags);
        for new in 0..bags.new.len() {
            overlap.begin(new);
            for old in 0..bags.old.len() {
                assert_eq!(overlap.with(old), bags.shared(old, new), "{old} and {new}");
            }
        }
        assert!(bags.shared(0, 0) > 0 && bags.shared(1, 2) > 0);
        for at in 0..bags.old.len() {
            let words: u64 = bags.old.weighed_words(at).map(|(_, weight)| u64::from(weight)).sum();
            assert_eq!(words, bags.old.weight(at));
        }
    }
}
