//! The message catalogue: every fixed phrase that a reader sees, in English and Chinese.

use crate::compare::{Change, Field};
use crate::record::{Bound, Duration, DurationUnit, Grade, Lang, Modality, Publicity, SourceKind, State};

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

const fn m(en: &'static str, zh: &'static str) -> Message {
    Message { en, zh }
}

pub(super) const PROVISION: Message = m("Provision", "条款主题");
pub(super) const WHAT_CHANGED: Message = m("What changed", "变化");
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
pub(super) const QUESTION: Message = m("Question", "问题");
pub(super) const TYPE: Message = m("Type", "类型");
pub(super) const LEVELS: Message = m("Levels, from first to last", "等级(由先到后)");
pub(super) const ORDER: Message = m("Why this order", "排序理由");
pub(super) const ANSWERED_BY: Message = m("Answered by", "作答的方案");
pub(super) const NOT_REPORTED: Message = m("not reported", "未见报道");
pub(super) const SILENT_PUBLISHED: Message = m("the published text does not speak of it", "已公布文本未提及");
pub(super) const SILENT_READ_OUT: Message = m("the text as read out does not speak of it", "宣读的文本未提及");
pub(super) const NO_RECORD_OF_TEXT: Message = m("no public text, and no report covers it", "无公开文本,亦无报道涉及");
pub(super) const PLACE_NOT_SEEN: Message = m("this place of the text was not seen in any source", "未见到该处文本");
pub(super) const NO_DATE: Message = m("no date", "无日期");
pub(super) const NOT_JUDGED: Message = m("words only, not judged", "仅比较措辞,不作判断");
pub(super) const NO_LIMIT: Message = m("no limit", "无上限");
pub(super) const YES: Message = m("yes", "是");
pub(super) const NO: Message = m("no", "否");
pub(super) const OPEN_DATE: Message = m("a date to be fixed", "日期待定");
pub(super) const ON_THE_DAY_OF: Message = m("on the day of", "当日:");
pub(super) const BY: Message = m("by", "不晚于");
pub(super) const NOTHING: Message = m("nothing", "无");
pub(super) const THROUGH_NO_LENS: Message = m("Direction is not told.", "不作方向判断。");
pub(super) const THROUGH_LENS: Message = m("Direction is read through the lens:", "方向判断所用视角:");
pub(super) const NO_PUBLIC_TEXT: Message = m(
    "has no public text: it is known from reports, and what none of them covers is told as not reported, never as a change.",
    "没有公开文本:内容仅来自报道;无报道涉及之处列为“未见报道”,不视为变化。",
);
pub(super) const TEXT_READ_OUT: Message =
    m("was read out and never released as a document.", "由官方宣读,从未以文件形式公布。");
pub(super) const ONLY_SHOWN: Message = m("Shown are only the rows asked for.", "仅显示所选各行。");
pub(super) const NO_ROWS: Message = m("No row fits what was asked for.", "没有符合条件的行。");
pub(super) const SHOW_THEM_ALL: Message = m("`--all` shows them in full.", "用 `--all` 查看全部。");
pub(super) const RECORD: Message = m("record", "记录");
pub(super) const PAX_EXACT: Message = m("PA-X codes, same meaning", "PA-X 代码(同义)");
pub(super) const PAX_NEAR: Message = m("PA-X codes, near only", "PA-X 代码(仅近义)");

/// The heading of the rows with a change word.
pub(super) fn heading(change: Change) -> Message {
    match change {
        Change::Changed => m("Changed", "有变化"),
        Change::Removed => m("Removed", "已删除"),
        Change::Added => m("Added", "新增"),
        Change::Deferred => m("Deferred to later talks", "留待后议"),
        Change::Contested => m("Contested", "各方说法不一"),
        Change::NotReported => m("Not reported: nothing may be concluded", "未见报道:不能得出结论"),
        Change::Renumbered => m("Renumbered", "仅编号变动"),
        Change::Unchanged => m("Unchanged", "未变"),
    }
}

/// The change word inside a sentence.
pub(super) fn change(change: Change) -> Message {
    match change {
        Change::Changed => m("changed", "有变化"),
        Change::Removed => m("removed", "已删除"),
        Change::Added => m("added", "新增"),
        Change::Deferred => m("deferred", "留待后议"),
        Change::Contested => m("contested", "说法不一"),
        Change::NotReported => m("not reported", "未见报道"),
        Change::Renumbered => m("renumbered", "仅编号变动"),
        Change::Unchanged => m("unchanged", "未变"),
    }
}

pub(super) fn state(state: State) -> Message {
    match state {
        State::Stated => m("stated", "写明"),
        State::Removed => m("struck out, as a source says", "据来源已删除"),
        State::Silent => m("not mentioned, as a source says", "据来源未提及"),
        State::Deferred => m("left to later talks", "留待后议"),
        State::Contested => m("contested", "说法不一"),
        State::Unpublished => m("said to be in a paper that is not public", "据称载于未公开文件"),
        State::Denied => m("denied", "予以否认"),
    }
}

pub(super) fn grade(grade: Grade) -> Message {
    match grade {
        Grade::OfficialText => m("official text", "官方文本"),
        Grade::PublishedLeak => m("published leak", "媒体公布的泄露文本"),
        Grade::OfficialStatement => m("official statement", "官方表态"),
        Grade::NamedSource => m("named source", "具名消息人士"),
        Grade::UnnamedSource => m("unnamed source", "匿名消息人士"),
        Grade::Secondary => m("second hand only", "仅二手来源"),
    }
}

pub(super) fn publicity(text: Publicity) -> Message {
    match text {
        Publicity::Published => m("published", "已公布"),
        Publicity::ReadOut => m("read out", "已宣读"),
        Publicity::Reported => m("not public, known from reports", "未公开,仅见报道"),
    }
}

pub(super) fn source_kind(kind: SourceKind) -> Message {
    match kind {
        SourceKind::Text => m("carries the text", "载有文本"),
        SourceKind::Report => m("report", "报道"),
        SourceKind::Statement => m("statement", "表态"),
        SourceKind::Summary => m("summary", "摘要"),
        SourceKind::Analysis => m("analysis", "分析"),
        SourceKind::Aggregator => m("aggregator", "聚合站"),
        SourceKind::Forum => m("forum post", "论坛帖"),
        SourceKind::Article => m("reader's article, lowest grade", "读者文章,等级最低"),
    }
}

pub(super) fn bound(bound: Bound) -> Message {
    match bound {
        Bound::Cap => m("cap", "上限"),
        Bound::Floor => m("floor", "下限"),
        Bound::Fixed => m("fixed", "固定"),
        Bound::Level => m("stated level", "写明水平"),
        Bound::Target => m("target", "目标"),
        Bound::Pledge => m("pledge", "承诺"),
    }
}

pub(super) fn modality(modality: Modality) -> Message {
    match modality {
        Modality::Expected => m("expected", "预期"),
        Modality::May => m("may", "可以"),
        Modality::Should => m("should", "应当"),
        Modality::Undertakes => m("undertakes", "承诺"),
        Modality::Shall => m("shall", "须"),
    }
}

pub(super) fn duration(kind: Duration) -> Message {
    match kind {
        Duration::Within => m("within", "期限"),
        Duration::Lasts => m("for", "为期"),
        Duration::AtLeast => m("at least", "至少"),
    }
}

/// A unit of time, in the plural.
pub(super) fn time(unit: DurationUnit) -> Message {
    match unit {
        DurationUnit::Days => m("days", "天"),
        DurationUnit::Weeks => m("weeks", "周"),
        DurationUnit::Months => m("months", "个月"),
        DurationUnit::Years => m("years", "年"),
    }
}

/// What a term is, before its values.
pub(super) fn field(field: Field) -> Message {
    match field {
        Field::State => m("state", "状态"),
        Field::Answer => m("answer", "内容"),
        Field::Amount => m("amount", "数量"),
        Field::Bound => m("meaning of the figure", "数字性质"),
        Field::Unit => m("unit", "单位"),
        Field::Level => m("level", "等级"),
        Field::Member => m("listed", "列入"),
        Field::Status => m("status", "地位"),
        Field::Share => m("share", "份额"),
        Field::Date => m("date", "日期"),
        Field::Duration => m("time", "时限"),
        Field::Anchor => m("counted from", "起算点"),
        Field::YesNo => m("answer", "回答"),
        Field::Qualifier => m("qualifier", "限定语"),
        Field::BoundParty => m("bound", "受约束方"),
        Field::Beneficiary => m("benefits", "受益方"),
        Field::Area => m("area", "地区"),
        Field::Modality => m("firmness", "语气强度"),
    }
}

/// What is new, or gone, in a set.
pub(super) fn gained(is_new: bool) -> Message {
    if is_new { m("added", "增加") } else { m("dropped", "去掉") }
}

pub(super) const HOW_KNOWN: Message = m("How it is known", "如何得知");
pub(super) const MARKS: Message = m("Marks", "标记");
pub(super) const HELD_BY: Message = m("held by", "主张方");
pub(super) const AUTHORS_SKETCH: Message = m("an author's sketch, nobody's text", "作者设想,非任何一方文本");
pub(super) const NO_ENTRIES: Message = m("No plan that was asked for answers it.", "所选方案均未作答。");
pub(super) const DOES_NOT_SPEAK: Message = m("Does not speak of it", "未提及");
pub(super) const NOT_REPORTED_IN: Message = m("Not reported in", "未见报道");
pub(super) const FIRST_IN: Message = m("first in this entry", "首次出现");
pub(super) const CHANGED_FROM: Message = m("changed from ", "有变化,此前见 ");
pub(super) const RESTORED_FROM: Message = m("restored, as in ", "恢复,同 ");
pub(super) const LAST_IN: Message = m("last in this entry", "最后出现");
pub(super) const ABOUT_DOTS: Message = m(
    "● stated in a public text · ○ contested, reported or demanded · ◆ both at one place",
    "● 公开文本写明 · ○ 说法不一、仅见报道或为一方要求 · ◆ 两者重合",
);
pub(super) const ABOUT_MARKS: Message = m(
    "Marks go by typed terms and by date: of two entries of one day, or of a month and a day in it, neither is the earlier. What only a report leaves out is no change. Sketches set no marks.",
    "标记依类型化条件与日期判定:同日或月份包含该日者不分先后;仅报道未提及不算变化;作者设想不参与标记。",
);

/// How public the text is, in a line of its own.
pub(super) fn text_of(text: Publicity) -> Message {
    match text {
        Publicity::Published => m("text: published", "文本:已公布"),
        Publicity::ReadOut => m("text: read out", "文本:已宣读"),
        Publicity::Reported => m("text: not public", "文本:未公开"),
    }
}

pub(super) const ABOUT_CIRCLES: Message = m(
    "Filled: stated in a public text. Hollow: contested, reported or demanded.",
    "实心:公开文本写明;空心:说法不一、仅见报道或为一方要求。",
);
