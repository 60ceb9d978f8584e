//! The main content of a page, all of it: laws and treaties are no articles by the looks of them.

use super::super::map::Map;
use super::super::own_label::{begins_with_label, is_label};
use super::names::Part;
use super::piece::Piece;
use super::tree::{Line, Page};

/// All lines of the main content, each behind the number that is drawn before it.
pub(super) fn whole(page: &Page) -> (String, Map) {
    let mut written = Piece::default();
    let mut row = Row::default();
    let lines: Vec<&Line> = content(page);
    for (at, line) in lines.iter().enumerate() {
        let last = at.checked_sub(1).and_then(|last| lines.get(last)).copied();
        let next = lines.get(at + 1).copied();
        row.take(page, line);
        match last {
            None => {}
            Some(_) if row.is_behind_label => written.put(" ", written.end),
            Some(last) if page.are_one_row(last, line) => written.put(" | ", written.end),
            Some(_) => written.put(if line.is_behind_blank { "\n\n" } else { "\n" }, written.end),
        }
        let before = last.filter(|last| page.are_one_row(last, line) && !row.is_behind_label);
        let is_in_row = before.is_some() || next.is_some_and(|next| page.are_one_row(line, next));
        let is_led = row.is_behind_label || is_label(&line.piece.text);
        let empty = if is_in_row && !is_led { page.empty_cells(before, line) } else { 0 };
        if empty > 0 {
            // A mark at the beginning of a line sets nothing apart.
            let first = if before.is_none() { "| " } else { "" };
            written.put(&format!("{first}{}", "| ".repeat(empty)), written.end);
        }
        let begins_line = before.is_none() && !row.is_behind_label && !is_in_row;
        let lead = " ".repeat(if begins_line { indent(line) } else { 0 }) + &marks(page, line);
        if !lead.is_empty() {
            written.put(&lead, line.piece.map.origin(&(0..0)).start);
        }
        written.append(&line.piece);
    }
    written.put("\n", written.end);
    (written.text, written.map)
}

/// How many columns a line is set in for each item that it stands in: what ends a list, and which item another list stands in,
/// is told by nothing else.
const INDENT: usize = 4;

/// What stands in more items is set in no deeper.
const DEEPEST: usize = 16;

/// How many columns a line is set in. What follows in an item stands between it and the items of a list in it.
fn indent(line: &Line) -> usize {
    let depth = line.depth.min(DEEPEST);
    match line.items.len() {
        0 if depth > 0 => INDENT * depth + INDENT / 2,
        begun => INDENT * (depth + 1).saturating_sub(begun.max(1)),
    }
}

/// What is drawn before a line. A text that brings its own number has that alone: a style, which is not seen here, hides
/// the drawn one.
fn marks(page: &Page, line: &Line) -> String {
    let Some((own, around)) = line.items.split_last() else { return String::new() };
    let own = Some(own).filter(|_| !begins_with_label(&line.piece.text));
    around.iter().chain(own).map(|item| page.lists.mark(*item)).collect()
}

/// The row of a table that lines are read from.
#[derive(Default)]
struct Row {
    element: Option<usize>,
    cell: usize,
    /// Whether all that the row has had was the number of a clause, alone in its cell.
    is_label: bool,
    /// Whether the line stands beside such a number.
    is_behind_label: bool,
}

impl Row {
    fn take(&mut self, page: &Page, line: &Line) {
        let cell = page.cell(line.element);
        let element = cell.map(|cell| page.elements[cell].parent);
        let is_same = element.is_some() && self.element == element;
        let is_new_cell = !is_same || cell != Some(self.cell);
        self.is_behind_label = is_same && is_new_cell && self.is_label;
        self.is_label = (!is_same || self.is_behind_label) && is_label(&line.piece.text);
        (self.element, self.cell) = (element, cell.unwrap_or_default());
    }
}

/// The lines of the main content, in their order.
fn content(page: &Page) -> Vec<&Line> {
    let left_out = left_out(page);
    let lines: Vec<&Line> = page.lines.iter().filter(|line| !left_out[line.element]).collect();
    let width = |lines: &[&Line]| lines.iter().map(|line| line.piece.width).sum::<usize>();
    let is_main = inside(page, |part| part == Part::Main);
    let own: Vec<&Line> = lines.iter().copied().filter(|line| is_main[line.element]).collect();
    let chosen =
        if 2 * width(&own) >= width(&lines) && !own.is_empty() { with_headline(page, &lines, own) } else { lines };
    if chosen.is_empty() { page.lines.iter().collect() } else { chosen }
}

/// Which elements are of a kind, or stand in one that is.
fn inside(page: &Page, is_of: impl Fn(Part) -> bool) -> Vec<bool> {
    let mut inside: Vec<bool> = Vec::with_capacity(page.elements.len());
    for element in &page.elements {
        inside.push(is_of(element.part) || inside.get(element.parent).copied().unwrap_or_default());
    }
    inside
}

/// The main content with the headline that stands before it.
fn with_headline<'p>(page: &Page, lines: &[&'p Line], own: Vec<&'p Line>) -> Vec<&'p Line> {
    let is_headline = |line: &&&Line| page.elements[line.element].heading == Some(1);
    if own.iter().any(|line| is_headline(&line)) {
        return own;
    }
    let first = own.first().map_or(0, |line| line.element);
    let before = lines.iter().take_while(|line| line.element < first).filter(is_headline).last();
    before.copied().into_iter().chain(own).collect()
}

/// Which elements are left out: those that say what they are, and those that may be menus by their names and are mostly
/// links.
fn left_out(page: &Page) -> Vec<bool> {
    let weights = page.weights(&vec![false; page.elements.len()]);
    let is_content = inside(page, |part| matches!(part, Part::Article | Part::Main));
    let mut left_out: Vec<bool> = Vec::with_capacity(page.elements.len());
    for (at, element) in page.elements.iter().enumerate() {
        let is_menu = || 2 * weights[at].linked > weights[at].width;
        let is_out = match element.part {
            Part::Aside => true,
            Part::Header => !is_content[element.parent] || is_menu(),
            Part::Menu | Part::LikelyAside | Part::Foreign => is_menu(),
            Part::Control => element.heading.is_none(),
            Part::Any | Part::Article | Part::Main => false,
        };
        left_out.push(is_out || left_out.get(element.parent).copied().unwrap_or_default());
    }
    left_out
}
