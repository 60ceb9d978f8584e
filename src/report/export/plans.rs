//! `plans`, and `not_encoded`: what of their texts no clause answers.

use serde::Serialize;

use crate::record::{Lang, Record};

use super::super::csv::CsvError;
use super::super::messages::m;
use super::clauses::keys;
use super::{Column, Table, own};

const PLANS: &[Column] = &[
    ("plan", m("id of the plan", "方案标识")),
    ("aliases", m("other names that one may type", "其他可输入的名称")),
    ("kind", m("plan, position or outline; see below", "方案、立场或草拟设想，见下文")),
    ("title_en", m("title, English", "名称（英文）")),
    ("title_zh", m("title, Chinese; empty where there is none", "名称（中文）；无则为空")),
    ("also_called_en", m("what others call it, English", "其他叫法（英文）")),
    ("also_called_zh", m("what others call it, Chinese", "其他叫法（中文）")),
    ("date", m("when it is known from, as precise as that is known", "出现日期，精度依来源")),
    ("drafted_by", m("who drafted it (vocabulary parties)", "起草方（词表 parties）")),
    ("text", m("how public its text is; see below", "文本公开程度，见下文")),
    ("points", m("the headline number of points", "名义点数")),
    ("subpoints", m("sub-points as printed", "原文分项")),
    ("clauses", m("how many clauses the record has of it", "已收录条款数")),
    ("sources", m("ids of sources on the plan as a whole (sources.source)", "关于整个方案的来源（sources.source）")),
    ("note_en", m("how it is known, English", "说明（英文）")),
    ("note_zh", m("how it is known, Chinese; empty where there is none", "说明（中文）；无则为空")),
];

#[derive(Serialize)]
struct PlanRow<'a> {
    plan: &'a str,
    aliases: &'a [String],
    kind: &'static str,
    title_en: Option<&'a str>,
    title_zh: Option<&'a str>,
    also_called_en: &'a [String],
    also_called_zh: &'a [String],
    date: String,
    drafted_by: Vec<&'a str>,
    text: &'static str,
    points: Option<u32>,
    subpoints: &'a [String],
    clauses: usize,
    sources: Vec<&'a str>,
    note_en: Option<&'a str>,
    note_zh: Option<&'a str>,
}

pub(super) fn plans(record: &Record) -> Result<Table, CsvError> {
    let rows = record.plans.iter().map(|plan| PlanRow {
        plan: &plan.id,
        aliases: &plan.aliases,
        kind: plan.kind.name(),
        title_en: plan.title.own(Lang::En),
        title_zh: plan.title.own(Lang::Zh),
        also_called_en: &plan.also_called_en,
        also_called_zh: &plan.also_called_zh,
        date: plan.date.to_string(),
        drafted_by: keys(&plan.drafted_by),
        text: plan.text.name(),
        points: plan.points,
        subpoints: &plan.subpoints,
        clauses: plan.clauses.len(),
        sources: plan.sources.iter().map(|id| &**id).collect(),
        note_en: own(plan.note.as_ref(), Lang::En),
        note_zh: own(plan.note.as_ref(), Lang::Zh),
    });
    let about = m("Every plan, position and outline.", "全部方案、立场与草拟设想。");
    Ok(Table::of("plans", about, PLANS, rows)?.and_lines())
}

const NOT_ENCODED: &[Column] = &[
    ("plan", m("id of the plan (plans.plan)", "方案标识（plans.plan）")),
    ("points", m("points as printed", "原文条号")),
    (
        "provisions",
        m(
            "provisions of which nothing may be concluded (provisions.provision)",
            "不能得出结论的主题（provisions.provision）",
        ),
    ),
    (
        "rest",
        m(
            "true: nothing may be concluded of any provision that no clause of the plan answers",
            "true：凡该方案未作答的主题均不能得出结论",
        ),
    ),
    ("reason_en", m("why, English", "理由（英文）")),
    ("reason_zh", m("why, Chinese; empty where there is none", "理由（中文）；无则为空")),
];

#[derive(Serialize)]
struct GapRow<'a> {
    plan: &'a str,
    points: &'a [String],
    provisions: Vec<&'a str>,
    rest: bool,
    reason_en: Option<&'a str>,
    reason_zh: Option<&'a str>,
}

pub(super) fn not_encoded(record: &Record) -> Result<Table, CsvError> {
    let rows = record.plans.iter().flat_map(|plan| {
        plan.not_encoded.iter().map(|gap| GapRow {
            plan: &plan.id,
            points: &gap.points,
            provisions: gap.provisions.iter().map(|key| &**key).collect(),
            rest: gap.rest,
            reason_en: gap.reason.own(Lang::En),
            reason_zh: gap.reason.own(Lang::Zh),
        })
    });
    let about = m("Points that no clause answers, and why.", "未收录之处及理由。");
    Table::of("not_encoded", about, NOT_ENCODED, rows)
}
