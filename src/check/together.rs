//! Provisions that several ideas show together, in whatever order a clause has them: an army, a limit and a figure.

use std::cmp::Reverse;
use std::ops::Range;

use rust_decimal::Decimal;

use crate::record::{Answer, Part, Plan, Provision, ProvisionId, Quantity, Record, TopicId, Value};
use crate::text::{Figure, Unit};

use super::lexicon::{Cue, Lexicon, Meaning};
use super::reading::is_inside;

/// What shows a provision together.
pub(super) struct Together<'a> {
    provision: &'a Provision,
    parts: &'a [Part],
    /// The amounts that plans of the record answer it with.
    known: Vec<Decimal>,
}

/// All that a record puts together, the sets of most parts first.
pub(super) fn all(record: &Record) -> Vec<Together<'_>> {
    let cues = record.cues.provisions.iter().filter(|cues| !cues.together.is_empty());
    let known = cues.filter_map(|cues| Some((record.provision(&cues.provision)?, cues)));
    let sets = known.flat_map(|(provision, cues)| {
        let known = amounts(&record.plans, &provision.key);
        cues.together.iter().map(move |parts| Together { provision, parts, known: known.clone() })
    });
    let mut sets: Vec<Together<'_>> = sets.collect();
    sets.sort_by_key(|set| Reverse(set.parts.len()));
    sets
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

/// The provisions that a clause shows, each with the stretch that shows it. Of one topic a phrase says it better, and so
/// does the set with the most parts.
pub(super) fn shown<'a>(
    lexicon: &Lexicon<'a>,
    cues: &[Cue<'a>],
    figures: &[Figure],
    clause: &Range<usize>,
) -> Vec<(&'a ProvisionId, Range<usize>)> {
    let own: Vec<&Cue<'a>> = cues.iter().filter(|cue| is_inside(&cue.range, clause)).collect();
    let figures: Vec<&Figure> = figures.iter().filter(|figure| is_inside(&figure.range, clause)).collect();
    let phrased = own.iter().filter_map(|cue| match cue.meaning {
        Meaning::Topic(provision) => lexicon.provision(provision).map(|(provision, _)| &provision.topic),
        _ => None,
    });
    let mut taken: Vec<&TopicId> = phrased.collect();
    let mut shown = Vec::new();
    for set in &lexicon.together {
        if taken.contains(&&set.provision.topic) {
            continue;
        }
        if let Some(range) = set.range(&own, &figures).or_else(|| set.range_with_subject(&own, &figures, cues, clause))
        {
            taken.push(&set.provision.topic);
            shown.push((&set.provision.key, range));
        }
    }
    shown
}

impl Together<'_> {
    /// The stretch from the first to the last of the parts, where all of them are there.
    fn range(&self, cues: &[&Cue<'_>], figures: &[&Figure]) -> Option<Range<usize>> {
        self.range_of(self.parts.iter(), cues, figures)
    }

    fn range_of<'p>(
        &self,
        parts: impl Iterator<Item = &'p Part>,
        cues: &[&Cue<'_>],
        figures: &[&Figure],
    ) -> Option<Range<usize>> {
        let mut whole: Option<Range<usize>> = None;
        for part in parts {
            let places = cues.iter().filter(
                |cue| matches!((cue.meaning, part), (Meaning::Concept(own), Part::Concept(name)) if own == name),
            );
            let mut places: Vec<&Range<usize>> = places.map(|cue| &cue.range).collect();
            if !matches!(part, Part::Concept(_)) {
                places = figures.iter().filter(|figure| self.takes(part, figure)).map(|figure| &figure.range).collect();
            }
            whole = Some(match whole {
                None => (*places.first()?).clone(),
                Some(range) => {
                    let away = |place: &&&Range<usize>| place.start.abs_diff(range.start);
                    let near = *places.iter().min_by_key(away)?;
                    range.start.min(near.start)..range.end.max(near.end)
                }
            });
        }
        whole
    }

    /// The stretch in a clause that has all parts but one, where a clause before names the one: `NATO stops growing, and
    /// sends no troops to Ukraine`.
    fn range_with_subject(
        &self,
        own: &[&Cue<'_>],
        figures: &[&Figure],
        all: &[Cue<'_>],
        clause: &Range<usize>,
    ) -> Option<Range<usize>> {
        if self.parts.len() < 3 {
            return None;
        }
        let is_of = |cue: &Cue<'_>, part: &Part| matches!((cue.meaning, part), (Meaning::Concept(own), Part::Concept(name)) if own == name);
        let missing = self.parts.iter().position(|part| !own.iter().any(|cue| is_of(cue, part)))?;
        all.iter().find(|cue| cue.range.end <= clause.start && is_of(cue, &self.parts[missing]))?;
        let rest = self.parts.iter().enumerate().filter(|(at, _)| *at != missing).map(|(_, part)| part);
        self.range_of(rest, own, figures)
    }

    fn takes(&self, part: &Part, figure: &Figure) -> bool {
        fits(self.provision, figure) && (*part == Part::Figure || self.known.contains(&figure.amount))
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
