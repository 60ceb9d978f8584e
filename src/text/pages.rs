//! What is printed on every page around a text: page numbers, and heads and feet that run through it.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use memchr::{memchr, memchr_iter};

use super::outline::{is_title, tells_page};
use super::own_label::begins_with_label;

/// Stands in a text where a page ends: a blank that a reader of lines can tell from others.
pub(super) const PAGE_END: char = '\u{c}';

/// No page has more lines: where none of so many tells a page, none does.
const LINES_OF_A_PAGE: usize = 400;

/// A head or a foot stands on so many pages at least, and on one of so many.
const LEAST_PAGES: usize = 3;
const MOST_PAGES_FOR_ONE: usize = 3;

/// So many lines of it stand above one another at most.
const LINES_OF_A_HEAD: usize = 3;

/// The bytes of a text in which it tells pages: form feeds that begin a line, lines that tell a page, and lines beside these
/// that look like titles and stand there again and again, whatever numbers they have.
pub(super) fn furniture(text: &str) -> Vec<Range<usize>> {
    let has_form_feeds = memchr(b'\x0c', text.as_bytes()).is_some();
    if !has_form_feeds && !text.lines().take(LINES_OF_A_PAGE).any(|line| tells_page(line.trim())) {
        return Vec::new();
    }
    let lines = lines(text);
    let furniture = furniture_lines(&lines);
    let of_lines = furniture.into_iter().map(|at| lines[at].range.clone());
    let begins_line = |at: usize| at == 0 || text.as_bytes()[at - 1] == b'\n';
    let form_feeds = memchr_iter(b'\x0c', text.as_bytes()).filter(|at| begins_line(*at)).map(|at| at..at + 1);
    let mut all: Vec<Range<usize>> = of_lines.chain(form_feeds).collect();
    all.sort_unstable_by_key(|range| range.start);
    all
}

/// Puts blanks in the place of furniture, each of which begins with a [`PAGE_END`]. No byte moves.
pub(super) fn without(text: String, furniture: &[Range<usize>]) -> String {
    if furniture.is_empty() {
        return text;
    }
    let mut kept = String::with_capacity(text.len());
    for range in furniture {
        kept.push_str(&text[kept.len()..range.start]);
        kept.push(PAGE_END);
        kept.extend(std::iter::repeat_n(' ', range.len() - 1));
    }
    kept.push_str(&text[kept.len()..]);
    kept
}

/// A line with something in it.
struct Line<'t> {
    /// Without the blanks around.
    range: Range<usize>,
    content: &'t str,
    /// Whether a form feed stands before it, behind the line before.
    begins_page: bool,
    tells_page: bool,
}

fn lines(text: &str) -> Vec<Line<'_>> {
    let (mut lines, mut at, mut begins_page) = (Vec::new(), 0, false);
    for line in text.split_inclusive('\n') {
        let content = line.trim();
        let start = at + (line.len() - line.trim_start().len());
        at += line.len();
        begins_page |= line.starts_with(PAGE_END);
        if !content.is_empty() {
            let begins_page = std::mem::take(&mut begins_page);
            let range = start..start + content.len();
            lines.push(Line { range, content, begins_page, tells_page: tells_page(content) });
        }
    }
    lines
}

/// The lines that belong to pages and not to the text.
fn furniture_lines(lines: &[Line<'_>]) -> BTreeSet<usize> {
    let ends: Vec<usize> = (0..lines.len()).filter(|at| lines[*at].begins_page || lines[*at].tells_page).collect();
    let pages = ends.windows(2).filter(|pair| pair[1] - pair[0] > LINES_OF_A_HEAD).count() + 1;
    let near: BTreeSet<usize> = ends.iter().flat_map(|at| above(*at).chain(beneath(*at, lines))).collect();
    let mut places: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for at in near.into_iter().filter(|at| *at < lines.len()) {
        places.entry(without_numbers(lines[at].content)).or_default().push(at);
    }
    let runs = |key: &str, at: &[usize]| {
        let content = lines[at[0]].content;
        at.len() >= LEAST_PAGES.max(pages / MOST_PAGES_FOR_ONE)
            && if key == NUMBER {
                are_page_numbers(lines, at)
            } else {
                is_title(content) && !begins_with_label(content)
            }
    };
    let running: BTreeSet<usize> =
        places.iter().filter(|(key, at)| runs(key, at)).flat_map(|(_, at)| at.iter().copied()).collect();
    let is_furniture = |at: &usize| running.contains(at) || lines.get(*at).is_some_and(|line| line.tells_page);
    let beside = |at: &usize| {
        let up = above(*at).take_while(is_furniture);
        let down = beneath(*at, lines).take_while(is_furniture);
        up.chain(down).collect::<Vec<_>>()
    };
    let told = ends.iter().copied().filter(|at| lines[*at].tells_page);
    ends.iter().flat_map(beside).chain(told).collect()
}

/// The lines before one at which a page ends, the nearest first.
fn above(at: usize) -> impl Iterator<Item = usize> {
    (at.saturating_sub(LINES_OF_A_HEAD)..at).rev()
}

/// The lines of the next page, where it begins with this line or behind it.
fn beneath(at: usize, lines: &[Line<'_>]) -> impl Iterator<Item = usize> + use<> {
    let first = if lines[at].begins_page { at } else { at + 1 };
    first..first + LINES_OF_A_HEAD
}

/// What stands for a number in a key.
const NUMBER: &str = "#";

fn without_numbers(line: &str) -> String {
    let mut key = String::with_capacity(line.len());
    for word in line.split_whitespace() {
        let mut is_in_number = false;
        for sign in word.chars() {
            if !sign.is_ascii_digit() {
                key.push(sign);
            } else if !is_in_number {
                key.push_str(NUMBER);
            }
            is_in_number = sign.is_ascii_digit();
        }
        key.push(' ');
    }
    key.truncate(key.trim_end().len());
    key
}

/// Whether lines that are numbers go up page by page; the numbers of articles go up by more.
fn are_page_numbers(lines: &[Line<'_>], at: &[usize]) -> bool {
    let numbers: Vec<u32> = at.iter().filter_map(|at| lines[*at].content.parse().ok()).collect();
    numbers.len() == at.len() && numbers.windows(2).all(|pair| (1..=2).contains(&pair[1].saturating_sub(pair[0])))
}

#[cfg(test)]
mod tests {
    use super::{furniture, without};

    fn read(text: &str) -> String {
        let kept = without(text.to_owned(), &furniture(text));
        assert_eq!((kept.len(), kept.lines().count()), (text.len(), text.lines().count()));
        kept.split(['\n', '\u{c}']).map(str::trim).filter(|line| !line.is_empty()).collect::<Vec<_>>().join("/")
    }

    #[test]
    fn heads_and_numbers_of_pages_are_no_text() {
        let page = |number: u32, words: &str| format!("{words}\n\n{number}\n\u{c}Treaty on the River   No. {number}\n");
        let text: String =
            (1..).zip(["one", "two", "three", "four"]).map(|(number, words)| page(number, words)).collect();
        assert_eq!(read(&text), "one/two/three/four");
        let told = text.replace('\u{c}', "Page 5 of 9\n");
        assert_eq!(read(&told), "one/two/three/four");
    }

    #[test]
    fn the_end_of_a_sentence_is_no_foot() {
        let text = "One ship\nleaves.\n\u{c}Two ships\nleaves.\n\u{c}No ship\nleaves.\n\u{c}All stay.\n";
        assert_eq!(read(text), "One ship/leaves./Two ships/leaves./No ship/leaves./All stay.");
    }

    #[test]
    fn what_the_text_says_at_the_end_of_a_page_stays() {
        let articles: String =
            (1..5).map(|number| format!("\u{c}Article {number}\nwords of it\n{}\n", number * 3)).collect();
        assert_eq!(read(&articles).matches("Article").count(), 4);
        assert_eq!(read(&articles).split('/').filter(|line| line.parse::<u32>().is_ok()).count(), 4);
        assert_eq!(read("1\none\n2\ntwo\n3\nthree\n4\n"), "1/one/2/two/3/three/4");
        assert_eq!(read("Treaty\none\n\u{c}Treaty\ntwo\n\u{c}Treaty\nthree\n"), "Treaty/one/two/three");
    }
}
