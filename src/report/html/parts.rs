//! The paragraphs of an article, as ranges of its text.

use std::ops::Range;

use crate::text::{LineKind, fold, paragraphs};

/// A paragraph of an article.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Part {
    /// Its bytes, without the blanks around it.
    pub(super) range: Range<usize>,
    /// Where the next begins, or the text ends.
    pub(super) reach: usize,
    /// Whether it heads what follows.
    pub(super) is_heading: bool,
}

/// The paragraphs of a text, in order; between them stand blanks alone.
pub(super) fn parts(text: &str) -> Vec<Part> {
    let folded = fold(text);
    let paragraphs = paragraphs(folded.as_str());
    let placed = paragraphs.iter().filter_map(|paragraph| {
        let (first, last) = (paragraph.sentences.first()?, paragraph.sentences.last()?);
        Some((folded.origin(first.range.start..last.range.end)?, paragraph.kind))
    });
    let placed: Vec<(Range<usize>, LineKind)> = placed.collect();
    let next = placed.iter().skip(1).map(|(range, _)| range.start).chain([text.len()]);
    let parts = placed.iter().zip(next).enumerate();
    let parts = parts.map(|(at, ((range, kind), reach))| {
        // A short line without an end mark may be a caption or a byline too: only these are headings for sure.
        let is_marked = at == 0 || text.get(range.clone()).is_some_and(|line| line.starts_with('#'));
        Part { range: range.clone(), reach, is_heading: *kind == LineKind::Heading && is_marked }
    });
    parts.collect()
}

#[cfg(test)]
mod tests {
    use super::parts;

    #[test]
    fn each_line_is_a_part_and_the_first_may_be_a_title() {
        let text = "\u{feff}  Two papers\r\n\r\nOne says so.\nA caption\n## What else\n全文。\n";
        let parts = parts(text);
        let told: Vec<(&str, bool)> = parts.iter().map(|part| (&text[part.range.clone()], part.is_heading)).collect();
        assert_eq!(
            told[1..],
            [("One says so.", false), ("A caption", false), ("## What else", true), ("全文。", false)]
        );
        assert!(told[0].0.ends_with("Two papers") && told[0].1);
        assert_eq!(parts[4].reach, text.len());
    }
}
