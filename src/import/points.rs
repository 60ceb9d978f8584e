//! The points of a text, named as plan files name them: `6`, `10.a`.

use std::collections::BTreeSet;
use std::ops::Range;

use crate::text::{ClauseKind, Outline, TextClause, fold, han, roman};

/// The points of a text.
pub(super) struct Points {
    /// Every piece of the text that has words, with the point it stands in.
    pub(super) parts: Vec<PointPart>,
    /// How many points have a number of the first rank.
    pub(super) named: usize,
    /// The last of them; nothing where more are left out than named.
    pub(super) last: Option<u32>,
    /// The points of lower ranks, in their order.
    pub(super) subpoints: Vec<String>,
    /// Numbers of the first rank that are left out.
    pub(super) missing: Vec<String>,
}

/// A piece of the text.
pub(super) struct PointPart {
    /// The point; nothing for what stands outside of all.
    pub(super) point: Option<String>,
    /// Its words, in bytes of the text.
    pub(super) words: Range<usize>,
}

/// The points; nothing where no clause has a number.
pub(super) fn points(text: &str, outline: &Outline) -> Option<Points> {
    let clauses = &outline.clauses;
    let main = first_rank(text, clauses)?;
    let mut names: Vec<Option<String>> = Vec::with_capacity(clauses.len());
    let (mut numbers, mut subpoints, mut known) = (BTreeSet::new(), Vec::new(), BTreeSet::new());
    for clause in clauses {
        let above = clause.parent.and_then(|parent| names.get(parent).cloned().flatten());
        let name = match (number(text, clause), rank(clause) == main) {
            (Some(own), true) if own > 0 => {
                numbers.insert(own);
                Some(own.to_string())
            }
            _ => below(text, clause, above, &numbers),
        };
        if let Some(name) = &name
            && name.contains('.')
            && known.insert(name.clone())
        {
            subpoints.push(name.clone());
        }
        names.push(name);
    }
    let last = numbers.last().copied()?;
    let missing: Vec<String> = match usize::try_from(last) {
        Ok(count) if count <= 2 * numbers.len() => {
            (1..=last).filter(|number| !numbers.contains(number)).map(|number| number.to_string()).collect()
        }
        _ => Vec::new(),
    };
    let is_whole = usize::try_from(last).is_ok_and(|count| count == numbers.len() + missing.len());
    let parts = clauses.iter().zip(names).map(|(clause, point)| PointPart { point, words: clause.words.clone() });
    Some(Points { parts: parts.collect(), named: numbers.len(), last: is_whole.then_some(last), subpoints, missing })
}

/// The rank of a clause: how deep it stands, and whether it is a heading.
fn rank(clause: &TextClause) -> (bool, u16) {
    (clause.kind == ClauseKind::Heading, clause.depth)
}

/// The first rank with a number: chapters are headings, so that points come before them.
fn first_rank(text: &str, clauses: &[TextClause]) -> Option<(bool, u16)> {
    clauses.iter().filter(|clause| number(text, clause).is_some()).map(rank).min()
}

/// The name of what stands below a point: that of its own letter, or else that of the point.
fn below(text: &str, clause: &TextClause, above: Option<String>, known: &BTreeSet<u32>) -> Option<String> {
    let label = clause.label.as_ref().map(|label| fold(&text[label.number.clone()]).as_str().to_owned());
    let Some(label) = label.filter(|label| !label.is_empty()) else { return above };
    // `10.2` tells the whole of its way by itself.
    let is_whole =
        label.split_once('.').and_then(|(first, _)| first.parse().ok()).is_some_and(|one| known.contains(&one));
    if is_whole {
        return Some(label.trim_end_matches('.').to_owned());
    }
    let own = figure(&label).map_or(label, |number| number.to_string());
    above.map(|above| format!("{above}.{own}"))
}

/// The number of a clause, in whatever numerals.
fn number(text: &str, clause: &TextClause) -> Option<u32> {
    let label = clause.label.as_ref()?;
    let own = fold(&text[label.number.clone()]);
    figure(own.as_str()).or_else(|| in_roman(&text[label.number.clone()]))
}

fn figure(label: &str) -> Option<u32> {
    if label.bytes().all(|byte| byte.is_ascii_digit()) { label.parse().ok() } else { in_han(label) }
}

/// A Han numeral, such as `五`, `二十八` or `一百零三`. What a row of digits stands for is not told.
fn in_han(label: &str) -> Option<u32> {
    let digits: Vec<Option<u32>> = label.chars().map(han::digit).collect();
    let is_row = digits.windows(2).any(|pair| pair[0] > Some(0) && pair[1].is_some());
    let number = han::counted(label.chars()).filter(|number| !is_row && *number > 0)?;
    u32::try_from(number).ok()
}

/// The first number whose Roman numeral has a `C`, which alone is a letter.
const WITH_C: u32 = 90;

/// A Roman numeral in capitals; a small `i` is a letter.
fn in_roman(label: &str) -> Option<u32> {
    let is_capital = label.starts_with(char::is_uppercase);
    roman::read(label.chars()).filter(|number| is_capital && *number < WITH_C)
}

#[cfg(test)]
mod tests {
    use crate::text::{ClauseKind, Label, Outline, TextClause};

    use super::points;

    /// An outline of lines: how deep, its number, its words.
    fn named(lines: &[(u16, ClauseKind, &str, &str)]) -> Option<Vec<(Option<String>, String)>> {
        let (mut text, mut clauses, mut open): (String, Vec<TextClause>, Vec<usize>) = Default::default();
        for (depth, kind, number, words) in lines {
            let start = text.len();
            text.push_str(&format!("{number} {words}\n"));
            let label = start..start + number.len();
            open.truncate(usize::from(*depth));
            clauses.push(TextClause {
                source: start..text.len(),
                words: label.end + 1..text.len() - 1,
                label: (!number.is_empty()).then_some(Label { printed: label.clone(), number: label }),
                kind: *kind,
                parent: open.last().copied(),
                depth: *depth,
                is_contents: false,
            });
            open.push(clauses.len() - 1);
        }
        let found = points(&text, &Outline { clauses })?;
        Some(found.parts.into_iter().map(|part| (part.point, text[part.words].to_owned())).collect())
    }

    #[test]
    fn numerals_of_labels_are_read() {
        for (label, number) in [("7", 7), ("五", 5), ("十", 10), ("十二", 12), ("二十八", 28), ("一百零三", 103)]
        {
            assert_eq!(super::figure(label), Some(number), "{label}");
        }
        for label in ["", "a", "一二", "第五", "99999999999", "零"] {
            assert_eq!(super::figure(label), None, "{label}");
        }
        assert_eq!(
            [super::in_roman("IV"), super::in_roman("XII"), super::in_roman("iv"), super::in_roman("")],
            [Some(4), Some(12), None, None]
        );
    }

    #[test]
    fn points_are_named_as_plan_files_name_them() {
        use ClauseKind::{Bullet, Heading, Paragraph, Point};
        let names = |lines: &[(u16, ClauseKind, &str, &str)]| {
            let parts = named(lines).expect("points");
            parts.into_iter().map(|(point, _)| point.unwrap_or_default()).collect::<Vec<_>>()
        };
        assert_eq!(
            names(&[
                (0, Paragraph, "", "A draft."),
                (0, Point, "1", "First."),
                (1, Point, "a", "Letter."),
                (2, Bullet, "", "Item."),
                (1, Paragraph, "", "More of it."),
                (0, Point, "2", "Second."),
                (1, Point, "2.1", "Whole way."),
            ]),
            ["", "1", "1.a", "1.a", "1", "2", "2.1"]
        );
        assert_eq!(
            names(&[
                (0, Heading, "I", "Chapter."),
                (1, Point, "一", "First."),
                (2, Point, "二", "Below."),
                (0, Heading, "II", "Chapter."),
                (1, Point, "十二", "Twelfth."),
            ]),
            ["", "1", "1.2", "", "12"]
        );
        assert_eq!(names(&[(0, Heading, "IV", "Article."), (1, Paragraph, "", "Words.")]), ["4", "4"]);
        assert_eq!(named(&[(0, Paragraph, "", "Words.")]), None);
    }
}
