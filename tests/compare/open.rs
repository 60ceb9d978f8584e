//! What a plan leaves open.

use crate::program::{json, printed};

#[test]
fn the_framework_leaves_donetsk_the_plant_and_a_date_open() {
    let open = json(&["open", "20", "--format", "json"]);
    let of = |kind: &str| -> Vec<&str> {
        let clauses = open["clauses"].as_array().expect("clauses are a list").iter();
        clauses.filter(|one| one["kind"] == kind).filter_map(|one| one["provision"].as_str()).collect()
    };
    for provision in ["znpp-control", "territory-status", "ukrainian-withdrawal"] {
        assert!(of("contested").contains(&provision), "{provision}: {:?}", of("contested"));
    }
    assert_eq!(of("no-date"), ["eu-accession-date"]);
    for (kind, count) in open["summary"].as_object().expect("a summary") {
        assert_eq!(count.as_u64(), u64::try_from(of(kind).len()).ok(), "{kind}");
    }
    // What is settled is not in the list.
    assert!(!open["clauses"].to_string().contains("force-size"));
}

#[test]
fn each_format_is_there_in_both_languages() {
    let schema = json(&["schema", "open"]);
    let validator = jsonschema::validator_for(&schema).expect("the schema is a schema");
    for plan in ["19", "20", "28"] {
        for lang in ["en", "zh"] {
            assert!(validator.is_valid(&json(&["open", plan, "--format", "json", "--lang", lang])));
            assert!(!printed(&["open", plan, "--lang", lang, "--width", "80"]).is_empty());
        }
    }
    let page = printed(&["open", "20"]);
    assert!(page.contains("– Ukraine: ") && page.contains("– United States: "), "{page}");
    assert!(printed(&["open", "19"]).contains("denied: "));
    assert!(printed(&["open", "28"]).contains("none is open"));
    assert!(printed(&["open", "20", "--format", "csv"]).starts_with("plan,point,"));
}

#[test]
fn what_is_not_encoded_is_told_with_its_points_and_questions() {
    for command in ["open", "show"] {
        let page = printed(&[command, "20", "--width", "200"]);
        assert!(
            page.contains("• Foreign troops on Ukrainian soil: Left to companion papers that are not public."),
            "{page}"
        );
        assert!(page.contains("• 14.e: Seen in no source."), "{page}");
        assert!(page.contains("• 17.c · Measures for victims · Family reunification: Seen in no source."), "{page}");
        let page = printed(&[command, "20", "--lang", "zh", "--width", "200"]);
        assert!(page.contains("：留待未公开的配套文件。"), "{page}");
    }
    let point = printed(&["show", "20:17.c", "--width", "200"]);
    assert!(point.contains("• 17.c · Measures for victims · Family reunification: Seen in no source."), "{point}");
}

#[test]
fn the_rest_of_a_text_is_told_as_such() {
    let page = printed(&["show", "paris-2026-01", "--width", "200"]);
    assert!(page.contains("• all other questions: The declaration deals with guarantees only"), "{page}");
}
