//! What phrases say, in the order in which they are numbered.

use crate::record::{Cues, Group, Key, Phrases, PlanId, ProvisionId, WordKind};

/// What a phrase says.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Meaning<'a> {
    /// A clause speaks of this provision.
    Topic(&'a ProvisionId),
    /// It does not, whatever else it says.
    Not(&'a ProvisionId),
    /// A level of a provision.
    Level(&'a ProvisionId, &'a Key),
    /// Yes, or no.
    YesNo(&'a ProvisionId, bool),
    /// The opposite of what a clause on it provides.
    Opposite(&'a ProvisionId),
    /// A member of a vocabulary.
    Member(&'a str, &'a Key),
    /// Several members.
    Group(&'a Group),
    /// A name of a plan.
    Name(&'a PlanId),
    /// A name that it shares with others.
    Epithet(&'a PlanId),
    /// What tells of a plan without its name.
    Hint(&'a PlanId),
    /// A sort of paper that a plan is, as others may be.
    Sort(&'a PlanId),
    /// Where or on what occasion a plan came, as others may have.
    Sign(&'a PlanId),
    /// A word of language.
    Word(WordKind),
    /// A word for an idea.
    Concept(&'a str),
}

/// All that the phrases of a record say, each with its phrases. Its place is its number; that is the same where the
/// phrases were left out.
pub(crate) fn meanings(cues: &Cues) -> impl Iterator<Item = (Meaning<'_>, &Phrases)> {
    let of_provisions = cues.provisions.iter().flat_map(|cues| {
        let provision = &cues.provision;
        let levels = cues.levels.iter().map(|(level, phrases)| (Meaning::Level(provision, level), phrases));
        let others = [
            (Meaning::Topic(provision), &cues.topic),
            (Meaning::Not(provision), &cues.not),
            (Meaning::YesNo(provision, true), &cues.yes),
            (Meaning::YesNo(provision, false), &cues.no),
            (Meaning::Opposite(provision), &cues.opposite),
        ];
        others.into_iter().chain(levels)
    });
    let members = cues.members.iter().flat_map(|(vocabulary, members)| {
        members.iter().map(|(key, phrases)| (Meaning::Member(vocabulary, key), phrases))
    });
    let groups = cues.groups.iter().map(|group| (Meaning::Group(group), &group.names));
    let plans = cues.plans.iter().flat_map(|plan| {
        [
            (Meaning::Name(&plan.plan), &plan.names),
            (Meaning::Epithet(&plan.plan), &plan.epithets),
            (Meaning::Hint(&plan.plan), &plan.hints),
            (Meaning::Sort(&plan.plan), &plan.sorts),
            (Meaning::Sign(&plan.plan), &plan.signs),
        ]
    });
    let words = cues.words.iter().map(|(kind, phrases)| (Meaning::Word(*kind), phrases));
    let concepts = cues.concepts.iter().map(|(name, phrases)| (Meaning::Concept(name), phrases));
    of_provisions.chain(members).chain(groups).chain(plans).chain(words).chain(concepts)
}
