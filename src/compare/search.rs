//! Finding words in a record: in what clauses say, in provisions with their levels, in plans, and in the names of parties,
//! areas and other members of vocabularies.

use std::collections::BTreeSet;
use std::ops::Range;

use crate::record::{Clause, Lang, Plan, PlanId, Provision, Record, Text, TopicId, misspelled};
use crate::text::{fold, tokens};

use super::named::{NameHit, names};

/// Where is searched. Empty sets ask for everything.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SearchScope {
    /// Clauses and provisions of these topics; plans as such are then not searched.
    pub topics: BTreeSet<TopicId>,
    /// Clauses of these plans, the plans themselves, and the provisions that they answer.
    pub plans: BTreeSet<PlanId>,
}

/// What was found, and how much was searched.
#[derive(Clone, Debug)]
pub struct Found<'a> {
    /// The record that was searched.
    pub record: &'a Record,
    /// The language shown.
    pub lang: Lang,
    /// The words, as they were searched: folded.
    pub words: Vec<String>,
    /// Clauses with all words, by the date of their plans, then in the order of the record.
    pub clauses: Vec<ClauseHit<'a>>,
    /// Provisions with all words, in the order of the record.
    pub provisions: Vec<ProvisionHit<'a>>,
    /// Plans with all words, by date.
    pub plans: Vec<PlanHit<'a>>,
    /// Members of vocabularies with all words in their titles; of narrowed searches those that a clause names.
    pub names: Vec<NameHit<'a>>,
    /// How many clauses were searched.
    pub clauses_searched: usize,
    /// Words of the searched texts that are near to a word which none of them has, where nothing was found.
    pub near: Vec<String>,
}

/// A clause with all words.
#[derive(Clone, Debug)]
pub struct ClauseHit<'a> {
    /// The plan.
    pub plan: &'a Plan,
    /// The clause.
    pub clause: &'a Clause,
    /// What it answers.
    pub provision: &'a Provision,
    /// The texts that have the words.
    pub texts: Vec<Matched<'a>>,
}

/// A provision with all words.
#[derive(Clone, Debug)]
pub struct ProvisionHit<'a> {
    /// The provision.
    pub provision: &'a Provision,
    /// The texts that have the words.
    pub texts: Vec<Matched<'a>>,
}

/// A plan with all words.
#[derive(Clone, Debug)]
pub struct PlanHit<'a> {
    /// The plan.
    pub plan: &'a Plan,
    /// The texts that have the words.
    pub texts: Vec<Matched<'a>>,
}

/// A text that has all words.
#[derive(Clone, Debug)]
pub struct Matched<'a> {
    /// Where the text stands.
    pub place: FoundIn,
    /// Its language.
    pub lang: Lang,
    /// The text.
    pub text: &'a str,
    /// Where the words are in it: byte ranges in order, none touching the next.
    pub marks: Vec<Range<usize>>,
}

/// Where a text of the record stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FoundIn {
    /// What a clause says, or one of its rival accounts, numbered from 1; 0 is the clause itself.
    Says(usize),
    /// A remark on a clause or on one of its rival accounts.
    ClauseNote(usize),
    /// The title of a provision, a plan or a member of a vocabulary.
    Title,
    /// The question of a provision.
    Question,
    /// The title of a level.
    Level,
    /// The remark on a plan.
    Note,
}

impl FoundIn {
    /// The word of JSON and CSV.
    pub fn name(self) -> &'static str {
        match self {
            FoundIn::Says(_) => "says",
            FoundIn::Title => "title",
            FoundIn::Question => "question",
            FoundIn::Level => "level",
            FoundIn::ClauseNote(_) | FoundIn::Note => "note",
        }
    }

    /// The number of the account that it belongs to, in a clause.
    pub fn account(self) -> Option<usize> {
        match self {
            FoundIn::Says(account) | FoundIn::ClauseNote(account) => Some(account),
            _ => None,
        }
    }
}

/// The texts that have all of the words, in any order, in either language. Case and width do not matter. Of a text with
/// the words in both languages, the wording in the language shown is given.
pub fn search<'a>(record: &'a Record, words: &str, scope: &SearchScope, lang: Lang) -> Found<'a> {
    let words: Vec<String> = words.split_whitespace().map(|word| fold(word).as_str().to_owned()).collect();
    let plans: Vec<&'a Plan> = record.plans.iter().filter(|plan| scope.has_plan(plan)).collect();
    let provisions: Vec<&'a Provision> =
        record.provisions.iter().filter(|provision| scope.has_provision(provision, &plans)).collect();
    let clauses: Vec<(&'a Plan, &'a Clause, &'a Provision)> =
        plans.iter().flat_map(|plan| clauses_of(record, plan, scope)).collect();
    let plans = if scope.topics.is_empty() { plans } else { Vec::new() };
    let mut found = Found {
        record,
        lang,
        clauses: Vec::new(),
        provisions: Vec::new(),
        plans: Vec::new(),
        names: Vec::new(),
        clauses_searched: clauses.len(),
        near: Vec::new(),
        words,
    };
    for (plan, clause, provision) in &clauses {
        if let Some(texts) = found.matching(&texts_of_clause(clause)) {
            found.clauses.push(ClauseHit { plan, clause, provision, texts });
        }
    }
    for provision in &provisions {
        if let Some(texts) = found.matching(&texts_of_provision(provision)) {
            found.provisions.push(ProvisionHit { provision, texts });
        }
    }
    for plan in &plans {
        if let Some(texts) = found.matching(&texts_of_plan(plan)) {
            found.plans.push(PlanHit { plan, texts });
        }
    }
    found.names = names(record, &found, &clauses);
    found.names.retain(|hit| *scope == SearchScope::default() || !hit.clauses.is_empty());
    if found.is_empty() {
        let members = record.vocabularies.values().flat_map(|words| words.values());
        let texts = clauses.iter().flat_map(|(_, clause, _)| texts_of_clause(clause));
        let texts = texts.chain(provisions.iter().flat_map(|provision| texts_of_provision(provision)));
        let texts = texts.chain(members.map(|title| (FoundIn::Title, title)));
        let texts: Vec<Placed<'_>> = texts.chain(plans.iter().flat_map(|plan| texts_of_plan(plan))).collect();
        found.near = near_words(&found.words, &texts);
    }
    found
}

/// A text with its place.
pub(super) type Placed<'a> = (FoundIn, &'a Text);

impl Found<'_> {
    /// Whether nothing has the words.
    pub fn is_empty(&self) -> bool {
        self.clauses.is_empty() && self.provisions.is_empty() && self.plans.is_empty() && self.names.is_empty()
    }

    /// The texts with all words, marked, each in one language; nothing where none has them.
    pub(super) fn matching<'a>(&self, texts: &[Placed<'a>]) -> Option<Vec<Matched<'a>>> {
        let found: Vec<Matched<'a>> = texts.iter().filter_map(|text| self.marked(*text)).collect();
        (!found.is_empty()).then_some(found)
    }

    fn marked<'a>(&self, (place, text): Placed<'a>) -> Option<Matched<'a>> {
        let others = Lang::ALL.into_iter().filter(|lang| *lang != self.lang);
        std::iter::once(self.lang).chain(others).find_map(|lang| {
            let text = text.own(lang)?;
            Some(Matched { place, lang, text, marks: marks(text, &self.words)? })
        })
    }
}

impl SearchScope {
    fn has_plan(&self, plan: &Plan) -> bool {
        self.plans.is_empty() || self.plans.contains(&plan.id)
    }

    fn has_topic(&self, provision: &Provision) -> bool {
        self.topics.is_empty() || self.topics.contains(&provision.topic)
    }

    fn has_provision(&self, provision: &Provision, plans: &[&Plan]) -> bool {
        let is_answered = || plans.iter().any(|plan| plan.answers(&provision.key).next().is_some());
        self.has_topic(provision) && (self.plans.is_empty() || is_answered())
    }
}

fn clauses_of<'a>(
    record: &'a Record,
    plan: &'a Plan,
    scope: &SearchScope,
) -> Vec<(&'a Plan, &'a Clause, &'a Provision)> {
    let clauses = plan.clauses.iter().filter_map(|clause| {
        let provision = record.provision(&clause.provision).filter(|provision| scope.has_topic(provision))?;
        Some((plan, clause, provision))
    });
    clauses.collect()
}

fn texts_of_clause(clause: &Clause) -> Vec<Placed<'_>> {
    let own = [(FoundIn::Says(0), clause.says.as_ref()), (FoundIn::ClauseNote(0), clause.note.as_deref())];
    let rivals = clause.rivals.iter().zip(1..).flat_map(|(rival, account)| {
        [(FoundIn::Says(account), rival.says.as_ref()), (FoundIn::ClauseNote(account), rival.note.as_deref())]
    });
    own.into_iter().chain(rivals).filter_map(|(place, text)| Some((place, text?))).collect()
}

fn texts_of_provision(provision: &Provision) -> Vec<Placed<'_>> {
    let levels = provision.answer.scale().into_iter().flat_map(|scale| &scale.levels);
    let own = [(FoundIn::Title, &provision.title), (FoundIn::Question, &provision.question)];
    own.into_iter().chain(levels.map(|level| (FoundIn::Level, &level.title))).collect()
}

fn texts_of_plan(plan: &Plan) -> Vec<Placed<'_>> {
    std::iter::once((FoundIn::Title, &plan.title)).chain(plan.note.iter().map(|note| (FoundIn::Note, note))).collect()
}

/// Where the words are; `None` unless all of them are there.
fn marks(text: &str, words: &[String]) -> Option<Vec<Range<usize>>> {
    if words.is_empty() {
        return None;
    }
    let folded = fold(text);
    let mut marks = Vec::new();
    for word in words {
        let found = folded.find(word);
        if found.is_empty() {
            return None;
        }
        marks.extend(found);
    }
    marks.sort_by_key(|mark| (mark.start, mark.end));
    let mut joined: Vec<Range<usize>> = Vec::new();
    for mark in marks {
        match joined.last_mut() {
            Some(last) if mark.start <= last.end => last.end = last.end.max(mark.end),
            _ => joined.push(mark),
        }
    }
    Some(joined)
}

/// For each word that no text has, the nearest words of the texts.
fn near_words(words: &[String], texts: &[Placed<'_>]) -> Vec<String> {
    let wordings: Vec<&str> =
        texts.iter().flat_map(|(_, text)| Lang::ALL.into_iter().filter_map(|lang| text.own(lang))).collect();
    let is_missing = |word: &&String| !wordings.iter().any(|text| !fold(text).find(word).is_empty());
    let missing: Vec<&String> = words.iter().filter(is_missing).collect();
    if missing.is_empty() {
        return Vec::new();
    }
    let known: BTreeSet<String> = wordings
        .iter()
        .flat_map(|text| tokens(text))
        .map(|token| fold(token.key()).as_str().to_owned())
        .filter(|word| word.chars().count() > 1)
        .collect();
    let mut near: Vec<String> = Vec::new();
    for suggestion in missing.iter().flat_map(|word| misspelled(word, known.iter().map(String::as_str))) {
        if !near.contains(&suggestion) {
            near.push(suggestion);
        }
    }
    near
}
