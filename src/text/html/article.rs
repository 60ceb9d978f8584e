//! Which element of a page is its article, and what in it is not.

use std::ops::Range;

use super::super::map::Map;
use super::names::Part;
use super::piece::Piece;
use super::tree::{Element, Line, Page};
use super::weight::Weight;

/// Elements that stand aside by their classes are the article all the same where they hold so many times what the rest
/// of the page does.
const MUCH_MORE: i64 = 4;

/// The article of a page, a line for each of its lines and rows.
pub(super) fn article(page: &Page) -> (String, Map) {
    let chosen = Chosen::of(page);
    let mut written = Piece::default();
    let mut last: Option<&Line> = None;
    let mut lines = chosen.lines(page).peekable();
    while let Some(line) = lines.next() {
        let same_row = last.filter(|last| page.are_one_row(last, line));
        if last.is_some() {
            written.put(if same_row.is_some() { " | " } else { "\n" }, written.end);
        }
        let goes_on = same_row.is_some() || lines.peek().is_some_and(|next| page.are_one_row(line, next));
        let empty = if goes_on { page.empty_cells(same_row, line) } else { 0 };
        if empty > 0 {
            // A mark at the beginning of a line sets nothing apart.
            let first = if same_row.is_none() { "| " } else { "" };
            written.put(&format!("{first}{}", "| ".repeat(empty)), written.end);
        }
        if !line.items.is_empty() {
            written.put("• ", line.piece.map.origin(&(0..0)).start);
        }
        written.append(&line.piece);
        last = Some(line);
    }
    written.put("\n", written.end);
    (written.text, written.map)
}

/// The element that holds the article, and the elements that are left out.
struct Chosen {
    element: usize,
    left_out: Vec<bool>,
}

impl Chosen {
    fn of(page: &Page) -> Self {
        let is_foreign = |part: Part| part.is_aside() || part == Part::Foreign;
        let strict = Self::best(page, |part| is_foreign(part) || part.is_likely_aside());
        let mild = Self::best(page, is_foreign);
        let (chosen, weights) =
            if mild.0.worth_of(&mild.1) > strict.0.worth_of(&strict.1).max(0) * MUCH_MORE { mild } else { strict };
        if chosen.worth_of(&weights) > 0 {
            return chosen.without_links(page, &weights);
        }
        // A page of few words, or of nothing but what is hidden, is read as it is.
        let lenient = Self { element: 0, left_out: page.left_out(Part::is_aside) };
        let has_text = page.lines.iter().any(|line| !lenient.left_out[line.element]);
        if has_text { lenient } else { Self { element: 0, left_out: vec![false; page.elements.len()] } }
    }

    /// The element that the most speaks for, and the innermost of those that are even; an element that says it is the
    /// article, where it holds most of that.
    fn best(page: &Page, leaves_out: impl Fn(Part) -> bool) -> (Self, Vec<Weight>) {
        let left_out = page.left_out(leaves_out);
        let weights = page.weights(&left_out);
        let worth = |at: &usize| weights[*at].worth;
        let all = || (0..page.elements.len()).filter(|at| !left_out[*at]);
        let best = all().max_by_key(worth).unwrap_or_default();
        let is_most = |at: &usize| worth(at) > 0 && worth(at) * 5 >= worth(&best) * 3;
        let named = all()
            .filter(|at| matches!(page.elements[*at].part, Part::Article | Part::Main) && is_inside(page, *at, best));
        let element = named.filter(is_most).max_by_key(worth).unwrap_or(best);
        (Self { element, left_out }, weights)
    }

    fn worth_of(&self, weights: &[Weight]) -> i64 {
        weights.get(self.element).map_or(0, |weight| weight.worth)
    }

    /// Without lists and boxes in it that are mostly links, or whose heading is one: a heading over a part of the article
    /// leads nowhere.
    fn without_links(mut self, page: &Page, weights: &[Weight]) -> Self {
        let inside = self.inside(page);
        for line in page.lines.iter().filter(|line| inside.contains(&line.element) && line.is_link()) {
            let Element { heading, parent, .. } = page.elements[line.element];
            let is_box = parent > self.element && 2 * weights[parent].width < weights[self.element].width;
            self.left_out[parent] |= heading.is_some_and(|level| level > 1) && is_box;
        }
        for at in self.inside(page).skip(1) {
            let Weight { width, linked, lines, .. } = weights[at];
            let parent = page.elements[at].parent;
            self.left_out[at] |= self.left_out[parent] || lines > 1 && 2 * linked > width;
        }
        self
    }

    fn inside(&self, page: &Page) -> Range<usize> {
        self.element..page.elements[self.element].end.max(self.element)
    }

    /// The lines of the article, with the headline that stands before it.
    fn lines<'p>(&self, page: &'p Page) -> impl Iterator<Item = &'p Line> {
        let inside = self.inside(page);
        let own: Vec<&Line> = page.lines.iter().filter(|line| inside.contains(&line.element)).collect();
        let kept = self.kept(page, &own);
        let is_headline = |line: &&Line| page.elements[line.element].heading == Some(1);
        let has_headline = own.iter().zip(&kept).any(|(line, is_kept)| *is_kept && is_headline(line));
        let before = page.lines.iter().take_while(|line| !inside.contains(&line.element));
        let headline = before.filter(|line| !self.left_out[line.element]).filter(is_headline).last();
        let own = own.into_iter().zip(kept).filter(|(_, is_kept)| *is_kept).map(|(line, _)| line);
        headline.filter(|_| !has_headline).into_iter().chain(own)
    }

    /// Which lines stay: not those of one link, nor headings over nothing but what was left out.
    fn kept(&self, page: &Page, lines: &[&Line]) -> Vec<bool> {
        let heading = |line: &Line| page.elements[line.element].heading;
        let is_text = |line: &&Line| !self.left_out[line.element] && (heading(line).is_some() || !line.is_link());
        let all: Vec<bool> = lines.iter().map(is_text).collect();
        let mut kept = all.clone();
        // For each level, whether text, or something left out, stands behind and before the next heading of its kind.
        let (mut has_text, mut has_gap) = ([false; 7], [true; 7]);
        for at in (0..lines.len()).rev() {
            match heading(lines[at]).map(usize::from) {
                Some(level) if kept[at] => {
                    kept[at] = has_text[level] || !has_gap[level];
                    for deeper in level..7 {
                        (has_text[deeper], has_gap[deeper]) = (false, false);
                    }
                    for higher in &mut has_gap[..level] {
                        *higher |= !kept[at];
                    }
                }
                _ if kept[at] => has_text = [true; 7],
                _ => has_gap = [true; 7],
            }
        }
        let shown = lines.iter().map(|line| !self.left_out[line.element]);
        let shown: Vec<bool> = shown.collect();
        [kept, all].into_iter().find(|kept| kept.contains(&true)).unwrap_or(shown)
    }
}

impl Page {
    /// How many cells of the row have no text between the line before and this one.
    pub(super) fn empty_cells(&self, before: Option<&Line>, line: &Line) -> usize {
        let row = self.elements[line.element].parent;
        let from = before.map_or(row, |before| before.element) + 1;
        let between = self.elements.get(from..line.element).unwrap_or_default();
        between.iter().filter(|element| element.is_cell && element.parent == row).count()
    }

    /// Whether two lines are cells of one row.
    pub(super) fn are_one_row(&self, one: &Line, other: &Line) -> bool {
        let (first, second) = (self.elements[one.element], self.elements[other.element]);
        one.element != other.element && first.is_cell && second.is_cell && first.parent == second.parent
    }
}

fn is_inside(page: &Page, one: usize, other: usize) -> bool {
    other <= one && one < page.elements[other].end
}
