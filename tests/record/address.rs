//! One clause by its address: what is found, in which formats, and what is told where nothing is.

use plandiff::record::{Address, PointLookup};

use crate::program::{json, printed, refused};

#[test]
fn every_address_leads_back_to_its_clause() {
    let record = plandiff::embedded().expect("the built-in record");
    for plan in &record.plans {
        for clause in &plan.clauses {
            for address in Address::of(plan, clause) {
                let typed = Address::parse(&address.to_string());
                assert_eq!(typed.as_ref(), Some(&address));
                let found: Vec<_> = match &address {
                    Address::Point { point, .. } => match plan.at_point(point) {
                        PointLookup::Found(clauses, _) => clauses,
                        other => panic!("{address}: {other:?}"),
                    },
                    Address::Provision { provision, .. } => plan.answers(provision).collect(),
                };
                assert!(found.iter().any(|one| std::ptr::eq(*one, clause)), "{address}");
            }
        }
    }
}

#[test]
fn a_point_shows_its_clauses_and_its_sub_points() {
    let army = json(&["show", "28:6", "--format", "json"]);
    assert_eq!(army["clauses"][0]["addresses"], serde_json::json!(["28:6", "force-size@28"]));
    assert_eq!(army["clauses"][0]["value"], "cap 600,000 persons");
    let points = |address: &str| -> Vec<String> {
        let found = json(&["show", address, "--format", "json"]);
        let clauses = found["clauses"].as_array().expect("clauses are a list").clone();
        clauses
            .iter()
            .flat_map(|clause| clause["point"].as_array().expect("a list").clone())
            .map(|p| p.to_string())
            .collect()
    };
    let land = points("28:21");
    assert!(land.iter().any(|point| point == "\"21.d\""), "{land:?}");
    assert!(points("28:2").iter().all(|point| point == "\"2\""), "28:2 must not find point 20");
    assert_eq!(points("us-28:21.D"), points("28:21.d"));
}

#[test]
fn every_source_of_a_rival_is_shown_with_its_address() {
    let page = printed(&["show", "force-size@19", "--format", "markdown"]);
    let found = json(&["show", "force-size@19", "--format", "json"]);
    let sources = found["sources"].as_array().expect("sources are a list");
    assert!(!sources.is_empty());
    for source in sources {
        let url = source["url"].as_str().unwrap_or_default();
        assert!(page.contains(url), "{url} is not in the page");
    }
    assert_eq!(found["clauses"][0]["rivals"].as_array().map(Vec::len), Some(4));
    for words in ["contested", "no limit", "unnamed source", "denied"] {
        assert!(page.contains(words), "{words}");
    }
}

#[test]
fn the_army_of_28_in_full() {
    let page = printed(&["show", "28:6", "--width", "100"]);
    let (page, _) = page.rsplit_once("\n\n").or(page.rsplit_once("plandiff ")).expect("a stamp");
    insta::assert_snapshot!(page);
}

#[test]
fn it_speaks_chinese_and_csv() {
    let page = printed(&["show", "28：6", "--lang", "zh"]);
    assert!(page.contains("上限60万人") && page.contains("来源：") && page.contains("force-size@28"), "{page}");
    let sheet = printed(&["show", "force-size@19", "--format", "csv"]);
    assert_eq!(sheet.lines().count(), 6, "a head, the clause and four accounts");
}

#[test]
fn its_json_fits_its_schema() {
    let schema = json(&["schema", "clause"]);
    let validator = jsonschema::validator_for(&schema).expect("a schema");
    for address in ["28:6", "28:21", "force-size@19", "28:15"] {
        let found = json(&["show", address, "--format", "json"]);
        let faults: Vec<String> = validator.iter_errors(&found).map(|error| error.to_string()).collect();
        assert!(faults.is_empty(), "{address}: {faults:?}");
    }
}

#[test]
fn what_is_not_there_is_told_for_what_it_is() {
    for (address, told) in [
        ("28-pont:6", "no plan is named `28-pont`; did you mean"),
        ("28:31", "`28` has no point `31`; the nearest are `28:26`, `28:27`, `28:28`"),
        ("28:21.x", "`28` has no point `21.x`; the nearest are `28:21"),
        ("28:x", "`28` has no point `x`; the nearest are `28:1`"),
        ("19:6", "no clause of the record is known to stand in point 6 of `19`: this is no word on what the text says"),
        ("force-siz@28", "no provision is named `force-siz`; did you mean `force-size`"),
        ("election-deadline@19", "`19` does not answer `election-deadline`; not reported"),
        ("amnesty-scope@20", "`20` does not answer `amnesty-scope`; silent"),
        ("election-deadline@russia-2025-11", "not reported: it is no text of an agreement"),
        ("28:", "no plan is named `28:`"),
        ("\u{1b}[31m:6", "no plan is named `⟨U+001B⟩[31m`"),
    ] {
        let error = refused(&["show", address]);
        assert!(error.starts_with("error: ") && error.contains(told), "{address}: {error}");
    }
}
