//! What a party would have where a plan leaves a matter open: told as its proposal, it is held against its own account.

use crate::articles::{check, found};

/// The plan and the rule of each finding about the power plant.
fn of_plant(text: &str) -> Vec<(Option<&'static str>, &'static str)> {
    let findings = check(text).findings;
    let of_plant = findings.iter().filter(|one| &*one.provision.key == "znpp-control");
    of_plant.map(|one| (one.plan.map(|plan| &*plan.id), one.rule.id())).collect()
}

#[test]
fn the_wish_of_a_party_is_borne_out_by_its_own_account() {
    for text in [
        "Under the 20-point framework Washington favours a company of three for the Zaporizhzhia plant.",
        "The 20 points name the nuclear plant. The Americans propose a three-way company with Russia.",
        "20点框架写到扎波罗热核电站，美方属意三国共管。",
        "20点框架写到扎波罗热核电站。基辅希望美乌各半。",
    ] {
        assert_eq!(of_plant(text).last(), Some(&(Some("20"), "partys-answer")), "{text}");
    }
}

#[test]
fn the_wish_of_a_party_is_not_borne_out_by_the_account_of_another() {
    for text in [
        "Under the 20-point framework Kyiv favours a three-way company with Russia to run the Zaporizhzhia plant.",
        "Under the 20-point framework Washington rejects a three-way company with Russia at the Zaporizhzhia plant.",
        "20点框架写到扎波罗热核电站没谈拢，乌方主张三国共管。",
    ] {
        assert_eq!(of_plant(text).last(), Some(&(Some("20"), "rival-accounts")), "{text}");
    }
}

#[test]
fn each_party_of_a_sentence_has_its_own_wish() {
    let right = of_plant("20点框架里核电站没谈拢，美方属意三国共管，乌方主张与美国各占一半。");
    assert_eq!(right.iter().map(|(_, rule)| *rule).collect::<Vec<_>>(), ["partys-answer", "partys-answer"]);
    let swapped = of_plant("20点框架里核电站没谈拢，美方主张与乌克兰各占一半，乌方主张三国共管。");
    assert_eq!(swapped.iter().map(|(_, rule)| *rule).collect::<Vec<_>>(), ["rival-accounts", "rival-accounts"]);
}

#[test]
fn a_wish_for_areas_is_held_against_those_of_the_account() {
    let rule = |text| found(text, "ukrainian-withdrawal").rule.id();
    assert_eq!(rule("According to the 20-point framework, Russia wants Ukraine to leave Donetsk."), "partys-answer");
    assert_eq!(
        rule("According to the 20-point framework, Russia wants Ukraine to withdraw from Kharkiv."),
        "rival-accounts"
    );
    assert_eq!(rule("According to the 20-point framework, Ukraine wants to leave Donetsk."), "rival-accounts");
}

#[test]
fn what_is_told_to_be_open_is_borne_out_where_accounts_differ() {
    for text in [
        "The 20-point framework does not settle who runs the Zaporizhzhia plant.",
        "20点框架中，扎波罗热核电站的问题尚未谈妥。",
    ] {
        assert_eq!(of_plant(text), [(Some("20"), "agreed-open")], "{text}");
    }
}
