//! What the clause of a reference does: bring a plan in, look back at it, tell when, or set it against another.

use std::ops::Range;

use crate::record::WordKind;

use super::super::mention::Mention;
use super::super::reading::ReadSentence;
use super::{NAME_TO_PAPER, RELATED};

/// How many bytes behind a name a word may end that puts it in the past: `美方草案曾要求`.
const FORMER: usize = 24;

/// Whether a plan that was not spoken of before is brought in to be spoken of, as `a text of their own`: not beside
/// another, nor in passing.
pub(in crate::check) fn is_brought_in(text: &str, sentence: &ReadSentence<'_>, mention: &Mention<'_>) -> bool {
    let clause = sentence.clause_at(mention.range.start);
    let turns = sentence.has(WordKind::Turn, &(clause.start..mention.range.start));
    let near = mention.range.start.saturating_sub(RELATED).max(clause.start)..mention.range.end;
    // `A break with the first draft` brings in a break.
    let is_known = |word: &Range<usize>| text[word.end..mention.range.start.max(word.end)].contains(" the ");
    let is_new = sentence.words(WordKind::Introducing, &near).any(|word| !is_known(word));
    let before = text[sentence.range.start..mention.range.start].trim_end();
    let is_beside = ["and", "、", "和", "与"].iter().any(|word| before.ends_with(word));
    let is_in_passing = turns || is_beside || is_related(sentence, mention);
    mention.aside.is_none() && is_new && !is_in_passing
}

/// Whether it is told how things were before: `an earlier draft had`, `此前美方草案曾要求`.
pub(in crate::check) fn looks_back(sentence: &ReadSentence<'_>, mention: &Mention<'_>) -> bool {
    let clause = sentence.clause_at(mention.range.start);
    sentence.has(WordKind::Former, &(clause.start..mention.range.end + FORMER))
}

/// Whether its clause only tells when: `after the 28-point plan leaked`, `欧洲反提案之后`.
pub(in crate::check) fn tells_when(text: &str, sentence: &ReadSentence<'_>, mention: &Mention<'_>) -> bool {
    const EARLIER: [&str; 5] = ["after ", "since ", "when ", "following ", "once "];
    const LATER: [&str; 4] = ["之后,", "后,", "以后,", "以来,"];
    let clause = &text[sentence.clause_at(mention.range.start).clone()];
    EARLIER.iter().any(|word| clause.starts_with(word))
        || clause.ends_with('后')
        || clause.ends_with("以来")
        || LATER.iter().any(|word| text[mention.range.end..].starts_with(word))
}

/// Whether its clause is set against what follows: `while attention is fixed on the US plan, ..`.
pub(in crate::check) fn is_conceded(text: &str, sentence: &ReadSentence<'_>, mention: &Mention<'_>) -> bool {
    const AGAINST: [&str; 5] = ["while ", "whilst ", "although ", "though ", "whereas "];
    let clause = sentence.clause_at(mention.range.start);
    clause.start == sentence.range.start && AGAINST.iter().any(|word| text[clause.clone()].starts_with(word))
}

/// Whether its clause only says whose is what stands before: `600,000 — that is the 28-point plan`.
pub(super) fn is_told_behind(text: &str, sentence: &ReadSentence<'_>, mention: &Mention<'_>) -> bool {
    let clause = sentence.clause_at(mention.range.start);
    let before = text[clause.start..mention.range.start].trim_start_matches(|c: char| !c.is_alphanumeric());
    let before = before.trim_end().trim_end_matches(" the");
    clause.end <= mention.range.end + NAME_TO_PAPER
        && ["这是", "那是", "that is", "this is", "that was"].contains(&before)
}

/// How many bytes into its clause a name may begin that is a frame for it: `in the US plan`.
const FRAME: usize = 14;

/// Whether it stands in the middle of its sentence as what something else is related to: `after talks on the 28 points`.
pub(in crate::check) fn is_in_passing(sentence: &ReadSentence<'_>, mention: &Mention<'_>) -> bool {
    // `..; in the US plan, it has 600,000` says of which plan the rest of its clause is.
    let is_frame = mention.range.start <= sentence.clause_at(mention.range.start).start + FRAME;
    !mention.is_goal
        && !is_frame
        && mention.aside.is_none()
        && mention.range.start > sentence.range.start + RELATED
        && is_related(sentence, mention)
}

fn is_related(sentence: &ReadSentence<'_>, mention: &Mention<'_>) -> bool {
    let near = mention.range.start.saturating_sub(RELATED).max(sentence.range.start)..mention.range.start;
    let last = |kind| sentence.words(kind, &near).next_back().map(|word| word.end);
    let related = last(WordKind::Relation).max(last(WordKind::Belonging));
    // `They answered on Sunday with a text of their own`: the nearest word counts.
    related > last(WordKind::Bringing)
}
