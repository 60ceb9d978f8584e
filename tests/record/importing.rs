//! `plandiff import`: what it makes of a text, what it leaves to an editor, and that `lint` refuses what is left.

use crate::small;
use std::path::Path;

use plandiff::check::Checker;
use plandiff::compare::{Change, compare};
use plandiff::import::{Aligned, Draft, Request, import};
use plandiff::record::{Diagnostic, Faults, File, Lang, Plan, PlanLookup, Record, Rule, files_in, read};
use plandiff::report::draft_toml;
use proptest::prelude::*;

use crate::program::{printed, refused, run};

fn plan<'a>(record: &'a Record, id: &str) -> &'a Plan {
    match record.plan(id) {
        PlanLookup::Found(plan) => plan,
        _ => panic!("the record has the plan {id}"),
    }
}

/// The draft of a text that is like the plan `one` of a record.
fn draft<'a>(record: &'a Record, text: &str) -> Draft<'a> {
    let checker = Checker::new(record).expect("the phrases compile");
    let request =
        Request { id: "two", title: Some("Two"), date: None, like: vec![plan(record, "one")], lang: Lang::En };
    import(record, &checker, text, &request).expect("a draft")
}

const ONE: &str = r#"id = "one"
title = { en = "One" }
date = 2019-01-01
text = "published"
points = 3
[[clause]]
point = "1"
provision = "size"
says = { en = "B keeps at most ten thousand soldiers in its army." }
value = { cap = 10_000 }
bound = ["b"]
sources = ["paper"]
grade = "published-leak"
[[clause]]
point = "2"
provision = "term"
says = { en = "The army shrinks within 30 days of signature." }
value = { within = "30 days", after = "signature" }
sources = ["paper"]
grade = "published-leak"
[[clause]]
point = "3"
provision = "pardon"
says = { en = "All who fought are pardoned." }
value = true
sources = ["paper"]
grade = "published-leak"
"#;

const CUES: &str = r#"[size]
topic.en = ["keeps at most", "army of b"]
[term]
topic.en = ["shrinks within"]
[pardon]
topic.en = ["pardon*"]
not.en = ["no such"]
[stance]
topic.en = ["b may join"]
level.open.en = ["may join"]
"#;

const NAMES: &str = "[events.signature]\nen = [\"signature\", \"signing\"]\n";

fn small() -> Record {
    small::record(&[("one.toml", ONE), ("cues/army.toml", CUES), ("cues/names.toml", NAMES)]).expect("no faults")
}

/// The faults of the small record with one more plan.
fn faults_with(two: &str) -> Option<Faults> {
    small::record(&[("one.toml", ONE), ("two.toml", two), ("cues/army.toml", CUES), ("cues/names.toml", NAMES)]).err()
}

const LEAK: &str = "A paper that leaked\n\
    1. B keeps at most 12,000 in its army.\n\
    2. The army shrinks within 60 days of signature.\n\
    3. All who fought are pardoned.\n\
    4. B may join.\n\
    6. Bread is free.\n";

#[test]
fn what_is_sure_is_given_and_the_rest_is_asked() {
    let record = small();
    insta::assert_snapshot!("a_draft_of_a_small_record", draft_toml(&draft(&record, LEAK), Lang::En));
    insta::assert_snapshot!("the_same_asked_in_chinese", draft_toml(&draft(&record, LEAK), Lang::Zh));
}

#[test]
fn lint_refuses_a_draft_until_each_question_is_decided() {
    let record = small();
    let drafted = draft_toml(&draft(&record, LEAK), Lang::En);
    let found = faults_with(&drafted).expect("a draft is no plan");
    let open = found.diagnostics.iter().filter(|fault| fault.rule == Rule::OpenQuestion).count();
    assert_eq!(open, drafted.matches("# check: ").count());
    assert!(found.diagnostics.iter().all(|fault| fault.file == "two.toml"), "{:?}", found.diagnostics);

    // What an editor does, point by point.
    let words = [
        ("provision = \"size\"", "says = { en = \"B keeps at most twelve thousand soldiers in its army.\" }"),
        ("provision = \"term\"", "says = { en = \"The army shrinks within 60 days of signature.\" }"),
        ("provision = \"stance\"", "says = { en = \"B may join.\" }"),
    ];
    let (mut decided, mut owed) = (Vec::new(), None);
    for line in drafted.lines() {
        let line = match line.split_once("# check: ") {
            Some((_, question)) if question.starts_with("the day it is known from") => "date = 2019-06-01",
            None if line == "# says = { en = \"\", zh = \"\" }" => owed.take().unwrap_or_default(),
            Some((_, question)) if question.starts_with("the numbers of the text leave these out") => {
                "reason = { en = \"The copy lacks it.\" }"
            }
            Some((_, question)) if question.starts_with("no provision was found") => "provision = \"bread\"",
            Some((before, _)) => before.trim_end(),
            None => line,
        };
        owed = words.iter().find(|(own, _)| line.starts_with(own)).map(|(_, says)| *says).or(owed);
        decided.push(
            line.replace("sources = []", "sources = [\"paper\"]")
                .replace("# grade = \"\"", "grade = \"published-leak\""),
        );
    }
    let decided = decided.join("\n");
    // Bread is no question of the record.
    let at = decided.find("[[clause]]\n# text: Bread").expect("the clause");
    let end = at + decided[at..].find("\n\n").expect("its end");
    let bread = "[[not_encoded]]\npoint = \"6\"\nreason = { en = \"No question of the record.\" }";
    let decided = format!("{}{bread}{}", &decided[..at], &decided[end..]);
    assert_eq!(faults_with(&decided).map(|faults| faults.diagnostics), None, "{decided}");
}

const ARTICLES: &str = "A treaty\n\n\
    Article 1. Army\n\n1. B keeps at most 12,000 in its army.\n2. B may join.\n\n\
    Article 2. Time\n\n1. The army shrinks within 60 days of signature.\n2. B may join.\n3. Bread is free.\n\n\
    Article 3. Pardon\n\nAll who fought are pardoned.\n";

/// The points of a draft, in the order of its clauses.
fn points(draft: &Draft<'_>) -> Vec<String> {
    draft.clauses.iter().map(|clause| clause.point.clone()).collect()
}

#[test]
fn a_title_has_a_place_in_every_language_of_the_record() {
    let titled = ["import", "examples/leak/leak.txt", "--like", "28", "--id", "new", "--title", "Draft of March"];
    assert!(printed(&titled).contains("\ntitle = { en = \"Draft of March\", zh = \"\" }\n"));
    let titled = [&titled[..7], &["三月草案"]].concat();
    assert!(printed(&titled).contains("\ntitle = { en = \"\", zh = \"三月草案\" }\n"));
    // The small record is in English only.
    assert!(draft_toml(&draft(&small(), LEAK), Lang::En).contains("\ntitle = { en = \"Two\" }\n"));
}

#[test]
fn points_that_begin_anew_in_each_article_are_told_apart() {
    let record = small();
    let draft = draft(&record, ARTICLES);
    assert_eq!(points(&draft), ["1.1", "1.2", "2.1", "2.2", "2.3", "3"]);
    assert_eq!((draft.points, draft.counts_lists), (Some(3), false));
    // The titles of articles are no clauses, and stand in their articles.
    assert_eq!(draft.outside, ["A treaty"]);
    let toml = draft_toml(&draft, Lang::En);
    assert!(toml.contains("point = \"2.1\"\n") && toml.contains("point = \"3\"\n"), "{toml}");
    assert_eq!(faults_of_points(&draft), None);
}

#[test]
fn lists_that_the_text_does_not_number_are_counted_and_that_is_asked() {
    let record = small();
    let text = "## Army\n\n1. B keeps at most 12,000 in its army.\n2. B may join.\n\n\
                ## Pardon\n\n1. All who fought are pardoned.\n2. Bread is free.\n";
    let draft = draft(&record, text);
    assert_eq!(points(&draft), ["1.1", "1.2", "2.1", "2.2"]);
    assert!(draft_toml(&draft, Lang::En).contains("# check: the numbers of its points begin anew"));
    assert!(draft_toml(&draft, Lang::Zh).contains("# check: 各点编号多次从头开始"));
    assert_eq!(faults_of_points(&draft), None);
}

/// What `lint` has against a plan with the points of a draft, each of which is told not to be encoded.
fn faults_of_points(draft: &Draft<'_>) -> Option<Vec<Diagnostic>> {
    let head = ONE.replace("\"one\"", "\"two\"").replace("\"One\"", "\"Two\"");
    let head = head.split("points = ").next().unwrap_or_default().to_owned();
    let count = draft.points.expect("a number of points");
    let gaps = points(draft).into_iter();
    let gaps: String =
        gaps.map(|point| format!("[[not_encoded]]\npoint = \"{point}\"\nreason = {{ en = \"Why.\" }}\n")).collect();
    let plan = format!("{head}points = {count}\nsubpoints = {:?}\n{gaps}", draft.subpoints);
    faults_with(&plan).map(|faults| faults.diagnostics)
}

/// The folder of the built-in record with the finished example in it.
fn with_practice(practice: &str) -> Vec<File> {
    let mut files = files_in(Path::new("plans")).expect("the record is read");
    let source = std::fs::read_to_string("examples/leak/source.toml").expect("the example is there");
    for file in files.iter_mut().filter(|file| file.name == "sources.toml") {
        *file = File::new(file.name.clone(), format!("{}\n{source}", file.text).as_bytes());
    }
    files.push(File::new("practice.toml".to_owned(), practice.as_bytes()));
    files
}

#[test]
fn the_example_is_true() {
    let example = |name: &str| std::fs::read_to_string(format!("examples/leak/{name}")).expect("the example is there");
    let arguments = ["import", "examples/leak/leak.txt", "--like", "28", "--like", "20", "--id", "practice"];
    let titled = [&arguments[..], &["--title", "Practice draft", "--date", "2026-01"]].concat();
    let output = run(&titled);
    assert!(output.status.success());
    // `plandiff import ... --output examples/leak/imported.toml` writes it anew.
    assert_eq!(String::from_utf8_lossy(&output.stdout), example("imported.toml"));
    insta::assert_snapshot!(String::from_utf8_lossy(&output.stderr), @r"
    Points found: 10, with 0 below them.
    Clauses: 13. Given a provision: 12; shown beside it by a phrase: 0; with candidates to choose from: 1; with none: 0.
    Not sure at points: 9.
    Passages outside of all points: 1.
    When it is done, name the plan in cues/plans.toml, as [practice] with names.en and names.zh: else `check` finds no statement about it.
    ");
    assert!(read(with_practice(&example("imported.toml"))).is_err());
    let record = read(with_practice(&example("practice.toml"))).expect("the finished example has no faults");
    let comparison = compare(&record, plan(&record, "28"), plan(&record, "practice"), None, Lang::En);
    let change = |key: &str| comparison.rows.iter().find(|row| &*row.provision.key == key).map(|row| row.change);
    assert_eq!(change("force-size"), Some(Change::Changed));
    assert_eq!(change("znpp-power-share"), Some(Change::Renumbered));
    assert_eq!(change("sovereignty-affirmation"), Some(Change::Unchanged));
    assert_eq!(change("amnesty-scope"), Some(Change::Removed));
}

#[test]
fn a_chinese_text_is_held_against_chinese_wordings() {
    let record = plandiff::embedded().expect("the built-in record is read");
    let checker = Checker::new(&record).expect("the phrases compile");
    let request = Request { id: "new", title: None, date: None, like: vec![plan(&record, "28")], lang: Lang::Zh };
    let text =
        "1. 乌克兰武装部队人数不得超过70万人。\n2. 乌克兰应在签署后90天内举行选举。\n3. 双方修建一座草原博物馆。\n";
    let draft = import(&record, &checker, text, &request).expect("a draft");
    let toml = draft_toml(&draft, Lang::Zh);
    assert!(toml.contains("provision = \"force-size\"") && toml.contains("value = { cap = 700_000 }"), "{toml}");
    assert!(toml.contains("value = { within = \"90 days\", after = \"signature\" }"), "{toml}");
    assert!(!draft.clauses.iter().any(|clause| clause.point == "3" && matches!(clause.aligned, Aligned::Sure(_))));
}

/// The draft of a text that is like 28, from the built-in record.
fn draft_like_28(text: &str) -> String {
    let record = plandiff::embedded().expect("the built-in record is read");
    let checker = Checker::new(&record).expect("the phrases compile");
    let request = Request { id: "new", title: None, date: None, like: vec![plan(&record, "28")], lang: Lang::En };
    draft_toml(&import(&record, &checker, text, &request).expect("a draft"), Lang::En)
}

#[test]
fn names_of_a_sentence_are_no_set() {
    let toml = draft_like_28("1. NATO keeps its troops out of Ukraine; European fighter jets are based in Poland.\n");
    let (_, clause) = toml.split_once("provision = \"air-presence\"").expect("a clause of its own");
    let clause = clause.split("[[clause]]").next().unwrap_or(clause);
    assert!(!clause.contains("\nvalue ="), "{clause}");
    assert!(clause.contains("Its words name [\"nato\", \"ukraine\", \"europe\", \"poland\"]"), "{clause}");
}

/// The lines of the only clause of a draft that answers a provision, as far as they are no comments.
fn given(toml: &str, provision: &str) -> String {
    let mut clauses =
        toml.split("[[clause]]").filter(|clause| clause.contains(&format!("\nprovision = \"{provision}\"")));
    let (Some(clause), None) = (clauses.next(), clauses.next()) else {
        panic!("one clause answers {provision}: {toml}")
    };
    let lines =
        clause.lines().filter(|line| !line.is_empty() && !line.starts_with("# ") && !line.starts_with("sources"));
    lines.map(|line| line.split(" # ").next().unwrap_or(line).to_owned() + "\n").collect()
}

#[test]
fn another_commitment_in_like_words_is_asked_and_not_filled_in() {
    let like_28 = [
        (
            "Crimea, Luhansk and Donetsk shall be recognised de facto as Russian, also by the United States.",
            "recognition-form",
        ),
        ("No NATO forces shall be stationed in Ukraine.", "foreign-troops"),
        ("Under these 28 points no NATO forces shall be stationed in Ukraine.", "foreign-troops"),
    ];
    for (text, provision) in like_28 {
        let toml = draft_like_28(&format!("1. {text}\n"));
        assert!(given(&toml, provision).contains("\nsays = "), "{toml}");
        assert!(toml.contains("# check: the same commitment as in 28"), "{toml}");
    }
    let others = [
        (
            "Crimea and Luhansk shall be recognised de facto as Russian, also by the United States.",
            "recognition-form",
            "not what 28, point 21.a says: the text does not name [\"donetsk-oblast\"].",
        ),
        (
            "Crimea, Luhansk, Donetsk and Kherson shall be recognised de facto as Russian, also by the United States.",
            "recognition-form",
            "not what 28, point 21.a says: only the text names [\"kherson-oblast\"].",
        ),
        (
            "No NATO forces shall be stationed in Ukraine, with the exception of training missions.",
            "foreign-troops",
            "not what 28, point 8 says: its words take something out (`with the exception of`).",
        ),
        (
            "No NATO forces shall be stationed in Ukraine in a depth of 50 kilometres.",
            "foreign-troops",
            "not what 28, point 8 says: only one of both has 50.",
        ),
    ];
    for (text, provision, told) in others {
        let toml = draft_like_28(&format!("1. {text}\n"));
        // Whoever deletes the comments has neither words nor terms, and `lint` asks for these.
        assert_eq!(given(&toml, provision), format!("point = \"1\"\nprovision = \"{provision}\"\n"), "{text}");
        assert!(toml.contains(&format!("# check: {told} Word it anew")), "{toml}");
    }
}

#[test]
fn an_exception_is_asked_for_beside_a_figure_that_is_sure() {
    let given_for = |text: &str| given(&draft_like_28(&format!("1. {text}\n")), "force-size");
    assert!(
        given_for("The armed forces of Ukraine shall not exceed 700,000 personnel.")
            .contains("value = { cap = 700_000 }")
    );
    for text in [
        "The armed forces of Ukraine shall not exceed 700,000 personnel unless Ukraine is attacked.",
        "The armed forces of Ukraine, except border guards, shall not exceed 700,000 personnel.",
    ] {
        assert!(!given_for(text).contains("value"), "{text}");
    }
    let record = plandiff::embedded().expect("the built-in record is read");
    let checker = Checker::new(&record).expect("the phrases compile");
    let request = Request { id: "new", title: None, date: None, like: vec![plan(&record, "28")], lang: Lang::Zh };
    let text = "1. 除边防部队外，乌克兰武装部队人数不得超过70万人。\n";
    let toml = draft_toml(&import(&record, &checker, text, &request).expect("a draft"), Lang::Zh);
    assert!(toml.contains("原文有例外") && !given(&toml, "force-size").contains("value"), "{toml}");
}

#[test]
fn a_day_that_no_answer_takes_is_asked_for_and_leaves_the_level_open() {
    let undated = draft_like_28("1. Ukraine shall become a member of the European Union.\n");
    assert!(given(&undated, "eu-membership").contains("value = \"member-undated\""), "{undated}");
    let dated = draft_like_28("1. Ukraine shall become a member of the European Union by 1 January 2029.\n");
    assert!(!given(&dated, "eu-membership").contains("value"), "{dated}");
    let (_, clause) = dated.split_once("# check: its words show this provision, too").expect("a clause of its own");
    assert!(clause.contains("\n# provision = \"eu-accession-date\""), "{clause}");
    assert!(clause.contains("\n# value = { by = 2029-01-01 }\n#   its words: 1 January 2029\n"), "{clause}");
}

#[test]
fn what_a_phrase_shows_beside_a_sure_answer_is_a_clause_with_a_question() {
    let toml = draft_like_28(
        "1. The armed forces of Ukraine shall not exceed 700,000 personnel, which a monitoring mission verifies.\n",
    );
    assert!(toml.contains("\nprovision = \"force-size\""), "{toml}");
    assert!(toml.contains("shown beside it by a phrase: 1;"), "{toml}");
    let (_, clause) = toml.split_once("# check: its words show this provision, too").expect("a clause of its own");
    assert!(clause.contains("\n# provision = \"ceasefire-monitoring\""), "{clause}");
    assert!(clause.contains("\n#   its words: monitoring mission\n"), "{clause}");
}

#[test]
fn a_point_is_asked_once_of_a_provision() {
    let toml = draft_like_28(
        "1. Crimea, Luhansk and Donetsk are recognised as de facto Russian. Kherson and Zaporizhzhia are frozen along the \
         line of contact.\n2. Ukraine caps its armed forces at 650,000 personnel in peacetime.\n",
    );
    assert_eq!(toml.matches("territory-status").count(), 1, "{toml}");
    assert!(toml.contains("# text: Crimea, Luhansk and Donetsk are recognised as de facto Russian. Kherson"), "{toml}");
    assert_eq!(toml.matches("sources.toml").count(), 1, "{toml}");
    // Qualifiers and parties of a clause are one decision.
    let (_, clause) = toml.split_once("provision = \"force-size\"").expect("the clause");
    let questions: Vec<&str> = clause.lines().filter(|line| line.contains("# check: ")).collect();
    assert_eq!(questions.len(), 2, "{questions:?}");
}

#[test]
fn another_wording_of_the_same_terms_is_told_in_every_language() {
    let practice = std::fs::read_to_string("examples/leak/practice.toml").expect("the example is there");
    let (en, zh) = ("The parties confirm Ukraine's sovereignty.", "各方确认乌克兰主权。");
    assert!(practice.contains(en) && practice.contains(zh));
    let changed = practice.replace(en, "Ukraine's sovereignty stands.").replace(zh, "乌克兰主权不变。");
    let faults = read(with_practice(&changed)).expect_err("other words").diagnostics;
    let fault = faults.iter().find(|fault| fault.rule == Rule::SameTermsOtherWords).expect("the fault");
    let hint = fault.hint.as_deref().unwrap_or_default();
    assert!(hint.contains(en) && hint.contains(zh), "{hint}");
}

#[test]
fn what_cannot_be_imported_is_refused_with_the_reason() {
    let leak = "examples/leak/leak.txt";
    let told = |arguments: &[&str]| refused(&[&["import"], arguments].concat());
    assert_eq!(
        told(&[leak, "--like", "28-pont", "--id", "new"]),
        "error: no plan is named `28-pont`; did you mean `28-point` or `20-point` or `24-point`?\n"
    );
    assert_eq!(
        told(&[leak, "--like", "28", "--id", "New one"]),
        "error: `New one` is no id; write lower-case letters, digits and single hyphens, as in `draft-12`\n"
    );
    assert_eq!(
        told(&[leak, "--like", "28", "--id", "20-point"]),
        "error: `20-point` already names the plan `20`; choose another id\n"
    );
    assert_eq!(
        told(&["tests/data/articles/own-en-draft.txt", "--like", "28", "--id", "new"]),
        "error: the text has no numbered points; a plan file is made of points, such as `1.`, `Article 1` or `第一条`\n"
    );
    assert!(told(&[leak, "--like", "28", "--like", "us-28", "--id", "new"]).contains("is named twice"));
    assert!(told(&[leak, "--like", "28", "--id", "new", "--date", "2026-13"]).contains("`2026-13` is no date"));
    assert!(told(&[leak, "--like", "28", "--id", "new", "--format", "json"]).contains("`import` writes TOML"));
    assert!(told(&["no-such-file.txt", "--like", "28", "--id", "new"]).contains("cannot read no-such-file.txt"));
    assert!(
        printed(&["import", leak, "--like", "28", "--id", "new", "--lang", "zh"]).contains("# 原文: The sovereignty")
    );
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// Whatever a text holds, the draft is TOML, the same every time, and its words stay in comments.
    #[test]
    fn a_draft_is_toml(first in ".{0,60}", second in "[\\PC\\n\\r\\t\u{0}-\u{1f}\u{202e}\"#'\\\\]{0,60}", title in ".{0,20}") {
        let record = small();
        let checker = Checker::new(&record).expect("the phrases compile");
        let request = Request { id: "two", title: Some(&title), date: None, like: vec![plan(&record, "one")], lang: Lang::En };
        let text = format!("1. {first}\n2. All who fought are pardoned. {second}\n");
        let toml = draft_toml(&import(&record, &checker, &text, &request).expect("points"), Lang::En);
        let table: toml::Table = toml.parse().expect("it is TOML");
        prop_assert_eq!(table.get("id").and_then(toml::Value::as_str), Some("two"));
        let again = draft_toml(&import(&record, &checker, &text, &request).expect("points"), Lang::En);
        prop_assert_eq!(toml, again);
    }
}
