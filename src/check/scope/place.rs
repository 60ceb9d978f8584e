//! Where a reference stands: in parentheses, at the end of a change, or in a list.

use std::ops::Range;

use crate::record::WordKind;

use super::super::mention::names_in;
use super::super::reading::ReadSentence;

/// The end of the parentheses that a reference stands in: `(the first plan had 600,000)`.
pub(in crate::check) fn aside(text: &str, sentence: &ReadSentence<'_>, range: &Range<usize>) -> Option<usize> {
    let before = &text[sentence.range.start..range.start];
    let open = before.rfind('(')?;
    let is_open = !before[open..].contains(')');
    // `前者(28点计划)要求 ..`: it says which of the two is meant.
    let at = sentence.range.start + open;
    let is_of_two = |kind| sentence.words(kind, &(sentence.range.start..at)).any(|word| word.end == at);
    if is_of_two(WordKind::FirstOfTwo) || is_of_two(WordKind::SecondOfTwo) {
        return None;
    }
    let behind = &text[range.end..sentence.range.end];
    is_open.then(|| behind.find(')').map_or(sentence.range.end, |at| range.end + at))
}

/// Words before `to` by which what stands behind is answered or compared.
const ANSWERS: [&str; 9] =
    ["response", "answer", "reply", "alternative", "rival", "counter", "compared", "responds", "replies"];

/// Words before what something was made into.
const GOALS: [&str; 10] = ["to", "into", "became", "为", "至", "到", "成", "成了", "只剩", "仅剩"];

/// Whether the words before make it the outcome of a change: `cut to 19 points`, `turned into a document of 19 points`.
pub(in crate::check) fn is_goal(text: &str, sentence: &ReadSentence<'_>, range: &Range<usize>) -> bool {
    let before = text[sentence.range.start..range.start].trim_end_matches(|c: char| c.is_whitespace() || is_quote(c));
    let of_paper = before.strip_suffix(" of").and_then(|before| before.rsplit_once(" into a"));
    if of_paper.is_some_and(|(_, paper)| !paper.trim().contains(' ')) {
        return true;
    }
    let is_answer = |before: &str| {
        let words = before.trim_end_matches("to").trim_end();
        before.ends_with(" to") && ANSWERS.iter().any(|word| words.ends_with(word))
    };
    let becomes = |before: &str| GOALS.iter().any(|word| before.ends_with(word));
    // `The 28-point plan was reduced to a 19-point framework`.
    let of_named =
        before.strip_suffix(" a").filter(|_| names_in(sentence, &(sentence.range.start..range.start)).next().is_some());
    becomes(before) || of_named.is_some_and(|before| becomes(before) && !is_answer(before))
}

/// Whether it is one party among others: `guarantees of the United States, NATO and the Europeans`.
pub(in crate::check) fn is_listed(text: &str, sentence: &ReadSentence<'_>, range: &Range<usize>) -> bool {
    let before = text[sentence.range.start..range.start].trim_end();
    let behind = text[range.end..sentence.range.end].trim_start();
    let lists = ["and", ",", "with", "by", "from", "to", "for", "、", "和", "与", "及", "同", "由", "给", "向", "对"];
    lists.iter().any(|word| before.ends_with(word))
        || ["and ", "、", "和", "与"].iter().any(|word| behind.starts_with(word))
}

fn is_quote(character: char) -> bool {
    matches!(character, '"' | '\'')
}
