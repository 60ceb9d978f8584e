//! What a turning word or figure means, and whether two of them mean the same.

use rust_decimal::Decimal;

use crate::text::{Amount, Day, Token, TokenKind, Value};

use super::TurnKind;
use super::lexicon::Force;

/// The unit of days, and all units of time.
pub(super) const DAY: &str = "day";
const SPANS: [&str; 7] = ["working day", DAY, "week", "month", "year", "hour", "minute"];

/// What a word or figure of a text means.
#[derive(Clone, Debug)]
pub(super) enum Meaning {
    /// A word of negation or obligation, with the row of the lexicon that it stands in.
    Word { force: Force, row: usize },
    /// A number, sum or percentage, with its unit.
    Figure { kind: TurnKind, value: Option<Value>, written: String, unit: Option<&'static str> },
    /// A date.
    Date(Value),
    /// A reference.
    Reference(Value),
}

impl Meaning {
    /// What a token of a kind of its own means.
    pub(super) fn of_token(token: Token<'_>) -> Option<Self> {
        let kind = match token.kind {
            TokenKind::Date => return token.value().map(Meaning::Date),
            TokenKind::Reference => return token.value().map(Meaning::Reference),
            TokenKind::Money => TurnKind::Money,
            TokenKind::Percent => TurnKind::Percent,
            TokenKind::Number => TurnKind::Number,
            TokenKind::Word | TokenKind::Han | TokenKind::Sign | TokenKind::Blank => return None,
        };
        let written = token.key().split_whitespace().collect::<String>().replace(':', "-");
        Some(Meaning::Figure { kind, value: token.value(), written, unit: None })
    }

    /// A number with what it amounts to, where that is sure, and how it is written.
    pub(super) fn number(amount: Option<Decimal>, written: String) -> Self {
        let value = amount.map(|amount| Value::Amount(Amount { readings: vec![amount.normalize()], currency: None }));
        Meaning::Figure { kind: TurnKind::Number, value, written, unit: None }
    }

    /// A number with its unit.
    pub(super) fn of(self, unit: &'static str) -> Self {
        match self {
            Meaning::Figure { kind, value, written, .. } => Meaning::Figure { kind, value, written, unit: Some(unit) },
            other => other,
        }
    }

    /// Whether it is a number and no sum, share, date or reference.
    pub(super) fn is_plain_number(&self) -> bool {
        matches!(self, Meaning::Figure { kind: TurnKind::Number, .. })
    }

    /// Whether both are numbers of one unit, or of none.
    pub(super) fn counts_like(&self, other: &Meaning) -> bool {
        matches!((self, other), (Meaning::Figure { unit, .. }, Meaning::Figure { unit: other, .. }) if unit == other)
            && self.is_plain_number()
            && other.is_plain_number()
    }

    /// Whether it has a unit.
    pub(super) fn has_unit(&self) -> bool {
        matches!(self, Meaning::Figure { unit: Some(_), .. })
    }

    /// How many days it may be, where it is a day without its month: `三十日` is the thirtieth, or thirty days.
    pub(super) fn days(&self) -> Option<u32> {
        match self {
            Meaning::Date(Value::Day(Day { year: None, month: None, day })) => *day,
            _ => None,
        }
    }

    /// Whether it is, or may be, a stretch of time.
    pub(super) fn is_span(&self) -> bool {
        let is_time = |unit: &str| SPANS.contains(&unit);
        self.days().is_some()
            || matches!(self, Meaning::Figure { kind: TurnKind::Number, unit: Some(unit), .. } if is_time(unit))
    }

    /// Whether two of them mean the same: no turn.
    pub(super) fn is_same(&self, other: &Meaning) -> bool {
        match (self, other) {
            (Meaning::Word { row, .. }, Meaning::Word { row: other, .. }) => row == other,
            (
                Meaning::Figure { kind, value, written, unit },
                Meaning::Figure { kind: other_kind, value: other_value, written: other_written, unit: other_unit },
            ) => {
                let is_same_amount = match (value, other_value) {
                    (Some(one), Some(other)) => one.is_same(other),
                    _ => written == other_written,
                };
                kind == other_kind && unit == other_unit && is_same_amount
            }
            (day @ Meaning::Date(_), Meaning::Figure { kind: TurnKind::Number, value, unit: Some(unit), .. })
            | (Meaning::Figure { kind: TurnKind::Number, value, unit: Some(unit), .. }, day @ Meaning::Date(_)) => {
                let is_so_many = |value: &Value| day.days().is_some_and(|days| amount_of(days).is_same(value));
                *unit == DAY && value.as_ref().is_some_and(is_so_many)
            }
            (Meaning::Date(one), Meaning::Date(other)) | (Meaning::Reference(one), Meaning::Reference(other)) => {
                one == other
            }
            _ => false,
        }
    }

    /// Whether one may stand in the place of the other: both are words, figures, dates, references or stretches of time.
    pub(super) fn is_akin(&self, other: &Meaning) -> bool {
        let is_one_sort = std::mem::discriminant(self) == std::mem::discriminant(other);
        match (self.force(), other.force()) {
            (Some(one), Some(other)) => is_one_sort && stand_against(one, other),
            _ => is_one_sort || self.is_span() && other.is_span(),
        }
    }

    fn force(&self) -> Option<Force> {
        match self {
            Meaning::Word { force, .. } => Some(*force),
            _ => None,
        }
    }

    /// Whether it only joins what stands around it.
    pub(super) fn is_connective(&self) -> bool {
        self.force() == Some(Force::Connective)
    }

    /// Whether it says something where nothing stands against it.
    pub(super) fn speaks_alone(&self) -> bool {
        !matches!(self.force(), Some(Force::Answer | Force::Connective))
    }

    /// Whether it denies or forbids.
    pub(super) fn is_negation(&self) -> bool {
        self.force() == Some(Force::Negation)
    }

    /// The kind of the turn from the one to the other.
    pub(super) fn kind_beside(&self, other: Option<&Meaning>) -> TurnKind {
        match (self, other) {
            (Meaning::Figure { kind, .. }, Some(Meaning::Figure { kind: other, .. })) => {
                // A number that became a sum or a share is told with these.
                if *kind == TurnKind::Number { *other } else { *kind }
            }
            // A day that a number of days stands against was a number of days.
            (Meaning::Date(_), Some(Meaning::Figure { kind, .. })) => *kind,
            (Meaning::Word { force: Force::Modality | Force::Answer, .. }, Some(other)) => other.kind(),
            _ => self.kind(),
        }
    }

    fn kind(&self) -> TurnKind {
        match self {
            Meaning::Word { force: Force::Modality, .. } => TurnKind::Modality,
            Meaning::Word { force: Force::Bound, .. } => TurnKind::Bound,
            Meaning::Word { force: Force::Connective, .. } => TurnKind::Connective,
            Meaning::Word { .. } => TurnKind::Negation,
            Meaning::Figure { kind, .. } => *kind,
            Meaning::Date(_) => TurnKind::Date,
            Meaning::Reference(_) => TurnKind::Reference,
        }
    }

    /// Whether it only obliges or permits.
    pub(super) fn is_plain_modality(&self) -> bool {
        self.kind() == TurnKind::Modality
    }
}

fn amount_of(days: u32) -> Value {
    Value::Amount(Amount { readings: vec![Decimal::from(days)], currency: None })
}

/// Whether words of these forces may stand in each other's place.
pub(super) fn stand_against(one: Force, other: Force) -> bool {
    let is_alone = |force: Force| matches!(force, Force::Bound | Force::Connective);
    match (one, other) {
        (Force::Answer, other) | (other, Force::Answer) => matches!(other, Force::Answer | Force::Negation),
        (one, other) => one == other || !is_alone(one) && !is_alone(other),
    }
}
