//! Who does it, who gives it and who gets it by a statement, and how far its words for no reach.

use crate::articles::{check, found};
use plandiff::check::Verdict;

/// Each text gets this verdict on its provision.
fn all_get(verdict: Verdict, cases: &[(&str, &str)]) {
    let others = cases.iter().filter_map(|(text, provision)| {
        let own = found(text, provision);
        (own.verdict != verdict).then(|| format!("{} by {}: {text}", own.verdict.name(), own.rule.id()))
    });
    let others: Vec<String> = others.collect();
    assert!(others.is_empty(), "not {}:\n{}", verdict.name(), others.join("\n"));
}

#[test]
fn who_is_said_to_do_it_is_held_against_the_clause() {
    let unsure = [
        ("It is Russia that gives Ukraine a security guarantee in the 28-point draft.", "guarantee-promise"),
        (
            "Turkey is the country that gives the security guarantee in the European counter-proposal.",
            "guarantee-promise",
        ),
        (
            "The 28-point plan has Russia, Ukraine and NATO conclude a non-aggression agreement.",
            "non-aggression-parties",
        ),
        ("A global package to rebuild Russia is part of the 28-point plan.", "reconstruction-package"),
        (
            "Russia, not Ukraine, would pull its troops out of Donetsk oblast under the 28-point plan.",
            "russian-withdrawal",
        ),
        (
            "Ukraine must write non-aggression towards Russia into its law under the 20-point framework.",
            "non-aggression-in-law",
        ),
        (
            "Under the supervision of NATO, the Zaporizhzhia plant would restart, says the 28-point plan.",
            "znpp-control",
        ),
        (
            "The 28-point plan has Russia and NATO hold a security dialogue, mediated by the European Union.",
            "russia-nato-dialogue",
        ),
        ("Russia agrees to give Ukraine a security guarantee under the 28-point plan.", "guarantee-promise"),
        ("28点计划：乌克兰获准加入北约", "nato-membership"),
        ("The United States is the sole guarantor in the 20-point plan.", "guarantors"),
        ("The United States is the only guarantor in the 20-point plan.", "guarantors"),
        ("28点草案设想由联合国出面调解俄罗斯与北约之间的对话。", "russia-nato-dialogue"),
        ("28点草案提出，由欧盟与乌克兰合作重建并运营乌克兰的天然气设施。", "gas-infrastructure"),
        ("28点草案里，俄罗斯向基辅提供安全保证。", "guarantee-promise"),
        ("欧洲反提案里，签订长期经济合作协议的是欧盟和俄罗斯。", "us-russia-cooperation"),
        ("依28点计划，俄罗斯将与乌克兰共同重建乌克兰的天然气基础设施。", "gas-infrastructure"),
    ];
    all_get(Verdict::Unclear, &unsure);
    let right = [
        (
            "In the 28-point plan it is the United States that extends a security guarantee to Ukraine.",
            "guarantee-promise",
        ),
        ("The US, NATO and European countries are the guarantors in the 20-point plan.", "guarantors"),
        ("A global package to rebuild Ukraine is part of the 28-point plan.", "reconstruction-package"),
        (
            "Ukraine, not Russia, would pull its troops out of Donetsk oblast under the 28-point plan.",
            "ukrainian-withdrawal",
        ),
        (
            "The 28-point plan has Russia and NATO hold a security dialogue, mediated by the United States.",
            "russia-nato-dialogue",
        ),
        ("28点草案提出，由美国与乌克兰合作重建并运营乌克兰的天然气设施。", "gas-infrastructure"),
        ("20点方案规定，俄军须撤出第聂伯罗彼得罗夫斯克、尼古拉耶夫、苏梅和哈尔科夫四个州。", "russian-withdrawal"),
    ];
    all_get(Verdict::Supported, &right);
}

#[test]
fn a_word_for_no_reaches_no_further_than_what_it_denies() {
    let texts = [
        (
            "The 28-point plan says that NATO does not station troops and that European jets are based in Poland.",
            "air-presence",
        ),
        (
            "Under the 28-point plan Ukraine gets guarantees and its future army, not only in peacetime, may have 600,000 troops.",
            "force-size",
        ),
        ("28点草案规定，未来乌军规模不断缩减至60万人。", "force-size"),
        ("28点草案不仅要求俄乌欧互不侵犯，还把乌军上限定为60万人。", "force-size"),
        ("Under the 28-point plan nobody would recognise Russian control in law.", "recognition-form"),
    ];
    all_get(Verdict::Supported, &texts);
    let text = "The 28-point plan leaves Ukraine free to decide about NATO and asks it to give up no land.";
    assert_eq!(found(text, "nato-membership").verdict, Verdict::Contradicted);
    assert_eq!(found(text, "ukrainian-withdrawal").verdict, Verdict::Contradicted);
    let kept = "The European counter-proposal keeps the sentence that NATO is expected not to expand further.";
    assert_eq!(found(kept, "nato-expansion").verdict, Verdict::Contradicted);
}

#[test]
fn what_a_clause_is_to_come_before_is_no_statement() {
    let text = "欧洲反提案规定，在俄罗斯赔偿损失之前，被冻结的俄罗斯资产不予解冻。";
    let findings = check(text);
    assert!(findings.findings.iter().all(|one| &*one.provision.key != "war-damage-compensation"), "{text}");
    assert_eq!(found(text, "frozen-assets-use").verdict, Verdict::Supported);
}

/// `Carried` is sure only where the text speaks of one plan, and by its name.
#[test]
fn nothing_carried_contradicts_where_the_text_speaks_of_another_plan() {
    let text = "The European version was published on Monday. The US plan grants an amnesty.\n\n\
                Elections are held within 100 days.";
    assert_eq!(found(text, "amnesty-scope").verdict, Verdict::Supported);
    assert_eq!(found(text, "election-deadline").verdict, Verdict::Unclear);
}

#[test]
fn what_another_insists_on_is_no_statement_of_the_plan() {
    let text = "The 28-point plan invests frozen Russian assets in US-led rebuilding, while the EU insists they remain frozen \
                until Moscow compensates Ukraine.";
    let verdicts: Vec<Verdict> = check(text).findings.iter().map(|one| one.verdict).collect();
    assert!(verdicts.contains(&Verdict::Supported) && !verdicts.contains(&Verdict::Contradicted), "{verdicts:?}");
}

/// A paragraph that gives what only its plan has goes on with that plan.
#[test]
fn what_only_one_plan_has_confirms_its_paragraph() {
    let before = "The 28-point plan was leaked in November. In December Zelensky read out the 20 points.\n\n";
    let verdict = |paragraph: &str| {
        let text = format!("{before}{paragraph}");
        let findings = check(&text).findings;
        let own = findings.iter().find(|one| &*one.provision.key == "election-deadline").expect("a finding");
        (own.plan.expect("a plan").id.to_string(), own.verdict)
    };
    let confirmed = "Russia would leave Dnipropetrovsk, Mykolaiv, Sumy and Kharkiv regions. Elections are to be held within 100 days.";
    assert_eq!(verdict(confirmed), ("20".to_owned(), Verdict::Contradicted));
    let open = "A full ceasefire begins once all sides agree. Elections are to be held within 100 days.";
    assert_eq!(verdict(open), ("20".to_owned(), Verdict::Unclear));
}

/// Texts that are right, however a program may cut their lists, take the figures of the world or other versions for theirs.
#[test]
fn what_is_right_is_not_called_wrong() {
    let texts = [
        "The European counter-proposal removed from the American text the 100-day deadline, the amnesty and the profit share.",
        "The 20-point framework omits the amnesty, the compensation for the United States, and the 100-day deadline.",
        "The European counter-proposal cuts out the amnesty; the buffer zone; and the 100-day deadline.",
        "The European counter-proposal would erase several Russian gains: the amnesty, the buffer zone, the US share of profits.",
        "The European counter-proposal rejects an amnesty, a buffer zone and a Ukrainian withdrawal.",
        "欧洲反提案删掉了100天的选举期限，以及全面大赦。",
        "与28点计划相比，欧洲反提案中少了大赦、少了缓冲区。",
        "Under the 28-point draft the army shrinks to 600,000. Today Ukraine fields 800,000 soldiers.",
        "The 28-point plan sets elections within 100 days. The last presidential election was held 2,400 days ago.",
        "The 28-point plan limits Ukraine's forces to two thirds of their present 900,000.",
        "The 28-point plan would cut 300,000 soldiers from Ukraine's army.",
        "The American 28-point plan was amended by the Europeans so that the army could number 800,000.",
        "28点计划曝光后，欧洲三国提出把军队上限提高到80万人。",
        "28点计划限制乌军规模，低于欧洲提出的80万人。",
        "修改后的28点计划不再包含全面大赦。",
        "From 28 points to 20: how it changed\n\nIn November Washington tabled its 28-point plan. It would cap the army at 600,000.",
        "According to the 20-point framework Russia must leave four regions, but not Donetsk or Luhansk.",
        "The European counter-proposal keeps the cap of 800,000 on Ukraine's army; the amnesty and the ban on NATO troops, all of \
         these are gone.",
        "Under the 20-point plan elections are held once the troops leave within 60 days.",
        "The 20-point plan, read out 60 days before the elections in Hungary, says Ukraine votes as soon as possible.",
    ];
    let wrong =
        texts.into_iter().filter(|text| check(text).findings.iter().any(|one| one.verdict == Verdict::Contradicted));
    assert_eq!(wrong.collect::<Vec<_>>(), Vec::<&str>::new());
}

#[test]
fn a_line_before_a_sentence_does_not_change_who_does_it() {
    let text = "Russia gives Ukraine a security guarantee under the 28-point plan.";
    for before in ["", "Security\n\n", "Security.\n\n"] {
        assert_eq!(found(&format!("{before}{text}"), "guarantee-promise").verdict, Verdict::Unclear, "{before:?}");
    }
}

#[test]
fn whom_a_plan_has_do_it_is_held_against_the_clause() {
    let unsure = [
        ("Under the 28-point plan Russia gives up nuclear weapons.", "non-nuclear-status"),
        ("Under the 28-point plan Russia remains a non-nuclear state.", "non-nuclear-status"),
        ("The 28-point plan has the United States pay Ukraine for the guarantee.", "guarantee-compensation"),
        ("The 28-point plan has the United States run the Zaporizhzhia plant.", "znpp-control"),
        ("The 28-point plan has Turkey mediate between Russia and NATO.", "russia-nato-dialogue"),
        (
            "The European counter-proposal mediates the Russia-NATO dialogue through the United States.",
            "russia-nato-dialogue",
        ),
        (
            "The European counter-proposal obliges Russia not to retake territory by force.",
            "force-renunciation-to-retake",
        ),
        ("Under the 28-point plan, Russia adds $100 billion for Ukraine's reconstruction.", "third-party-contribution"),
        (
            "The 20-point framework has Russia's law contain non-aggression toward the United States.",
            "non-aggression-in-law",
        ),
    ];
    all_get(Verdict::Unclear, &unsure);
    let right = [
        ("Under the 28-point plan Ukraine gives up nuclear weapons.", "non-nuclear-status"),
        ("Under the 28-point plan Ukraine remains a non-nuclear state.", "non-nuclear-status"),
        (
            "Under the 28-point plan Russia gives up other agreed territories outside the five regions.",
            "russian-withdrawal",
        ),
        ("The 28-point plan has the United States receive compensation for the guarantee.", "guarantee-compensation"),
        ("The 28-point plan has the IAEA supervise the Zaporizhzhia plant.", "znpp-control"),
        ("The 28-point plan has the United States mediate between Russia and NATO.", "russia-nato-dialogue"),
        ("The 28-point plan mediates the Russia-NATO dialogue through the United States.", "russia-nato-dialogue"),
        (
            "The European counter-proposal obliges Ukraine not to retake territory by force.",
            "force-renunciation-to-retake",
        ),
        ("Under the 28-point plan, Europe adds $100 billion for Ukraine's reconstruction.", "third-party-contribution"),
        (
            "The 20-point framework has Russia's law contain non-aggression toward Europe and Ukraine.",
            "non-aggression-in-law",
        ),
    ];
    all_get(Verdict::Supported, &right);
}
