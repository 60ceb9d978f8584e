//! One provision through all plans, as a picture for an article: SVG 1.1, whole in itself
//! (<https://www.w3.org/TR/SVG11/>). Time runs down, each plan over its values, one line a value; the scale runs across.
//! It is drawn in its own size where there is room, and shrinks to where there is less.
//!
//! Nothing of a record stands in an attribute: the `svg` crate escapes what stands between tags.

use std::ops::Range;

use svg::Node;
use svg::node::element::{Circle, Description, Element, Group, Line as Stroke, Rectangle, SVG, Text, Title};
use unicode_width::UnicodeWidthStr;

use crate::compare::{Account, Entry, History};
use crate::record::{Kind, Lang, State};

use super::history::is_firm;
use super::messages as say;
use super::phrases::Phrases;
use super::scale::Scale;
use super::visible::visible;
use super::wrapping::wrapped_lines;
use super::{ENGINE, stamp};

/// So narrow that letters can still be read where a phone shrinks the picture to 390 pixels.
const WIDTH: usize = 560;
const MARGIN: usize = 16;
const AXIS: usize = 26;
const DATES: usize = 42;
const NAMES: usize = 130;
const FIELD: usize = 54;
const FIELD_WIDE: usize = 216;
const VALUES: usize = 292;
const LEADING: usize = 20;
const SIZE: usize = 14;
const SMALL: usize = 13;

/// What a column of text takes at [`SIZE`], rounded up so that no label runs into the next.
const COLUMN: usize = 8;

const INK: &str = "#1f2430";
const FAINT: &str = "#5c6470";
const RULE: &str = "#d5d9e0";
const ACCENT: &str = "#1d5fa8";

/// One provision through all plans as an SVG picture.
pub fn history_svg(history: &History<'_>, lang: Lang) -> String {
    let phrases = Phrases { record: history.record, lang };
    let mut picture =
        Picture { history, phrases, scale: Scale::of(history, lang), bands: Group::new(), body: Group::new(), y: 0 };
    picture.head();
    let top = picture.y;
    for (at, entry) in history.entries.iter().enumerate() {
        picture.entry(entry, at);
    }
    picture.bands.append(upright(AXIS, &(top..picture.y), FAINT));
    picture.foot();
    picture.finish()
}

struct Picture<'a> {
    history: &'a History<'a>,
    phrases: Phrases<'a>,
    scale: Option<Scale<'a>>,
    bands: Group,
    body: Group,
    y: usize,
}

/// One line of a value column, and the account whose dots stand beside it.
struct ValueLine<'a> {
    text: String,
    is_settled: bool,
    dots_of: Option<&'a Account<'a>>,
}

impl<'a> Picture<'a> {
    fn head(&mut self) {
        self.y = MARGIN + 14;
        let lang = self.phrases.lang;
        self.paragraph(self.history.provision.title.wording(lang), 20, INK, true);
        self.paragraph(self.history.provision.question.wording(lang), SIZE, FAINT, false);
        self.y += 14;
        self.ticks();
        self.y += 14;
    }

    fn paragraph(&mut self, text: &str, size: usize, color: &str, is_bold: bool) {
        for line in wrapped_lines(text, (WIDTH - 2 * MARGIN) * SIZE / COLUMN / size) {
            let weight = if is_bold { "bold" } else { "normal" };
            let text =
                label(&line, MARGIN, self.y).set("font-size", size).set("fill", color).set("font-weight", weight);
            self.body.append(text);
            self.y += size + 7;
        }
    }

    /// What is written above the scale: the last always, the others as far as they do not touch what is written.
    fn ticks(&mut self) {
        let Some(scale) = &self.scale else { return };
        let mut limit = WIDTH;
        for (place, text) in scale.ticks.iter().rev() {
            let half = text.width() * COLUMN / 2 + 3;
            let x = x_of(*place);
            if x + half < limit {
                self.body.append(
                    label(text, x, self.y).set("text-anchor", "middle").set("font-size", SMALL).set("fill", FAINT),
                );
                limit = x.saturating_sub(half);
            }
        }
    }

    fn entry(&mut self, entry: &'a Entry<'a>, at: usize) {
        let (start, names, values) = (self.y, self.names(entry), self.values(entry));
        let height = (names.len() + values.len()) * LEADING + 10;
        if at.is_multiple_of(2) {
            let band = Rectangle::new().set("x", MARGIN).set("y", start).set("height", height).set("fill", "#f4f6f9");
            self.bands.append(band.set("width", WIDTH - 2 * MARGIN));
        }
        let first = start + LEADING;
        self.body.append(label(&entry.plan.date.to_string(), DATES, first).set("fill", FAINT));
        self.body.append(Circle::new().set("cx", AXIS).set("cy", first - 5).set("r", 3).set("fill", FAINT));
        let below = first + names.len() * LEADING;
        self.grid(below - LEADING + 4..start + height);
        for (line, (text, color)) in names.into_iter().enumerate() {
            self.body.append(label(&text, NAMES, first + line * LEADING).set("fill", color));
        }
        for (line, value) in values.into_iter().enumerate() {
            let y = below + line * LEADING;
            self.dots(entry, &value, y - 5);
            let color = if value.is_settled { INK } else { FAINT };
            self.body.append(label(&value.text, self.values_at(), y).set("fill", color));
        }
        self.y = start + height;
    }

    fn values_at(&self) -> usize {
        if self.scale.is_some() { VALUES } else { DATES }
    }

    /// The title of the plan, and what it is where it is no plan.
    fn names(&self, entry: &Entry<'a>) -> Vec<(String, &'static str)> {
        let room = (WIDTH - MARGIN - NAMES) / COLUMN;
        let title =
            wrapped_lines(entry.plan.title.wording(self.phrases.lang), room).into_iter().map(|line| (line, INK));
        let sketch =
            (entry.plan.kind == Kind::Outline).then(|| wrapped_lines(self.phrases.get(say::AUTHORS_SKETCH), room));
        title.chain(sketch.into_iter().flatten().map(|line| (line, FAINT))).collect()
    }

    fn values(&self, entry: &'a Entry<'a>) -> Vec<ValueLine<'a>> {
        let room = (WIDTH - MARGIN - self.values_at()) / COLUMN;
        let of_account = |account: &'a Account<'a>| {
            let text = self.value(account);
            let is_settled = is_firm(entry.plan, account);
            let lines = wrapped_lines(&text, room).into_iter().enumerate();
            lines.map(move |(at, text)| ValueLine { text, is_settled, dots_of: (at == 0).then_some(account) })
        };
        entry.accounts.iter().flat_map(of_account).collect()
    }

    /// The value with its holder and, where it is not simply stated, its state.
    fn value(&self, account: &Account<'a>) -> String {
        let state = account.state();
        let value = if account.value().is_some() {
            self.phrases.history_value(account, self.history.provision)
        } else {
            let says = account.says().map(|says| says.wording(self.phrases.lang));
            let says = says.map(|says| format!("{}{says}", self.phrases.colon())).unwrap_or_default();
            return format!("{}{says}", self.phrases.get(say::state(state)));
        };
        let holder = account
            .rival
            .filter(|rival| !rival.held_by.is_empty())
            .map(|rival| format!("{}{}", self.phrases.words("parties", &rival.held_by), self.phrases.colon()));
        let mark =
            if state == State::Stated { String::new() } else { format!(" ({})", self.phrases.get(say::state(state))) };
        format!("{}{value}{mark}", holder.unwrap_or_default())
    }

    fn dots(&mut self, entry: &Entry<'a>, line: &ValueLine<'a>, y: usize) {
        let (Some(scale), Some(account)) = (&self.scale, line.dots_of) else { return };
        let places = account.value().map(|value| scale.places(value)).unwrap_or_default();
        let is_firm = is_firm(entry.plan, account);
        for place in places {
            let dot = Circle::new().set("cx", x_of(place)).set("cy", y).set("r", 5).set("stroke", ACCENT);
            self.body.append(dot.set("stroke-width", 2).set("fill", if is_firm { ACCENT } else { "#ffffff" }));
        }
    }

    /// The lines of the scale beside the values of a plan, under all else: none runs through its name.
    fn grid(&mut self, rows: Range<usize>) {
        for (place, _) in self.scale.iter().flat_map(|scale| &scale.ticks) {
            self.bands.append(upright(x_of(*place), &rows, RULE));
        }
    }

    fn foot(&mut self) {
        self.y += 26;
        let lang = self.phrases.lang;
        if let Some(scale) = &self.scale {
            let levels =
                scale.levels().iter().zip(1..).map(|(level, rank)| format!("{rank} {}", level.title.wording(lang)));
            let levels = levels.collect::<Vec<_>>().join(" · ");
            if !levels.is_empty() {
                self.paragraph(&levels, SMALL, FAINT, false);
            }
            self.paragraph(self.phrases.get(say::ABOUT_CIRCLES), SMALL, FAINT, false);
        }
        let absent =
            [(say::DOES_NOT_SPEAK, self.history.silent.len()), (say::NOT_REPORTED_IN, self.history.not_reported.len())];
        let absent = absent.into_iter().filter(|(_, count)| *count > 0);
        let absent: Vec<String> = absent.map(|(name, count)| self.counted(name, count)).collect();
        if !absent.is_empty() {
            self.paragraph(&absent.join(" · "), SMALL, FAINT, false);
        }
        let source: String = stamp(self.history.record, lang).spans.into_iter().map(|span| span.text).collect();
        self.paragraph(&source, SMALL, FAINT, false);
    }

    fn counted(&self, name: super::messages::Message, count: usize) -> String {
        match self.phrases.lang {
            Lang::En => format!("{}: {count} plan{}", self.phrases.get(name), if count == 1 { "" } else { "s" }),
            Lang::Zh => format!("{}：{count}份", self.phrases.get(name)),
        }
    }

    fn finish(self) -> String {
        let height = self.y + MARGIN - 12;
        let lang = self.phrases.lang;
        let entries = self.history.entries.iter().map(|entry| {
            let values: Vec<String> = entry.accounts.iter().map(|account| self.value(account)).collect();
            let (date, title) = (entry.plan.date, entry.plan.title.wording(lang));
            format!("{date}, {title}{}{}.", self.phrases.colon(), values.join(" | "))
        });
        let told = entries.collect::<Vec<_>>().join(" ");
        let title = format!("{} ({ENGINE})", self.history.provision.title.wording(lang));
        let paper = Rectangle::new().set("width", WIDTH).set("height", height).set("fill", "#ffffff");
        let picture = SVG::new()
            .set("viewBox", format!("0 0 {WIDTH} {height}"))
            .set("width", WIDTH)
            .set("height", height)
            .set("style", "max-width:100%;height:auto")
            .set("role", "img")
            .set("aria-labelledby", "title desc")
            .set("xml:lang", lang.code())
            .set("font-family", "Noto Sans, Noto Sans CJK SC, Microsoft YaHei, PingFang SC, Arial, sans-serif")
            .set("font-size", SIZE)
            .add(Title::new(safe(&title)).set("id", "title"))
            .add(described(&told))
            .add(paper)
            .add(self.bands)
            .add(self.body);
        format!("{picture}\n")
    }
}

fn described(text: &str) -> Element {
    let mut description: Element = Description::new().set("id", "desc").into();
    description.append(svg::node::Text::new(safe(text)));
    description
}

fn label(text: &str, x: usize, y: usize) -> Text {
    Text::new(safe(text)).set("x", x).set("y", y).set("fill", INK)
}

/// The text without the characters that XML 1.0 has no place for.
fn safe(text: &str) -> String {
    visible(text).replace(['\u{FFFE}', '\u{FFFF}'], "\u{FFFD}")
}

fn upright(x: usize, rows: &Range<usize>, color: &str) -> Stroke {
    let ends = Stroke::new().set("x1", x).set("x2", x).set("y1", rows.start).set("y2", rows.end);
    ends.set("stroke", color).set("stroke-width", 1)
}

fn x_of(place: u16) -> usize {
    FIELD + usize::from(place.min(1000)) * FIELD_WIDE / 1000
}
