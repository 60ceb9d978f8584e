//! One provision through all plans: marks, absences, and what the command prints of them.

use crate::small;
use plandiff::compare::{History, Mark, Span, history};
use plandiff::record::{Lang, Record};
use plandiff::report::{history_json, history_svg};

use crate::program::{printed, run};

fn plan(id: &str, date: &str, text: &str, clauses: &str) -> String {
    format!(
        "id = \"{id}\"\nkind = \"plan\"\ntitle = {{ en = \"Plan {id} <&>\" }}\ndate = {date}\ndrafted_by = [\"a\"]\ntext = \"{text}\"\nsources = [\"paper\"]\n{clauses}"
    )
}

fn cap(cap: u32) -> String {
    format!(
        "[[clause]]\nprovision = \"size\"\nsays = {{ en = \"B has at most {cap}.\" }}\nvalue = {{ cap = {cap}, unit = \"men\" }}\nbound = [\"b\"]\nsources = [\"paper\"]\ngrade = \"secondary\"\n"
    )
}

fn record(plans: &[(&str, String)]) -> Record {
    let plans: Vec<(&str, &str)> = plans.iter().map(|(name, text)| (*name, &**text)).collect();
    small::record(&plans).unwrap_or_else(|faults| panic!("{:?}", faults.diagnostics))
}

fn size(record: &Record) -> History<'_> {
    history(record, record.provision("size").expect("the record asks for the size"), &Span::default())
}

fn marks(history: &History<'_>, plan: &str) -> Vec<String> {
    let entry = history.entries.iter().find(|entry| &*entry.plan.id == plan).expect("the plan answers");
    let marks = entry.accounts.iter().flat_map(|account| &account.marks);
    marks
        .map(|mark| match mark {
            Mark::Changed(plans) => {
                format!("changed-in {}", plans.iter().map(|plan| &*plan.id).collect::<Vec<_>>().join(" "))
            }
            Mark::Restored(plan) => format!("restored {}", plan.id),
            _ => mark.name().to_owned(),
        })
        .collect()
}

#[test]
fn a_value_that_comes_back_is_restored_and_names_its_plan() {
    let record = record(&[
        ("one.toml", plan("one", "2019-01-01", "published", &cap(5))),
        ("two.toml", plan("two", "2019-02-01", "published", &cap(7))),
        ("three.toml", plan("three", "2019-03-01", "published", "")),
        ("four.toml", plan("four", "2019-04-01", "reported", "")),
        ("six.toml", plan("six", "2019-05-01", "published", &cap(5))),
    ]);
    let told = size(&record);
    assert_eq!(marks(&told, "one"), ["first-in"]);
    assert_eq!(marks(&told, "two"), ["first-in", "changed-in one", "last-in"]);
    assert_eq!(marks(&told, "six"), ["changed-in two", "restored one"]);
    assert_eq!(told.silent.iter().map(|plan| &*plan.id).collect::<Vec<_>>(), ["three"]);
    assert_eq!(told.not_reported.iter().map(|plan| &*plan.id).collect::<Vec<_>>(), ["four"]);
}

/// A rival account is no text, and a demand stood nowhere: what agrees with them comes back to nothing.
#[test]
fn what_was_only_told_or_demanded_before_is_not_restored() {
    let rival = |cap: u32| {
        format!(
            "[[clause.rival]]\nsays = {{ en = \"B has at most {cap}.\" }}\nvalue = {{ cap = {cap}, unit = \"men\" }}\nbound = [\"b\"]\nsources = [\"paper\"]\ngrade = \"secondary\"\n"
        )
    };
    let contested = format!("[[clause]]\nprovision = \"size\"\nstate = \"contested\"\n{}{}", rival(5), rival(6));
    let contested = plan("one", "2019-01-01", "published", &contested);
    let demand = plan("one", "2019-01-01", "published", &cap(5)).replace("kind = \"plan\"", "kind = \"position\"");
    for one in [contested, demand] {
        let record = record(&[
            ("one.toml", one),
            ("two.toml", plan("two", "2019-02-01", "published", &cap(7))),
            ("three.toml", plan("three", "2019-03-01", "published", &cap(5))),
        ]);
        assert_eq!(marks(&size(&record), "three"), ["changed-in two"]);
    }
}

#[test]
fn marks_are_told_in_words() {
    let page = printed(&["history", "force-size", "--width", "200"]);
    for words in
        ["What is new", "a new value", "changed from 28", "back to that of ukraine-memorandum", "none later keeps it"]
    {
        assert!(page.contains(words), "{words}: {page}");
    }
    assert!(!page.contains("back to that of 19"), "{page}");
}

#[test]
fn texts_of_one_day_are_not_before_each_other() {
    let record = record(&[
        ("one.toml", plan("one", "2019-01-01", "published", &cap(5))),
        ("two.toml", plan("two", "2019-01-01", "published", &cap(7))),
    ]);
    let told = size(&record);
    assert_eq!((marks(&told, "one"), marks(&told, "two")), (vec!["first-in".to_owned()], vec!["first-in".to_owned()]));
}

#[test]
fn what_a_report_leaves_out_is_no_change() {
    let in_peacetime = cap(5).replace("bound =", "qualifiers = [\"in-peacetime\"]\nbound =");
    let in_peacetime = in_peacetime.replace("at most 5.", "at most 5 in peacetime.");
    for (text, expected) in [("reported", vec![]), ("published", vec!["first-in", "changed-in one"])] {
        let record = record(&[
            ("one.toml", plan("one", "2019-01-01", "published", &in_peacetime)),
            ("two.toml", plan("two", "2019-02-01", text, &cap(5))),
        ]);
        assert_eq!(marks(&size(&record), "two"), expected, "{text}");
    }
}

#[test]
fn a_picture_escapes_what_data_has() {
    let record = record(&[("one.toml", plan("one", "2019-01-01", "published", &cap(5)))]);
    let picture = history_svg(&size(&record), Lang::En);
    assert!(picture.contains("Plan one &lt;&amp;&gt;") && !picture.contains("<&>"));
    assert!(picture.contains("role=\"img\"") && picture.contains("<title") && picture.contains("<desc"));
}

/// Letters of 13 units in a picture of 560 are 9 pixels high on a phone of 390.
#[test]
fn a_picture_shrinks_with_its_place_and_can_still_be_read() {
    let record = plandiff::embedded().expect("the built-in record");
    for provision in &record.provisions {
        let picture = history_svg(&history(&record, provision, &Span::default()), Lang::En);
        let (head, _) = picture.split_once('>').expect("an element");
        assert!(head.contains("style=\"max-width:100%;height:auto\""), "{head}");
        assert!(head.contains("viewBox=\"0 0 560 ") && head.contains("width=\"560\""), "{head}");
        let sizes =
            picture.split("font-size=\"").skip(1).filter_map(|rest| rest.split('"').next()?.parse::<u32>().ok());
        assert!(sizes.min() >= Some(13), "{}", provision.key);
    }
}

#[test]
fn the_army_runs_from_istanbul_to_the_twenty_points() {
    let table = printed(&["history", "force-size", "--format", "csv"]);
    let mut from = 0;
    for row in [
        "istanbul-2022,plan,published,force-size,contested,\"cap 85,000 persons\"",
        "istanbul-2022,plan,published,force-size,contested,\"cap 250,000 persons\"",
        "28,plan,published,force-size,stated,\"cap 600,000 persons\"",
        "19,plan,reported,force-size,contested,\"cap 800,000 persons\"",
        "19,plan,reported,force-size,contested,no limit",
        "19,plan,reported,force-size,denied,,",
        "european,plan,published,force-size,stated,\"cap 800,000 persons\",in-peacetime",
        "20,plan,read-out,force-size,stated,\"stated level 800,000 persons\"",
    ] {
        let at = table[from..].find(row).unwrap_or_else(|| panic!("{row} in its order in\n{table}"));
        from += at;
    }
}

#[test]
fn json_keeps_to_its_schema_in_both_languages() {
    let schema: serde_json::Value = serde_json::from_str(&printed(&["schema", "history"])).expect("the schema is JSON");
    let validator = jsonschema::validator_for(&schema).expect("the schema is a schema");
    let record = plandiff::embedded().expect("the built-in record");
    for lang in Lang::ALL {
        for provision in &record.provisions {
            let told = history(&record, provision, &Span::default());
            let told = serde_json::to_value(history_json(&told, lang)).expect("it is JSON");
            assert!(validator.is_valid(&told), "{}", provision.key);
        }
    }
}

#[test]
fn every_page_fits_its_columns_in_both_languages() {
    for key in ["force-size", "nato-membership", "tank-limit", "territory-status"] {
        for (lang, width) in [("en", 80), ("zh", 80), ("en", 100), ("zh", 200), ("en", 40)] {
            let page = printed(&["history", key, "--lang", lang, "--width", &width.to_string()]);
            for line in page.lines() {
                assert!(unicode_width::UnicodeWidthStr::width(line) <= width, "{key} {lang} {width}: {line}");
            }
        }
    }
}

#[test]
fn what_it_does_not_know_is_refused_with_a_hint() {
    for (arguments, told) in [
        (&["history", "force-sise"][..], "force-size"),
        (&["history", "force-size", "--kind", "plans"][..], "plan"),
        (&["history", "force-size", "--from", "yesterday"][..], "is no date"),
        (&["28", "20", "--format", "svg"][..], "has no format svg"),
        (&["list", "--format", "svg"][..], "has no format svg"),
    ] {
        let output = run(arguments);
        let stderr = String::from_utf8_lossy(&output.stderr).into_owned();
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        assert!(stderr.contains(told) && output.stdout.is_empty(), "{stderr}");
    }
}
