//! Members of vocabularies that a search finds by their titles, with the clauses that name them.

use crate::record::{Clause, Key, Plan, Provision, Record, Text};

use super::Member;
use super::members::members;
use super::search::{Found, FoundIn, Matched};

/// A member of a vocabulary, such as a party or an area, whose title has all words.
#[derive(Clone, Debug)]
pub struct NameHit<'a> {
    /// The vocabulary.
    pub vocabulary: &'a str,
    /// The key in it.
    pub key: &'a Key,
    /// The title.
    pub title: &'a Text,
    /// The title with the words marked.
    pub texts: Vec<Matched<'a>>,
    /// The clauses that name it in their terms, or an account of them does or is held by it.
    pub clauses: Vec<(&'a Plan, &'a Clause)>,
}

/// The members whose titles have all words, in the order of their vocabularies.
pub(super) fn names<'a>(
    record: &'a Record,
    found: &Found<'a>,
    clauses: &[(&'a Plan, &'a Clause, &'a Provision)],
) -> Vec<NameHit<'a>> {
    let members = record.vocabularies.iter().flat_map(|(of, words)| words.iter().map(move |word| (of, word)));
    let hits = members.filter_map(|(vocabulary, (key, title))| {
        let texts = found.matching(&[(FoundIn::Title, title)])?;
        let member = Member { vocabulary, key };
        let naming = clauses.iter().filter(|(_, clause, provision)| is_named(&member, clause, provision));
        let clauses = naming.map(|(plan, clause, _)| (*plan, *clause)).collect();
        Some(NameHit { vocabulary, key, title, texts, clauses })
    });
    hits.collect()
}

fn is_named(member: &Member<'_>, clause: &Clause, provision: &Provision) -> bool {
    let accounts = clause.rivals.iter().map(|rival| &rival.terms).chain([&clause.terms]);
    let is_holder =
        member.vocabulary == "parties" && clause.rivals.iter().any(|rival| rival.held_by.contains(member.key));
    is_holder || accounts.flat_map(|terms| members(terms, provision)).any(|one| one == *member)
}
