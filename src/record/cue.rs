//! How prose speaks of plans, provisions and the members of vocabularies: data for checking articles.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::particle::ParticleWords;
use super::word_kind::WordKind;
use super::{Key, Lang, PlanId, ProvisionId};

/// Phrases by language. A phrase is matched without regard to case, width or script; `*` at the end of a word stands for
/// any further letters, and ` .. ` for a short stretch of text.
///
/// Where there are none they take no room: those of the built-in record are compiled, and hundreds of lists are empty.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Phrases(Option<Box<Lists>>);

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Lists {
    en: Vec<String>,
    zh: Vec<String>,
}

impl Phrases {
    /// English and Chinese phrases.
    pub fn new(en: Vec<String>, zh: Vec<String>) -> Self {
        let are_any = !en.is_empty() || !zh.is_empty();
        Self(are_any.then(|| Box::new(Lists { en, zh })))
    }

    /// All phrases of all languages: prose may mix them.
    pub fn all(&self) -> impl Iterator<Item = &str> {
        self.of(Lang::En).iter().chain(self.of(Lang::Zh)).map(String::as_str)
    }

    /// The phrases of a language.
    pub fn of(&self, lang: Lang) -> &[String] {
        match (&self.0, lang) {
            (None, _) => &[],
            (Some(lists), Lang::En) => &lists.en,
            (Some(lists), Lang::Zh) => &lists.zh,
        }
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.all().next().is_none()
    }
}

/// Everything that a record knows of how prose speaks of it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
pub struct Cues {
    /// For each provision how it is spoken of, in the order of files and places.
    pub provisions: Vec<ProvisionCues>,
    /// For each vocabulary and member how it is named.
    pub members: BTreeMap<String, BTreeMap<Key, Phrases>>,
    /// Names of several members together, such as a region of two oblasts: each with its vocabulary's members.
    pub groups: Vec<Group>,
    /// For each plan what it is called.
    pub plans: Vec<PlanCues>,
    /// Words of language that say how a statement is meant.
    pub words: BTreeMap<WordKind, Phrases>,
    /// Words that are looked for only right beside others, as they stand in folded texts.
    pub particles: ParticleWords,
    /// Words for one idea each, such as an army or a limit, which provisions put together.
    pub concepts: BTreeMap<Key, Phrases>,
    /// All phrases and examples in the form in which texts are searched for them, where that was made when the program was
    /// built; the lists are empty then.
    #[serde(skip)]
    pub compiled: Option<&'static [u8]>,
}

impl Cues {
    /// The same without the phrases and examples that texts are searched for: what is spoken of, and nothing of how.
    #[must_use]
    pub fn without_phrases(&self) -> Self {
        let mut cues = self.clone();
        let of_provision = |one: &mut ProvisionCues| {
            let lists = [
                &mut one.topic,
                &mut one.not,
                &mut one.yes,
                &mut one.no,
                &mut one.opposite,
                &mut one.examples,
                &mut one.near,
            ];
            one.levels.iter_mut().map(|(_, phrases)| phrases).chain(lists).for_each(clear);
        };
        cues.provisions.iter_mut().for_each(of_provision);
        let of_plan = |plan: &mut PlanCues| {
            [&mut plan.names, &mut plan.epithets, &mut plan.hints, &mut plan.sorts, &mut plan.signs]
                .into_iter()
                .for_each(clear);
        };
        cues.plans.iter_mut().for_each(of_plan);
        let members = cues.members.values_mut().flat_map(BTreeMap::values_mut);
        let groups = cues.groups.iter_mut().map(|group| &mut group.names);
        let words = cues.words.values_mut().chain(cues.concepts.values_mut());
        members.chain(groups).chain(words).for_each(clear);
        cues
    }
}

fn clear(phrases: &mut Phrases) {
    *phrases = Phrases::default();
}

/// How prose speaks of one provision.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
pub struct ProvisionCues {
    /// The provision.
    pub provision: ProvisionId,
    /// Phrases that show that a clause speaks of it.
    pub topic: Phrases,
    /// Ideas that show it together, in whatever order a clause has them.
    pub together: Vec<Vec<Part>>,
    /// Phrases that show that something else is meant.
    pub not: Phrases,
    /// Phrases that choose a level, in the order of keys.
    pub levels: Vec<(Key, Phrases)>,
    /// Levels whose words fit others too: who says `barred` says nothing against a bar in the constitution.
    pub covers: BTreeMap<Key, Vec<Key>>,
    /// Levels that surely contradict each other, however near they lie on the scale: each of two stands under the other.
    pub excludes: BTreeMap<Key, Vec<Key>>,
    /// Levels that say no: a statement that there is none of it says the same.
    pub denies: Vec<Key>,
    /// Levels that leave the matter open.
    pub opens: Vec<Key>,
    /// Levels that a statement must not leave unsaid: without their words it is imprecise.
    pub matters: Vec<Key>,
    /// Phrases that say yes.
    pub yes: Phrases,
    /// Phrases that say no.
    pub no: Phrases,
    /// Phrases that state the opposite of what such a clause provides: `makes it ineligible`.
    pub opposite: Phrases,
    /// Own-written sentences that state an answer to it.
    pub examples: Phrases,
    /// Own-written sentences that are near and state none.
    pub near: Phrases,
}

/// What a clause must have to speak of a provision, with others.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
pub enum Part {
    /// A word of a concept.
    Concept(Key),
    /// A figure that can be an answer, by its unit.
    Figure,
    /// A figure that is the answer of a plan of the record.
    KnownFigure,
}

/// A name of several members of a vocabulary.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
pub struct Group {
    /// What it is called.
    pub names: Phrases,
    /// The vocabulary.
    pub vocabulary: String,
    /// The members.
    pub members: Vec<Key>,
}

/// What one plan is called.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
pub struct PlanCues {
    /// The plan.
    pub plan: PlanId,
    /// Names that no other paper has.
    pub names: Phrases,
    /// Names that it shares with others, such as `the American draft`: which one is meant the text before must tell.
    pub epithets: Phrases,
    /// What tells of it where a text names no plan: its authors, its day, who saw it.
    pub hints: Phrases,
    /// What sort of paper it is called, as others may be: `declaration`.
    pub sorts: Phrases,
    /// Where or on what occasion it came, as others may have: `Istanbul`.
    pub signs: Phrases,
    /// Plans whose names mean this one where the text has spoken of it last.
    pub answers_to: Vec<PlanId>,
}
