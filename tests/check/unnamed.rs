//! Paragraphs that no plan is named for: they are told of the only plan that has what they say, where the text speaks of plans.

use crate::articles::check;
use crate::program::printed;
use plandiff::check::How;

/// The plans that an inferred reference means, by their ids.
fn inferred(text: &str) -> Vec<String> {
    let findings = check(text).findings.into_iter().filter(|one| one.how == Some(How::Inferred));
    findings.filter_map(|one| Some(one.plan?.id.to_string())).collect()
}

const TERMS: &str = "Ukraine was to swear off NATO for ever. Its army would have shrunk to 600,000, and everyone who fought \
                     was to be pardoned.";
const TERMS_ZH: &str = "乌军不得超过60万人，乌克兰永不加入北约，所有参战者一律大赦。";

#[test]
fn what_only_one_plan_says_is_told_of_it() {
    assert_eq!(
        inferred(&format!("{TERMS}\n\nThe European counter-proposal deserves more credit than the 20-point plan.")),
        ["28", "28", "28"]
    );
    assert_eq!(inferred(&format!("{TERMS_ZH}\n\n欧洲反提案和20点方案更值得称赞。")), ["28", "28", "28"]);
}

#[test]
fn not_where_the_text_names_no_plan_or_another_paper_or_a_wish() {
    let credit = "The European counter-proposal deserves more credit than the 20-point plan.";
    for text in [
        TERMS.to_owned(),
        format!("China has a plan of its own. {TERMS}\n\n{credit}"),
        format!("What if Moscow had its way? {TERMS}\n\n{credit}").replace("was to", "wishes to"),
        format!("Ukraine was to swear off NATO for ever. Its army would have shrunk to 600,000.\n\n{credit}"),
        format!(
            "Ukraine would keep 800,000 men. Everyone who fought was to be pardoned, and Crimea goes back.\n\n{credit}"
        ),
    ] {
        assert_eq!(inferred(&text), Vec::<String>::new(), "{text}");
    }
}

#[test]
fn it_is_never_called_wrong() {
    let text = format!("{TERMS} Elections were to follow within 30 days. America took half of the profits.");
    let text = format!("{text}\n\nThe European counter-proposal deserves more credit than the 20-point plan.");
    let verdicts: Vec<&str> = check(&text).findings.iter().map(|one| one.verdict.name()).collect();
    assert!(!verdicts.contains(&"contradicted"), "{verdicts:?}");
    assert!(verdicts.contains(&"unclear"), "{verdicts:?}");
}

/// An article that never says which plan it means.
const ARTICLE: &str = "I read the administration's document for Ukraine. Its author should blush.\n\n\
    Kyiv must shrink its army to 600,000. The door of NATO is nailed shut in Ukraine's own constitution. Those who ordered \
    the killings walk free under a full amnesty.\n\n\
    Russia is invited back to the G8. Europe would add $100 billion, and American managers keep half of the profits.\n\n\
    My town has a bakery and two churches.";

const ARTICLE_ZH: &str = "这份文件我读完了，心里发凉。\n\n乌军不得超过60万人。乌克兰要在宪法里写明不加入北约。所有参战者一律大赦。\n\n\
    俄罗斯受邀重返八国集团。欧洲另出1000亿美元，利润美国拿一半。\n\n我家门口有一间面包店。";

#[test]
fn a_text_that_names_no_plan_is_told_of_the_only_one_that_has_most_of_it() {
    for article in [ARTICLE, ARTICLE_ZH] {
        let told = inferred(article);
        assert!(told.len() >= 5 && told.iter().all(|plan| plan == "28"), "{told:?}");
    }
    let wrong = ARTICLE.replace("600,000", "400,000");
    let verdicts: Vec<&str> = check(&wrong).findings.iter().map(|one| one.verdict.name()).collect();
    assert!(!verdicts.contains(&"contradicted") && verdicts.contains(&"unclear"), "{verdicts:?}");
}

/// What the program prints of a text.
fn page(text: &str) -> String {
    let article = tempfile::NamedTempFile::with_suffix(".txt").expect("a file");
    std::fs::write(&article, text).expect("the article is written");
    printed(&["check", &article.path().to_string_lossy()])
}

#[test]
fn the_reader_is_told_that_no_plan_was_named() {
    let told = "The text names no plan: its statements were held against the 28-point draft, the only one that has most of what they say.";
    let lines = |text: &str| page(text).split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(lines(ARTICLE).contains(told));
    assert!(!lines(&format!("The 28-point plan was leaked. {ARTICLE}")).contains(told));
}

#[test]
fn not_where_it_says_little_or_as_much_of_another_plan() {
    let short = "The document caps the army at 600,000. Russia is invited back to the G8.";
    let of_several = "The document speaks of peace. Ukraine is eligible to join the EU. Russia is invited back to the G8. Ukraine \
                      stays a non-nuclear state. Sanctions are lifted in stages. All prisoners are exchanged, all for all.";
    let of_no_paper =
        ARTICLE.replace("the administration's document for Ukraine", "a poem").replace("Its author", "He");
    for text in [short, of_several, of_no_paper.as_str()] {
        assert_eq!(inferred(text), Vec::<String>::new(), "{text}");
    }
}
