//! What an import gives: a plan as far as it could be told, with the questions that are left.

use rust_decimal::Decimal;

use crate::record::{Clause, Key, Lang, PartialDate, Plan, Provision, Record, Terms, Text, Value};

use super::difference::Difference;
use super::likeness::Closeness;

/// A plan as far as it could be told.
#[derive(Clone, Debug)]
pub struct Draft<'a> {
    /// The record that it is made for.
    pub record: &'a Record,
    /// What was asked for.
    pub header: Header,
    /// The plans that it was held against.
    pub like: Vec<&'a Plan>,
    /// How many numbered points the text has.
    pub named: usize,
    /// The number of the last point; nothing where the numbers leave out more than they name.
    pub points: Option<u32>,
    /// The points below these, such as `10.a`, in their order.
    pub subpoints: Vec<String>,
    /// Points that the numbers leave out.
    pub missing: Vec<String>,
    /// Whether the points count lists that the text itself does not number.
    pub counts_lists: bool,
    /// The clauses, in the order of the text.
    pub clauses: Vec<DraftClause<'a>>,
    /// What stands in no point: titles, preambles, signatures.
    pub outside: Vec<String>,
}

/// What the file says of the plan as a whole.
#[derive(Clone, Debug)]
pub struct Header {
    /// The id.
    pub id: String,
    /// The title, where it is known.
    pub title: Option<String>,
    /// The date, where it is known.
    pub date: Option<PartialDate>,
    /// The language of the text.
    pub lang: Lang,
}

/// A sentence of a point as a clause.
#[derive(Clone, Debug)]
pub struct DraftClause<'a> {
    /// The point.
    pub point: String,
    /// The words of the text.
    pub words: String,
    /// Which provision it answers.
    pub aligned: Aligned<'a>,
}

/// Which provision a sentence answers.
#[derive(Clone, Debug)]
pub enum Aligned<'a> {
    /// This one.
    Sure(Box<Answer<'a>>),
    /// Words of it show this one, beside another that is sure.
    Beside(Box<Candidate<'a>>),
    /// One of these, or none; the likeliest first.
    Unsure(Vec<Candidate<'a>>),
    /// None that could be told.
    Unknown,
}

/// A provision that a sentence may answer.
#[derive(Clone, Debug)]
pub struct Candidate<'a> {
    /// The provision.
    pub provision: &'a Provision,
    /// The words that show it.
    pub cue: Option<String>,
    /// The value, where the words that show it are one: a date.
    pub value: Option<Value>,
    /// The answer of a plan named that is most alike.
    pub model: Option<Model<'a>>,
}

/// An answer to a provision, as far as it could be told.
#[derive(Clone, Debug)]
pub struct Answer<'a> {
    /// The provision.
    pub provision: &'a Provision,
    /// Its value.
    pub value: Proposed,
    /// Qualifiers that its words name.
    pub qualifiers: Vec<&'a Key>,
    /// Whether its words leave it to later talks.
    pub is_deferred: bool,
    /// The answer of a plan named that is most alike.
    pub model: Option<Model<'a>>,
    /// What it says otherwise than that.
    pub difference: Difference<'a>,
    /// Provisions that it may answer, too.
    pub others: Vec<&'a Provision>,
    /// A point before that answers the same provision.
    pub before: Option<String>,
}

/// The answer of an encoded plan to the same provision.
#[derive(Clone, Debug)]
pub struct Model<'a> {
    /// The plan.
    pub plan: &'a Plan,
    /// Its clause.
    pub clause: &'a Clause,
    /// Its wording, or that of one of its rival accounts.
    pub says: &'a Text,
    /// Its terms.
    pub terms: &'a Terms,
    /// How alike the words are.
    pub closeness: Closeness,
    /// Whether the value and the qualifiers that were read are its own, and nothing else is said otherwise.
    pub has_same_terms: bool,
}

/// A value as far as it could be told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Proposed {
    /// The grammar of the sentence is sure.
    Sure(Value),
    /// The words speak for it: to be confirmed.
    Likely(Value),
    /// An amount of the first or this unit, and nothing that says what it means.
    Unbound(Decimal, Key),
    /// Which of these members, all of them named in the sentence, is not told by its grammar.
    Among(Vec<Key>),
    /// It could not be told.
    Open,
    /// The provision has words only.
    None,
}

impl Answer<'_> {
    /// Whether it is another commitment than that of the plan named although its value is the same, or has an exception:
    /// then neither words nor value are taken for granted.
    pub fn is_other(&self) -> bool {
        let has_value =
            |model: &Model<'_>| self.value.value().is_some() && self.value.value() == model.terms.value.as_ref();
        let has_same_value = self.model.as_ref().is_some_and(has_value);
        self.difference.exception.is_some() || (has_same_value && !self.difference.is_none())
    }
}

impl Proposed {
    /// The value, where there is one.
    pub fn value(&self) -> Option<&Value> {
        match self {
            Proposed::Sure(value) | Proposed::Likely(value) => Some(value),
            Proposed::Unbound(..) | Proposed::Among(_) | Proposed::Open | Proposed::None => None,
        }
    }

    /// The same, but asked for where the words only speak for it.
    pub(super) fn asked_if_likely(self) -> Self {
        match self {
            Proposed::Likely(_) => Proposed::Open,
            other => other,
        }
    }
}
