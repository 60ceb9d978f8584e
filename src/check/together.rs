//! Provisions that several ideas show together, in whatever order a clause has them: an army, a limit and a figure.

use std::cmp::Reverse;
use std::ops::Range;
use std::sync::OnceLock;

use rust_decimal::Decimal;

use crate::record::{Answer, Part, Plan, Provision, ProvisionCues, ProvisionId, Quantity, TopicId, Value};
use crate::text::{Figure, Unit};

use super::lexicon::{Cue, Lexicon, Meaning};
use super::reading::{Topic, begun_in};

/// Of a set with so many parts a clause before may name one.
const SHARED: usize = 3;

/// All that shows a provision together.
pub(super) struct Sets<'a> {
    /// Those of most parts first.
    sets: Vec<Together<'a>>,
    /// For each bit of concepts the first set with that bit and no lower one; behind them the first set without concepts.
    first: [usize; Concepts::BITS + 1],
}

/// What shows a provision together.
struct Together<'a> {
    /// Its place among all sets, and that of the next one with the same lowest concept; behind all where there is none.
    place: usize,
    next: usize,
    provision: &'a Provision,
    parts: &'a [Part],
    /// The concepts among its parts.
    concepts: Concepts,
    has_figure: bool,
    plans: &'a [Plan],
    /// The amounts that plans of the record answer it with, once they were asked for.
    known: OnceLock<Vec<Decimal>>,
}

/// All that a record puts together.
pub(super) fn all<'a>(
    plans: &'a [Plan],
    provisions: impl Iterator<Item = (&'a Provision, &'a ProvisionCues)>,
) -> Sets<'a> {
    let sets = provisions.flat_map(|(provision, cues)| cues.together.iter().map(move |parts| (provision, parts)));
    let sets = sets.map(|(provision, parts)| {
        let names = parts.iter().filter_map(|part| match part {
            Part::Concept(name) => Some(&**name),
            Part::Figure | Part::KnownFigure => None,
        });
        Together {
            place: usize::MAX,
            next: usize::MAX,
            provision,
            parts,
            concepts: Concepts::of(names),
            has_figure: parts.iter().any(|part| !matches!(part, Part::Concept(_))),
            plans,
            known: OnceLock::new(),
        }
    });
    let mut sets: Vec<Together<'_>> = sets.collect();
    sets.sort_by_key(|set| Reverse(set.parts.len()));
    let mut first = [usize::MAX; Concepts::BITS + 1];
    for (place, set) in sets.iter_mut().enumerate() {
        set.place = place;
        set.next = std::mem::replace(&mut first[set.concepts.lowest()], place);
    }
    Sets { sets, first }
}

impl<'a> Sets<'a> {
    /// The sets that may stand where there are some concepts, and a figure or none: those of most parts first.
    fn among(&self, concepts: Concepts, has_figure: bool) -> Vec<&Together<'a>> {
        let mut found = Vec::new();
        for bit in concepts.bits().chain([Concepts::BITS]) {
            let mut at = self.first[bit];
            while let Some(set) = self.sets.get(at) {
                if set.concepts.are_among(concepts) && (has_figure || !set.has_figure) {
                    found.push(set);
                }
                at = set.next;
            }
        }
        found.sort_unstable_by_key(|set| set.place);
        found
    }
}

/// Some concepts, each as one of 128 bits. Several may share a bit: what is missing here is missing, and no more is sure.
#[derive(Clone, Copy, Debug)]
struct Concepts(u128);

impl Concepts {
    const BITS: usize = 128;

    fn of<'n>(names: impl Iterator<Item = &'n str>) -> Self {
        Self(names.fold(0, |bits, name| bits | 1 << Self::bit(name)))
    }

    /// The place of a concept's bit: by three of its bytes and their number.
    fn bit(name: &str) -> usize {
        let byte = |at: usize| name.as_bytes().get(at).copied().map_or(0, usize::from);
        let last = name.len().saturating_sub(1);
        (byte(0) + 3 * byte(name.len() / 2) + 7 * byte(last) + 13 * name.len()) % Self::BITS
    }

    fn of_cues<'c>(cues: impl Iterator<Item = &'c Cue<'c>>) -> Self {
        Self::of(cues.filter_map(|cue| match cue.meaning {
            Meaning::Concept(name) => Some(name),
            _ => None,
        }))
    }

    /// The places of its bits.
    fn bits(self) -> impl Iterator<Item = usize> {
        let lower = |bits: &u128| Some(bits & bits.wrapping_sub(1));
        std::iter::successors(Some(self.0), lower).map(|bits| Self(bits).lowest()).take_while(|bit| *bit < Self::BITS)
    }

    /// The place of its lowest bit; behind all of them where it has none.
    fn lowest(self) -> usize {
        self.0.trailing_zeros() as usize
    }

    fn are_among(self, others: Self) -> bool {
        self.0 & !others.0 == 0
    }

    fn missing_in(self, others: Self) -> u32 {
        (self.0 & !others.0).count_ones()
    }
}

fn amounts(plans: &[Plan], provision: &ProvisionId) -> Vec<Decimal> {
    let clauses = plans.iter().flat_map(|plan| plan.answers(provision));
    let terms = clauses.flat_map(|clause| {
        std::iter::once(&clause.terms)
            .chain(clause.rivals.iter().map(|rival| &rival.terms))
            .filter_map(|one| one.value.as_ref())
    });
    let mut amounts: Vec<Decimal> = terms
        .flat_map(|value| match value {
            Value::Quantity(Quantity::Amounts { bounds, .. }) => bounds.values().copied().collect(),
            Value::Shares(shares) => shares.values().copied().collect(),
            Value::Duration(length) => vec![Decimal::from(length.count)],
            _ => Vec::new(),
        })
        .collect();
    amounts.sort_unstable();
    amounts.dedup();
    amounts
}

/// The provisions that the clauses of a sentence show, each with the stretch that shows it.
pub(super) fn shown<'a>(
    lexicon: &Lexicon<'a>,
    cues: &[Cue<'a>],
    figures: &[Figure],
    clauses: &[Range<usize>],
) -> Vec<Topic<'a>> {
    let all = Concepts::of_cues(cues.iter());
    let sets = lexicon.together.among(all, !figures.is_empty());
    let mut shown = Vec::new();
    for clause in clauses.iter().filter(|_| !sets.is_empty()) {
        let own = Concepts::of_cues(cues_of(cues, clause));
        let has_figure = figures_of(figures, clause).next().is_some();
        let sets = sets.iter().copied().filter(|set| set.may_stand(own, has_figure));
        shown.extend(in_clause(lexicon, sets, (cues, figures), clause));
    }
    shown
}

fn cues_of<'c, 'a>(cues: &'c [Cue<'a>], clause: &Range<usize>) -> impl Iterator<Item = &'c Cue<'a>> {
    begun_in(cues, clause, |cue| cue.range.start).iter().filter(|cue| cue.range.end <= clause.end)
}

fn figures_of<'f>(figures: &'f [Figure], clause: &Range<usize>) -> impl Iterator<Item = &'f Figure> {
    begun_in(figures, clause, |figure| figure.range.start).iter().filter(|figure| figure.range.end <= clause.end)
}

/// The provisions that a clause shows by these sets. Of one topic a phrase says it better, and so does the set with the most
/// parts.
fn in_clause<'l, 'a: 'l>(
    lexicon: &Lexicon<'a>,
    sets: impl Iterator<Item = &'l Together<'a>>,
    (cues, figures): (&[Cue<'a>], &[Figure]),
    clause: &Range<usize>,
) -> Vec<Topic<'a>> {
    let mut sets = sets.peekable();
    if sets.peek().is_none() {
        return Vec::new();
    }
    let own = Found {
        concepts: cues_of(cues, clause).filter_map(concept).collect(),
        figures: figures_of(figures, clause).collect(),
    };
    let phrased = cues_of(cues, clause).filter_map(|cue| match cue.meaning {
        Meaning::Topic(provision) => lexicon.provision(provision).map(|(provision, _)| &provision.topic),
        _ => None,
    });
    let mut taken: Vec<&TopicId> = phrased.collect();
    let mut shown = Vec::new();
    for set in sets {
        if taken.contains(&&set.provision.topic) {
            continue;
        }
        if let Some(range) = set.range(&own).or_else(|| set.range_with_subject(&own, cues, clause)) {
            taken.push(&set.provision.topic);
            shown.push((&set.provision.key, range));
        }
    }
    shown
}

/// What a clause has of the parts of sets.
struct Found<'f> {
    concepts: Vec<(&'f str, &'f Range<usize>)>,
    figures: Vec<&'f Figure>,
}

/// The concept that a cue is a word for.
fn concept<'c>(cue: &'c Cue<'_>) -> Option<(&'c str, &'c Range<usize>)> {
    match cue.meaning {
        Meaning::Concept(name) => Some((name, &cue.range)),
        _ => None,
    }
}

impl Together<'_> {
    /// Whether it may stand in a clause with some concepts, where the sentence has all.
    fn may_stand(&self, own: Concepts, has_figure: bool) -> bool {
        let may_miss = u32::from(self.parts.len() >= SHARED);
        self.concepts.missing_in(own) <= may_miss && (has_figure || !self.has_figure)
    }

    /// The stretch from the first to the last of the parts, where all of them are there.
    fn range(&self, own: &Found<'_>) -> Option<Range<usize>> {
        self.range_of(self.parts.iter(), own)
    }

    fn range_of<'p>(&self, parts: impl Iterator<Item = &'p Part>, own: &Found<'_>) -> Option<Range<usize>> {
        let mut whole: Option<Range<usize>> = None;
        for part in parts {
            let place = match part {
                Part::Concept(name) => {
                    let places = own.concepts.iter().filter(|(own, _)| *own == &**name);
                    nearest(places.map(|(_, range)| *range), whole.as_ref())
                }
                Part::Figure | Part::KnownFigure => {
                    let places = own.figures.iter().filter(|figure| self.takes(part, figure));
                    nearest(places.map(|figure| &figure.range), whole.as_ref())
                }
            }?;
            whole = Some(match whole {
                None => place.clone(),
                Some(range) => range.start.min(place.start)..range.end.max(place.end),
            });
        }
        whole
    }

    /// The stretch in a clause that has all parts but one, where a clause before names the one: `NATO stops growing, and
    /// sends no troops to Ukraine`.
    fn range_with_subject(&self, own: &Found<'_>, all: &[Cue<'_>], clause: &Range<usize>) -> Option<Range<usize>> {
        if self.parts.len() < SHARED {
            return None;
        }
        let is_missing = |part: &Part| match part {
            Part::Concept(name) => own.concepts.iter().all(|(own, _)| *own != &**name),
            Part::Figure | Part::KnownFigure => true,
        };
        let missing = self.parts.iter().position(is_missing)?;
        let Part::Concept(name) = &self.parts[missing] else { return None };
        all.iter().filter_map(concept).find(|(own, range)| range.end <= clause.start && *own == &**name)?;
        let rest = self.parts.iter().enumerate().filter(|(at, _)| *at != missing).map(|(_, part)| part);
        self.range_of(rest, own)
    }

    fn takes(&self, part: &Part, figure: &Figure) -> bool {
        fits(self.provision, figure) && (*part == Part::Figure || self.known().contains(&figure.amount))
    }

    fn known(&self) -> &[Decimal] {
        self.known.get_or_init(|| amounts(self.plans, &self.provision.key))
    }
}

/// The first of these places, or the one nearest to a stretch.
fn nearest<'r>(
    mut places: impl Iterator<Item = &'r Range<usize>>,
    whole: Option<&Range<usize>>,
) -> Option<&'r Range<usize>> {
    match whole {
        None => places.next(),
        Some(whole) => places.min_by_key(|place| place.start.abs_diff(whole.start)),
    }
}

/// Whether a figure may be a value of a provision, by its unit.
pub(super) fn fits(provision: &Provision, figure: &Figure) -> bool {
    match &provision.answer {
        Answer::Quantity(units) => units.iter().any(|unit| match (&**unit, figure.unit) {
            ("persons", Unit::Persons | Unit::Bare)
            | ("usd", Unit::Dollars)
            | ("eur", Unit::Euros)
            | ("km", Unit::Kilometres)
            | ("points", Unit::Points | Unit::Bare) => true,
            ("persons" | "usd" | "eur" | "km" | "points", _) => false,
            (_, own) => matches!(own, Unit::Bare | Unit::Other),
        }),
        Answer::Shares(_) => figure.unit == Unit::Percent,
        Answer::Duration => matches!(figure.unit, Unit::Days | Unit::Weeks | Unit::Months | Unit::Years),
        Answer::Date => figure.unit == Unit::CalendarYear,
        _ => false,
    }
}
