//! Where the clauses of a plan come from: the earliest text of the record that has the same term.
//!
//! The same term is the same typed value of the same provision, for the same areas and for parties that do not differ
//! wholly. What stands beside it (qualifiers, parties, firmness) may differ and is told. Nothing is concluded from a
//! text that was not seen: each row names the earlier ones that may have had the term unseen.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use crate::record::{
    Clause, Grade, Key, Kind, Lineage, Plan, Provision, Record, Rival, SourceId, State, Terms, Text, Topic, Value,
};

use super::Selection;
use super::terms::{TermChange, circumstances};

/// Where the clauses of a plan come from.
#[derive(Clone, Debug)]
pub struct Origins<'a> {
    /// The record.
    pub record: &'a Record,
    /// The plan whose clauses are looked up.
    pub plan: &'a Plan,
    /// The earlier texts that were looked at, by date.
    pub earlier: Vec<&'a Plan>,
    /// Texts whose date is too coarse to say whether they are earlier or later.
    pub undecided: Vec<&'a Plan>,
    /// A row for each clause that is not contested, and one for each rival account; in the order of the record.
    pub rows: Vec<OriginRow<'a>>,
    /// How much of the plan stands already in which other text: the largest part first; none that has nothing of it.
    pub shares: Vec<Share<'a>>,
    /// Whether authors' outlines were looked at too.
    pub with_outlines: bool,
    /// Whether only some provisions were asked for.
    pub is_selection: bool,
}

/// One answer of the plan, and where it comes from.
#[derive(Clone, Debug)]
pub struct OriginRow<'a> {
    /// The provision.
    pub provision: &'a Provision,
    /// Its topic.
    pub topic: &'a Topic,
    /// The clause.
    pub clause: &'a Clause,
    /// The account, where the clause is contested.
    pub rival: Option<&'a Rival>,
    /// Where it comes from; nothing where the answer has no term that could be looked up.
    pub origin: Option<Origin<'a>>,
    /// Other answers of earlier texts that may be as early as the origin with the same term, or as near with another
    /// answer: dates do not tell, or they are rival accounts of one text.
    pub perhaps: Vec<Place<'a>>,
    /// What stands beside the term otherwise than at its origin.
    pub differences: Vec<TermChange<'a>>,
    /// Where each qualifier, and each area of a map, came from first.
    pub parts: Vec<Part<'a>>,
    /// Earlier texts with no answer that was seen, of which nothing may be concluded.
    pub unseen: Vec<&'a Plan>,
}

/// Where a term comes from.
#[derive(Clone, Copy, Debug)]
pub enum Origin<'a> {
    /// The earliest text that states the same term.
    SameTerm(Place<'a>),
    /// No earlier text states it; the earliest in which it is one account among rivals.
    RivalAccount(Place<'a>),
    /// No earlier text has it; one of which it is not known whether it is earlier does.
    OrderUnknown(Place<'a>),
    /// No text has it; the nearest earlier one that answers the same provision otherwise.
    OtherAnswer(Place<'a>),
    /// No earlier text was seen to answer the provision, but a source states where the clause comes from.
    Declared,
    /// No earlier text of the record was seen to answer the provision.
    New,
}

impl<'a> Origin<'a> {
    /// Its kind.
    pub fn kind(&self) -> OriginKind {
        match self {
            Origin::SameTerm(_) => OriginKind::SameTerm,
            Origin::RivalAccount(_) => OriginKind::RivalAccount,
            Origin::OrderUnknown(_) => OriginKind::OrderUnknown,
            Origin::OtherAnswer(_) => OriginKind::OtherAnswer,
            Origin::Declared => OriginKind::Declared,
            Origin::New => OriginKind::New,
        }
    }

    /// The answer there, where there is one.
    pub fn place(&self) -> Option<Place<'a>> {
        match self {
            Origin::SameTerm(place)
            | Origin::RivalAccount(place)
            | Origin::OrderUnknown(place)
            | Origin::OtherAnswer(place) => Some(*place),
            Origin::Declared | Origin::New => None,
        }
    }
}

/// The kinds of [`Origin`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum OriginKind {
    /// An earlier text states the same term.
    SameTerm,
    /// It is one account among rivals in an earlier text.
    RivalAccount,
    /// It stands in a text that may be earlier or later.
    OrderUnknown,
    /// An earlier text answers the provision otherwise.
    OtherAnswer,
    /// Only a source states where it comes from.
    Declared,
    /// New in the record.
    New,
}

impl OriginKind {
    /// All kinds, in the order in which they are shown.
    pub const ALL: [OriginKind; 6] = [
        OriginKind::SameTerm,
        OriginKind::RivalAccount,
        OriginKind::OrderUnknown,
        OriginKind::OtherAnswer,
        OriginKind::Declared,
        OriginKind::New,
    ];

    /// The word of JSON and CSV.
    pub fn name(self) -> &'static str {
        match self {
            OriginKind::SameTerm => "same-term",
            OriginKind::RivalAccount => "rival-account",
            OriginKind::OrderUnknown => "order-unknown",
            OriginKind::OtherAnswer => "other-answer",
            OriginKind::Declared => "declared",
            OriginKind::New => "new",
        }
    }
}

/// An answer in another text.
#[derive(Clone, Copy, Debug)]
pub struct Place<'a> {
    /// The text.
    pub plan: &'a Plan,
    /// The clause.
    pub clause: &'a Clause,
    /// The account, where the clause is contested.
    pub rival: Option<&'a Rival>,
    /// Whether the text has the same date as the plan asked about: which came first that day is not known.
    pub is_same_day: bool,
}

impl<'a> Place<'a> {
    /// Its terms.
    pub fn terms(&self) -> &'a Terms {
        self.rival.map_or(&self.clause.terms, |rival| &rival.terms)
    }

    /// Its controlled wording.
    pub fn says(&self) -> Option<&'a Text> {
        self.rival.map_or(&self.clause.says, |rival| &rival.says).as_ref()
    }

    /// How it is known.
    pub fn evidence(&self) -> Evidence<'a> {
        evidence(self.clause, self.rival)
    }

    /// Which account of its clause it is, counted from 1.
    pub fn account(&self) -> Option<usize> {
        account(self.clause, self.rival)
    }
}

impl<'a> OriginRow<'a> {
    /// The terms of the answer.
    pub fn terms(&self) -> &'a Terms {
        self.rival.map_or(&self.clause.terms, |rival| &rival.terms)
    }

    /// The controlled wording of the answer.
    pub fn says(&self) -> Option<&'a Text> {
        self.rival.map_or(&self.clause.says, |rival| &rival.says).as_ref()
    }

    /// The state of the answer.
    pub fn state(&self) -> State {
        self.rival.map_or(self.clause.state, |rival| rival.state)
    }

    /// How the answer is known.
    pub fn evidence(&self) -> Evidence<'a> {
        evidence(self.clause, self.rival)
    }

    /// Which account of a contested clause it is, counted from 1.
    pub fn account(&self) -> Option<usize> {
        account(self.clause, self.rival)
    }

    /// Whether the origin has the same term.
    pub fn has_same_term(&self) -> bool {
        use OriginKind::{OrderUnknown, RivalAccount, SameTerm};
        self.origin.is_some_and(|origin| matches!(origin.kind(), SameTerm | RivalAccount | OrderUnknown))
    }

    /// What the origin rests on: `declared` where a source states it, else `same-term` where the terms are the same.
    pub fn basis(&self) -> Option<&'static str> {
        if self.clause.lineage.is_empty() { self.has_same_term().then_some("same-term") } else { Some("declared") }
    }
}

/// How an answer is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Evidence<'a> {
    /// The best grade among its sources.
    pub grade: Option<Grade>,
    /// Where it was seen.
    pub sources: &'a [SourceId],
}

fn evidence<'a>(clause: &'a Clause, rival: Option<&'a Rival>) -> Evidence<'a> {
    rival.map_or(Evidence { grade: clause.grade, sources: &clause.sources }, |rival| Evidence {
        grade: rival.grade,
        sources: &rival.sources,
    })
}

fn account(clause: &Clause, rival: Option<&Rival>) -> Option<usize> {
    let rival = rival?;
    clause.rivals.iter().position(|one| std::ptr::eq(one, rival)).map(|at| at + 1)
}

/// A part of an answer with a history of its own.
#[derive(Clone, Copy, Debug)]
pub struct Part<'a> {
    /// What it is.
    pub what: PartOf<'a>,
    /// The earliest text that has it, in whatever answer to the provision; nothing where none was seen to have it.
    pub first: Option<Place<'a>>,
}

/// Which part of an answer it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PartOf<'a> {
    /// A qualifier.
    Qualifier(&'a Key),
    /// A member of a map, with its level.
    Status(&'a Key, &'a Key),
}

/// How much of a plan another text has.
#[derive(Clone, Debug)]
pub struct Share<'a> {
    /// The text.
    pub plan: &'a Plan,
    /// Whether it is known to be earlier.
    pub is_earlier: bool,
    /// How many of the stated clauses it states with the same term.
    pub same: usize,
    /// To how many of them it gives another answer.
    pub otherwise: usize,
    /// On how many of them it is contested, left to later talks, or not public.
    pub unsettled: usize,
    /// On how many of them nothing of it was seen, so that nothing may be concluded.
    pub unseen: usize,
    /// On how many of them its public text is silent.
    pub silent: usize,
}

impl Origins<'_> {
    /// How many clauses state a term that could be looked up.
    pub fn stated(&self) -> usize {
        self.rows.iter().filter(|row| row.rival.is_none() && row.origin.is_some()).count()
    }

    /// How many stated clauses have an origin of this kind.
    pub fn count(&self, kind: OriginKind) -> usize {
        let own = self.rows.iter().filter(|row| row.rival.is_none());
        own.filter_map(|row| row.origin).filter(|origin| origin.kind() == kind).count()
    }

    /// How many clauses are contested.
    pub fn contested(&self) -> usize {
        let accounts = self.rows.iter().filter(|row| row.rival.is_some() && row.clause.state == State::Contested);
        accounts.map(|row| std::ptr::from_ref(row.clause)).collect::<BTreeSet<_>>().len()
    }

    /// How many clauses have no term to look up: words only, left to later talks, struck out or not public.
    pub fn not_comparable(&self) -> usize {
        self.rows.iter().filter(|row| row.rival.is_none() && row.origin.is_none()).count()
    }
}

/// Looks up where the clauses of a plan come from. Authors' outlines are nobody's text and count as origins only
/// `with_outlines`. The change words of the selection are not asked.
///
/// The work grows with the number of clauses of the plan times that of all others.
pub fn origins<'a>(record: &'a Record, plan: &'a Plan, selection: &Selection, with_outlines: bool) -> Origins<'a> {
    let others = || {
        let texts = record.plans.iter().filter(|other| other.id != plan.id);
        texts.filter(|other| with_outlines || other.kind != Kind::Outline)
    };
    let earlier: Vec<&Plan> = others().filter(|other| is_earlier(other, plan)).collect();
    let undecided: Vec<&Plan> = others().filter(|other| overlaps(other, plan)).collect();
    let search = Search { plan, earlier: &earlier, undecided: &undecided };
    let rows: Vec<OriginRow<'a>> = record
        .provisions
        .iter()
        .filter(|provision| selection.asks(provision))
        .filter_map(|provision| Some((provision, record.topic(&provision.topic)?)))
        .flat_map(|(provision, topic)| {
            plan.answers(&provision.key).flat_map(move |clause| accounts(clause, provision, topic))
        })
        .map(|account| search.row(&account))
        .collect();
    let shares = shares(&rows, &earlier, &undecided);
    let is_selection = !selection.is_all();
    Origins { record, plan, earlier, undecided, rows, shares, with_outlines, is_selection }
}

/// Dated before the plan, or the same day with an id that stands first.
fn is_earlier(other: &Plan, plan: &Plan) -> bool {
    plan.date.is_after(other.date) || (is_same_day(other, plan) && other.id < plan.id)
}

fn is_same_day(other: &Plan, plan: &Plan) -> bool {
    other.date == plan.date && plan.date.day().is_some()
}

/// A day and its month, or two texts of one month: which is earlier is not known.
fn overlaps(other: &Plan, plan: &Plan) -> bool {
    !is_same_day(other, plan) && !other.date.is_after(plan.date) && !plan.date.is_after(other.date)
}

/// One answer that is looked up.
struct Account<'a> {
    provision: &'a Provision,
    topic: &'a Topic,
    clause: &'a Clause,
    rival: Option<&'a Rival>,
}

impl<'a> Account<'a> {
    fn terms(&self) -> Option<&'a Terms> {
        let (state, terms) =
            self.rival.map_or((self.clause.state, &self.clause.terms), |rival| (rival.state, &rival.terms));
        (state == State::Stated && terms.value.is_some()).then_some(terms)
    }
}

/// The clause by itself, unless it is contested, and each rival account.
fn accounts<'a>(clause: &'a Clause, provision: &'a Provision, topic: &'a Topic) -> Vec<Account<'a>> {
    let own = (clause.state != State::Contested).then_some(None);
    let rivals = own.into_iter().chain(clause.rivals.iter().map(Some));
    rivals.map(|rival| Account { provision, topic, clause, rival }).collect()
}

struct Search<'s, 'a> {
    plan: &'a Plan,
    earlier: &'s [&'a Plan],
    undecided: &'s [&'a Plan],
}

impl<'a> Search<'_, 'a> {
    fn row(&self, account: &Account<'a>) -> OriginRow<'a> {
        let (provision, clause) = (account.provision, account.clause);
        let origin = account.terms().map(|terms| self.origin(&provision.key, terms, &clause.lineage));
        let differences = match (origin, account.terms()) {
            (
                Some(Origin::SameTerm(place) | Origin::RivalAccount(place) | Origin::OrderUnknown(place)),
                Some(terms),
            ) => circumstances(place.terms(), terms, true),
            _ => Vec::new(),
        };
        let perhaps = match (origin, account.terms()) {
            (Some(Origin::SameTerm(first)), Some(terms)) => self.as_early(&provision.key, terms, first.plan),
            (Some(Origin::OtherAnswer(nearest)), _) => self.as_near(&provision.key, nearest),
            _ => Vec::new(),
        };
        let unseen = self.earlier.iter().filter(|plan| is_unseen(plan, &provision.key));
        OriginRow {
            provision,
            topic: account.topic,
            clause,
            rival: account.rival,
            origin,
            perhaps,
            differences,
            parts: account.terms().map(|terms| self.parts(&provision.key, terms)).unwrap_or_default(),
            unseen: unseen.copied().collect(),
        }
    }

    fn origin(&self, provision: &'a str, terms: &Terms, lineage: &[Lineage]) -> Origin<'a> {
        let is_same = |place: &Place<'a>| is_same_term(terms, place.terms());
        let first = |plans: &[&'a Plan], is_stated: bool| {
            plans.iter().find_map(|plan| {
                let same = self.places(plan, provision).filter(|place| place.rival.is_none() == is_stated);
                same.filter(is_same).min_by_key(|place| circumstances(place.terms(), terms, true).len())
            })
        };
        let nearest = || {
            let plans = self.earlier.iter().rev();
            let is_apart = |place: &Place<'a>| (place.terms().areas != terms.areas, place.terms().bound != terms.bound);
            plans.into_iter().find_map(|plan| self.places(plan, provision).min_by_key(is_apart))
        };
        let stated = first(self.earlier, true).map(Origin::SameTerm);
        stated
            .or_else(|| first(self.earlier, false).map(Origin::RivalAccount))
            .or_else(|| first(self.undecided, true).map(Origin::OrderUnknown))
            .or_else(|| nearest().map(Origin::OtherAnswer))
            .unwrap_or(if lineage.is_empty() { Origin::New } else { Origin::Declared })
    }

    /// The same term in other texts that are not dated wholly after the first.
    fn as_early(&self, provision: &'a str, terms: &Terms, first: &Plan) -> Vec<Place<'a>> {
        let others = self.earlier.iter().filter(|plan| plan.id != first.id && !plan.date.is_after(first.date));
        others
            .filter_map(|plan| {
                let mut stated = self.places(plan, provision).filter(|place| place.rival.is_none());
                stated.find(|place| is_same_term(terms, place.terms()))
            })
            .collect()
    }

    /// All other answers that are not dated wholly before the nearest.
    fn as_near(&self, provision: &'a str, nearest: Place<'a>) -> Vec<Place<'a>> {
        let plans = self.earlier.iter().filter(|plan| !nearest.plan.date.is_after(plan.date));
        let places = plans.flat_map(|plan| self.places(plan, provision));
        places.filter(|place| !std::ptr::eq(place.terms(), nearest.terms())).collect()
    }

    fn parts(&self, provision: &'a str, terms: &'a Terms) -> Vec<Part<'a>> {
        let qualifiers = terms.qualifiers.iter().map(PartOf::Qualifier);
        let statuses = match &terms.value {
            Some(Value::Map(map)) => map.iter().map(|(area, level)| PartOf::Status(area, level)).collect(),
            _ => Vec::new(),
        };
        let parts = qualifiers.chain(statuses);
        parts
            .map(|what| Part {
                what,
                first: self
                    .earlier
                    .iter()
                    .find_map(|plan| self.places(plan, provision).find(|place| has_part(place.terms(), what))),
            })
            .collect()
    }

    /// The answers of a text to a provision that have a term, each account of a contested one by itself.
    fn places(&self, plan: &'a Plan, provision: &'a str) -> impl Iterator<Item = Place<'a>> {
        let is_same_day = is_same_day(plan, self.plan);
        stated_answers(plan, provision).map(move |(clause, rival)| Place { plan, clause, rival, is_same_day })
    }
}

fn stated_answers<'a>(plan: &'a Plan, provision: &'a str) -> impl Iterator<Item = (&'a Clause, Option<&'a Rival>)> {
    plan.answers(provision).flat_map(|clause| {
        let own = (clause.state == State::Stated && clause.terms.value.is_some()).then_some((clause, None));
        let has_term = |rival: &&Rival| rival.state == State::Stated && rival.terms.value.is_some();
        own.into_iter().chain(clause.rivals.iter().filter(has_term).map(move |rival| (clause, Some(rival))))
    })
}

/// The same value for the same areas, and not for wholly other parties.
fn is_same_term(terms: &Terms, other: &Terms) -> bool {
    let is_for_others = !terms.bound.is_empty() && !other.bound.is_empty() && terms.bound.is_disjoint(&other.bound);
    terms.value == other.value && terms.areas == other.areas && !is_for_others
}

fn has_part(terms: &Terms, part: PartOf<'_>) -> bool {
    match part {
        PartOf::Qualifier(key) => terms.qualifiers.contains(key),
        PartOf::Status(area, level) => matches!(&terms.value, Some(Value::Map(map)) if map.get(area) == Some(level)),
    }
}

fn is_unseen(plan: &Plan, provision: &str) -> bool {
    plan.is_unknown(provision) && plan.answers(provision).next().is_none()
}

fn shares<'a>(rows: &[OriginRow<'a>], earlier: &[&'a Plan], undecided: &[&'a Plan]) -> Vec<Share<'a>> {
    let of = |is_earlier| move |plan: &&'a Plan| share(rows, plan, is_earlier);
    let mut shares: Vec<Share<'a>> =
        earlier.iter().map(of(true)).chain(undecided.iter().map(of(false))).filter(|share| share.same > 0).collect();
    shares.sort_by_key(|share| Reverse(share.same));
    shares
}

fn share<'a>(rows: &[OriginRow<'a>], plan: &'a Plan, is_earlier: bool) -> Share<'a> {
    let mut share = Share { plan, is_earlier, same: 0, otherwise: 0, unsettled: 0, unseen: 0, silent: 0 };
    for row in rows.iter().filter(|row| row.rival.is_none() && row.origin.is_some()) {
        *share.standing(row) += 1;
    }
    share
}

impl Share<'_> {
    /// The count that a row belongs to.
    fn standing(&mut self, row: &OriginRow<'_>) -> &mut usize {
        let key = &*row.provision.key;
        let has = |states: &[State]| self.plan.answers(key).any(|clause| states.contains(&clause.state));
        let mut own = stated_answers(self.plan, key).filter(|(_, rival)| rival.is_none());
        if own.any(|(clause, _)| is_same_term(&row.clause.terms, &clause.terms)) {
            &mut self.same
        } else if has(&[State::Contested, State::Deferred, State::Unpublished]) {
            &mut self.unsettled
        } else if has(&[State::Stated]) {
            &mut self.otherwise
        } else if is_unseen(self.plan, key) {
            &mut self.unseen
        } else {
            &mut self.silent
        }
    }
}
