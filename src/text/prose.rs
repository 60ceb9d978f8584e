//! Prose in its parts: paragraphs, sentences and clauses, as ranges of a folded text.
//!
//! The rules are our own: the sentence algorithm of Unicode cuts after `U.S.` and `Mr.`, and knows no semicolon, which
//! Chinese articles set between the terms of a plan.

use std::ops::Range;

use memchr::{memchr2_iter, memchr3, memchr3_iter};

use super::item::begins_item;
use super::script::is_han;
use super::window::first_bytes;

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
    let mut start = 0;
    while start < text.len() {
        let line = start..end_of_line(text, start);
        start = line.end;
        let range = trimmed(text, line);
        if !range.is_empty() {
            let sentences = sentences(text, range.clone());
            paragraphs.push(Paragraph { kind: kind(&text[range]), sentences });
        }
    }
    paragraphs
}

/// Where a line ends that begins here: behind its mark.
fn end_of_line(text: &str, start: usize) -> usize {
    let mut from = start;
    // Other characters begin with the byte of U+2028, too.
    while let Some(at) = memchr3(b'\n', b'\r', 0xe2, &text.as_bytes()[from..]) {
        let mark = text[from + at..].chars().next();
        from += at + mark.map_or(1, char::len_utf8);
        if mark.is_some_and(|mark| matches!(mark, '\n' | '\r' | '\u{2028}' | '\u{2029}')) {
            return from;
        }
    }
    text.len()
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
    for at in end_marks(text, line.clone()) {
        let Some(mark) = text[at..].chars().next().filter(|mark| *mark == '.' || is_mark(*mark)) else { continue };
        if at < from {
            continue;
        }
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

/// Where marks may stand that end sentences: they begin with one of five bytes.
fn end_marks(text: &str, line: Range<usize>) -> impl Iterator<Item = usize> {
    let bytes = &text.as_bytes()[line.clone()];
    let mut latin = memchr3_iter(b'.', b'!', b'?', bytes).peekable();
    let mut other = memchr2_iter(0xe2, 0xe3, bytes).peekable();
    std::iter::from_fn(move || {
        let is_latin = latin.peek().is_some_and(|own| other.peek().is_none_or(|next| own < next));
        if is_latin { latin.next() } else { other.next() }.map(|at| line.start + at)
    })
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
    let (inside, _) = first_bytes(behind, GLOSS + 1).split_once(')')?;
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

/// Most sentences have no more clauses.
const USUAL: usize = 8;

/// `Agrees not to expand and that jets are based in Poland`: two contents, each for itself.
const SECOND_CONTENT: &str = " and that ";

fn clauses(text: &str, sentence: Range<usize>) -> Vec<Range<usize>> {
    let mut clauses = Vec::with_capacity(USUAL);
    let mut start = sentence.start;
    let mut gloss_end = sentence.start;
    let bytes = text.as_bytes();
    let is_digit = |at: Option<usize>| at.and_then(|at| bytes.get(at)).is_some_and(u8::is_ascii_digit);
    // Hardly a sentence has this: its blanks are not looked at.
    let has_second_content = text[sentence.clone()].contains(SECOND_CONTENT);
    for (at, mark) in sentence.clone().zip(&bytes[sentence.clone()]) {
        let may_cut = matches!(mark, b',' | b':' | b';' | b'(' | b')' | b'-') || has_second_content && *mark == b' ';
        if !may_cut || at < gloss_end {
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
            b' ' => text[at..sentence.end].starts_with(SECOND_CONTENT) && text[start..at].contains(" that "),
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
