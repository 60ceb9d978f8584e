//! Numbered texts as they are read whole: the numbers that Word and browsers draw, and all of a page's main content.

use std::fmt::Write as _;
use std::io::{Cursor, Write as _};

use plandiff::text::{Document, Kind, read, read_whole};
use proptest::prelude::*;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

fn whole(source: &str) -> String {
    let document = page(source);
    document.text
}

fn page(source: &str) -> Document {
    let document = read_whole(source.as_bytes().to_vec(), Some("law.html")).expect("it is a page");
    assert_eq!(document.origin.kind, Kind::Html);
    document
}

/// A Word document: its body, its lists and its styles.
fn docx(body: &str, numbering: &str, styles: &str) -> Vec<u8> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    let parts = [
        ("word/document.xml", format!("<w:document><w:body>{body}</w:body></w:document>")),
        ("word/numbering.xml", format!("<w:numbering>{numbering}</w:numbering>")),
        ("word/styles.xml", format!("<w:styles>{styles}</w:styles>")),
    ];
    for (name, text) in parts {
        archive.start_file(name, SimpleFileOptions::default()).expect("a part begins");
        archive.write_all(text.as_bytes()).expect("a part is written");
    }
    archive.finish().expect("the archive is written").into_inner()
}

fn word(body: &str, numbering: &str, styles: &str) -> String {
    read_whole(docx(body, numbering, styles), None).expect("it is a document").text
}

/// A paragraph with some properties.
fn paragraph(properties: &str, text: &str) -> String {
    format!("<w:p><w:pPr>{properties}</w:pPr><w:r><w:t xml:space=\"preserve\">{text}</w:t></w:r></w:p>")
}

/// A paragraph at a level of a list.
fn item(instance: u32, level: u32, text: &str) -> String {
    paragraph(&format!("<w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"{instance}\"/></w:numPr>"), text)
}

fn styled(style: &str, text: &str) -> String {
    paragraph(&format!("<w:pStyle w:val=\"{style}\"/>"), text)
}

/// A list of levels, each with its format, its text and whatever else it has.
fn list(id: u32, levels: &[(&str, &str, &str)]) -> String {
    let level = |(at, (format, text, more)): (usize, &(&str, &str, &str))| {
        format!(
            "<w:lvl w:ilvl=\"{at}\"><w:start w:val=\"1\"/><w:numFmt w:val=\"{format}\"/>{more}<w:lvlText w:val=\"{text}\"/></w:lvl>"
        )
    };
    let levels: String = levels.iter().enumerate().map(level).collect();
    format!("<w:abstractNum w:abstractNumId=\"{id}\">{levels}</w:abstractNum>")
}

/// A use of a list.
fn used(id: u32, list: u32, overrides: &str) -> String {
    format!("<w:num w:numId=\"{id}\"><w:abstractNumId w:val=\"{list}\"/>{overrides}</w:num>")
}

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
fn what_is_struck_through_is_no_part_of_a_text() {
    let run = |properties: &str, text: &str| format!("<w:r><w:rPr>{properties}</w:rPr><w:t>{text}</w:t></w:r>");
    let body = [
        run("", "within "),
        run("<w:strike/>", "30"),
        run("<w:strike w:val=\"0\"/>", "60"),
        run("<w:dstrike w:val=\"true\"/>", " working"),
        run("", " days"),
    ];
    let body = format!("<w:p>{}</w:p>", body.concat());
    assert_eq!(word(&body, "", ""), "within 60 days\n");
    let article = read(docx(&body, "", ""), None).expect("it is a document").text;
    assert_eq!(article, "within 3060 working days\n");

    let page = "<p>within <del>30</del><ins>60</ins> <s>working</s> <strike>and</strike> \
                <span style=\"Text-Decoration: line-through\">free</span> days<ol><li>one<li><del>two</del><li>three</ol>";
    assert_eq!(whole(page), "within 60 days\n1. one\n3. three\n");

    let text = "within ~~30~~ 60 days\n\n~~(b) gone~~\n";
    let read_text = |reader: fn(Vec<u8>, Option<&str>) -> Result<Document, plandiff::text::ReadError>| {
        reader(text.as_bytes().to_vec(), Some("law.md")).expect("it is a text").text
    };
    assert_eq!(read_text(read_whole).split_whitespace().collect::<Vec<_>>(), ["within", "60", "days"]);
    assert_eq!(read_text(read), text);
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
fn an_article_keeps_its_bullets() {
    let numbering = list(1, &[("decimal", "%1.", "")]) + &used(1, 1, "");
    let file = docx(&item(1, 0, "The ferry."), &numbering, "");
    assert_eq!(read(file, None).expect("it is a document").text, "• The ferry.\n");
    let source = "<html><ol><li>The ferry.</ol>";
    assert_eq!(read(source.into(), None).expect("it is a page").text, "• The ferry.\n");
}

#[test]
fn a_raised_digit_is_no_part_of_the_number_before_it() {
    let raised = "<w:r><w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr><w:t>12</w:t></w:r>";
    let body = format!("<w:p><w:r><w:t>Article 5</w:t></w:r>{raised}<w:r><w:t>. The ferry.</w:t></w:r></w:p>");
    assert_eq!(word(&body, "", ""), "Article 5¹². The ferry.\n");
    let source = "<p>Article 5<sup>12</sup>. The ferry.<sup>a</sup>";
    let document = page(source);
    assert_eq!(document.text, "Article 5¹². The ferry.a\n");
    let at = document.text.find('²').expect("it is there");
    assert_eq!(&source[document.origin.bytes(&(at..at + 2))], "2");
}

#[test]
fn items_of_a_page_stand_behind_the_numbers_that_are_drawn() {
    let mut told = String::new();
    for source in [
        "<ol><li>one<li>two<ol type=a><li>a<li>b</ol><li>three</ol>",
        "<ol start=4><li>four<li value=9>nine<li>ten</ol>",
        "<ol reversed><li>three<li>two<li>one</ol>",
        "<ol reversed><li>three<li value=7>seven<li>six</ol>",
        "<ol reversed start=5><li>five<li>four</ol>",
        "<ol type=I start=3><li>three<li type=i>four</ol>",
        "<ol type=A start=26><li>Z<li>AA</ol>",
        "<ol start=-1><li>minus one<li>nought<li>one</ol>",
        "<ol start=99999999999999999999><li>much<li>more</ol>",
        "<ol start=x><li>one</ol>",
        "<ol style='color: red; list-style: upper-roman inside'><li>one</ol>",
        "<ol style='list-style-type:simp-chinese-informal' start=10><li>ten</ol>",
        "<ol style='list-style:none'><li>no number</ol>",
        "<ul><li>a bullet<ol><li>one</ol></ul>",
        "<ol><li><ol type=a><li>both begin here</ol></ol>",
        "<ol><li><p>one<p>its second paragraph</li><li></li><li>three</ol>",
        "<ol><li>(a) brings its own<li>1990 is no number<li>第五条 brings its own</ol>",
        "<ul><li>§ 4 brings its own</ul>",
        "<li>in no list",
    ] {
        writeln!(told, "{source}\n    {}", whole(source).trim_end().replace('\n', " | ")).expect("it is written");
    }
    insta::assert_snapshot!(told);
}

#[test]
fn what_was_put_in_has_no_length_in_the_page() {
    let source = "<ol start=7><li>The ferry.</ol>";
    let document = page(source);
    assert_eq!(document.text, "7. The ferry.\n");
    let at = source.find("The").expect("it is there");
    assert_eq!(document.origin.bytes(&(0..3)), at..at);
    assert_eq!(&source[document.origin.bytes(&(0..13))], "The ferry.");
}

/// Twenty short sections of a law.
fn sections(section: impl Fn(u32) -> String) -> String {
    (1..=20).map(section).collect()
}

/// The pages of one law as they are laid out in different places, without the law.
const LAYOUTS: [(&str, &str, &str); 6] = [
    ("bare", "<html><body>", ""),
    (
        "gov",
        "<!DOCTYPE html><html><head><title>Ferries</title><style>p{}</style></head><body class='page'>\
         <header><a href=/>Home</a><form><label>Search</label><input></form></header><nav><ul><li><a href=/a>Laws</a></ul></nav>\
         <div class=sidebar><ul><li><a href=/1>Mills</a><li><a href=/2>Bridges</a></ul></div><main>",
        "</main><aside>Read also</aside><footer>Printed with care by the office of the valley</footer>",
    ),
    (
        "form",
        "<html><body><form id=aspnetForm><div class='breadcrumb'><a href=/>Home</a></div><script>var x;</script><div id=content>",
        "</div><div style='display:none'>Hidden text.</div><select><option>One</select></form>",
    ),
    (
        "names",
        "<html><body><div id=menu><a href=/>Home</a> <a href=/b>Laws</a></div><div id=comments class='more modal'>",
        "</div><div class=tags><a href=/t>ferries</a></div>",
    ),
    ("layout table", "<html><body><table><tr><td><dir>", "</dir></td></tr></table>"),
    ("article", "<html><body><nav><a href=/>Home</a></nav><article class=promo><header>", "</header></article>"),
];

#[test]
fn no_section_of_a_law_is_lost_whatever_the_page() {
    let bodies: [(&str, String); 8] = [
        ("paragraphs", sections(|at| format!("<p class=p{at}>{at}. It is so.</p>"))),
        ("headings", sections(|at| format!("<h3>{at}. Fares</h3><p><a href=#{at}>Free.</a></p>"))),
        ("breaks", format!("<div>{}</div>", sections(|at| format!("{at}. It is so.<br>\n")))),
        (
            "table",
            format!(
                "<table>{}</table>",
                sections(|at| format!("<tr><td><p>{at}.</p></td><td><p>It is so.</p></td></tr>"))
            ),
        ),
        ("list", format!("<ol>{}</ol>", sections(|_| "<li>It is so.</li>".to_owned()))),
        ("links", format!("<ol class=toc>{}</ol>", sections(|at| format!("<li><a href=#s{at}>It is so.</a></li>")))),
        ("definitions", format!("<dl>{}</dl>", sections(|at| format!("<dt>{at}. Fares<dd>Free.")))),
        ("lines", format!("<pre>{}</pre>", sections(|at| format!("{at}. It\n   is so.\n\n")))),
    ];
    for (layout, before, behind) in LAYOUTS {
        for (name, body) in &bodies {
            let text = whole(&format!("{before}<h1>The Ferries Act</h1>{body}{behind}"));
            assert!(text.starts_with("The Ferries Act\n"), "{name} in {layout}: {text}");
            let found =
                |at: u32| text.contains(&format!("\n{at}. It")) || text.contains(&format!("\n{at}. Fares\nFree."));
            let lost: Vec<u32> = (1..=20).filter(|at| !found(*at)).collect();
            assert!(lost.is_empty(), "{name} in {layout} lost {lost:?}: {text}");
            for noise in ["Home", "Laws", "Search", "Mills", "Read also", "Printed", "Hidden", "One", "var", "ferries"]
            {
                assert!(!text.contains(noise), "{name} in {layout} has {noise}: {text}");
            }
        }
    }
}

#[test]
fn a_whole_page_is_read_in_its_order() {
    insta::assert_snapshot!(whole(include_str!("pages/law.html")));
}

/// A law of our own in some languages, with the encoding that each was saved in before UTF-8.
const LAWS: [(&str, &str, &encoding_rs::Encoding); 4] = [
    (
        "第一条 渡船每天开航。\n第二条 看守人应当住在河边，不得离开。\n（一）冬季停航；\n（二）夏季免费。\n",
        "二条",
        encoding_rs::GB18030,
    ),
    (
        "第一條 渡船每天開航，由看守人負責。\n第二條 看守人應當住在河邊，不得離開。\n（一）冬季停航；\n（二）夏季免費。\n",
        "二條",
        encoding_rs::BIG5,
    ),
    (
        "Стаття 1. Пором ходить щодня.\nСтаття 2. Сторож живе біля річки і не може її залишити.\nа) узимку пором стоїть;\n",
        "2. Сторож",
        encoding_rs::WINDOWS_1251,
    ),
    (
        "Article 1er. Le bac passe chaque jour.\nArticle 2. Le gardien habite près de la rivière ; l’été, c’est gratuit.\n§ 3 Über die Fähre\n",
        "près",
        encoding_rs::WINDOWS_1252,
    ),
];

#[test]
fn laws_in_older_encodings_lead_back_to_their_bytes_whatever_ends_their_lines() {
    for (law, words, encoding) in LAWS {
        for end in ["\n", "\r\n", "\r"] {
            let text = law.replace('\n', end);
            let utf16 = |text: &str| text.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<u8>>();
            let old = |text: &str| encoding.encode(text).0.into_owned();
            let utf8 = |text: &str| text.as_bytes().to_vec();
            let mark = |text: &str| [&[0xff, 0xfe][..], &utf16(text)].concat();
            let files: [(Vec<u8>, Vec<u8>); 3] =
                [(old(&text), old(words)), (mark(&text), utf16(words)), (utf8(&text), utf8(words))];
            for (bytes, expected) in files {
                let document = read_whole(bytes.clone(), None).expect("it is text");
                let name = document.origin.encoding;
                assert_eq!(document.text.replace("\r\n", "\n"), law, "{name} for {}", encoding.name());
                let at = document.text.find(words).expect("they are there");
                assert_eq!(&bytes[document.origin.bytes(&(at..at + words.len()))], expected, "{name}");
            }
        }
    }
}

#[test]
fn rare_line_ends_are_line_feeds_and_no_byte_moves() {
    let text = "1. The ferry\u{2028}is free.\u{2029}2. It runs\u{85}daily.\u{c}3. 渡船\u{b}免费。\r4. End\r\n";
    let document = read_whole(text.into(), None).expect("it is text");
    let lines: Vec<&str> = document.text.lines().map(str::trim_end).collect();
    assert_eq!(lines, ["1. The ferry", "is free.", "2. It runs", "daily.", "3. 渡船", "免费。", "4. End"]);
    for words in ["is free.", "2. It runs", "daily.", "渡船", "免费。", "4. End"] {
        assert_eq!(document.text.find(words), text.find(words));
    }
    let utf16: Vec<u8> = format!("\u{feff}{text}").encode_utf16().flat_map(u16::to_le_bytes).collect();
    let document = read_whole(utf16.clone(), None).expect("it is text");
    let at = document.text.find("免费").expect("it is there");
    let units: Vec<u8> = "免费".encode_utf16().flat_map(u16::to_le_bytes).collect();
    assert_eq!(&utf16[document.origin.bytes(&(at..at + "免费".len()))], units);
}

#[test]
fn what_is_no_text_is_refused_with_the_reason() {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    archive.start_file("notes.txt", SimpleFileOptions::default()).expect("a part begins");
    archive.write_all(b"1. The ferry.").expect("a part is written");
    let archive = archive.finish().expect("the archive is written").into_inner();
    let files: [(&str, &[u8]); 7] = [
        ("nothing", b""),
        ("blanks", b" \r\n\t\n"),
        ("picture", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01"),
        ("program", b"\x7fELF\x02\x01\x01\0\0\0\0\0"),
        ("archive", &archive),
        ("empty archive", b"PK\x05\x06\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0"),
        ("PDF", b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"),
    ];
    let mut told = String::new();
    for (name, bytes) in files {
        let why = read_whole(bytes.to_vec(), None).map_or_else(|error| error.to_string(), |read| read.text);
        writeln!(told, "{name}: {why}").expect("it is written");
    }
    insta::assert_snapshot!(told);
}

#[test]
fn a_long_document_is_counted_to_its_end() {
    let numbering = list(1, &[("decimal", "%1.", ""), ("lowerLetter", "%1.%2", "")]) + &used(1, 1, "");
    let body: String = (0..20_000).map(|at| item(1, at % 2, "x")).collect();
    let text = word(&body, &numbering, "");
    assert!(text.ends_with("\n10000. x\n10000.a x\n"));
}

#[test]
fn a_page_of_nothing_but_main_elements_is_read_in_time() {
    let source = "<main><p>It is so.</p></main>".repeat(20_000);
    assert_eq!(whole(&source).lines().count(), 20_000);
    let source = format!("<html>{}x", "<ol><li>".repeat(20_000));
    assert!(whole(&source).len() < 20_000);
}

/// Parts that hostile lists may be made of.
const LISTS: &[&str] = &[
    "<w:abstractNum w:abstractNumId='1'>",
    "</w:abstractNum>",
    "<w:num w:numId='1'>",
    "</w:num>",
    "<w:abstractNumId w:val='1'/>",
    "<w:lvl w:ilvl='0'>",
    "<w:lvl w:ilvl='8'>",
    "<w:lvl w:ilvl='9'>",
    "<w:lvl w:ilvl='-1'>",
    "</w:lvl>",
    "<w:start w:val='2147483648'/>",
    "<w:start w:val='-1'/>",
    "<w:numFmt w:val='lowerLetter'/>",
    "<w:numFmt w:val='chineseCountingThousand'/>",
    "<w:numFmt w:val='none'/>",
    "<w:numFmt w:val='bullet'/>",
    "<w:lvlText w:val='%1%2%3%9%0%x%'/>",
    "<w:lvlText w:val='%1%1%1%1%1%1%1%1%1%1%1%1%1%1%1%1%1%1%1%1%1%1%1%1%1%1%1%1%1%1%1%1'/>",
    "<w:lvlText w:val='&bogus;'/>",
    "<w:lvlText/>",
    "<w:lvlRestart w:val='99'/>",
    "<w:isLgl/>",
    "<w:pStyle w:val='A'/>",
    "<w:numStyleLink w:val='A'/>",
    "<w:lvlOverride w:ilvl='0'>",
    "<w:startOverride w:val='9999999999'/>",
    "</w:lvlOverride>",
    "<w:style w:styleId='A'>",
    "<w:style w:styleId='B'>",
    "</w:style>",
    "<w:basedOn w:val='A'/>",
    "<w:basedOn w:val='B'/>",
    "<w:numId w:val='1'/>",
    "<w:ilvl w:val='7'/>",
    "<w:pPrChange/>",
];

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    /// Whatever the lists and the styles, the words of a document are read, each behind a short number or none.
    #[test]
    fn any_lists_can_be_given(
        lists in prop::collection::vec(prop::sample::select(LISTS), 0..24),
        styles in prop::collection::vec(prop::sample::select(LISTS), 0..12),
        paragraphs in prop::collection::vec((0_u32..3, 0_u32..11, any::<bool>()), 1..12),
    ) {
        let body = paragraphs.iter().map(|(instance, level, has_style)| match has_style {
            true => styled("A", "ferry"),
            false => item(*instance, *level, "ferry"),
        });
        let body: String = body.collect();
        if let Ok(document) = read_whole(docx(&body, &lists.concat(), &styles.concat()), None) {
            prop_assert_eq!(document.text.lines().count(), paragraphs.len());
            for line in document.text.lines() {
                prop_assert!(line.ends_with("ferry") && line.chars().count() <= 70, "{}", line);
            }
        }
    }

    /// Whatever the bytes, there is no panic, and what is read leads back into the file.
    #[test]
    fn any_bytes_can_be_read_whole(bytes in prop::collection::vec(any::<u8>(), 0..200), is_page in any::<bool>()) {
        if let Ok(document) = read_whole(bytes.clone(), is_page.then_some("a.html")) {
            leads_back(&document, bytes.len())?;
        }
    }

    /// No visible line of a page is lost, but for what says that it is no content.
    #[test]
    fn any_lists_of_a_page_are_read(tags in prop::collection::vec(prop::sample::select(TAGS), 0..40)) {
        let mut source = "<html>".to_owned();
        let word = |at: usize| format!("word{}z", "x".repeat(at));
        for (at, tag) in tags.iter().enumerate() {
            write!(source, "{tag}{} ", word(at)).expect("it is written");
        }
        let Ok(document) = read_whole(source.clone().into_bytes(), None) else { return Ok(()) };
        leads_back(&document, source.len())?;
        for at in 0..tags.len() {
            prop_assert!(document.text.contains(&word(at)), "{} of {}", at, source);
        }
    }
}

/// Tags that hide nothing.
const TAGS: &[&str] = &[
    "<ol>",
    "<ol reversed>",
    "<ol type=a start=-3>",
    "<ul>",
    "</ol>",
    "</ul>",
    "<li>",
    "<li value=5>",
    "</li>",
    "<p>",
    "<br>",
    "<table>",
    "<tr>",
    "<td>",
    "</td>",
    "</table>",
    "<sup>",
    "</sup>",
    "<pre>",
    "</pre>\n",
    "(a) ",
    "<div class=menu>",
    "</div>",
    "<h1>",
    "</h1>",
    "<h2><button>",
    "</button></h2>",
    "<dl><dt>",
    "<dd>",
    "</dl>",
];

fn leads_back(document: &Document, length: usize) -> Result<(), TestCaseError> {
    let mut last = 0;
    for (at, character) in document.text.char_indices() {
        let range = at..at + character.len_utf8();
        let (origin, place) = (document.origin.bytes(&range), document.origin.in_source(&range));
        prop_assert!(origin.start >= last && origin.start <= origin.end && origin.end <= length);
        prop_assert!(document.origin.source(&document.text).get(place).is_some());
        last = origin.start;
    }
    Ok(())
}
