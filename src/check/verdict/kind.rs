//! The verdicts.

/// What the record says of a statement.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Verdict {
    /// The same.
    Supported,
    /// The same, but a qualifier that matters is missing.
    Imprecise,
    /// Otherwise.
    Contradicted,
    /// Its sources disagree among themselves.
    Disputed,
    /// Nothing: the plan has no such clause, or no report has it.
    NotInRecord,
    /// It cannot be told: the statement fits several readings.
    Unclear,
}

impl Verdict {
    /// All verdicts.
    pub const ALL: [Verdict; 6] = [
        Verdict::Supported,
        Verdict::Imprecise,
        Verdict::Contradicted,
        Verdict::Disputed,
        Verdict::NotInRecord,
        Verdict::Unclear,
    ];

    /// The word of the command line and of JSON.
    pub fn name(self) -> &'static str {
        match self {
            Verdict::Supported => "supported",
            Verdict::Imprecise => "imprecise",
            Verdict::Contradicted => "contradicted",
            Verdict::Disputed => "disputed",
            Verdict::NotInRecord => "not-in-record",
            Verdict::Unclear => "unclear",
        }
    }
}
