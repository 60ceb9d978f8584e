//! How far a plan stands from what parties have asked for.

use crate::small;
use plandiff::compare::{Change, Distance, Doubt, Gap, Relation, compare, current_positions, gap};
use plandiff::record::{Lang, Record, State};

use crate::program::{json, printed, refused, without_stamp};

/// A plan, and a position of each of the parties `b` (with the lens) and `a` (against it).
fn record(text: &str, plan: &str, of_b: &str, of_a: &str) -> Record {
    let sides = "[lens.sides]\nwith = [\"b\"]\nagainst = [\"a\"]\nreason = { en = \"B asks for room, A for limits.\" }\n[vocabulary.parties]";
    let header = small::RECORD.replace("[vocabulary.parties]", sides);
    let paper = |id: &str, kind: &str, by: &str, text: &str, clause: &str| {
        let clause = if clause.is_empty() {
            String::new()
        } else {
            format!("[[clause]]\n{clause}\nsources = [\"paper\"]\ngrade = \"secondary\"\n")
        };
        format!(
            "id = \"{id}\"\nkind = \"{kind}\"\ntitle = {{ en = \"{id}\" }}\ndate = 2019-01-01\ndrafted_by = [{by}]\ntext = \"{text}\"\nsources = [\"paper\"]\n{clause}"
        )
    };
    let plan = paper("plan", "plan", "\"a\", \"b\"", text, plan);
    let (of_b, of_a) =
        (paper("of-b", "position", "\"b\"", "reported", of_b), paper("of-a", "position", "\"a\"", "reported", of_a));
    let files = [("plan.toml", &*plan), ("of-b.toml", &*of_b), ("of-a.toml", &*of_a)];
    small::record_with_header(&header, &files).unwrap_or_else(|faults| panic!("{:?}", faults.diagnostics))
}

fn told(record: &Record) -> Gap<'_> {
    let plan = record.plans.iter().find(|plan| &*plan.id == "plan").expect("the plan is there");
    gap(record, plan, current_positions(record), record.lens.as_ref(), Lang::En)
}

fn cap(cap: u32, more: &str) -> String {
    format!(
        "provision = \"size\"\nsays = {{ en = \"At most {cap}{more}.\" }}\nvalue = {{ cap = {cap}, unit = \"men\" }}\n{more}"
    )
}

/// How the plan stands to the demand of `b` and of `a`, and how these stand to each other.
fn relations(text: &str, plan: &str, of_b: &str, of_a: &str) -> (Vec<(String, Relation)>, Vec<Distance>) {
    let record = record(text, plan, of_b, of_a);
    let told = told(&record);
    let rows = || told.rows.iter();
    let demands = rows().flat_map(|row| &row.demands).map(|demand| (demand.position.id.to_string(), demand.relation));
    (demands.collect(), rows().flat_map(|row| &row.between).map(|between| between.distance).collect())
}

#[test]
fn each_relation_has_its_case() {
    let public = |plan: &str, of_b: &str| relations("published", plan, of_b, "").0[0].1;
    let of_a = |plan: &str, of_a: &str| relations("published", plan, "", of_a).0[0].1;
    assert_eq!(public(&cap(10, ""), &cap(10, "")), Relation::Meets);
    assert_eq!(public(&cap(20, ""), &cap(10, "")), Relation::Exceeds);
    assert_eq!(public(&cap(5, ""), &cap(10, "")), Relation::FallsShort);
    // What gives B more room than A asked for falls short of A's demand.
    assert_eq!(of_a(&cap(20, ""), &cap(10, "")), Relation::FallsShort);
    assert_eq!(of_a(&cap(5, ""), &cap(10, "")), Relation::Exceeds);
    // What a party against the lens binds itself to is an offer: nobody falls short of it.
    let itself = "bound = [\"a\"]";
    let (plan, offer) = (cap(20, "").replace("At", "A has at"), cap(10, "").replace("At", "A has at"));
    assert_eq!(of_a(&format!("{plan}{itself}"), &format!("{offer}{itself}")), Relation::Differs);
    assert_eq!(public("", &cap(10, "")), Relation::Silent);
    assert_eq!(relations("reported", "", &cap(10, ""), "").0[0].1, Relation::Unknown);
    let deferred = "provision = \"size\"\nstate = \"deferred\"\nsays = { en = \"Left to talks.\" }";
    assert_eq!(public(deferred, &cap(10, "")).name(), "open");
    let day = |date: &str| {
        format!("provision = \"day\"\nsays = {{ en = \"Day {}.\" }}\nvalue = {}", date.replace('"', ""), date)
    };
    assert_eq!(public(&day("\"open\""), &day("{ on = 2019-05-01 }")).name(), "open");
    // An answer without a reading, and a demand that says less than the plan.
    let stance = |level: &str, more: &str| {
        format!("provision = \"stance\"\nsays = {{ en = \"It is {level} {more}.\" }}\nvalue = \"{level}\"\n{more}")
    };
    let pardon =
        |answer: bool| format!("provision = \"pardon\"\nsays = {{ en = \"A pardon: {answer}.\" }}\nvalue = {answer}");
    assert_eq!(public(&pardon(true), &pardon(false)), Relation::Differs);
    let in_peacetime = "qualifiers = [\"in-peacetime\"]";
    let plan = stance("open", "").replace("open .", "open in peacetime.") + in_peacetime;
    assert_eq!(public(&plan, &stance("open", "")), Relation::NotJudged(Doubt::SaysMore));
    // More of an amount says nothing where the plan adds a limit that the demand is not known to have.
    let limited = cap(20, "").replace("At most 20.", "At most 20 in peacetime.") + in_peacetime;
    assert_eq!(public(&limited, &cap(10, "")), Relation::Differs);
    // What both leave to talks is no demand that is met.
    assert_eq!(public(deferred, deferred), Relation::NotJudged(Doubt::Demand));
}

#[test]
fn who_is_asked_for_may_be_one_of_those_named() {
    let public = |plan: &str, of_b: &str| relations("published", plan, of_b, "").0[0].1;
    let guards = |of: &str| {
        format!("provision = \"guards\"\nsays = {{ en = \"Guards: {}.\" }}\nvalue = [{of}]", of.replace('"', ""))
    };
    assert_eq!(public(&guards("\"a\", \"b\""), &guards("\"a\"")), Relation::Meets);
    assert_eq!(public(&guards("\"b\""), &guards("\"a\"")), Relation::Differs);
}

#[test]
fn parties_agree_or_stand_apart() {
    let between = |of_b: &str, of_a: &str| relations("published", "", of_b, of_a).1;
    assert_eq!(between(&cap(10, ""), &cap(10, "")), [Distance::Agreed]);
    assert_eq!(between(&cap(10, ""), &cap(5, "")), [Distance::Apart]);
    assert!(between(&cap(10, ""), "").is_empty());
    let deferred = "provision = \"size\"\nstate = \"deferred\"\nsays = { en = \"Left to talks.\" }";
    for (of_b, of_a) in [(deferred, &*cap(10, "")), (&*cap(10, ""), deferred), (deferred, deferred)] {
        assert_eq!(between(of_b, of_a), [Distance::NotJudged]);
    }
}

#[test]
fn without_a_lens_nothing_is_more_or_less() {
    let record = record("published", &cap(20, ""), &cap(10, ""), "");
    let plan = record.plans.iter().find(|plan| &*plan.id == "plan").expect("the plan is there");
    let told = gap(&record, plan, current_positions(&record), None, Lang::En);
    assert_eq!(told.rows[0].demands[0].relation, Relation::Differs);
}

#[test]
fn a_demand_is_met_only_where_the_comparison_changes_nothing() {
    let record = plandiff::embedded().expect("the built-in record is read");
    for plan in &record.plans {
        let told = gap(&record, plan, current_positions(&record), record.lens.as_ref(), Lang::En);
        for demand in told.rows.iter().flat_map(|row| row.demands.iter().map(move |demand| (row, demand))) {
            let (row, demand) = demand;
            let compared = compare(&record, demand.position, plan, None, Lang::En);
            let change = compared.rows.iter().find(|one| one.provision.key == row.provision.key).expect("a row").change;
            let is_same = matches!(change, Change::Unchanged | Change::Renumbered);
            let is_firm = demand.side.clauses.iter().all(|clause| clause.state == State::Stated);
            if demand.relation == Relation::Meets {
                assert!(!change.is_difference() && is_firm, "{} {}", plan.id, row.provision.key);
            } else {
                assert!(!(is_same && is_firm), "{} {}", plan.id, row.provision.key);
            }
        }
    }
}

#[test]
fn the_framework_leaves_donetsk_and_the_plant_open_between_the_parties() {
    let told = json(&["gap", "20", "--format", "json"]);
    let rows = told["rows"].as_array().expect("rows are a list");
    for provision in ["territory-status", "znpp-control"] {
        let row = rows.iter().find(|row| row["provision"] == provision).expect("the row is there");
        let demands = row["demands"].as_array().expect("demands are a list");
        assert!(demands.len() >= 2, "{row}");
        for demand in demands {
            assert_eq!((&demand["relation"], &demand["open"]), (&"open".into(), &"contested".into()), "{demand}");
            let clauses = demand["clauses"].as_array().expect("clauses are a list");
            assert!(clauses.iter().all(|clause| clause["sources"].as_array().is_some_and(|ids| !ids.is_empty())));
        }
        assert!(row["between"].as_array().expect("a list").iter().any(|between| between["distance"] == "apart"));
    }
}

#[test]
fn the_head_counts_every_answer_in_the_words_of_the_rows() {
    let told = json(&["gap", "20", "--format", "json"]);
    let rows = told["rows"].as_array().expect("rows are a list");
    let demands = || rows.iter().flat_map(|row| row["demands"].as_array().expect("demands are a list"));
    for (word, count) in told["summary"].as_object().expect("a summary") {
        assert_eq!(
            count.as_u64(),
            Some(demands().filter(|demand| demand["relation"] == **word).count() as u64),
            "{word}"
        );
    }
    let sum: u64 = told["summary"].as_object().expect("a summary").values().filter_map(serde_json::Value::as_u64).sum();
    assert_eq!(sum, demands().count() as u64);
    let page = printed(&["gap", "20", "--width", "200"]);
    let head = format!("{sum} demands on {} provisions. The plan: meets {}, ", rows.len(), told["summary"]["meets"]);
    assert!(page.contains(&head) && page.contains(&format!("silent {}, ", told["summary"]["silent"])), "{page}");
    assert!(page.contains("the plan is silent on it"), "{page}");
}

#[test]
fn each_format_is_there_in_both_languages() {
    let schema = jsonschema::validator_for(&json(&["schema", "gap"])).expect("the schema is a schema");
    for plan in ["19", "20", "28", "european"] {
        for lang in ["en", "zh"] {
            assert!(schema.is_valid(&json(&["gap", plan, "--format", "json", "--lang", lang])));
        }
    }
    let asked = ["gap", "20", "--between", "ukraine-2026-02,russia-2026-02", "--topic", "territory", "--width", "100"];
    insta::assert_snapshot!("gap_terminal", without_stamp(&printed(&asked)));
    let page = printed(&[&asked[..], &["--lang", "zh", "--format", "markdown"]].concat());
    assert!(page.contains("方案未定：说法不一") && page.contains("### 来源"), "{page}");
    let sheet = printed(&[&asked[..], &["--format", "csv"]].concat());
    assert!(sheet.lines().any(|line| line.starts_with("between,territory,territory-status,20,")), "{sheet}");
}

#[test]
fn wrong_positions_get_an_answer() {
    assert_eq!(
        refused(&["gap", "20", "--between", "28"]),
        "error: `28` states no party's demands: it is no position; `plandiff list` shows which papers are\n"
    );
    assert_eq!(
        refused(&["gap", "20", "--between", "russia-2026-20"]),
        "error: no plan is named `russia-2026-20`; did you mean `russia-2026-02` or `russia-2022-04` or `russia-2024-06`?\n"
    );
    assert_eq!(
        refused(&["gap", "minsk-2", "--record", concat!(env!("CARGO_MANIFEST_DIR"), "/examples/minsk")]),
        "error: the record has no position of any party\n"
    );
}
