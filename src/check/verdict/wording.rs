//! Whether the wording of a clause bears a statement out where no value tells: whom it names, which figures, and whether it says
//! no, leaves something open to choice, or turns the order round.

mod sense;
mod strangers;

use std::ops::Range;

use crate::record::{Clause, Key, Lang, Plan, WordKind};
use crate::text::{Figure, Unit, has_han};

use super::super::claim::Claim;
use super::super::lexicon::{Cue, Meaning};
use super::super::names::{Name, own_part};
use super::super::reading::ReadSentence;
use super::super::wordings::Wording;
use super::case::Scene;
use sense::turning_word;
use strangers::other_names;

/// How many bytes away from its topic a word is surely about it.
const NEAR: usize = 48;

/// How many bytes before a topic a name stands whose it is: `Russian rules`.
const OWNED: usize = 1;

/// What the wording of a clause does not bear out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Unworded<'a> {
    /// A word for no, for a limit, for leave, or for another order.
    Sense(Range<usize>),
    /// Parties, areas or members that the clause does not speak of; none where they are not known.
    Names(Vec<&'a Key>),
    /// A figure of a kind that the clause has, too, and another one.
    Figure,
}

/// What a statement with these names says that the wording of the clause does not; nothing where it says no more.
pub(super) fn unworded<'a>(
    claim: &Claim<'a>,
    scene: Scene<'_, 'a>,
    names: &[Name<'a>],
    (plan, clause): (&Plan, &Clause),
) -> Option<Unworded<'a>> {
    let own = own_part(claim, scene.sentence);
    let lang = if has_han(&scene.text[own.clone()]) { Lang::Zh } else { Lang::En };
    let worded = scene.lexicon.wording(plan, clause, lang)?;
    let near = claim.topic.start.saturating_sub(NEAR).max(own.start)..(claim.topic.end + NEAR).min(own.end);
    if let Some(word) = turning_word(claim, scene, clause, worded, &near) {
        return Some(Unworded::Sense(word));
    }
    if has_other_figure(claim, scene.sentence, worded, &near) {
        return Some(Unworded::Figure);
    }
    let others = other_names(claim, scene, names, (plan, clause), worded, &near);
    let is_strange = scene.sentence.has(WordKind::Stranger, &near) && !worded.has(WordKind::Stranger);
    (is_strange || !others.is_empty()).then_some(Unworded::Names(others))
}

/// Whether a clause denies by its wording just what the statement denies: `de facto (not de jure)`.
pub(super) fn is_denied_too(claim: &Claim<'_>, scene: Scene<'_, '_>, (plan, clause): (&Plan, &Clause)) -> bool {
    let [denied] = claim.levels[..] else { return false };
    let own = own_part(claim, scene.sentence);
    let lang = if has_han(&scene.text[own]) { Lang::Zh } else { Lang::En };
    let Some(Wording { cues, .. }) = scene.lexicon.wording(plan, clause, lang) else { return false };
    let is_no = |cue: &Cue<'_>| matches!(cue.meaning, Meaning::Word(WordKind::Negation));
    let is_level = |cue: &Cue<'_>| matches!(cue.meaning, Meaning::Level(of, level) if *of == claim.provision.key && level == denied);
    cues.iter().filter(|cue| is_level(cue)).any(|level| {
        let mut before = cues.iter().filter(|cue| cue.range.end <= level.range.start);
        before.any(|cue| is_no(cue) && level.range.start <= cue.range.end + OWNED)
    })
}

/// Whether a figure of a kind that the wording has stands by the topic, and none of that kind is the same.
fn has_other_figure(claim: &Claim<'_>, sentence: &ReadSentence<'_>, worded: &Wording<'_>, near: &Range<usize>) -> bool {
    let is_counted = |figure: &&Figure| {
        figure.is_exact() && is_counted_alike(figure.unit) && claim.figures.iter().all(|own| own.range != figure.range)
    };
    sentence.figures_in(near).filter(is_counted).any(|figure| {
        let mut alike = worded.figures.iter().filter(|own| own.unit == figure.unit).peekable();
        alike.peek().is_some() && alike.all(|own| own.amount != figure.amount)
    })
}

/// Whether what is counted is the same wherever it stands: time and money, and no things.
fn is_counted_alike(unit: Unit) -> bool {
    matches!(unit, Unit::Days | Unit::Weeks | Unit::Months | Unit::Years | Unit::Dollars | Unit::Euros)
}
