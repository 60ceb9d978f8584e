//! Who says something, by the words around a verb of saying.

use std::ops::Range;

use crate::record::{Key, WordKind};
use crate::text::is_han;

use super::super::lexicon::{Cue, Meaning};
use super::super::reading::ReadSentence;

/// A speaker by name, office or pronoun.
#[derive(Clone, Debug)]
pub(super) struct Name<'a> {
    /// The words, as bytes of the folded text.
    pub(super) range: Range<usize>,
    pub(super) person: Option<&'a Key>,
    pub(super) party: Option<&'a Key>,
}

/// A name has at most so many bytes.
const LONGEST: usize = 90;

/// The name that a stretch of text is, without what only says when and how; nothing where it names nobody, or a paper.
pub(super) fn name<'a>(text: &str, sentence: &ReadSentence<'a>, part: Range<usize>) -> Option<Name<'a>> {
    let is_known = |cue: &&Cue<'a>| matches!(cue.meaning, Meaning::Member("persons" | "parties", _));
    let known: Vec<Range<usize>> = sentence.cues_in(&part).filter(is_known).map(|cue| cue.range.clone()).collect();
    let own = text.get(part.clone())?;
    let without = if own.contains(is_han) { without_adverbials } else { without_adverbs };
    let range = without(text, part, &known)?;
    let own = text.get(range.clone())?;
    let names_nobody = own.len() > LONGEST || !own.contains(char::is_alphabetic) || matches!(own, "it" | "the" | "它");
    if names_nobody || is_paper(text, sentence, &range) {
        return None;
    }
    let named = |of: &'static str| {
        sentence.cues_in(&range).filter_map(move |cue| match cue.meaning {
            Meaning::Member(vocabulary, key) if vocabulary == of => Some((cue.range.clone(), key)),
            _ => None,
        })
    };
    // The head of `Trump's envoy Witkoff` stands last, that of `Ukraine's envoy to Germany` first.
    let person = named("persons").max_by_key(|(range, _)| range.end).map(|(_, key)| key);
    let party = named("parties").min_by_key(|(range, _)| range.start).map(|(_, key)| key);
    Some(Name { range, person, party })
}

/// Whether a verb tells what someone said: not what is said of something, nor a part of another word.
pub(super) fn is_said(text: &str, verb: &Range<usize>) -> bool {
    const PASSIVE: [&str; 8] = ["is", "are", "was", "were", "be", "been", "being", "not"];
    // 被称为, 总统称: what a verb is a part of, by what stands before it.
    const INSIDE: [(&str, &[&str]); 3] = [
        ("称", &["名", "简", "被", "俗", "统", "职", "堪", "号", "自", "通", "所"]),
        ("说", &["小", "学", "听", "再", "难", "解", "传", "没", "所"]),
        ("报道", &["的"]),
    ];
    const INSIDE_BEHIND: [&str; 14] =
        ["为", "作", "之", "呼", "号", "赞", "明", "服", "法", "辞", "不上", "不定", "的是", "到底"];
    let (Some(before), Some(behind)) = (text.get(..verb.start), text.get(verb.end..)) else { return false };
    if text[verb.clone()].contains(is_han) {
        let parts = INSIDE.iter().filter(|(own, _)| *own == &text[verb.clone()]).flat_map(|(_, before)| *before);
        let is_part = { parts }.any(|word| before.ends_with(word)) && !before.ends_with("总统")
            || INSIDE_BEHIND.iter().any(|word| behind.starts_with(word));
        return !is_part;
    }
    // `It has been widely reported that`.
    let mut last = before.trim_end().rsplit(|letter: char| !letter.is_alphabetic()).take(2);
    !last.any(|word| PASSIVE.contains(&word))
}

/// English words in front of a verb without those that join them to what stands before, and those that say how or when it
/// was said.
fn without_adverbs(text: &str, part: Range<usize>, known: &[Range<usize>]) -> Option<Range<usize>> {
    const BEFORE: [&str; 19] = [
        "and",
        "but",
        "as",
        "while",
        "also",
        "however",
        "meanwhile",
        "then",
        "where",
        "because",
        "since",
        "although",
        "though",
        "so",
        "yet",
        "when",
        "what",
        "whereas",
        "later",
    ];
    const BEHIND: [&str; 27] = [
        "also",
        "later",
        "then",
        "has",
        "had",
        "have",
        "once",
        "again",
        "earlier",
        "previously",
        "recently",
        "repeatedly",
        "publicly",
        "reportedly",
        "already",
        "now",
        "on",
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
        "yesterday",
        "today",
        "separately",
    ];
    const BESIDE: [&str; 13] =
        ["in", "on", "at", "after", "during", "from", "with", "under", "before", "speaking", "asked", "by", "for"];
    let mut words = words(text, part);
    let is_one_of = |word: &Range<usize>, list: &[&str]| list.contains(&&text[word.clone()]);
    let known = |words: &[Range<usize>]| {
        let part = words.first()?.start..words.last()?.end;
        let within = |name: &&Range<usize>| part.start <= name.start && name.end <= part.end;
        Some(known.iter().filter(within).cloned().collect::<Vec<_>>())
    };
    // `A plan that Trump said would ..`, but not `a plan that was told of says`.
    if let Some(at) = words.iter().rposition(|word| is_one_of(word, &["that"])) {
        words.drain(..=at);
        known(&words)?.first()?;
    }
    // `Trump wants an end and says that ..`.
    if words.last().is_some_and(|word| is_one_of(word, &["and", "but", "or"])) {
        return known(&words)?.first().cloned();
    }
    words.drain(..words.iter().position(|word| !is_one_of(word, &BEFORE))?);
    words.truncate(words.iter().rposition(|word| !is_one_of(word, &BEHIND))? + 1);
    let (first, last) = (words.first()?, words.last()?);
    let article = || words.iter().rfind(|word| is_one_of(word, &["the", "a", "an"])).map(|word| word.start);
    let start = match known(&words)?.last() {
        _ if !is_one_of(first, &BESIDE) => first.start,
        Some(known) => known.start,
        None => article()?,
    };
    (start < last.end).then_some(start..last.end)
}

/// The words of a part, without marks before them and commas behind.
fn words(text: &str, part: Range<usize>) -> Vec<Range<usize>> {
    let mut at = part.start;
    let words = text[part].split_inclusive(char::is_whitespace).map(|word| {
        let start = at + word.len() - word.trim_start_matches(|mark: char| !mark.is_alphanumeric()).len();
        let end = at + word.trim_end().trim_end_matches(',').len();
        at += word.len();
        start..end
    });
    words.filter(|word| !word.is_empty()).collect()
}

/// Chinese words in front of a verb, likewise: what says when, where and to whom stands between a name and its verb.
fn without_adverbials(text: &str, part: Range<usize>, known: &[Range<usize>]) -> Option<Range<usize>> {
    const BEFORE: [&str; 18] = [
        "根据", "按照", "据", "按", "照", "而", "但是", "但", "不过", "此外", "另外", "同时", "并且", "尽管", "虽然",
        "另有", "另", "有",
    ];
    const BEHIND: [&str; 29] = [
        "在", "于", "对", "向", "接受", "周", "星期", "日前", "当天", "昨", "今", "近日", "随后", "再次", "明确",
        "公开", "同时", "稍早", "此前", "还", "也", "则", "曾", "已", "又", "早些", "并", "会后", "会上",
    ];
    const VERBS: [&str; 13] =
        ["报道", "报导", "透露", "说", "表示", "指出", "声", "宣", "写", "发文", "撰文", "补充", "强调"];
    let (mut start, mut end) = (part.start, part.end);
    let own = |start: usize, end: usize| text[start..end].trim();
    start += text[start..end].len() - text[start..end].trim_start().len();
    while let Some(word) = BEFORE.iter().find(|word| own(start, end).starts_with(**word)) {
        start += word.len();
    }
    end = start + own(start, end).len();
    while let Some(word) = VERBS.iter().find(|word| text[start..end].ends_with(**word)) {
        end -= word.len();
    }
    let is_adverbial = |at: usize| {
        let rest = &text[at..end];
        let is_in_name = known.iter().any(|name| name.start < at && at < name.end);
        let is_figure = rest.starts_with(|digit: char| digit.is_ascii_digit());
        !is_in_name && (is_figure || BEHIND.iter().any(|word| rest.starts_with(word)))
    };
    if start < end && is_adverbial(start) {
        start = known.iter().map(|name| name.start).rfind(|name| (start..end).contains(name))?;
    }
    // A name has two characters at the least, and what stands for one has one.
    let least = if text[start..end].starts_with(['他', '她', '我']) { 1 } else { 2 };
    let places = text[start..end].char_indices().map(|(at, _)| start + at).skip(least);
    let end = { places }.find(|at| is_adverbial(*at)).unwrap_or(end);
    let end = start + text[start..end].trim_end().len();
    (start < end).then_some(start..end)
}

/// Whether it is a paper that says it: `the draft`, `a text seen by reporters`, but not `a person familiar with the text`.
fn is_paper(text: &str, sentence: &ReadSentence<'_>, name: &Range<usize>) -> bool {
    /// Texts that are no papers of a negotiation.
    const TEXTS: [&str; 9] =
        ["documents", "papers", "summary", "point", "settlement", "memo", "copy", "copies", "statement"];
    const CHINESE_TEXTS: [&str; 6] = ["这项", "这份", "一份", "摘要", "全文", "原文"];
    const OF_ANOTHER: [&str; 6] = [" with ", " about ", " on ", " behind ", " to ", " near "];
    let own = &text[name.clone()];
    // The head of a Chinese name stands last, that of an English one before what tells more of it.
    let (is_chinese, head) = (own.contains(is_han), OF_ANOTHER.iter().filter_map(|word| own.find(word)).min());
    let head = name.start..head.map_or(name.end, |at| name.start + at);
    let mut papers = sentence.cues.iter().filter(|cue| {
        use Meaning::{Epithet, Name, Word};
        matches!(cue.meaning, Name(_) | Epithet(_) | Word(WordKind::Paper | WordKind::Back))
    });
    if is_chinese {
        let is_last = |cue: &Cue<'_>| name.contains(&cue.range.start) && cue.range.end >= name.end;
        let is_text = |word: &str| own.starts_with(word) || own.ends_with(word);
        return papers.any(is_last) || CHINESE_TEXTS.into_iter().any(is_text);
    }
    papers.any(|cue| head.contains(&cue.range.start)) || text[head].split(' ').any(|word| TEXTS.contains(&word))
}
