//! The record as a whole, and looking things up in it.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{
    Correction, Cues, Key, Keys, Kind, Lang, Later, PartialDate, Plan, Provision, ProvisionId, Retired, Source,
    Suggestions, Text, Topic, closest,
};

/// Everything that is known of one negotiation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
pub struct Record {
    /// Its id.
    pub id: String,
    /// Its title.
    pub title: Text,
    /// The day up to which it follows events.
    pub as_of: PartialDate,
    /// The languages that its texts are in.
    pub languages: Vec<Lang>,
    /// The reading through which direction is told, where it has one.
    pub lens: Option<Lens>,
    /// Its vocabularies by name: parties, territories, qualifiers, ...
    pub vocabularies: BTreeMap<String, Vocabulary>,
    /// Members that lie within another, each with that other: a part of a region with its region.
    pub part_of: BTreeMap<Key, Key>,
    /// Members that have others in part, each with those: an alliance with its members. None is held against another.
    pub overlaps: BTreeMap<Key, Keys>,
    /// Members that stand for every area, such as the line of contact: what is said of them concerns areas that are not
    /// named by themselves.
    pub general_areas: Keys,
    /// Its topics, in the order in which they are shown.
    pub topics: Vec<Topic>,
    /// Its provisions, in the order in which they are shown.
    pub provisions: Vec<Provision>,
    /// Keys of provisions that are no longer used.
    pub retired: Vec<Retired>,
    /// Its sources, by id.
    pub sources: Later<Source>,
    /// Its plans, by date, then id.
    pub plans: Vec<Plan>,
    /// Changes of the record itself, the newest first.
    pub corrections: Later<Correction>,
    /// How prose speaks of it.
    pub cues: Cues,
    /// The first 12 hexadecimal digits of the SHA-256 of its files.
    pub digest: String,
}

/// The members of one vocabulary with their titles.
pub type Vocabulary = BTreeMap<Key, Text>;

/// A declared reading of direction. It is told, never hidden, and can be turned off.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
pub struct Lens {
    /// Its key.
    pub key: Key,
    /// What it looks at.
    pub title: Text,
    /// Why this lens.
    pub reason: Text,
    /// The phrase for a change that gives more room.
    pub eased: Text,
    /// The phrase for a change that gives less room.
    pub tightened: Text,
    /// The phrase for a change that does both.
    pub mixed: Text,
    /// Whose demands run with it, and whose against it, where that can be said.
    pub sides: Option<LensSides>,
}

/// Whose demands run with a lens, and whose against it. A demand of any other party is not read through it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
pub struct LensSides {
    /// Parties that ask for more of what the lens looks at.
    pub with: Keys,
    /// Parties that ask for less of it.
    pub against: Keys,
    /// Why this can be said.
    pub reason: Text,
}

/// What was found under a name that a user typed.
#[derive(Debug)]
pub enum PlanLookup<'a> {
    /// The plan.
    Found(&'a Plan),
    /// Several plans begin with this name.
    Ambiguous(Vec<&'a Plan>),
    /// No plan has this name.
    Unknown(Suggestions),
}

/// Whether the id or an alias of a plan fits.
fn is_named(plan: &Plan, fits: impl Fn(&str) -> bool) -> bool {
    fits(&plan.id) || plan.aliases.iter().any(|alias| fits(alias))
}

impl Record {
    /// The plan of this id or alias. A name that only one plan's id or alias begins with is enough; case does not matter.
    pub fn plan(&self, name: &str) -> PlanLookup<'_> {
        if let Some(plan) = self.plan_with_name(name) {
            return PlanLookup::Found(plan);
        }
        let name = name.to_lowercase();
        let begins: Vec<&Plan> = if name.is_empty() {
            Vec::new()
        } else {
            self.plans.iter().filter(|plan| is_named(plan, |own| own.to_lowercase().starts_with(&name))).collect()
        };
        match begins[..] {
            [plan] => PlanLookup::Found(plan),
            [] => {
                let names =
                    self.plans.iter().flat_map(|p| std::iter::once(&*p.id).chain(p.aliases.iter().map(String::as_str)));
                PlanLookup::Unknown(closest(&name, names))
            }
            _ => PlanLookup::Ambiguous(begins),
        }
    }

    /// The plan of this very id or alias; case does not matter.
    pub fn plan_with_name(&self, name: &str) -> Option<&Plan> {
        let name = name.to_lowercase();
        self.plans.iter().find(|plan| is_named(plan, |own| own.to_lowercase() == name))
    }

    /// Plans that prose has no name for: `check` finds no statement about them. Positions and outlines need none.
    pub fn plans_without_names(&self) -> impl Iterator<Item = &Plan> {
        let has_names = |plan: &Plan| self.cues.plans.iter().any(|cues| cues.plan == plan.id && !cues.names.is_empty());
        self.plans.iter().filter(move |plan| plan.kind == Kind::Plan && !has_names(plan))
    }

    /// Whether a member is a group or an area that has another one in part.
    pub fn has_in_part(&self, whole: &Key, part: &Key) -> bool {
        self.part_of.get(part) == Some(whole) || self.overlaps.get(whole).is_some_and(|parts| parts.contains(part))
    }

    /// Whether two members are the same, or one has the other in part: they do not speak against each other.
    pub fn overlap(&self, one: &Key, other: &Key) -> bool {
        let is_general = |area: &Key| self.general_areas.contains(area);
        let are_general = || is_general(one) || is_general(other);
        one == other || are_general() || self.has_in_part(one, other) || self.has_in_part(other, one)
    }

    /// Whether two members that share with each other are two all the same: one has the other in part, and members beside it
    /// that the other has not. NATO and Europe are, for the United States is in NATO; the European Union and Europe are not, and
    /// neither are a state of a union and the union.
    pub fn are_apart(&self, one: &Key, other: &Key) -> bool {
        let none = Keys::default();
        let parts = |whole: &Key| self.overlaps.get(whole).unwrap_or(&none);
        let is_beside = |part: &Key, other: &Key| part != other && !parts(other).contains(part);
        let has_more = |whole: &Key, other: &Key| {
            parts(whole).contains(other) && parts(whole).iter().any(|part| is_beside(part, other))
        };
        let are_groups = !parts(one).is_empty() && !parts(other).is_empty();
        one != other && are_groups && (has_more(one, other) || has_more(other, one))
    }

    /// The provision with this key.
    pub fn provision(&self, key: &str) -> Option<&Provision> {
        self.provisions.iter().find(|provision| &*provision.key == key)
    }

    /// The keys that took the place of a retired one.
    pub fn replacements(&self, key: &str) -> Option<&[ProvisionId]> {
        self.retired.iter().find(|retired| &*retired.key == key).map(|retired| &retired.replaced_by[..])
    }

    /// The topic with this key.
    pub fn topic(&self, key: &str) -> Option<&Topic> {
        self.topics.iter().find(|topic| &*topic.key == key)
    }

    /// The source with this id.
    pub fn source(&self, id: &str) -> Option<&Source> {
        self.sources.binary_search_by(|source| (*source.id).cmp(id)).ok().map(|at| &self.sources[at])
    }

    /// The title of a member of a vocabulary; the key itself where it has none.
    pub fn word<'a>(&'a self, vocabulary: &str, key: &'a str, lang: Lang) -> &'a str {
        self.vocabularies.get(vocabulary).and_then(|words| words.get(key)).map_or(key, |text| text.wording(lang))
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Key, read_directory};

    #[test]
    fn members_are_apart_where_one_has_the_other_and_more() {
        let record = read_directory(concat!(env!("CARGO_MANIFEST_DIR"), "/plans").as_ref()).expect("no faults");
        let are_apart = |one: &str, other: &str| {
            let (one, other) = (Key::from(one), Key::from(other));
            assert!(record.overlap(&one, &other), "{one} and {other} share");
            assert_eq!(record.are_apart(&one, &other), record.are_apart(&other, &one), "{one}, {other}");
            record.are_apart(&one, &other)
        };
        assert!(are_apart("nato", "europe") && are_apart("eu", "e3") && are_apart("nato", "eu"));
        assert!(!are_apart("eu", "europe") && !are_apart("poland", "eu") && !are_apart("europe", "europe"));
    }
}
