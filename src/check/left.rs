//! Passages about a provision that were not checked, and why.

use std::ops::Range;

use crate::record::Provision;

/// A passage about a provision that was not checked.
#[derive(Clone, Debug)]
pub struct LeftAside<'a> {
    /// The words that show the provision, as bytes of the text.
    pub cue: Range<usize>,
    /// The provision.
    pub provision: &'a Provision,
    /// Why it was not checked.
    pub why: WhyLeft,
}

/// Why a passage was not checked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WhyLeft {
    /// No plan is in reach that it could be about, or which one cannot be told.
    NoPlan,
    /// Nothing but its place gives it to a plan.
    NotTold,
    /// It is a question.
    Question,
    /// It is what a party asks for.
    Demand,
    /// It is a guess, or would hold under a condition.
    Guess,
    /// It tells how things are today.
    Present,
    /// It tells what was before the plan.
    Past,
    /// It is what another paper has, to which this one is compared.
    Compared,
    /// It only touches on the matter.
    Touched,
    /// The same words are held against the record on a nearer matter.
    Nearer,
}

impl WhyLeft {
    /// The word of JSON.
    pub fn name(self) -> &'static str {
        match self {
            WhyLeft::NoPlan => "no-plan",
            WhyLeft::NotTold => "not-told",
            WhyLeft::Question => "question",
            WhyLeft::Demand => "demand",
            WhyLeft::Guess => "guess",
            WhyLeft::Present => "present",
            WhyLeft::Past => "past",
            WhyLeft::Compared => "compared",
            WhyLeft::Touched => "touched",
            WhyLeft::Nearer => "nearer",
        }
    }
}
