//! What is said of territory.

use super::{Message, m};

pub(in crate::report) const TERRITORY: Message = m("Territory, area by area", "逐地区比较领土安排");
pub(in crate::report) const AREA: Message = m("Area", "地区");
pub(in crate::report) const PART_OF: Message = m("part of", "属于");
pub(in crate::report) const PART_CONTESTED: Message = m("a part is contested", "其中一部分说法不一");
pub(in crate::report) const ABOUT_TERRITORY: Message = m(
    "Each status is that of the scale of the question; `plandiff provisions KEY` shows it. An area that a text does not name has the status of no other; what the text says of the area that it lies in, of the whole line or of the whole country stands beneath.",
    "地位均按该问题的等级表示，见 `plandiff provisions KEY`。文本未点名的地区不套用其他地区的地位；文本对其所属地区、整条线或全国的规定列于其下。",
);
pub(in crate::report) const ALSO_SAID_OF_AREAS: Message = m("Also said of these areas", "关于这些地区的其他规定");
pub(in crate::report) const ABOUT_ALSO_SAID: Message = m(
    "Answers to other questions that name an area: who withdraws from it, who governs it, what becomes of it.",
    "其他问题的答复中点名的地区：谁撤出、谁管辖、如何处置。",
);
