//! Items of lists.

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
