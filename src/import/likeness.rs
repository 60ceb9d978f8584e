//! How alike a sentence and a controlled wording are, by the words that they share and what these words weigh.

use std::collections::BTreeMap;

use crate::record::{Lang, Record};
use crate::text::{TokenKind, figures, fold, tokens};

/// How alike two wordings are, in thousandths.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Closeness(pub u16);

/// So many letters of a word are looked at, so that `force` and `forces` are one. A stemmer for each language would find
/// little more in clauses of a line.
const LETTERS: usize = 6;

/// The features of a text, each with how often it stands there.
pub(super) type Features = BTreeMap<String, u32>;

/// What features weigh: the less, the more wordings of the record have them.
pub(super) struct Weights {
    wordings: f64,
    with: BTreeMap<String, u32>,
}

impl Weights {
    /// The weights by the wordings of a record in a language.
    pub(super) fn of(record: &Record, lang: Lang) -> Self {
        let clauses = record.plans.iter().flat_map(|plan| &plan.clauses);
        let wordings = clauses.filter_map(|clause| clause.says.as_ref()?.own(lang));
        let (mut count, mut with) = (0_u32, BTreeMap::new());
        for wording in wordings {
            count += 1;
            for feature in features(wording).into_keys() {
                *with.entry(feature).or_default() += 1;
            }
        }
        Self { wordings: f64::from(count), with }
    }

    fn weight(&self, feature: &str) -> f64 {
        let with = self.with.get(feature).copied().unwrap_or_default();
        libm::log1p(self.wordings / f64::from(1 + with))
    }

    fn sum<'f>(&self, features: impl Iterator<Item = (&'f String, u32)>) -> f64 {
        features.map(|(feature, count)| self.weight(feature) * f64::from(count)).sum()
    }

    /// How alike a sentence and a wording are: the mean of Dice's coefficient and of how much of the wording the sentence
    /// contains, since a treaty is wordier than we are.
    pub(super) fn closeness(&self, sentence: &Features, wording: &Features) -> Closeness {
        let shared = sentence.iter().filter_map(|(one, count)| Some((one, (*count).min(*wording.get(one)?))));
        let shared = self.sum(shared);
        let own = |features: &Features| self.sum(features.iter().map(|(feature, count)| (feature, *count)));
        let (sentence, wording) = (own(sentence), own(wording));
        if shared <= 0.0 {
            return Closeness(0);
        }
        let mean = f64::midpoint(2.0 * shared / (sentence + wording), shared / wording);
        thousandths(mean)
    }
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "it is from 0 to 1000")]
fn thousandths(share: f64) -> Closeness {
    Closeness((share.clamp(0.0, 1.0) * 1000.0) as u16)
}

/// The beginnings of words, pairs of Han characters, and amounts, however these are written.
pub(super) fn features(text: &str) -> Features {
    let folded = fold(text);
    let mut features = Features::new();
    let mut before: Option<&str> = None;
    for token in tokens(folded.as_str()) {
        let word = token.key();
        let last = before.take();
        match token.kind {
            TokenKind::Han => {
                if let Some(last) = last {
                    *features.entry(format!("{last}{word}")).or_default() += 1;
                }
                before = Some(word);
            }
            TokenKind::Word => {
                let word = word.strip_suffix("'s").unwrap_or(word);
                *features.entry(word.chars().take(LETTERS).collect()).or_default() += 1;
            }
            _ => {}
        }
    }
    for figure in figures(folded.as_str()) {
        *features.entry(figure.amount.normalize().to_string()).or_default() += 1;
    }
    features
}
