//! What was found in articles, as JSON.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Serialize;
use serde_json::value::RawValue;

use crate::check::{Finding, Findings, How, Verdict};
use crate::record::{Lang, Record};
use crate::text::{Language, language};

use super::super::article::{CheckedArticle, Lines};
use super::super::reason::reason;
use super::super::suggestion::suggestion;
use super::parts::{ClauseJson, Head, TypedJson, clause, head};
use super::stated::stated;

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
    /// en, zh-Hans, zh-Hant, zh where both scripts fit, und for another language or where it cannot be told.
    language: &'static str,
    counts: CountsJson,
    claims: Vec<ClaimJson<'a>>,
    left: Vec<LeftJson<'a>>,
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
        /// en, zh-Hans, zh-Hant, zh where both scripts fit, und for another language or where it cannot be told.
        language: &'static str,
        counts: CountsJson,
        claims: Vec<ClaimJson<'a>>,
        left: Vec<LeftJson<'a>>,
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
    /// Statements that were checked. Those of them that were asked for are in `claims`.
    checked: usize,
    /// Passages that speak of a provision and were not checked, because they say nothing of a plan of the record: no plan
    /// is in reach, or it is a demand, a question, a guess or a comparison.
    left: usize,
    /// Lines behind the article that were not read: a list of links to other articles.
    lines_aside: usize,
    /// How many of the statements asked for have each verdict.
    verdicts: BTreeMap<&'static str, usize>,
}

#[derive(Debug, Serialize, JsonSchema)]
struct ClaimJson<'a> {
    span: SpanJson,
    /// The words of the article, as they are read: of a web page, without its tags.
    quote: &'a str,
    /// Who tells it, where it is not the article itself.
    speaker: Option<SpeakerJson<'a>>,
    /// Whether it stands inside quotation marks: the words that show the provision, and most of the quote.
    is_quoted: bool,
    /// The id of the plan that it speaks of; null where that cannot be told.
    plan: Option<&'a str>,
    /// The ids of the plans that may be meant, the likeliest first; with a change those of both ends.
    plans: Vec<&'a str>,
    /// How the plan is referred to, from the surest: name; epithet, a name that several plans share; back; carried, from
    /// some paragraphs before; reworked, perhaps it and perhaps a text that came of it or beside it; described, by
    /// whose paper it is or who saw it; inferred, by what its passage says, which the plan spoken of before has not;
    /// document, as the only plan of the text; hinted, by what an unnamed paper is told of; demand, a party's stated
    /// demands. Null where it is not referred to.
    reference: Option<&'static str>,
    provision: &'a str,
    topic: &'a str,
    /// value, stance, presence, absence, deferral or change.
    kind: &'static str,
    /// What it states: an amount with its unit and bound, a level, the level of areas, members, yes or no.
    value: Option<TypedJson<'a>>,
    /// With a change, what it says was before.
    from: Option<TypedJson<'a>>,
    /// With a change, what it says it became.
    to: Option<TypedJson<'a>>,
    verdict: &'static str,
    /// The id of the rule that gave the verdict.
    rule: &'static str,
    /// When the rule applies.
    why: String,
    /// The clauses that it rests on: of the plan, and of others that it was held against, as at the other end of a change.
    evidence: Vec<EvidenceJson<'a>>,
    /// A corrected sentence in the language of the article, where the record has a definite answer.
    suggestion: Option<String>,
    /// replacement: it may stand in the place of the quote. wording: it is the record's own wording.
    suggestion_kind: Option<&'static str>,
    /// The language and script of the suggestion: a traditional article may get the record's simplified wording.
    suggestion_language: Option<&'static str>,
    /// The words that show the provision.
    cue: SpanJson,
    /// What was read out of its words.
    trace: TraceJson<'a>,
    /// A name of the statement that depends on its plan, provision and words only, not on its place, line breaks,
    /// blanks or verdict.
    fingerprint: String,
}

/// A passage about a provision that was not checked.
#[derive(Debug, Serialize, JsonSchema)]
struct LeftJson<'a> {
    /// The words that show the provision.
    span: SpanJson,
    quote: &'a str,
    provision: &'a str,
    /// no-plan, not-told, question, demand, guess, present, past, compared, touched, or nearer: the same words are held
    /// against the record on a nearer matter.
    why: &'static str,
}

#[derive(Debug, Serialize, JsonSchema)]
struct SpeakerJson<'a> {
    /// The words of the article that name who said it: a name, an office or a pronoun.
    words: &'a str,
    span: SpanJson,
    /// The key of the person, where the record knows the name.
    person: Option<&'a str>,
    /// The key of the party, where the record knows the name.
    party: Option<&'a str>,
}

#[derive(Debug, Serialize, JsonSchema)]
struct EvidenceJson<'a> {
    /// The id of the plan whose clause it is.
    plan: &'a str,
    #[serde(flatten)]
    clause: ClauseJson<'a>,
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
    /// Which words gave which reading, in the order of the text.
    words: Vec<WordsJson<'a>>,
}

#[derive(Debug, Serialize, JsonSchema)]
struct WordsJson<'a> {
    words: &'a str,
    /// topic, level, yes, no, member, figure, plan, epithet, hint, or what a word of language says: negation, removal, ...
    read_as: &'static str,
    /// The key in the record, where the words stand for one.
    key: Option<&'a str>,
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
    let (language, lines) = (language(article.text), Lines::of(article));
    let outcome = OutcomeJson::Checked {
        language: language.tag(),
        counts: counts(article),
        claims: claims(article, &lines, language, lang),
        left: left(article, &lines),
    };
    LineJson { schema: LINE_SCHEMA, line, id, outcome }
}

/// A line of a stream that is no text to check.
pub fn failed_line_json(line: u64, why: String) -> LineJson<'static> {
    LineJson { schema: LINE_SCHEMA, line, id: None, outcome: OutcomeJson::Failed { error: why } }
}

fn of_article(article: CheckedArticle<'_>, lang: Lang) -> ArticleJson<'_> {
    let (language, lines) = (language(article.text), Lines::of(article));
    ArticleJson {
        path: article.path,
        kind: article.origin.kind.name(),
        encoding: article.origin.encoding,
        language: language.tag(),
        counts: counts(article),
        claims: claims(article, &lines, language, lang),
        left: left(article, &lines),
    }
}

fn counts(article: CheckedArticle<'_>) -> CountsJson {
    let counts = article.findings.counts;
    CountsJson {
        sentences: counts.sentences,
        of_plans: counts.of_plans,
        checked: counts.checked,
        left: counts.left,
        lines_aside: counts.lines_aside,
        verdicts: Verdict::ALL.into_iter().map(|verdict| (verdict.name(), article.count(verdict))).collect(),
    }
}

fn claims<'a>(article: CheckedArticle<'a>, lines: &Lines<'_>, language: Language, lang: Lang) -> Vec<ClaimJson<'a>> {
    article.findings.findings.iter().map(|finding| claim(finding, (article, language), lines, lang)).collect()
}

fn left<'a>(article: CheckedArticle<'a>, lines: &Lines<'_>) -> Vec<LeftJson<'a>> {
    let passages = article.findings.left.iter().map(|passage| LeftJson {
        span: span(lines, &passage.cue),
        quote: article.words(&passage.cue),
        provision: &passage.provision.key,
        why: passage.why.name(),
    });
    passages.collect()
}

fn claim<'a>(
    finding: &'a Finding<'a>,
    (article, language): (CheckedArticle<'a>, Language),
    lines: &Lines<'_>,
    lang: Lang,
) -> ClaimJson<'a> {
    let statement = &finding.read.statement;
    let suggestion = suggestion(finding, article.text, language);
    let (kind, language) = suggestion.as_ref().map(|one| (one.kind.name(), one.language.tag())).unzip();
    ClaimJson {
        span: span(lines, &finding.span),
        quote: article.quote(finding),
        speaker: finding.told.speaker.as_ref().map(|speaker| SpeakerJson {
            words: article.words(&speaker.span),
            span: span(lines, &speaker.span),
            person: speaker.person.map(|key| &**key),
            party: speaker.party.map(|key| &**key),
        }),
        is_quoted: finding.told.is_quoted,
        plan: finding.plan.map(|plan| &*plan.id),
        plans: finding.considered.iter().map(|plan| &*plan.id).collect(),
        reference: finding.how.map(How::name),
        provision: &finding.provision.key,
        topic: &finding.provision.topic,
        kind: statement.kind.name(),
        value: statement.value.as_ref().map(stated),
        from: statement.from.as_ref().map(stated),
        to: statement.to.as_ref().map(stated),
        verdict: finding.verdict.name(),
        rule: finding.rule.id(),
        why: reason(finding, article, lang),
        evidence: evidence(finding, article.findings, lang),
        suggestion: suggestion.map(|one| one.text),
        suggestion_kind: kind,
        suggestion_language: language,
        cue: span(lines, &finding.cue),
        trace: trace(finding, article),
        fingerprint: finding.fingerprint(article.text),
    }
}

fn evidence<'a>(finding: &'a Finding<'a>, findings: &'a Findings<'a>, lang: Lang) -> Vec<EvidenceJson<'a>> {
    let evidence = finding.evidence.iter().filter_map(|one| {
        let plan = &findings.plan_of(one)?.id;
        Some(EvidenceJson { plan, clause: clause(one, finding.provision, findings.record, lang) })
    });
    evidence.collect()
}

fn trace<'a>(finding: &'a Finding<'a>, article: CheckedArticle<'a>) -> TraceJson<'a> {
    let words = |range: &std::ops::Range<usize>| article.words(range);
    let traced = finding.read.trace.iter();
    TraceJson {
        said: finding.read.said.name(),
        negated: finding.read.is_negated,
        levels: finding.read.levels.iter().map(|level| &***level).collect(),
        figures: finding.read.figures.iter().map(words).collect(),
        members: finding.read.members.iter().map(|key| &***key).collect(),
        words: traced
            .map(|one| WordsJson { words: words(&one.span), read_as: one.as_what.name(), key: one.as_what.key() })
            .collect(),
    }
}

fn span(lines: &Lines<'_>, range: &std::ops::Range<usize>) -> SpanJson {
    let (place, bytes) = (lines.place(range), lines.bytes(range));
    SpanJson { start: bytes.start, end: bytes.end, line: place.line, column: place.column }
}
