//! What stands behind an article in its file: a list of links to other pages.

/// The lines at the end of a text that are not its article.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tail {
    /// Where they begin.
    pub start: usize,
    /// How many they are.
    pub lines: usize,
}

/// So many links in a row are a list of them, without a word that says so.
const LINKS: usize = 4;

/// A title has at most so many characters.
const TITLE: usize = 120;

/// The list of links that a text ends with, where an article stands before it: lines that are links and nothing else, or
/// titles without a full stop behind a line that `is_head` says heads such a list.
pub fn tail(text: &str, is_head: impl Fn(&str) -> bool) -> Option<Tail> {
    let (mut end, mut lines, mut are_links) = (text.len(), 0, true);
    let mut tail = None;
    while end > 0 {
        let start = text[..end].trim_end_matches('\n').rfind('\n').map_or(0, |at| at + 1);
        let line = text[start..end].trim();
        end = start;
        if line.is_empty() {
            continue;
        }
        let linked = linked(line);
        let bare = bare(linked.unwrap_or(line));
        let heads = bare.len() <= TITLE && is_head(bare);
        if linked.is_none() && !heads && !is_title(line) {
            break;
        }
        lines += 1;
        are_links &= linked.is_some();
        if heads || are_links && lines >= LINKS {
            tail = Some(Tail { start, lines });
        }
    }
    tail.filter(|tail| !text[..tail.start].trim().is_empty())
}

/// The words of a line that is a link of Markdown to another page, or a bare address.
fn linked(line: &str) -> Option<&str> {
    let is_of_item = |mark: char| is_mark(mark) || mark.is_ascii_digit() || matches!(mark, '.' | ')');
    let own = line.trim_start_matches(is_of_item).trim_end_matches(['*', '_', ' ']);
    let address = own.strip_prefix('<').and_then(|inner| inner.strip_suffix('>')).unwrap_or(own);
    if ["http://", "https://"].iter().any(|start| address.starts_with(start)) && !address.contains(' ') {
        return Some("");
    }
    let (words, target) = own.strip_prefix('[')?.strip_suffix(')')?.split_once("](")?;
    let leads_away = !target.starts_with('#') && !target.contains("](");
    leads_away.then_some(words)
}

/// A line without the marks of a heading, of an item or of its typeface.
fn bare(line: &str) -> &str {
    line.trim_matches(|mark| is_mark(mark) || matches!(mark, ':' | '：' | '【' | '】'))
}

fn is_mark(mark: char) -> bool {
    mark.is_whitespace() || matches!(mark, '#' | '*' | '_' | '-' | '+' | '>' | '•' | '·' | '▪' | '●' | '■' | '▶' | '►')
}

/// Whether a line may be the title of another page: short, and no sentence that ends.
fn is_title(line: &str) -> bool {
    let ends = ['.', '。', ';', '；', ',', '，', ':', '：', '|'];
    line.chars().nth(TITLE).is_none() && !line.ends_with(ends)
}

#[cfg(test)]
mod tests {
    use super::tail;

    const ARTICLE: &str = "The paper caps the army.\n\n";

    /// What is left out of an article with this end.
    fn left_out(end: &str) -> (usize, String) {
        let text = format!("{ARTICLE}{end}");
        let found = tail(&text, |line| line == "Related" || line == "相关阅读");
        found.map_or((0, String::new()), |tail| (tail.lines, text[tail.start..].to_owned()))
    }

    #[test]
    fn what_stands_behind_a_head_is_left_out() {
        for (end, lines) in [
            ("Related\nWhat the red paper says\nWho wrote the blue paper?\n", 3),
            ("## Related:\r\n\r\n- [What it says](https://a.example/1)\r\n1. Who wrote it\r\n", 3),
            ("**相关阅读：**\n红方案说了什么\n", 2),
            ("Related\n", 1),
        ] {
            assert_eq!(left_out(end), (lines, end.to_owned()));
        }
        assert_eq!(left_out("Related\nA title\nThe paper also has a sentence that ends.\n").0, 0);
    }

    #[test]
    fn without_a_head_only_links_are_left_out() {
        let links = "* [One](https://a.example/1)\n* [Two](/2)\n[Three](three.html)\nhttps://a.example/4\n";
        assert_eq!(left_out(links), (4, links.to_owned()));
        assert_eq!(left_out(&format!("A heading\n{links}")), (4, links.to_owned()));
        for end in [
            "* [One](https://a.example/1)\n* [Two](/2)\n[Three](three.html)\n",
            "1. Army at 600,000\n2. No NATO\n3. Elections in 100 days\n4. Amnesty\n5. Council\n",
            "1. [Army](#a)\n2. [NATO](#b)\n3. [Elections](#c)\n4. [Amnesty](#d)\n",
            "[One](/1), [two](/2)\n[One](/1), [two](/2)\n[One](/1), [two](/2)\n[One](/1), [two](/2)\n",
        ] {
            assert_eq!(left_out(end).0, 0, "{end}");
        }
        assert_eq!(tail("Related\nA title\n", |line| line == "Related"), None);
    }
}
