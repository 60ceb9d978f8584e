//! Where clauses come from: what counts as the same term, what is only near, and what is told of it.

use plandiff::compare::{Basis, OriginKind, OriginRow, Origins, Selection, origins};
use plandiff::record::{Kind, PlanLookup, Record};

use crate::small::record;

use crate::program::{printed, run, without_stamp};

fn plan(id: &str, date: &str, head: &str, clauses: &[&str]) -> String {
    let clauses: String = clauses
        .iter()
        .map(|clause| format!("[[clause]]\nsources = [\"paper\"]\ngrade = \"secondary\"\n{clause}\n"))
        .collect();
    format!("id = \"{id}\"\ntitle = {{ en = \"{id}\" }}\ndate = {date}\n{head}\n{clauses}")
}

const TEN: &str = "provision = \"size\"\nsays = { en = \"At most ten.\" }\nvalue = { cap = 10 }";
const NINE: &str = "provision = \"size\"\nsays = { en = \"At most nine.\" }\nvalue = { cap = 9 }";
const TEN_IN_PEACE: &str = "provision = \"size\"\nsays = { en = \"At most ten in peacetime.\" }\nvalue = { cap = 10 }\nqualifiers = [\"in-peacetime\"]";
const TEN_OF_A: &str =
    "provision = \"size\"\nsays = { en = \"A has at most ten.\" }\nvalue = { cap = 10 }\nbound = [\"a\"]";
const TEN_OF_B: &str =
    "provision = \"size\"\nsays = { en = \"B has at most ten.\" }\nvalue = { cap = 10 }\nbound = [\"b\"]";
const DEFERRED: &str = "provision = \"size\"\nstate = \"deferred\"\nsays = { en = \"Left to talks.\" }";
const CONTESTED: &str = r#"provision = "size"
state = "contested"
[[clause.rival]]
says = { en = "At most ten." }
value = { cap = 10 }
sources = ["paper"]
grade = "secondary"
[[clause.rival]]
says = { en = "At most nine." }
value = { cap = 9 }
sources = ["paper"]
grade = "secondary""#;
const PUBLIC: &str = "text = \"published\"";

/// Another text: its id, its date, its head and its clauses.
type Other<'a> = (&'a str, &'a str, &'a str, &'a [&'a str]);

/// What is told, the clause, the other texts, and the origin with its text.
type Case<'a> = (&'a str, &'a str, &'a [Other<'a>], OriginKind, &'a str);

/// What is found for the plan `late` of the middle of 2019 beside these others.
fn with_origins<T>(own: &[&str], others: &[Other<'_>], look: impl Fn(&Origins<'_>) -> T) -> T {
    let late = plan("late", "2019-06-15", PUBLIC, own);
    let texts: Vec<(String, String)> = others
        .iter()
        .map(|(id, date, head, clauses)| (format!("{id}.toml"), plan(id, date, head, clauses)))
        .chain([("late.toml".to_owned(), late)])
        .collect();
    let files: Vec<(&str, &str)> = texts.iter().map(|(name, text)| (&**name, &**text)).collect();
    let record = record(&files).unwrap_or_else(|faults| panic!("{:?}", faults.diagnostics));
    look(&found(&record, "late", false))
}

fn found<'a>(record: &'a Record, plan: &str, with_outlines: bool) -> Origins<'a> {
    let PlanLookup::Found(plan) = record.plan(plan) else { panic!("{plan} is a plan") };
    origins(record, plan, &Selection::default(), with_outlines)
}

/// The kind of a row's origin, and the plan it lies in.
fn told(row: &OriginRow<'_>) -> (Option<OriginKind>, String) {
    let place = row.origin.and_then(|origin| origin.place());
    (row.origin.map(|origin| origin.kind()), place.map(|place| place.plan.id.to_string()).unwrap_or_default())
}

#[test]
fn each_kind_of_origin_has_its_case_and_its_near_miss() {
    use OriginKind::{New, OrderUnknown, OtherAnswer, RivalAccount, SameTerm};
    let outline = "kind = \"outline\"\ntext = \"published\"";
    let demands = "kind = \"position\"\ntext = \"published\"";
    let cases: &[Case<'_>] = &[
        (
            "the earliest of two",
            TEN,
            &[("b", "2019-01-01", PUBLIC, &[TEN]), ("a", "2019-02-01", PUBLIC, &[TEN])],
            SameTerm,
            "b",
        ),
        ("another qualifier", TEN, &[("a", "2019-01-01", PUBLIC, &[TEN_IN_PEACE])], SameTerm, "a"),
        ("a party's demand", TEN, &[("a", "2019-01-01", demands, &[TEN])], SameTerm, "a"),
        ("an outline is nobody's text", TEN, &[("a", "2019-01-01", outline, &[TEN])], New, ""),
        ("the same for another party", TEN_OF_A, &[("a", "2019-01-01", PUBLIC, &[TEN_OF_B])], OtherAnswer, "a"),
        (
            "the nearest other value",
            TEN,
            &[("a", "2019-01-01", PUBLIC, &[NINE]), ("b", "2019-02-01", PUBLIC, &[NINE])],
            OtherAnswer,
            "b",
        ),
        ("one account among rivals", TEN, &[("a", "2019-01-01", PUBLIC, &[CONTESTED])], RivalAccount, "a"),
        ("left to talks before", TEN, &[("a", "2019-01-01", PUBLIC, &[DEFERRED])], New, ""),
        ("a later text", TEN, &[("a", "2019-07-01", PUBLIC, &[TEN])], New, ""),
        ("the same day, an earlier id", TEN, &[("a", "2019-06-15", PUBLIC, &[TEN])], SameTerm, "a"),
        ("the same day, a later id", TEN, &[("z", "2019-06-15", PUBLIC, &[TEN])], New, ""),
        ("the same month, no day", TEN, &[("a", "\"2019-06\"", PUBLIC, &[TEN])], OrderUnknown, "a"),
        ("nothing else", TEN, &[], New, ""),
    ];
    for (what, own, others, kind, at) in cases {
        with_origins(&[own], others, |origins| {
            assert_eq!(told(&origins.rows[0]), (Some(*kind), (*at).to_owned()), "{what}");
            assert_eq!(origins.count(*kind), 1, "{what}");
        });
    }
}

#[test]
fn what_stands_beside_a_term_is_told_with_where_it_came_from() {
    let others: &[Other<'_>] = &[("a", "2019-01-01", PUBLIC, &[TEN]), ("b", "2019-02-01", PUBLIC, &[TEN_IN_PEACE])];
    with_origins(&[TEN_IN_PEACE], others, |origins| {
        let row = &origins.rows[0];
        assert_eq!(told(row), (Some(OriginKind::SameTerm), "a".to_owned()));
        assert_eq!(row.differences.iter().map(|change| change.field.name()).collect::<Vec<_>>(), ["qualifier"]);
        assert_eq!(row.parts[0].first.map(|place| place.plan.id.to_string()).as_deref(), Some("b"));
        assert_eq!(row.basis(), Some(Basis::SameTerm));
    });
}

#[test]
fn contested_and_deferred_clauses_are_counted_apart() {
    let others: &[Other<'_>] = &[("a", "2019-01-01", PUBLIC, &[NINE])];
    with_origins(&[CONTESTED], others, |origins| {
        assert_eq!((origins.stated(), origins.contested(), origins.not_comparable()), (0, 1, 0));
        let told: Vec<_> = origins.rows.iter().map(told).collect();
        assert_eq!(told[0], (Some(OriginKind::OtherAnswer), "a".to_owned()));
        assert_eq!(told[1], (Some(OriginKind::SameTerm), "a".to_owned()));
        assert!(origins.shares.is_empty(), "no account is a stated clause");
    });
    let with_rival = format!("{DEFERRED}\n{}", &CONTESTED[CONTESTED.find("[[").unwrap_or_default()..]);
    with_origins(&[&with_rival], others, |origins| {
        assert_eq!((origins.stated(), origins.contested(), origins.not_comparable()), (0, 0, 1));
        assert_eq!(origins.rows.len(), 3, "its rival accounts are told too");
    });
    with_origins(&[DEFERRED], others, |origins| {
        assert_eq!((origins.stated(), origins.contested(), origins.not_comparable()), (0, 0, 1));
    });
}

#[test]
fn a_text_that_was_not_seen_is_named_beside_what_is_new() {
    let others: &[Other<'_>] = &[("a", "2019-01-01", "text = \"reported\"", &[]), ("b", "2019-01-02", PUBLIC, &[])];
    with_origins(&[TEN], others, |origins| {
        let unseen: Vec<&str> = origins.rows[0].unseen.iter().map(|plan| &*plan.id).collect();
        assert_eq!(unseen, ["a"]);
    });
}

#[test]
fn dates_that_do_not_tell_which_is_the_earliest_are_told() {
    let others: &[Other<'_>] = &[
        ("a", "\"2019-01\"", PUBLIC, &[TEN]),
        ("b", "2019-01-10", PUBLIC, &[TEN]),
        ("c", "2019-03-01", PUBLIC, &[TEN]),
    ];
    with_origins(&[TEN], others, |origins| {
        let perhaps: Vec<&str> = origins.rows[0].perhaps.iter().map(|place| &*place.plan.id).collect();
        assert_eq!(perhaps, ["b"]);
    });
    let others: &[Other<'_>] = &[
        ("a", "2019-01-01", PUBLIC, &[NINE]),
        ("b", "2019-02-01", PUBLIC, &[CONTESTED]),
        ("c", "2019-02-01", PUBLIC, &[NINE]),
    ];
    let eight = NINE.replace("nine", "eight").replace('9', "8");
    with_origins(&[&eight], others, |origins| {
        let row = &origins.rows[0];
        assert_eq!(told(row), (Some(OriginKind::OtherAnswer), "c".to_owned()));
        let perhaps: Vec<&str> = row.perhaps.iter().map(|place| &*place.plan.id).collect();
        assert_eq!(perhaps, ["b", "b"], "both accounts of the same day");
    });
}

#[test]
fn a_source_may_state_where_a_clause_comes_from() {
    let own = format!("{TEN}\nlineage = {{ from = \"a\", relation = \"replaced\", sources = [\"paper\"] }}");
    with_origins(&[&own], &[("a", "2019-01-01", PUBLIC, &[])], |origins| {
        let row = &origins.rows[0];
        assert_eq!((told(row).0, row.basis()), (Some(OriginKind::Declared), Some(Basis::Declared)));
    });
}

#[test]
fn every_plan_is_counted_whole_and_no_origin_is_late() {
    let record = plandiff::embedded().expect("the built-in record is read");
    for plan in &record.plans {
        for with_outlines in [false, true] {
            let origins = found(&record, &plan.id, with_outlines);
            let of_kinds: usize = OriginKind::ALL.into_iter().map(|kind| origins.count(kind)).sum();
            assert_eq!(of_kinds, origins.stated(), "{}", plan.id);
            assert_eq!(origins.stated() + origins.contested() + origins.not_comparable(), plan.clauses.len());
            for share in &origins.shares {
                let parts = [share.same, share.otherwise, share.unsettled, share.unseen, share.silent];
                assert_eq!(parts.iter().sum::<usize>(), origins.stated(), "{} in {}", plan.id, share.plan.id);
            }
            for place in origins.rows.iter().filter_map(|row| row.origin?.place()) {
                assert!(place.plan.id != plan.id && !place.plan.date.is_after(plan.date));
                assert!(with_outlines || place.plan.kind != Kind::Outline);
            }
        }
    }
}

/// The stamp has the record's digest, which every edit of the record changes.
#[test]
fn the_river_in_a_terminal() {
    let page = printed(&["origin", "european", "--provision", "dnipro-use", "--width", "100"]);
    insta::assert_snapshot!(without_stamp(&page));
}

#[test]
fn the_river_in_chinese() {
    let page = printed(&["origin", "european", "--provision", "dnipro-use", "--format", "markdown", "--lang", "zh"]);
    insta::assert_snapshot!(without_stamp(&page));
}

#[test]
fn each_format_is_there_in_both_languages() {
    let schema = serde_json::from_str(&printed(&["schema", "origin"])).expect("the schema is JSON");
    let validator = jsonschema::validator_for(&schema).expect("the schema is a schema");
    for plan in ["20", "19", "russia-2026-02"] {
        for lang in ["en", "zh"] {
            let page = printed(&["origin", plan, "--format", "json", "--lang", lang]);
            let page = serde_json::from_str(&page).expect("output is JSON");
            let faults: Vec<String> = validator.iter_errors(&page).map(|fault| fault.to_string()).collect();
            assert!(faults.is_empty(), "{plan}: {faults:?}");
            let sheet = printed(&["origin", plan, "--format", "csv", "--lang", lang]);
            let rows = csv::Reader::from_reader(sheet.as_bytes()).records().flatten().count();
            assert_eq!(Some(rows), page["rows"].as_array().map(Vec::len));
            for width in ["30", "80", "200"] {
                assert!(!printed(&["origin", plan, "--width", width, "--lang", lang]).is_empty());
            }
        }
    }
}

#[test]
fn a_wrong_name_gets_a_suggestion() {
    for (arguments, wanted) in [
        (&["origin", "28-pont"][..], "error: no plan is named `28-pont`; did you mean"),
        (&["origin", "20", "--topic", "santions"], "error: no topic is named `santions`; did you mean `sanctions`?"),
        (&["origin", "20", "--provision", "force-sise"], "error: no provision is named `force-sise`; did you mean"),
    ] {
        let output = run(arguments);
        assert_eq!(output.status.code(), Some(2));
        assert!(String::from_utf8_lossy(&output.stderr).starts_with(wanted));
    }
}
