//! What is said of what a plan leaves open.

use crate::compare::OpenKind;

use super::{Message, m};

pub(in crate::report) const OPEN: Message = m("What it leaves open", "未决事项");

/// The heading of what is open in this way.
pub(in crate::report) fn open_heading(kind: OpenKind) -> Message {
    match kind {
        OpenKind::Contested => m("Contested", "各方说法不一"),
        OpenKind::Deferred => m("Left to later talks", "留待后议"),
        OpenKind::NoDate => m("A date is promised, none is given", "承诺有日期但未写明"),
        OpenKind::Unpublished => m("In a text that is not public; terms unknown", "载于未公开文本，内容不详"),
    }
}

/// What is open in this way, behind a count.
pub(in crate::report) fn open_count(kind: OpenKind) -> Message {
    match kind {
        OpenKind::Contested => m("contested", "说法不一"),
        OpenKind::Deferred => m("left to later talks", "留待后议"),
        OpenKind::NoDate => m("without the date that is promised", "日期待定"),
        OpenKind::Unpublished => m("of unknown terms", "内容不详"),
    }
}
