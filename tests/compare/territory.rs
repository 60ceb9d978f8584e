//! Territory, area by area and plan by plan.

use crate::small;
use plandiff::compare::{AreaCell, ColumnOrder, Said, Unnamed, area_provisions, territory};
use plandiff::record::{Faults, Record, State};

use crate::program::{json, printed, refused, without_stamp};

/// A record with a line that stands for every area, and a town that lies in the north.
fn record(plans: &[(&str, &str, &str)]) -> Result<Record, Faults> {
    let header = small::RECORD.replace("[lens]", "general_areas = [\"line\"]\n[lens]").replace(
        "[vocabulary.territories]",
        "[part_of]\ntown = \"north\"\n[vocabulary.territories]\nline = { en = \"line\" }\ntown = { en = \"town\" }",
    );
    let plans: Vec<(String, String)> = plans
        .iter()
        .map(|(id, text, clauses)| {
            let head = format!("id = \"{id}\"\nkind = \"plan\"\ntitle = {{ en = \"{id}\" }}\ndate = 2019-01-01\ndrafted_by = [\"a\"]\ntext = \"{text}\"\nsources = [\"paper\"]\n");
            (format!("{id}.toml"), head + clauses)
        })
        .collect();
    let plans: Vec<(&str, &str)> = plans.iter().map(|(name, text)| (&**name, &**text)).collect();
    small::record_with_header(&header, &plans)
}

const STATUS: &str = "provision = \"land\"\nsources = [\"paper\"]\ngrade = \"secondary\"\n";

fn cell<T>(record: &Record, area: &str, look: impl Fn(&AreaCell<'_>) -> T) -> T {
    let provisions: Vec<_> = area_provisions(record).collect();
    let told = territory(record, record.plans.iter().collect(), ColumnOrder::Time, &provisions);
    let row = told.maps[0].rows.iter().find(|row| &**row.area == area).expect("the area is there");
    look(&row.cells[0])
}

#[test]
fn what_is_said_of_the_line_stands_beneath_an_area_that_is_not_named() {
    let line = format!(
        "[[clause]]\n{STATUS}says = {{ en = \"The line is kept.\" }}\nvalue = {{ line = \"kept\", south = \"kept\" }}\n"
    );
    let record = record(&[
        ("one", "published", &line),
        ("two", "published", &line.replace("south", "north").replace("The line is", "All is")),
    ])
    .unwrap_or_else(|faults| panic!("{:?}", faults.diagnostics));
    let (absence, general) = cell(&record, "north", |cell| (cell.absence, cell.general.len()));
    assert_eq!((absence, general), (Some(Unnamed::NotNamed), 1));
    // What it names has its own status and no other.
    assert_eq!(cell(&record, "south", |cell| (cell.absence, cell.general.len())), (None, 0));
}

#[test]
fn of_a_text_that_is_not_public_nothing_is_said_to_be_missing() {
    let other = format!("[[clause]]\n{STATUS}says = {{ en = \"North is kept.\" }}\nvalue = {{ north = \"kept\" }}\n");
    let south = other.replace("North", "South").replace("north", "south");
    for (text, expected) in [("published", Unnamed::NotNamed), ("reported", Unnamed::NotReported)] {
        let record = record(&[("one", text, &south), ("two", "published", &other)])
            .unwrap_or_else(|faults| panic!("{:?}", faults.diagnostics));
        assert_eq!(cell(&record, "north", |cell| cell.absence), Some(expected), "{text}");
    }
}

#[test]
fn a_deferred_question_is_open_for_every_area_and_a_contested_part_marks_its_whole() {
    let deferred = format!("[[clause]]\n{STATUS}state = \"deferred\"\nsays = {{ en = \"Left to talks.\" }}\n");
    let contested = format!(
        "[[clause]]\n{STATUS}state = \"contested\"\nareas = [\"town\"]\n[[clause.rival]]\nsays = {{ en = \"The town is kept.\" }}\nvalue = {{ town = \"kept\" }}\nsources = [\"paper\"]\ngrade = \"secondary\"\n[[clause.rival]]\nsays = {{ en = \"The town is lost.\" }}\nvalue = {{ town = \"lost\" }}\nsources = [\"paper\"]\ngrade = \"secondary\"\n"
    );
    let north = format!(
        "[[clause]]\n{STATUS}says = {{ en = \"North is kept.\" }}\nvalue = {{ north = \"kept\" }}\nareas = [\"north\"]\n"
    );
    let left = record(&[("one", "published", &deferred), ("two", "published", &north)])
        .unwrap_or_else(|faults| panic!("{:?}", faults.diagnostics));
    let states: Vec<State> = cell(&left, "north", |cell| cell.said.iter().map(Said::state).collect());
    assert_eq!(states, [State::Deferred]);
    let split = record(&[("one", "published", &(north + &contested))])
        .unwrap_or_else(|faults| panic!("{:?}", faults.diagnostics));
    assert_eq!(cell(&split, "north", |cell| (cell.said.len(), cell.contested_parts.len())), (1, 1));
    assert_eq!(cell(&split, "town", |cell| (cell.said.len(), cell.contested_parts.len())), (2, 0));
}

#[test]
fn the_four_oblasts_are_treated_differently_in_each_plan() {
    let told = json(&["territory", "28", "european", "20", "--provision", "territory-status", "--format", "json"]);
    for area in ["luhansk-oblast", "donetsk-oblast", "kherson-oblast", "zaporizhzhia-oblast"] {
        let areas = told["maps"][0]["areas"].as_array().expect("areas are a list");
        let row = areas.iter().find(|one| one["area"] == area).expect("the area is there");
        let status = |at: usize| row["cells"][at]["said"][0]["status"].as_str();
        assert!(status(0).is_some() && status(2).is_some() && status(0) != status(2), "{area}");
        assert_eq!(row["cells"][1]["absence"], "not-named");
        assert_eq!(row["cells"][1]["general"][0]["status"], "talks-from-line");
    }
}

/// Who withdraws, what is recognised and what becomes of a spit is not asked area by area.
#[test]
fn what_other_questions_say_of_an_area_stands_behind_the_maps() {
    let asked = ["territory", "28", "european", "20"];
    let told = json(&[&asked[..], &["--format", "json"]].concat());
    let said = |area: &str| -> Vec<String> {
        let areas = told["also_said"].as_array().expect("areas are a list");
        let clauses =
            areas.iter().filter(|one| one["area"] == area).filter_map(|one| one["clauses"].as_array()).flatten();
        let named = |one: &serde_json::Value, key: &str| one[key].as_str().unwrap_or_default().to_owned();
        clauses.map(|one| format!("{} {}", named(one, "plan"), named(one, "provision"))).collect()
    };
    for area in ["dnipropetrovsk-oblast", "kharkiv-oblast", "mykolaiv-oblast", "sumy-oblast"] {
        assert_eq!(said(area), ["20 russian-withdrawal"], "{area}");
    }
    assert_eq!(said("crimea"), ["28 recognition-form"]);
    assert_eq!(said("donetsk-oblast"), ["28 recognition-form", "20 ukrainian-withdrawal"]);
    assert_eq!(said("kinburn-spit"), ["20 kinburn-spit"]);
    let page = printed(&[&asked[..], &["--width", "120"]].concat());
    assert!(page.contains("Crimea crimea; Luhansk oblast luhansk-oblast\n"), "{page}");
    assert!(page.contains("• 20 · Kinburn Spit kinburn-spit\n  16.c The Kinburn Spit is demilitarised.\n"), "{page}");
    let sheet = printed(&[&asked[..], &["--format", "csv"]].concat());
    assert!(sheet.contains("\nukrainian-withdrawal,donetsk-oblast,Donetsk oblast,,20,"), "{sheet}");
    assert!(
        printed(&[&asked[..], &["--format", "markdown", "--lang", "zh"]].concat()).contains("关于这些地区的其他规定")
    );
}

#[test]
fn of_one_question_nothing_else_is_told() {
    let asked = ["territory", "28", "20", "--provision", "territory-status"];
    assert!(!printed(&asked).contains("Also said"));
    assert_eq!(json(&[&asked[..], &["--format", "json"]].concat())["also_said"], serde_json::json!([]));
}

#[test]
fn each_format_is_there_in_both_languages() {
    let schema = jsonschema::validator_for(&json(&["schema", "territory"])).expect("the schema is a schema");
    for lang in ["en", "zh"] {
        assert!(schema.is_valid(&json(&["territory", "--format", "json", "--lang", lang])));
        assert!(schema.is_valid(&json(&["territory", "28", "19", "20", "--format", "json", "--lang", lang])));
    }
    insta::assert_snapshot!(
        "territory_terminal",
        without_stamp(&printed(&["territory", "28", "19", "20", "--provision", "territory-status", "--width", "100"]))
    );
    let sheet = printed(&["territory", "28", "european", "20", "--format", "csv"]);
    assert!(sheet.lines().any(|line| line.starts_with("territory-status,crimea,Crimea,,european,")), "{sheet}");
    let page = printed(&["territory", "28", "european", "20", "--format", "markdown", "--lang", "zh"]);
    assert!(page.contains("| 地区 |") && page.contains("### 来源"), "{page}");
}

#[test]
fn wrong_questions_get_an_answer() {
    assert_eq!(
        refused(&["territory", "--provision", "force-size"]),
        "error: `force-size` is not answered area by area; `territory-status` and `demilitarised-zone` are\n"
    );
    assert_eq!(refused(&["territory", "28", "us-28"]), "error: the plan `28` is named twice\n");
}
