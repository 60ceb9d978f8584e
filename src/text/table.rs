//! Tables in a text: rows of cells that `|` sets apart, as Markdown writes them and as web pages are read here.

use std::ops::Range;

use super::fold::Folded;

/// A label has at most so many bytes: it is written before each cell, and what a table costs must stay in proportion.
const LABEL: usize = 200;

/// A cell that stands in a line of its own, behind the label of its row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cell {
    /// Its line, label and all.
    pub line: Range<usize>,
    /// Its own words.
    pub own: Range<usize>,
    /// The head of its column.
    pub head: Range<usize>,
    /// Whether no cell of its row stands before it.
    pub begins_row: bool,
}

/// The text with each cell of some columns in a line of its own, behind the label of its row: those whose head `is_subject`.
/// Rows that stand under no such head stay as they are; nothing where all do.
pub fn unrolled(text: &Folded, is_subject: impl Fn(&str) -> bool) -> Option<(Folded, Vec<Cell>)> {
    let own = text.as_str();
    if !own.contains('|') {
        return None;
    }
    let (mut written, mut cells) = (Folded::default(), Vec::new());
    let mut copied = 0;
    let mut head: Option<Head> = None;
    let mut lines = lines(own).peekable();
    while let Some(line) = lines.next() {
        let row = row(own, &line);
        let is_ruled = lines.peek().is_some_and(|next| is_rule(own, next));
        match &head {
            _ if row.len() < 2 => head = None,
            Some(_) if is_rule(own, &line) => {}
            Some(head) if !is_ruled => {
                written.copy(text, copied..line.start);
                head.unroll(text, &row, &mut written, &mut cells);
                copied = line.end;
            }
            _ => {
                written.copy(text, copied..line.start);
                copied = line.start;
                head = Head::of(own, &row, written.as_str().len(), line.start, &is_subject);
            }
        }
    }
    written.copy(text, copied..own.len());
    (!cells.is_empty()).then_some((written, cells))
}

/// The head row of a table.
struct Head {
    /// The columns that are asked for, each with its head in the text that is written.
    columns: Vec<(usize, Range<usize>)>,
}

impl Head {
    /// The head that a row is, whose line begins at `from` and is written at `to`. The first column has the labels.
    fn of(text: &str, row: &[Range<usize>], to: usize, from: usize, is_subject: impl Fn(&str) -> bool) -> Option<Self> {
        let columns = row.iter().enumerate().skip(1).filter(|(_, cell)| is_subject(&text[(*cell).clone()]));
        let columns = columns.map(|(at, cell)| (at, cell.start - from + to..cell.end - from + to));
        let columns: Vec<(usize, Range<usize>)> = columns.collect();
        (!columns.is_empty()).then_some(Self { columns })
    }

    fn unroll(&self, text: &Folded, row: &[Range<usize>], written: &mut Folded, cells: &mut Vec<Cell>) {
        let mut begins_row = true;
        for (at, head) in &self.columns {
            let says = |cell: &&Range<usize>| text.as_str()[(*cell).clone()].contains(char::is_alphanumeric);
            let (Some(label), Some(cell)) = (row.first(), row.get(*at).filter(says)) else { continue };
            let start = written.as_str().len();
            if (1..=LABEL).contains(&label.len()) {
                written.copy(text, label.clone());
                written.put(" | ", text, label.end);
            }
            let own = written.as_str().len();
            written.copy(text, cell.clone());
            let end = written.as_str().len();
            written.put("\n", text, cell.end);
            cells.push(Cell { line: start..end, own: own..end, head: head.clone(), begins_row });
            begins_row = false;
        }
    }
}

/// The lines of a text with their ends; a table ends with a blank one.
fn lines(text: &str) -> impl Iterator<Item = Range<usize>> {
    let mut start = 0;
    text.split_inclusive('\n').map(move |line| {
        let from = start;
        start += line.len();
        from..start
    })
}

/// The cells of a line, without the blanks around them. A mark at its beginning or end sets nothing apart.
fn row(text: &str, line: &Range<usize>) -> Vec<Range<usize>> {
    let own = &text[line.clone()];
    if !own.contains('|') {
        return Vec::new();
    }
    let own = own.trim();
    let start = line.start + text[line.clone()].find(own).unwrap_or_default();
    let inner = own.strip_prefix('|').unwrap_or(own);
    let mut from = start + own.len() - inner.len();
    let inner = inner.strip_suffix('|').filter(|inner| !inner.ends_with('\\')).unwrap_or(inner);
    let end = from + inner.len();
    let mut cells = Vec::new();
    for (at, _) in inner.match_indices('|').filter(|(at, _)| !inner[..*at].ends_with('\\')) {
        let at = end - inner.len() + at;
        cells.push(trimmed(text, from..at));
        from = at + 1;
    }
    cells.push(trimmed(text, from..end));
    cells
}

fn trimmed(text: &str, cell: Range<usize>) -> Range<usize> {
    let own = &text[cell.clone()];
    let start = cell.start + own.len() - own.trim_start().len();
    start..start + own.trim().len()
}

/// Whether a line is the rule beneath the head of a table of Markdown.
fn is_rule(text: &str, line: &Range<usize>) -> bool {
    let own = text[line.clone()].trim();
    own.contains('-') && own.contains('|') && own.chars().all(|mark| matches!(mark, '-' | ':' | '|' | ' '))
}

#[cfg(test)]
mod tests {
    use super::super::fold::fold;
    use super::unrolled;

    fn lines(text: &str) -> Vec<String> {
        let Some((folded, cells)) = unrolled(&fold(text), |head| head.contains("plan")) else { return Vec::new() };
        let words = |range: &std::ops::Range<usize>| &folded.as_str()[range.clone()];
        let origin = |range: &std::ops::Range<usize>| &text[folded.origin(range.clone()).expect("it stands there")];
        let told =
            cells.iter().map(|cell| format!("{} < {} < {}", words(&cell.line), origin(&cell.own), origin(&cell.head)));
        told.collect()
    }

    #[test]
    fn each_cell_stands_behind_its_label() {
        let table = "Before.\n\n| Point | Red plan | Blue Plan | Change |\n|---|:-:|---|---|\n| Army | 9,000 | 8,000 | less |\n| Fee |  | Yes \\| no |\n\nBehind.";
        let expected = [
            "army | 9,000 < 9,000 < Red plan",
            "army | 8,000 < 8,000 < Blue Plan",
            "fee | yes \\| no < Yes \\| no < Blue Plan",
        ];
        assert_eq!(lines(table), expected);
        assert_eq!(lines(&table.replace('\n', "\r\n")), expected);
        let (folded, _) = unrolled(&fold(table), |head| head.contains("plan")).expect("a table");
        assert!(folded.as_str().starts_with("before.\n\n| point |") && folded.as_str().ends_with("\nbehind."));
    }

    #[test]
    fn rows_of_a_page_have_no_rule() {
        let table = "| | Red plan | Blue plan\nArmy | 9,000 | 8,000\nBehind.\nA | 9,000 | 8,000\n";
        assert_eq!(lines(table), ["army | 9,000 < 9,000 < Red plan", "army | 8,000 < 8,000 < Blue plan"]);
        let two = "| a | red plan |\n|-|-|\n| b | 1 |\n| a | blue plan |\n|-|-|\n| b | 2 |";
        assert_eq!(lines(two), ["b | 1 < 1 < red plan", "b | 2 < 2 < blue plan"]);
    }

    #[test]
    fn what_is_no_table_of_subjects_stays() {
        for text in
            ["no bars at all", "one | two\nthree | four", "red plan | one\nblue | two", "| | plan |", "|", "||\n||"]
        {
            assert_eq!(lines(text), Vec::<String>::new(), "{text}");
        }
    }
}
