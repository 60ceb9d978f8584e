//! Whether a line goes on with the one before it, or begins anew.

use super::super::habits::{ABBREVIATED_LEADS, HAN_LEADS, LEADS, PAGES};
use super::super::line::{Line, columns, ends_sentence, is_closing, is_in_capitals, is_title, is_wide};
use super::super::number::{arabic, han, lower};
use super::super::style::Style;
use super::super::width::is_full;
use super::{Cut, Inside};

/// What stands before a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Before {
    /// The beginning of the text, a rule or the end of a page.
    Nothing,
    Line {
        is_blank: bool,
    },
    /// A line that ends with a colon.
    Colon {
        is_blank: bool,
    },
    /// The end of a quotation that was announced.
    Quotation {
        is_blank: bool,
    },
}

impl Before {
    /// The same with a blank line behind it.
    pub(super) fn and_blank(self) -> Self {
        match self {
            Before::Nothing => Before::Nothing,
            Before::Line { .. } => Before::Line { is_blank: true },
            Before::Colon { .. } => Before::Colon { is_blank: true },
            Before::Quotation { .. } => Before::Quotation { is_blank: true },
        }
    }

    pub(super) fn is_blank(self) -> bool {
        match self {
            Before::Nothing => true,
            Before::Line { is_blank } | Before::Colon { is_blank } | Before::Quotation { is_blank } => is_blank,
        }
    }
}

/// A line without an end mark is a paragraph of its own below so many columns, whatever the next one begins with.
const SHORT: usize = 30;

/// A line of so many columns may have been broken, where nothing tells to which width.
const LONG: usize = 50;

impl Cut<'_> {
    pub(super) fn is_long_before(&self) -> bool {
        self.last.as_ref().is_some_and(|last| columns(self.content(last)) >= LONG)
    }

    /// Whether the line before stands in the same paragraph and ends no sentence.
    pub(super) fn is_mid_sentence(&self) -> bool {
        if self.before.is_blank() || self.inside == Inside::Whole || self.inside == Inside::Label {
            return false;
        }
        let Some(last) = &self.last else { return false };
        let content = self.content(last);
        !self.is_heading() && (!ends_sentence(content) || self.ends_with_lead())
    }

    /// Whether the last clause is plainly a heading: no sentence goes on behind it.
    fn is_heading(&self) -> bool {
        let (Some(mark), Some(clause)) = (self.marks.last(), self.clauses.last()) else { return false };
        match mark.style {
            Style::Title | Style::Heading(_) => true,
            Style::Word(group, _) => {
                group.is_division() && self.width.is_none() && is_title(&self.text[clause.words.clone()])
            }
            _ => false,
        }
    }

    /// Whether what precedes the line is no running text.
    pub(super) fn begins_apart(&self) -> bool {
        self.before.is_blank() || self.inside == Inside::Whole
    }

    /// Whether the line before ends with a word behind which a number belongs to the sentence.
    pub(super) fn ends_with_lead(&self) -> bool {
        let Some(last) = &self.last else { return false };
        let content = self.content(last);
        if HAN_LEADS.iter().any(|lead| content.ends_with(lead)) {
            return true;
        }
        let bare = content.trim_end_matches('.');
        // With a full stop only an abbreviation leads on, and all of them are short.
        let most = if bare.len() == content.len() { 16 } else { 6 };
        let start =
            bare.char_indices().rev().take(most).take_while(|(_, own)| own.is_alphabetic() || *own == '/').last();
        let word = start.map_or("", |(at, _)| &bare[at..]);
        let leads = if bare.len() == content.len() { &LEADS } else { &ABBREVIATED_LEADS };
        leads.get(word).is_some() || content.ends_with('§')
    }

    /// Whether the line before has no room for what this one begins with.
    pub(super) fn is_full_before(&self, line: &Line) -> bool {
        let (Some(last), Some(width)) = (&self.last, self.width) else { return false };
        is_full(self.content(last), last.indent, self.content(line), width)
    }

    /// Whether a line of wide characters without an end mark was broken where other lines are whole sentences, as at the end
    /// of a page: it is longer than titles are, and has a comma, or is an article.
    fn is_broken_sentence(&self, line: &str) -> bool {
        let is_unit =
            self.marks.last().is_some_and(|mark| matches!(mark.style, Style::Word(group, _) if !group.is_division()));
        self.are_sentences && columns(line) >= LONG && (is_unit || line.contains(['，', '；', '。']))
    }

    /// Whether a line without a label goes on with the paragraph of the line before.
    pub(super) fn goes_on(&self, line: &Line, content: &str) -> bool {
        let (Some(last), Some(mark)) = (&self.last, self.marks.last()) else { return false };
        if matches!(self.inside, Inside::Whole | Inside::Indented(_)) {
            return false;
        }
        let before = self.content(last);
        if is_hyphenated(before) && content.starts_with(char::is_lowercase) {
            return true;
        }
        match mark.style {
            Style::Heading(_) => return false,
            Style::Title => return is_in_capitals(content) && is_title(content) && !before.ends_with("**"),
            _ => {}
        }
        let (ends, is_small) =
            (ends_sentence(before), content.starts_with(|own: char| own.is_lowercase() || own.is_ascii_digit()));
        if ends && is_closing(content) {
            return false;
        }
        if self.is_full_before(line) {
            return !(ends && line.indent > last.indent + 1);
        }
        // Between wide characters a line can be broken anywhere: one that is not full was not, unless it ends with a comma.
        if before.ends_with(is_wide) && content.starts_with(is_wide) && self.inside != Inside::Block {
            let is_broken = !ends && self.is_broken_sentence(before);
            if is_broken || !before.ends_with(['，', '、']) {
                return is_broken;
            }
        }
        // Who breaks lines by hand breaks them before the width.
        let long = self.width.map_or(usize::MAX, |width| width * 3 / 4);
        let is_long = columns(before) + usize::from(last.indent) >= long;
        let is_broken = self.width.is_some() || columns(before) >= SHORT;
        is_long && (!ends || is_small) || !ends && is_small && is_broken || self.inside == Inside::Block
    }
}

/// Whether a line ends with a word that was cut in two: `launch-`.
fn is_hyphenated(line: &str) -> bool {
    let word = line.strip_suffix(['-', '\u{2010}', '\u{AD}']);
    word.is_some_and(|word| word.ends_with(char::is_alphabetic))
}

/// Whether a line only tells a page: `- 5 -`, `Page 5 of 12`, 第5页.
pub(super) fn tells_page(content: &str) -> bool {
    // Most lines are longer than any of these.
    if content.len() > 40 {
        return false;
    }
    let bare = content.trim_matches(['-', '–', '—', ' ']);
    if bare.len() < content.len() && content.starts_with(['-', '–', '—']) && content.ends_with(['-', '–', '—'])
    {
        return bare.bytes().all(|own| own.is_ascii_digit());
    }
    let mut room = [0; 40];
    let first = content.chars().next().and_then(|first| first.to_lowercase().next());
    let mut words = PAGES.iter().filter(|word| word.chars().next() == first);
    let Some(small) = words.find(|word| begins_with(content, word, &mut room)) else { return false };
    let rest = content[small.len()..].trim_start();
    let Some(own) = arabic(rest).or_else(|| han(rest)) else { return false };
    let rest = rest[own.len..].trim_start();
    if *small == "第" {
        return matches!(rest.chars().next(), Some('页' | '頁')) && rest.chars().count() < 10;
    }
    let words = rest.split(|own: char| !own.is_alphabetic()).filter(|word| !word.is_empty()).count();
    let has_more = rest.contains(|own: char| own.is_ascii_digit()) || matches!(rest.chars().next(), Some('/'));
    rest.is_empty() || words <= 1 && has_more && !rest.starts_with(['.', ':'])
}

fn begins_with(content: &str, word: &str, room: &mut [u8; 40]) -> bool {
    content.get(..word.len()).is_some_and(|start| start == word || lower(start, room) == Some(word))
}
