//! Chinese labels: 第五条, 第1条之二, 附件一, 一、.

use super::super::habits::{Group, HAN_ANNEXES, HAN_BONDS, HAN_REFERENCES, HAN_WORDS};
use super::super::number::{Numeral, arabic, first, han, lettered, narrow};
use super::super::style::{Frame, Style};
use super::{Certainty, Reading, words_at};

/// 第, a number and a unit.
pub(super) fn unit(line: &str) -> Option<Reading> {
    let start = skip_blanks(line, '第'.len_utf8());
    let own = han(&line[start..]).or_else(|| arabic(&line[start..]))?;
    let mut number = start..start + own.len;
    let at = skip_blanks(line, number.end);
    let (word, group) = HAN_WORDS.iter().find(|(word, _)| line[at..].starts_with(word))?;
    let mut end = at + word.len();
    if let Some(inserted) = inserted(&line[end..]) {
        end += inserted;
        number.end = end;
    }
    let behind = &line[end..];
    let goes_on_with = |text: &str, words: &[&str]| words.iter().any(|word| text.starts_with(word));
    let is_reference = |text: &str| goes_on_with(text, HAN_REFERENCES);
    let certainty = match first(behind) {
        // A wide blank sets a label apart, and nothing else.
        Some('\u{3000}') => Certainty::Sure,
        Some(next) if next.is_whitespace() && goes_on_with(behind.trim_start(), HAN_BONDS) => Certainty::Doubtful,
        Some(next) if next.is_whitespace() => Certainty::Sure,
        None | Some('：' | ':' | '（' | '(' | '【' | '〔' | '*') => Certainty::Sure,
        _ if is_reference(behind) => return None,
        // 第一项任务 is no label, unless the one before was 第零项.
        _ if group.rank() > Group::Article.rank() => Certainty::Doubtful,
        _ => Certainty::Likely,
    };
    Some(Reading {
        printed: 0..end,
        number,
        words: words_at(line, end),
        style: Style::Word(*group, own.parts),
        value: own.value,
        roman: 0,
        certainty,
    })
}

/// 之二 behind an article that was put in.
fn inserted(behind: &str) -> Option<usize> {
    let rest = behind.strip_prefix('之')?;
    let own = han(rest).or_else(|| arabic(rest))?;
    Some('之'.len_utf8() + own.len)
}

/// 附件, with a number or alone.
pub(super) fn annex(line: &str) -> Option<Reading> {
    let word = HAN_ANNEXES.iter().find(|word| line.starts_with(**word))?;
    let start = skip_blanks(line, word.len());
    let rest = &line[start..];
    let own = han(rest).or_else(|| arabic(rest)).or_else(|| lettered(rest));
    let number = own.map_or(word.len()..word.len(), |own| start..start + own.len);
    let behind = &line[number.end..];
    let is_sign = |next: char| next.is_whitespace() || matches!(next, '：' | ':' | '*' | '_');
    let is_alone = behind.chars().all(is_sign);
    let is_label = is_alone || own.is_some() && behind.starts_with(is_sign);
    is_label.then(|| Reading {
        printed: 0..number.end,
        words: if is_alone { line.len() } else { words_at(line, number.end) },
        number,
        style: Style::Word(Group::Annex, 1),
        value: own.map_or(1, |own| own.value),
        roman: 0,
        certainty: Certainty::Sure,
    })
}

/// How surely a number in Han digits is a label: 一、停火 is one, 三、四百人 is none.
pub(super) fn certainty(own: Numeral, frame: Frame, behind: &str) -> Option<Certainty> {
    let next = han(behind).map(|next| next.value);
    match frame {
        Frame::Comma if next.is_some_and(|next| next == own.value + 1 || next > 20) => Some(Certainty::Doubtful),
        Frame::Comma => Some(Certainty::Sure),
        Frame::Stop | Frame::Bracket => Some(Certainty::Likely),
        Frame::Bare if first(behind).is_some_and(char::is_whitespace) => Some(Certainty::Doubtful),
        _ => None,
    }
}

fn skip_blanks(line: &str, from: usize) -> usize {
    let blanks = line[from..].chars().take_while(|own| narrow(*own) == ' ' || own.is_whitespace());
    from + blanks.map(char::len_utf8).sum::<usize>()
}
