//! Which plan a statement is about: by name, by who wrote it, and by what the sentences around it say.

mod articles;

use articles::check;

/// Each line: the plan, and sentences that tell the size of the army in it. Sentences of our own.
const SENTENCES: &str = include_str!("references/sentences.txt");

#[test]
fn a_statement_is_about_the_plan_that_its_sentence_speaks_of() {
    let lines = SENTENCES.lines().filter(|line| !line.starts_with('#'));
    let cases: Vec<(&str, &str)> = lines.filter_map(|line| line.split_once(" | ")).collect();
    assert!(cases.len() > 80, "{}", cases.len());
    let told = |text: &'static str| {
        let findings = check(text).findings.into_iter().filter(|finding| &*finding.provision.key == "force-size");
        let mut plans: Vec<String> = findings.filter_map(|finding| Some(finding.plan?.id.to_string())).collect();
        plans.dedup();
        if plans.is_empty() { "none".to_owned() } else { plans.join(", ") }
    };
    let other = cases.iter().filter_map(|(plans, text)| {
        let told = told(text);
        (told != *plans).then(|| format!("{text} ({told}, not {plans})"))
    });
    assert_eq!(other.collect::<Vec<_>>(), Vec::<String>::new());
}
