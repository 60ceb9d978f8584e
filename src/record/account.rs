//! What a clause says, or what a rival account has in its place.

use super::{Clause, Grade, Key, Rival, SourceId, State, Terms, Text};

/// One account of a plan's answer.
#[derive(Clone, Copy, Debug)]
pub struct Account<'a> {
    /// The clause.
    pub clause: &'a Clause,
    /// The rival account of it, where this is one.
    pub rival: Option<&'a Rival>,
}

impl<'a> Account<'a> {
    /// Which account of its clause it is: 0 is the clause itself, its rivals are counted from 1.
    pub fn number(self) -> usize {
        let of_rival = |rival: &Rival| self.clause.rivals.iter().position(|one| std::ptr::eq(one, rival));
        self.rival.and_then(of_rival).map_or(0, |at| at + 1)
    }

    /// How the provision is answered.
    pub fn state(self) -> State {
        self.rival.map_or(self.clause.state, |rival| rival.state)
    }

    /// The answer in controlled wording.
    pub fn says(self) -> Option<&'a Text> {
        self.rival.map_or(&self.clause.says, |rival| &rival.says).as_ref()
    }

    /// The typed terms.
    pub fn terms(self) -> &'a Terms {
        self.rival.map_or(&self.clause.terms, |rival| &rival.terms)
    }

    /// The parties whose proposal a rival account is, where it is one.
    pub fn held_by(self) -> &'a [Key] {
        self.rival.map_or(&[], |rival| &rival.held_by)
    }

    /// Where it was seen.
    pub fn sources(self) -> &'a [SourceId] {
        self.rival.map_or(&self.clause.sources, |rival| &rival.sources)
    }

    /// The best grade among its sources.
    pub fn grade(self) -> Option<Grade> {
        self.rival.map_or(self.clause.grade, |rival| rival.grade)
    }

    /// Remarks.
    pub fn note(self) -> Option<&'a Text> {
        self.rival.map_or(&self.clause.note, |rival| &rival.note).as_deref()
    }
}

impl Clause {
    /// What the clause says, and each rival account of it.
    pub fn accounts(&self) -> impl Iterator<Item = Account<'_>> {
        std::iter::once(None).chain(self.rivals.iter().map(Some)).map(|rival| Account { clause: self, rival })
    }
}
