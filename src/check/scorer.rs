//! Which provision a stretch of prose is like: a linear scorer over the words of example sentences.
//!
//! Each provision is the centre of its examples and phrases, in the space of their words, pairs of words and pairs and triples of
//! Han characters, weighted by how few provisions have them (tf-idf with cosine likeness: Salton and Buckley 1988,
//! <https://doi.org/10.1016/0306-4573(88)90021-0>). Sentences that are near and state no answer make a centre of their own. A likeness
//! is a sum over the features that both have, so its reasons can be told.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

use crate::record::{Cues, ProvisionId};
use crate::text::fold;

/// What a likeness must at least be, of 1.
const LEAST: f64 = 0.13;

/// What share of a likeness one feature may make.
const MOST: f64 = 0.5;

/// What it must at least be where a phrase shows the same provision.
const AGREES: f64 = 0.03;

/// How far it must be ahead of the second.
const AHEAD: f64 = 0.02;

/// The provisions of a record as centres of their examples. The first class is of what states no answer.
pub(super) struct Scorer<'a> {
    classes: Vec<Option<&'a ProvisionId>>,
    features: ByFeature<Entry>,
}

/// How rare a feature is, and what it weighs in each class that has it.
#[derive(Default)]
struct Entry {
    rarity: f64,
    weights: Vec<(usize, f64)>,
}

/// A provision that a stretch of prose is like.
#[derive(Clone, Copy, Debug)]
pub(super) struct Likely<'a> {
    pub(super) provision: &'a ProvisionId,
    pub(super) likeness: f64,
}

impl<'a> Scorer<'a> {
    pub(super) fn new(cues: &'a Cues) -> Self {
        let mut classes: Vec<(Option<&'a ProvisionId>, Vec<Features>)> = vec![(None, Vec::new())];
        for provision in &cues.provisions {
            classes[0].1.extend(provision.near.all().map(|text| features(fold(text).as_str())));
            let phrases = provision.topic.all().map(|phrase| phrase.replace(" .. ", " ").replace('*', ""));
            let texts = provision.examples.all().map(str::to_owned).chain(phrases);
            let examples = texts.map(|text| features(fold(&text).as_str()));
            classes.push((Some(&provision.provision), examples.collect()));
        }
        let mut table: ByFeature<Entry> = ByFeature::default();
        for (class, (_, examples)) in classes.iter().enumerate() {
            for feature in examples.iter().flatten() {
                let weights = &mut table.entry(*feature).or_default().weights;
                if weights.last().is_none_or(|(last, _)| *last != class) {
                    weights.push((class, 0.0));
                }
            }
        }
        let count = to_float(classes.len());
        for entry in table.values_mut() {
            entry.rarity = libm::log(count / to_float(entry.weights.len()));
        }
        for (class, (_, examples)) in classes.iter().enumerate() {
            let mut squares = 0.0;
            for example in examples {
                let length = length(example, &table);
                for feature in example {
                    let Some(entry) = table.get_mut(feature) else { continue };
                    let share = entry.rarity / length;
                    if let Some((_, weight)) = entry.weights.iter_mut().find(|(own, _)| *own == class) {
                        squares += (*weight + share).powi(2) - weight.powi(2);
                        *weight += share;
                    }
                }
            }
            let length = squares.sqrt().max(f64::MIN_POSITIVE);
            let mut own: Vec<u64> = examples.iter().flatten().copied().collect();
            own.sort_unstable();
            own.dedup();
            for feature in own {
                let weights = table.get_mut(&feature).into_iter().flat_map(|entry| &mut entry.weights);
                weights.filter(|(own, _)| *own == class).for_each(|(_, weight)| *weight /= length);
            }
        }
        Self { classes: classes.into_iter().map(|(provision, _)| provision).collect(), features: table }
    }

    /// The provision that a stretch of folded text is most like, where one is well ahead.
    pub(super) fn likely(&self, text: &str) -> Option<Likely<'a>> {
        let mut best = (0, f64::MIN);
        let mut second = f64::MIN;
        for (class, score) in self.scores(text).into_iter().enumerate() {
            if score > best.1 {
                second = best.1;
                best = (class, score);
            } else if score > second {
                second = score;
            }
        }
        let (class, likeness) = best;
        let provision = self.classes[class]?;
        let is_sure = likeness >= LEAST && likeness - second >= AHEAD && self.rests_on_many(text, class, likeness);
        is_sure.then_some(Likely { provision, likeness })
    }

    /// Whether no single word makes most of a likeness: a name alone is no reading.
    fn rests_on_many(&self, text: &str, class: usize, likeness: f64) -> bool {
        let own = features(text);
        let length = length(&own, &self.features);
        let weights = own.iter().filter_map(|feature| self.features.get(feature)).flat_map(|entry| {
            let own = entry.weights.iter().filter(|(of, _)| *of == class);
            own.map(|(_, weight)| entry.rarity / length * weight)
        });
        weights.fold(0.0, f64::max) <= likeness * MOST
    }

    /// Whether a stretch of folded text is more like the examples of a provision than like what states no answer.
    pub(super) fn agrees(&self, text: &str, provision: &ProvisionId) -> bool {
        let scores = self.scores(text);
        let own = self.classes.iter().position(|class| *class == Some(provision));
        own.is_some_and(|own| scores[own] >= AGREES && scores[own] > scores[0])
    }

    /// How like the examples of each class a text is.
    fn scores(&self, text: &str) -> Vec<f64> {
        let own = features(text);
        let length = length(&own, &self.features);
        let mut scores = vec![0.0; self.classes.len()];
        for entry in own.iter().filter_map(|feature| self.features.get(feature)) {
            for (class, weight) in &entry.weights {
                scores[*class] += entry.rarity / length * weight;
            }
        }
        scores
    }
}

/// The features of a text, each once, as numbers.
type Features = Vec<u64>;

type ByFeature<V> = HashMap<u64, V, BuildHasherDefault<Itself>>;

/// Features are hashes already.
#[derive(Clone, Copy, Debug, Default)]
struct Itself(u64);

impl Hasher for Itself {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        self.0 = hash(self.0, bytes);
    }

    fn write_u64(&mut self, feature: u64) {
        self.0 = feature;
    }
}

/// FNV-1a (<http://www.isthe.com/chongo/tech/comp/fnv/>), the same on every machine.
fn hash(from: u64, bytes: &[u8]) -> u64 {
    bytes.iter().fold(from, |hash, byte| (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3))
}

/// Where FNV-1a begins.
const BASIS: u64 = 0xcbf2_9ce4_8422_2325;

fn length(features: &Features, table: &ByFeature<Entry>) -> f64 {
    let rarity = |feature: &u64| table.get(feature).map_or(2.0, |entry| entry.rarity);
    features.iter().map(|feature| rarity(feature).powi(2)).sum::<f64>().sqrt().max(f64::MIN_POSITIVE)
}

fn to_float(count: usize) -> f64 {
    u32::try_from(count).map_or(f64::from(u32::MAX), f64::from)
}

/// Words that say nothing of what a sentence is about.
const PLAIN: [&str; 40] = [
    "a", "an", "and", "are", "as", "at", "be", "been", "by", "document", "draft", "for", "from", "has", "have", "in",
    "is", "it", "its", "of", "on", "or", "plan", "proposal", "said", "says", "text", "that", "the", "their", "this",
    "to", "under", "was", "were", "which", "who", "will", "with", "would",
];

/// The features of a folded text: words cut to their stem, pairs of words, pairs and triples of Han characters.
fn features(text: &str) -> Features {
    let mut features = Vec::new();
    let is_han = |c: char| ('\u{3400}'..='\u{9FFF}').contains(&c);
    for run in text.split(|c: char| !is_han(c)).filter(|run| !run.is_empty()) {
        let places: Vec<usize> = run.char_indices().map(|(at, _)| at).chain([run.len()]).collect();
        for size in [2, 3] {
            features.extend(places.windows(size + 1).map(|part| hash(BASIS, &run.as_bytes()[part[0]..part[size]])));
        }
    }
    let words = text.split(|c: char| !c.is_alphanumeric() || is_han(c));
    let words = words.filter(|word| !word.is_empty() && PLAIN.binary_search(word).is_err());
    let stems: Vec<u64> = words.map(stem).collect();
    features.extend(stems.windows(2).map(|pair| hash(pair[0], &pair[1].to_le_bytes())));
    features.extend(stems);
    features.sort_unstable();
    features.dedup();
    features
}

/// A word without its ending, roughly; a number by how long it is.
fn stem(word: &str) -> u64 {
    if word.starts_with(|c: char| c.is_ascii_digit()) {
        return hash(BASIS, &word.len().to_le_bytes());
    }
    let end = word.char_indices().nth(6).map_or(word.len(), |(at, _)| at);
    hash(BASIS, &word.as_bytes()[..end])
}

#[cfg(test)]
mod tests {
    use super::Scorer;
    use crate::record::{Cues, Phrases, ProvisionCues};

    fn cues(key: &str, examples: &[&str]) -> ProvisionCues {
        let list =
            |texts: &[&str]| Phrases { en: texts.iter().map(|text| (*text).to_owned()).collect(), zh: Vec::new() };
        ProvisionCues {
            provision: key.into(),
            topic: Phrases::default(),
            together: Vec::new(),
            not: Phrases::default(),
            levels: std::collections::BTreeMap::default(),
            covers: std::collections::BTreeMap::default(),
            matters: Vec::new(),
            yes: Phrases::default(),
            no: Phrases::default(),
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
        let scorer = Scorer::new(&cues);
        let likely = |text: &str| scorer.likely(text).map(|likely| likely.provision.to_string());
        assert_eq!(likely("soldiers of the shrinking army"), Some("size".to_owned()));
        assert_eq!(likely("a ballot within 100 days"), Some("vote".to_owned()));
        assert_eq!(likely("shells fell on another town"), None);
        assert_eq!(likely("weather"), None);
    }
}
