//! The kinds of words of language, which say something about a statement whatever it is about: not, struck out, must.

use serde::{Deserialize, Serialize};

/// Writes an enum of kinds, the list of all of them, and the name of each in the record's format.
macro_rules! word_kinds {
    ($(#[$about:meta])* $enum:ident; $($(#[$meaning:meta])* $kind:ident = $name:literal,)*) => {
        $(#[$about])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
        pub enum $enum {
            $($(#[$meaning])* #[serde(rename = $name)] $kind,)*
        }

        impl $enum {
            /// All kinds.
            pub const ALL: [$enum; [$($name),*].len()] = [$($enum::$kind),*];

            /// The word of the record's format.
            pub fn name(self) -> &'static str {
                match self {
                    $($enum::$kind => $name,)*
                }
            }
        }
    };
}
pub(super) use word_kinds;

word_kinds! {
    /// What a word of language says about a statement, wherever it stands in it.
    WordKind;
    /// A noun for a plan: plan, draft, text.
    Paper = "paper",
    /// A noun for what one party would have: option, idea, position.
    Option = "option",
    /// Prefers, would like, proposes: the party named before it would have what follows.
    Wish = "wish",
    /// A reference back to the plan last spoken of: the plan, it also requires.
    Back = "back",
    /// Another negotiation: Gaza, Hamas.
    Elsewhere = "elsewhere",
    /// Not.
    Negation = "negation",
    /// Not only, 未来, struck the balance, before long, 名称: words in which what else means no, only, before, more or less, takes
    /// something out, or says something, does not.
    Fixed = "fixed",
    /// Struck out, no longer there.
    Removal = "removal",
    /// Replaces, swaps: what it takes is not there any more, and something else is.
    Replacing = "replacing",
    /// Does not mention, no clause on: the text is told to have no word of it, which is more than not to grant it.
    Silence = "silence",
    /// In fact, correction: what was told right before is false.
    Correcting = "correcting",
    /// The rival paper, our text, the document presented by: a text told of by no name of the record's.
    UnnamedPaper = "unnamed-paper",
    /// Amended, gave way to, a counter-proposal to: another text was made of a plan, or answers it.
    Reworked = "reworked",
    /// All of them: it is said of each thing of the list before.
    Sweeping = "sweeping",
    /// New, revised, latest: the paper that it stands with came after others.
    Fresh = "fresh",
    /// As has, so does: what the clause before says holds for what follows, too.
    Likewise = "likewise",
    /// A sign that the object stands before its verb.
    Object = "object",
    /// It, that clause: the matter that was spoken of right before.
    Pointing = "pointing",
    /// The, its, 条款: it stands in words for a thing.
    Thing = "thing",
    /// Still there.
    Kept = "kept",
    /// Left to later talks.
    Deferral = "deferral",
    /// A party asks for it, or refuses it.
    Demand = "demand",
    /// It may be, or would be if.
    Hypothesis = "hypothesis",
    /// Said to be false, once thought of, or changed since: no statement of what a plan has.
    Doubt = "doubt",
    /// How things are today: no rule of a plan.
    Current = "current",
    /// Has sent, 已交换: it has come about in the world, and is no rule of a plan.
    Happened = "happened",
    /// Is a myth, are false, 不属实: what is told beside it is not so.
    Untrue = "untrue",
    /// Sets aside, takes issue with, a thing of the past, too few: what a plan is told of that it does not have.
    Departs = "departs",
    /// How, who, the number of, 规模: some detail of a matter, and not the matter itself.
    Aspect = "aspect",
    /// A bound, not what is under it.
    Ceiling = "ceiling",
    /// But, while: another matter begins.
    Turn = "turn",
    /// Both, neither: what follows is said of several plans.
    Both = "both",
    /// Unlike, rather than: what follows is no claim about the plan spoken of.
    Contrast = "contrast",
    /// Unlike, compared with: a contrast that ends with the name of what is compared.
    Comparison = "comparison",
    /// From: what follows is the paper it was taken out of.
    Source = "source",
    /// In, under, than: what stands before is related to the plan named behind it.
    Relation = "relation",
    /// Of, to, from: the plan named behind it only tells more of what stands before.
    Belonging = "belonging",
    /// A, another, their own: the plan named behind it was not spoken of before.
    Introducing = "introducing",
    /// With, by: what stands before comes with the plan named behind it.
    Bringing = "bringing",
    /// A, as well as: at the beginning of a clause, one more thing of a list.
    Item = "item",
    /// Only, just: nothing beside it.
    Only = "only",
    /// Even if, regardless: it holds against what was to be expected.
    Despite = "despite",
    /// Denies, withholds, ends: something is refused or comes to an end.
    Refusal = "refusal",
    /// If, once, as for: it opens a clause that the next one goes on from.
    Leading = "leading",
    /// Before: what follows comes later.
    Before = "before",
    /// A country or body that the record's vocabularies do not have.
    Stranger = "stranger",
    /// Outside, other than: what is named beside it is not meant.
    Outside = "outside",
    /// Unless, with the exception of: something is taken out of what is said.
    Exception = "exception",
    /// The former: the plan named before the last one.
    FirstOfTwo = "first-of-two",
    /// The latter: the plan named last.
    SecondOfTwo = "second-of-two",
    /// Before, earlier: the text looks back at a plan and comes back to its own.
    Former = "former",
    /// Which, who: a clause begins that adds something to what stands before.
    Relative = "relative",
    /// For or against a plan as a whole.
    Attitude = "attitude",
    /// What a plan does: would, must, provides for.
    Provides = "provides",
    /// More than before.
    Up = "up",
    /// Less than before.
    Down = "down",
    /// It must not be: bans, bars, forbids.
    Ban = "ban",
    /// It may be: allows, permits.
    Permit = "permit",
    /// Whose the things are that a figure counts: it stands between both, as in `600,000 Ukrainian troops`.
    Owner = "owner",
    /// Said, wrote: beside it stands who tells it.
    Saying = "saying",
    /// According to: who tells it stands behind.
    According = "according",
    /// Requires, obliges: the party named behind it must do it.
    Asks = "asks",
    /// Has, makes: the party named behind it is made to do it.
    Makes = "makes",
    /// Must, agrees to: the party named before it must do it.
    Must = "must",
    /// Cedes, pays: the party that a clause begins with does it.
    Does = "does",
    /// Provides, offers: the party named before it gives it.
    Gives = "gives",
    /// Grants, reconstruction of: the party named behind it gets it.
    GivesTo = "gives-to",
    /// Receives: the party named before it gets it.
    Gets = "gets",
    /// Chairs: who is named before it leads it.
    Leads = "leads",
    /// Chaired by, under: who is named behind it leads it or does it.
    LedBy = "led-by",
    /// Together: two that are named before it do it.
    Jointly = "jointly",
    /// 比, 优于: what is named behind it is held against what stands before it.
    Than = "than",
    /// 写成: before what someone gives something out as.
    GivenAs = "given-as",
    /// 合计: before what several things come to together.
    Sum = "sum",
    /// Sole, the only: one is said to be the only one of what is spoken of.
    Sole = "sole",
    /// 方面: at the end of a clause it makes a label of it, which the next one tells of.
    Label = "label",
    /// Related, read more: alone in a line it heads a list of other articles.
    MoreToRead = "more-to-read",
    /// Has, comprises: the number of points right behind it is that of the paper named before.
    Count = "count",
    /// Leaked, latest: between an article and a number of points that is a name.
    KnownBy = "known-by",
    /// Leaks, 曝光: a clause that ends in it only tells what happened to a plan.
    Event = "event",
    /// Had, let: right behind `the former` it makes that a plan.
    Auxiliary = "auxiliary",
    /// Their: a paper right behind it is that of those who were spoken of before.
    Theirs = "theirs",
    /// Drew up, tabled: a paper behind it is that of those who are named before it.
    Drafting = "drafting",
    /// Called, known as: the name behind it is that of what stands before it.
    Called = "called",
    /// The old one: the earlier of the two plans that were named last.
    Elder = "elder",
    /// The new one: the later of the two plans that were named last.
    Newer = "newer",
    /// The other: of two plans the one that the text is not at.
    OtherOfTwo = "other-of-two",
    /// The first: of several papers that were told of in turn.
    First = "first",
    /// The second of them.
    Second = "second",
    /// The third of them.
    Third = "third",
    /// The London one: it stands for a paper.
    StandIn = "stand-in",
    /// What the president read out: it stands for the paper that someone made.
    ThatWhich = "that-which",
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::super::Particle;
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
        let particles = Particle::ALL.into_iter().map(Particle::name);
        let kinds: BTreeSet<&str> = WordKind::ALL.into_iter().map(WordKind::name).chain(particles).collect();
        let words = include_str!("../../plans/cues/words.toml").lines();
        let heads = words.filter_map(|line| line.strip_prefix('[')?.strip_suffix(']'));
        let with_words: BTreeSet<&str> = heads.filter(|head| !head.starts_with("parts.")).collect();
        assert_eq!(kinds, explained(), "the kinds of words, and those that CONTRIBUTING.md explains");
        assert_eq!(kinds, with_words, "the kinds of words, and those of plans/cues/words.toml");
    }
}
