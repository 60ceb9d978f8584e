//! Topics and provisions: the questions that plans answer.

use serde::{Deserialize, Serialize};

use super::{Key, ProvisionId, Text, TopicId};

/// A group of provisions.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
pub struct Topic {
    /// Its key.
    pub key: TopicId,
    /// Its title.
    pub title: Text,
    /// Its counterparts in PA-X.
    pub pax: PaxCodes,
}

/// A question, with the type of its answers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
pub struct Provision {
    /// Its key, never re-used.
    pub key: ProvisionId,
    /// The topic it stands under.
    pub topic: TopicId,
    /// The question that it asks a particular of: who chairs a body asks it of the body.
    pub particular_of: Option<ProvisionId>,
    /// A short title.
    pub title: Text,
    /// The question in full.
    pub question: Text,
    /// The type of its answers.
    pub answer: Answer,
    /// What more of it (a later level, a larger amount, a later date, a yes) means through the record's lens.
    pub up: Up,
    /// Why the levels stand in this order, or why more means what `up` says.
    pub order: Option<Text>,
    /// Its counterparts in PA-X.
    pub pax: PaxCodes,
}

/// The type of a provision's answers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
pub enum Answer {
    /// A level on an ordered scale.
    Level(Scale),
    /// An amount in one of these units; the first is the default.
    Quantity(Vec<Key>),
    /// Members of the vocabulary of this name.
    Set(String),
    /// For each member of the named vocabulary a level on a scale.
    Map(String, Scale),
    /// For each member of the named vocabulary a share in per cent.
    Shares(String),
    /// A date.
    Date,
    /// A length of time.
    Duration,
    /// Yes or no.
    YesNo,
    /// Words only: they are compared, and nothing is judged.
    Text,
}

impl Answer {
    /// The word of the record's format.
    pub fn name(&self) -> &'static str {
        match self {
            Answer::Level(_) => "level",
            Answer::Quantity(_) => "quantity",
            Answer::Set(_) => "set",
            Answer::Map(..) => "map",
            Answer::Shares(_) => "shares",
            Answer::Date => "date",
            Answer::Duration => "duration",
            Answer::YesNo => "yes-no",
            Answer::Text => "text",
        }
    }

    /// The levels, where answers have any.
    pub fn scale(&self) -> Option<&Scale> {
        match self {
            Answer::Level(scale) | Answer::Map(_, scale) => Some(scale),
            _ => None,
        }
    }

    /// The vocabulary that members of an answer come from.
    pub fn vocabulary(&self) -> Option<&str> {
        match self {
            Answer::Set(of) | Answer::Map(of, _) | Answer::Shares(of) => Some(of),
            _ => None,
        }
    }
}

/// Levels in their order, and the pairs that have none.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
pub struct Scale {
    /// From the first to the last.
    pub levels: Vec<Level>,
    /// Pairs of levels with no order between them.
    pub incomparable: Vec<(Key, Key)>,
}

impl Scale {
    /// The level with this key.
    pub fn level(&self, key: &str) -> Option<&Level> {
        self.levels.iter().find(|level| &*level.key == key)
    }

    /// How many levels lie from one to the other, forwards positive; `None` where they do not compare.
    pub fn steps(&self, from: &str, to: &str) -> Option<i64> {
        let rank = |key: &str| self.levels.iter().position(|level| &*level.key == key);
        let apart = |(a, b): &(Key, Key)| (&**a == from && &**b == to) || (&**a == to && &**b == from);
        if self.incomparable.iter().any(apart) {
            return None;
        }
        Some(i64::try_from(rank(to)?).ok()? - i64::try_from(rank(from)?).ok()?)
    }
}

/// One level of a scale.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
pub struct Level {
    /// Its key.
    pub key: Key,
    /// Its title.
    pub title: Text,
}

/// What more means through the record's lens.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Up {
    /// More reads as eased.
    Eased,
    /// More reads as tightened.
    Tightened,
    /// No reading is fair.
    #[default]
    Neither,
}

/// Codes of the PA-X peace agreements database (<https://www.peaceagreements.org>), told apart by how well they fit.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PaxCodes {
    /// Codes with the same meaning.
    pub exact: Vec<String>,
    /// Codes with a near meaning, not to be printed as a match.
    pub near: Vec<String>,
}

/// A key that is no longer used.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
pub struct Retired {
    /// The old key.
    pub key: ProvisionId,
    /// The keys that took its place.
    pub replaced_by: Vec<ProvisionId>,
    /// Why.
    pub reason: Text,
}
