//! Three plans or more side by side.

use crate::small;
use plandiff::compare::{Change, ColumnOrder, Matrix, Variation, compare, matrix};
use plandiff::record::{Lang, Plan, Record};

use crate::program::{json, printed, without_stamp};

fn plan(id: &str, date: &str, text: &str, cap: Option<u32>) -> (String, String) {
    let clause = cap.map(|cap| {
        format!("[[clause]]\nprovision = \"size\"\nsays = {{ en = \"B has at most {cap}.\" }}\nvalue = {{ cap = {cap}, unit = \"men\" }}\nbound = [\"b\"]\nsources = [\"paper\"]\ngrade = \"secondary\"\n")
    });
    let head = format!(
        "id = \"{id}\"\nkind = \"plan\"\ntitle = {{ en = \"{id}\" }}\ndate = {date}\ndrafted_by = [\"a\"]\ntext = \"{text}\"\nsources = [\"paper\"]\n"
    );
    (format!("{id}.toml"), head + &clause.unwrap_or_default())
}

/// One, three and five with and without an answer, and a plan between them of which nothing is known.
fn record() -> Record {
    let plans = [
        plan("one", "2019-01-01", "published", Some(5)),
        plan("dark", "2019-02-01", "reported", None),
        plan("gone", "2019-03-01", "published", None),
        plan("back", "2019-04-01", "published", Some(5)),
    ];
    let plans: Vec<(&str, &str)> = plans.iter().map(|(name, text)| (&**name, &**text)).collect();
    small::record(&plans).unwrap_or_else(|faults| panic!("{:?}", faults.diagnostics))
}

fn of<'a>(record: &'a Record, ids: &[&str]) -> Matrix<'a> {
    let plans: Vec<&Plan> =
        ids.iter().map(|id| record.plans.iter().find(|plan| &*plan.id == *id).expect("the plan is there")).collect();
    matrix(record, plans, ColumnOrder::Time, None, Lang::En)
}

#[test]
fn a_plan_of_which_nothing_is_known_hides_no_change() {
    let record = record();
    let told = of(&record, &["one", "dark", "gone", "back"]);
    let since: Vec<Option<(Change, &str)>> =
        told.rows[0].cells.iter().map(|cell| cell.since.map(|since| (since.change, &*since.plan.id))).collect();
    let expected =
        [None, Some((Change::NotReported, "one")), Some((Change::Removed, "one")), Some((Change::Added, "gone"))];
    assert_eq!(since, expected);
    assert_eq!(told.rows[0].variation, Variation::Varies);
}

#[test]
fn plans_that_answer_alike_do_not_vary_and_one_alone_tells_nothing() {
    let record = record();
    assert_eq!(of(&record, &["one", "dark", "back"]).rows[0].variation, Variation::Same);
    assert_eq!(of(&record, &["dark", "one"]).rows[0].variation, Variation::NotComparable);
}

#[test]
fn a_matrix_of_two_says_what_their_comparison_says() {
    let record = plandiff::embedded().expect("the built-in record is read");
    let plans: Vec<&Plan> =
        ["28", "20"].map(|id| record.plans.iter().find(|plan| &*plan.id == id).expect("a plan")).into();
    let told = matrix(&record, plans.clone(), ColumnOrder::Given, record.lens.as_ref(), Lang::En);
    let compared = compare(&record, plans[0], plans[1], record.lens.as_ref(), Lang::En);
    assert_eq!(told.rows.len(), compared.rows.len());
    for row in &compared.rows {
        let cells = &told.rows.iter().find(|one| one.provision.key == row.provision.key).expect("the row").cells;
        match cells[1].since {
            Some(since) => assert_eq!((since.change, since.direction), (row.change, row.direction)),
            None => assert_eq!(row.change, Change::NotReported, "{}", row.provision.key),
        }
    }
}

#[test]
fn a_difference_of_any_two_plans_is_told() {
    let record = plandiff::embedded().expect("the built-in record is read");
    let ids =
        ["minsk-memorandum", "russia-memorandum", "ukraine-memorandum", "28", "19", "european", "europe-24", "20"];
    let differ = |from: &Plan, to: &Plan| -> Vec<String> {
        let rows = compare(&record, from, to, None, Lang::En).rows;
        rows.iter().filter(|row| row.change.is_difference()).map(|row| row.provision.key.to_string()).collect()
    };
    let triples = ids.iter().enumerate().flat_map(|(at, one)| {
        let rest = &ids[at + 1..];
        rest.iter()
            .enumerate()
            .flat_map(move |(at, other)| rest[at + 1..].iter().map(move |third| [*one, *other, *third]))
    });
    for triple in triples {
        let told = of(&record, &triple);
        let varying: Vec<&str> =
            told.rows.iter().filter(|row| row.variation == Variation::Varies).map(|row| &*row.provision.key).collect();
        for (at, to) in told.plans.iter().enumerate() {
            for key in told.plans[..at].iter().flat_map(|from| differ(from, to)) {
                assert!(varying.contains(&&*key), "{triple:?}: {key}");
            }
        }
    }
}

#[test]
fn of_two_texts_of_one_day_neither_is_before_the_other() {
    let told = json(&["28", "european", "19", "--provision", "force-size", "--format", "json"]);
    let cells = told["rows"][0]["cells"].as_array().expect("cells are a list").iter();
    let since: Vec<_> = cells.map(|cell| (cell["plan"].clone(), cell["since"].clone())).collect();
    assert_eq!(since, [("28".into(), ().into()), ("19".into(), "28".into()), ("european".into(), "28".into())]);
}

#[test]
fn the_order_is_that_of_time_unless_it_is_given() {
    let plans = |arguments: &[&str]| -> Vec<String> {
        let told = json(arguments);
        let plans = told["plans"].as_array().expect("plans are a list").iter();
        plans.filter_map(|plan| plan["id"].as_str().map(str::to_owned)).collect()
    };
    assert_eq!(plans(&["20", "28", "european", "--format", "json"]), ["28", "european", "20"]);
    assert_eq!(plans(&["20", "28", "european", "--as-given", "--format", "json"]), ["20", "28", "european"]);
}

#[test]
fn a_wide_matrix_is_set_in_blocks_and_loses_nothing() {
    let asked = ["28", "european", "19", "20", "--provision", "force-size"];
    insta::assert_snapshot!("matrix_terminal", without_stamp(&printed(&[&asked[..], &["--width", "100"]].concat())));
    insta::assert_snapshot!(
        "matrix_markdown",
        without_stamp(&printed(&[&asked[..], &["--format", "markdown"]].concat()))
    );
    for width in ["20", "60", "72", "100", "200"] {
        let page = printed(&[&asked[..], &["--width", width, "--lang", "zh"]].concat());
        for figure in ["60万", "80万"] {
            assert!(page.contains(figure), "{width}: {page}");
        }
        let most: usize = width.parse().expect("a number");
        assert!(page.lines().all(|line| unicode_columns(line) <= most), "{width}: {page}");
    }
}

#[test]
fn machines_read_it_too() {
    let schema = jsonschema::validator_for(&json(&["schema", "matrix"])).expect("the schema is a schema");
    let told = json(&["28", "european", "19", "20", "--format", "json"]);
    assert!(schema.is_valid(&told));
    let sheet = printed(&["28", "european", "19", "20", "--format", "csv"]);
    let mut rows = csv::Reader::from_reader(sheet.as_bytes());
    let heads = rows.headers().expect("a head row").clone();
    for head in ["28_says", "european_change", "19_state", "20_sources"] {
        assert!(heads.iter().any(|one| one == head), "{head}");
    }
    assert_eq!(rows.records().count(), told["rows"].as_array().expect("rows are a list").len());
}

fn unicode_columns(line: &str) -> usize {
    unicode_width::UnicodeWidthStr::width(line)
}
