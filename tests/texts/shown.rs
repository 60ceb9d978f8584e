//! What is shown of two compared texts, in each format and language, whatever paired their clauses.

use crate::hand::{Asked, Text, agreement, alike, compared, row, text, view};
use plandiff::compare::{Limit, PairRule, TextChoice, TextRelation, TextRow, TextSelection};
use plandiff::record::Lang;
use plandiff::report::{
    ComparedTexts, Terminal, TextDetail, texts_csv, texts_in_markdown, texts_in_terminal, texts_unified,
};

/// What a format writes of the agreement.
fn shown(asked: &Asked, write: impl Fn(ComparedTexts<'_>, &mut Vec<u8>) -> std::io::Result<()>) -> String {
    let (old, new, rows) = agreement();
    of(&old, &new, rows, asked, write)
}

/// What a format writes of two texts.
fn of(
    old: &Text,
    new: &Text,
    rows: Vec<TextRow>,
    asked: &Asked,
    write: impl Fn(ComparedTexts<'_>, &mut Vec<u8>) -> std::io::Result<()>,
) -> String {
    let comparison = compared(old, new, rows, vec![Limit::Component]);
    let mut out = Vec::new();
    write(view(&comparison, asked), &mut out).expect("a list of bytes takes all");
    let text = String::from_utf8(out).expect("output is UTF-8");
    text.replace(plandiff::report::ENGINE, "plandiff VERSION")
}

fn in_terminal(width: u16, asked: &Asked) -> String {
    shown(asked, |view, out| texts_in_terminal(view, Terminal { width, color: false }, out))
}

#[test]
fn in_eighty_columns() {
    insta::assert_snapshot!(in_terminal(80, &Asked::default()));
}

#[test]
fn in_fifty_columns() {
    insta::assert_snapshot!(in_terminal(50, &Asked::default()));
}

#[test]
fn side_by_side_in_a_wide_terminal() {
    insta::assert_snapshot!(in_terminal(140, &Asked::default()));
}

#[test]
fn in_chinese() {
    insta::assert_snapshot!(in_terminal(80, &Asked { lang: Lang::Zh, ..Asked::default() }));
}

#[test]
fn as_markdown() {
    insta::assert_snapshot!(shown(&Asked::default(), |view, out| texts_in_markdown(view, out)));
}

#[test]
fn as_csv() {
    insta::assert_snapshot!(shown(&Asked::default(), |view, out| texts_csv(view, out)));
}

#[test]
fn as_a_word_difference() {
    insta::assert_snapshot!(shown(&Asked::default(), |view, out| texts_unified(view, false, out)));
}

#[test]
fn all_in_full() {
    let detail = TextDetail { all: true, context: false };
    insta::assert_snapshot!(in_terminal(80, &Asked { detail, ..Asked::default() }));
}

#[test]
fn neighbours_of_a_change_are_shown_where_context_is_asked_for() {
    let detail = TextDetail { all: false, context: true };
    let selection = TextSelection { choices: vec![TextChoice::Relation(TextRelation::Added), TextChoice::Ambiguous] };
    insta::assert_snapshot!(in_terminal(80, &Asked { selection, detail, ..Asked::default() }));
}

#[test]
fn rows_of_the_same_words_that_follow_each_other_are_counted() {
    let clauses = |labels: &[usize], words: &[&str]| -> Text {
        let labels: Vec<String> = labels.iter().map(|label| format!("{label}.")).collect();
        text(&labels.iter().zip(words).map(|(label, words)| (0, label.as_str(), *words)).collect::<Vec<_>>())
    };
    let words = ["Rain", "Snow", "Hail", "Fog", "Wind", "Frost"];
    let old = clauses(&[1, 2, 3, 4, 5, 6], &words);
    let new = clauses(&[1, 2, 3, 4, 5, 6, 7], &["Sun", "Rain", "Snow", "Hail", "Fog", "Wind", "Frost"]);
    let mut rows = vec![row(TextRelation::Added, &[], &[0])];
    rows.extend((0..6).map(|at| row(TextRelation::Renumbered, &[at], &[at + 1])));
    let page = |rows: Vec<TextRow>| {
        let terminal = Terminal { width: 80, color: false };
        of(&old, &new, rows, &Asked::default(), |view, out| texts_in_terminal(view, terminal, out))
    };
    assert!(page(rows.clone()).contains("\n… 6 clauses renumbered: 1 → 2 … 6 → 7\n"), "{}", page(rows));
    let mut rows: Vec<TextRow> = (1..6).map(|at| row(TextRelation::Moved, &[at], &[at - 1])).collect();
    rows.push(row(TextRelation::Added, &[], &[5]));
    rows.push(row(TextRelation::Same, &[0], &[6]));
    let page = page(rows);
    assert!(page.contains("\n1 … 5 · 5 clauses moved from 2 … 6 · same words\n"), "{page}");
    assert!(page.contains("\n… 1 clause the same\n2 … 6 · moved to 1 … 5\n"), "{page}");
}

/// A page in eighty columns.
fn page_of(old: &Text, new: &Text, rows: Vec<TextRow>, lang: Lang) -> String {
    let asked = Asked { lang, ..Asked::default() };
    let terminal = Terminal { width: 80, color: false };
    of(old, new, rows, &asked, |view, out| texts_in_terminal(view, terminal, out))
}

#[test]
fn another_typesetting_is_told_as_no_other_words() {
    let old = text(&[(0, "1.", "The \"council\" meets."), (0, "2.", "Fog is watched from the tower.")]);
    let new = text(&[(0, "1.", "The “council” meets."), (0, "2.", "Fog is watched from the old tower.")]);
    let set_anew = TextRow { rule: Some(PairRule::AlikeWords), ..row(TextRelation::Same, &[0], &[0]) };
    let reworded = alike(row(TextRelation::Reworded, &[1], &[1]), 912);
    let page = page_of(&old, &new, vec![set_anew.clone(), reworded], Lang::En);
    assert!(page.replace('\n', " ").contains("Those reworded are 91% alike,"), "{page}");
    let page = page_of(&old, &new, vec![set_anew, row(TextRelation::Same, &[1], &[1])], Lang::En);
    assert!(!page.contains("alike,"), "{page}");
}

#[test]
fn what_moved_under_the_same_label_is_told_by_what_it_stands_behind() {
    let old = text(&[
        (0, "Article 1", "Rain"),
        (1, "1.", "Rain is measured."),
        (0, "Article 4", "Snow"),
        (0, "", "Fog is watched."),
        (0, "Article 9", "Wind"),
    ]);
    let new = text(&[
        (0, "Article 9", "Wind"),
        (0, "Article 4", "Snow"),
        (0, "", "Fog is watched."),
        (0, "Article 1", "Rain"),
        (1, "1.", "Rain is measured."),
    ]);
    let moved = |old: usize, new: usize| row(TextRelation::Moved, &[old], &[new]);
    let same = |old: usize, new: usize| row(TextRelation::Same, &[old], &[new]);
    let rows = || vec![moved(4, 0), same(2, 1), same(3, 2), moved(0, 3), moved(1, 4)];
    let page = page_of(&old, &new, rows(), Lang::En);
    for told in [
        "\nArticle 9 · moved, formerly behind line 4 · same words · Wind\n",
        "\nArticle 1 … Article 1 › 1 · moved, now behind line 3\n",
        "\nArticle 1 · moved, formerly at the beginning · same words · Rain\n",
        "\nArticle 1 › 1 · moved, still behind Article 1 · same words · Rain is measured.\n",
        "\nArticle 9 · moved, now at the beginning\n",
    ] {
        assert!(page.contains(told), "{told}{page}");
    }
    assert!(page_of(&old, &new, rows(), Lang::Zh).contains("\nArticle 9 · 移位，现在开头\n"));
}

#[test]
fn labels_that_points_got_are_no_turns() {
    let old = text(&[(0, "第五条", "各方：1. 在5日内撤出武器。2. 交换战俘。第六条 港口开放。")]);
    let new = text(&[
        (0, "第五条", "各方："),
        (1, "1.", "在6日内撤出武器。"),
        (1, "2.", "交换战俘。"),
        (0, "第六条", "港口开放。"),
    ]);
    let page = page_of(&old, &new, vec![alike(row(TextRelation::Split, &[0], &[0, 1, 2, 3]), 900)], Lang::Zh);
    assert!(page.contains("\n  5日 → 6日\n"), "{page}");
    let old = text(&[(0, "1.", "The sides meet in 2 rooms: 1. on Monday within 1 hour; 2. on Friday.")]);
    let new = text(&[
        (0, "1.", "The sides meet in 3 rooms:"),
        (1, "1.", "on Monday within 2 hours;"),
        (1, "2.", "on Friday."),
    ]);
    let page = page_of(&old, &new, vec![alike(row(TextRelation::Split, &[0], &[0, 1, 2]), 900)], Lang::En);
    assert!(page.contains("\n  2 → 3 · 1 hour → 2 hours\n"), "{page}");
}

#[test]
fn sides_that_are_unlike_are_said_to_be_shown_whole() {
    let old = text(&[(0, "1.", "Harbours stay open to ships of all flags.")]);
    let new = text(&[(0, "1.", "Snow is cleared by whoever lives nearest.")]);
    let page = page_of(&old, &new, vec![alike(row(TextRelation::Reworded, &[0], &[0]), 312)], Lang::En);
    assert!(page.contains("likeness 31%"), "{page}");
    assert!(page.contains("\n  Not compared word by word"), "{page}");
}

#[test]
fn clauses_set_in_several_lines_are_shown_in_one() {
    let old = text(&[
        (0, "第一条", "双方应当在三十日内\n    停火，并撤出\n    重型武器。"),
        (0, "第二条", "委员会由\n七人组成。"),
    ]);
    let new =
        text(&[(0, "第一条", "双方可以在四十五日内停火，并撤出\n重型武器。"), (0, "第二条", "委员会由七人\n组成。")]);
    let rows =
        vec![alike(row(TextRelation::Reworded, &[0], &[0]), 806), alike(row(TextRelation::Reworded, &[1], &[1]), 1000)];
    let asked = Asked { lang: Lang::Zh, ..Asked::default() };
    let narrow = Terminal { width: 40, color: false };
    let wide = Terminal { width: 120, color: false };
    let shown =
        |terminal: Terminal| of(&old, &new, rows.clone(), &asked, |view, out| texts_in_terminal(view, terminal, out));
    insta::assert_snapshot!(shown(narrow) + &shown(wide));
}

#[test]
fn no_line_ends_with_a_blank_in_colour_either() {
    let (old, new, rows) = agreement();
    for width in 20..=140 {
        let terminal = Terminal { width, color: true };
        let page = of(&old, &new, rows.clone(), &Asked::default(), |view, out| texts_in_terminal(view, terminal, out));
        let bare = anstream::adapter::strip_str(&page).to_string();
        let blank = bare.lines().find(|line| line.ends_with(' '));
        assert_eq!(blank, None, "at {width} columns");
    }
}

#[test]
fn nothing_in_a_text_is_taken_for_markup_or_a_formula() {
    let words = "=cmd|' /C calc'!A0 <img src=x> **bold** \u{1b}[31m\u{202e}red";
    let (old, new) = (text(&[]), text(&[(0, "<b>1.", words)]));
    let rows = || vec![row(TextRelation::Added, &[], &[0])];
    let asked = Asked::default();
    let page = of(&old, &new, rows(), &asked, |view, out| texts_in_markdown(view, out));
    assert!(
        page.contains("&lt;b&gt;1") && page.contains("=cmd\\|' /C calc'\\!A0 &lt;img src=x&gt; \\*\\*bold\\*\\*"),
        "{page}"
    );
    let sheet = of(&old, &new, rows(), &asked, |view, out| texts_csv(view, out));
    assert!(sheet.contains(",'=cmd|"), "{sheet}");
    for page in [page, sheet, of(&old, &new, rows(), &asked, |view, out| texts_unified(view, false, out))] {
        assert!(page.contains("U+202E") && !page.contains(['\u{1b}', '\u{202e}']), "{page}");
    }
}
