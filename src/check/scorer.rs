//! Which provision a stretch of prose is like: a linear scorer over the words of example sentences.
//!
//! The weights of features are made when a record is compiled. A likeness is a sum over the features that a text has, so
//! its reasons can be told.

use std::cmp::Ordering;
use std::ops::Range;

use crate::record::{Cues, ProvisionCues, ProvisionId};

use super::compiled::{NONE, Numbers, Table, Tables, features};

/// What a likeness must at least be, of 1.
const LEAST: f32 = 0.13;

/// What share of a likeness one feature may make.
const MOST: f32 = 0.5;

/// What it must at least be where a phrase shows the same provision.
const AGREES: f32 = 0.03;

/// How far it must be ahead of the second.
const AHEAD: f32 = 0.02;

/// The share in a text's length of a feature that no example has.
const UNKNOWN: f32 = 2.0;

/// Classes of prose: what states no answer, and each provision.
pub(super) struct Scorer<'a> {
    provisions: &'a [ProvisionCues],
    starts: Table<'a>,
    buckets: Table<'a>,
    features: Table<'a>,
    shares: Table<'a>,
    weights_from: Table<'a>,
    weights: Table<'a>,
}

/// The features of a text that examples have, by their places, and the length of the text in the space of all.
struct Features {
    places: Vec<usize>,
    length: f32,
}

/// A provision that a stretch of prose is like.
#[derive(Clone, Copy, Debug)]
pub(super) struct Likely<'a> {
    pub(super) provision: &'a ProvisionId,
    pub(super) likeness: f32,
}

impl<'a> Scorer<'a> {
    pub(super) fn new(cues: &'a Cues, tables: &mut Tables<'a>) -> Self {
        Self {
            provisions: &cues.provisions,
            starts: tables.next(),
            buckets: tables.next(),
            features: tables.next(),
            shares: tables.next(),
            weights_from: tables.next(),
            weights: tables.next(),
        }
    }

    /// The provision that a stretch of folded text is most like, where one is well ahead.
    pub(super) fn likely(&self, text: &str) -> Option<Likely<'a>> {
        let mut best = (NONE, f32::MIN);
        let mut second = f32::MIN;
        let features = self.features(text);
        for (class, score) in self.scores(&features).into_iter().enumerate() {
            if score > best.1 {
                second = best.1;
                best = (class, score);
            } else if score > second {
                second = score;
            }
        }
        let (class, likeness) = best;
        let provision = &self.provisions.get(class.checked_sub(NONE + 1)?)?.provision;
        // A name alone is no reading: no single word may make most of a likeness.
        let is_sure = || self.greatest(&features, class) <= likeness * MOST;
        (likeness >= LEAST && likeness - second >= AHEAD && is_sure()).then_some(Likely { provision, likeness })
    }

    /// The provisions that a stretch of folded text is like, the likest first: those that it is more like than what states
    /// no answer.
    pub(super) fn likeliest(&self, text: &str, most: usize) -> Vec<Likely<'a>> {
        let scores = self.scores(&self.features(text));
        let least = scores.get(NONE).copied().unwrap_or_default().max(AGREES);
        let mut likely: Vec<Likely<'a>> = self
            .provisions
            .iter()
            .zip(scores.iter().skip(NONE + 1))
            .filter(|(_, likeness)| **likeness > least)
            .map(|(cues, likeness)| Likely { provision: &cues.provision, likeness: *likeness })
            .collect();
        likely.sort_by(|a, b| b.likeness.total_cmp(&a.likeness).then(a.provision.cmp(b.provision)));
        likely.truncate(most);
        likely
    }

    /// Whether a stretch of folded text is more like the examples of a provision than like what states no answer.
    pub(super) fn agrees(&self, text: &str, provision: &ProvisionId) -> bool {
        let own = self.provisions.iter().position(|cues| cues.provision == *provision);
        own.is_some_and(|own| {
            let features = self.features(text);
            let own = self.score(NONE + 1 + own, &features);
            own >= AGREES && own > self.score(NONE, &features)
        })
    }

    /// The features of a text that examples have.
    fn features(&self, text: &str) -> Features {
        let shares = Numbers::of(&self.shares);
        let features = features(text);
        let mut places = Vec::with_capacity(features.len());
        let mut squares = 0.0;
        for feature in features {
            let place = self.place(feature);
            let share = place.map_or(UNKNOWN, |place| shares.fraction(place));
            squares += share * share;
            places.extend(place);
        }
        Features { places, length: squares.sqrt().max(f32::MIN_POSITIVE) }
    }

    /// How like the examples of each class a text is.
    fn scores(&self, features: &Features) -> Vec<f32> {
        let starts = Numbers::of(&self.starts);
        let mut scores = vec![0.0; starts.len()];
        for (class, weight) in features.places.iter().flat_map(|place| self.weights(*place)) {
            scores[class] += weight;
        }
        for (class, score) in scores.iter_mut().enumerate() {
            *score = starts.fraction(class) + *score / features.length;
        }
        scores
    }

    /// How like the examples of one class a text is.
    fn score(&self, class: usize, features: &Features) -> f32 {
        let own = features.places.iter().filter_map(|place| self.weight(*place, class));
        Numbers::of(&self.starts).fraction(class) + own.fold(0.0, |sum, weight| sum + weight) / features.length
    }

    /// The most that one feature adds to the likeness to a class.
    fn greatest(&self, features: &Features, class: usize) -> f32 {
        let own = features.places.iter().filter_map(|place| self.weight(*place, class));
        own.map(|weight| weight / features.length).fold(0.0, f32::max)
    }

    /// The weight of a feature for a class, where it speaks for that.
    fn weight(&self, place: usize, class: usize) -> Option<f32> {
        let weights = Numbers::of(&self.weights);
        // The classes of a feature are in order.
        let Range { mut start, mut end } = Numbers::of(&self.weights_from).range(place);
        while start < end {
            let middle = usize::midpoint(start, end);
            match weights.place(2 * middle).cmp(&class) {
                Ordering::Less => start = middle + 1,
                Ordering::Equal => return Some(weights.fraction(2 * middle + 1)),
                Ordering::Greater => end = middle,
            }
        }
        None
    }

    /// The classes that a feature speaks for, with its weights.
    fn weights(&self, place: usize) -> impl Iterator<Item = (usize, f32)> + use<'_> {
        Numbers::of(&self.weights).pairs(Numbers::of(&self.weights_from).range(place))
    }

    /// The place of a feature in the tables.
    fn place(&self, feature: u32) -> Option<usize> {
        let (buckets, features) = (Numbers::of(&self.buckets), Numbers::of(&self.features));
        let count = buckets.len().checked_sub(1)? as u64;
        let bucket = usize::try_from((u64::from(feature) * count) >> u32::BITS).ok()?;
        buckets.range(bucket).find(|place| features.at(*place) == feature)
    }
}

#[cfg(test)]
mod tests {
    use super::Scorer;
    use crate::check::compiled::tables_of_examples;
    use crate::record::{Cues, Phrases, ProvisionCues};

    fn cues(key: &str, examples: &[&str]) -> ProvisionCues {
        let list = |texts: &[&str]| Phrases::new(texts.iter().map(|text| (*text).to_owned()).collect(), Vec::new());
        ProvisionCues {
            provision: key.into(),
            topic: Phrases::default(),
            together: Vec::new(),
            not: Phrases::default(),
            levels: Vec::new(),
            covers: std::collections::BTreeMap::default(),
            excludes: std::collections::BTreeMap::default(),
            denies: Vec::new(),
            opens: Vec::new(),
            matters: Vec::new(),
            yes: Phrases::default(),
            no: Phrases::default(),
            opposite: Phrases::default(),
            examples: list(examples),
            near: list(&["Shells fell on the town."]),
        }
    }

    #[test]
    fn a_sentence_is_like_the_examples_that_share_its_words() {
        let cues = Cues {
            provisions: vec![
                cues("size", &["The army shrinks to 600,000 soldiers.", "Kyiv's forces are capped."]),
                cues("vote", &["Ukraine votes within 100 days.", "A ballot follows the signing."]),
            ],
            ..Cues::default()
        };
        let scorer = Scorer::new(&cues, &mut tables_of_examples(&cues));
        let likely = |text: &str| scorer.likely(text).map(|likely| likely.provision.to_string());
        assert_eq!(likely("soldiers of the shrinking army"), Some("size".to_owned()));
        assert_eq!(likely("a ballot within 100 days"), Some("vote".to_owned()));
        assert_eq!(likely("shells fell on another town"), None);
        assert_eq!(likely("weather"), None);
    }
}
