//! What was found in articles, as JSON.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Serialize;

use crate::check::{Finding, Findings, How, Verdict};
use crate::record::Lang;

use super::parts::{ClauseJson, Head, clause, head};

/// Articles held against a record.
#[derive(Debug, Serialize, JsonSchema)]
pub struct FindingsJson<'a> {
    #[serde(flatten)]
    head: Head<'a>,
    /// One for each article, in the order given.
    articles: Vec<ArticleJson<'a>>,
}

#[derive(Debug, Serialize, JsonSchema)]
struct ArticleJson<'a> {
    path: &'a str,
    counts: CountsJson,
    claims: Vec<ClaimJson<'a>>,
}

#[derive(Debug, Serialize, JsonSchema)]
struct CountsJson {
    /// Sentences that were read.
    sentences: usize,
    /// Sentences that speak of a plan of the record.
    of_plans: usize,
    /// Statements that were checked.
    checked: usize,
    /// Passages about a provision that are no statement about a plan.
    left: usize,
    /// How many statements have each verdict.
    verdicts: BTreeMap<&'static str, usize>,
}

#[derive(Debug, Serialize, JsonSchema)]
struct ClaimJson<'a> {
    span: SpanJson,
    /// The words of the article.
    quote: &'a str,
    /// The id of the plan that it speaks of; null where that cannot be told.
    plan: Option<&'a str>,
    /// How the plan is referred to: name, epithet, back, carried or document.
    reference: Option<&'static str>,
    provision: &'a str,
    topic: &'a str,
    verdict: &'static str,
    /// The id of the rule that gave the verdict.
    rule: &'static str,
    /// When the rule applies.
    why: &'static str,
    /// The clauses of the plan that it rests on.
    evidence: Vec<ClauseJson<'a>>,
    /// The words that show the provision.
    cue: SpanJson,
    /// What was read out of its words.
    trace: TraceJson<'a>,
}

#[derive(Debug, Serialize, JsonSchema)]
struct TraceJson<'a> {
    /// present, kept, absent, deferred, yes or no.
    said: &'static str,
    /// Whether a word for no stands in it that no phrase accounts for.
    negated: bool,
    /// Levels that its words choose, the nearest first.
    levels: Vec<&'a str>,
    /// Its figures, the nearest first.
    figures: Vec<&'a str>,
    /// Members of vocabularies that it names.
    members: Vec<&'a str>,
}

#[derive(Debug, Serialize, JsonSchema)]
struct SpanJson {
    /// The first byte of the decoded text.
    start: usize,
    /// The byte behind the last.
    end: usize,
    /// From 1.
    line: usize,
    /// From 1, in code points.
    column: usize,
}

/// An article with its findings.
#[derive(Clone, Copy, Debug)]
pub struct CheckedArticle<'a> {
    /// What it is called: its path, or `-`.
    pub path: &'a str,
    /// Its text.
    pub text: &'a str,
    /// What was found.
    pub findings: &'a Findings<'a>,
}

/// Checked articles in the shape of their JSON output.
pub fn findings_json<'a>(
    record: &'a crate::record::Record,
    articles: &[CheckedArticle<'a>],
    lang: Lang,
) -> FindingsJson<'a> {
    FindingsJson {
        head: head("plandiff/check/1", record, lang),
        articles: articles.iter().map(|article| of_article(*article, lang)).collect(),
    }
}

fn of_article(article: CheckedArticle<'_>, lang: Lang) -> ArticleJson<'_> {
    let findings = &article.findings.findings;
    let counts = article.findings.counts;
    let count = |verdict| findings.iter().filter(|finding| finding.verdict == verdict).count();
    ArticleJson {
        path: article.path,
        counts: CountsJson {
            sentences: counts.sentences,
            of_plans: counts.of_plans,
            checked: counts.checked,
            left: counts.left,
            verdicts: Verdict::ALL.into_iter().map(|verdict| (verdict.name(), count(verdict))).collect(),
        },
        claims: findings.iter().map(|finding| claim(finding, article, lang)).collect(),
    }
}

fn claim<'a>(finding: &'a Finding<'a>, article: CheckedArticle<'a>, lang: Lang) -> ClaimJson<'a> {
    let record = article.findings.record;
    ClaimJson {
        span: span(article.text, &finding.span),
        quote: article.text.get(finding.span.clone()).unwrap_or_default(),
        plan: finding.plan.map(|plan| &*plan.id),
        reference: finding.how.map(How::name),
        provision: &finding.provision.key,
        topic: &finding.provision.topic,
        verdict: finding.verdict.name(),
        rule: finding.rule.id(),
        why: finding.rule.explanation(),
        evidence: finding.evidence.iter().map(|one| clause(one, finding.provision, record, lang)).collect(),
        cue: span(article.text, &finding.cue),
        trace: TraceJson {
            said: finding.read.said.name(),
            negated: finding.read.is_negated,
            levels: finding.read.levels.iter().map(|level| &***level).collect(),
            figures: finding.read.figures.iter().filter_map(|one| article.text.get(one.clone())).collect(),
            members: finding.read.members.iter().map(|key| &***key).collect(),
        },
    }
}

fn span(text: &str, range: &std::ops::Range<usize>) -> SpanJson {
    let before = text.get(..range.start).unwrap_or_default();
    let line_start = before.rfind('\n').map_or(0, |at| at + 1);
    SpanJson {
        start: range.start,
        end: range.end,
        line: before.matches('\n').count() + 1,
        column: before[line_start..].chars().count() + 1,
    }
}
