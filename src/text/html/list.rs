//! Lists: the numbers and bullets that browsers draw before items
//! (<https://html.spec.whatwg.org/multipage/grouping-content.html#the-ol-element>).

use super::super::numeral::{LATIN, LATIN_CAPITALS, Numeral};
use super::names::Attributes;

/// The lists of a page, in the order of their beginnings.
#[derive(Debug, Default)]
pub(super) struct Lists {
    lists: Vec<List>,
}

#[derive(Debug)]
struct List {
    mark: Mark,
    step: i64,
    next: i64,
    /// Whether it counts down to one: then `next` is told from the count of its items.
    is_from_end: bool,
    items: i64,
}

/// What a browser draws before an item.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Mark {
    Nothing,
    Bullet,
    Number(Numeral),
}

/// An item of a list.
#[derive(Clone, Copy, Debug)]
pub(super) struct Item {
    /// Nothing where it stands in none.
    list: Option<usize>,
    mark: Mark,
    number: i64,
    is_from_end: bool,
}

impl Lists {
    /// Begins a list.
    pub(super) fn open(&mut self, name: &[u8], attributes: &Attributes) -> usize {
        let is_reversed = attributes.contains_key(&b"reversed"[..]);
        let start = integer(attributes, b"start");
        let is_from_end = is_reversed && start.is_none();
        self.lists.push(List {
            // A style that hides bullets takes no number away.
            mark: if name == b"ol" { mark(attributes).unwrap_or(Mark::Number(Numeral::Decimal)) } else { Mark::Bullet },
            step: if is_reversed { -1 } else { 1 },
            next: if is_from_end { 0 } else { start.unwrap_or(1) },
            is_from_end,
            items: 0,
        });
        self.lists.len() - 1
    }

    /// The next item of a list.
    pub(super) fn item(&mut self, of: Option<usize>, attributes: &Attributes) -> Item {
        let Some(list) = of.and_then(|of| self.lists.get_mut(of)) else {
            return Item { list: None, mark: Mark::Bullet, number: 0, is_from_end: false };
        };
        if let Some(value) = integer(attributes, b"value") {
            (list.next, list.is_from_end) = (value, false);
        }
        let own = mark(attributes).filter(|_| list.mark != Mark::Bullet);
        let (number, is_from_end) = (list.next, list.is_from_end);
        list.next += list.step;
        list.items += 1;
        Item { list: of, mark: own.unwrap_or(list.mark), number, is_from_end }
    }

    /// What is drawn before an item, with the blank behind it.
    pub(super) fn mark(&self, item: Item) -> String {
        match item.mark {
            Mark::Nothing => String::new(),
            Mark::Bullet => "• ".to_owned(),
            Mark::Number(numeral) => {
                let items = item.list.and_then(|list| self.lists.get(list)).map_or(0, |list| list.items);
                let number = numeral.write(item.number + if item.is_from_end { items } else { 0 });
                let is_han = matches!(numeral, Numeral::HanGrouped | Numeral::HanDigits);
                if is_han { format!("{number}、") } else { format!("{number}. ") }
            }
        }
    }
}

/// The mark that the attributes of a list or an item ask for.
fn mark(attributes: &Attributes) -> Option<Mark> {
    let style = attributes.get(&b"style"[..]).map(|style| String::from_utf8_lossy(&style.value).to_ascii_lowercase());
    let of_style = style.as_deref().unwrap_or_default().split(';').filter_map(styled).next_back();
    of_style.or_else(|| {
        let numeral = match &attributes.get(&b"type"[..])?.value[..] {
            b"1" => Numeral::Decimal,
            b"a" => Numeral::Spelled(LATIN),
            b"A" => Numeral::Spelled(LATIN_CAPITALS),
            b"i" => Numeral::LowerRoman,
            b"I" => Numeral::UpperRoman,
            _ => return None,
        };
        Some(Mark::Number(numeral))
    })
}

/// The mark that a declaration of CSS asks for (<https://www.w3.org/TR/css-counter-styles-3/>).
fn styled(declaration: &str) -> Option<Mark> {
    let (property, value) = declaration.split_once(':')?;
    if !matches!(property.trim(), "list-style" | "list-style-type") {
        return None;
    }
    let mark = |word: &str| {
        Some(Mark::Number(match word {
            "none" => return Some(Mark::Nothing),
            "disc" | "circle" | "square" => return Some(Mark::Bullet),
            "decimal" => Numeral::Decimal,
            "decimal-leading-zero" => Numeral::DecimalZero,
            "lower-alpha" | "lower-latin" => Numeral::Spelled(LATIN),
            "upper-alpha" | "upper-latin" => Numeral::Spelled(LATIN_CAPITALS),
            "lower-roman" => Numeral::LowerRoman,
            "upper-roman" => Numeral::UpperRoman,
            "cjk-decimal" => Numeral::HanDigits,
            "cjk-ideographic" | "simp-chinese-informal" | "trad-chinese-informal" => Numeral::HanGrouped,
            _ => return None,
        }))
    };
    value.split_whitespace().find_map(mark)
}

/// The number at the beginning of an attribute, as HTML reads them, of 32 bits.
fn integer(attributes: &Attributes, name: &[u8]) -> Option<i64> {
    let value = &attributes.get(name)?.value;
    let text = value.trim_ascii_start();
    let digits = text.strip_prefix(b"-").or(text.strip_prefix(b"+")).unwrap_or(text);
    let count = digits.iter().take_while(|byte| byte.is_ascii_digit()).count();
    let digits = std::str::from_utf8(&digits[..count]).ok().filter(|digits| !digits.is_empty())?;
    let number = digits.parse::<i64>().unwrap_or(i64::MAX).min(i64::from(i32::MAX));
    Some(if text.starts_with(b"-") { -number } else { number })
}
