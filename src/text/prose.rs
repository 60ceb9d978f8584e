//! Prose in its parts: paragraphs, sentences and clauses, as ranges of a folded text.
//!
//! The rules are our own: the sentence algorithm of Unicode cuts after `U.S.` and `Mr.`, and knows no semicolon, which
//! Chinese articles set between the terms of a plan.

use super::script::is_han;
use std::ops::Range;

/// A paragraph: one line of the text, or several that a blank line does not part.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Paragraph {
    /// What kind of line it is.
    pub kind: LineKind,
    /// Its sentences.
    pub sentences: Vec<Sentence>,
}

/// What a line is in its page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LineKind {
    /// Running text.
    Body,
    /// A heading: short, and without an end mark.
    Heading,
    /// An item of a list.
    Item,
}

/// A sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sentence {
    /// Its bytes in the folded text.
    pub range: Range<usize>,
    /// Its clauses: what commas, semicolons, colons, dashes and brackets set apart.
    pub clauses: Vec<Range<usize>>,
}

/// Short words with a full stop that ends no sentence.
const ABBREVIATIONS: [&str; 24] = [
    "mr", "mrs", "ms", "dr", "st", "gen", "col", "lt", "sen", "rep", "gov", "prof", "vs", "etc", "no", "art", "jan",
    "feb", "aug", "sept", "oct", "nov", "dec", "approx",
];

/// An item of an enumeration has at most so many bytes.
const ITEM: usize = 12;

/// A heading has at most so many characters.
const HEADING: usize = 90;

/// A sentence of more bytes is no sentence that someone wrote: it is cut, so that the time it takes stays in proportion.
const LONGEST: usize = 2_048;

/// The paragraphs of a folded text.
pub fn paragraphs(text: &str) -> Vec<Paragraph> {
    let mut paragraphs = Vec::new();
    let is_end = |c: char| matches!(c, '\n' | '\r' | '\u{2028}' | '\u{2029}');
    let mut start = 0;
    while start < text.len() {
        let end = next(&text[start..], |byte| matches!(byte, b'\n' | b'\r' | 0xe2), is_end);
        let line = start..end.map_or(text.len(), |(at, mark)| start + at + mark.len_utf8());
        start = line.end;
        let range = trimmed(text, line);
        if !range.is_empty() {
            let sentences = sentences(text, range.clone());
            paragraphs.push(Paragraph { kind: kind(&text[range]), sentences });
        }
    }
    paragraphs
}

/// The next character of a kind, with its place. All of the kind begin with one of a few bytes: to go through the bytes
/// takes a fraction of the time that it takes to go through the characters.
fn next(text: &str, may_begin: impl Fn(u8) -> bool, is_of: impl Fn(char) -> bool) -> Option<(usize, char)> {
    let mut from = 0;
    loop {
        let at = from + text.as_bytes()[from..].iter().position(|byte| may_begin(*byte))?;
        let own = text[at..].chars().next()?;
        if is_of(own) {
            return Some((at, own));
        }
        from = at + own.len_utf8();
    }
}

fn kind(line: &str) -> LineKind {
    if begins_item(line) {
        LineKind::Item
    } else if line.chars().nth(HEADING).is_none() && !line.ends_with(['.', '。', '!', '"', ';', ',']) {
        LineKind::Heading
    } else {
        LineKind::Body
    }
}

/// Whether a line has the mark or the number of an item of a list. `19.5 million` is none.
pub(super) fn begins_item(line: &str) -> bool {
    let is_numbered = || {
        let behind = line.trim_start_matches(|c: char| c.is_ascii_digit()).strip_prefix([')', '.', '、']);
        line.starts_with(|c: char| c.is_ascii_digit())
            && behind.is_some_and(|behind| !behind.starts_with(|c: char| c.is_ascii_digit()))
    };
    let is_counted = || {
        line.starts_with(['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'])
            && line.find('、').is_some_and(|at| at < 8)
    };
    line.starts_with(['-', '*', '•', '·', '▪', '●', '■']) || is_numbered() || is_counted()
}

fn trimmed(text: &str, range: Range<usize>) -> Range<usize> {
    let part = &text[range.clone()];
    let start = range.start + (part.len() - part.trim_start().len());
    let end = range.start + part.trim_end().len();
    start..end.max(start)
}

fn sentences(text: &str, line: Range<usize>) -> Vec<Sentence> {
    let mut sentences = Vec::new();
    let (mut start, mut from) = (line.start, line.start);
    let is_mark = |c: char| matches!(c, '。' | '!' | '?' | '…');
    let is_end = |c: char| c == '.' || is_mark(c);
    let may_begin = |byte| matches!(byte, b'.' | b'!' | b'?' | 0xe2 | 0xe3);
    while let Some((at, mark)) = next(&text[from..line.end], may_begin, is_end) {
        let at = from + at;
        from = at + mark.len_utf8();
        if mark != '.' || is_full_stop(text, at, line.end) {
            // Marks that close what the sentence opened belong to it.
            let rest = &text[from..line.end];
            let closing = rest.trim_start_matches(|c| matches!(c, '"' | '\'' | ')') || is_mark(c));
            from = line.end - closing.len();
            push(text, &mut sentences, start..from);
            start = from;
        }
    }
    push(text, &mut sentences, start..line.end);
    sentences
}

fn push(text: &str, sentences: &mut Vec<Sentence>, range: Range<usize>) {
    let range = trimmed(text, range);
    if range.is_empty() {
        return;
    }
    let clauses = clauses(text, range.clone());
    if range.len() <= LONGEST {
        sentences.push(Sentence { range, clauses });
        return;
    }
    let mut own: Vec<Range<usize>> = Vec::new();
    for piece in clauses.into_iter().flat_map(|clause| pieces(text, clause)) {
        let start = own.first().map_or(piece.start, |first| first.start);
        if piece.end - start > LONGEST {
            sentences.extend(joined(std::mem::take(&mut own)));
        }
        own.push(piece);
    }
    sentences.extend(joined(own));
}

/// The sentence that is made of some clauses.
fn joined(clauses: Vec<Range<usize>>) -> Option<Sentence> {
    let range = clauses.first()?.start..clauses.last()?.end;
    Some(Sentence { range, clauses })
}

/// A clause in pieces that are not too long, cut between words where there are any.
fn pieces(text: &str, clause: Range<usize>) -> Vec<Range<usize>> {
    let mut pieces = Vec::new();
    let mut rest = clause;
    while rest.len() > LONGEST {
        let mut most = rest.start + LONGEST;
        while !text.is_char_boundary(most) {
            most -= 1;
        }
        let blank = text[rest.start..most].rfind(' ').filter(|at| *at > 0);
        let end = blank.map_or(most, |at| rest.start + at);
        pieces.push(trimmed(text, rest.start..end));
        rest = trimmed(text, end..rest.end);
    }
    pieces.push(rest);
    pieces.retain(|piece| !piece.is_empty());
    pieces
}

/// Whether a full stop ends a sentence: not inside a number or an address, and not after an abbreviation or initials.
fn is_full_stop(text: &str, at: usize, end: usize) -> bool {
    let after = &text[at + 1..end];
    if !after.is_empty() && !after.starts_with([' ', '"', '\'', ')']) {
        return false;
    }
    let word = text[..at].rsplit(|c: char| !(c.is_alphanumeric() || c == '.')).next().unwrap_or_default();
    let is_initial = word.chars().count() == 1 && word.chars().all(char::is_alphabetic);
    let has_stops = word.contains('.') && !word.contains(|c: char| c.is_ascii_digit());
    let goes_on = after.trim_start().starts_with(|c: char| c.is_ascii_digit()) && word == "no";
    !(is_initial || has_stops || ABBREVIATIONS.contains(&word) && !after.is_empty() && (word != "no" || goes_on))
}

/// How long the name in brackets behind another one is at most, in bytes: `顿涅茨克(donetsk)`.
const GLOSS: usize = 40;

/// How long a short form in brackets is at most: `the international atomic energy agency (iaea)`.
const SHORT_FORM: usize = 6;

/// The end of brackets that only give a name once more, in Latin letters or shortened: no clause ends there.
fn end_of_gloss(text: &str, brackets: Range<usize>) -> Option<usize> {
    let (before, behind) = (&text[..brackets.start], &text[brackets.start + 1..brackets.end]);
    let (inside, _) = behind.split_once(')')?;
    let is_name = |c: char| c.is_ascii_alphabetic() || matches!(c, ' ' | '.' | '-' | '\'');
    let is_after_han = before.chars().next_back().is_some_and(is_han);
    let is_short = || (3..=SHORT_FORM).contains(&inside.len()) && is_short_form(inside, before);
    let is_gloss = inside.len() <= GLOSS && !inside.is_empty() && inside.chars().all(is_name);
    (is_gloss && (is_after_han || is_short())).then_some(brackets.start + inside.len() + 2)
}

/// Whether letters stand, in their order, in the words before, from the beginning of one of them on.
fn is_short_form(letters: &str, before: &str) -> bool {
    let words: Vec<&str> = before.split_whitespace().rev().take(SHORT_FORM).collect();
    let begins = |count: usize| {
        let mut text = words[..count].iter().rev().flat_map(|word| word.chars());
        letters.chars().next() == words[count - 1].chars().next()
            && letters.chars().all(|letter| text.any(|other| other == letter))
    };
    (1..=words.len()).any(begins)
}

/// How many bytes an aside has at most that sets one name against another.
const ASIDE: usize = 40;

/// Where an aside ends that sets another aside, behind its second comma: `Russia, not Ukraine, withdraws`.
fn end_of_aside(text: &str) -> Option<usize> {
    const SETS_ASIDE: [&str; 6] = [", not ", ", rather than ", ",不是", ",而不是", ",而非", ",并非"];
    let start = SETS_ASIDE.iter().find(|words| text.starts_with(**words))?.len();
    let end = start + text[start..].find([',', ';', '.', ':', '。'])?;
    (end <= ASIDE && text[end..].starts_with(',')).then_some(end + 1)
}

fn clauses(text: &str, sentence: Range<usize>) -> Vec<Range<usize>> {
    let mut clauses = Vec::new();
    let mut start = sentence.start;
    let mut gloss_end = sentence.start;
    let bytes = text.as_bytes();
    let is_digit = |at: Option<usize>| at.and_then(|at| bytes.get(at)).is_some_and(u8::is_ascii_digit);
    for (at, mark) in sentence.clone().zip(&bytes[sentence.clone()]) {
        if !matches!(mark, b' ' | b',' | b':' | b';' | b'(' | b')' | b'-') || at < gloss_end {
            continue;
        }
        if *mark == b','
            && let Some(end) = end_of_aside(&text[at..sentence.end])
        {
            gloss_end = at + end;
            continue;
        }
        if *mark == b'('
            && let Some(end) = end_of_gloss(text, at..sentence.end)
        {
            gloss_end = end;
            continue;
        }
        let cuts = match mark {
            b',' | b':' => !(is_digit(at.checked_sub(1)) && is_digit(Some(at + 1))),
            // `Agrees not to expand and that jets are based in Poland`: two contents, each for itself.
            b' ' => text[at..sentence.end].starts_with(" and that ") && text[start..at].contains(" that "),
            b'-' => text[..at].ends_with(' ') && text[at + 1..].starts_with(' ') || text[at + 1..].starts_with('-'),
            _ => true,
        };
        // An item of an enumeration is no clause: `Crimea, Luhansk and Donetsk are`.
        if cuts && !(*mark == b',' && (1..=ITEM).contains(&trimmed(text, start..at).len())) {
            let range = trimmed(text, start..at);
            if !range.is_empty() {
                clauses.push(range);
            }
            start = at + 1;
        }
    }
    let range = trimmed(text, start..sentence.end);
    if !range.is_empty() {
        clauses.push(range);
    }
    clauses
}

#[cfg(test)]
mod tests {
    use super::{LineKind, paragraphs};

    fn sentences(text: &str) -> Vec<&str> {
        let paragraphs = paragraphs(text);
        paragraphs.into_iter().flat_map(|one| one.sentences).map(|sentence| &text[sentence.range]).collect()
    }

    #[test]
    fn abbreviations_and_numbers_end_no_sentence() {
        assert_eq!(
            sentences("the u.s. state dept. said mr. trump's plan has 28 points. kyiv agreed to 1.5 million."),
            ["the u.s. state dept.", "said mr. trump's plan has 28 points.", "kyiv agreed to 1.5 million."]
        );
        assert_eq!(
            sentences("乌军限为60万人。北约不扩员!\"好。\"他说"),
            ["乌军限为60万人。", "北约不扩员!\"", "好。\"", "他说"]
        );
    }

    #[test]
    fn what_is_too_long_for_a_sentence_is_cut_between_clauses_or_words() {
        for part in ["one and ", "a clause of its own, ", ", ", "(a paper) ", "九亿亿", "9", "，。a", "a\u{3000}"]
        {
            let text = part.repeat(8_192 / part.len());
            let sentences: Vec<_> = paragraphs(&text).into_iter().flat_map(|one| one.sentences).collect();
            assert!(sentences.iter().all(|sentence| sentence.range.len() <= super::LONGEST), "{part}");
            assert!(sentences.iter().flat_map(|sentence| &sentence.clauses).all(|clause| !clause.is_empty()), "{part}");
            let letters = |text: &str| text.chars().filter(|c| c.is_alphanumeric()).count();
            let kept: usize = sentences.iter().map(|sentence| letters(&text[sentence.range.clone()])).sum();
            assert_eq!(kept, letters(&text), "{part}");
        }
        let text = "the army keeps its size, ".repeat(100) + "it says.";
        let cut = sentences(&text);
        assert_eq!(cut.len(), 2);
        assert!(cut[0].ends_with("its size") && cut[1].starts_with("the army") && cut[1].ends_with("it says."));
    }

    #[test]
    fn commas_inside_amounts_cut_no_clause() {
        let text = "the cap is 600,000, in peacetime; troops (all) leave";
        let clauses = &paragraphs(text)[0].sentences[0].clauses;
        let clauses: Vec<&str> = clauses.iter().map(|range| &text[range.clone()]).collect();
        assert_eq!(clauses, ["the cap is 600,000", "in peacetime", "troops", "all", "leave"]);
        let text = "crimea, luhansk and donetsk are recognised, kherson is not";
        assert_eq!(paragraphs(text)[0].sentences[0].clauses.len(), 2);
    }

    #[test]
    fn a_name_given_once_more_in_brackets_cuts_no_clause() {
        let count = |text: &str| paragraphs(text)[0].sentences[0].clauses.len();
        assert_eq!(count("north atlantic treaty organization (nato) membership is barred"), 1);
        assert_eq!(count("a demilitarized zone (dmz) is set up"), 1);
        assert_eq!(count("顿涅茨克(donetsk)与卢甘斯克(luhansk)事实上属于俄罗斯"), 1);
        assert_eq!(count("the membership (now) is barred"), 3);
    }

    #[test]
    fn headings_and_items_are_told_from_text() {
        let kinds: Vec<LineKind> = paragraphs("what changed\n- the army\n1. the plan\n19.5 billion it was.\n")
            .into_iter()
            .map(|one| one.kind)
            .collect();
        assert_eq!(kinds, [LineKind::Heading, LineKind::Item, LineKind::Item, LineKind::Body]);
    }
}
