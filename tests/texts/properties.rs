//! What holds for whatever is told of two compared texts, however their clauses were paired.

use crate::hand;
use std::collections::BTreeSet;

use crate::hand::{Asked, Text, compared, view};
use plandiff::compare::{
    Likeness, Limit, OutlinedText, PairRule, TextChoice, TextComparison, TextRelation, TextRival, TextRow,
    TextSelection, compare_texts,
};
use plandiff::record::Lang;
use plandiff::report::{
    ComparedTexts, Terminal, TextDetail, texts_csv, texts_in_markdown, texts_in_terminal, texts_json, texts_unified,
};
use plandiff::text::{Origin, outline};
use proptest::prelude::*;
use proptest::sample::select;

/// Words that differ in length, script and what a page has to do about them.
const WORDS: [&str; 16] = [
    "The parties",
    "shall",
    "may",
    "not",
    "within 30 days",
    "600,000",
    "停火",
    "双方应当",
    "上限为60万人",
    "Україна",
    "|",
    "@all",
    "\u{202e}x",
    "\n",
    "weapons",
    "a",
];

const LABELS: [&str; 8] = ["1.", "2.", "(a)", "Article 3.", "", "-", "第五条", "§ 12"];

fn texts() -> impl Strategy<Value = Text> {
    let words = prop::collection::vec(select(&WORDS[..]), 0..9).prop_map(|words| words.join(" ").trim().to_owned());
    let clause = (0_u16..3, select(&LABELS[..]), words);
    prop::collection::vec(clause, 0..9).prop_map(|clauses| {
        let clauses: Vec<(u16, &str, &str)> =
            clauses.iter().map(|(depth, label, words)| (*depth, *label, words.as_str())).collect();
        hand::text(&clauses)
    })
}

/// Any pairing: each clause stands in one row, and what is said of the row may be anything.
fn rows(old: usize, new: usize) -> impl Strategy<Value = Vec<TextRow>> {
    let order = Just((0..old).collect::<Vec<usize>>()).prop_shuffle();
    let marks = prop::collection::vec((0_usize..3, any::<(bool, bool, bool)>(), 0_u16..=1000), new);
    (order, marks).prop_map(move |(mut left, marks)| {
        let mut rows = Vec::new();
        let mut at = 0;
        for (count, (is_moved, is_renumbered, is_ambiguous), likeness) in marks {
            if at >= new {
                break;
            }
            let mut taken: Vec<usize> = (0..count).filter_map(|_| left.pop()).collect();
            taken.sort_unstable();
            let parts = if taken.len() == 1 && is_ambiguous && at + 1 < new { vec![at, at + 1] } else { vec![at] };
            at += parts.len();
            let relation = match (taken.len(), parts.len()) {
                (0, _) => TextRelation::Added,
                (1, 2) => TextRelation::Split,
                (2, _) => TextRelation::Merged,
                _ if likeness < 700 => TextRelation::Reworded,
                _ if is_moved => TextRelation::Moved,
                _ if is_renumbered => TextRelation::Renumbered,
                _ => TextRelation::Same,
            };
            let is_pair = !taken.is_empty();
            let rivals = vec![TextRival { old: 0, new: at - 1, likeness: Likeness(likeness) }];
            rows.push(TextRow {
                relation,
                old: taken,
                new: parts,
                is_moved: is_pair && is_moved,
                is_renumbered: is_pair && is_renumbered,
                likeness: is_pair.then_some(Likeness(likeness)),
                rule: is_pair.then_some(PairRule::AlikeWords),
                rivals: if is_ambiguous && is_pair { rivals } else { Vec::new() },
            });
        }
        rows.extend((at..new).map(|clause| hand::row(TextRelation::Added, &[], &[clause])));
        left.sort_unstable();
        for clause in left {
            let behind = rows.iter().position(|row| row.old.contains(&clause.wrapping_sub(1))).map_or(0, |at| at + 1);
            rows.insert(behind, hand::row(TextRelation::Removed, &[clause], &[]));
        }
        rows
    })
}

fn pairings() -> impl Strategy<Value = (Text, Text, Vec<TextRow>)> {
    (texts(), texts()).prop_flat_map(|(old, new)| {
        let rows = rows(old.outline.clauses.len(), new.outline.clauses.len());
        (Just(old), Just(new), rows)
    })
}

fn asked() -> impl Strategy<Value = Asked> {
    let choices = prop::collection::vec(select(&TextChoice::ALL[..]), 0..3);
    (choices, any::<(bool, bool)>(), select(&Lang::ALL[..])).prop_map(|(choices, (all, context), lang)| Asked {
        origin: Origin::default(),
        selection: TextSelection { choices },
        detail: TextDetail { all, context },
        lang,
    })
}

fn written(write: impl FnOnce(&mut Vec<u8>) -> std::io::Result<()>) -> String {
    let mut out = Vec::new();
    write(&mut out).expect("a list of bytes takes all");
    String::from_utf8(out).expect("output is UTF-8")
}

fn as_json(view: ComparedTexts<'_>) -> serde_json::Value {
    serde_json::to_value(texts_json(view)).expect("the page is JSON")
}

/// The text of a side, put together from its clauses.
fn rebuilt(side: &serde_json::Value) -> String {
    let clauses = side["clauses"].as_array().expect("clauses are a list");
    let parts = clauses.iter().flat_map(|clause| ["before_words", "words", "after_words"].map(|part| &clause[part]));
    parts.map(|part| part.as_str().expect("a part is a string")).collect()
}

/// The clauses of a side that stand in rows.
fn in_rows(page: &serde_json::Value, side: &str) -> Vec<u64> {
    let rows = page["rows"].as_array().expect("rows are a list").iter();
    rows.flat_map(|row| row[side].as_array().expect("a side is a list"))
        .map(|one| one.as_u64().expect("an index"))
        .collect()
}

fn is_each_once(mut clauses: Vec<u64>, count: usize) -> bool {
    clauses.sort_unstable();
    clauses == (0..count as u64).collect::<Vec<_>>()
}

/// The words of one side of the difference of a row.
fn side_of(row: &serde_json::Value, other: &str) -> String {
    let pieces = row["difference"].as_array().expect("a difference is a list").iter();
    pieces.filter(|piece| piece["edit"] != other).map(|piece| piece["text"].as_str().expect("a text")).collect()
}

fn without_blanks(text: &str) -> String {
    text.chars().filter(|character| !character.is_whitespace()).collect()
}

/// The later text of a word difference: what only the earlier one has is left out, and heads are.
fn later_text(difference: &str) -> String {
    let lines = difference.lines().skip_while(|line| !line.starts_with("+++")).skip(1);
    let lines = lines.filter(|line| !line.starts_with("@@ ")).collect::<Vec<_>>().join("\n");
    let mut later = String::new();
    for piece in lines.split("[-") {
        later.push_str(piece.split_once("-]").map_or(piece, |(_, behind)| behind));
    }
    without_blanks(&later.replace("{+", "").replace("+}", ""))
}

proptest! {
    #[test]
    fn json_has_both_texts_and_each_clause_in_one_row((old, new, rows) in pairings()) {
        let comparison = compared(&old, &new, rows.clone(), Vec::new());
        let page = as_json(view(&comparison, &Asked::default()));
        prop_assert_eq!(rebuilt(&page["old"]), &*old.text);
        prop_assert_eq!(rebuilt(&page["new"]), &*new.text);
        prop_assert!(is_each_once(in_rows(&page, "old"), old.outline.clauses.len()));
        prop_assert!(is_each_once(in_rows(&page, "new"), new.outline.clauses.len()));
        for (row, told) in rows.iter().zip(page["rows"].as_array().expect("rows are a list")) {
            if row.differs_in_words() {
                let words = |text: &Text, clauses: &[usize]| {
                    clauses.iter().map(|clause| text.outlined().words(*clause)).collect::<Vec<_>>().join("\n")
                };
                prop_assert_eq!(side_of(told, "insert"), words(&old, &row.old));
                prop_assert_eq!(side_of(told, "delete"), words(&new, &row.new));
            }
        }
    }

    #[test]
    fn any_text_can_be_rebuilt_from_json(old in "[ab1. \n\r\t第一条（）]{0,40}|\\PC{0,40}", new in "[ab1. \n\r\t第一条]{0,40}") {
        let (old_outline, new_outline) = (outline(&old), outline(&new));
        let comparison = compare_texts(
            OutlinedText { text: &old, outline: &old_outline },
            OutlinedText { text: &new, outline: &new_outline },
        );
        let page = as_json(view(&comparison, &Asked::default()));
        // A text of blanks has no clause.
        if !old_outline.clauses.is_empty() {
            prop_assert_eq!(rebuilt(&page["old"]), old);
        }
        if !new_outline.clauses.is_empty() {
            prop_assert_eq!(rebuilt(&page["new"]), new);
        }
    }

    #[test]
    fn a_word_difference_of_all_has_the_whole_later_text((old, new, rows) in pairings()) {
        let comparison = compared(&old, &new, rows, Vec::new());
        let asked = Asked { detail: TextDetail { all: true, context: false }, ..Asked::default() };
        let told = written(|out| texts_unified(view(&comparison, &asked), false, out));
        let expected = without_blanks(&plandiff::report::visible(&new.text));
        prop_assert_eq!(later_text(&told), expected);
    }

    #[test]
    fn every_format_tells_any_pairing(
        (old, new, rows) in pairings(),
        asked in asked(),
        width in 0_u16..200,
        color in any::<bool>(),
    ) {
        let comparison: TextComparison<'_> = compared(&old, &new, rows, vec![Limit::Component, Limit::Postings]);
        let view = view(&comparison, &asked);
        let page = written(|out| texts_in_terminal(view, Terminal { width, color }, out));
        let hides_nothing = !page.contains('\u{202e}');
        prop_assert!(hides_nothing);
        let bare = anstream::adapter::strip_str(&page).to_string();
        prop_assert!(bare.lines().all(|line| !line.ends_with(' ')), "a line ends with a blank:\n{}", page);
        let least = usize::from(width.max(20));
        if !color {
            let widest = page.lines().map(unicode_width::UnicodeWidthStr::width).max().unwrap_or(0);
            prop_assert!(widest <= least, "{} columns of {}:\n{}", widest, least, page);
        }
        let table = written(|out| texts_in_markdown(view, out));
        let cells: BTreeSet<usize> = table
            .lines()
            .filter(|line| line.starts_with('|'))
            .map(|line| line.replace("\\|", "").matches('|').count())
            .collect();
        prop_assert!(cells.is_empty() || cells == BTreeSet::from([4]), "{}", table);
        let sheet = written(|out| texts_csv(view, out));
        let records = csv::Reader::from_reader(sheet.as_bytes()).into_records().flatten().count();
        prop_assert_eq!(records, view.asked().count());
        written(|out| texts_unified(view, color, out));
    }
}
