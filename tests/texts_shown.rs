//! What is shown of two compared texts, in each format and language, whatever paired their clauses.

mod hand;

use hand::{Asked, agreement, compared, view};
use plandiff::compare::Limit;
use plandiff::record::Lang;
use plandiff::report::{
    ComparedTexts, Terminal, TextDetail, texts_csv, texts_in_markdown, texts_in_terminal, texts_unified,
};

/// What a format writes of the agreement.
fn shown(asked: &Asked, write: impl Fn(ComparedTexts<'_>, &mut Vec<u8>) -> std::io::Result<()>) -> String {
    let (old, new, rows) = agreement();
    let comparison = compared(&old, &new, rows, vec![Limit::Component]);
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
