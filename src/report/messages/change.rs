//! What is said of two plans that were compared.

use crate::compare::{Change, Field};

use super::{Message, m};

pub(in crate::report) const WHAT_CHANGED: Message = m("What changed", "变化");
pub(in crate::report) const NOT_JUDGED: Message = m("words only, not judged", "仅比较措辞，不作判断");
pub(in crate::report) const THROUGH_NO_LENS: Message = m("Direction is not told.", "不作方向判断。");
pub(in crate::report) const THROUGH_LENS: Message = m("Direction is read through the lens:", "方向判断所用视角：");
pub(in crate::report) const NO_PUBLIC_TEXT: Message = m(
    "has no public text: it is known from reports, and what none of them covers is told as not reported, never as a change.",
    "没有公开文本：内容仅来自报道；无报道涉及之处列为“未见报道”，不视为变化。",
);
pub(in crate::report) const TEXT_READ_OUT: Message =
    m("was read out and never released as a document.", "由官方宣读，从未以文件形式公布。");
pub(in crate::report) const LATER_FIRST: Message = m(
    "The first plan is dated after the second: read \u{201c}removed\u{201d} and \u{201c}added\u{201d} with that in mind.",
    "前一方案的日期晚于后一方案：“已删除”“新增”须据此理解。",
);

/// The heading of the rows with a change word.
pub(in crate::report) fn heading(change: Change) -> Message {
    match change {
        Change::Changed => m("Changed", "有变化"),
        Change::Removed => m("Removed", "已删除"),
        Change::Added => m("Added", "新增"),
        Change::Deferred => m("Deferred to later talks", "留待后议"),
        Change::Contested => m("Contested", "各方说法不一"),
        Change::NotReported => m("Not reported: nothing may be concluded", "未见报道：不能得出结论"),
        Change::Renumbered => m("Renumbered", "仅编号变动"),
        Change::Unchanged => m("Unchanged", "未变"),
    }
}

/// The change word inside a sentence.
pub(in crate::report) fn change(change: Change) -> Message {
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

/// What a term is, before its values.
pub(in crate::report) fn field(field: Field) -> Message {
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
pub(in crate::report) fn gained(is_new: bool) -> Message {
    if is_new { m("added", "增加") } else { m("dropped", "去掉") }
}
