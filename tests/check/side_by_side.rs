//! Plain sentences that tell what a plan has and what it has not, or what two plans have, in all their common turns. None is
//! called wrong; the same turns with the clause of another plan still are.

use crate::articles::check;
use plandiff::check::Verdict;

/// A plan, what it has, and what it has not.
const PLANS: [(&str, [&str; 3], [&str; 3]); 3] = [
    (
        "the European text",
        ["an army of 800,000", "fighter jets in Poland", "elections as soon as possible"],
        ["amnesty", "recognition of Crimea", "100-day deadline"],
    ),
    (
        "the 20-point plan",
        ["security guarantees", "EU membership by a set date", "800,000 soldiers in peacetime"],
        ["amnesty", "ban on NATO membership", "cap of 600,000"],
    ),
    (
        "the 19-point plan",
        ["security guarantees", "19 points", "fewer points"],
        ["amnesty", "amnesty for all", "cap of 600,000"],
    ),
];
const TURNS: [&str; 10] = [
    "{plan} has {own} and no {not}.",
    "{plan} contains {own} but no {not}.",
    "{plan} sets out {own}, and no {not}.",
    "Under {plan} there would be {own} and no {not}.",
    "{plan} would give Ukraine {own}, with no {not}.",
    "{plan} keeps {own} and drops any {not}.",
    "{plan}: {own}, no {not}.",
    "{plan} foresees {own} without any {not}.",
    "With {plan} come {own} and no {not}.",
    "No {not}, but {own}: that is {plan}.",
];

const PLANS_ZH: [(&str, [&str; 2], [&str; 3]); 3] = [
    ("欧洲反提案", ["80万人的上限", "尽快选举的条款"], ["大赦", "对克里米亚的承认", "百日内选举的期限"]),
    ("20点框架", ["安全保障", "和平时期80万人的军队"], ["大赦", "禁止加入北约的条款", "100天内选举的期限"]),
    ("19点修订版", ["安全保障", "19个要点"], ["大赦", "全面大赦", "60万人的上限"]),
];
const TURNS_ZH: [&str; 8] = [
    "{plan}有{own}，没有{not}。",
    "{plan}规定了{own}，但没有{not}。",
    "{plan}中有{own}，却无{not}。",
    "{plan}保留{own}，删去{not}。",
    "{plan}：{own}，无{not}。",
    "{plan}以{own}代替了{not}。",
    "没有{not}，只有{own}，这就是{plan}。",
    "与28点计划不同，{plan}有{own}而没有{not}。",
];

fn is_called_wrong(text: &str) -> bool {
    check(text).findings.iter().any(|finding| finding.verdict == Verdict::Contradicted)
}

/// The sentences of some turns about what plans have and have not.
fn sentences<'s, const OWN: usize, const NOT: usize>(
    plans: &'s [(&str, [&str; OWN], [&str; NOT])],
    turns: &'s [&str],
) -> impl Iterator<Item = String> + 's {
    plans.iter().flat_map(move |(plan, owns, nots)| {
        let pairs = owns.iter().flat_map(move |own| nots.iter().map(move |not| (own, not)));
        pairs.flat_map(move |(own, not)| {
            turns.iter().map(move |turn| turn.replace("{plan}", plan).replace("{own}", own).replace("{not}", not))
        })
    })
}

#[test]
fn what_a_plan_has_beside_what_it_has_not_is_not_called_wrong() {
    let wrong = sentences(&PLANS, &TURNS).chain(sentences(&PLANS_ZH, &TURNS_ZH)).filter(|text| is_called_wrong(text));
    assert_eq!(wrong.collect::<Vec<_>>(), Vec::<String>::new());
}

#[test]
fn each_of_two_plans_has_its_own_value() {
    for text in [
        "The European text wants elections as soon as possible and the 28-point plan wants a vote within 100 days.",
        "The European draft has elections as soon as possible; under Washington's 28-point draft, there are elections in 100 days.",
        "Washington's 28-point draft keeps much of the European draft, but it puts $100 billion of frozen assets into US-led projects.",
        "The E3 counter-proposal starts talks on territory from the line of contact and the 28-point plan makes Ukraine withdraw from the part of Donetsk it holds.",
        "从20点框架的签署后尽快选举到28点计划的100天内选举，变化很大。",
        "英法德文本（选举尽快举行）与28点草案（乌克兰须在100天内举行选举）不同。",
    ] {
        let findings = check(text).findings;
        let is_of = |id: &str| findings.iter().any(|finding| finding.plan.is_some_and(|plan| &*plan.id == id));
        assert!(is_of("28") && !is_called_wrong(text), "{text}");
    }
}

#[test]
fn what_another_plan_has_still_is() {
    for text in [
        "The European text has an army of 600,000 and no amnesty.",
        "The 20-point plan keeps security guarantees and caps the army at 600,000.",
        "The European text wants elections within 100 days and the 28-point plan caps the army at 600,000.",
        "欧洲反提案有60万人的上限，没有大赦。",
    ] {
        assert!(is_called_wrong(text), "{text}");
    }
}

#[test]
fn the_level_that_a_sentence_gives_first_is_not_borne_out_by_another_behind_it() {
    let text = "The 28-point draft puts the ceasefire first: it would begin before any negotiations, and only afterwards would both \
        armies move to agreed positions.";
    let findings = check(text).findings;
    let starts = findings.iter().filter(|finding| &*finding.provision.key == "ceasefire-start");
    assert_eq!(starts.map(|finding| finding.verdict).collect::<Vec<_>>(), [Verdict::Unclear]);
}
