//! The words of legal habit, all in one place: English, German, French, Spanish, Ukrainian, Russian and Chinese,
//! and of Bulgarian what articles and chapters need.
//!
//! No list is of one language only: a text need not say which it is in. Words are in lower case.

use super::lookup::Lookup;

/// What a word of structure names. Words of several languages for one thing are one group.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Group {
    /// What is joined at the end: *Annex*, *Schedule*, 附件.
    Annex,
    /// *Disposición final*: behind all parts.
    Closing,
    /// The greatest parts: *Book*, *Part*, *Title*, 编.
    Book,
    Part,
    Title,
    /// Parts of those.
    Division,
    Chapter,
    Subchapter,
    /// *Section*: a part of a chapter, or the unit of a law.
    Section,
    Subsection,
    /// *Titel*: in German laws beneath the section.
    Titel,
    /// The units of a law: *Article*, §, 条.
    Article,
    /// §
    Sign,
    Paragraph,
    Clause,
    Rule,
    /// Parts of units: 款, *пункт*, *Point*.
    Point,
    Item,
    Subitem,
}

impl Group {
    /// How far inside a text it stands by habit: what is of a lower rank does not open inside what is of a higher one,
    /// except where the text has done so before. Equal ranks open in either order.
    pub(super) fn rank(self) -> u8 {
        match self {
            Group::Annex => 0,
            Group::Closing => 5,
            Group::Book | Group::Part | Group::Title => 20,
            Group::Division => 25,
            Group::Chapter => 30,
            Group::Subchapter => 35,
            Group::Section => 40,
            Group::Subsection => 45,
            Group::Titel => 46,
            Group::Article | Group::Sign | Group::Clause | Group::Rule => UNIT,
            Group::Paragraph => 70,
            Group::Point => 75,
            Group::Item => 78,
            Group::Subitem => 80,
        }
    }

    /// Whether it gathers the units of a law, and is none itself.
    pub(super) fn is_division(self) -> bool {
        self.rank() < UNIT
    }
}

/// The rank of the units of a law.
const UNIT: u8 = 60;

/// Words before or behind a number, sorted.
#[rustfmt::skip]
pub(super) static WORDS: Lookup<Group> = Lookup::of(&[
    ("abschnitt", Group::Section), ("anexo", Group::Annex), ("anhang", Group::Annex), ("anlage", Group::Annex),
    ("annex", Group::Annex), ("annexe", Group::Annex), ("appendix", Group::Annex), ("apéndice", Group::Annex),
    ("art", Group::Article), ("article", Group::Article), ("artikel", Group::Article), ("artículo", Group::Article),
    ("attachment", Group::Annex), ("book", Group::Book), ("buch", Group::Book), ("capitulo", Group::Chapter),
    ("capítulo", Group::Chapter), ("chap", Group::Chapter), ("chapitre", Group::Chapter), ("chapter", Group::Chapter),
    ("clause", Group::Clause), ("cláusula", Group::Clause), ("disposición adicional", Group::Closing),
    ("disposición derogatoria", Group::Closing), ("disposición final", Group::Closing),
    ("disposición transitoria", Group::Closing), ("division", Group::Division), ("exhibit", Group::Annex),
    ("hauptstück", Group::Division), ("item", Group::Item), ("kapitel", Group::Chapter), ("libro", Group::Book),
    ("livre", Group::Book), ("paragraph", Group::Paragraph), ("paragraphe", Group::Paragraph), ("part", Group::Part),
    ("parte", Group::Part), ("partie", Group::Part), ("phase", Group::Part), ("point", Group::Point),
    ("punkt", Group::Point), ("punto", Group::Point), ("regulation", Group::Rule), ("rule", Group::Rule),
    ("schedule", Group::Annex), ("sec", Group::Section), ("sección", Group::Section), ("sect", Group::Section),
    ("section", Group::Section), ("sous-section", Group::Subsection), ("stage", Group::Part), ("step", Group::Part),
    ("subchapter", Group::Subchapter), ("subpart", Group::Subchapter), ("subsección", Group::Subsection),
    ("subsection", Group::Subsection), ("subtitle", Group::Division), ("teil", Group::Part), ("titel", Group::Titel),
    ("title", Group::Title), ("titre", Group::Title), ("título", Group::Title), ("unterabschnitt", Group::Subsection),
    ("untertitel", Group::Titel), ("гл", Group::Chapter), ("глава", Group::Chapter), ("додаток", Group::Annex),
    ("книга", Group::Book), ("п", Group::Point), ("параграф", Group::Section), ("подпункт", Group::Item),
    ("подраздел", Group::Subchapter), ("приложение", Group::Annex), ("пункт", Group::Point),
    ("підпункт", Group::Item), ("підрозділ", Group::Subchapter), ("раздел", Group::Division),
    ("розділ", Group::Division), ("ст", Group::Article), ("стаття", Group::Article), ("статья", Group::Article),
    ("ч", Group::Paragraph), ("частина", Group::Part), ("часть", Group::Part), ("чл", Group::Article), ("член", Group::Article),
]);

/// What stands behind 第 and its number, the longer before the shorter.
pub(super) const HAN_WORDS: &[(&str, Group)] = &[
    ("部分", Group::Part),
    ("分编", Group::Division),
    ("分編", Group::Division),
    ("编", Group::Book),
    ("編", Group::Book),
    ("卷", Group::Book),
    ("篇", Group::Title),
    ("章", Group::Chapter),
    ("节", Group::Section),
    ("節", Group::Section),
    ("条", Group::Article),
    ("條", Group::Article),
    ("款", Group::Paragraph),
    ("项", Group::Point),
    ("項", Group::Point),
    ("目", Group::Subitem),
];

/// Chinese words before their number, the longer before the shorter.
pub(super) const HAN_ANNEXES: &[&str] = &["附件", "附录", "附錄", "附表"];

/// What goes on behind the unit of 第五条, so that it is a reference inside a sentence.
pub(super) const HAN_REFERENCES: &[&str] = &[
    "规定",
    "規定",
    "所",
    "的",
    "和",
    "及",
    "至",
    "、",
    "，",
    "第",
    "或",
    "与",
    "與",
    "中",
    "以",
    "之规定",
    "之規定",
    "；",
    "。",
];

/// Those of them that go on behind a blank too: 第五条 中央机关 is an article, 第五条 的费用 is none.
pub(super) const HAN_BONDS: &[&str] =
    &["规定", "規定", "的", "和", "及", "至", "、", "，", "第", "或", "与", "與", "之规定", "之規定", "；", "。"];

/// Numbers as words, sorted, with their values.
#[rustfmt::skip]
pub(super) static ORDINALS: Lookup<u32> = Lookup::of(&[
    ("achter", 8), ("achtes", 8), ("cinquième", 5), ("cuarta", 4), ("cuarto", 4), ("cuatro", 4), ("deuxième", 2),
    ("dritter", 3), ("drittes", 3), ("décima", 10), ("décimo", 10), ("eight", 8), ("eighth", 8), ("eleven", 11),
    ("erster", 1), ("erstes", 1), ("fifth", 5), ("first", 1), ("five", 5), ("four", 4), ("fourth", 4), ("fünfter", 5),
    ("fünftes", 5), ("huitième", 8), ("neunter", 9), ("neuntes", 9), ("neuvième", 9), ("nine", 9), ("ninth", 9),
    ("novena", 9), ("noveno", 9), ("octava", 8), ("octavo", 8), ("one", 1), ("preliminar", 1), ("premier", 1),
    ("première", 1), ("primera", 1), ("primero", 1), ("préliminaire", 1), ("quatrième", 4), ("quinta", 5),
    ("quinto", 5), ("sechster", 6), ("sechstes", 6), ("second", 2), ("seconde", 2), ("segunda", 2), ("segundo", 2),
    ("septième", 7), ("seven", 7), ("seventh", 7), ("sexta", 6), ("sexto", 6), ("siebenter", 7), ("siebter", 7),
    ("siebtes", 7), ("six", 6), ("sixième", 6), ("sixth", 6), ("séptima", 7), ("séptimo", 7), ("ten", 10),
    ("tenth", 10), ("tercera", 3), ("tercero", 3), ("third", 3), ("three", 3), ("troisième", 3), ("twelve", 12),
    ("two", 2), ("vierter", 4), ("viertes", 4), ("zehnter", 10), ("zehntes", 10), ("zweiter", 2), ("zweites", 2),
    ("única", 1), ("único", 1), ("восьма", 8), ("восьмая", 8), ("восьмой", 8), ("втора", 2), ("вторая", 2),
    ("второй", 2), ("девета", 9), ("десята", 10), ("друга", 2), ("другий", 2), ("осма", 8), ("п'ята", 5),
    ("первая", 1), ("первый", 1), ("перша", 1), ("перший", 1), ("пета", 5), ("първа", 1), ("пята", 5), ("пятая", 5),
    ("пятый", 5), ("седма", 7), ("седьмая", 7), ("седьмой", 7), ("трета", 3), ("третий", 3), ("третья", 3),
    ("третя", 3), ("третій", 3), ("четверта", 4), ("четвертая", 4), ("четвертий", 4), ("четвертый", 4),
    ("четвърта", 4), ("шеста", 6), ("шестая", 6), ("шестой", 6), ("шоста", 6), ("шостий", 6),
]);

/// What a number may have behind it where one was put between two: *5 bis*.
pub(super) const SUFFIXES: &[&str] =
    &["bis", "ter", "quater", "quinquies", "sexies", "septies", "octies", "novies", "decies"];

/// What stands between a word and its number: *Section No. 5*.
pub(super) const NUMBER_SIGNS: &[&str] = &["№", "No. ", "no. ", "Nr. ", "n° ", "n.º "];

/// What goes on behind the first number of several: *§§ 12 bis 14*.
pub(super) const RANGES: &[&str] = &[" bis ", " und ", " to ", " and ", "–", "-", ", "];

/// What a number has behind it before the word that makes no label of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Behind {
    /// A blank: *4 May*. With a full stop it is a label: *4. May delegate it*.
    Blank,
    /// A blank, or a full stop as German dates have it: *24. Februar*.
    Stop,
}

/// Words behind a number that make a date, a time or an amount of it.
#[rustfmt::skip]
pub(super) static MEASURES: Lookup<Behind> = Lookup::of(&[
    ("april", Behind::Stop), ("august", Behind::Stop), ("december", Behind::Blank), ("dezember", Behind::Stop),
    ("enero", Behind::Stop), ("euro", Behind::Stop), ("februar", Behind::Stop), ("february", Behind::Blank),
    ("jahrhundert", Behind::Stop), ("januar", Behind::Stop), ("january", Behind::Blank), ("juli", Behind::Stop),
    ("july", Behind::Blank), ("june", Behind::Blank), ("juni", Behind::Stop), ("jänner", Behind::Stop),
    ("km", Behind::Stop), ("mai", Behind::Stop), ("march", Behind::Blank), ("may", Behind::Blank),
    ("milliarden", Behind::Stop), ("millionen", Behind::Stop), ("märz", Behind::Stop), ("november", Behind::Stop),
    ("october", Behind::Blank), ("oktober", Behind::Stop), ("percent", Behind::Blank), ("prozent", Behind::Stop),
    ("september", Behind::Stop), ("uhr", Behind::Stop), ("usd", Behind::Blank),
]);

/// Chinese measures behind a number in parts: 3.5万.
pub(super) const HAN_MEASURES: &[char] =
    &['万', '萬', '亿', '億', '倍', '米', '吨', '噸', '元', '年', '月', '日', '公', '个', '個', '时'];

/// Chinese measures behind a decimal that no heading begins with: 1.300总吨 is an amount, and 1.2元数据 is none.
pub(super) const HAN_AMOUNTS: &[&str] =
    &["万", "萬", "亿", "億", "吨", "噸", "总吨", "總噸", "海里", "千米", "公里", "公斤", "平方", "立方"];

/// Words behind the number of an article or section that make a reference of it: *§ 12 Absatz 3 gilt*.
#[rustfmt::skip]
pub(super) static DETAILS: Lookup<()> = Lookup::of(&[
    ("abs", ()), ("absatz", ()), ("absätze", ()), ("and", ()), ("buchstabe", ()), ("et", ()), ("nr", ()),
    ("nummer", ()), ("oder", ()), ("or", ()), ("satz", ()), ("sätze", ()), ("und", ()),
]);

/// Words at the end of a line behind which a number belongs to the sentence: *in the case of Article / 5.*
#[rustfmt::skip]
pub(super) static LEADS: Lookup<()> = Lookup::of(&[
    ("a", ()), ("about", ()), ("abs", ()), ("absatz", ()), ("an", ()), ("and", ()), ("april", ()), ("are", ()),
    ("art", ()), ("article", ()), ("articles", ()), ("artikel", ()), ("artículo", ()), ("artículos", ()), ("as", ()),
    ("at", ()), ("au", ()), ("august", ()), ("be", ()), ("between", ()), ("by", ()), ("chapter", ()), ("clause", ()),
    ("clauses", ()), ("da", ()), ("de", ()), ("december", ()), ("del", ()), ("der", ()), ("des", ()), ("die", ()),
    ("du", ()), ("e", ()), ("el", ()), ("et", ()), ("february", ()), ("for", ()), ("from", ()), ("gemäß", ()),
    ("im", ()), ("in", ()), ("is", ()), ("january", ()), ("july", ()), ("june", ()), ("la", ()), ("las", ()),
    ("le", ()), ("least", ()), ("les", ()), ("los", ()), ("march", ()), ("may", ()), ("most", ()), ("nach", ()),
    ("no", ()), ("nos", ()), ("november", ()), ("nr", ()), ("o", ()), ("october", ()), ("oder", ()), ("of", ()),
    ("on", ()), ("only", ()), ("or", ()), ("para", ()), ("paragraph", ()), ("paragraphs", ()), ("part", ()),
    ("point", ()), ("points", ()), ("sec", ()), ("section", ()), ("sections", ()), ("september", ()), ("some", ()),
    ("sous", ()), ("than", ()), ("the", ()), ("through", ()), ("to", ()), ("und", ()), ("under", ()), ("until", ()),
    ("von", ()), ("was", ()), ("were", ()), ("with", ()), ("y", ()), ("à", ()), ("абз", ()), ("або", ()), ("в", ()),
    ("до", ()), ("з", ()), ("згідно", ()), ("и", ()), ("и/или", ()), ("или", ()), ("к", ()), ("на", ()), ("о", ()),
    ("об", ()), ("п", ()), ("по", ()), ("под", ()), ("пп", ()), ("пункт", ()), ("пункта", ()), ("пункте", ()),
    ("пункту", ()), ("с", ()), ("со", ()), ("согласно", ()), ("ст", ()), ("статтею", ()), ("стаття", ()),
    ("статті", ()), ("статье", ()), ("статьей", ()), ("статьи", ()), ("статья", ()), ("та", ()), ("у", ()), ("ч", ()),
    ("і", ()),
]);

/// Those of them that end with a full stop.
#[rustfmt::skip]
pub(super) static ABBREVIATED_LEADS: Lookup<()> = Lookup::of(&[
    ("abs", ()), ("art", ()), ("no", ()), ("nos", ()), ("nr", ()), ("para", ()), ("sec", ()), ("абз", ()), ("п", ()),
    ("пп", ()), ("ст", ()), ("ч", ()),
]);

/// Chinese endings of a line behind which a number belongs to the sentence.
pub(super) const HAN_LEADS: &[&str] = &["第", "和", "及", "至", "或", "与", "與", "依照", "根据", "根據", "按照", "、"];

/// Words behind a label at the beginning of a line that bind it to the sentence before: *(a) / and (b) shall*.
#[rustfmt::skip]
pub(super) static BONDS: Lookup<()> = Lookup::of(&[
    ("above", ()), ("and", ()), ("below", ()), ("bis", ()), ("et", ()), ("hereof", ()), ("o", ()), ("oder", ()),
    ("of", ()), ("or", ()), ("ou", ()), ("thereof", ()), ("through", ()), ("to", ()), ("und", ()), ("y", ()),
    ("або", ()), ("и", ()), ("или", ()), ("та", ()), ("і", ()),
]);

/// Endings of a clause that announces what an amendment puts in; what is indented behind it is a quotation.
#[rustfmt::skip]
pub(super) const AMENDMENTS: &[&str] = &[
    "added:", "amended:", "amended as follows:", "inserted:", "read as follows:", "reads as follows:", "read:", "replaced by:",
    "replaced by the following:", "substituted:", "following article:", "following text:", "following words:",
    "angefügt:", "eingefügt:", "gefasst:", "ersetzt:",
    "ainsi rédigé :", "ainsi rédigé:", "ainsi rédigés :", "ainsi rédigés:", "ainsi rédigée :", "ainsi rédigée:",
    "como sigue:", "siguiente redacción:", "siguiente tenor:",
    "следующей редакции:", "следующего содержания:", "словами:", "такій редакції:", "такого змісту:",
    "修改为：", "修改为:", "增加：", "增加一条：", "改为：", "修改為：", "增加一條：",
];

/// Headings that open no part of their own: what is numbered behind them does not stand under them.
#[rustfmt::skip]
pub(super) const PREAMBLES: &[&str] = &[
    "exposición de motivos", "introduction", "preamble", "preámbulo", "prologue", "préambule", "präambel", "введение",
    "вступ", "преамбула", "前言", "序言", "引言", "目录", "目錄", "contents", "table of contents", "зміст", "содержание",
    "índice", "inhalt", "inhaltsübersicht", "sommaire",
];

/// What the closing formula of a treaty or a law begins with, in lower case. It stands behind all articles.
#[rustfmt::skip]
pub(super) const CLOSINGS: &[&str] = &[
    "done at", "done in", "done this", "in witness whereof", "in faith whereof", "signed at", "signed in",
    "fait à", "fait en", "en foi de quoi", "geschehen zu", "zu urkund dessen", "hecho en", "en fe de lo cual",
    "en testimonio de lo cual", "вчинено", "учинено", "на посвідчення чого", "на підтвердження чого",
    "в удостоверение чего", "совершено в", "签署于", "签订于", "簽署於", "簽訂於", "以昭信守",
];

/// Signs of an item. The first three need a blank behind them.
pub(super) const BULLETS: &[char] = &[
    '-', '*', '+', '–', '—', '•', '·', '▪', '●', '■', '◦', '○', '□', '‣', '⁃', '※', '➢', '➤', '►', '▶', '◆', '◇', '★',
    '☆', '✓', '✔', '\u{F0B7}',
];

/// What a line that tells a page begins with, before its number.
pub(super) const PAGES: &[&str] = &["page", "seite", "página", "pág.", "стр.", "страница", "сторінка", "стор.", "第"];

/// The letters of Cyrillic lists, Russian and Ukrainian in one order; lists leave some of them out.
pub(super) const CYRILLIC: &str = "абвгґдеёєжзиіїйклмнопрстуфхцчшщъыьэюя";

#[cfg(test)]
mod tests {
    use super::{ABBREVIATED_LEADS, BONDS, DETAILS, Group, LEADS, MEASURES, ORDINALS, WORDS};

    #[test]
    fn words_can_be_looked_up() {
        assert!(WORDS.words.is_sorted_by(|one, next| one.0 < next.0));
        assert!(ORDINALS.words.is_sorted_by(|one, next| one.0 < next.0));
        assert!(MEASURES.words.is_sorted_by(|one, next| one.0 < next.0));
        for list in [&DETAILS, &LEADS, &ABBREVIATED_LEADS, &BONDS] {
            assert!(list.words.is_sorted_by(|one, next| one.0 < next.0));
        }
        assert_eq!(WORDS.get("ARTÍCULO"), Some(&Group::Article));
        assert_eq!(WORDS.get("Статья"), Some(&Group::Article));
        assert_eq!(WORDS.get("articles"), None);
    }
}
