//! The part that defines lists: what each level of a list is numbered with (ECMA-376 part 1, 17.9).

use std::collections::HashMap;

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use super::super::numeral::{BRANCHES, LATIN, LATIN_CAPITALS, Numeral, RUSSIAN, RUSSIAN_CAPITALS, STEMS};
use super::{DocxError, attribute, value};

/// Word has so many levels.
pub(super) const LEVELS: usize = 9;

/// The longest text of a level, in characters. Word's own take no more than a line.
const TEXT: usize = 64;

/// All lists of a document.
#[derive(Debug, Default)]
pub(super) struct Definitions {
    lists: HashMap<String, List>,
    instances: HashMap<String, Instance>,
}

/// A list that paragraphs are counted in, `abstractNum`.
#[derive(Debug, Default)]
pub(super) struct List {
    pub(super) levels: Vec<Level>,
    /// The style that has the levels, where they do not stand here.
    pub(super) style: Option<String>,
}

/// A use of a list, `num`: all of them count on, but for the levels that it starts again.
#[derive(Debug, Default)]
pub(super) struct Instance {
    pub(super) list: String,
    levels: Vec<Level>,
    starts: [Option<i64>; LEVELS],
}

/// A level of a list.
#[derive(Debug)]
pub(super) struct Level {
    at: usize,
    pub(super) start: i64,
    pub(super) format: Format,
    /// With `%1` for the number of the first level, and so on.
    pub(super) text: String,
    /// Behind a paragraph of one of so many levels, counted from the first, it starts again.
    restart: usize,
    /// Whether all numbers of the text stand in digits.
    pub(super) is_legal: bool,
    /// The style whose paragraphs stand on this level.
    pub(super) style: Option<String>,
}

/// What a level has before its paragraphs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Format {
    Bullet,
    /// No number; its text may have those of other levels.
    Nothing,
    Number(Numeral),
}

impl Definitions {
    pub(super) fn read(part: &str) -> Result<Self, DocxError> {
        let mut reader = Reader::from_str(part);
        reader.config_mut().expand_empty_elements = true;
        let (mut open, mut unseen) = (Open::default(), 0_usize);
        loop {
            match reader.read_event()? {
                Event::Eof => return Ok(open.done),
                Event::Start(element) if unseen > 0 || element.local_name().as_ref() == "Fallback" => {
                    unseen += 1;
                    drop(element);
                }
                Event::Start(element) => open.start(&element),
                Event::End(_) if unseen > 0 => unseen -= 1,
                Event::End(element) => open.end(element.local_name().as_ref()),
                _ => {}
            }
        }
    }

    pub(super) fn list(&self, id: &str) -> Option<&List> {
        self.lists.get(id)
    }

    pub(super) fn instance(&self, id: &str) -> Option<&Instance> {
        self.instances.get(id)
    }
}

impl Instance {
    /// A level as this use has it.
    pub(super) fn level<'d>(&'d self, list: &'d List, at: usize) -> Option<&'d Level> {
        self.levels.iter().chain(&list.levels).find(|level| level.at == at)
    }

    /// The level whose paragraphs have a style.
    pub(super) fn level_of_style(&self, list: &List, style: &str) -> Option<usize> {
        let mut levels = self.levels.iter().chain(&list.levels);
        levels.find(|level| level.style.as_deref() == Some(style)).map(|level| level.at)
    }

    /// The number that a level starts again with.
    pub(super) fn start(&self, at: usize) -> Option<i64> {
        self.starts.get(at).copied().flatten()
    }
}

impl Level {
    fn new(at: usize) -> Self {
        let format = Format::Number(Numeral::Decimal);
        Self { at, start: 0, format, text: String::new(), restart: at, is_legal: false, style: None }
    }

    /// Whether it starts again behind a paragraph of another level.
    pub(super) fn starts_again_behind(&self, other: usize) -> bool {
        other < self.restart
    }

    fn set(&mut self, element: &BytesStart<'_>) {
        match element.local_name().as_ref() {
            "start" => self.start = number(&value(element)),
            "numFmt" => self.format = format(&value(element)),
            "lvlText" => self.text = text(element),
            // A level that is to start again behind one beneath it starts again as usual.
            "lvlRestart" => self.restart = value(element).parse().unwrap_or(self.at).min(self.at),
            "isLgl" => self.is_legal = is_on(&value(element)),
            "pStyle" => self.style = Some(value(element)),
            _ => {}
        }
    }
}

/// Definitions as they are read.
#[derive(Default)]
struct Open {
    done: Definitions,
    list: Option<(String, List)>,
    instance: Option<(String, Instance)>,
    /// The level whose beginning is set anew.
    overridden: Option<usize>,
    level: Option<Level>,
}

impl Open {
    fn start(&mut self, element: &BytesStart<'_>) {
        let id = |name| attribute(element, name).unwrap_or_default();
        let level = || id("ilvl").parse().ok().filter(|level| *level < LEVELS);
        match (element.local_name().as_ref(), &mut self.list, &mut self.instance) {
            ("abstractNum", ..) => self.list = Some((id("abstractNumId"), List::default())),
            ("num", ..) => self.instance = Some((id("numId"), Instance::default())),
            ("lvl", ..) => self.level = level().map(Level::new),
            ("lvlOverride", ..) => self.overridden = level(),
            ("abstractNumId", _, Some((_, instance))) => instance.list = value(element),
            ("startOverride", _, Some((_, instance))) => {
                if let Some(start) = self.overridden.and_then(|level| instance.starts.get_mut(level)) {
                    start.get_or_insert(number(&value(element)));
                }
            }
            ("numStyleLink", Some((_, list)), _) => list.style = Some(value(element)),
            _ => self.level.iter_mut().for_each(|level| level.set(element)),
        }
    }

    fn end(&mut self, name: &str) {
        match name {
            "abstractNum" => {
                let (id, list) = self.list.take().unwrap_or_default();
                self.done.lists.entry(id).or_insert(list);
            }
            "num" => {
                let (id, instance) = self.instance.take().unwrap_or_default();
                self.done.instances.entry(id).or_insert(instance);
            }
            "lvlOverride" => self.overridden = None,
            "lvl" => {
                let of_instance = self.instance.as_mut().map(|(_, instance)| &mut instance.levels);
                let levels = of_instance.or(self.list.as_mut().map(|(_, list)| &mut list.levels));
                if let (Some(levels), Some(level)) = (levels, self.level.take()) {
                    let is_new = levels.len() < LEVELS && levels.iter().all(|other| other.at != level.at);
                    levels.extend(Some(level).filter(|_| is_new));
                }
            }
            _ => {}
        }
    }
}

/// A number to begin with. Word takes those of 32 bits.
fn number(text: &str) -> i64 {
    text.trim().parse().map_or(0, |number: i64| number.clamp(0, i64::from(i32::MAX)))
}

fn is_on(value: &str) -> bool {
    !matches!(value, "0" | "false" | "off")
}

fn text(element: &BytesStart<'_>) -> String {
    let value = value(element);
    let value = quick_xml::escape::unescape(&value).map_or_else(|_| value.clone(), std::borrow::Cow::into_owned);
    value.chars().take(TEXT).map(|character| if character.is_control() { ' ' } else { character }).collect()
}

/// What the names of ECMA-376 part 1, 17.18.59 stand for; the rarer ones are read as digits.
fn format(name: &str) -> Format {
    Format::Number(match name {
        "bullet" => return Format::Bullet,
        "none" => return Format::Nothing,
        "decimalZero" => Numeral::DecimalZero,
        "decimalFullWidth" | "decimalFullWidth2" => Numeral::FullWidth,
        "decimalEnclosedCircle" | "decimalEnclosedCircleChinese" => Numeral::Circled,
        "lowerLetter" => Numeral::Repeated(LATIN),
        "upperLetter" => Numeral::Repeated(LATIN_CAPITALS),
        "russianLower" => Numeral::Repeated(RUSSIAN),
        "russianUpper" => Numeral::Repeated(RUSSIAN_CAPITALS),
        "lowerRoman" => Numeral::LowerRoman,
        "upperRoman" => Numeral::UpperRoman,
        "ideographDigital" | "taiwaneseDigital" | "japaneseDigitalTenThousand" => Numeral::HanDigits,
        "chineseCounting" | "taiwaneseCounting" => Numeral::HanCounting,
        "chineseCountingThousand" | "taiwaneseCountingThousand" | "japaneseCounting" => Numeral::HanGrouped,
        "ideographTraditional" => Numeral::Listed(STEMS),
        "ideographZodiac" => Numeral::Listed(BRANCHES),
        _ => Numeral::Decimal,
    })
}
