//! What was found in articles, as CSV: one row a statement.

use crate::check::{Finding, Findings, Stated};
use crate::compare::side;
use crate::record::{Clause, Key, Lang, Plan, Record};
use crate::text::{Language, language};

use super::super::article::{CheckedArticle, Lines};
use super::super::json::unit;
use super::super::phrases::Phrases;
use super::super::reason::reason;
use super::super::suggestion::suggestion;
use super::{CsvError, sheet, side_cells};

const HEADS: [&str; 30] = [
    "path",
    "language",
    "line",
    "column",
    "start",
    "end",
    "quote",
    "plan",
    "plans",
    "provision",
    "topic",
    "kind",
    "value",
    "from",
    "to",
    "verdict",
    "rule",
    "why",
    "evidence",
    "point",
    "state",
    "grade",
    "sources",
    "other_evidence",
    "other_point",
    "other_state",
    "other_grade",
    "other_sources",
    "suggestion",
    "fingerprint",
];

/// What was found in articles as CSV, a row for each statement, supported or not.
///
/// # Errors
/// Where the writer's buffer fails.
pub fn findings_csv(record: &Record, articles: &[CheckedArticle<'_>], lang: Lang) -> Result<String, CsvError> {
    let phrases = Phrases { record, lang };
    let rows = articles.iter().flat_map(|article| {
        let (lines, language) = (Lines::of(*article), language(article.text));
        let findings = article.findings.findings.iter();
        findings.map(|finding| row((*article, language), &lines, finding, phrases)).collect::<Vec<_>>()
    });
    sheet(HEADS, rows)
}

fn row(
    (article, language): (CheckedArticle<'_>, Language),
    lines: &Lines<'_>,
    finding: &Finding<'_>,
    phrases: Phrases<'_>,
) -> [String; HEADS.len()] {
    let (place, bytes) = (lines.place(&finding.span), lines.bytes(&finding.span));
    let (provision, statement) = (finding.provision, &finding.read.statement);
    let held_against = |plan| cells_of(plan, finding, article.findings, phrases);
    let [state, says, point, grade, sources] = finding.plan.map(held_against).unwrap_or_default();
    let others = article.findings.others(finding).into_iter().map(|plan| (plan, held_against(plan)));
    let [other_state, other_says, other_point, other_grade, other_sources] = by_plan(others);
    [
        article.path.to_owned(),
        language.tag().to_owned(),
        place.line.to_string(),
        place.column.to_string(),
        bytes.start.to_string(),
        bytes.end.to_string(),
        article.quote(finding).to_owned(),
        finding.plan.map(|plan| plan.id.to_string()).unwrap_or_default(),
        finding.considered.iter().map(|plan| &*plan.id).collect::<Vec<_>>().join(" "),
        provision.key.to_string(),
        provision.topic.to_string(),
        statement.kind.name().to_owned(),
        in_words(statement.value.as_ref()),
        in_words(statement.from.as_ref()),
        in_words(statement.to.as_ref()),
        finding.verdict.name().to_owned(),
        finding.rule.id().to_owned(),
        reason(finding, article, phrases.lang),
        says,
        point,
        state,
        grade,
        sources,
        other_says,
        other_point,
        other_state,
        other_grade,
        other_sources,
        suggestion(finding, article.text, language).map(|one| one.text).unwrap_or_default(),
        finding.fingerprint(article.text),
    ]
}

/// The evidence that one plan gives.
fn cells_of(plan: &Plan, finding: &Finding<'_>, findings: &Findings<'_>, phrases: Phrases<'_>) -> [String; 5] {
    let is_own = |clause: &&Clause| findings.plan_of(clause).is_some_and(|owner| owner.id == plan.id);
    let own = finding.evidence.iter().copied().filter(is_own).collect();
    side_cells(&side(plan, &finding.provision.key, own), phrases)
}

/// The cells of several plans as one of each, every part behind the id of its plan: `28: 6 / european: 7`.
fn by_plan<'a, const CELLS: usize>(plans: impl Iterator<Item = (&'a Plan, [String; CELLS])>) -> [String; CELLS] {
    let mut all = [const { String::new() }; CELLS];
    for (plan, cells) in plans {
        for (whole, cell) in all.iter_mut().zip(cells).filter(|(_, cell)| !cell.is_empty()) {
            let between = if whole.is_empty() { "" } else { " / " };
            *whole += &format!("{between}{}: {cell}", plan.id);
        }
    }
    all
}

/// A value in one cell: `600000 persons`, `400 .. 500 usd`, the key of a level, or keys set apart by blanks.
fn in_words(stated: Option<&Stated<'_>>) -> String {
    let keys = |keys: &[&Key]| keys.iter().map(|key| &***key).collect::<Vec<_>>().join(" ");
    match stated {
        None => String::new(),
        Some(Stated::Figure(figure)) => {
            let up_to = figure.up_to.map(|amount| format!(" .. {}", amount.normalize())).unwrap_or_default();
            let unit = unit(figure.unit).map(|unit| format!(" {unit}")).unwrap_or_default();
            format!("{}{up_to}{unit}", figure.amount.normalize())
        }
        Some(Stated::Level(level)) => level.to_string(),
        Some(Stated::Status(of, level)) if of.is_empty() => level.to_string(),
        Some(Stated::Status(of, level)) => format!("{} = {level}", keys(of)),
        Some(Stated::Members(members)) => keys(members),
        Some(Stated::YesNo(answer)) => if *answer { "yes" } else { "no" }.to_owned(),
    }
}
