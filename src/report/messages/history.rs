//! What is said of one provision through all plans.

use super::{Message, m};

pub(in crate::report) const HOW_KNOWN: Message = m("How it is known", "如何得知");
pub(in crate::report) const MARKS: Message = m("What is new", "有何变化");
pub(in crate::report) const HOLDER: Message = m("held by", "主张方");
pub(in crate::report) const AUTHORS_SKETCH: Message =
    m("an author's sketch, nobody's text", "作者设想，非任何一方文本");
pub(in crate::report) const NO_ENTRIES: Message = m("No plan that was asked for answers it.", "所选方案均未作答。");
pub(in crate::report) const DOES_NOT_SPEAK: Message = m("Does not speak of it", "未提及");
pub(in crate::report) const NOT_REPORTED_IN: Message = m("Not reported in", "未见报道");
pub(in crate::report) const FIRST_HERE: Message = m("a new value", "新内容");
pub(in crate::report) const CHANGED_FROM: Message = m("changed from ", "有变化，此前见 ");
pub(in crate::report) const RESTORED_FROM: Message = m("back to that of ", "恢复为此前的 ");
pub(in crate::report) const LAST_IN: Message = m("none later keeps it", "此后未再沿用");
pub(in crate::report) const ABOUT_DOTS: Message = m(
    "● stated in a public text · ○ contested, reported or demanded · ◆ both at one place",
    "● 公开文本写明 · ○ 说法不一、仅见报道或为一方要求 · ◆ 两者重合",
);
pub(in crate::report) const ABOUT_MARKS: Message = m(
    "A new value is one that no earlier entry has; it is back to that of an earlier text where this stated the same and another value was stated in between: an account among rivals, or a demand, is nothing to come back to. None later keeps it where a later entry states otherwise, and none has it. All this goes by typed terms and by date: of two entries of one day, or of a month and a day in it, neither is the earlier. What only a report leaves out is no change. Sketches count for nothing here.",
    "新内容指此前各条均无此值；恢复指较早文本曾写明相同内容、其间又写明过另一内容，各方说法之一或单方要求不算；此后未再沿用指此后有条目另有规定而再无此值。均依类型化条件与日期判定：同日或月份包含该日者不分先后；仅报道未提及不算变化；作者设想不参与比较。",
);
pub(in crate::report) const ABOUT_CIRCLES: Message = m(
    "Filled: stated in a public text. Hollow: contested, reported or demanded.",
    "实心：公开文本写明；空心：说法不一、仅见报道或为一方要求。",
);
