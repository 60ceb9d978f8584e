//! Finding words in the record.

use plandiff::compare::{SearchScope, search};
use plandiff::record::Lang;

use crate::program::{json, printed, run};

fn addresses(words: &str, more: &[&str]) -> Vec<String> {
    let found = json(&[&["search", words, "--format", "json"], more].concat());
    let clauses = found["clauses"].as_array().expect("clauses are a list").clone();
    clauses.iter().filter_map(|hit| hit["addresses"].as_array()?.last()?.as_str().map(str::to_owned)).collect()
}

#[test]
fn all_words_count_in_any_order_case_and_width() {
    let found = addresses("600,000 personnel", &[]);
    assert!(found.contains(&"force-size@28".to_owned()), "{found:?}");
    assert_eq!(found, addresses("PERSONNEL 600,000", &[]));
    assert_eq!(found, addresses("ｐｅｒｓｏｎｎｅｌ　６００，０００", &[]));
    assert!(addresses("600,000 xyzzy", &[]).is_empty());
}

#[test]
fn either_language_finds_and_the_one_shown_goes_first() {
    let found = addresses("上限 60万", &[]);
    assert!(found.contains(&"force-size@28".to_owned()), "{found:?}");
    assert_eq!(found, addresses("上限 60万", &["--lang", "zh"]));
    let in_zh = json(&["search", "NATO", "--format", "json", "--lang", "zh"]);
    assert_eq!(in_zh["clauses"][0]["texts"][0]["language"], "en");
}

#[test]
fn hits_stand_by_date_then_in_the_order_of_the_record() {
    let record = plandiff::embedded().expect("the built-in record");
    let found = search(&record, "nato", &SearchScope::default(), Lang::En);
    assert!(found.clauses.len() > 5 && !found.provisions.is_empty());
    assert!(found.clauses.is_sorted_by_key(|hit| hit.plan.date));
    assert_eq!(found.clauses_searched, record.plans.iter().map(|plan| plan.clauses.len()).sum::<usize>());
    let clauses = found.clauses.iter().flat_map(|hit| &hit.texts);
    for text in clauses.chain(found.provisions.iter().flat_map(|hit| &hit.texts)) {
        assert!(!text.marks.is_empty());
        for mark in &text.marks {
            assert_eq!(text.text[mark.clone()].to_lowercase(), "nato");
        }
    }
}

#[test]
fn every_clause_is_found_by_its_own_words() {
    let record = plandiff::embedded().expect("the built-in record");
    for plan in &record.plans {
        let scope = SearchScope { plans: [plan.id.clone()].into(), ..SearchScope::default() };
        for clause in &plan.clauses {
            for (lang, says) in Lang::ALL.into_iter().filter_map(|lang| Some((lang, clause.says.as_ref()?.own(lang)?)))
            {
                let found = search(&record, says, &scope, lang);
                assert!(found.clauses.iter().any(|hit| std::ptr::eq(hit.clause, clause)), "{says}");
            }
        }
    }
}

#[test]
fn filters_narrow_what_is_searched() {
    let all = json(&["search", "nato", "--format", "json"]);
    let one = json(&["search", "nato", "--plan", "us-28", "--format", "json"]);
    assert!(one["clauses_searched"].as_u64() < all["clauses_searched"].as_u64());
    let hits = one["clauses"].as_array().expect("a list");
    assert!(!hits.is_empty() && hits.iter().all(|hit| hit["plan"]["id"] == "28"));
    let topic = hits[0]["topic"].as_str().expect("a topic").to_owned();
    let narrowed = json(&["search", "nato", "--topic", &topic, "--format", "json"]);
    assert!(narrowed["clauses"].as_array().expect("a list").iter().all(|hit| hit["topic"] == topic.as_str()));
    assert_eq!(run(&["search", "nato", "--topic", "no-such"]).status.code(), Some(2));
    assert_eq!(run(&["search", " "]).status.code(), Some(2));
}

#[test]
fn nothing_found_is_told_and_is_no_failure() {
    let page = printed(&["search", "peacetme"]);
    assert!(page.contains("in 0 of ") && page.contains("Nothing found.") && page.contains("peacetime"), "{page}");
    let page = printed(&["search", "不存在的词", "--lang", "zh"]);
    assert!(page.contains("未找到。"), "{page}");
}

#[test]
fn names_are_found_with_the_clauses_that_name_them() {
    let found = json(&["search", "Kinburn Spit", "--format", "json"]);
    let name = &found["names"][0];
    assert_eq!((&name["vocabulary"], &name["key"]), (&"territories".into(), &"kinburn-spit".into()));
    let clauses = name["clauses"].as_array().expect("clauses are a list");
    let names = |plan: &str| clauses.iter().any(|one| one["plan"] == plan && one["provision"] == "kinburn-spit");
    assert!(names("20") && names("europe-24"), "{name}");
    let page = printed(&["search", "Odesa"]);
    assert!(page.contains("territories · odesa-oblast Odesa oblast\n  no clause names it"), "{page}");
    assert!(!page.contains("Nothing found.") && !page.contains("near words"), "{page}");
    // A party is named by who must act, who gains, and whose account it is.
    let finland = printed(&["search", "finland", "--format", "csv"]);
    assert!(finland.lines().any(|line| line.starts_with("name,")), "{finland}");
    // A narrowed search has only names of its own clauses.
    let narrowed = json(&["search", "Kinburn", "--plan", "28", "--format", "json"]);
    assert_eq!(narrowed["names"], serde_json::json!([]));
}

#[test]
fn a_word_with_the_same_letters_is_no_near_one() {
    let near = |word: &str| json(&["search", word, "--format", "json"])["near"].to_string();
    assert_eq!(near("Odessa"), "[\"odesa\"]");
    assert_eq!(near("asode"), "[]");
    assert_eq!(near("peacetme"), "[\"peacetime\"]");
}

#[test]
fn the_words_are_marked() {
    let page = printed(&["search", "600,000", "--plan", "28", "--format", "markdown"]);
    assert!(page.contains("**600,000**") && page.contains("<code>28:6</code>"), "{page}");
    let sheet = printed(&["search", "600,000", "--plan", "28", "--format", "csv"]);
    assert!(sheet.contains("clause,28,2025-11-20,6,force-size,28:6; force-size@28,says,0,"), "{sheet}");
}

#[test]
fn its_json_fits_its_schema() {
    let validator = jsonschema::validator_for(&json(&["schema", "search"])).expect("a schema");
    for words in ["nato", "北约", "peacetme", "odesa", "russia"] {
        let found = json(&["search", words, "--format", "json"]);
        let faults: Vec<String> = validator.iter_errors(&found).map(|error| error.to_string()).collect();
        assert!(faults.is_empty(), "{words}: {faults:?}");
    }
}
