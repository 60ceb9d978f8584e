//! Errors that were written into articles on purpose: how many are found, and that nothing right is called wrong.

use crate::articles::{ARTICLES, Claim, check, claims};
use plandiff::check::{Finding, Verdict};

/// So many of the errors are contradicted: each change of it is one of this line. It never goes down.
const CONTRADICTED: usize = 25;

/// So many are told as contradicted or as unclear, in their place.
const TOLD: usize = 25;

/// Each article with its findings and its statements.
fn checked() -> Vec<(&'static str, Vec<Finding<'static>>, Vec<Claim>)> {
    let claims = claims();
    let own = |name: &str| claims.iter().filter(|claim| claim.article == name).cloned().collect();
    ARTICLES.into_iter().map(|(name, text)| (name, check(text).findings, own(name))).collect()
}

#[test]
fn every_statement_stands_where_it_is_said_to() {
    let all = claims();
    assert_eq!(all.len(), 99);
    for claim in &all {
        let (_, text) = ARTICLES.iter().find(|(name, _)| *name == claim.article).expect("an article of ours");
        assert_eq!(text.get(claim.range()), Some(&*claim.quote), "{}", claim.article);
    }
}

#[test]
fn errors_on_purpose_are_found() {
    let (mut contradicted, mut told, mut all, mut missed) = (0, 0, 0, Vec::new());
    for (name, findings, claims) in checked() {
        for claim in claims.iter().filter(|claim| claim.verdict == "contradicted") {
            let met = findings.iter().filter(|finding| claim.is_met_by(finding));
            let verdicts: Vec<Verdict> = met.map(|finding| finding.verdict).collect();
            let is_found = verdicts.contains(&Verdict::Contradicted);
            all += 1;
            contradicted += usize::from(is_found);
            told += usize::from(is_found || verdicts.contains(&Verdict::Unclear));
            if !is_found {
                let verdicts: Vec<&str> = verdicts.iter().map(|verdict| verdict.name()).collect();
                missed.push(format!("{name}: {} ({}): {verdicts:?}", claim.quote, claim.plan));
            }
        }
    }
    let figures = format!("errors: {all}, contradicted: {contradicted}, told: {told}; missed:\n{}", missed.join("\n"));
    println!("{figures}");
    assert_eq!((contradicted, told), (CONTRADICTED, TOLD), "{figures}");
}

#[test]
fn nothing_right_is_called_wrong() {
    let mut wrong = Vec::new();
    for (name, findings, claims) in checked() {
        for finding in findings.iter().filter(|finding| finding.verdict == Verdict::Contradicted) {
            if !claims.iter().any(|claim| claim.verdict == "contradicted" && claim.is_met_by(finding)) {
                let quote =
                    ARTICLES.iter().find(|(own, _)| *own == name).and_then(|(_, text)| text.get(finding.span.clone()));
                wrong.push(format!("{name}: {quote:?} on {}", &*finding.provision.key));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
