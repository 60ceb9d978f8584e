//! What a text says of one plan beside another, with the provision said once.

use crate::articles::check;

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

/// Provisions, plans and verdicts of what a text says, in its order.
fn told(text: &str) -> Vec<(String, String, &'static str)> {
    let findings = check(text).findings.into_iter();
    findings
        .map(|one| {
            let plan = one.plan.map_or_else(String::new, |plan| plan.id.to_string());
            (one.provision.key.to_string(), plan, one.verdict.name())
        })
        .collect()
}

fn assert_told(text: &str, expected: &[(&str, &str, &str)]) {
    let found = told(text);
    let found: Vec<(&str, &str, &str)> = found.iter().map(|(key, plan, verdict)| (&**key, &**plan, *verdict)).collect();
    assert_eq!(found, expected, "{text}");
}

#[test]
fn a_clause_may_give_another_plan_a_level_on_the_topic_of_the_one_before() {
    assert_told(
        "The 28-point plan wants elections within 100 days, while the 20-point framework only says as soon as possible.",
        &[("election-deadline", "28", "supported"), ("election-timing", "20", "supported")],
    );
    assert_told(
        "28点计划要求在100天内选举，20点框架只说尽快。",
        &[("election-deadline", "28", "supported"), ("election-timing", "20", "supported")],
    );
    assert_told(
        "The 28-point plan recognises Crimea de facto; Russia's memorandum wanted it de jure.",
        &[("recognition-form", "28", "supported"), ("recognition-form", "russia-memorandum", "supported")],
    );
    // What the level is told of is something else.
    assert_told(
        "The 28-point plan lifts sanctions in stages, and the European text was rejected at once by Moscow.",
        &[("sanctions-relief", "28", "supported")],
    );
    assert_told(
        "The 28-point plan sets elections within 100 days, and Trump wants the 20-point framework signed as soon as possible.",
        &[("election-deadline", "28", "supported")],
    );
    // It contradicts nothing.
    assert_told(
        "The 28-point plan lifts sanctions in stages, the European text at once.",
        &[("sanctions-relief", "28", "supported"), ("sanctions-relief", "european", "unclear")],
    );
}

#[test]
fn a_relative_clause_tells_of_the_plan_right_before_it_and_no_further() {
    assert_told(
        "The European counter-proposal is a break with the 28-point plan, which had demanded that Ukraine never join NATO. \
         It limits the army to 800,000 in peacetime.",
        &[("nato-membership", "28", "supported"), ("force-size", "european", "supported")],
    );
    assert_told(
        "The European counter-proposal is a departure from the 28-point plan, which bars Ukraine from NATO.",
        &[("nato-membership", "28", "supported")],
    );
}

#[test]
fn what_follows_a_difference_is_told_of_the_plan_that_was_compared() {
    assert_told(
        "英法德三国的文本把乌军在和平时期的上限定为80万人，比美国草案多出20万；领土交换从接触线谈起。",
        &[("force-size", "european", "supported"), ("territorial-swaps", "european", "supported")],
    );
}

#[test]
fn a_word_that_rules_a_topic_out_does_so_up_to_the_next_semicolon() {
    assert_told(
        "28点方案规定：重建利润的一半归美国企业；扎波罗热核电站重启。",
        &[("profit-share", "28", "supported"), ("znpp-control", "28", "supported")],
    );
}

#[test]
fn a_bare_clause_is_a_statement_where_it_gives_the_value_of_its_plan() {
    let lead = "The United States has drafted a 28-point plan.\n\n";
    let bare = |share: &str| format!("{lead}{share} of the profits to American firms.");
    assert_told(&bare("Half"), &[("profit-share", "28", "supported")]);
    let others = told(&bare("A third"));
    assert!(others.iter().all(|(.., verdict)| *verdict == "unclear"), "{others:?}");
}

#[test]
fn the_former_and_the_latter_are_the_two_plans_named_before() {
    let lead = "The 28-point plan was followed by the European counter-proposal.";
    assert_told(
        &format!("{lead} The former caps the army at 600,000, the latter at 800,000 in peacetime."),
        &[("force-size", "28", "supported"), ("force-size", "european", "supported")],
    );
    assert_told(
        "28点草案之后有欧洲反提案。前者规定乌军60万，后者规定和平时期80万。",
        &[("force-size", "28", "supported"), ("force-size", "european", "supported")],
    );
    let president = told(&format!("{lead} The former president said Ukraine keeps an army of 800,000."));
    assert!(president.iter().all(|(.., verdict)| *verdict != "contradicted"), "{president:?}");
}

#[test]
fn who_leads_a_body_or_wrote_a_plan_does_nothing_else_by_it() {
    assert_told("28点计划说，落实情况由特朗普领导的和平理事会监督。", &[("implementation-body", "28", "supported")]);
    let found = told("A 28-point blueprint brokered by Donald Trump would see Ukraine cede its part of Donetsk.");
    assert!(found.iter().all(|(.., verdict)| matches!(*verdict, "supported" | "imprecise")), "{found:?}");
}

/// Two plans side by side, each with its own ceiling: plans and whether each is borne out.
#[test]
fn each_of_two_plans_beside_each_other_has_its_own_value() {
    const EUROPEAN_FIRST: [&str; 9] = [
        "The European text is out. It caps the army at 800,000 in peacetime; the US plan has 600,000.",
        "The European text is out. The army may have 800,000 soldiers in peacetime, the US plan said 600,000.",
        "In the European text, the army has 800,000 soldiers in peacetime; in the US plan, it has 600,000 soldiers.",
        "The European text differs from the US plan: the former caps the army at 800,000 in peacetime, the latter at 600,000.",
        "The European counter-proposal was drafted in answer to Washington's 28-point draft. It caps the army at 800,000 in \
         peacetime, and Washington's 28-point draft caps the army at 600,000.",
        "欧洲方案公布。乌军和平时期上限为80万，美国方案为60万。",
        "英、法、德提出修改稿。烏軍上限改為和平時期80萬，川普版是60萬。",
        "在欧洲方案里，乌军和平时期上限80万；在美国方案里，乌军上限60万。",
        "欧洲方案和美方草案差别不小：前者把乌军在和平时期限制在80万，后者把乌军限制在60万。",
    ];
    for text in EUROPEAN_FIRST {
        assert_eq!(armies(text), [("european".to_owned(), "supported"), ("28".to_owned(), "supported")], "{text}");
    }
}

#[test]
fn a_plan_named_behind_a_value_says_what_it_says_itself() {
    assert_eq!(armies("Ukraine's army would be capped at 800,000; the US plan has 600,000."), []);
    assert_eq!(armies("乌军上限为80万，美国方案为60万。"), []);
    let found = armies("28点计划要求裁军。乌军上限60万，欧洲文本规定，和平时期可达80万。");
    let of_plans = ["28", "28", "european"].map(|plan| (plan.to_owned(), "supported"));
    assert_eq!(found, of_plans);
}

#[test]
fn a_plan_that_another_is_unlike_has_what_its_relative_clause_says() {
    let text = "The European text is out. Unlike the US version, which bars Ukraine from NATO, it lets talks on land begin \
                at the line of contact.";
    let found = told(text);
    let nato = found.iter().find(|(provision, ..)| provision == "nato-membership").expect("it is told of");
    assert_eq!((nato.1.as_str(), nato.2), ("28", "supported"));
}

#[test]
fn a_text_comes_back_to_its_plan_behind_a_comparison() {
    let text =
        "欧洲反提案公布。乌军上限为80万，川普版则是60万。北约战机部署在波兰。\n\n北约和平时期不在乌克兰永久驻军。";
    let others: Vec<_> = told(text).into_iter().filter(|(key, ..)| key != "force-size").collect();
    let plans: Vec<&str> = others.iter().map(|(_, plan, _)| plan.as_str()).collect();
    assert_eq!(plans, ["european", "european"], "{others:?}");
}

#[test]
fn what_is_taken_up_again_is_of_the_plan_that_was_named_last() {
    let text = "The 28-point plan came first. The European text followed. But the 28-point plan leaves more to Moscow.\n\n\
                It caps the army at 600,000.";
    assert!(armies(text).iter().all(|(_, verdict)| *verdict != "contradicted"), "{text}");
    let text = "The 28-point plan was followed by the European counter-proposal. The latter allows 800,000 troops in peacetime, \
                the 28-point plan 600,000.";
    assert_eq!(armies(text), [("european".to_owned(), "supported"), ("28".to_owned(), "supported")], "{text}");
    let text = "They rejected the 28 points, since it caps the army at 600,000.";
    assert_eq!(armies(text), [("28".to_owned(), "supported")], "{text}");
    let text =
        "The European text followed the 28-point plan. The former US president said that 600,000 troops were enough.";
    assert!(armies(text).iter().all(|(_, verdict)| *verdict != "contradicted"), "{text}");
}

#[test]
fn a_name_may_reach_over_the_border_of_its_clause() {
    let text = "european\tforce-size\tMr Speaker, the text of Britain, France and Germany allows Kyiv a peacetime army of 800,000.\t8";
    assert!(armies(text).iter().all(|(plan, _)| plan == "european"), "{text}");
}
