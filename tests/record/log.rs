//! The history of the record: told as such, newest first, and never as a change of a text.

use crate::small;
use plandiff::record::{File, read};

use crate::program::{json, printed, run};

#[test]
fn the_first_line_says_that_no_text_changed() {
    let first = |lang| printed(&["log", "--lang", lang]).lines().next().map(str::to_owned);
    let (en, zh) = (first("en").unwrap_or_default(), first("zh").unwrap_or_default());
    assert!(en.starts_with("These are changes of this record, not of the texts"), "{en}");
    assert!(zh.starts_with("以下是本记录自身的更改，并非文本的变化"), "{zh}");
    assert!(json(&["log", "--format", "json"])["notice"].as_str().is_some_and(|notice| notice.starts_with("These")));
}

#[test]
fn the_newest_stands_first_and_the_order_of_one_day_is_kept() {
    let entry = |date: &str, what: &str| {
        format!(
            "[[correction]]\ndate = {date}\nplan = \"record\"\nkind = \"fixed\"\nwhat = {{ en = \"{what}\" }}\nwhy = {{ en = \"A test.\" }}\n"
        )
    };
    let text = [entry("2021-01-01", "one"), entry("2022-01-01", "two"), entry("2021-01-01", "three")].concat();
    let files = [
        ("record.toml", small::RECORD),
        ("provisions.toml", small::PROVISIONS),
        ("sources.toml", small::SOURCES),
        ("corrections.toml", &text),
    ];
    let files = files.into_iter().map(|(name, text)| File::new(name.to_owned(), text.as_bytes())).collect();
    let record = read(files).unwrap_or_else(|faults| panic!("{:?}", faults.diagnostics));
    let whats = record.corrections.iter().map(|one| one.what.wording(plandiff::record::Lang::En));
    assert_eq!(whats.collect::<Vec<_>>(), ["two", "one", "three"]);
    assert!(record.plans.is_empty(), "the history is no plan");
}

#[test]
fn the_changes_of_one_plan_or_of_the_whole_can_be_asked_for() {
    let count = |page: &serde_json::Value| page["corrections"].as_array().map_or(0, Vec::len);
    let all = count(&json(&["log", "--format", "json"]));
    let of = |plan| json(&["log", "--plan", plan, "--format", "json"]);
    let ids = json(&["list", "--format", "json"])["plans"].as_array().expect("plans are a list").clone();
    let ids = ids.iter().filter_map(|plan| plan["id"].as_str()).chain(["record"]);
    let parts: Vec<(&str, usize)> = ids.map(|id| (id, count(&of(id)))).collect();
    for plan in ["28", "european", "19", "20", "record"] {
        assert!(parts.iter().any(|(id, count)| *id == plan && *count > 0), "{plan}");
    }
    assert_eq!(parts.iter().map(|(_, count)| count).sum::<usize>(), all);
    assert_eq!(of("28-point"), of("28"));
    let output = run(&["log", "--plan", "28-pont"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&output.stderr).starts_with("error: no plan is named `28-pont`; did you mean"));
}

#[test]
fn a_record_may_have_no_history() {
    let page = printed(&["log", "--record", "examples/minsk"]);
    assert!(page.contains("No change is recorded."), "{page}");
}

#[test]
fn json_follows_its_schema_and_every_sheet_has_its_rows() {
    let validator = jsonschema::validator_for(&json(&["schema", "log"])).expect("the schema is a schema");
    for lang in ["en", "zh"] {
        let page = json(&["log", "--format", "json", "--lang", lang]);
        assert!(validator.iter_errors(&page).next().is_none());
        let sheet = printed(&["log", "--format", "csv", "--lang", lang]);
        let rows = csv::Reader::from_reader(sheet.as_bytes()).records().flatten().count();
        assert_eq!(Some(rows), page["corrections"].as_array().map(Vec::len));
    }
}

#[test]
fn the_twenty_points_in_a_terminal() {
    let page = printed(&["log", "--plan", "20", "--width", "80"]);
    let stamp = page.find("plandiff 0").unwrap_or(page.len());
    insta::assert_snapshot!(page[..stamp].trim_end());
}
