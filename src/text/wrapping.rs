//! Lines that were broken to a width: the break is a matter of typesetting, and stands for a blank.
//!
//! Nothing marks such a break. It is told by what a program that wraps lines does: every line of the paragraph but the
//! last is as full as the width lets it be. Where every line ends a sentence, lines are paragraphs.

use super::item::begins_item;
use super::script::is_han;

/// No text is wrapped to more columns.
const WIDEST: usize = 120;

/// A paragraph of narrower lines is a list, an address or a verse.
const NARROWEST: usize = 30;

/// Room that a line of Han characters leaves: a mark begins no line, and a number is not cut.
const ROOM: usize = 8;

/// A line of the text, without its end.
struct Row<'t> {
    /// Where its end stands in the text, from the first mark of a new line to behind the last.
    end: std::ops::Range<usize>,
    text: &'t str,
}

/// Where the text has marks of a new line that only its width asked for, as bytes in their order.
pub(super) fn soft_breaks(text: &str) -> Vec<usize> {
    let mut breaks = Vec::new();
    let mut block: Vec<Row<'_>> = Vec::new();
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let content = line.trim_end_matches(['\n', '\r']);
        let end = start + content.len()..start + line.len();
        start += line.len();
        let row = content.trim();
        if row.is_empty() {
            of_block(&block, &mut breaks);
            block.clear();
        } else {
            block.push(Row { end, text: row });
        }
    }
    of_block(&block, &mut breaks);
    breaks
}

fn of_block(block: &[Row<'_>], breaks: &mut Vec<usize>) {
    if block.len() < 2 {
        return;
    }
    let mut width = 0;
    for row in block {
        width = width.max(columns(row.text));
        if width > WIDEST {
            return;
        }
    }
    if width < NARROWEST {
        return;
    }
    // A number that ends a sentence may begin a line: only several of them make a list.
    let is_list = block.iter().filter(|row| begins_item(row.text)).count() > 1;
    let begins_anew = |row: &Row<'_>, next: &Row<'_>| {
        begins_item(next.text) && (is_list || ends_sentence(row.text))
            || next.text.starts_with(['#', '>', '|'])
            || row.text.starts_with('#')
    };
    let pairs = block.windows(2).map(|pair| (&pair[0], &pair[1]));
    let soft = pairs.filter(|(row, next)| !begins_anew(row, next) && is_full(row, next, width));
    let soft: Vec<&Row<'_>> = soft.map(|(row, _)| row).collect();
    if soft.iter().any(|row| !ends_sentence(row.text)) {
        breaks.extend(soft.iter().flat_map(|row| row.end.clone()));
    }
}

/// Whether what the next line begins with found no room in this one.
fn is_full(row: &Row<'_>, next: &Row<'_>, width: usize) -> bool {
    let word = next.text.split_whitespace().next().unwrap_or_default();
    let room = if next.text.starts_with(is_wide) || row.text.ends_with(is_wide) { ROOM } else { columns(word) };
    columns(row.text) + room.max(1) >= width
}

fn ends_sentence(line: &str) -> bool {
    line.trim_end_matches(['"', '\'', '”', '’', ')', '）', '」', '』'])
        .ends_with(['.', '!', '?', '。', '！', '？', '…', ':', '：', ';', '；'])
}

fn is_wide(character: char) -> bool {
    is_han(character) || matches!(character, '\u{3000}'..='\u{303F}' | '\u{FF00}'..='\u{FF60}')
}

/// How wide a text is; of one that is wider than any line, only that.
fn columns(text: &str) -> usize {
    if text.is_ascii() {
        return text.len().min(WIDEST + 1);
    }
    text.chars().take(WIDEST + 1).map(|character| if is_wide(character) { 2 } else { 1 }).sum()
}

#[cfg(test)]
mod tests {
    use super::soft_breaks;

    fn joined(text: &str) -> String {
        let breaks = soft_breaks(text);
        text.char_indices().map(|(at, own)| if breaks.contains(&at) { '+' } else { own }).collect()
    }

    #[test]
    fn full_lines_go_on() {
        let text = "The paper that they sent to all of us\nfor the meeting has a cap on the army,\nand no more.";
        assert_eq!(joined(text), text.replace('\n', "+"));
        assert_eq!(joined(&text.replace('\n', "\r\n")), text.replace('\n', "++"));
        let text = "What was agreed there cut the plan from 28\n19. That is what they said of it afterwards";
        assert_eq!(joined(text), text.replace('\n', "+"));
        let text = "双方在会谈中商定的文本规定，军队的\n规模以六十万人为上限，\n和平时期不变。";
        assert_eq!(joined(text).matches('+').count(), 1);
    }

    #[test]
    fn lines_that_are_paragraphs_stay_apart() {
        for text in [
            "What the papers say\nThe red one caps the army at ten thousand men.",
            "The red paper caps the army at ten.\nThe blue one grants a pardon.\nNobody was surprised.",
            "- the red paper caps the army at ten\n- the blue paper grants a full pardon\n- nobody was much surprised",
            "First.\n\nThis is a line of its own, and no more than that\n\nThis is another",
            "a\nb\nc",
            "",
        ] {
            assert_eq!(joined(text), text);
        }
    }
}
