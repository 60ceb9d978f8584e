//! Pages: the numbers that browsers draw before items, and all of the main content.

use std::fmt::Write as _;

use super::{page, whole};

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
fn items_whose_numbers_skip_are_points() {
    let items = [
        (1, "The ferry takes the keepers of both banks and all of their boats"),
        (2, "The keeper of the bank counts the boats that are on the river and"),
        (9, "The council hears the keepers of both banks in spring and autumn"),
        (15, "The tolls are set by the council and are paid before the boat goes"),
    ];
    let item = |(value, words)| format!("<li value={value}>{words}</li>");
    let text = whole(&format!("<ol>{}</ol>", items.map(item).concat()));
    let outline = plandiff::text::outline(&text);
    let numbers: Vec<&str> = outline
        .clauses
        .iter()
        .filter_map(|clause| clause.label.as_ref().map(|label| &text[label.number.clone()]))
        .collect();
    assert_eq!(numbers, ["1", "2", "9", "15"]);
}

#[test]
fn what_was_put_in_has_no_length_in_the_page() {
    let source = "<ol start=7><li>The ferry.</ol>";
    let document = page(source);
    assert_eq!(document.text, "    7. The ferry.\n");
    let at = source.find("The").expect("it is there");
    assert_eq!(document.origin.bytes(&(0..7)), at..at);
    assert_eq!(&source[document.origin.bytes(&(0..17))], "The ferry.");
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
            let text: String = text.lines().map(|line| format!("{}\n", line.trim_start())).collect();
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
    insta::assert_snapshot!(whole(include_str!("../../data/pages/law.html")));
}

#[test]
fn a_page_of_nothing_but_main_elements_is_read_in_time() {
    let source = "<main><p>It is so.</p></main>".repeat(20_000);
    assert_eq!(whole(&source).lines().count(), 20_000);
    let source = format!("<html>{}x", "<ol><li>".repeat(20_000));
    assert!(whole(&source).len() < 20_000);
}
