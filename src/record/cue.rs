//! How prose speaks of plans, provisions and the members of vocabularies: data for checking articles.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

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
    /// Words for one idea each, such as an army or a limit, which provisions put together.
    pub concepts: BTreeMap<Key, Phrases>,
    /// All phrases and examples in the form in which texts are searched for them, where that was made when the program was
    /// built; the lists are empty then.
    #[serde(skip)]
    pub compiled: Option<&'static [u8]>,
}

impl Cues {
    /// The same without phrases and examples: what is spoken of, and nothing of how.
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
        cues.plans.iter_mut().flat_map(|plan| [&mut plan.names, &mut plan.epithets, &mut plan.hints]).for_each(clear);
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
    /// Plans whose names mean this one where the text has spoken of it last.
    pub answers_to: Vec<PlanId>,
}

/// What a word of language says about a statement.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum WordKind {
    /// A noun for a plan: plan, draft, text.
    Paper,
    /// A noun for what one party would have: option, idea, position.
    Option,
    /// A reference back to the plan last spoken of: the plan, it also requires.
    Back,
    /// Another negotiation: Gaza, Hamas.
    Elsewhere,
    /// Not.
    Negation,
    /// Not only, 未来, struck the balance: words in which what else means no denies nothing, and what else takes something out
    /// takes nothing out.
    Fixed,
    /// Struck out, no longer there.
    Removal,
    /// Replaces, swaps: what it takes is not there any more, and something else is.
    Replacing,
    /// Does not mention, no clause on: the text is told to have no word of it, which is more than not to grant it.
    Silence,
    /// In fact, correction: what was told right before is false.
    Correcting,
    /// The rival paper, our text, the document presented by: a text told of by no name of the record's.
    UnnamedPaper,
    /// Amended, gave way to, a counter-proposal to: another text was made of a plan, or answers it.
    Reworked,
    /// All of them: it is said of each thing of the list before.
    Sweeping,
    /// A sign that the object stands before its verb.
    Object,
    /// It, that clause: the matter that was spoken of right before.
    Pointing,
    /// The, its, 条款: it stands in words for a thing.
    Thing,
    /// Still there.
    Kept,
    /// Left to later talks.
    Deferral,
    /// A party asks for it, or refuses it.
    Demand,
    /// It may be, or would be if.
    Hypothesis,
    /// Said to be false, once thought of, or changed since: no statement of what a plan has.
    Doubt,
    /// How things are today: no rule of a plan.
    Current,
    /// A bound, not what is under it.
    Ceiling,
    /// But, while: another matter begins.
    Turn,
    /// Both, neither: what follows is said of several plans.
    Both,
    /// Unlike, rather than: what follows is no claim about the plan spoken of.
    Contrast,
    /// Unlike, compared with: a contrast that ends with the name of what is compared.
    Comparison,
    /// From: what follows is the paper it was taken out of.
    Source,
    /// In, under, than: what stands before is related to the plan named behind it.
    Relation,
    /// Of, to, from: the plan named behind it only tells more of what stands before.
    Belonging,
    /// A, another, their own: the plan named behind it was not spoken of before.
    Introducing,
    /// With, by: what stands before comes with the plan named behind it.
    Bringing,
    /// A, as well as: at the beginning of a clause, one more thing of a list.
    Item,
    /// Only, just: nothing beside it.
    Only,
    /// Even if, regardless: it holds against what was to be expected.
    Despite,
    /// Denies, withholds, ends: something is refused or comes to an end.
    Refusal,
    /// If, once, as for: it opens a clause that the next one goes on from.
    Leading,
    /// Before: what follows comes later.
    Before,
    /// A country or body that the record's vocabularies do not have.
    Stranger,
    /// Outside, other than: what is named beside it is not meant.
    Outside,
    /// The former: the plan named before the last one.
    FirstOfTwo,
    /// The latter: the plan named last.
    SecondOfTwo,
    /// Before, earlier: the text looks back at a plan and comes back to its own.
    Former,
    /// Which, who: a clause begins that adds something to what stands before.
    Relative,
    /// For or against a plan as a whole.
    Attitude,
    /// What a plan does: would, must, provides for.
    Provides,
    /// More than before.
    Up,
    /// Less than before.
    Down,
    /// It must not be: bans, bars, forbids.
    Ban,
    /// It may be: allows, permits.
    Permit,
    /// Whose the things are that a figure counts: it stands between both, as in `600,000 Ukrainian troops`.
    Owner,
    /// Said, wrote: beside it stands who tells it.
    Saying,
    /// According to: who tells it stands behind.
    According,
    /// Requires, obliges: the party named behind it must do it.
    Asks,
    /// Has, makes: the party named behind it is made to do it.
    Makes,
    /// Must, agrees to: the party named before it must do it.
    Must,
    /// Cedes, pays: the party that a clause begins with does it.
    Does,
    /// Provides, offers: the party named before it gives it.
    Gives,
    /// Grants, reconstruction of: the party named behind it gets it.
    GivesTo,
    /// Receives: the party named before it gets it.
    Gets,
    /// Chairs: who is named before it leads it.
    Leads,
    /// Chaired by, under: who is named behind it leads it or does it.
    LedBy,
    /// Together: two that are named before it do it.
    Jointly,
    /// Sole, the only: one is said to be the only one of what is spoken of.
    Sole,
    /// 方面: at the end of a clause it makes a label of it, which the next one tells of.
    Label,
    /// Related, read more: alone in a line it heads a list of other articles.
    MoreToRead,
    /// Has, comprises: the number of points right behind it is that of the paper named before.
    Count,
    /// Leaked, latest: between an article and a number of points that is a name.
    KnownBy,
    /// Leaks, 曝光: a clause that ends in it only tells what happened to a plan.
    Event,
    /// Had, let: right behind `the former` it makes that a plan.
    Auxiliary,
    /// Their: a paper right behind it is that of those who were spoken of before.
    Theirs,
    /// Drew up, tabled: a paper behind it is that of those who are named before it.
    Drafting,
    /// Called, known as: the name behind it is that of what stands before it.
    Called,
    /// The old one: the earlier of the two plans that were named last.
    Elder,
    /// The new one: the later of the two plans that were named last.
    Newer,
}

impl WordKind {
    /// All kinds.
    pub const ALL: [WordKind; 75] = [
        WordKind::Paper,
        WordKind::Option,
        WordKind::Back,
        WordKind::Elsewhere,
        WordKind::Negation,
        WordKind::Fixed,
        WordKind::Removal,
        WordKind::Replacing,
        WordKind::Silence,
        WordKind::Correcting,
        WordKind::UnnamedPaper,
        WordKind::Reworked,
        WordKind::Sweeping,
        WordKind::Object,
        WordKind::Pointing,
        WordKind::Thing,
        WordKind::Kept,
        WordKind::Deferral,
        WordKind::Demand,
        WordKind::Hypothesis,
        WordKind::Doubt,
        WordKind::Current,
        WordKind::Ceiling,
        WordKind::Turn,
        WordKind::Both,
        WordKind::Contrast,
        WordKind::Comparison,
        WordKind::Source,
        WordKind::Relation,
        WordKind::Belonging,
        WordKind::Relative,
        WordKind::Introducing,
        WordKind::Bringing,
        WordKind::Item,
        WordKind::Only,
        WordKind::Despite,
        WordKind::Refusal,
        WordKind::Leading,
        WordKind::Before,
        WordKind::Stranger,
        WordKind::Outside,
        WordKind::FirstOfTwo,
        WordKind::SecondOfTwo,
        WordKind::Former,
        WordKind::Attitude,
        WordKind::Provides,
        WordKind::Up,
        WordKind::Down,
        WordKind::Ban,
        WordKind::Permit,
        WordKind::Owner,
        WordKind::Saying,
        WordKind::According,
        WordKind::Asks,
        WordKind::Makes,
        WordKind::Must,
        WordKind::Does,
        WordKind::Gives,
        WordKind::GivesTo,
        WordKind::Gets,
        WordKind::Leads,
        WordKind::LedBy,
        WordKind::Jointly,
        WordKind::Sole,
        WordKind::Label,
        WordKind::MoreToRead,
        WordKind::Count,
        WordKind::KnownBy,
        WordKind::Event,
        WordKind::Auxiliary,
        WordKind::Theirs,
        WordKind::Drafting,
        WordKind::Called,
        WordKind::Elder,
        WordKind::Newer,
    ];

    /// The word of the record's format.
    pub fn name(self) -> &'static str {
        match self {
            WordKind::Paper => "paper",
            WordKind::Option => "option",
            WordKind::Back => "back",
            WordKind::Elsewhere => "elsewhere",
            WordKind::Negation => "negation",
            WordKind::Fixed => "fixed",
            WordKind::Removal => "removal",
            WordKind::Replacing => "replacing",
            WordKind::Silence => "silence",
            WordKind::Correcting => "correcting",
            WordKind::UnnamedPaper => "unnamed-paper",
            WordKind::Reworked => "reworked",
            WordKind::Sweeping => "sweeping",
            WordKind::Object => "object",
            WordKind::Pointing => "pointing",
            WordKind::Thing => "thing",
            WordKind::Kept => "kept",
            WordKind::Deferral => "deferral",
            WordKind::Demand => "demand",
            WordKind::Hypothesis => "hypothesis",
            WordKind::Doubt => "doubt",
            WordKind::Current => "current",
            WordKind::Ceiling => "ceiling",
            WordKind::Turn => "turn",
            WordKind::Both => "both",
            WordKind::Contrast => "contrast",
            WordKind::Comparison => "comparison",
            WordKind::Source => "source",
            WordKind::Relation => "relation",
            WordKind::Belonging => "belonging",
            WordKind::Relative => "relative",
            WordKind::Introducing => "introducing",
            WordKind::Bringing => "bringing",
            WordKind::Item => "item",
            WordKind::Only => "only",
            WordKind::Despite => "despite",
            WordKind::Refusal => "refusal",
            WordKind::Leading => "leading",
            WordKind::Before => "before",
            WordKind::Stranger => "stranger",
            WordKind::Outside => "outside",
            WordKind::FirstOfTwo => "first-of-two",
            WordKind::SecondOfTwo => "second-of-two",
            WordKind::Former => "former",
            WordKind::Attitude => "attitude",
            WordKind::Provides => "provides",
            WordKind::Up => "up",
            WordKind::Down => "down",
            WordKind::Ban => "ban",
            WordKind::Permit => "permit",
            WordKind::Owner => "owner",
            WordKind::Saying => "saying",
            WordKind::According => "according",
            WordKind::Asks => "asks",
            WordKind::Makes => "makes",
            WordKind::Must => "must",
            WordKind::Does => "does",
            WordKind::Gives => "gives",
            WordKind::GivesTo => "gives-to",
            WordKind::Gets => "gets",
            WordKind::Leads => "leads",
            WordKind::LedBy => "led-by",
            WordKind::Jointly => "jointly",
            WordKind::Sole => "sole",
            WordKind::Label => "label",
            WordKind::MoreToRead => "more-to-read",
            WordKind::Count => "count",
            WordKind::KnownBy => "known-by",
            WordKind::Event => "event",
            WordKind::Auxiliary => "auxiliary",
            WordKind::Theirs => "theirs",
            WordKind::Drafting => "drafting",
            WordKind::Called => "called",
            WordKind::Elder => "elder",
            WordKind::Newer => "newer",
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::WordKind;

    /// The names between backticks in the first column of the table of words.
    fn explained() -> BTreeSet<&'static str> {
        let (_, behind) =
            include_str!("../../CONTRIBUTING.md").split_once("## Words of language").expect("the section");
        let rows = behind.lines().take_while(|line| !line.starts_with("## ")).filter(|line| line.starts_with("| `"));
        rows.filter_map(|row| row.split('|').nth(1)).flat_map(|names| names.split('`').skip(1).step_by(2)).collect()
    }

    #[test]
    fn every_kind_of_word_is_explained_and_has_words() {
        let kinds: BTreeSet<&str> = WordKind::ALL.into_iter().map(WordKind::name).collect();
        let words = include_str!("../../plans/cues/words.toml").lines();
        let heads = words.filter_map(|line| line.strip_prefix('[')?.strip_suffix(']'));
        let with_words: BTreeSet<&str> = heads.filter(|head| !head.starts_with("parts.")).collect();
        assert_eq!(kinds, explained(), "the kinds of words, and those that CONTRIBUTING.md explains");
        assert_eq!(kinds, with_words, "the kinds of words, and those of plans/cues/words.toml");
    }
}
