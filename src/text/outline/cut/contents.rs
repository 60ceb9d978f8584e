//! Tables of contents: lines that end with leaders and a page, and name parts that stand elsewhere in the text. They are text,
//! and no parts of their own.
//!
//! A list of fees may be set in the same way. It is none, since what it names does not begin other lines.

use std::ops::Range;

use super::super::super::script::is_han;
use super::super::label::label;
use super::super::line::Lines;
use super::super::style::Style;

/// So many lines with a page make a table.
const FEWEST: usize = 3;

/// So many dots lead to a page.
const DOTS: usize = 3;

/// So many blanks do, where the pages are in order.
const BLANKS: usize = 3;

/// A line without a page may stand between two with one: the first half of a long title.
const BETWEEN: usize = 1;

/// What may be a table is looked for in all lines of a text, and no more of it than the first few: tables stand at the
/// beginning, and lists of fees by the hundred behind them must not cost a walk of the text each.
const MOST: usize = 4;

/// So many names that begin alike are tried: *Boats at night*, *Boats*.
const NESTED: usize = 4;

/// No page has more digits.
const DIGITS: usize = 4;

/// The tables of contents of a text, by the bytes of their lines; not looked for before there is a line of one.
#[derive(Default)]
pub(super) struct Contents {
    tables: Option<Vec<Range<usize>>>,
}

impl Contents {
    /// The byte that the table of contents ends at which begins with a line, of this content and from this byte on.
    pub(super) fn end(&mut self, text: &str, content: &str, start: usize) -> Option<usize> {
        entry(content)?;
        let tables = self.tables.get_or_insert_with(|| tables(text));
        let at = tables.binary_search_by_key(&start, |table| table.start).ok()?;
        Some(tables[at].end)
    }
}

/// A line of a table of contents.
struct Entry<'t> {
    title: &'t str,
    page: u32,
    has_dots: bool,
}

/// What a line of a table of contents says.
fn entry(content: &str) -> Option<Entry<'_>> {
    // Few lines end so.
    let is_page_end = |byte: &u8| byte.is_ascii_digit() || matches!(byte, b')' | 0x89);
    content.as_bytes().last().filter(|byte| is_page_end(byte))?;
    let is_bracketed = content.ends_with([')', '）']);
    let bare = content.trim_end_matches([')', '）']);
    let digits = bare.bytes().rev().take_while(u8::is_ascii_digit).count();
    let (rest, page) = bare.split_at(bare.len() - digits);
    let page = page.parse().ok().filter(|_| digits <= DIGITS)?;
    let rest = if is_bracketed { rest.strip_suffix(['(', '（'])? } else { rest };
    let is_leader = |own: char| own.is_whitespace() || worth(own) > 0;
    let title = rest.trim_end_matches(is_leader);
    let leaders = &rest[title.len()..];
    let has_dots = leaders.chars().map(worth).sum::<usize>() >= DOTS;
    let is_led = has_dots || leaders.contains('\t') || leaders.chars().count() >= BLANKS;
    (is_led && !title.is_empty()).then_some(Entry { title, page, has_dots })
}

/// How many dots a sign stands for.
fn worth(sign: char) -> usize {
    match sign {
        '.' | '·' | '．' | '_' | '‧' | '・' => 1,
        '‥' => 2,
        '…' | '⋯' => 3,
        _ => 0,
    }
}

/// Lines of a table in the making.
struct Run<'t> {
    range: Range<usize>,
    entries: Vec<Entry<'t>>,
    /// So many lines without a page stand behind the last one with one.
    between: usize,
}

/// The tables of contents of a text.
fn tables(text: &str) -> Vec<Range<usize>> {
    let mut runs: Vec<Run<'_>> = Vec::new();
    let mut open: Option<Run<'_>> = None;
    for line in Lines::of(text) {
        let content = &text[line.content.clone()];
        let entry = entry(content);
        if let Some(run) = &mut open {
            let follows =
                |entry: &Entry<'_>| entry.has_dots || run.entries.last().is_none_or(|last| last.page <= entry.page);
            match entry {
                Some(entry) if follows(&entry) => {
                    run.range.end = line.range.end;
                    run.entries.push(entry);
                    run.between = 0;
                    continue;
                }
                None if content.is_empty() => continue,
                None if run.between < BETWEEN => {
                    run.between += 1;
                    continue;
                }
                _ => runs.extend(open.take()),
            }
        }
        if let Some(entry) = self::entry(content) {
            open = Some(Run { range: line.range.clone(), entries: vec![entry], between: 0 });
        }
    }
    runs.extend(open);
    runs.retain(|run| run.entries.len() >= FEWEST);
    runs.truncate(MOST);
    let own: Vec<Range<usize>> = runs.iter().map(|run| run.range.clone()).collect();
    runs.retain(|run| stand_elsewhere(text, run, &own));
    runs.into_iter().map(|run| run.range).collect()
}

/// Whether half of what a table names begins lines outside of all tables.
fn stand_elsewhere(text: &str, run: &Run<'_>, tables: &[Range<usize>]) -> bool {
    let mut names: Vec<String> = run.entries.iter().map(|entry| name(entry.title)).collect();
    names.sort_unstable();
    names.dedup();
    let shorter = shorter(&names);
    let mut are_found = vec![false; names.len()];
    let longest = names.iter().map(String::len).max().unwrap_or_default();
    for line in Lines::of(text) {
        let is_inside = |table: &Range<usize>| table.contains(&line.range.start);
        if line.content.is_empty() || tables.iter().any(is_inside) {
            continue;
        }
        let content = text[line.content.clone()].trim_start_matches(['#', '*', '_', ' ']);
        let begin: String = content.chars().flat_map(char::to_lowercase).take(longest + 1).collect();
        let begins_with = |at: &usize| {
            let behind = begin.strip_prefix(names[*at].as_str());
            behind.is_some_and(|behind| !behind.starts_with(char::is_alphanumeric) || names[*at].ends_with(is_han))
        };
        // What the line begins with is the last name before it in order, or begins that one too.
        let last = names.partition_point(|name| **name <= *begin).checked_sub(1);
        let mut alike = std::iter::successors(last, |at| shorter[*at]).take(NESTED);
        if let Some(at) = alike.find(begins_with) {
            are_found[at] = true;
        }
    }
    2 * are_found.iter().filter(|is_found| **is_found).count() >= names.len()
}

/// For each of these names, which are in order, the longest other one that it begins with.
fn shorter(names: &[String]) -> Vec<Option<usize>> {
    let mut shorter: Vec<Option<usize>> = Vec::with_capacity(names.len());
    for (at, name) in names.iter().enumerate() {
        let mut before = std::iter::successors(at.checked_sub(1), |at| shorter[*at]);
        let own = before.find(|other| name.starts_with(names[*other].as_str()));
        shorter.push(own);
    }
    shorter
}

/// What a line of a table names: the label with its word, such as *Article 5*, or all of its title.
fn name(title: &str) -> String {
    let reading = label(title).filter(|reading| matches!(reading.style, Style::Word(..)));
    let name = reading.map_or(title, |reading| &title[reading.printed]);
    name.trim_end_matches(['.', ':', ' ']).to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::tables;

    #[test]
    fn a_name_that_begins_another_one_is_found() {
        let table = "Boats ..... 1\nBoats at night ..... 2\nFerries ..... 3\nFerries at night ..... 4\n";
        let text = format!("{table}\nBoats for all\n\nFerries for all\n");
        assert_eq!(tables(&text).first(), Some(&(0..table.len())));
        let of_others = format!("{table}\nBoathouses\n\nFerries for all\n");
        assert_eq!(tables(&of_others).first(), None);
    }
}
