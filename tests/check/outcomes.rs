//! A plan that was changed or answered, a text that is silent on a matter, a ban that is lifted: what is said next, or of the
//! matter, is not held against the wrong plan, nor borne out by what the plan bars.

use crate::articles::{check, found};
use plandiff::check::Verdict;

/// What may come before a sentence on the outcome: the 28-point plan gave rise to another text.
const OUTCOMES: [&str; 37] = [
    "The 28-point plan was reduced to a 19-point framework.",
    "The 28-point plan gave way to a shorter text of 19 points.",
    "The 28-point plan has been superseded by a 20-point framework.",
    "The 28-point plan was replaced by a 20-point one.",
    "The 28-point plan evolved into a 20-point document.",
    "After Geneva the 28-point draft shrank to 19 points.",
    "What was once a 28-point plan is now a 20-point framework.",
    "The 28-point plan is dead; a 20-point framework has taken its place.",
    "Instead of the 28-point plan, negotiators now work from a 20-point framework.",
    "Ukraine and the US pared back the 28-point plan to just 19 points.",
    "The 20-point framework replaces the 28-point plan.",
    "The 20-point framework, a successor to the 28-point plan, was presented in December.",
    "Zelensky presented a 20-point framework, a far cry from the 28-point plan.",
    "Zelensky unveiled a 20-point plan that grew out of the 28-point plan.",
    "The original 28-point plan was trimmed down to 20 points.",
    "A 28-point plan leaked in November; a 20-point one followed in December.",
    "Negotiators cut eight points from the 28-point plan to reach 20.",
    "The Europeans answered the 28-point plan with a text of their own.",
    "Europe countered the 28-point plan with its own version.",
    "In reply to the 28-point plan, Britain, France and Germany drew up an alternative.",
    "The 28-point plan prompted a European counter-proposal.",
    "The 28-point plan drew a European counter-proposal within days.",
    "The 28-point plan met with a counter-proposal from London, Paris and Berlin.",
    "European leaders rewrote the 28-point plan.",
    "The E3 took the 28-point plan and edited it line by line.",
    "The European text takes the 28-point plan as its basis.",
    "Using the 28-point plan as a basis, the Europeans drafted a new text.",
    "Reuters published a European edit of the 28-point plan.",
    "A European version of the 28-point plan surfaced on Sunday.",
    "The 28-point plan has been revised in Geneva; the new version has 19 points.",
    "A revised version of the 28-point plan came out of Geneva.",
    "Talks in Geneva turned the 28-point plan into something Kyiv can live with: 19 points.",
    "The 28-point plan did not survive Geneva: 19 points are left.",
    "The 28-point plan was rewritten in Geneva, and nine points fell.",
    "Kyiv got the 28-point plan changed in Geneva.",
    "The 28-point plan was amended in Geneva.",
    "The 28-point plan has since been revised.",
];

/// The same in Chinese.
const OUTCOMES_ZH: [&str; 16] = [
    "28点计划被缩减为一份19点框架。",
    "28点计划已被20点框架取代。",
    "28点计划演变成20点文件。",
    "日内瓦会谈后，28点草案缩水至19点。",
    "当初的28点计划如今成了20点框架。",
    "20点框架取代了28点计划。",
    "泽连斯基公布了由28点计划演变而来的20点方案。",
    "28点计划泄露后，欧洲拿出了自己的版本。",
    "针对28点计划，英法德起草了反提案。",
    "欧洲对28点计划作了修改。",
    "欧洲国家以28点计划为基础起草了新文本。",
    "28点计划在日内瓦被修改为19点。",
    "28点计划在日内瓦作了修改。",
    "28点计划在日内瓦被大幅修改，删去了9点。",
    "28点方案经修订后只剩19点。",
    "28点计划现已作了修改。",
];

#[test]
fn what_came_of_a_plan_is_not_held_against_it() {
    for outcome in OUTCOMES {
        let text = format!("{outcome} It caps the army at 800,000.");
        assert!(check(&text).findings.iter().all(|claim| claim.verdict != Verdict::Contradicted), "{text}");
    }
    for outcome in OUTCOMES_ZH {
        let text = format!("{outcome}该方案把乌军上限定为80万人。");
        assert!(check(&text).findings.iter().all(|claim| claim.verdict != Verdict::Contradicted), "{text}");
    }
}

/// What a plan that is only spoken of has, though.
#[test]
fn a_plan_that_was_not_changed_is_held_to_what_follows() {
    for text in [
        "The 28-point plan leaked on Thursday. It caps the army at 800,000.",
        "The 28-point plan caps the army at 800,000. Critics fear that this is a trap.",
        "The European text is a response to a 28-point plan. It caps the army at 600,000.",
        "28点计划周四泄露。该方案把乌军上限定为80万人。",
        "The 28-point plan was reduced to a 19-point framework. The 28-point plan caps the army at 800,000.",
        "The 28-point plan gave way to a 20-point framework. The 20-point framework caps the army at 600,000 in peacetime.",
    ] {
        assert!(check(text).findings.iter().any(|claim| claim.verdict == Verdict::Contradicted), "{text}");
    }
}

/// That a text is silent on what it bars, or lifts a ban that it has, is not borne out by the ban.
const NOT_BORNE_OUT: [&str; 14] = [
    "The 28-point plan says nothing about NATO membership.",
    "The 28-point plan does not mention NATO membership.",
    "The 28-point plan is silent on NATO membership.",
    "The 28-point plan has no provision on Ukraine's NATO membership.",
    "NATO membership does not appear in the 28-point plan.",
    "The 28-point plan drops the NATO ban.",
    "The 28-point plan lifts the ban on NATO membership.",
    "The 28-point plan does not prohibit Ukraine from joining NATO.",
    "The NATO ban has been removed from the 28-point plan.",
    "The demand that Ukraine withdraw from Donetsk has been deleted from the 28 points.",
    "28点计划没有提及乌克兰加入北约。",
    "28点计划对加入北约只字未提。",
    "28点计划没有关于加入北约的条款。",
    "28点计划没有禁止外国驻军的条款。",
];

#[test]
fn silence_and_lifted_bans_are_no_bans() {
    assert!(NOT_BORNE_OUT.iter().all(|text| !check(text).findings.is_empty()), "each is read");
    let is_borne_out = |text: &&&str| check(text).findings.iter().any(|one| one.verdict == Verdict::Supported);
    let wrong: Vec<&&str> = NOT_BORNE_OUT.iter().filter(is_borne_out).collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn silence_on_the_matter_itself_is_contradicted_where_the_plan_has_it() {
    let silence = found("The 28-point plan does not mention an amnesty.", "amnesty-scope");
    assert_eq!(silence.verdict, Verdict::Contradicted);
    let silence = found("The 28-point plan makes no mention of how the amnesty would work.", "amnesty-scope");
    assert_eq!(silence.verdict, Verdict::Unclear);
}

#[test]
fn silence_and_lifted_bans_are_borne_out_where_there_are_none() {
    for text in [
        "The 20-point plan does not mention NATO membership.",
        "The 20-point plan drops the NATO ban.",
        "The European plan does not bar Ukraine from joining NATO.",
        "20点计划删除了禁止乌克兰加入北约的条款。",
    ] {
        assert_eq!(found(text, "nato-membership").verdict, Verdict::Supported, "{text}");
    }
}

#[test]
fn what_was_removed_from_a_plan_is_told_of_what_came_of_it() {
    let amnesty = found("The amnesty was struck from the 28-point plan.", "amnesty-scope");
    assert!(amnesty.plan.is_none());
    assert_eq!(amnesty.verdict, Verdict::Supported);
    let named = "The 19-point text came out of Geneva. The NATO ban has been removed from the 28-point plan.";
    assert_eq!(found(named, "nato-membership").plan.map(|plan| plan.id.to_string()), Some("19".to_owned()));
}

/// Right texts in which a clause that a plan lacks is named beside it, a report is told as wrong, or another text by no name
/// of its own.
const RIGHT: [&str; 26] = [
    "The E3 counter-proposal says nothing about an amnesty. The rival paper caps the army at 700,000.",
    "The profit share is nowhere to be found in the European text.",
    "The 100-day election deadline is history in the 20-point framework.",
    "Neither the recognition of Crimea nor the amnesty survived in the European counter-proposal.",
    "Recognition of Crimea as Russian is a non-starter in the European counter-proposal.",
    "承认克里米亚一事,在欧洲反提案里无缘登场。",
    "承认克里米亚属于俄罗斯是欧洲反提案的禁区。",
    "One paper first wrote that the European counter-proposal has no troop cap. It has one: 800,000 in peacetime.",
    "To speak of an amnesty in the European counter-proposal would be a mistake.",
    "更正:本报此前称欧洲反提案把乌军上限定为60万人,应为和平时期80万人。",
    "An army of 800,000 would be a breach of the 28-point plan, which stops at 600,000.",
    "乌军若保有80万人,就违反了28点计划。",
    "The rival paper sets 800,000 in peacetime. The 28-point plan caps the army at 600,000.",
    "The 28-point plan capped the army at 600,000. The rival paper sets 800,000 in peacetime and has no amnesty.",
    "28点方案把军队上限定为60万人。泽连斯基公布的文件保留和平时期80万人。",
    "The plan that preceded the 20-point framework capped the army at 600,000.",
    "The draft that replaced the 28-point plan keeps Ukraine's army at 800,000 in peacetime.",
    "28点计划的替代方案由英法德起草,规定和平时期乌军上限80万人。",
    "20点框架的前身把乌军上限定为60万人。",
    "默茨谈到28点草案时说:“我们的文本没有大赦,军队是和平时期80万人。”",
    "特朗普的计划让美国拿走一半利润。英法德删除了利润分成,也删除了美俄投资工具。",
    "The European plan leaked.\n\n- Ukraine's army is capped at 800,000 in peacetime (US plan: 600,000).",
    "The 28-point plan's military response to a Russian invasion has no named actor.",
    "US mediation between Russia and NATO is dropped in the European counter-proposal.",
    "欧洲反提案删去了向莫斯科发射导弹即失去保障的条款。",
    "The 20-point plan has no cap on Russia's army.",
];

#[test]
fn what_a_plan_lacks_or_is_not_told_of_contradicts_nothing() {
    let is_contradicted = |text: &&&str| check(text).findings.iter().any(|one| one.verdict == Verdict::Contradicted);
    let wrong: Vec<&&str> = RIGHT.iter().filter(is_contradicted).collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

/// Statements whose verb or adjective turns the clause round.
const OPPOSITES: [&str; 8] = [
    "The 20-point plan has Ukraine withdraw its bid to join the EU.",
    "The European counter-proposal makes Ukraine ineligible for EU membership.",
    "The 28-point plan entitles Russia to block Ukraine's commercial use of the Dnipro.",
    "NATO fighter jets would have to leave Poland under the E3 counter-proposal.",
    "The Kinburn Spit would be handed to Russia under the 20-point plan.",
    "20点计划规定乌克兰撤回入盟申请。",
    "根据28点和平计划,欧洲战机将撤出波兰。",
    "The 20-point plan frees Ukraine from the NPT.",
];

#[test]
fn a_count_of_other_points_names_no_plan() {
    assert!(check("Arsenal has 28 points. The army is capped at 800,000.").findings.is_empty());
}

#[test]
fn a_ban_that_is_not_lifted_is_borne_out() {
    let ban = found("The 28-point plan does not lift the ban on NATO membership.", "nato-membership");
    assert_eq!(ban.verdict, Verdict::Supported);
}

#[test]
fn the_opposite_of_a_clause_is_not_borne_out_by_it() {
    assert!(OPPOSITES.iter().all(|text| !check(text).findings.is_empty()), "each is read");
    let is_borne_out = |text: &&&str| check(text).findings.iter().any(|one| one.verdict == Verdict::Supported);
    let wrong: Vec<&&str> = OPPOSITES.iter().filter(is_borne_out).collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

/// Right texts that tell what others got wrong, or whose values stand in turn: none is called wrong, and all but two are read.
const RIGHT_IN_OTHER_WORDS: [&str; 14] = [
    "Some outlets wrote that the E3 text keeps the cap at 600,000, which is an error.",
    "The 28-point plan does not, as some have it, recognise Crimea de jure.",
    "People keep saying that the 28 points recognise Crimea de jure.",
    "有人说28点计划在法律上承认克里米亚，错了，是事实上承认。",
    "有媒体说欧洲方案的乌军上限是60万，这是错的。",
    "误区：20点框架规定100天内选举。事实：签署后尽快。",
    "错误说法：“欧洲方案保留全面大赦。”正确说法：欧洲方案删除了大赦。",
    "The US draft, the E3 text and the 20-point framework set the limit at 600,000, 800,000 and 800,000.",
    "Compare the 28-point draft with the 20-point framework: the former had Ukraine write a renunciation of NATO into its \
     constitution, the latter is silent on membership.",
    "乌军上限从28点草案的60万变为20点框架的80万，选举期限从100天变为尽快。",
    "The 28-point plan was published in November. A month later Zelensky presented a new text. It no longer contains an amnesty.",
    "The 28-point draft sets elections within 100 days, the 20-point framework as soon as possible after signing.",
    "The European text was published. Its answer to the plan of the Americans caps the army at 800,000 in peacetime.",
    "28点草案要求100天内选举，20点框架则是签署后尽快选举。",
];

#[test]
fn what_others_got_wrong_is_not_held_against_a_text() {
    for text in RIGHT_IN_OTHER_WORDS {
        let findings = check(text).findings;
        assert!(findings.iter().all(|finding| finding.verdict != Verdict::Contradicted), "{text}");
    }
    let read = RIGHT_IN_OTHER_WORDS.iter().filter(|text| !check(text).findings.is_empty()).count();
    assert!(read >= 12, "only {read} are read");
}

#[test]
fn a_value_behind_the_name_of_the_next_plan_is_none_of_the_one_before() {
    let text = "The 28-point draft schedules elections as soon as possible, the 20-point framework within 100 days.";
    let findings = check(text).findings;
    let of_28 = findings.iter().filter(|one| one.plan.is_some_and(|plan| &*plan.id == "28"));
    assert!(of_28.clone().count() > 0);
    assert!(of_28.map(|one| one.verdict).all(|verdict| verdict != Verdict::Supported));
}
