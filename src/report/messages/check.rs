//! What is said of articles that were checked, and of the rules of checking.

use crate::check::{CheckRule, How, Said, StatementKind, Unsure, Verdict, WhyLeft};

use super::{Message, m};

pub(in crate::report) const CHECK: Message = m("What articles say, held against the record", "文章陈述与记录核对");
pub(in crate::report) const PLACE: Message = m("Place", "位置");
pub(in crate::report) const QUOTE: Message = m("What the article says", "文章原文");
pub(in crate::report) const VERDICT: Message = m("Verdict", "判定");
pub(in crate::report) const EVIDENCE: Message = m("What the record says", "记录内容");
pub(in crate::report) const PLAN_NOT_TOLD: Message = m("which plan is not clear", "所指方案不明");
pub(in crate::report) const STATEMENT: Message = m("Statement", "陈述");
pub(in crate::report) const END_OF_STATEMENT: Message = m("end of statement", "陈述结束");
pub(in crate::report) const HOW_READ: Message = m("How it was read", "如何解读");
pub(in crate::report) const ARTICLES: Message = m("Articles", "文章");
pub(in crate::report) const NONE_CHECKED: Message = m(
    "No statement about a plan of the record was found: nothing was checked.",
    "未发现关于记录中方案的陈述，未作核对。",
);
pub(in crate::report) const LANGUAGES_READ: Message = m("Only English and Chinese are read.", "只读英文和中文。");
pub(in crate::report) const NONE_AGAINST: Message = m(
    "Every statement that was checked is borne out by the record; nothing else in the text was judged.",
    "所核对的陈述均与记录相符；文中其余内容未作判断。",
);
pub(in crate::report) const ABOUT_CHECK: Message = m(
    "A verdict says how a statement, as its words were read, stands to this record. Passages left aside, and sentences that speak of no plan, were not judged; `--explain` shows how each statement was read.",
    "判定仅说明按所读字面，该陈述与本记录的关系。略过的段落及未谈及方案的句子均未作判断；用 `--explain` 查看每条陈述的解读依据。",
);

/// What the record says of a statement.
pub(in crate::report) fn verdict(verdict: Verdict) -> Message {
    match verdict {
        Verdict::Supported => m("supported", "与记录相符"),
        Verdict::Imprecise => m("imprecise", "不够准确"),
        Verdict::Contradicted => m("contradicted", "与记录不符"),
        Verdict::Disputed => m("disputed", "说法不一"),
        Verdict::NotInRecord => m("not in the record", "记录未载"),
        Verdict::Unclear => m("unclear", "无法判断"),
    }
}

/// When a rule of checking applies.
pub(in crate::report) fn check_rule(rule: CheckRule) -> Message {
    let chinese = match rule {
        CheckRule::SeveralPlans => "该名称适用于多个方案，或文中点名多个方案，而并非每个都支持该陈述。",
        CheckRule::SameValue => "方案取值与此相同。",
        CheckRule::OtherValue => "方案取值与此不同。",
        CheckRule::OtherValueUnsure => "方案取值与此不同，但解读不够确定，不足以判为不符。",
        CheckRule::SameClause => "方案有此条款；所作比较均无不符。",
        CheckRule::OtherMember => "方案在此位置上写的是另一个。",
        CheckRule::OtherSense => "该陈述称禁止，而方案规定的正是此事。",
        CheckRule::OtherSenseUnsure => "方案有此条款，但该陈述中表示否定、限定、许可、先后或相反的词语可能使含义不同。",
        CheckRule::OtherParticular => {
            "方案有此条款，但不涉及该陈述所提的一方、地区或成员；解读不够确定，不足以判为不符。"
        }
        CheckRule::FigureNotCompared => "方案有此条款；该陈述给出的数字并非该问题的答案，未作比较。",
        CheckRule::QualifierMissing => "方案有此取值，但附有该陈述略去的限定语。",
        CheckRule::RivalAccounts => "各来源或各方说法不一。",
        CheckRule::StruckOut => "据消息来源，该条款已删除或不存在。",
        CheckRule::NoneSet => "据消息来源，该文本未作此项规定；该陈述却给出数字。",
        CheckRule::WrongPlan => "据消息来源，该文本未提及此事；文中提到的另一方案有此内容。",
        CheckRule::NearLevel => "方案的取值与之相邻一级。",
        CheckRule::OtherPaper => "该方案另有规定；所指何者无法确定，因同日、起草方有重合的另一份文件才是如此。",
        CheckRule::OtherVersion => "该文本未定日期；另一版本写明此日期。",
        CheckRule::PartysAnswer => "这是该陈述所指一方的主张；各方说法不一。",
        CheckRule::StillThere => "该陈述称条款已删除或被否认，而方案中仍有。",
        CheckRule::AgreedAbsent => "方案无此条款，与该陈述一致。",
        CheckRule::AgreedOpen => "方案将其留待后议，与该陈述一致。",
        CheckRule::LeftOpen => "方案将其留待后议。",
        CheckRule::NoClause => "方案文本未提及。",
        CheckRule::NotReported => "该处文本未公开，亦无报道涉及。",
        CheckRule::WrongDirection => "与前一方案相比，取值变化的方向相反。",
        CheckRule::WrongStart => "该陈述所指的前一方案，取值与此不同。",
        CheckRule::OtherEndUnsure => "变化的一端与记录相符，另一端无法确定或记录未载。",
    };
    m(rule.explanation(), chinese)
}

/// What keeps a statement from being told to be wrong; nothing where its words or another plan do, which are told themselves.
pub(in crate::report) fn unsure(unsure: &Unsure<'_>) -> Option<Message> {
    match unsure {
        Unsure::Words(_) | Unsure::Unknown(_) | Unsure::Elsewhere(_) => None,
        Unsure::Told => {
            Some(m("it is told as false, as a wish, or as changed since", "该陈述被说成不实、愿望或后来已变"))
        }
        Unsure::Turned => {
            Some(m("a word before it bans it or sets something else in its place", "其前有词表示禁止，或以他项取代"))
        }
        Unsure::Reference => Some(m("no name beside it tells which plan is meant", "旁无方案名称，所指方案不够确定")),
        Unsure::Reported => Some(m("the text of that plan is not public", "该方案文本未公开")),
        Unsure::Likeness => {
            Some(m("only its likeness to examples shows what it is about", "仅凭与示例相似判断所涉条款"))
        }
        Unsure::No => Some(m("what its word for no is about was not sure", "否定所指无法确定")),
        Unsure::Rough => Some(m("its figure is rough, a range or a difference", "其数字为约数、区间或差额")),
    }
}

pub(in crate::report) const LEFT_ASIDE: Message = m("Left aside", "略过");
pub(in crate::report) const LEFT_NOT_LISTED: Message =
    m("`--explain` lists the passages left aside, each with the reason.", "用 `--explain` 列出略过的段落及原因。");

/// Why a passage was not checked.
pub(in crate::report) fn why_left(why: WhyLeft) -> Message {
    match why {
        WhyLeft::NoPlan => m("no plan is in reach, or which is meant cannot be told", "近处未提方案，或无法判断所指"),
        WhyLeft::NotTold => m("nothing says that it is told of a plan", "无从判断所述属于方案"),
        WhyLeft::Question => m("a question", "疑问句"),
        WhyLeft::Demand => m("what a party asks for", "一方的主张"),
        WhyLeft::Guess => m("a guess, or under a condition", "推测或有条件"),
        WhyLeft::Present => m("how things are today", "现状"),
        WhyLeft::Past => m("what was before the plan", "方案之前的情况"),
        WhyLeft::Compared => m("what another paper has, for comparison", "用作对比的另一文件内容"),
        WhyLeft::Touched => m("only touched on, in a matter that the plan leaves unsettled", "仅提及方案未定之事"),
        WhyLeft::Nearer => {
            m("the same words were held against the record on a nearer matter", "同一措辞已就更相近的条款核对")
        }
    }
}

pub(in crate::report) const COMPARED: Message = m("Compared, and in the clause too", "已比较、条款中亦有");
pub(in crate::report) const NAMED_ONLY: Message = m("Named, and not compared", "提及而未作比较");
pub(in crate::report) const CLAUSE_ALONE: Message =
    m("Nothing beyond the clause itself was compared.", "除条款本身外，未作其他比较。");
pub(in crate::report) const CUE: Message = m("words that show the provision", "条款线索词");
pub(in crate::report) const HOW_PLAN_TOLD: Message = m("how the plan was told", "方案的判定依据");
pub(in crate::report) const TOLD_BY: Message = m("told by", "说话者");
pub(in crate::report) const READ_AS: Message = m("read as", "读作");
pub(in crate::report) const STATEMENT_KIND: Message = m("states", "陈述类型");
pub(in crate::report) const SUGGESTION: Message = m("Suggestion", "建议");
pub(in crate::report) const LEVELS_READ: Message = m("levels, the nearest first", "等级（由近到远）");
pub(in crate::report) const FIGURES_READ: Message = m("figures, the nearest first", "数字（由近到远）");
pub(in crate::report) const MEMBERS_READ: Message = m("members of vocabularies", "词表成员");
pub(in crate::report) const NEGATED: Message =
    m("a word for no stands in it that no phrase accounts for", "含有线索词之外的否定词");

/// How a plan is referred to.
pub(in crate::report) fn how(how: How) -> Message {
    match how {
        How::Demand => m("a party asks for it: held against its stated demands", "一方的主张：与其公开立场对照"),
        How::Hinted => m("by no name: by its authors, its day or who saw it", "未提名称：据其作者、日期或来源判断"),
        How::Document => m("the text as a whole speaks of this plan alone", "全文仅谈及该方案"),
        How::Inferred => m(
            "by what the text says there, which this plan has and no other that may be meant",
            "据文中内容判断：该方案载有，而其他可能所指的方案没有",
        ),
        How::Described => m("by no name: by whose paper it is, or who saw it", "未提名称：据文件归属或来源判断"),
        How::Reworked => m(
            "perhaps this plan, perhaps a text that came of it or beside it",
            "可能指该方案，也可能指由其产生或与之并列的文本",
        ),
        How::Carried => m("spoken of some paragraphs before", "此前数段谈及"),
        How::Back => m("spoken of before in the paragraph, or referred back to", "本段前文谈及或有回指"),
        How::Epithet => m("by a name that it shares with others", "以与其他方案共用的名称"),
        How::Name => m("by its name", "以其名称"),
    }
}

/// What kind of statement it is.
pub(in crate::report) fn statement_kind(kind: StatementKind) -> Message {
    match kind {
        StatementKind::Presence => m("that there is such a clause", "有此条款"),
        StatementKind::Absence => m("that there is no such clause", "无此条款"),
        StatementKind::Deferral => m("that it is left open", "留待后议"),
        StatementKind::Value => m("a value", "取值"),
        StatementKind::Stance => m("a level", "等级"),
        StatementKind::Change => m("a change", "变化"),
    }
}

pub(in crate::report) const WITH_A_NO: Message = m("with a word for no beside it", "旁有否定词");

/// What a statement says of a clause.
pub(in crate::report) fn said(said: Said) -> Message {
    match said {
        Said::Present => m("there is such a clause", "有此条款"),
        Said::Kept => m("there still is such a clause", "仍有此条款"),
        Said::Absent => m("there is no such clause, or no longer", "无此条款或已不再有"),
        Said::Deferred => m("left to later talks", "留待后议"),
        Said::YesNo(true) => m("yes", "是"),
        Said::YesNo(false) => m("no", "否"),
    }
}

pub(in crate::report) const CHECK_RULES: Message =
    m("Rules of `check`: when each gives its verdict", "`check` 的规则：何时适用");
pub(in crate::report) const LINT_RULES: Message =
    m("Rules of `lint`: what each asks of a record", "`lint` 的规则：对记录的要求");
pub(in crate::report) const RULE: Message = m("Rule", "规则");
pub(in crate::report) const EXPLANATION: Message = m("In a sentence", "说明");
pub(in crate::report) const FIRES: Message = m("Applies to", "适用之例");
pub(in crate::report) const DOES_NOT_FIRE: Message = m("Does not apply to", "不适用之例");
pub(in crate::report) const OF_BUILT_IN: Message =
    m("Examples are held against the built-in record.", "示例以内置记录为准。");
pub(in crate::report) const ALL_EXAMPLES: Message =
    m("`plandiff rules RULE` shows all examples of a rule.", "用 `plandiff rules 规则名` 查看一条规则的全部示例。");
