//! What a statement names and counts that only the clause as a whole was held against.

use rust_decimal::Decimal;

use crate::record::{Clause, Key};
use crate::text::{Figure, Unit};

use super::super::amounts::fits;
use super::super::claim::Claim;
use super::super::lexicon::Meaning;
use super::super::names::{names, own_part};
use super::super::reading::is_inside;
use super::case::Scene;
use super::terms::all_of;

/// The members that a statement names: those that the clauses have too, and the others.
pub(in crate::check) fn compared<'a>(
    claim: &Claim<'a>,
    scene: Scene<'_, 'a>,
    clauses: &[&Clause],
) -> (Vec<&'a Key>, Vec<&'a Key>) {
    let parts = &scene.lexicon.record.part_of;
    let names = names(claim, scene.sentence);
    let mut keys: Vec<&'a Key> = names.into_iter().flat_map(|name| name.members).collect();
    keys.sort();
    keys.dedup();
    let is_same = |own: &Key, key: &Key| own == key || parts.get(own) == Some(key) || parts.get(key) == Some(own);
    let is_had = |key: &&Key| clauses.iter().any(|clause| all_of(&clause.terms).any(|own| is_same(own, key)));
    keys.into_iter().partition(is_had)
}

/// The amounts of a statement that no provision of its sentence takes, and no level of its own.
pub(in crate::check) fn loose_figures<'s>(
    claim: &'s Claim<'_>,
    scene: Scene<'s, '_>,
) -> impl Iterator<Item = &'s Figure> {
    let is_of_level = move |figure: &Figure| {
        scene.sentence.cues.iter().any(|cue| match cue.meaning {
            Meaning::Level(of, _) | Meaning::YesNo(of, _) => {
                *of == claim.provision.key && is_inside(&figure.range, &cue.range)
            }
            _ => false,
        })
    };
    let is_amount = |figure: &Figure| {
        let money = matches!(figure.unit, Unit::Dollars | Unit::Euros | Unit::OtherMoney);
        // `俄乌一人一半`: one each is no number of persons.
        let persons = figure.unit == Unit::Persons && figure.amount > Decimal::ONE;
        money || persons || matches!(figure.unit, Unit::Percent | Unit::Kilometres)
    };
    untaken(claim, scene).filter(move |figure| is_amount(figure) && !is_of_level(figure))
}

/// The figures of a statement that neither it nor a provision of its sentence takes, of whatever unit.
pub(super) fn untaken<'s>(claim: &'s Claim<'_>, scene: Scene<'s, '_>) -> impl Iterator<Item = &'s Figure> {
    let part = own_part(claim, scene.sentence);
    let is_taken = move |figure: &Figure| {
        let mut topics = scene.sentence.topics.iter().filter_map(|(key, _)| scene.lexicon.provision(key));
        topics.any(|(provision, _)| fits(provision, figure))
    };
    let is_own = move |figure: &Figure| claim.figures.iter().any(|own| own.range == figure.range);
    scene.sentence.figures_in(&part).filter(move |figure| !is_own(figure) && !is_taken(figure))
}
