//! What was found in articles, as JSON.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Serialize;
use serde_json::value::RawValue;

use crate::check::{Finding, How, Verdict};
use crate::record::{Lang, Record};

use super::super::article::{CheckedArticle, Lines};
use super::super::findings::rule_in_words;
use super::parts::{ClauseJson, Head, clause, head};

const LINE_SCHEMA: &str = "plandiff/check-line/1";

/// Articles held against a record.
///
/// Spans are bytes of the file as it is, whatever its encoding, its byte order mark counted. A Word document is compressed:
/// its spans are bytes of the text in it, as UTF-8, with a line for each paragraph.
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
    /// What the file was read as: text, html or docx.
    kind: &'static str,
    /// The encoding that the file was read in, by its WHATWG name.
    encoding: &'static str,
    counts: CountsJson,
    claims: Vec<ClaimJson<'a>>,
}

/// One text of a stream, held against a record: a line of `check --jsonl`. Spans are bytes of its `text`.
#[derive(Debug, Serialize, JsonSchema)]
pub struct LineJson<'a> {
    schema: &'static str,
    /// The line of the input, from 1.
    line: u64,
    /// The id that came with the text, as it was written; null where there was none.
    #[schemars(with = "serde_json::Value")]
    id: Option<&'a RawValue>,
    #[serde(flatten)]
    outcome: OutcomeJson<'a>,
}

#[derive(Debug, Serialize, JsonSchema)]
#[serde(untagged)]
enum OutcomeJson<'a> {
    Checked {
        counts: CountsJson,
        claims: Vec<ClaimJson<'a>>,
    },
    /// The line is no text to check.
    Failed {
        /// Why not, and where in the line.
        error: String,
    },
}

#[derive(Debug, Serialize, JsonSchema)]
struct CountsJson {
    /// Sentences that were read.
    sentences: usize,
    /// Sentences that speak of a plan of the record.
    of_plans: usize,
    /// Statements that were checked, asked for or not.
    checked: usize,
    /// Passages about a provision that are no statement about a plan.
    left: usize,
    /// How many of the statements asked for have each verdict.
    verdicts: BTreeMap<&'static str, usize>,
}

#[derive(Debug, Serialize, JsonSchema)]
struct ClaimJson<'a> {
    span: SpanJson,
    /// The words of the article, as they are read: of a web page, without its tags.
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
    /// The first byte.
    start: usize,
    /// The byte behind the last.
    end: usize,
    /// From 1.
    line: usize,
    /// From 1, in code points.
    column: usize,
}

/// Checked articles in the shape of their JSON output.
pub fn findings_json<'a>(record: &'a Record, articles: &[CheckedArticle<'a>], lang: Lang) -> FindingsJson<'a> {
    FindingsJson {
        head: head("plandiff/check/1", record, lang),
        articles: articles.iter().map(|article| of_article(*article, lang)).collect(),
    }
}

/// A checked text of a stream in the shape of its JSON output. The path of the article is not told.
pub fn line_json<'a>(line: u64, id: Option<&'a RawValue>, article: CheckedArticle<'a>, lang: Lang) -> LineJson<'a> {
    let outcome = OutcomeJson::Checked { counts: counts(article), claims: claims(article, lang) };
    LineJson { schema: LINE_SCHEMA, line, id, outcome }
}

/// A line of a stream that is no text to check.
pub fn failed_line_json(line: u64, why: String) -> LineJson<'static> {
    LineJson { schema: LINE_SCHEMA, line, id: None, outcome: OutcomeJson::Failed { error: why } }
}

fn of_article(article: CheckedArticle<'_>, lang: Lang) -> ArticleJson<'_> {
    ArticleJson {
        path: article.path,
        kind: article.origin.kind.name(),
        encoding: article.origin.encoding,
        counts: counts(article),
        claims: claims(article, lang),
    }
}

fn counts(article: CheckedArticle<'_>) -> CountsJson {
    let counts = article.findings.counts;
    CountsJson {
        sentences: counts.sentences,
        of_plans: counts.of_plans,
        checked: counts.checked,
        left: counts.left,
        verdicts: Verdict::ALL.into_iter().map(|verdict| (verdict.name(), article.count(verdict))).collect(),
    }
}

fn claims(article: CheckedArticle<'_>, lang: Lang) -> Vec<ClaimJson<'_>> {
    let lines = Lines::of(article);
    article.findings.findings.iter().map(|finding| claim(finding, article, &lines, lang)).collect()
}

fn claim<'a>(finding: &'a Finding<'a>, article: CheckedArticle<'a>, lines: &Lines<'_>, lang: Lang) -> ClaimJson<'a> {
    let record = article.findings.record;
    ClaimJson {
        span: span(lines, &finding.span),
        quote: article.quote(finding),
        plan: finding.plan.map(|plan| &*plan.id),
        reference: finding.how.map(How::name),
        provision: &finding.provision.key,
        topic: &finding.provision.topic,
        verdict: finding.verdict.name(),
        rule: finding.rule.id(),
        why: rule_in_words(finding.rule, lang),
        evidence: finding.evidence.iter().map(|one| clause(one, finding.provision, record, lang)).collect(),
        cue: span(lines, &finding.cue),
        trace: TraceJson {
            said: finding.read.said.name(),
            negated: finding.read.is_negated,
            levels: finding.read.levels.iter().map(|level| &***level).collect(),
            figures: finding.read.figures.iter().filter_map(|one| article.text.get(one.clone())).collect(),
            members: finding.read.members.iter().map(|key| &***key).collect(),
        },
    }
}

fn span(lines: &Lines<'_>, range: &std::ops::Range<usize>) -> SpanJson {
    let (place, bytes) = (lines.place(range), lines.bytes(range));
    SpanJson { start: bytes.start, end: bytes.end, line: place.line, column: place.column }
}
