//! Each change word: what makes a row have it, and what is near and does not. Each type: by what it is compared.

use plandiff::compare::{Change, Direction, Row, compare};
use plandiff::record::{Lang, Plan, PlanLookup, Record};

use crate::small::record;

const PUBLIC: &str = r#"text = "published""#;
const REPORTED: &str = r#"text = "reported""#;
const DEMANDS: &str = "kind = \"position\"\ntext = \"published\"";
const NUMBERED: &str = r#"text = "published"
points = 2
[[not_encoded]]
point = ["1", "2"]
reason = { en = "A test." }"#;
const UNSEEN: &str = r#"text = "published"
[[not_encoded]]
provisions = ["size"]
reason = { en = "Not seen." }"#;

const PART_SEEN: &str = r#"text = "published"
[[not_encoded]]
rest = true
reason = { en = "Seen in accounts of parts of it." }"#;

const TEN: &str = r#"provision = "size"
says = { en = "At most ten." }
value = { cap = 10 }"#;
const ELEVEN: &str = r#"provision = "size"
says = { en = "At most eleven." }
value = { cap = 11 }"#;
const STRUCK: &str = r#"provision = "size"
state = "removed""#;
const UNPUBLISHED: &str = r#"provision = "size"
state = "unpublished""#;
const DEFERRED: &str = r#"provision = "size"
state = "deferred"
says = { en = "Left to talks." }"#;
const CONTESTED: &str = r#"provision = "size"
state = "contested"
[[clause.rival]]
says = { en = "At most nine." }
value = { cap = 9 }
sources = ["paper"]
grade = "secondary"
[[clause.rival]]
says = { en = "No limit." }
value = "no-limit"
sources = ["paper"]
grade = "secondary""#;
const NORTH: &str = r#"provision = "land"
says = { en = "The north is lost." }
value = { north = "lost" }"#;
const LAND_DEFERRED: &str = r#"provision = "land"
state = "deferred"
says = { en = "Left to talks." }"#;

/// A plan of one clause or none, with these lines in its head and in its clause.
fn plan(id: &str, head: &str, clause: &str) -> String {
    let head = format!("id = \"{id}\"\ntitle = {{ en = \"{id}\" }}\ndate = 2019-01-01\n{head}\n");
    if clause.is_empty() {
        return head;
    }
    format!("{head}[[clause]]\nsources = [\"paper\"]\ngrade = \"published-leak\"\n{clause}\n")
}

fn found<'a>(record: &'a Record, name: &str) -> &'a Plan {
    match record.plan(name) {
        PlanLookup::Found(plan) => plan,
        other => panic!("{name}: {other:?}"),
    }
}

/// The only row of two plans, or nothing.
fn with_row<T>(before: (&str, &str), after: (&str, &str), look: impl Fn(Option<&Row<'_>>) -> T) -> T {
    let (one, two) = (plan("one", before.0, before.1), plan("two", after.0, after.1));
    let record = record(&[("one.toml", &one), ("two.toml", &two)]);
    let record = record.unwrap_or_else(|faults| panic!("{:?}\n{one}\n{two}", faults.diagnostics));
    let compared = compare(&record, found(&record, "one"), found(&record, "two"), record.lens.as_ref(), Lang::En);
    assert!(compared.rows.len() < 2);
    look(compared.rows.first())
}

fn change(before: (&str, &str), after: (&str, &str)) -> Option<Change> {
    with_row(before, after, |row| row.map(|row| row.change))
}

#[test]
fn each_change_word_has_its_case_and_its_near_miss() {
    let at = |point: &str| format!("point = \"{point}\"\n{TEN}");
    let (first, second) = (at("1"), at("2"));
    let cases = [
        ("the same", (PUBLIC, TEN), (PUBLIC, TEN), Change::Unchanged),
        ("another number", (NUMBERED, &*first), (NUMBERED, &*second), Change::Renumbered),
        ("a number that is not known", (NUMBERED, &first), (NUMBERED, TEN), Change::Unchanged),
        ("another amount", (PUBLIC, TEN), (PUBLIC, ELEVEN), Change::Changed),
        ("new in a public text", (PUBLIC, ""), (PUBLIC, TEN), Change::Added),
        ("new against a mere report", (REPORTED, ""), (PUBLIC, TEN), Change::NotReported),
        ("gone from a public text", (PUBLIC, TEN), (PUBLIC, ""), Change::Removed),
        ("struck out, as a source says", (PUBLIC, TEN), (REPORTED, STRUCK), Change::Removed),
        ("told by no report", (PUBLIC, TEN), (REPORTED, ""), Change::NotReported),
        ("in a place that nobody saw", (PUBLIC, TEN), (UNSEEN, ""), Change::NotReported),
        ("in a text that was seen in part", (PUBLIC, TEN), (PART_SEEN, ""), Change::NotReported),
        ("in a paper that is not public", (PUBLIC, TEN), (REPORTED, UNPUBLISHED), Change::NotReported),
        ("not among a party's demands", (PUBLIC, TEN), (DEMANDS, ""), Change::NotReported),
        ("left to talks", (PUBLIC, TEN), (REPORTED, DEFERRED), Change::Deferred),
        ("left to talks before", (REPORTED, DEFERRED), (PUBLIC, TEN), Change::Changed),
        ("left to talks on both sides", (PUBLIC, DEFERRED), (PUBLIC, DEFERRED), Change::Unchanged),
        ("contested later", (PUBLIC, TEN), (REPORTED, CONTESTED), Change::Contested),
        ("contested before", (REPORTED, CONTESTED), (PUBLIC, TEN), Change::Contested),
        ("contested alike", (PUBLIC, CONTESTED), (PUBLIC, CONTESTED), Change::Unchanged),
        ("areas gone from a public text", (PUBLIC, NORTH), (PUBLIC, ""), Change::Removed),
        ("areas told by no report", (PUBLIC, NORTH), (REPORTED, ""), Change::NotReported),
        ("areas left to talks", (PUBLIC, NORTH), (REPORTED, LAND_DEFERRED), Change::Deferred),
    ];
    for (what, before, after, wanted) in cases {
        assert_eq!(change(before, after), Some(wanted), "{what}");
    }
    assert_eq!(change((PUBLIC, ""), (PUBLIC, "")), None);
}

/// The terms that differ between two answers, as `field from → to, delta, steps`, and the direction of the row.
fn terms(before: &str, after: &str) -> (Vec<String>, Option<Direction>) {
    with_row((PUBLIC, before), (PUBLIC, after), |row| {
        let row = row.expect("a row");
        let kind = |is_new: bool, is_gone: bool| match (is_new, is_gone) {
            (true, _) => "+",
            (_, true) => "-",
            _ => "~",
        };
        let terms = row.terms.iter().map(|term| {
            let delta = term.delta.map(|delta| format!(" by {delta}")).unwrap_or_default();
            let steps = term.steps.map(|steps| format!(" {steps} steps")).unwrap_or_default();
            format!("{}{}{delta}{steps}", kind(term.from.is_none(), term.to.is_none()), term.field.name())
        });
        (terms.collect(), row.direction)
    })
}

fn answer(provision: &str, says: &str, value: &str, more: &str) -> String {
    format!("provision = \"{provision}\"\nsays = {{ en = \"{says}\" }}\nvalue = {value}\n{more}")
}

/// Terms and direction.
type Wanted<'a> = (&'a [&'a str], Option<Direction>);

#[test]
fn each_type_is_compared_by_its_own_measure() {
    let (eased, tightened, mixed) = (Some(Direction::Eased), Some(Direction::Tightened), Some(Direction::Mixed));
    let cases: [(&str, &str, &str, Wanted<'_>); 16] = [
        ("size", "{ cap = 10 }", "{ cap = 8 }", (&["~amount by -2"], tightened)),
        ("size", "{ cap = 10 }", "{ level = 12 }", (&["~amount by 2", "~bound"], None)),
        ("size", "{ cap = 10 }", "\"no-limit\"", (&["~amount"], eased)),
        ("size", "{ cap = 10 }", "{ cap = 10, unit = \"usd\" }", (&["~unit", "~amount"], None)),
        ("stance", "\"banned\"", "\"path\"", (&["~level 2 steps"], eased)),
        ("stance", "\"open\"", "\"banned\"", (&["~level -1 steps"], tightened)),
        ("land", "{ north = \"lost\" }", "{ north = \"kept\" }", (&["~status 1 steps"], eased)),
        (
            "land",
            "{ north = \"lost\", south = \"kept\" }",
            "{ north = \"kept\", south = \"lost\" }",
            (&["~status 1 steps", "~status -1 steps"], mixed),
        ),
        ("land", "{ north = \"lost\" }", "{ south = \"lost\" }", (&["-status", "+status"], None)),
        ("share", "{ a = 50 }", "{ a = 40, b = 10 }", (&["~share by -10", "+share"], None)),
        ("guards", "[\"a\"]", "[\"b\"]", (&["-member", "+member"], None)),
        ("day", "{ on = 2020-01-01 }", "{ on = 2020-01-31 }", (&["~date by 30"], None)),
        ("day", "{ by = 2020-01-01 }", "{ on = 2020-01-31 }", (&["~date"], None)),
        ("term", "{ within = \"2 weeks\" }", "{ within = \"15 days\" }", (&["~duration by 1"], None)),
        ("term", "{ within = \"15 days\" }", "{ within = \"15 days\", after = \"signature\" }", (&["+anchor"], None)),
        ("pardon", "true", "false", (&["~yes-no"], None)),
    ];
    for (provision, from, to, (wanted, direction)) in cases {
        let found = terms(&answer(provision, "Before.", from, ""), &answer(provision, "After.", to, ""));
        let wanted: Vec<String> = wanted.iter().map(|term| (*term).to_owned()).collect();
        assert_eq!(found, (wanted, direction), "{provision}: {from} and {to}");
    }
}

#[test]
fn what_stands_beside_the_value_is_compared_too() {
    for (more, wanted) in [
        ("qualifiers = [\"in-peacetime\"]", "+qualifier"),
        ("bound = [\"a\"]", "+bound-party"),
        ("beneficiaries = [\"a\"]", "+beneficiary"),
        ("areas = [\"north\"]", "+area"),
        ("modality = \"should\"", "~modality"),
    ] {
        let found = terms(TEN, &answer("size", "At most ten then.", "{ cap = 10 }", more));
        assert_eq!(found, (vec![wanted.to_owned()], None), "{more}");
    }
}

/// A clause that binds one party.
fn of(party: &str, state: &str) -> String {
    let answer = match state {
        "stated" => "says = { en = \"At most ten of PARTY.\" }\nvalue = { cap = 10 }".replace("PARTY", party),
        _ => format!("state = \"{state}\""),
    };
    format!(
        "[[clause]]\nprovision = \"size\"\nbound = [\"{party}\"]\nsources = [\"paper\"]\ngrade = \"secondary\"\n{answer}\n"
    )
}

fn change_of(before: &[String], head: &str, after: &[String]) -> Change {
    let (one, two) = (plan("one", PUBLIC, "") + &before.concat(), plan("two", head, "") + &after.concat());
    let record = record(&[("one.toml", &one), ("two.toml", &two)]);
    let record = record.unwrap_or_else(|faults| panic!("{:?}", faults.diagnostics));
    let compared = compare(&record, found(&record, "one"), found(&record, "two"), None, Lang::En);
    compared.rows.first().expect("a row").change
}

#[test]
fn several_answers_make_one_word_whatever_their_order() {
    let before = [of("a", "stated"), of("b", "stated")];
    let mut after = [of("a", "removed"), of("b", "stated")];
    // One is struck out and one stays: the question is answered otherwise, not gone.
    assert_eq!(change_of(&before, REPORTED, &after), Change::Changed);
    after.reverse();
    assert_eq!(change_of(&before, REPORTED, &after), Change::Changed);
    // What no report tells of B hides nothing of A, and A's removal is not told of B.
    assert_eq!(change_of(&before, REPORTED, &after[1..]), Change::Removed);
    assert_eq!(change_of(&before[1..], REPORTED, &after[1..]), Change::NotReported);
    assert_eq!(change_of(&before, REPORTED, &[of("b", "unpublished"), of("a", "removed")]), Change::Removed);
}
