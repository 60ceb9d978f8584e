//! The kinds of origins, the answers there, and what they rest on.

use crate::record::{Account, Plan};

/// Where a term comes from.
#[derive(Clone, Copy, Debug)]
pub enum Origin<'a> {
    /// The earliest text that states the same term.
    SameTerm(Place<'a>),
    /// No earlier text states it; the earliest in which it is one account among rivals.
    RivalAccount(Place<'a>),
    /// No earlier text has it; one of which it is not known whether it is earlier does.
    OrderUnknown(Place<'a>),
    /// No text has it; the nearest earlier one that answers the same provision otherwise.
    OtherAnswer(Place<'a>),
    /// No earlier text was seen to answer the provision, but a source states where the clause comes from.
    Declared,
    /// No earlier text of the record was seen to answer the provision.
    New,
}

impl<'a> Origin<'a> {
    /// Its kind.
    pub fn kind(&self) -> OriginKind {
        match self {
            Origin::SameTerm(_) => OriginKind::SameTerm,
            Origin::RivalAccount(_) => OriginKind::RivalAccount,
            Origin::OrderUnknown(_) => OriginKind::OrderUnknown,
            Origin::OtherAnswer(_) => OriginKind::OtherAnswer,
            Origin::Declared => OriginKind::Declared,
            Origin::New => OriginKind::New,
        }
    }

    /// The answer there, where there is one.
    pub fn place(&self) -> Option<Place<'a>> {
        match self {
            Origin::SameTerm(place)
            | Origin::RivalAccount(place)
            | Origin::OrderUnknown(place)
            | Origin::OtherAnswer(place) => Some(*place),
            Origin::Declared | Origin::New => None,
        }
    }
}

/// The kinds of [`Origin`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum OriginKind {
    /// An earlier text states the same term.
    SameTerm,
    /// It is one account among rivals in an earlier text.
    RivalAccount,
    /// It stands in a text that may be earlier or later.
    OrderUnknown,
    /// An earlier text answers the provision otherwise.
    OtherAnswer,
    /// Only a source states where it comes from.
    Declared,
    /// New in the record.
    New,
}

impl OriginKind {
    /// All kinds, in the order in which they are shown.
    pub const ALL: [OriginKind; 6] = [
        OriginKind::SameTerm,
        OriginKind::RivalAccount,
        OriginKind::OrderUnknown,
        OriginKind::OtherAnswer,
        OriginKind::Declared,
        OriginKind::New,
    ];

    /// The word of JSON and CSV.
    pub fn name(self) -> &'static str {
        match self {
            OriginKind::SameTerm => "same-term",
            OriginKind::RivalAccount => "rival-account",
            OriginKind::OrderUnknown => "order-unknown",
            OriginKind::OtherAnswer => "other-answer",
            OriginKind::Declared => "declared",
            OriginKind::New => "new",
        }
    }
}

/// An answer in another text.
#[derive(Clone, Copy, Debug)]
pub struct Place<'a> {
    /// The text.
    pub plan: &'a Plan,
    /// Its clause, or a rival account of it.
    pub account: Account<'a>,
    /// Whether the text has the same date as the plan asked about: which came first that day is not known.
    pub is_same_day: bool,
}

/// What an origin rests on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Basis {
    /// A source states it.
    Declared,
    /// The terms are the same.
    SameTerm,
}

impl Basis {
    /// The word of JSON and CSV.
    pub fn name(self) -> &'static str {
        match self {
            Basis::Declared => "declared",
            Basis::SameTerm => "same-term",
        }
    }
}
