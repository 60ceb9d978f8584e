//! The message catalogue: every fixed phrase that a reader sees, in English and Chinese.

mod change;
mod check;
mod corrections;
mod gap;
mod history;
mod matrix;
mod open;
mod origin;
pub(super) mod outline;
mod record;
mod search;
mod territory;
pub(super) mod texts;

use crate::record::Lang;

pub(super) use change::*;
pub(super) use check::*;
pub(super) use corrections::*;
pub(super) use gap::*;
pub(super) use history::*;
pub(super) use matrix::*;
pub(super) use open::*;
pub(super) use origin::*;
pub(super) use record::*;
pub(super) use search::*;
pub(super) use territory::*;

/// A phrase in every language.
#[derive(Clone, Copy, Debug)]
pub(super) struct Message {
    en: &'static str,
    zh: &'static str,
}

impl Message {
    pub(super) fn get(self, lang: Lang) -> &'static str {
        match lang {
            Lang::En => self.en,
            Lang::Zh => self.zh,
        }
    }
}

pub(super) const fn m(en: &'static str, zh: &'static str) -> Message {
    Message { en, zh }
}

pub(super) const PROVISION: Message = m("Provision", "条款主题");
pub(super) const NOTES: Message = m("Notes", "说明");
pub(super) const SOURCES: Message = m("Sources", "来源");
pub(super) const POINT: Message = m("Point", "条");
pub(super) const ANSWER: Message = m("What it says", "内容");
pub(super) const PLAN: Message = m("Plan", "方案");
pub(super) const TITLE: Message = m("Title", "名称");
pub(super) const DATE: Message = m("Date", "日期");
pub(super) const DRAFTED_BY: Message = m("Drafted by", "起草方");
pub(super) const TEXT: Message = m("Text", "文本");
pub(super) const POINTS: Message = m("Points", "点数");
pub(super) const CLAUSES: Message = m("Clauses", "条款数");
pub(super) const NOT_ENCODED: Message = m("Not encoded", "未收录");
pub(super) const ALL_ELSE: Message = m("all other questions", "其余各项");
pub(super) const QUESTION: Message = m("Question", "问题");
pub(super) const TYPE: Message = m("Type", "类型");
pub(super) const LEVELS: Message = m("Levels, from first to last", "等级（由先到后）");
pub(super) const ORDER: Message = m("Why this order", "排序理由");
pub(super) const ANSWERED_BY: Message = m("Answered by", "作答的方案");
pub(super) const NOT_REPORTED: Message = m("not reported", "未见报道");
pub(super) const SILENT_PUBLISHED: Message = m("the published text does not speak of it", "已公布文本未提及");
pub(super) const SILENT_READ_OUT: Message = m("the text as read out does not speak of it", "宣读的文本未提及");
pub(super) const NO_RECORD_OF_TEXT: Message = m("no public text, and no report covers it", "无公开文本，亦无报道涉及");
pub(super) const PLACE_NOT_SEEN: Message = m("this place of the text was not seen in any source", "未见到该处文本");
pub(super) const NO_DATE: Message = m("no date", "无日期");
pub(super) const NO_LIMIT: Message = m("no limit", "无上限");
pub(super) const YES: Message = m("yes", "是");
pub(super) const NO: Message = m("no", "否");
pub(super) const OPEN_DATE: Message = m("a date to be fixed", "日期待定");
pub(super) const ON_THE_DAY_OF: Message = m("on the day of", "当日：");
pub(super) const BY: Message = m("by", "不晚于");
pub(super) const NOTHING: Message = m("nothing", "无");
pub(super) const ONLY_SHOWN: Message = m("Shown are only the rows asked for.", "仅显示所选各行。");
pub(super) const NOT_NAMED: Message = m("not named", "未点名");
pub(super) const NO_ROWS: Message = m("No row fits what was asked for.", "没有符合条件的行。");
pub(super) const NO_STATEMENTS: Message = m("No statement fits what was asked for.", "没有符合条件的陈述。");
pub(super) const SHOW_THEM_ALL: Message =
    m("`--all` shows what is folded to titles in full.", "用 `--all` 查看只列标题的各项全文。");
pub(super) const RECORD: Message = m("record", "记录");
pub(super) const PAX_EXACT: Message = m("PA-X codes, same meaning", "PA-X 代码（同义）");
pub(super) const PAX_NEAR: Message = m("PA-X codes, near only", "PA-X 代码（仅近义）");
pub(super) const STATE: Message = m("State", "状态");
pub(super) const VALUE: Message = m("Value", "取值");
pub(super) const QUALIFIERS: Message = m("Qualifiers", "限定语");
pub(super) const BOUND_PARTIES: Message = m("Bound", "受约束方");
pub(super) const BENEFICIARIES: Message = m("Benefits", "受益方");
pub(super) const AREAS: Message = m("Areas", "地区");
pub(super) const FIRMNESS: Message = m("Firmness", "语气强度");
pub(super) const GRADE: Message = m("Grade", "等级");
pub(super) const HELD_BY: Message = m("Held by", "持此主张者");
pub(super) const NOTE: Message = m("Note", "说明");
pub(super) const ADDRESS: Message = m("Address", "地址");
pub(super) const ACCOUNT: Message = m("Account", "说法");
pub(super) const COVERS: Message = m("covers", "涵盖");
