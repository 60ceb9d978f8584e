//! What is said of where the clauses of a plan come from.

use crate::compare::OriginKind;
use crate::record::Relation;

use super::{Message, m};

pub(in crate::report) const ORIGIN: Message = m("Where it comes from", "出处");
pub(in crate::report) const STANDS_ALREADY: Message =
    m("How much stands already in which text", "哪些内容在其他文本中已有");
pub(in crate::report) const FIRST_IN: Message = m("first in", "最早见于");
pub(in crate::report) const FIRST_NOWHERE_ELSE: Message = m("in no earlier text that was seen", "更早文本中均未见");
pub(in crate::report) const SAME_DAY: Message = m("the same day; which came first is not known", "同日，先后不明");
pub(in crate::report) const EACH_ACCOUNT: Message = m("Rival accounts, each by itself", "各种不同说法，逐一列出");
pub(in crate::report) const OTHERWISE_THERE: Message = m("answered otherwise there", "该文本另有回答");
pub(in crate::report) const UNSETTLED_THERE: Message =
    m("contested, deferred or not public there", "该文本说法不一、留待后议或未公开");
pub(in crate::report) const SILENT_THERE: Message = m("not in its public text", "其公开文本未提及");
pub(in crate::report) const UNSEEN_THERE: Message = m("not seen there", "未见");
pub(in crate::report) const ONE_ACCOUNT: Message = m("one account among rivals", "不同说法之一");
pub(in crate::report) const OR: Message = m("or", "或");
pub(in crate::report) const WHICH_IS_EARLIER: Message = m("which of them came first is not known", "两者先后不明");
pub(in crate::report) const MAY_BE_LATER: Message = m("may be earlier or later", "先后不明");
pub(in crate::report) const DECLARED: Message = m("declared", "来源写明");
pub(in crate::report) const BY_SAME_TERM: Message = m("same term", "内容相同");
pub(in crate::report) const NOT_COMPARED: Message = m("No term to look up", "无可比内容");
pub(in crate::report) const ORIGIN_LIMITS: Message = m(
    "“Earliest” and “new” speak of what this record has seen: a text that is not public, or was seen in part, may have had a clause before, and where a text was not seen nothing may be concluded. A same term is the same typed value; it says nothing of who took it from whom, unless a source states it (declared).",
    "“最早”和“新”仅就本记录所见而言：未公开或只见部分的文本可能更早已有该条；未见之处不能得出结论。“内容相同”指类型化取值相同，并不说明谁取自谁；仅在来源写明时才标为“来源写明”。",
);
pub(in crate::report) const NO_OUTLINES: Message = m(
    "Authors' outlines are nobody's text and are left out; `--outlines` takes them in.",
    "作者拟写的大纲不是任何一方的文本，未计入；用 `--outlines` 计入。",
);

/// The heading of the rows with an origin of this kind.
pub(in crate::report) fn origin_heading(kind: OriginKind) -> Message {
    match kind {
        OriginKind::SameTerm => m("Stands already in an earlier text", "更早文本中已有"),
        OriginKind::RivalAccount => m("Earlier only as one account among rivals", "此前仅为不同说法之一"),
        OriginKind::OrderUnknown => m("In a text that may be earlier or later", "见于先后不明的文本"),
        OriginKind::OtherAnswer => m("An earlier text answers otherwise", "更早文本另有不同回答"),
        OriginKind::Declared => m("Only a source tells where it comes from", "仅由来源说明出处"),
        OriginKind::New => m("New in this record", "本记录中首次出现"),
    }
}

/// An origin of this kind inside a sentence, behind a count.
pub(in crate::report) fn origin_count(kind: OriginKind) -> Message {
    match kind {
        OriginKind::SameTerm => m("already in an earlier text", "在更早文本中已有"),
        OriginKind::RivalAccount => m("earlier only as one account among rivals", "此前仅为不同说法之一"),
        OriginKind::OrderUnknown => m("in a text that may be earlier or later", "见于先后不明的文本"),
        OriginKind::OtherAnswer => m("answered otherwise in an earlier text", "更早文本另有不同回答"),
        OriginKind::Declared => m("with a declared origin only", "仅由来源说明出处"),
        OriginKind::New => m("new in this record", "在本记录中首次出现"),
    }
}

/// What became of a point, as a source states it.
pub(in crate::report) fn relation(relation: Relation) -> Message {
    match relation {
        Relation::Kept => m("kept from", "保留自"),
        Relation::Renumbered => m("renumbered from", "重新编号自"),
        Relation::Moved => m("moved from", "移自"),
        Relation::Split => m("split from", "拆分自"),
        Relation::Merged => m("merged from", "合并自"),
        Relation::Replaced => m("in place of", "取代"),
    }
}
