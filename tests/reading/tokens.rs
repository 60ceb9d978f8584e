//! What stays one token, and of which kind.

use plandiff::text::TokenKind::{self, Date, Money, Number, Percent, Reference};
use plandiff::text::{Token, tokens};
use proptest::prelude::*;

/// The tokens of a text that are no plain words, characters or signs.
fn atoms(text: &str) -> Vec<(&str, TokenKind)> {
    let is_atom = |token: &Token<'_>| matches!(token.kind, Number | Money | Percent | Date | Reference);
    tokens(text).into_iter().filter(is_atom).map(|token| (token.key(), token.kind)).collect()
}

fn words(text: &str) -> Vec<&str> {
    tokens(text).into_iter().map(Token::key).collect()
}

/// Asserts that each of these stands whole in a sentence of its language, whatever stands around it.
fn assert_whole(kind: TokenKind, cases: &str) {
    for case in cases.split(" | ") {
        for text in [case.to_owned(), format!("x {case}; y"), format!("({case}), z"), format!("在{case}，")] {
            assert_eq!(atoms(&text), [(case, kind)], "{text}");
        }
    }
}

#[test]
fn numbers_stay_whole() {
    assert_whole(
        Number,
        "5 | 600,000 | 600 000 | 600\u{a0}000 | 600\u{2009}000 | 1\u{202f}000\u{202f}000 | 1.000.000 | \
         1'000'000 | 3,5 | 0.25 | 33.3 | 1,000.50 | 1.000,50 | ½ | 2½ | 1/2 | 1,2,3 | 60k | 100m | 60万 | \
         60 万 | 60萬 | 1亿5000万 | 1000亿 | 六十万 | 十五 | 一百二十 | 三分之一 | 100 thousand | 100 million | \
         100\nmillion | 100 млрд | 100 тыс | 600 тисяч | 3 миллиона | 2 мільйони | 5 Millionen | \
         5 millions | 5 mil millones | ６００，０００ | ６０万",
    );
}

#[test]
fn sums_stay_whole() {
    assert_whole(
        Money,
        "€100bn | $100 billion | $ 100 billion | US$100 | $1.5tn | £20m | 100 dollars | \
         100 billion US dollars | EUR 100 | 100 EUR | 100 € | 5 Millionen Euro | 5 millions d'euros | \
         100 mil millones de euros | 1000亿美元 | 60万元 | 一千亿美元 | 100 млрд долларов | 100 млрд євро | \
         5 тис. гривень | 300 руб",
    );
}

#[test]
fn percentages_stay_whole() {
    assert_whole(
        Percent,
        "50% | 50 % | 99.5% | 50\u{a0}% | 5％ | ３３％ | 50 percent | 50 per cent | 50 Prozent | \
         50 pour cent | 50 por ciento | 50 процентов | 50 відсотків | 百分之五十 | 百分之50 | 2.5‰",
    );
}

#[test]
fn dates_stay_whole() {
    assert_whole(
        Date,
        "2027-01-15 | 15.01.2027 | 15/01/2027 | 1/15/2027 | 2027/1/15 | 15 January 2027 | \
         15th January 2027 | 15th of January 2027 | January 15, 2027 | January 15 | Jan. 15, 2027 | \
         January 2027 | May 5 | 5 May | 15\nJanuary 2027 | 2027年1月15日 | 2027 年 1 月 15 日 | 1月15日 | 15日 | \
         2027年 | 2027年1月 | 二〇二七年一月十五日 | 二〇二七年十二月二十五日 | 15 января 2027 | 15 січня 2027 | 15. Januar 2027 | \
         15 janvier 2027 | 1er janvier 2027 | 15 de enero de 2027 | enero de 2027 | 12:00 | 12:00:30",
    );
}

#[test]
fn references_stay_whole() {
    assert_whole(
        Reference,
        "Art. 5(2) | Art. 5 | Article 5 | Article 5(2)(a) | Article 5 (2) | article 5 | Article IV | \
         Articles 5 | Annex B | Annex II | § 12 | §§ 12 | §12a | Abs. 2 | Absatz 2 | Artikel 5 | 第五条 | \
         第五条第二款 | 第28点 | 第（一）项 | 第五条之一 | стаття 5 | статті 5 | статьи 5 | ст. 5 | пункт 3.1 | п. 3 | \
         ч. 2 | 10.a | 12a | 12(b) | 3.2.1 | No. 3 | no. 3 | № 5 | n° 5 | artículo 5 | 2014/512 | \
         Article\u{a0}5",
    );
}

#[test]
fn what_only_looks_like_an_atom_is_none() {
    let without = "F-16 and G8 | may be | the march | a part of it | there is no | an article | Article. Five | 一致同意 | 统一 | 万一 | \
        千方百计 | 第三国 | 第一次 | 一个国家 | 十分 | I am in part I | the Council | Part CIVIL | 百万 | 半 | § | $ | % | № | \
        May the parties | in May | section c | US$";
    for text in without.split(" | ") {
        assert_eq!(atoms(text), [], "{text}");
    }
    let cases: &[(&str, &[(&str, TokenKind)])] = &[
        ("статус 5", &[("5", Number)]),
        ("часто 5", &[("5", Number)]),
        ("15日前生效", &[("15日", Date)]),
        ("15日内生效", &[("15", Number)]),
        ("3个月", &[("3", Number)]),
        ("五年", &[("五", Number)]),
        ("五月", &[("五月", Date)]),
        ("15 may attend", &[("15", Number)]),
        ("a 28-point plan", &[("28", Number)]),
        ("600,000-800,000", &[("600,000", Number), ("800,000", Number)]),
        ("in 2027.", &[("2027", Number)]),
        ("Article 5. The", &[("Article 5", Reference)]),
        ("part 3,000 units", &[("3,000", Number)]),
        ("5 m", &[("5", Number)]),
        ("there is no 3", &[("3", Number)]),
        ("12 345 6789", &[("12 345", Number), ("6789", Number)]),
        ("60人", &[("60", Number)]),
        ("the 4th and 16GB", &[]),
        ("Article\n\n5 days", &[("5", Number)]),
    ];
    for (text, expected) in cases {
        assert_eq!(&atoms(text), expected, "{text}");
    }
}

#[test]
fn words_keep_their_marks() {
    assert_eq!(words("the party's F-16"), ["the", "party's", "F-16"]);
    assert_eq!(words("the party’s re\u{2011}entry"), ["the", "party’s", "re\u{2011}entry"]);
    assert_eq!(words("naïve café, п'ять"), ["naïve", "café", ",", "п'ять"]);
    assert_eq!(words("上限60万人。"), ["上", "限", "60万", "人", "。"]);
    assert_eq!(words("(a) no-fly-zone."), ["(", "a", ")", "no-fly-zone", "."]);
}

#[test]
fn what_differs_by_typesetting_is_equal() {
    for (one, other) in [
        ("party's", "party’s"),
        ("“", "\""),
        ("—", "-"),
        ("６００，０００", "600,000"),
        ("600\u{a0}000", "600\u{2009}000"),
        ("15\nJanuary  2027", "15 January 2027"),
        ("50\u{202f}%", "50 %"),
        ("agree\u{ad}ment", "agreement"),
        ("，", ","),
        ("Caf\u{e9}", "Cafe\u{301}"),
        ("\u{439}", "\u{438}\u{306}"),
        ("It shall **not** attack.", "It shall not attack."),
        ("It **shall not** attack_s.", "It shall not attack_s."),
        ("_It_ ***shall*** **_not_** *attack.*", "It shall not attack."),
        ("**Article 5** (2), **30** days", "Article 5 (2), 30 days"),
        ("Article **5** (2), **non**-state", "Article 5 (2), non-state"),
        ("缔约方**不得**加入。", "缔约方不得加入。"),
        ("**缔约方不得加入。**各方", "缔约方不得加入。各方"),
        ("1\\. It rests on Article 5\\*, snake\\_case", "1. It rests on Article 5*, snake_case"),
        ("**(a) Peace.** Now", "(a) Peace. Now"),
    ] {
        let (one, other) = (tokens(one), tokens(other));
        assert_eq!(one, other);
        let hashed = |tokens: &[Token<'_>]| {
            use std::hash::{DefaultHasher, Hash, Hasher};
            let mut state = DefaultHasher::new();
            tokens.hash(&mut state);
            state.finish()
        };
        assert_eq!(hashed(&one), hashed(&other));
        assert_eq!(one.cmp(&other), std::cmp::Ordering::Equal);
    }
    for (one, other) in [
        ("army*", "army"),
        ("an army* and a navy*", "an army and a navy"),
        ("5 * 3 * 2", "5 3 2"),
        ("5*3*2", "532"),
        ("snake_case_name", "snakecasename"),
        ("* It ends.", "It ends."),
        ("* It ends.\n* It begins.", "It ends.\nIt begins."),
        ("*It ends.\n\nIt begins.*", "It ends.\n\nIt begins."),
        ("*It ends", "It ends"),
        ("____ *) **", ""),
        ("a\\b", "ab"),
        ("60万", "80万"),
        ("The", "the"),
        ("600,000", "600 000"),
        ("-", "'"),
    ] {
        assert_ne!(tokens(one), tokens(other));
    }
}

/// Texts out of the pieces that the rules look for.
fn pieces() -> impl Strategy<Value = String> {
    let pieces = "Article|Art.|§|第|五|十|条|款|年|月|日|5|15|2027|600|,|.| |\n|\u{a0}|000|(|)|a|IV|$|€|%|万|亿|美元|January|\
        de|enero|млрд|of|-|/|:|½|百分之|분|ก็|e\u{301}|👩‍👧|’|US|bn|per cent|内|C|\u{2009}|１|*|**|_|\\|\u{301}";
    let piece = prop::sample::select(pieces.split('|').collect::<Vec<_>>());
    prop::collection::vec(piece, 0..12).prop_map(|pieces| pieces.concat())
}

proptest! {
    #[test]
    fn tokens_put_together_are_the_text(text in prop_oneof![pieces(), "\\PC*", ".*"]) {
        let tokens = tokens(&text);
        prop_assert_eq!(tokens.iter().map(|token| token.text).collect::<String>(), &*text);
        for token in &tokens[1.min(tokens.len())..] {
            prop_assert!(!token.key().is_empty(), "{:?}", token);
        }
    }

    #[test]
    fn equal_tokens_have_equal_hashes(one in pieces(), other in pieces()) {
        use std::collections::{BTreeSet, HashSet};
        let (one, other) = (tokens(&one), tokens(&other));
        let all = || one.iter().chain(&other).copied();
        prop_assert_eq!(all().collect::<HashSet<_>>().len(), all().collect::<BTreeSet<_>>().len());
    }
}
