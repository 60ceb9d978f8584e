//! The codebook: what each table, column and value means.

use crate::record::{Bound, Duration, Grade, Kind, Lang, Modality, Publicity, Record, SourceKind, State};

use super::super::document::{Block, Document, Line, Role, Row, Table as Shown};
use super::super::messages::{self as say, Message, m};
use super::super::{markdown, stamp};
use super::Table;

const COLUMN: Message = m("Column", "列");
const MEANING: Message = m("Meaning", "含义");
const WORD: Message = m("Value", "取值");
const INTRO: Message = m(
    "Texts are the record's own wording, not quotations. Keys of set-like columns are joined by \"; \" in CSV and are lists in JSON lines. An empty cell says that the record has nothing there. A cell that a spreadsheet would run as a formula has an apostrophe in front.",
    "文字为本记录的措辞，并非引文。集合类各列的键在 CSV 中以“; ”连接，在 JSON lines 中为列表。空格表示记录中没有内容。可能被电子表格当作公式的单元格前加撇号。",
);
const ABSENCE: Message = m(
    "A plan without a clause for a provision is silent only where its text is published or read out, its kind is plan, and not_encoded names neither the provision nor the rest. Everywhere else it is not reported, and nothing may be concluded.",
    "方案对某主题没有条款时，只有在文本已公布或宣读、类别为 plan，且 not_encoded 未列该主题也未标 rest 的情况下，才算“未提及”。其他情况均为“未见报道”，不能得出结论。",
);
const CONTESTED: Message = m(
    "Where a clause is contested, account 0 has no value and the rival accounts have theirs: count them all, and pick none.",
    "说法不一的条款，编号0无取值，各说法自有取值：应全部计入，不作取舍。",
);

/// The codebook of these tables as markdown.
pub(super) fn write(record: &Record, tables: &[Table], lang: Lang) -> String {
    let mut document = Document::default();
    document.title(Line::plain(record.title.wording(lang)));
    document.paragraph(stamp(record, lang));
    for text in [INTRO, ABSENCE, CONTESTED] {
        document.paragraph(Line::plain(text.get(lang)));
    }
    for table in tables {
        document.heading(Line::plain(files(table)));
        document.paragraph(Line::plain(table.about.get(lang)));
        let columns = table.columns.iter().map(|(name, about)| (*name, about.get(lang)));
        document.blocks.push(Block::Table(shown(COLUMN.get(lang), MEANING.get(lang), columns)));
    }
    for (name, values) in values() {
        document.heading(Line::plain(name));
        let values = values.into_iter().map(|(value, about)| (value, about.get(lang)));
        document.blocks.push(Block::Table(shown(WORD.get(lang), MEANING.get(lang), values)));
    }
    markdown(&document)
}

fn files(table: &Table) -> String {
    let lines = if table.is_in_lines { format!(", {}.jsonl", table.name) } else { String::new() };
    format!("{}.csv{lines}", table.name)
}

fn shown(first: &str, second: &str, rows: impl Iterator<Item = (&'static str, &'static str)>) -> Shown {
    let row = |(name, about)| Row::Cells(vec![vec![Line::of(Role::Key, name)], vec![Line::plain(about)]]);
    Shown { head: vec![Line::plain(first), Line::plain(second)], shares: vec![20, 80], rows: rows.map(row).collect() }
}

type Values = Vec<(&'static str, Message)>;

/// The columns whose values are fixed words, each with its words.
fn values() -> Vec<(&'static str, Values)> {
    vec![
        ("clauses.state", State::ALL.map(|one| (one.name(), say::state(one))).to_vec()),
        ("clauses.grade", Grade::ALL.map(|one| (one.name(), say::grade(one))).to_vec()),
        ("clauses.modality", Modality::ALL.map(|one| (one.name(), say::modality(one))).to_vec()),
        ("terms.bound (amount)", amounts()),
        ("terms.bound (duration)", Duration::ALL.map(|one| (one.name(), say::duration(one))).to_vec()),
        ("terms.bound (date)", dates()),
        ("plans.kind", Kind::ALL.map(|one| (one.name(), kind(one))).to_vec()),
        ("plans.text", Publicity::ALL.map(|one| (one.name(), say::publicity(one))).to_vec()),
        ("sources.kind", SourceKind::ALL.map(|one| (one.name(), say::source_kind(one))).to_vec()),
    ]
}

fn amounts() -> Values {
    Bound::ALL.into_iter().map(|one| (one.name(), say::bound(one))).chain([("no-limit", say::NO_LIMIT)]).collect()
}

fn dates() -> Values {
    vec![
        ("on", m("on this date", "于该日")),
        ("by", m("by this date", "不晚于该日")),
        ("event", m("on the day of an event, named in member", "于 member 所列事件当日")),
        ("open", say::OPEN_DATE),
    ]
}

fn kind(kind: Kind) -> Message {
    match kind {
        Kind::Plan => m("a plan, draft or agreement", "方案、草案或协议"),
        Kind::Position => m("a party's stated demands", "一方宣布的要求"),
        Kind::Outline => m("an author's sketch: nobody's text", "作者的设想，并非任何一方的文本"),
    }
}
