//! What a check says of statements: each verdict with its case, what is left alone, and what must not matter.

use std::sync::LazyLock;

use plandiff::check::{Checker, Finding, Verdict};
use plandiff::record::Record;
use proptest::prelude::*;

/// A checker takes longer to make than to use.
static CHECKER: LazyLock<Checker<'static>> = LazyLock::new(|| {
    let record: &'static Record = Box::leak(Box::new(plandiff::embedded().expect("the built-in record is read")));
    Checker::new(record).expect("the phrases compile")
});

fn told(text: &str, provision: &str) -> Option<(Option<String>, Verdict)> {
    let findings = CHECKER.check(text).findings;
    let found = findings.iter().find(|finding| &*finding.provision.key == provision);
    found.map(|finding| (finding.plan.map(|plan| plan.id.to_string()), finding.verdict))
}

fn says(text: &str, provision: &str, plan: &str, verdict: Verdict) {
    assert_eq!(told(text, provision), Some((Some(plan.to_owned()), verdict)), "{text}");
}

#[test]
fn each_verdict_has_its_case() {
    says("The 28-point plan caps Ukraine's army at 600,000.", "force-size", "28", Verdict::Supported);
    says("The 28-point plan caps Ukraine's army at 500,000.", "force-size", "28", Verdict::Contradicted);
    says("The 20-point plan lets Ukraine keep an army of 800,000 soldiers.", "force-size", "20", Verdict::Imprecise);
    says("The 19-point plan caps Ukraine's army at 800,000.", "force-size", "19", Verdict::Disputed);
    says("The 20-point plan invites Russia back into the G8.", "g8-return", "20", Verdict::NotInRecord);
    says("The 28-point plan caps Ukraine's army at about 500,000.", "force-size", "28", Verdict::Unclear);
    says("28点计划把乌军规模限定为60万人。", "force-size", "28", Verdict::Supported);
    says("28点计划把乌军规模限定为50万人。", "force-size", "28", Verdict::Contradicted);
}

#[test]
fn what_is_gone_is_told_from_what_is_there() {
    says("The 19-point plan contains no amnesty.", "amnesty-scope", "19", Verdict::Supported);
    says("The 19-point plan keeps the full amnesty.", "amnesty-scope", "19", Verdict::Contradicted);
    says("The 28-point plan contains no amnesty.", "amnesty-scope", "28", Verdict::Contradicted);
    says("19点方案不再包含大赦条款。", "amnesty-scope", "19", Verdict::Supported);
}

#[test]
fn a_change_speaks_of_what_the_plan_became() {
    let text = "The talks cut the American plan from 28 points to 19. It contains no amnesty.";
    says(text, "amnesty-scope", "19", Verdict::Supported);
    let text = "双方把28点计划修改为19点。修订版不再包含大赦条款。";
    says(text, "amnesty-scope", "19", Verdict::Supported);
    let text =
        "The 28-point plan was rewritten. In the 20-point plan the ceiling for Ukraine's army was lowered to 800,000.";
    says(text, "force-size", "20", Verdict::Contradicted);
}

#[test]
fn what_is_no_statement_about_a_plan_is_left_alone() {
    for text in [
        "Would the 28-point plan cap Ukraine's army at 500,000?",
        "The 20-point plan for Gaza grants an amnesty to Hamas. Israel agreed. Hamas did not. Gaza waits.",
        "Ukraine's army lost 600,000 shells in a year.",
        "19点30分，基辅响起防空警报，乌军击落60架无人机。",
        "The weather was fine.",
        "",
    ] {
        let findings = CHECKER.check(text).findings;
        assert!(findings.is_empty(), "{text}: {:?}", findings.iter().map(|one| &one.provision.key).collect::<Vec<_>>());
    }
}

#[test]
fn the_counts_tell_how_much_was_read() {
    let counts = CHECKER
        .check("It rained. The 28-point plan caps Ukraine's army at 600,000. Moscow insists on NATO's retreat.")
        .counts;
    assert_eq!((counts.sentences, counts.checked), (3, 1));
}

/// What a finding says, apart from its place.
fn gist(finding: &Finding<'_>) -> (String, Option<String>, Verdict) {
    (finding.provision.key.to_string(), finding.plan.map(|plan| plan.id.to_string()), finding.verdict)
}

const ARTICLE: &str = "28点草案规定，乌军上限为60万人，乌克兰把不加入北约写入宪法。\n19点修订版不再包含大赦条款。\n20点框架规定乌军在和平时期保持80万人。";

#[test]
fn spelling_and_spacing_change_no_verdict() {
    let gists = |text: &str| CHECKER.check(text).findings.iter().map(gist).collect::<Vec<_>>();
    let expected = gists(ARTICLE);
    assert!(expected.len() >= 4, "{expected:?}");
    let full_width: String = ARTICLE
        .chars()
        .map(|c| if c.is_ascii_digit() { char::from_u32(u32::from(c) + 0xFEE0).unwrap_or(c) } else { c })
        .collect();
    let traditional =
        ARTICLE.replace("规", "規").replace("军", "軍").replace("万", "萬").replace("点", "點").replace("约", "約");
    for variant in [
        full_width,
        traditional,
        ARTICLE.replace('\n', "\r\n"),
        ARTICLE.replace("60万", "60 万").replace("28点", "28 点"),
        ARTICLE.replace("60万", "六十万").replace("80万", "八十万"),
        ARTICLE.replace("60万", "600,000").replace("80万", "800000"),
        format!("{ARTICLE}\n\n昨天全国大部分地区下雨。"),
    ] {
        assert_eq!(gists(&variant), expected, "{variant}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// Whatever the text, there is no panic, the same text gives the same findings, and every span lies on characters.
    #[test]
    fn any_text_can_be_checked(parts in prop::collection::vec(prop_oneof![
        "\\PC{0,12}",
        Just("the 28-point plan caps Ukraine's army at 600,000 ".to_owned()),
        Just("28点计划把乌军规模限定为60万人。".to_owned()),
        Just("...,,;;((\u{202e}\u{0}9,9,9.9.9%$-\n".to_owned()),
    ], 0..12)) {
        let text = parts.concat();
        let (one, other) = (CHECKER.check(&text), CHECKER.check(&text));
        let gists = |findings: &[Finding<'_>]| findings.iter().map(gist).collect::<Vec<_>>();
        prop_assert_eq!(gists(&one.findings), gists(&other.findings));
        for finding in &one.findings {
            prop_assert!(text.get(finding.span.clone()).is_some_and(|quote| !quote.is_empty()));
            prop_assert!(text.get(finding.cue.clone()).is_some());
        }
    }
}

#[test]
fn a_ceasefire_at_once_is_not_one_that_comes_after_something_else() {
    for text in [
        "The 28-point plan says the ceasefire begins at once.",
        "The 28-point plan has an immediate ceasefire.",
        "The 28-point plan has an instant ceasefire.",
        "The ceasefire of the 28-point plan begins 30 days after signing.",
        "28点计划规定立即停火。",
    ] {
        says(text, "ceasefire-start", "28", Verdict::Contradicted);
    }
    for text in [
        "The ceasefire of the 28-point plan takes effect at once after both sides withdraw to agreed points.",
        "Under the 28-point plan the ceasefire begins at once when both armies are back at agreed points.",
        "28点计划规定，双方撤至商定地点后停火立即生效。",
    ] {
        says(text, "ceasefire-start", "28", Verdict::Supported);
    }
    // What must come first may be told in words that nobody knows.
    for text in [
        "When everyone has signed and the troops are back, the ceasefire of the 28-point plan begins at once.",
        "28点计划规定，各方认可备忘录、部队回撤以后，停火立即生效。",
        "The 28-point plan lets the armies go back to their lines; the ceasefire then begins at once.",
        "The 28-point plan makes an immediate ceasefire conditional on the withdrawal of both armies.",
        "28点计划：先撤军，再立即停火。",
        "The 28-point plan makes both armies go back to their lines. The ceasefire takes effect immediately.",
    ] {
        says(text, "ceasefire-start", "28", Verdict::Unclear);
    }
}
