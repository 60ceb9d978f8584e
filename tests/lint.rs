//! Faults of a record: each rule fires on its fault, at its place, and stays silent on a record without it.

use plandiff::record::{File, Rule, read};

const RECORD: &str = "format = 1\nid = \"small\"\ntitle = { en = \"Small\" }\nas_of = 2020-01-01\nlanguages = [\"en\"]\n[vocabulary.parties]\na = { en = \"A\" }\nb = { en = \"B\" }\n[vocabulary.units]\nmen = { en = \"men\" }\n[vocabulary.territories]\n[vocabulary.qualifiers]\n[vocabulary.events]\n";
const PROVISIONS: &str = "[[topic]]\nkey = \"army\"\ntitle = { en = \"Army\" }\n[[provision]]\nkey = \"size\"\ntopic = \"army\"\ntitle = { en = \"Size\" }\nquestion = { en = \"How many?\" }\ntype = \"quantity\"\nunits = [\"men\"]\n";
const SOURCES: &str = "[[source]]\nid = \"paper\"\noutlet = \"Paper\"\nlanguage = \"en\"\nkind = \"report\"\n";
const PLAN: &str = "id = \"one\"\ntitle = { en = \"One\" }\ndate = 2019-01-01\ntext = \"published\"\npoints = 1\n[[clause]]\npoint = \"1\"\nprovision = \"size\"\nsays = { en = \"At most ten.\" }\nvalue = { cap = 10 }\nsources = [\"paper\"]\ngrade = \"published-leak\"\n";

/// The faults of the small record with one replacement in one file.
fn faults(file: &str, from: &str, to: &str) -> Vec<(Rule, usize, usize)> {
    let files =
        [("record.toml", RECORD), ("provisions.toml", PROVISIONS), ("sources.toml", SOURCES), ("one.toml", PLAN)];
    let files: Vec<File> = files
        .into_iter()
        .map(|(name, text)| {
            assert!(name != file || text.contains(from), "{from:?} is in {file}");
            let text = if name == file { text.replacen(from, to, 1) } else { text.to_owned() };
            File::new(name.to_owned(), text.as_bytes())
        })
        .collect();
    let Err(faults) = read(files.clone()) else { return Vec::new() };
    let place = |name: &str, byte| files.iter().find(|file| file.name == name).expect("the file").place(byte);
    let found = faults.diagnostics.iter().map(|fault| {
        let place = place(&fault.file, fault.span.start);
        (fault.rule, place.line, place.column)
    });
    found.collect()
}

#[test]
fn a_record_without_faults_has_none() {
    assert_eq!(faults("one.toml", "id", "id"), []);
}

#[test]
fn each_fault_has_its_rule_and_place() {
    let cases = [
        ("one.toml", "cap = 10", "cap = ", Rule::Syntax, 10, 18),
        ("one.toml", "provision = \"size\"", "provision = \"sise\"", Rule::UnknownProvision, 8, 13),
        ("one.toml", "[\"paper\"]", "[\"papper\"]", Rule::UnknownSource, 11, 12),
        ("one.toml", "sources = [\"paper\"]\n", "", Rule::NoSource, 6, 1),
        ("one.toml", "{ cap = 10 }", "\"many\"", Rule::WrongValue, 10, 9),
        ("one.toml", "{ cap = 10 }", "{ cap = 10, unit = \"usd\" }", Rule::WrongUnit, 10, 28),
        ("one.toml", "value = { cap = 10 }\n", "", Rule::NoValue, 6, 1),
        ("one.toml", "says = { en = \"At most ten.\" }\n", "", Rule::NoWords, 6, 1),
        ("one.toml", "point = \"1\"", "point = \"2\"", Rule::UnknownPoint, 7, 9),
        ("one.toml", "points = 1", "points = 2", Rule::UnansweredPoint, 5, 10),
        ("one.toml", "2019-01-01", "2021-01-01", Rule::LateDate, 3, 8),
        ("one.toml", "2019-01-01", "\"2019-13\"", Rule::BadDate, 3, 8),
        ("one.toml", "id = \"one\"", "id = \"two\"", Rule::FileName, 1, 6),
        ("one.toml", "grade = \"published-leak\"", "grade = \"leak\"", Rule::WrongType, 12, 9),
        ("one.toml", "says", "sais", Rule::UnknownKey, 9, 1),
        ("one.toml", "value", "state = \"contested\"\n#", Rule::FewRivals, 6, 1),
        (
            "one.toml",
            "value = { cap = 10 }\nsources = [\"paper\"]",
            "state = \"removed\"",
            Rule::UnsourcedRemoval,
            6,
            1,
        ),
        ("one.toml", "value", "bound = [\"c\"]\nvalue", Rule::UnknownWord, 10, 10),
        ("provisions.toml", "topic = \"army\"", "topic = \"navy\"", Rule::UnknownTopic, 6, 9),
        ("provisions.toml", "type = \"quantity\"\nunits = [\"men\"]", "type = \"level\"", Rule::EmptyScale, 5, 7),
        ("provisions.toml", "key = \"size\"", "key = \"Size\"", Rule::BadKey, 5, 7),
        ("provisions.toml", "title = { en = \"Size\" }\n", "", Rule::MissingKey, 4, 1),
    ];
    for (file, from, to, rule, line, column) in cases {
        let found = faults(file, from, to);
        assert!(found.contains(&(rule, line, column)), "{rule:?} at {line}:{column}, found {found:?}");
    }
}

#[test]
fn words_and_terms_go_together() {
    let again = |says: &str, cap: u32| {
        format!(
            "{PLAN}[[clause]]\npoint = \"1\"\nprovision = \"size\"\nsays = {{ en = \"{says}\" }}\nvalue = {{ cap = {cap} }}\nbound = []\nareas = []\nsources = [\"paper\"]\ngrade = \"secondary\"\n"
        )
    };
    let rules = |text: &str| -> Vec<Rule> { faults("one.toml", PLAN, text).into_iter().map(|fault| fault.0).collect() };
    assert_eq!(rules(&again("At most ten.", 10)), [Rule::TwoAnswers]);
    assert_eq!(rules(&again("Ten at most.", 10)), [Rule::TwoAnswers, Rule::SameTermsOtherWords]);
    assert_eq!(rules(&again("At most ten.", 11)), [Rule::TwoAnswers, Rule::OtherTermsSameWords]);
}

#[test]
fn all_faults_are_found_in_one_run() {
    let text = PLAN
        .replace("\"size\"", "\"sise\"")
        .replace("[\"paper\"]", "[\"papper\"]")
        .replace("text = \"published\"", "text = \"public\"");
    assert!(faults("one.toml", PLAN, &text).len() >= 3);
}

#[test]
fn hostile_input_is_a_fault_and_no_panic() {
    let deep = format!("{PLAN}x = {}", "[".repeat(100_000));
    let huge = PLAN.replace("cap = 10", "cap = 99999999999999999999999999999999");
    for text in [deep, huge, "\u{0}".to_owned(), "\u{feff}\u{202e}".to_owned(), String::new()] {
        assert!(!faults("one.toml", PLAN, &text).is_empty());
    }
    let files = vec![File::new("record.toml".to_owned(), &[0xff, 0xfe, 0x00])];
    let faults = read(files).expect_err("no record");
    assert!(faults.diagnostics.iter().any(|fault| fault.rule == Rule::Syntax));
    assert!(faults.diagnostics.iter().any(|fault| fault.rule == Rule::MissingFile));
}
