//! Clauses: how a plan answers a provision, in which terms, and who says so.

use serde::{Deserialize, Serialize};

use super::{Keys, Lineage, ProvisionId, SourceId, Text, Value};

/// One plan's answer to one provision.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
pub struct Clause {
    /// The points it stands in, as printed; empty where none is known.
    pub points: Vec<String>,
    /// The question it answers.
    pub provision: ProvisionId,
    /// How it is answered.
    pub state: State,
    /// The answer in controlled wording.
    pub says: Option<Text>,
    /// The typed terms.
    pub terms: Terms,
    /// Accounts or proposals that differ; at least two where the state is contested.
    pub rivals: Vec<Rival>,
    /// Where it was seen.
    pub sources: Vec<SourceId>,
    /// The best grade among its sources.
    pub grade: Option<Grade>,
    /// Disagreements between sources and other remarks.
    pub note: Option<Box<Text>>,
    /// Where it comes from, as sources state it; empty where none does.
    pub lineage: Vec<Lineage>,
}

/// The typed terms of an answer: what a comparison reads.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
pub struct Terms {
    /// The value, by the provision's type.
    pub value: Option<Value>,
    /// Qualifiers, such as `in-peacetime`.
    pub qualifiers: Keys,
    /// Who must do it.
    pub bound: Keys,
    /// Whom it benefits.
    pub beneficiaries: Keys,
    /// The territories it is limited to.
    pub areas: Keys,
    /// How firm it is.
    pub modality: Modality,
}

/// One account or proposal beside others.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
pub struct Rival {
    /// What this account says of the clause.
    pub state: State,
    /// Its answer in controlled wording.
    pub says: Option<Text>,
    /// Its typed terms.
    pub terms: Terms,
    /// The party whose proposal it is, where it is one.
    pub held_by: Keys,
    /// Where it was seen.
    pub sources: Vec<SourceId>,
    /// The best grade among its sources.
    pub grade: Option<Grade>,
    /// Remarks.
    pub note: Option<Box<Text>>,
}

/// How a plan answers a provision.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum State {
    /// It gives an answer.
    #[default]
    Stated,
    /// A source says that the clause was struck out.
    Removed,
    /// A source says that the text does not speak of it.
    Silent,
    /// It is left to later talks.
    Deferred,
    /// Sources or parties give rival answers.
    Contested,
    /// It is said to stand in a paper that is not public.
    Unpublished,
    /// A source denies that there is such a clause; only for a rival account.
    Denied,
}

impl State {
    /// All states, in the order in which they are listed.
    pub const ALL: [State; 7] = [
        State::Stated,
        State::Removed,
        State::Silent,
        State::Deferred,
        State::Contested,
        State::Unpublished,
        State::Denied,
    ];

    /// The word of the record's format.
    pub fn name(self) -> &'static str {
        match self {
            State::Stated => "stated",
            State::Removed => "removed",
            State::Silent => "silent",
            State::Deferred => "deferred",
            State::Contested => "contested",
            State::Unpublished => "unpublished",
            State::Denied => "denied",
        }
    }
}

/// How good the best source of a clause is, from the best.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Grade {
    /// The text as an official body released it.
    OfficialText,
    /// The text as media published it after a leak.
    PublishedLeak,
    /// A statement by an official body or office holder.
    OfficialStatement,
    /// A named person.
    NamedSource,
    /// An unnamed person.
    UnnamedSource,
    /// Second hand only.
    Secondary,
}

impl Grade {
    /// All grades, from the best.
    pub const ALL: [Grade; 6] = [
        Grade::OfficialText,
        Grade::PublishedLeak,
        Grade::OfficialStatement,
        Grade::NamedSource,
        Grade::UnnamedSource,
        Grade::Secondary,
    ];

    /// The word of the record's format.
    pub fn name(self) -> &'static str {
        match self {
            Grade::OfficialText => "official-text",
            Grade::PublishedLeak => "published-leak",
            Grade::OfficialStatement => "official-statement",
            Grade::NamedSource => "named-source",
            Grade::UnnamedSource => "unnamed-source",
            Grade::Secondary => "secondary",
        }
    }
}

/// How firm a clause is, from the weakest.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Modality {
    /// An expectation, no obligation.
    Expected,
    /// A permission.
    May,
    /// A recommendation.
    Should,
    /// A plain commitment; what a clause is when nothing else is said.
    #[default]
    Undertakes,
    /// An express obligation.
    Shall,
}

impl Modality {
    /// All modalities, from the weakest.
    pub const ALL: [Modality; 5] =
        [Modality::Expected, Modality::May, Modality::Should, Modality::Undertakes, Modality::Shall];

    /// The word of the record's format.
    pub fn name(self) -> &'static str {
        match self {
            Modality::Expected => "expected",
            Modality::May => "may",
            Modality::Should => "should",
            Modality::Undertakes => "undertakes",
            Modality::Shall => "shall",
        }
    }
}
