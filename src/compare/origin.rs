//! Where the clauses of a plan come from: the earliest text of the record that has the same term.
//!
//! The same term is the same typed value of the same provision, for the same areas and for parties that do not differ
//! wholly. What stands beside it (qualifiers, parties, firmness) may differ and is told. Nothing is concluded from a
//! text that was not seen: each row names the earlier ones that may have had the term unseen.

mod kind;
mod part;
mod search;
mod shares;

use std::collections::BTreeSet;

use crate::record::{Account, Clause, Kind, Plan, Provision, Record, State, Topic};

use super::Selection;
use super::terms::TermChange;
use search::{Search, is_earlier, overlaps};
use shares::shares;

pub use kind::{Basis, Origin, OriginKind, Place};
pub use part::{Part, PartOf};
pub use shares::Share;

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
    /// The clause, or a rival account of it.
    pub account: Account<'a>,
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

impl OriginRow<'_> {
    /// Whether the origin has the same term.
    pub fn has_same_term(&self) -> bool {
        use OriginKind::{OrderUnknown, RivalAccount, SameTerm};
        self.origin.is_some_and(|origin| matches!(origin.kind(), SameTerm | RivalAccount | OrderUnknown))
    }

    /// What the origin rests on, where there is one that it could rest on.
    pub fn basis(&self) -> Option<Basis> {
        if self.account.clause.lineage.is_empty() {
            self.has_same_term().then_some(Basis::SameTerm)
        } else {
            Some(Basis::Declared)
        }
    }
}

impl Origins<'_> {
    /// How many clauses state a term that could be looked up.
    pub fn stated(&self) -> usize {
        self.rows.iter().filter(|row| row.account.rival.is_none() && row.origin.is_some()).count()
    }

    /// How many stated clauses have an origin of this kind.
    pub fn count(&self, kind: OriginKind) -> usize {
        let own = self.rows.iter().filter(|row| row.account.rival.is_none());
        own.filter_map(|row| row.origin).filter(|origin| origin.kind() == kind).count()
    }

    /// How many clauses are contested.
    pub fn contested(&self) -> usize {
        let accounts =
            self.rows.iter().filter(|row| row.account.rival.is_some() && row.account.clause.state == State::Contested);
        accounts.map(|row| std::ptr::from_ref(row.account.clause)).collect::<BTreeSet<_>>().len()
    }

    /// How many clauses have no term to look up: words only, left to later talks, struck out or not public.
    pub fn not_comparable(&self) -> usize {
        self.rows.iter().filter(|row| row.account.rival.is_none() && row.origin.is_none()).count()
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
    let search = &Search { plan, earlier: &earlier, undecided: &undecided };
    let rows: Vec<OriginRow<'a>> = record
        .provisions
        .iter()
        .filter(|provision| selection.asks(provision))
        .filter_map(|provision| Some((provision, record.topic(&provision.topic)?)))
        .flat_map(|(provision, topic)| {
            let accounts = plan.answers(&provision.key).flat_map(Clause::accounts).filter(is_answer);
            accounts.map(move |account| search.row(provision, topic, account))
        })
        .collect();
    let shares = shares(&rows, &earlier, &undecided);
    let is_selection = !selection.is_all();
    Origins { record, plan, earlier, undecided, rows, shares, with_outlines, is_selection }
}

/// A contested clause has no answer of its own.
fn is_answer(account: &Account<'_>) -> bool {
    account.rival.is_some() || account.state() != State::Contested
}
