//! Faults of a record: each rule fires on its fault, at its place, and stays silent on a record without it.

use crate::small;
use plandiff::record::{Faults, File, Rule, read};
use plandiff::report::diagnostics::render;

use crate::small::{PROVISIONS, RECORD, SOURCES};

const PLAN: &str = r#"id = "one"
title = { en = "One" }
date = 2019-01-01
text = "published"
points = 1
[[clause]]
point = "1"
provision = "size"
says = { en = "At most ten." }
value = { cap = 10 }
sources = ["paper"]
grade = "published-leak"
"#;

/// An earlier plan, for a lineage to come from.
const EARLIER: &str = r#"id = "zero"
title = { en = "Zero" }
date = 2018-01-01
text = "published"
points = 1
[[not_encoded]]
point = "1"
reason = { en = "A test." }
"#;

const CORRECTIONS: &str = r#"[[correction]]
date = 2020-01-02
plan = "zero"
provision = "size"
kind = "fixed"
what = { en = "A figure was put right." }
why = { en = "It was misread." }
sources = ["paper"]
"#;

const CUES: &str = r#"[size]
together = ["army + limit"]
topic.en = ["size of .. army", "troop cap"]
topic.zh = []
[pardon]
topic.en = ["amnesty"]
topic.zh = []
"#;

const CONCEPTS: &str = r#"[army]
en = ["army"]
[limit]
en = ["cap"]
"#;

const NAMES: &str = r#"[parts.owner]
en = ["alpha", "beta"]
[zero]
names.en = ["{owner} {owner?} plan"]
epithets.en = ["zero plan"]
"#;

const WORDS: &str = r#"[joining]
en = ["and"]
"#;

/// A clause that two declared lineages lead to.
const BOTH: &str = "grade = \"published-leak\"\n[[clause.lineage]]\nfrom = \"zero\"\nrelation = \"merged\"\nsources = [\"paper\"]\n[[clause.lineage]]\nfrom = \"zero\"\npoint = [\"1\"]\nrelation = \"split\"\nsources = [\"paper\"]\n";

/// One edit of the small record: in this file, the first of these words becomes the second.
type Edit<'a> = (&'a str, &'a str, &'a str);

/// What is wrong with the small record after an edit. A file whose every word goes is left out.
fn faults((file, from, to): Edit<'_>) -> Option<Faults> {
    let files = [
        ("record.toml", RECORD),
        ("provisions.toml", PROVISIONS),
        ("sources.toml", SOURCES),
        ("one.toml", PLAN),
        ("zero.toml", EARLIER),
        ("corrections.toml", CORRECTIONS),
        ("cues/army.toml", CUES),
        ("cues/concepts.toml", CONCEPTS),
        ("cues/plans.toml", NAMES),
        ("cues/words.toml", WORDS),
    ];
    let edited = files.into_iter().map(|(name, text)| {
        assert!(name != file || text.contains(from), "{from:?} is in {file}");
        (name, if name == file { text.replacen(from, to, 1) } else { text.to_owned() })
    });
    let kept = edited.filter(|(_, text)| !text.is_empty());
    read(kept.map(|(name, text)| File::new(name.to_owned(), text.as_bytes())).collect()).err()
}

/// The rules that an edit breaks.
fn rules(edit: Edit<'_>) -> Vec<Rule> {
    faults(edit).into_iter().flat_map(|faults| faults.diagnostics).map(|fault| fault.rule).collect()
}

#[test]
fn a_record_without_faults_has_none() {
    assert_eq!(rules(("one.toml", "id", "id")), []);
}

/// A second clause behind the first.
fn second(answer: &str) -> String {
    format!(
        "grade = \"published-leak\"\n[[clause]]\npoint = \"1\"\nprovision = \"size\"\nsources = [\"paper\"]\ngrade = \"secondary\"\n{answer}\n"
    )
}

fn contested(rivals: usize) -> String {
    let rival = |at: usize| {
        format!(
            "[[clause.rival]]\nsays = {{ en = \"At most {at}.\" }}\nvalue = {{ cap = {at} }}\nsources = [\"paper\"]\ngrade = \"secondary\"\n"
        )
    };
    format!("state = \"contested\"\n{}", (1..=rivals).map(rival).collect::<String>())
}

/// A rule, an edit that breaks it, and one that is near and does not.
type Case<'a> = (Rule, Edit<'a>, Edit<'a>);

/// An edit of the words of the small record.
const fn words(from: &'static str, to: &'static str) -> Edit<'static> {
    ("cues/words.toml", from, to)
}

/// An edit of the cues of the small record.
const fn cues(from: &'static str, to: &'static str) -> Edit<'static> {
    ("cues/army.toml", from, to)
}

/// An edit of its concepts.
const fn concepts(from: &'static str, to: &'static str) -> Edit<'static> {
    ("cues/concepts.toml", from, to)
}

/// An edit of the names of its plans.
const fn names(from: &'static str, to: &'static str) -> Edit<'static> {
    ("cues/plans.toml", from, to)
}

/// More names than can be searched for: 3^10.
const WIDE: &str = "{owner?}{owner?}{owner?}{owner?}{owner?}{owner?}{owner?}{owner?}{owner?}{owner?} plan";

/// An edit of the value of the first clause.
const fn size(to: &'static str) -> Edit<'static> {
    ("one.toml", "value = { cap = 10 }\n", to)
}

const CASES_OF_QUESTIONS: [Case<'static>; 3] = [
    (
        Rule::UnknownProvision,
        ("provisions.toml", "key = \"size\"\n", "key = \"size\"\nparticular_of = \"size\"\n"),
        ("provisions.toml", "key = \"size\"\n", "key = \"size\"\nparticular_of = \"share\"\n"),
    ),
    (
        Rule::OpenQuestion,
        size("value = { cap = 10 } # check: or nine?\n"),
        size("value = { cap = 10 } # To check: nothing.\nnote = { en = \"# check: this is no mark\" }\n"),
    ),
    (
        Rule::OpenQuestion,
        size("value = { cap = 10 }\n#  check: or nine?\n"),
        size("note.en = '''\n# check: nor is this'''\nvalue = { cap = 10 }\n"),
    ),
];

const CASES_OF_CUES: [Case<'static>; 17] = [
    (Rule::WidePattern, names("{owner} {owner?} plan", WIDE), names("{owner?}", "{owner?} {owner?}")),
    (Rule::UnknownWord, names("{owner?}", "{maker?}"), names("{owner?}", "")),
    (Rule::AmbiguousCue, names("zero plan", "beta alpha plan"), names("zero plan", "beta zero plan")),
    (Rule::AmbiguousCue, cues("amnesty", "troop cap"), cues("amnesty", "troops' cap")),
    (Rule::ParticlePattern, words("and", "and*"), words("and", "and also")),
    (Rule::ParticlePattern, words("and", "And"), words("and", "as well as")),
    (Rule::ParticlePattern, words("en = [\"and\"]", "zh = [\"以後\"]"), words("en = [\"and\"]", "zh = [\"以后\"]")),
    (Rule::ParticlePattern, words("and", "ａｎｄ"), words("and", "an")),
    (Rule::EmptyCue, cues("troop cap", "troop .. -"), cues("troop cap", "troop .. cap")),
    (
        Rule::ShadowedCue,
        cues("\"troop cap\"", "\"troop* cap\", \"troops cap\""),
        cues("\"troop cap\"", "\"troop* cap\", \"caps on troops\""),
    ),
    (
        Rule::WeakSet,
        cues("army + limit", "army + limit\", \"figure"),
        cues("army + limit", "army + limit\", \"army + figure"),
    ),
    (Rule::WeakSet, cues("army + limit", "army + limit + army"), cues("army + limit", "limit + army + known-figure")),
    (Rule::IdleConcept, concepts("[limit]", "[ceiling]\nen = [\"top\"]\n[limit]"), concepts("cap", "ceiling")),
    (Rule::IdleConcept, concepts("[limit]", "[figure]\nen = [\"number\"]\n[limit]"), concepts("cap", "figure")),
    (
        Rule::OwnExclusion,
        cues("[pardon]\n", "[stance]\nexcludes.open = [\"open\"]\n[pardon]\n"),
        cues("[pardon]\n", "[stance]\nexcludes.open = [\"path\"]\n[pardon]\n"),
    ),
    (Rule::IdleConcept, concepts("\"cap\"", ""), concepts("\"cap\"", "\"cap*\"")),
    (
        Rule::ContraryExample,
        cues(
            "[pardon]\n",
            "[pardon]\nexamples = { en = [\"All are pardoned.\"] }\nnear = { en = [\"All are pardoned.\"] }\n",
        ),
        cues(
            "[pardon]\n",
            "[pardon]\nexamples = { en = [\"All are pardoned.\"] }\nnear = { en = [\"Nobody asked for it.\"] }\n",
        ),
    ),
];

#[test]
fn each_rule_fires_on_its_fault_and_not_on_what_is_near() {
    let (one, provisions) = (|from, to| ("one.toml", from, to), |from, to| ("provisions.toml", from, to));
    let corrections = |from, to| ("corrections.toml", from, to);
    let from = |plan: &str, point: &str, sources: &str| {
        format!(
            "grade = \"published-leak\"\nlineage = {{ from = \"{plan}\", point = \"{point}\", relation = \"kept\", sources = [{sources}] }}\n"
        )
    };
    let (from_zero, from_itself, of_nothing) =
        (from("zero", "1", "\"paper\""), from("one", "1", "\"paper\""), from("zer", "1", "\"paper\""));
    let (unsourced, no_point, no_source) =
        (from("zero", "1", ""), from("zero", "2", "\"paper\""), from("zero", "1", "\"papper\""));
    let grade = "grade = \"published-leak\"\n";
    let says = "says = { en = \"At most ten.\" }\n";
    let value = "value = { cap = 10 }\n";
    let sources = "sources = [\"paper\"]\n";
    let answer = format!("{says}{value}{sources}{grade}");
    let (one_rival, two_rivals) = (contested(1), contested(2));
    let nine = second("says = { en = \"At most nine.\" }\nvalue = { cap = 9 }");
    let nine_of_a = second("says = { en = \"At most nine.\" }\nvalue = { cap = 9 }\nbound = [\"a\"]");
    let same_words = second("says = { en = \"At most ten.\" }\nvalue = { cap = 9 }\nbound = [\"a\"]");
    let other_words = second("says = { en = \"Not more than ten.\" }\nvalue = { cap = 10 }");
    let stance = format!("\"size\"\n{says}{value}");
    let (wrong_level, right_level) = (
        "\"stance\"\nsays = { en = \"B may.\" }\nvalue = \"opne\"\n",
        "\"stance\"\nsays = { en = \"B may.\" }\nvalue = \"open\"\n",
    );
    let open = "[[provision.level]]\nkey = \"open\"\ntitle = { en = \"open\" }\n";
    let path = "[[provision.level]]\nkey = \"path\"\ntitle = { en = \"path\" }\n";
    let levels = format!("{open}{path}");
    let cases: &[Case<'_>] = &[
        (Rule::Syntax, one("cap = 10", "cap = "), one("cap = 10", "cap = 1_0")),
        (Rule::MissingFile, ("sources.toml", SOURCES, ""), ("sources.toml", "2019", "2018")),
        (Rule::UnknownKey, one("says", "sais"), one("says", "\"says\"")),
        (Rule::MissingKey, provisions("title = { en = \"Size\" }\n", ""), provisions("up = \"eased\"\n", "")),
        (Rule::WrongType, one("\"published-leak\"", "\"leak\""), one("\"published-leak\"", "'published-leak'")),
        (Rule::BadKey, provisions("\"share\"", "\"Share\""), provisions("\"share\"", "\"share-2\"")),
        (Rule::BadDate, one("2019-01-01", "\"2019-13\""), one("2019-01-01", "\"2019-12\"")),
        (Rule::LateDate, one("2019-01-01", "2020-01-02"), one("2019-01-01", "2020-01-01")),
        (Rule::LateDate, ("sources.toml", "2019-02-01", "2021-01-01"), ("sources.toml", "2019-02-01", "\"2020\"")),
        (
            Rule::DuplicateId,
            one("\"one\"\n", "\"one\"\naliases = [\"one\"]\n"),
            one("\"one\"\n", "\"one\"\naliases = [\"first\"]\n"),
        ),
        (Rule::DuplicateId, one("[\"paper\"]", "[\"paper\", \"paper\"]"), one("[\"paper\"]", "[\"paper\",]")),
        (Rule::FileName, one("\"one\"", "\"two\""), one("\"one\"", "\"two\"\naliases = [\"one\"]")),
        (Rule::UnknownTopic, provisions("topic = \"army\"", "topic = \"navy\""), provisions("\"Army\"", "\"Navy\"")),
        (Rule::UnknownProvision, one("\"size\"", "\"sise\""), one("\"size\"", "'size'")),
        (Rule::UnknownLevel, one(&stance, wrong_level), one(&stance, right_level)),
        (Rule::UnknownWord, one("value", "bound = [\"c\"]\nvalue"), one("value", "bound = [\"b\"]\nvalue")),
        (Rule::UnknownSource, one("[\"paper\"]", "[\"papper\"]"), one("[\"paper\"]", "['paper']")),
        (Rule::WrongValue, one("{ cap = 10 }", "\"many\""), one("{ cap = 10 }", "\"no-limit\"")),
        (Rule::WrongUnit, one("= 10", "= 10, unit = \"km\""), one("= 10", "= 10, unit = \"usd\"")),
        (Rule::NoValue, one(value, ""), one(value, "state = \"deferred\"\n")),
        (
            Rule::NoValue,
            one(value, "state = \"deferred\"\nvalue = { cap = 10 }\n"),
            one(value, "value = { cap = 9 }\n"),
        ),
        (Rule::NoWords, one(says, ""), one(&answer[..says.len() + value.len()], "state = \"removed\"\n")),
        (Rule::NoSource, one(sources, ""), one(&answer, &two_rivals)),
        (Rule::NoSource, one(grade, ""), one(&answer, &two_rivals)),
        (
            Rule::UnsourcedRemoval,
            one(&answer, "state = \"removed\"\ngrade = \"secondary\"\n"),
            one(value, "state = \"removed\"\n"),
        ),
        (Rule::FewRivals, one(&answer, &one_rival), one(&answer, &two_rivals)),
        (Rule::TwoAnswers, one(grade, &nine), one(grade, &nine_of_a)),
        (Rule::UnknownPoint, one("point = \"1\"", "point = \"2\""), one("point = \"1\"", "point = [\"1\"]")),
        (Rule::UnansweredPoint, one("points = 1", "points = 2"), one("points = 1", "points = 1\nsubpoints = []")),
        (Rule::SameTermsOtherWords, one(grade, &other_words), one(grade, &nine_of_a)),
        (Rule::OtherTermsSameWords, one(grade, &same_words), one(grade, &nine_of_a)),
        (Rule::EmptyScale, provisions(&levels, ""), provisions(path, "")),
        (Rule::UnknownPlan, one(grade, &of_nothing), one(grade, &from_zero)),
        (Rule::UnknownPlan, corrections("\"zero\"", "\"zeor\""), corrections("\"zero\"", "\"record\"")),
        (Rule::UnsourcedLineage, one(grade, &unsourced), one(grade, &from_zero)),
        (Rule::LineageOrder, one(grade, &from_itself), one(grade, &from_zero)),
        (Rule::UnknownPoint, one(grade, &no_point), one(grade, BOTH)),
        (Rule::UnknownSource, one(grade, &no_source), one(grade, BOTH)),
        (Rule::UnknownProvision, corrections("\"size\"", "\"sise\""), corrections("provision = \"size\"\n", "")),
        (Rule::UnknownSource, corrections("\"paper\"", "\"papper\""), corrections("sources = [\"paper\"]\n", "")),
        (Rule::BadDate, corrections("2020-01-02", "\"2020-02-30\""), corrections("2020-01-02", "2021-01-01")),
        (Rule::WrongType, corrections("\"fixed\"", "\"mended\""), corrections("\"fixed\"", "\"re-read\"")),
    ];
    let cases: Vec<&Case<'_>> = cases.iter().chain(&CASES_OF_QUESTIONS).chain(&CASES_OF_CUES).collect();
    let mut pages = String::new();
    for (rule, fault, near) in &cases {
        let found = faults(*fault).unwrap_or_else(|| panic!("{}: {fault:?} is no fault", rule.id()));
        assert!(found.diagnostics.iter().any(|fault| fault.rule == *rule), "{}: {:?}", rule.id(), found.diagnostics);
        assert_eq!(rules(*near), [], "{}: {near:?}", rule.id());
        pages.push_str(&render(&found, false));
    }
    let untested: Vec<&str> =
        Rule::ALL.iter().filter(|rule| cases.iter().all(|case| case.0 != **rule)).map(|rule| rule.id()).collect();
    assert!(untested.is_empty(), "rules without a case: {untested:?}");
    insta::assert_snapshot!("every_fault_as_it_is_told", pages);
}

/// A plan of one clause, which caps the army at ten in these words.
fn worded(id: &str, date: &str, says: &str) -> (String, String) {
    let plan = PLAN.replace("\"one\"", &format!("\"{id}\"")).replace("2019-01-01", date).replace("At most ten.", says);
    (format!("{id}.toml"), plan)
}

/// The files that are blamed for other words of the same terms.
fn blamed(plans: &[(&str, &str, &str)]) -> Vec<String> {
    let files: Vec<(String, String)> = plans.iter().map(|(id, date, says)| worded(id, date, says)).collect();
    let files: Vec<(&str, &str)> = files.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect();
    let faults = small::record(&files).err().into_iter().flat_map(|faults| faults.diagnostics);
    faults.filter(|fault| fault.rule == Rule::SameTermsOtherWords).map(|fault| fault.file).collect()
}

#[test]
fn other_words_are_a_fault_of_the_newer_plan_else_of_the_fewer() {
    let (usual, other) = ("At most ten.", "Not more than ten.");
    assert_eq!(blamed(&[("a", "2019-02-01", other), ("b", "2019-01-01", usual)]), ["a.toml"]);
    assert_eq!(blamed(&[("a", "2019-01-01", other), ("b", "2019-02-01", usual)]), ["b.toml"]);
    let same_day = [("a", "2019-01-01", other), ("b", "2019-01-01", usual), ("c", "2019-01-01", usual)];
    assert_eq!(blamed(&same_day), ["a.toml"]);
    assert_eq!(blamed(&[("a", "2019-01-01", usual), ("b", "2019-02-01", usual)]), [""; 0]);
}

#[test]
fn words_of_the_header_stand_in_its_vocabularies() {
    let (lens, parties) = ("[lens]", "[vocabulary.parties]");
    let areas = |area: &str| (lens, format!("general_areas = [\"{area}\"]\n{lens}"));
    let sides = |party: &str| {
        let sides = format!("with = [\"{party}\"]\nagainst = [\"a\"]\nreason = {{ en = \"A test.\" }}");
        (parties, format!("[lens.sides]\n{sides}\n{parties}"))
    };
    let part_of = |whole: &str| (parties, format!("[part_of]\nsouth = \"{whole}\"\n{parties}"));
    let overlaps = |part: &str| (parties, format!("[overlaps]\nsouth = [\"{part}\"]\n{parties}"));
    let cases = [
        (areas("nroth"), areas("north")),
        (sides("c"), sides("b")),
        (part_of("nroth"), part_of("north")),
        (overlaps("nroth"), overlaps("north")),
    ];
    let mut pages = String::new();
    for ((from, fault), (_, near)) in &cases {
        let found = faults(("record.toml", from, fault)).expect("a fault");
        assert_eq!(found.diagnostics.iter().map(|fault| fault.rule).collect::<Vec<_>>(), [Rule::UnknownWord]);
        assert_eq!(rules(("record.toml", from, near)), []);
        pages.push_str(&render(&found, false));
    }
    insta::assert_snapshot!("faults_of_the_header", pages);
}

#[test]
fn all_faults_are_found_in_one_run() {
    let text = PLAN
        .replace("\"size\"", "\"sise\"")
        .replace("[\"paper\"]", "[\"papper\"]")
        .replace("text = \"published\"", "text = \"public\"");
    let found = rules(("one.toml", PLAN, &text));
    assert_eq!(found, [Rule::WrongType, Rule::NoSource, Rule::UnknownProvision, Rule::UnknownSource]);
}

#[test]
fn hostile_input_is_a_fault_and_no_panic() {
    let deep = format!("{PLAN}x = {}", "[".repeat(100_000));
    let huge = PLAN.replace("cap = 10", "cap = 99999999999999999999999999999999");
    for text in [&*deep, &huge, "\u{0}", "\u{feff}\u{202e}", "\n"] {
        assert!(!rules(("one.toml", PLAN, text)).is_empty());
    }
    let files = vec![File::new("record.toml".to_owned(), &[0xff, 0xfe, 0x00])];
    let faults = read(files).expect_err("no record");
    assert!(faults.diagnostics.iter().any(|fault| fault.rule == Rule::Syntax));
    assert!(faults.diagnostics.iter().any(|fault| fault.rule == Rule::MissingFile));
}

/// Phrases that say two things, nothing, or what another says.
const FAULTY_CUES: &str = r#"[size]
topic.en = ["troop cap", "Troop cap", "caps .. forces", "cap* .. forces", "ceiling .. ?"]
not.en = ["troop cap"]
yes.en = ["is capped"]
no.en = ["Is capped"]
[stance]
topic.en = ["CAPS .. forces"]
matters = ["opne"]
excludes.open = ["open", "baned"]
excludes.opne = ["path"]
level.banned.en = ["may not join", "is kept out"]
level.open.en = ["may not join", "may join"]
level.path.en = ["May join", "is kept out"]
level.pathh.en = ["on its way"]
[sise]
topic.en = ["army"]
[pardon]
topic.en = ["amnesty"]
examples.en = ["All are pardoned."]
near.en = [" All are pardoned."]
"#;

const FAULTY_PLANS: &str = r#"[one]
names.en = ["red paper"]
[zero]
names.en = ["Red paper"]
epithets.en = ["the paper", "red paper"]
[zeor]
names.en = ["green paper"]
"#;

const FAULTY_NAMES: &str = r#"[parties.c]
en = ["third party"]
[party.a]
en = ["first party"]
[sets.both]
en = ["the two of them"]
of = "parties"
members = ["a", "d"]
"#;

#[test]
fn faults_of_cues_are_told_with_their_places() {
    let files = [
        ("record.toml", RECORD),
        ("provisions.toml", PROVISIONS),
        ("sources.toml", SOURCES),
        ("one.toml", PLAN),
        ("zero.toml", EARLIER),
        ("cues/army.toml", FAULTY_CUES),
        ("cues/names.toml", FAULTY_NAMES),
        ("cues/plans.toml", FAULTY_PLANS),
        ("cues/words.toml", "[papr]\nen = [\"paper\"]\n"),
    ];
    let files = files.map(|(name, text)| File::new(name.to_owned(), text.as_bytes()));
    let found = read(files.into()).expect_err("faults");
    insta::assert_snapshot!("faults_of_cues", render(&found, false));
}

#[test]
fn an_exclusion_that_is_told_on_one_side_holds_for_both() {
    let cues = "[stance]\nexcludes.banned = [\"open\", \"path\"]\nexcludes.path = [\"banned\"]\n";
    let record = small::record(&[("one.toml", PLAN), ("cues/army.toml", cues)]).expect("no faults");
    let excludes = &record.cues.provisions[0].excludes;
    let told: Vec<String> = excludes.iter().map(|(level, others)| format!("{level}: {}", others.join(", "))).collect();
    assert_eq!(told, ["banned: open, path", "open: banned", "path: banned"]);
}
