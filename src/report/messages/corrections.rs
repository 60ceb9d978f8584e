//! What is said of changes of the record.

use crate::record::CorrectionKind;

use super::{Message, m};

pub(in crate::report) const CORRECTIONS_NOTICE: Message = m(
    "These are changes of this record, not of the texts: they tell what the record says otherwise than before, and no party gave or took anything by them.",
    "以下是本记录自身的更改，并非文本的变化：只说明记录的表述与此前有何不同，不表示任何一方作出或收回任何让步。",
);
pub(in crate::report) const CORRECTIONS: Message = m("History of the record", "记录更改历史");
pub(in crate::report) const WHAT: Message = m("What was changed", "更改内容");
pub(in crate::report) const WHY: Message = m("Why", "原因");
pub(in crate::report) const WHOLE_RECORD: Message = m("whole record", "整个记录");
pub(in crate::report) const NO_CORRECTIONS: Message = m("No change is recorded.", "没有记载任何更改。");

/// What kind of change of the record it is.
pub(in crate::report) fn correction(kind: CorrectionKind) -> Message {
    match kind {
        CorrectionKind::Added => m("added", "新增"),
        CorrectionKind::ReRead => m("re-read", "重新核读"),
        CorrectionKind::ReGraded => m("re-graded", "重新评级"),
        CorrectionKind::Fixed => m("fixed", "更正"),
        CorrectionKind::ReSourced => m("re-sourced", "更换来源"),
        CorrectionKind::Withdrawn => m("withdrawn", "撤回"),
    }
}
