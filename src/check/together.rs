//! Provisions that several ideas show together, in whatever order a clause has them: an army, a limit and a figure.

mod concepts;
mod found;
mod sets;

use std::cmp::Reverse;
use std::ops::Range;
use std::sync::OnceLock;

use rust_decimal::Decimal;

use crate::record::{Part, Plan, Provision, ProvisionCues, TopicId};
use crate::text::Figure;

use super::amounts::{answered, fits};
use super::lexicon::{Cue, Lexicon, Meaning};
use super::reading::{Topic, begun_in};
use concepts::{Concepts, Word};
use found::Found;
pub(super) use sets::Sets;

/// Of a set with so many parts a clause before may name one.
const SHARED: usize = 3;

/// What shows a provision together.
struct Together<'a> {
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
    Sets::of(sets)
}

/// The provisions that the clauses of a sentence show, each with the stretch that shows it. Of one topic a phrase of a clause says
/// it better, and so does the set with the most parts.
pub(super) fn shown<'a>(
    lexicon: &Lexicon<'a>,
    cues: &[Cue<'a>],
    figures: &[Figure],
    clauses: &[Range<usize>],
) -> Vec<Topic<'a>> {
    let mut words = Vec::with_capacity(cues.len());
    words.extend(cues.iter().filter_map(Word::of));
    let sets = lexicon.together.among(Concepts::of_words(&words), !figures.is_empty());
    let mut shown = Vec::new();
    for clause in clauses.iter().filter(|_| !sets.is_empty()) {
        let own = Found::of(&words, figures, clause);
        let before = words.partition_point(|word| word.range.start < clause.start);
        let before = Concepts::of_words(&words[..before]);
        let mut sets = sets.iter().copied().filter(|set| set.may_stand(&own, before)).peekable();
        if sets.peek().is_none() {
            continue;
        }
        let mut taken = phrased(lexicon, cues, clause);
        for set in sets {
            if taken.contains(&&set.provision.topic) {
                continue;
            }
            if let Some(range) = set.range(&own).or_else(|| set.range_with_subject(&own, &words, clause)) {
                taken.push(&set.provision.topic);
                shown.push((&set.provision.key, range));
            }
        }
    }
    shown
}

/// The topics that phrases of a clause show.
fn phrased<'a>(lexicon: &Lexicon<'a>, cues: &[Cue<'a>], clause: &Range<usize>) -> Vec<&'a TopicId> {
    let own = begun_in(cues, clause, |cue| cue.range.start).iter().filter(|cue| cue.range.end <= clause.end);
    let topics = own.filter_map(|cue| match cue.meaning {
        Meaning::Topic(provision) => lexicon.provision(provision).map(|(provision, _)| &provision.topic),
        _ => None,
    });
    topics.collect()
}

impl Together<'_> {
    /// Whether it may stand in a clause, where a clause before may name one of its parts.
    fn may_stand(&self, own: &Found<'_>, before: Concepts) -> bool {
        let missing = self.concepts.missing_in(own.concepts);
        let is_named_before = || self.parts.len() >= SHARED && missing.is_one() && missing.are_among(before);
        (missing.is_empty() || is_named_before()) && (!own.figures.is_empty() || !self.has_figure)
    }

    /// The stretch from the first to the last of the parts, where all of them are there.
    fn range(&self, own: &Found<'_>) -> Option<Range<usize>> {
        self.range_of(self.parts.iter(), own)
    }

    fn range_of<'p>(&self, parts: impl Iterator<Item = &'p Part>, own: &Found<'_>) -> Option<Range<usize>> {
        let mut whole: Option<Range<usize>> = None;
        for part in parts {
            let place = match part {
                Part::Concept(name) => nearest(own.places(name), whole.as_ref()),
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
    fn range_with_subject(&self, own: &Found<'_>, all: &[Word<'_>], clause: &Range<usize>) -> Option<Range<usize>> {
        if self.parts.len() < SHARED {
            return None;
        }
        let is_missing = |part: &Part| match part {
            Part::Concept(name) => own.places(name).next().is_none(),
            Part::Figure | Part::KnownFigure => true,
        };
        let missing = self.parts.iter().position(is_missing)?;
        let Part::Concept(name) = &self.parts[missing] else { return None };
        let bit = Concepts::bit(name);
        all.iter().find(|word| word.range.end <= clause.start && word.is_for(bit, name))?;
        let rest = self.parts.iter().enumerate().filter(|(at, _)| *at != missing).map(|(_, part)| part);
        self.range_of(rest, own)
    }

    fn takes(&self, part: &Part, figure: &Figure) -> bool {
        fits(self.provision, figure) && (*part == Part::Figure || self.known().contains(&figure.amount))
    }

    fn known(&self) -> &[Decimal] {
        self.known.get_or_init(|| answered(self.plans, &self.provision.key))
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
