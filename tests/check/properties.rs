//! What holds for every article: how it is typed changes no verdict, what is beside it neither, and no input is too odd.

use std::collections::BTreeMap;

use crate::articles::{ARTICLES, check};
use plandiff::check::Findings;
use plandiff::text::{self, fold};
use proptest::prelude::*;
use proptest::sample::{Index, select};

/// Paragraphs of one sentence, of several, and without a plan in some of them.
const PARAGRAPHS: [&str; 3] = [
    "The 28-point plan caps Ukraine's army at 600,000. It also lifts sanctions in stages and case by case.\n\nKyiv was silent.\n\nUnder the European counter-proposal the army may have at most 800,000 soldiers in peacetime, and the amnesty was struck out. Elections would be held as soon as possible.",
    "28点草案规定，乌军上限为60万人，并大赦各方。\n\n会谈之后，双方把28点改为19点。修订版不再包含大赦条款，领土问题留给两国总统决定。",
    "What the 20 points say\n\n- Ukraine keeps an army of 800,000 in peacetime.\n- Prisoners are exchanged, all for all.\n\nThe 20-point plan would make Ukraine a member of the EU. It contains no amnesty.",
];

/// Paragraphs that speak of nothing that a plan could settle.
const UNRELATED: [&str; 4] = [
    "Rain fell on Lisbon all evening, and the trams stood still.",
    "The museum opens at nine. Children pay half.",
    "昨天全国大部分地区下雨，气温略有下降。",
    "这家书店每天上午营业。",
];

fn texts() -> impl Strategy<Value = &'static str> {
    let articles = ARTICLES.map(|(_, text)| text);
    select(articles.into_iter().chain(PARAGRAPHS).collect::<Vec<_>>())
}

/// What is told of each statement, apart from its place.
fn told(text: &str) -> Vec<String> {
    let one = |finding: &plandiff::check::Finding<'_>| {
        let plan = finding.plan.map_or("none", |plan| &*plan.id);
        format!("{} of {plan}: {} by {}", &*finding.provision.key, finding.verdict.name(), finding.rule.id())
    };
    check(text).findings.iter().map(one).collect()
}

/// Each character, or what it becomes.
fn with(text: &str, mut of: impl FnMut(usize, char) -> Option<String>) -> String {
    text.chars().enumerate().map(|(at, own)| of(at, own).unwrap_or_else(|| own.to_string())).collect()
}

/// The columns of a character in a terminal.
fn columns(character: char) -> usize {
    if u32::from(character) >= 0x2E80 { 2 } else { 1 }
}

/// The text with lines of at most so many columns: broken at blanks, and anywhere between Han characters.
fn wrapped(text: &str, width: usize) -> String {
    let lines = text.split_inclusive('\n').map(|line| {
        let mut out: Vec<String> = vec![String::new()];
        let mut used = 0;
        for piece in pieces(line.trim_end_matches('\n')) {
            let wide: usize = piece.trim_end().chars().map(columns).sum();
            if used > 0 && used + wide > width {
                let last = out.last_mut().expect("there is a line");
                last.truncate(last.trim_end().len());
                out.push(String::new());
                used = 0;
            }
            out.last_mut().expect("there is a line").push_str(piece);
            used += piece.chars().map(columns).sum::<usize>();
        }
        out.join("\n") + if line.ends_with('\n') { "\n" } else { "" }
    });
    lines.collect()
}

/// What a line is not broken inside: a word with the blank behind it, or a Han character with the marks behind it.
fn pieces(line: &str) -> Vec<&str> {
    let mut pieces = Vec::new();
    let mut start = 0;
    for ((_, own), (at, next)) in line.char_indices().zip(line.char_indices().skip(1)) {
        let stays = next == ' ' || "，。、；：！？”）》」』".contains(next) || "“（《「『".contains(own);
        if !stays && (own == ' ' || columns(own) == 2 || columns(next) == 2) {
            pieces.push(&line[start..at]);
            start = at;
        }
    }
    pieces.push(&line[start..]);
    pieces
}

/// For each simplified character that only one traditional one is written as, that one.
fn traditional() -> BTreeMap<char, char> {
    let all: Vec<char> = ('\u{3400}'..='\u{9FFF}').collect();
    let folded = fold(&all.iter().collect::<String>());
    let mut images: BTreeMap<char, Vec<char>> = BTreeMap::new();
    for (traditional, simplified) in all.iter().zip(folded.as_str().chars()).filter(|(one, other)| *one != other) {
        images.entry(simplified).or_default().push(*traditional);
    }
    images.into_iter().filter_map(|(own, images)| <[char; 1]>::try_from(images).ok().map(|[one]| (own, one))).collect()
}

/// Every statement stands in the text, on the borders of characters and in the order of the text.
fn stands(text: &str, findings: &Findings<'_>) -> Result<(), TestCaseError> {
    let spans: Vec<_> = findings.findings.iter().map(|finding| (finding.span.start, finding.span.end)).collect();
    prop_assert!(spans.is_sorted(), "{spans:?}");
    for finding in &findings.findings {
        prop_assert!(text.get(finding.span.clone()).is_some_and(|quote| !quote.is_empty()));
        prop_assert!(text.get(finding.cue.clone()).is_some_and(|cue| !cue.is_empty()));
        for figure in &finding.read.figures {
            prop_assert!(text.get(figure.clone()).is_some());
        }
    }
    Ok(())
}

/// Sentences that are hard to read, one a line: comparisons, answers, revisions, denials.
const HARD: [&str; 4] = [
    include_str!("../data/references/sentences.txt"),
    include_str!("../data/references/introductions.txt"),
    include_str!("../data/statements/true.tsv"),
    include_str!("../data/statements/wrong.tsv"),
];

/// A text spliced out of pieces of the articles and of hard sentences, with odd characters between.
fn spliced() -> impl Strategy<Value = String> {
    let from = prop_oneof![1 => texts(), 1 => select(HARD.to_vec())];
    let piece = (from, any::<Index>(), 0_usize..400).prop_map(|(text, from, length)| {
        let characters: Vec<char> = text.chars().collect();
        let from = from.index(characters.len());
        characters[from..(from + length).min(characters.len())].iter().collect::<String>()
    });
    let odd = prop_oneof![
        "\\PC{0,8}",
        any::<String>(),
        select(vec![
            "\u{0}",
            "\u{feff}",
            "\u{202e}",
            "\u{200d}\u{301}",
            "İ",
            "ﬁ",
            "\r",
            "\n\n",
            "9,9.9-%",
            "万亿",
            "九亿亿亿一万",
            "12345678901234567890123456789012",
            "600,000,000,000,000,000,000,000,000",
            "the army is capped at 9999999999999999999999999999 and not ",
            "..",
            "\"",
            "（"
        ])
        .prop_map(str::to_owned),
        "[0-9]{1,60}",
        "[0-9]{1,3}(,[0-9]{3}){0,20}",
        "[一二九十百千万亿]{1,30}",
    ];
    prop::collection::vec(prop_oneof![3 => piece, 1 => odd], 0..12).prop_map(|parts| parts.concat())
}

fn any_text_is_read(text: &str) -> Result<(), TestCaseError> {
    let findings = check(text);
    stands(text, &findings)?;
    prop_assert_eq!(findings.counts.checked, findings.findings.len());
    prop_assert_eq!(told(text), told(text));
    Ok(())
}

#[test]
fn the_articles_have_enough_to_lose() {
    for (name, text) in ARTICLES {
        assert!(told(text).len() >= 10, "{name}");
    }
    assert!(PARAGRAPHS.iter().all(|text| told(text).len() >= 3), "{:?}", PARAGRAPHS.map(told));
    assert!(UNRELATED.iter().all(|text| told(text).is_empty()));
    assert!(traditional().len() > 1000);
    assert_eq!(traditional().get(&'军'), Some(&'軍'));
}

#[test]
fn an_unrelated_paragraph_changes_nothing_wherever_it_stands() {
    for text in ARTICLES.map(|(_, text)| text).into_iter().chain(PARAGRAPHS) {
        let expected = told(text);
        let paragraphs: Vec<&str> = text.trim_end().split("\n\n").collect();
        for place in 0..=paragraphs.len() {
            let unrelated = UNRELATED[place % UNRELATED.len()];
            let (before, behind) = paragraphs.split_at(place);
            let other = [before, &[unrelated], behind].concat().join("\n\n");
            assert_eq!(told(&other), expected, "{other}");
        }
    }
}

/// A sentence without an end is cut: it can have no more findings than its parts.
#[test]
fn a_sentence_without_an_end_is_read() {
    let army = "the 28-point plan caps the army at 600,000 and not ";
    for part in ["A and B and ", ", ", "(28-point plan) ", "not ", "九亿亿", "九", "9", army] {
        let text = part.repeat(32_768 / part.len());
        let findings = check(&text);
        assert!(stands(&text, &findings).is_ok(), "{part}");
        assert!(findings.counts.sentences >= text.trim_matches([',', ' ']).len() / 2_048, "{part}");
        assert_eq!(findings.findings.is_empty(), part != army, "{part}");
    }
}

#[test]
fn amounts_too_great_to_be_told_are_held_against_nothing() {
    for amount in ["12345678901234567890123456789012", "九亿亿亿一万", "79228162514264337593543950335"] {
        let text = format!("The 28-point plan caps Ukraine's army at {amount} soldiers.");
        let findings = check(&text).findings;
        assert_eq!(findings.len(), 1, "{text}");
        assert_ne!(findings[0].verdict, plandiff::check::Verdict::Contradicted, "{text}");
    }
}

#[test]
fn a_range_that_goes_on_in_the_next_line_is_no_panic() {
    any_text_is_read("The 28-point plan was cut from 28 points to 19-\n\n20 of them stay.").expect("it is read");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn lines_may_be_wrapped(text in texts(), width in 40_usize..100, crlf in any::<bool>()) {
        let wrapped = wrapped(text, width);
        let wrapped = if crlf { wrapped.replace('\n', "\r\n") } else { wrapped };
        prop_assert_eq!(told(&wrapped), told(text), "{}", wrapped);
    }

    #[test]
    fn blanks_may_be_of_any_kind(text in texts(), kinds in prop::collection::vec(select(vec![" ", "  ", "\u{a0}", "\u{2009}", "\u{202f}", "\u{3000}", " \u{a0} "]), 1..40)) {
        let other = with(text, |at, own| (own == ' ').then(|| kinds[at % kinds.len()].to_owned()));
        prop_assert_eq!(told(&other), told(text), "{}", other);
    }

    #[test]
    fn digits_may_be_full_width(text in texts(), which in prop::collection::vec(any::<bool>(), 1..20)) {
        let wide = |own: char| char::from_u32(u32::from(own) + 0xFEE0).map(String::from);
        let other = with(text, |at, own| if own.is_ascii_digit() && which[at % which.len()] { wide(own) } else { None });
        prop_assert_eq!(told(&other), told(text), "{}", other);
    }

    #[test]
    fn characters_may_be_traditional(text in texts(), which in prop::collection::vec(any::<bool>(), 1..20)) {
        let images = traditional();
        let other = with(text, |at, own| if which[at % which.len()] { images.get(&own).map(char::to_string) } else { None });
        prop_assert_eq!(told(&other), told(text), "{}", other);
    }

    #[test]
    fn any_bytes_are_read_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..600)) {
        if let Ok(document) = text::read(bytes, None) {
            any_text_is_read(&document.text)?;
        }
    }

    #[test]
    fn any_splice_of_articles_is_read(text in spliced()) {
        any_text_is_read(&text)?;
    }
}

proptest! {
    /// As long as one likes: `PROPTEST_CASES=1000000 PROPTEST_RNG_SEED=7 cargo test --release --test check properties --
    /// --ignored`.
    #[test]
    #[ignore = "runs as long as it is told to"]
    fn any_splice_of_articles_is_read_for_long(text in spliced()) {
        any_text_is_read(&text)?;
    }
}
