//! What is said of two compared texts.

use crate::compare::{Limit, PairRule, TextRelation};

use super::{Message, m};

pub(in crate::report) const CLAUSE: Message = m("Clause", "条款");
pub(in crate::report) const BECAME: Message = m("What became of it", "变动情况");
pub(in crate::report) const WORDS: Message = m("Words", "文字");
pub(in crate::report) const NO_WORDS: Message = m("(no words of its own)", "（无正文）");
pub(in crate::report) const INFERRED: Message =
    m("Pairs are inferred from the words; none is declared.", "对应关系均由文字推断，并无明文标示。");
pub(in crate::report) const IN_TWO_SCRIPTS: Message = m(
    "One text is in traditional characters and one in simplified ones; what differs in the script alone is not told.",
    "两个文本一为繁体、一为简体；仅字形不同者不计为差异。",
);
pub(in crate::report) const NOTHING_DIFFERS: Message = m("Nothing differs.", "没有差异。");
pub(in crate::report) const NO_TEXT_ROWS: Message = m("No clause fits what was asked for.", "没有符合条件的条款。");
pub(in crate::report) const SHOW_FOLDED: Message =
    m("`--all` shows the folded clauses in full.", "用 `--all` 查看合并计数的条款全文。");
pub(in crate::report) const SHOWN_WHOLE: Message =
    m("Not compared word by word; each side is shown whole:", "不逐词比较，两侧全文列出：");
pub(in crate::report) const AMBIGUOUS: Message = m("ambiguous, nearly as likely", "对应不确定，另有近似的可能");

/// The relation inside a sentence of counts.
pub(in crate::report) fn relation(relation: TextRelation) -> Message {
    match relation {
        TextRelation::Same => m("the same", "相同"),
        TextRelation::Renumbered => m("renumbered", "编号变动"),
        TextRelation::Moved => m("moved", "移位"),
        TextRelation::Reworded => m("reworded", "改写"),
        TextRelation::Split => m("split", "拆分"),
        TextRelation::Merged => m("merged", "合并"),
        TextRelation::Added => m("added", "新增"),
        TextRelation::Removed => m("removed", "删除"),
    }
}

/// What a pairing goes by.
pub(in crate::report) fn rule(rule: PairRule) -> Message {
    match rule {
        PairRule::SameWords => m("same words", "文字相同"),
        PairRule::AlikeWords => m("alike words", "文字相近"),
        PairRule::Surroundings => m("by its parts and neighbours", "按下级与相邻条款对应"),
        PairRule::Contained => m("contained words", "文字包含"),
    }
}

/// That a limit of the work was reached, and what that means.
pub(in crate::report) fn limit(limit: Limit) -> Message {
    match limit {
        Limit::Component => m(
            "A limit was reached: so many clauses are alike that these were paired one after the other, best first; a better pairing may exist.",
            "已达处理上限：相近条款过多，按相近程度逐一配对，可能另有更好的对应。",
        ),
        Limit::Postings => m(
            "A limit was reached: words that stand in very many clauses were not looked up; a pair that has only these in common may be told as removed and added.",
            "已达处理上限：出现于极多条款的词语未用于查找；仅有这些词语相同的条款可能被列为删除和新增。",
        ),
        Limit::Candidates => m(
            "A limit was reached: so many clauses share the same rare words that not all of them were weighed; a better pairing may exist.",
            "已达处理上限：含有相同少见词语的条款过多，未能逐一比较，可能另有更好的对应。",
        ),
    }
}
