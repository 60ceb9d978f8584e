//! The place of a name in its clause: whether it is the answer to what a topic asks for, and which names are listed together.

use std::ops::Range;

/// How many bytes stand at most between a name and what it is the answer to.
const NAME_TO_TOPIC: usize = 40;

/// Whether a name stands in the place of what a topic asks for: `Putin as chair`, `由联合国监督`, `leave Crimea`.
pub(super) fn is_beside(name: &Range<usize>, topic: &Range<usize>, text: &str) -> bool {
    let is_before = name.end <= topic.start;
    let Some(between) = between(name, topic, text) else { return false };
    let is_linked = is_linking(between);
    // What a name behind a topic goes on to do is another matter: `the guarantors Ukraine chooses`.
    is_linked && (is_before || ends(&text[name.end..]))
}

/// Whether a party is said to be what a topic asks for: `Poland acts as guarantor`, `波兰为担保国`. A party beside it may
/// have another part in it: `gives Ukraine guarantors`.
pub(super) fn is_said_to_be(name: &Range<usize>, topic: &Range<usize>, text: &str) -> bool {
    const ENGLISH: [&str; 14] = [
        "as", "act", "acting", "acts", "be", "become", "becomes", "becoming", "is", "are", "remain", "remains",
        "serve", "serves",
    ];
    const CHINESE: [&str; 7] = ["担任", "出任", "作为", "成为", "充当", "为", "是"];
    let Some(between) = between(name, topic, text) else { return false };
    let is_said = between.split_whitespace().any(|word| ENGLISH.contains(&word))
        || CHINESE.iter().any(|word| between.contains(word));
    is_said && is_beside(name, topic, text)
}

fn between<'t>(name: &Range<usize>, topic: &Range<usize>, text: &'t str) -> Option<&'t str> {
    let range = if name.end <= topic.start { name.end..topic.start } else { topic.end..name.start };
    text.get(range).filter(|between| between.len() <= NAME_TO_TOPIC)
}

/// Whether words only link a name to what it is.
fn is_linking(words: &str) -> bool {
    const ENGLISH: [&str; 28] = [
        "a", "act", "acting", "acts", "all", "an", "are", "as", "be", "become", "becomes", "becoming", "by", "from",
        "in", "is", "of", "only", "remain", "remains", "serve", "serves", "sole", "the", "to", "whole", "will",
        "would",
    ];
    const CHINESE: [&str; 16] = [
        "担任",
        "出任",
        "作为",
        "成为",
        "充当",
        "唯一的",
        "唯一",
        "全部",
        "整个",
        "任",
        "为",
        "是",
        "由",
        "将",
        "从",
        "自",
    ];
    let mut rest = words.to_owned();
    for word in CHINESE {
        rest = rest.replace(word, " ");
    }
    rest.split_whitespace().all(|word| ENGLISH.contains(&word))
}

/// Whether a clause ends here, or goes on with another of a list.
fn ends(behind: &str) -> bool {
    let behind = behind.trim_start();
    let goes_on = ["and ", "or ", "和", "与", "及", "以及"].iter().any(|word| behind.starts_with(word));
    goes_on || behind.is_empty() || !behind.starts_with(char::is_alphanumeric) && !behind.starts_with('\'')
}

/// Whether two names stand in one list.
pub(super) fn are_listed(one: &Range<usize>, other: &Range<usize>, text: &str) -> bool {
    let (first, second) = if one.start <= other.start { (one, other) } else { (other, one) };
    let between = text.get(first.end..second.start).map(str::trim);
    between.is_some_and(|between| {
        matches!(
            between,
            "and"
                | "and the"
                | ","
                | ", the"
                | ", and"
                | ", and the"
                | "or"
                | "、"
                | "和"
                | "与"
                | "及"
                | "以及"
                | "同"
        )
    })
}
