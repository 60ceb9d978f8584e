//! The rules of `check`: each with texts where it fires and near ones where it does not, and their pages.

use std::collections::BTreeSet;

use crate::program::{json, printed, refused, without_stamp};
use plandiff::check::{CheckRule, Checker};
use plandiff::record::{Lang, Rule};

#[test]
fn each_example_gets_its_rule_and_each_near_one_does_not() {
    let record = plandiff::embedded().expect("the built-in record is read");
    let checker = Checker::new(&record).expect("the phrases compile");
    let examples = plandiff::embedded_examples().expect("the examples are read");
    let rules = |text: &str| checker.check(text).findings.iter().map(|finding| finding.rule).collect::<BTreeSet<_>>();
    let mut wrong = Vec::new();
    for rule in CheckRule::ALL {
        let own = examples.of(*rule).unwrap_or_else(|| panic!("`{}` has no examples", rule.id()));
        for lang in Lang::ALL {
            assert!(!own.fires.of(lang).is_empty(), "{} in {}", rule.id(), lang.code());
            assert!(!own.does_not.of(lang).is_empty(), "{} in {}", rule.id(), lang.code());
        }
        let fires = own.fires.all().map(|text| (text, rules(text))).filter(|(_, found)| *found != [*rule].into());
        let near = own.does_not.all().map(|text| (text, rules(text))).filter(|(_, found)| found.contains(rule));
        wrong.extend(fires.chain(near).map(|(text, found)| format!("{}: {text}: {found:?}", rule.id())));
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    let known: BTreeSet<&str> = CheckRule::ALL.iter().map(|rule| rule.id()).collect();
    assert_eq!(examples.ids().filter(|id| !known.contains(id)).collect::<Vec<_>>(), Vec::<&str>::new());
}

#[test]
fn rules_are_listed_in_every_format() {
    let schema = json(&["schema", "rules"]);
    let validator = jsonschema::validator_for(&schema).expect("the schema is a schema");
    let page = json(&["rules", "--format", "json"]);
    assert!(validator.is_valid(&page));
    let count = |command: &str| page[command].as_array().map_or(0, Vec::len);
    assert_eq!(count("check"), CheckRule::ALL.len());
    assert_eq!(count("lint"), Rule::ALL.len());
    let sheet = printed(&["rules", "--format", "csv"]);
    assert_eq!(sheet.lines().count(), 1 + count("check") + count("lint"));
    for lang in ["en", "zh"] {
        for format in ["terminal", "markdown", "csv", "json"] {
            let page = printed(&["rules", "--lang", lang, "--format", format]);
            assert!(page.contains("other-value-unsure") && page.contains("unsourced-removal"), "{page}");
        }
    }
    assert!(printed(&["rules", "--lang", "zh"]).contains("方案取值与此不同。"));
    assert!(refused(&["rules", "--format", "svg"]).contains("`rules` has no format svg"));
}

#[test]
fn one_rule_is_shown_with_its_examples() {
    let page = without_stamp(&printed(&["rules", "still-there"]));
    insta::assert_snapshot!(page, @r"
    Rules of `check`: when each gives its verdict

    still-there

    The statement says that the clause is gone or denied; the plan has it.

    Applies to

    • The 28-point plan contains no amnesty.
    • 28点草案不包含大赦条款。

    Does not apply to

    • The 19-point plan contains no amnesty.
    • The 28-point plan grants everyone a full amnesty.
    • 19点方案不再包含大赦条款。
    • 28点草案规定大赦。

    Examples are held against the built-in record.

    plandiff 0.1.0
    ");
    let page = printed(&["rules", "still-there", "--format", "markdown", "--lang", "zh"]);
    assert!(page.contains("- 28点草案不包含大赦条款。"), "{page}");
    assert!(printed(&["rules", "unknown-level"]).contains("A level is one of its provision's scale."));
    let schema = json(&["schema", "rules"]);
    let page = json(&["rules", "still-there", "--format", "json"]);
    assert!(jsonschema::validator_for(&schema).expect("the schema is a schema").is_valid(&page));
    assert_eq!(page["check"][0]["fires"]["zh"][0], "28点草案不包含大赦条款。");
    assert_eq!((page["check"].as_array().map(Vec::len), page["lint"].as_array().map(Vec::len)), (Some(1), Some(0)));
    assert_eq!(
        refused(&["rules", "still-their"]),
        "error: no rule is named `still-their`; did you mean `still-there`?\n"
    );
    assert_eq!(refused(&["rules", "zz"]), "error: no rule is named `zz`; `plandiff rules` lists them\n");
}
