//! What was found in articles, as CSV: one row a statement.

use crate::check::Finding;
use crate::compare::side;
use crate::record::{Lang, Record};

use super::super::article::{CheckedArticle, Lines};
use super::super::findings::rule_in_words;
use super::super::phrases::Phrases;
use super::{CsvError, sheet, side_cells};

const HEADS: [&str; 17] = [
    "path",
    "line",
    "column",
    "start",
    "end",
    "quote",
    "plan",
    "provision",
    "topic",
    "verdict",
    "rule",
    "why",
    "evidence",
    "point",
    "state",
    "grade",
    "sources",
];

/// What was found in articles as CSV, a row for each statement, supported or not.
///
/// # Errors
/// Where the writer's buffer fails.
pub fn findings_csv(record: &Record, articles: &[CheckedArticle<'_>], lang: Lang) -> Result<String, CsvError> {
    let phrases = Phrases { record, lang };
    let rows = articles.iter().flat_map(|article| {
        let lines = Lines::of(*article);
        let findings = article.findings.findings.iter();
        findings.map(|finding| row(*article, &lines, finding, phrases)).collect::<Vec<_>>()
    });
    sheet(HEADS, rows)
}

fn row(
    article: CheckedArticle<'_>,
    lines: &Lines<'_>,
    finding: &Finding<'_>,
    phrases: Phrases<'_>,
) -> [String; HEADS.len()] {
    let (place, bytes) = (lines.place(&finding.span), lines.bytes(&finding.span));
    let provision = finding.provision;
    let side = finding.plan.map(|plan| side(plan, &provision.key, finding.evidence.clone()));
    let [state, says, point, grade, sources] = side.map(|side| side_cells(&side, phrases)).unwrap_or_default();
    [
        article.path.to_owned(),
        place.line.to_string(),
        place.column.to_string(),
        bytes.start.to_string(),
        bytes.end.to_string(),
        article.quote(finding).to_owned(),
        finding.plan.map(|plan| plan.id.to_string()).unwrap_or_default(),
        provision.key.to_string(),
        provision.topic.to_string(),
        finding.verdict.name().to_owned(),
        finding.rule.id().to_owned(),
        rule_in_words(finding.rule, phrases.lang).to_owned(),
        says,
        point,
        state,
        grade,
        sources,
    ]
}
