//! One statement is one row: what another row of its sentence tells too, and more of, is not told again.

use crate::articles::check;

/// The provisions that a text is told to speak of, in the order of the text.
fn told(text: &str) -> Vec<&'static str> {
    check(text).findings.iter().map(|finding| &*finding.provision.key).collect()
}

#[test]
fn that_there_is_a_clause_is_not_told_beside_a_particular_of_it() {
    for (text, provisions) in [
        ("The 20-point plan offers security guarantees that mirror Article 5.", vec!["guarantee-strength"]),
        (
            "The 20-point plan proposes that Ukraine joins the European Union with a defined date of accession.",
            vec!["eu-accession-date"],
        ),
        ("The 28-point plan recognises Crimea as Russian, also by Washington.", vec!["recognition-form"]),
        ("28点草案规定，克里米亚、卢甘斯克和顿涅茨克被承认为俄罗斯领土。", vec!["territory-status"]),
    ] {
        assert_eq!(told(text), provisions, "{text}");
    }
}

#[test]
fn a_sum_that_the_record_has_for_one_matter_is_not_missed_for_another() {
    for text in [
        "The 20-point plan sets up several funds; the United States and Europe would raise $200 billion together.",
        "20点方案规定，美国与欧洲另设规模2000亿美元的基金。",
    ] {
        assert_eq!(told(text), ["reconstruction-fund-size"], "{text}");
    }
}

#[test]
fn a_level_of_an_area_is_not_told_again_without_it() {
    let zone = "28点计划并没有让俄军进驻乌军撤出的顿涅茨克地区，而是把它划为中立非军事缓冲区。";
    assert_eq!(told(zone).into_iter().filter(|key| *key == "demilitarised-zone").count(), 1);
}

#[test]
fn two_values_are_two_rows() {
    let body_and_chair = "Under the 20-point plan a Peace Council chaired by Donald Trump monitors the deal.";
    assert_eq!(told(body_and_chair), ["implementation-body", "implementation-chair"]);
}

#[test]
fn the_name_of_a_plan_is_no_count_of_its_points() {
    assert_eq!(
        told("The 19 points promise that an attack on Ukraine counts as an attack on all."),
        ["guarantee-strength"]
    );
}
