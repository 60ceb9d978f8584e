//! `clauses`: a row an account.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::record::{Account, Address, Clause, Grade, Key, Lang, Modality, Plan, Provision, Record};

use super::super::csv::CsvError;
use super::super::json::{TypedJson, typed};
use super::super::messages::m;
use super::super::phrases::Phrases;
use super::{Column, Table, own};

/// One account of one plan's answer.
pub(super) struct Answer<'a> {
    pub(super) clause_id: String,
    pub(super) plan: &'a Plan,
    pub(super) provision: &'a Provision,
    pub(super) account: Account<'a>,
}

/// Every account of a record: of each clause first its own, then its rivals.
pub(super) fn answers(record: &Record) -> Vec<Answer<'_>> {
    let mut answers = Vec::new();
    for plan in &record.plans {
        let mut seen: BTreeMap<&str, usize> = BTreeMap::new();
        for clause in &plan.clauses {
            let Some(provision) = record.provision(&clause.provision) else {
                continue;
            };
            let count = seen.entry(&clause.provision).or_default();
            *count += 1;
            let clause_id = clause_id(plan, clause, *count);
            let answer = |account| Answer { clause_id: clause_id.clone(), plan, provision, account };
            answers.extend(clause.accounts().map(answer));
        }
    }
    answers
}

/// `force-size@28`; where a plan answers a question for several parties or areas, `force-size@28#2` and so on.
fn clause_id(plan: &Plan, clause: &Clause, count: usize) -> String {
    let number = if count == 1 { String::new() } else { format!("#{count}") };
    format!("{}@{}{number}", clause.provision, plan.id)
}

const COLUMNS: &[Column] = &[
    (
        "clause",
        m(
            "id of the clause: provision@plan, with #2 and so on where a plan answers a question more than once",
            "条款标识：主题@方案；同一方案多次作答时加 #2 等",
        ),
    ),
    ("account", m("0 for the clause itself, from 1 for its rival accounts", "0 为条款本身，1 起为不同说法")),
    ("plan", m("id of the plan (plans.plan)", "方案标识（plans.plan）")),
    ("points", m("points as printed; empty where none is known", "原文条号；未知则为空")),
    ("topic", m("key of the topic (topics.topic)", "议题键（topics.topic）")),
    ("provision", m("key of the provision (provisions.provision)", "主题键（provisions.provision）")),
    ("state", m("how it is answered; see the values below", "作答方式，见下文取值")),
    ("says_en", m("the answer in our wording, English", "本记录的措辞（英文）")),
    ("says_zh", m("the same in Chinese; empty where there is none", "本记录的措辞（中文）；无则为空")),
    ("value_en", m("the typed value in words, English", "取值（英文）")),
    ("value_zh", m("the typed value in words, Chinese", "取值（中文）")),
    ("value_json", m("the typed value as JSON, with keys in place of words", "取值（JSON，使用键）")),
    ("qualifiers", m("keys of qualifiers (vocabulary qualifiers)", "限定语键（词表 qualifiers）")),
    ("bound", m("who must do it (vocabulary parties)", "受约束方（词表 parties）")),
    ("beneficiaries", m("whom it benefits (vocabulary parties)", "受益方（词表 parties）")),
    ("areas", m("areas it is limited to (vocabulary territories)", "限于哪些地区（词表 territories）")),
    ("modality", m("how firm it is; undertakes where nothing else is said", "语气强度；未另说明时为 undertakes")),
    ("held_by", m("whose proposal a rival account is (vocabulary parties)", "该说法的持有方（词表 parties）")),
    ("grade", m("the best grade among its sources; see below", "来源中的最高等级，见下文")),
    (
        "sources",
        m("ids of sources (sources.source; one a row in citations)", "来源标识（sources.source；逐行见 citations）"),
    ),
    ("note_en", m("remark, English", "说明（英文）")),
    ("note_zh", m("remark, Chinese; empty where there is none", "说明（中文）；无则为空")),
    ("address", m("what one types after `plandiff show`", "可在 `plandiff show` 后输入的地址")),
];

#[derive(Serialize)]
struct ClauseRow<'a> {
    clause: &'a str,
    account: usize,
    plan: &'a str,
    points: &'a [String],
    topic: &'a str,
    provision: &'a str,
    state: &'static str,
    says_en: Option<&'a str>,
    says_zh: Option<&'a str>,
    value_en: Option<String>,
    value_zh: Option<String>,
    value_json: Option<TypedJson<'a>>,
    qualifiers: Vec<&'a str>,
    bound: Vec<&'a str>,
    beneficiaries: Vec<&'a str>,
    areas: Vec<&'a str>,
    modality: &'static str,
    held_by: Vec<&'a str>,
    grade: Option<&'static str>,
    sources: Vec<&'a str>,
    note_en: Option<&'a str>,
    note_zh: Option<&'a str>,
    address: Option<String>,
}

pub(super) fn clauses(record: &Record) -> Result<Table, CsvError> {
    let answers = answers(record);
    let rows = answers.iter().map(|answer| row(answer, record));
    let about = m("Each account of each plan's answer to each provision.", "每个方案对每项主题的作答，每种说法一行。");
    Ok(Table::of("clauses", about, COLUMNS, rows)?.and_lines())
}

fn row<'a>(answer: &'a Answer<'a>, record: &'a Record) -> ClauseRow<'a> {
    let account = answer.account;
    let terms = account.terms();
    let in_words = |lang| {
        let phrases = Phrases { record, lang };
        terms.value.as_ref().map(|value| phrases.value(value, answer.provision))
    };
    ClauseRow {
        clause: &answer.clause_id,
        account: account.number(),
        plan: &answer.plan.id,
        points: &account.clause.points,
        topic: &answer.provision.topic,
        provision: &answer.provision.key,
        state: account.state().name(),
        says_en: own(account.says(), Lang::En),
        says_zh: own(account.says(), Lang::Zh),
        value_en: in_words(Lang::En),
        value_zh: in_words(Lang::Zh),
        value_json: terms.value.as_ref().map(typed),
        qualifiers: keys(&terms.qualifiers),
        bound: keys(&terms.bound),
        beneficiaries: keys(&terms.beneficiaries),
        areas: keys(&terms.areas),
        modality: Modality::name(terms.modality),
        held_by: keys(account.held_by()),
        grade: account.grade().map(Grade::name),
        sources: account.sources().iter().map(|id| &**id).collect(),
        note_en: own(account.note(), Lang::En),
        note_zh: own(account.note(), Lang::Zh),
        address: Address::of(answer.plan, account.clause).last().map(Address::to_string),
    }
}

pub(super) fn keys<'a>(keys: impl IntoIterator<Item = &'a Key>) -> Vec<&'a str> {
    keys.into_iter().map(|key| &**key).collect()
}
