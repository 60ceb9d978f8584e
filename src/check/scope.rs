//! Which stretch of its sentence a reference to a plan speaks for.

mod relative;
mod rework;

use std::ops::Range;

use crate::record::WordKind;
use crate::text::first_bytes;

use super::mention::{How, Mention, names_in};
use super::reading::{ReadSentence, is_inside};

pub(super) use relative::is_antecedent;
use relative::{relative, relative_behind};
pub(super) use rework::{has_lost, is_reworked};
use rework::{has_lost_inside, is_alone, is_made_from_it};

/// How many bytes before a name stands the word that relates something to it: `600,000 in the first draft`.
const RELATED: usize = 24;

/// How many bytes before a name stands the word for who is for or against it.
const ATTITUDE: usize = 26;

/// How many bytes before a name a word that contrasts it may begin: `unlike the original 28-point plan`.
const CONTRASTED: usize = 32;

/// How many bytes behind a name a word may end that puts it in the past: `美方草案曾要求`.
const FORMER: usize = 24;

/// How many bytes behind a name `中的` still belongs to it.
const PART: usize = 15;

/// The references that their sentence says something about: not only that another plan differs from one, was made from it
/// or answers it, or that someone is for or against it.
pub(super) fn governing<'a>(text: &str, sentence: &ReadSentence<'a>, mentions: &[Mention<'a>]) -> Vec<Mention<'a>> {
    // `They reject the 28 points, since it caps ..`: what refers back to it speaks of it all the same.
    let is_taken_up = |mention: &Mention<'a>| sentence.has(WordKind::Back, &(mention.range.end..sentence.range.end));
    let is_beside = |mention: &Mention<'a>| {
        let is_told_of_another = || {
            is_source(text, sentence, mention)
                || is_complement(text, sentence, mention, mentions)
                || is_object(sentence, mention, mentions)
        };
        !mention.is_goal && is_told_of_another()
    };
    let governs = |mention: &&Mention<'a>| {
        mention.is_goal
            || !(is_attitude_to(sentence, mention) && !is_taken_up(mention) && !is_possessor(text, mention)
                || (is_contrasted(sentence, mention) || is_beside(mention)) && !is_antecedent(text, sentence, mention))
    };
    // `The draft that replaced the 28-point plan keeps ..`: it is that draft which does.
    let is_alone = is_alone(mentions);
    let how = |mention: &Mention<'a>| {
        let is_made = is_alone && is_made_from_it(text, sentence, mention);
        if is_made { mention.how.min(How::Reworked) } else { mention.how }
    };
    let scoped = |mention: &Mention<'a>| {
        let aside = mention.aside.or_else(|| relative(sentence, mention, mentions));
        let aside = aside.or_else(|| is_beside(mention).then_some(sentence.range.end));
        // `Unlike the US version, which accepts ..., it ..`
        let of_relative = || Some(relative_behind(text, sentence, mention)?.end);
        // `Kyiv rejects the 28-point plan's amnesty and ..`
        let of_clause = || sentence.clause_at(mention.range.start).end;
        let is_possessed = || is_attitude_to(sentence, mention) && !is_taken_up(mention);
        let aside = aside.or_else(|| is_possessed().then(of_clause));
        // `While attention is fixed on the US plan, ..`
        let is_conceded_only = || {
            is_conceded(text, sentence, mention)
                && sentence.topics_in(&sentence.clause_at(mention.range.start)).next().is_none()
        };
        let aside = aside.or_else(|| (is_told_behind(text, sentence, mention) || is_conceded_only()).then(of_clause));
        let aside = aside.or_else(|| of_relative().filter(|_| is_contrasted(sentence, mention)));
        Mention { aside, how: how(mention), ..mention.clone() }
    };
    mentions.iter().filter(governs).map(scoped).collect()
}

/// Whether a plan that was not spoken of before is brought in to be spoken of, as `a text of their own`: not beside
/// another, nor in passing.
pub(super) fn is_brought_in(text: &str, sentence: &ReadSentence<'_>, mention: &Mention<'_>) -> bool {
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
pub(super) fn looks_back(sentence: &ReadSentence<'_>, mention: &Mention<'_>) -> bool {
    let clause = sentence.clause_at(mention.range.start);
    sentence.has(WordKind::Former, &(clause.start..mention.range.end + FORMER))
}

/// Whether its clause only tells when: `after the 28-point plan leaked`, `欧洲反提案之后`.
pub(super) fn tells_when(text: &str, sentence: &ReadSentence<'_>, mention: &Mention<'_>) -> bool {
    const EARLIER: [&str; 5] = ["after ", "since ", "when ", "following ", "once "];
    const LATER: [&str; 4] = ["之后,", "后,", "以后,", "以来,"];
    let clause = &text[sentence.clause_at(mention.range.start).clone()];
    EARLIER.iter().any(|word| clause.starts_with(word))
        || clause.ends_with('后')
        || clause.ends_with("以来")
        || LATER.iter().any(|word| text[mention.range.end..].starts_with(word))
}

/// Whether its clause is set against what follows: `while attention is fixed on the US plan, ..`.
pub(super) fn is_conceded(text: &str, sentence: &ReadSentence<'_>, mention: &Mention<'_>) -> bool {
    const AGAINST: [&str; 5] = ["while ", "whilst ", "although ", "though ", "whereas "];
    let clause = sentence.clause_at(mention.range.start);
    clause.start == sentence.range.start && AGAINST.iter().any(|word| text[clause.clone()].starts_with(word))
}

/// Whether its clause only says whose is what stands before: `600,000 — that is the 28-point plan`.
fn is_told_behind(text: &str, sentence: &ReadSentence<'_>, mention: &Mention<'_>) -> bool {
    let clause = sentence.clause_at(mention.range.start);
    let before = text[clause.start..mention.range.start].trim_start_matches(|c: char| !c.is_alphanumeric());
    let before = before.trim_end().trim_end_matches(" the");
    clause.end <= mention.range.end + PAPER && ["这是", "那是", "that is", "this is", "that was"].contains(&before)
}

/// Whether someone is for or against it.
fn is_attitude_to(sentence: &ReadSentence<'_>, mention: &Mention<'_>) -> bool {
    let clause = sentence.clause_at(mention.range.start);
    let near = mention.range.start.saturating_sub(ATTITUDE).max(clause.start)..mention.range.start;
    [WordKind::Attitude, WordKind::Demand].iter().any(|kind| sentence.has(*kind, &near))
}

/// Whether another plan is told to differ from it: `unlike the first plan`, `与28点计划相比`.
fn is_contrasted(sentence: &ReadSentence<'_>, mention: &Mention<'_>) -> bool {
    let clause = sentence.clause_at(mention.range.start);
    let mut words = sentence.words(WordKind::Contrast, &(clause.start..sentence.range.end));
    words.any(|word| {
        let is_near = word.start + CONTRASTED >= mention.range.start;
        // `instead of the flat ceiling of 600,000 set out in the first plan`.
        let between = word.end..mention.range.start;
        let is_one_phrase = names_in(sentence, &between).all(|name| name.range.end > mention.range.start);
        word.start <= mention.range.start && (is_near || is_one_phrase)
    })
}

/// Whether something is told to come from it, or to have stood in it.
fn is_source(text: &str, sentence: &ReadSentence<'_>, mention: &Mention<'_>) -> bool {
    let clause = sentence.clause_at(mention.range.start);
    let mut words = sentence.words(WordKind::Source, &(clause.start..sentence.range.end));
    // `Edited by the E3` and `原方案` are names.
    let is_own = |word: &Range<usize>| is_inside(word, &mention.range);
    let is_near = |word: &Range<usize>| {
        !is_own(word) && word.start <= mention.range.start && mention.range.start <= word.end + PART
    };
    let comes_from = words.any(is_near);
    // `It drops a part of the first plan`, `gone is that plan's amnesty` are about what that plan became.
    let before = clause.start..mention.range.start;
    let changes = [WordKind::Removal, WordKind::Replacing, WordKind::Kept];
    let is_changed = changes.iter().any(|kind| sentence.has(*kind, &before));
    let is_part = is_changed && (is_possessor(text, mention) || is_of_another(text, sentence, mention));
    comes_from || is_part || has_lost_inside(text, sentence, mention)
}

/// How many bytes behind a name the word for a paper may end that belongs to it: `the 28-point plan's`.
const PAPER: usize = 12;

/// Whether it is named as whose something is: `the 28-point plan's amnesty`, `28点草案的大赦`.
pub(super) fn is_possessor(text: &str, mention: &Mention<'_>) -> bool {
    let behind = first_bytes(&text[mention.range.end..], PAPER + "'s ".len());
    if behind.find('的').is_some_and(|at| at <= PAPER && !behind[..at].contains([',', '、'])) {
        return true;
    }
    let word = behind.find("'s ").map(|at| &behind[..at]);
    word.is_some_and(|word| word.len() <= PAPER && word.chars().all(|c| c.is_ascii_alphabetic() || c == ' '))
}

/// Whether a topic is named as that of a plan: `the 28-point plan's cap of 600,000`.
pub(super) fn is_owner_of(
    text: &str,
    sentence: &ReadSentence<'_>,
    mention: &Mention<'_>,
    topic: &Range<usize>,
) -> bool {
    let clause = sentence.clause_at(mention.range.start);
    let is_near = mention.range.end <= topic.start && topic.start <= mention.range.end + RELATED;
    is_near && is_inside(topic, &clause) && is_possessor(text, mention)
}

/// Whether it only tells more of another plan: `the European answer to the 28 points`, `the cap of the first plan`,
/// `28点计划的欧洲修改版`.
fn is_complement(text: &str, sentence: &ReadSentence<'_>, mention: &Mention<'_>, mentions: &[Mention<'_>]) -> bool {
    let clause = sentence.clause_at(mention.range.start);
    let is_other = |other: &&Mention<'_>| is_inside(&other.range, &clause) && other.range != mention.range;
    let mut before = mentions.iter().filter(is_other).filter(|other| other.range.end <= mention.range.start);
    let mut behind = mentions.iter().filter(is_other).filter(|other| other.range.start >= mention.range.end);
    let is_owned = |other: &Mention<'_>| {
        let between = &text[mention.range.end..other.range.start];
        between.len() <= RELATED && between.contains('的')
    };
    let is_told_of_both = || sentence.has(WordKind::Both, &clause);
    let is_joined = is_of_another(text, sentence, mention) && !is_told_of_both();
    is_joined && before.next().is_some() || behind.next().is_some_and(is_owned)
}

/// Whether another plan does something with it: `欧洲反提案把28点计划的大赦改掉了`.
fn is_object(sentence: &ReadSentence<'_>, mention: &Mention<'_>, mentions: &[Mention<'_>]) -> bool {
    let clause = sentence.clause_at(mention.range.start);
    let has_subject = mentions.iter().any(|other| other.range.end <= mention.range.start && other.plan.is_some());
    let mut objects = sentence.words(WordKind::Object, &(clause.start..mention.range.start));
    has_subject && objects.any(|word| word.end == mention.range.start)
}

/// Whether the word right before it makes it a part of what is told of: `of`, `to`, `from`.
fn is_of_another(text: &str, sentence: &ReadSentence<'_>, mention: &Mention<'_>) -> bool {
    let near = mention.range.start.saturating_sub(RELATED).max(sentence.range.start)..mention.range.start;
    // `针对` has 对 in it.
    let is_longer = |word: &&Range<usize>| {
        let is_inside_it = |longer: &Range<usize>| is_inside(word, longer);
        !text[(*word).clone()].is_ascii() && sentence.words(WordKind::Reworked, &near).any(is_inside_it)
    };
    sentence.words(WordKind::Belonging, &near).any(|word| !is_longer(&word))
}

/// How many bytes into its clause a name may begin that is a frame for it: `in the US plan`.
const FRAME: usize = 14;

/// Whether it stands in the middle of its sentence as what something else is related to: `after talks on the 28 points`.
pub(super) fn is_in_passing(sentence: &ReadSentence<'_>, mention: &Mention<'_>) -> bool {
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

/// The end of the parentheses that a reference stands in: `(the first plan had 600,000)`.
pub(super) fn aside(text: &str, sentence: &ReadSentence<'_>, range: &Range<usize>) -> Option<usize> {
    let before = &text[sentence.range.start..range.start];
    let open = before.rfind(['(', '（'])?;
    let is_open = !before[open..].contains([')', '）']);
    // `前者(28点计划)要求 ..`: it says which of the two is meant.
    let at = sentence.range.start + open;
    let is_of_two = |kind| sentence.words(kind, &(sentence.range.start..at)).any(|word| word.end == at);
    if is_of_two(WordKind::FirstOfTwo) || is_of_two(WordKind::SecondOfTwo) {
        return None;
    }
    let behind = &text[range.end..sentence.range.end];
    is_open.then(|| behind.find([')', '）']).map_or(sentence.range.end, |at| range.end + at))
}

/// Words before `to` by which what stands behind is answered or compared.
const ANSWERS: [&str; 9] =
    ["response", "answer", "reply", "alternative", "rival", "counter", "compared", "responds", "replies"];

/// Words before what something was made into.
const GOALS: [&str; 10] = ["to", "into", "became", "为", "至", "到", "成", "成了", "只剩", "仅剩"];

/// Whether the words before make it the outcome of a change: `cut to 19 points`, `turned into a document of 19 points`.
pub(super) fn is_goal(text: &str, sentence: &ReadSentence<'_>, range: &Range<usize>) -> bool {
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
pub(super) fn is_listed(text: &str, sentence: &ReadSentence<'_>, range: &Range<usize>) -> bool {
    let before = text[sentence.range.start..range.start].trim_end();
    let behind = text[range.end..sentence.range.end].trim_start();
    let lists = ["and", ",", "with", "by", "from", "to", "for", "、", "和", "与", "及", "同", "由", "给", "向", "对"];
    lists.iter().any(|word| before.ends_with(word))
        || ["and ", "、", "和", "与"].iter().any(|word| behind.starts_with(word))
}

fn is_quote(character: char) -> bool {
    matches!(character, '"' | '\'' | '“' | '”' | '‘' | '’' | '「' | '」' | '『' | '』' | '《' | '》')
}
