//! Who tells a statement, on sentences of our own in both languages: in quotations, in reported speech, and where nobody does.

use std::sync::LazyLock;

use crate::program::{json, printed};
use plandiff::check::Checker;
use plandiff::record::{Particle, Record};

/// A checker takes longer to make than to use.
static CHECKER: LazyLock<Checker<'static>> = LazyLock::new(|| {
    let record: &'static Record = Box::leak(Box::new(plandiff::embedded().expect("the built-in record is read")));
    Checker::new(record).expect("the phrases compile")
});

/// Of each statement its provision, who tells it with the keys of the record, and a mark where it is quoted.
fn told(text: &str) -> Vec<String> {
    told_by(&CHECKER, text)
}

fn told_by(checker: &Checker<'_>, text: &str) -> Vec<String> {
    let findings = checker.check(text).findings;
    let told = findings.iter().map(|finding| {
        let speaker = finding.told.speaker.as_ref();
        let words = speaker.map_or("-", |speaker| &text[speaker.span.clone()]);
        let keys = speaker.into_iter().flat_map(|speaker| [speaker.person, speaker.party]).flatten();
        let keys: Vec<&str> = keys.map(|key| &**key).collect();
        let mark = if finding.told.is_quoted { " “”" } else { "" };
        format!("{} < {words} [{}]{mark}", finding.provision.key, keys.join(" "))
    });
    told.collect()
}

fn is_told(text: &str, expected: &[&str]) {
    assert_eq!(told(text), expected, "{text}");
}

#[test]
fn a_record_may_have_other_words_for_when_something_is_said() {
    let text = "Zelensky anon said the 28-point plan caps Ukraine's army at 600,000.";
    is_told(text, &["force-size < Zelensky anon [volodymyr-zelensky ukraine]"]);
    let mut record = plandiff::embedded().expect("the built-in record is read");
    record.cues.particles.set(Particle::Adverb, &["anon".to_owned()]);
    let checker = Checker::new(&record).expect("the phrases compile");
    assert_eq!(told_by(&checker, text), ["force-size < Zelensky [volodymyr-zelensky ukraine]"]);
}

const ZELENSKY: &str = "[volodymyr-zelensky ukraine]";

#[test]
fn reported_speech_keeps_its_speaker() {
    for (text, speaker) in [
        (
            "Volodymyr Zelensky said on Monday that the 28-point plan caps Ukraine's army at 600,000.",
            "Volodymyr Zelensky",
        ),
        ("And Zelensky later told reporters that the 28-point plan caps Ukraine's army at 600,000.", "Zelensky"),
        ("At a briefing in Rome Zelensky said the 28-point plan caps Ukraine's army at 600,000.", "Zelensky"),
        ("The 28-point plan caps Ukraine's army at 600,000, Zelensky said on Monday.", "Zelensky"),
        (
            "The 28-point plan caps Ukraine's army at 600,000, said Volodymyr Zelensky, who had read it.",
            "Volodymyr Zelensky",
        ),
        ("The 28-point plan caps Ukraine's army at 600,000, according to Zelensky.", "Zelensky"),
        ("According to Zelensky, the 28-point plan caps Ukraine's army at 600,000.", "Zelensky"),
        ("泽连斯基周三在罗马对记者表示，28点计划把乌军规模限定为60万人。", "泽连斯基"),
        ("在罗马，乌克兰总统泽连斯基称，28点计划把乌军规模限定为60万人。", "乌克兰总统泽连斯基"),
        ("据泽连斯基透露，28点计划把乌军规模限定为60万人。", "泽连斯基"),
        ("按照泽连斯基的说法，28点计划把乌军规模限定为60万人。", "泽连斯基"),
        ("28点计划把乌军规模限定为60万人，泽连斯基说。", "泽连斯基"),
    ] {
        is_told(text, &[&*format!("force-size < {speaker} {ZELENSKY}")]);
    }
    for (text, expected) in [
        (
            "A senior Ukrainian official told this paper that the 28-point plan caps Ukraine's army at 600,000.",
            "A senior Ukrainian official [ukraine]",
        ),
        (
            "Olena Marchuk, the minister's aide, said the 28-point plan caps Ukraine's army at 600,000.",
            "Olena Marchuk, the minister's aide []",
        ),
        (
            "A person familiar with the text said the 28-point plan caps Ukraine's army at 600,000.",
            "A person familiar with the text []",
        ),
        ("She wrote that the 28-point plan caps Ukraine's army at 600,000.", "She []"),
        ("據晨報報道，28點計劃把烏軍規模限定為60萬人。", "晨報 []"),
        ("一名知情官员指出，28点计划把乌军规模限定为60万人。", "一名知情官员 []"),
    ] {
        is_told(text, &[&*format!("force-size < {expected}")]);
    }
}

#[test]
fn a_quotation_keeps_its_speaker_on_either_side_and_over_sentences() {
    for text in [
        "Zelensky said: “The 28-point plan caps Ukraine's army at 600,000.”",
        "“The 28-point plan caps Ukraine's army at 600,000,” Zelensky told reporters.",
        "\"The 28-point plan caps Ukraine's army at 600,000,\" said Zelensky, and left.",
        "“Listen,” Zelensky said. “The 28-point plan caps Ukraine's army at 600,000.”",
        "Zelensky said: “It is late.\n\n“The 28-point plan caps Ukraine's army at 600,000.”",
        "泽连斯基说：“28点计划把乌军规模限定为60万人。”",
        "“28点计划把乌军规模限定为60万人。”泽连斯基说。",
        "「28點計劃把烏軍規模限定為60萬人」，泽连斯基指出。",
        "泽连斯基表示：“请听好。28点计划把乌军规模限定为60万人。”",
    ] {
        let told = told(text);
        let [only] = &told[..] else { panic!("{text}: {told:?}") };
        assert!(only.starts_with("force-size < ") && only.ends_with(&format!("{ZELENSKY} “”")), "{text}: {only}");
    }
    let two = "“The 28-point plan grants a full amnesty,” said Lavrov of Russia. “It caps Ukraine's army at 600,000.” Zelensky said that it bars Ukraine from joining NATO.";
    is_told(
        two,
        &[
            "amnesty-scope < Lavrov of Russia [russia] “”",
            "force-size < Lavrov of Russia [russia] “”",
            &format!("nato-membership < Zelensky {ZELENSKY}"),
        ],
    );
    let two = "俄罗斯外长表示，28点计划规定全面大赦。“28点计划把乌军规模限定为60万人。”泽连斯基说。";
    is_told(two, &["amnesty-scope < 俄罗斯外长 [russia]", &format!("force-size < 泽连斯基 {ZELENSKY} “”")]);
}

#[test]
fn what_nobody_is_named_for_has_no_speaker() {
    for text in [
        "The 28-point plan caps Ukraine's army at 600,000.",
        "The 28-point plan says that Ukraine's army is capped at 600,000.",
        "According to the 28-point plan, Ukraine's army is capped at 600,000.",
        "It is said that the 28-point plan caps Ukraine's army at 600,000.",
        "The 28-point plan, which Zelensky said was dead, caps Ukraine's army at 600,000.",
        "The 28-point plan caps Ukraine's army at 600,000, which Zelensky said was too low.",
        "The 28-point plan caps Ukraine's army at 600,000, and Zelensky said so in vain.",
        "Zelensky said nothing; the 28-point plan caps Ukraine's army at 600,000.",
        "“No,” Zelensky said. The 28-point plan caps Ukraine's army at 600,000.",
        "28点计划称，乌军规模限定为60万人。",
        "这份被称为28点计划的文件把乌军规模限定为60万人。",
        "据悉，28点计划把乌军规模限定为60万人。",
        "28点计划把乌军规模限定为60万人，泽连斯基说他不知情。",
    ] {
        is_told(text, &["force-size < - []"]);
    }
    // A word or two in marks make no quotation of a statement.
    is_told("The 28-point plan grants a full “amnesty” to all parties for what they did.", &["amnesty-scope < - []"]);
}

fn file(text: &str) -> tempfile::NamedTempFile {
    let file = tempfile::NamedTempFile::new().expect("a file");
    std::fs::write(file.path(), text).expect("it is written");
    file
}

#[test]
fn each_format_tells_the_speaker() {
    let text = "据乌克兰总统透露，28点计划把乌军规模限定为50万人。";
    let file = file(text);
    let path = file.path().to_str().expect("a name");
    let page = json(&["check", path, "--format", "json"]);
    let schema = jsonschema::validator_for(&json(&["schema", "check"])).expect("the schema is a schema");
    assert!(schema.is_valid(&page));
    let claim = &page["articles"][0]["claims"][0];
    let speaker = serde_json::json!({
        "words": "乌克兰总统", "person": "volodymyr-zelensky", "party": "ukraine",
        "span": { "start": 3, "end": 18, "line": 1, "column": 2 },
    });
    assert_eq!((&claim["speaker"], &claim["is_quoted"]), (&speaker, &serde_json::json!(false)));
    for format in ["terminal", "markdown", "html"] {
        let page =
            |lang| without_tags(&printed(&["check", path, "--format", format, "--lang", lang, "--width", "400"]));
        assert!(page("en").contains("told by: 乌克兰总统 (Volodymyr Zelensky)"), "{format}");
        assert!(page("zh").contains("说话者：乌克兰总统（泽连斯基）"), "{format}");
    }
}

fn without_tags(page: &str) -> String {
    page.split('<').map(|part| part.split_once('>').map_or(part, |(_, behind)| behind)).collect()
}
