//! What is said of a plan beside stated demands.

use crate::compare::{Distance, Doubt, Relation as ToDemand};

use super::{Message, m};

pub(in crate::report) const GAP: Message = m("how it stands to stated demands", "与各方所提要求的差距");
pub(in crate::report) const DEMANDS_USED: Message = m("Demands as stated in", "所据立场文件");
pub(in crate::report) const OTHER_POSITIONS: Message = m(
    "Other positions of these parties, left out unless `--between` names them",
    "上述各方的其他立场（未计入，可用 `--between` 指定）",
);
pub(in crate::report) const DEMANDS: Message =
    m("Demands, and how the plan stands to each", "各方要求及方案与之的关系");
pub(in crate::report) const ABOUT_GAP: Message = m(
    "A demand is met where the plan says the same as far as both are told. That it exceeds a demand or falls short of it is told only where every term that differs has an order and the lens declares whose demand runs which way; demands are counted, not weighed. Levels are steps on the scale of the question, an order and no measure. What a position leaves out is not known, so it is no demand; a position may be later than the plan.",
    "方案所述与要求就双方已知部分相同，即为满足。仅当所有差异均有次序、且视角写明该方要求的方向时，才判断超出或未达到要求；只计项数，不计轻重。“级”是该问题等级表上的位次，只表示次序，不表示大小。立场未提及之处情况不明，不视为要求；立场可能晚于方案。",
);

/// How a plan stands to a demand, in a word.
pub(in crate::report) fn word_to_demand(relation: ToDemand) -> Message {
    match relation {
        ToDemand::Meets => m("meets", "满足"),
        ToDemand::Exceeds => m("exceeds", "超出"),
        ToDemand::FallsShort => m("falls short", "未达到"),
        ToDemand::Differs => m("differs", "不同"),
        ToDemand::Open(_) => m("open", "未定"),
        ToDemand::Silent => m("silent", "未提及"),
        ToDemand::Unknown => m("unknown", "不明"),
        ToDemand::NotJudged(_) => m("not judged", "不作判断"),
    }
}

/// How a plan stands to a demand.
pub(in crate::report) fn relation_to_demand(relation: ToDemand) -> Message {
    match relation {
        ToDemand::Meets => m("the plan meets it", "方案满足"),
        ToDemand::Exceeds => m("the plan exceeds it", "方案超出"),
        ToDemand::FallsShort => m("the plan falls short of it", "方案未达到"),
        ToDemand::Differs => m("the plan differs", "方案不同"),
        ToDemand::Open(_) => m("the plan leaves it open", "方案未定"),
        ToDemand::Silent => m("the plan is silent on it", "方案未提及"),
        ToDemand::Unknown => m("unknown what the plan says", "方案内容不明"),
        ToDemand::NotJudged(Doubt::Demand) => m("not judged, as the demand is not firm", "要求本身未定，不作判断"),
        ToDemand::NotJudged(Doubt::SaysMore) => {
            m("not judged, as one says more than the other is known to say", "一方所述多于另一方已知内容，不作判断")
        }
        ToDemand::NotJudged(Doubt::Circumstances) => m(
            "not judged, as only qualifiers, firmness, or whom and where it concerns differ",
            "仅限定语、语气或所涉各方、地区不同，不作判断",
        ),
        ToDemand::NotJudged(Doubt::Words) => m("not judged, as only the words differ", "仅措辞不同，不作判断"),
    }
}

/// The heading of the provisions on which two parties stand so.
pub(in crate::report) fn distance(distance: Distance) -> Message {
    match distance {
        Distance::Agreed => m("Asked for alike by two parties", "两方要求一致"),
        Distance::Apart => m("Parties stand apart", "两方要求不同"),
        Distance::NotJudged => m("Between parties, not judged", "两方之间，不作判断"),
    }
}
