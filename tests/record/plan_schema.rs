//! The schema of plan files: every plan of the record is of it, and what lint refuses for its form is not.

use crate::program;
use std::path::Path;

use plandiff::record::files_in;
use serde_json::{Value, json};

/// A file as editors hand it to a schema: dates as strings.
fn file(text: &str) -> Value {
    fn plain(value: toml::Value) -> Value {
        match value {
            toml::Value::Datetime(date) => Value::String(date.to_string()),
            toml::Value::Array(items) => items.into_iter().map(plain).collect(),
            toml::Value::Table(entries) => entries.into_iter().map(|(key, value)| (key, plain(value))).collect(),
            other => serde_json::to_value(other).expect("it is JSON"),
        }
    }
    plain(toml::Value::Table(text.parse().expect("it is TOML")))
}

fn is_plan(name: &str) -> bool {
    !matches!(name, "record.toml" | "provisions.toml" | "sources.toml" | "corrections.toml")
        && !name.starts_with("cues/")
}

#[test]
fn every_plan_of_the_record_is_of_the_schema() {
    for folder in ["plans", "examples/minsk"] {
        let schema = program::json(&["schema", "plan", "--record", folder]);
        let validator = jsonschema::draft7::new(&schema).expect("the schema is a schema");
        let plans = files_in(Path::new(folder)).expect("the folder is read");
        let plans: Vec<_> = plans.into_iter().filter(|file| is_plan(&file.name)).collect();
        assert!(plans.len() > 1);
        for plan in plans {
            let errors: Vec<String> = validator
                .iter_errors(&file(&plan.text))
                .map(|error| format!("{}: {error}", error.instance_path()))
                .collect();
            assert!(errors.is_empty(), "{}: {errors:?}", plan.name);
        }
    }
}

const PLAN: &str = r#"
id = "new"
title = { en = "New", zh = "新" }
date = 2026-01-31
text = "published"
points = 1
[[clause]]
point = "1"
provision = "nato-membership"
says = { en = "Barred.", zh = "不得加入。" }
value = "barred"
bound = ["ukraine"]
sources = ["liga-net"]
grade = "published-leak"
[[clause]]
provision = "force-size"
value = { cap = 700_000, unit = "persons" }
[[clause]]
provision = "election-deadline"
value = { within = "90 days", after = "signature" }
[[clause]]
provision = "eu-accession-date"
value = { by = "2027" }
"#;

#[test]
fn what_is_not_of_the_format_is_not_of_the_schema() {
    let schema = program::json(&["schema", "plan"]);
    let validator = jsonschema::draft7::new(&schema).expect("the schema is a schema");
    assert!(validator.is_valid(&file(PLAN)));
    for (from, to) in [
        ("\"barred\"", "\"bared\""),
        ("\"barred\"", "\"all-for-all\""), // a level of another provision
        ("\"nato-membership\"", "\"nato-member\""),
        ("bound = ", "bounds = "),
        ("[\"ukraine\"]", "[\"ukrain\"]"),
        ("[\"ukraine\"]", "\"ukraine\""),
        ("\"liga-net\"", "\"liga\""),
        ("700_000", "\"700,000\""),
        ("\"persons\"", "\"tanks\""),
        ("cap = ", "top = "),
        ("\"90 days\"", "\"90\""),
        ("\"signature\"", "\"signing\""),
        ("{ by = \"2027\" }", "{ by = \"2027\", on = \"2027\" }"),
        ("{ by = \"2027\" }", "\"2027\""),
        ("\"published\"", "\"public\""),
        ("points = 1", "points = \"1\""),
        ("id = \"new\"", ""),
        ("id = \"new\"", "id = \"New one\""),
        (", zh = \"新\"", ""),
        ("2026-01-31", "\"January\""),
    ] {
        assert!(PLAN.contains(from), "{from}");
        assert!(!validator.is_valid(&file(&PLAN.replacen(from, to, 1))), "{from} -> {to}");
    }
}

#[test]
fn the_schema_has_what_editors_complete_where_they_look_for_it() {
    let schema = program::json(&["schema", "plan"]);
    let clause = &schema["properties"]["clause"]["items"]["allOf"][0]["properties"];
    assert_eq!(clause["provision"], json!({"$ref": "#/definitions/provision"}));
    let provisions = schema["definitions"]["provision"]["enum"].as_array().expect("a list");
    assert!(provisions.contains(&json!("force-size")));
    let values = schema["definitions"]["value"]["anyOf"].as_array().expect("a list");
    assert!(values.contains(&json!({"$ref": "#/definitions/value-of-nato-membership"})));
    let levels = &schema["definitions"]["value-of-nato-membership"];
    assert_eq!(levels["enum"][0], "double-lock");
    let told = &levels["x-taplo"]["docs"]["enumValues"][0];
    assert_eq!(told, "`nato-membership`: ban in Ukraine's constitution and in NATO's own rules");
    let told = program::json(&["schema", "plan", "--lang", "zh"])["definitions"]["provision"]["x-taplo"].to_string();
    assert!(told.contains("乌克兰武装部队可有多少人？"));
}
