//! Whether the lines of a text were broken to a width, and to which.
//!
//! It is the idea of `wrapping`, seen over all of a text: lines that were broken mostly end no sentence, and are nearly as
//! long as one another. Where lines are paragraphs, they end one.

use super::line::{Lines, columns, ends_sentence, is_wide};

/// So many lines are looked at.
const SAMPLE: usize = 4_000;

/// No text is wrapped to more columns.
const WIDEST: usize = 120;

/// Narrower lines are a list, an address or a verse.
const NARROWEST: usize = 30;

/// How much shorter than the width most broken lines are at most.
const RAGGED: usize = 16;

/// Room that a line of wide characters leaves: a mark begins no line, and a number is not cut.
const ROOM: usize = 8;

/// The columns that the lines of a text were broken to, where they were.
pub(super) fn width(text: &str) -> Option<usize> {
    // How many lines that end no sentence have so many columns.
    let mut broken = [0_usize; WIDEST + 1];
    let (mut pairs, mut too_wide) = (0, 0);
    let mut before: Option<(usize, bool)> = None;
    for line in Lines::of(text).take(SAMPLE) {
        let content = &text[line.content.clone()];
        if let Some((columns, ends)) = before.filter(|_| !content.is_empty()) {
            pairs += 1;
            match broken.get_mut(columns) {
                Some(count) => *count += usize::from(!ends),
                None => too_wide += 1,
            }
        }
        // What is longer than any width is not measured.
        let is_too_long = content.len() > 3 * WIDEST;
        let columns = if is_too_long { content.len() } else { columns(content) + usize::from(line.indent) };
        before = (columns >= NARROWEST).then(|| (columns, !is_too_long && ends_sentence(content)));
    }
    let total: usize = broken.iter().sum();
    if pairs < 2 || total * 2 < pairs || too_wide * 10 > pairs {
        return None;
    }
    // The widest but for a few that stick out.
    let mut seen = 0;
    let width = (0..=WIDEST).rev().find(|columns| {
        seen += broken[*columns];
        seen * 20 > total
    })?;
    let near: usize = broken[width.saturating_sub(RAGGED)..=WIDEST].iter().sum();
    (near * 2 > total).then_some(width)
}

/// Whether what the next line begins with found no room in this one.
pub(super) fn is_full(line: &str, indent: u16, next: &str, width: usize) -> bool {
    let word = next.split([' ', '\t']).next().unwrap_or_default();
    let room = if next.starts_with(is_wide) || line.ends_with(is_wide) { ROOM } else { columns(word) };
    columns(line) + usize::from(indent) + room.max(1) >= width
}

#[cfg(test)]
mod tests {
    use super::width;

    #[test]
    fn broken_lines_have_a_width() {
        let text = "The Parties shall cease all fire in the zone and shall withdraw their\nheavy weapons to the depth that the annex names, under the eyes of the\nmission, within the time that both of them have set.\n";
        assert_eq!(width(text), Some(70));
    }

    #[test]
    fn lines_that_are_paragraphs_have_none() {
        for text in [
            "1. The Parties shall cease all fire in the zone.\n2. The Parties shall withdraw.\n3. They shall meet once a month.\n",
            "Ceasefire\nWithdrawal\nMeetings\n",
            "",
        ] {
            assert_eq!(width(text), None, "{text}");
        }
    }
}
