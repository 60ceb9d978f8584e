//! What is judged: a statement, where it stands, and the plan that it is held against.

use crate::record::{Clause, Plan, State};

use super::super::claim::Claim;
use super::super::lexicon::Lexicon;
use super::super::mention::How;
use super::super::place::Place;
use super::super::reading::ReadSentence;
use super::super::role::Roles;

/// Where a statement stands.
#[derive(Clone, Copy)]
pub(in crate::check) struct Scene<'s, 'a> {
    pub(in crate::check) lexicon: &'s Lexicon<'a>,
    pub(in crate::check) sentence: &'s ReadSentence<'a>,
    pub(in crate::check) text: &'s str,
}

impl<'s, 'a> Scene<'s, 'a> {
    /// The roles of the names in its sentence.
    pub(super) fn roles(self) -> Roles<'s, 'a> {
        Roles { text: self.text, sentence: self.sentence }
    }

    /// The places of the names in its sentence.
    pub(super) fn place(self) -> Place<'s, 'a> {
        Place { text: self.text, particles: self.sentence.particles }
    }
}

/// A statement with the plan that it is held against.
#[derive(Clone, Copy)]
pub(super) struct Case<'s, 'a> {
    pub(super) claim: &'s Claim<'a>,
    pub(super) scene: Scene<'s, 'a>,
    pub(super) plan: &'a Plan,
    /// How the statement refers to the plan.
    pub(super) how: How,
    /// The clauses in which the plan answers the question of the statement.
    pub(super) clauses: &'s [&'a Clause],
}

impl<'s, 'a> Case<'s, 'a> {
    /// The clauses that the plan states; where it has one for each of several areas, those for the areas that the statement
    /// names.
    pub(super) fn stated(self) -> impl Iterator<Item = &'a Clause> + use<'s, 'a> {
        let record = self.scene.lexicon.record;
        let is_named = move |clause: &Clause| {
            let mut areas = clause.terms.areas.iter();
            areas.any(|area| self.claim.members.iter().any(|named| record.overlap(area, named)))
        };
        let stated = self.clauses.iter().copied().filter(|clause| clause.state == State::Stated);
        let has_named = stated.clone().any(is_named);
        stated.filter(move |clause| !has_named || clause.terms.areas.is_empty() || is_named(clause))
    }

    /// All plans of the record.
    pub(super) fn plans(self) -> &'a [Plan] {
        &self.scene.lexicon.record.plans
    }
}
