//! Whether words that could be the name of a plan are one: a paper, and not a wish, an hour or a part of a longer word.

use std::ops::Range;

use crate::record::WordKind;

use super::super::lexicon::{Cue, Meaning};
use super::super::mention::names_in;
use super::super::reading::{ReadSentence, is_inside};

/// Whether it is the end of a longer word: `a US-Ukrainian-European document` is no European one.
pub(super) fn is_tail(text: &str, range: &Range<usize>) -> bool {
    text[..range.start].ends_with('-')
}

/// How many bytes behind a paper the one that it answers is named.
const ANSWERED: usize = 48;

/// Whether it is a wish about one question, no paper: `the US plan to be paid for its guarantee`.
pub(super) fn is_wish(text: &str, sentence: &ReadSentence<'_>, range: &Range<usize>) -> bool {
    // A number of points is no wish: `cut from 28 points to 19`.
    // Nor is an answer: `the counter-proposal to the plan of ..`.
    let answers_one = sentence.has(WordKind::Reworked, range);
    if answers_one || text[range.clone()].starts_with(|c: char| c.is_ascii_digit()) {
        return false;
    }
    let behind = &text[range.end..sentence.range.end];
    let is_of_topic = || {
        let cues = sentence.cues_in(&(range.start..sentence.range.end));
        let mut near = cues.take_while(|cue| cue.range.start <= range.end + 30);
        near.any(|cue| matches!(cue.meaning, Meaning::Topic(_)))
    };
    let does = [" to end", " to stop", " to finish"].iter().any(|words| behind.starts_with(words));
    // `The European answer to the American paper` is one.
    let answers = || names_in(sentence, &(range.end..range.end + ANSWERED)).next().is_some();
    behind.starts_with(" to ") && !does && !answers()
        || [" for the ", " on the "].iter().any(|words| behind.starts_with(words)) && !answers() && is_of_topic()
}

/// Words between an article and a number of points that is a name.
const KNOWN_BY: [&str; 8] = ["leaked", "original", "initial", "first", "american", "us", "u.s.", "controversial"];

/// How far behind a number of points the word for a paper may stand, in bytes.
const NEAR: usize = 36;

/// Whether a name surely is one: a number of points alone is told as that of a paper, or stands beside another name.
pub(super) fn is_sure_name(text: &str, sentence: &ReadSentence<'_>, range: &Range<usize>, has_other: bool) -> bool {
    let name = &text[range.clone()];
    if !name.starts_with(|c: char| c.is_ascii_digit()) || name.contains('-') {
        return true;
    }
    let (before, behind) = (&text[sentence.range.start..range.start], &text[range.end..sentence.range.end]);
    // `19点` is seven in the evening, too.
    let is_clock = behind.starts_with(['分', '半', '整', '许', '钟', '左'])
        || before.ends_with(['日', '晚', '午', '晨', '间'])
        || behind.starts_with(|c: char| c.is_ascii_digit());
    let near = range.start.saturating_sub(NEAR).max(sentence.range.start)..(range.end + NEAR).min(sentence.range.end);
    // `The proposal that was handed over last week has 28 points`.
    let is_told = ["has", "contains", "comprises", "consists of", "lists", "共", "共有", "包含", "有"]
        .iter()
        .any(|word| before.trim_end().ends_with(word));
    // `Today it has 20 points`.
    let has_paper_before = || sentence.words(WordKind::Paper, &(sentence.range.start..range.start)).next().is_some();
    let is_its = || ["it has", "it now has", "it contains"].iter().any(|word| before.trim_end().ends_with(word));
    let is_of_paper = is_told && (has_paper_before() || name.ends_with("points") && is_its());
    let has_paper = sentence.words(WordKind::Paper, &near).any(|word| !is_inside(word, range));
    // `Zelensky's 20 points`, `the leaked 28 points`.
    let word = before.trim_end().rsplit(' ').next().unwrap_or_default();
    let told = if KNOWN_BY.contains(&word) { before.trim_end().trim_end_matches(word) } else { before };
    let is_definite =
        ["the", "all", "these", "those", "its", "whose", "这", "该"].iter().any(|word| told.trim_end().ends_with(word));
    let owner = sentence.range.start..range.start;
    let is_owner = |cue: &Cue<'_>| {
        matches!(cue.meaning, Meaning::Member("parties" | "persons", _)) && cue.range.end + 1 >= range.start
    };
    let is_someones = word.ends_with("'s") && sentence.cues_in(&owner).any(is_owner);
    // `原先的28点里`.
    let is_inside_it = behind.starts_with(['里', '中', '内']) && !before.ends_with(|c: char| c.is_ascii_digit());
    !is_clock && (is_inside_it || has_paper || is_of_paper || is_definite || is_someones || has_other)
}
