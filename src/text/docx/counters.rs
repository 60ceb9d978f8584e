//! The numbers of paragraphs, counted in the order of the document.

use std::collections::{HashMap, HashSet};

use super::super::numeral::Numeral;
use super::definitions::{Format, LEVELS, Level};
use super::numbering::{Item, Numbering, Place, Properties};

/// A number of more bytes goes on no further: `%1` may stand in its text many times, and Chinese ones are long.
const LONGEST: usize = 96;

/// What stands before an item that has no number.
pub(super) const BULLET: &str = "•";

/// The last numbers of all lists.
pub(super) struct Counters<'n> {
    numbering: &'n Numbering,
    /// The last number of each level of a list, by its id; nothing where the level starts again.
    lists: HashMap<String, [Option<i64>; LEVELS]>,
    /// The uses of lists that have started a level again, by their ids.
    begun: HashSet<(String, usize)>,
}

impl<'n> Counters<'n> {
    pub(super) fn new(numbering: &'n Numbering) -> Self {
        Self { numbering, lists: HashMap::new(), begun: HashSet::new() }
    }

    /// What stands before the next paragraph.
    pub(super) fn next(&mut self, paragraph: &Properties) -> Option<String> {
        let numbering = self.numbering;
        let place = match numbering.item(paragraph) {
            Item::No => return None,
            Item::Undefined => return Some(BULLET.to_owned()),
            Item::At(place) => place,
        };
        let level = place.instance.level(place.list, place.level)?;
        let numbers = self.count(place);
        let text = match level.format {
            Format::Bullet if level.text.is_empty() => String::new(),
            Format::Bullet => BULLET.to_owned(),
            Format::Nothing | Format::Number(_) => written(place, level, &numbers),
        };
        Some(text).filter(|text| !text.is_empty())
    }

    /// Counts one more paragraph at a place; gives the numbers of all levels.
    fn count(&mut self, place: Place<'_>) -> [Option<i64>; LEVELS] {
        let Place { ids: (instance_id, list_id), instance, level, .. } = place;
        if !self.lists.contains_key(list_id) {
            self.lists.insert(list_id.to_owned(), [None; LEVELS]);
        }
        let Some(numbers) = self.lists.get_mut(list_id) else { return [None; LEVELS] };
        if instance.start(level).is_some() && self.begun.insert((instance_id.to_owned(), level)) {
            numbers[level] = None;
        }
        numbers[level] = Some(numbers[level].map_or(start(place, level), |last| last.saturating_add(1)));
        for (deeper, number) in numbers.iter_mut().enumerate().skip(level + 1) {
            let starts_again = |own: &Level| own.starts_again_behind(level);
            if instance.level(place.list, deeper).is_none_or(starts_again) {
                *number = None;
            }
        }
        *numbers
    }
}

/// The number that a level starts with.
fn start(place: Place<'_>, level: usize) -> i64 {
    let own = || place.instance.level(place.list, level).map(|level| level.start);
    place.instance.start(level).or_else(own).unwrap_or(1)
}

/// The text of a level with its numbers. A level above that no paragraph has had yet shows the number it starts with.
fn written(place: Place<'_>, level: &Level, numbers: &[Option<i64>; LEVELS]) -> String {
    let mut text = String::new();
    let mut rest = level.text.chars().peekable();
    while let Some(character) = rest.next().filter(|_| text.len() < LONGEST) {
        let digit = rest.peek().and_then(|next| next.to_digit(10)).filter(|digit| character == '%' && *digit > 0);
        let Some(at) = digit.and_then(|digit| usize::try_from(digit - 1).ok()) else {
            text.push(character);
            continue;
        };
        rest.next();
        let other = place.instance.level(place.list, at);
        if let Some(Format::Number(numeral)) = other.map(|other| other.format) {
            let numeral = if level.is_legal { Numeral::Decimal } else { numeral };
            text.push_str(&numeral.write(numbers[at].unwrap_or_else(|| start(place, at))));
        }
    }
    text.trim().to_owned()
}
