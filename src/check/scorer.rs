//! Which provision a stretch of prose is like: a linear scorer over the words of example sentences.
//!
//! Each provision is the centre of its examples, in the space of their words, pairs of words and pairs and triples of
//! Han characters, weighted by how few provisions have them (tf-idf with cosine likeness: Salton and Buckley 1988,
//! <https://doi.org/10.1016/0306-4573(88)90021-0>). Sentences that are near and state no answer make a centre of their own. A likeness
//! is a sum over the features that both have, so its reasons can be told.

use std::collections::{BTreeMap, HashMap};

use crate::record::{Cues, ProvisionId};
use crate::text::fold;

/// What a likeness must at least be, of 1.
const LEAST: f64 = 0.16;

/// How far it must be ahead of the second.
const AHEAD: f64 = 0.02;

/// The provisions of a record as centres of their examples.
pub(super) struct Scorer<'a> {
    classes: Vec<Option<&'a ProvisionId>>,
    features: HashMap<String, Vec<(usize, f64)>>,
    rarity: HashMap<String, f64>,
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
            let examples = provision.examples.all().map(|text| features(fold(text).as_str()));
            classes.push((Some(&provision.provision), examples.collect()));
        }
        let mut having: HashMap<&str, usize> = HashMap::new();
        for (_, examples) in &classes {
            let mut own: Vec<&str> = examples.iter().flat_map(|one| one.keys().map(String::as_str)).collect();
            own.sort_unstable();
            own.dedup();
            for feature in own {
                *having.entry(feature).or_default() += 1;
            }
        }
        let count = to_float(classes.len());
        let rarity: HashMap<String, f64> =
            having.iter().map(|(feature, having)| ((*feature).to_owned(), (count / to_float(*having)).ln())).collect();
        let mut weights: HashMap<String, Vec<(usize, f64)>> = HashMap::new();
        for (class, (_, examples)) in classes.iter().enumerate() {
            let mut centre: BTreeMap<&str, f64> = BTreeMap::new();
            for example in examples {
                let length = length(example, &rarity);
                for (feature, weight) in example {
                    *centre.entry(feature).or_default() += weight * rarity[feature] / length;
                }
            }
            let length = centre.values().map(|weight| weight * weight).sum::<f64>().sqrt().max(f64::MIN_POSITIVE);
            for (feature, weight) in centre {
                weights.entry(feature.to_owned()).or_default().push((class, weight / length));
            }
        }
        Self { classes: classes.into_iter().map(|(provision, _)| provision).collect(), features: weights, rarity }
    }

    /// The provision that a stretch of folded text is most like, where one is well ahead.
    pub(super) fn likely(&self, text: &str) -> Option<Likely<'a>> {
        let own = features(text);
        let length = length(&own, &self.rarity);
        let mut scores = vec![0.0; self.classes.len()];
        for (feature, weight) in &own {
            let Some(rarity) = self.rarity.get(feature) else { continue };
            for (class, theirs) in &self.features[feature] {
                scores[*class] += weight * rarity / length * theirs;
            }
        }
        let mut ranked: Vec<(usize, f64)> = scores.into_iter().enumerate().collect();
        ranked.sort_by(|one, other| other.1.total_cmp(&one.1).then(one.0.cmp(&other.0)));
        let (best, likeness) = *ranked.first()?;
        let second = ranked.get(1).map_or(0.0, |(_, likeness)| *likeness);
        let provision = self.classes[best]?;
        (likeness >= LEAST && likeness - second >= AHEAD).then_some(Likely { provision, likeness })
    }
}

/// What a text has, each with its weight.
type Features = BTreeMap<String, f64>;

fn length(features: &Features, rarity: &HashMap<String, f64>) -> f64 {
    let squares = features.iter().map(|(feature, weight)| {
        let weight = weight * rarity.get(feature).copied().unwrap_or(2.0);
        weight * weight
    });
    squares.sum::<f64>().sqrt().max(f64::MIN_POSITIVE)
}

fn to_float(count: usize) -> f64 {
    u32::try_from(count).map_or(f64::from(u32::MAX), f64::from)
}

/// Words that say nothing of what a sentence is about.
const PLAIN: [&str; 40] = [
    "the", "a", "an", "of", "and", "or", "to", "in", "on", "at", "by", "for", "with", "from", "as", "is", "are", "be",
    "would", "will", "that", "this", "it", "its", "their", "has", "have", "was", "were", "been", "which", "who",
    "plan", "draft", "text", "proposal", "document", "says", "said", "under",
];

/// The features of a folded text: words cut to their stem, pairs of words, pairs and triples of Han characters.
fn features(text: &str) -> Features {
    let mut features = BTreeMap::new();
    let mut add = |feature: String, weight: f64| {
        features.entry(feature).or_insert(weight);
    };
    let is_han = |c: char| ('\u{3400}'..='\u{9FFF}').contains(&c);
    for run in text.split(|c: char| !is_han(c)).filter(|run| !run.is_empty()) {
        let characters: Vec<char> = run.chars().collect();
        for size in [2, 3] {
            for part in characters.windows(size) {
                add(part.iter().collect(), 1.0);
            }
        }
    }
    let words = text.split(|c: char| !c.is_alphanumeric() || is_han(c));
    let words: Vec<String> = words.filter(|word| !word.is_empty() && !PLAIN.contains(word)).map(stem).collect();
    for pair in words.windows(2) {
        add(pair.join(" "), 1.0);
    }
    for word in words {
        add(word, 1.0);
    }
    features
}

/// A word without its ending, roughly; a number by how long it is.
fn stem(word: &str) -> String {
    if word.starts_with(|c: char| c.is_ascii_digit()) {
        return format!("#{}", word.len());
    }
    word.chars().take(6).collect()
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
            not: Phrases::default(),
            levels: std::collections::BTreeMap::default(),
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
