//! `plandiff outline`: what was understood of a text, in each format and both languages.

use std::path::PathBuf;

use crate::program::{json, printed, refused};

const ENGLISH: &str = "tests/data/outlines/english.txt";

/// A file of the test, in a folder of its own that goes with it.
fn file(name: &str, bytes: &[u8]) -> (tempfile::TempDir, PathBuf) {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join(name);
    std::fs::write(&path, bytes).expect("a file");
    (folder, path)
}

#[test]
fn a_tree_in_a_terminal() {
    insta::assert_snapshot!(printed(&["outline", ENGLISH, "--width", "60"]));
}

#[test]
fn the_same_in_chinese_and_as_markdown() {
    insta::assert_snapshot!(
        "a_tree_in_chinese",
        printed(&["outline", "tests/data/outlines/chinese.txt", "--lang", "zh"])
    );
    insta::assert_snapshot!("a_tree_as_markdown", printed(&["outline", ENGLISH, "--format", "markdown"]));
}

#[test]
fn json_follows_its_schema_and_leads_to_the_bytes() {
    let validator = jsonschema::validator_for(&json(&["schema", "outline"])).expect("the schema is a schema");
    let text = "Стаття 1. Мета\r\nУгода припиняє вогонь.\r\nСтаття 2\r\n1. Пором ходить.\r\n";
    let (bytes, _, _) = encoding_rs::WINDOWS_1251.encode(text);
    let (_folder, path) = file("угода.txt", &bytes);
    let outline = json(&["outline", &path.to_string_lossy(), "--format", "json"]);
    let faults: Vec<String> = validator.iter_errors(&outline).map(|error| error.to_string()).collect();
    assert!(faults.is_empty(), "{faults:?}");
    assert_eq!(outline["encoding"], "windows-1251");
    let clauses = outline["clauses"].as_array().expect("clauses are a list");
    let printed: Vec<String> = clauses
        .iter()
        .map(|clause| {
            let at = |key: &str| usize::try_from(clause[key].as_u64().expect("a number")).expect("a small one");
            let (own, _, _) = encoding_rs::WINDOWS_1251.decode(&bytes[at("start")..at("end")]);
            format!("{}:{} {own}", at("line"), at("column"))
        })
        .collect();
    assert_eq!(printed, ["1:1 Стаття 1. Мета", "2:1 Угода припиняє вогонь.", "3:1 Стаття 2", "4:1 1. Пором ходить."]);
    assert_eq!(clauses[3]["path"], serde_json::json!(["Стаття 2", "1"]));
    assert_eq!((&clauses[3]["number"], &clauses[3]["parent"]), (&"1".into(), &2.into()));
}

#[test]
fn csv_has_a_row_for_each_clause() {
    let sheet = printed(&["outline", ENGLISH, "--format", "csv"]);
    let rows = csv::Reader::from_reader(sheet.as_bytes()).records().count();
    let outline = json(&["outline", ENGLISH, "--format", "json"]);
    assert_eq!(rows, outline["clauses"].as_array().map_or(0, Vec::len));
}

#[test]
fn a_page_is_read_without_its_tags() {
    let page = "<!DOCTYPE html><h1>The ferry</h1><p>Article 1. The ferry <b>runs</b> every day.</p>";
    let (_folder, path) = file("law.html", page.as_bytes());
    let outline = json(&["outline", &path.to_string_lossy(), "--format", "json"]);
    let last = outline["clauses"].as_array().and_then(|clauses| clauses.last()).expect("a clause").clone();
    assert_eq!((&last["label"], &last["words"]), (&"Article 1.".into(), &"The ferry runs every day.".into()));
}

#[test]
fn the_lists_of_a_page_begin_and_end_where_its_tags_say() {
    let page = "<!DOCTYPE html><ol><li>The ferry is free<li>or it costs one coin.<ol><li>A child pays nothing\
        <li>y un perro tampoco.</ol><p>Nobody pays twice.</p><li>und sie fährt.</ol>\
        <h2>Words at the end</h2><p>The keeper signs.</p>";
    let (_folder, path) = file("law.html", page.as_bytes());
    let told = printed(&["outline", &path.to_string_lossy()]);
    let tree = "\
1. The ferry is free
2. or it costs one coin.
  1. A child pays nothing
  2. y un perro tampoco.
  paragraph: Nobody pays twice.
3. und sie fährt.
heading: Words at the end
  paragraph: The keeper signs.
";
    assert!(told.contains(tree), "{told}");
}

#[test]
fn the_number_of_a_label_is_always_shown() {
    let label = |order| format!("Disposición adicional {order}. Elecciones de los barqueros del molino.\n");
    let (_folder, path) = file("ley.txt", ["primera", "segunda"].map(label).concat().as_bytes());
    for (width, first) in [
        ("100", "Disposición adicional primera. Elecciones de los barqueros del molino."),
        ("60", "Disposición adicional primera. Elecciones de los barqueros…"),
        ("24", "Disposic… primera. Elec…"),
    ] {
        let page = printed(&["outline", &path.to_string_lossy(), "--width", width]);
        assert!(page.starts_with(first), "{page}");
        assert!(page.contains(" segunda."), "{page}");
    }
}

#[test]
fn what_a_text_hides_is_made_visible() {
    let (_folder, path) = file("law.md", "1. a\u{202e}b | <b>c</b> *d*\n2. =1+1\n".as_bytes());
    let path = path.to_string_lossy();
    assert!(printed(&["outline", &path]).contains("a⟨U+202E⟩b"));
    let list = printed(&["outline", &path, "--format", "markdown"]);
    assert!(list.contains("a⟨U+202E⟩b \\| &lt;b&gt;c&lt;/b&gt; \\*d\\*"), "{list}");
    assert!(printed(&["outline", &path, "--format", "csv"]).contains(",'=1+1"));
}

#[test]
fn what_cannot_be_read_is_told() {
    let error = refused(&["outline", "no-such-file.txt"]);
    assert!(error.starts_with("error: cannot read no-such-file.txt: "), "{error}");
    let error = refused(&["outline", "-"]);
    assert!(error.starts_with("error: cannot read -: "), "{error}");
    let (_folder, path) = file("law.pdf", b"%PDF-1.4");
    assert!(refused(&["outline", &path.to_string_lossy()]).contains("it is a PDF"));
    assert!(refused(&["outline", ENGLISH, "--format", "svg"]).contains("`outline` has no format svg"));
}
