//! Plans: what is known of a paper as a whole.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::{Clause, Keys, Later, PartialDate, PlanId, ProvisionId, SourceId, Text};

/// One version of a negotiated text, a party's stated position, or an author's outline.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
pub struct Plan {
    /// What a user types.
    pub id: PlanId,
    /// Other names that a user may type.
    pub aliases: Vec<String>,
    /// What kind of paper it is.
    pub kind: Kind,
    /// Its title.
    pub title: Text,
    /// What others call it, in English.
    pub also_called_en: Vec<String>,
    /// What others call it, in Chinese.
    pub also_called_zh: Vec<String>,
    /// The day (or month, or year) it is known from.
    pub date: PartialDate,
    /// Who drafted it: keys of the vocabulary `parties`.
    pub drafted_by: Keys,
    /// How public its text is.
    pub text: Publicity,
    /// The headline number of points, where one is named.
    pub points: Option<u32>,
    /// The sub-points as printed, such as `10.a`.
    pub subpoints: Vec<String>,
    /// Sources of what is said here about the plan as a whole.
    pub sources: Vec<SourceId>,
    /// How it is known, and what it is confused with.
    pub note: Option<Text>,
    /// Its answers.
    pub clauses: Later<Clause>,
    /// Printed points that no clause answers, and why.
    pub not_encoded: Vec<NotEncoded>,
}

/// What kind of paper a plan is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// A plan, draft or agreement.
    Plan,
    /// A party's stated demands.
    Position,
    /// An author's sketch of a possible deal: nobody's text.
    Outline,
}

impl Kind {
    /// All kinds.
    pub const ALL: [Kind; 3] = [Kind::Plan, Kind::Position, Kind::Outline];

    /// The word of the record's format.
    pub fn name(self) -> &'static str {
        match self {
            Kind::Plan => "plan",
            Kind::Position => "position",
            Kind::Outline => "outline",
        }
    }
}

/// How public the text of a plan is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Publicity {
    /// The text was printed.
    Published,
    /// The text was read out point by point, but not released.
    ReadOut,
    /// No text is public: only reports tell of it.
    Reported,
}

impl Publicity {
    /// All degrees, from the most public.
    pub const ALL: [Publicity; 3] = [Publicity::Published, Publicity::ReadOut, Publicity::Reported];

    /// The word of the record's format.
    pub fn name(self) -> &'static str {
        match self {
            Publicity::Published => "published",
            Publicity::ReadOut => "read-out",
            Publicity::Reported => "reported",
        }
    }
}

/// Printed points that no clause answers, and why.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
pub struct NotEncoded {
    /// The points as printed.
    pub points: Vec<String>,
    /// The provisions that they would answer: nothing may be concluded about these.
    pub provisions: Vec<ProvisionId>,
    /// Whether nothing may be concluded of any provision that no clause answers: the text was seen in accounts of parts
    /// of it, or deals with part of the questions only.
    pub rest: bool,
    /// Why.
    pub reason: Text,
}

impl Plan {
    /// The clauses that answer a provision, in the order of the file.
    pub fn answers<'a>(&'a self, provision: &'a str) -> impl Iterator<Item = &'a Clause> {
        self.clauses.iter().filter(move |clause| &*clause.provision == provision)
    }

    /// The points that the plan has, as printed; nothing where they are not known.
    pub fn printed_points(&self) -> Option<BTreeSet<String>> {
        let last = self.points.filter(|_| self.text != Publicity::Reported)?;
        let numbered = (1..=last).map(|point| point.to_string());
        Some(numbered.chain(self.subpoints.iter().cloned()).collect())
    }

    /// Whether nothing may be concluded where no clause answers: the text is not public, the place was not seen, or the
    /// paper is no text of an agreement, so that what it leaves out was not struck out.
    pub fn is_unknown(&self, provision: &str) -> bool {
        self.kind != Kind::Plan
            || self.text == Publicity::Reported
            || self.not_encoded.iter().any(|gap| gap.rest || gap.provisions.iter().any(|key| &**key == provision))
    }
}
