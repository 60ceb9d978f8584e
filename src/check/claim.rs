//! A statement in prose: what a stretch of text says a plan provides.

mod crossed;
mod direction;
mod elided;
mod figures;
mod gather;
mod governed;
mod levels;
mod likely;
mod matter;
mod owners;
mod parts;
mod phrased;
mod proposer;
mod read;
mod removals;
mod silence;
mod unnamed;

use std::collections::BTreeSet;
use std::ops::Range;

use crate::record::{Key, Plan, PlanId, Provision, ProvisionCues};
use crate::text::Figure;

use super::mention::Mention;
use super::reading::is_inside;

pub use gather::Counts;
pub(super) use gather::{Gathered, gather};
pub(super) use read::in_passing;
pub(super) use silence::Silence;

/// A statement as it was read.
#[derive(Clone, Debug)]
pub(super) struct Claim<'a> {
    /// Its bytes in the folded text.
    pub(super) range: Range<usize>,
    /// The phrase that shows the provision.
    pub(super) topic: Range<usize>,
    pub(super) provision: &'a Provision,
    /// How the provision is spoken of.
    pub(super) wording: &'a ProvisionCues,
    pub(super) mention: Option<Mention<'a>>,
    pub(super) said: Said,
    /// Whether a word for no stands in it that no phrase accounts for.
    pub(super) is_negated: bool,
    /// Levels that its words choose, the nearest to the topic first.
    pub(super) levels: Vec<&'a Key>,
    /// Levels that its words deny.
    pub(super) denied: Vec<&'a Key>,
    /// The members of vocabularies that it names.
    pub(super) members: BTreeSet<&'a Key>,
    /// Its figures, the nearest to the topic first.
    pub(super) figures: Vec<Figure>,
    /// Whether any word for no or for a removal stands in it, whatever phrase has it.
    pub(super) has_no: bool,
    /// Words that state the opposite of what such a clause provides.
    pub(super) opposite: Option<Range<usize>>,
    /// Whether a removal of it is denied, so that what it would be removed by is denied, too: `doesn't scrap them at once`.
    pub(super) is_kept_by_denial: bool,
    /// Whether a ban of it is told not to be there: `contains no ban on jets`.
    pub(super) lifts_ban: bool,
    /// Whether the text is told to have no word of it.
    pub(super) silence: Silence,
    /// Whether it says that there is none of it: `contains no amnesty`; who drops a ban says otherwise.
    pub(super) is_plain_no: bool,
    /// Whether its levels are what is removed, and not the words for that: `no longer demands a ban`.
    pub(super) has_denied_level: bool,
    /// Whether it is denied by words beside those that show the provision: `scrapping sanctions` denies no sanctions clause.
    pub(super) is_denied_apart: bool,
    /// Whether the words that choose a level stand right beside the topic.
    pub(super) is_firm: bool,
    /// Whether the first of them holds only once something else has come about, as far as can be told: `at once after ..`.
    pub(super) is_conditional: bool,
    /// Whether the words that choose its nearest level give a length of time: `within 60 days`.
    pub(super) has_timed_level: bool,
    /// Whether something is refused or ended in it.
    pub(super) is_refused: bool,
    /// Whether that is said before what shows the provision, and by other words than those: `avoids recognising it`.
    pub(super) is_refused_before: bool,
    /// Whether a word for no or for a refusal stands before its figure, and not only to bound it.
    pub(super) is_figure_denied: bool,
    /// Whether it is told as one possibility among others.
    pub(super) is_option: bool,
    /// Whether something is said to go up (`true`) or down.
    pub(super) goes_up: Option<bool>,
    /// The party whose proposal it is told as.
    pub(super) proposer: Option<&'a Key>,
    /// The plans that its sentence names or may name.
    pub(super) beside: Vec<&'a PlanId>,
    /// Whether the sentence before states something of the same plan, or this one refers to it.
    pub(super) follows: bool,
    /// Whether it speaks of a ceiling, not of what is under it.
    pub(super) is_of_ceiling: bool,
    /// Whether it may be one more thing that a word before it removes or refuses.
    pub(super) is_in_shadow: bool,
    /// Whether a removal behind may take it with the rest of a list: `.. , all of them are gone`.
    pub(super) is_swept: bool,
    /// Whether a word in its clause says that a plan provides for something.
    pub(super) is_provided: bool,
    /// Whether its sentence tells it as false, as a wish, or as changed since.
    pub(super) is_doubtful: bool,
    /// All plans that the text names.
    pub(super) named: Vec<&'a Plan>,
    /// Whether the text names one plan, and speaks of no other by whatever name.
    pub(super) is_of_one_plan: bool,
    /// The paragraph that it stands in, counted from 0.
    pub(super) paragraph: usize,
    /// Whether the paragraph has said before what only its plan has.
    pub(super) is_confirmed: bool,
    /// Whether nothing but its place says that it is told of a plan: only a value that the plan has makes it a statement of it.
    pub(super) is_bare: bool,
    /// How like the examples of the provision it is, where no phrase shows it.
    pub(super) likeness: Option<f32>,
}

impl<'a> Claim<'a> {
    /// The plan that it speaks of, where that can be told.
    pub(super) fn plan(&self) -> Option<&'a Plan> {
        self.mention.as_ref().and_then(|mention| mention.plan)
    }

    /// Whether its words fit a level: one that they choose, or one that such a level covers.
    pub(super) fn fits(&self, level: &Key) -> bool {
        self.levels.iter().any(|said| self.is_of(said, level))
    }

    /// Whether a level is another, or one of the finer ones that the other's words cover.
    pub(super) fn is_of(&self, said: &Key, level: &Key) -> bool {
        said == level || self.wording.covers.get(said).is_some_and(|finer| finer.contains(level))
    }

    /// Whether all levels that its words choose are such as surely contradict this one.
    pub(super) fn excludes(&self, level: &Key) -> bool {
        !self.levels.is_empty() && self.levels.iter().all(|said| self.shuts_out(said, level))
    }

    /// Whether one level surely contradicts another.
    pub(super) fn shuts_out(&self, one: &Key, other: &Key) -> bool {
        self.wording.excludes.get(one).is_some_and(|others| others.contains(other))
    }

    /// Leaves a figure near by to another statement.
    fn leave(&mut self, figure: &Figure) {
        let own = self.range.clone();
        self.figures.retain(|one| one.range != figure.range || is_inside(&one.range, &own));
    }

    /// Its figures: those of its own words, else those near by.
    pub(super) fn own_figures(&self) -> impl Iterator<Item = &Figure> {
        let is_own = |figure: &&Figure| is_inside(&figure.range, &self.range);
        let has_own = self.figures.iter().any(|figure| is_own(&figure));
        self.figures.iter().filter(move |figure| !has_own || is_own(figure))
    }
}

/// What is said of a provision.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Said {
    /// That there is such a clause.
    Present,
    /// That there still is one.
    Kept,
    /// That there is none, or no longer.
    Absent,
    /// That it is left to later talks.
    Deferred,
    /// Yes or no.
    YesNo(bool),
}

impl Said {
    /// The word of JSON.
    pub fn name(self) -> &'static str {
        match self {
            Said::Present => "present",
            Said::Kept => "kept",
            Said::Absent => "absent",
            Said::Deferred => "deferred",
            Said::YesNo(true) => "yes",
            Said::YesNo(false) => "no",
        }
    }
}
