//! What an article tells of the world between what it tells of a plan: what has happened, what people think, what a law or a
//! treaty says. It is held against no plan.

use crate::articles::check;
use plandiff::check::Verdict;

/// Paragraphs begin so, and the text is at a plan.
const LEADS: [&str; 2] =
    ["The 28-point plan would limit Ukraine's army to 600,000. ", "28点计划将乌军上限定为60万人。"];

/// How many statements an article makes beside that of its lead.
fn rows_beside_the_lead(lead: &str, sentence: &str) -> usize {
    check(&format!("{lead}{sentence}")).findings.len() - check(lead).findings.len()
}

#[test]
fn news_opinion_and_law_are_no_statement_of_a_plan() {
    for sentence in [
        "The US has cut its military aid and now sells weapons to European states.",
        "Thousands of prisoners have been exchanged since the talks in Istanbul.",
        "Zelensky told reporters that he had received a draft on American guarantees.",
        "Ukraine's army numbers around 900,000 people, according to Western estimates.",
        "An amnesty for war crimes would violate international law, lawyers say.",
        "Fewer than a third of Americans think that Ukraine should give up land, a survey found.",
        "A free economic zone in the Donbas makes little sense while mines lie in the fields, an executive said.",
        "The Ukrainian constitution says that the country's borders are inviolable.",
        "Kyiv has returned the bodies of hundreds of Russian soldiers.",
        "On Thursday Russia handed 900 prisoners over at the border with Belarus.",
        "Restarting the reactors at Zaporizhzhia would take years, an engineer said.",
    ] {
        assert_eq!(rows_beside_the_lead(LEADS[0], sentence), 0, "{sentence}");
    }
    for sentence in [
        "美国已削减对乌军援，改为向欧洲国家出售武器。",
        "英法表示愿在停火后派兵。",
        "人权律师说，赦免战争罪行违反国际法。",
        "乌克兰宪法规定领土不可分割、不可侵犯。",
        "调查发现，认为乌克兰应放弃领土的美国人不到三分之一。",
        "乌克兰2024年开始入盟谈判，匈牙利一直阻挠。",
        "乌克兰2019年修宪，把加入北约写成国家目标。",
        "今年4月，美乌签署协议，设立重建投资基金。",
        "罗马尼亚外长表示，不会派兵进驻乌克兰。",
    ] {
        assert_eq!(rows_beside_the_lead(LEADS[1], sentence), 0, "{sentence}");
    }
}

#[test]
fn what_has_become_of_a_clause_is_a_statement() {
    for (lead, sentence) in [
        (LEADS[0], "The amnesty for all sides has been kept."),
        (LEADS[0], "Kyiv has agreed to hold elections within 100 days."),
        (LEADS[0], "Sanctions that have been imposed since 2014 are to be lifted in stages."),
        (LEADS[0], "Last week's document also bars Ukraine from NATO."),
        (LEADS[0], "Sanctions are lifted in stages once Russia has withdrawn."),
        (LEADS[0], "Ukraine's constitution bars NATO membership for good."),
        (LEADS[0], "Russia is invited back to the G8 once the war has stopped."),
        (LEADS[1], "俄罗斯将重返八国集团。"),
        (LEADS[1], "已冻结的俄罗斯资产中有1000亿美元用于重建。"),
        (LEADS[1], "2022年冻结的俄罗斯资产中有1000亿美元投入重建。"),
    ] {
        assert_eq!(rows_beside_the_lead(lead, sentence), 1, "{sentence}");
    }
}

#[test]
fn words_of_law_are_a_statement_where_they_are_the_plans() {
    for text in [
        "The 28-point plan would enshrine in the Ukrainian constitution that the country will not join NATO.",
        "Under the 28-point plan NATO membership would be impossible for Ukraine.",
        "The 20-point plan offers guarantees modelled on Article 5 of the North Atlantic Treaty.",
        "Ukraine stays non-nuclear under the Non-Proliferation Treaty, the 20-point plan says.",
        "20点方案给乌克兰参照《北大西洋公约》第五条规定的安全保障。",
        "28点计划规定北约不会向乌克兰派兵。",
        "28点计划要求乌克兰由宪法禁止加入北约。",
    ] {
        assert_eq!(check(text).findings.len(), 1, "{text}");
    }
}

#[test]
fn what_others_say_where_no_plan_is_named_contradicts_none() {
    let lead = "The 20-point framework keeps Ukraine's army at 800,000 in peacetime. ";
    for sentence in [
        "Election officials say that at least six months of preparation would be needed.",
        "Moscow has repeatedly said it would regard any Western soldiers on Ukrainian soil as targets.",
    ] {
        let findings = check(&format!("{lead}{sentence}")).findings;
        assert!(findings.iter().all(|finding| finding.verdict != Verdict::Contradicted), "{sentence}");
    }
}

#[test]
fn what_a_party_would_not_accept_is_its_own_demand() {
    let findings =
        check(&format!("{}Moscow says that it would not accept NATO soldiers in Ukraine.", LEADS[0])).findings;
    let plans: Vec<_> = findings.iter().map(|finding| finding.plan.map(|plan| &*plan.id)).collect();
    assert_eq!(plans, [Some("28"), Some("russia-2025-11")]);
}
