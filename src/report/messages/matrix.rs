//! What is said of three plans or more, side by side.

use crate::compare::Variation;

use super::{Message, m};

pub(in crate::report) const SINCE: Message = m("since", "此前见");
pub(in crate::report) const ABOUT_MATRIX: Message = m(
    "≠ and = tell each answer from that of the plan before it. Where that plan is of the same day, or what it says is not known, the plan compared with is named.",
    "≠、= 表示与前一方案相比；前一方案为同日文本或内容不明时，注明所比较的方案。",
);

/// Whether provisions vary, inside a sentence.
pub(in crate::report) fn variation(variation: Variation) -> Message {
    match variation {
        Variation::Varies => m("varying", "有差异"),
        Variation::Same => m("alike in all that could be read", "可读者均相同"),
        Variation::NotComparable => m("not comparable, as of no two enough is known", "已知内容不足、无从比较"),
    }
}

/// The heading of the rows that vary, stay the same or cannot be compared.
pub(in crate::report) fn variation_heading(variation: Variation) -> Message {
    match variation {
        Variation::Varies => m("Varies", "有差异"),
        Variation::Same => m("Alike in all that could be read", "可读者均相同"),
        Variation::NotComparable => m("Not comparable: of no two enough is known", "无从比较：已知内容不足"),
    }
}

pub(in crate::report) const CONTESTED_BEFORE: Message = m("contested before", "此前说法不一");
