//! `sources`, and `citations`: which account names which source.

use serde::Serialize;

use crate::record::{Lang, Record};

use super::super::csv::CsvError;
use super::super::messages::m;
use super::clauses::answers;
use super::{Column, Table, own};

const SOURCES: &[Column] = &[
    ("source", m("id of the source", "来源标识")),
    ("outlet", m("who published it", "发布者")),
    ("relays", m("whose report it carries, where not its own", "转载自何处")),
    ("title", m("its title, where known", "标题（如已知）")),
    ("date", m("its date, as precise as it shows one", "日期，精度依来源")),
    ("url", m("its address, where there is one", "网址（如有）")),
    ("language", m("ISO 639-1 code of its language", "语言（ISO 639-1）")),
    ("kind", m("what kind of source it is; see below", "来源类型，见下文")),
    ("covers", m("which part of a plan it carries", "涵盖的部分")),
    ("note_en", m("remark, English", "说明（英文）")),
    ("note_zh", m("remark, Chinese; empty where there is none", "说明（中文）；无则为空")),
];

#[derive(Serialize)]
struct SourceRow<'a> {
    source: &'a str,
    outlet: &'a str,
    relays: &'a [String],
    title: Option<&'a str>,
    date: Option<String>,
    url: Option<&'a str>,
    language: &'a str,
    kind: &'static str,
    covers: Option<&'a str>,
    note_en: Option<&'a str>,
    note_zh: Option<&'a str>,
}

pub(super) fn sources(record: &Record) -> Result<Table, CsvError> {
    let rows = record.sources.iter().map(|source| SourceRow {
        source: &source.id,
        outlet: &source.outlet,
        relays: &source.relays,
        title: source.title.as_deref(),
        date: source.date.map(|date| date.to_string()),
        url: source.url.as_deref(),
        language: &source.language,
        kind: source.kind.name(),
        covers: source.covers.as_deref(),
        note_en: own(source.note.as_deref(), Lang::En),
        note_zh: own(source.note.as_deref(), Lang::Zh),
    });
    let about = m("Every source, once.", "全部来源，每个一行。");
    Ok(Table::of("sources", about, SOURCES, rows)?.and_lines())
}

const CITATIONS: &[Column] = &[
    ("clause", m("id of the clause (clauses.clause)", "条款标识（clauses.clause）")),
    ("account", m("number of the account (clauses.account)", "说法编号（clauses.account）")),
    ("plan", m("id of the plan", "方案标识")),
    ("provision", m("key of the provision", "主题键")),
    ("source", m("id of the source (sources.source)", "来源标识（sources.source）")),
];

#[derive(Serialize)]
struct Citation<'a> {
    clause: &'a str,
    account: usize,
    plan: &'a str,
    provision: &'a str,
    source: &'a str,
}

pub(super) fn citations(record: &Record) -> Result<Table, CsvError> {
    let answers = answers(record);
    let rows = answers.iter().flat_map(|answer| {
        answer.account.sources().iter().map(|source| Citation {
            clause: &answer.clause_id,
            account: answer.account.number(),
            plan: &answer.plan.id,
            provision: &answer.provision.key,
            source,
        })
    });
    let about = m("Which account names which source.", "各说法所引来源，每对一行。");
    Table::of("citations", about, CITATIONS, rows)
}
