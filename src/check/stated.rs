//! What a statement says, typed: which kind it is, and its value or the two ends of its change.

use std::ops::Range;

use rust_decimal::Decimal;

use crate::record::{Answer, Key, Record};
use crate::text::{Figure, Folded, Limit, Unit};

use super::claim::{Claim, Said};
use super::ends::{Ends, ends};
use super::lexicon::Meaning;
use super::reading::{ReadSentence, is_inside};

/// What kind of statement it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum StatementKind {
    /// That there is such a clause.
    Presence,
    /// That there is none.
    Absence,
    /// That it is left to later talks.
    Deferral,
    /// An amount, a date, members, yes or no.
    Value,
    /// A level on a scale.
    Stance,
    /// That a value became another.
    Change,
}

impl StatementKind {
    /// The word of JSON.
    pub fn name(self) -> &'static str {
        match self {
            StatementKind::Presence => "presence",
            StatementKind::Absence => "absence",
            StatementKind::Deferral => "deferral",
            StatementKind::Value => "value",
            StatementKind::Stance => "stance",
            StatementKind::Change => "change",
        }
    }
}

/// What a statement says.
#[derive(Clone, Debug)]
pub struct Statement<'a> {
    /// What kind it is.
    pub kind: StatementKind,
    /// The value that it states; nothing where it states a change or none.
    pub value: Option<Stated<'a>>,
    /// What it says was before.
    pub from: Option<Stated<'a>>,
    /// What it says it became.
    pub to: Option<Stated<'a>>,
}

/// A value as a statement gives it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Stated<'a> {
    /// An amount, a share, a length of time or a year.
    Figure(StatedFigure),
    /// A level of the provision.
    Level(&'a Key),
    /// A level of the areas, or other members, that it names.
    Status(Vec<&'a Key>, &'a Key),
    /// Members of the provision's vocabulary.
    Members(Vec<&'a Key>),
    /// Yes or no.
    YesNo(bool),
}

/// A figure as a statement gives it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StatedFigure {
    /// Its bytes in the text, unit and currency with it.
    pub span: Range<usize>,
    /// How much.
    pub amount: Decimal,
    /// The other end, where it is a range.
    pub up_to: Option<Decimal>,
    /// Of what, as far as the words beside it say.
    pub unit: Unit,
    /// What the words around make of it.
    pub limit: Limit,
    /// Whether it is said to be rough.
    pub is_rough: bool,
    /// Whether it is a difference and no amount.
    pub is_difference: bool,
}

impl StatedFigure {
    fn new(figure: &Figure, folded: &Folded) -> Option<Self> {
        Some(Self {
            span: folded.origin(figure.range.clone())?,
            amount: figure.amount,
            up_to: figure.to,
            unit: figure.unit,
            limit: figure.limit,
            is_rough: figure.is_rough,
            is_difference: figure.is_difference,
        })
    }

    /// Whether it is one amount and no hedge leaves room beside it.
    pub fn is_exact(&self) -> bool {
        !self.is_rough && !self.is_difference && self.up_to.is_none()
    }
}

/// Whether neither of two amounts is ten times the other, or more.
pub(super) fn are_of_one_order(one: Decimal, other: Decimal) -> bool {
    let ten_times = |amount: Decimal| amount.checked_mul(Decimal::TEN).unwrap_or(Decimal::MAX);
    ten_times(one) > other && one < ten_times(other)
}

/// The ends of a change with the words in which what was before is told, as bytes of the folded text.
pub(super) struct Change<'a> {
    pub(super) from: Stated<'a>,
    pub(super) to: Stated<'a>,
    pub(super) before: Range<usize>,
}

/// The change that a statement tells, where figures or levels stand at both its ends.
pub(super) fn change<'a>(claim: &Claim<'a>, sentence: &ReadSentence<'a>, folded: &Folded) -> Option<Change<'a>> {
    let mut figures: Vec<&Figure> = claim.figures.iter().collect();
    figures.sort_by_key(|figure| figure.range.start);
    let places: Vec<Range<usize>> = figures.iter().map(|figure| figure.range.clone()).collect();
    if let Some(Ends { from, to, before }) = ends((folded.as_str(), sentence.particles), &sentence.range, &places) {
        let stated = |at: usize| StatedFigure::new(figures.get(at)?, folded).map(Stated::Figure);
        return Some(Change { from: stated(from)?, to: stated(to)?, before });
    }
    let levels = sentence.cues.iter().filter_map(|cue| match cue.meaning {
        Meaning::Level(of, level) if *of == claim.provision.key => Some((cue.range.clone(), level)),
        _ => None,
    });
    let levels: Vec<(Range<usize>, &'a Key)> = levels.collect();
    // Of two phrases in one place the longer one counts.
    let is_whole =
        |one: &Range<usize>| !levels.iter().any(|(other, _)| is_inside(one, other) && other.len() > one.len());
    let mut levels: Vec<&(Range<usize>, &'a Key)> = levels.iter().filter(|(range, _)| is_whole(range)).collect();
    levels.sort_by_key(|(range, _)| range.start);
    let places: Vec<Range<usize>> = levels.iter().map(|(range, _)| range.clone()).collect();
    let Ends { from, to, before } = ends((folded.as_str(), sentence.particles), &sentence.range, &places)?;
    let level = |at: usize| levels.get(at).map(|(_, level)| *level);
    let (from, to) = (level(from)?, level(to)?);
    (from != to).then_some(Change { from: Stated::Level(from), to: Stated::Level(to), before })
}

/// What a statement says, with its change where it tells one; of several levels that one in which the plan agrees.
pub(super) fn statement<'a>(
    claim: &Claim<'a>,
    change: Option<Change<'a>>,
    agreed: Option<&'a Key>,
    (record, folded): (&Record, &Folded),
) -> Statement<'a> {
    if let Some(Change { from, to, .. }) = change {
        return Statement { kind: StatementKind::Change, value: None, from: Some(from), to: Some(to) };
    }
    let value = value(claim, agreed, (record, folded));
    let kind = match (claim.said, &value) {
        (Said::YesNo(_), _) => StatementKind::Value,
        (Said::Absent, _) => StatementKind::Absence,
        (Said::Deferred, _) => StatementKind::Deferral,
        (_, Some(Stated::Level(_) | Stated::Status(..))) => StatementKind::Stance,
        (_, Some(_)) => StatementKind::Value,
        (_, None) if claim.is_negated => StatementKind::Absence,
        (_, None) => StatementKind::Presence,
    };
    Statement { kind, value, from: None, to: None }
}

fn value<'a>(claim: &Claim<'a>, agreed: Option<&'a Key>, (record, folded): (&Record, &Folded)) -> Option<Stated<'a>> {
    if let Said::YesNo(answer) = claim.said {
        return Some(Stated::YesNo(answer));
    }
    if let Some(figure) = claim.figures.first() {
        return StatedFigure::new(figure, folded).map(Stated::Figure);
    }
    let members = claim.provision.answer.vocabulary().and_then(|name| record.vocabularies.get(name));
    let members = || claim.members.iter().copied().filter(|key| members.is_some_and(|own| own.contains_key(*key)));
    match (&claim.provision.answer, agreed.or_else(|| claim.levels.first().copied())) {
        (Answer::Map(..), Some(level)) => Some(Stated::Status(members().collect(), level)),
        (_, Some(level)) => Some(Stated::Level(level)),
        (Answer::Set(_), None) if !claim.is_negated => {
            Some(members().collect::<Vec<_>>()).filter(|members| !members.is_empty()).map(Stated::Members)
        }
        _ => None,
    }
}
