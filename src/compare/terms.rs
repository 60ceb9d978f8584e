//! The changes of terms: what a `changed` row lists.

use rust_decimal::Decimal;

use crate::record::{
    Bound, DateValue, Duration, DurationUnit, DurationValue, Key, Keys, Modality, State, Terms, Text, Up,
};

/// One term that differs.
#[derive(Clone, Debug, PartialEq)]
pub struct TermChange<'a> {
    /// Which term.
    pub field: Field,
    /// What it was; nothing where it is new.
    pub from: Option<TermValue<'a>>,
    /// What it is; nothing where it is gone.
    pub to: Option<TermValue<'a>>,
    /// The area (or other member of a map) or the party (of a share) that it is about.
    pub member: Option<Member<'a>>,
    /// The later amount less the earlier, in the unit of both.
    pub delta: Option<Decimal>,
    /// The delta in per cent of the earlier amount, rounded to a tenth.
    pub percent: Option<Decimal>,
    /// How many levels lie between both, later levels positive.
    pub steps: Option<i64>,
    /// What it means through the lens, where the provision says so.
    pub direction: Option<Direction>,
}

/// A member of a vocabulary.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Member<'a> {
    /// The vocabulary.
    pub vocabulary: &'a str,
    /// Its key.
    pub key: &'a Key,
}

/// Which term of a clause it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Field {
    /// The state: deferred before, stated now.
    State,
    /// A whole answer for further parties or areas.
    Answer,
    /// An amount.
    Amount,
    /// What an amount means: a cap, a stated level, ...
    Bound,
    /// The unit of an amount.
    Unit,
    /// A level on a scale.
    Level,
    /// A member of a set.
    Member,
    /// The status of an area.
    Status,
    /// The share of a party.
    Share,
    /// A date.
    Date,
    /// A length of time.
    Duration,
    /// The event from which a length of time runs.
    Anchor,
    /// Yes or no.
    YesNo,
    /// A qualifier.
    Qualifier,
    /// A party that is bound.
    BoundParty,
    /// A party that benefits.
    Beneficiary,
    /// A territory that the clause is limited to.
    Area,
    /// How firm it is.
    Modality,
}

impl Field {
    /// All fields, in the order in which they are listed.
    pub const ALL: [Field; 18] = [
        Field::State,
        Field::Answer,
        Field::Amount,
        Field::Bound,
        Field::Unit,
        Field::Level,
        Field::Member,
        Field::Status,
        Field::Share,
        Field::Date,
        Field::Duration,
        Field::Anchor,
        Field::YesNo,
        Field::Qualifier,
        Field::BoundParty,
        Field::Beneficiary,
        Field::Area,
        Field::Modality,
    ];

    /// Whether it is of the answer itself, not of whom, where and how firmly it binds.
    pub(super) fn is_of_value(self) -> bool {
        !matches!(
            self,
            Field::State
                | Field::Answer
                | Field::Qualifier
                | Field::BoundParty
                | Field::Beneficiary
                | Field::Area
                | Field::Modality
        )
    }

    /// The word of JSON and CSV.
    pub fn name(self) -> &'static str {
        match self {
            Field::State => "state",
            Field::Answer => "answer",
            Field::Amount => "amount",
            Field::Bound => "bound",
            Field::Unit => "unit",
            Field::Level => "level",
            Field::Member => "member",
            Field::Status => "status",
            Field::Share => "share",
            Field::Date => "date",
            Field::Duration => "duration",
            Field::Anchor => "anchor",
            Field::YesNo => "yes-no",
            Field::Qualifier => "qualifier",
            Field::BoundParty => "bound-party",
            Field::Beneficiary => "beneficiary",
            Field::Area => "area",
            Field::Modality => "modality",
        }
    }
}

/// One value of a term.
#[derive(Clone, Debug, PartialEq)]
pub enum TermValue<'a> {
    /// A state.
    State(State),
    /// The words of a whole answer.
    Answer(Option<&'a Text>),
    /// An amount with its meaning and unit.
    Amount(Bound, Decimal, &'a Key),
    /// A stated absence of any limit.
    NoLimit,
    /// What an amount means.
    Bound(Bound),
    /// A unit.
    Unit(&'a Key),
    /// A level of the provision's scale.
    Level(&'a Key),
    /// A member of a vocabulary.
    Member(Member<'a>),
    /// That a set has no member: a full answer, unlike a member that is not listed.
    Nothing,
    /// A share in per cent.
    Share(Decimal),
    /// A date.
    Date(&'a DateValue),
    /// A length of time, without the event from which it runs.
    Duration(Duration, u32, DurationUnit),
    /// Yes or no.
    YesNo(bool),
    /// How firm it is.
    Modality(Modality),
}

/// What a change means through the record's lens.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Direction {
    /// More room.
    Eased,
    /// Less room.
    Tightened,
    /// More in one term, less in another.
    Mixed,
}

impl Direction {
    /// The word of JSON and CSV.
    pub fn name(self) -> &'static str {
        match self {
            Direction::Eased => "eased",
            Direction::Tightened => "tightened",
            Direction::Mixed => "mixed",
        }
    }

    /// The direction of a move up (`true`) or down, by what up means.
    pub(super) fn of(goes_up: bool, up: Up) -> Option<Self> {
        match (up, goes_up) {
            (Up::Neither, _) => None,
            (Up::Eased, true) | (Up::Tightened, false) => Some(Direction::Eased),
            (Up::Eased, false) | (Up::Tightened, true) => Some(Direction::Tightened),
        }
    }

    /// The direction of several terms together.
    pub(super) fn of_all(directions: impl Iterator<Item = Direction>) -> Option<Self> {
        directions.reduce(|all, next| if all == next { all } else { Direction::Mixed })
    }
}

/// The unit that a difference is told in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DeltaUnit<'a> {
    /// A unit of the record.
    Unit(&'a Key),
    /// A unit of time: days or months.
    Time(DurationUnit),
    /// Percentage points.
    Points,
}

impl<'a> TermChange<'a> {
    /// The unit of [`TermChange::delta`].
    pub fn delta_unit(&self) -> Option<DeltaUnit<'a>> {
        match self.from.as_ref()? {
            TermValue::Amount(_, _, unit) => Some(DeltaUnit::Unit(unit)),
            TermValue::Duration(_, _, DurationUnit::Days | DurationUnit::Weeks) | TermValue::Date(_) => {
                Some(DeltaUnit::Time(DurationUnit::Days))
            }
            TermValue::Duration(..) => Some(DeltaUnit::Time(DurationUnit::Months)),
            TermValue::Share(_) => Some(DeltaUnit::Points),
            _ => None,
        }
    }

    /// A change of a term from one value to another.
    pub(super) fn new(field: Field, from: Option<TermValue<'a>>, to: Option<TermValue<'a>>) -> Self {
        Self { field, from, to, member: None, delta: None, percent: None, steps: None, direction: None }
    }

    /// With the difference of two amounts, in per cent too where that can be said.
    pub(super) fn with_amounts(self, from: Decimal, to: Decimal) -> Self {
        let delta = to.checked_sub(from);
        let percent = delta
            .and_then(|delta| delta.checked_mul(Decimal::ONE_HUNDRED))
            .and_then(|delta| delta.checked_div(from))
            .map(|percent| percent.round_dp(1).normalize());
        Self { delta, percent, ..self }
    }
}

/// What differs beside the value: qualifiers, parties, areas and modality.
pub(super) fn circumstances<'a>(from: &'a Terms, to: &'a Terms, with_areas: bool) -> Vec<TermChange<'a>> {
    let mut changes = Vec::new();
    changes.extend(members(Field::Qualifier, "qualifiers", &from.qualifiers, &to.qualifiers));
    changes.extend(members(Field::BoundParty, "parties", &from.bound, &to.bound));
    changes.extend(members(Field::Beneficiary, "parties", &from.beneficiaries, &to.beneficiaries));
    if with_areas {
        changes.extend(members(Field::Area, "territories", &from.areas, &to.areas));
    }
    if from.modality != to.modality {
        let (from, to) = (TermValue::Modality(from.modality), TermValue::Modality(to.modality));
        changes.push(TermChange::new(Field::Modality, Some(from), Some(to)));
    }
    changes
}

/// Members that are gone, then members that are new.
pub(super) fn members<'a>(
    field: Field,
    vocabulary: &'a str,
    from: &'a Keys,
    to: &'a Keys,
) -> impl Iterator<Item = TermChange<'a>> {
    let member = move |key| TermValue::Member(Member { vocabulary, key });
    let gone = from.difference(to).map(move |key| TermChange::new(field, Some(member(key)), None));
    let new = to.difference(from).map(move |key| TermChange::new(field, None, Some(member(key))));
    gone.chain(new)
}

/// The value of a length of time, apart from its anchor.
pub(super) fn length(value: &DurationValue) -> TermValue<'_> {
    TermValue::Duration(value.kind, value.count, value.unit)
}
