//! The words of the record itself: states, grades, kinds of papers and sources, bounds and times.

use crate::record::{Bound, Duration, DurationUnit, Grade, Kind, Modality, Publicity, SourceKind, State};

use super::{Message, m};

pub(in crate::report) fn state(state: State) -> Message {
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

pub(in crate::report) fn grade(grade: Grade) -> Message {
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
pub(in crate::report) fn kind(kind: Kind) -> Message {
    match kind {
        Kind::Plan => m("plan", "方案"),
        Kind::Position => m("position", "立场"),
        Kind::Outline => m("author's outline", "作者大纲"),
    }
}

pub(in crate::report) fn publicity(text: Publicity) -> Message {
    match text {
        Publicity::Published => m("published", "已公布"),
        Publicity::ReadOut => m("read out", "已宣读"),
        Publicity::Reported => m("not public, known from reports", "未公开，仅见报道"),
    }
}

pub(in crate::report) fn source_kind(kind: SourceKind) -> Message {
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

pub(in crate::report) fn bound(bound: Bound) -> Message {
    match bound {
        Bound::Cap => m("cap", "上限"),
        Bound::Floor => m("floor", "下限"),
        Bound::Fixed => m("fixed", "固定"),
        Bound::Level => m("stated level", "明定"),
        Bound::Target => m("target", "目标"),
        Bound::Pledge => m("pledge", "承诺"),
    }
}

pub(in crate::report) fn modality(modality: Modality) -> Message {
    match modality {
        Modality::Expected => m("expected", "预期"),
        Modality::May => m("may", "可以"),
        Modality::Should => m("should", "应当"),
        Modality::Undertakes => m("undertakes", "承诺"),
        Modality::Shall => m("shall", "须"),
    }
}

pub(in crate::report) fn duration(kind: Duration) -> Message {
    match kind {
        Duration::Within => m("within", "期限"),
        Duration::Lasts => m("for", "为期"),
        Duration::AtLeast => m("at least", "至少"),
    }
}

/// A unit of time, in the plural.
pub(in crate::report) fn time(unit: DurationUnit) -> Message {
    match unit {
        DurationUnit::Days => m("days", "天"),
        DurationUnit::Weeks => m("weeks", "周"),
        DurationUnit::Months => m("months", "个月"),
        DurationUnit::Years => m("years", "年"),
    }
}

/// How public the text is, in a line of its own.
pub(in crate::report) fn text_of(text: Publicity) -> Message {
    match text {
        Publicity::Published => m("text: published", "文本：已公布"),
        Publicity::ReadOut => m("text: read out", "文本：已宣读"),
        Publicity::Reported => m("text: not public", "文本：未公开"),
    }
}
