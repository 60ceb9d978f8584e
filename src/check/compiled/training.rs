//! Weights made of example sentences.
//!
//! Each provision is the centre of its examples and phrases, in the space of their features, weighted by how few provisions have them
//! (tf-idf with cosine likeness: Salton and Buckley 1988, <https://doi.org/10.1016/0306-4573(88)90021-0>). Sentences that
//! are near and state no answer make a centre of their own, the first.

use std::collections::BTreeMap;

use crate::record::{Cues, ProvisionCues};
use crate::text::fold;

use super::TooLarge;
use super::features::features;
use super::tables::Written;

/// How many features lie in a bucket on average.
const BUCKET: usize = 2;

/// What a feature weighs in each class that has it.
#[derive(Default)]
struct Entry {
    /// How rare it is: its share in the length of a text.
    rarity: f64,
    weights: BTreeMap<usize, f64>,
}

/// The class of what states no answer. Those of provisions follow, in the order of cues.
pub(crate) const NONE: usize = 0;

/// Writes the start of each class; features in order, with buckets to find them by; and of each feature its share in the
/// length of a text, and its classes with their weights.
pub(super) fn write(cues: &Cues, written: &mut Written) -> Result<(), TooLarge> {
    let classes = classes(cues);
    let table = train(&classes);
    written.numbers(classes.iter().map(|_| 0_f32.to_bits()))?;
    let buckets = u64::try_from(table.len() / BUCKET + 1)?;
    let bucket = |feature: u32| (u64::from(feature) * buckets) >> u32::BITS;
    let features: Vec<u32> = table.keys().copied().collect();
    let firsts = (0..=buckets).map(|at| u32::try_from(features.partition_point(|feature| bucket(*feature) < at)));
    written.numbers(firsts.collect::<Result<Vec<u32>, _>>()?)?;
    written.numbers(features)?;
    written.numbers(table.values().map(|entry| single(entry.rarity).to_bits()))?;
    let mut weights_from = vec![0];
    let mut weights = Vec::new();
    for entry in table.values() {
        for (class, weight) in &entry.weights {
            weights.extend([u32::try_from(*class)?, single(entry.rarity * weight).to_bits()]);
        }
        weights_from.push(u32::try_from(weights.len() / 2)?);
    }
    written.numbers(weights_from)?;
    written.numbers(weights)?;
    Ok(())
}

/// The features of a class's examples, each apart.
type Class = Vec<Vec<u32>>;

fn classes(cues: &Cues) -> Vec<Class> {
    let of = |text: &str| features(fold(text).as_str());
    let near = cues.provisions.iter().flat_map(|provision| provision.near.all()).map(of);
    let of_provision = |cues: &ProvisionCues| {
        let phrases = cues.topic.all().map(|phrase| phrase.replace(" .. ", " ").replace('*', ""));
        cues.examples.all().map(of).chain(phrases.map(|phrase| of(&phrase))).collect()
    };
    std::iter::once(near.collect()).chain(cues.provisions.iter().map(of_provision)).collect()
}

fn train(classes: &[Class]) -> BTreeMap<u32, Entry> {
    let mut table: BTreeMap<u32, Entry> = BTreeMap::new();
    for (class, one) in classes.iter().enumerate() {
        for feature in one.iter().flatten() {
            table.entry(*feature).or_default().weights.insert(class, 0.0);
        }
    }
    let count = to_float(classes.len());
    for entry in table.values_mut() {
        entry.rarity = libm::log(count / to_float(entry.weights.len()));
    }
    for (class, one) in classes.iter().enumerate() {
        let centre = centre(one, &table);
        let length = centre.values().map(|share| share * share).sum::<f64>().sqrt().max(f64::MIN_POSITIVE);
        for (feature, share) in centre {
            if let Some(weight) = table.get_mut(&feature).and_then(|entry| entry.weights.get_mut(&class)) {
                *weight = share / length;
            }
        }
    }
    table
}

/// The sum of examples, each of the length 1.
fn centre(examples: &[Vec<u32>], table: &BTreeMap<u32, Entry>) -> BTreeMap<u32, f64> {
    let mut centre = BTreeMap::new();
    for example in examples {
        let rarity = |feature: &u32| table.get(feature).map_or(0.0, |entry| entry.rarity);
        let squares: f64 = example.iter().map(rarity).map(|rarity| rarity * rarity).sum();
        let length = squares.sqrt().max(f64::MIN_POSITIVE);
        for feature in example {
            *centre.entry(*feature).or_default() += rarity(feature) / length;
        }
    }
    centre
}

fn to_float(count: usize) -> f64 {
    u32::try_from(count).map_or(f64::from(u32::MAX), f64::from)
}

#[expect(clippy::cast_possible_truncation, reason = "a weight is no amount: seven digits of it are enough")]
fn single(weight: f64) -> f32 {
    weight as f32
}
