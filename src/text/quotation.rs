//! What stands inside quotation marks.

use std::ops::Range;

/// The mark that closes what this one opens. Marks of titles, as 《》, quote nobody.
pub fn closing_mark(mark: char) -> Option<char> {
    Some(match mark {
        '"' | '＂' | '\'' => mark,
        '“' | '‟' => '”',
        '〝' => '〞',
        '„' => '“',
        '‘' | '‚' | '‛' => '’',
        '«' => '»',
        '»' => '«',
        '‹' => '›',
        '›' => '‹',
        '「' => '」',
        '『' => '』',
        '﹁' => '﹂',
        '﹃' => '﹄',
        _ => return None,
    })
}

/// The quotations of a text with their marks, in order; of those inside another, the outer one.
///
/// A quotation may go on in the next paragraph, which then opens it anew, as printers do. A straight single mark is read as
/// an apostrophe.
pub fn quotations(text: &str) -> Vec<Range<usize>> {
    let mut quotations = Vec::new();
    // The marks that would close what is open, with the place of the outermost.
    let (mut open, mut start) = (Vec::new(), 0);
    let mut opens_anew = None;
    for at in marks(text) {
        let Some(mark) = text[at..].chars().next() else { break };
        let is_apostrophe =
            |mark: char| matches!(mark, '’' | '\'') && text[at + mark.len_utf8()..].starts_with(char::is_alphanumeric);
        if opens_anew == Some(at) {
            // The quotation goes on.
        } else if mark == '\n' && !open.is_empty() && opens_anew.is_none_or(|anew| anew < at) {
            opens_anew = reopening(text, start, at + 1);
            if opens_anew.is_none() && !goes_on(&text[..at], &text[at + 1..]) {
                let is_sure = open.first().is_some_and(|end| !text[start..].starts_with(*end));
                quotations.extend(is_sure.then_some(start..at));
                open.clear();
            }
        } else if open.last() == Some(&mark) && !is_apostrophe(mark) {
            open.pop();
            if open.is_empty() {
                quotations.push(start..at + mark.len_utf8());
            }
        } else if let Some(end) = closing_mark(mark).filter(|_| mark != '\'' && !is_end_of_word(mark, &text[..at])) {
            if open.is_empty() {
                start = at;
            }
            open.push(end);
        }
    }
    quotations
}

/// Where a mark of quotation or of a new line may stand: a text has few of the bytes that they begin with.
fn marks(text: &str) -> impl Iterator<Item = usize> {
    text.bytes().enumerate().filter(|(_, byte)| MAY_BEGIN[usize::from(*byte)]).map(|(at, _)| at)
}

/// Those bytes.
const MAY_BEGIN: [bool; 256] = {
    let mut bytes = [false; 256];
    let mut byte: u8 = 0;
    while byte < u8::MAX {
        bytes[byte as usize] = matches!(byte, b'\n' | b'"' | b'\'' | 0xc2 | 0xe2 | 0xe3 | 0xef);
        byte += 1;
    }
    bytes
};

/// Whether a mark stands behind a letter where none of its kind opens anything: `O‘Brien`.
fn is_end_of_word(mark: char, before: &str) -> bool {
    matches!(mark, '‘' | '‚' | '‛') && before.ends_with(|before: char| before.is_ascii_alphanumeric())
}

/// Where the next paragraph opens the quotation anew that begins at `start`.
fn reopening(text: &str, start: usize, from: usize) -> Option<usize> {
    let next = from + (text[from..].len() - text[from..].trim_start().len());
    let mark = text[start..].chars().next()?;
    text[next..].starts_with(mark).then_some(next)
}

/// Whether a line was only broken to a width: it ends no sentence, and another follows.
fn goes_on(line: &str, behind: &str) -> bool {
    let ends = ['.', '!', '?', '。', '！', '？', '…', '"', '”', '」'];
    let is_blank = behind.lines().next().is_none_or(|next| next.trim().is_empty());
    !is_blank && !line.trim_end().ends_with(ends)
}

#[cfg(test)]
mod tests {
    use super::quotations;

    fn quoted(text: &str) -> Vec<&str> {
        quotations(text).into_iter().map(|range| &text[range]).collect()
    }

    #[test]
    fn the_outermost_marks_count() {
        assert_eq!(quoted("He said: “It’s ‘over’ now.” Then \"no\"."), ["“It’s ‘over’ now.”", "\"no\""]);
        assert_eq!(quoted("他说：「烏軍『上限』不變。」《方案》未提。"), ["「烏軍『上限』不變。」"]);
        assert_eq!(quoted("„So war es“, sagte er"), ["„So war es“"]);
        assert_eq!(quoted("‘The states’ army,’ he said, isn't Ukraine's"), ["‘The states’"]);
        assert_eq!(quoted("the army's size, the '90s, Kyiv's"), Vec::<&str>::new());
    }

    #[test]
    fn a_quotation_goes_on_over_paragraphs_that_open_it_anew() {
        assert_eq!(quoted("“One.\n\n“Two.” Three."), ["“One.\n\n“Two.”"]);
        assert_eq!(quoted("“One of\nthem.” Three."), ["“One of\nthem.”"]);
        assert_eq!(quoted("“One.\nTwo. “Three.”"), ["“One.", "“Three.”"]);
        assert_eq!(quoted("A pipe of 5\" is thick.\n\nA \"wall\" is not."), ["\"wall\""]);
    }
}
