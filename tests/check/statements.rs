//! Hundreds of statements, right and plainly wrong, each about one provision of a plan: how many get the verdict they deserve.

use std::collections::BTreeMap;

use crate::articles::check;
use plandiff::check::Verdict;

const RIGHT: &str = include_str!("../data/statements/true.tsv");
const WRONG: &str = include_str!("../data/statements/wrong.tsv");

/// Of the wrong statements, so many are borne out, and so many contradicted: each change of them is one of this line. The first
/// never goes up; the second only goes down where what contradicted them contradicts right ones, too.
const BORNE_OUT: usize = 29;
const CONTRADICTED: usize = 117;

/// How often each verdict is the one of a statement: the worst that its text gets, else that about its provision.
fn verdicts(statements: &'static str) -> BTreeMap<&'static str, usize> {
    let mut counts = BTreeMap::new();
    for line in statements.lines().filter(|line| !line.starts_with('#')) {
        let fields: Vec<&'static str> = line.split('\t').collect();
        let [_, provision, text, ..] = fields[..] else { panic!("a line has three fields: {line}") };
        let findings = check(text).findings;
        let is_wrong = findings.iter().any(|one| one.verdict == Verdict::Contradicted);
        let own = findings.iter().find(|one| *one.provision.key == *provision).or(findings.first());
        let verdict = if is_wrong { "contradicted" } else { own.map_or("none", |one| one.verdict.name()) };
        *counts.entry(verdict).or_insert(0) += 1;
    }
    counts
}

#[test]
fn what_a_plan_says_is_never_called_wrong() {
    let counts = verdicts(RIGHT);
    println!("right: {counts:?}");
    assert_eq!(counts.values().sum::<usize>(), 420);
    let called_wrong = counts.get("contradicted").copied().unwrap_or(0);
    assert_eq!(called_wrong, 0, "{counts:?}");
}

#[test]
fn what_is_plainly_wrong_is_seldom_borne_out() {
    let counts = verdicts(WRONG);
    println!("wrong: {counts:?}");
    assert_eq!(counts.values().sum::<usize>(), 420);
    let borne_out = counts.get("supported").copied().unwrap_or(0);
    let contradicted = counts.get("contradicted").copied().unwrap_or(0);
    assert_eq!((borne_out, contradicted), (BORNE_OUT, CONTRADICTED), "{counts:?}");
}
