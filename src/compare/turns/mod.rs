//! Where the meaning of a wording turns: the numbers, sums, dates, references, negations, modal verbs and bounds that differ
//! between two texts.
//!
//! Both texts are laid beside each other by their words. What stands on both sides is no turn, wherever it moved; what is
//! only written another way (`600,000` and `600 000`, `five` and `5`, `2027-01-15` and `15 January 2027`) is none either.

mod doubtful;
mod items;
mod lexicon;
mod meaning;
mod moved;
mod numerals;
mod offers;
mod pairing;
mod sentences;
mod shared;
mod side;
mod spelled;
mod wording;

use crate::text::{Token, tokens};

use super::words::{Beside, MOST_TOKENS, Stretch, stretches};
use items::{Item, items};
use wording::Wording;

/// A word or figure that differs between two texts, and turns their meaning.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Turn {
    /// What it is.
    pub kind: TurnKind,
    /// What the earlier text has, as it is written there. Nothing where the later text only adds.
    pub before: Option<String>,
    /// What the later text has in its place. Nothing where it is only gone.
    pub after: Option<String>,
}

/// What a turn is. The order is the one in which turns are told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TurnKind {
    /// A negation or an exception came or went: `may` became `may not`, `unless` was added.
    Negation,
    /// Another modal verb: `shall` became `may`.
    Modality,
    /// Another bound of a number: `at least` became `at most`.
    Bound,
    /// A sum of money.
    Money,
    /// Another number, with its unit of time or distance.
    Number,
    /// A percentage.
    Percent,
    /// A date or an hour.
    Date,
    /// A reference to an article or to another part of a text.
    Reference,
    /// Another word that joins, and nothing else: `and` became `or`.
    Connective,
}

impl TurnKind {
    /// The word of JSON.
    pub fn name(self) -> &'static str {
        match self {
            TurnKind::Negation => "negation",
            TurnKind::Modality => "modality",
            TurnKind::Bound => "bound",
            TurnKind::Money => "money",
            TurnKind::Number => "number",
            TurnKind::Percent => "percent",
            TurnKind::Date => "date",
            TurnKind::Reference => "reference",
            TurnKind::Connective => "connective",
        }
    }
}

impl Turn {
    fn mirrored(self) -> Self {
        Self { before: self.after, after: self.before, ..self }
    }
}

/// The turns between two texts: by their kind, and those of one kind in the order of the texts. Of texts that are not
/// alike only those are told that stand against each other; there are none between a text and itself, and none are looked
/// for in texts of more than 4,000 words, which [`word_diff`](super::word_diff) shows whole too.
pub fn turns(before: &str, after: &str) -> Vec<Turn> {
    Beside::new(before, after).turns()
}

impl Beside<'_> {
    /// The [`turns`] between the texts.
    pub fn turns(&self) -> Vec<Turn> {
        self.turns_but_for(None)
    }

    /// The turns between a clause and its parts. What is set like a label and is one of these is none, `1.` or `第六条` at the
    /// beginning of a sentence: the clause may have had the labels of its parts in its words. Nor is a word of obligation or
    /// negation that one text has once for several parts: `shall: (a) …; (b) …`.
    pub fn turns_of_parts(&self, labels: &[&str]) -> Vec<Turn> {
        self.turns_but_for(Some(labels))
    }

    fn turns_but_for(&self, labels: Option<&[&str]>) -> Vec<Turn> {
        if self.before == self.after {
            return Vec::new();
        }
        let (before, after) = (Wording::new(self.before), Wording::new(self.after));
        if before.is_as_given() && after.is_as_given() {
            return between(
                (&before, &self.old),
                (&after, &self.new),
                || self.stretches().map(<[Stretch]>::to_vec),
                labels,
            );
        }
        let (old, new) = (tokens(before.read()), tokens(after.read()));
        between((&before, &old), (&after, &new), || stretches(&old, &new), labels)
    }
}

type Tokenised<'w, 't> = (&'w Wording<'t>, &'w [Token<'w>]);

/// The turns between two texts that are not the same.
fn between(
    (before, old): Tokenised<'_, '_>,
    (after, new): Tokenised<'_, '_>,
    stretches: impl FnOnce() -> Option<Vec<Stretch>>,
    labels: Option<&[&str]>,
) -> Vec<Turn> {
    if old.len().max(new.len()) > MOST_TOKENS {
        return Vec::new();
    }
    let own_labels = labels.unwrap_or_default();
    let (of_old, of_new) = (items_beside(before, old, own_labels), items_beside(after, new, own_labels));
    if of_old.is_empty() && of_new.is_empty() {
        return Vec::new();
    }
    let stretches = stretches();
    // Items are paired in one direction only: the way back is the same with its sides exchanged.
    let mut turns = if before.read() <= after.read() {
        pairing::turns((old, &of_old), (new, &of_new), stretches)
    } else {
        let mirrored = stretches.map(|stretches| stretches.into_iter().map(Stretch::mirrored).collect());
        let back = pairing::turns((new, &of_new), (old, &of_old), mirrored);
        back.into_iter().map(Turn::mirrored).collect()
    };
    if labels.is_some() {
        turns.retain(|turn| !shared::is_shared(turn, &of_old, &of_new));
    }
    turns.sort_by_key(|turn| turn.kind);
    turns
}

fn items_beside(wording: &Wording<'_>, tokens: &[Token<'_>], labels: &[&str]) -> Vec<Item> {
    let mut items = items(wording, tokens);
    items.retain(|item| !item.is_label(tokens, labels));
    items
}
