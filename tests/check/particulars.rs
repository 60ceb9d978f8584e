//! What a statement says beside its value: who, for whom, where, which member, which share, forbidden or allowed; and how the
//! reason tells what was held against what.

use crate::articles::{check, found};
use crate::program::json;
use plandiff::check::Verdict;
use proptest::prelude::*;

/// Each text with its provision has this rule.
fn all_have(rule: &str, cases: &[(&str, &str)]) {
    for (text, provision) in cases {
        assert_eq!(found(text, provision).rule.id(), rule, "{provision} in: {text}");
    }
}

/// What of each statement the record bears out, or near enough.
fn all_are_borne_out(cases: &[(&str, &str)]) {
    for (text, provision) in cases {
        let rule = found(text, provision).rule.id();
        assert!(["same-value", "same-clause"].contains(&rule), "{rule}, {provision} in: {text}");
    }
}

#[test]
fn a_statement_has_the_whole_of_its_list() {
    for text in [
        "Dnipropetrovsk, Mykolaiv, Sumy and Kharkiv are what Russia leaves by the 20-point framework.",
        "It is Dnipropetrovsk, Mykolaiv, Sumy and Kharkiv that Russia withdraws from under the 20-point framework.",
    ] {
        let quote = &text[found(text, "russian-withdrawal").span.clone()];
        assert!(quote.contains("Dnipropetrovsk, Mykolaiv, Sumy and Kharkiv"), "{quote}");
    }
}

#[test]
fn another_in_the_place_of_the_answer_contradicts() {
    all_have(
        "other-member",
        &[
            ("The 28-point plan names Putin as chair of the Peace Council.", "implementation-chair"),
            ("Under the 28-point plan Poland acts as the only guarantor.", "guarantors"),
            ("The 28-point plan requires Russia to withdraw from Crimea.", "russian-withdrawal"),
            ("28点计划由普京担任和平委员会主席。", "implementation-chair"),
            ("28点计划规定波兰为唯一担保国。", "guarantors"),
            ("28点计划规定由欧安组织监督协议执行。", "implementation-body"),
            ("28点计划规定俄军撤出顿巴斯。", "russian-withdrawal"),
            ("28点计划规定乌军撤出赫尔松。", "ukrainian-withdrawal"),
        ],
    );
    all_are_borne_out(&[
        ("The 28-point plan names Trump as chair of the Peace Council.", "implementation-chair"),
        ("Under the 28-point plan the United States acts as the only guarantor.", "guarantors"),
        ("The 28-point plan says who the guarantor states of Ukraine's security are.", "guarantors"),
        ("The 28-point plan has Ukraine withdraw from Donetsk and Luhansk.", "ukrainian-withdrawal"),
        ("The 20-point plan has the US, NATO and European states guarantee Ukraine's security.", "guarantors"),
        ("Putin said the 28-point plan sets up a Peace Council to monitor the agreement.", "implementation-body"),
        ("The 28-point plan gives Ukraine guarantor states.", "guarantors"),
        ("In the 28-point plan Ukraine is merely eligible for EU membership.", "eu-membership"),
        ("The 28-point plan would hand over the rest of Donetsk to Russia.", "territory-status"),
        ("28点计划要求乌克兰把顿巴斯尚未被俄军占领的部分让出来。", "ukrainian-withdrawal"),
        ("28点计划规定，如果乌克兰向莫斯科或圣彼得堡发射导弹，安全保障即告失效。", "guarantee-forfeiture"),
        ("俄罗斯2025年6月的备忘录要求在国际法上承认克里米亚属于俄罗斯。", "territory-status"),
        ("根據曝光的28點草案，克里米亞、盧甘斯克與頓內次克將被「事實上」承認為俄羅斯領土。", "territory-status"),
        ("28点计划规定，停火须待各方接受备忘录并撤至商定地点后生效。", "ceasefire-start"),
        ("欧洲方案和28点计划一样，要求邀请俄罗斯重返八国集团。", "g8-return"),
        ("The 28-point plan keeps Trump, not Putin, as chair of the Peace Council.", "implementation-chair"),
        ("28点计划规定担保国为乌克兰提供安全保障。", "guarantors"),
        ("28点计划由特朗普担任和平委员会主席。", "implementation-chair"),
        ("28点计划规定乌军撤出顿巴斯。", "ukrainian-withdrawal"),
        ("28点计划规定设立和平委员会监督协议执行，普京对此表示欢迎。", "implementation-body"),
    ]);
}

#[test]
fn loose_words_are_too_unsure_to_contradict() {
    let finding = found("The 28-point plan has Ukraine withdraw from Kherson.", "ukrainian-withdrawal");
    assert_eq!((finding.rule.id(), finding.verdict.name()), ("other-particular", "unclear"));
}

#[test]
fn a_list_that_the_set_has_in_part_only_is_not_borne_out() {
    all_have(
        "other-particular",
        &[
            (
                "Under the 28-point plan China and the United States set up a joint security task force.",
                "joint-security-body",
            ),
            ("The 28-point plan extends the START I treaty between China and Russia.", "strategic-arms"),
        ],
    );
    let right = "Under the 28-point plan Russia and the United States set up a joint security task force.";
    all_are_borne_out(&[(right, "joint-security-body")]);
}

#[test]
fn who_must_do_it_and_who_gets_it_are_compared() {
    all_have(
        "other-particular",
        &[
            ("The 28-point plan obliges Russia to hold elections within 100 days.", "election-deadline"),
            ("The 28-point plan has Ukraine write a policy of non-aggression into its law.", "non-aggression-in-law"),
            ("The 28-point plan grants Russia the right to join the European Union.", "eu-membership"),
            ("The 28-point plan has Ukraine pay compensation to Russia for the guarantee.", "guarantee-compensation"),
            ("28点计划要求俄罗斯在100天内举行选举。", "election-deadline"),
            ("28点计划要求乌克兰把不侵略政策写入法律。", "non-aggression-in-law"),
            ("28点计划给予俄罗斯加入欧盟的资格。", "eu-membership"),
        ],
    );
    all_are_borne_out(&[
        ("The 28-point plan obliges Ukraine to hold elections within 100 days.", "election-deadline"),
        ("The 28-point plan has Russia write a policy of non-aggression into its law.", "non-aggression-in-law"),
        ("The 28-point plan gives Ukraine short-term preferential access to the European market.", "eu-market-access"),
        ("The 28-point plan requires Russia to let Ukraine use the Dnipro.", "dnipro-use"),
        ("28点计划要求乌克兰在100天内举行选举。", "election-deadline"),
        ("28点计划给予乌克兰加入欧盟的资格。", "eu-membership"),
    ]);
}

#[test]
fn an_area_that_the_clause_is_not_about_is_not_borne_out() {
    all_have(
        "other-particular",
        &[
            ("Under the 28-point plan Kharkiv becomes a demilitarised buffer zone.", "demilitarised-zone"),
            ("Under the 20-point plan Russian troops leave Kherson and Zaporizhzhia.", "russian-withdrawal"),
            ("28点计划规定在赫尔松设立非军事缓冲区。", "demilitarised-zone"),
        ],
    );
    all_are_borne_out(&[("Under the 20-point plan Russia leaves Kharkiv and Sumy.", "russian-withdrawal")]);
}

#[test]
fn a_name_beside_the_statement_is_held_against_its_own_question() {
    all_have(
        "other-particular",
        &[
            ("The 28-point plan has a council chaired by Zelensky monitor the agreement.", "implementation-body"),
            ("20点框架规定由普京领导的和平委员会监督协议。", "implementation-body"),
        ],
    );
    all_are_borne_out(&[("20点框架规定由特朗普领导的和平委员会监督协议。", "implementation-body")]);
}

#[test]
fn a_share_is_that_of_the_party_before_it() {
    all_have(
        "other-particular",
        &[
            ("Under the 28-point plan Moscow takes 50% of the profits.", "profit-share"),
            ("28点计划规定俄罗斯获得利润的50%。", "profit-share"),
        ],
    );
    all_are_borne_out(&[("Under the 28-point plan the US takes 50% of the profits.", "profit-share")]);
}

#[test]
fn shares_are_compared_however_they_are_written() {
    all_have(
        "other-value",
        &[
            ("The 28-point plan splits the electricity of the plant 60/40.", "znpp-power-share"),
            ("The 28-point plan splits the electricity of the plant two thirds to one third.", "znpp-power-share"),
            (
                "The 28-point plan gives Russia 70 percent of the electricity of the Zaporizhzhia plant.",
                "znpp-power-share",
            ),
            ("28点计划规定核电站电力按六四开分配给俄乌。", "znpp-power-share"),
        ],
    );
    all_have(
        "same-value",
        &[
            ("The 28-point plan splits the electricity of the plant 50/50.", "znpp-power-share"),
            ("The 28-point plan gives Russia half of the electricity of the Zaporizhzhia plant.", "znpp-power-share"),
            ("28点计划规定核电站电力按五五开分配给俄乌。", "znpp-power-share"),
        ],
    );
}

#[test]
fn a_figure_that_answers_no_question_is_not_borne_out() {
    all_have(
        "figure-not-compared",
        &[
            ("Under the 28-point plan the US gets half of the frozen assets.", "frozen-assets-use"),
            ("28点计划规定美国获得一半被冻结资产。", "frozen-assets-use"),
        ],
    );
}

#[test]
fn a_ban_of_what_the_plan_provides_for_is_not_borne_out() {
    all_have(
        "other-sense",
        &[
            ("The 28-point plan bans Russia from the G8.", "g8-return"),
            ("The 28-point plan forbids the exchange of prisoners.", "prisoner-exchange"),
            ("28点计划禁止俄罗斯重返八国集团。", "g8-return"),
        ],
    );
    all_have(
        "other-value-unsure",
        &[
            ("The 28-point plan allows Nazi ideology.", "ideology-ban"),
            ("The 28-point plan bars any reconstruction of the gas infrastructure.", "gas-infrastructure"),
            ("28点计划允许纳粹意识形态。", "ideology-ban"),
        ],
    );
    all_are_borne_out(&[
        ("The 28-point plan bans Nazi ideology.", "ideology-ban"),
        ("The 28-point plan bars NATO troops from Ukraine.", "foreign-troops"),
        ("The 28-point plan bars Russian forces from entering the buffer zone.", "demilitarised-zone"),
        ("28点计划禁止以武力改变领土安排。", "no-change-by-force"),
    ]);
}

#[test]
fn a_counted_time_is_held_against_the_days_and_not_against_a_level() {
    let text = "The 20-point plan was signed. 烏克蘭應在簽署後60天內舉行選舉。";
    assert_eq!(found(text, "election-deadline").rule.id(), "none-set");
    assert!(check(text).findings.iter().all(|one| &*one.provision.key != "election-timing"));
    let finding = found("28点计划规定选举须尽快举行。", "election-timing");
    assert_eq!(finding.rule.id(), "near-level");
}

#[test]
fn only_the_plan_that_it_was_held_against_is_evidence() {
    let plans = |text: &str, provision: &str| {
        let findings = check(text);
        let finding = findings.findings.iter().find(|finding| &*finding.provision.key == provision).expect("a finding");
        let others: Vec<String> = findings.others(finding).iter().map(|plan| plan.id.to_string()).collect();
        (finding.rule.id(), others)
    };
    let text = "Ukraine's memorandum came first. The 28-point plan was rewritten. \
                In the 20-point plan the ceiling for Ukraine's army was lowered to 800,000.";
    let (rule, others) = plans(text, "force-size");
    assert_eq!((rule, others.len()), ("wrong-direction", 1), "{others:?}");
    let text = "The 28-point plan was rewritten after the European counter-proposal. \
                The 20-point plan sets elections within 100 days.";
    let (rule, others) = plans(text, "election-deadline");
    assert_eq!((rule, others.len()), ("wrong-plan", 1), "{others:?}");
}

fn why(text: &str, lang: &str) -> String {
    let file = tempfile::NamedTempFile::new().expect("a file");
    std::fs::write(file.path(), text).expect("it is written");
    let name = file.path().to_str().expect("a name");
    let page = json(&["check", name, "--all", "--format", "json", "--lang", lang]);
    page["articles"][0]["claims"][0]["why"].as_str().expect("a reason").to_owned()
}

#[test]
fn the_reason_names_what_was_held_against_what() {
    let texts = [
        "The 28-point plan has elections held as soon as possible.",
        "The 28-point plan gives Ukraine a guarantee modelled on Article 5.",
        "The 20-point plan sets elections within 60 days.",
        "The 28-point plan names Putin as chair of the Peace Council.",
        "The 28-point plan obliges Russia to hold elections within 100 days.",
        "The 28-point plan was rewritten. The 20-point plan sets elections within 100 days.",
        "The 28-point plan was rewritten. In the 20-point plan the ceiling for Ukraine's army was lowered to 800,000.",
        "Under the 20-point plan, Belarus sits on the Peace Council.",
        "The 28-point plan bans Nazi ideology.",
        "The European counter-proposal caps the army at 800,000.",
        "The 28-point plan recognises Crimea, Luhansk and Donetsk as Russian.",
        "28点草案规定，违反协议者不会遭到制裁。",
        "The European counter-proposal caps the army at about 500,000.",
        "Under the 19-point plan the US does not get half of the profits.",
    ];
    let reasons = texts.map(|text| format!("{text}\n  {}\n  {}\n", why(text, "en"), why(text, "zh")));
    insta::assert_snapshot!(reasons.concat());
}

proptest! {
    /// Of all splits of a whole only the halves are the plan's.
    #[test]
    fn only_the_right_split_is_borne_out(part in 2_u32..98, mark in "[/:-]", is_chinese in any::<bool>()) {
        let split = format!("{part}{mark}{}", 100 - part);
        let text = if is_chinese {
            format!("28点计划规定核电站电力按{split}平分。")
        } else {
            format!("The 28-point plan splits the electricity of the plant {split}.")
        };
        let rule = found(&text, "znpp-power-share").rule.id();
        prop_assert_eq!(rule == "same-value", part.abs_diff(50) <= 1, "{}: {}", text, rule);
    }
}

#[test]
fn who_recognises_does_not_stand_for_how() {
    all_have(
        "qualifier-missing",
        &[
            ("28点计划规定，包括美国在内各方承认克里米亚、卢甘斯克和顿涅茨克为俄罗斯领土。", "territory-status"),
            (
                "Under the 28-point plan Crimea is recognised as Russian, including by the United States.",
                "recognition-form",
            ),
        ],
    );
}

#[test]
fn recognition_in_law_by_one_state_is_none_in_fact() {
    for text in [
        "The 28-point plan would have the United States recognise Crimea, Luhansk and Donetsk as Russian de jure.",
        "28点计划要求美国在法律上承认克里米亚属于俄罗斯。",
    ] {
        assert_eq!(found(text, "recognition-form").verdict, Verdict::Contradicted, "{text}");
    }
    let right =
        found("Under the 28-point plan the US recognises Crimea as de facto Russian, not de jure.", "recognition-form");
    assert_eq!(right.verdict, Verdict::Supported);
}

#[test]
fn a_status_that_the_plan_gives_to_no_area_contradicts_it() {
    let text = "The European counter-proposal is out. The E3 text recognises Crimea in law as Russian.";
    assert_eq!(found(text, "territory-status").verdict, Verdict::Contradicted);
    let right = "The E3 counter-proposal starts talks on territory from the line of contact.";
    assert_eq!(found(right, "territory-status").verdict, Verdict::Supported);
}

#[test]
fn a_list_goes_on_behind_its_commas() {
    all_have(
        "other-particular",
        &[
            (
                "The 20-point plan has Russia withdraw from Dnipropetrovsk, Mykolaiv, Sumy and Odesa regions.",
                "russian-withdrawal",
            ),
            ("Washington signed the Paris declaration alongside 35 countries.", "signatories"),
            ("巴黎宣言由三十五个国家和美国共同签署。", "signatories"),
            ("The European counter-proposal bases US fighter jets in Poland.", "air-presence"),
            ("Under the 28-point plan, the G7 countries add $100 billion.", "third-party-contribution"),
        ],
    );
    all_are_borne_out(&[
        (
            "The 20-point plan has Russia withdraw from Dnipropetrovsk, Mykolaiv, Sumy and Kharkiv regions.",
            "russian-withdrawal",
        ),
        ("The European counter-proposal bases NATO fighter jets in Poland.", "air-presence"),
    ]);
    all_have(
        "agreed-absent",
        &[("Washington did not sign the Paris declaration.", "signatories"), ("美国没有签署巴黎宣言。", "signatories")],
    );
}

#[test]
fn a_bound_the_other_way_round_is_no_cap() {
    all_have(
        "other-value",
        &[
            ("欧洲对案让乌克兰在平时最少保留80万人。", "force-size"),
            ("The European counter-proposal lets Ukraine keep at least 800,000 soldiers.", "force-size"),
        ],
    );
    all_have(
        "other-value-unsure",
        &[("The 28-point plan caps Ukraine's army at more than 500,000 soldiers.", "force-size")],
    );
    all_have(
        "same-clause",
        &[("The 28-point plan caps Ukraine's army at several hundred thousand soldiers.", "force-size")],
    );
}

/// A letter beyond those of English makes no name Chinese.
#[test]
fn a_name_with_an_accent_is_held_against_the_clause_as_one_without() {
    for name in ["Turkey", "Türkiye"] {
        let text = format!("Under the 28-point plan {name} must hold elections within 100 days.");
        let told = check(&text).findings.iter().map(|one| one.verdict).collect::<Vec<_>>();
        assert!(!told.is_empty() && told.iter().all(|verdict| *verdict == Verdict::Unclear), "{text}: {told:?}");
    }
}

/// Levels that no plan has, or another one, in the words of articles.
#[test]
fn another_level_than_that_of_the_plan_contradicts_it() {
    let cases = [
        ("Under the 28-point plan, Russian troops may enter the buffer zone.", "demilitarised-zone"),
        ("Recognition of the occupied regions in the 28-point plan is de jure.", "recognition-form"),
        (
            "The European counter-proposal confiscates Russian reserves at once to pay for reconstruction.",
            "frozen-assets-use",
        ),
        ("28点计划没有确认乌克兰主权。", "sovereignty-affirmation"),
        ("28点计划只是一份没有约束力的政治声明。", "legal-force"),
    ];
    for (text, provision) in cases {
        assert_eq!(found(text, provision).verdict, Verdict::Contradicted, "{text}");
    }
}

/// Figures that answer no question of the sentence, or stand before joined topics, and words that turn a level round.
#[test]
fn what_is_said_besides_is_not_borne_out() {
    let cases = [
        ("The 20-point framework names 1 January 2030 as Ukraine's EU accession date.", "eu-accession-date"),
        ("Under the 28-point plan elections are due within a year.", "election-deadline"),
        ("《巴黎宣言》规定停火后不向乌克兰派遣任何多国部队。", "foreign-troops"),
        ("28点草案动用3000亿美元俄罗斯冻结资产投入美国主导的重建。", "frozen-assets-use"),
        ("乌方备忘录让儿童返乡附带条件。", "deported-children"),
        ("The European counter-proposal deletes the amnesty, as it does Russia's return to the G8.", "g8-return"),
    ];
    for (text, provision) in cases {
        assert_eq!(found(text, provision).verdict, Verdict::Unclear, "{text}");
    }
    let equal = found("欧洲反提案里，核电站的电俄乌一人一半。", "znpp-power-share");
    assert_eq!(equal.verdict, Verdict::Supported);
}

#[test]
fn several_areas_under_one_name_are_not_borne_out_by_some_of_them() {
    all_have(
        "other-particular",
        &[("The 28-point plan recognises all five regions as Russian de facto.", "recognition-form")],
    );
    all_are_borne_out(&[
        ("The 28-point plan recognises three regions as Russian de facto.", "recognition-form"),
        ("The 28-point plan recognises Crimea and Donbas as Russian de facto.", "territory-status"),
    ]);
}

#[test]
fn what_is_wrong_in_a_particular_is_not_borne_out() {
    for text in [
        "Under the 28-point plan, Ukraine would have to organise elections within six months of the deal.",
        "The 28-point plan gives Ukraine one year to hold elections.",
        "The E3 text says that Ukraine will become a NATO member once the war is over.",
        "Under the 20-point draft a truce would begin only once the two sides had pulled their forces back to agreed points.",
        "The 28-point plan would have Crimea and Luhansk recognised as de facto Russian but leave all of Donetsk under \
         Ukrainian control.",
        "Under the 20-point plan, elections in Ukraine must be held no later than 100 days after the document is signed.",
        "The Peace Council that is to supervise the 28-point plan will be chaired by UN Secretary-General António Guterres.",
        "28点计划规定，由乌克兰立法承诺不侵略。",
    ] {
        let findings = check(text).findings;
        let borne_out = findings.iter().filter(|one| matches!(one.verdict, Verdict::Supported | Verdict::Imprecise));
        assert_eq!((findings.is_empty(), borne_out.count()), (false, 0), "{text}");
    }
    all_are_borne_out(&[
        ("A Peace Council led by US President Donald Trump monitors the 28-point plan.", "implementation-body"),
        ("The 20-point plan has Russia promise by law not to invade Ukraine.", "non-aggression-in-law"),
    ]);
}
