//! The message catalogue: every fixed phrase that a reader sees, in English and Chinese.

mod check;
pub(super) mod outline;
pub(super) mod texts;

use crate::compare::{Change, Distance, Doubt, Field, OpenKind, OriginKind, Relation as ToDemand, Variation};
use crate::record::{
    Bound, CorrectionKind, Duration, DurationUnit, Grade, Kind, Lang, Modality, Publicity, Relation, SourceKind, State,
};

pub(super) use check::*;

/// A phrase in every language.
#[derive(Clone, Copy, Debug)]
pub(super) struct Message {
    en: &'static str,
    zh: &'static str,
}

impl Message {
    pub(super) fn get(self, lang: Lang) -> &'static str {
        match lang {
            Lang::En => self.en,
            Lang::Zh => self.zh,
        }
    }
}

pub(super) const fn m(en: &'static str, zh: &'static str) -> Message {
    Message { en, zh }
}

pub(super) const PROVISION: Message = m("Provision", "条款主题");
pub(super) const WHAT_CHANGED: Message = m("What changed", "变化");
pub(super) const NOTES: Message = m("Notes", "说明");
pub(super) const SOURCES: Message = m("Sources", "来源");
pub(super) const POINT: Message = m("Point", "条");
pub(super) const ANSWER: Message = m("What it says", "内容");
pub(super) const PLAN: Message = m("Plan", "方案");
pub(super) const TITLE: Message = m("Title", "名称");
pub(super) const DATE: Message = m("Date", "日期");
pub(super) const DRAFTED_BY: Message = m("Drafted by", "起草方");
pub(super) const TEXT: Message = m("Text", "文本");
pub(super) const POINTS: Message = m("Points", "点数");
pub(super) const CLAUSES: Message = m("Clauses", "条款数");
pub(super) const NOT_ENCODED: Message = m("Not encoded", "未收录");
pub(super) const ALL_ELSE: Message = m("all other questions", "其余各项");
pub(super) const QUESTION: Message = m("Question", "问题");
pub(super) const TYPE: Message = m("Type", "类型");
pub(super) const LEVELS: Message = m("Levels, from first to last", "等级（由先到后）");
pub(super) const ORDER: Message = m("Why this order", "排序理由");
pub(super) const ANSWERED_BY: Message = m("Answered by", "作答的方案");
pub(super) const NOT_REPORTED: Message = m("not reported", "未见报道");
pub(super) const SILENT_PUBLISHED: Message = m("the published text does not speak of it", "已公布文本未提及");
pub(super) const SILENT_READ_OUT: Message = m("the text as read out does not speak of it", "宣读的文本未提及");
pub(super) const NO_RECORD_OF_TEXT: Message = m("no public text, and no report covers it", "无公开文本，亦无报道涉及");
pub(super) const PLACE_NOT_SEEN: Message = m("this place of the text was not seen in any source", "未见到该处文本");
pub(super) const NO_DATE: Message = m("no date", "无日期");
pub(super) const NOT_JUDGED: Message = m("words only, not judged", "仅比较措辞，不作判断");
pub(super) const NO_LIMIT: Message = m("no limit", "无上限");
pub(super) const YES: Message = m("yes", "是");
pub(super) const NO: Message = m("no", "否");
pub(super) const OPEN_DATE: Message = m("a date to be fixed", "日期待定");
pub(super) const ON_THE_DAY_OF: Message = m("on the day of", "当日：");
pub(super) const BY: Message = m("by", "不晚于");
pub(super) const NOTHING: Message = m("nothing", "无");
pub(super) const THROUGH_NO_LENS: Message = m("Direction is not told.", "不作方向判断。");
pub(super) const THROUGH_LENS: Message = m("Direction is read through the lens:", "方向判断所用视角：");
pub(super) const NO_PUBLIC_TEXT: Message = m(
    "has no public text: it is known from reports, and what none of them covers is told as not reported, never as a change.",
    "没有公开文本：内容仅来自报道；无报道涉及之处列为“未见报道”，不视为变化。",
);
pub(super) const TEXT_READ_OUT: Message =
    m("was read out and never released as a document.", "由官方宣读，从未以文件形式公布。");
pub(super) const ONLY_SHOWN: Message = m("Shown are only the rows asked for.", "仅显示所选各行。");
pub(super) const LATER_FIRST: Message = m(
    "The first plan is dated after the second: read \u{201c}removed\u{201d} and \u{201c}added\u{201d} with that in mind.",
    "前一方案的日期晚于后一方案：“已删除”“新增”须据此理解。",
);
pub(super) const NOT_NAMED: Message = m("not named", "未点名");
pub(super) const NO_ROWS: Message = m("No row fits what was asked for.", "没有符合条件的行。");
pub(super) const NO_STATEMENTS: Message = m("No statement fits what was asked for.", "没有符合条件的陈述。");
pub(super) const SHOW_THEM_ALL: Message =
    m("`--all` shows what is folded to titles in full.", "用 `--all` 查看只列标题的各项全文。");
pub(super) const RECORD: Message = m("record", "记录");
pub(super) const PAX_EXACT: Message = m("PA-X codes, same meaning", "PA-X 代码（同义）");
pub(super) const PAX_NEAR: Message = m("PA-X codes, near only", "PA-X 代码（仅近义）");

/// The heading of the rows with a change word.
pub(super) fn heading(change: Change) -> Message {
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
pub(super) fn change(change: Change) -> Message {
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

pub(super) fn state(state: State) -> Message {
    match state {
        State::Stated => m("stated", "写明"),
        State::Removed => m("struck out, as a source says", "据消息来源，已删除"),
        State::Silent => m("not mentioned, as a source says", "据消息来源，未提及"),
        State::Deferred => m("left to later talks", "留待后议"),
        State::Contested => m("contested", "说法不一"),
        State::Unpublished => m("said to be in a paper that is not public", "据称载于未公开文件"),
        State::Denied => m("denied", "予以否认"),
    }
}

pub(super) fn grade(grade: Grade) -> Message {
    match grade {
        Grade::OfficialText => m("official text", "官方文本"),
        Grade::PublishedLeak => m("published leak", "媒体公布的泄露文本"),
        Grade::OfficialStatement => m("official statement", "官方表态"),
        Grade::NamedSource => m("named source", "具名消息人士"),
        Grade::UnnamedSource => m("unnamed source", "匿名消息人士"),
        Grade::Secondary => m("second hand only", "仅二手来源"),
    }
}

/// What kind of paper it is.
pub(super) fn kind(kind: Kind) -> Message {
    match kind {
        Kind::Plan => m("plan", "方案"),
        Kind::Position => m("position", "立场"),
        Kind::Outline => m("author's outline", "作者大纲"),
    }
}

pub(super) fn publicity(text: Publicity) -> Message {
    match text {
        Publicity::Published => m("published", "已公布"),
        Publicity::ReadOut => m("read out", "已宣读"),
        Publicity::Reported => m("not public, known from reports", "未公开，仅见报道"),
    }
}

pub(super) fn source_kind(kind: SourceKind) -> Message {
    match kind {
        SourceKind::Text => m("carries the text", "载有文本"),
        SourceKind::Report => m("report", "报道"),
        SourceKind::Statement => m("statement", "表态"),
        SourceKind::Summary => m("summary", "摘要"),
        SourceKind::Analysis => m("analysis", "分析"),
        SourceKind::Aggregator => m("aggregator", "聚合站"),
        SourceKind::Forum => m("forum post", "论坛帖"),
        SourceKind::Article => m("reader's article, lowest grade", "读者文章，等级最低"),
    }
}

pub(super) fn bound(bound: Bound) -> Message {
    match bound {
        Bound::Cap => m("cap", "上限"),
        Bound::Floor => m("floor", "下限"),
        Bound::Fixed => m("fixed", "固定"),
        Bound::Level => m("stated level", "明定"),
        Bound::Target => m("target", "目标"),
        Bound::Pledge => m("pledge", "承诺"),
    }
}

pub(super) fn modality(modality: Modality) -> Message {
    match modality {
        Modality::Expected => m("expected", "预期"),
        Modality::May => m("may", "可以"),
        Modality::Should => m("should", "应当"),
        Modality::Undertakes => m("undertakes", "承诺"),
        Modality::Shall => m("shall", "须"),
    }
}

pub(super) fn duration(kind: Duration) -> Message {
    match kind {
        Duration::Within => m("within", "期限"),
        Duration::Lasts => m("for", "为期"),
        Duration::AtLeast => m("at least", "至少"),
    }
}

/// A unit of time, in the plural.
pub(super) fn time(unit: DurationUnit) -> Message {
    match unit {
        DurationUnit::Days => m("days", "天"),
        DurationUnit::Weeks => m("weeks", "周"),
        DurationUnit::Months => m("months", "个月"),
        DurationUnit::Years => m("years", "年"),
    }
}

/// What a term is, before its values.
pub(super) fn field(field: Field) -> Message {
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
pub(super) fn gained(is_new: bool) -> Message {
    if is_new { m("added", "增加") } else { m("dropped", "去掉") }
}

pub(super) const ORIGIN: Message = m("Where it comes from", "出处");
pub(super) const STANDS_ALREADY: Message = m("How much stands already in which text", "哪些内容在其他文本中已有");
pub(super) const FIRST_IN: Message = m("first in", "最早见于");
pub(super) const FIRST_NOWHERE_ELSE: Message = m("in no earlier text that was seen", "更早文本中均未见");
pub(super) const SAME_DAY: Message = m("the same day; which came first is not known", "同日，先后不明");
pub(super) const EACH_ACCOUNT: Message = m("Rival accounts, each by itself", "各种不同说法，逐一列出");
pub(super) const OTHERWISE_THERE: Message = m("answered otherwise there", "该文本另有回答");
pub(super) const UNSETTLED_THERE: Message =
    m("contested, deferred or not public there", "该文本说法不一、留待后议或未公开");
pub(super) const SILENT_THERE: Message = m("not in its public text", "其公开文本未提及");
pub(super) const UNSEEN_THERE: Message = m("not seen there", "未见");
pub(super) const ONE_ACCOUNT: Message = m("one account among rivals", "不同说法之一");
pub(super) const OR: Message = m("or", "或");
pub(super) const WHICH_IS_EARLIER: Message = m("which of them came first is not known", "两者先后不明");
pub(super) const MAY_BE_LATER: Message = m("may be earlier or later", "先后不明");
pub(super) const DECLARED: Message = m("declared", "来源写明");
pub(super) const BY_SAME_TERM: Message = m("same term", "内容相同");
pub(super) const NOT_COMPARED: Message = m("No term to look up", "无可比内容");
pub(super) const ORIGIN_LIMITS: Message = m(
    "“Earliest” and “new” speak of what this record has seen: a text that is not public, or was seen in part, may have had a clause before, and where a text was not seen nothing may be concluded. A same term is the same typed value; it says nothing of who took it from whom, unless a source states it (declared).",
    "“最早”和“新”仅就本记录所见而言：未公开或只见部分的文本可能更早已有该条；未见之处不能得出结论。“内容相同”指类型化取值相同，并不说明谁取自谁；仅在来源写明时才标为“来源写明”。",
);
pub(super) const NO_OUTLINES: Message = m(
    "Authors' outlines are nobody's text and are left out; `--outlines` takes them in.",
    "作者拟写的大纲不是任何一方的文本，未计入；用 `--outlines` 计入。",
);
pub(super) const CORRECTIONS_NOTICE: Message = m(
    "These are changes of this record, not of the texts: they tell what the record says otherwise than before, and no party gave or took anything by them.",
    "以下是本记录自身的更改，并非文本的变化：只说明记录的表述与此前有何不同，不表示任何一方作出或收回任何让步。",
);
pub(super) const CORRECTIONS: Message = m("History of the record", "记录更改历史");
pub(super) const WHAT: Message = m("What was changed", "更改内容");
pub(super) const WHY: Message = m("Why", "原因");
pub(super) const WHOLE_RECORD: Message = m("whole record", "整个记录");
pub(super) const NO_CORRECTIONS: Message = m("No change is recorded.", "没有记载任何更改。");

/// The heading of the rows with an origin of this kind.
pub(super) fn origin_heading(kind: OriginKind) -> Message {
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
pub(super) fn origin_count(kind: OriginKind) -> Message {
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
pub(super) fn relation(relation: Relation) -> Message {
    match relation {
        Relation::Kept => m("kept from", "保留自"),
        Relation::Renumbered => m("renumbered from", "重新编号自"),
        Relation::Moved => m("moved from", "移自"),
        Relation::Split => m("split from", "拆分自"),
        Relation::Merged => m("merged from", "合并自"),
        Relation::Replaced => m("in place of", "取代"),
    }
}

/// What kind of change of the record it is.
pub(super) fn correction(kind: CorrectionKind) -> Message {
    match kind {
        CorrectionKind::Added => m("added", "新增"),
        CorrectionKind::ReRead => m("re-read", "重新核读"),
        CorrectionKind::ReGraded => m("re-graded", "重新评级"),
        CorrectionKind::Fixed => m("fixed", "更正"),
        CorrectionKind::ReSourced => m("re-sourced", "更换来源"),
        CorrectionKind::Withdrawn => m("withdrawn", "撤回"),
    }
}
pub(super) const STATE: Message = m("State", "状态");
pub(super) const VALUE: Message = m("Value", "取值");
pub(super) const QUALIFIERS: Message = m("Qualifiers", "限定语");
pub(super) const BOUND_PARTIES: Message = m("Bound", "受约束方");
pub(super) const BENEFICIARIES: Message = m("Benefits", "受益方");
pub(super) const AREAS: Message = m("Areas", "地区");
pub(super) const FIRMNESS: Message = m("Firmness", "语气强度");
pub(super) const GRADE: Message = m("Grade", "等级");
pub(super) const HELD_BY: Message = m("Held by", "持此主张者");
pub(super) const NOTE: Message = m("Note", "说明");
pub(super) const ADDRESS: Message = m("Address", "地址");
pub(super) const ACCOUNT: Message = m("Account", "说法");
pub(super) const COVERS: Message = m("covers", "涵盖");
pub(super) const MATCHING_PROVISIONS: Message = m("Provisions", "条款主题");
pub(super) const MATCHING_PLANS: Message = m("Plans", "方案");
pub(super) const MATCHING_NAMES: Message = m("Names: parties, areas and others", "名称：各方、地区等");
pub(super) const NAMED_BY: Message = m("clauses that name it", "点名的条款");
pub(super) const NAMED_BY_NO_CLAUSE: Message = m("no clause names it", "无条款点名");
pub(super) const MATCHING_CLAUSES: Message = m("Clauses", "条款");
pub(super) const MATCHING_TEXT: Message = m("Text", "文字");
pub(super) const NOTHING_FOUND: Message = m("Nothing found.", "未找到。");
pub(super) const HOW_KNOWN: Message = m("How it is known", "如何得知");
pub(super) const MARKS: Message = m("What is new", "有何变化");
pub(super) const HOLDER: Message = m("held by", "主张方");
pub(super) const AUTHORS_SKETCH: Message = m("an author's sketch, nobody's text", "作者设想，非任何一方文本");
pub(super) const NO_ENTRIES: Message = m("No plan that was asked for answers it.", "所选方案均未作答。");
pub(super) const DOES_NOT_SPEAK: Message = m("Does not speak of it", "未提及");
pub(super) const NOT_REPORTED_IN: Message = m("Not reported in", "未见报道");
pub(super) const FIRST_HERE: Message = m("a new value", "新内容");
pub(super) const CHANGED_FROM: Message = m("changed from ", "有变化，此前见 ");
pub(super) const RESTORED_FROM: Message = m("back to that of ", "恢复为此前的 ");
pub(super) const LAST_IN: Message = m("none later keeps it", "此后未再沿用");
pub(super) const ABOUT_DOTS: Message = m(
    "● stated in a public text · ○ contested, reported or demanded · ◆ both at one place",
    "● 公开文本写明 · ○ 说法不一、仅见报道或为一方要求 · ◆ 两者重合",
);
pub(super) const ABOUT_MARKS: Message = m(
    "A new value is one that no earlier entry has; it is back to that of an earlier text where this stated the same and another value was stated in between: an account among rivals, or a demand, is nothing to come back to. None later keeps it where a later entry states otherwise, and none has it. All this goes by typed terms and by date: of two entries of one day, or of a month and a day in it, neither is the earlier. What only a report leaves out is no change. Sketches count for nothing here.",
    "新内容指此前各条均无此值；恢复指较早文本曾写明相同内容、其间又写明过另一内容，各方说法之一或单方要求不算；此后未再沿用指此后有条目另有规定而再无此值。均依类型化条件与日期判定：同日或月份包含该日者不分先后；仅报道未提及不算变化；作者设想不参与比较。",
);

/// How public the text is, in a line of its own.
pub(super) fn text_of(text: Publicity) -> Message {
    match text {
        Publicity::Published => m("text: published", "文本：已公布"),
        Publicity::ReadOut => m("text: read out", "文本：已宣读"),
        Publicity::Reported => m("text: not public", "文本：未公开"),
    }
}

pub(super) const ABOUT_CIRCLES: Message = m(
    "Filled: stated in a public text. Hollow: contested, reported or demanded.",
    "实心：公开文本写明；空心：说法不一、仅见报道或为一方要求。",
);

pub(super) const OPEN: Message = m("What it leaves open", "未决事项");

/// The heading of what is open in this way.
pub(super) fn open_heading(kind: OpenKind) -> Message {
    match kind {
        OpenKind::Contested => m("Contested", "各方说法不一"),
        OpenKind::Deferred => m("Left to later talks", "留待后议"),
        OpenKind::NoDate => m("A date is promised, none is given", "承诺有日期但未写明"),
        OpenKind::Unpublished => m("In a text that is not public; terms unknown", "载于未公开文本，内容不详"),
    }
}

/// What is open in this way, behind a count.
pub(super) fn open_count(kind: OpenKind) -> Message {
    match kind {
        OpenKind::Contested => m("contested", "说法不一"),
        OpenKind::Deferred => m("left to later talks", "留待后议"),
        OpenKind::NoDate => m("without the date that is promised", "日期待定"),
        OpenKind::Unpublished => m("of unknown terms", "内容不详"),
    }
}

pub(super) const SINCE: Message = m("since", "此前见");
pub(super) const ABOUT_MATRIX: Message = m(
    "≠ and = tell each answer from that of the plan before it. Where that plan is of the same day, or what it says is not known, the plan compared with is named.",
    "≠、= 表示与前一方案相比；前一方案为同日文本或内容不明时，注明所比较的方案。",
);

/// Whether provisions vary, inside a sentence.
pub(super) fn variation(variation: Variation) -> Message {
    match variation {
        Variation::Varies => m("varying", "有差异"),
        Variation::Same => m("alike in all that could be read", "可读者均相同"),
        Variation::NotComparable => m("not comparable, as of no two enough is known", "已知内容不足、无从比较"),
    }
}

/// The heading of the rows that vary, stay the same or cannot be compared.
pub(super) fn variation_heading(variation: Variation) -> Message {
    match variation {
        Variation::Varies => m("Varies", "有差异"),
        Variation::Same => m("Alike in all that could be read", "可读者均相同"),
        Variation::NotComparable => m("Not comparable: of no two enough is known", "无从比较：已知内容不足"),
    }
}

pub(super) const TERRITORY: Message = m("Territory, area by area", "逐地区比较领土安排");
pub(super) const AREA: Message = m("Area", "地区");
pub(super) const PART_OF: Message = m("part of", "属于");
pub(super) const PART_CONTESTED: Message = m("a part is contested", "其中一部分说法不一");
pub(super) const ABOUT_TERRITORY: Message = m(
    "Each status is that of the scale of the question; `plandiff provisions KEY` shows it. An area that a text does not name has the status of no other; what the text says of the area that it lies in, of the whole line or of the whole country stands beneath.",
    "地位均按该问题的等级表示，见 `plandiff provisions KEY`。文本未点名的地区不套用其他地区的地位；文本对其所属地区、整条线或全国的规定列于其下。",
);

pub(super) const ALSO_SAID_OF_AREAS: Message = m("Also said of these areas", "关于这些地区的其他规定");
pub(super) const ABOUT_ALSO_SAID: Message = m(
    "Answers to other questions that name an area: who withdraws from it, who governs it, what becomes of it.",
    "其他问题的答复中点名的地区：谁撤出、谁管辖、如何处置。",
);

pub(super) const GAP: Message = m("how it stands to stated demands", "与各方所提要求的差距");
pub(super) const DEMANDS_USED: Message = m("Demands as stated in", "所据立场文件");
pub(super) const OTHER_POSITIONS: Message = m(
    "Other positions of these parties, left out unless `--between` names them",
    "上述各方的其他立场（未计入，可用 `--between` 指定）",
);
pub(super) const DEMANDS: Message = m("Demands, and how the plan stands to each", "各方要求及方案与之的关系");
pub(super) const ABOUT_GAP: Message = m(
    "A demand is met where the plan says the same as far as both are told. That it exceeds a demand or falls short of it is told only where every term that differs has an order and the lens declares whose demand runs which way; demands are counted, not weighed. Levels are steps on the scale of the question, an order and no measure. What a position leaves out is not known, so it is no demand; a position may be later than the plan.",
    "方案所述与要求就双方已知部分相同，即为满足。仅当所有差异均有次序、且视角写明该方要求的方向时，才判断超出或未达到要求；只计项数，不计轻重。“级”是该问题等级表上的位次，只表示次序，不表示大小。立场未提及之处情况不明，不视为要求；立场可能晚于方案。",
);

/// How a plan stands to a demand, in a word.
pub(super) fn word_to_demand(relation: ToDemand) -> Message {
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
pub(super) fn relation_to_demand(relation: ToDemand) -> Message {
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
pub(super) fn distance(distance: Distance) -> Message {
    match distance {
        Distance::Agreed => m("Asked for alike by two parties", "两方要求一致"),
        Distance::Apart => m("Parties stand apart", "两方要求不同"),
        Distance::NotJudged => m("Between parties, not judged", "两方之间，不作判断"),
    }
}

pub(super) const CONTESTED_BEFORE: Message = m("contested before", "此前说法不一");
