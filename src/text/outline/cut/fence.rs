//! Fences around code, of backticks or tildes (`CommonMark` 0.31, section 4.5).

/// A longer row of marks is a rule across the page.
const LONGEST: usize = 16;

/// A row of marks that begins code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Fence {
    mark: Mark,
    len: usize,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Mark {
    Backtick,
    Tilde,
}

impl Mark {
    fn character(self) -> char {
        match self {
            Mark::Backtick => '`',
            Mark::Tilde => '~',
        }
    }

    /// The shortest fence of it.
    fn least(self) -> &'static str {
        match self {
            Mark::Backtick => "```",
            Mark::Tilde => "~~~",
        }
    }
}

/// Finds where code ends.
#[derive(Debug)]
pub(super) struct Fences {
    /// From which length on no more fence of backticks and of tildes is closed, so that none is looked for twice.
    unclosed: [usize; 2],
}

impl Fences {
    pub(super) fn new() -> Self {
        Self { unclosed: [LONGEST + 1; 2] }
    }

    /// Where the code ends that a line opens, in bytes of what stands behind the line. Nothing where it opens none.
    ///
    /// A fence is closed by one of its own kind that is at least as long. By `CommonMark` one that nobody closed takes all the
    /// rest of the text; here it opens nothing: a stray row of marks must not hide all articles behind it.
    pub(super) fn end(&mut self, line: &str, behind: &str) -> Option<usize> {
        let fence = opened(line)?;
        let unclosed = &mut self.unclosed[usize::from(fence.mark == Mark::Tilde)];
        if fence.len >= *unclosed {
            return None;
        }
        let end = closed(fence, behind);
        if end.is_none() {
            *unclosed = fence.len;
        }
        end
    }
}

/// The fence that a line begins with. Backticks that more of them follow are code within a line.
fn opened(line: &str) -> Option<Fence> {
    let mark = [Mark::Backtick, Mark::Tilde].into_iter().find(|mark| line.starts_with(mark.least()))?;
    let behind = line.trim_start_matches(mark.character());
    let is_within = mark == Mark::Backtick && behind.contains('`');
    (!is_within).then_some(Fence { mark, len: line.len() - behind.len() })
}

/// The end of the first row of marks, alone in its line, that closes a fence.
fn closed(fence: Fence, behind: &str) -> Option<usize> {
    const BLANKS: [char; 2] = [' ', '\t'];
    const LINE_ENDS: [char; 2] = ['\n', '\r'];
    behind.match_indices(fence.mark.least()).find_map(|(at, _)| {
        let before = behind[..at].trim_end_matches(BLANKS);
        if !before.is_empty() && !before.ends_with(LINE_ENDS) {
            return None;
        }
        let rest = behind[at..].trim_start_matches(fence.mark.character());
        let end = behind.len() - rest.len();
        let rest = rest.trim_start_matches(BLANKS);
        let is_alone = rest.is_empty() || rest.starts_with(LINE_ENDS);
        (is_alone && end - at >= fence.len).then_some(end)
    })
}

#[cfg(test)]
mod tests {
    use super::Fences;

    /// The code that the first line of a text opens, with its fences.
    fn code(text: &str) -> Option<&str> {
        let (line, behind) = text.split_once('\n')?;
        Fences::new().end(line, behind).map(|end| &text[..line.len() + 1 + end])
    }

    #[test]
    fn a_fence_is_closed_by_its_own_kind() {
        for text in
            ["```\na\n```", "```rust\na\n```", "~~~\n```\n~~~", "````\n```\n````", "```\na\n````", "```\na\n  ``` \t"]
        {
            assert_eq!(code(text), Some(text.trim_end()), "{text}");
        }
        for text in ["```\na\n~~~", "````\na\n```", "```\na\n```rust", "```\na ```", "```a``` b\n```", "``\na\n``"] {
            assert_eq!(code(text), None, "{text}");
        }
    }

    #[test]
    fn a_row_across_the_page_is_no_fence() {
        let row = "~".repeat(40);
        assert_eq!(code(&format!("{row}\nArticle 1\n{row}")), None);
    }

    #[test]
    fn of_those_not_closed_the_shorter_ones_may_be() {
        let mut fences = Fences::new();
        assert_eq!(fences.end("`````", "a\n````\na\n```\n"), None);
        assert_eq!(fences.end("````", "a\n```\n"), None);
        assert_eq!(fences.end("~~~", "a\n~~~\n"), Some(5));
        assert_eq!(fences.end("```", "a\n```\n"), Some(5));
    }
}
