//! What `check` makes of the layout of an article: tables whose columns are plans, and lists of links behind the article.

use std::sync::LazyLock;

use crate::program::{json, printed};
use plandiff::check::Checker;
use plandiff::record::Record;

/// A checker takes longer to make than to use.
static CHECKER: LazyLock<Checker<'static>> = LazyLock::new(|| {
    let record: &'static Record = Box::leak(Box::new(plandiff::embedded().expect("the built-in record is read")));
    Checker::new(record).expect("the phrases compile")
});

fn found(text: &str) -> Vec<String> {
    let findings = CHECKER.check(text).findings;
    let found = findings.iter().map(|finding| {
        let plan = finding.plan.map_or("-", |plan| &*plan.id);
        let (key, verdict) = (&finding.provision.key, finding.verdict.name());
        format!("{plan} {key} {verdict}: {}", &text[finding.span.clone()])
    });
    found.collect()
}

#[test]
fn each_cell_is_about_the_plan_of_its_column() {
    let table = "The two papers differ.\n\n| | 28-point plan | 20-point plan |\n|---|---|---|\n| Cap on Ukraine's army | 600,000 | 600,000 |\n| Elections | within 100 days | as soon as possible |\n| Amnesty | Full amnesty | none |\n";
    let expected = [
        "28 force-size supported: 600,000",
        "20 force-size contradicted: 600,000",
        "28 election-deadline supported: within 100 days",
        "20 election-timing supported: as soon as possible",
        "28 amnesty-scope supported: Full amnesty",
        "20 amnesty-scope supported: none",
    ];
    assert_eq!(found(table), expected);
    assert_eq!(found(&table.replace('\n', "\r\n")), expected);
    let chinese =
        "两份文件不同。\n\n| 议题 | 28点计划 | 20点框架 |\n|---|---|---|\n| 乌军上限 | 50万人 | 和平时期80万人 |\n";
    assert_eq!(found(chinese)[0], "28 force-size contradicted: 50万人");
    assert!(found(chinese)[1].starts_with("20 force-size "));
}

#[test]
fn a_table_without_plans_in_its_columns_is_read_as_text() {
    let table = "The 28-point plan has these points.\n\n| Point | Text |\n|---|---|\n| 6 | Ukraine's army is capped at 600,000 |\n";
    let cell = found(table);
    assert!(matches!(&cell[..], [one] if one.starts_with("28 force-size supported")), "{cell:?}");
}

fn file(name: &str, text: &str) -> (tempfile::TempDir, String) {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join(name);
    std::fs::write(&path, text).expect("it is written");
    let path = path.to_str().expect("a name").to_owned();
    (folder, path)
}

#[test]
fn a_table_of_a_page_keeps_its_columns_where_cells_are_empty() {
    let page = "<!doctype html><body><article><h1>Two papers</h1><p>The two papers differ in the size of the army, as a look at both of them shows at once.</p><p>What each of them has is shown here, as far as anyone could tell on the day they came out.</p><table><tr><th></th><th>28-point plan</th><th>20-point plan</th></tr><tr><td>Cap on Ukraine's army</td><td></td><td>600,000</td></tr><tr><td>Amnesty</td><td>Full amnesty</td><td></td></tr></table></article>";
    let (_folder, path) = file("page.html", page);
    let found = json(&["check", &path, "--format", "json"]);
    let claims = found["articles"][0]["claims"].as_array().expect("claims").iter().map(|claim| {
        let at = |key: &str| usize::try_from(claim["span"][key].as_u64().expect("a number")).expect("it fits");
        (claim["plan"].as_str().expect("an id").to_owned(), page[at("start")..at("end")].to_owned())
    });
    let expected = [("20", "600,000"), ("28", "Full amnesty")].map(|(plan, quote)| (plan.to_owned(), quote.to_owned()));
    assert_eq!(claims.collect::<Vec<_>>(), expected);
}

const ARTICLE: &str = "The 28-point plan caps Ukraine's army at 600,000.\n\n";

const LINKS: [&str; 4] = [
    "Related\nThe 28-point plan caps Ukraine's army at 500,000\nWhat is in the 28-point plan?\n",
    "## 相关阅读：\n\n1. 28点计划把乌军规模限定为50万人\n2. 28点计划规定全面大赦\n",
    "延伸閱讀\n28點計劃把烏軍規模限定為50萬人\n28點計劃規定全面大赦\n",
    "- [The 28-point plan caps Ukraine's army at 500,000](https://a.example/1)\n- [Two](/2)\n- [Three](/3)\n",
];

#[test]
fn a_list_of_links_behind_the_article_is_not_read() {
    for (end, lines) in LINKS.into_iter().zip([3, 3, 3, 0]) {
        let findings = CHECKER.check(&format!("{ARTICLE}{end}"));
        assert_eq!(findings.counts.lines_aside, lines, "{end}");
        assert_eq!(findings.findings.len() == 1, lines > 0, "{end}");
    }
    let four = format!("{ARTICLE}{}- [Four](/4)\n", LINKS[3]);
    assert_eq!((found(&four).len(), CHECKER.check(&four).counts.lines_aside), (1, 4));
}

#[test]
fn the_points_of_a_plan_at_the_end_of_an_article_stay() {
    let points = "The points of the 28-point plan:\n1. Ukraine's army is capped at 600,000\n2. Ukraine does not join NATO\n3. Elections in 100 days\n4. Full amnesty\n5. Russia returns to the G8\n";
    let findings = CHECKER.check(&format!("{ARTICLE}{points}"));
    assert_eq!(findings.counts.lines_aside, 0);
    assert!(findings.findings.len() > 3);
    let linked = points.replace("Full amnesty", "[Full amnesty](#amnesty)");
    assert_eq!(CHECKER.check(&format!("{ARTICLE}{linked}")).counts.lines_aside, 0);
}

#[test]
fn the_summary_tells_how_many_lines_were_left_aside() {
    let (_folder, path) = file("article.txt", &format!("{ARTICLE}{}", LINKS[0]));
    assert!(printed(&["check", &path, "--width", "400"]).contains(" Lines behind the article left aside: 3."));
    assert!(printed(&["check", &path, "--lang", "zh", "--width", "400"]).contains("文后链接3行未读。"));
    let (_folder, path) = file("article.txt", ARTICLE);
    assert!(!printed(&["check", &path, "--width", "400"]).contains("Lines behind"));
}
