//! Articles that were written for these tests, with errors on purpose, and what each of their statements is worth.
//! `quote` stands at `start..end`, in bytes; `provisions` are those that a finding about it may name.

use std::ops::Range;
use std::sync::LazyLock;

use plandiff::check::{Checker, Finding, Findings};
use plandiff::record::Record;
use serde::Deserialize;

/// The articles by their names.
pub const ARTICLES: [(&str, &str); 4] = [
    ("own-en-draft", include_str!("../data/articles/own-en-draft.txt")),
    ("own-en-twenty", include_str!("../data/articles/own-en-twenty.txt")),
    ("own-zh-europe", include_str!("../data/articles/own-zh-europe.txt")),
    ("own-zh-hant", include_str!("../data/articles/own-zh-hant.txt")),
];

const CLAIMS: &str = include_str!("../data/articles/claims.jsonl");

/// A statement of an article, and the verdict that it deserves; `why`, the file tells its reader.
#[derive(Clone, Debug, Deserialize)]
pub struct Claim {
    pub article: String,
    pub start: usize,
    pub end: usize,
    pub quote: String,
    pub plan: String,
    pub provisions: Vec<String>,
    pub verdict: String,
}

impl Claim {
    /// Whether a finding is about this statement.
    pub fn is_met_by(&self, finding: &Finding<'_>) -> bool {
        let is_there = finding.span.start < self.end && self.start < finding.span.end;
        is_there && self.provisions.iter().any(|key| *key == *finding.provision.key)
    }

    pub fn range(&self) -> Range<usize> {
        self.start..self.end
    }
}

/// All statements, in the order of articles and places.
pub fn claims() -> Vec<Claim> {
    CLAIMS.lines().map(|line| serde_json::from_str(line).expect("a claim a line")).collect()
}

/// A checker takes longer to make than to use.
static CHECKER: LazyLock<Checker<'static>> = LazyLock::new(|| {
    let record: &'static Record = Box::leak(Box::new(plandiff::embedded().expect("the built-in record is read")));
    Checker::new(record).expect("the phrases compile")
});

/// What a check against the built-in record finds.
pub fn check(text: &str) -> Findings<'static> {
    CHECKER.check(text)
}

/// What it finds about a provision.
pub fn found(text: &str, provision: &str) -> Finding<'static> {
    let mut findings = check(text).findings.into_iter();
    let found = findings.find(|finding| &*finding.provision.key == provision);
    found.unwrap_or_else(|| panic!("nothing of {provision} in: {text}"))
}
