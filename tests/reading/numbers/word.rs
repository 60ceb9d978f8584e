//! The numbers that Word draws before paragraphs.

use std::fmt::Write as _;

use super::document::{item, list, paragraph, styled, used, word};

#[test]
fn paragraphs_of_word_stand_behind_the_numbers_of_their_lists() {
    let levels = [
        ("decimal", "Article %1.", ""),
        ("decimal", "%1.%2", ""),
        ("lowerLetter", "(%3)", ""),
        ("bullet", "\u{f0b7}", ""),
    ];
    let numbering = list(7, &levels) + &used(1, 7, "");
    let body = [
        item(1, 0, "The ferry"),
        item(1, 1, "It is free."),
        item(1, 1, "It runs"),
        item(1, 2, "daily, and"),
        item(1, 2, "at night:"),
        item(1, 3, "in summer."),
        paragraph("", "No item."),
        item(1, 0, "The keeper"),
        item(1, 1, "He keeps it."),
        item(0, 0, "Not numbered."),
        item(9, 0, "Of an unknown list."),
    ];
    insta::assert_snapshot!(word(&body.concat(), &numbering, ""), @r"
    Article 1. The ferry
    1.1 It is free.
    1.2 It runs
    (a) daily, and
    (b) at night:
    • in summer.
    No item.
    Article 2. The keeper
    2.1 He keeps it.
    Not numbered.
    • Of an unknown list.
    ");
}

#[test]
fn numbers_are_written_as_word_writes_them() {
    let mut told = String::new();
    for (format, text, start) in [
        ("decimal", "%1)", 1),
        ("decimalZero", "%1", 9),
        ("upperLetter", "%1.", 26),
        ("lowerRoman", "(%1)", 3),
        ("upperRoman", "Chapter %1", 8),
        ("chineseCounting", "第%1条", 9),
        ("chineseCountingThousand", "（%1）", 19),
        ("ideographDigital", "%1、", 9),
        ("japaneseCounting", "%1、", 10),
        ("russianLower", "%1)", 9),
        ("russianUpper", "%1.", 29),
        ("decimalEnclosedCircle", "%1", 20),
        ("ideographTraditional", "%1、", 9),
        ("none", "Note:", 1),
        ("none", "", 1),
        ("bullet", "-", 1),
        ("bullet", "", 1),
        ("cardinalText", "&#167; %1 &amp; more", 1),
        ("lowerLetter", "%1)", i32::MAX - 1),
    ] {
        let numbering = list(1, &[(format, text, "")])
            + &used(1, 1, &format!("<w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"{start}\"/></w:lvlOverride>"));
        let lines = word(&[item(1, 0, "the ferry"), item(1, 0, "the mill")].concat(), &numbering, "");
        writeln!(told, "{format}: {}", lines.trim_end().replace('\n', " | ")).expect("it is written");
    }
    insta::assert_snapshot!(told);
}

#[test]
fn the_number_of_a_paragraph_comes_from_its_style_too() {
    let numbering = list(
        1,
        &[
            ("upperRoman", "%1.", "<w:pStyle w:val=\"Heading1\"/>"),
            ("decimal", "§ %2", "<w:isLgl/><w:pStyle w:val=\"Heading2\"/>"),
            ("decimal", "%1.%2.%3", "<w:isLgl/>"),
        ],
    ) + &used(4, 1, "");
    let style = |id: &str, base: &str, number: &str| {
        format!(
            "<w:style w:type=\"paragraph\" w:styleId=\"{id}\"><w:basedOn w:val=\"{base}\"/><w:pPr>{number}</w:pPr></w:style>"
        )
    };
    let styles = [
        style("Heading1", "Normal", "<w:numPr><w:numId w:val=\"4\"/></w:numPr>"),
        style("Heading2", "Heading1", ""),
        style("Own", "Heading2", "<w:numPr><w:ilvl w:val=\"2\"/></w:numPr>"),
        style("Plain", "Heading1", "<w:numPr><w:numId w:val=\"0\"/></w:numPr>"),
        // Two that are based on each other lead nowhere.
        style("Round", "About", ""),
        style("About", "Round", ""),
    ];
    let body = [
        styled("Heading1", "Ferries"),
        styled("Heading2", "Fares"),
        item(4, 2, "No fare is due."),
        styled("Heading2", "Keepers"),
        styled("Heading1", "Mills"),
        styled("Heading2", "Wheels"),
        styled("Own", "Of the third level by its own."),
        styled("Plain", "Taken out of the list."),
        styled("Round", "Of no list."),
        styled("ListBullet", "An item by the name of its style."),
    ];
    insta::assert_snapshot!(word(&body.concat(), &numbering, &styles.concat()), @r"
    I. Ferries
    § 1 Fares
    1.1.1 No fare is due.
    § 2 Keepers
    II. Mills
    § 1 Wheels
    2.1.1 Of the third level by its own.
    Taken out of the list.
    Of no list.
    • An item by the name of its style.
    ");
}

#[test]
fn lists_start_again_where_they_are_told_to() {
    let anew = |level: u32, start: u32| {
        format!("<w:lvlOverride w:ilvl=\"{level}\"><w:startOverride w:val=\"{start}\"/></w:lvlOverride>")
    };
    let levels = [
        ("decimal", "%1.", ""),
        ("decimal", "%1.%2", "<w:lvlRestart w:val=\"0\"/>"),
        ("decimal", "%3)", "<w:lvlRestart w:val=\"1\"/>"),
    ];
    let other = "<w:lvlOverride w:ilvl=\"0\"><w:lvl w:ilvl=\"0\"><w:numFmt w:val=\"upperLetter\"/><w:lvlText w:val=\"%1:\"/></w:lvl></w:lvlOverride>";
    let numbering =
        [list(1, &levels), used(1, 1, ""), used(2, 1, ""), used(3, 1, &anew(0, 5)), used(4, 1, other)].concat();
    let body = [
        item(1, 0, "one"),
        item(1, 1, "one of one"),
        item(1, 2, "one"),
        item(1, 1, "two of one"),
        item(1, 2, "not again behind the second level"),
        item(2, 0, "two: another use counts on"),
        item(1, 1, "three of two: never again"),
        item(1, 2, "again behind the first level"),
        item(3, 0, "five: begun anew"),
        item(3, 0, "six: once"),
        item(4, 0, "seven, as a letter"),
        item(1, 0, "eight"),
    ];
    insta::assert_snapshot!(word(&body.concat(), &numbering, ""), @r"
    1. one
    1.1 one of one
    1) one
    1.2 two of one
    2) not again behind the second level
    2. two: another use counts on
    2.3 three of two: never again
    1) again behind the first level
    5. five: begun anew
    6. six: once
    G: seven, as a letter
    8. eight
    ");
}

#[test]
fn a_level_without_one_above_shows_where_that_starts() {
    let numbering = list(1, &[("decimal", "%1.", ""), ("decimal", "%1.%2.", "")]) + &used(1, 1, "");
    assert_eq!(word(&item(1, 1, "The ferry."), &numbering, ""), "1.1. The ferry.\n");
}

#[test]
fn a_list_may_have_its_levels_with_a_style() {
    let numbering = "<w:abstractNum w:abstractNumId=\"1\"><w:numStyleLink w:val=\"Law\"/></w:abstractNum>".to_owned()
        + &list(2, &[("decimal", "§ %1", "")])
        + &used(1, 1, "")
        + &used(2, 2, "");
    let styles = "<w:style w:type=\"numbering\" w:styleId=\"Law\"><w:pPr><w:numPr><w:numId w:val=\"2\"/></w:numPr></w:pPr></w:style>";
    let body = item(1, 0, "one") + &item(2, 0, "two");
    assert_eq!(word(&body, &numbering, styles), "§ 1 one\n§ 2 two\n");
}

#[test]
fn what_a_tracked_change_took_away_is_not_counted() {
    let numbering = list(1, &[("decimal", "%1.", "")]) + &used(1, 1, "");
    let gone = |text: &str| {
        let mark = "<w:rPr><w:del w:id=\"1\"/></w:rPr>";
        format!("<w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr>{mark}</w:pPr>{text}</w:p>")
    };
    let before = "<w:pPrChange><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:pPrChange>";
    let body = [
        item(1, 0, "one"),
        gone("<w:del><w:r><w:delText>struck out</w:delText></w:r></w:del>"),
        gone("<w:r><w:t>begun </w:t></w:r>"),
        item(1, 0, "in the line before"),
        paragraph(before, "no item any more"),
        item(1, 0, "three"),
    ];
    assert_eq!(
        word(&body.concat(), &numbering, ""),
        "1. one\n2. begun in the line before\nno item any more\n3. three\n"
    );
}

#[test]
fn numbers_in_cells_stand_before_what_is_beside_them() {
    let numbering = list(1, &[("decimal", "%1.", "")]) + &used(1, 1, "");
    let row = |cells: &[String]| {
        let cells: String = cells.iter().map(|cell| format!("<w:tc>{cell}</w:tc>")).collect();
        format!("<w:tr>{cells}</w:tr>")
    };
    let plain = |text: &str| paragraph("", text);
    let body = [
        row(&[item(1, 0, ""), plain("The ferry is free.")]),
        row(&[item(1, 0, ""), plain("It runs"), plain("daily")]),
        row(&[plain(""), plain("(a)"), plain("in summer,") + &plain("not in winter")]),
        row(&[plain("Fares"), plain("9"), plain("(b)")]),
        row(&[plain("(c)"), plain("")]),
    ];
    let body = format!("<w:tbl>{}</w:tbl>", body.concat());
    insta::assert_snapshot!(word(&body, &numbering, ""), @r"
    1. The ferry is free.
    2. It runs | daily
    (a) in summer,
    not in winter
    Fares | 9 | (b)
    (c)
    ");
}

#[test]
fn a_long_document_is_counted_to_its_end() {
    let numbering = list(1, &[("decimal", "%1.", ""), ("lowerLetter", "%1.%2", "")]) + &used(1, 1, "");
    let body: String = (0..20_000).map(|at| item(1, at % 2, "x")).collect();
    let text = word(&body, &numbering, "");
    assert!(text.ends_with("\n10000. x\n10000.a x\n"));
}
