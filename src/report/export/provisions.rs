//! `provisions`, `levels`, `topics`, `pax` and `vocabularies`: the questions, and the words of their answers.

use serde::Serialize;

use crate::record::{Answer, Lang, PaxCodes, Record, Text, Up};

use super::super::csv::CsvError;
use super::super::messages::m;
use super::clauses::keys;
use super::{Column, Table, own};

const PROVISIONS: &[Column] = &[
    ("provision", m("key of the provision", "主题键")),
    ("topic", m("key of its topic (topics.topic)", "所属议题（topics.topic）")),
    (
        "particular_of",
        m(
            "the provision that it asks a particular of (provisions.provision); empty where there is none",
            "其所细问的主题（provisions.provision）；无则为空",
        ),
    ),
    ("position", m("its place in the order of the record, from 1", "记录中的次序，自1起")),
    ("title_en", m("title, English", "名称（英文）")),
    ("title_zh", m("title, Chinese; empty where there is none", "名称（中文）；无则为空")),
    ("question_en", m("the question, English", "问题（英文）")),
    ("question_zh", m("the question, Chinese; empty where there is none", "问题（中文）；无则为空")),
    ("type", m("the type of its answers", "作答类型")),
    (
        "units",
        m("units of its amounts; the first is the default (vocabulary units)", "数量单位，首个为默认（词表 units）"),
    ),
    ("vocabulary", m("the vocabulary of its members (vocabularies.vocabulary)", "成员词表（vocabularies.vocabulary）")),
    (
        "up",
        m(
            "what more of it means through the record's lens: eased, tightened or neither",
            "按记录视角，增多意味着：eased、tightened 或 neither",
        ),
    ),
    ("order_en", m("why the levels stand in their order, English", "排序理由（英文）")),
    ("order_zh", m("the same in Chinese; empty where there is none", "排序理由（中文）；无则为空")),
];

#[derive(Serialize)]
struct ProvisionRow<'a> {
    provision: &'a str,
    topic: &'a str,
    particular_of: Option<&'a str>,
    position: usize,
    title_en: Option<&'a str>,
    title_zh: Option<&'a str>,
    question_en: Option<&'a str>,
    question_zh: Option<&'a str>,
    #[serde(rename = "type")]
    answer: &'static str,
    units: Vec<&'a str>,
    vocabulary: Option<&'a str>,
    up: &'static str,
    order_en: Option<&'a str>,
    order_zh: Option<&'a str>,
}

pub(super) fn provisions(record: &Record) -> Result<Table, CsvError> {
    let rows = record.provisions.iter().zip(1..).map(|(provision, position)| ProvisionRow {
        provision: &provision.key,
        topic: &provision.topic,
        particular_of: provision.particular_of.as_deref(),
        position,
        title_en: provision.title.own(Lang::En),
        title_zh: provision.title.own(Lang::Zh),
        question_en: provision.question.own(Lang::En),
        question_zh: provision.question.own(Lang::Zh),
        answer: provision.answer.name(),
        units: match &provision.answer {
            Answer::Quantity(units) => keys(units),
            _ => Vec::new(),
        },
        vocabulary: provision.answer.vocabulary(),
        up: match provision.up {
            Up::Eased => "eased",
            Up::Tightened => "tightened",
            Up::Neither => "neither",
        },
        order_en: own(provision.order.as_ref(), Lang::En),
        order_zh: own(provision.order.as_ref(), Lang::Zh),
    });
    let about = m("Every provision: a question that plans answer.", "全部主题，即各方案所回答的问题。");
    Ok(Table::of("provisions", about, PROVISIONS, rows)?.and_lines())
}

const LEVELS: &[Column] = &[
    ("provision", m("key of the provision (provisions.provision)", "主题键（provisions.provision）")),
    (
        "rank",
        m(
            "the place on the scale, from 1; pairs without order are told in order_en",
            "等级次序，自1起；不可比者见 order_en",
        ),
    ),
    ("level", m("key of the level", "等级键")),
    ("title_en", m("title, English", "名称（英文）")),
    ("title_zh", m("title, Chinese; empty where there is none", "名称（中文）；无则为空")),
    ("incomparable", m("levels of the same scale with which it has no order", "与其不可比的等级")),
];

#[derive(Serialize)]
struct LevelRow<'a> {
    provision: &'a str,
    rank: usize,
    level: &'a str,
    title_en: Option<&'a str>,
    title_zh: Option<&'a str>,
    incomparable: Vec<&'a str>,
}

pub(super) fn levels(record: &Record) -> Result<Table, CsvError> {
    let scales = record.provisions.iter().filter_map(|provision| Some((provision, provision.answer.scale()?)));
    let rows = scales.flat_map(|(provision, scale)| {
        scale.levels.iter().zip(1..).map(move |(level, rank)| LevelRow {
            provision: &provision.key,
            rank,
            level: &level.key,
            title_en: level.title.own(Lang::En),
            title_zh: level.title.own(Lang::Zh),
            incomparable: scale
                .incomparable
                .iter()
                .filter_map(|(one, other)| match () {
                    () if *one == level.key => Some(&**other),
                    () if *other == level.key => Some(&**one),
                    () => None,
                })
                .collect(),
        })
    });
    Table::of("levels", m("The ordered levels of provisions.", "各主题的有序等级。"), LEVELS, rows)
}

const TOPICS: &[Column] = &[
    ("topic", m("key of the topic", "议题键")),
    ("position", m("its place in the order of the record, from 1", "记录中的次序，自1起")),
    ("title_en", m("title, English", "名称（英文）")),
    ("title_zh", m("title, Chinese; empty where there is none", "名称（中文）；无则为空")),
];

#[derive(Serialize)]
struct TopicRow<'a> {
    topic: &'a str,
    position: usize,
    title_en: Option<&'a str>,
    title_zh: Option<&'a str>,
}

pub(super) fn topics(record: &Record) -> Result<Table, CsvError> {
    let rows = record.topics.iter().zip(1..).map(|(topic, position)| TopicRow {
        topic: &topic.key,
        position,
        title_en: topic.title.own(Lang::En),
        title_zh: topic.title.own(Lang::Zh),
    });
    Table::of("topics", m("The groups of provisions.", "主题的分组。"), TOPICS, rows)
}

const PAX: &[Column] = &[
    ("of", m("provision or topic", "provision（主题）或 topic（议题）")),
    ("key", m("key of the provision or topic", "主题键或议题键")),
    ("code", m("code of the PA-X peace agreements database", "PA-X 数据库代码")),
    ("match", m("exact: the same meaning; near: a near one, no match", "exact 同义；near 仅近义")),
];

#[derive(Serialize)]
struct PaxRow<'a> {
    of: &'static str,
    key: &'a str,
    code: &'a str,
    #[serde(rename = "match")]
    fit: &'static str,
}

pub(super) fn pax(record: &Record) -> Result<Table, CsvError> {
    let topics = record.topics.iter().flat_map(|topic| pax_rows("topic", &topic.key, &topic.pax));
    let provisions =
        record.provisions.iter().flat_map(|provision| pax_rows("provision", &provision.key, &provision.pax));
    let about = m(
        "Counterparts in PA-X, https://www.peaceagreements.org.",
        "在 PA-X（https://www.peaceagreements.org）中的对应代码。",
    );
    Table::of("pax", about, PAX, topics.chain(provisions))
}

fn pax_rows<'a>(of: &'static str, key: &'a str, codes: &'a PaxCodes) -> impl Iterator<Item = PaxRow<'a>> {
    let fits = [("exact", &codes.exact), ("near", &codes.near)];
    fits.into_iter().flat_map(move |(fit, codes)| codes.iter().map(move |code| PaxRow { of, key, code, fit }))
}

const VOCABULARIES: &[Column] = &[
    ("vocabulary", m("name of the vocabulary: parties, territories, ...", "词表名：parties、territories 等")),
    ("key", m("key of the word", "词的键")),
    ("title_en", m("the word, English", "词（英文）")),
    ("title_zh", m("the word, Chinese; empty where there is none", "词（中文）；无则为空")),
];

#[derive(Serialize)]
struct WordRow<'a> {
    vocabulary: &'a str,
    key: &'a str,
    title_en: Option<&'a str>,
    title_zh: Option<&'a str>,
}

pub(super) fn vocabularies(record: &Record) -> Result<Table, CsvError> {
    let rows = record.vocabularies.iter().flat_map(|(vocabulary, words)| {
        words.iter().map(move |(key, title): (_, &Text)| WordRow {
            vocabulary,
            key,
            title_en: title.own(Lang::En),
            title_zh: title.own(Lang::Zh),
        })
    });
    let about = m("The words that keys stand for.", "各键所代表的词。");
    Table::of("vocabularies", about, VOCABULARIES, rows)
}
