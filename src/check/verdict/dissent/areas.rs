//! Other areas than those of a clause.

use crate::record::{Key, Terms};

use super::super::super::claim::Claim;
use super::super::super::names::Name;
use super::super::case::Scene;
use super::super::terms::members_of;
use super::{Dissent, Dissents, apart};

/// Areas, none of which the clause is about; or several under one name, some of which it is not about.
pub(super) fn other_areas<'a>(
    claim: &Claim<'a>,
    scene: Scene<'_, 'a>,
    names: &[Name<'a>],
    terms: &'a Terms,
) -> Dissents<'a> {
    let is_of_areas = claim.provision.answer.vocabulary() == Some("territories");
    let members = if is_of_areas { members_of(terms) } else { Vec::new() };
    let areas: Vec<&'a Key> = members.into_iter().chain(&terms.areas).collect();
    let places: Vec<&Name<'a>> = names.iter().filter(|name| name.vocabulary == "territories").collect();
    let can_differ = !areas.is_empty() && !places.is_empty() && !claim.is_negated;
    let is_other = |name: &&Name<'_>| !name.is_of(areas.iter().copied(), scene.lexicon.record);
    // `Recognises all five regions`, where the plan recognises three.
    let lacks = |area: &Key| !areas.iter().any(|own| scene.lexicon.record.overlap(own, area));
    let are_more = !is_of_areas && matches!(places[..], [only] if only.members.iter().any(|area| lacks(area)));
    let said = places.iter().flat_map(|name| name.members.iter().copied());
    (can_differ && (are_more || places.iter().all(is_other)))
        .then(|| apart(Dissent::Particular, said, areas.iter().copied()))
}
