//! The page of `plandiff check --format html`: what it says, what it is made of, and that no input gets out of its place.

use crate::program;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use crate::contrast::contrast;
use crate::desk::{ARTICLE, CHINESE, Desk};
use crate::program::{printed, refused, run};
use plandiff::check::{Checker, Finding, Findings};
use plandiff::record::{Lang, Record, read_directory};
use plandiff::report::{CheckDetail, CheckedArticle, findings_html, visible};
use plandiff::text::Origin;
use proptest::prelude::*;
use scraper::{ElementRef, Html, Node, Selector};

const STYLE: &str = include_str!("../../src/report/html/style.css");

/// Text that tries to be more than text.
const HOSTILE: [&str; 12] = [
    "<script>document.title = 'run'</script>",
    "\"><img src=x onerror=\"document.title='run'\">",
    "</style></p></article><h1>",
    "<!-- ",
    "]]>",
    "&lt;b&gt; &#60;i&#62; &amp",
    "' onclick='x",
    "javascript:alert(1)",
    "\u{202e}gnp\u{2066}",
    "\u{1b}[31m\u{7}\u{9b}",
    "<svg/onload=alert(1)>",
    "</textarea><plaintext>",
];

fn selected<'a>(page: &'a Html, selector: &str) -> Vec<ElementRef<'a>> {
    page.select(&Selector::parse(selector).expect("a selector")).collect()
}

fn words(element: ElementRef<'_>) -> String {
    element.text().collect()
}

/// The page of a check, with the record of the desk.
fn page(desk: &Desk, rest: &[&str]) -> String {
    let rest: Vec<&str> = rest.iter().copied().chain(["--format", "html"]).collect();
    desk.with(&rest, printed)
}

/// The page in lines, without the style and its digest, the folder and the stamp.
fn in_lines(page: &str, desk: &Desk) -> String {
    let (head, rest) = page.split_once("<meta http-equiv").expect("a policy");
    let (_, rest) = rest.split_once("<meta name=\"viewport\"").expect("a view port");
    let (between, rest) = rest.split_once("<style>").expect("a style");
    let (_, rest) = rest.split_once("</style>").expect("a style");
    let page = format!("{head}<meta name=\"viewport\"{between}{rest}");
    let folder = format!("{}/", desk.path().display());
    let version = format!("plandiff {}", env!("CARGO_PKG_VERSION"));
    let page = page.replace(&folder, "").replace(&version, "plandiff VERSION");
    let mut lines = page;
    for tag in
        ["<meta", "<title", "<body", "<nav", "<main", "<article", "<div", "<h", "<p", "<li", "<details", "<footer"]
    {
        lines = lines.replace(tag, &format!("\n{tag}"));
    }
    program::without_stamp(&lines)
}

#[test]
fn the_page_in_both_languages() {
    let desk = Desk::new();
    let article = desk.file("article.md", ARTICLE.as_bytes());
    let chinese = desk.file("chinese.txt", CHINESE.as_bytes());
    insta::assert_snapshot!("html_en", in_lines(&page(&desk, &[&article]), &desk));
    let two = page(&desk, &[&article, &chinese, "--lang", "zh", "--all", "--explain"]);
    insta::assert_snapshot!("html_zh_two_articles", in_lines(&two, &desk));
}

#[test]
fn statements_and_notes_lead_to_each_other() {
    let desk = Desk::new();
    let (one, two) = (desk.file("one.md", ARTICLE.as_bytes()), desk.file("two.txt", CHINESE.as_bytes()));
    let page = page(&desk, &[&one, &two]);
    let page = Html::parse_document(&page);
    let ids: Vec<&str> = selected(&page, "[id]").into_iter().filter_map(|element| element.attr("id")).collect();
    assert_eq!(ids.iter().collect::<BTreeSet<_>>().len(), ids.len(), "an id is given twice: {ids:?}");
    for link in selected(&page, "a[href^='#']") {
        let target = link.attr("href").and_then(|href| href.strip_prefix('#')).expect("an address");
        assert!(ids.contains(&target), "nothing is there: {target}");
    }
    let (notes, links) = (selected(&page, ".note"), selected(&page, ".prose a.number"));
    assert_eq!((notes.len(), links.len()), (8, 8));
    for (note, link) in notes.into_iter().zip(links) {
        let back = note.select(&Selector::parse("a.number").expect("a selector")).next().expect("a link");
        assert_eq!(back.attr("href"), link.attr("id").map(|id| format!("#{id}")).as_deref());
        assert_eq!(link.attr("href"), note.attr("id").map(|id| format!("#{id}")).as_deref());
        let verdict = words(note).split(['✓', '≈', '✗', '≠', '∅', '?']).nth(1).map(str::trim_start).map(str::to_owned);
        let told = words(link);
        let told = told.split_once(' ').expect("a verdict in words").1.trim_end_matches(": ");
        assert!(verdict.expect("a sign").starts_with(told), "{told}");
    }
    let names = selected(&page, "main article[aria-labelledby]");
    assert!(names.iter().all(|article| article.attr("aria-labelledby").is_some_and(|name| ids.contains(&name))));
    for landmark in ["header h1", "nav[aria-label]", "main", "footer"] {
        assert_eq!(selected(&page, landmark).len(), 1, "{landmark}");
    }
    let languages: Vec<_> = selected(&page, ".prose").into_iter().map(|prose| prose.attr("lang")).collect();
    assert_eq!(languages, [Some("en"), Some("en"), Some("zh")]);
}

#[test]
fn no_page_stands_without_its_counts() {
    let desk = Desk::new();
    let silent = desk.file("silent.txt", b"It rained all day.");
    let silent = page(&desk, &[&silent]);
    assert!(silent.contains("nothing was checked") && silent.contains("Sentences read: 1"), "{silent}");
    let right = desk.file("right.txt", b"The red paper caps the army at 10,000.");
    let right = page(&desk, &[&right]);
    assert!(right.contains("nothing else in the text was judged"), "{right}");
    assert!(right.contains("Statements checked: 1 (supported 1). Passages left aside: 0."), "{right}");
    assert!(right.contains("record: Small, as of 2020-01-01, digest "), "{right}");
}

#[test]
fn what_is_borne_out_takes_a_line_and_the_rest_of_it_unfolds() {
    let desk = Desk::new();
    let right = desk.file("right.txt", b"The red paper caps the army at 10,000.");
    let shown = page(&desk, &[&right]);
    let shown_page = Html::parse_document(&shown);
    assert_eq!(selected(&shown_page, "mark.supported").len(), 1);
    let head = selected(&shown_page, ".note.supported > details:not([open]) > summary");
    assert_eq!(head.into_iter().map(words).collect::<Vec<_>>(), ["✓ supported · Red paper · Size"]);
    assert!(selected(&shown_page, ".note.supported > :not(details):not(.number)").is_empty());
    let folded = words(selected(&shown_page, ".note.supported > details")[0]);
    for told in ["The plan has this value.", "B has at most 10,000 men.", "(one, 2019-01-01) · size · same-value"] {
        assert!(folded.contains(told), "{folded}");
    }
    assert_eq!(page(&desk, &[&right, "--all"]), shown, "nothing of an article is left out that could be added");
}

#[test]
fn of_what_is_not_borne_out_the_reason_and_the_record_are_seen_at_once() {
    let desk = Desk::new();
    let wrong = desk.file("wrong.txt", b"The red paper caps the army at 9,000.");
    let page = Html::parse_document(&page(&desk, &[&wrong, "--explain"]));
    let seen = |selector: &str| selected(&page, selector).into_iter().map(words).collect::<Vec<_>>();
    assert_eq!(seen(".note h3"), ["✗ contradicted · Red paper · Size"]);
    assert_eq!(seen(".note div > p"), ["The plan has another value."]);
    assert_eq!(seen(".note details:not([open]) > summary"), ["record: 1 B has at most 10,000 men."]);
    let folded = seen(".note details > p").join("\n");
    for told in [
        "Paper · published leak",
        "Suggestion: The red paper caps the army at 10,000.",
        "the plan was told: by its name",
    ] {
        assert!(folded.contains(told), "{folded}");
    }
    assert_eq!(seen("details").len(), 1);
}

#[test]
fn exit_codes_and_other_commands() {
    let desk = Desk::new();
    let wrong = desk.file("wrong.txt", b"The red paper caps the army at 9,000.");
    let output = desk.with(&[&wrong, "--format", "html", "--fail-on", "contradicted"], run);
    assert_eq!(output.status.code(), Some(1));
    for command in [&["28", "20"][..], &["list"], &["history", "force-size"], &["rules"], &["gap", "20"]] {
        let told = refused(&[command, &["--format", "html"]].concat());
        let name = if command[0] == "28" { "plandiff PLAN PLAN" } else { command[0] };
        let wanted = format!("error: `{name}` has no format html; `plandiff check FILE --format html` writes a page\n");
        assert_eq!(told, wanted);
    }
    let lines = desk.with(&[&wrong, "--jsonl", "--format", "html"], refused);
    assert!(lines.starts_with("error: `check --jsonl` writes JSON lines, not html"), "{lines}");
}

#[test]
fn hostile_names_stay_text() {
    let desk = Desk::new();
    for (at, hostile) in HOSTILE.iter().enumerate() {
        let name = format!("{at}{}", hostile.replace('/', ""));
        let file = desk.file(&name, b"The red paper caps the army at 9,000.");
        let page = page(&desk, &[&file]);
        let page = Html::parse_document(&page);
        only_our_elements(&page);
        assert_eq!(words(selected(&page, "h2")[0]), visible(&file));
        assert_eq!(
            words(selected(&page, "title")[0]),
            format!("{} · What articles say, held against the record", visible(&file))
        );
    }
}

/// That nothing is on the page but what we write, with the attributes that we give it.
fn only_our_elements(page: &Html) {
    let of_all = ["class", "id", "lang"];
    let known: BTreeMap<&str, &[&str]> = BTreeMap::from([
        ("a", &["href", "rel"][..]),
        ("article", &["aria-labelledby"]),
        ("body", &[]),
        ("code", &[]),
        ("details", &["open"]),
        ("div", &[]),
        ("em", &[]),
        ("footer", &[]),
        ("h1", &[]),
        ("h2", &[]),
        ("h3", &[]),
        ("head", &[]),
        ("header", &[]),
        ("html", &[]),
        ("li", &[]),
        ("main", &[]),
        ("mark", &[]),
        ("meta", &["charset", "content", "http-equiv", "name"]),
        ("nav", &["aria-label"]),
        ("ol", &["role"]),
        ("p", &[]),
        ("span", &["aria-hidden"]),
        ("strong", &[]),
        ("style", &[]),
        ("summary", &[]),
        ("title", &[]),
        ("ul", &[]),
    ]);
    for element in selected(page, "*") {
        let (name, attributes) = (element.value().name(), element.value().attrs());
        let own = known.get(name).unwrap_or_else(|| panic!("no element of ours: {name}"));
        for (attribute, value) in attributes {
            assert!(of_all.contains(&attribute) || own.contains(&attribute), "{name} {attribute}");
            let is_safe = attribute != "href" || value.starts_with('#') || value.starts_with("https://");
            assert!(is_safe, "{value}");
        }
    }
    assert_eq!(selected(page, "style").len(), 1);
    assert_eq!(words(selected(page, "style")[0]), STYLE);
    let comments = page.tree.values().filter(|node| matches!(node, Node::Comment(_)));
    assert_eq!(comments.count(), 0);
}

/// The words of the article alone: without its notes, their numbers, and what is only read aloud.
fn article_text(element: ElementRef<'_>) -> String {
    let class = element.attr("class").unwrap_or_default().split(' ').next().unwrap_or_default();
    if ["notes", "number", "heard"].contains(&class) {
        return String::new();
    }
    let children = element.children().map(|child| match child.value() {
        Node::Text(text) => text.to_string(),
        _ => ElementRef::wrap(child).map(article_text).unwrap_or_default(),
    });
    children.collect()
}

/// What a reader must see of a text: every character, those that would hide or reorder it spelled out.
fn as_shown(text: &str) -> String {
    let lines = text.replace("\r\n", "\n").replace('\r', "\n");
    let lines =
        lines.split('\n').map(|line| line.split('\t').map(|part| visible(part).into_owned()).collect::<Vec<_>>());
    lines.map(|parts| parts.join("\t")).collect::<Vec<_>>().join("\n")
}

fn of_text(record: &Record, findings: &Findings<'_>, text: &str) -> Html {
    let origin = Origin::default();
    let article = CheckedArticle { path: "a.txt", origin: &origin, text, findings };
    let html = findings_html(record, &[article], CheckDetail::default(), Lang::En);
    let shown = Html::parse_document(&html);
    only_our_elements(&shown);
    assert_eq!(article_text(selected(&shown, ".text")[0]), as_shown(text));
    assert!(!html.contains(|c: char| c.is_control() && !"\n\r\t".contains(c)), "{html:?}");
    shown
}

fn pieces() -> impl Strategy<Value = String> {
    let own = [
        "The red paper caps the army at 9,000. ",
        "It also sets armistice day in January. ",
        "红皮书的军队上限为1万。",
        "\n\n# ",
        "\r\n",
        "\r",
        "\t",
        " ",
    ];
    let piece = prop_oneof![
        prop::sample::select(HOSTILE.to_vec()).prop_map(str::to_owned),
        prop::sample::select(own.to_vec()).prop_map(str::to_owned),
        any::<String>().prop_map(|text| text.replace('\0', "")),
    ];
    prop::collection::vec(piece, 1..12).prop_map(|pieces| pieces.concat())
}

/// The character border at or before a byte.
fn border(text: &str, byte: usize) -> usize {
    (0..=byte.min(text.len())).rev().find(|at| text.is_char_boundary(*at)).unwrap_or_default()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn every_character_of_an_article_is_text(text in pieces(), spans in prop::collection::vec((0_usize..1000, 0_usize..400), 0..6)) {
        let desk = Desk::new();
        let record = read_directory(&desk.path().join("record")).expect("a record");
        let checker = Checker::new(&record).expect("a checker");
        let found = checker.check(&text);
        of_text(&record, &found, &text);

        // Statements wherever they may lie: apart, touching, over one another.
        let sample = checker.check("The red paper caps the army at 9,000.").findings;
        let at = |thousandths: usize| border(&text, text.len() * thousandths / 1000);
        let laid = spans.into_iter().map(|(start, length)| at(start)..at(start + length));
        let laid: Vec<Range<usize>> = laid.filter(|span| !text[span.clone()].trim().is_empty()).collect();
        let laid: Vec<Finding<'_>> = laid.into_iter().map(|span| Finding { span, ..sample[0].clone() }).collect();
        let count = laid.len();
        let shown = of_text(&record, &Findings { findings: laid, ..found }, &text);
        prop_assert_eq!(selected(&shown, ".note").len(), count);
    }
}

/// The custom properties of each `:root` of the style, later ones over those of the first.
fn palettes() -> Vec<BTreeMap<String, String>> {
    let mut palettes: Vec<BTreeMap<String, String>> = Vec::new();
    for block in STYLE.split(":root {").skip(1) {
        let mut palette = palettes.first().cloned().unwrap_or_default();
        let block = block.split('}').next().unwrap_or_default();
        let pairs = block.split(';').filter_map(|line| line.trim().strip_prefix("--")?.split_once(": #"));
        palette.extend(pairs.map(|(name, value)| (name.to_owned(), value.to_owned())));
        palettes.push(palette);
    }
    palettes
}

#[test]
fn every_text_stands_out_from_what_is_behind_it() {
    let palettes = palettes();
    assert_eq!(palettes.len(), 3, "light, dark, and print");
    for palette in palettes {
        let tints = palette.keys().filter(|name| name.ends_with("-tint"));
        let behind: Vec<&str> = tints.map(String::as_str).chain(["paper"]).collect();
        assert_eq!(behind.len(), 5);
        for front in ["ink", "faint", "link", "warn"] {
            for back in &behind {
                let contrast = contrast(&palette[front], &palette[*back]);
                assert!(contrast >= 4.5, "{front} on {back}: {contrast:.2}");
            }
        }
        for tone in ["good", "warn", "bad", "note"] {
            for back in ["paper", &format!("{tone}-tint")] {
                let contrast = contrast(&palette[tone], &palette[back]);
                assert!(contrast >= 4.5, "{tone} on {back}: {contrast:.2}");
            }
        }
    }
}

#[test]
fn no_verdict_is_told_by_colour_alone() {
    let lines = ["supported", "imprecise", "disputed", "contradicted", "not-in-record", "unclear"].map(|verdict| {
        let rule = STYLE.split(&format!("\n.{verdict} {{")).nth(1).unwrap_or_default();
        rule.split("--line:").nth(1).and_then(|rest| rest.split(';').next()).map(str::trim)
    });
    assert!(lines.iter().all(Option::is_some));
    assert_eq!(lines.iter().collect::<BTreeSet<_>>().len(), lines.len(), "{lines:?}");
}
