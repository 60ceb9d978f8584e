//! The months that a text names.

use super::words::month;

/// Signs of numbers for months in Chinese, the longer ones first.
const SIGNS: [(&str, i8); 12] = [
    ("十二", 12),
    ("十一", 11),
    ("十", 10),
    ("九", 9),
    ("八", 8),
    ("七", 7),
    ("六", 6),
    ("五", 5),
    ("四", 4),
    ("三", 3),
    ("二", 2),
    ("一", 1),
];

/// The months from 1 to 12 that a folded text names, in English or Chinese. A month whose name is another word, too, is left
/// out: *may*, *march*.
pub fn months(text: &str) -> impl Iterator<Item = i8> {
    let words = text.split(|c: char| !c.is_ascii_alphabetic()).filter_map(|word| month(word, false));
    let signs = text.match_indices('月').filter_map(|(at, _)| before_sign(&text[..at]));
    words.chain(signs)
}

/// The month that a folded text ends with: `in April`, `去年4月`.
pub fn month_at_end(text: &str) -> Option<i8> {
    let text = text.trim_end();
    let word = text.rsplit(|c: char| !c.is_ascii_alphabetic()).next().filter(|word| !word.is_empty());
    word.and_then(|word| month(word, false)).or_else(|| before_sign(text.strip_suffix('月')?))
}

/// The number right before the sign for a month.
fn before_sign(before: &str) -> Option<i8> {
    let digits = before.len() - before.trim_end_matches(|c: char| c.is_ascii_digit()).len();
    let written = || SIGNS.iter().find(|(sign, _)| before.ends_with(sign)).map(|(_, number)| *number);
    let number = if digits > 0 { before[before.len() - digits..].parse().ok() } else { written() };
    number.filter(|number| (1..=12).contains(number))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn months_are_named_by_words_and_signs() {
        let named = |text| months(text).collect::<Vec<_>>();
        assert_eq!(named("the november plan and december's"), [11, 12]);
        assert_eq!(named("十一月的方案、12月23日的框架"), [11, 12]);
        assert_eq!(named("it may march on; 13月, 个月"), Vec::<i8>::new());
    }

    #[test]
    fn a_month_stands_at_the_end_or_not() {
        assert_eq!(month_at_end("the plan of april "), Some(4));
        assert_eq!(month_at_end("2025年4月"), Some(4));
        assert_eq!(month_at_end("去年十一月"), Some(11));
        for text in ["april talks", "4月谈判后,上月", "三个月", "12月23日", "may", ""] {
            assert_eq!(month_at_end(text), None, "{text}");
        }
    }
}
