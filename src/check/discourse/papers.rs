//! Whether words that could be the name of a plan are one: a paper, and not a wish, an hour or a part of a longer word.

use std::ops::Range;

use crate::record::WordKind;
use crate::text::is_han;

use super::super::lexicon::{Cue, Meaning};
use super::super::mention::names_in;
use super::super::reading::{ReadSentence, is_inside};
use super::super::scope::is_goal;

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
    let answers_it =
        [" to it ", " to that", " to this", " to them "].iter().any(|words| text[range.end..].starts_with(words));
    let answers_one = answers_it || sentence.has(WordKind::Reworked, range);
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

/// How far behind a number of points the word for a paper may stand, in bytes.
const NEAR: usize = 36;

/// How many bytes may stand between a number of points and what it does: `28点只说`.
const LINK: usize = 6;

/// How far before a number of points whose they are may stand, in bytes: `乌美商定的28点`.
const OWNED: usize = 36;

/// Whether a name surely is one: a number of points alone is told as that of a paper, or stands beside another name.
/// `has_other` tells whether it stands beside another name, or is known; `has_plans` whether the text names a plan for sure.
pub(super) fn is_sure_name(
    text: &str,
    sentence: &ReadSentence<'_>,
    range: &Range<usize>,
    (has_other, has_plans): (bool, bool),
) -> bool {
    let name = &text[range.clone()];
    if !name.starts_with(|c: char| c.is_ascii_digit()) || name.contains('-') {
        return true;
    }
    let (before, behind) = (&text[sentence.range.start..range.start], &text[range.end..sentence.range.end]);
    let near = range.start.saturating_sub(NEAR).max(sentence.range.start)..(range.end + NEAR).min(sentence.range.end);
    // `The proposal that was handed over last week has 28 points`.
    let is_told = is_counted(sentence, range.start);
    // `Today it has 20 points`.
    let has_paper_before = || sentence.words(WordKind::Paper, &(sentence.range.start..range.start)).next().is_some();
    let is_its = || ["it has", "it now has", "it contains"].iter().any(|word| before.trim_end().ends_with(word));
    let is_of_paper = is_told && (has_paper_before() || name.ends_with("points") && (is_its() || has_plans));
    let has_paper = sentence.words(WordKind::Paper, &near).any(|word| !is_inside(word, range));
    // `Zelensky's 20 points`, `the leaked 28 points`.
    let owner = sentence.range.start..range.start;
    let word = before.trim_end().rsplit(' ').next().unwrap_or_default();
    let known_by = sentence.words(WordKind::KnownBy, &owner).next_back().filter(|known| known.end + 1 >= range.start);
    let told = known_by.map_or(before, |known| &text[sentence.range.start..known.start]);
    let is_definite =
        ["the", "all", "these", "those", "its", "whose", "这", "该"].iter().any(|word| told.trim_end().ends_with(word));
    let is_owner = |cue: &Cue<'_>, within: usize| is_party(cue) && range.start <= cue.range.end + within;
    let is_someones = word.ends_with("'s") && sentence.cues_in(&owner).any(|cue| is_owner(cue, 1));
    // `美国的28点`, `白宫那份28点`, but not `美国的28条高铁`.
    let is_counted = name.ends_with(['条', '项']) && behind.starts_with(is_han);
    let is_theirs = || {
        before.ends_with('份') && !before.ends_with("月份")
            || before.ends_with("月的") && name.ends_with('点')
            || before.ends_with('的') && sentence.cues_in(&owner).any(|cue| is_owner(cue, OWNED))
    };
    // `由28点精简而来`, `一、华盛顿的28点`.
    let is_made_of = name.ends_with(['点', '条', '项'])
        && (before.ends_with(['由', '从', '自']) && sentence.has(WordKind::Reworked, &(range.end..near.end))
            || (before.is_empty() || before.ends_with(['的', ':', '、'])) && behind.is_empty());
    // `20 points: ..` at the beginning of a line is a label.
    let is_label = has_plans && before.is_empty() && behind.starts_with(':');
    // `文件只剩19点`; beside a plan that is named for sure, `28点` is no share index and no hour.
    let is_outcome = has_paper_before() && is_goal(text, sentence, range);
    let is_bare =
        has_plans && name.ends_with('点') && !before.ends_with(['涨', '跌', '第']) && behind.starts_with(is_han);
    // `28点只说 ..`: it says, demands or bars something.
    let does = [WordKind::Provides, WordKind::Saying, WordKind::Must, WordKind::Ban, WordKind::Demand];
    let begins_behind = |word: &Range<usize>| word.start <= range.end + LINK;
    let is_subject = || {
        let rest = range.end..sentence.range.end;
        let says = |kind: &WordKind| sentence.words(*kind, &rest).next().is_some_and(begins_behind);
        before.is_empty() && name.ends_with('点') && does.iter().any(says)
    };
    // `原先的28点里`.
    let is_inside_it = behind.starts_with(['里', '中', '内']) && !before.ends_with(|c: char| c.is_ascii_digit());
    !is_hour(text, sentence, range)
        && (is_inside_it
            || is_made_of
            || is_outcome
            || is_bare
            || is_label
            || is_subject()
            || has_paper
            || is_of_paper
            || is_definite
            || is_someones
            || has_other
            || !is_counted && is_theirs())
}

/// Whether a number of points may be an hour of the clock: `19点` is seven in the evening, too.
pub(super) fn is_hour(text: &str, sentence: &ReadSentence<'_>, range: &Range<usize>) -> bool {
    let (before, behind) = (&text[sentence.range.start..range.start], &text[range.end..sentence.range.end]);
    behind.starts_with(['分', '半', '整', '许', '钟', '左'])
        || before.ends_with(['日', '晚', '午', '晨', '间'])
        || (1..=2).contains(&behind.bytes().take_while(u8::is_ascii_digit).count())
}

/// Whether words say that a paper has the number of points right behind them: `the proposal has 28 points`.
pub(super) fn is_counted(sentence: &ReadSentence<'_>, number: usize) -> bool {
    let before = sentence.range.start..number;
    sentence.words(WordKind::Count, &before).next_back().is_some_and(|word| word.end + 1 >= number)
}

fn is_party(cue: &Cue<'_>) -> bool {
    match cue.meaning {
        Meaning::Member(vocabulary, _) => matches!(vocabulary, "parties" | "persons"),
        Meaning::Group(group) => group.vocabulary == "parties",
        _ => false,
    }
}
