//! What each finding of a check says beside its verdict: kind and value, both ends of a change, the corrected sentence,
//! the language of the article, and a fingerprint.

use crate::articles::{check, found};
use crate::program::{json, printed};
use plandiff::check::{Meant, Stated, Verdict};
use proptest::prelude::*;

fn in_short(stated: Option<&Stated<'_>>) -> String {
    match stated {
        None => "-".to_owned(),
        Some(Stated::Figure(figure)) => format!("{} {:?} {:?}", figure.amount.normalize(), figure.unit, figure.limit),
        Some(Stated::Level(level)) => level.to_string(),
        Some(Stated::Status(of, level)) => format!("{of:?} {level}"),
        Some(Stated::Members(members)) => format!("{members:?}"),
        Some(Stated::YesNo(answer)) => answer.to_string(),
    }
}

/// The kind of a statement, with its value, or with what it says was and became.
fn read(text: &str, provision: &str) -> String {
    let statement = found(text, provision).read.statement;
    let parts = [&statement.value, &statement.from, &statement.to].map(|one| in_short(one.as_ref()));
    format!("{}: {}", statement.kind.name(), parts.join(" | "))
}

#[test]
fn each_kind_of_statement_has_its_value() {
    for (text, provision, expected) in [
        ("The 28-point plan caps Ukraine's army at 600,000.", "force-size", "value: 600000 Bare None | - | -"),
        ("28点计划规定乌军最多80万人。", "force-size", "value: 800000 Persons AtMost | - | -"),
        (
            "The 28-point plan caps the army at 600,000 Ukrainian troops.",
            "force-size",
            "value: 600000 Bare None | - | -",
        ),
        ("The 28-point plan grants a full amnesty.", "amnesty-scope", "stance: full | - | -"),
        ("The 19-point plan contains no amnesty.", "amnesty-scope", "absence: none | - | -"),
        ("19点方案不再包含大赦条款。", "amnesty-scope", "absence: none | - | -"),
        (
            "The ceiling for Ukraine's army was raised from 600,000 to 800,000 in the 19-point plan.",
            "force-size",
            "change: - | 600000 Bare None | 800000 Bare None",
        ),
        ("19点修订版把乌军上限从60万放宽到80万。", "force-size", "change: - | 600000 Bare None | 800000 Bare None"),
        (
            "The talks cut the American plan from 28 to 19 points.",
            "point-count",
            "change: - | 28 Bare None | 19 Points None",
        ),
        (
            "The 20-point framework freezes the line in Donetsk, while Russian troops leave Sumy and Kharkiv.",
            "russian-withdrawal",
            "value: [Key(\"kharkiv-oblast\"), Key(\"sumy-oblast\")] | - | -",
        ),
    ] {
        assert_eq!(read(text, provision), expected, "{text}");
    }
}

fn judged(text: &str) -> (Verdict, &'static str) {
    let finding = found(text, "force-size");
    (finding.verdict, finding.rule.id())
}

#[test]
fn a_change_is_held_against_both_plans() {
    let right = "The European counter-proposal raised the ceiling for Ukraine's army in peacetime from 600,000 in the 28-point draft to 800,000.";
    assert_eq!(judged(right).0, Verdict::Supported);
    let finding = found(right, "force-size");
    let ids = |plans: &[&plandiff::record::Plan]| plans.iter().map(|plan| plan.id.to_string()).collect::<Vec<_>>();
    assert_eq!(ids(&finding.considered), ["european", "28"]);
    assert_eq!(finding.other_plan.map(|plan| plan.id.to_string()).as_deref(), Some("28"));
    let findings = check(right);
    let others = findings.findings.iter().map(|finding| ids(&findings.others(finding)));
    assert!(others.into_iter().any(|others| others == ["28"]));

    let wrong_start = right.replace("600,000", "700,000");
    assert_eq!(judged(&wrong_start), (Verdict::Contradicted, "wrong-start"));
    let wrong_end = right.replace("800,000", "900,000");
    assert_eq!(judged(&wrong_end), (Verdict::Contradicted, "other-value"));
}

#[test]
fn what_is_not_struck_out_is_kept() {
    let texts = [
        "In the European text the invitation to the G8 has not been struck out.",
        "英法德的文本中，重返八国集团的邀请也没有划掉。",
    ];
    for text in texts {
        let finding = found(text, "g8-return");
        assert_eq!((finding.verdict, finding.rule.id()), (Verdict::Supported, "same-value"), "{text}");
    }
}

#[test]
fn a_list_behind_a_removal_is_removed_item_by_item() {
    let text = "The 20-point agreement, unlike the previous 28-point plan, no longer provides for recognition of the \
                zone as Russian territory, a ban on Ukraine joining NATO, as well as an amnesty.";
    let verdicts: Vec<Verdict> = check(text).findings.iter().map(|finding| finding.verdict).collect();
    assert_eq!(verdicts, [Verdict::Supported; 3]);
}

#[test]
fn a_figure_that_is_only_compared_with_is_not_the_plans() {
    let texts = [
        "The 20-point plan keeps the army at its current 800,000, well above the 600,000 that Washington suggested.",
        "20点方案维持乌克兰目前80万人的军队规模，多于美方原定的60万人。",
    ];
    for text in texts {
        assert_eq!(judged(text), (Verdict::Imprecise, "qualifier-missing"), "{text}");
    }
}

#[test]
fn a_value_that_no_plan_has_contradicts_whichever_is_meant() {
    let text = "The American draft has 28 points. Its critics are many.\n\nSome 60 drones were shot down.\n\n\
                On money, $200 billion of frozen Russian assets would go into rebuilding.";
    let finding = found(text, "frozen-assets-amount");
    assert_eq!((finding.verdict, finding.rule.id()), (Verdict::Contradicted, "other-value"));
}

#[test]
fn an_end_that_no_plan_is_named_at_contradicts_nothing() {
    // What was before may be the army as it is, and no plan.
    let of_today = "Unlike the 28-point draft, the European counter-proposal cuts Ukraine's army in peacetime from 900,000 to 800,000.";
    assert_ne!(judged(of_today).0, Verdict::Contradicted);
    let one_plan = "The ceiling for Ukraine's army was raised from 600,000 in the 28-point draft to 850,000.";
    assert_eq!(judged(one_plan), (Verdict::Unclear, "other-end-unsure"));
    // In 19 points it is 800,000 by some accounts, and no limit by others.
    let reported = "The ceiling for Ukraine's army was raised from 600,000 in the 28-point draft to 800,000. The 19-point plan is shorter.";
    assert_eq!(judged(reported), (Verdict::Disputed, "rival-accounts"));
    // The number is a name here, and counts no points of another plan.
    let names = check("乌军上限从28点草案的60万人放宽到20点框架的80万人。").findings;
    assert!(names.iter().all(|finding| finding.verdict != Verdict::Contradicted));
}

#[test]
fn the_words_of_each_reading_are_told() {
    let text = "The 28-point plan caps Ukraine's army at 600,000.";
    let finding = found(text, "force-size");
    let words: Vec<(&str, &str, Option<&str>)> = finding
        .read
        .trace
        .iter()
        .filter(|one| !matches!(one.as_what, Meant::Member(_)))
        .map(|one| (&text[one.span.clone()], one.as_what.name(), one.as_what.key()))
        .collect();
    assert!(words.contains(&("600,000", "figure", None)), "{words:?}");
    assert!(words.iter().any(|(words, what, key)| words.contains("28-point") && (*what, *key) == ("plan", Some("28"))));
    assert!(words.iter().any(|(words, what, _)| words.contains("army") && *what == "topic"), "{words:?}");
}

/// The claims of one article, as JSON.
fn claims(text: &str) -> (String, Vec<serde_json::Value>) {
    let file = article(text);
    let page = json(&["check", file.path().to_str().expect("a name"), "--format", "json"]);
    let article = &page["articles"][0];
    let claims = article["claims"].as_array().expect("claims are a list").clone();
    (article["language"].as_str().expect("a tag").to_owned(), claims)
}

#[test]
fn what_its_plan_does_not_speak_of_is_shown_where_it_stands() {
    let why = |text: &str| {
        let (_, claims) = claims(text);
        claims[0]["why"].as_str().expect("a reason").to_owned()
    };
    assert_eq!(
        why("The 28-point plan leaked. Under the 20-point framework Russia is invited back into the G8."),
        "The plan's text does not speak of it: it stands in 28-point draft (invited back)."
    );
    assert_eq!(
        why("The 20-point framework was read out. It invites Russia back into the G8."),
        "The plan's text does not speak of it."
    );
}

fn article(text: &str) -> tempfile::NamedTempFile {
    let file = tempfile::NamedTempFile::new().expect("a file");
    std::fs::write(file.path(), text).expect("it is written");
    file
}

/// The language of an article, and of each statement its verdict, the kind of suggestion and the suggestion.
fn suggested(text: &str) -> String {
    let (language, claims) = claims(text);
    let word = |claim: &serde_json::Value, key: &str| claim[key].as_str().unwrap_or("-").to_owned();
    let lines = claims.iter().map(|claim| {
        let keys = ["provision", "verdict", "suggestion_kind", "suggestion_language", "suggestion"];
        format!("{}\n", keys.map(|key| word(claim, key)).join(" · "))
    });
    format!("{language}\n{}", lines.collect::<String>())
}

#[test]
fn a_wrong_figure_is_corrected_in_the_words_of_the_article() {
    let english = "The 28-point draft was leaked in November, and it was read by many.\n\nThe 28-point draft caps Ukraine's army at 800,000. Under the 28-point draft Ukraine would hold elections within 60 days.";
    insta::assert_snapshot!(suggested(english), @"
    en
    force-size · contradicted · replacement · en · The 28-point draft caps Ukraine's army at 600,000.
    election-deadline · contradicted · replacement · en · Under the 28-point draft Ukraine would hold elections within 100 days.
    ");
    let simplified = "28点草案把乌军上限定为80万人。28点草案要求在60天内举行选举。";
    insta::assert_snapshot!(suggested(simplified), @"
    zh-Hans
    force-size · contradicted · replacement · zh-Hans · 28点草案把乌军上限定为60万人。
    election-deadline · contradicted · replacement · zh-Hans · 28点草案要求在100天内举行选举。
    ");
    let traditional = "28點草案把烏軍上限定為 80 萬人。28點草案要求在６０天內舉行選舉。";
    insta::assert_snapshot!(suggested(traditional), @"
    zh-Hant
    force-size · contradicted · replacement · zh-Hant · 28點草案把烏軍上限定為 60 萬人。
    election-deadline · contradicted · replacement · zh-Hant · 28點草案要求在１００天內舉行選舉。
    ");
}

#[test]
fn where_no_word_can_be_replaced_the_record_is_quoted() {
    let english = "The 28-point draft caps Ukraine's army at eight hundred thousand. The 20-point framework gives Ukraine an army of 800,000.";
    let alone = "The 28-point draft contains no amnesty for anyone.";
    insta::assert_snapshot!(suggested(english), @"
    en
    force-size · contradicted · wording · en · 28-point draft, point 6: Ukraine caps its armed forces at 600,000 personnel.
    force-size · imprecise · wording · en · 20-point framework, point 4: Ukraine keeps armed forces of 800,000 personnel in peacetime.
    ");
    insta::assert_snapshot!(suggested(alone), @"
    en
    amnesty-scope · contradicted · wording · en · 28-point draft, point 26: All parties get full amnesty for their wartime actions.
    ");
    let simplified = "28点草案规定，乌军上限为八十万人。28点草案没有大赦条款。";
    insta::assert_snapshot!(suggested(simplified), @"
    zh-Hans
    force-size · contradicted · wording · zh-Hans · 28点草案第6点：乌克兰把武装部队上限定为60万人。
    amnesty-scope · contradicted · wording · zh-Hans · 28点草案第26点：各方就战时行为获得全面大赦。
    ");
    let traditional = "28點草案規定，烏軍上限為八十萬人。";
    insta::assert_snapshot!(suggested(traditional), @"
    zh-Hant
    force-size · contradicted · wording · zh-Hans · 28点草案第6点：乌克兰把武装部队上限定为60万人。
    ");
}

/// The kinds of the suggestions for what is contradicted.
fn kinds(text: &str) -> Vec<String> {
    let (_, claims) = claims(text);
    let wrong = claims.iter().filter(|claim| claim["verdict"] == "contradicted");
    wrong.map(|claim| claim["suggestion_kind"].as_str().unwrap_or("-").to_owned()).collect()
}

#[test]
fn what_was_quoted_and_what_is_cut_out_of_a_sentence_keeps_its_words() {
    for (text, kind) in [
        ("The 28-point draft caps Ukraine's army at 800,000.", "replacement"),
        ("- The 28-point draft caps Ukraine's army at 800,000.", "replacement"),
        ("The \"leaked\" 28-point draft caps Ukraine's army at 800,000.", "replacement"),
        ("The Americans' 28-point draft caps Ukraine’s army at 800,000.", "replacement"),
        ("\"The 28-point draft caps Ukraine's army at 800,000,\" she said.", "wording"),
        ("“The 28-point draft caps Ukraine’s army at 800,000.”", "wording"),
        ("“It is a bad text. The 28-point draft caps Ukraine’s army at 800,000.”", "wording"),
        ("The 28-point draft ‘caps Ukraine’s army at 800,000’.", "wording"),
        ("The 28-point draft 'caps Ukraine's army at 800,000'.", "wording"),
        ("The 28-point draft «caps Ukraine's army at 800,000».", "wording"),
        ("The 28-point draft „caps Ukraine's army at 800,000“.", "wording"),
        ("28点草案把乌军上限定为80万人。", "replacement"),
        ("“28点草案”把乌军上限定为80万人。", "replacement"),
        ("“28点草案把乌军上限定为80万人。”", "wording"),
        ("「28點草案把烏軍上限定為80萬人。」", "wording"),
        ("28点草案规定，乌军上限为80万人，其余另议。", "wording"),
    ] {
        assert_eq!(kinds(text), [kind], "{text}");
    }
}

#[test]
fn a_sheet_keeps_the_plans_of_a_change_apart() {
    let text = "The European counter-proposal raised the ceiling for Ukraine's army in peacetime from 700,000 in the 28-point draft to 800,000.";
    let file = article(text);
    let sheet = printed(&["check", file.path().to_str().expect("a name"), "--format", "csv"]);
    let mut sheet = csv::Reader::from_reader(sheet.as_bytes());
    let heads = sheet.headers().expect("heads").clone();
    let rows: Vec<csv::StringRecord> = sheet.records().collect::<Result<_, _>>().expect("rows");
    let row = rows.iter().find(|row| row.iter().any(|cell| cell == "wrong-start")).expect("a row");
    let cells = heads.iter().zip(row).filter(|(head, _)| {
        let head = head.trim_start_matches("other_");
        ["plan", "plans", "evidence", "point", "state", "grade", "sources"].contains(&head)
    });
    let cells: Vec<String> = cells.map(|(head, cell)| format!("{head}: {cell}")).collect();
    insta::assert_snapshot!(cells.join("\n"), @"
    plan: european
    plans: european 28
    evidence: Ukraine caps its armed forces at 800,000 personnel in peacetime.
    point: 6
    state: stated
    grade: published-leak
    sources: cna-2025-11-23; liga-net-2025-11; nato-news-pravda-com-2025-11-23; open-kg; the-straits-times-2025-11-24; uanews-net-2025-11
    other_evidence: 28: Ukraine caps its armed forces at 600,000 personnel.
    other_point: 28: 6
    other_state: 28: stated
    other_grade: 28: published-leak
    other_sources: 28: epoch-times-hong-kong-2025-11-22; global-news; liga-net; news-vi-2025-11; statement-com; world-journal-cna-2025-11-22
    ");
}

#[test]
fn nothing_is_suggested_without_a_definite_answer() {
    for text in [
        "The 19-point plan caps Ukraine's army at 800,000.",
        "The 19-point plan keeps the full amnesty.",
        "The 20-point plan invites Russia back into the G8.",
        "The 28-point plan caps Ukraine's army at about 500,000.",
        "The 28-point plan caps Ukraine's army at 600,000.",
    ] {
        let (_, claims) = claims(text);
        assert!(!claims.is_empty(), "{text}");
        assert!(claims.iter().all(|claim| claim["suggestion"].is_null()), "{text}: {claims:?}");
    }
}

#[test]
fn what_is_suggested_in_place_of_a_statement_is_not_contradicted() {
    for text in [
        "The 28-point draft caps Ukraine's army at 800,000. It would hold elections within 60 days.",
        "28点草案把乌军上限定为80万人。28点草案要求在60天内举行选举。",
    ] {
        let (_, claims) = claims(text);
        let replacements = claims.iter().filter(|claim| claim["suggestion_kind"] == "replacement");
        let corrected = replacements.fold(text.to_owned(), |text, claim| {
            text.replace(claim["quote"].as_str().expect("words"), claim["suggestion"].as_str().expect("words"))
        });
        assert_ne!(corrected, text);
        let left = check(&corrected).findings;
        assert!(left.iter().all(|finding| finding.verdict == Verdict::Supported), "{corrected}");
    }
}

#[test]
fn a_suggestion_is_shown_where_the_evidence_does_not_say_it_already() {
    let english = article("The 28-point draft caps Ukraine's army at 800,000.");
    let chinese = article("28点草案没有大赦条款。");
    let page = |file: &tempfile::NamedTempFile, lang: &str, format: &str| {
        printed(&["check", file.path().to_str().expect("a name"), "--lang", lang, "--format", format, "--width", "300"])
    };
    assert!(page(&english, "en", "terminal").contains("= help: The 28-point draft caps Ukraine's army at 600,000."));
    assert!(page(&english, "zh", "terminal").contains("= 建议: The 28-point draft caps Ukraine's army at 600,000."));
    assert!(
        page(&english, "en", "markdown").contains("**Suggestion:** The 28-point draft caps Ukraine's army at 600,000.")
    );
    assert!(page(&english, "en", "csv").contains(",\"The 28-point draft caps Ukraine's army at 600"));
    assert!(page(&chinese, "en", "terminal").contains("= help: 28点草案第26点："));
    assert!(!page(&chinese, "zh", "terminal").contains("= 建议: "));
}

fn fingerprints(text: &str) -> Vec<String> {
    check(text).findings.iter().map(|finding| finding.fingerprint(text)).collect()
}

#[test]
fn a_fingerprint_tells_statements_apart() {
    let plain = fingerprints("The 28-point plan caps Ukraine's army at 600,000.");
    assert_eq!(plain.len(), 1);
    assert!(plain[0].len() == 16 && plain[0].chars().all(|character| character.is_ascii_hexdigit()));
    for other in [
        "The 28-point plan caps Ukraine's army at 500,000.",
        "The 20-point plan caps Ukraine's army at 600,000.",
        "The 28-point plan caps Ukraine's armed forces at 600,000.",
    ] {
        assert_ne!(fingerprints(other), plain, "{other}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    /// Blanks between words, breaks between paragraphs and what stands around change no fingerprint.
    #[test]
    fn a_fingerprint_is_of_the_words_alone(
        blanks in prop::collection::vec(prop::sample::select(vec![" ", "  ", "\t", "\u{a0}", "\u{202f}"]), 16),
        breaks in prop::sample::select(vec!["\n", "\n\n", "\r\n", "\r\n\r\n", "\n \n"]),
        before in prop::sample::select(vec!["", "It rained all day in the north.", "昨天全国大部分地区下雨。"]),
    ) {
        let plain = ["The 28-point plan caps Ukraine's army at 600,000.", "28点计划把乌军规模限定为60万人。"];
        let expected = fingerprints(&plain.join("\n"));
        prop_assert_eq!(expected.len(), 2);
        let mut blanks = blanks.iter();
        let english: String = plain[0].split(' ').flat_map(|word| [blanks.next().unwrap_or(&" "), word]).collect();
        let chinese = plain[1].replace("28点", "28 点").replace("60万", " 60 万 ");
        let text = [before, english.trim(), &chinese, ""].join(breaks);
        prop_assert_eq!(fingerprints(&text), expected);
    }
}

/// Words that answer two questions of one topic are one statement: the reading that tells more of them is told, and a reading that
/// is borne out does not do away with a doubt.
#[test]
fn the_same_words_are_one_statement() {
    let of_words = |text: &str| {
        let found = check(text);
        let told = found.findings.iter().map(|one| (one.provision.key.to_string(), one.verdict.name()));
        let left = found.left.iter().map(|one| (one.provision.key.to_string(), one.why.name()));
        (told.collect::<Vec<_>>(), left.collect::<Vec<_>>())
    };
    let (told, left) = of_words("28点计划规定，1000亿美元被冻结的俄罗斯资产投入美国主导的重建。");
    assert_eq!(told, [("frozen-assets-amount".to_owned(), "supported")]);
    assert_eq!(left, [("frozen-assets-use".to_owned(), "nearer")]);
    let (told, left) = of_words("The 28-point plan caps Ukraine's army at 600,000 and bars it from NATO.");
    assert_eq!(told.len(), 2, "{told:?}");
    assert!(left.is_empty(), "{left:?}");
}

#[test]
fn the_number_in_a_plans_name_is_not_how_many_points_it_is_said_to_have() {
    let told = |text: &str| found(text, "point-count").verdict;
    assert_eq!(told("28点计划共有30点。"), Verdict::Contradicted);
    for text in ["The 28-point plan has 30 points.", "The 28-point plan has 20 points.", "20点框架共有28点。"] {
        assert_eq!(told(text), Verdict::Unclear, "{text}");
    }
    for text in ["The 28-point plan has 28 points.", "28点计划共有28点。", "28点计划共有30点争议。"] {
        assert_eq!(told(text), Verdict::Supported, "{text}");
    }
}

#[test]
fn of_several_levels_that_one_is_told_in_which_the_plan_agrees() {
    for (text, provision, expected) in [
        (
            "Moscow had hoped the 28-point plan would lift all sanctions at once, but it lifts them in stages.",
            "sanctions-relief",
            "stance: staged-case-by-case | - | -",
        ),
        (
            "Under the 20-point framework Ukraine becomes a member of the EU by a date set in the agreement.",
            "eu-membership",
            "stance: dated | - | -",
        ),
        ("28点计划只是说“期待”俄罗斯不会入侵周边国家。", "no-invasion-expectation", "stance: expected | - | -"),
    ] {
        assert_eq!(found(text, provision).verdict, Verdict::Supported, "{text}");
        assert_eq!(read(text, provision), expected, "{text}");
    }
}
