//! What a text says of one plan beside another, with the provision said once.

mod articles;

use articles::check;

/// What a text says of the size of the army: plan and verdict of each finding, in the order of the text.
fn armies(text: &str) -> Vec<(String, &'static str)> {
    let findings = check(text).findings.into_iter().filter(|finding| *finding.provision.key == *"force-size");
    findings.map(|one| (one.plan.map_or_else(String::new, |plan| plan.id.to_string()), one.verdict.name())).collect()
}

#[test]
fn a_value_of_another_plan_is_held_against_that_plan() {
    let cases = [
        (
            "The European counter-proposal sets a peacetime limit of 800,000 soldiers, against the 600,000 of the 28-point plan.",
            [("european", "supported"), ("28", "supported")],
        ),
        (
            "The European counter-proposal sets a peacetime limit of 800,000 soldiers, where the 28-point plan had only 500,000.",
            [("european", "supported"), ("28", "contradicted")],
        ),
        (
            "欧洲反提案把乌军在和平时期的上限定为80万人，而不是美国草案那样一律限在60万。",
            [("european", "supported"), ("28", "supported")],
        ),
        ("19点修订稿放宽了乌军规模的限制（原先“28点”规定不得超过60万人）。", [("19", "disputed"), ("28", "supported")]),
    ];
    for (text, expected) in cases {
        let found = armies(text);
        let found: Vec<(&str, &str)> = found.iter().map(|(plan, verdict)| (plan.as_str(), *verdict)).collect();
        assert_eq!(found, expected, "{text}");
    }
}

#[test]
fn a_difference_between_two_plans_is_no_value_of_either() {
    let found = armies("欧洲反提案把乌军在和平时期的上限定为80万人，比美国草案多出20万。");
    assert_eq!(found, [("european".to_owned(), "supported")]);
}

#[test]
fn no_level_is_chosen_by_words_around_a_word_for_no() {
    let found = check("28点计划规定，乌克兰须承诺不加入北约。").findings;
    let verdicts: Vec<&str> = found.iter().map(|one| one.verdict.name()).collect();
    let levels: Vec<String> = found.iter().flat_map(|one| &one.read.levels).map(ToString::to_string).collect();
    assert_eq!((verdicts, levels), (vec!["supported"], vec!["barred".to_owned()]));
}
