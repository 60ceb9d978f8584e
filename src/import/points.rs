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
    /// Whether the numbers of the first rank count lists that the text itself does not number.
    pub(super) counts_lists: bool,
}

/// A piece of the text.
pub(super) struct PointPart {
    /// The point; nothing for what stands outside of all.
    pub(super) point: Option<String>,
    /// Its words, in bytes of the text.
    pub(super) words: Range<usize>,
    /// Whether these are the title of what stands below.
    pub(super) is_title: bool,
}

/// The points; nothing where no clause has a number.
pub(super) fn points(text: &str, outline: &Outline) -> Option<Points> {
    let clauses = &outline.clauses;
    let scheme = scheme(text, clauses)?;
    let mut names: Vec<Option<String>> = Vec::with_capacity(clauses.len());
    let (mut numbers, mut subpoints, mut known) = (BTreeSet::new(), Vec::new(), BTreeSet::new());
    let mut lists = 0;
    for clause in clauses {
        let above = clause.parent.and_then(|parent| names.get(parent).cloned().flatten());
        let own = number(text, clause).filter(|own| *own > 0 && rank(clause) == scheme.rank());
        let name = match (own, scheme) {
            (Some(own), Scheme::Numbers(_)) => {
                numbers.insert(own);
                Some(own.to_string())
            }
            (Some(own), Scheme::Lists(_)) => {
                lists += u32::from(own == 1 || lists == 0);
                numbers.insert(lists);
                Some(format!("{lists}.{own}"))
            }
            (None, _) => below(text, clause, above, &numbers),
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
    let above: BTreeSet<usize> = clauses.iter().filter_map(|clause| clause.parent).collect();
    let parts = clauses.iter().zip(names).enumerate().map(|(at, (clause, point))| PointPart {
        point,
        words: clause.words.clone(),
        is_title: clause.kind == ClauseKind::Heading && above.contains(&at),
    });
    Some(Points {
        parts: parts.collect(),
        named: numbers.len(),
        last: is_whole.then_some(last),
        subpoints,
        missing,
        counts_lists: matches!(scheme, Scheme::Lists(_)),
    })
}

/// How deep a clause stands, and first whether it is a heading.
type Rank = (bool, u16);

/// What the points are named by.
#[derive(Clone, Copy)]
enum Scheme {
    /// The numbers of this rank.
    Numbers(Rank),
    /// The numbers of this rank, which begin anew in each of several lists; before them, which list it is.
    Lists(Rank),
}

impl Scheme {
    fn rank(self) -> Rank {
        match self {
            Scheme::Numbers(rank) | Scheme::Lists(rank) => rank,
        }
    }
}

/// The first rank with a number: chapters are headings, so that points come before them. Where the points begin anew in
/// each article, these are the first rank.
fn scheme(text: &str, clauses: &[TextClause]) -> Option<Scheme> {
    let ranks: BTreeSet<Rank> = clauses.iter().filter(|clause| number(text, clause).is_some()).map(rank).collect();
    let first = *ranks.first()?;
    if !begins_anew(text, clauses, first) {
        return Some(Scheme::Numbers(first));
    }
    let stands_above = |heading: Rank| {
        let mut points = clauses.iter().filter(|clause| rank(clause) == first && number(text, clause).is_some());
        points
            .all(|point| ancestors(clauses, point).any(|above| rank(above) == heading && number(text, above).is_some()))
    };
    let mut headings = ranks.iter().rev().copied().filter(|(is_heading, _)| *is_heading);
    let own = headings.find(|heading| !begins_anew(text, clauses, *heading) && stands_above(*heading));
    Some(own.map_or(Scheme::Lists(first), Scheme::Numbers))
}

fn begins_anew(text: &str, clauses: &[TextClause], of: Rank) -> bool {
    clauses.iter().filter(|clause| rank(clause) == of && number(text, clause) == Some(1)).count() > 1
}

fn ancestors<'c>(clauses: &'c [TextClause], of: &TextClause) -> impl Iterator<Item = &'c TextClause> {
    let above = |of: &TextClause| of.parent.and_then(|parent| clauses.get(parent));
    std::iter::successors(above(of), move |clause| above(clause))
}

fn rank(clause: &TextClause) -> Rank {
    (clause.kind == ClauseKind::Heading, clause.depth)
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
    }

    #[test]
    fn points_that_begin_anew_are_named_by_what_they_stand_in() {
        use ClauseKind::{Heading, Paragraph, Point};
        let names = |lines: &[(u16, ClauseKind, &str, &str)]| {
            let parts = named(lines).expect("points");
            parts.into_iter().map(|(point, _)| point.unwrap_or_default()).collect::<Vec<_>>()
        };
        // Of articles, of which one has no points.
        assert_eq!(
            names(&[
                (0, Heading, "", "A treaty"),
                (1, Heading, "1", "Security"),
                (2, Point, "1", "First."),
                (2, Point, "2", "Second."),
                (1, Heading, "2", "Land"),
                (2, Point, "1", "First."),
                (1, Heading, "3", "Elections"),
                (2, Paragraph, "", "Words."),
            ]),
            ["", "1", "1.1", "1.2", "2", "2.1", "3", "3"]
        );
        // Of chapters that begin anew in each part.
        assert_eq!(
            names(&[
                (0, Heading, "I", "Part"),
                (1, Heading, "1", "Chapter"),
                (2, Point, "1", "First."),
                (0, Heading, "II", "Part"),
                (1, Heading, "1", "Chapter"),
                (2, Point, "1", "First."),
            ]),
            ["1", "1.1", "1.1.1", "2", "2.1", "2.1.1"]
        );
        // Of headings without a number, and of none.
        assert_eq!(
            names(&[
                (0, Heading, "", "Security"),
                (1, Point, "1", "First."),
                (1, Point, "2", "Second."),
                (2, Point, "a", "Letter."),
                (0, Heading, "", "Land"),
                (1, Point, "1", "First."),
            ]),
            ["", "1.1", "1.2", "1.2.a", "", "2.1"]
        );
        assert_eq!(names(&[(0, Point, "1", "One."), (0, Point, "1", "One.")]), ["1.1", "2.1"]);
        // A number that is printed twice begins no list.
        assert_eq!(
            names(&[(0, Point, "1", "One."), (0, Point, "2", "Two."), (0, Point, "2", "Two.")]),
            ["1", "2", "2"]
        );
    }

    #[test]
    fn nothing_is_a_point_without_a_number() {
        use ClauseKind::Paragraph;
        assert_eq!(named(&[(0, Paragraph, "", "Words.")]), None);
    }
}
