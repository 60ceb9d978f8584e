//! Which plan a statement is about: by name, by who wrote it, and by what the sentences around it say.

use crate::articles;
use crate::articles::{check, found};
use plandiff::check::{Finding, How, Verdict};

/// Each line: the plan, and sentences that tell the size of the army in it; `\n` ends a line. Sentences of our own.
const SENTENCES: &str = include_str!("../data/references/sentences.txt");

#[test]
fn a_statement_is_about_the_plan_that_its_sentence_speaks_of() {
    let lines = SENTENCES.lines().filter(|line| !line.starts_with('#'));
    let cases: Vec<(&str, &str)> = lines.filter_map(|line| line.split_once(" | ")).collect();
    assert!(cases.len() > 80, "{}", cases.len());
    let told = |text: &'static str| {
        let findings = check(&text.replace("\\n", "\n"))
            .findings
            .into_iter()
            .filter(|finding| &*finding.provision.key == "force-size");
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

/// Each line: what may stand before a list of points of the European text.
const INTRODUCTIONS: &str = include_str!("../data/references/introductions.txt");

/// Points of the European text, one of them with that of the American plan in brackets.
const POINTS: &str = "\n\n1. Ukraine's sovereignty is to be reconfirmed.\n\n2. Ukraine's armed forces are capped at 800,000 in \
    peacetime. (US plan: 600,000.)\n\n3. NATO jets will be stationed in Poland.\n";
const POINTS_ZH: &str =
    "\n\n1. 确认乌克兰主权。\n\n2. 乌军和平时期上限为80万人（美国版为60万人）。\n\n3. 北约战机部署在波兰。\n";

#[test]
fn a_list_is_of_the_plan_that_was_brought_in_and_not_of_the_one_it_is_compared_with() {
    let lines = INTRODUCTIONS.lines().filter(|line| !line.starts_with('#'));
    let astray: Vec<&str> = lines
        .filter(|line| {
            let points = if line.is_ascii() || line.contains('’') { POINTS } else { POINTS_ZH };
            let findings = check(&format!("{line}{points}")).findings;
            let is_of_points = |key: &str| ["sovereignty-affirmation", "air-presence"].contains(&key);
            let mut own = findings.iter().filter(|finding| is_of_points(&finding.provision.key)).peekable();
            own.peek().is_none() || own.any(|finding| finding.plan.is_none_or(|plan| &*plan.id != "european"))
        })
        .collect();
    assert_eq!(astray, Vec::<&str>::new());
}

#[test]
fn a_line_that_compares_another_plan_ends_with_itself() {
    let text = "The European counter-proposal has been published.\n\n- Ukraine's army is capped at 800,000 in peacetime.\n\
        US draft: 600,000.\n- NATO jets will be stationed in Poland.\n- Point 3 of the US plan was deleted.\n\
        - Ukraine's sovereignty is to be reconfirmed.\n";
    for key in ["air-presence", "sovereignty-affirmation"] {
        let plan = articles::found(text, key).plan.map(|plan| plan.id.to_string());
        assert_eq!(plan.as_deref(), Some("european"), "{key}");
    }
}

const OUTCOMES: &str = include_str!("../data/references/outcomes.tsv");

#[test]
fn a_text_comes_from_one_plan_to_what_was_made_of_it() {
    for line in OUTCOMES.lines().filter(|line| !line.starts_with('#')) {
        let (plan, text) = line.split_once('\t').expect("a plan and a text");
        let findings = check(&text.replace("\\n", "\n")).findings;
        let mut own = findings.iter().filter(|finding| *finding.provision.key != *"point-count").peekable();
        assert!(own.peek().is_some(), "nothing is read: {text}");
        for finding in own {
            assert_eq!(finding.plan.map(|plan| &*plan.id), Some(plan), "{} in {text}", finding.provision.key);
            assert_ne!(finding.verdict, Verdict::Contradicted, "{text}");
        }
    }
}

#[test]
fn a_text_that_names_no_plan_may_tell_of_one() {
    let cases = [
        ("Posted to Telegram by Honcharenko, the text caps Ukraine's army at 600,000.", Some("28")),
        ("On the eve of Christmas the document capped Ukraine's army at 800,000.", Some("20")),
        ("贡恰连科在网上贴出之后，外界才知道文件规定乌军不得超过60万人。", Some("28")),
        // Two plans, and none.
        ("Honcharenko posted the document. On the eve of Christmas the text caps Ukraine's army at 800,000.", None),
        ("Honcharenko praised the army of Ukraine, capped at 600,000.", None),
    ];
    for (text, plan) in cases {
        let findings = check(text).findings;
        let own = findings.iter().find(|finding| *finding.provision.key == *"force-size");
        let told = own.map(|finding| (finding.plan.map(|plan| &*plan.id), finding.how));
        assert_eq!(told, plan.map(|plan| (Some(plan), Some(How::Hinted))), "{text}");
    }
    let wrong = check("Posted to Telegram by Honcharenko, the text caps Ukraine's army at 700,000.").findings;
    assert_eq!(wrong.iter().map(|finding| finding.verdict).collect::<Vec<_>>(), [Verdict::Unclear]);
}

/// A number of points in Chinese without a word for a paper, and names that only their kind of text has.
#[test]
fn a_bare_number_of_points_is_a_plan_where_it_is_someones() {
    let cases = [
        ("28点的全文前两天流出。乌军不得超过60万人。", "28"),
        ("美俄合拟的28点，重点有四个：乌军不得超过60万人。", "28"),
        ("白宫那份28点引起争议。乌军不得超过60万人。", "28"),
        ("泽连斯基把乌美商定的20点念了出来。和平时期乌军为80万人。", "20"),
        ("20条全文公布。和平时期乌军为80万人。", "20"),
        ("The latest 20 points were made public. The army is capped at 800,000 in peacetime.", "20"),
        ("The American plan is twenty points long. The army is capped at 800,000 in peacetime.", "20"),
        ("Prepared by London, Paris and Berlin, it caps the army at 800,000 in peacetime.", "european"),
    ];
    for (text, plan) in cases {
        let finding = found(text, "force-size");
        assert_eq!(finding.plan.map(|plan| &*plan.id), Some(plan), "{text}");
    }
    for text in ["列车20点30分发车。乌军上限为80万人。", "欧洲的28条高铁线路。乌军上限为80万人。"]
    {
        assert!(check(text).findings.is_empty(), "{text}");
    }
}

#[test]
fn what_a_shortened_plan_has_lost_is_told_of_that_plan() {
    let finding =
        found("ABC News reported that the blanket amnesty had been dropped from the 19-point draft.", "amnesty-scope");
    assert_eq!((finding.plan.map(|plan| &*plan.id), finding.verdict), (Some("19"), Verdict::Supported));
}

/// What a party would have of a matter that the plan leaves open is an option in that plan, and no paper of the party's.
#[test]
fn a_partys_proposal_on_an_open_matter_is_told_of_the_plan_that_leaves_it_open() {
    let text = "Zelensky presented the 20-point plan. The US proposal recommends that the Zaporizhzhia plant be run jointly \
        by Ukraine, the US and Russia. The plan caps the army in peacetime at 800,000.";
    let findings = check(text).findings;
    let told: Vec<_> = findings.iter().map(|one| (one.plan.map(|plan| &*plan.id), one.rule.id())).collect();
    assert_eq!(told, [(Some("20"), "partys-answer"), (Some("20"), "same-value")]);
    let named = "The 28-point plan leaked. In December the 20-point framework followed. The US proposal caps the army at 600,000.";
    assert_eq!(found(named, "force-size").plan.map(|plan| &*plan.id), Some("28"));
}

/// `Fresh` words fit the latest paper that was named, too.
#[test]
fn a_new_draft_may_be_a_later_plan_that_was_named() {
    let text = "Brussels has sent round the draft of its prosperity plan. Zelensky's 20-point framework has the same aim. \
        The new draft is not legally binding.";
    let finding = found(text, "legal-force");
    assert_eq!((finding.plan.map(|plan| &*plan.id), finding.verdict), (None, Verdict::Unclear));
}

/// A passage that the text carries on under one plan, and what it says under which.
#[test]
fn a_passage_is_told_of_the_plan_that_alone_has_what_it_says() {
    let opening =
        "Reporters asked about the European counter-proposal.\n\nThe 28-point plan caps the army at 600,000.\n\n";
    let told = |passage: &str| {
        let findings = check(&format!("{opening}{passage}")).findings;
        let one = |one: &Finding<'_>| {
            format!("{} {} {}", one.provision.key, one.plan.map_or("", |plan| &plan.id), one.verdict.name())
        };
        findings.iter().skip(1).map(one).collect::<Vec<_>>()
    };
    let european = "The army may have 800,000 soldiers in peacetime.\n\nUkraine's accession to NATO depends on a consensus \
        that does not exist.\n\nRussian assets stay frozen until Moscow pays for the damage.";
    let borne_out = [
        "force-size european supported",
        "nato-membership european supported",
        "frozen-assets-use european supported",
        "war-damage-compensation european supported",
    ];
    assert_eq!(told(european), borne_out);
    // What is wrong in it is not called so.
    let wrong = format!("{european}\n\nThe European jets are stationed in Romania.\n\nThere is a full amnesty.");
    assert!(told(&wrong).iter().all(|one| !one.ends_with("contradicted")), "{:?}", told(&wrong));
    // One value of another plan may be an error of the text.
    let one_off = "The army may have 800,000 soldiers in peacetime.\n\nElections are held within 100 days.";
    assert_eq!(told(one_off), ["force-size 28 unclear", "election-deadline 28 supported"]);
    // What only the plan has that was carried keeps the passage with it.
    let mixed = "The army may have 800,000 soldiers in peacetime.\n\nUkraine's accession to NATO depends on a consensus \
        that does not exist.\n\nElections are held within 100 days.";
    assert!(told(mixed).iter().all(|one| one.contains(" 28 ")), "{:?}", told(mixed));
}

/// The month beside a shared name: `4月的美国方案` is none of November, and a point of a plan is no plan.
#[test]
fn a_month_beside_a_shared_name_tells_which_paper_is_meant() {
    let cases = [
        ("2025年4月的美国方案由美国在法律上承认克里米亚属于俄罗斯。", "recognition-form", Some("us-2025-04")),
        ("The US plan of April recognised Crimea as Russian in law.", "recognition-form", Some("us-2025-04")),
        ("乌克兰去年6月的备忘录主张分阶段放松部分制裁。", "sanctions-relief", Some("ukraine-memorandum")),
        ("The US plan of November caps Ukraine's army at 600,000.", "force-size", Some("28")),
        ("4月谈判后，上月的28点方案规定乌军上限为60万。", "force-size", Some("28")),
        ("20点文件第18点规定尽快选举。第19点规定协议具有法律约束力。", "legal-force", Some("20")),
        ("24点的欧洲文本规定乌克兰收回核电站。", "znpp-control", Some("europe-24")),
    ];
    for (text, provision, plan) in cases {
        assert_eq!(found(text, provision).plan.map(|plan| &*plan.id), plan, "{text}");
    }
}

/// What is said of a paper that the record does not know is told of none: a wrong contradiction is the worst error there is.
#[test]
fn a_paper_of_another_month_is_none_of_those_that_were_named() {
    let text = "The 28-point plan leaked. It caps the army at 600,000. The US plan of July caps the army at 800,000.";
    let told: Vec<_> = check(text).findings.iter().map(|one| one.verdict).collect();
    assert_eq!(told, [Verdict::Supported]);
}

/// Two that were set side by side keep their order, whichever of them was told of last.
#[test]
fn the_former_is_the_first_of_two_that_were_set_side_by_side() {
    let text = "The 28-point plan and the European counter-proposal are compared. The European text caps the army at 800,000 \
        in peacetime. The 28-point plan has 600,000.\n\nThe former wants elections within 100 days; the latter wants \
        elections as soon as possible.";
    let plan = |provision: &str| found(text, provision).plan.map(|plan| plan.id.to_string());
    assert_eq!((plan("election-deadline"), plan("election-timing")), (Some("28".into()), Some("european".into())));
}

/// The plans that the statements of a text are told of, by their provisions.
fn told(text: &str) -> Vec<(String, Option<String>, Verdict)> {
    let one =
        |one: &Finding<'_>| (one.provision.key.to_string(), one.plan.map(|plan| plan.id.to_string()), one.verdict);
    check(text).findings.iter().map(one).collect()
}

/// Each line: the provision, the plan (or `none`) and a text that tells of it without its name.
const DESCRIBED: &str = include_str!("../data/references/described.tsv");

#[test]
fn a_paper_without_a_name_is_told_by_what_is_said_of_it() {
    let lines = DESCRIBED.lines().filter(|line| !line.starts_with('#'));
    let other = lines.filter_map(|line| {
        let (provision, rest) = line.split_once('\t').expect("a provision");
        let (plan, text) = rest.split_once('\t').expect("a plan and a text");
        let all = told(&text.replace("\\n", "\n"));
        let own = all.iter().rev().find(|(key, ..)| key == provision);
        let own_plan = own.and_then(|(_, plan, _)| plan.as_deref()).unwrap_or("none");
        (own_plan != plan).then(|| format!("{text} ({own_plan}, not {plan})"))
    });
    assert_eq!(other.collect::<Vec<_>>(), Vec::<String>::new());
}

/// What only a description gives to a plan is never called wrong.
#[test]
fn what_is_said_of_a_paper_without_a_name_is_never_wrong() {
    let texts = [
        "What Steve Witkoff brought to Paris in April recognised Crimea de facto. It left the power plant to Russia.",
        "In Istanbul in June Russia handed over a memorandum. It leaves Kherson to Ukraine and caps the army at 600,000.",
        "The 28-point plan leaked. Washington's side paper on guarantees lasts for 15 years.",
        "The coalition of the willing met in Paris on 6 January and signed a declaration. It forbids foreign troops in Ukraine.",
    ];
    for text in texts {
        let wrong = told(text).into_iter().filter(|(_, _, verdict)| *verdict == Verdict::Contradicted);
        assert_eq!(wrong.collect::<Vec<_>>(), [], "{text}");
    }
}

/// Demands of a year are not those that a party has made since.
#[test]
fn the_year_of_a_demand_tells_which_one_is_meant() {
    for (text, demands) in [
        ("In June 2024 Putin demanded that Ukraine withdraw from four oblasts.", "russia-2024-06"),
        ("普京2024年6月要求乌军撤出四州全境。", "russia-2024-06"),
        ("Putin demands that Ukraine withdraw from Donetsk.", "russia-2026-02"),
        ("Putin, in power since 2000, demands that Ukraine withdraw from Donetsk.", "russia-2026-02"),
    ] {
        assert_eq!(found(text, "ukrainian-withdrawal").plan.map(|plan| &*plan.id), Some(demands), "{text}");
    }
}
